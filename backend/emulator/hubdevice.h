// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QDateTime>
#include <QString>

#include <optional>

namespace endorse::emulator {

/// What the hub knows of one device. A value.
struct HubDevice final
{
    QString hub;
    QString deviceId;
    QString registrationId;
    qint64 messageCount = 0;
    std::optional<QDateTime> lastMessageAt;
    /// The last message as sent; empty when it has been dropped to save memory.
    core::Bytes lastMessage;
    /// Of the device twin, as the enrollment gave them: raw JSON objects; null: none.
    core::Bytes tags = {};
    core::Bytes desiredProperties = {};

    friend bool operator==(const HubDevice &, const HubDevice &) = default;
};

} // namespace endorse::emulator
