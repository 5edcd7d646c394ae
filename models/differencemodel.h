// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <models/framedtable.h>

#include <array>
#include <enrollmentlist/comparison.h>
#include <memory>
#include <vector>

namespace endorse::models {

/// What a push or a pull would do, by kind.
struct SyncTally final
{
    qsizetype creates = 0; ///< Records that the other side gets.
    qsizetype updates = 0;
    qsizetype removals = 0;

    qsizetype all() const { return creates + updates + removals; }
    friend bool operator==(const SyncTally &, const SyncTally &) = default;
};

/// The lines on which the list and a service do not agree, and what is to become of each: Here (the
/// list's side is to be had on both), There (the service's), Skip.
///
/// Lines begin as they changed since the two were last in step; conflicts begin as skipped. Holds
/// the comparison as it came and one byte a line; showing, filtering and settling a million lines
/// takes no strings. Thread: the GUI's.
class DifferenceModel final : public FramedTable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DifferenceModel)

public:
    enum Column : int {
        WhatColumn,
        IdColumn,
        ChangedColumn,
        SettleColumn,
        MembersColumn,
        ColumnCount
    };
    enum class Filter : quint8 { All, OnlyHere, OnlyService, Different, Conflicts };
    static constexpr std::size_t filterCount = 5;

    explicit DifferenceModel(QObject *parent = nullptr);
    /// Null: nothing is known. What was settled goes.
    void setComparison(std::shared_ptr<const enrollmentlist::Comparison> comparison);
    const enrollmentlist::Comparison *comparison() const { return m_comparison.get(); }
    void setFilter(Filter filter);
    Filter filter() const { return m_filter; }
    qsizetype count(Filter filter) const { return m_counts[std::size_t(filter)]; }

    const enrollmentlist::Difference &at(int row) const;
    enrollmentlist::Settle settleOf(int row) const;
    void settle(const QList<int> &rows, enrollmentlist::Settle settle);
    /// All lines that the filter shows.
    void settleShown(enrollmentlist::Settle settle);
    /// Conflicts that are skipped: they stay as they are.
    qsizetype openConflicts() const { return m_openConflicts; }

    /// What goes in this direction: to the service what is settled Here, into the list what is
    /// settled There.
    SyncTally tally(enrollmentlist::Direction direction) const;
    /// Exactly these lines, each settled by name where the direction alone does not say it.
    enrollmentlist::SyncPlan plan(enrollmentlist::Direction direction) const;

private:
    int rows() const override { return int(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString title(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    static bool matches(const enrollmentlist::Difference &difference, Filter filter);
    static enrollmentlist::Settle natural(const enrollmentlist::Difference &difference);
    static QString whatWord(const enrollmentlist::Difference &difference);
    static QString changedWord(const enrollmentlist::Difference &difference);
    static QString settleWord(const enrollmentlist::Difference &difference,
                              enrollmentlist::Settle settle);
    const enrollmentlist::Difference &difference(quint32 place) const;
    void pick();
    void tallyAll();
    QString text(int row, int column) const;
    QString icon(int row, int column) const;
    Ink ink(int row, int column) const;

    std::shared_ptr<const enrollmentlist::Comparison> m_comparison;
    std::vector<enrollmentlist::Settle> m_settled; ///< One a difference.
    std::vector<quint32> m_rows;                   ///< Those that are shown.
    std::array<qsizetype, filterCount> m_counts{};
    std::array<SyncTally, 2> m_tally; ///< By direction.
    qsizetype m_openConflicts = 0;
    Filter m_filter = Filter::All;
};

} // namespace endorse::models
