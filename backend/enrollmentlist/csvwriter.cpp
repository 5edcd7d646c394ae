// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"

#include <algorithm>
#include <utility>

namespace endorse::enrollmentlist {

namespace {

/// Whether a spreadsheet may take a text for a formula. Source: OWASP, "CSV Injection": = + - @ tab
/// CR LF, and the full-width forms of the first four.
bool isFormula(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return false;
    switch (utf8.front()) {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
        return true;
    default:
        // U+FF1D, U+FF0B, U+FF0D, U+FF20.
        return utf8.startsWith("\xef\xbc\x9d") || utf8.startsWith("\xef\xbc\x8b") ||
               utf8.startsWith("\xef\xbc\x8d") || utf8.startsWith("\xef\xbc\xa0");
    }
}

QByteArrayView withoutApostrophes(QByteArrayView utf8)
{
    const auto first = std::find_if(utf8.begin(), utf8.end(), [](char c) { return c != '\''; });
    return utf8.sliced(first - utf8.begin());
}

bool needsQuotes(QByteArrayView utf8)
{
    // At the beginning of a file they would have a meaning of their own.
    if (utf8.startsWith("sep=") || utf8.startsWith("\xef\xbb\xbf"))
        return true;
    // The separators of other settings too: a spreadsheet may split at them.
    return std::any_of(utf8.begin(), utf8.end(), [](char c) {
        return c == '"' || c == ',' || c == ';' || c == '\t' || c == '\r' || c == '\n';
    });
}

void appendCell(QByteArray &out, QByteArrayView utf8)
{
    if (!needsQuotes(utf8)) {
        out += utf8;
        return;
    }
    out += '"';
    for (const char c : utf8) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

QByteArray CsvWriter::guarded(QByteArrayView utf8)
{
    return isFormula(withoutApostrophes(utf8)) ? '\'' + utf8.toByteArray() : utf8.toByteArray();
}

QByteArrayView CsvWriter::unguarded(QByteArrayView utf8)
{
    const bool isGuarded =
        !utf8.isEmpty() && utf8.front() == '\'' && isFormula(withoutApostrophes(utf8));
    return isGuarded ? utf8.sliced(1) : utf8;
}

void CsvWriter::begin()
{
    if (std::exchange(m_inRecord, true))
        m_out += m_delimiter;
    else
        m_recordAt = m_out.size();
}

CsvWriter &CsvWriter::cell(QByteArrayView utf8)
{
    begin();
    if (isFormula(withoutApostrophes(utf8)))
        appendCell(m_out, '\'' + utf8.toByteArray());
    else
        appendCell(m_out, utf8);
    return *this;
}

CsvWriter &CsvWriter::plainCell(QByteArrayView utf8)
{
    begin();
    appendCell(m_out, utf8);
    return *this;
}

CsvWriter &CsvWriter::endRecord()
{
    // One empty cell alone would be an empty line, which readers leave out.
    if (m_inRecord && m_out.size() == m_recordAt)
        m_out += "\"\"";
    m_out += '\n';
    m_inRecord = false;
    return *this;
}

QByteArray CsvWriter::take()
{
    return std::exchange(m_out, {});
}

QByteArray CsvWriter::record(const QStringList &cells)
{
    CsvWriter writer;
    for (const QString &cell : cells)
        writer.cell(cell);
    return writer.endRecord().take();
}

} // namespace endorse::enrollmentlist
