// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubdevices.h"

#include <algorithm>

namespace endorse::emulator {

namespace {

constexpr qsizetype maxDevices = 100'000;
constexpr qint64 maxMessageBytes = 16 * 1024 * 1024;

} // namespace

void HubDevices::assign(const QString &hub, const QString &deviceId, const QString &registrationId,
                        std::shared_ptr<const core::Secret> key)
{
    const std::lock_guard lock(m_mutex);
    const Key at{deviceId, hub.toLower()};
    if (!m_devices.contains(at) && m_devices.size() >= maxDevices) {
        const auto quietest =
            std::min_element(m_devices.begin(), m_devices.end(),
                             [](const Entry &a, const Entry &b) { return a.touched < b.touched; });
        remove(Key(quietest.key()));
    }
    const auto known = m_devices.find(at);
    Entry &entry = known == m_devices.end() ? insert(at, {}) : *known;
    entry.device.hub = hub;
    entry.device.deviceId = deviceId;
    entry.device.registrationId = registrationId;
    entry.key = std::move(key);
    touch(entry);
}

void HubDevices::move(const QString &hub, const QString &deviceId, const QString &newHub,
                      bool keepData)
{
    const std::lock_guard lock(m_mutex);
    const Key from{deviceId, hub.toLower()};
    const Key to{deviceId, newHub.toLower()};
    const auto found = m_devices.constFind(from);
    if (from == to || found == m_devices.constEnd())
        return;
    if (!keepData) {
        remove(from);
        return;
    }
    Entry entry = *found;
    entry.device.hub = newHub;
    const core::Bytes message = entry.device.lastMessage;
    const quint64 serial = entry.messageSerial;
    remove(from);
    // What the other hub knew of an older stay is overwritten.
    remove(to);
    insert(to, entry);
    if (serial != 0) {
        m_messages.emplace(serial, to);
        m_messageBytes += message.size();
    }
}

HubDevices::Entry &HubDevices::insert(const Key &key, const Entry &entry)
{
    ++m_hubs[key.second];
    return *m_devices.insert(key, entry);
}

void HubDevices::dropMessage(Entry &entry)
{
    if (entry.messageSerial == 0)
        return;
    m_messages.erase(entry.messageSerial);
    m_messageBytes -= entry.device.lastMessage.size();
    entry.device.lastMessage.clear();
    entry.messageSerial = 0;
}

void HubDevices::remove(const Key &key)
{
    const auto found = m_devices.find(key);
    if (found == m_devices.end())
        return;
    dropMessage(*found);
    if (--m_hubs[key.second] == 0)
        m_hubs.remove(key.second);
    m_devices.erase(found);
}

QList<HubDevices::Login> HubDevices::logins(const QString &deviceId) const
{
    const std::lock_guard lock(m_mutex);
    QList<Login> found;
    for (auto it = m_devices.lowerBound({deviceId, QString()});
         it != m_devices.end() && it.key().first == deviceId; ++it)
        found.append({it->device.hub, it->device.registrationId, it->key});
    return found;
}

bool HubDevices::hasHub(const QString &hub) const
{
    const std::lock_guard lock(m_mutex);
    return m_hubs.contains(hub.toLower());
}

qint64 HubDevices::record(const QString &hub, const QString &deviceId, const core::Bytes &message,
                          qint64 count, const QDateTime &now)
{
    const std::lock_guard lock(m_mutex);
    const Key at{deviceId, hub.toLower()};
    const auto found = m_devices.find(at);
    if (found == m_devices.end())
        return 0;
    dropMessage(*found);
    found->device.messageCount += count;
    found->device.lastMessageAt = now;
    found->device.lastMessage = message;
    touch(*found);
    found->messageSerial = found->touched;
    m_messages.emplace(found->messageSerial, at);
    m_messageBytes += message.size();
    while (m_messageBytes > maxMessageBytes && m_messages.size() > 1)
        dropMessage(m_devices[m_messages.begin()->second]);
    return m_devices[at].device.messageCount;
}

QList<HubDevice> HubDevices::list(qsizetype count) const
{
    const std::lock_guard lock(m_mutex);
    const qsizetype wanted = count < 0 ? m_devices.size() : std::min(count, m_devices.size());
    QList<HubDevice> devices;
    devices.reserve(wanted);
    for (auto entry = m_devices.cbegin(); devices.size() < wanted; ++entry)
        devices.append(entry->device);
    return devices;
}

qsizetype HubDevices::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_devices.size();
}

void HubDevices::clear()
{
    const std::lock_guard lock(m_mutex);
    m_devices.clear();
    m_hubs.clear();
    m_messages.clear();
    m_messageBytes = 0;
}

} // namespace endorse::emulator
