// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/roles.h>

#include <QAbstractTableModel>

namespace endorse::models {

/// The frame of a table that comes as a whole: how many rows and columns there are, the headers,
/// and that all is read anew in another language. What a cell says is up to the derived class.
/// Thread: the GUI's.
class FramedTable : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;

protected:
    virtual int rows() const = 0;
    virtual int columns() const = 0;
    virtual QString title(int column) const = 0;
    /// A column of numbers, which stand at its right.
    virtual bool isNumber(int column) const;
    /// @p row and @p column are of the table.
    virtual QVariant cell(int row, int column, int role) const = 0;
};

} // namespace endorse::models
