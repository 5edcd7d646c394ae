// SPDX-License-Identifier: GPL-3.0-or-later
#include "differencemodel.h"

#include <algorithm>
#include <numeric>

namespace endorse::models {

using enrollmentlist::Comparison;
using enrollmentlist::Difference;
using enrollmentlist::Direction;
using enrollmentlist::Settle;
using enrollmentlist::SyncPlan;
using What = Difference::What;
using Side = Difference::Side;

namespace {

/// More members than these no column shows.
constexpr qsizetype namedMembers = 4;

} // namespace

DifferenceModel::DifferenceModel(QObject *parent)
    : FramedTable(parent)
{
}

void DifferenceModel::setComparison(std::shared_ptr<const Comparison> comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    m_settled.clear();
    m_counts = {};
    if (m_comparison) {
        m_settled.reserve(std::size_t(m_comparison->differences.size()));
        for (const Difference &line : m_comparison->differences) {
            m_settled.push_back(natural(line));
            for (std::size_t i = 0; i < filterCount; ++i)
                m_counts[i] += matches(line, Filter(i)) ? 1 : 0;
        }
    }
    tallyAll();
    pick();
    endResetModel();
}

void DifferenceModel::setFilter(Filter filter)
{
    if (m_filter == filter)
        return;
    beginResetModel();
    m_filter = filter;
    pick();
    endResetModel();
}

bool DifferenceModel::matches(const Difference &difference, Filter filter)
{
    switch (filter) {
    case Filter::All:
        return true;
    case Filter::OnlyHere:
        return difference.what == What::OnlyLocal;
    case Filter::OnlyService:
        return difference.what == What::OnlyService;
    case Filter::Different:
        return difference.what == What::Different;
    case Filter::Conflicts:
        return difference.isConflict();
    }
    return true;
}

Settle DifferenceModel::natural(const Difference &difference)
{
    if (difference.isConflict())
        return Settle::Skip;
    return difference.changed == Side::Here ? Settle::Here : Settle::There;
}

const Difference &DifferenceModel::difference(quint32 place) const
{
    return m_comparison->differences.at(qsizetype(place));
}

const Difference &DifferenceModel::at(int row) const
{
    return difference(m_rows.at(std::size_t(row)));
}

Settle DifferenceModel::settleOf(int row) const
{
    return m_settled[m_rows.at(std::size_t(row))];
}

void DifferenceModel::pick()
{
    m_rows.clear();
    if (!m_comparison)
        return;
    if (m_filter == Filter::All) {
        m_rows.resize(m_settled.size());
        std::iota(m_rows.begin(), m_rows.end(), 0U);
        return;
    }
    for (quint32 i = 0; i < m_settled.size(); ++i) {
        if (matches(difference(i), m_filter))
            m_rows.push_back(i);
    }
}

void DifferenceModel::settle(const QList<int> &rows, Settle settle)
{
    if (rows.isEmpty())
        return;
    for (const int row : rows)
        m_settled[m_rows.at(std::size_t(row))] = settle;
    tallyAll();
    const auto [first, last] = std::minmax_element(rows.begin(), rows.end());
    Q_EMIT dataChanged(index(*first, SettleColumn), index(*last, SettleColumn));
}

void DifferenceModel::settleShown(Settle settle)
{
    for (const quint32 place : m_rows)
        m_settled[place] = settle;
    tallyAll();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, SettleColumn), index(rowCount() - 1, SettleColumn));
}

void DifferenceModel::tallyAll()
{
    m_tally = {};
    m_openConflicts = 0;
    for (quint32 i = 0; i < m_settled.size(); ++i) {
        const Difference &line = difference(i);
        if (m_settled[i] == Settle::Skip) {
            m_openConflicts += line.isConflict() ? 1 : 0;
            continue;
        }
        const bool push = m_settled[i] == Settle::Here;
        SyncTally &tally = m_tally[std::size_t(push ? Direction::Push : Direction::Pull)];
        if (line.what == What::Different)
            ++tally.updates;
        else if ((line.what == What::OnlyLocal) == push)
            ++tally.creates;
        else
            ++tally.removals;
    }
}

SyncTally DifferenceModel::tally(Direction direction) const
{
    return m_tally[std::size_t(direction)];
}

SyncPlan DifferenceModel::plan(Direction direction) const
{
    SyncPlan plan;
    const Settle wanted = direction == Direction::Push ? Settle::Here : Settle::There;
    plan.items.reserve(tally(direction).all());
    for (quint32 i = 0; i < m_settled.size(); ++i) {
        if (m_settled[i] != wanted)
            continue;
        const Difference &line = difference(i);
        plan.items.append(line);
        if (plan.settleOf(line, direction) != wanted)
            plan.settled.insert(line.key(), wanted);
    }
    return plan;
}

