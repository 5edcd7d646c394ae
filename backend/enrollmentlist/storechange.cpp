// SPDX-License-Identifier: GPL-3.0-or-later
#include "storechange.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QUuid>

#include <enrollment/storedjson.h>
#include <enrollmentlist/liststoreerrors.h>
#include <enrollmentlist/standingrows.h>

namespace endorse::enrollmentlist {

using core::Bytes;
using core::Result;
using enrollment::heldAlone;
using enrollment::notNull;

namespace {

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QVariant octets(const Bytes &bytes)
{
    return bytes.isEmpty() ? QVariant() : QVariant(bytes);
}

QString textOf(const QByteArray &utf8)
{
    return notNull(QString::fromUtf8(utf8));
}

qint64 dirtyFlag(const Bytes &digest, const Bytes &syncedDigest)
{
    return !syncedDigest.isEmpty() && digest != syncedDigest ? 1 : 0;
}

template<class T>
Result<void> withoutValue(const Result<T> &result)
{
    if (!result)
        return core::fail(result.error());
    return {};
}

} // namespace

StoreChange::StoreChange(StoreCore *core, StoreCore::Task task)
    : m_core(core)
    , m_task(std::move(task))
    , m_timeMs(core->nowMs())
    , m_stamp(stampOf(m_task.changeId))
    // Numbers that nobody else uses; each change writes its records in a row.
    , m_nextRecord(
          static_cast<qint64>((QRandomGenerator::system()->generate64() >> 1) & ~quint64(0xfffff)))
{
}

qint64 StoreChange::stampOf(const QString &changeId)
{
    const QByteArray octets = QUuid::fromString(changeId).toRfc4122();
    quint64 stamp = 0;
    for (qsizetype i = 0; i < 16; ++i)
        stamp = stamp * 257 + static_cast<quint8>(octets.at(i));
    return static_cast<qint64>(stamp >> 1) | 1; // Never 0, never negative.
}

RowFacts StoreChange::fresh() const
{
    return {.addedBy = m_core->station().name,
            .addedMs = m_timeMs,
            .addedStamp = m_stamp,
            .syncedDigest = {},
            .syncedEtag = {},
            .ekTwin = {}};
}

Result<bool> StoreChange::insert(const PreparedRow &row, const RowFacts &facts, qint64 version)
{
    const qint64 recordId = m_nextRecord++;
    const auto inserted = m_core->sql().change(
        "INSERT INTO list_rows (registration_key, registration_id, device_id, iot_hub, method, "
        "status, last_assigned, changed_at, synced_etag, is_dirty, ek_twin, version, digest, "
        "synced_digest, ek_name, record_id, added_by, added_at, added_stamp, changed_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO NOTHING",
        {textOf(row.key),
         textOf(row.registrationId),
         textOf(row.deviceId),
         textOf(row.iotHub),
         static_cast<int>(row.method),
         static_cast<int>(row.status),
         row.lastAssignedMs,
         m_timeMs,
         notNull(facts.syncedEtag),
         dirtyFlag(row.digest, facts.syncedDigest),
         notNull(facts.ekTwin),
         version != 0 ? version : m_stamp,
         row.digest,
         octets(facts.syncedDigest),
         octets(row.ekName),
         recordId,
         notNull(facts.addedBy),
         facts.addedMs,
         facts.addedStamp,
         notNull(m_core->station().name)});
    if (!inserted)
        return core::fail(inserted.error());
    if (*inserted == 0)
        return false;
    const auto recorded = m_core->sql().change(
        "INSERT INTO list_records (record, service_state, record_id) VALUES (?, ?, ?)",
        heldAlone(textOf(row.record), textOf(row.serviceState), recordId));
    if (!recorded)
        return core::fail(recorded.error());
    return true;
}

Result<void> StoreChange::update(const StoredRow &before, const PreparedRow &row,
                                 const RowFacts &facts, qint64 version)
{
    // A version that stays is of a row of which only what the service says has changed.
    const bool isSame = version == before.version;
    const auto updated = m_core->sql().change(
        "UPDATE list_rows SET registration_id = ?, device_id = ?, iot_hub = ?, method = ?, "
        "status = ?, last_assigned = ?, changed_at = ?, synced_etag = ?, is_dirty = ?, "
        "ek_twin = ?, version = ?, digest = ?, synced_digest = ?, ek_name = ?, changed_by = ? "
        "WHERE registration_key = ? AND version = ?",
        {textOf(row.registrationId), textOf(row.deviceId), textOf(row.iotHub),
         static_cast<int>(row.method), static_cast<int>(row.status), row.lastAssignedMs,
         isSame ? before.changedMs : m_timeMs, notNull(facts.syncedEtag),
         dirtyFlag(row.digest, facts.syncedDigest), notNull(facts.ekTwin), version, row.digest,
         octets(facts.syncedDigest), octets(row.ekName),
         notNull(isSame ? before.changedBy : m_core->station().name), before.key, before.version});
    if (!updated)
        return core::fail(updated.error());
    auto recorded = withoutValue(m_core->sql().change(
        "UPDATE list_records SET record = ?, service_state = ? WHERE record_id = ?",
        heldAlone(textOf(row.record), textOf(row.serviceState), before.recordId)));
    if (!recorded || before.ekName.isEmpty() || before.ekName == row.ekName)
        return recorded;
    return promoteTwin(before.ekName);
}

Result<void> StoreChange::noteInStep(const StoredRow &row, const PreparedRow *fresh,
                                     const Bytes &syncedDigest, const QString &syncedEtag)
{
    const auto noted = m_core->sql().change(
        "UPDATE list_rows SET synced_etag = ?, is_dirty = ?, synced_digest = ? "
        "WHERE registration_key = ?",
        {notNull(syncedEtag), dirtyFlag(row.digest, syncedDigest), octets(syncedDigest), row.key});
    if (!noted || fresh == nullptr || fresh->serviceState == row.serviceState)
        return withoutValue(noted);
    const auto shown = m_core->sql().change(
        "UPDATE list_rows SET device_id = ?, iot_hub = ?, status = ?, last_assigned = ? "
        "WHERE registration_key = ?",
        {textOf(fresh->deviceId), textOf(fresh->iotHub), static_cast<int>(fresh->status),
         fresh->lastAssignedMs, row.key});
    if (!shown)
        return core::fail(shown.error());
    return withoutValue(
        m_core->sql().change("UPDATE list_records SET service_state = ? WHERE record_id = ?",
                             {textOf(fresh->serviceState), row.recordId}));
}

Result<void> StoreChange::remove(const StoredRow &row, bool withTombstone)
{
    if (const auto removed =
            m_core->sql().change("DELETE FROM list_rows WHERE registration_key = ?", {row.key});
        !removed)
        return core::fail(removed.error());
    if (const auto removed =
            m_core->sql().change("DELETE FROM list_records WHERE record_id = ?", {row.recordId});
        !removed)
        return core::fail(removed.error());
    if (withTombstone && !row.syncedDigest.isEmpty()) {
        if (auto buried = bury(row.registrationId, row.syncedDigest, row.syncedEtag); !buried)
            return buried;
    }
    return row.ekName.isEmpty() ? Result<void>() : promoteTwin(row.ekName);
}

Result<void> StoreChange::promoteTwin(const Bytes &ekName)
{
    // Of the rows with one EK one has to stand in the unique index with an empty twin.
    auto first = enrollment::readOne<QString>(
        m_core->sql(),
        "SELECT registration_key FROM list_rows WHERE ek_name = ? ORDER BY ek_twin LIMIT 1",
        {ekName}, [](const enrollment::SqlRows &rows) -> Result<QString> { return rows.text(0); });
    if (!first)
        return core::fail(std::move(first.error()));
    if (!*first)
        return {};
    return withoutValue(m_core->sql().change(
        "UPDATE list_rows SET ek_twin = '' WHERE registration_key = ? AND ek_twin <> ''",
        {**first}));
}

Result<void> StoreChange::bury(const QString &registrationId, const Bytes &syncedDigest,
                               const QString &syncedEtag)
{
    return withoutValue(m_core->sql().change(
        "INSERT INTO list_removed (registration_key, registration_id, synced_digest, synced_etag, "
        "removed_at, removed_by) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (registration_key) DO UPDATE SET synced_digest = excluded.synced_digest, "
        "synced_etag = excluded.synced_etag, removed_at = excluded.removed_at, "
        "removed_by = excluded.removed_by",
        {registrationId.toLower(), registrationId, octets(syncedDigest), notNull(syncedEtag),
         m_timeMs, notNull(m_core->station().name)}));
}

Result<void> StoreChange::unbury(const QString &key)
{
    return withoutValue(
        m_core->sql().change("DELETE FROM list_removed WHERE registration_key = ?", {key}));
}

Result<std::optional<Tombstone>> StoreChange::tombstone(const QString &key)
{
    return enrollment::readOne<Tombstone>(
        m_core->sql(),
        "SELECT registration_id, synced_digest, synced_etag, removed_at, removed_by "
        "FROM list_removed WHERE registration_key = ?",
        {key}, [](const enrollment::SqlRows &rows) -> Result<Tombstone> {
            return Tombstone{.registrationId = rows.text(0),
                             .syncedDigest = rows.bytes(1),
                             .syncedEtag = rows.text(2).toLatin1(),
                             .removedMs = rows.number(3),
                             .removedBy = rows.text(4)};
        });
}

Result<void> StoreChange::saveUndo(const QString &key, const Bytes &record, const Bytes &rowState)
{
    return withoutValue(m_core->sql().change(
        "INSERT INTO list_undo (record, row_state, change_id, registration_key) "
        "VALUES (?, ?, ?, ?)",
        heldAlone(textOf(record), textOf(rowState), m_task.changeId, key)));
}

Result<std::optional<ListEntry>> StoreChange::otherOwner(const Bytes &ekName, const QString &key)
{
    if (ekName.isEmpty())
        return std::optional<ListEntry>();
    auto other = enrollment::readOne<QString>(
        m_core->sql(),
        "SELECT registration_key FROM list_rows WHERE ek_name = ? AND registration_key <> ? "
        "ORDER BY ek_twin LIMIT 1",
        {ekName, key},
        [](const enrollment::SqlRows &rows) -> Result<QString> { return rows.text(0); });
    if (!other)
        return core::fail(std::move(other.error()));
    return *other ? m_core->entry(**other) : std::optional<ListEntry>();
}

Result<Outcome> StoreChange::taken(const PreparedRow &row)
{
    const QString key = QString::fromLatin1(row.key);
    auto other = m_core->entry(key);
    if (!other)
        return core::fail(std::move(other.error()));
    if (*other) {
        const bool isSame = isSameRow(row, **other);
        return takenId(row, std::move(**other), isSame);
    }
    other = otherOwner(row.ekName, key);
    if (!other)
        return core::fail(std::move(other.error()));
    if (*other)
        return takenEk(row, std::move(**other));
    // Another transaction holds it, which this one does not see: it begins again.
    core::Error hidden = contendedError(m_core->place().text(), {});
    hidden.code = QStringLiteral("serialization");
    return core::fail(std::move(hidden));
}

void StoreChange::noteDone(const QString &registrationId, const QStringList &members)
{
    ++m_done;
    m_subject = m_done == 1 ? registrationId : QString();
    m_members = m_done == 1 ? members : QStringList();
}

Result<void> StoreChange::countStation(const char *update, bool isChange)
{
    const Station &station = m_core->station();
    const auto counted = m_core->sql().change(update, {notNull(station.name), notNull(station.id)});
    if (!counted)
        return core::fail(counted.error());
    if (*counted > 0)
        return {};
    return withoutValue(m_core->sql().change(
        "INSERT INTO list_stations (station_id, station_name, changes, touches) "
        "VALUES (?, ?, ?, ?)",
        {notNull(station.id), notNull(station.name), isChange ? 1 : 0, isChange ? 0 : 1}));
}

/// Of a push or pull that goes on: adds to what it has done before.
Result<bool> StoreChange::addToOpenChange()
{
    const auto added = m_core->sql().change(
        "UPDATE list_changes SET row_count = row_count + ?, subject = '', is_open = 1, "
        "is_audited = 0, batch = ? WHERE change_id = ?",
        {static_cast<qint64>(m_done), notNull(m_task.batch), m_task.changeId});
    if (!added)
        return core::fail(added.error());
    return *added > 0;
}

Result<void> StoreChange::pruneUndo(qint64 seq)
{
    auto old = enrollment::readOne<QString>(
        m_core->sql(), "SELECT change_id FROM list_changes WHERE station_id = ? AND seq = ?",
        {notNull(m_core->station().id), seq - UndoDepth},
        [](const enrollment::SqlRows &rows) -> Result<QString> { return rows.text(0); });
    if (!old || !*old)
        return withoutValue(old);
    if (const auto done =
            m_core->sql().change("DELETE FROM list_undo WHERE change_id = ?", {**old});
        !done)
        return core::fail(done.error());
    return withoutValue(m_core->sql().change(
        "UPDATE list_changes SET undo_state = 3 WHERE change_id = ? AND undo_state = 1", {**old}));
}

Result<void> StoreChange::finish()
{
    const bool isOpen = isSync(m_task.kind);
    const auto continued = isOpen && m_done > 0 ? addToOpenChange() : Result<bool>(m_done == 0);
    if (!continued)
        return core::fail(continued.error());
    if (*continued) {
        if (auto counted = countStation("UPDATE list_stations SET touches = touches + 1, "
                                        "station_name = ? WHERE station_id = ?",
                                        false);
            !counted)
            return counted;
        return m_core->sql().engine().notifyOthers(m_core->sql());
    }
    if (auto counted = countStation("UPDATE list_stations SET changes = changes + 1, "
                                    "station_name = ? WHERE station_id = ?",
                                    true);
        !counted)
        return counted;
    const QString id = notNull(m_core->station().id);
    const auto seq =
        m_core->sql().readNumber("SELECT changes FROM list_stations WHERE station_id = ?", {id});
    if (!seq)
        return core::fail(seq.error());
    if (!m_members.isEmpty())
        m_details.insert(QLatin1String("members"), QJsonArray::fromStringList(m_members));
    const bool canUndo = !isOpen && m_task.kind != QLatin1String("undo");
    const auto noted = m_core->sql().change(
        "INSERT INTO list_changes (change_id, station_id, station_name, seq, changed_at, kind, "
        "row_count, subject, details, undo_state, is_open, is_audited, audited_count, "
        "audited_parts, batch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?)",
        {m_task.changeId, id, notNull(m_core->station().name), *seq, m_timeMs, m_task.kind,
         static_cast<qint64>(m_done), notNull(m_subject), jsonText(m_details),
         static_cast<int>(canUndo ? UndoState::Open : UndoState::Never), isOpen ? 1 : 0,
         notNull(m_task.batch)});
    if (!noted)
        return core::fail(noted.error());
    if (auto pruned = pruneUndo(*seq); !pruned)
        return pruned;
    return m_core->sql().engine().notifyOthers(m_core->sql());
}

} // namespace endorse::enrollmentlist
