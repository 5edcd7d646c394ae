// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <hsm/devicekey.h>

/// A certificate authority for tests and demonstrations: it signs what it is given, keeps no list,
/// and revokes nothing. All functions block as the signature of the CA's key does.
namespace endorse::hsm::labca {

/// A self-signed certificate (PEM) that may sign others.
core::Result<core::Bytes> createRoot(const DeviceKey &key, const QString &commonName,
                                     const QDateTime &notBefore, const QDateTime &notAfter);

struct Order final
{
    core::Bytes caCertificate; ///< PEM or DER.
    core::Bytes request;       ///< PKCS#10, PEM.
    QDateTime notBefore;
    QDateTime notAfter;
    bool isCa = false; ///< For an intermediate CA rather than for a device.
};
/// Signs the certificate that is ordered; it bears subject and key of the request and nothing else
/// of it. @return PEM. Errors of category Input: "ca-certificate" (none, or it may not sign),
/// "ca-key" (not the key of that certificate), "request" (none, or its signature is wrong),
/// "validity".
core::Result<core::Bytes> issue(const DeviceKey &caKey, const Order &order);

} // namespace endorse::hsm::labca
