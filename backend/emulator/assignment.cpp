// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicestate.h"

#include <emulator/challenge.h>
#include <tpmtypes/algorithm.h>

#include <QtEndian>

namespace endorse::emulator {

namespace {

using dps::RegistrationStatus;

/// Where a device goes, or why it goes nowhere.
struct Outcome final
{
    RegistrationStatus status = RegistrationStatus::Assigned;
    QString hub;
    QString substatus = {};
    std::optional<qint64> errorCode = {};
    QString errorMessage = {};
};

bool policyAllows(const dps::IndividualEnrollment &record,
                  std::optional<bool> dps::ReprovisionPolicy::*member)
{
    return !record.reprovisionPolicy || ((*record.reprovisionPolicy).*member).value_or(true);
}

/// The hub by the enrollment alone: named, else one of its list by policy, else the emulator's own.
QString hubByEnrollment(const ServiceState &state, const dps::IndividualEnrollment &record)
{
    if (!record.iotHubHostName.isEmpty())
        return record.iotHubHostName;
    const QStringList hubs = record.iotHubs.value_or(QStringList());
    if (hubs.isEmpty())
        return state.keys.hub.toString();
    if (record.allocationPolicy == QLatin1String("static"))
        return hubs.first();
    const core::Bytes digest =
        tpmtypes::digest(tpmtypes::HashAlgorithm::Sha256, record.registrationId.toLower().toUtf8());
    const quint32 number = qFromBigEndian<quint32>(digest.constData());
    return hubs.at(static_cast<qsizetype>(number) % hubs.size());
}

Outcome decide(const ServiceState &state, const QString &key,
               const dps::IndividualEnrollment &record)
{
    if (!record.isEnabled()) {
        return {.status = RegistrationStatus::Disabled,
                .hub = {},
                .errorCode = 403000,
                .errorMessage = QStringLiteral("The enrollment is disabled.")};
    }
    if (record.allocationPolicy == QLatin1String("custom")) {
        return {.status = RegistrationStatus::Failed,
                .hub = {},
                .errorCode = 400207,
                .errorMessage = QStringLiteral("Custom allocation failed: this emulator calls no "
                                               "webhook.")};
    }
    const dps::DeviceRegistrationState *before = state.memory->registrations.registration(key);
    const QString hub = hubByEnrollment(state, record);
    const bool sameHub = before == nullptr || before->assignedHub.isEmpty() ||
                         before->assignedHub.compare(hub, Qt::CaseInsensitive) == 0;
    if (sameHub)
        return {.hub = hub, .substatus = QStringLiteral("initialAssignment")};
    if (!policyAllows(record, &dps::ReprovisionPolicy::updateHubAssignment))
        return {.hub = before->assignedHub, .substatus = before->substatus};
    const bool migrate = policyAllows(record, &dps::ReprovisionPolicy::migrateDeviceData);
    state.memory->hubDevices->move(before->assignedHub, before->deviceId, hub, migrate);
    return {.hub = hub,
            .substatus =
                migrate ? QStringLiteral("deviceDataMigrated") : QStringLiteral("deviceDataReset")};
}

/// A new hub key, known to the hub from now on, in the form in which it goes to the device.
core::Result<dps::TpmRegistrationResult>
issueHubKey(ServiceState &state, const dps::DeviceRegistrationState &assigned, Operation &operation)
{
    auto hubKey = randomKey(state.random);
    if (!hubKey)
        return core::fail(hubKey.error());
    const QString uri = assigned.assignedHub + QStringLiteral("/devices/") + assigned.deviceId;
    const auto blob = wrapForTpm(operation.challenge->ek, operation.challenge->srk, *hubKey,
                                 uri.toUtf8(), state.random);
    if (!blob)
        return core::fail(blob.error());
    const auto shared = std::make_shared<const core::Secret>(std::move(*hubKey));
    operation.hubKey = shared;
    state.memory->hubDevices->assign(assigned.assignedHub, assigned.deviceId,
                                     assigned.registrationId, shared);
    return dps::TpmRegistrationResult{.authenticationKey = blob->toBase64(), .unknown = {}};
}

} // namespace

core::Result<dps::RegistrationOperationStatus> decideRegistration(ServiceState &state,
                                                                  const QString &key,
                                                                  Operation &operation,
                                                                  const QDateTime &now)
{
    const dps::IndividualEnrollment &record = state.memory->enrollments.find(key)->record;
    const dps::DeviceRegistrationState *before = state.memory->registrations.registration(key);
    const Outcome decision = decide(state, key, record);

    dps::DeviceRegistrationState next;
    next.registrationId = record.registrationId;
    next.createdDateTimeUtc =
        before != nullptr ? before->createdDateTimeUtc : core::toDpsTimestamp(now);
    next.lastUpdatedDateTimeUtc = core::toDpsTimestamp(now);
    next.status = decision.status;
    next.substatus = decision.substatus;
    next.errorCode = decision.errorCode;
    next.errorMessage = decision.errorMessage;
    next.etag = QString::fromLatin1(newEtag());
    if (decision.status == RegistrationStatus::Assigned) {
        next.assignedHub = decision.hub;
        next.deviceId = record.deviceId.isEmpty() ? record.registrationId : record.deviceId;
    }

    dps::RegistrationOperationStatus result;
    result.operationId = operation.id;
    result.status = decision.status;
    result.registrationState = next;
    if (decision.status == RegistrationStatus::Assigned) {
        auto hubKey = issueHubKey(state, next, operation);
        if (!hubKey)
            return core::fail(hubKey.error());
        result.registrationState->tpm = std::move(*hubKey);
    }
    state.memory->registrations.setRegistration(key, next);
    return result;
}

} // namespace endorse::emulator
