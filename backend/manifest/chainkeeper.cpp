// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainkeeper.h"

#include <algorithm>

namespace endorse::manifest {

namespace {

/// Of the text; the certificates of secure elements have about 700 characters.
constexpr std::size_t MaxX5cText = 16 * 1024;
/// Authorities of x5c, and those that the trust sets add to them.
constexpr std::size_t MaxAuthorities = 8;
constexpr int MostBelow = 2 * MaxAuthorities;
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

void ChainKeeper::Window::narrow(const Window &other)
{
    notBefore = std::max(notBefore, other.notBefore);
    notAfter = std::min(notAfter, other.notAfter);
}

void ChainKeeper::Window::narrow(const pki::CertificateView &certificate)
{
    narrow(Window{.notBefore = certificate.notBefore, .notAfter = certificate.notAfter});
}

ChainKeeper::ChainKeeper(const QList<TrustedCertificate> &roots, qint64 now)
    : m_now(now)
    , m_anchors(roots)
{
    findWays();
    for (const TrustAnchors::Anchor &anchor : m_anchors.list()) {
        Authority authority = examine({anchor.der});
        if (authority.code == EntryCode::None)
            m_trustedIssuers.push_back(std::move(authority));
    }
}

/// From the longest chains down: each step needs the one above it and nothing else, so that
/// circles cost no more than anything.
void ChainKeeper::findWays()
{
    const std::vector<TrustAnchors::Anchor> &anchors = m_anchors.list();
    m_ways.assign(MostBelow + 2, std::vector<Way>(anchors.size()));
    for (int casBelow = MostBelow; casBelow >= 0; --casBelow) {
        for (std::size_t i = 0; i < anchors.size(); ++i)
            m_ways[static_cast<std::size_t>(casBelow)][i] = wayFrom(anchors[i], i, casBelow);
    }
}

ChainKeeper::Way ChainKeeper::wayFrom(const TrustAnchors::Anchor &anchor, std::size_t place,
                                      int casBelow) const
{
    if (!mayIssue(anchor.view, casBelow))
        return std::nullopt;
    Way way = anchor.isRoot ? Window() : bestWay(m_anchors.issuersOf(place), casBelow + 1);
    if (way)
        way->narrow(anchor.view);
    return way;
}

ChainKeeper::Way ChainKeeper::bestWay(const std::vector<TrustAnchors::Issuer> &issuers,
                                      int casBelow) const
{
    Way best;
    for (const TrustAnchors::Issuer &issuer : issuers) {
        const Way &way = m_ways[static_cast<std::size_t>(casBelow)][issuer.anchor];
        if (!issuer.hasSigned || !way)
            continue;
        const bool isValid = isWithin(way->notBefore, way->notAfter);
        if (!best || isValid)
            best = way;
        if (isValid)
            break;
    }
    return best;
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
    refused.fault = ChainFault::Unfit;
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
    Window window;
    for (std::size_t i = 0; i < views.size(); ++i) {
        const bool isLast = i + 1 == views.size();
        if (!mayIssue(views[i], static_cast<int>(i))) {
            authority.fault = ChainFault::Unfit;
            return authority;
        }
        const bool isNamed = isLast || namesIssuer(views[i], views[i + 1]);
        if (!isNamed || (!isLast && !isSignedBy(views[i], views[i + 1]))) {
            authority.fault = isNamed ? ChainFault::Forged : ChainFault::Unfit;
            return authority;
        }
        window.narrow(views[i]);
    }
    const Way above = wayAbove(views.back(), static_cast<int>(views.size()));
    if (!above) {
        authority.fault = faultAbove(views.back(), static_cast<int>(views.size()));
        return authority;
    }
    window.narrow(*above);
    authority.code = EntryCode::None;
    authority.key = Es256Key::fromPoint(views.front().point);
    authority.subject = views.front().subject.toByteArray();
    authority.keyId = views.front().subjectKeyId.toByteArray();
    authority.notBefore = window.notBefore;
    authority.notAfter = window.notAfter;
    return authority;
}

ChainKeeper::Way ChainKeeper::wayAbove(const pki::CertificateView &certificate, int casBelow) const
{
    const auto self = m_anchors.find(certificate.der);
    if (self && m_anchors.list()[*self].isRoot)
        return Window();
    return bestWay(m_anchors.issuersOf(certificate), casBelow);
}

ChainFault ChainKeeper::faultAbove(const pki::CertificateView &certificate, int casBelow) const
{
    const auto issuers = m_anchors.issuersOf(certificate);
    const auto mayHaveSigned = [this, casBelow](const TrustAnchors::Issuer &issuer) {
        return issuer.hasSigned && mayIssue(m_anchors.list()[issuer.anchor].view, casBelow);
    };
    // Without any, or with one whose own issuer is missing, another trusted certificate helps.
    if (issuers.empty() || std::any_of(issuers.begin(), issuers.end(), mayHaveSigned))
        return ChainFault::UnknownIssuer;
    const bool isForged =
        std::none_of(issuers.begin(), issuers.end(),
                     [](const TrustAnchors::Issuer &issuer) { return issuer.hasSigned; });
    return isForged ? ChainFault::Forged : ChainFault::Unfit;
}

ChainKeeper::Judgement ChainKeeper::judge(const pki::CertificateView &device,
                                          const Sha256Digest &digest, Authority *authority)
{
    if (device.isCa || device.hasUnknownCritical || !device.isEcdsaSha256)
        return {.code = EntryCode::Chain, .fault = ChainFault::Unfit};
    if (authority != nullptr)
        return judgeWith(device, digest, *authority);
    Judgement best;
    for (Authority &issuer : m_trustedIssuers) {
        const Judgement found = judgeWith(device, digest, issuer);
        if (found.code == EntryCode::None)
            return found;
        // One that the device does not name says nothing of it.
        if (found.code == EntryCode::Time ||
            (best.code == EntryCode::Chain && found.fault == ChainFault::Forged))
            best = found;
    }
    return best;
}

ChainKeeper::Judgement ChainKeeper::judgeWith(const pki::CertificateView &device,
                                              const Sha256Digest &digest,
                                              Authority &authority) const
{
    if (authority.code != EntryCode::None)
        return {.code = authority.code, .fault = authority.fault};
    const bool isOtherKey = !device.authorityKeyId.isEmpty() && !authority.keyId.isEmpty() &&
                            device.authorityKeyId != authority.keyId;
    // An authority with a new key keeps its name.
    if (device.issuer != authority.subject || isOtherKey)
        return {.code = EntryCode::Chain, .fault = ChainFault::Unfit};
    if (!authority.key || !authority.key->verifyDer(digest, device.signature))
        return {.code = EntryCode::Chain, .fault = ChainFault::Forged};
    const bool isInTime = isWithin(device.notBefore, device.notAfter) &&
                          isWithin(authority.notBefore, authority.notAfter);
    return {.code = isInTime ? EntryCode::None : EntryCode::Time};
}

} // namespace endorse::manifest
