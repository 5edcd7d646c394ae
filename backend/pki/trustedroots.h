// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <pki/certificate.h>

namespace endorse::pki {

/// A certificate that the user keeps for the verification of EK certificates.
struct KeptCertificate final
{
    CertificateInfo info;
    /// SHA-256 over the DER, lower-case hex, 64 characters: its name in the folder.
    QString fingerprint;
    bool isSelfSigned = false; ///< A root; else an intermediate, which alone makes nothing trusted.

    friend bool operator==(const KeptCertificate &, const KeptCertificate &) = default;
};

/// What became of one certificate of a file.
struct AddedCertificate final
{
    enum class Outcome { Added, AlreadyKept, Refused };

    KeptCertificate certificate;
    Outcome outcome = Outcome::Added;
    /// Why it was refused: category Input, code "leaf" (a certificate of a key or device, which
    /// cannot issue others).
    std::optional<core::Error> error;
};
QString toString(AddedCertificate::Outcome outcome); ///< "added", "alreadyKept", "refused".

/// What lies in the folder.
struct KeptCertificates final
{
    QList<KeptCertificate> certificates; ///< By subject, then fingerprint.
    /// Files that were passed over: not readable, or not what their name says.
    QList<core::Error> problems;

    QList<core::Bytes> ders() const;
};

/// The roots and intermediates of TPM makers that the user trusts: one PEM file a certificate in a
/// folder (0700; files 0600, "<fingerprint>.pem"). Nothing is trusted before the user adds it.
///
/// Several programs may use the folder at once. Reads and writes small files in the calling thread
/// and keeps nothing in memory. Thread-safe.
class EkRoots final
{
public:
    /// @p folder need not exist; add() makes it.
    explicit EkRoots(const QString &folder);

    const QString &folder() const { return m_folder; }

    /// Adds every certificate of @p content: PEM, any number, or DER, one after the other. A file
    /// that holds anything else is refused as a whole: category Input, codes "private-key",
    /// "public-key", "request", "too-large", or those of parseCertificate(). Category Store as
    /// replacePrivateFile() and FileLock, code "too-many" (1000 certificates).
    core::Result<QList<AddedCertificate>> add(const core::Bytes &content) const;
    /// Everything kept; empty when there is no folder. Fails with category Store, code "read", when
    /// the folder cannot be read.
    core::Result<KeptCertificates> list() const;
    /// Removes the certificate whose fingerprint begins with @p prefix: at least 4 hex digits, in
    /// either case, colons allowed. Category Input, codes "fingerprint" (no hex or too short),
    /// "unknown-fingerprint", "ambiguous-fingerprint"; category Store, code "write".
    core::Result<KeptCertificate> remove(const QString &prefix) const;

private:
    QString m_folder;
};

/// Gives back what OpenSSL keeps for the calling thread. To be called at the end of work with
/// certificates on a thread of a pool: such a thread may end after OpenSSL has been shut down, and
/// then nobody frees it.
void releaseThread();

} // namespace endorse::pki