QString DifferenceModel::title(int column) const
{
    switch (column) {
    case WhatColumn:
        return tr("Difference");
    case IdColumn:
        return tr("Registration ID");
    case ChangedColumn:
        //: Header of a column: on which side a record was changed since both were alike.
        return tr("Changed");
    case MembersColumn:
        //: Header of a column: the members of a record that differ.
        return tr("Members");
    case SettleColumn:
        //: Header of a column: what will be done about a difference.
        return tr("What happens");
    default:
        return {};
    }
}

QString DifferenceModel::whatWord(const Difference &difference)
{
    switch (difference.what) {
    case What::OnlyLocal:
        return difference.removedThere ? tr("Removed there") : tr("Only here");
    case What::OnlyService:
        return difference.removedHere ? tr("Removed here") : tr("Only on the service");
    case What::Different:
        return tr("Different");
    }
    return {};
}

QString DifferenceModel::changedWord(const Difference &difference)
{
    switch (difference.changed) {
    case Side::Here:
        //: On which side a record was changed: in this list.
        return tr("here");
    case Side::There:
        //: On which side a record was changed: at the service.
        return tr("there");
    case Side::Both:
        return tr("conflict: both sides");
    case Side::Unknown:
        return tr("conflict: not known");
    }
    return {};
}

QString DifferenceModel::settleWord(const Difference &difference, Settle settle)
{
    const bool isDifferent = difference.what == What::Different;
    switch (settle) {
    case Settle::Here:
        return isDifferent                          ? tr("Push: update there")
               : difference.what == What::OnlyLocal ? tr("Push: create there")
                                                    : tr("Push: delete there");
    case Settle::There:
        return isDifferent                            ? tr("Pull: update here")
               : difference.what == What::OnlyService ? tr("Pull: add here")
                                                      : tr("Pull: remove here");
    case Settle::Skip:
        return difference.isConflict() ? tr("Not settled") : tr("Skipped");
    }
    return {};
}

QString DifferenceModel::text(int row, int column) const
{
    const Difference &line = at(row);
    switch (column) {
    case WhatColumn:
        return whatWord(line);
    case IdColumn:
        return line.registrationId;
    case ChangedColumn:
        return changedWord(line);
    case MembersColumn:
        if (line.members.size() > namedMembers)
            //: %1 names of members, %2 how many more there are.
            return tr("%1 and %2 more")
                .arg(line.members.mid(0, namedMembers).join(QStringLiteral(", ")))
                .arg(line.members.size() - namedMembers);
        return line.members.join(QStringLiteral(", "));
    case SettleColumn:
        return settleWord(line, settleOf(row));
    default:
        return {};
    }
}

QString DifferenceModel::icon(int row, int column) const
{
    const Difference &line = at(row);
    if (column == WhatColumn)
        return line.what == What::OnlyLocal     ? QStringLiteral("push")
               : line.what == What::OnlyService ? QStringLiteral("pull")
                                                : QStringLiteral("compare");
    if (column == ChangedColumn)
        return line.isConflict() ? QStringLiteral("warn") : QString();
    if (column != SettleColumn)
        return {};
    switch (settleOf(row)) {
    case Settle::Here:
        return QStringLiteral("push");
    case Settle::There:
        return QStringLiteral("pull");
    case Settle::Skip:
        return line.isConflict() ? QStringLiteral("warn") : QStringLiteral("skip");
    }
    return {};
}

Ink DifferenceModel::ink(int row, int column) const
{
    const bool conflict = at(row).isConflict();
    const bool skipped = settleOf(row) == Settle::Skip;
    if (column == ChangedColumn && conflict)
        return Ink::Warn;
    if (column == SettleColumn && skipped)
        return conflict ? Ink::Warn : Ink::Muted;
    return column == MembersColumn ? Ink::Muted : Ink::Text;
}

QVariant DifferenceModel::cell(int row, int column, int role) const
{
    const Difference &line = at(row);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return column == MembersColumn ? line.members.join(QLatin1Char('\n')) : text(row, column);
    case Qt::AccessibleTextRole:
        //: Read aloud: %1 an ID, %2 the difference, %3 who changed it, %4 what happens.
        return tr("%1: %2, %3, %4")
            .arg(line.registrationId, whatWord(line), changedWord(line),
                 settleWord(line, settleOf(row)));
    case ValueRole:
        return column == WhatColumn      ? QVariant(toString(line.what))
               : column == ChangedColumn ? QVariant(toString(line.changed))
                                         : QVariant(text(row, column));
    case IdRole:
        return line.key();
    case IconNameRole:
        return icon(row, column);
    case InkRole:
        return int(ink(row, column));
    case StrongRole:
        return column == ChangedColumn && line.isConflict();
    default:
        return {};
    }
}

} // namespace endorse::models
