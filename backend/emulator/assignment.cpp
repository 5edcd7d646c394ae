// SPDX-License-Identifier: GPL-3.0-or-later
// How a registration is decided once the device has proved itself.
#include "devicecertificate.h"

#include <emulator/allocation.h>
#include <emulator/challenge.h>
#include <emulator/context.h>

namespace endorse::emulator {

namespace {

using dps::AttestationType;
using dps::RegistrationStatus;
using enrollment::StoredRegistration;

/// Where a device goes, or why it goes nowhere.
struct Outcome final
{
    RegistrationStatus status = RegistrationStatus::Assigned;
    Reprovisioning assignment = {};
    std::optional<qint64> errorCode = {};
    QString errorMessage = {};
};

core::Text hubLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Hub chosen")};
}

Outcome disabled(const DeviceCall &call)
{
    call.exchange.trail.refused(
        call.enrolled.isGroup()
            ? core::Text(context,
                         QT_TRANSLATE_NOOP("endorse::emulator", "Enrollment group disabled"))
            : core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "Enrollment disabled")),
        core::Text::verbatim(QStringLiteral("provisioningStatus: disabled")));
    return {.status = RegistrationStatus::Disabled,
            .errorCode = 403000,
            .errorMessage = call.enrolled.isGroup()
                                ? QStringLiteral("The enrollment group is disabled.")
                                : QStringLiteral("The enrollment is disabled.")};
}

/// A webhook, wherever it is, is out of this service's reach.
Outcome customAllocation(const DeviceCall &call)
{
    call.exchange.trail.refused(
        {context, QT_TRANSLATE_NOOP("endorse::emulator", "No hub chosen")},
        {context,
         QT_TRANSLATE_NOOP("endorse::emulator", "custom: this emulator calls no webhook")});
    return {.status = RegistrationStatus::Failed,
            .errorCode = 400207,
            .errorMessage = QStringLiteral("Custom allocation failed: this emulator calls no "
                                           "webhook.")};
}

Outcome decide(const ServiceState &state, const DeviceCall &call,
               const std::optional<StoredRegistration> &before)
{
    const dps::ProvisioningSettings &entry = call.enrolled.settings();
    if (!entry.isEnabled())
        return disabled(call);
    const auto choice = chooseHub(entry, call.enrolled.registrationId(), state.linkedHubs);
    if (!choice)
        return customAllocation(call);
    const QString assigned = before ? before->state.assignedHub : QString();
    const QString version = call.exchange.target.queryValue(QLatin1String("api-version"));
    Outcome outcome{.assignment = reprovision(entry, assigned, choice->host, version)};
    const Reprovisioning &assignment = outcome.assignment;
    const bool asChosen = assignment.hub.compare(choice->host, Qt::CaseInsensitive) == 0;
    DecisionTrail &trail = call.exchange.trail;
    if (asChosen)
        trail.passed(hubLabel(), choice->why);
    else
        trail.passed(hubLabel(), assignment.hub);
    trail.noted({context, QT_TRANSLATE_NOOP("endorse::emulator", "Substatus")},
                assignment.why.arg(assignment.substatus));
    return outcome;
}

void noteDevice(const DeviceCall &call)
{
    const core::Text what(context, QT_TRANSLATE_NOOP("endorse::emulator", "Device ID"));
    if (!call.enrolled.namesDevice()) {
        call.exchange.trail.noted(
            what, {context, QT_TRANSLATE_NOOP("endorse::emulator", "the registration ID")});
        return;
    }
    call.exchange.trail.noted(
        what,
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "%1, named by the enrollment"))
            .arg(call.enrolled.deviceId()));
}

/// By what a hub will know the device.
struct HubIdentity final
{
    DeviceKeys keys;
    HubCertificates certificates;
};

/// Makes the device known at its hub, and takes it away from the one where it was.
core::Result<void> settle(ServiceState &state, const DeviceCall &call,
                          const std::optional<StoredRegistration> &before,
                          const Reprovisioning &assignment,
                          const dps::DeviceRegistrationState &next, const HubIdentity &identity)
{
    HubDevices &devices = state.memory->hubDevices;
    if (assignment.moves) {
        auto moved = devices.move(before->state.assignedHub, before->state.deviceId, assignment.hub,
                                  assignment.keepsData);
        if (!moved)
            return moved;
    }
    const auto known = devices.knows(next.assignedHub, next.deviceId);
    if (!known)
        return core::fail(known.error());
    const DeviceKeys &keys = identity.keys;
    auto assigned = devices.assign(next.assignedHub, next.deviceId, next.registrationId,
                                   keys.primary ? keys.primary : keys.secondary,
                                   keys.primary ? keys.secondary : nullptr, identity.certificates);
    const auto &twin = call.enrolled.settings().initialTwin;
    // A twin is begun with the device; what the hub knows of it afterwards is the hub's.
    const bool begins = !*known || (assignment.moves && !assignment.keepsData);
    if (!assigned || !begins)
        return assigned;
    if (twin) {
        call.exchange.trail.noted(
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "Device twin")},
            {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                        "begun as the initial twin of the enrollment")});
    }
    return devices.setTwin(next.assignedHub, next.deviceId, twin ? twin->tags : core::Bytes(),
                           twin ? twin->desiredProperties : core::Bytes());
}

