// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <enrollmentlist/textsource.h>
#include <optional>
#include <vector>

// The one reader and the one writer of CSV: RFC 4180, with the freedoms that real files take.

namespace endorse::enrollmentlist {

/// How much one record may hold before it is refused.
struct CsvLimits final
{
    qsizetype fieldBytes = 1024 * 1024;      ///< Of UTF-8.
    qsizetype recordBytes = 4 * 1024 * 1024; ///< Of UTF-8, quotes and delimiters included.
    qsizetype fields = 4096;
};

/// One record. The cells are UTF-8 that was checked; they are views that hold until the next call
/// of the reader.
struct CsvRecord final
{
    qint64 line = 0;     ///< Where it begins; the first line is 1.
    qint64 lastLine = 0; ///< Where it ends: more than line when a quoted cell has line ends.
    QByteArrayView raw;  ///< As it stands in the file (in UTF-8), without the line end.
    std::vector<QByteArrayView> cells; ///< Quotes resolved; guards against formulas stay.

    QStringList toStrings() const;
};

/// Something in the text that is no record. The reader goes on with the line after the one in which
/// the record began, so that a quote that is never closed hides no other record.
struct CsvProblem final
{
    qint64 line = 0;      ///< Where the record begins; the first line is 1.
    qint64 placeLine = 0; ///< Where the trouble is.
    qint64 column = 0;    ///< Where the trouble is, in characters; the first is 1.
    QByteArray raw;       ///< What could be kept of the record: at most 4 KiB.
    core::Error error;    ///< Category Input, code see CsvReader, place "line N, column M".
};

/// Reads records from a device, block by block: memory stays bounded whatever the text holds.
///
/// Takes UTF-8 and UTF-16 (see TextSource), any line end (LF, CRLF, CR), comma, semicolon or tab
/// between cells, as the first line shows (or its "sep=;"), quoted cells with line ends, and quotes
/// within cells that do not begin with one. Empty lines are left out.
///
/// Codes of problems: "quote" (a quoted cell that is not closed, or with text behind its end),
/// "nul", "encoding" (not UTF-8, or half a UTF-16 character), "field-too-long",
/// "record-too-long", "too-many-fields". Thread: one; the device is used in it.
class CsvReader final
{
public:
    /// @p source must live longer. @p delimiter: 0, found in the first line.
    explicit CsvReader(TextSource &source, char delimiter = 0, CsvLimits limits = {});

    enum class Next { Record, Problem, End, Failed };
    /// The next record or problem. Failed: the device cannot be read; see error().
    Next next();
    /// Of the last next() that gave Record.
    const CsvRecord &record() const { return m_record; }
    /// Of the last next() that gave Problem.
    const CsvProblem &problem() const { return m_problem; }
    /// Of the last next() that gave Failed: category Store, code "read".
    const core::Error &error() const { return m_error; }
    /// Reads the lines of the last record, which took several, again: the next record is the line
    /// after its first one. For a caller who finds that a record cannot be one.
    void breakUp();
    /// What stands between cells: ',', ';' or a tab. Known after the first next().
    char delimiter() const { return m_delimiter; }

private:
    struct Cell
    {
        qsizetype begin = 0;
        qsizetype size = 0;
        bool isUnescaped = false; ///< It lies in m_unescaped.
    };
    bool begin();
    void compact();
    bool fill();
    bool has(qsizetype at);
    void detectDelimiter();
    bool skipEmptyLines();
    Next readRecord();
    const char *readPlainCell(qsizetype &pos);
    const char *readQuotedCell(qsizetype &pos);
    const char *overLimit(qsizetype begin, qsizetype pos);
    Next finishRecord(qsizetype end);
    Next fail(const char *code, qsizetype at);
    void skipLine();

    TextSource &m_source;
    CsvLimits m_limits;
    char m_delimiter = 0;
    bool m_begun = false;
    bool m_isUnreadable = false;
    QByteArray m_buffer;     ///< From the beginning of the record on.
    qsizetype m_trouble = 0; ///< Where readRecord() met it.
    qsizetype m_start = 0;   ///< Of the record, in m_buffer.
    qsizetype m_next = 0;    ///< Behind the record.
    qint64 m_line = 1;       ///< At m_start.
    qint64 m_nextLine = 1;   ///< At m_next.
    QByteArray m_unescaped;  ///< Cells with doubled quotes, resolved.
    std::vector<Cell> m_cells;
    CsvRecord m_record;
    CsvProblem m_problem;
    core::Error m_error;
};

/// Writes records of UTF-8, each with LF behind it; a cell is quoted when it has to be.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front: one that begins
/// with = + - @ (or their full-width forms), a tab, CR or LF, and one that begins with apostrophes
/// before such a character, so that taking one apostrophe away restores every text exactly.
/// Source: OWASP, "CSV Injection". Thread: a value.
class CsvWriter final
{
public:
    explicit CsvWriter(char delimiter = ',')
        : m_delimiter(delimiter)
    {
    }

    CsvWriter &cell(QByteArrayView utf8);
    CsvWriter &cell(const QByteArray &utf8) { return cell(QByteArrayView(utf8)); }
    CsvWriter &cell(const QString &text) { return cell(QByteArrayView(text.toUtf8())); }
    /// A cell of the same text, not guarded: for text that was read from a file and goes back.
    CsvWriter &plainCell(QByteArrayView utf8);
    CsvWriter &endRecord();
    /// What was written since the last take().
    QByteArray take();
    qsizetype size() const { return m_out.size(); }
    char delimiter() const { return m_delimiter; }

    /// One record with its line end.
    static QByteArray record(const QStringList &cells);
    /// With the apostrophe, if it needs one.
    static QByteArray guarded(QByteArrayView utf8);
    /// Without the apostrophe that guarded() put there; any other text as it is.
    static QByteArrayView unguarded(QByteArrayView utf8);

private:
    void begin();

    char m_delimiter;
    bool m_inRecord = false;
    qsizetype m_recordAt = 0;
    QByteArray m_out;
};

} // namespace endorse::enrollmentlist
