// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationpresenter.h"

#include <attestation/attestationkind.h>
#include <core/bytes.h>
#include <models/format.h>
#include <models/keytreemodel.h>
#include <ui/attestation/certificatestory.h>
#include <ui/attestation/stepkinds.h>

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace endorse::ui {

using attestation::StepId;
using attestation::StepRecord;
using attestation::StepStatus;

namespace {

/// Equal Names need one line, unequal ones two.
QList<ComparedLine> comparedLines(const attestation::ComparedName &name)
{
    const QString key = models::keyText(name.kind);
    const Token ink = name.kind == attestation::KeyKind::Ek ? Token::Ek : Token::Srk;
    if (name.isEqual())
        //: %1 is a key: the one of the challenge and the one in the TPM are equal.
        return {{AttestationPresenter::tr("%1 (the same)").arg(key), core::toHex(name.found), ink,
                 false, true}};
    //: %1 is a key.
    return {{AttestationPresenter::tr("%1 of the challenge").arg(key), core::toHex(name.expected),
             ink, false, false},
            //: %1 is a key.
            {AttestationPresenter::tr("%1 in the TPM now").arg(key), core::toHex(name.found),
             Token::Fail, true, false}};
}

core::Text why(const char *source)
{
    return {"endorse::ui::AttestationPresenter", source};
}

} // namespace

QStringList sentencesOf(const QString &text)
{
    QStringList sentences;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    qsizetype start = 0;
    while (finder.toNextBoundary() >= 0) {
        const QString sentence = text.mid(start, finder.position() - start).trimmed();
        start = finder.position();
        if (!sentence.isEmpty())
            sentences.append(sentence);
    }
    return sentences;
}

AttestationPresenter::AttestationPresenter(QObject *parent)
    : QObject(parent)
{
}

int AttestationPresenter::followedStep() const
{
    return std::clamp(m_run.currentStep, 0, int(m_run.steps.size()) - 1);
}

int AttestationPresenter::shownStep() const
{
    return isPinned() ? m_pinned : followedStep();
}

bool AttestationPresenter::hasEnded() const
{
    return m_run.state == State::Finished || m_run.state == State::Failed ||
           m_run.state == State::Cancelled;
}

void AttestationPresenter::setSnapshot(const RunSnapshot &snapshot)
{
    const int before = shownStep();
    // A pin holds while the run stands still.
    if (snapshot.currentStep != m_run.currentStep || m_pinned >= snapshot.steps.size())
        m_pinned = -1;
    m_run = snapshot;
    const bool pointed = m_message && m_message->step != shownStep();
    if (pointed)
        m_message.reset();
    announce(before);
    if (pointed)
        Q_EMIT shownMessageChanged();
}

void AttestationPresenter::showStep(int step)
{
    pin(step, std::nullopt);
}

void AttestationPresenter::showMessage(const models::MessageRef &message)
{
    pin(message.step, message);
}

void AttestationPresenter::pin(int step, const std::optional<models::MessageRef> &message)
{
    if (step < 0 || step >= m_run.steps.size())
        return;
    const int before = shownStep();
    const bool pointed = m_message != message;
    m_pinned = step == followedStep() ? -1 : step;
    m_message = message;
    announce(before);
    if (pointed)
        Q_EMIT shownMessageChanged();
}

void AttestationPresenter::followRun()
{
    showStep(followedStep());
}

void AttestationPresenter::announce(int shownBefore)
{
    if (shownStep() != shownBefore)
        Q_EMIT shownStepChanged(shownStep());
    Q_EMIT changed();
}

int AttestationPresenter::doneSteps() const
{
    return int(std::count_if(m_run.steps.cbegin(), m_run.steps.cend(),
                             [](const StepRecord &step) { return step.status == StepStatus::Ok; }));
}

QString AttestationPresenter::progressNote() const
{
    if (m_run.currentStep < 0)
        return {};
    double total = 0;
    int reached = 0;
    for (const StepRecord &step : m_run.steps) {
        if (step.status == StepStatus::Pending || step.status == StepStatus::Skipped)
            continue;
        ++reached;
        total += step.status == StepStatus::Running ? double(std::max<qint64>(m_run.runningMs, 0))
                                                    : step.ms;
    }
    //: %1 steps that have run, %2 all steps, %3 the time they took together.
    return tr("%1 of %2 · %3")
        .arg(reached)
        .arg(m_run.steps.size())
        .arg(models::durationText(total));
}

CaptionContent AttestationPresenter::caption() const
{
    const StepRecord &step = shownRecord();
    switch (step.status) {
    case StepStatus::Pending:
    case StepStatus::Skipped:
        return captionOfPending(step);
    case StepStatus::Running:
        return captionOfRunning(step);
    case StepStatus::Failed:
        return captionOfFailed(step);
    case StepStatus::Ok:
    case StepStatus::Cancelled:
        break;
    }
    CaptionContent content;
    content.icon = iconOfStep(step.id, m_run);
    content.ink = step.id == StepId::HubConnect ? Token::Ok : Token::Busy;
    content.title = step.explanation.render();
    content.text = step.detail.render();
    if (step.injection)
        //: %1 what a fault did to this step, %2 why it is safe. Both are sentences.
        content.text = tr("%1 %2", "injection").arg(step.injection->words.render(), content.text);
    if (step.status == StepStatus::Cancelled) {
        content.icon = IconId::Skip;
        content.ink = Token::Warn;
        content.tone = CaptionBand::Tone::Warn;
    }
    return content;
}

CaptionContent AttestationPresenter::captionOfPending(const StepRecord &step) const
{
    CaptionContent content;
    const QString title = attestation::stepTitle(m_run.kind, step.id).render();
    const bool next =
        !hasEnded() &&
        &step == &m_run.steps.at(std::min<qsizetype>(doneSteps(), m_run.steps.size() - 1));
    content.icon = hasEnded() ? IconId::Skip : next ? IconId::Step : IconId::Idle;
    content.ink = next ? Token::Busy : Token::Idle;
    //: %1 is the title of a step.
    content.title = hasEnded() ? tr("Not run: %1").arg(title)
                    : next     ? tr("Next: %1").arg(title)
                               : tr("Not yet: %1").arg(title);
    content.text = attestation::stepPreview(m_run.kind, step.id).render();
    return content;
}

CaptionContent AttestationPresenter::captionOfRunning(const StepRecord &step) const
{
    CaptionContent content;
    content.icon = IconId::Busy;
    content.ink = Token::Busy;
    content.title = attestation::stepTitle(m_run.kind, step.id).render();
    content.text = attestation::stepPreview(m_run.kind, step.id).render();
    if (m_run.runningMs < waitingAfterMs)
        return content;
    const QString time = models::durationText(double(m_run.runningMs));
    if (step.id == StepId::Poll) {
        //: %1 is a duration.
        content.text = tr("Waiting for the service for %1. The service says when to ask again, and "
                          "the device keeps to it.")
                           .arg(time);
    } else if (!isOfTpm() && step.id == StepId::Connect) {
        content.text = keyWaitingText(m_run.keyHome, time);
    } else if (step.id == StepId::Connect) {
        content.text = tr("Waiting for the TPM for %1. A software TPM that starts for the first "
                          "time makes its certificate now.")
                           .arg(time);
    } else if (isOfTpm() && asksTheTpm(step.id)) {
        content.text = tr("Waiting for the TPM for %1. Some TPMs need many seconds to make a key. "
                          "Cancel ends the wait at once.")
                           .arg(time);
    } else {
        content.text =
            tr("Waiting for the service for %1. Cancel ends the wait at once.").arg(time);
    }
    return content;
}

CaptionContent AttestationPresenter::captionOfFailed(const StepRecord &step) const
{
    CaptionContent content;
    content.icon = IconId::Fail;
    content.ink = Token::Fail;
    content.tone = CaptionBand::Tone::Fail;
    if (!step.error) {
        content.title = step.explanation.render();
        content.text = step.detail.render();
        return content;
    }
    //: Title of a failure: %1 who refused, a sentence; %2 what did not happen, a sentence.
    content.title = tr("%1 %2").arg(refusalSentence(*step.error, step.id, m_run.kind),
                                    step.explanation.render());
    //: Text of a failure: %1 why, %2 why nothing is lost. Both are sentences.
    content.text = tr("%1 %2", "failure").arg(step.error->message.render(), step.detail.render());
    if (const QString injected = injectedWords(); !injected.isEmpty())
        //: %1 what a fault did to the run, %2 why it was refused. Both are sentences.
        // Why nothing is lost has no room beside what was done and why it was refused.
        content.text = tr("%1 %2", "injection").arg(injected, step.error->message.render());
    return content;
}

QString AttestationPresenter::injectedWords() const
{
    for (int i = shownStep(); i >= 0; --i) {
        if (m_run.steps.at(i).injection)
            return m_run.steps.at(i).injection->words.render();
    }
    return {};
}

QList<CommandView> AttestationPresenter::commands() const
{
    const bool restartIsNext = hasEnded();
    const bool running = m_run.state == State::Running;
    const core::Text over = why(QT_TRANSLATE_NOOP("endorse::ui::AttestationPresenter",
                                                  "The run is over: restart it first."));
    const core::Text busy = why(QT_TRANSLATE_NOOP("endorse::ui::AttestationPresenter",
                                                  "A step is running: wait for it or cancel."));
    const core::Text nothingRuns =
        why(QT_TRANSLATE_NOOP("endorse::ui::AttestationPresenter", "No step is running."));
    const core::Text stopsAnyway = why(QT_TRANSLATE_NOOP(
        "endorse::ui::AttestationPresenter", "The run stops after this step without being asked."));
    const core::Text nothingRan =
        why(QT_TRANSLATE_NOOP("endorse::ui::AttestationPresenter", "Nothing has run yet."));
    const core::Text noRun =
        why(QT_TRANSLATE_NOOP("endorse::ui::AttestationPresenter", "No run is under way."));
    const auto view = [](CommandId id, bool enabled, bool primary, const core::Text &whyNot) {
        return CommandView{id, enabled, primary, enabled ? core::Text() : whyNot};
    };
    return {
        view(CommandId::AttestationStep, m_run.canStep, !restartIsNext, running ? busy : over),
        view(CommandId::AttestationRun, m_run.canRun, false, running ? busy : over),
        view(CommandId::AttestationPause, m_run.canPause, false,
             running ? stopsAnyway : nothingRuns),
        view(CommandId::AttestationRestart, m_run.canRestart, restartIsNext, nothingRan),
        view(CommandId::AttestationCancel, m_run.canCancel, false, noRun),
    };
}

int AttestationPresenter::lastEndedStep() const
{
    // A step that has not ended leaves keys and locks as the last one before it did.
    for (int i = shownStep(); i >= 0; --i) {
        const StepStatus status = m_run.steps.at(i).status;
        if (status == StepStatus::Ok || status == StepStatus::Failed)
            return i;
    }
    return -1;
}

LocksView AttestationPresenter::locks() const
{
    const int step = lastEndedStep();
    return step < 0 ? locksAfter(StepRecord()) : locksAfter(m_run.steps, step);
}

void AttestationPresenter::setDecisions(Decisions decisions)
{
    m_decisions = std::move(decisions);
    Q_EMIT changed();
}

QList<emulator::Decision> AttestationPresenter::decisionsOf(const StepRecord &step) const
{
    if (!m_decisions || step.httpExchanges.isEmpty())
        return {};
    return m_decisions(step.httpExchanges.constLast());
}

ChainContent AttestationPresenter::chain() const
{
    const int step = lastEndedStep();
    // What the service thinks of it is known when it has registered.
    const int registered = std::min(step, attestation::indexOf(m_run.kind, StepId::Register));
    return chainContent(m_run, step,
                        registered < 0 ? QList<emulator::Decision>()
                                       : decisionsOf(m_run.steps.at(registered)));
}

QList<attestation::KeyView> AttestationPresenter::shownKeys() const
{
    const int step = lastEndedStep();
    return step < 0 ? QList<attestation::KeyView>() : m_run.steps.at(step).keys;
}

std::optional<FailureView> AttestationPresenter::failure() const
{
    const StepRecord &step = shownRecord();
    if (step.status != StepStatus::Failed || !step.error)
        return std::nullopt;
    FailureView view;
    for (const attestation::ComparedName &name : step.compared)
        view.compared += comparedLines(name);
    if (!isOfTpm()) {
        view.compared = comparedOfCertificate(m_run, step, decisionsOf(step));
        view.remedy = remedyOf(m_run, step);
    }
    view.nextSteps = sentencesOf(step.error->hint.render());
    view.code = step.error->code;
    view.technical = step.error->technical;
    return view;
}

QString AttestationPresenter::failureReport() const
{
    const StepRecord &step = shownRecord();
    if (!step.error)
        return {};
    const core::Error &error = *step.error;
    // English, so that whoever gets it can search for it.
    QStringList lines{
        QStringLiteral("Step: %1").arg(attestation::toString(step.id)),
        QStringLiteral("Category: %1").arg(core::toString(error.category)),
        QStringLiteral("Code: %1").arg(error.code),
        QStringLiteral("Place: %1").arg(error.place),
        QStringLiteral("Message: %1").arg(error.message.english()),
        QStringLiteral("Hint: %1").arg(error.hint.english()),
    };
    if (error.httpStatus != 0)
        lines.append(QStringLiteral("HTTP status: %1").arg(error.httpStatus));
    if (!error.technical.isEmpty())
        lines.append(QStringLiteral("Technical: %1").arg(error.technical));
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

int AttestationPresenter::mainCommand(const StepRecord &step)
{
    const auto &commands = step.tpmCommands;
    const auto find = [&commands](auto matches) {
        const auto found = std::find_if(commands.cbegin(), commands.cend(), matches);
        return found == commands.cend() ? -1 : int(found - commands.cbegin());
    };
    if (step.status == StepStatus::Failed) {
        // A command that only looked for a key was refused as well, and nobody minds.
        const quint32 code = step.error ? step.error->code.toUInt(nullptr, 0) : 0;
        const int named = find(
            [code](const auto &exchange) { return code != 0 && exchange.responseCode == code; });
        if (named >= 0)
            return named;
        const int refused = find([](const auto &exchange) { return exchange.responseCode != 0; });
        if (refused >= 0)
            return refused;
    }
    for (const char *name :
         {"ActivateCredential", "Import", "HMAC", "CreatePrimary", "ReadPublic"}) {
        const bool opensTheHubKey =
            step.id == StepId::ImportHubKey && qstrcmp(name, "ActivateCredential") == 0;
        const int index = opensTheHubKey ? -1 : find([name](const auto &exchange) {
            return exchange.commandName == QLatin1String(name);
        });
        if (index >= 0)
            return index;
    }
    return commands.isEmpty() ? -1 : 0;
}

QString AttestationPresenter::statusMessage() const
{
    const int number = m_run.currentStep + 1;
    switch (m_run.state) {
    case State::Idle:
        return tr("Ready. Space: first step.");
    case State::Running:
        return tr("Step %1 is running.").arg(number);
    case State::Paused:
        return tr("Paused after step %1. Space: next step.").arg(number);
    case State::Finished:
        return tr("All %1 steps are done.").arg(m_run.steps.size());
    case State::Failed:
        return tr("Stopped at step %1.").arg(number);
    case State::Cancelled:
        return tr("Cancelled at step %1.").arg(number);
    }
    return {};
}

QString AttestationPresenter::refusalSentence(const core::Error &error, StepId step,
                                              attestation::AttestationKind kind)
{
    if (kind != attestation::AttestationKind::Tpm) {
        if (const QString own = keyRefusal(error, step); !own.isEmpty())
            return own;
    }
    using core::ErrorCategory;
    const bool ofTpm = kind == attestation::AttestationKind::Tpm && asksTheTpm(step);
    const auto withCode = [&error](const QString &sentence) { return sentence.arg(error.code); };
    // A code above the TPM's own range comes from the layers that carry the command.
    constexpr uint firstLayerCode = 0x10000;
    switch (error.category) {
    case ErrorCategory::Tpm:
        return withCode(error.code.toUInt(nullptr, 16) >= firstLayerCode
                            ? tr("The TPM does not answer (%1).")
                            : tr("The TPM refused (%1)."));
    case ErrorCategory::Http:
    case ErrorCategory::Dps:
        return withCode(tr("The service refused (%1)."));
    case ErrorCategory::Hub:
        return withCode(tr("The hub refused (%1)."));
    case ErrorCategory::Tls:
        return withCode(tr("The service is not trusted (%1)."));
    case ErrorCategory::Network:
        return withCode(ofTpm ? tr("The TPM cannot be reached (%1).")
                              : tr("The service cannot be reached (%1)."));
    case ErrorCategory::Deadline:
        return ofTpm ? tr("The TPM did not answer in time.")
                     : tr("The service did not answer in time.");
    case ErrorCategory::Protocol:
        return withCode(tr("The answer does not follow its specification (%1)."));
    case ErrorCategory::Process:
        if (error.code == QLatin1String("swtpm-ended"))
            return withCode(tr("The software TPM ended in the middle of the step (%1)."));
        return withCode(tr("A program that this step needs did not run (%1)."));
    case ErrorCategory::Store:
        return withCode(tr("A file could not be read or written (%1)."));
    case ErrorCategory::Input:
        return withCode(tr("A setting cannot be used (%1)."));
    case ErrorCategory::Cancelled:
        return tr("The run was cancelled.");
    case ErrorCategory::Internal:
        break;
    }
    return withCode(tr("This program made a mistake (%1)."));
}

} // namespace endorse::ui
