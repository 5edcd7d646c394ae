// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/secret.h>
#include <emulator/hubdevice.h>

#include <QHash>
#include <QMap>

#include <map>
#include <memory>
#include <mutex>

namespace endorse::emulator {

/// The devices that the hubs know, with their keys and what they sent. Memory is bounded: beyond
/// 100,000 devices the one that has been quiet for longest goes, beyond 16 MiB of messages the
/// oldest message. Thread-safe.
class HubDevices final
{
public:
    /// A key under which a device is known at one hub.
    struct Login final
    {
        QString hub;
        QString registrationId;
        std::shared_ptr<const core::Secret> key;
    };

    /// Makes the device known at @p hub with a new key, in place of an older one.
    void assign(const QString &hub, const QString &deviceId, const QString &registrationId,
                std::shared_ptr<const core::Secret> key);
    /// Takes the device away from a hub; with @p keepData its record goes to @p newHub.
    void move(const QString &hub, const QString &deviceId, const QString &newHub, bool keepData);
    /// The hubs that know this device; ids are compared with case.
    QList<Login> logins(const QString &deviceId) const;
    /// Whether any device is at this hub.
    bool hasHub(const QString &hub) const;
    /// Counts @p count messages, the last of which is @p message. The device's number of messages
    /// so far.
    qint64 record(const QString &hub, const QString &deviceId, const core::Bytes &message,
                  qint64 count, const QDateTime &now);
    /// The first @p count devices, ordered by id; all when it is negative.
    QList<HubDevice> list(qsizetype count = -1) const;
    qsizetype count() const;
    void clear();

private:
    using Key = std::pair<QString, QString>; ///< Device id and hub.
    struct Entry final
    {
        HubDevice device;
        std::shared_ptr<const core::Secret> key;
        quint64 touched = 0;
        quint64 messageSerial = 0; ///< 0 when no message is kept.
    };

    void touch(Entry &entry) { entry.touched = ++m_serial; }
    void dropMessage(Entry &entry);
    Entry &insert(const Key &key, const Entry &entry);
    void remove(const Key &key);

    mutable std::mutex m_mutex;
    QMap<Key, Entry> m_devices;
    QHash<QString, qsizetype> m_hubs;  ///< Devices at each hub.
    std::map<quint64, Key> m_messages; ///< By age.
    qint64 m_messageBytes = 0;
    quint64 m_serial = 0;
};

} // namespace endorse::emulator
