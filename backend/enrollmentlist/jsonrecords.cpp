// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonrecords.h"

#include "texts.h"

#include <algorithm>

namespace endorse::enrollmentlist {

using core::Error;
using core::ErrorCategory;
using core::Text;

namespace {

constexpr qsizetype MaxDepth = 64;
/// So much of a broken record is kept to be shown.
constexpr qsizetype MaxKept = 4096;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// Of true, false, null and numbers.
bool isWordCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '+' || c == '.';
}

Text messageOf(QLatin1String code)
{
    if (code == QLatin1String("record-too-long"))
        return text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                      "Line %1, column %2: the record that begins here is too "
                                      "long."));
    if (code == QLatin1String("string-too-long"))
        return text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                      "Line %1, column %2: the text that begins here is too "
                                      "long."));
    if (code == QLatin1String("line-end"))
        return text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                      "Line %1, column %2: the line ends within a text."));
    if (code == QLatin1String("nesting"))
        return text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                      "Line %1, column %2: the brackets are nested too deeply."));
    if (code == QLatin1String("unfinished"))
        return text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                      "Line %1, column %2: the file ends before the record or the "
                                      "array that begins here does."));
    if (code == QLatin1String("nul"))
        return text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                      "Line %1, column %2: the text has a NUL character."));
    if (code == QLatin1String("encoding"))
        return text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                      "Line %1, column %2: the text is neither UTF-8 nor UTF-16."));
    return text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                  "Line %1, column %2: this is no JSON; another character should "
                                  "stand here."));
}

Text hintOf(QLatin1String code)
{
    if (code == QLatin1String("record-too-long") || code == QLatin1String("string-too-long"))
        return text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                      "A record may hold 4 MiB, and a text in it 1 MiB. Look for a "
                                      "missing quotation mark."));
    return text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                  "Correct the file at this place. It must hold an array of "
                                  "enrollment records, or one record a line, in UTF-8."));
}

Error unreadable(qint64 line, const QString &technical)
{
    return {.category = ErrorCategory::Store,
            .code = QStringLiteral("read"),
            .place = QStringLiteral("line %1").arg(line),
            .message = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                              "The file cannot be read to its end.")),
            .hint = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                           "Check that the disk is still connected, and try "
                                           "again.")),
            .technical = technical};
}

} // namespace

JsonRecordReader::JsonRecordReader(TextSource &source)
    : JsonRecordReader(source, Limits())
{
}

JsonRecordReader::JsonRecordReader(TextSource &source, Limits limits)
    : m_source(source)
    , m_limits(limits)
{
}

bool JsonRecordReader::has()
{
    while (m_pos >= m_buffer.size()) {
        if (m_isUnreadable)
            return false;
        m_buffer.clear();
        m_pos = 0;
        const TextSource::Read read = m_source.appendTo(m_buffer);
        if (read == TextSource::Read::End)
            return false;
        m_isUnreadable = read == TextSource::Read::Failed;
    }
    return true;
}

void JsonRecordReader::keep(QByteArrayView run)
{
    if (m_tooLong != nullptr) {
        // Its beginning is enough.
        m_text.truncate(MaxKept);
        return;
    }
    m_text += run;
    if (m_text.size() > m_limits.recordBytes) {
        m_tooLong = "record-too-long";
        m_tooLongAt = m_begin;
    }
}

void JsonRecordReader::take()
{
    const char c = peek();
    if (m_keeps)
        keep({&c, 1});
    ++m_pos;
    if (c == '\n' && m_afterCr) {
        m_afterCr = false;
        return;
    }
    m_afterCr = c == '\r';
    m_beginsLine = c == '\n' || c == '\r' || (m_beginsLine && isSpace(c));
    if (c == '\n' || c == '\r') {
        ++m_at.line;
        m_at.column = 1;
    } else if (beginsCharacter(c)) {
        ++m_at.column;
    }
}

