// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkresultmodel.h"

#include "reasontext.h"

#include <algorithm>
#include <iterator>

namespace endorse::models {

using dps::BulkItem;

BulkResultModel::BulkResultModel(QObject *parent)
    : ResultModel(parent)
{
}

void BulkResultModel::setReport(const dps::BulkReport &report)
{
    beginResetModel();
    m_items.clear();
    m_items.reserve(report.items.size());
    const auto isDone = [](const BulkItem &item) {
        return item.outcome == BulkItem::Outcome::Done;
    };
    std::remove_copy_if(report.items.begin(), report.items.end(), std::back_inserter(m_items),
                        isDone);
    std::copy_if(report.items.begin(), report.items.end(), std::back_inserter(m_items), isDone);
    endResetModel();
}

QString BulkResultModel::title(int column) const
{
    switch (column) {
    case IdColumn:
        return tr("ID");
    case OutcomeColumn:
        return tr("Result");
    default:
        return tr("Why, and what to do");
    }
}

LineResult BulkResultModel::result(int row) const
{
    switch (m_items.at(row).outcome) {
    case BulkItem::Outcome::Done:
        return LineResult::Done;
    case BulkItem::Outcome::Refused:
        return LineResult::Refused;
    case BulkItem::Outcome::NotSent:
        return LineResult::NotSent;
    case BulkItem::Outcome::Unknown:
        break;
    }
    return LineResult::Unknown;
}

QString BulkResultModel::text(int row, int column) const
{
    const BulkItem &item = m_items.at(row);
    if (column == IdColumn)
        return item.id;
    if (column == ReasonColumn)
        return reasonText(item.error);
    switch (item.outcome) {
    case BulkItem::Outcome::Done:
        return tr("Done");
    case BulkItem::Outcome::Refused:
        return tr("Refused");
    case BulkItem::Outcome::NotSent:
        return tr("Not sent");
    case BulkItem::Outcome::Unknown:
        return tr("Not known");
    }
    return {};
}

QString BulkResultModel::value(int row, int column) const
{
    return column == OutcomeColumn ? dps::toString(m_items.at(row).outcome) : text(row, column);
}

} // namespace endorse::models
