// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/text.h>

#include <QList>

namespace endorse::pki {

/// A way in which a certificate departs from RFC 5280 or from the TCG EK Credential Profile, and
/// which is known of genuine EK certificates: it is named and not a reason to refuse.
struct CertificateDeviation final
{
    /// Stable, English, for scripts: "criticalSubjectAlternativeName", "unknownCriticalExtension",
    /// "missingExtendedKeyUsage", "otherExtendedKeyUsage", "unexpectedKeyUsage",
    /// "oaepKeyAlgorithm", "negativeSerial", "zeroSerial", "longSerial", "trailingBytes",
    /// "noExpiry", "nonMinimalEncoding", "emptySubject", "missingTpmAttributes", "sha1Signature".
    QString id;
    core::Text text; ///< One sentence.

    friend bool operator==(const CertificateDeviation &, const CertificateDeviation &) = default;
};

/// The deviations of an EK certificate, DER or PEM, in the order of the list above; none of what is
/// no certificate. Thread-safe. Source: TCG EK Credential Profile 2.x section 3.2, RFC 5280
/// section 4.
QList<CertificateDeviation> deviationsOf(const core::Bytes &certificate);

} // namespace endorse::pki
