// SPDX-License-Identifier: GPL-3.0-or-later
#include "blockinsert.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <enrollment/sqlarray.h>
#include <enrollment/storedjson.h>

namespace endorse::enrollmentlist {

using core::Result;
using enrollment::SqlArray;

namespace {

/// Rows of one statement; more would cost memory and win no time.
constexpr qsizetype StatementRows = 2000;

/// Rows of a block that go in at once, the records of which have numbers one after the other.
struct Piece final
{
    const QList<PreparedRow> &block;
    const QList<qsizetype> &places;
    qsizetype begin;
    qsizetype end;
    qint64 firstRecord; ///< Of the row at begin.

    const PreparedRow &row(qsizetype i) const { return block.at(places.at(i)); }
    qint64 record(qsizetype i) const { return firstRecord + i - begin; }
};

QVariantList valuesOf(const Piece &piece, const StoreChange &change, const QString &station)
{
    std::array<SqlArray, 10> columns;
    for (qsizetype i = piece.begin; i < piece.end; ++i) {
        const PreparedRow &row = piece.row(i);
        columns[0].addText(row.key);
        columns[1].addText(row.registrationId);
        columns[2].addText(row.deviceId);
        columns[3].addText(row.iotHub);
        columns[4].add(static_cast<qint64>(row.method));
        columns[5].add(static_cast<qint64>(row.status));
        columns[6].add(row.lastAssignedMs);
        columns[7].addBytes(row.digest);
        columns[8].addBytes(row.ekName);
        columns[9].add(piece.record(i));
    }
    QVariantList values;
    for (SqlArray &column : columns)
        values.append(column.take());
    values << change.timeMs() << change.stamp() << enrollment::notNull(station);
    return values;
}

/// The numbers of the records of the rows that were inserted.
Result<QSet<qint64>> insertRows(StoreCore &core, const StoreChange &change, const Piece &piece)
{
    auto rows = core.sql().read(
        "INSERT INTO list_rows (registration_key, registration_id, device_id, iot_hub, method, "
        "status, last_assigned, changed_at, synced_etag, is_dirty, ek_twin, version, digest, "
        "synced_digest, ek_name, record_id, added_by, added_at, added_stamp, changed_by) "
        "SELECT t.row_key, t.row_id, t.device, t.hub, t.row_method, t.row_status, t.assigned, "
        "s.moment, '', 0, '', s.stamp, t.row_digest, CAST(NULL AS bytea), t.ek, t.record, "
        "s.station, s.moment, s.stamp, s.station "
        "FROM unnest(CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]), "
        "CAST(? AS smallint[]), CAST(? AS smallint[]), CAST(? AS bigint[]), CAST(? AS bytea[]), "
        "CAST(? AS bytea[]), CAST(? AS bigint[])) "
        "AS t (row_key, row_id, device, hub, row_method, row_status, assigned, row_digest, ek, "
        "record) CROSS JOIN (SELECT CAST(? AS bigint) AS moment, CAST(? AS bigint) AS stamp, "
        "CAST(? AS text) AS station) AS s "
        "ON CONFLICT DO NOTHING RETURNING record_id",
        valuesOf(piece, change, core.station().name));
    if (!rows)
        return core::fail(std::move(rows.error()));
    QSet<qint64> numbers;
    for (;;) {
        const auto found = rows->next();
        if (!found)
            return core::fail(found.error());
        if (!*found)
            return numbers;
        numbers.insert(rows->number(0));
    }
}

Result<void> insertRecords(StoreCore &core, const Piece &piece, const QSet<qint64> &inserted)
{
    qsizetype room = 0;
    for (qsizetype i = piece.begin; i < piece.end; ++i)
        room += SqlArray::roomFor(piece.row(i).record);
    SqlArray numbers;
    SqlArray records(room);
    SqlArray states;
    for (qsizetype i = piece.begin; i < piece.end; ++i) {
        if (!inserted.contains(piece.record(i)))
            continue;
        numbers.add(piece.record(i));
        records.addText(piece.row(i).record);
        states.addText(piece.row(i).serviceState);
    }
    const auto done = core.sql().change(
        "INSERT INTO list_records (record_id, record, service_state) "
        "SELECT * FROM unnest(CAST(? AS bigint[]), CAST(? AS text[]), CAST(? AS text[]))",
        enrollment::heldAlone(numbers.take(), records.take(), states.take()));
    if (!done)
        return core::fail(done.error());
    return {};
}

} // namespace

Result<QList<qsizetype>> insertBlock(StoreCore &core, const StoreChange &change,
                                     const QList<PreparedRow> &block,
                                     const QList<qsizetype> &places, qint64 firstRecord)
{
    QList<qsizetype> left;
    for (qsizetype begin = 0; begin < places.size(); begin += StatementRows) {
        const Piece piece{.block = block,
                          .places = places,
                          .begin = begin,
                          .end = std::min(begin + StatementRows, places.size()),
                          .firstRecord = firstRecord + begin};
        const auto inserted = insertRows(core, change, piece);
        if (!inserted)
            return core::fail(inserted.error());
        if (!inserted->isEmpty()) {
            if (auto recorded = insertRecords(core, piece, *inserted); !recorded)
                return core::fail(std::move(recorded.error()));
        }
        for (qsizetype i = piece.begin; i < piece.end; ++i) {
            if (!inserted->contains(piece.record(i)))
                left.append(places.at(i));
        }
    }
    return left;
}

} // namespace endorse::enrollmentlist
