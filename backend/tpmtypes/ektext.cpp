// SPDX-License-Identifier: GPL-3.0-or-later
#include "ektext.h"

#include "ekencoding.h"
#include "keyshapes.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>

namespace endorse::tpmtypes {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

bool isControl(char c)
{
    return (c >= 0 && c < ' ' && !isBlank(c) && c != '\x1b') || c == '\x7f';
}

core::Bytes decoded(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    return QString(QStringDecoder(encoding).decode(bytes)).toUtf8();
}

/// Every other byte is zero, and the ones between are text.
bool looksLikeUtf16(QByteArrayView bytes, qsizetype firstLetter)
{
    if (bytes.size() < 8 || bytes.size() % 2 != 0)
        return false;
    const qsizetype end = qMin<qsizetype>(bytes.size(), 256);
    for (qsizetype i = 0; i < end; i += 2) {
        const char letter = bytes[i + firstLetter];
        if (bytes[i + 1 - firstLetter] != '\0' || letter <= 0 || isControl(letter))
            return false;
    }
    return true;
}

core::Bytes utf8Of(const core::Bytes &bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        return bytes.sliced(3);
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"))
        return decoded(bytes, QStringConverter::Utf16);
    if (looksLikeUtf16(bytes, 0))
        return decoded(bytes, QStringConverter::Utf16LE);
    if (looksLikeUtf16(bytes, 1))
        return decoded(bytes, QStringConverter::Utf16BE);
    return bytes;
}

/// The character that the digits in hex stand for; nullopt when they are none or it is no ASCII.
std::optional<char> characterOf(QByteArrayView digits)
{
    bool ok = false;
    const uint code = digits.toByteArray().toUInt(&ok, 16);
    if (!ok || !isHex(digits) || code == 0 || code > 0x7e)
        return std::nullopt;
    return static_cast<char>(code);
}

/// Reads an escape at @p at; its length in @p length, 1 when it is none.
char unescaped(QByteArrayView text, qsizetype at, qsizetype *length)
{
    *length = 1;
    const char c = text[at];
    if (c == '%' && at + 3 <= text.size()) {
        if (const auto character = characterOf(text.sliced(at + 1, 2))) {
            *length = 3;
            return *character;
        }
    }
    if (c != '\\' || at + 1 >= text.size())
        return c;
    const char next = text[at + 1];
    if (next == 'u' && at + 6 <= text.size()) {
        if (const auto character = characterOf(text.sliced(at + 2, 4))) {
            *length = 6;
            return *character;
        }
    }
    const qsizetype known = QByteArrayView("nrt/\"\\").indexOf(next);
    if (known < 0)
        return c;
    *length = 2;
    return "\n\r\t/\"\\"[known];
}

/// Lines of a value that goes on over more than one.
class ValueLines final
{
public:
    explicit ValueLines(QByteArrayView text)
        : m_text(text)
    {
    }

    /// The value that starts at @p at: the letters there, and further lines of nothing but letters
    /// for as long as it is not complete by the size that it announces. @p end: behind the value.
    core::Bytes gather(qsizetype at, qsizetype *end) const
    {
        qsizetype next = endOfLetters(at);
        core::Bytes value = m_text.sliced(at, next - at).toByteArray();
        bool hex = false;
        const EkHead head = headOfEncoded(value, &hex);
        const qsizetype needed = hex ? head.size * 2 : (head.size * 4 + 2) / 3;
        while (needed == 0 || value.size() < needed) {
            const qsizetype start = nextLine(next);
            const qsizetype stop = start < 0 ? -1 : endOfLetters(start);
            if (stop <= start || !isEndOfLine(stop))
                break;
            value.append(m_text.sliced(start, stop - start));
            next = stop;
        }
        *end = next;
        return value;
    }

    qsizetype endOfLetters(qsizetype at) const
    {
        while (at < m_text.size() && isBase64Letter(m_text[at]))
            ++at;
        for (int padding = 0; padding < 2 && at < m_text.size() && m_text[at] == '='; ++padding)
            ++at;
        return at;
    }

private:
    bool isEndOfLine(qsizetype at) const
    {
        while (at < m_text.size() &&
               (m_text[at] == ' ' || m_text[at] == '\r' || m_text[at] == '\\'))
            ++at;
        return at >= m_text.size() || m_text[at] == '\n' || m_text[at] == '"' || m_text[at] == '\'';
    }

    /// Where the letters of the next line begin; -1 when something follows on this one.
    qsizetype nextLine(qsizetype at) const
    {
        while (at < m_text.size() &&
               (m_text[at] == ' ' || m_text[at] == '\r' || m_text[at] == '\\'))
            ++at;
        if (at >= m_text.size() || m_text[at] != '\n')
            return -1;
        ++at;
        // Mail programs put "> " in front of what they quote.
        while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\t' || m_text[at] == '>'))
            ++at;
        return at;
    }

