// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/provisioningsettings.h>
#include <models/roles.h>

#include <QString>

namespace endorse::models {

// What the codes of the service API mean, in the program's language. A code that is not known is
// given as it is.

/// "TPM", "X.509", "X.509 CA", "Symmetric key".
QString attestationWord(const dps::AttestationMechanism &attestation);
/// The same by the type alone, as on the wire.
QString attestationWord(const QString &type);
/// "Enabled" or "Disabled".
QString provisioningWord(bool isEnabled);
/// Where a device goes: the hub that is named, else the policy, and among how many hubs.
QString allocationText(const dps::ProvisioningSettings &settings);
/// "Assigned", "Failed"…; @p status as on the wire.
QString registrationWord(const QString &status);
/// Whether an EK is genuine; @p verdict as in optionalDeviceInformation.endorsementKey.verdict.
QString verdictWord(const QString &verdict);
/// The ink and the icon of a verdict.
Ink verdictInk(const QString &verdict);
const char *verdictIcon(const QString &verdict);

} // namespace endorse::models
