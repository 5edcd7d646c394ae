// SPDX-License-Identifier: GPL-3.0-or-later
#include "storesamples.h"

#include <dps/vectors.h>

namespace endorse::testing {

core::Secret secretOf(const char *text)
{
    return core::Secret::take(QByteArray(text));
}

QString deviceName(int number)
{
    return QStringLiteral("device-%1").arg(number, 6, 10, QLatin1Char('0'));
}

dps::IndividualEnrollment sampleEnrollment(int number)
{
    dps::IndividualEnrollment record;
    record.registrationId = deviceName(number);
    record.attestation.type = QStringLiteral("symmetricKey");
    dps::SymmetricKeyAttestation &keys = record.attestation.symmetricKey.emplace();
    const QByteArray key = QByteArray("primary-key-of-") + QByteArray::number(number);
    keys.primaryKey = core::Secret::take(key.toBase64());
    keys.secondaryKey = core::Secret::take(QByteArray("the-other-key-of-all").toBase64());
    record.etag = "etag-" + QByteArray::number(number);
    record.deviceId = QStringLiteral("Device ") + QString::number(number);
    return record;
}

dps::IndividualEnrollment tpmEnrollment(const QString &id, const QByteArray &otherEk)
{
    return dps::IndividualEnrollment::forTpm(*dps::RegistrationId::parse(id),
                                             otherEk.isEmpty() ? EkBase64 : otherEk);
}

dps::EnrollmentGroup sampleGroup(const QString &id)
{
    dps::EnrollmentGroup group;
    group.enrollmentGroupId = id;
    group.attestation.type = QStringLiteral("symmetricKey");
    group.attestation.symmetricKey.emplace().primaryKey =
        core::Secret::take(QByteArray("key-of-the-whole-group").toBase64());
    group.etag = "group-etag";
    return group;
}

enrollment::StoredRegistration sampleRegistration(const QString &id, const QString &group)
{
    dps::DeviceRegistrationState state;
    state.registrationId = id;
    state.assignedHub = QStringLiteral("hub.example.net");
    state.deviceId = id;
    state.status = dps::RegistrationStatus::Assigned;
    state.substatus = QStringLiteral("initialAssignment");
    state.etag = QStringLiteral("state-etag");
    return {.state = state, .enrollmentGroupId = group};
}

enrollment::StoredHubDevice sampleDevice(const QString &host, const QString &id)
{
    enrollment::StoredHubDevice device;
    device.host = host;
    device.deviceId = id;
    device.registrationId = QStringLiteral("registration-of-") + id;
    device.primaryKey = secretOf("primary key of the hub");
    return device;
}

} // namespace endorse::testing
