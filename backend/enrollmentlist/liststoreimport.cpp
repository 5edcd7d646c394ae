// SPDX-License-Identifier: GPL-3.0-or-later
// Very many rows at a time.
#include "liststore.h"

#include <algorithm>
#include <enrollmentlist/blockinsert.h>
#include <enrollmentlist/importorder.h>
#include <enrollmentlist/standingrows.h>
#include <enrollmentlist/storechange.h>

namespace endorse::enrollmentlist {

using core::Result;
using enrollment::SqlStatement;

struct ListStore::Import::State final
{
    explicit State(StoreCore *owner)
        : core(owner)
        , change(owner, {.changeId = newChangeId(),
                         .kind = QStringLiteral("import"),
                         .isolation = enrollment::Isolation::Waiting})
        , stationName(owner->station().name.toUtf8())
    {
    }
    ~State() { end(); }
    /// Of a block: the places of rows that were refused.
    using Refused = QList<std::pair<qsizetype, Outcome>>;

    State(const State &) = delete;
    State &operator=(const State &) = delete;

    void end()
    {
        if (!isOpen)
            return;
        isOpen = false;
        rows.reset();
        records.reset();
        core->sql().rollback();
        core->sql().engine().setBulk(core->sql(), false);
    }

    Result<void> prepare();
    Result<bool> insertRow(const PreparedRow &row);
    Result<std::optional<Outcome>> insertOrTell(const PreparedRow &row);
    Result<void> insertEach(const QList<PreparedRow> &block, const QList<qsizetype> &places,
                            Refused *refused);
    Result<void> insertArrays(const QList<PreparedRow> &block, const QList<qsizetype> &places,
                              Refused *refused);
    void count(const PreparedRow &row);
    Result<void> inheritFromTombstones();
    Result<void> keep();

