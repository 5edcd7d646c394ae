// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicememory.h"

#include <QMap>

#include <algorithm>

namespace endorse::emulator {

namespace {

EnrollmentView viewOf(const EnrollmentList::Entry &entry)
{
    const dps::IndividualEnrollment &record = entry.record;
    return {.registrationId = record.registrationId,
            .enabled = record.isEnabled(),
            .ekName = entry.ek.name(),
            .endorsementKey = entry.ek.base64(),
            .deviceId = record.deviceId,
            .allocationPolicy = record.allocationPolicy,
            .hub = record.iotHubHostName,
            .hubs = record.iotHubs.value_or(QStringList()),
            .etag = record.etag,
            .createdDateTimeUtc = record.createdDateTimeUtc,
            .lastUpdatedDateTimeUtc = record.lastUpdatedDateTimeUtc};
}

RegistrationView viewOf(const dps::DeviceRegistrationState &state)
{
    const auto status = state.status.value_or(dps::RegistrationStatus::Unassigned);
    return {.registrationId = state.registrationId,
            .status = dps::toString(status),
            .substatus = state.substatus,
            .assignedHub = state.assignedHub,
            .deviceId = state.deviceId,
            .errorCode = state.errorCode.value_or(0),
            .errorMessage = state.errorMessage,
            .etag = state.etag,
            .createdDateTimeUtc = state.createdDateTimeUtc,
            .lastUpdatedDateTimeUtc = state.lastUpdatedDateTimeUtc};
}

/// The emulator's own hub, those that enrollments name, and those at which there are devices.
QList<HubView> hubsOf(const QString &ownHub, const QList<EnrollmentView> &enrollments,
                      const QList<HubDevice> &devices)
{
    QMap<QString, HubView> hubs; // By host name without case.
    const auto at = [&hubs](const QString &host) -> HubView & {
        HubView &hub = hubs[host.toLower()];
        if (hub.host.isEmpty())
            hub.host = host;
        return hub;
    };
    for (const HubDevice &device : devices)
        at(device.hub).devices.append(device);
    for (const EnrollmentView &enrollment : enrollments) {
        // One enrollment may name thousands.
        if (hubs.size() >= ServiceSnapshot::maxRows)
            break;
        if (!enrollment.hub.isEmpty())
            at(enrollment.hub);
        for (const QString &host : enrollment.hubs.first(
                 std::min(enrollment.hubs.size(), ServiceSnapshot::maxRows - hubs.size())))
            at(host);
    }
    if (ownHub.isEmpty())
        return hubs.values();
    at(ownHub).isOwn = true;
    QList<HubView> list{hubs.take(ownHub.toLower())};
    list += hubs.values();
    return list;
}

} // namespace

void ServiceMemory::clear()
{
    enrollments = {};
    registrations = {};
    hubDevices->clear();
    keys = {};
}

ServiceSnapshot ServiceMemory::snapshot(const QString &ownHub) const
{
    ServiceSnapshot snapshot;
    snapshot.enrollmentCount = enrollments.count();
    snapshot.registrationCount = registrations.registrationCount();
    snapshot.deviceCount = hubDevices->count();
    for (const EnrollmentList::Entry *entry : enrollments.first(ServiceSnapshot::maxRows))
        snapshot.enrollments.append(viewOf(*entry));
    for (const auto *state : registrations.firstRegistrations(ServiceSnapshot::maxRows))
        snapshot.registrations.append(viewOf(*state));
    snapshot.hubs =
        hubsOf(ownHub, snapshot.enrollments, hubDevices->list(ServiceSnapshot::maxRows));
    return snapshot;
}

} // namespace endorse::emulator
