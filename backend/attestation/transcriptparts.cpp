// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcriptparts.h"

#include <tpm/commanddecoder.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace endorse::attestation::html {

namespace {

using tpmtypes::ByteRange;
using tpmtypes::StructureNode;

constexpr int bytesPerRow = 16;
constexpr int groupOf = 8;
/// Shorter runs of '*' may be what the bytes really are.
constexpr qsizetype leastMaskedRun = 8;
const QString maskedByte = QStringLiteral("\u2022\u2022");

QList<ByteRange> maskedRuns(const Field &field)
{
    QList<ByteRange> runs;
    if (!field.masked)
        return runs;
    for (qsizetype i = 0; i < field.bytes.size();) {
        qsizetype end = i;
        while (end < field.bytes.size() && field.bytes.at(end) == '*')
            ++end;
        if (end - i >= leastMaskedRun || end - i == field.bytes.size())
            runs.append({i, end - i});
        i = std::max(end, i + 1);
    }
    return runs;
}

bool isMasked(const QList<ByteRange> &masked, qsizetype offset)
{
    return std::any_of(masked.cbegin(), masked.cend(), [offset](const ByteRange &range) {
        return offset >= range.offset && offset < range.offset + range.length;
    });
}

/// "0010  f6 69 …" with a gap in the middle; "••" for a masked byte.
QString hexRows(const core::Bytes &bytes, const QList<ByteRange> &masked)
{
    QString rows;
    for (qsizetype row = 0; row < bytes.size(); row += bytesPerRow) {
        if (row > 0)
            rows += QLatin1Char('\n');
        rows += QStringLiteral("%1 ").arg(row, 4, 16, QLatin1Char('0'));
        const qsizetype end = std::min(bytes.size(), row + bytesPerRow);
        for (qsizetype i = row; i < end; ++i) {
            rows += QLatin1Char(' ');
            if (i - row == groupOf)
                rows += QLatin1Char(' ');
            rows += isMasked(masked, i) ? maskedByte : core::toHex(bytes.mid(i, 1));
        }
    }
    return rows;
}

void writeHex(HtmlWriter *writer, const core::Bytes &bytes, const QList<ByteRange> &masked)
{
    if (bytes.isEmpty())
        return;
    // What stands below for people who listen: the size, not two thousand digits.
    writer->open("pre", "hex");
    writer->text(hexRows(bytes, masked));
    writer->close();
}

void writeNode(HtmlWriter *writer, const StructureNode &node, int depth)
{
    writer->open("tr");
    writer->leaf("td", QString(2 * depth, QChar(0xa0)) + node.name, "mono");
    writer->leaf("td", node.type, "mono");
    writer->leaf("td", QString::number(node.range.offset), "number");
    writer->leaf("td", QString::number(node.range.length), "number");
    writer->leaf("td", node.value, "mono");
    writer->close();
    for (const StructureNode &child : node.children)
        writeNode(writer, child, depth + 1);
}

/// "  12    2    type  0x0001 RSA": on paper a table of all parts would take twice the pages.
void addLines(QString *lines, const StructureNode &node, int depth)
{
    *lines += QStringLiteral("%1%2  %3%4  %5\n")
                  .arg(node.range.offset, 5)
                  .arg(node.range.length, 6)
                  .arg(QString(2 * depth, QLatin1Char(' ')), node.name,
                       node.value.isEmpty() ? node.type : node.value);
    for (const StructureNode &child : node.children)
        addLines(lines, child, depth + 1);
}

void writeTree(HtmlWriter *writer, Reader reader, const StructureNode &tree)
{
    if (tree.name.isEmpty())
        return;
    if (reader == Reader::Paper) {
        QString lines;
        addLines(&lines, tree, 0);
        lines.chop(1);
        writer->leaf("pre", lines, "tree");
        return;
    }
    openTable(writer, reader, "tree");
    writer->open("tr");
    writer->leaf("th", say(QT_TRANSLATE_NOOP("endorse::attestation", "Part")));
    writer->leaf("th", say(QT_TRANSLATE_NOOP("endorse::attestation", "Type")));
    writer->leaf("th", say(QT_TRANSLATE_NOOP("endorse::attestation", "Offset")), "number");
    writer->leaf("th", say(QT_TRANSLATE_NOOP("endorse::attestation", "Length")), "number");
    writer->leaf("th", say(QT_TRANSLATE_NOOP("endorse::attestation", "Value")));
    writer->close();
    writeNode(writer, tree, 0);
    writer->close();
}

QString bytesText(qsizetype size)
{
    return QCoreApplication::translate("endorse::attestation", "%Ln bytes", nullptr,
                                       static_cast<int>(size));
}

QString sizeNote(const QString &what, qsizetype size)
{
    //: %1 is what the bytes are: "Endorsement key", "Command"; %2 is their number: "316 bytes".
    return say(QT_TRANSLATE_NOOP("endorse::attestation", "%1, %2")).arg(what, bytesText(size));
}

void writeField(HtmlWriter *writer, Reader reader, const Field &field)
{
    if (field.bytes.isEmpty()) {
        writer->open("p");
        writer->leaf("strong", field.label.render());
        writer->text(QStringLiteral(": "));
        writer->leaf("span", field.value, "mono");
        writer->close();
        return;
    }
    writer->leaf("h4", sizeNote(field.label.render(), field.bytes.size()));
    if (!field.value.isEmpty())
        writer->leaf("p", field.value, "mono");
    writeHex(writer, field.bytes, maskedRuns(field));
    writeTree(writer, reader, field.tree);
}

struct KeyWords
{
    QString name;
    const char *cssClass;
};

KeyWords wordsOf(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Ek:
        return {QStringLiteral("EK"), "ek"};
    case KeyKind::Srk:
        return {QStringLiteral("SRK"), "srk"};
    case KeyKind::InnerKey:
        return {say(QT_TRANSLATE_NOOP("endorse::attestation", "inner key")), "inner"};
    case KeyKind::Nonce:
        return {QStringLiteral("nonce"), "nonce"};
    case KeyKind::HubKey:
        return {say(QT_TRANSLATE_NOOP("endorse::attestation", "hub key")), "hub"};
    case KeyKind::DeviceKey:
        return {say(QT_TRANSLATE_NOOP("endorse::attestation", "key of the device")), "ek"};
    }
    return {};
}

