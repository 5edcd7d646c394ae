// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/verb.h>
#include <attestation/connections.h>

namespace endorse::app::cli {

/// What the "attest" verbs are told.
struct AttestOptions final
{
    TpmOptions tpm;
    std::string endpoint;
    std::string idScope;
    std::string registrationId;
    std::string hubEndpoint;
    std::string caFile;
    std::string transcript;
    std::string capture;
    std::string keyFile;
    bool groupKey = false;
    int rounds = 1;
    bool repeats = false;
};

/// The service that the options name. Errors are wrong usage.
core::Result<attestation::ServiceChoice> serviceOf(const AttestOptions &options);
/// Whether the document is that of --repeat.
bool reportsRounds(const VerbContext &context, const AttestOptions &options);
/// What is asked of any device: where it registers, and how often. @return --repeat.
/// @param isRequired a service must be named.
CLI::Option *addServiceOptions(CLI::App *verb, AttestOptions *options, bool isRequired = true);
/// "attest x509".
void addAttestX509Verb(CLI::App *group, Verb *verb);

} // namespace endorse::app::cli
