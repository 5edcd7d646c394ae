// SPDX-License-Identifier: GPL-3.0-or-later
// What an import would say.
#include "liststore.h"

#include <algorithm>
#include <enrollmentlist/importorder.h>
#include <enrollmentlist/standingrows.h>
#include <enrollmentlist/takenrows.h>

namespace endorse::enrollmentlist {

using core::Result;

struct ListStore::Trial::State final
{
    explicit State(StoreCore *owner)
        : core(owner)
        , startedMs(owner->nowMs())
    {
    }
    /// As the row would be in the list.
    ListEntry entryOf(const TakenRows::Row &row) const;
    Result<std::optional<Outcome>> insert(const PreparedRow &row, const StandingRows &standing);

    StoreCore *core;
    qint64 startedMs;
    TakenRows taken;
};

ListEntry ListStore::Trial::State::entryOf(const TakenRows::Row &row) const
{
    ListEntry entry;
    entry.record.registrationId = QString::fromLatin1(taken.idOf(row));
    entry.addedBy = core->station().name;
    entry.changedBy = entry.addedBy;
    entry.addedMs = startedMs;
    entry.changedMs = startedMs;
    return entry;
}

Result<std::optional<Outcome>> ListStore::Trial::State::insert(const PreparedRow &row,
                                                               const StandingRows &standing)
{
    if (const TakenRows::Row *const mine = taken.byKey(row.key))
        return std::optional<Outcome>(takenId(row, entryOf(*mine), taken.isSame(*mine, row)));
    auto outcome = standing.against(row);
    if (!outcome)
        return outcome;
    const bool hasId = *outcome && (*outcome)->what == Outcome::What::DuplicateId;
    const TakenRows::Row *const mine = hasId ? nullptr : taken.byEk(row.ekName);
    if (mine != nullptr)
        return std::optional<Outcome>(takenEk(row, entryOf(*mine)));
    if (!*outcome)
        taken.add(row);
    return outcome;
}

ListStore::Trial::Trial(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

ListStore::Trial::Trial(Trial &&) noexcept = default;
ListStore::Trial &ListStore::Trial::operator=(Trial &&) noexcept = default;
ListStore::Trial::~Trial() = default;

ListStore::Trial ListStore::beginTrial()
{
    return Trial(std::make_unique<Trial::State>(&m_d->core));
}

Result<QList<Outcome>> ListStore::Trial::insert(const QList<PreparedRow> &block)
{
    const ImportOrder order = ImportOrder::of(block);
    const auto standing = StandingRows::of(*m_state->core, block, order.first + order.later);
    if (!standing)
        return core::fail(standing.error());
    QList<std::pair<qsizetype, Outcome>> refused;
    for (const QList<qsizetype> *places : {&order.first, &order.later}) {
        for (const qsizetype place : *places) {
            auto outcome = m_state->insert(block.at(place), *standing);
            if (!outcome)
                return core::fail(std::move(outcome.error()));
            if (*outcome)
                refused.append({place, std::move(**outcome)});
        }
    }
    std::sort(refused.begin(), refused.end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Outcome> outcomes;
    outcomes.reserve(refused.size());
    for (auto &[place, outcome] : refused)
        outcomes.append(std::move(outcome));
    return outcomes;
}

} // namespace endorse::enrollmentlist
