// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainkeeper.h"

#include <algorithm>

namespace endorse::manifest {

namespace {

/// Of the text; the certificates of secure elements have about 700 characters.
constexpr std::size_t MaxX5cText = 16 * 1024;
/// Authorities of x5c, and those that the trust sets add to them.
constexpr std::size_t MaxAuthorities = 8;
/// Remembered; a lot uses a handful.
constexpr std::size_t MaxKnown = 1024;
constexpr int MinSecurityBits = 112;

pki::openssl::Certificate decodeForOpenssl(QByteArrayView der)
{
    const auto *octets = reinterpret_cast<const unsigned char *>(der.data());
    return pki::openssl::Certificate(d2i_X509(nullptr, &octets, static_cast<long>(der.size())));
}

bool isStrongSignature(X509 *certificate, EVP_PKEY *key)
{
    int bits = 0;
    return X509_get_signature_info(certificate, nullptr, nullptr, &bits, nullptr) == 1 &&
           bits >= MinSecurityBits && EVP_PKEY_get_security_bits(key) >= MinSecurityBits;
}

} // namespace

std::optional<X5cItem> decodeX5c(std::string_view text, Scratch &scratch)
{
    if (text.size() > MaxX5cText)
        return std::nullopt;
    const auto view = [](std::string_view octets) {
        return QByteArrayView(octets.data(), static_cast<qsizetype>(octets.size()));
    };
    if (const auto octets = decodeBase64(text, scratch))
        return X5cItem{.der = view(*octets), .isUrl = false};
    if (const auto octets = decodeBase64Url(text, scratch))
        return X5cItem{.der = view(*octets), .isUrl = true};
    return std::nullopt;
}

bool mayIssue(const pki::CertificateView &authority, int casBelow)
{
    const bool maySign =
        !authority.keyUsage || (*authority.keyUsage & pki::CertificateView::KeyCertSign) != 0;
    const bool isShortEnough = authority.pathLength < 0 || authority.pathLength >= casBelow;
    return authority.isCa && maySign && isShortEnough && !authority.hasUnknownCritical;
}

bool namesIssuer(const pki::CertificateView &certificate, const pki::CertificateView &issuer)
{
    const bool isSameKey = certificate.authorityKeyId.isEmpty() || issuer.subjectKeyId.isEmpty() ||
                           certificate.authorityKeyId == issuer.subjectKeyId;
    return certificate.issuer == issuer.subject && isSameKey;
}

bool isSignedBy(const pki::CertificateView &certificate, const pki::CertificateView &issuer)
{
    const pki::openssl::Certificate below = decodeForOpenssl(certificate.der);
    const pki::openssl::Certificate above = decodeForOpenssl(issuer.der);
    EVP_PKEY *const key = above ? X509_get0_pubkey(above.get()) : nullptr;
    const bool isGood = below && key != nullptr && isStrongSignature(below.get(), key) &&
                        X509_verify(below.get(), key) == 1;
    ERR_clear_error();
    return isGood;
}

void ChainKeeper::Window::narrow(const pki::CertificateView &certificate)
{
    notBefore = std::max(notBefore, certificate.notBefore);
    notAfter = std::min(notAfter, certificate.notAfter);
}

ChainKeeper::ChainKeeper(const QList<TrustedCertificate> &roots, qint64 now)
    : m_now(now)
{
    for (const TrustedCertificate &root : roots) {
        const auto view = pki::walkCertificate(root.der);
        if (view)
            m_anchors.push_back({.der = root.der, .view = *view, .isRoot = root.isSelfSigned});
    }
    for (const Anchor &anchor : m_anchors) {
        Authority authority = examine({anchor.der});
        if (authority.code == EntryCode::None)
            m_trustedIssuers.push_back(std::move(authority));
    }
}

ChainKeeper::Authority &ChainKeeper::above(const std::vector<std::string_view> &items)
{
    std::string_view text = items.front();
    if (items.size() > 1) {
        m_joined.clear();
        for (const std::string_view item : items) {
            m_joined += item;
            m_joined += '\n'; // cannot be in what decodes
        }
        text = m_joined;
    }
    const auto known = m_known.find(text);
    if (known != m_known.end())
        return known->second;
    if (m_known.size() >= MaxKnown)
        m_known.clear();
    return m_known.emplace(text, read(items)).first->second;
}

ChainKeeper::Authority ChainKeeper::read(const std::vector<std::string_view> &items)
{
    Authority refused;
    refused.code = items.size() > MaxAuthorities ? EntryCode::Chain : EntryCode::Cert;
    if (items.size() > MaxAuthorities)
        return refused;
    bool isUrl = false;
    QList<QByteArray> certificates;
    for (const std::string_view item : items) {
        const auto decoded = decodeX5c(item, m_scratch);
        if (!decoded)
            return refused;
        isUrl = isUrl || decoded->isUrl;
        certificates.append(decoded->der.toByteArray());
    }
    Authority authority = examine(certificates);
    authority.isUrl = isUrl;
    return authority;
}

ChainKeeper::Authority ChainKeeper::examine(const QList<QByteArray> &certificates) const
{
    Authority authority;
    std::vector<pki::CertificateView> views;
    for (const QByteArray &der : certificates) {
        const auto view = pki::walkCertificate(der);
        if (!view) {
            authority.code = EntryCode::Cert;
            return authority;
        }
        views.push_back(*view);
    }
    Window window{.notBefore = authority.notBefore, .notAfter = authority.notAfter};
    for (std::size_t i = 0; i < views.size(); ++i) {
        const bool isLast = i + 1 == views.size();
        if (!mayIssue(views[i], static_cast<int>(i)) ||
            (!isLast &&
             (!namesIssuer(views[i], views[i + 1]) || !isSignedBy(views[i], views[i + 1]))))
            return authority;
        window.narrow(views[i]);
    }
    if (!leadsToRoot(views.back(), static_cast<int>(views.size()), window))
        return authority;
    authority.code = EntryCode::None;
    authority.key = Es256Key::fromPoint(views.front().point);
    authority.subject = views.front().subject.toByteArray();
    authority.keyId = views.front().subjectKeyId.toByteArray();
    authority.notBefore = window.notBefore;
    authority.notAfter = window.notAfter;
    return authority;
}

bool ChainKeeper::leadsToRoot(const pki::CertificateView &certificate, int casBelow,
                              Window &window) const
{
    const auto isThisRoot = [&certificate](const Anchor &anchor) {
        return anchor.isRoot && anchor.der == certificate.der;
    };
    if (std::any_of(m_anchors.begin(), m_anchors.end(), isThisRoot))
        return true;
    if (casBelow > static_cast<int>(2 * MaxAuthorities))
        return false;
    bool isFound = false;
    Window best = window;
    for (const Anchor &anchor : m_anchors) {
        Window narrower = window;
        narrower.narrow(anchor.view);
        if (!mayIssue(anchor.view, casBelow) || !namesIssuer(certificate, anchor.view) ||
            !isSignedBy(certificate, anchor.view) ||
            (!anchor.isRoot && !leadsToRoot(anchor.view, casBelow + 1, narrower)))
            continue;
        const bool isValid = isWithin(narrower.notBefore, narrower.notAfter);
        if (!isFound || isValid)
            best = narrower;
        isFound = true;
        if (isValid)
            break;
    }
    window = best;
    return isFound;
}

EntryCode ChainKeeper::judge(const pki::CertificateView &device, const Sha256Digest &digest,
                             Authority *authority)
{
    if (device.isCa || device.hasUnknownCritical || !device.isEcdsaSha256)
        return EntryCode::Chain;
    if (authority != nullptr)
        return judgeWith(device, digest, *authority);
    EntryCode best = EntryCode::Chain;
    for (Authority &issuer : m_trustedIssuers) {
        const EntryCode code = judgeWith(device, digest, issuer);
        if (code == EntryCode::None)
            return code;
        if (code == EntryCode::Time)
            best = code;
    }
    return best;
}

EntryCode ChainKeeper::judgeWith(const pki::CertificateView &device, const Sha256Digest &digest,
                                 Authority &authority) const
{
    if (authority.code != EntryCode::None)
        return authority.code;
    const bool isOtherKey = !device.authorityKeyId.isEmpty() && !authority.keyId.isEmpty() &&
                            device.authorityKeyId != authority.keyId;
    if (device.issuer != authority.subject || isOtherKey || !authority.key ||
        !authority.key->verifyDer(digest, device.signature))
        return EntryCode::Chain;
    const bool isInTime = isWithin(device.notBefore, device.notAfter) &&
                          isWithin(authority.notBefore, authority.notAfter);
    return isInTime ? EntryCode::None : EntryCode::Time;
}

} // namespace endorse::manifest
