// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <dps/enrollment.h>

#include <QList>
#include <QString>

#include <optional>

namespace endorse::enrollmentlist {

/// The attestation mechanism of a record. The values are stored: never change one.
enum class Method : quint8 { None = 0, Tpm = 1, X509 = 2, SymmetricKey = 3 };
/// What the Status column says. Disabled: the record's provisioningStatus, or the registration's
/// status, is "disabled". The values are stored: never change one.
enum class Status : quint8 { Unassigned = 0, Assigned = 1, Failed = 2, Disabled = 3 };

/// As on the wire: "none", "tpm", "x509", "symmetricKey".
QString toString(Method method);
/// Stable English words for JSON: "unassigned", "assigned", "failed", "disabled".
QString toString(Status status);

/// One row as a table shows it. A value.
struct ListRow final
{
    QString registrationId; ///< As it is spelled.
    QString deviceId;       ///< Of the record, else of the registration; empty: none is named.
    QString iotHub;         ///< The assigned hub, else the record's iotHubHostName; empty: none.
    Method method = Method::None;
    Status status = Status::Unassigned;
    qint64 lastAssignedMs = 0;  ///< Milliseconds since 1970 UTC, as the service says; 0: never.
    qint64 changedMs = 0;       ///< Of the last change here.
    QByteArray etag;            ///< Of the service; empty: it was never in step with a service.
    bool isDirty = false;       ///< It was in step with the service and differs from that now.
    bool isDuplicateEk = false; ///< It was pulled although another row has its EK.

    /// Under which it is looked up: the registration ID in lower case.
    QString key() const { return registrationId.toLower(); }
    friend bool operator==(const ListRow &, const ListRow &) = default;
};

/// One row with its whole record. A value.
struct ListEntry final
{
    /// The ETag, the dates and the registration state are those of the service, when it has the
    /// record.
    dps::IndividualEnrollment record;
    qint64 version = 0; ///< Another one after every change of the record; never 0.
    QString addedBy;    ///< Name of the station.
    QString changedBy;  ///< As addedBy.
    qint64 addedMs = 0; ///< Milliseconds since 1970 UTC.
    qint64 changedMs = 0;
    core::Bytes digest;       ///< recordDigest() of the record.
    core::Bytes syncedDigest; ///< Of what was last in step with the service; empty: nothing was.
    QByteArray syncedEtag;    ///< The ETag of then.
    QString duplicateOf;      ///< Registration ID of another row with the same EK; empty: none.

    QString key() const { return record.registrationId.toLower(); }
    bool isDirty() const { return !syncedDigest.isEmpty() && digest != syncedDigest; }
};

/// What comparing needs of a row, without its record. A value.
struct ListMark final
{
    QString registrationId;
    qint64 version = 0;
    core::Bytes digest;
    core::Bytes syncedDigest; ///< Empty: never in step.
    QByteArray syncedEtag;
};

/// A row that was removed here when the service had it. A value.
struct Tombstone final
{
    QString registrationId;
    core::Bytes syncedDigest; ///< Of what was last in step with the service.
    QByteArray syncedEtag;
    qint64 removedMs = 0;
    QString removedBy; ///< Name of the station.

    QString key() const { return registrationId.toLower(); }
};

/// SHA-256 (32 bytes) of what counts when two records are compared: without dates, ETag,
/// registration state and the keys of symmetric keys; defaults spelled out, members in one order,
/// so that a record and what the service makes of it have the same digest. Thread-safe.
core::Bytes recordDigest(const dps::IndividualEnrollment &record);

/// The TPM Name of the record's EK (34 bytes); empty: it has none, or one that cannot be read.
core::Bytes ekNameOf(const dps::IndividualEnrollment &record);

/// A record as the columns of the list hold it. May hold symmetric keys. A value.
struct PreparedRow final
{
    QByteArray key;            ///< The registration ID in lower case.
    QByteArray registrationId; ///< As it is spelled.
    QByteArray deviceId;       ///< UTF-8; see ListRow.
    QByteArray iotHub;         ///< UTF-8; see ListRow.
    Method method = Method::None;
    Status status = Status::Unassigned;
    qint64 lastAssignedMs = 0;
    core::Bytes ekName; ///< 34 bytes; null: none.
    core::Bytes digest; ///< 32 bytes.
    /// The record's JSON in UTF-8 without what the service alone writes.
    core::Bytes record;
    /// JSON of what the service alone writes (dates, registration state); empty: nothing.
    core::Bytes serviceState;
};

/// Makes the columns of a record; for many threads at a time. Fails with category Input as
/// RegistrationId::parse() does. Whether the service would take the record is not looked at. The
/// ETag is dropped: a row gets one when it was in step with a service.
core::Result<PreparedRow> prepareRow(const dps::IndividualEnrollment &record);

} // namespace endorse::enrollmentlist
