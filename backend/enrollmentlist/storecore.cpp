// SPDX-License-Identifier: GPL-3.0-or-later
#include "storecore.h"

#include <QRandomGenerator>

#include <algorithm>
#include <enrollment/postgresengine.h>
#include <enrollment/sqliteengine.h>
#include <enrollment/storedjson.h>
#include <enrollment/storeschema.h>
#include <enrollmentlist/listschema.h>
#include <enrollmentlist/liststoreerrors.h>
#include <enrollmentlist/storechange.h>
#include <thread>

namespace endorse::enrollmentlist {

using core::Result;
using enrollment::SqlRows;
using std::chrono::milliseconds;

namespace {

/// Longer and longer, up to 200 ms.
void waitBefore(int attempt)
{
    const int most = std::min(200, 5 << std::min(attempt, 6));
    std::this_thread::sleep_for(milliseconds(1 + QRandomGenerator::system()->bounded(most)));
}

/// Somebody else was in the way, and is not any more.
bool isPassing(const core::Error &error)
{
    return error.code == QLatin1String("serialization") || error.code == QLatin1String("unique");
}

} // namespace

StoreCore::StoreCore(ListPlace place, Station station, std::shared_ptr<audit::AuditLog> audit,
                     StoreOptions options)
    : m_place(std::move(place))
    , m_station(std::move(station))
    , m_audit(std::move(audit))
    , m_options(std::move(options))
{
}

StoreCore::~StoreCore() = default;

std::unique_ptr<enrollment::SqlEngine> StoreCore::engine() const
{
    if (!m_place.isFile())
        return std::make_unique<enrollment::PostgresEngine>(
            enrollment::ServerLocation{.text = m_place.text(),
                                       .parameters = m_place.parameters(),
                                       .schema = m_place.schema(),
                                       .patience = m_options.patience},
            QString::fromLatin1(listApplication));
    const auto durability =
        m_options.isDurable ? enrollment::Durability::Full : enrollment::Durability::Normal;
    const auto location = enrollment::StoreLocation::file(m_place.path(), durability)
                              .limitedTo(m_options.limitBytes)
                              .waitingFor(m_options.patience);
    return std::make_unique<enrollment::SqliteEngine>(
        location, enrollment::SqliteTuning{.applicationId = listApplicationId,
                                           .pageSize = 0,
                                           .cacheKiB = 8 * 1024,
                                           .bulkCacheKiB = 256 * 1024});
}

Result<void> StoreCore::connect()
{
    auto connection = enrollment::SqlConnection::open(engine());
    if (!connection)
        return core::fail(std::move(connection.error()));
    if (auto migrated = enrollment::migrate(**connection, listSchemaSteps()); !migrated)
        return migrated;
    // Until here one that has gone stays, and says of itself that it has.
    m_connection = std::move(*connection);
    ++m_connections;
    return {};
}

qint64 StoreCore::nowMs() const
{
    static const core::SystemClock system;
    const core::Clock &clock = m_options.clock ? *m_options.clock : system;
    return clock.now().toMSecsSinceEpoch();
}

Result<std::optional<StoredRow>> StoreCore::stored(const QString &key)
{
    return enrollment::readOne<StoredRow>(
        *m_connection, ENDORSE_STORED_ROW "WHERE r.registration_key = ?", {key},
        [](const SqlRows &rows) -> Result<StoredRow> { return StoredRow::from(rows); });
}

Result<std::optional<ListEntry>> StoreCore::entry(const QString &key)
{
    const auto row = stored(key);
    if (!row)
        return core::fail(row.error());
    if (!*row)
        return std::optional<ListEntry>();
    auto entry = (*row)->entry(m_place.text());
    if (!entry)
        return core::fail(std::move(entry.error()));
    return std::optional<ListEntry>(std::move(*entry));
}

Result<std::optional<QString>> StoreCore::keyOfEk(const core::Bytes &ekName)
{
    return enrollment::readOne<QString>(
        *m_connection,
        "SELECT registration_key FROM list_rows WHERE ek_name = ? ORDER BY ek_twin LIMIT 1",
        {ekName}, [](const SqlRows &rows) -> Result<QString> { return rows.text(0); });
}

Result<qint64> StoreCore::changeMark()
{
    const auto all = m_connection->readNumber(
        "SELECT CAST(COALESCE(SUM(changes + touches), 0) AS BIGINT) FROM list_stations");
    if (!all)
        return core::fail(all.error());
    return *all - m_ownChanges;
}

Result<ChangeReport> StoreCore::transact(const Task &task, const Attempt &attempt)
{
    for (int number = 0;; ++number) {
        if (auto begun = m_connection->begin(task.isolation); !begun)
            return core::fail(std::move(begun.error()));
        StoreChange change(this, task);
        Result<ChangeReport> report = attempt(change);
        if (report && !change.isWorthKeeping()) {
            m_connection->rollback();
            return report;
        }
        Result<void> kept;
        if (report)
            kept = change.finish();
        const bool isReady = report && kept;
        if (isReady)
            kept = m_connection->commit();
        else
            m_connection->rollback();
        if (isReady && kept) {
            countOwn();
            report->changeId = change.done() > 0 ? task.changeId : QString();
            return report;
        }
        const core::Error error = report ? kept.error() : report.error();
        if (isReady && error.code == QLatin1String("connection")) {
            // The server may have kept it and not have been able to say so.
            const auto committed = wasCommitted(task, error);
            if (!committed)
                return core::fail(committed.error());
            if (*committed) {
                countOwn();
                report->changeId = task.changeId;
                return report;
            }
        } else if (!isPassing(error)) {
            return core::fail(error);
        }
        if (number >= m_options.attempts)
            return core::fail(contendedError(m_place.text(), error));
        waitBefore(number);
    }
}

Result<bool> StoreCore::wasCommitted(const Task &task, const core::Error &why)
{
    if (why.code != QLatin1String("connection"))
        return core::fail(why);
    if (auto connected = connect(); !connected)
        return core::fail(unsettledError(m_place.text(), connected.error()));
    // What the server still does for the cut connection holds the note of the change: to write the
    // same one waits for its end.
    const auto looked = m_connection->begin(enrollment::Isolation::Waiting);
    if (!looked)
        return core::fail(unsettledError(m_place.text(), looked.error()));
    const auto free = m_connection->change(
        "INSERT INTO list_changes (change_id, station_id, station_name, seq, changed_at, kind, "
        "row_count, subject, details, undo_state, is_open, is_audited, audited_count, "
        "audited_parts) VALUES (?, '', '', -1, 0, '', 0, '', '', 0, 0, 1, 0, 0) "
        "ON CONFLICT (change_id) DO NOTHING",
        {enrollment::notNull(task.changeId)});
    auto noted = free && *free == 0 ? isNoted(task) : Result<bool>(false);
    m_connection->rollback();
    if (!free || !noted)
        return core::fail(unsettledError(m_place.text(), free ? noted.error() : free.error()));
    return *noted;
}

Result<bool> StoreCore::isNoted(const Task &task)
{
    // A call before this one made the note; to write it waits until this one is kept or is not.
    const auto held = m_connection->change(
        "UPDATE list_changes SET is_open = is_open WHERE change_id = ?", {task.changeId});
    if (!held)
        return core::fail(held.error());
    const auto found = m_connection->readNumber(
        "SELECT COUNT(*) FROM list_changes WHERE change_id = ? AND batch = ?",
        {task.changeId, enrollment::notNull(task.batch)});
    if (!found)
        return core::fail(found.error());
    return *found > 0;
}

} // namespace endorse::enrollmentlist
