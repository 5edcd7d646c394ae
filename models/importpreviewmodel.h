// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/roles.h>

#include <QAbstractTableModel>

#include <enrollmentlist/listimport.h>

namespace endorse::models {

/// What the verdict on a row of a file is called: "good", "already in the list"…
QString importVerdictWord(enrollmentlist::Verdict verdict);
const char *importVerdictIcon(enrollmentlist::Verdict verdict);
Ink importVerdictInk(enrollmentlist::Verdict verdict);
/// Why, and what to do; empty for a row without a problem.
QString importReason(const std::optional<core::Error> &problem);

/// The first rows of a file that is to be imported: line, verdict, and the cells as they stand
/// there. The cell that is to blame is marked. Holds what the preview holds, 200 rows; columns
/// beyond maxColumns are left out. Thread: the GUI's.
class ImportPreviewModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportPreviewModel)

public:
    enum Column : int { LineColumn, VerdictColumn, FirstCell };
    /// More columns than these no window shows; they can be imported by what their headers say.
    static constexpr int maxColumns = 100;

    explicit ImportPreviewModel(QObject *parent = nullptr);
    void setPreview(const enrollmentlist::ImportPreview &preview);
    /// Columns of the file that are shown.
    int cellColumns() const { return m_cells; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QVariant cellData(const enrollmentlist::PreviewRow &row, int cell, int role) const;

    QStringList m_headers;
    QList<enrollmentlist::PreviewRow> m_rows;
    int m_cells = 0;
};

} // namespace endorse::models
