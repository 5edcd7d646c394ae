// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonscanner.h"

#include "texts.h"

#include <cstring>

namespace endorse::manifest {

namespace {

constexpr quint64 eachByte = 0x0101010101010101;
constexpr quint64 topBits = 0x8080808080808080;

constexpr bool hasZero(quint64 word)
{
    return ((word - eachByte) & ~word & topBits) != 0;
}

/// Whether eight bytes of a string are nothing but plain ASCII.
bool isPlain(quint64 word)
{
    const bool hasControl = ((word - eachByte * 0x20) & ~word & topBits) != 0;
    return (word & topBits) == 0 && !hasControl && !hasZero(word ^ (eachByte * '"')) &&
           !hasZero(word ^ (eachByte * '\\'));
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// UTF-16 and UTF-32 without a mark have a NUL here, whatever the first character.
constexpr qint64 wideNulBefore = 2;
constexpr quint32 byteOrderMark = 0xefbbbf;

} // namespace

QString FileProblem::place() const
{
    const QString place =
        QStringLiteral("byte %1, line %2, column %3").arg(byte).arg(line).arg(column);
    return isCutShort ? place + QStringLiteral(", end of file") : place;
}

core::Error FileProblem::toError() const
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = toString(code);
    error.place = place();
    if (isForeign) {
        error.message = text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "This is no manifest: it does not begin as a JSON list."));
        error.hint = text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "Choose another file: the manifest as the manufacturer gave it."));
    } else if (isCutShort) {
        error.message = text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "The file is incomplete: it ends in the middle of the manifest."));
        error.hint = text(QT_TRANSLATE_NOOP(
            "endorse::manifest", "Download the file again. None of its entries is used."));
    } else {
        error.message = reasonOf(code);
        error.hint = adviceOf(code);
    }
    error.technical = QStringLiteral("%1: %2").arg(error.place, technical);
    return error;
}

bool JsonScanner::feed(const char *data, qsizetype size, qint64 bufferAt,
                       std::vector<ScannedEntry> *entries)
{
    m_data = data;
    m_bufferAt = bufferAt;
    m_found = entries;
    const char *const end = data + size;
    for (const char *p = data; p < end;) {
        p = step(p, end);
        if (p == nullptr)
            return false;
        if (m_inEntry && isTooLong(p)) {
            refuse(FileCode::Limit, m_entryMark, "the entry that begins here is too large");
            return false;
        }
    }
    m_fileAt += size;
    m_data = end;
    return true;
}

bool JsonScanner::finish()
{
    const char *const end = m_data;
    // A number that is no element of anything may end with the text.
    if (m_token == Token::Number && m_isObject.empty() &&
        (m_digits == Digits::Zero || m_digits == Digits::Integer || m_digits == Digits::Fraction ||
         m_digits == Digits::Exponent)) {
        m_token = Token::None;
        endValue(end);
    }
    if (m_token == Token::Foreign) {
        refuse(FileCode::Encoding, m_foreignMark, "no character of UTF-8");
    } else if (m_token == Token::None && m_expect == Expect::Start) {
        refuse(FileCode::Empty, end, "there is nothing but white space");
    } else if (m_token != Token::None || m_expect != Expect::End) {
        refuse(FileCode::Json, end, "the text ends before its brackets are closed");
        m_problem.isCutShort = true;
    } else if (!m_isArray) {
        refuse(FileCode::Shape, m_topMark, "the outermost value is no array");
    } else if (m_entries == 0) {
        refuse(FileCode::Empty, m_topMark, "the array has no element");
    }
    return m_problem.code == FileCode::None;
}

const char *JsonScanner::step(const char *p, const char *end)
{
    switch (m_token) {
    case Token::None:
        return structure(p, end);
    case Token::String:
        return string(p, end);
    case Token::Escape:
        return escape(p);
    case Token::Hex:
        return hexDigit(p);
    case Token::Utf8:
    case Token::Foreign:
        return continuation(p);
    case Token::Number:
        return number(p, end);
    case Token::Word:
        return word(p);
    }
    return nullptr;
}

/// What stands between strings, numbers and words.
const char *JsonScanner::structure(const char *p, const char *end)
{
    while (p < end && m_token == Token::None) {
        if (*p == '\n') {
            ++m_line.line;
            m_line.lineBegin = offsetOf(p) + 1;
            m_line.wide = 0;
        } else if (*p != ' ' && *p != '\r' && *p != '\t' && !punctuation(p)) {
            return nullptr;
        }
        ++p;
    }
    return p;
}

bool JsonScanner::punctuation(const char *p)
{
    switch (*p) {
    case '"':
        return beginString(p);
    case '{':
        return open(p, true);
    case '[':
        return open(p, false);
    case '}':
        return close(p, true);
    case ']':
        return close(p, false);
    case ':':
        if (m_expect != Expect::Colon)
            break;
        m_expect = Expect::Value;
        return true;
    case ',':
        if (m_expect != Expect::Next)
            break;
        m_expect = m_isObject.back() ? Expect::Key : Expect::Value;
        return true;
    case '\0':
        refuse(offsetOf(p) < wideNulBefore ? FileCode::Encoding : FileCode::Json, p,
               "a NUL character");
        return false;
    default:
        return static_cast<quint8>(*p) >= 0x80 ? beginForeign(p) : beginWord(p);
    }
    return refuseOutOfPlace(p);
}

