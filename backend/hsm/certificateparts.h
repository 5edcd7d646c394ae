// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <pki/opensslhandles.h>

#include <hsm/devicekey.h>
#include <optional>

/// What requests and certificates are put together from.
namespace endorse::hsm::certificateparts {

/// Category Input; @p code is the place as well.
core::Error inputError(const char *code, const char *message, const char *hint);
/// nullopt when the name may be one: 1 to 64 characters.
std::optional<core::Error> faultOfName(const QString &commonName);
/// nullopt when the certificate ends after it begins.
std::optional<core::Error> faultOfValidity(const QDateTime &notBefore, const QDateTime &notAfter);
bool addCommonName(X509_NAME *name, const QString &commonName);

/// What a certificate may be used for.
enum class Purpose {
    Device, ///< CA:FALSE, digitalSignature, clientAuth.
    Ca,     ///< CA:TRUE, keyCertSign.
};
/// A certificate with a random serial of 16 bytes that lacks subject, issuer and signature; null
/// when OpenSSL fails.
pki::openssl::Certificate newCertificate(EVP_PKEY *subjectKey, Purpose purpose,
                                         const QDateTime &notBefore, const QDateTime &notAfter);
/// Adds the extensions that depend on the issuer's @p issuer, and signs with @p key.
/// @return PEM.
core::Result<core::Bytes> signCertificate(X509 *certificate, X509 *issuer, const DeviceKey &key);

const EVP_MD *digestFor(const DeviceKey &key);
/// The reason that the home of the key gave, else OpenSSL's.
core::Error signingError(const DeviceKey &key, const char *place);
/// What has been written to a memory BIO.
core::Bytes contentOf(BIO *bio);

} // namespace endorse::hsm::certificateparts
