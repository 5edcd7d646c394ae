// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/verb.h>
#include <app/x509source.h>
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
    QStringList inputs = {};    ///< Files that are read, and so not written to.
    /// Attests with a symmetric key, and no TPM is opened.
    std::optional<SymmetricKeyDevice> device = {};
    /// Attests with a certificate; a TPM is opened when the key lives in it.
    std::shared_ptr<const X509Source> x509 = {};
    /// With a certificate: instead of its common name.
    std::optional<dps::RegistrationId> registrationId = {};
    /// Enrolls the certificate first: in the embedded service, or in this one.
    bool enrolls = false;
    std::optional<enrollment::DeskTarget> enrollmentService = {};
    /// Makes the run fail on purpose, on a copy of the embedded TPM and a service of its own.
    std::optional<attestation::Fault> fault = {};

    attestation::AttestationKind kind() const
    {
        if (x509)
            return attestation::AttestationKind::X509;
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