void JsonRecordReader::skipSpace(bool commasToo)
{
    while (has() && (isSpace(peek()) || (commasToo && peek() == ',')))
        take();
}

JsonRecordReader::Next JsonRecordReader::next()
{
    m_text.clear();
    m_tooLong = nullptr;
    while (true) {
        skipSpace(true);
        m_begin = m_at;
        if (!has())
            return unfinished();
        const char c = peek();
        if (c == '{')
            return readRecord();
        const bool isBracket = (c == '[' && !m_inArray) || (c == ']' && m_inArray);
        if (!isBracket)
            return failHere(c == '\0' ? "nul" : "unexpected");
        m_inArray = c == '[';
        if (m_inArray)
            m_arrayAt = m_at;
        take();
    }
}

JsonRecordReader::Next JsonRecordReader::unfinished()
{
    if (m_isUnreadable) {
        m_error = unreadable(m_at.line, m_source.deviceError());
        return Next::Failed;
    }
    if (!m_inArray)
        return Next::End;
    m_inArray = false;
    return fail("unfinished", m_arrayAt);
}

JsonRecordReader::Next JsonRecordReader::readRecord()
{
    if (m_firstColumn == 0)
        m_firstColumn = m_at.column;
    m_keeps = true;
    m_stack.clear();
    m_expected = Expected::Value;
    const char *trouble = nullptr;
    do {
        if (!has()) {
            m_keeps = false;
            return m_isUnreadable ? unfinished() : fail("unfinished", m_begin);
        }
        trouble = readToken();
        if (trouble == nullptr && !m_stack.isEmpty())
            skipSpace(false);
    } while (trouble == nullptr && !m_stack.isEmpty());
    m_keeps = false;
    if (trouble != nullptr)
        return failHere(trouble);
    return finishRecord();
}

const char *JsonRecordReader::readToken()
{
    const char c = peek();
    const bool takesKey = m_expected == Expected::Key || m_expected == Expected::KeyOrEnd;
    const bool takesValue = m_expected == Expected::Value || m_expected == Expected::ValueOrEnd;
    const bool takesEnd = m_expected == Expected::CommaOrEnd || m_expected == Expected::KeyOrEnd ||
                          m_expected == Expected::ValueOrEnd;
    if (c == '"' && takesKey) {
        const char *const trouble = readString();
        m_expected = Expected::Colon;
        return trouble;
    }
    if (c == ':' && m_expected == Expected::Colon) {
        take();
        m_expected = Expected::Value;
        return nullptr;
    }
    if (c == ',' && m_expected == Expected::CommaOrEnd) {
        take();
        m_expected = m_stack.endsWith('{') ? Expected::Key : Expected::Value;
        return nullptr;
    }
    if ((c == '}' || c == ']') && takesEnd)
        return close(c);
    if (!takesValue)
        return c == '\0' ? "nul" : "unexpected";
    if (c == '{' || c == '[')
        return open(c);
    return c == '"' ? readString() : readWord();
}

const char *JsonRecordReader::open(char bracket)
{
    if (m_stack.size() == MaxDepth)
        return "nesting";
    take();
    m_stack += bracket;
    m_expected = bracket == '{' ? Expected::KeyOrEnd : Expected::ValueOrEnd;
    return nullptr;
}

const char *JsonRecordReader::close(char bracket)
{
    if (!m_stack.endsWith(bracket == '}' ? '{' : '['))
        return "unexpected";
    take();
    m_stack.chop(1);
    m_expected = Expected::CommaOrEnd;
    return nullptr;
}

