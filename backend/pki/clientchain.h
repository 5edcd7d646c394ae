// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>
#include <pki/certificate.h>

#include <optional>

namespace endorse::pki {

/// A certificate as it is compared and looked up. Thread: a value.
struct ChainCertificate final
{
    CertificateInfo info;
    /// The common name of the subject; empty when there is none, or more than one.
    QString commonName;
    /// OpenSSL's hash of the canonical name (X509_NAME_hash_ex), 8 lower-case hex digits: equal
    /// names have equal hashes, and a few others may.
    QString subjectHash;
    QString issuerHash;
};

/// Errors as parseCertificate().
core::Result<ChainCertificate> readChainCertificate(const core::Bytes &derOrPem);

/// The way up from a client's certificate through those that came with it in the TLS handshake:
/// @p sent begins with the client's own (the order of the rest does not matter, RFC 8446 section
/// 4.4.2), and each other of the result signed one before it. All ways are gone, the nearer
/// certificates first: an authority may have been certified by several others. A way ends where
/// nothing that was sent leads on, at a self-signed certificate, or after 10. Of more than 16
/// certificates the first 16 count. Empty when the client's own cannot be read. Dates and rights
/// are not looked at.
QList<ChainCertificate> wayUp(const QList<core::Bytes> &sent);

/// Whether @p issuer, by name and signature, issued @p certificate. Both DER; false when one cannot
/// be read.
bool isIssuedBy(const core::Bytes &certificate, const core::Bytes &issuer);

/// Why a chain is not good.
struct ClientChainFault final
{
    enum class Kind {
        Expired,
        NotYetValid,
        NotAnIssuer,  ///< Signed without the right to: no CA, or more CAs below it than it allows.
        BadSignature, ///< A signature does not verify.
        NotConnected, ///< The chain does not lead to the anchor.
        TooWeak,      ///< A key or a digest below 112 bits of security: RSA of 1024 bits, SHA-1.
        Refused       ///< Anything else that OpenSSL refuses.
    };
    Kind kind = Kind::Refused;
    /// RFC 4514 name of the certificate at fault; empty when it is none in particular.
    QString subject;
    core::Text reason; ///< One sentence.
    QString technical; ///< OpenSSL's words.
};

/// What a chain is to be good for.
enum class ChainUse {
    ClientLogin, ///< The first one proves a client in TLS (X509_PURPOSE_SSL_CLIENT).
    Any
};

/// Verifies with OpenSSL (X509_verify_cert, RFC 5280 section 6 without policies and revocation)
/// that the first of @p sent leads to @p anchor, which is trusted whether it is self-signed or not:
/// names, signatures, dates at @p when, CA rights, path lengths, critical extensions, key usages
/// (those that are there have to allow @p use), and OpenSSL's
/// security level 2 (112 bits), the signature of the anchor excepted. The anchor need not be among
/// those sent. All DER. Thread-safe.
std::optional<ClientChainFault> verifyClientChain(const QList<core::Bytes> &sent,
                                                  const core::Bytes &anchor, const QDateTime &when,
                                                  ChainUse use = ChainUse::ClientLogin);

/// Why the key of one certificate, DER, is below that security level; nothing when it is not.
std::optional<ClientChainFault> weaknessOfKey(const core::Bytes &certificate);

} // namespace endorse::pki
