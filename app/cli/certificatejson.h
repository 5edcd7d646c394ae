// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/result.h>
#include <pki/certificate.h>
#include <tpmtypes/endorsementkey.h>

#include <QJsonObject>

namespace endorse::app::cli {

/// An EK certificate and what can be said of it.
struct EkCertificate final
{
    pki::CertificateInfo info;
    bool matchesKey = false; ///< It is for the EK that was read.
    /// "verified", "failed", or "unchecked" when no CA is known.
    QString chain;
    QString chainProblem; ///< English; empty unless failed.

    /// {"subject", "issuer", "serial", "notBefore", "notAfter", "tpmManufacturer", "tpmModel",
    /// "tpmVersion", "matchesKey", "chain", "chainProblem"?, "pem"}.
    QJsonObject toJson() const;
    core::Bytes pem() const;
};

/// Reads what TpmConnection::readEkCertificate() gave. @p caFile: PEM with the CAs to trust; empty:
/// none are known.
core::Result<EkCertificate>
readCertificate(const core::Bytes &der, const tpmtypes::EndorsementKey &ek, const QString &caFile);

} // namespace endorse::app::cli
