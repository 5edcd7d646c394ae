// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/framedtable.h>

#include <enrollmentlist/listimport.h>

namespace endorse::models {

/// What the verdict on a row of a file is called: "good", "already in the list"…
QString importVerdictWord(enrollmentlist::Verdict verdict);

/// Rows of a file that is to be imported: line, verdict, what else the derived class says of them,
/// and from firstCell on the cells as they stand in the file. The cell that is to blame is marked.
/// Cells beyond maxColumns are left out. Thread: the GUI's.
class ImportRowsModel : public FramedTable
{
public:
    /// More columns than these no window shows; they can be imported by what their headers say.
    static constexpr int maxColumns = 100;

    /// Columns of the file that are shown.
    int cellColumns() const { return m_cells; }

protected:
    enum FirstColumn : int { Line, Verdict, FirstFact };

    ImportRowsModel(int firstCell, QObject *parent);
    /// Between beginResetModel() and endResetModel().
    void setFrame(const QStringList &headers, const QList<enrollmentlist::PreviewRow> &rows);

    virtual const enrollmentlist::PreviewRow &at(int row) const = 0;
    /// Of the columns between the verdict and the cells.
    virtual QString factTitle(int column) const;
    virtual QString fact(const enrollmentlist::PreviewRow &row, int column) const;

private:
    int columns() const final { return m_firstCell + m_cells; }
    QString title(int column) const final;
    bool isNumber(int column) const final { return column == Line; }
    QVariant cell(int row, int column, int role) const final;
    QVariant factCell(const enrollmentlist::PreviewRow &row, int column, int role) const;
    static QVariant fileCell(const enrollmentlist::PreviewRow &row, int cell, int role);

    int m_firstCell;
    int m_cells = 0;
    QStringList m_headers;
};

} // namespace endorse::models
