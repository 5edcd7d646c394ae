// SPDX-License-Identifier: GPL-3.0-or-later
#include "trustanchors.h"

#include <algorithm>
#include <manifest/chainkeeper.h>

namespace endorse::manifest {

TrustAnchors::TrustAnchors(const QList<TrustedCertificate> &roots)
{
    for (const TrustedCertificate &root : roots) {
        const auto view = pki::walkCertificate(root.der);
        if (view)
            m_list.push_back({.der = root.der, .view = *view, .isRoot = root.isSelfSigned});
    }
    m_issuers.reserve(m_list.size());
    for (const Anchor &anchor : m_list)
        m_issuers.push_back(anchor.isRoot ? std::vector<Issuer>() : look(anchor.view));
}

std::optional<std::size_t> TrustAnchors::find(QByteArrayView der) const
{
    const auto found = std::find_if(m_list.begin(), m_list.end(),
                                    [der](const Anchor &anchor) { return anchor.der == der; });
    if (found == m_list.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_list.begin());
}

std::vector<TrustAnchors::Issuer>
TrustAnchors::issuersOf(const pki::CertificateView &certificate) const
{
    const auto known = find(certificate.der);
    return known ? m_issuers[*known] : look(certificate);
}

std::vector<TrustAnchors::Issuer> TrustAnchors::look(const pki::CertificateView &certificate) const
{
    std::vector<Issuer> issuers;
    for (std::size_t i = 0; i < m_list.size(); ++i) {
        const pki::CertificateView &issuer = m_list[i].view;
        if (namesIssuer(certificate, issuer))
            issuers.push_back({.anchor = i, .hasSigned = isSignedBy(certificate, issuer)});
    }
    return issuers;
}

} // namespace endorse::manifest
