// SPDX-License-Identifier: GPL-3.0-or-later
#include "storedrow.h"

#include <dps/json.h>

#include <enrollment/sqlconnection.h>
#include <enrollment/storeerrors.h>

namespace endorse::enrollmentlist {

using core::Bytes;
using core::Result;
using dps::IndividualEnrollment;

namespace {

/// What is read through QtSql and what goes past it, in one way.
class Columns final
{
public:
    explicit Columns(const enrollment::SqlRows &rows)
        : m_rows(&rows)
    {
    }
    explicit Columns(enrollment::SqlStatement &statement)
        : m_statement(&statement)
    {
    }
    QString text(int column) const
    {
        return m_rows != nullptr ? m_rows->text(column)
                                 : QString::fromUtf8(m_statement->utf8(column));
    }
    QByteArray utf8(int column) const
    {
        return m_rows != nullptr ? m_rows->text(column).toUtf8()
                                 : m_statement->utf8(column).toByteArray();
    }
    qint64 number(int column) const
    {
        return m_rows != nullptr ? m_rows->number(column) : m_statement->number(column);
    }
    Bytes bytes(int column) const
    {
        return m_rows != nullptr ? m_rows->bytes(column) : m_statement->bytes(column).toByteArray();
    }

private:
    const enrollment::SqlRows *m_rows = nullptr;
    enrollment::SqlStatement *m_statement = nullptr;
};

StoredRow readRow(const Columns &columns)
{
    int next = 0;
    StoredRow row;
    row.key = columns.text(next++);
    row.registrationId = columns.text(next++);
    row.version = columns.number(next++);
    row.recordId = columns.number(next++);
    row.digest = columns.bytes(next++);
    row.syncedDigest = columns.bytes(next++);
    row.syncedEtag = columns.text(next++);
    row.ekName = columns.bytes(next++);
    row.ekTwin = columns.text(next++);
    row.addedBy = columns.text(next++);
    row.addedMs = columns.number(next++);
    row.addedStamp = columns.number(next++);
    row.changedBy = columns.text(next++);
    row.changedMs = columns.number(next++);
    row.record = columns.utf8(next++);
    row.serviceState = columns.utf8(next++);
    row.otherOfEk = columns.text(next++);
    return row;
}

} // namespace

StoredRow StoredRow::from(const enrollment::SqlRows &rows)
{
    return readRow(Columns(rows));
}

StoredRow StoredRow::from(enrollment::SqlStatement &statement)
{
    return readRow(Columns(statement));
}

Result<IndividualEnrollment> wholeRecord(const Bytes &record, const Bytes &serviceState,
                                         const QString &etag)
{
    auto whole = IndividualEnrollment::fromJson(record);
    if (!whole)
        return whole;
    whole->etag = etag.toLatin1();
    if (serviceState.isEmpty())
        return whole;
    const auto object = dps::JsonObject::parse(serviceState);
    if (!object)
        return core::fail(object.error());
    dps::JsonReader reader(*object);
    whole->createdDateTimeUtc = reader.string("createdDateTimeUtc");
    whole->lastUpdatedDateTimeUtc = reader.string("lastUpdatedDateTimeUtc");
    if (const auto state = reader.object("registrationState")) {
        auto read = dps::DeviceRegistrationState::fromObject(*state);
        if (!read)
            return core::fail(std::move(read.error()));
        whole->registrationState = std::move(*read);
    }
    if (reader.error())
        return core::fail(*reader.error());
    return whole;
}

Result<ListEntry> StoredRow::entry(const QString &place) const
{
    auto whole = wholeRecord(record, serviceState, syncedEtag);
    if (!whole)
        return core::fail(enrollment::damagedError(
            place, QStringLiteral("%1: %2").arg(key, whole.error().technical)));
    ListEntry entry;
    entry.record = std::move(*whole);
    entry.version = version;
    entry.addedBy = addedBy;
    entry.changedBy = changedBy;
    entry.addedMs = addedMs;
    entry.changedMs = changedMs;
    entry.digest = digest;
    entry.syncedDigest = syncedDigest;
    entry.syncedEtag = syncedEtag.toLatin1();
    entry.duplicateOf = otherOfEk;
    return entry;
}

bool hasOtherKeys(const PreparedRow &row, const IndividualEnrollment &own)
{
    if (row.method != Method::SymmetricKey)
        return false;
    const auto record = IndividualEnrollment::fromJson(row.record);
    if (!record)
        return true;
    const auto &keys = record->attestation.symmetricKey;
    if (!keys || keys->isEmpty())
        return false;
    const auto &ownKeys = own.attestation.symmetricKey;
    return !ownKeys || !(*keys == *ownKeys);
}

ListRow listRowFrom(enrollment::SqlStatement &statement)
{
    int next = 0;
    ListRow row;
    row.registrationId = QString::fromLatin1(statement.utf8(next++));
    row.deviceId = QString::fromUtf8(statement.utf8(next++));
    row.iotHub = QString::fromUtf8(statement.utf8(next++));
    row.method = static_cast<Method>(statement.number(next++) & 3);
    row.status = static_cast<Status>(statement.number(next++) & 3);
    row.lastAssignedMs = statement.number(next++);
    row.changedMs = statement.number(next++);
    row.etag = statement.utf8(next++).toByteArray();
    row.isDirty = statement.number(next++) != 0;
    row.isDuplicateEk = !statement.utf8(next++).isEmpty();
    return row;
}

} // namespace endorse::enrollmentlist
