// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/roles.h>

#include <QAbstractTableModel>

#include <manifest/manifestimport.h>

namespace endorse::models {

/// What became of the entries of a manifest that were not imported: number, registration ID,
/// outcome, why and what to do. Thread: the GUI's.
class ManifestResultModel final : public QAbstractTableModel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ManifestResultModel)

public:
    enum Column : int { EntryColumn, IdColumn, OutcomeColumn, ReasonColumn, Columns };
    using Item = manifest::ManifestImportItem;

    explicit ManifestResultModel(QObject *parent = nullptr);

    void setItems(const QList<Item> &items);
    void retranslate();
    static QString word(Item::Outcome outcome);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    static QString text(const Item &item, int column);

    QList<Item> m_items;
};

} // namespace endorse::models
