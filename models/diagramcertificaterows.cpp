// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a run in which the device proves itself with a certificate.
#include "diagramrow.h"

#include <models/diagramwords.h>

#include <algorithm>

namespace endorse::models {

using attestation::AttestationKind;
using attestation::KeyKind;
using attestation::StepId;
using attestation::StepRecord;
using attestation::StepStatus;

namespace {

const DiagramGlyph certificateGlyph{QStringLiteral("chain"), Ink::Device};
const DiagramGlyph serviceCertificateGlyph{QStringLiteral("chain"), Ink::Service};
const DiagramGlyph deviceKeyGlyph{QStringLiteral("ek"), Ink::Ek};

core::Text phrase(const char *source)
{
    return {"endorse::models", source};
}

/// Where the key of the device lives: "file", "pkcs11", "tpm"; empty while it is not known.
QString keyHomeOf(const StepRecord &step)
{
    const auto found =
        std::find_if(step.keys.cbegin(), step.keys.cend(), [](const attestation::KeyView &key) {
            return key.kind == KeyKind::DeviceKey;
        });
    return found == step.keys.cend() ? QString() : found->home;
}

core::Text signatureWords(const QString &home)
{
    if (home == QLatin1String("tpm"))
        return phrase(QT_TRANSLATE_NOOP("endorse::models", "The TPM signs: the key stays in it"));
    if (home == QLatin1String("pkcs11"))
        return phrase(QT_TRANSLATE_NOOP("endorse::models", "The token signs: the key stays in it"));
    return phrase(QT_TRANSLATE_NOOP("endorse::models", "The key signs here: it is not sent"));
}

Party peerOf(StepId id)
{
    return id == StepId::HubConnect ? Party::Hub : Party::Service;
}

/// Builds the rows of one step in the order in which things happened.
class CertificateRowBuilder final
{
public:
    CertificateRowBuilder(const StepRecord &step, int index, const ServiceNotes &notes)
        : m_step(step)
        , m_index(index)
        , m_notes(notes)
        , m_home(keyHomeOf(step))
        , m_failed(step.status == StepStatus::Failed)
    {
    }

    QList<DiagramRow> build();

private:
    DiagramRow row(const QString &id) const;
    DiagramRow note(const QString &id, Party party) const;
    void addInjection();
    void addLoading();
    int addCommands(int first, int end);
    void addExchange(int index);
    void addHandshake(int index);
    void addSignature(int index);
    void addNote(int index);
    void addAnswer(int index);
    bool isLast(int index) const { return index == int(m_step.httpExchanges.size()) - 1; }

