// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncreportmodel.h"

#include "reasontext.h"

#include <algorithm>
#include <numeric>

namespace endorse::models {

using enrollmentlist::SyncItem;

SyncReportModel::SyncReportModel(QObject *parent)
    : ResultModel(parent)
{
}

void SyncReportModel::setReport(std::shared_ptr<const enrollmentlist::SyncReport> report)
{
    beginResetModel();
    m_report = std::move(report);
    m_rows.clear();
    if (m_report) {
        m_rows.resize(std::size_t(m_report->items.size()));
        std::iota(m_rows.begin(), m_rows.end(), 0U);
        std::stable_partition(m_rows.begin(), m_rows.end(), [this](quint32 place) {
            return !isFine(resultOf(m_report->items.at(qsizetype(place)).outcome));
        });
    }
    endResetModel();
}

const SyncItem &SyncReportModel::item(int row) const
{
    return m_report->items.at(qsizetype(m_rows[std::size_t(row)]));
}

LineResult SyncReportModel::resultOf(SyncItem::Outcome outcome)
{
    switch (outcome) {
    case SyncItem::Outcome::Skipped:
        return LineResult::Skipped;
    case SyncItem::Outcome::Done:
        return LineResult::Done;
    case SyncItem::Outcome::Refused:
        return LineResult::Refused;
    case SyncItem::Outcome::NotSent:
        return LineResult::NotSent;
    case SyncItem::Outcome::Unknown:
        break;
    }
    return LineResult::Unknown;
}

QString SyncReportModel::title(int column) const
{
    switch (column) {
    case IdColumn:
        return tr("Registration ID");
    case ActColumn:
        //: Header of a column: what was to be done with a record.
        return tr("Action");
    case OutcomeColumn:
        return tr("Result");
    default:
        return tr("Why, and what to do");
    }
}

QString SyncReportModel::actWord(SyncItem::Act act)
{
    switch (act) {
    case SyncItem::Act::None:
        return tr("none");
    case SyncItem::Act::Create:
        return tr("create there");
    case SyncItem::Act::Update:
        return tr("update there");
    case SyncItem::Act::Delete:
        return tr("delete there");
    case SyncItem::Act::Add:
        return tr("add here");
    case SyncItem::Act::Replace:
        return tr("update here");
    case SyncItem::Act::Remove:
        return tr("remove here");
    }
    return {};
}

QString SyncReportModel::outcomeWord(const SyncItem &item)
{
    switch (item.outcome) {
    case SyncItem::Outcome::Skipped:
        return tr("Skipped");
    case SyncItem::Outcome::Done:
        return tr("Done");
    case SyncItem::Outcome::Refused:
        return item.isChangedAgain() ? tr("Changed again") : tr("Refused");
    case SyncItem::Outcome::NotSent:
        return tr("Not sent");
    case SyncItem::Outcome::Unknown:
        return tr("Not known");
    }
    return {};
}

QString SyncReportModel::text(int row, int column) const
{
    switch (column) {
    case IdColumn:
        return item(row).registrationId;
    case ActColumn:
        return actWord(item(row).act);
    case OutcomeColumn:
        return outcomeWord(item(row));
    default:
        return reasonText(item(row).error);
    }
}

QString SyncReportModel::value(int row, int column) const
{
    return column == OutcomeColumn ? toString(item(row).outcome)
           : column == ActColumn   ? toString(item(row).act)
                                   : text(row, column);
}

} // namespace endorse::models