bool JsonScanner::beginValue(const char *p)
{
    if (m_expect != Expect::Value && m_expect != Expect::FirstValue && m_expect != Expect::Start)
        return refuseOutOfPlace(p);
    if (m_expect == Expect::Start) {
        m_topMark = markAt(p);
        m_isArray = *p == '[';
    } else if (m_isArray && m_isObject.size() == 1) {
        m_inEntry = true;
        m_entryMark = markAt(p);
        if (m_entries == m_limits.entries) {
            refuse(FileCode::Limit, p, "there are too many entries");
            return false;
        }
    }
    return true;
}

bool JsonScanner::beginString(const char *p)
{
    m_isKey = m_expect == Expect::Key || m_expect == Expect::FirstKey;
    if (!m_isKey && !beginValue(p))
        return false;
    m_token = Token::String;
    return true;
}

bool JsonScanner::beginWord(const char *p)
{
    if (!beginValue(p))
        return false;
    m_token = Token::Word;
    switch (*p) {
    case 't':
        m_word = "rue";
        return true;
    case 'f':
        m_word = "alse";
        return true;
    case 'n':
        m_word = "ull";
        return true;
    default:
        break;
    }
    if (*p != '-' && !isDigit(*p)) {
        refuse(FileCode::Json, p, "no value of JSON");
        return false;
    }
    m_token = Token::Number;
    m_digits = *p == '-' ? Digits::Sign : *p == '0' ? Digits::Zero : Digits::Integer;
    return true;
}

bool JsonScanner::open(const char *p, bool isObject)
{
    if (!beginValue(p))
        return false;
    if (m_isObject.size() == static_cast<std::size_t>(m_limits.depth)) {
        refuse(FileCode::Limit, p, "the brackets are nested too deeply");
        return false;
    }
    m_sawBracket = true;
    m_isObject.push_back(isObject);
    m_expect = isObject ? Expect::FirstKey : Expect::FirstValue;
    return true;
}

bool JsonScanner::close(const char *p, bool isObject)
{
    const Expect empty = isObject ? Expect::FirstKey : Expect::FirstValue;
    if (m_isObject.empty() || m_isObject.back() != isObject ||
        (m_expect != Expect::Next && m_expect != empty))
        return refuseOutOfPlace(p);
    m_isObject.pop_back();
    return endValue(p + 1);
}

bool JsonScanner::endValue(const char *end)
{
    m_expect = m_isObject.empty() ? Expect::End : Expect::Next;
    if (!m_inEntry || m_isObject.size() != 1)
        return true;
    if (isTooLong(end)) {
        refuse(FileCode::Limit, m_entryMark, "the entry that begins here is too large");
        return false;
    }
    m_inEntry = false;
    ++m_entries;
    m_found->push_back({static_cast<quint32>(m_entryMark.byte - m_bufferAt),
                        static_cast<quint32>(offsetOf(end) - m_entryMark.byte)});
    return true;
}

const char *JsonScanner::string(const char *p, const char *end)
{
    for (; end - p >= 8; p += 8) {
        quint64 bytes = 0;
        std::memcpy(&bytes, p, 8);
        if (!isPlain(bytes))
            break;
    }
    for (; p < end; ++p) {
        const auto byte = static_cast<quint8>(*p);
        if (byte == '"') {
            m_token = Token::None;
            if (m_isKey) {
                m_expect = Expect::Colon;
                return p + 1;
            }
            return endValue(p + 1) ? p + 1 : nullptr;
        }
        if (byte == '\\') {
            m_token = Token::Escape;
            return p + 1;
        }
        if (byte < 0x20)
            return refuse(FileCode::Json, p, "a control character within a string");
        if (byte >= 0x80) {
            m_token = Token::Utf8;
            return beginUtf8(byte) ? p + 1 : refuse(FileCode::Encoding, p, "no character of UTF-8");
        }
    }
    return p;
}

const char *JsonScanner::escape(const char *p)
{
    if (*p == 'u') {
        m_token = Token::Hex;
        m_left = 4;
        return p + 1;
    }
    if (*p == '\0' || std::strchr("\"\\/bfnrt", *p) == nullptr)
        return refuse(FileCode::Json, p, "no escape of JSON");
    m_token = Token::String;
    return p + 1;
}

const char *JsonScanner::hexDigit(const char *p)
{
    const char lower = static_cast<char>(*p | 0x20);
    if (!isDigit(*p) && (lower < 'a' || lower > 'f'))
        return refuse(FileCode::Json, p, "no hexadecimal digit");
    if (--m_left == 0)
        m_token = Token::String;
    return p + 1;
}

