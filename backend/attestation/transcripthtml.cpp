// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripthtml.h"

#include <attestation/attestationkind.h>
#include <attestation/transcriptparts.h>
#include <attestation/transcriptstyle.h>

#include <QLocale>

#include <algorithm>

namespace endorse::attestation {

namespace {

using html::Reader;
using html::say;

int stepsDone(const AttestationResult &result)
{
    return static_cast<int>(
        std::count_if(result.steps.cbegin(), result.steps.cend(),
                      [](const StepRecord &step) { return step.status == StepStatus::Ok; }));
}

/// The step at which the run stopped; null when it did not.
const StepRecord *stoppedAt(const AttestationResult &result)
{
    const auto step = std::find_if(result.steps.cbegin(), result.steps.cend(),
                                   [](const StepRecord &record) { return record.error; });
    return step == result.steps.cend() ? nullptr : &*step;
}

const char *toneOf(const AttestationResult &result)
{
    if (result.ok)
        return "ok";
    return result.error && !result.isCancelled() ? "fail" : "warn";
}

QString verdictOf(const AttestationResult &result)
{
    if (result.ok)
        return say(QT_TRANSLATE_NOOP("endorse::attestation", "✓ The device is provisioned."));
    if (result.isCancelled())
        return say(QT_TRANSLATE_NOOP("endorse::attestation", "– The run was cancelled."));
    if (result.error)
        return say(QT_TRANSLATE_NOOP("endorse::attestation", "✗ The device was not provisioned."));
    return say(QT_TRANSLATE_NOOP("endorse::attestation", "… The run has not ended."));
}

QString lessonOf(const AttestationResult &result)
{
    if (result.ok && result.fault)
        return say(QT_TRANSLATE_NOOP("endorse::attestation",
                                     "The run was disturbed on purpose and came to its end all the "
                                     "same."));
    if (result.ok && result.kind == AttestationKind::X509) {
        return say(QT_TRANSLATE_NOOP(
            "endorse::attestation",
            "The device proved with its certificate that it is the one on the enrollment list, or "
            "that it belongs to an enrollment group: only who holds the private key can finish the "
            "TLS handshake. The private key was not sent."));
    }
    if (result.ok && result.kind == AttestationKind::SymmetricKey) {
        return say(QT_TRANSLATE_NOOP("endorse::attestation",
                                     "The device proved with its symmetric key that it is the one "
                                     "on the enrollment list. The key was not sent."));
    }
    if (result.ok) {
        return say(QT_TRANSLATE_NOOP(
            "endorse::attestation",
            "The device proved with its TPM that it is the one on the enrollment list: only a TPM "
            "that holds both keys, the EK and the SRK, can open the challenge. The nonce was "
            "opened inside the TPM and never left it."));
    }
    if (const StepRecord *step = stoppedAt(result)) {
        return say(QT_TRANSLATE_NOOP("endorse::attestation",
                                     "The run stopped at step %1, \"%2\". What comes after it did "
                                     "not happen."))
            .arg(indexOf(result.kind, step->id) + 1)
            .arg(stepTitle(result.kind, step->id).render());
    }
    return say(QT_TRANSLATE_NOOP("endorse::attestation", "%1 of %2 steps are done."))
        .arg(stepsDone(result))
        .arg(result.steps.size());
}

void writeVerdict(HtmlWriter *writer, Reader reader, const AttestationResult &result)
{
    html::beginBand(writer, reader, toneOf(result));
    writer->leaf("p", verdictOf(result), "lead");
    writer->leaf("p", lessonOf(result));
    html::endBand(writer, reader);
    if (result.fault) {
        html::beginBand(writer, reader, "warn");
        writer->open("p");
        writer->leaf("strong",
                     //: %1 is the name of a fault: "TPM Cleared Before Activation".
                     say(QT_TRANSLATE_NOOP("endorse::attestation", "What if: %1"))
                         .arg(faultTitle(*result.fault).render()));
        writer->close();
        writer->leaf("p", faultStory(*result.fault, result.kind).render());
        html::endBand(writer, reader);
    }
    if (result.error)
        html::writeError(writer, reader, *result.error);
    for (const core::Text &warning : result.warnings) {
        html::beginBand(writer, reader, "warn");
        writer->leaf("p", warning.render());
        html::endBand(writer, reader);
    }
}

QString yesOrNo(bool yes)
{
    return yes ? say(QT_TRANSLATE_NOOP("endorse::attestation", "yes"))
               : say(QT_TRANSLATE_NOOP("endorse::attestation", "no"));
}

void writeCertificateFacts(html::FactsTable *table, const AttestationResult &result)
{
    if (!result.certificate)
        return;
    const DeviceCertificate &certificate = *result.certificate;
    table->row(say(QT_TRANSLATE_NOOP("endorse::attestation", "Certificate")),
               certificate.info.subject, "mono");
    table->row(say(QT_TRANSLATE_NOOP("endorse::attestation", "Issuer")), certificate.info.issuer,
               "mono");
    table->row(say(QT_TRANSLATE_NOOP("endorse::attestation", "Thumbprint (SHA-256)")),
               certificate.info.sha256, "mono");
    table->row(say(QT_TRANSLATE_NOOP("endorse::attestation", "Valid until")),
               html::timeText(certificate.info.notAfter));
    table->row(say(QT_TRANSLATE_NOOP("endorse::attestation", "Private key")),
               keyHomeText(certificate.keyHome).render());
}

void writeFacts(HtmlWriter *writer, Reader reader, const AttestationResult &result)
{
    html::FactsTable table(writer, reader);
    table.row(say(QT_TRANSLATE_NOOP("endorse::attestation", "Registration ID")),
              result.registrationId, "mono");
    table.row(say(QT_TRANSLATE_NOOP("endorse::attestation", "Started")),
              html::timeText(result.startedAt));
    table.row(say(QT_TRANSLATE_NOOP("endorse::attestation", "Started (UTC)")),
              result.startedAt.toUTC().toString(Qt::ISODateWithMs), "mono");
    if (result.wallMs > 0)
        table.row(say(QT_TRANSLATE_NOOP("endorse::attestation", "Duration")),
                  html::durationText(result.wallMs));
    table.row(QStringLiteral("TPM"), result.tpmName);
    table.row(say(QT_TRANSLATE_NOOP("endorse::attestation", "Address of the TPM")),
              result.tpmAddress, "mono");
    if (result.tpmIsSoftware)
        table.row(
            say(QT_TRANSLATE_NOOP("endorse::attestation", "Kind of TPM")),
            say(QT_TRANSLATE_NOOP("endorse::attestation", "Software TPM: not for production")),
            "warn");
    table.row(say(QT_TRANSLATE_NOOP("endorse::attestation", "Name of the EK")),
              core::toHex(result.ekName), "mono");
    table.row(say(QT_TRANSLATE_NOOP("endorse::attestation", "Name of the SRK")),
              core::toHex(result.srkName), "mono");
    if (!result.srkName.isEmpty())
        table.row(
            say(QT_TRANSLATE_NOOP("endorse::attestation", "SRK changed since last registration")),
            yesOrNo(result.srkChanged), result.srkChanged ? "warn" : nullptr);
    writeCertificateFacts(&table, result);
    table.row(say(QT_TRANSLATE_NOOP("endorse::attestation", "Service")),
              result.endpoint.toString(QUrl::FullyEncoded), "mono");
    if (!result.endpoint.isEmpty())
        table.row(say(QT_TRANSLATE_NOOP("endorse::attestation", "Service is the emulator")),
                  yesOrNo(result.serviceIsEmulator));
    table.row(say(QT_TRANSLATE_NOOP("endorse::attestation", "ID scope")), result.idScope, "mono");
    table.row(say(QT_TRANSLATE_NOOP("endorse::attestation", "Device ID")), result.deviceId, "mono");
    table.row(say(QT_TRANSLATE_NOOP("endorse::attestation", "IoT hub")), result.assignedHub,
              "mono");
    table.row(say(QT_TRANSLATE_NOOP("endorse::attestation", "Kind of assignment")),
              result.substatus, "mono");
}

/// A device whose key lives elsewhere has nothing to do with a TPM.
bool hasPartOfTpm(const AttestationResult &result)
{
    return result.kind == AttestationKind::Tpm ||
           std::any_of(result.steps.cbegin(), result.steps.cend(),
                       [](const StepRecord &step) { return !step.tpmCommands.isEmpty(); });
}

void writeStepTable(HtmlWriter *writer, Reader reader, const AttestationResult &result)
{
    writer->leaf("h3", say(QT_TRANSLATE_NOOP("endorse::attestation", "The steps")));
    html::openTable(writer, reader);
    writer->open("tr");
    writer->leaf("th", say(QT_TRANSLATE_NOOP("endorse::attestation", "Step")));
    writer->leaf("th", say(QT_TRANSLATE_NOOP("endorse::attestation", "State")));
    writer->leaf("th", say(QT_TRANSLATE_NOOP("endorse::attestation", "Time")), "number");
    const bool isWithTpm = hasPartOfTpm(result);
    if (isWithTpm)
        writer->leaf("th", say(QT_TRANSLATE_NOOP("endorse::attestation", "TPM commands")),
                     "number");
    writer->leaf("th", say(QT_TRANSLATE_NOOP("endorse::attestation", "HTTP exchanges")), "number");
    writer->close();
    for (qsizetype i = 0; i < result.steps.size(); ++i) {
        const StepRecord &step = result.steps.at(i);
        const bool ran = step.startedAt.isValid();
        writer->open("tr");
        writer->open("td");
        writer->open("a", {{"href", QLatin1Char('#') + toString(step.id)}});
        writer->text(
            QStringLiteral("%1. %2").arg(i + 1).arg(stepTitle(result.kind, step.id).render()));
        writer->close();
        writer->close();
        writer->leaf("td", html::statusText(step.status), html::statusClass(step.status));
        writer->leaf("td", ran ? html::durationText(step.ms) : QString(), "number");
        if (isWithTpm)
            writer->leaf("td", QString::number(step.tpmCommands.size()), "number");
        writer->leaf("td", QString::number(step.httpExchanges.size()), "number");
        writer->close();
    }
    writer->close();
}

void writeStep(HtmlWriter *writer, Reader reader, AttestationKind kind, const StepRecord &step)
{
    writer->open("div", {{"class", QStringLiteral("step")}, {"id", toString(step.id)}});
    HtmlWriter::Attributes heading;
    // QTextDocument breaks the page before a block, not before a div.
    if (reader == Reader::Paper)
        heading = {{"style", QStringLiteral("page-break-before:always")}};
    writer->open("h2", heading);
    writer->text(QStringLiteral("%1. %2   ")
                     .arg(indexOf(kind, step.id) + 1)
                     .arg(stepTitle(kind, step.id).render()));
    writer->leaf("span", html::statusText(step.status), html::statusClass(step.status));
    if (step.startedAt.isValid())
        writer->text(QStringLiteral("   ") + html::durationText(step.ms));
    writer->close();
    if (step.injection) {
        html::beginBand(writer, reader, "warn");
        writer->leaf("p", step.injection->words.render(), "lead");
        html::endBand(writer, reader);
        html::writeTpmCommands(
            writer, reader,
            say(QT_TRANSLATE_NOOP("endorse::attestation", "TPM commands of the fault")),
            step.injection->tpmCommands);
    }
    writer->leaf("p", step.explanation.render(), "lead");
    writer->leaf("p", step.detail.render());
    if (step.error)
        html::writeError(writer, reader, *step.error);
    html::writeFields(writer, reader, say(QT_TRANSLATE_NOOP("endorse::attestation", "Sent")),
                      step.sent);
    html::writeFields(writer, reader, say(QT_TRANSLATE_NOOP("endorse::attestation", "Received")),
                      step.received);
    html::writeKeys(writer, reader, step);
    html::writeHttpExchanges(writer, reader, step.httpExchanges);
    html::writeTpmCommands(writer, reader,
                           say(QT_TRANSLATE_NOOP("endorse::attestation", "TPM commands")),
                           step.tpmCommands);
    writer->close();
}

void writeBody(HtmlWriter *writer, Reader reader, const AttestationResult &result)
{
    writer->leaf("h1", transcriptTitle(result));
    writeVerdict(writer, reader, result);
    writeFacts(writer, reader, result);
    writeStepTable(writer, reader, result);
    writer->leaf("p",
                 say(QT_TRANSLATE_NOOP("endorse::attestation",
                                       "This document holds no secret. Bytes that are secret are "
                                       "shown as •• or as *, as many as there were.")),
                 "muted");
    //: %1 is the version of the program.
    writer->leaf("p",
                 say(QT_TRANSLATE_NOOP("endorse::attestation", "Written by Endorse %1."))
                     .arg(QStringLiteral(ENDORSE_VERSION)),
                 "muted");
    for (const StepRecord &step : result.steps) {
        if (step.status != StepStatus::Pending && step.status != StepStatus::Skipped)
            writeStep(writer, reader, result.kind, step);
    }
}

/// "ja", not "ja-JP": the language of the texts.
QString languageTag()
{
    const QString name = QLocale().name().section(QLatin1Char('_'), 0, 0);
    return name == QLatin1String("C") ? QStringLiteral("en") : name;
}

void writeHead(HtmlWriter *writer, const AttestationResult &result)
{
    writer->open("head");
    writer->empty("meta", {{"charset", QStringLiteral("utf-8")}});
    writer->empty("meta",
                  {{"http-equiv", QStringLiteral("Content-Security-Policy")},
                   {"content", QStringLiteral("default-src 'none'; style-src 'unsafe-inline'")}});
    writer->empty("meta", {{"name", QStringLiteral("viewport")},
                           {"content", QStringLiteral("width=device-width, initial-scale=1")}});
    writer->empty("meta", {{"name", QStringLiteral("generator")},
                           {"content", QStringLiteral("Endorse " ENDORSE_VERSION)}});
    writer->leaf("title", transcriptTitle(result));
    writer->open("style");
    writer->raw(browserStyle());
    writer->close();
    writer->close();
}

} // namespace

QString transcriptTitle(const AttestationResult &result)
{
    if (result.registrationId.isEmpty())
        return say(QT_TRANSLATE_NOOP("endorse::attestation", "Attestation of a device"));
    //: %1 is a registration ID.
    return say(QT_TRANSLATE_NOOP("endorse::attestation", "Attestation of %1"))
        .arg(result.registrationId);
}

core::Bytes transcriptHtml(const AttestationResult &result)
{
    HtmlWriter writer;
    const QString language = languageTag();
    writer.raw("<!DOCTYPE html>\n");
    writer.open("html", {{"xmlns", QStringLiteral("http://www.w3.org/1999/xhtml")},
                         {"lang", language},
                         {"xml:lang", language}});
    writeHead(&writer, result);
    writer.open("body");
    writeBody(&writer, Reader::Browser, result);
    writer.close();
    writer.close();
    return writer.html().toUtf8();
}

QString transcriptPrintHtml(const AttestationResult &result)
{
    HtmlWriter writer;
    writer.open("html");
    writer.open("head");
    writer.open("style");
    writer.raw(printStyle());
    writer.close();
    writer.close();
    writer.open("body");
    writeBody(&writer, Reader::Paper, result);
    writer.close();
    writer.close();
    return writer.html();
}

} // namespace endorse::attestation
