// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>
#include <dps/provisioningsettings.h>
#include <dps/wiretypes.h>

#include <QStringList>

#include <optional>

namespace endorse::emulator {

/// A hub and, for people, how it was found.
struct HubChoice final
{
    QString host;
    core::Text why;
};

/// The hub for a device by its entry alone: the one that is named, else one of the entry's list
/// (or, when it names none, of @p linkedHubs, which is not empty) by the allocation policy:
/// "static" takes the first; "hashed", "geoLatency" and none take the one that the registration id
/// hashes to, whatever the order of the list, so that another hub in the list moves no more devices
/// than it must. Nothing for "custom", which asks a webhook.
std::optional<HubChoice> chooseHub(const dps::ProvisioningSettings &entry,
                                   const QString &registrationId, const QStringList &linkedHubs);

/// What becomes of a device that was assigned before.
struct Reprovisioning final
{
    QString hub;
    QString substatus;
    bool moves = false;
    /// With moves: the twin and all else that the old hub knew goes along.
    bool keepsData = false;
    core::Text why; ///< With %1 for the substatus.
};

/// Decides by the entry's reprovisioning policy. Absent members of a policy count as true; an entry
/// without a policy leaves devices where they are, as before there were policies.
///
/// @p assignedHub: where the device is, empty when it is nowhere. @p apiVersion: what the device
/// speaks; from 2021-10-01 on it is told apart whether it comes back to its hub.
Reprovisioning reprovision(const dps::ProvisioningSettings &entry, const QString &assignedHub,
                           const QString &chosenHub, const QString &apiVersion);

} // namespace endorse::emulator
