// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicememory.h"

#include <QFile>
#include <QMap>

namespace endorse::emulator {

using core::Result;
using enrollment::EnrollmentStore;
using enrollment::StoreLocation;

namespace {

/// The linked hubs, and those at which there are devices.
QList<HubView> hubsOf(const QStringList &linkedHubs, const QList<HubDevice> &devices)
{
    QMap<QString, HubView> hubs; // By host name without case.
    const auto at = [&hubs](const QString &host) -> HubView & {
        HubView &hub = hubs[host.toLower()];
        if (hub.host.isEmpty())
            hub.host = host;
        return hub;
    };
    for (const QString &host : linkedHubs)
        at(host);
    for (const HubDevice &device : devices)
        at(device.hub).devices.append(device);
    if (linkedHubs.isEmpty())
        return hubs.values();
    at(linkedHubs.first()).isOwn = true;
    QList<HubView> list{hubs.take(linkedHubs.first().toLower())};
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

ServiceSnapshot read(EnrollmentStore &store, HubDevices &devices, const QStringList &linkedHubs)
{
    ServiceSnapshot snapshot;
    snapshot.enrollmentCount = valueOr(store.enrollmentCount(), &snapshot);
    snapshot.registrationCount = valueOr(store.registrationCount(), &snapshot);
    snapshot.deviceCount = valueOr(store.hubDeviceCount(), &snapshot);
    snapshot.hubs = hubsOf(linkedHubs, valueOr(devices.list(ServiceSnapshot::maxRows), &snapshot));
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

ServiceSnapshot ServiceMemory::snapshot(const QStringList &linkedHubs)
{
    return read(*m_store, hubDevices, linkedHubs);
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
