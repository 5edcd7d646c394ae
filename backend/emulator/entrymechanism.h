// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <dps/attestationmechanism.h>

namespace endorse::emulator {

/// Puts into @p mechanism what a client may leave out: symmetric keys and certificates that stay as
/// they are in @p before (null for a new record, as clients are not shown either), symmetric keys
/// that the service is to make, and what there is to say of each certificate that was sent.
/// A certificate that cannot be read, or is missing for good, fails with category Input, place =
/// JSON path.
core::Result<void> completeMechanism(dps::AttestationMechanism *mechanism,
                                     const dps::AttestationMechanism *before);

/// As the service shows it in a record and in lists: without symmetric keys, and of certificates
/// what there is to say of them.
dps::AttestationMechanism shownMechanism(dps::AttestationMechanism mechanism);
/// As the attestationmechanism operation shows it: with symmetric keys.
dps::AttestationMechanism mechanismWithKeys(dps::AttestationMechanism mechanism);

/// subjectName, thumbprints (upper-case hex), issuerName, dates, serial number and version. Fails
/// as X509CertificateWithInfo::der().
core::Result<dps::X509CertificateInfo>
certificateInfo(const dps::X509CertificateWithInfo &certificate);

} // namespace endorse::emulator
