// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicestate.h"

#include <emulator/challenge.h>
#include <tpmtypes/algorithm.h>

#include <QtEndian>

namespace endorse::emulator {

namespace {

constexpr char context[] = "endorse::emulator";

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

/// A hub and, for people, how it was found.
struct HubChoice final
{
    QString host;
    core::Text why;
};

bool policyAllows(const dps::IndividualEnrollment &record,
                  std::optional<bool> dps::ReprovisionPolicy::*member)
{
    return !record.reprovisionPolicy || ((*record.reprovisionPolicy).*member).value_or(true);
}

/// The hub by the enrollment alone: named, else one of its list by policy, else the emulator's own.
HubChoice hubByEnrollment(const ServiceState &state, const dps::IndividualEnrollment &record)
{
    if (!record.iotHubHostName.isEmpty()) {
        return {record.iotHubHostName,
                core::Text(context,
                           QT_TRANSLATE_NOOP("endorse::emulator", "%1, named by the enrollment"))
                    .arg(record.iotHubHostName)};
    }
    const QStringList hubs = record.iotHubs.value_or(QStringList());
    if (hubs.isEmpty()) {
        const QString own = state.keys.hub.toString();
        //: %1: the host name of an IoT hub.
        return {own, core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                           "%1, the emulator's own: the "
                                                           "enrollment names none"))
                         .arg(own)};
    }
    const bool isStatic = record.allocationPolicy == QLatin1String("static");
    const core::Bytes digest =
        tpmtypes::digest(tpmtypes::HashAlgorithm::Sha256, record.registrationId.toLower().toUtf8());
    const qsizetype at =
        isStatic ? 0 : qsizetype(qFromBigEndian<quint32>(digest.constData())) % hubs.size();
    const QString policy =
        record.allocationPolicy.isEmpty() ? QStringLiteral("hashed") : record.allocationPolicy;
    //: %1: an IoT hub, %2: the policy that chose it ("hashed"), %3 of %4: its place among the hubs.
    return {hubs.at(at),
            core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "%1, %2, %3 of %4"))
                .arg(hubs.at(at))
                .arg(policy)
                .arg(static_cast<qint64>(at + 1))
                .arg(static_cast<qint64>(hubs.size()))};
}

core::Text hubLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Hub chosen")};
}

void noteSubstatus(DecisionTrail &trail, const QString &substatus, const core::Text &why)
{
    trail.noted({context, QT_TRANSLATE_NOOP("endorse::emulator", "Substatus")}, why.arg(substatus));
}

/// Assigns the device anew or leaves it where it is.
Outcome assign(const ServiceState &state, const QString &key,
               const dps::IndividualEnrollment &record, DecisionTrail &trail)
{
    const dps::DeviceRegistrationState *before = state.memory->registrations.registration(key);
    const HubChoice choice = hubByEnrollment(state, record);
    const bool isFirst = before == nullptr || before->assignedHub.isEmpty();
    const QString initial = QStringLiteral("initialAssignment");
    if (isFirst || before->assignedHub.compare(choice.host, Qt::CaseInsensitive) == 0) {
        trail.passed(hubLabel(), choice.why);
        //: %1: a substatus such as "initialAssignment"; so in the next ones.
        noteSubstatus(trail, initial,
                      isFirst ? core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                      "%1: the first assignment"))
                              : core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                      "%1: the same hub as "
                                                                      "before")));
        return {.hub = choice.host, .substatus = initial};
    }
    if (!policyAllows(record, &dps::ReprovisionPolicy::updateHubAssignment)) {
        const Outcome stays{.hub = before->assignedHub, .substatus = before->substatus};
        trail.passed(hubLabel(), stays.hub);
        noteSubstatus(trail, stays.substatus,
                      {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                  "%1: the enrollment forbids a move to another "
                                                  "hub")});
        return stays;
    }
    const bool migrate = policyAllows(record, &dps::ReprovisionPolicy::migrateDeviceData);
    state.memory->hubDevices->move(before->assignedHub, before->deviceId, choice.host, migrate);
    const QString substatus =
        migrate ? QStringLiteral("deviceDataMigrated") : QStringLiteral("deviceDataReset");
    trail.passed(hubLabel(), choice.why);
    noteSubstatus(trail, substatus,
                  migrate ? core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                  "%1: another hub, the device's "
                                                                  "data moves along"))
                          : core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                  "%1: another hub, the device's "
                                                                  "data stays behind")));
    return {.hub = choice.host, .substatus = substatus};
}

Outcome decide(const ServiceState &state, const QString &key,
               const dps::IndividualEnrollment &record, DecisionTrail &trail)
{
    if (!record.isEnabled()) {
        trail.refused({context, QT_TRANSLATE_NOOP("endorse::emulator", "Enrollment disabled")},
                      core::Text::verbatim(QStringLiteral("provisioningStatus: disabled")));
        return {.status = RegistrationStatus::Disabled,
                .hub = {},
                .errorCode = 403000,
                .errorMessage = QStringLiteral("The enrollment is disabled.")};
    }
    if (record.allocationPolicy == QLatin1String("custom")) {
        trail.refused(
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "No hub chosen")},
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "custom: this emulator calls no "
                                                             "webhook")});
        return {.status = RegistrationStatus::Failed,
                .hub = {},
                .errorCode = 400207,
                .errorMessage = QStringLiteral("Custom allocation failed: this emulator calls no "
                                               "webhook.")};
    }
    return assign(state, key, record, trail);
}

void noteDevice(DecisionTrail &trail, const dps::IndividualEnrollment &record)
{
    const core::Text what(context, QT_TRANSLATE_NOOP("endorse::emulator", "Device ID"));
    if (record.deviceId.isEmpty()) {
        trail.noted(what, {context, QT_TRANSLATE_NOOP("endorse::emulator", "the registration ID")});
        return;
    }
    trail.noted(what, core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                            "%1, named by the enrollment"))
                          .arg(record.deviceId));
}

/// A new hub key, known to the hub from now on, in the form in which it goes to the device.
core::Result<dps::TpmRegistrationResult> issueHubKey(ServiceState &state,
                                                     const dps::DeviceRegistrationState &assigned,
                                                     Operation &operation, DecisionTrail &trail)
{
    auto hubKey = randomKey(state.random);
    if (!hubKey)
        return core::fail(hubKey.error());
    const QString uri = assigned.assignedHub + QStringLiteral("/devices/") + assigned.deviceId;
    const auto blob = wrapForTpm(operation.challenge->ek, operation.challenge->srk, *hubKey,
                                 uri.toUtf8(), state.random);
    if (!blob)
        return core::fail(blob.error());
    //: %1: how many bytes.
    trail.passed({context, QT_TRANSLATE_NOOP("endorse::emulator", "Hub key made")},
                 core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                       "%1 random bytes, wrapped for EK and SRK"))
                     .arg(static_cast<qint64>(hubKey->size())),
                 Decision::Subject::HubKey);
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
                                                                  const Exchange &exchange)
{
    const QDateTime &now = exchange.now;
    const dps::IndividualEnrollment &record = state.memory->enrollments.find(key)->record;
    const dps::DeviceRegistrationState *before = state.memory->registrations.registration(key);
    const Outcome decision = decide(state, key, record, exchange.trail);

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
        noteDevice(exchange.trail, record);
        auto hubKey = issueHubKey(state, next, operation, exchange.trail);
        if (!hubKey)
            return core::fail(hubKey.error());
        result.registrationState->tpm = std::move(*hubKey);
    }
    state.memory->registrations.setRegistration(key, next);
    return result;
}

} // namespace endorse::emulator