/// A new hub key in the form in which it goes to a TPM.
core::Result<dps::TpmRegistrationResult> wrapHubKey(ServiceState &state, const DeviceCall &call,
                                                    const dps::DeviceRegistrationState &next,
                                                    Operation &operation, DeviceKeys *keys)
{
    auto hubKey = randomKey(state.random);
    if (!hubKey)
        return core::fail(hubKey.error());
    const QString uri = next.assignedHub + QStringLiteral("/devices/") + next.deviceId;
    const auto blob = wrapForTpm(operation.challenge->ek, operation.challenge->srk, *hubKey,
                                 uri.toUtf8(), state.random);
    if (!blob)
        return core::fail(blob.error());
    //: %1: how many bytes.
    call.exchange.trail.passed(
        {context, QT_TRANSLATE_NOOP("endorse::emulator", "Hub key made")},
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                              "%1 random bytes, wrapped for EK and SRK"))
            .arg(static_cast<qint64>(hubKey->size())),
        Decision::Subject::HubKey);
    const auto shared = std::make_shared<const core::Secret>(std::move(*hubKey));
    operation.hubKey = shared;
    keys->primary = shared;
    return dps::TpmRegistrationResult{.authenticationKey = blob->toBase64(), .unknown = {}};
}

/// By what the hub knows the device, and what the device is told of it.
core::Result<HubIdentity> issueIdentity(ServiceState &state, const DeviceCall &call,
                                        Operation &operation, dps::DeviceRegistrationState *told)
{
    DeviceKeys keys = call.enrolled.keys();
    if (call.enrolled.attestation() == AttestationType::X509) {
        // What it could say of the certificates is left out, as the service does now.
        told->x509.emplace();
        if (call.enrolled.isGroup())
            told->x509->enrollmentGroupId = call.enrolled.groupId();
        call.exchange.trail.noted(
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "Hub key")},
            {context,
             QT_TRANSLATE_NOOP("endorse::emulator", "none: the device shows its certificate")});
        return HubIdentity{.keys = {}, .certificates = hubCertificatesOf(call.enrolled)};
    }
    if (call.enrolled.attestation() == AttestationType::SymmetricKey) {
        told->symmetricKey.emplace();
        told->symmetricKey->enrollmentGroupId = call.enrolled.groupId();
        if (!call.enrolled.isGroup())
            told->symmetricKey->enrollmentGroupId = QString();
        call.exchange.trail.noted(
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "Hub key")},
            {context,
             QT_TRANSLATE_NOOP("endorse::emulator", "the symmetric key that the device has")},
            Decision::Subject::HubKey);
        return HubIdentity{.keys = std::move(keys), .certificates = {}};
    }
    auto wrapped = wrapHubKey(state, call, *told, operation, &keys);
    if (!wrapped)
        return core::fail(wrapped.error());
    told->tpm = std::move(*wrapped);
    return HubIdentity{.keys = std::move(keys), .certificates = {}};
}

dps::DeviceRegistrationState nextState(const DeviceCall &call, const Outcome &outcome,
                                       const std::optional<StoredRegistration> &before)
{
    dps::DeviceRegistrationState next;
    const QString now = core::toDpsTimestamp(call.exchange.now);
    // In a group the device keeps the spelling with which it came first.
    const bool sameGroup =
        before && call.enrolled.isGroup() && !before->state.deviceId.isEmpty() &&
        before->enrollmentGroupId.compare(call.enrolled.groupId(), Qt::CaseInsensitive) == 0;
    next.registrationId = sameGroup ? before->state.registrationId : call.enrolled.registrationId();
    next.createdDateTimeUtc = before ? before->state.createdDateTimeUtc : now;
    next.lastUpdatedDateTimeUtc = now;
    next.status = outcome.status;
    next.substatus = outcome.assignment.substatus;
    next.errorCode = outcome.errorCode;
    next.errorMessage = outcome.errorMessage;
    next.etag = QString::fromLatin1(newEtag());
    if (outcome.status == RegistrationStatus::Assigned) {
        next.assignedHub = outcome.assignment.hub;
        next.deviceId = sameGroup ? before->state.deviceId : call.enrolled.deviceId();
    } else if (before) {
        // Where it was stays known, so that it can come back there.
        next.assignedHub = before->state.assignedHub;
        next.deviceId = before->state.deviceId;
    }
    return next;
}

} // namespace

core::Result<dps::RegistrationOperationStatus>
decideRegistration(ServiceState &state, const DeviceCall &call, Operation &operation)
{
    auto transaction = state.store().begin();
    if (!transaction)
        return core::fail(transaction.error());
    const auto before = state.store().registration(call.id.key());
    if (!before)
        return core::fail(before.error());
    const Outcome outcome = decide(state, call, *before);
    const dps::DeviceRegistrationState next = nextState(call, outcome, *before);

    dps::RegistrationOperationStatus result;
    result.operationId = operation.id;
    result.status = outcome.status;
    result.registrationState = next;
    if (outcome.status == RegistrationStatus::Assigned) {
        noteDevice(call);
        const auto identity = issueIdentity(state, call, operation, &*result.registrationState);
        if (!identity)
            return core::fail(identity.error());
        const auto settled = settle(state, call, *before, outcome.assignment, next, *identity);
        if (!settled)
            return core::fail(settled.error());
    }
    const auto stored = state.store().putRegistration(
        {.state = next, .enrollmentGroupId = call.enrolled.groupId()});
    if (!stored)
        return core::fail(stored.error());
    if (const auto committed = transaction->commit(); !committed)
        return core::fail(committed.error());
    return result;
}

} // namespace endorse::emulator
