// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pki/certificateview.h>

#include <functional>
#include <limits>
#include <manifest/base64.h>
#include <manifest/es256.h>
#include <manifest/trustanchors.h>
#include <manifest/trustsets.h>
#include <manifest/verdict.h>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace endorse::manifest {

/// A certificate of x5c as it stands there.
struct X5cItem final
{
    QByteArrayView der; ///< In the scratch memory that was given.
    bool isUrl = false; ///< In base64url instead of base64.
};

/// Standard base64, or base64url without padding; nothing for anything else, and for what is larger
/// than any certificate of a secure element.
std::optional<X5cItem> decodeX5c(std::string_view text, Scratch &scratch);

/// Whether a certificate authority may have issued what stands below it: CA flag, key usage, length
/// of the path with @p casBelow other authorities between, no unknown critical extension.
bool mayIssue(const pki::CertificateView &authority, int casBelow);
/// Whether names and key identifiers say that @p issuer issued @p certificate. Names are compared
/// octet by octet: secure elements copy them.
bool namesIssuer(const pki::CertificateView &certificate, const pki::CertificateView &issuer);
/// Whether the signature of @p certificate is by the key of @p issuer, of any algorithm with at
/// least 112 bits of security. Slow.
bool isSignedBy(const pki::CertificateView &certificate, const pki::CertificateView &issuer);

/// Follows device certificates to the trusted roots. What it found out about the certificates above
/// a device is remembered by their text, because a lot has few of them. Thread: one owner at a
/// time.
class ChainKeeper final
{
public:
    /// What stands above a device certificate.
    struct Authority final
    {
        EntryCode code = EntryCode::Chain;            ///< None, Cert or Chain.
        ChainFault fault = ChainFault::UnknownIssuer; ///< With Chain.
        bool isUrl = false;                           ///< One was in base64url.
        std::optional<Es256Key> key; ///< Of the issuer of the device; nothing unless P-256.
        QByteArray subject;          ///< Of the same, DER.
        QByteArray keyId;
        /// When all of them are valid.
        qint64 notBefore = std::numeric_limits<qint64>::min();
        qint64 notAfter = std::numeric_limits<qint64>::max();
    };

    /// @p roots: self-signed ones end chains, others complete them.
    ChainKeeper(const QList<TrustedCertificate> &roots, qint64 now);

    /// What stands above a device with these further items of x5c, of which there is at least one.
    /// Valid until the next call.
    Authority &above(const std::vector<std::string_view> &items);
    /// What judge() finds.
    struct Judgement final
    {
        EntryCode code = EntryCode::Chain;            ///< None, Chain or Time.
        ChainFault fault = ChainFault::UnknownIssuer; ///< With Chain.
    };
    /// @p authority: of above(); null when x5c held the device alone: then one
    /// of the trusted certificates must have issued it. @p digest: SHA-256 over its signed part.
    Judgement judge(const pki::CertificateView &device, const Sha256Digest &digest,
                    Authority *authority);

private:
    struct Window final
    {
        qint64 notBefore = std::numeric_limits<qint64>::min();
        qint64 notAfter = std::numeric_limits<qint64>::max();
        void narrow(const Window &other);
        void narrow(const pki::CertificateView &certificate);
    };
    /// Of a way to a root; nothing: there is none.
    using Way = std::optional<Window>;
    struct TextHash final
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };

    Authority read(const std::vector<std::string_view> &items);
    Authority examine(const QList<QByteArray> &certificates) const;
    void findWays();
    Way wayFrom(const TrustAnchors::Anchor &anchor, std::size_t place, int casBelow) const;
    /// Through one of the issuers, with so many authorities below it; one that is valid now if
    /// there is any.
    Way bestWay(const std::vector<TrustAnchors::Issuer> &issuers, int casBelow) const;
    /// Above the certificate, which is an authority itself.
    Way wayAbove(const pki::CertificateView &certificate, int casBelow) const;
    bool isWithin(qint64 notBefore, qint64 notAfter) const
    {
        return notBefore <= m_now && m_now <= notAfter;
    }
    /// Of a chain that ends with this certificate and has no way to a root.
    ChainFault faultAbove(const pki::CertificateView &certificate, int casBelow) const;
    Judgement judgeWith(const pki::CertificateView &device, const Sha256Digest &digest,
                        Authority &authority) const;

    qint64 m_now;
    TrustAnchors m_anchors;
    /// By the number of authorities below, then as the anchors: from each the way to a root.
    std::vector<std::vector<Way>> m_ways;
    std::vector<Authority> m_trustedIssuers; ///< The anchors as issuers of devices.
    std::unordered_map<std::string, Authority, TextHash, std::equal_to<>> m_known;
    std::string m_joined;
    Scratch m_scratch;
};

} // namespace endorse::manifest
