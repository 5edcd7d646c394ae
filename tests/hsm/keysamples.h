// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <hsm/devicekey.h>

namespace endorse::testing {

/// A new private key as PKCS#8 in PEM form. @p kind: "P-256", "P-384", "P-521", "RSA2048",
/// "RSA1024", "ED25519".
core::Bytes newKeyPem(const char *kind);
/// The same, encrypted.
core::Bytes newEncryptedKeyPem(const char *kind, const char *passphrase);
/// A new certificate that anybody could have, PEM, with another key.
core::Bytes foreignCertificatePem();

/// A self-signed CA certificate, PEM, without subjectKeyIdentifier.
core::Bytes withoutKeyIdentifier(const hsm::DeviceKey &key, const QString &commonName,
                                 const QDateTime &from, const QDateTime &until);

/// What is true of a request: its signature, its name, and that its key is @p key.
bool isGoodRequest(const core::Bytes &pem, const hsm::DeviceKey &key, const QString &commonName);
/// Whether @p key signs with this digest ("SHA512") so that its public half verifies it. @p pss:
/// RSA with PSS instead of PKCS#1 v1.5.
bool signsWith(const hsm::DeviceKey &key, const char *digest, bool pss = false);
/// The DER of the first certificate of a PEM text.
core::Bytes derOf(const core::Bytes &certificatePem);
/// Whether @p certificatePem verifies with its own key.
bool isSelfSignedBy(const core::Bytes &certificatePem, const hsm::DeviceKey &key);

/// Runs @p work in another thread while this one's event loop goes on.
void runBeside(const std::function<void()> &work);

/// For QVERIFY2.
template<class T>
QByteArray whyNot(const core::Result<T> &result)
{
    return result ? QByteArray() : result.error().toLogLine().toUtf8();
}

/// All of an error that anybody may get to see.
QString everythingIn(const core::Error &error);

} // namespace endorse::testing
