// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/verb.h>
#include <attestation/attestationresult.h>

namespace endorse::app::cli {

/// One or more attestations with the same TPM and service: what "demo" and "attest tpm" are.
struct WalkPlan final
{
    TpmOptions tpm;
    attestation::ServiceChoice service;
    int rounds = 1;
    int retryAfterSeconds = 1;  ///< Of the embedded service.
    bool explains = false;      ///< Tells each step in words on standard output.
    bool reportsRounds = false; ///< The document is that of --repeat.
    QString transcript;         ///< Empty: none.
};

/// Runs the plan and prints what the verb promises: its document under --json, always.
QCoro::Task<ExitCode> walk(VerbContext *context, WalkPlan plan);
/// The document of a walk that could not begin.
ExitCode failWalk(const VerbContext &context, const core::Error &error);

} // namespace endorse::app::cli
