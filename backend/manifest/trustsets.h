// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace endorse::audit {
class AuditLog;
} // namespace endorse::audit

namespace endorse::manifest {

/// What a certificate is trusted for. The two are never mixed: signers and roots look alike (both
/// are certificate authorities that a vendor signed itself), and one must not stand in for the
/// other.
enum class TrustUse {
    ManifestSigner, ///< Signs the entries of manifests.
    DeviceRoot      ///< Ends the chains of device certificates, or is an intermediate of such.
};
QString toString(TrustUse use); ///< "manifestSigner", "deviceRoot".

/// A certificate of a trust set. Thread: a value.
struct TrustedCertificate final
{
    core::Bytes der;
    QString subject;    ///< RFC 4514.
    QString sha256;     ///< Over der, lower-case hex, 64 characters.
    QString thumbprint; ///< The same in base64url without padding, as x5t#S256 of a JWS.
    QDateTime notBefore;
    QDateTime notAfter;
    bool isBuiltIn = false;
    /// False for an intermediate among the device roots: it completes chains, but is trusted only
    /// when it leads to a root itself. Of a manifest signer it means nothing.
    bool isSelfSigned = true;

    friend bool operator==(const TrustedCertificate &, const TrustedCertificate &) = default;
};

/// The certificates that manifests are judged by. An immutable value: changes give another one, so
/// threads can share it.
class TrustSets final
{
public:
    /// Microchip's manifest signers 001 to 005 and its Crypto Authentication Root CA 002.
    static TrustSets builtIn();
    static TrustSets empty() { return {}; }

    /// These and every certificate of @p pemOrDer: PEM with one or more, or one in DER. What is
    /// there already stays as it is.
    ///
    /// A manifest signer must have a P-256 key, and be a CA or self-signed as those of vendors are;
    /// who issued it does not matter, because it is pinned itself. A device root must be a CA; one
    /// that is not self-signed is taken as an intermediate. Fails with category Input and adds
    /// nothing: codes "too-large", "private-key", "empty", "truncated", "certificate",
    /// "not-a-signer", "not-p256", "not-a-ca".
    core::Result<TrustSets> with(TrustUse use, const core::Bytes &pemOrDer) const;
    /// These without the certificate whose SHA-256 (lower-case hex) is given.
    TrustSets without(TrustUse use, const QString &sha256) const;
    QList<TrustedCertificate> list(TrustUse use) const;

    friend bool operator==(const TrustSets &, const TrustSets &) = default;

private:
    QList<TrustedCertificate> &of(TrustUse use);

    QList<TrustedCertificate> m_signers;
    QList<TrustedCertificate> m_roots;
};

/// The certificates that the user trusts besides the built-in ones: one PEM file each, named by its
/// fingerprint, in the folders "manifest-signers" and "device-roots" of the program's data.
///
/// Several programs may use it at once. Every call reads or writes small files: call it on a worker
/// thread. Keeps nothing in memory. Thread-safe.
class TrustFolder final
{
public:
    /// What the folders hold.
    struct Loaded final
    {
        TrustSets sets; ///< The built-in ones and the user's own.
        /// Files that were passed over: not readable, or not what their name says.
        QList<core::Error> problems;
    };

    /// What add() or remove() did.
    struct Change final
    {
        /// Those added, or the one removed. Of a file that did not hold what its name told only
        /// sha256 is set.
        QList<TrustedCertificate> certificates;
        /// The change is done, and a line of it could not be written into the audit log.
        std::optional<core::Error> auditProblem;
    };

    /// @p dataFolder need not exist; add() makes the folders in it (0700; files 0600). Each
    /// certificate that is added or removed has a line in @p audit (kind "trust", its subject, the
    /// action, the set, the SHA-256), unless that is null.
    explicit TrustFolder(const QString &dataFolder,
                         std::shared_ptr<audit::AuditLog> audit = nullptr)
        : m_dataFolder(dataFolder)
        , m_audit(std::move(audit))
    {
    }

    /// Fails with category Store, code "read".
    core::Result<Loaded> load() const;
    /// Adds every certificate of @p pemOrDer and gives those that were not there before (built-in
    /// ones count as there). Fails as TrustSets::with() does, or with category Store: "lock",
    /// "write", "read", "too-many" (1000).
    core::Result<Change> add(TrustUse use, const core::Bytes &pemOrDer) const;
    /// Removes the user's own certificate with this SHA-256 (64 hex digits). Fails with category
    /// Input, codes "fingerprint", "unknown-fingerprint", "built-in"; category Store as add().
    core::Result<Change> remove(TrustUse use, const QString &sha256) const;

private:
    QString folderOf(TrustUse use) const;
    void note(const char *action, TrustUse use, const TrustedCertificate &certificate,
              Change *change) const;

    QString m_dataFolder;
    std::shared_ptr<audit::AuditLog> m_audit;
};

} // namespace endorse::manifest
