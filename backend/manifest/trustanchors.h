// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pki/certificateview.h>

#include <manifest/trustsets.h>
#include <optional>
#include <vector>

namespace endorse::manifest {

/// The device roots, and which of them issued which. Certificates may have been issued in circles,
/// where there are more ways than anybody can go: each signature between two of them is checked
/// once, here, and nothing follows them one by one. Thread-safe when it is made.
class TrustAnchors final
{
public:
    struct Anchor final
    {
        QByteArray der;
        pki::CertificateView view; ///< Of der.
        bool isRoot = false;       ///< Self-signed: it ends chains, others complete them.
    };
    /// An anchor that a certificate names as its issuer.
    struct Issuer final
    {
        std::size_t anchor = 0; ///< Its place in list().
        bool hasSigned = false; ///< The certificate, in fact.
    };

    /// What cannot be read is passed over.
    explicit TrustAnchors(const QList<TrustedCertificate> &roots);

    const std::vector<Anchor> &list() const { return m_list; }
    /// Which anchor the certificate is; nothing: none of them.
    std::optional<std::size_t> find(QByteArrayView der) const;
    /// Of an anchor that is no root, from memory; of a root none. Slow for other certificates.
    std::vector<Issuer> issuersOf(const pki::CertificateView &certificate) const;
    /// Of the anchor at this place.
    const std::vector<Issuer> &issuersOf(std::size_t anchor) const { return m_issuers[anchor]; }

private:
    std::vector<Issuer> look(const pki::CertificateView &certificate) const;

    std::vector<Anchor> m_list;
    std::vector<std::vector<Issuer>> m_issuers; ///< As m_list.
};

} // namespace endorse::manifest
