// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicememory.h"

#include <dps/enrollment.h>
#include <tpmtypes/endorsementkey.h>

#include <QFile>
#include <QMap>

#include <algorithm>

namespace endorse::emulator {

using core::Result;
using enrollment::EnrollmentStore;
using enrollment::StoredRegistration;
using enrollment::StoreLocation;

namespace {

EnrollmentView viewOf(const dps::IndividualEnrollment &record)
{
    EnrollmentView view{.registrationId = record.registrationId,
                        .enabled = record.isEnabled(),
                        .ekName = {},
                        .endorsementKey = {},
                        .deviceId = record.deviceId,
                        .allocationPolicy = record.allocationPolicy,
                        .hub = record.iotHubHostName,
                        .hubs = record.iotHubs.value_or(QStringList()),
                        .etag = record.etag,
                        .createdDateTimeUtc = record.createdDateTimeUtc,
                        .lastUpdatedDateTimeUtc = record.lastUpdatedDateTimeUtc};
    if (!record.attestation.tpm)
        return view;
    view.endorsementKey = record.attestation.tpm->endorsementKey;
    if (const auto ek = tpmtypes::EndorsementKey::fromBase64(view.endorsementKey))
        view.ekName = ek->name();
    return view;
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

/// What was read so far when something cannot be read; the snapshot says why.
template<class T>
T valueOr(Result<T> result, ServiceSnapshot *snapshot)
{
    if (result)
        return std::move(*result);
    if (!snapshot->error)
        snapshot->error = std::move(result.error());
    return T();
}

ServiceSnapshot read(EnrollmentStore &store, HubDevices &devices, const QString &ownHub)
{
    ServiceSnapshot snapshot;
    snapshot.enrollmentCount = valueOr(store.enrollmentCount(), &snapshot);
    snapshot.registrationCount = valueOr(store.registrationCount(), &snapshot);
    snapshot.deviceCount = valueOr(store.hubDeviceCount(), &snapshot);
    const auto enrollments = valueOr(store.enrollments({}, ServiceSnapshot::maxRows), &snapshot);
    for (const dps::IndividualEnrollment &record : enrollments)
        snapshot.enrollments.append(viewOf(record));
    const auto registrations =
        valueOr(store.registrations({}, ServiceSnapshot::maxRows), &snapshot);
    for (const StoredRegistration &registration : registrations)
        snapshot.registrations.append(viewOf(registration.state));
    snapshot.hubs = hubsOf(ownHub, snapshot.enrollments,
                           valueOr(devices.list(ServiceSnapshot::maxRows), &snapshot));
    return snapshot;
}

/// Nobody has written there yet.
bool isEmpty(const StoreLocation &location)
{
    return location.isInMemory() || !QFile::exists(location.path());
}

} // namespace

ServiceMemory::ServiceMemory(StoreLocation location)
    : m_location(std::move(location))
{
}

ServiceMemory::~ServiceMemory() = default;

Result<void> ServiceMemory::open()
{
    auto store = EnrollmentStore::open(m_location);
    if (!store)
        return core::fail(std::move(store.error()));
    m_store = std::move(*store);
    hubDevices.attach(m_store.get());
    return {};
}

void ServiceMemory::close()
{
    hubDevices.attach(nullptr);
    m_store.reset();
}

Result<void> ServiceMemory::clear()
{
    auto cleared = m_store->clear();
    if (cleared)
        forget();
    return cleared;
}

void ServiceMemory::forget()
{
    registrations = {};
    hubDevices.forget();
    keys = {};
}

ServiceSnapshot ServiceMemory::snapshot(const QString &ownHub)
{
    return read(*m_store, hubDevices, ownHub);
}

ServiceSnapshot storedSnapshot(const StoreLocation &location)
{
    if (isEmpty(location))
        return {};
    auto store = EnrollmentStore::open(location);
    if (!store) {
        ServiceSnapshot nothing;
        nothing.error = std::move(store.error());
        return nothing;
    }
    HubDevices devices;
    devices.attach(store->get());
    return read(**store, devices, {});
}

Result<void> clearStored(const StoreLocation &location)
{
    if (isEmpty(location))
        return {};
    auto store = EnrollmentStore::open(location);
    if (!store)
        return core::fail(std::move(store.error()));
    return (*store)->clear();
}

} // namespace endorse::emulator
