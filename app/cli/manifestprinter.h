// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/console.h>

#include <manifest/entrydetail.h>
#include <manifest/manifestimport.h>
#include <manifest/manifestverifier.h>

// What verbs on manifests say, for people and as JSON.

namespace endorse::app::cli {

/// For people: each code with how many entries have it, which ones, the reason and what to do next.
void printVerdicts(const Console &console, const manifest::VerifyReport &report);

/// {"ok", "file", "index", "verdict", "code"?, "warnings", "related"?, "isSigned", "uniqueId",
/// "registrationId", "model", "partNumber", "manufacturer", "provisioner", "distributor",
/// "groupId", "provisioningTimestamp", "version", "keys": [{"slot", "kty", "crv", "x", "y",
/// "hasCertificates"}], "chain": [{"role", "subject", "issuer", "serial", "notBefore", "notAfter",
/// "sha256", "isGood", "isTrusted", "isBuiltIn", "says", "linkIsGood", "linkSays"}],
/// "certificates": [base64], "reason"?, "advice"?, "technical"}; keys as lower-case hex.
void printDetail(const Console &console, const QString &file, const manifest::EntryDetail &detail);

/// {"ok", "error"?, "file", "entries", "reject", "notEnrollable", "asked", "imported",
/// "alreadyThere", "taken", "failed", "notSent", "items": [{"index", "registrationId", "outcome",
/// "error"?}], "sha256", "changeId", "seconds", "auditProblem"?}.
/// Whether all that can be enrolled is there, and nothing was rejected.
bool printManifestImport(const Console &console, const manifest::VerifyReport &verified,
                         const manifest::ManifestImportReport &report);

/// {"use", "subject", "sha256", "thumbprint", "notBefore", "notAfter", "isBuiltIn",
/// "isSelfSigned"}.
QJsonObject trustedJson(manifest::TrustUse use, const manifest::TrustedCertificate &certificate);

} // namespace endorse::app::cli
