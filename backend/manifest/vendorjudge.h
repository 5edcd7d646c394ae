// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pki/certificateview.h>

#include <manifest/trustanchors.h>
#include <manifest/vendorentry.h>
#include <vector>

namespace endorse::manifest {

/// What was found out about an entry of a file without signatures.
struct VendorFinding final
{
    Verdict verdict;
    core::Bytes der;   ///< The certificate; empty when it cannot be read.
    QString technical; ///< Why it is rejected, with the line; English.
};

/// Judges the entries of files that nobody signed, by their certificates alone.
///
/// In this order: the form of the row (E_SHAPE), PEM and DER (E_CERT), a key of at least 112 bits
/// of security, RSA or elliptic curve (E_KEY), no authority and no critical extension that is not
/// known (E_CHAIN), one common name in UTF-8 or ASCII, and the one that the file names (E_CN),
/// validity (E_TIME). The registration ID is the common name, as DPS
/// demands, whatever the file calls the device. Every entry that is not rejected has W_UNSIGNED.
///
/// A chain is not demanded: with an issuer that is not among the device roots, W_ISSUER says that
/// nobody vouches for the certificate. One that names a trusted issuer must be signed by it
/// (E_CHAIN), and all of the chain be valid (E_TIME). Duplicates are the matter of whoever sees all
/// entries. Thread: one.
class VendorJudge final
{
public:
    /// @p now: seconds since 1970.
    VendorJudge(const TrustSets &trust, qint64 now);

    VendorFinding judge(const VendorEntry &entry, Origin origin, quint32 index) const;

private:
    void findCodes();
    EntryCode codeOfAnchor(std::size_t anchor, std::size_t casBelow) const;
    /// None: one of the issuers leads to a trusted root; Issuer: unknown; else why not.
    EntryCode bestCode(const std::vector<TrustAnchors::Issuer> &issuers,
                       std::size_t casBelow) const;
    EntryCode codeOf(const VendorEntry &entry, Origin origin, VendorFinding &finding) const;
    EntryCode codeOfCertificate(const VendorEntry &entry, const pki::CertificateView &view,
                                VendorFinding &finding) const;

    TrustAnchors m_anchors;
    qint64 m_now;
    /// By the number of authorities below, then as the anchors: what each says of those that it
    /// signed.
    std::vector<std::vector<EntryCode>> m_codes;
};

} // namespace endorse::manifest