/// "EC P-256, in the TPM".
QString handleText(quint32 handle)
{
    return handle == 0 ? QString() : QStringLiteral("0x%1").arg(handle, 8, 16, QLatin1Char('0'));
}

QString codeText(quint32 code)
{
    return QStringLiteral("0x%1").arg(code, 3, 16, QLatin1Char('0'));
}

void writeTpmCommand(HtmlWriter *writer, Reader reader, const tpm::TpmExchange &exchange)
{
    writer->open("h4");
    writer->leaf("span", exchange.commandName, "mono");
    writer->text(QStringLiteral(" (0x%1)   ").arg(exchange.commandCode, 0, 16));
    writer->leaf("span", codeText(exchange.responseCode),
                 exchange.responseCode == 0 ? "ok" : "fail");
    writer->text(QStringLiteral("   ") + durationText(static_cast<double>(exchange.wireNs) / 1e6));
    writer->close();
    writer->leaf("p",
                 sizeNote(say(QT_TRANSLATE_NOOP("endorse::attestation", "Command")),
                          exchange.command.size()),
                 "muted");
    writeHex(writer, exchange.command, exchange.maskedInCommand);
    writeTree(writer, reader, tpm::decodeCommand(exchange));
    if (exchange.response.isEmpty()) {
        writer->leaf("p", say(QT_TRANSLATE_NOOP("endorse::attestation", "No response came.")),
                     "fail");
        return;
    }
    writer->leaf("p",
                 sizeNote(say(QT_TRANSLATE_NOOP("endorse::attestation", "Response")),
                          exchange.response.size()),
                 "muted");
    writeHex(writer, exchange.response, exchange.maskedInResponse);
    writeTree(writer, reader, tpm::decodeResponse(exchange));
}

QString messageText(const QString &firstLine, const dps::HttpHeaders &headers,
                    const core::Bytes &body)
{
    QString message = firstLine + QLatin1Char('\n');
    for (const auto &[name, value] : headers)
        message += QString::fromLatin1(name) + QStringLiteral(": ") + QString::fromLatin1(value) +
                   QLatin1Char('\n');
    if (body.isEmpty())
        return message;
    return message + QLatin1Char('\n') + QString::fromUtf8(body);
}

void writeCertificates(HtmlWriter *writer, const QString &title,
                       const QList<dps::HandshakeCertificate> &certificates)
{
    if (certificates.isEmpty())
        return;
    writer->leaf("p", title, "muted");
    for (const dps::HandshakeCertificate &each : certificates)
        writer->leaf("p", QStringLiteral("%1   SHA-256 %2").arg(each.subject, each.sha256), "mono");
}

