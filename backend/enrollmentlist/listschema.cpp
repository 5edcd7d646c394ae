// SPDX-License-Identifier: GPL-3.0-or-later
#include "listschema.h"

namespace endorse::enrollmentlist {

namespace {

// What a table shows and comparing needs stands apart from the records, so that a look at all rows
// reads no record. The columns that a table shows come first: SQLite reads a row up to the last
// column that is asked for.
QString rowsTable()
{
    return QStringLiteral("CREATE TABLE list_rows ("
                          "registration_key {key} NOT NULL PRIMARY KEY, " // In lower case.
                          "registration_id TEXT NOT NULL, "               // As it is spelled.
                          "device_id TEXT NOT NULL, "
                          "iot_hub TEXT NOT NULL, "
                          "method SMALLINT NOT NULL, "
                          "status SMALLINT NOT NULL, "
                          "last_assigned BIGINT NOT NULL, " // Times: milliseconds since 1970.
                          "changed_at BIGINT NOT NULL, "
                          "synced_etag TEXT NOT NULL, " // Empty: never in step with a service.
                          "is_dirty SMALLINT NOT NULL, "
                          // Empty, or the own key: another row had the EK when this one was taken
                          // from a service. Of all rows with one EK, one has it empty.
                          "ek_twin {key} NOT NULL, "
                          "version BIGINT NOT NULL, " // The stamp of the change that left it so.
                          "digest {bytes} NOT NULL, "
                          "synced_digest {bytes}, "
                          "ek_name {bytes}, " // TPM Name; NULL: no EK.
                          "record_id BIGINT NOT NULL, "
                          "added_by TEXT NOT NULL, " // Names of stations.
                          "added_at BIGINT NOT NULL, "
                          "added_stamp BIGINT NOT NULL, "
                          "changed_by TEXT NOT NULL) {clustered}");
}

} // namespace

const QList<QStringList> &listSchemaSteps()
{
    static const QList<QStringList> steps{
        {
            rowsTable(),
            QStringLiteral("CREATE UNIQUE INDEX list_rows_by_ek ON list_rows (ek_name, ek_twin)"),
            // By a number of its own: a new record goes to the end, whatever its key.
            QStringLiteral("CREATE TABLE list_records ("
                           "record_id {rowid} NOT NULL PRIMARY KEY, "
                           "record TEXT NOT NULL, "         // JSON.
                           "service_state TEXT NOT NULL)"), // JSON of what the service writes.
            QStringLiteral("CREATE TABLE list_removed ("
                           "registration_key {key} NOT NULL PRIMARY KEY, "
                           "registration_id TEXT NOT NULL, "
                           "synced_digest {bytes}, "
                           "synced_etag TEXT NOT NULL, "
                           "removed_at BIGINT NOT NULL, "
                           "removed_by TEXT NOT NULL)"),
            QStringLiteral("CREATE TABLE list_stations ("
                           "station_id TEXT NOT NULL PRIMARY KEY, "
                           "station_name TEXT NOT NULL, "
                           "changes BIGINT NOT NULL, "  // So many rows in list_changes.
                           "touches BIGINT NOT NULL)"), // Transactions that are no change.
            QStringLiteral("CREATE TABLE list_changes ("
                           "change_id TEXT NOT NULL PRIMARY KEY, "
                           "station_id TEXT NOT NULL, "
                           "station_name TEXT NOT NULL, "
                           "seq BIGINT NOT NULL, " // From 1 in each station, without gaps.
                           "changed_at BIGINT NOT NULL, "
                           "kind TEXT NOT NULL, "
                           "row_count BIGINT NOT NULL, "
                           "subject TEXT NOT NULL, "
                           "details TEXT NOT NULL, " // JSON, for the audit line.
                           "undo_state SMALLINT NOT NULL, "
                           "is_open SMALLINT NOT NULL, " // A push or pull that goes on.
                           "is_audited SMALLINT NOT NULL, "
                           "audited_count BIGINT NOT NULL, "  // Rows that a line tells of.
                           "audited_parts BIGINT NOT NULL)"), // Lines.
            QStringLiteral("CREATE UNIQUE INDEX list_changes_by_station "
                           "ON list_changes (station_id, seq)"),
            QStringLiteral("CREATE INDEX list_changes_not_audited "
                           "ON list_changes (station_id, is_audited, seq)"),
            QStringLiteral("CREATE TABLE list_undo ("
                           "change_id TEXT NOT NULL, "
                           "registration_key {key} NOT NULL, "
                           // Of an edit: JSON of the members that were other ones, null for those
                           // that were absent. Of a removed row: its record.
                           "record TEXT NOT NULL, "
                           // JSON. Of a removed row: its columns; of an edit: the version it had.
                           "row_state TEXT NOT NULL, "
                           "PRIMARY KEY (change_id, registration_key)) {clustered}"),
        },
        {
            // Which call of a push or pull wrote last.
            QStringLiteral("ALTER TABLE list_changes ADD COLUMN batch TEXT NOT NULL DEFAULT ''"),
        },
    };
    return steps;
}

} // namespace endorse::enrollmentlist
