// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/ekexamination.h>
#include <pki/trustedroots.h>

#include <QJsonObject>

namespace endorse::app::cli {

/// One certificate of a TPM: {"index", "subject", "issuer", "serial", "notBefore", "notAfter",
/// "sha256", "tpmManufacturer", "tpmModel", "tpmVersion", "matchesKey", "verdict", "chain",
/// "chainProblem"?, "chainVerdict", "chainCertificates", "missingIssuer"?, "missingIssuerUrl"?,
/// "deviations": [{"id", "text"}], "pem"}. "chain" is "verified", "failed", or "unchecked" when
/// nobody is known who could be trusted. One that cannot be read: {"index", "problem"}.
QJsonObject certificateJson(const attestation::EkCertificateCheck &check, bool hasRoots);
/// The whole examination, beside the members of the certificate that decides: {"verdict",
/// "summary", "reasons", "isSoftware", "certificates", "nonceIndices", "templateIndices",
/// "chainProblems"}.
QJsonObject examinationJson(const EkExamination &examination);
/// The certificate that is shown when there is room for one: the decisive one, else the first that
/// can be read; null when there is none.
const attestation::EkCertificateCheck *shownCertificate(const EkExamination &examination);

/// {"fingerprint", "subject", "issuer", "serial", "notBefore", "notAfter", "selfSigned"}.
QJsonObject keptJson(const pki::KeptCertificate &certificate);
/// With line breaks after 64 characters.
core::Bytes pemOf(const core::Bytes &der);

} // namespace endorse::app::cli
