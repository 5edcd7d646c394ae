// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/cancel.h>
#include <core/result.h>
#include <core/secret.h>
#include <core/text.h>
#include <pki/opensslhandles.h>

#include <QCoroTask>
#include <QDateTime>
#include <QSslKey>

#include <hsm/keyaddress.h>
#include <memory>
#include <optional>

namespace endorse::tpm {
class TpmConnection;
}

namespace endorse::hsm {

class DigestSigner;

enum class KeyAlgorithm { EcP256, EcP384, Rsa };

/// The private key of a device, wherever it lives, as something that signs.
///
/// A key in a token or a TPM never leaves it: what OpenSSL and Qt get is its public half with a
/// function that has a digest signed there. Such a signature blocks the thread that asks for it,
/// for seconds with slow hardware: a TLS connection with it belongs in a thread of its own, never
/// in the GUI thread, and never in the thread that owns the TpmConnection, whose signatures are
/// refused (error "tpm-thread").
///
/// Thread-safe: signatures of several threads queue. What was made from the key keeps it alive.
class DeviceKey final
{
public:
    /// For the functions below. @p signer null: @p key has its private half itself.
    DeviceKey(KeyAddress address, QString description, pki::openssl::Key key,
              std::shared_ptr<DigestSigner> signer);
    ~DeviceKey();
    DeviceKey(const DeviceKey &) = delete;
    DeviceKey &operator=(const DeviceKey &) = delete;

    KeyHome home() const { return m_address.home(); }
    const KeyAddress &address() const { return m_address; }
    KeyAlgorithm algorithm() const { return m_algorithm; }
    /// "ec-p256", "ec-p384", "rsa-2048"…
    QString algorithmName() const;
    /// Names to tell the key by, as they stand in its home: the path, the labels of key and token,
    /// the handle. Foreign text; no sentence, nothing secret.
    QString describe() const { return m_description; }
    /// SubjectPublicKeyInfo, DER (RFC 5280 section 4.1).
    core::Bytes publicKeyInfo() const { return m_publicKeyInfo; }
    /// What the user should know though the key works: its file can be read by others. One
    /// sentence; nullopt when there is nothing.
    std::optional<core::Text> warning() const { return m_warning; }
    void setWarning(core::Text warning) { m_warning = std::move(warning); }

    /// For QSslConfiguration::setPrivateKey(). Owns a reference of its own.
    QSslKey sslKey() const;
    /// For OpenSSL; another reference to one and the same EVP_PKEY.
    pki::openssl::Key evp() const;

    /// Ends the signatures that run or wait with Cancelled; later ones are made again. For those
    /// whose thread is blocked in one. A key in a TPM ends within milliseconds; PKCS#11 knows no
    /// way to interrupt a module, so there only those that wait do.
    void interruptSigning() const;
    /// Why the last failed signature failed: OpenSSL and Qt tell only that a handshake did. nullopt
    /// when none failed since the last call.
    std::optional<core::Error> takeSigningError() const;

private:
    const KeyAddress m_address;
    const QString m_description;
    const pki::openssl::Key m_key;
    const std::shared_ptr<DigestSigner> m_signer;
    core::Bytes m_publicKeyInfo;
    KeyAlgorithm m_algorithm = KeyAlgorithm::EcP256;
    std::optional<core::Text> m_warning;
};

/// Takes the first private key of a PEM file: PKCS#8, encrypted PKCS#8, or the traditional forms.
/// Blocking: reads a small file; an encrypted one takes a tenth of a second and more.
/// @param passphrase used only when the file is encrypted.
///
/// Errors: category Store, "read"; category Input, "no-private-key" (no key in it that can be
/// read), "passphrase-missing", "passphrase-wrong", "key-type" (neither EC P-256, P-384 nor RSA of
/// 2048 bits and more), "tss2-key" (a key of a TPM: it wants "tpm:" before its name).
core::Result<std::shared_ptr<DeviceKey>> openPemKey(const QString &file, core::Secret passphrase);

/// Opens the one private key that a `pkcs11:` address names. Exactly one module is loaded, never
/// those that the system has configured. Blocking: modules may take seconds.
/// @param modulePath the module's library; empty: module-path of the address. When both are given
/// they must be equal.
/// @param pin for the login; empty when the token needs none.
///
/// Errors of category Store: "module-missing" (none given), "module-load", "token-not-found",
/// "token-ambiguous", "pin-missing", "pin-incorrect", "pin-locked", "login", "key-not-found",
/// "key-ambiguous" (place tells the labels), "key-unusable" (it does not sign, or its public half
/// cannot be had), "key-type", "token-removed"; technical holds the module's CKR_… code.
core::Result<std::shared_ptr<DeviceKey>> openPkcs11Key(const KeyAddress &address,
                                                       const QString &modulePath, core::Secret pin);

/// Opens a key of the TPM: reads its public half, and loads a wrapped one once to see that it
/// belongs to this TPM. Nothing stays loaded: each signature loads the key and flushes it.
///
/// Errors: those of TpmConnection's verbs, with the file as place of those about the key; category
/// Store, "read"; category Input, "tss2-key" (the
/// file is no TSS2 PRIVATE KEY), "tss2-parent" (wrapped by a key that is not persistent in the
/// TPM), "tss2-auth" (it wants an auth value), "key-type" (not an ECC P-256 key that signs).
QCoro::Task<core::Result<std::shared_ptr<DeviceKey>>>
openTpmKey(std::shared_ptr<tpm::TpmConnection> connection, KeyAddress address,
           core::CancelToken cancel);

/// Makes a P-256 key in the TPM that can only sign, wrapped by the SRK, which is made and stored
/// when the TPM has none. The key itself is not stored in the TPM.
/// @return a "TSS2 PRIVATE KEY" in PEM form for `tpm:FILE`. No secret: it is worth nothing without
/// this TPM; whoever has both can sign, though, so the file belongs to its owner alone.
QCoro::Task<core::Result<core::Bytes>> createTpmKey(std::shared_ptr<tpm::TpmConnection> connection,
                                                    core::CancelToken cancel);

/// Makes a P-256 key in memory: PKCS#8 in PEM form, not encrypted.
core::Result<core::Secret> createPemKey();

// The functions below have @p key sign once: they block as it does, and fail with the error of the
// signature, or category Input, "common-name" (empty, or more than 64 characters).

/// A certificate request (PKCS#10, PEM) with @p commonName as its subject.
core::Result<core::Bytes> certificateRequest(const DeviceKey &key, const QString &commonName);
/// A self-signed device certificate (PEM): CN, CA:FALSE, digitalSignature, clientAuth, a random
/// serial of 16 bytes, SHA-256 (P-384: SHA-384).
core::Result<core::Bytes> selfSignedCertificate(const DeviceKey &key, const QString &commonName,
                                                const QDateTime &notBefore,
                                                const QDateTime &notAfter);
/// Whether @p certificateDer (DER or PEM) certifies the public half of @p key. False for what is
/// no certificate.
bool isKeyOf(const DeviceKey &key, const core::Bytes &certificateDer);

} // namespace endorse::hsm
