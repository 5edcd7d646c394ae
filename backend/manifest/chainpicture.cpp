// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainpicture.h"

#include "texts.h"

#include <algorithm>
#include <manifest/chainkeeper.h>

namespace endorse::manifest {

using core::Text;

namespace {

/// No chain is longer, or trusted certificates could lead in a circle.
constexpr std::size_t MaxPicture = 16;
/// RFC 5280 section 4.1.2.5: "no well-defined expiration date".
constexpr int YearWithoutEnd = 9999;

/// One certificate while the chain is put together.
struct PictureNode final
{
    core::Bytes der;
    pki::CertificateView view; ///< Of der.
    const TrustedCertificate *trusted = nullptr;
};

const TrustedCertificate *findTrusted(const QList<TrustedCertificate> &roots,
                                      const core::Bytes &der)
{
    const auto found =
        std::find_if(roots.cbegin(), roots.cend(),
                     [&der](const TrustedCertificate &root) { return root.der == der; });
    return found == roots.cend() ? nullptr : &*found;
}

/// The trusted certificate that signed this one, or null.
const TrustedCertificate *findIssuer(const QList<TrustedCertificate> &roots,
                                     const pki::CertificateView &of)
{
    for (const TrustedCertificate &root : roots) {
        const auto view = pki::walkCertificate(root.der);
        if (view && namesIssuer(of, *view) && isSignedBy(of, *view))
            return &root;
    }
    return nullptr;
}

std::vector<PictureNode> nodesOf(const QList<core::Bytes> &certificates,
                                 const QList<TrustedCertificate> &roots)
{
    std::vector<PictureNode> nodes;
    for (const core::Bytes &der : certificates) {
        const auto view = pki::walkCertificate(der);
        if (view && nodes.size() < MaxPicture)
            nodes.push_back({.der = der, .view = *view, .trusted = findTrusted(roots, der)});
    }
    while (!nodes.empty() && nodes.size() < MaxPicture &&
           nodes.back().view.issuer != nodes.back().view.subject) {
        const TrustedCertificate *const issuer = findIssuer(roots, nodes.back().view);
        const auto view = issuer != nullptr ? pki::walkCertificate(issuer->der)
                                            : core::Result<pki::CertificateView>();
        if (issuer == nullptr || !view)
            break;
        nodes.push_back({.der = issuer->der, .view = *view, .trusted = issuer});
    }
    return nodes;
}

QString dateOf(const QDateTime &time)
{
    return time.toUTC().date().toString(Qt::ISODate);
}

/// Of the dates alone.
Text validityWords(const pki::CertificateInfo &info, qint64 now)
{
    if (now < info.notBefore.toSecsSinceEpoch())
        return text(QT_TRANSLATE_NOOP("endorse::manifest", "Not valid before %1"))
            .arg(dateOf(info.notBefore));
    if (now > info.notAfter.toSecsSinceEpoch())
        return text(QT_TRANSLATE_NOOP("endorse::manifest", "Ended on %1"))
            .arg(dateOf(info.notAfter));
    if (info.notAfter.toUTC().date().year() == YearWithoutEnd)
        return text(QT_TRANSLATE_NOOP("endorse::manifest", "Valid without end"));
    return text(QT_TRANSLATE_NOOP("endorse::manifest", "Valid until %1"))
        .arg(dateOf(info.notAfter));
}

bool isInTime(const pki::CertificateView &view, qint64 now)
{
    return view.notBefore <= now && now <= view.notAfter;
}

/// What is wrong with a certificate besides its dates; empty when nothing is.
Text faultWords(const pki::CertificateView &view, std::size_t place)
{
    if (view.hasUnknownCritical)
        return text(
            QT_TRANSLATE_NOOP("endorse::manifest", "Has a critical extension that is not known"));
    if (place == 0)
        return view.isCa ? text(QT_TRANSLATE_NOOP("endorse::manifest",
                                                  "A certificate authority, not a device"))
                         : Text();
    return mayIssue(view, static_cast<int>(place) - 1)
               ? Text()
               : text(QT_TRANSLATE_NOOP("endorse::manifest",
                                        "Not allowed to issue the certificate below it"));
}

void describeLink(ChainElement &element, const pki::CertificateView &view, const PictureNode *above)
{
    if (above == nullptr) {
        element.linkSays = text(
            QT_TRANSLATE_NOOP("endorse::manifest", "The issuer is not among the device roots"));
        return;
    }
    if (!namesIssuer(view, above->view)) {
        element.linkSays = text(QT_TRANSLATE_NOOP("endorse::manifest", "Names another issuer"));
        return;
    }
    element.linkIsGood = isSignedBy(view, above->view);
    element.linkSays = element.linkIsGood
                           ? text(QT_TRANSLATE_NOOP("endorse::manifest", "The signature is good"))
                           : text(QT_TRANSLATE_NOOP("endorse::manifest", "The signature is wrong"));
    // Its dates may be right: whoever forged it chose them.
    element.isGood = element.isGood && element.linkIsGood;
}

ChainElement elementOf(const std::vector<PictureNode> &nodes, std::size_t place, qint64 now)
{
    const PictureNode &node = nodes[place];
    ChainElement element;
    const bool isSelfIssued = node.view.issuer == node.view.subject;
    element.role = place == 0 ? ChainElement::Role::Device : ChainElement::Role::SignerCa;
    if (place != 0 && isSelfIssued)
        element.role = ChainElement::Role::Root;
    if (auto info = pki::parseCertificate(node.der))
        element.info = *info;
    const Text fault = faultWords(node.view, place);
    element.isGood = fault.isEmpty() && isInTime(node.view, now);
    element.says = fault.isEmpty() ? validityWords(element.info, now) : fault;
    element.isTrusted = node.trusted != nullptr;
    element.isBuiltIn = node.trusted != nullptr && node.trusted->isBuiltIn;
    if (element.role == ChainElement::Role::Root) {
        element.linkIsGood = element.isTrusted;
        if (!element.isTrusted)
            element.linkSays = text(
                QT_TRANSLATE_NOOP("endorse::manifest", "This root is not among the device roots"));
        return element;
    }
    describeLink(element, node.view, place + 1 < nodes.size() ? &nodes[place + 1] : nullptr);
    return element;
}

} // namespace

QList<ChainElement> chainPicture(const QList<core::Bytes> &certificates, const TrustSets &trust,
                                 qint64 now)
{
    const QList<TrustedCertificate> roots = trust.list(TrustUse::DeviceRoot);
    const std::vector<PictureNode> nodes = nodesOf(certificates, roots);
    QList<ChainElement> chain;
    for (std::size_t place = nodes.size(); place-- > 0;)
        chain.append(elementOf(nodes, place, now));
    return chain;
}

ChainElement signerPicture(const TrustedCertificate &signer, qint64 now)
{
    ChainElement element;
    element.role = ChainElement::Role::ManifestSigner;
    if (auto info = pki::parseCertificate(signer.der))
        element.info = *info;
    // An ended signer does not spoil what it signed before.
    element.isGood = true;
    element.isBuiltIn = signer.isBuiltIn;
    element.isTrusted = true;
    element.says = validityWords(element.info, now);
    element.linkSays = text(QT_TRANSLATE_NOOP("endorse::manifest", "Signed this entry"));
    element.linkIsGood = true;
    return element;
}

ChainElement falseSignerPicture(const TrustedCertificate &signer, EntryCode code, qint64 now)
{
    ChainElement element = signerPicture(signer, now);
    element.isGood = false;
    element.linkIsGood = false;
    element.linkSays =
        code == EntryCode::Sig
            ? text(QT_TRANSLATE_NOOP("endorse::manifest", "The signature of the entry is wrong"))
        : code == EntryCode::Signer
            ? text(QT_TRANSLATE_NOOP("endorse::manifest",
                                     "The entry names its signer in two ways that do not agree"))
            : text(QT_TRANSLATE_NOOP("endorse::manifest",
                                     "The signature of the entry is not accepted"));
    return element;
}

} // namespace endorse::manifest
