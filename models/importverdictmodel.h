// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/importrowsmodel.h>

namespace endorse::models {

/// The verdict on the rows of a file, after all of them were looked at: line, verdict, registration
/// ID, reason, then the cells with the one to blame marked.
///
/// Bounded, whatever the file holds: the rows that are refused as far as the report keeps them
/// (10,000), and the good ones among the first rows (200); of the others only the counts are known.
/// Thread: the GUI's.
class ImportVerdictModel final : public ImportRowsModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportVerdictModel)

public:
    enum Column : int { LineColumn, VerdictColumn, IdColumn, ReasonColumn, FirstCell };
    /// Which rows are shown.
    enum class Filter { All, Good, Known, Taken, Bad };

    explicit ImportVerdictModel(QObject *parent = nullptr);
    /// @p members: what each column of the file is.
    void setReport(const enrollmentlist::ImportPreview &preview, const QStringList &members,
                   const enrollmentlist::ImportReport &report);
    void clear();
    void setFilter(Filter filter);
    Filter filter() const { return m_filter; }
    /// Rows that are here, whatever the filter.
    qsizetype held() const { return m_all.size(); }

private:
    using Row = enrollmentlist::PreviewRow;

    int rows() const override { return int(m_rows.size()); }
    const Row &at(int row) const override { return m_all.at(m_rows.at(row)); }
    QString factTitle(int column) const override;
    QString fact(const Row &row, int column) const override;

    static bool matches(const Row &row, Filter filter);
    Row rowOf(const enrollmentlist::RejectedRow &rejected) const;
    int cellOf(const QString &reason) const;
    void takeGood(const enrollmentlist::ImportPreview &preview,
                  const enrollmentlist::ImportReport &report);
    void pick();
    QString id(const Row &row) const;

    QStringList m_members;
    QList<Row> m_all;        ///< By line.
    QList<qsizetype> m_rows; ///< Those that are shown, into m_all.
    Filter m_filter = Filter::All;
    bool m_cellsAreText = false; ///< JSON: what was read, not one cell a header.
};

} // namespace endorse::models