/// Source: Unicode 15, table 3-7.
bool JsonScanner::beginUtf8(quint8 byte)
{
    if (byte < 0xc2 || byte > 0xf4)
        return false;
    m_left = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    m_low = byte == 0xe0 ? 0xa0 : byte == 0xf0 ? 0x90 : 0x80;
    m_high = byte == 0xed ? 0x9f : byte == 0xf4 ? 0x8f : 0xbf;
    return true;
}

/// A character where JSON has none: it may still be that the file is no UTF-8.
bool JsonScanner::beginForeign(const char *p)
{
    const auto byte = static_cast<quint8>(*p);
    if (!beginUtf8(byte)) {
        refuse(FileCode::Encoding, p, "no character of UTF-8");
        return false;
    }
    m_token = Token::Foreign;
    m_foreign = byte;
    m_foreignMark = markAt(p);
    return true;
}

const char *JsonScanner::continuation(const char *p)
{
    const auto byte = static_cast<quint8>(*p);
    if (byte < m_low || byte > m_high)
        return refuse(FileCode::Encoding, p, "no character of UTF-8");
    m_low = 0x80;
    m_high = 0xbf;
    ++m_line.wide;
    m_foreign = (m_foreign << 8) | byte;
    if (--m_left > 0)
        return p + 1;
    if (m_token == Token::Foreign) {
        const bool isMark = m_foreignMark.byte == 0 && m_foreign == byteOrderMark;
        return refuse(isMark ? FileCode::Encoding : FileCode::Json, m_foreignMark,
                      isMark ? "a byte order mark" : "no character that JSON has here");
    }
    m_token = Token::String;
    return p + 1;
}

const char *JsonScanner::number(const char *p, const char *end)
{
    for (; p < end; ++p) {
        const bool digit = isDigit(*p);
        const bool isE = *p == 'e' || *p == 'E';
        switch (m_digits) {
        case Digits::Sign:
            if (!digit)
                return refuse(FileCode::Json, p, "no digit");
            m_digits = *p == '0' ? Digits::Zero : Digits::Integer;
            continue;
        case Digits::Zero:
        case Digits::Integer:
            if (digit && m_digits == Digits::Integer)
                continue;
            if (*p == '.' || isE) {
                m_digits = isE ? Digits::E : Digits::Point;
                continue;
            }
            break;
        case Digits::E:
            if (*p == '+' || *p == '-') {
                m_digits = Digits::ESign;
                continue;
            }
            [[fallthrough]];
        case Digits::Point:
        case Digits::ESign:
            if (!digit)
                return refuse(FileCode::Json, p, "no digit");
            m_digits = m_digits == Digits::Point ? Digits::Fraction : Digits::Exponent;
            continue;
        case Digits::Fraction:
        case Digits::Exponent:
            if (digit)
                continue;
            if (isE && m_digits == Digits::Fraction) {
                m_digits = Digits::E;
                continue;
            }
            break;
        }
        m_token = Token::None;
        return endValue(p) ? p : nullptr;
    }
    return p;
}

const char *JsonScanner::word(const char *p)
{
    if (*p != *m_word)
        return refuse(FileCode::Json, p, "no word of JSON");
    if (*++m_word != '\0')
        return p + 1;
    m_token = Token::None;
    return endValue(p + 1) ? p + 1 : nullptr;
}

bool JsonScanner::isTooLong(const char *p) const
{
    return offsetOf(p) - m_entryMark.byte > m_limits.entryBytes;
}

bool JsonScanner::refuseOutOfPlace(const char *p)
{
    // One object a line, say: that there is no array tells more than that there is a second one.
    if (m_expect == Expect::End && !m_isArray)
        refuse(FileCode::Shape, m_topMark, "the outermost value is no array");
    else
        refuse(FileCode::Json, p, m_expect == Expect::End ? "text behind the end" : "out of place");
    return false;
}

JsonScanner::Mark JsonScanner::markAt(const char *p) const
{
    Mark mark = m_line;
    mark.byte = offsetOf(p);
    return mark;
}

std::nullptr_t JsonScanner::refuse(FileCode code, const char *p, const char *technical)
{
    // However the text was cut: an entry that is too large is so before anything behind.
    if (m_inEntry && isTooLong(p))
        return refuse(FileCode::Limit, m_entryMark, "the entry that begins here is too large");
    return refuse(code, markAt(p), technical);
}

std::nullptr_t JsonScanner::refuse(FileCode code, const Mark &mark, const char *technical)
{
    m_problem.code = code;
    m_problem.isForeign = !m_sawBracket && (code == FileCode::Json || code == FileCode::Shape);
    m_problem.byte = mark.byte;
    m_problem.line = mark.line;
    m_problem.column = mark.byte - mark.lineBegin - mark.wide + 1;
    m_problem.technical = QString::fromLatin1(technical);
    return nullptr;
}

} // namespace endorse::manifest
