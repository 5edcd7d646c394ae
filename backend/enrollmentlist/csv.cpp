// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"

#include "textplace.h"
#include "texts.h"

#include <algorithm>

namespace endorse::enrollmentlist {

using core::Error;
using core::ErrorCategory;
using core::Text;

namespace {

/// So much of a broken record is kept to be shown.
constexpr qsizetype MaxKept = 4096;
/// So much of the buffer may lie unused before the rest is moved.
constexpr qsizetype MaxUnused = 512 * 1024;

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

struct Words
{
    const char *code;
    Text message;
    Text hint;
};

Words wordsOf(const char *code)
{
    const QLatin1String word(code);
    if (word == QLatin1String("quote"))
        return {code,
                text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                       "Line %1, column %2: the quoted cell is not closed, or text "
                                       "stands behind its end.")),
                text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                       "Close the cell with a quotation mark, and double each "
                                       "quotation mark inside it."))};
    if (word == QLatin1String("nul"))
        return {code,
                text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                       "Line %1, column %2: the text has a NUL character.")),
                text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                       "Save the file as CSV in UTF-8. A file of a spreadsheet "
                                       "program or a damaged file has such characters."))};
    if (word == QLatin1String("encoding"))
        return {code,
                text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                       "Line %1, column %2: the text is neither UTF-8 nor "
                                       "UTF-16.")),
                text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "Save the file in UTF-8."))};
    if (word == QLatin1String("field-too-long"))
        return {code,
                text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                       "Line %1, column %2: the cell that begins here is too "
                                       "long.")),
                text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                       "A cell may hold 1 MiB. Look for a missing line end or "
                                       "quotation mark."))};
    if (word == QLatin1String("record-too-long"))
        return {code,
                text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                       "Line %1, column %2: the row is too long.")),
                text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                       "A row may hold 4 MiB. Look for a missing line end."))};
    return {"too-many-fields",
            text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                   "Line %1, column %2: the row has too many cells.")),
            text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "A row may have 4096 cells."))};
}

Error problemAt(const char *code, qint64 line, qint64 column)
{
    const Words words = wordsOf(code);
    return {.category = ErrorCategory::Input,
            .code = QString::fromLatin1(words.code),
            .place = QStringLiteral("line %1, column %2").arg(line).arg(column),
            .message = words.message.arg(line).arg(column),
            .hint = words.hint,
            .technical = QStringLiteral("CSV: %1").arg(QLatin1String(words.code))};
}

} // namespace

QStringList CsvRecord::toStrings() const
{
    QStringList out;
    out.reserve(static_cast<qsizetype>(cells.size()));
    for (const QByteArrayView cell : cells)
        out.append(QString::fromUtf8(cell));
    return out;
}

CsvReader::CsvReader(TextSource &source, char delimiter, CsvLimits limits)
    : m_source(source)
    , m_limits(limits)
    , m_delimiter(delimiter)
{
}

bool CsvReader::fill()
{
    if (m_isUnreadable)
        return false;
    switch (m_source.appendTo(m_buffer)) {
    case TextSource::Read::Some:
        return true;
    case TextSource::Read::End:
        return false;
    case TextSource::Read::Failed:
        break;
    }
    m_isUnreadable = true;
    m_error = {.category = ErrorCategory::Store,
               .code = QStringLiteral("read"),
               .place = QStringLiteral("line %1").arg(m_line),
               .message = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                                 "The file cannot be read to its end.")),
               .hint = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                              "Check that the disk is still connected, and try "
                                              "again.")),
               .technical = m_source.deviceError()};
    return false;
}

bool CsvReader::has(qsizetype at)
{
    // A block of UTF-16 may end in half a character and so give nothing.
    while (at >= m_buffer.size()) {
        if (!fill())
            return false;
    }
    return true;
}

void CsvReader::compact()
{
    if (m_start < MaxUnused && m_start < m_buffer.size())
        return;
    m_buffer.remove(0, m_start);
    m_next -= m_start;
    m_start = 0;
}

bool CsvReader::begin()
{
    m_begun = true;
    if (!has(0))
        return false;
    if (m_buffer.size() > 5 && m_buffer.startsWith("sep=") && isLineEnd(m_buffer.at(5))) {
        if (m_delimiter == 0)
            m_delimiter = m_buffer.at(4);
        skipLine();
    }
    if (m_delimiter == 0)
        detectDelimiter();
    return true;
}

