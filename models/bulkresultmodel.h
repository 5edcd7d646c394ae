// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/bulk.h>
#include <models/roles.h>

#include <QAbstractTableModel>

namespace endorse::models {

/// What became of each record of a bulk change; those that did not succeed come first. Thread: the
/// GUI's.
class BulkResultModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BulkResultModel)

public:
    enum Column : int {
        IdColumn,
        OutcomeColumn, ///< "Done", with icon
        ReasonColumn,  ///< Why not, and what to do
        ColumnCount
    };

    explicit BulkResultModel(QObject *parent = nullptr);
    void setReport(const dps::BulkReport &report);
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    QString text(const dps::BulkItem &item, int column) const;

    QList<dps::BulkItem> m_items;
};

} // namespace endorse::models