void writeHttpExchange(HtmlWriter *writer, Reader reader, const dps::HttpExchange &exchange)
{
    writer->open("h4");
    writer->leaf("span", exchange.method, "mono");
    writer->text(QStringLiteral("   "));
    const bool refused = exchange.status == 0 || exchange.status >= 400;
    if (exchange.status != 0)
        writer->leaf("span", QStringLiteral("%1 %2").arg(exchange.status).arg(exchange.reason),
                     refused ? "warn" : "ok");
    writer->text(QStringLiteral("   ") +
                 durationText(static_cast<double>(exchange.durationNs) / 1e6));
    writer->close();
    writer->leaf("p", exchange.url.toString(QUrl::FullyEncoded), "mono");
    if (!exchange.tls.isEmpty())
        writer->leaf("p", exchange.tls, "muted");
    writeCertificates(writer,
                      say(QT_TRANSLATE_NOOP("endorse::attestation", "Certificates of the client")),
                      exchange.clientCertificates);
    writeCertificates(writer,
                      say(QT_TRANSLATE_NOOP("endorse::attestation", "Certificates of the server")),
                      exchange.serverCertificates);
    QString target = exchange.url.path(QUrl::FullyEncoded);
    if (exchange.url.hasQuery())
        target += QLatin1Char('?') + exchange.url.query(QUrl::FullyEncoded);
    writer->leaf("pre", messageText(exchange.method + QLatin1Char(' ') + target,
                                    exchange.requestHeaders, exchange.requestBody));
    if (exchange.status != 0) {
        writer->leaf("pre",
                     messageText(QStringLiteral("%1 %2").arg(exchange.status).arg(exchange.reason),
                                 exchange.responseHeaders, exchange.responseBody));
    }
    if (exchange.error)
        writeError(writer, reader, *exchange.error);
}

} // namespace

QString say(const char *source)
{
    return QCoreApplication::translate("endorse::attestation", source);
}

QString durationText(double milliseconds)
{
    if (!(milliseconds >= 0))
        return {};
    if (milliseconds < 999.5) {
        const int decimals = milliseconds < 9.995 ? 2 : (milliseconds < 99.95 ? 1 : 0);
        //: A duration in milliseconds.
        return say(QT_TRANSLATE_NOOP("endorse::attestation", "%1 ms"))
            .arg(QLocale().toString(milliseconds, 'f', decimals));
    }
    //: A duration in seconds.
    return say(QT_TRANSLATE_NOOP("endorse::attestation", "%1 s"))
        .arg(QLocale().toString(milliseconds / 1000, 'f', 2));
}

QString statusText(StepStatus status)
{
    switch (status) {
    case StepStatus::Pending:
        //: State of a step. The sign before it stays.
        return say(QT_TRANSLATE_NOOP("endorse::attestation", "… waiting"));
    case StepStatus::Running:
        return say(QT_TRANSLATE_NOOP("endorse::attestation", "… running"));
    case StepStatus::Ok:
        return say(QT_TRANSLATE_NOOP("endorse::attestation", "✓ done"));
    case StepStatus::Failed:
        return say(QT_TRANSLATE_NOOP("endorse::attestation", "✗ failed"));
    case StepStatus::Skipped:
        return say(QT_TRANSLATE_NOOP("endorse::attestation", "– not run"));
    case StepStatus::Cancelled:
        return say(QT_TRANSLATE_NOOP("endorse::attestation", "– cancelled"));
    }
    return {};
}

const char *statusClass(StepStatus status)
{
    switch (status) {
    case StepStatus::Ok:
        return "ok";
    case StepStatus::Failed:
        return "fail";
    default:
        return "muted";
    }
}

QString timeText(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toLocalTime();
    return QLocale().toString(local, QLocale::LongFormat);
}

FactsTable::FactsTable(HtmlWriter *writer, Reader reader)
    : m_writer(writer)
{
    openTable(writer, reader, "facts");
}

FactsTable::~FactsTable()
{
    m_writer->close();
}

void FactsTable::row(const QString &label, const QString &value, const char *cssClass)
{
    if (value.isEmpty())
        return;
    m_writer->open("tr");
    m_writer->leaf("th", label);
    m_writer->leaf("td", value, cssClass);
    m_writer->close();
}

void openTable(HtmlWriter *writer, Reader reader, const char *cssClass)
{
    HtmlWriter::Attributes attributes{{"class", QString::fromLatin1(cssClass)}};
    if (reader == Reader::Paper) {
        attributes += {{"width", QStringLiteral("100%")},
                       {"cellpadding", QStringLiteral("2")},
                       {"cellspacing", QStringLiteral("0")}};
    }
    writer->open("table", attributes);
}

