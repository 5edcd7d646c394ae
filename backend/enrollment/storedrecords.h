// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/secret.h>
#include <dps/wiretypes.h>

#include <QDateTime>

namespace endorse::enrollment {

/// What became of one device's registration, and under which group it registered. A value.
struct StoredRegistration final
{
    dps::DeviceRegistrationState state; ///< state.registrationId is what it is looked up by.
    QString enrollmentGroupId;          ///< As the group spells it; empty: individual enrollment.
};

/// One device at one IoT hub, with the keys by which the hub knows it.
struct StoredHubDevice final
{
    QString host;     ///< Host name of the hub, compared without case.
    QString deviceId; ///< Compared with case.
    QString registrationId;
    core::Secret primaryKey;   ///< The bytes of the hub key (of base64 keys: decoded).
    core::Secret secondaryKey; ///< Empty: there is none.
    qint64 messageCount = 0;
    QDateTime lastMessageAt;       ///< UTC; null: none came.
    core::Bytes tags;              ///< Of the device twin: a raw JSON object; null: none.
    core::Bytes desiredProperties; ///< As tags.
    /// How the hub knows its X.509 certificate: a raw JSON object; null: it has a key.
    core::Bytes certificates = {};
};

/// A CA certificate that the service instance holds, for caReferences. A value.
struct StoredCaCertificate final
{
    QString name; ///< Compared without case.
    core::Bytes der;
    bool isVerified = false;  ///< Somebody proved to hold its key.
    QString verificationCode; ///< To be signed by its key; empty: none was asked for.
    QDateTime createdAt;      ///< UTC.
    QDateTime updatedAt;
    QByteArray etag;
};

} // namespace endorse::enrollment
