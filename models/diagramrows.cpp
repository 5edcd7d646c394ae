// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagramrow.h"

#include <models/diagramwords.h>
#include <models/inks.h>
#include <tpm/returncodes.h>

#include <QCoreApplication>

#include <algorithm>

namespace endorse::models {

using attestation::Field;
using attestation::StepId;
using attestation::StepRecord;
using attestation::StepStatus;
using tpm::TpmExchange;

namespace {

using Kind = DiagramRow::Kind;
using IsOpen = std::function<bool(const QString &)>;

const DiagramGlyph ekEnvelope{QStringLiteral("envelope"), Ink::Ek};
const DiagramGlyph srkEnvelope{QStringLiteral("envelope"), Ink::Srk};
const DiagramGlyph innerKey{QStringLiteral("inner"), Ink::Inner};

core::Text text(const char *source)
{
    return {"endorse::models", source};
}

/// Whether the first handle is a persistent one of the range that is kept for EKs: 0x8101xxxx.
bool isEndorsementHandle(const TpmExchange &exchange)
{
    constexpr qsizetype handleAt = 10;
    return exchange.command.mid(handleAt, 2) == QByteArray("\x81\x01", 2);
}

/// Builds the rows of one step in the order in which things went over the wire.
class RowBuilder final
{
public:
    RowBuilder(const StepRecord &step, int index, const IsOpen &isOpen, const ServiceNotes &notes)
        : m_step(step)
        , m_index(index)
        , m_isOpen(isOpen)
        , m_notes(notes)
        , m_failed(step.status == StepStatus::Failed)
        , m_refused(refusedCommand())
    {
    }

    QList<DiagramRow> build();

private:
    DiagramRow row(const QString &id) const;
    int refusedCommand() const;
    bool isMain(int command) const;
    bool isKeyOf(int command, StepId reader, const char *created) const;
    void addInjection();
    void addGroup(const QList<TpmExchange> &commands, int first, int end, bool injected);
    void addCommands(int first, int end);
    void addAnswer(int command);
    void addInside();
    void addExchange(int index);
    void addNote(int index);
    void addUnsent();
    std::optional<ServiceNote> noteOf(const dps::HttpExchange &exchange) const;
    QList<DiagramGlyph> glyphsOfCommand(const TpmExchange &command) const;
    QList<DiagramGlyph> glyphsOfRequest() const;
    QList<DiagramGlyph> glyphsOfAnswer(const dps::HttpExchange &exchange) const;
    const Field *received(Ink ink) const;

