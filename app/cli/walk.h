// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/verb.h>
#include <attestation/attestationkind.h>
#include <attestation/attestationresult.h>
#include <core/secret.h>
#include <dps/identifiers.h>

namespace endorse::app::cli {

/// The device of "attest symkey".
struct SymmetricKeyDevice final
{
    dps::RegistrationId id;
    core::Secret key; ///< Base64.
};

/// One or more attestations of one device with the same service: what "demo" and "attest" are.
struct WalkPlan final
{
    TpmOptions tpm;
    attestation::ServiceChoice service;
    int rounds = 1;
    int retryAfterSeconds = 1;  ///< Of the embedded service.
    bool explains = false;      ///< Tells each step in words on standard output.
    bool reportsRounds = false; ///< The document is that of --repeat.
    QString transcript;         ///< Empty: none.
    QString capture;            ///< File for the traffic of the TPM. Empty: none.
    /// Attests with a symmetric key, and no TPM is opened.
    std::optional<SymmetricKeyDevice> device = {};
    /// Makes the run fail on purpose, on a copy of the embedded TPM and a service of its own.
    std::optional<attestation::Fault> fault = {};

    attestation::AttestationKind kind() const
    {
        return device ? attestation::AttestationKind::SymmetricKey
                      : attestation::AttestationKind::Tpm;
    }
};

/// Runs the plan and prints what the verb promises: its document under --json, always.
QCoro::Task<ExitCode> walk(VerbContext *context, WalkPlan plan);
/// Tells that a walk could not begin, under --json in its document.
/// @param reportsRounds the document is that of --repeat.
ExitCode failWalk(const Console &console, attestation::AttestationKind kind,
                  const core::Error &error, bool reportsRounds);

} // namespace endorse::app::cli
