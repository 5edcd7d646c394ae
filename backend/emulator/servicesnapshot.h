// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>
#include <emulator/hubdevice.h>

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace endorse::emulator {

/// One IoT hub that the service knows, with its devices ordered by id. A value.
struct HubView final
{
    QString host;
    /// The emulator's own hub, where devices go when their enrollment names none.
    bool isOwn = false;
    QList<HubDevice> devices;

    friend bool operator==(const HubView &, const HubView &) = default;
};

/// How much the emulated service knows at one moment, and its hubs. At most maxRows devices, the
/// first by id; the counts are of all. Enrollments and registrations are read through the service
/// API, page by page: taking them along would hold the service up. A value.
struct ServiceSnapshot final
{
    static constexpr qsizetype maxRows = 5000;

    /// Those linked to the service and those at which there are devices: the emulator's own first,
    /// then by name.
    QList<HubView> hubs;
    qsizetype enrollmentCount = 0;
    qsizetype registrationCount = 0;
    qsizetype deviceCount = 0;
    /// Why something is missing.
    std::optional<core::Error> error;
};

} // namespace endorse::emulator