    QByteArrayView m_text;
};

qsizetype skipBlanks(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

bool isQuote(char c)
{
    return c == '"' || c == '\'' || c == '`';
}

qsizetype skipSpaces(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
        ++at;
    return at;
}

/// Behind "endorsement" at @p at of a text in lower case: where the value begins, behind the rest
/// of the label and its sign; -1 when it is no label. @p quoted: the label stood in quotes.
qsizetype endOfLabel(QByteArrayView lower, qsizetype at, bool *quoted)
{
    if (at < lower.size() && QByteArrayView(" _-").contains(lower[at]))
        ++at;
    if (!lower.sliced(at).startsWith("key"))
        return -1;
    at += 3;
    *quoted = at < lower.size() && isQuote(lower[at]);
    at = skipSpaces(lower, *quoted ? at + 1 : at);
    if (!*quoted && lower.sliced(at).startsWith("is"))
        at = skipSpaces(lower, at + 2);
    if (at >= lower.size() || !QByteArrayView(":=>").contains(lower[at]))
        return -1;
    return skipBlanks(lower, at + 1);
}

bool isHexOrSeparator(char c)
{
    return isHex({&c, 1}) || QByteArrayView(" :xX,").contains(c);
}

/// The rest of the line when it is hex with separators; else empty.
QByteArrayView spacedHex(QByteArrayView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && isHexOrSeparator(text[end]))
        ++end;
    if (end < text.size() && text[end] != '\n' && text[end] != '\r')
        return {};
    const QByteArrayView line = text.sliced(at, end - at);
    const bool separated = std::ranges::any_of(line, [](char c) { return !isHex({&c, 1}); });
    return separated ? line : QByteArrayView();
}

/// The value at @p at and, in @p end, where it ends.
core::Bytes valueAt(QByteArrayView text, qsizetype at, qsizetype *end)
{
    if (at < text.size() && isQuote(text[at])) {
        const qsizetype closing = text.indexOf(text[at], at + 1);
        *end = closing < 0 ? text.size() : closing + 1;
        return text.sliced(at + 1, (closing < 0 ? text.size() : closing) - at - 1).toByteArray();
    }
    if (const QByteArrayView hex = spacedHex(text, at); !hex.isEmpty()) {
        *end = at + hex.size();
        return hex.toByteArray();
    }
    return ValueLines(text).gather(at, end);
}

/// One line of CSV (RFC 4180) from @p at on, which is moved behind it.
QList<core::Bytes> cellsAt(QByteArrayView text, qsizetype *at, char separator)
{
    QList<core::Bytes> cells{core::Bytes()};
    bool quoted = false;
    for (; *at < text.size(); ++*at) {
        const char c = text[*at];
        if (quoted && c == '"' && *at + 1 < text.size() && text[*at + 1] == '"') {
            cells.last().append('"');
            ++*at;
        } else if (c == '"') {
            quoted = !quoted;
        } else if (c == separator && !quoted) {
            cells.append(core::Bytes());
        } else if (c == '\n' && !quoted) {
            ++*at;
            break;
        } else if (c != '\r') {
            cells.last().append(c);
        }
    }
    return cells;
}

} // namespace

std::optional<core::Bytes> asciiTextOf(const core::Bytes &bytes)
{
    core::Bytes text = utf8Of(bytes);
    while (text.endsWith('\0'))
        text.chop(1);
    const auto foreign =
        std::ranges::count_if(text, [](char c) { return static_cast<quint8>(c) >= 0x80; });
    if (foreign * 2 > text.size() || std::ranges::any_of(text, isControl))
        return std::nullopt;
    std::ranges::replace_if(
        text, [](char c) { return static_cast<quint8>(c) >= 0x80 || c == '\x1b'; }, ' ');
    return text;
}

core::Bytes withoutEscapes(const core::Bytes &text)
{
    if (!text.contains('\\') && !text.contains('%'))
        return text;
    core::Bytes plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        qsizetype length = 1;
        plain.append(unescaped(text, at, &length));
        at += length;
    }
    return plain;
}

QList<TextValue> labelledValues(QByteArrayView text)
{
    constexpr QByteArrayView word("endorsement");
    const core::Bytes lower = text.toByteArray().toLower();
    QList<TextValue> values;
    for (qsizetype at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at)) {
        at += word.size();
        bool quoted = false;
        const qsizetype start = endOfLabel(lower, at, &quoted);
        if (start < 0)
            continue;
        core::Bytes value = valueAt(text, start, &at);
        if (!value.trimmed().isEmpty() && value != "null" && value != "none")
            values.append(
                {.text = std::move(value), .place = quoted ? EkPlace::Json : EkPlace::Text});
    }
    return values;
}

QList<TextValue> csvValues(QByteArrayView text)
{
    const QByteArrayView head = text.first(qMax<qsizetype>(0, text.indexOf('\n')));
    const char separator = head.contains(';') && !head.contains(',')    ? ';'
                           : head.contains('\t') && !head.contains(',') ? '\t'
                                                                        : ',';
    qsizetype at = 0;
    if (!head.toByteArray().toLower().contains("endorsement"))
        return {};
    const QList<core::Bytes> header = cellsAt(text, &at, separator);
    qsizetype column = -1;
    for (qsizetype i = 0; i < header.size() && column < 0; ++i) {
        core::Bytes name = header.at(i).trimmed().toLower();
        name.replace(' ', "").replace('_', "").replace('-', "");
        if (name == "endorsementkey")
            column = i;
    }
    QList<TextValue> values;
    while (column >= 0 && at < text.size()) {
        const QList<core::Bytes> cells = cellsAt(text, &at, separator);
        if (column < cells.size() && !cells.at(column).trimmed().isEmpty())
            values.append({.text = cells.at(column), .place = EkPlace::Csv});
    }
    return values;
}

QList<TextValue> embeddedValues(QByteArrayView text)
{
    constexpr qsizetype shortest = 24;
    const ValueLines lines(text);
    QList<TextValue> values;
    for (qsizetype at = 0; at < text.size();) {
        if (!isBase64Letter(text[at])) {
            ++at;
            continue;
        }
        const qsizetype end = lines.endOfLetters(at);
        bool hex = false;
        if (end - at < shortest || !headOfEncoded(text.sliced(at, end - at), &hex).known) {
            at = end;
            continue;
        }
        values.append({.text = lines.gather(at, &at), .place = EkPlace::Text});
    }
    return values;
}

} // namespace endorse::tpmtypes
