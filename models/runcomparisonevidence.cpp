// SPDX-License-Identifier: GPL-3.0-or-later
// What the records of two runs tell about the step in which they part.
#include "runcomparisonmodel.h"

#include <attestation/attestationkind.h>
#include <core/bytes.h>
#include <models/keytreemodel.h>
#include <models/runlistmodel.h>

#include <algorithm>

namespace endorse::models {

using attestation::ComparedName;
using attestation::StepRecord;

namespace {

/// What a fault did up to @p step.
QString injectedUpTo(const QList<StepRecord> &steps, int step)
{
    for (int i = std::min(step, int(steps.size()) - 1); i >= 0; --i) {
        if (steps.at(i).injection)
            return steps.at(i).injection->words.render();
    }
    return {};
}

/// "401 Unauthorized"; empty without an answer.
QString lastAnswer(const StepRecord &step)
{
    if (step.httpExchanges.isEmpty() || step.httpExchanges.constLast().status == 0)
        return {};
    const dps::HttpExchange &exchange = step.httpExchanges.constLast();
    return QStringLiteral("%1 %2").arg(exchange.status).arg(exchange.reason).trimmed();
}

QString codeText(quint32 code)
{
    return QStringLiteral("0x%1").arg(code, 3, 16, QLatin1Char('0'));
}

/// The answer of the TPM to the last @p command of @p step; empty when it was not sent.
QString answerTo(const QString &command, const StepRecord &step)
{
    const auto found = std::find_if(
        step.tpmCommands.crbegin(), step.tpmCommands.crend(),
        [&command](const tpm::TpmExchange &each) { return each.commandName == command; });
    return found == step.tpmCommands.crend() ? QString() : codeText(found->responseCode);
}

/// The last command that the TPM refused in a step that failed; empty: there is none. In a good
/// step a refusal is an answer like any other: a key is not there yet.
QString refusedCommandName(const StepRecord &step)
{
    if (step.status != attestation::StepStatus::Failed)
        return {};
    const auto found =
        std::find_if(step.tpmCommands.crbegin(), step.tpmCommands.crend(),
                     [](const tpm::TpmExchange &each) { return each.responseCode != 0; });
    return found == step.tpmCommands.crend() ? QString() : found->commandName;
}

/// The Name of a key in the step: of the challenge, or in the TPM; empty where it was not compared.
QString nameIn(const StepRecord &step, attestation::KeyKind kind, bool inTheTpm)
{
    for (const ComparedName &name : step.compared) {
        if (name.kind == kind)
            return core::toHex(inTheTpm ? name.found : name.expected);
    }
    return {};
}

} // namespace

QList<RunComparisonModel::Row> RunComparisonModel::evidenceRows(const RunFactJudge &judge) const
{
    const int step = judge.causeStep();
    if (step < 0 || step >= m_firstSteps.size() || step >= m_secondSteps.size())
        return {};
    const StepRecord &first = m_firstSteps.at(step);
    const StepRecord &second = m_secondSteps.at(step);
    QList<Row> rows;
    const auto add = [&rows](const char *id, const QString &fact, const QString &a,
                             const QString &b, bool mono) {
        if (a != b)
            rows.append({QLatin1String(id), fact, a, b, Verdict::Cause, mono});
    };
    add("injection", tr("Done on purpose"), injectedUpTo(m_firstSteps, step),
        injectedUpTo(m_secondSteps, step), false);
    add("http-answer", tr("Answer of the service"), lastAnswer(first), lastAnswer(second), true);
    for (const StepRecord *record : {&first, &second}) {
        const QString command = refusedCommandName(*record);
        if (command.isEmpty())
            continue;
        //: %1 is a command: "ActivateCredential".
        add("tpm-answer", tr("Answer of the TPM to %1").arg(command), answerTo(command, first),
            answerTo(command, second), true);
        break;
    }
    for (const attestation::KeyKind kind : {attestation::KeyKind::Ek, attestation::KeyKind::Srk}) {
        for (const bool inTheTpm : {false, true}) {
            const auto nameOf = [&](const StepRecord &record, const attestation::RunSummary &run) {
                const QString compared = nameIn(record, kind, inTheTpm);
                // Where all went well nothing had to be compared: both are the one that was read.
                const bool isEk = kind == attestation::KeyKind::Ek;
                return compared.isEmpty() ? core::toHex(isEk ? run.ekName : run.srkName) : compared;
            };
            if (judge.isOfTwoDevices() || (first.compared.isEmpty() && second.compared.isEmpty()))
                continue;
            const QString key = keyText(kind);
            add(inTheTpm ? "found-name" : "expected-name",
                //: %1 is a key: "SRK".
                inTheTpm ? tr("%1 in the TPM in this step").arg(key)
                         //: %1 is a key: "SRK".
                         : tr("%1 that the challenge is for").arg(key),
                nameOf(first, *m_first), nameOf(second, *m_second), true);
        }
    }
    return rows;
}

RunComparisonModel::Headline RunComparisonModel::headline() const
{
    if (!m_first || !m_second)
        return {};
    const RunFactJudge judge(*m_first, *m_second);
    const int step = judge.causeStep();
    if (step < 0)
        return {};
    const QString title = stepTitle(m_first->kind, m_first->steps.at(step).id).render();
    Headline headline;
    if (judge.bothFailedThere())
        //: Two runs are compared: %1 is the number of a step, %2 its title.
        headline.title =
            tr("Both runs end in step %1, %2, for different reasons").arg(step + 1).arg(title);
    else
        //: Two runs are compared: %1 is the number of a step, %2 its title.
        headline.title = tr("The first difference: step %1, %2").arg(step + 1).arg(title);
    QStringList lines;
    for (const attestation::RunSummary *run : {&*m_first, &*m_second}) {
        if (!run->error)
            continue;
        const QString fault = faultText(*run);
        const QString time = shortRunTimeText(*run);
        const QString message = run->error->message.render();
        lines.append(fault.isEmpty()
                         //: %1 is the time of a run, %2 why it ended, a sentence.
                         ? tr("%1: %2", "why a run ended").arg(time, message)
                         //: %1 is the time of a run, %2 a fault, %3 why the run ended, a sentence.
                         : tr("%1, what if: %2. %3").arg(time, fault, message));
    }
    headline.text = lines.join(QLatin1Char('\n'));
    return headline;
}

} // namespace endorse::models
