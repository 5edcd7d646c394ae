// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/bulk.h>
#include <models/resultmodel.h>

namespace endorse::models {

/// What became of each record of a bulk change; those that did not succeed come first. Thread: the
/// GUI's.
class BulkResultModel final : public ResultModel
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

private:
    int rows() const override { return int(m_items.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    int resultColumn() const override { return OutcomeColumn; }
    LineResult result(int row) const override;
    QString id(int row) const override { return m_items.at(row).id; }
    QString text(int row, int column) const override;
    QString value(int row, int column) const override;

    QList<dps::BulkItem> m_items;
};

} // namespace endorse::models
