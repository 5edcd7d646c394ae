// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncreportmodel.h"

#include <algorithm>
#include <numeric>

namespace endorse::models {

using enrollmentlist::SyncItem;
using Act = SyncItem::Act;
using Outcome = SyncItem::Outcome;

namespace {

const char *iconOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
        return "ok";
    case Outcome::Refused:
        return "fail";
    case Outcome::Skipped:
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
    case Outcome::Skipped:
    case Outcome::NotSent:
        return Ink::Muted;
    case Outcome::Unknown:
        return Ink::Warn;
    }
    return Ink::Text;
}

bool isFine(const SyncItem &item)
{
    return item.outcome == Outcome::Done || item.outcome == Outcome::Skipped;
}

} // namespace

SyncReportModel::SyncReportModel(QObject *parent)
    : QAbstractTableModel(parent)
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
            return !isFine(m_report->items.at(qsizetype(place)));
        });
    }
    endResetModel();
}

void SyncReportModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SyncReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SyncReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant SyncReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case IdColumn:
        return tr("Registration ID");
    case ActColumn:
        //: Header of a column: what was to be done with a record.
        return tr("Action");
    case OutcomeColumn:
        return tr("Result");
    case ReasonColumn:
        return tr("Why, and what to do");
    default:
        return {};
    }
}

QString SyncReportModel::actWord(Act act)
{
    switch (act) {
    case Act::None:
        return tr("none");
    case Act::Create:
        return tr("create there");
    case Act::Update:
        return tr("update there");
    case Act::Delete:
        return tr("delete there");
    case Act::Add:
        return tr("add here");
    case Act::Replace:
        return tr("update here");
    case Act::Remove:
        return tr("remove here");
    }
    return {};
}

QString SyncReportModel::outcomeWord(const SyncItem &item)
{
    switch (item.outcome) {
    case Outcome::Skipped:
        return tr("Skipped");
    case Outcome::Done:
        return tr("Done");
    case Outcome::Refused:
        return item.isChangedAgain() ? tr("Changed again") : tr("Refused");
    case Outcome::NotSent:
        return tr("Not sent");
    case Outcome::Unknown:
        return tr("Not known");
    }
    return {};
}

QString SyncReportModel::reason(const SyncItem &item)
{
    if (!item.error)
        return {};
    //: %1 why something was refused, %2 what to do: two sentences.
    return tr("%1 %2").arg(item.error->message.render(), item.error->hint.render()).trimmed();
}

QString SyncReportModel::text(const SyncItem &item, int column)
{
    switch (column) {
    case IdColumn:
        return item.registrationId;
    case ActColumn:
        return actWord(item.act);
    case OutcomeColumn:
        return outcomeWord(item);
    case ReasonColumn:
        return reason(item);
    default:
        return {};
    }
}

QVariant SyncReportModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return {};
    const SyncItem &item = m_report->items.at(qsizetype(m_rows[std::size_t(index.row())]));
    const bool isOutcome = index.column() == OutcomeColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(item, index.column());
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 an ID, %2 what became of it.
        return tr("%1: %2").arg(item.registrationId, outcomeWord(item));
    case ValueRole:
        return isOutcome                     ? toString(item.outcome)
               : index.column() == ActColumn ? toString(item.act)
                                             : text(item, index.column());
    case IdRole:
        return item.registrationId.toLower();
    case IconNameRole:
        return isOutcome ? QString::fromLatin1(iconOf(item.outcome)) : QString();
    case InkRole:
        return int(isOutcome ? inkOf(item.outcome) : Ink::Text);
    case StrongRole:
        return isOutcome && !isFine(item);
    default:
        return {};
    }
}

} // namespace endorse::models
