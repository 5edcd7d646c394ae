// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocation.h"

#include <emulator/context.h>
#include <tpmtypes/algorithm.h>

namespace endorse::emulator {

namespace {

/// How well a hub and a device fit (rendezvous hashing): the highest one wins.
core::Bytes weightOf(const QString &hub, const QString &registrationId)
{
    return tpmtypes::digest(
        tpmtypes::HashAlgorithm::Sha256,
        {registrationId.toLower().toUtf8(), QByteArrayView("\n"), hub.toLower().toUtf8()});
}

qsizetype hashedPlace(const QStringList &hubs, const QString &registrationId)
{
    qsizetype best = 0;
    core::Bytes bestWeight;
    for (qsizetype i = 0; i < hubs.size(); ++i) {
        const core::Bytes weight = weightOf(hubs.at(i), registrationId);
        if (weight > bestWeight) {
            best = i;
            bestWeight = weight;
        }
    }
    return best;
}

Reprovisioning comesBack(const QString &hub, const QString &apiVersion)
{
    // Versions are dates; "2025-07-01-preview" is later than its date.
    const bool tellsApart = apiVersion >= QLatin1String("2021-10-01");
    return {.hub = hub,
            .substatus = tellsApart ? QStringLiteral("reprovisionedToInitialAssignment")
                                    : QStringLiteral("initialAssignment"),
            .why = {}};
}

} // namespace

std::optional<HubChoice> chooseHub(const dps::ProvisioningSettings &entry,
                                   const QString &registrationId, const QStringList &linkedHubs)
{
    if (entry.allocationPolicy.compare(QLatin1String("custom"), Qt::CaseInsensitive) == 0)
        return std::nullopt;
    if (!entry.iotHubHostName.isEmpty()) {
        return HubChoice{entry.iotHubHostName,
                         core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                               "%1, named by the enrollment"))
                             .arg(entry.iotHubHostName)};
    }
    const bool namesHubs = entry.iotHubs && !entry.iotHubs->isEmpty();
    if (!namesHubs && linkedHubs.size() == 1) {
        //: %1: the host name of an IoT hub.
        const core::Text own(context,
                             QT_TRANSLATE_NOOP("endorse::emulator", "%1, the emulator's own: the "
                                                                    "enrollment names none"));
        return HubChoice{linkedHubs.first(), own.arg(linkedHubs.first())};
    }
    const QStringList &hubs = namesHubs ? *entry.iotHubs : linkedHubs;
    const bool isStatic =
        entry.allocationPolicy.compare(QLatin1String("static"), Qt::CaseInsensitive) == 0;
    const qsizetype at = isStatic ? 0 : hashedPlace(hubs, registrationId);
    const QString policy =
        entry.allocationPolicy.isEmpty() ? QStringLiteral("hashed") : entry.allocationPolicy;
    //: %1: an IoT hub, %2: the policy that chose it ("hashed"), %3 of %4: its place among the hubs.
    return HubChoice{hubs.at(at),
                     core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "%1, %2, %3 of %4"))
                         .arg(hubs.at(at))
                         .arg(policy)
                         .arg(static_cast<qint64>(at + 1))
                         .arg(static_cast<qint64>(hubs.size()))};
}

Reprovisioning reprovision(const dps::ProvisioningSettings &entry, const QString &assignedHub,
                           const QString &chosenHub, const QString &apiVersion)
{
    //: %1: a substatus such as "initialAssignment"; so in the next ones.
    if (assignedHub.isEmpty()) {
        return {
            .hub = chosenHub,
            .substatus = QStringLiteral("initialAssignment"),
            .why = {context, QT_TRANSLATE_NOOP("endorse::emulator", "%1: the first assignment")}};
    }
    if (assignedHub.compare(chosenHub, Qt::CaseInsensitive) == 0) {
        Reprovisioning stays = comesBack(chosenHub, apiVersion);
        stays.why = {context, QT_TRANSLATE_NOOP("endorse::emulator", "%1: the same hub as before")};
        return stays;
    }
    if (!entry.reprovisionPolicy || !entry.reprovisionPolicy->updateHubAssignment.value_or(true)) {
        Reprovisioning stays = comesBack(assignedHub, apiVersion);
        stays.why = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                "%1: the enrollment forbids a move to another "
                                                "hub")};
        return stays;
    }
    if (entry.reprovisionPolicy->migrateDeviceData.value_or(true)) {
        return {.hub = chosenHub,
                .substatus = QStringLiteral("deviceDataMigrated"),
                .moves = true,
                .keepsData = true,
                .why = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                   "%1: another hub, the device's data moves "
                                                   "along")}};
    }
    return {.hub = chosenHub,
            .substatus = QStringLiteral("deviceDataReset"),
            .moves = true,
            .why = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                               "%1: another hub, the device's data stays behind")}};
}

} // namespace endorse::emulator