void CsvReader::detectDelimiter()
{
    qsizetype commas = 0;
    qsizetype semicolons = 0;
    qsizetype tabs = 0;
    bool quoted = false;
    bool begun = false;
    for (qsizetype i = m_next; has(i) && i - m_next < m_limits.fieldBytes; ++i) {
        const char c = m_buffer.at(i);
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if (isLineEnd(c) && begun)
            break;
        begun = begun || !isLineEnd(c);
        commas += c == ',' ? 1 : 0;
        semicolons += c == ';' ? 1 : 0;
        tabs += c == '\t' ? 1 : 0;
    }
    if (tabs > commas && tabs >= semicolons)
        m_delimiter = '\t';
    else
        m_delimiter = semicolons > commas ? ';' : ',';
}

bool CsvReader::skipEmptyLines()
{
    while (has(m_start)) {
        const char c = m_buffer.at(m_start);
        if (!isLineEnd(c))
            return true;
        const bool isPair = c == '\r' && has(m_start + 1) && m_buffer.at(m_start + 1) == '\n';
        m_start += isPair ? 2 : 1;
        ++m_line;
        if (m_start >= MaxUnused) {
            m_next = m_start;
            compact();
        }
    }
    return false;
}

CsvReader::Next CsvReader::next()
{
    if (!m_begun && !begin())
        return m_isUnreadable ? Next::Failed : Next::End;
    m_start = m_next;
    m_line = m_nextLine;
    compact();
    if (!skipEmptyLines()) {
        m_next = m_start;
        m_nextLine = m_line;
        return m_isUnreadable ? Next::Failed : Next::End;
    }
    return readRecord();
}

CsvReader::Next CsvReader::readRecord()
{
    m_cells.clear();
    m_unescaped.clear();
    m_nextLine = m_line;
    qsizetype pos = m_start;
    while (true) {
        if (std::ssize(m_cells) == m_limits.fields)
            return fail("too-many-fields", pos);
        const bool isQuoted = has(pos) && m_buffer.at(pos) == '"';
        const char *const trouble = isQuoted ? readQuotedCell(pos) : readPlainCell(pos);
        if (m_isUnreadable)
            return Next::Failed;
        if (trouble != nullptr)
            return fail(trouble, m_trouble);
        if (!has(pos) || m_buffer.at(pos) != m_delimiter)
            return finishRecord(pos);
        ++pos;
    }
}

const char *CsvReader::overLimit(qsizetype begin, qsizetype pos)
{
    if (pos - begin > m_limits.fieldBytes) {
        m_trouble = begin;
        return "field-too-long";
    }
    if (pos - m_start > m_limits.recordBytes) {
        m_trouble = m_start + m_limits.recordBytes;
        return "record-too-long";
    }
    return nullptr;
}

const char *CsvReader::readPlainCell(qsizetype &pos)
{
    const qsizetype begin = pos;
    while (true) {
        const char *const data = m_buffer.constData();
        const qsizetype size = m_buffer.size();
        const char delimiter = m_delimiter;
        // Every character that ends the cell but a tab lies below or at a semicolon.
        while (pos < size && (data[pos] > ';' || (data[pos] != delimiter && data[pos] != '\n' &&
                                                  data[pos] != '\r' && data[pos] != '\0')))
            ++pos;
        if (const char *const trouble = overLimit(begin, pos))
            return trouble;
        if (pos < size || !has(pos))
            break;
    }
    if (pos < m_buffer.size() && m_buffer.at(pos) == '\0') {
        m_trouble = pos;
        return "nul";
    }
    m_cells.push_back({begin, pos - begin, false});
    return nullptr;
}

