// SPDX-License-Identifier: GPL-3.0-or-later
// The part of EnrollmentStore about registrations and the devices of hubs.
#include "enrollmentstore.h"

#include <enrollment/sqlconnection.h>
#include <enrollment/storedjson.h>

namespace endorse::enrollment {

using core::Result;

namespace {

QVariant base64(const core::Secret &secret)
{
    core::Bytes plain = secret.view().toByteArray();
    core::Bytes text = plain.toBase64();
    core::wipe(plain);
    QVariant value = QString::fromLatin1(text);
    core::wipe(text);
    return notNull(value.toString());
}

Result<core::Secret> secretOf(const SqlConnection &connection, const QString &text)
{
    auto bytes = core::fromBase64(text.toLatin1());
    if (!bytes)
        return core::fail(damagedError(connection.path(), QStringLiteral("a key is no base64")));
    return core::Secret::take(std::move(*bytes));
}

QString textOf(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QStringLiteral("");
}

/// Null when there is none.
core::Bytes jsonOf(const QString &text)
{
    return text.isEmpty() ? core::Bytes() : text.toUtf8();
}

/// Columns: record, group_id.
Result<StoredRegistration> readRegistration(const SqlConnection &connection, const SqlRows &rows)
{
    auto state = readRecord<dps::DeviceRegistrationState>(connection, rows, 0);
    if (!state)
        return core::fail(state.error());
    return StoredRegistration{.state = std::move(*state), .enrollmentGroupId = rows.text(1)};
}

/// Columns as in the statements below.
Result<StoredHubDevice> readDevice(const SqlConnection &connection, const SqlRows &rows)
{
    auto primary = secretOf(connection, rows.text(3));
    auto secondary = secretOf(connection, rows.text(4));
    if (!primary || !secondary)
        return core::fail(primary ? secondary.error() : primary.error());
    return StoredHubDevice{.host = rows.text(0),
                           .deviceId = rows.text(1),
                           .registrationId = rows.text(2),
                           .primaryKey = std::move(*primary),
                           .secondaryKey = std::move(*secondary),
                           .messageCount = rows.number(5),
                           .lastMessageAt = QDateTime::fromString(rows.text(6), Qt::ISODateWithMs),
                           .tags = jsonOf(rows.text(7)),
                           .desiredProperties = jsonOf(rows.text(8)),
                           .certificates = jsonOf(rows.text(9))};
}

} // namespace

Result<std::optional<StoredRegistration>> EnrollmentStore::registration(const QString &key)
{
    return readOne<StoredRegistration>(
        *m_connection, "SELECT record, group_id FROM registrations WHERE registration_key = ?",
        {key}, [this](const SqlRows &rows) { return readRegistration(*m_connection, rows); });
}

Result<void> EnrollmentStore::putRegistration(const StoredRegistration &registration)
{
    const auto id = dps::RegistrationId::parse(registration.state.registrationId);
    if (!id)
        return core::fail(id.error());
    const QString group = notNull(registration.enrollmentGroupId);
    return put(
        Table::Registrations,
        "UPDATE registrations SET group_key = ?, group_id = ?, record = ? "
        "WHERE registration_key = ?",
        "INSERT INTO registrations (group_key, group_id, record, registration_key) "
        "VALUES (?, ?, ?, ?) ON CONFLICT (registration_key) DO UPDATE "
        "SET group_key = excluded.group_key, group_id = excluded.group_id, "
        "record = excluded.record",
        heldAlone(notNull(group.toLower()), group, storedJson(registration.state), id->key()));
}

Result<bool> EnrollmentStore::removeRegistration(const QString &key)
{
    return remove(Table::Registrations, "DELETE FROM registrations WHERE registration_key = ?",
                  {key});
}

Result<QList<StoredRegistration>> EnrollmentStore::registrations(const QString &afterKey,
                                                                 qsizetype limit)
{
    return readAll<QList<StoredRegistration>>(
        *m_connection,
        "SELECT record, group_id FROM registrations WHERE registration_key > ? "
        "ORDER BY registration_key LIMIT ?",
        {notNull(afterKey), notNegative(limit)},
        [this](const SqlRows &rows) { return readRegistration(*m_connection, rows); });
}

Result<QList<StoredRegistration>> EnrollmentStore::registrationsOfGroup(const QString &groupKey,
                                                                        const QString &afterKey,
                                                                        qsizetype limit)
{
    return readAll<QList<StoredRegistration>>(
        *m_connection,
        "SELECT record, group_id FROM registrations WHERE group_key = ? AND registration_key > ? "
        "ORDER BY registration_key LIMIT ?",
        {notNull(groupKey), notNull(afterKey), notNegative(limit)},
        [this](const SqlRows &rows) { return readRegistration(*m_connection, rows); });
}

Result<QStringList> EnrollmentStore::registrationKeysOfGroup(const QString &groupKey,
                                                             const QString &afterKey,
                                                             qsizetype limit)
{
    return readAll<QStringList>(
        *m_connection,
        "SELECT registration_key FROM registrations WHERE group_key = ? AND registration_key > ? "
        "ORDER BY registration_key LIMIT ?",
        {notNull(groupKey), notNull(afterKey), notNegative(limit)},
        [](const SqlRows &rows) -> Result<QString> { return rows.text(0); });
}

Result<qsizetype> EnrollmentStore::registrationCount()
{
    return count(Table::Registrations);
}

Result<std::optional<StoredHubDevice>> EnrollmentStore::hubDevice(const QString &host,
                                                                  const QString &deviceId)
{
    return readOne<StoredHubDevice>(
        *m_connection,
        "SELECT host, device_id, registration_id, primary_key, secondary_key, message_count, "
        "last_message_at, tags, desired_properties, certificates FROM hub_devices WHERE device_id "
        "= ? AND "
        "host_key = ?",
        {notNull(deviceId), notNull(host.toLower())},
        [this](const SqlRows &rows) { return readDevice(*m_connection, rows); });
}

Result<void> EnrollmentStore::putHubDevice(const StoredHubDevice &device)
{
    const auto host = dps::HubName::parse(device.host);
    if (!host)
        return core::fail(host.error());
    return put(Table::HubDevices,
               "UPDATE hub_devices SET host = ?, registration_id = ?, primary_key = ?, "
               "secondary_key = ?, message_count = ?, last_message_at = ?, tags = ?, "
               "desired_properties = ?, certificates = ? WHERE device_id = ? AND host_key = ?",
               "INSERT INTO hub_devices (host, registration_id, primary_key, secondary_key, "
               "message_count, last_message_at, tags, desired_properties, certificates, "
               "device_id, host_key) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT "
               "(device_id, host_key) DO UPDATE "
               "SET host = excluded.host, registration_id = excluded.registration_id, "
               "primary_key = excluded.primary_key, secondary_key = excluded.secondary_key, "
               "message_count = excluded.message_count, "
               "last_message_at = excluded.last_message_at, tags = excluded.tags, "
               "desired_properties = excluded.desired_properties, "
               "certificates = excluded.certificates",
               heldAlone(device.host, notNull(device.registrationId), base64(device.primaryKey),
                         base64(device.secondaryKey), device.messageCount,
                         textOf(device.lastMessageAt), notNull(QString::fromUtf8(device.tags)),
                         notNull(QString::fromUtf8(device.desiredProperties)),
                         notNull(QString::fromUtf8(device.certificates)), notNull(device.deviceId),
                         device.host.toLower()));
}

Result<bool> EnrollmentStore::removeHubDevice(const QString &host, const QString &deviceId)
{
    return remove(Table::HubDevices, "DELETE FROM hub_devices WHERE device_id = ? AND host_key = ?",
                  {notNull(deviceId), notNull(host.toLower())});
}

Result<std::vector<StoredHubDevice>> EnrollmentStore::hubDevices(const QString &deviceId)
{
    return readAll<std::vector<StoredHubDevice>>(
        *m_connection,
        "SELECT host, device_id, registration_id, primary_key, secondary_key, message_count, "
        "last_message_at, tags, desired_properties, certificates FROM hub_devices WHERE device_id "
        "= ? ORDER BY "
        "host_key",
        {notNull(deviceId)},
        [this](const SqlRows &rows) { return readDevice(*m_connection, rows); });
}

Result<std::vector<StoredHubDevice>> EnrollmentStore::firstHubDevices(qsizetype limit)
{
    return readAll<std::vector<StoredHubDevice>>(
        *m_connection,
        "SELECT host, device_id, registration_id, primary_key, secondary_key, message_count, "
        "last_message_at, tags, desired_properties, certificates FROM hub_devices ORDER BY "
        "device_id, host_key "
        "LIMIT ?",
        {notNegative(limit)},
        [this](const SqlRows &rows) { return readDevice(*m_connection, rows); });
}

Result<bool> EnrollmentStore::hasHub(const QString &host)
{
    const auto found = m_connection->readNumber(
        "SELECT COUNT(*) FROM (SELECT 1 FROM hub_devices WHERE host_key = ? LIMIT 1) AS one",
        {notNull(host.toLower())});
    if (!found)
        return core::fail(found.error());
    return *found > 0;
}

Result<qsizetype> EnrollmentStore::hubDeviceCount()
{
    return count(Table::HubDevices);
}

} // namespace endorse::enrollment