void beginBand(HtmlWriter *writer, Reader reader, const char *tone)
{
    if (reader == Reader::Browser) {
        writer->open("div", {{"class", QStringLiteral("band ") + QLatin1String(tone)}});
        return;
    }
    // QTextDocument gives a ground to a cell, not to a div.
    const QLatin1String name(tone);
    const QString ground = name == QLatin1String("ok")     ? QStringLiteral("#e9f0ec")
                           : name == QLatin1String("warn") ? QStringLiteral("#f2eee6")
                                                           : QStringLiteral("#f5e8e9");
    writer->open("table", {{"width", QStringLiteral("100%")},
                           {"cellpadding", QStringLiteral("6")},
                           {"bgcolor", ground}});
    writer->open("tr");
    writer->open("td");
}

void endBand(HtmlWriter *writer, Reader reader)
{
    for (int i = reader == Reader::Browser ? 1 : 3; i > 0; --i)
        writer->close();
}

void writeFields(HtmlWriter *writer, Reader reader, const QString &title,
                 const QList<Field> &fields)
{
    if (fields.isEmpty())
        return;
    writer->leaf("h3", title);
    for (const Field &field : fields)
        writeField(writer, reader, field);
}

void writeKeys(HtmlWriter *writer, Reader reader, const StepRecord &step)
{
    if (step.keys.isEmpty())
        return;
    // Handle and Name are terms of keys that a TPM holds for its own walk.
    const bool isOfTpm = std::any_of(step.keys.cbegin(), step.keys.cend(), [](const KeyView &key) {
        return key.kind != KeyKind::DeviceKey;
    });
    writer->leaf("h3", say(QT_TRANSLATE_NOOP("endorse::attestation", "Keys after this step")));
    openTable(writer, reader);
    writer->open("tr");
    writer->leaf("th", say(QT_TRANSLATE_NOOP("endorse::attestation", "Key")));
    writer->leaf("th", say(QT_TRANSLATE_NOOP("endorse::attestation", "State")));
    if (isOfTpm) {
        writer->leaf("th", say(QT_TRANSLATE_NOOP("endorse::attestation", "Handle")));
        //: The Name of a key, a term of the TPM specification.
        writer->leaf("th", say(QT_TRANSLATE_NOOP("endorse::attestation", "Name")));
    } else {
        writer->leaf("th", say(QT_TRANSLATE_NOOP("endorse::attestation", "Algorithm of the key")));
        writer->leaf("th", say(QT_TRANSLATE_NOOP("endorse::attestation", "Home of the key")));
    }
    writer->close();
    for (const KeyView &key : step.keys) {
        const KeyWords words = wordsOf(key.kind);
        const bool alarming = key.state == KeyState::Changed;
        writer->open("tr");
        writer->leaf("td", words.name, words.cssClass);
        writer->leaf("td", describe(key.state).render(), alarming ? "fail" : nullptr);
        writer->leaf("td", isOfTpm ? handleText(key.handle) : keyAlgorithmText(key.algorithm),
                     isOfTpm ? "mono" : nullptr);
        writer->leaf("td", isOfTpm ? core::toHex(key.name) : keyHomeText(key.home).render(),
                     isOfTpm ? "mono" : nullptr);
        writer->close();
    }
    writer->close();
    if (isOfTpm)
        writer->leaf("p", describe(step.nonce).render());
}

void writeTpmCommands(HtmlWriter *writer, Reader reader, const QString &title,
                      const QList<tpm::TpmExchange> &commands)
{
    if (commands.isEmpty())
        return;
    writer->leaf("h3", title);
    for (const tpm::TpmExchange &command : commands)
        writeTpmCommand(writer, reader, command);
}

void writeHttpExchanges(HtmlWriter *writer, Reader reader,
                        const QList<dps::HttpExchange> &exchanges)
{
    if (exchanges.isEmpty())
        return;
    writer->leaf("h3", say(QT_TRANSLATE_NOOP("endorse::attestation", "HTTP exchanges")));
    for (const dps::HttpExchange &exchange : exchanges)
        writeHttpExchange(writer, reader, exchange);
}

void writeError(HtmlWriter *writer, Reader reader, const core::Error &error)
{
    beginBand(writer, reader, "fail");
    writer->leaf("p", error.message.render(), "lead");
    if (!error.hint.isEmpty()) {
        writer->open("p");
        writer->leaf("strong", say(QT_TRANSLATE_NOOP("endorse::attestation", "What to do next:")));
        writer->text(QStringLiteral(" ") + error.hint.render());
        writer->close();
    }
    writer->open("p", "mono");
    writer->text(error.code);
    if (!error.technical.isEmpty())
        writer->text(QStringLiteral("   ") + error.technical);
    writer->close();
    endBand(writer, reader);
}

} // namespace endorse::attestation::html