const char *CsvReader::readQuotedCell(qsizetype &pos)
{
    const qsizetype quote = pos++;
    const qsizetype unescapedFrom = m_unescaped.size();
    qsizetype from = pos; // Of what was not copied to m_unescaped.
    bool isUnescaped = false;
    while (true) {
        const bool isEnd = !has(pos);
        if (const char *const trouble = overLimit(quote, pos))
            return trouble;
        if (isEnd) {
            m_trouble = quote;
            return "quote";
        }
        const char c = m_buffer.at(pos);
        if (c == '\0') {
            m_trouble = pos;
            return "nul";
        }
        if (c == '\n' || (c == '\r' && !(has(pos + 1) && m_buffer.at(pos + 1) == '\n')))
            ++m_nextLine;
        if (c != '"') {
            ++pos;
            continue;
        }
        if (!has(pos + 1) || m_buffer.at(pos + 1) != '"')
            break;
        isUnescaped = true;
        m_unescaped.append(m_buffer.constData() + from, pos + 1 - from);
        pos += 2;
        from = pos;
    }
    if (isUnescaped) {
        m_unescaped.append(m_buffer.constData() + from, pos - from);
        m_cells.push_back({unescapedFrom, m_unescaped.size() - unescapedFrom, true});
    } else {
        m_cells.push_back({from, pos - from, false});
    }
    ++pos;
    if (has(pos) && m_buffer.at(pos) != m_delimiter && !isLineEnd(m_buffer.at(pos))) {
        m_trouble = pos;
        return "quote";
    }
    return nullptr;
}

CsvReader::Next CsvReader::finishRecord(qsizetype end)
{
    const QByteArrayView raw = QByteArrayView(m_buffer).sliced(m_start, end - m_start);
    if (const auto broken = firstInvalidUtf8(raw))
        return fail("encoding", m_start + *broken);
    m_next = end;
    m_record.line = m_line;
    m_record.lastLine = m_nextLine;
    if (has(end)) {
        const bool isPair =
            m_buffer.at(end) == '\r' && has(end + 1) && m_buffer.at(end + 1) == '\n';
        m_next += isPair ? 2 : 1;
        ++m_nextLine;
    }
    // Only now, because reading on may have moved the buffer.
    const char *const plain = m_buffer.constData();
    const char *const unescaped = m_unescaped.constData();
    m_record.raw = {plain + m_start, end - m_start};
    m_record.cells.clear();
    for (const Cell &cell : m_cells)
        m_record.cells.emplace_back((cell.isUnescaped ? unescaped : plain) + cell.begin, cell.size);
    return m_isUnreadable ? Next::Failed : Next::Record;
}

CsvReader::Next CsvReader::fail(const char *code, qsizetype at)
{
    const TextPlace place =
        placeIn(QByteArrayView(m_buffer).sliced(m_start), at - m_start, {m_line, 1});
    m_problem.line = m_line;
    m_problem.placeLine = place.line;
    m_problem.column = place.column;
    // The trouble may stand where a block ends: what is kept does not depend on that.
    for (qsizetype i = m_start; i - m_start < MaxKept && has(i) && !isLineEnd(m_buffer.at(i));)
        ++i;
    const QByteArrayView rest = QByteArrayView(m_buffer).sliced(m_start);
    const auto end = std::find_if(rest.begin(), rest.end(), isLineEnd);
    m_problem.raw = rest.first(std::min<qsizetype>(end - rest.begin(), MaxKept)).toByteArray();
    m_problem.error = problemAt(code, place.line, place.column);
    m_next = m_start;
    m_nextLine = m_line;
    skipLine();
    return m_isUnreadable ? Next::Failed : Next::Problem;
}

void CsvReader::breakUp()
{
    m_next = m_start;
    m_nextLine = m_line;
    skipLine();
}

void CsvReader::skipLine()
{
    // m_next and m_nextLine stand at the beginning of a line; they go to that of the next one.
    while (has(m_next)) {
        const char *const begin = m_buffer.constData() + m_next;
        const char *const bufferEnd = m_buffer.constData() + m_buffer.size();
        const char *const end = std::find_if(begin, bufferEnd, isLineEnd);
        m_next += end - begin;
        if (end != bufferEnd) {
            const bool isPair = *end == '\r' && has(m_next + 1) && m_buffer.at(m_next + 1) == '\n';
            m_next += isPair ? 2 : 1;
            ++m_nextLine;
            return;
        }
        // Nothing of a line that is skipped is kept, however long it is.
        if (m_next > MaxUnused) {
            m_buffer.clear();
            m_start = 0;
            m_next = 0;
        }
    }
}

} // namespace endorse::enrollmentlist
