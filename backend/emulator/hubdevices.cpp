// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubdevices.h"

#include <enrollment/enrollmentstore.h>

namespace endorse::emulator {

using core::Result;
using enrollment::StoredHubDevice;

namespace {

constexpr qint64 maxMessageBytes = 16 * 1024 * 1024;

} // namespace

HubDevice hubDeviceOf(const StoredHubDevice &device)
{
    HubDevice out{.hub = device.host,
                  .deviceId = device.deviceId,
                  .registrationId = device.registrationId,
                  .messageCount = device.messageCount,
                  .lastMessageAt = {},
                  .lastMessage = {},
                  .tags = device.tags,
                  .desiredProperties = device.desiredProperties};
    if (device.lastMessageAt.isValid())
        out.lastMessageAt = device.lastMessageAt;
    return out;
}

std::shared_ptr<const core::Secret> HubDevices::shared(const Key &at, core::Secret &&key)
{
    if (const auto *known = m_keys.object(at); known != nullptr && (*known)->equals(key.bytes()))
        return *known;
    auto made = std::make_shared<const core::Secret>(std::move(key));
    m_keys.insert(at, new std::shared_ptr<const core::Secret>(made));
    return made;
}

Result<void> HubDevices::assign(const QString &hub, const QString &deviceId,
                                const QString &registrationId,
                                std::shared_ptr<const core::Secret> key,
                                const std::shared_ptr<const core::Secret> &secondary,
                                const HubCertificates &certificates)
{
    auto known = m_store->hubDevice(hub, deviceId);
    if (!known)
        return core::fail(known.error());
    StoredHubDevice device = *known ? std::move(**known) : StoredHubDevice();
    device.host = hub;
    device.deviceId = deviceId;
    device.registrationId = registrationId;
    device.primaryKey = key ? key->clone() : core::Secret();
    device.secondaryKey = secondary ? secondary->clone() : core::Secret();
    device.certificates = certificates.toJson();
    if (auto put = m_store->putHubDevice(device); !put)
        return put;
    const Key at{deviceId, hub.toLower()};
    if (key)
        m_keys.insert(at, new std::shared_ptr<const core::Secret>(std::move(key)));
    else
        m_keys.remove(at);
    return {};
}

Result<void> HubDevices::setTwin(const QString &hub, const QString &deviceId,
                                 const core::Bytes &tags, const core::Bytes &desiredProperties)
{
    auto known = m_store->hubDevice(hub, deviceId);
    if (!known)
        return core::fail(known.error());
    if (!*known)
        return {};
    (*known)->tags = tags;
    (*known)->desiredProperties = desiredProperties;
    return m_store->putHubDevice(**known);
}

Result<bool> HubDevices::knows(const QString &hub, const QString &deviceId)
{
    const auto known = m_store->hubDevice(hub, deviceId);
    if (!known)
        return core::fail(known.error());
    return known->has_value();
}

Result<void> HubDevices::move(const QString &hub, const QString &deviceId, const QString &newHub,
                              bool keepData)
{
    const Key from{deviceId, hub.toLower()};
    const Key to{deviceId, newHub.toLower()};
    if (from == to)
        return {};
    auto known = m_store->hubDevice(hub, deviceId);
    if (!known)
        return core::fail(known.error());
    if (!*known)
        return {};
    if (const auto removed = m_store->removeHubDevice(hub, deviceId); !removed)
        return core::fail(removed.error());
    const core::Bytes message = m_messages.value(from).message;
    dropMessage(from);
    if (!keepData)
        return {};
    // What the other hub knew of an older stay is overwritten.
    (*known)->host = newHub;
    if (auto put = m_store->putHubDevice(**known); !put)
        return put;
    dropMessage(to);
    if (!message.isEmpty())
        keepMessage(to, message);
    return {};
}

Result<QList<HubDevices::Login>> HubDevices::logins(const QString &deviceId)
{
    auto devices = m_store->hubDevices(deviceId);
    if (!devices)
        return core::fail(devices.error());
    QList<Login> found;
    for (StoredHubDevice &device : *devices) {
        const QString hub = device.host.toLower();
        // An empty key is nobody's: everybody could sign with it.
        if (device.primaryKey.isEmpty())
            continue;
        found.append({device.host, device.registrationId,
                      shared({device.deviceId, hub}, std::move(device.primaryKey))});
        if (device.secondaryKey.isEmpty())
            continue;
        // No host name has a '#' in it.
        found.append(
            {device.host, device.registrationId,
             shared({device.deviceId, hub + QLatin1String("#2")}, std::move(device.secondaryKey))});
    }
    return found;
}

Result<QList<HubDevices::CertificateLogin>> HubDevices::certificateLogins(const QString &deviceId)
{
    const auto devices = m_store->hubDevices(deviceId);
    if (!devices)
        return core::fail(devices.error());
    QList<CertificateLogin> found;
    for (const StoredHubDevice &device : *devices) {
        auto certificates = HubCertificates::fromJson(device.certificates);
        if (!certificates.isEmpty())
            found.append({device.host, device.registrationId, std::move(certificates)});
    }
    return found;
}

Result<bool> HubDevices::hasHub(const QString &hub)
{
    return m_store->hasHub(hub);
}

Result<qint64> HubDevices::record(const QString &hub, const QString &deviceId,
                                  const core::Bytes &message, qint64 count, const QDateTime &now)
{
    auto transaction = m_store->begin();
    if (!transaction)
        return core::fail(transaction.error());
    auto device = m_store->hubDevice(hub, deviceId);
    if (!device)
        return core::fail(device.error());
    if (!*device)
        return 0;
    (*device)->messageCount += count;
    (*device)->lastMessageAt = now;
    if (const auto put = m_store->putHubDevice(**device); !put)
        return core::fail(put.error());
    if (const auto committed = transaction->commit(); !committed)
        return core::fail(committed.error());
    keepMessage({deviceId, hub.toLower()}, message);
    return (*device)->messageCount;
}

void HubDevices::keepMessage(const Key &at, const core::Bytes &message)
{
    dropMessage(at);
    const quint64 serial = ++m_serial;
    m_messages.insert(at, {message, serial});
    m_byAge.emplace(serial, at);
    m_messageBytes += message.size();
    while (m_messageBytes > maxMessageBytes && m_byAge.size() > 1)
        dropMessage(Key(m_byAge.begin()->second));
}

void HubDevices::dropMessage(const Key &at)
{
    const auto found = m_messages.constFind(at);
    if (found == m_messages.constEnd())
        return;
    m_messageBytes -= found->message.size();
    m_byAge.erase(found->serial);
    m_messages.erase(found);
}

Result<QList<HubDevice>> HubDevices::list(qsizetype count)
{
    const auto stored = m_store->firstHubDevices(count);
    if (!stored)
        return core::fail(stored.error());
    QList<HubDevice> devices;
    devices.reserve(static_cast<qsizetype>(stored->size()));
    for (const StoredHubDevice &device : *stored)
        devices.append(hubDeviceOf(device));
    addMessages(&devices);
    return devices;
}

void HubDevices::addMessages(QList<HubDevice> *devices) const
{
    for (HubDevice &device : *devices)
        device.lastMessage = m_messages.value({device.deviceId, device.hub.toLower()}).message;
}

void HubDevices::forget()
{
    m_keys.clear();
    m_messages.clear();
    m_byAge.clear();
    m_messageBytes = 0;
}

} // namespace endorse::emulator
