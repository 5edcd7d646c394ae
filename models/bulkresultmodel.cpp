// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkresultmodel.h"

#include <algorithm>
#include <iterator>

namespace endorse::models {

using dps::BulkItem;
using Outcome = BulkItem::Outcome;

namespace {

const char *iconOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return "ok";
    case Outcome::Refused:
        return "fail";
    case Outcome::NotSent:
        return "skip";
    case Outcome::Unknown:
        return "warn";
    }
    return "";
}

Ink inkOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return Ink::Ok;
    case Outcome::Refused:
        return Ink::Fail;
    case Outcome::NotSent:
        return Ink::Muted;
    case Outcome::Unknown:
        return Ink::Warn;
    }
    return Ink::Text;
}

} // namespace

BulkResultModel::BulkResultModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void BulkResultModel::setReport(const dps::BulkReport &report)
{
    beginResetModel();
    m_items.clear();
    m_items.reserve(report.items.size());
    const auto isDone = [](const BulkItem &item) { return item.outcome == Outcome::Done; };
    std::remove_copy_if(report.items.begin(), report.items.end(), std::back_inserter(m_items),
                        isDone);
    std::copy_if(report.items.begin(), report.items.end(), std::back_inserter(m_items), isDone);
    endResetModel();
}

void BulkResultModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int BulkResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int BulkResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant BulkResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case IdColumn:
        return tr("ID");
    case OutcomeColumn:
        return tr("Result");
    case ReasonColumn:
        return tr("Why, and what to do");
    default:
        return {};
    }
}

QString BulkResultModel::text(const BulkItem &item, int column) const
{
    if (column == IdColumn)
        return item.id;
    if (column == ReasonColumn) {
        if (!item.error)
            return {};
        //: %1 why something was refused, %2 what to do: two sentences.
        return tr("%1 %2").arg(item.error->message.render(), item.error->hint.render()).trimmed();
    }
    switch (item.outcome) {
    case Outcome::Done:
        return tr("Done");
    case Outcome::Refused:
        return tr("Refused");
    case Outcome::NotSent:
        return tr("Not sent");
    case Outcome::Unknown:
        return tr("Not known");
    }
    return {};
}

QVariant BulkResultModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const BulkItem &item = m_items.at(index.row());
    const bool isOutcome = index.column() == OutcomeColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(item, index.column());
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 an ID, %2 what became of it.
        return tr("%1: %2").arg(item.id, text(item, OutcomeColumn));
    case ValueRole:
        return isOutcome ? dps::toString(item.outcome) : text(item, index.column());
    case IdRole:
        return item.id.toLower();
    case IconNameRole:
        return isOutcome ? QString::fromLatin1(iconOf(item.outcome)) : QString();
    case InkRole:
        return int(isOutcome ? inkOf(item.outcome) : Ink::Text);
    case StrongRole:
        return isOutcome && item.outcome != Outcome::Done;
    default:
        return {};
    }
}

} // namespace endorse::models
