// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>

#include <QString>
#include <QStringList>

#include <enrollmentlist/liststore.h>
#include <optional>

// Files into the list. Thread: blocking functions, run in the store's thread; Progress is called
// in it, with bytes of the file. The parsing is done in threads of their own.

namespace endorse::enrollmentlist {

enum class FileFormat {
    Csv, ///< The first line names the columns.
    Json ///< An array of records, or one record behind the other.
};
/// "csv", "json".
QString toString(FileFormat format);

/// From the first characters of the text, whatever the file is called: JSON begins with a bracket
/// or brace. Fails as previewFile() does when the file cannot be read.
core::Result<FileFormat> detectFormat(const QString &file);

/// What each column of a CSV file is.
struct ColumnMapping final
{
    QStringList members; ///< REST member a column (see recordmembers.h); empty: ignored.

    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;
};

struct ImportRequest final
{
    QString file;
    FileFormat format = FileFormat::Csv;  ///< See detectFormat().
    std::optional<ColumnMapping> mapping; ///< Of CSV; absent: as the headers say.
};

/// What happens to a row.
enum class Verdict {
    Good,      ///< It is new.
    Known,     ///< The same row is in the list already; nothing has to be done.
    Duplicate, ///< Its registration ID or EK is taken: in the list, or further up in the file.
    Bad        ///< Something is wrong with the row.
};
/// "good", "known", "duplicate", "bad".
QString toString(Verdict verdict);

/// A row as the preview shows it.
struct PreviewRow final
{
    qint64 line = 0; ///< Of the file; the first line is 1.
    /// CSV: as they stand in the file, without guards. JSON: one a header of the preview.
    QStringList cells;
    Verdict verdict = Verdict::Good;
    std::optional<core::Error> problem; ///< Unless Good; place is "line N, column M" or a member.
    int cell = -1;                      ///< Which cell is to blame; -1: the row as a whole.
};

struct ImportPreview final
{
    FileFormat format = FileFormat::Csv;
    QString encoding;       ///< "UTF-8", "UTF-16LE", "UTF-16BE".
    QChar delimiter;        ///< Of CSV: ',', ';' or a tab.
    QStringList headers;    ///< JSON: the members that the first rows have.
    ColumnMapping guess;    ///< From the headers alone, whichever mapping was asked for.
    QList<PreviewRow> rows; ///< The first 200.
    qint64 size = 0;        ///< Of the file, in bytes.
    bool isWhole = false;   ///< There are no more rows than these.
};

inline constexpr qsizetype PreviewRows = 200;

/// Looks at the first rows of a file. @p mapping is used instead of the guess; @p store, unless
/// null, is asked for duplicates. Fails with category Store, code "read" (the file cannot be read),
/// or Input, code "not-regular" (a pipe or device), "empty" (no row), "no-headers" (the first line
/// names no column that is known, and there is no mapping), "no-registration-id" (neither a
/// registration ID nor an EK has a column), "columns" (a member twice, or a member that is not
/// known, in the mapping), "key-column" (of importFile() and checkFile(): a column holds symmetric
/// keys, and there is no mapping, which leaves them out), "encoding" or a code of CsvReader (the
/// line with the headers is broken).
core::Result<ImportPreview> previewFile(const QString &file, std::optional<ColumnMapping> mapping,
                                        ListStore *store);

/// A row that was not imported.
struct RejectedRow final
{
    qint64 line = 0;   ///< Where the row begins; the first line is 1.
    QString reason;    ///< English and stable: "already in the list", "registrationId: …".
    core::Error error; ///< For people; place "line N, column M" or "line N".
    QStringList cells; ///< CSV: as read; JSON: the beginning of the text.
    qint64 column = 0; ///< In characters from 1; 0: the whole line.
    Verdict verdict = Verdict::Bad;
};

struct ImportReport final
{
    qint64 read = 0;             ///< Rows of the file, good and bad, without the headers.
    qint64 imported = 0;         ///< checkFile(): that would be.
    qint64 known = 0;            ///< Of those rejected, the ones that are in the list as they are.
    qint64 taken = 0;            ///< Of those rejected, the ones with Verdict::Duplicate.
    QList<RejectedRow> rejected; ///< The first 10,000, by line.
    qint64 rejectedCount = 0;    ///< read = imported + rejectedCount.
    /// Where the rejected rows are, to be mended and imported again; empty: there are none that
    /// could be mended (known ones are not in it), or nothing was written (checkFile()).
    QString rejectedFile;
    QByteArray sha256;                       ///< Of the file, 32 bytes.
    QString changeId;                        ///< Of the list; empty when nothing was imported.
    std::optional<core::Error> auditProblem; ///< See ChangeReport.
    double seconds = 0;
};

inline constexpr qsizetype MaxRejectedInMemory = 10'000;

/// Judges all rows as importFile() would, by reading alone: nothing is written anywhere, and others
/// change the list meanwhile as they like. A row is judged by what the list has when its turn
/// comes.
core::Result<ImportReport> checkFile(ListStore &store, const ImportRequest &request,
                                     Progress progress, core::CancelToken cancel);

/// Imports what can be, in one transaction. Rows that cannot be are written to
/// NAME.rejected.csv (NAME.rejected.json for JSON; NAME.rejected-2.csv when that exists) beside the
/// file, 0600: for CSV the same columns and "line" and "reason", for JSON one record a line, text
/// that is no record as it was. When that file is mended and imported, the two columns are ignored.
///
/// Cancelled, failed or killed, the list is as it was. Errors: as previewFile(); of the store; of
/// category Store, code "write" (the file of rejected rows); Cancelled.
core::Result<ImportReport> importFile(ListStore &store, const ImportRequest &request,
                                      Progress progress, core::CancelToken cancel);

} // namespace endorse::enrollmentlist
