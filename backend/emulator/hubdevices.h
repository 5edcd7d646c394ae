// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <core/secret.h>
#include <emulator/hubcertificates.h>
#include <emulator/hubdevice.h>

#include <QCache>
#include <QHash>

#include <map>
#include <memory>

namespace endorse::enrollment {
class EnrollmentStore;
struct StoredHubDevice;
} // namespace endorse::enrollment

namespace endorse::emulator {

/// The devices that the hubs know, with their keys, in the store; and what they sent last, in
/// memory, bounded by 16 MiB: beyond that the oldest message goes. Errors are those of
/// EnrollmentStore. Thread: that of the store.
class HubDevices final
{
public:
    /// A key under which a device is known at one hub.
    struct Login final
    {
        QString hub;
        QString registrationId;
        /// The same object for as long as the key is the same one and was used not long ago.
        std::shared_ptr<const core::Secret> key;
    };

    /// A hub that knows a device by its certificate.
    struct CertificateLogin final
    {
        QString hub;
        QString registrationId;
        HubCertificates certificates;
    };

    /// Where the devices are kept; null when the store is closed, and then nothing else is called.
    void attach(enrollment::EnrollmentStore *store) { m_store = store; }

    /// Makes the device known at @p hub with new keys or certificates, in place of older ones; both
    /// keys may be null. What the hub knows beside that stays.
    core::Result<void> assign(const QString &hub, const QString &deviceId,
                              const QString &registrationId,
                              std::shared_ptr<const core::Secret> key,
                              const std::shared_ptr<const core::Secret> &secondary = {},
                              const HubCertificates &certificates = {});
    /// Replaces the twin of a device that the hub knows; raw JSON objects, null for none.
    core::Result<void> setTwin(const QString &hub, const QString &deviceId, const core::Bytes &tags,
                               const core::Bytes &desiredProperties);
    /// Whether the hub knows the device.
    core::Result<bool> knows(const QString &hub, const QString &deviceId);
    /// Takes the device away from a hub; with @p keepData its record goes to @p newHub.
    core::Result<void> move(const QString &hub, const QString &deviceId, const QString &newHub,
                            bool keepData);
    /// The hubs that know this device, once for each of its keys; ids are compared with case.
    core::Result<QList<Login>> logins(const QString &deviceId);
    /// The hubs that know this device by a certificate.
    core::Result<QList<CertificateLogin>> certificateLogins(const QString &deviceId);
    /// Whether any device is at this hub.
    core::Result<bool> hasHub(const QString &hub);
    /// Counts @p count messages, the last of which is @p message. The device's number of messages
    /// so far; 0 when the hub does not know it.
    core::Result<qint64> record(const QString &hub, const QString &deviceId,
                                const core::Bytes &message, qint64 count, const QDateTime &now);
    /// The first @p count devices, ordered by id.
    core::Result<QList<HubDevice>> list(qsizetype count);
    /// Adds the last messages to devices that were read from the store.
    void addMessages(QList<HubDevice> *devices) const;
    /// Forgets what is in memory: messages, and which keys were used.
    void forget();

private:
    using Key = std::pair<QString, QString>; ///< Device id and hub in lower case.
    struct Kept final
    {
        core::Bytes message;
        quint64 serial = 0;
    };

    std::shared_ptr<const core::Secret> shared(const Key &at, core::Secret &&key);
    void keepMessage(const Key &at, const core::Bytes &message);
    void dropMessage(const Key &at);

    enrollment::EnrollmentStore *m_store = nullptr;
    /// Those who hold a key only for as long as the service does look here.
    QCache<Key, std::shared_ptr<const core::Secret>> m_keys{maxKeys};
    QHash<Key, Kept> m_messages;
    std::map<quint64, Key> m_byAge;
    qint64 m_messageBytes = 0;
    quint64 m_serial = 0;

    static constexpr qsizetype maxKeys = 16'384;
};

/// Without the last message.
HubDevice hubDeviceOf(const enrollment::StoredHubDevice &device);

} // namespace endorse::emulator
