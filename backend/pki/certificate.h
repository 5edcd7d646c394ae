// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QDateTime>
#include <QList>

namespace endorse::pki {

/// What people want to know of an X.509 certificate (RFC 5280). Thread: a value.
struct CertificateInfo final
{
    /// Distinguished names as RFC 4514 text, UTF-8; empty when the name is empty.
    QString subject;
    QString issuer;
    QString serial; ///< Lower-case hex, without leading zeros.
    QDateTime notBefore;
    QDateTime notAfter;
    /// The certificate alone, without what followed it.
    core::Bytes der;
    /// The RSA modulus, big-endian, without leading zeros; empty for other keys.
    core::Bytes spkiModulus;
    core::Bytes spkiExponent; ///< RSA: the public exponent, in the same form.
    QString spkiCurve;        ///< ECC: OpenSSL's name, "prime256v1"; empty for other keys.
    core::Bytes spkiPointX;   ///< ECC: big-endian, as long as the field of the curve.
    core::Bytes spkiPointY;
    QString sha256; ///< Over der, lower-case hex.
    /// The attributes of the TCG EK credential profile in the subject alternative name
    /// (2.23.133.2.1 to .3), as they stand: "id:49424D00". Empty when there are none.
    QString tpmManufacturer;
    QString tpmModel;
    QString tpmVersion;
    bool isCa = false;
    bool isSelfSigned = false; ///< Issuer is subject, and the signature is by its own key.

    friend bool operator==(const CertificateInfo &, const CertificateInfo &) = default;
};

/// Reads one certificate, DER or PEM. Bytes after the DER are tolerated: an NV index may be larger
/// than the certificate that it holds.
///
/// Errors of category Input, code: "empty", "truncated" (the DER announces more than there is),
/// "certificate" (not X.509).
core::Result<CertificateInfo> parseCertificate(const core::Bytes &derOrPem);

/// All certificates of a PEM text as DER, in their order. Fails as parseCertificate does; an empty
/// list when there is no certificate in it.
core::Result<QList<core::Bytes>> certificatesInPem(const core::Bytes &pem);

/// The certificates that stand one after the other in @p data (DER), as the chain indices of a TPM
/// hold them; padding (00 or ff) between and after them is passed over, and what is no whole DER
/// element ends the list. The elements are not decoded.
QList<core::Bytes> certificatesInDer(const core::Bytes &data);

/// Checks that @p certificate chains to one of @p trusted, at @p when.
///
/// Self-signed ones of @p trusted are the anchors, the others may be intermediates. Meant for EK
/// certificates: any extended key usage is accepted, and the critical subject alternative name
/// that holds only a directory name (TCG EK Credential Profile section 3.2.9) is not a reason to
/// refuse. All certificates are DER; bytes after them are tolerated.
///
/// Fails with category Tls and OpenSSL's reason: code "X509_V_ERR_…" as a number in decimal
/// (10 expired, 18 self-signed, 20 no issuer, 7 bad signature), technical in words.
core::Result<void> verifyAgainst(const core::Bytes &certificate, const QList<core::Bytes> &trusted,
                                 const QDateTime &when);

} // namespace endorse::pki