    StoreCore *core;
    StoreChange change;
    QByteArray stationName;
    std::unique_ptr<SqlStatement> rows;
    std::unique_ptr<SqlStatement> records;
    qint64 nextRecord = 0;
    qsizetype inserted = 0;
    bool isOpen = false;
};

Result<void> ListStore::Import::State::prepare()
{
    auto forRows = core->sql().statement(
        "INSERT INTO list_rows (registration_key, registration_id, device_id, iot_hub, method, "
        "status, last_assigned, changed_at, synced_etag, is_dirty, ek_twin, version, digest, "
        "synced_digest, ek_name, record_id, added_by, added_at, added_stamp, changed_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', 0, '', ?, ?, NULL, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO NOTHING");
    if (!forRows)
        return core::fail(forRows.error());
    auto forRecords = core->sql().statement(
        "INSERT INTO list_records (record_id, record, service_state) VALUES (?, ?, ?)");
    if (!forRecords)
        return core::fail(forRecords.error());
    rows = std::move(*forRows);
    records = std::move(*forRecords);
    nextRecord = change.stamp() & ~qint64(0x7fffffff);
    return {};
}

Result<bool> ListStore::Import::State::insertRow(const PreparedRow &row)
{
    int next = 0;
    const qint64 recordId = nextRecord;
    rows->bindText(next++, row.key);
    rows->bindText(next++, row.registrationId);
    rows->bindText(next++, row.deviceId);
    rows->bindText(next++, row.iotHub);
    rows->bind(next++, static_cast<qint64>(row.method));
    rows->bind(next++, static_cast<qint64>(row.status));
    rows->bind(next++, row.lastAssignedMs);
    rows->bind(next++, change.timeMs());
    rows->bind(next++, change.stamp());
    rows->bindBytes(next++, row.digest);
    rows->bindBytes(next++, row.ekName.isEmpty() ? QByteArrayView() : QByteArrayView(row.ekName));
    rows->bind(next++, recordId);
    rows->bindText(next++, stationName);
    rows->bind(next++, change.timeMs());
    rows->bind(next++, change.stamp());
    rows->bindText(next++, stationName);
    const auto done = rows->change();
    if (!done)
        return core::fail(done.error());
    if (*done == 0)
        return false;
    records->bind(0, recordId);
    records->bindText(1, row.record);
    records->bindText(2, row.serviceState);
    if (const auto recorded = records->change(); !recorded)
        return core::fail(recorded.error());
    ++nextRecord;
    count(row);
    return true;
}

void ListStore::Import::State::count(const PreparedRow &row)
{
    ++inserted;
    change.noteDone(QString::fromLatin1(row.registrationId));
}

Result<std::optional<Outcome>> ListStore::Import::State::insertOrTell(const PreparedRow &row)
{
    // A row that was in the way may be gone when it is asked for: then the place is free.
    constexpr int mostAttempts = 10;
    for (int attempt = 1;; ++attempt) {
        const auto done = insertRow(row);
        if (!done)
            return core::fail(done.error());
        if (*done)
            return std::optional<Outcome>();
        auto outcome = change.taken(row);
        if (outcome)
            return std::optional<Outcome>(std::move(*outcome));
        if (outcome.error().code != QLatin1String("serialization") || attempt == mostAttempts ||
            core->sql().failure())
            return core::fail(std::move(outcome.error()));
    }
}

Result<void> ListStore::Import::State::insertEach(const QList<PreparedRow> &block,
                                                  const QList<qsizetype> &places, Refused *refused)
{
    for (const qsizetype place : places) {
        auto outcome = insertOrTell(block.at(place));
        if (!outcome)
            return core::fail(std::move(outcome.error()));
        if (*outcome)
            refused->append({place, std::move(**outcome)});
    }
    return {};
}

/// The same for rows that are alike in nothing, on a server, where each statement is a way there
/// and back.
Result<void> ListStore::Import::State::insertArrays(const QList<PreparedRow> &block,
                                                    const QList<qsizetype> &places,
                                                    Refused *refused)
{
    const auto left = insertBlock(*core, change, block, places, nextRecord);
    if (!left)
        return core::fail(left.error());
    nextRecord += places.size();
    for (qsizetype i = 0, next = 0; i < places.size(); ++i) {
        if (next < left->size() && left->at(next) == places.at(i))
            ++next;
        else
            count(block.at(places.at(i)));
    }
    const auto standing = StandingRows::of(*core, block, *left);
    if (!standing)
        return core::fail(standing.error());
    for (const qsizetype place : *left) {
        auto outcome = standing->against(block.at(place));
        // What was in the way may have gone since.
        if (outcome && !*outcome)
            outcome = insertOrTell(block.at(place));
        if (!outcome)
            return core::fail(std::move(outcome.error()));
        if (*outcome)
            refused->append({place, std::move(**outcome)});
    }
    return {};
}

ListStore::Import::Import(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

ListStore::Import::Import(Import &&) noexcept = default;
ListStore::Import &ListStore::Import::operator=(Import &&) noexcept = default;
ListStore::Import::~Import() = default;

Result<ListStore::Import> ListStore::beginImport()
{
    auto state = std::make_unique<Import::State>(&m_d->core);
    enrollment::SqlConnection &sql = m_d->core.sql();
    if (auto begun = sql.begin(enrollment::Isolation::Waiting); !begun)
        return core::fail(std::move(begun.error()));
    state->isOpen = true;
    sql.engine().setBulk(sql, true);
    if (auto prepared = state->prepare(); !prepared)
        return core::fail(std::move(prepared.error()));
    return Import(std::move(state));
}

Result<QList<Outcome>> ListStore::Import::insert(const QList<PreparedRow> &block)
{
    const ImportOrder order = ImportOrder::of(block);
    State::Refused refused;
    auto done = m_state->core->sql().engine().takesArrays()
                    ? m_state->insertArrays(block, order.first, &refused)
                    : m_state->insertEach(block, order.first, &refused);
    if (done)
        done = m_state->insertEach(block, order.later, &refused);
    if (!done)
        return core::fail(std::move(done.error()));
    std::sort(refused.begin(), refused.end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<Outcome> outcomes;
    outcomes.reserve(refused.size());
    for (auto &[place, outcome] : refused)
        outcomes.append(std::move(outcome));
    return outcomes;
}

qsizetype ListStore::Import::inserted() const
{
    return m_state->inserted;
}

Result<void> ListStore::Import::State::inheritFromTombstones()
{
    // What was removed here and comes back is compared with what was last in step.
    const auto some = core->sql().readNumber("SELECT COUNT(*) FROM list_removed");
    if (!some)
        return core::fail(some.error());
    if (*some == 0)
        return {};
    const auto taken = core->sql().change(
        "UPDATE list_rows SET "
        "synced_digest = (SELECT d.synced_digest FROM list_removed d "
        "WHERE d.registration_key = list_rows.registration_key), "
        "synced_etag = (SELECT d.synced_etag FROM list_removed d "
        "WHERE d.registration_key = list_rows.registration_key) "
        "WHERE registration_key IN (SELECT d.registration_key FROM list_removed d) "
        "AND added_stamp = ? AND version = ?",
        {change.stamp(), change.stamp()});
    if (!taken)
        return core::fail(taken.error());
    if (*taken == 0)
        return {};
    for (const char *sql :
         {"UPDATE list_rows SET is_dirty = 1 WHERE registration_key IN "
          "(SELECT d.registration_key FROM list_removed d) AND synced_digest IS NOT NULL "
          "AND synced_digest <> digest",
          "DELETE FROM list_removed WHERE registration_key IN "
          "(SELECT r.registration_key FROM list_rows r "
          "WHERE r.registration_key = list_removed.registration_key)"}) {
        if (const auto done = core->sql().change(sql); !done)
            return core::fail(done.error());
    }
    return {};
}

Result<void> ListStore::Import::State::keep()
{
    if (auto inherited = inheritFromTombstones(); !inherited)
        return inherited;
    if (auto noted = change.finish(); !noted)
        return noted;
    rows.reset();
    records.reset();
    isOpen = false;
    auto kept = core->sql().commit();
    if (!kept) {
        const auto committed = core->wasCommitted(change.task(), kept.error());
        if (!committed)
            return core::fail(committed.error());
        if (*committed)
            kept = {};
    }
    core->sql().engine().setBulk(core->sql(), false);
    return kept;
}

Result<ChangeReport> ListStore::Import::finish(const QJsonObject &details)
{
    ChangeReport report;
    report.done = m_state->inserted;
    if (m_state->inserted == 0) {
        const auto failure = m_state->core->sql().failure();
        m_state->end();
        return failure ? Result<ChangeReport>(core::fail(*failure)) : report;
    }
    m_state->change.noteDetails(details);
    if (auto kept = m_state->keep(); !kept) {
        m_state->end();
        return core::fail(std::move(kept.error()));
    }
    StoreCore &core = *m_state->core;
    core.countOwn();
    core.sql().settleJournal();
    report.changeId = m_state->change.changeId();
    report.auditProblem = core.flushAudit(report.changeId);
    return report;
}

} // namespace endorse::enrollmentlist