    const StepRecord &m_step;
    int m_index;
    const IsOpen &m_isOpen;
    const ServiceNotes &m_notes;
    bool m_failed;
    int m_refused;
    QList<DiagramRow> m_rows;
};

DiagramRow RowBuilder::row(const QString &id) const
{
    DiagramRow row;
    row.id = attestation::toString(m_step.id) + QLatin1Char('/') + id;
    row.step = m_index;
    row.stepId = m_step.id;
    row.ref.step = m_index;
    row.stepFailed = m_failed;
    return row;
}

int RowBuilder::refusedCommand() const
{
    // A TPM may say no on the way of a step that goes on: whether a key is there is asked so.
    if (!m_failed)
        return -1;
    int last = -1;
    for (int i = 0; i < int(m_step.tpmCommands.size()); ++i) {
        const quint32 code = m_step.tpmCommands.at(i).responseCode;
        if (code == 0)
            continue;
        if (m_step.error && m_step.error->code == tpm::returnCodeString(code))
            return i;
        last = i;
    }
    return m_step.httpExchanges.isEmpty() ? last : -1;
}

bool RowBuilder::isKeyOf(int command, StepId reader, const char *created) const
{
    const TpmExchange &exchange = m_step.tpmCommands.at(command);
    if (m_step.id != reader || exchange.responseCode != 0)
        return false;
    if (exchange.commandName == QLatin1String(created))
        return true;
    // A session for an auth value reads the EK as well.
    return exchange.commandName == QLatin1String("ReadPublic") &&
           isEndorsementHandle(exchange) == (reader == StepId::ReadEk);
}

bool RowBuilder::isMain(int command) const
{
    const QString &name = m_step.tpmCommands.at(command).commandName;
    return command == m_refused || name == QLatin1String("ActivateCredential") ||
           name == QLatin1String("Import") || name == QLatin1String("HMAC") ||
           isKeyOf(command, StepId::ReadEk, "CreatePrimary") ||
           isKeyOf(command, StepId::ReadSrk, "CreatePrimary");
}

const Field *RowBuilder::received(Ink ink) const
{
    const auto found = std::find_if(
        m_step.received.cbegin(), m_step.received.cend(), [this, ink](const Field &field) {
            return inkOfField(m_step.id, field) == ink && !field.bytes.isEmpty();
        });
    return found == m_step.received.cend() ? nullptr : &*found;
}

QList<DiagramGlyph> RowBuilder::glyphsOfCommand(const TpmExchange &command) const
{
    if (command.commandName == QLatin1String("ActivateCredential"))
        return {ekEnvelope};
    if (command.commandName == QLatin1String("Import"))
        return {srkEnvelope, innerKey};
    return {};
}

QList<DiagramGlyph> RowBuilder::glyphsOfRequest() const
{
    QList<DiagramGlyph> glyphs;
    for (const Field &field : m_step.sent) {
        const Ink ink = inkOfField(m_step.id, field);
        if (ink == Ink::Ek && !glyphs.contains({QStringLiteral("ek"), ink}))
            glyphs.append({QStringLiteral("ek"), ink});
        if (ink == Ink::Srk && !glyphs.contains({QStringLiteral("srk"), ink}))
            glyphs.append({QStringLiteral("srk"), ink});
    }
    return glyphs;
}

QList<DiagramGlyph> RowBuilder::glyphsOfAnswer(const dps::HttpExchange &exchange) const
{
    if (m_failed || &exchange != &m_step.httpExchanges.constLast())
        return {};
    if (m_step.id == StepId::Register && !m_step.received.isEmpty())
        return {ekEnvelope, srkEnvelope};
    if (m_step.id == StepId::Poll && received(Ink::Hub))
        return {{QStringLiteral("envelope"), Ink::Hub}};
    return {};
}

void RowBuilder::addGroup(const QList<TpmExchange> &commands, int first, int end, bool injected)
{
    const QString prefix = injected ? QStringLiteral("injected/") : QStringLiteral("tpm/");
    DiagramRow head = row(prefix + QString::number(first));
    head.injected = injected;
    head.ref.injected = injected;
    head.ref.index = first;
    const bool unfolded = end - first > 1 && m_isOpen(head.id);
    for (int from = first; from < end;) {
        const int to = unfolded ? from + 1 : end;
        DiagramRow arrow = head;
        arrow.id = row(prefix + QString::number(from)).id;
        arrow.ref.index = from;
        arrow.count = to - from;
        arrow.member = unfolded;
        arrow.head = unfolded && from == first;
        const QList<TpmExchange> shown = commands.mid(from, arrow.count);
        arrow.labels = commandLabels(shown);
        for (const TpmExchange &command : shown)
            arrow.commands.append(command.commandName);
        arrow.glyphs = glyphsOfCommand(shown.constFirst());
        arrow.failed = !injected && from == m_refused;
        if (injected)
            arrow.stepFailed = false;
        m_rows.append(arrow);
        from = to;
    }
}

void RowBuilder::addInjection()
{
    if (!m_step.injection)
        return;
    DiagramRow words = row(QStringLiteral("injection"));
    words.kind = Kind::Injection;
    words.injected = true;
    words.stepFailed = false;
    words.ink = Ink::Warn;
    words.labels = {m_step.injection->words};
    words.ref.kind = MessageRef::Kind::Note;
    words.ref.index = -1;
    words.ref.injected = true;
    m_rows.append(words);
    const QList<TpmExchange> &commands = m_step.injection->tpmCommands;
    // A Clear must not hide behind a count.
    int first = 0;
    for (int i = 1; i <= int(commands.size()); ++i) {
        if (i == int(commands.size()) || commands.at(i).commandName == QLatin1String("Clear") ||
            commands.at(i - 1).commandName == QLatin1String("Clear")) {
            addGroup(commands, first, i, true);
            first = i;
        }
    }
}

void RowBuilder::addAnswer(int command)
{
    const TpmExchange &exchange = m_step.tpmCommands.at(command);
    DiagramRow answer = row(QStringLiteral("tpm/%1/answer").arg(command));
    answer.from = Party::Tpm;
    answer.to = Party::Device;
    answer.ref.index = command;
    answer.ref.response = true;
    answer.answer = true;
    answer.result = true;
    if (command == m_refused) {
        answer.failed = true;
        answer.labels = refusalLabels(exchange.responseCode);
        m_rows.append(answer);
        return;
    }
    if (exchange.responseCode != 0 || exchange.response.isEmpty())
        return;
    if (exchange.commandName == QLatin1String("ActivateCredential")) {
        answer.labels = {text(QT_TRANSLATE_NOOP("endorse::models", "inner key"))};
        answer.glyphs = {innerKey};
    } else if (exchange.commandName == QLatin1String("HMAC")) {
        answer.labels = {text(QT_TRANSLATE_NOOP("endorse::models", "signature"))};
    } else if (isKeyOf(command, StepId::ReadEk, "CreatePrimary")) {
        answer.labels = keyLabels(QStringLiteral("EK"), received(Ink::Ek));
        answer.glyphs = {{QStringLiteral("ek"), Ink::Ek}};
    } else if (isKeyOf(command, StepId::ReadSrk, "CreatePrimary")) {
        answer.labels = keyLabels(QStringLiteral("SRK"), received(Ink::Srk));
        answer.glyphs = {{QStringLiteral("srk"), Ink::Srk}};
    } else {
        return;
    }
    m_rows.append(answer);
}

void RowBuilder::addCommands(int first, int end)
{
    int begin = first;
    for (int i = first; i < end; ++i) {
        if (!isMain(i))
            continue;
        if (begin < i)
            addGroup(m_step.tpmCommands, begin, i, false);
        addGroup(m_step.tpmCommands, i, i + 1, false);
        addAnswer(i);
        begin = i + 1;
    }
    if (begin < end)
        addGroup(m_step.tpmCommands, begin, end, false);
}

void RowBuilder::addInside()
{
    // What is imported never leaves: it has no arrow back, the TPM keeps it.
    const bool hub = m_step.id == StepId::ImportHubKey;
    if (m_step.status != StepStatus::Ok || (!hub && m_step.id != StepId::Import))
        return;
    DiagramRow note = row(QStringLiteral("inside"));
    note.kind = Kind::Note;
    note.from = note.to = Party::Tpm;
    note.ref.kind = MessageRef::Kind::Note;
    note.ref.index = -1;
    note.ink = hub ? Ink::Hub : Ink::Nonce;
    note.result = true;
    note.glyphs = {{hub ? QStringLiteral("hub") : QStringLiteral("nonce"), note.ink}};
    note.labels = {
        hub ? text(QT_TRANSLATE_NOOP("endorse::models", "The hub key is inside and stays"))
            : text(QT_TRANSLATE_NOOP("endorse::models", "The nonce is inside and stays"))};
    m_rows.append(note);
}

std::optional<ServiceNote> RowBuilder::noteOf(const dps::HttpExchange &exchange) const
{
    if (m_notes) {
        if (auto known = m_notes(exchange))
            return known;
    }
    // A service that is not ours tells its reasons by its answer alone.
    if (m_failed || &exchange != &m_step.httpExchanges.constLast() || exchange.status == 0)
        return std::nullopt;
    switch (m_step.id) {
    case StepId::Register:
        return ServiceNote{
            text(QT_TRANSLATE_NOOP("endorse::models", "EK is on the list: make a challenge")),
            false};
    case StepId::RegisterSigned:
        return ServiceNote{
            text(QT_TRANSLATE_NOOP("endorse::models", "The nonce signed this: assign a hub")),
            false};
    case StepId::HubConnect:
        return ServiceNote{
            text(QT_TRANSLATE_NOOP("endorse::models", "The hub key signed this: let it in")),
            false};
    default:
        return std::nullopt;
    }
}

void RowBuilder::addNote(int index)
{
    const auto known = noteOf(m_step.httpExchanges.at(index));
    if (!known)
        return;
    DiagramRow note = row(QStringLiteral("http/%1/note").arg(index));
    note.kind = Kind::Note;
    note.from = note.to = Party::Service;
    note.ref.kind = MessageRef::Kind::Note;
    note.ref.index = index;
    note.ink = known->refused ? Ink::Fail : Ink::Service;
    note.failed = known->refused;
    if (known->refused)
        note.glyphs = {{QStringLiteral("fail"), Ink::Fail}};
    note.labels = {known->words};
    m_rows.append(note);
}

void RowBuilder::addExchange(int index)
{
    const dps::HttpExchange &exchange = m_step.httpExchanges.at(index);
    const bool last = index == int(m_step.httpExchanges.size()) - 1;
    DiagramRow request = row(QStringLiteral("http/%1").arg(index));
    request.to = Party::Service;
    request.ref.kind = MessageRef::Kind::HttpRequest;
    request.ref.index = index;
    request.labels = requestLabels(exchange);
    request.glyphs = glyphsOfRequest();
    request.failed = m_failed && last && m_refused < 0;
    m_rows.append(request);
    addNote(index);
    DiagramRow answer = row(QStringLiteral("http/%1/answer").arg(index));
    answer.from = Party::Service;
    answer.to = Party::Device;
    answer.ref.kind = MessageRef::Kind::HttpResponse;
    answer.ref.index = index;
    answer.answer = true;
    answer.result = true;
    answer.failed = request.failed;
    answer.labels = answerLabels(m_step, exchange, answer.failed);
    answer.glyphs = glyphsOfAnswer(exchange);
    const bool refusedForNow =
        exchange.status >= 400 && !(m_step.id == StepId::Register && exchange.status == 401);
    if (!answer.failed && (refusedForNow || (exchange.status == 0 && exchange.error)))
        answer.ink = Ink::Warn;
    m_rows.append(answer);
}

void RowBuilder::addUnsent()
{
    DiagramRow only = diagramRowAhead(m_step.id, m_index);
    only.stepFailed = only.failed = m_failed;
    only.ahead = !m_failed;
    m_rows.append(only);
    if (!m_failed)
        return;
    DiagramRow answer = only;
    answer.id += QStringLiteral("/answer");
    std::swap(answer.from, answer.to);
    answer.answer = answer.result = true;
    answer.glyphs.clear();
    answer.labels = unsentLabels(m_step);
    m_rows.append(answer);
}

QList<DiagramRow> RowBuilder::build()
{
    addInjection();
    const qsizetype before = m_rows.size();
    int command = 0;
    for (int i = 0; i < int(m_step.httpExchanges.size()); ++i) {
        int end = command;
        while (end < int(m_step.tpmCommands.size()) &&
               m_step.tpmCommands.at(end).startedAt <= m_step.httpExchanges.at(i).startedAt)
            ++end;
        addCommands(command, end);
        command = end;
        addExchange(i);
    }
    addCommands(command, int(m_step.tpmCommands.size()));
    addInside();
    if (m_rows.size() == before)
        addUnsent();
    return m_rows;
}

} // namespace

QString partyText(Party party)
{
    switch (party) {
    case Party::Tpm:
        return QStringLiteral("TPM");
    case Party::Device:
        return text(QT_TRANSLATE_NOOP("endorse::models", "Device")).render();
    case Party::Hub:
        //: An end of the diagram: the IoT hub.
        return text(QT_TRANSLATE_NOOP("endorse::models", "Hub")).render();
    case Party::Service:
        break;
    }
    return text(QT_TRANSLATE_NOOP("endorse::models", "Service")).render();
}

std::array<Party, 3> partiesOf(attestation::AttestationKind mechanism)
{
    if (mechanism == attestation::AttestationKind::Tpm)
        return {Party::Tpm, Party::Device, Party::Service};
    return {Party::Device, Party::Service, Party::Hub};
}

QList<DiagramRow> diagramRows(const StepRecord &step, int index, const IsOpen &isOpen,
                              const ServiceNotes &notes)
{
    return RowBuilder(step, index, isOpen, notes).build();
}

DiagramRow diagramRowAhead(StepId id, int index)
{
    DiagramRow row;
    row.id = attestation::toString(id) + QStringLiteral("/ahead");
    row.step = index;
    row.stepId = id;
    row.ref.step = index;
    row.ref.index = -1;
    row.ahead = true;
    const bool http = id == StepId::Register || id == StepId::RegisterSigned || id == StepId::Poll;
    row.to = http ? Party::Service : Party::Tpm;
    row.ref.kind = http ? MessageRef::Kind::HttpRequest : MessageRef::Kind::TpmCommand;
    row.labels = {core::Text::verbatim(firstWords(id))};
    return row;
}

} // namespace endorse::models