const char *JsonRecordReader::readString()
{
    const TextPlace begin = m_at;
    qsizetype size = 0;
    bool isEscaped = false;
    take();
    while (has()) {
        const char *const from = m_buffer.constData() + m_pos;
        const char *const end = m_buffer.constData() + m_buffer.size();
        // Characters without a meaning of their own go in runs.
        const char *const special = std::find_if(from, end, [](char c) {
            return c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' ';
        });
        const char *const stop = isEscaped ? from : special;
        if (stop != from) {
            keep({from, stop - from});
            m_at.column += std::count_if(from, stop, beginsCharacter);
            m_pos += stop - from;
            m_afterCr = false;
        }
        size += stop - from + 1;
        if (size > m_limits.stringBytes && m_tooLong == nullptr) {
            m_tooLong = "string-too-long";
            m_tooLongAt = begin;
        }
        if (!has())
            break;
        const char c = peek();
        if (c == '\0')
            return "nul";
        if (c == '\n' || c == '\r')
            return "line-end";
        if (static_cast<unsigned char>(c) < ' ')
            return "unexpected";
        take();
        if (c == '"' && !isEscaped) {
            m_expected = Expected::CommaOrEnd;
            return nullptr;
        }
        isEscaped = c == '\\' && !isEscaped;
    }
    return m_isUnreadable ? nullptr : "unfinished";
}

const char *JsonRecordReader::readWord()
{
    const TextPlace begin = m_at;
    QByteArray word;
    qsizetype size = 0;
    while (has() && isWordCharacter(peek())) {
        if (++size <= 5)
            word += peek();
        if (size > m_limits.stringBytes && m_tooLong == nullptr) {
            m_tooLong = "string-too-long";
            m_tooLongAt = begin;
        }
        take();
    }
    const bool isNumber = !word.isEmpty() && (word[0] == '-' || (word[0] >= '0' && word[0] <= '9'));
    const bool isLiteral = size <= 5 && (word == "true" || word == "false" || word == "null");
    m_expected = Expected::CommaOrEnd;
    if (isNumber || isLiteral)
        return nullptr;
    if (size > 0)
        m_at = {begin.line, begin.column};
    return has() && peek() == '\0' ? "nul" : "unexpected";
}

JsonRecordReader::Next JsonRecordReader::finishRecord()
{
    if (m_tooLong != nullptr) {
        m_trouble = m_tooLongAt;
        const char *const code = m_tooLong;
        m_tooLong = nullptr;
        m_text.truncate(MaxKept);
        m_error = errorAt(code, m_trouble);
        return Next::Problem;
    }
    const auto broken = firstInvalidUtf8(m_text);
    if (!broken)
        return Next::Record;
    m_trouble = placeIn(m_text, *broken, m_begin);
    m_text.truncate(MaxKept);
    m_error = errorAt("encoding", m_trouble);
    return Next::Problem;
}

Error JsonRecordReader::errorAt(const char *code, TextPlace place)
{
    const QLatin1String word(code);
    return {.category = ErrorCategory::Input,
            .code = word,
            .place = QStringLiteral("line %1, column %2").arg(place.line).arg(place.column),
            .message = messageOf(word).arg(place.line).arg(place.column),
            .hint = hintOf(word),
            .technical = QStringLiteral("JSON: ") + word};
}

JsonRecordReader::Next JsonRecordReader::fail(const char *code, TextPlace place)
{
    // A record that is too long and broken as well is too long.
    m_trouble = m_tooLong != nullptr ? m_tooLongAt : place;
    m_error = errorAt(m_tooLong != nullptr ? m_tooLong : code, m_trouble);
    m_text.truncate(MaxKept);
    m_tooLong = nullptr;
    resynchronise();
    return m_isUnreadable ? unfinished() : Next::Problem;
}

void JsonRecordReader::resynchronise()
{
    char before = '\0';
    char beforeThat = '\0';
    while (has()) {
        const char c = peek();
        if (!isSpace(c)) {
            const bool isNear =
                m_beginsLine && (m_firstColumn == 0 || m_at.column <= m_firstColumn);
            const bool follows = before == '}' || (before == ',' && beforeThat == '}');
            if ((c == '{' && (isNear || follows)) || (c == ']' && isNear && m_inArray))
                return;
            beforeThat = before;
            before = c;
        }
        take();
    }
}

} // namespace endorse::enrollmentlist
