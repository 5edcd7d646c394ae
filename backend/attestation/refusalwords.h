// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/steprecord.h>
#include <attestation/x509device.h>

namespace endorse::attestation {

/// The words for an envelope that stayed shut, by what comparing the Names has shown. A return code
/// alone cannot tell a TPM with a new SRK from a challenge that was changed on the way.
/// @param compared empty: @p refusal stays as it is.
core::Error withComparedNames(core::Error refusal, const QList<ComparedName> &compared);

/// The words for a service that refuses a certificate (401), by what the certificate itself shows:
/// the service gives one code for all reasons. What it does not explain keeps its words; then the
/// hint names the thumbprint to compare. @p now: by the clock of the service.
core::Error withCertificateFacts(core::Error refusal, const DeviceCertificate &certificate,
                                 const QString &registrationId, const QDateTime &now);

} // namespace endorse::attestation
