// SPDX-License-Identifier: GPL-3.0-or-later
#include "walkprinter.h"

#include <attestation/attestationkind.h>

#include <QLocale>

namespace endorse::app::cli {

using attestation::AttestationResult;
using attestation::StepRecord;
using attestation::StepStatus;

namespace {

QString statusText(StepStatus status)
{
    switch (status) {
    case StepStatus::Pending:
        return say(QT_TRANSLATE_NOOP("endorse::app", "pending"));
    case StepStatus::Running:
        return say(QT_TRANSLATE_NOOP("endorse::app", "running"));
    case StepStatus::Ok:
        return say(QT_TRANSLATE_NOOP("endorse::app", "ok"));
    case StepStatus::Failed:
        return say(QT_TRANSLATE_NOOP("endorse::app", "failed"));
    case StepStatus::Skipped:
        return say(QT_TRANSLATE_NOOP("endorse::app", "skipped"));
    case StepStatus::Cancelled:
        return say(QT_TRANSLATE_NOOP("endorse::app", "cancelled"));
    }
    return {};
}

QString milliseconds(double value)
{
    return QStringLiteral("%1 ms").arg(QLocale().toString(value, 'f', 1));
}

/// "StartAuthSession, PolicySecret, GetCapability × 5".
QString commandNames(const QList<tpm::TpmExchange> &commands)
{
    QStringList names;
    int repeats = 0;
    for (qsizetype i = 0; i < commands.size(); ++i) {
        const QString &name = commands.at(i).commandName;
        ++repeats;
        if (i + 1 < commands.size() && commands.at(i + 1).commandName == name)
            continue;
        names.append(repeats > 1 ? QStringLiteral("%1 × %2").arg(name).arg(repeats) : name);
        repeats = 0;
    }
    return names.join(QLatin1String(", "));
}

QString shortened(const QString &path)
{
    return path.size() <= 60 ? path : path.first(28) + QStringLiteral("…") + path.last(31);
}

/// How long the run took, and where.
QString timeOf(const AttestationResult &result)
{
    if (result.kind != attestation::AttestationKind::Tpm && result.tpmMs == 0) {
        return text(QT_TRANSLATE_NOOP("endorse::app", "%1 (HTTP %2, waiting as asked %3)"))
            .arg(milliseconds(result.wallMs))
            .arg(milliseconds(result.httpMs))
            .arg(milliseconds(result.waitMs))
            .render();
    }
    return text(QT_TRANSLATE_NOOP("endorse::app", "%1 (TPM %2, HTTP %3, waiting as asked %4)"))
        .arg(milliseconds(result.wallMs))
        .arg(milliseconds(result.tpmMs))
        .arg(milliseconds(result.httpMs))
        .arg(milliseconds(result.waitMs))
        .render();
}

QString titleOf(const AttestationResult &result, const StepRecord &record)
{
    return attestation::stepTitle(result.kind, record.id).render();
}

/// Lines up label and value, whatever width the label's letters have.
QString row(const QString &label, const QString &value)
{
    const int gap = std::max(2, 20 - columnsOf(label));
    return QStringLiteral("  ") + label + QString(gap, QLatin1Char(' ')) + value;
}

} // namespace

WalkPrinter::WalkPrinter(const Console &console, bool explains, bool quiet)
    : m_console(console)
    , m_explains(explains && !console.isJson())
    , m_quiet(quiet)
{
}

void WalkPrinter::step(int index, const AttestationResult &soFar)
{
    const StepRecord &record = soFar.steps.at(index);
    if (index == 0 && record.status == StepStatus::Running)
        introduce(soFar);
    if (!m_explains)
        warn(soFar); // Who gets the explanations reads it there.
    if (record.status == StepStatus::Running || m_quiet)
        return;
    if (m_explains) {
        explain(index, soFar);
        return;
    }
    if (record.status == StepStatus::Skipped)
        return;
    m_console.note(
        QStringLiteral("%1/%2  %3: %4, %5")
            .arg(index + 1, 2)
            .arg(soFar.steps.size())
            .arg(titleOf(soFar, record), statusText(record.status), milliseconds(record.ms)));
}

void WalkPrinter::warn(const AttestationResult &soFar)
{
    for (const core::Text &warning : soFar.warnings) {
        const QString sentence = warning.render();
        if (m_warned.contains(sentence))
            continue;
        m_warned.append(sentence);
        m_console.note(sentence);
    }
}

void WalkPrinter::introduce(const AttestationResult &soFar)
{
    if (!m_explains)
        return;
    m_console.paragraph(
        say(QT_TRANSLATE_NOOP(
            "endorse::app", "A device with a TPM proves itself to a provisioning service. TPM and "
                            "service run on this computer; every key, nonce and signature is "
                            "real.")),
        0);
    m_console.paragraph(say(QT_TRANSLATE_NOOP("endorse::app", "Software TPM: not for production.")),
                        0);
    if (soFar.fault) {
        m_console.paragraph(text(QT_TRANSLATE_NOOP("endorse::app", "What if: %1"))
                                .arg(attestation::faultStory(*soFar.fault, soFar.kind))
                                .render(),
                            0);
    }
}

void WalkPrinter::explain(int index, const AttestationResult &soFar) const
{
    const StepRecord &record = soFar.steps.at(index);
    m_console.line();
    const QString heading = QStringLiteral("%1  %2").arg(index + 1, 2).arg(titleOf(soFar, record));
    const QString outcome =
        record.status == StepStatus::Skipped
            ? statusText(record.status)
            : statusText(record.status) + QStringLiteral(", ") + milliseconds(record.ms);
    m_console.line(heading + QStringLiteral("  [") + outcome + QLatin1Char(']'));
    if (record.status == StepStatus::Skipped)
        return;
    if (record.injection) {
        m_console.paragraph(QStringLiteral("! ") + record.injection->words.render(), 4);
        const QString injected = commandNames(record.injection->tpmCommands);
        if (!injected.isEmpty())
            m_console.paragraph(QStringLiteral("! TPM: ") + injected, 4);
    }
    m_console.paragraph(record.explanation.render(), 4);
    m_console.paragraph(record.detail.render(), 4);
    const QString commands = commandNames(record.tpmCommands);
    if (!commands.isEmpty())
        m_console.paragraph(QStringLiteral("TPM: ") + commands, 4);
    for (const dps::HttpExchange &exchange : record.httpExchanges) {
        m_console.line(QStringLiteral("    HTTP: %1 %2 → %3")
                           .arg(exchange.method, shortened(exchange.url.path()))
                           .arg(exchange.status));
    }
}

void WalkPrinter::summary(const AttestationResult &result, int rounds) const
{
    m_console.line();
    if (!result.ok) {
        m_console.line(
            result.isCancelled()
                ? say(QT_TRANSLATE_NOOP("endorse::app", "The attestation was cancelled."))
                : say(QT_TRANSLATE_NOOP("endorse::app", "The attestation failed.")));
        return;
    }
    if (result.recovered) {
        m_console.line(say(QT_TRANSLATE_NOOP(
            "endorse::app", "The device is provisioned all the same: it rode the fault out.")));
    } else {
        m_console.line(say(QT_TRANSLATE_NOOP("endorse::app", "The device is provisioned.")));
    }
    m_console.line(
        row(say(QT_TRANSLATE_NOOP("endorse::app", "Registration ID")), result.registrationId));
    m_console.line(row(say(QT_TRANSLATE_NOOP("endorse::app", "Device ID")), result.deviceId));
    m_console.line(row(say(QT_TRANSLATE_NOOP("endorse::app", "IoT hub")), result.assignedHub));
    if (rounds > 1) {
        m_console.line(
            row(say(QT_TRANSLATE_NOOP("endorse::app", "Rounds")), QLocale().toString(rounds)));
    }
    m_console.line(row(say(QT_TRANSLATE_NOOP("endorse::app", "Time")), timeOf(result)));
}

} // namespace endorse::app::cli
