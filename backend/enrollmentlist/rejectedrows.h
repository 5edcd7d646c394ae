// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

#include <enrollmentlist/csv.h>
#include <enrollmentlist/rowblock.h>

namespace endorse::enrollmentlist {

/// The file with the rows that an import refused; see importFile(). It is made with the first row.
/// Removed again unless the import was finished. Thread: one.
class RejectedRows final
{
public:
    /// Beside @p source. @p headers and @p delimiter: of CSV, as they stand in it.
    RejectedRows(const QString &source, FileFormat format, const QStringList &headers,
                 char delimiter);
    ~RejectedRows();
    Q_DISABLE_COPY_MOVE(RejectedRows)

    core::Result<void> add(const Rejection &rejection);
    /// Brings everything to the disk. Its path; empty: no row was added.
    core::Result<QString> save();
    /// The file stays.
    void keep() { m_isKept = true; }

private:
    core::Result<void> create();
    core::Result<void> flush();
    core::Error writeError() const;
    QString pathOf(int number) const;
    void addCsv(const Rejection &rejection);
    void addJson(const Rejection &rejection);

    QString m_source;
    FileFormat m_format;
    QStringList m_headers;
    QList<qsizetype> m_columns; ///< Those of the source that go into the file.
    CsvWriter m_csv;
    QByteArray m_json;
    QString m_path; ///< Empty: no file was made yet.
    QFile m_file;
    bool m_isKept = false;
};

} // namespace endorse::enrollmentlist