    const StepRecord &m_step;
    int m_index;
    const ServiceNotes &m_notes;
    QString m_home;
    bool m_failed;
    int m_command = 0; ///< The first TPM command that has no row yet.
    QList<DiagramRow> m_rows;
};

DiagramRow CertificateRowBuilder::row(const QString &id) const
{
    DiagramRow row;
    row.id = attestation::toString(m_step.id) + QLatin1Char('/') + id;
    row.step = m_index;
    row.stepId = m_step.id;
    row.mechanism = AttestationKind::X509;
    row.ref.step = m_index;
    row.stepFailed = m_failed;
    row.to = peerOf(m_step.id);
    return row;
}

DiagramRow CertificateRowBuilder::note(const QString &id, Party party) const
{
    DiagramRow row = this->row(id);
    row.kind = DiagramRow::Kind::Note;
    row.from = row.to = party;
    row.ref.kind = MessageRef::Kind::Note;
    row.ref.index = -1;
    row.ink = party == Party::Device ? Ink::Device : Ink::Service;
    return row;
}

void CertificateRowBuilder::addInjection()
{
    if (!m_step.injection)
        return;
    DiagramRow words = note(QStringLiteral("injection"), Party::Device);
    words.kind = DiagramRow::Kind::Injection;
    words.injected = true;
    words.stepFailed = false;
    words.ink = Ink::Warn;
    words.labels = {m_step.injection->words};
    words.ref.injected = true;
    m_rows.append(words);
}

/// TPM commands between two other rows: the device's own doing, for the TPM is the home of its key.
int CertificateRowBuilder::addCommands(int first, int end)
{
    if (first >= end)
        return end;
    DiagramRow row = note(QStringLiteral("tpm/%1").arg(first), Party::Device);
    row.ref.kind = MessageRef::Kind::TpmCommand;
    row.ref.index = first;
    row.glyphs = {{QStringLiteral("tpm"), Ink::Tpm}};
    const QList<tpm::TpmExchange> commands = m_step.tpmCommands.mid(first, end - first);
    row.labels = commandLabels(commands).mid(commands.size() > 2 ? 1 : 0);
    for (const tpm::TpmExchange &command : commands)
        row.commands.append(command.commandName);
    m_rows.append(row);
    return end;
}

void CertificateRowBuilder::addLoading()
{
    m_command = addCommands(m_command, int(m_step.tpmCommands.size()));
    if (m_step.status != StepStatus::Ok && !m_failed)
        return;
    DiagramRow row = note(QStringLiteral("loaded"), Party::Device);
    row.ref.kind = MessageRef::Kind::Handshake;
    row.result = true;
    if (m_failed) {
        row.failed = true;
        row.ink = Ink::Fail;
        row.glyphs = {{QStringLiteral("fail"), Ink::Fail}};
        row.labels = {
            phrase(QT_TRANSLATE_NOOP("endorse::models", "certificate and key cannot be used, %1"))
                .arg(m_step.error ? m_step.error->code : QString())};
    } else {
        row.glyphs = {certificateGlyph, deviceKeyGlyph};
        row.labels = {
            phrase(QT_TRANSLATE_NOOP("endorse::models", "Certificate and key belong together"))};
    }
    m_rows.append(row);
}

void CertificateRowBuilder::addSignature(int index)
{
    DiagramRow row = note(QStringLiteral("http/%1/signature").arg(index), Party::Device);
    row.ref.kind = MessageRef::Kind::Handshake;
    row.ref.index = index;
    row.ink = Ink::Ek;
    row.glyphs = {deviceKeyGlyph};
    row.labels = {signatureWords(m_home)};
    // What the TPM did for it is the evidence.
    const QDateTime end =
        isLast(index) ? QDateTime() : m_step.httpExchanges.at(index + 1).startedAt;
    int last = m_command;
    while (last < int(m_step.tpmCommands.size()) &&
           (!end.isValid() || m_step.tpmCommands.at(last).startedAt < end))
        ++last;
    if (last > m_command) {
        row.ref.kind = MessageRef::Kind::TpmCommand;
        row.ref.index = m_command;
        for (int i = m_command; i < last; ++i) {
            row.commands.append(m_step.tpmCommands.at(i).commandName);
            if (row.commands.constLast() == QLatin1String("Sign"))
                row.ref.index = i;
        }
        m_command = last;
    }
    m_rows.append(row);
}

void CertificateRowBuilder::addHandshake(int index)
{
    const dps::HttpExchange &exchange = m_step.httpExchanges.at(index);
    if (exchange.reusedConnection)
        return;
    const Party peer = peerOf(m_step.id);
    DiagramRow base = row({});
    base.ref.kind = MessageRef::Kind::Handshake;
    base.ref.index = index;
    if (!exchange.serverCertificates.isEmpty()) {
        DiagramRow shown = base;
        shown.id = row(QStringLiteral("http/%1/theirs").arg(index)).id;
        shown.from = peer;
        shown.to = Party::Device;
        shown.ref.response = true;
        shown.answer = true;
        shown.glyphs = {serviceCertificateGlyph};
        shown.labels = {phrase(QT_TRANSLATE_NOOP("endorse::models", "TLS: its certificate"))};
        m_rows.append(shown);
    }
    if (exchange.tls.isEmpty() || exchange.clientCertificates.isEmpty())
        return;
    addSignature(index);
    DiagramRow own = base;
    own.id = row(QStringLiteral("http/%1/own").arg(index)).id;
    own.glyphs = {certificateGlyph};
    const qsizetype above = exchange.clientCertificates.size() - 1;
    if (above > 0)
        own.labels.append(
            phrase(QT_TRANSLATE_NOOP("endorse::models", "TLS: certificate, %1 above it, signature"))
                .arg(qint64(above)));
    own.labels.append(phrase(QT_TRANSLATE_NOOP("endorse::models", "TLS: certificate, signature")));
    m_rows.append(own);
}

void CertificateRowBuilder::addNote(int index)
{
    const dps::HttpExchange &exchange = m_step.httpExchanges.at(index);
    std::optional<ServiceNote> known = m_notes ? m_notes(exchange) : std::nullopt;
    // A service that is not ours tells its reasons by its answer alone.
    if (!known && !m_failed && isLast(index) && exchange.status != 0) {
        if (m_step.id == StepId::Register)
            known = ServiceNote{phrase(QT_TRANSLATE_NOOP("endorse::models",
                                                         "The certificate is known: choose a hub")),
                                false};
        else if (m_step.id == StepId::HubConnect)
            known = ServiceNote{phrase(QT_TRANSLATE_NOOP("endorse::models",
                                                         "The certificate is that of the device")),
                                false};
    }
    if (!known)
        return;
    DiagramRow row = note(QStringLiteral("http/%1/note").arg(index), peerOf(m_step.id));
    row.ref.index = index;
    row.ink = known->refused ? Ink::Fail : Ink::Service;
    row.failed = known->refused;
    if (known->refused)
        row.glyphs = {{QStringLiteral("fail"), Ink::Fail}};
    row.labels = {known->words};
    m_rows.append(row);
}

void CertificateRowBuilder::addAnswer(int index)
{
    const dps::HttpExchange &exchange = m_step.httpExchanges.at(index);
    DiagramRow answer = row(QStringLiteral("http/%1/answer").arg(index));
    answer.from = peerOf(m_step.id);
    answer.to = Party::Device;
    answer.ref.kind = MessageRef::Kind::HttpResponse;
    answer.ref.index = index;
    answer.answer = true;
    answer.result = true;
    answer.failed = m_failed && isLast(index);
    answer.labels = answerLabels(m_step, exchange, answer.failed, AttestationKind::X509);
    const bool refusedForNow = exchange.status >= 400 || (exchange.status == 0 && exchange.error);
    if (!answer.failed && refusedForNow)
        answer.ink = Ink::Warn;
    m_rows.append(answer);
}

void CertificateRowBuilder::addExchange(int index)
{
    addHandshake(index);
    const dps::HttpExchange &exchange = m_step.httpExchanges.at(index);
    DiagramRow request = row(QStringLiteral("http/%1").arg(index));
    request.ref.kind = MessageRef::Kind::HttpRequest;
    request.ref.index = index;
    request.failed = m_failed && isLast(index);
    if (exchange.tls.isEmpty() && exchange.status == 0 && !exchange.reusedConnection)
        // It never came to a request.
        request.labels = {phrase(QT_TRANSLATE_NOOP("endorse::models", "TLS handshake"))};
    else
        request.labels = requestLabels(exchange);
    m_rows.append(request);
    addNote(index);
    addAnswer(index);
}

QList<DiagramRow> CertificateRowBuilder::build()
{
    addInjection();
    if (m_step.id == StepId::Connect) {
        addLoading();
    } else {
        for (int i = 0; i < int(m_step.httpExchanges.size()); ++i)
            addExchange(i);
        m_command = addCommands(m_command, int(m_step.tpmCommands.size()));
    }
    if (!m_rows.isEmpty() && !m_rows.constLast().injected)
        return m_rows;
    DiagramRow only = certificateRowAhead(m_step.id, m_index);
    only.stepFailed = only.failed = m_failed;
    only.ahead = !m_failed;
    m_rows.append(only);
    if (m_failed && only.kind == DiagramRow::Kind::Message) {
        DiagramRow answer = only;
        answer.id += QStringLiteral("/answer");
        std::swap(answer.from, answer.to);
        answer.answer = answer.result = true;
        answer.labels = unsentLabels(m_step);
        m_rows.append(answer);
    }
    return m_rows;
}

} // namespace

QList<DiagramRow> certificateRows(const StepRecord &step, int index, const ServiceNotes &notes)
{
    return CertificateRowBuilder(step, index, notes).build();
}

DiagramRow certificateRowAhead(StepId id, int index)
{
    DiagramRow row;
    row.id = attestation::toString(id) + QStringLiteral("/ahead");
    row.step = index;
    row.stepId = id;
    row.mechanism = AttestationKind::X509;
    row.ref.step = index;
    row.ref.index = -1;
    row.ahead = true;
    row.to = peerOf(id);
    row.ref.kind = MessageRef::Kind::HttpRequest;
    switch (id) {
    case StepId::Register:
        row.labels = {phrase(QT_TRANSLATE_NOOP("endorse::models", "TLS: certificate, signature"))};
        row.glyphs = {certificateGlyph};
        break;
    case StepId::HubConnect:
        row.labels = {
            core::Text::verbatim(QStringLiteral("POST %1/messages/events").arg(QChar(0x2026)))};
        break;
    case StepId::Poll:
        row.labels = {core::Text::verbatim(firstWords(id))};
        break;
    default:
        row.kind = DiagramRow::Kind::Note;
        row.to = Party::Device;
        row.ink = Ink::Muted;
        row.ref.kind = MessageRef::Kind::Note;
        row.labels = {phrase(QT_TRANSLATE_NOOP("endorse::models", "certificate and key"))};
        break;
    }
    return row;
}

} // namespace endorse::models
