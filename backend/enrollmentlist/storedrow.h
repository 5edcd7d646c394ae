// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <enrollmentlist/listrow.h>

namespace endorse::enrollment {
class SqlRows;
class SqlStatement;
} // namespace endorse::enrollment

namespace endorse::enrollmentlist {

/// A row with its record as the tables hold it. May hold symmetric keys. A value.
struct StoredRow final
{
    QString key;
    QString registrationId;
    qint64 version = 0;
    qint64 recordId = 0;
    core::Bytes digest;
    core::Bytes syncedDigest;
    QString syncedEtag;
    core::Bytes ekName;
    QString ekTwin;
    QString addedBy;
    qint64 addedMs = 0;
    qint64 addedStamp = 0;
    QString changedBy;
    qint64 changedMs = 0;
    core::Bytes record;       ///< JSON.
    core::Bytes serviceState; ///< JSON; empty: none.
    QString otherOfEk;        ///< Registration ID of another row with the same EK.

    /// From the columns of storedColumns, in their order.
    static StoredRow from(const enrollment::SqlRows &rows);
    static StoredRow from(enrollment::SqlStatement &statement);

    /// The row as it is shown. Fails as @p place says when the record cannot be read: "damaged".
    core::Result<ListEntry> entry(const QString &place) const;
};

/// The columns of a StoredRow but the last one, which is another row of the same EK: of any row, or
/// (quicker, for all rows) of those alone that were taken although another one had it.
#define ENDORSE_STORED_COLUMNS                                                                     \
    "r.registration_key, r.registration_id, r.version, r.record_id, r.digest, r.synced_digest, "   \
    "r.synced_etag, r.ek_name, r.ek_twin, r.added_by, r.added_at, r.added_stamp, r.changed_by, "   \
    "r.changed_at, c.record, c.service_state, "
#define ENDORSE_OTHER_OF_EK                                                                        \
    "(SELECT MIN(o.registration_id) FROM list_rows o WHERE o.ek_name = r.ek_name "                 \
    "AND o.registration_key <> r.registration_key)"
#define ENDORSE_STORED_ROW                                                                         \
    "SELECT " ENDORSE_STORED_COLUMNS ENDORSE_OTHER_OF_EK                                           \
    " FROM list_rows r JOIN list_records c ON c.record_id = r.record_id "

/// The record with what the service says of it. @p etag: of the service.
core::Result<dps::IndividualEnrollment>
wholeRecord(const core::Bytes &record, const core::Bytes &serviceState, const QString &etag);

/// @p row says symmetric keys, and other ones than @p own has; a digest does not tell.
bool hasOtherKeys(const PreparedRow &row, const dps::IndividualEnrollment &own);

/// Columns of ListRow, in the order of ENDORSE_ROW_COLUMNS.
ListRow listRowFrom(enrollment::SqlStatement &statement);
#define ENDORSE_ROW_COLUMNS                                                                        \
    "registration_id, device_id, iot_hub, method, status, last_assigned, changed_at, "             \
    "synced_etag, is_dirty, ek_twin"

} // namespace endorse::enrollmentlist
