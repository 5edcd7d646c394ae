// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorjudge.h"

#include <dps/identifiers.h>
#include <pki/opensslhandles.h>

#include <openssl/x509.h>

#include <QCryptographicHash>

#include <algorithm>
#include <manifest/chainkeeper.h>

namespace endorse::manifest {

namespace {

constexpr int minKeyBits = 112;
/// In a chain.
constexpr std::size_t mostCas = 8;

bool isStrongKey(QByteArrayView spki)
{
    const auto *octets = reinterpret_cast<const unsigned char *>(spki.data());
    const pki::openssl::Key key(d2i_PUBKEY(nullptr, &octets, static_cast<long>(spki.size())));
    const int kind = key ? EVP_PKEY_get_base_id(key.get()) : EVP_PKEY_NONE;
    const bool isStrong = (kind == EVP_PKEY_RSA || kind == EVP_PKEY_EC) &&
                          EVP_PKEY_get_security_bits(key.get()) >= minKeyBits;
    ERR_clear_error();
    return isStrong;
}

bool isValidAt(const pki::CertificateView &view, qint64 now)
{
    return view.notBefore <= now && now <= view.notAfter;
}

std::array<char, 16> idDigestOf(const QByteArray &id)
{
    std::array<char, 16> half{};
    const QByteArray digest = QCryptographicHash::hash(id, QCryptographicHash::Sha256);
    std::copy_n(digest.begin(), half.size(), half.begin());
    return half;
}

/// As people may see it: what moves, hides or ends other text is replaced.
QString cleanName(const QByteArray &name)
{
    QString out;
    for (const char32_t c : QString::fromUtf8(name).toUcs4()) {
        switch (QChar::category(c)) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_PrivateUse:
        case QChar::Other_NotAssigned:
        case QChar::Other_Surrogate:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            out += QChar(QChar::ReplacementCharacter);
            break;
        default:
            out += QChar::fromUcs4(c);
        }
    }
    return out;
}

/// Of a certificate that could not be read: where in the file.
QString placeOfPem(const VendorEntry &entry, const PemReading &reading)
{
    return QStringLiteral("line %1: %2")
        .arg(entry.pemLine + reading.line - 1)
        .arg(QString::fromLatin1(reading.problem));
}

} // namespace

VendorJudge::VendorJudge(const TrustSets &trust, qint64 now)
    : m_anchors(trust.list(TrustUse::DeviceRoot))
    , m_now(now)
{
    findCodes();
}

/// From the longest chains down, as trusted certificates can lead in circles.
void VendorJudge::findCodes()
{
    const std::size_t count = m_anchors.list().size();
    m_codes.assign(mostCas + 1, std::vector<EntryCode>(count, EntryCode::Issuer));
    for (std::size_t casBelow = mostCas; casBelow-- > 0;) {
        for (std::size_t i = 0; i < count; ++i)
            m_codes[casBelow][i] = codeOfAnchor(i, casBelow);
    }
}

EntryCode VendorJudge::codeOfAnchor(std::size_t anchor, std::size_t casBelow) const
{
    const TrustAnchors::Anchor &issuer = m_anchors.list()[anchor];
    if (!mayIssue(issuer.view, static_cast<int>(casBelow)))
        return EntryCode::Chain;
    const EntryCode code =
        issuer.isRoot ? EntryCode::None : bestCode(m_anchors.issuersOf(anchor), casBelow + 1);
    return code == EntryCode::None && !isValidAt(issuer.view, m_now) ? EntryCode::Time : code;
}

EntryCode VendorJudge::bestCode(const std::vector<TrustAnchors::Issuer> &issuers,
                                std::size_t casBelow) const
{
    EntryCode best = EntryCode::Issuer;
    for (const TrustAnchors::Issuer &issuer : issuers) {
        const EntryCode code =
            issuer.hasSigned ? m_codes[casBelow][issuer.anchor] : EntryCode::Chain;
        if (code == EntryCode::None)
            return code;
        // Another certificate of that name may be the issuer.
        if (best == EntryCode::Issuer || code == EntryCode::Time)
            best = code;
    }
    return best;
}

EntryCode VendorJudge::codeOfCertificate(const VendorEntry &entry, const pki::CertificateView &view,
                                         VendorFinding &finding) const
{
    if (!isStrongKey(view.spki))
        return EntryCode::Key;
    if (view.isCa || view.hasUnknownCritical) {
        finding.technical = view.isCa ? QStringLiteral("the certificate of an authority")
                                      : QStringLiteral("a critical extension that is not known");
        return EntryCode::Chain;
    }
    const QByteArray name = view.commonName.toByteArray();
    if (view.commonNameCount != 1 || name.isEmpty() || !view.isCommonNameUtf8)
        return EntryCode::Cn;
    const QString shown = cleanName(name);
    finding.verdict.uniqueId = shown.toLower().toUtf8();
    // Names that are shown alike may differ.
    finding.verdict.idDigest = idDigestOf(name.toLower());
    if (!entry.name.isEmpty() && entry.name.compare(name, Qt::CaseInsensitive) != 0) {
        finding.technical =
            QStringLiteral("line %1: the column cn names another device").arg(entry.place);
        return EntryCode::Cn;
    }
    const EntryCode chain = bestCode(m_anchors.issuersOf(view), 0);
    if (chain == EntryCode::Issuer)
        finding.verdict.warn(EntryCode::Issuer);
    else if (chain != EntryCode::None)
        return chain;
    if (!isValidAt(view, m_now))
        return EntryCode::Time;
    finding.verdict.registrationId = shown.toUtf8();
    if (!dps::RegistrationId::parse(QString::fromUtf8(name)))
        finding.verdict.warn(EntryCode::DpsId);
    return EntryCode::None;
}

EntryCode VendorJudge::codeOf(const VendorEntry &entry, Origin origin, VendorFinding &finding) const
{
    if (!entry.problem.isEmpty()) {
        finding.technical = QString::fromLatin1(entry.problem);
        return isBundle(origin) ? EntryCode::Cert : EntryCode::Shape;
    }
    const PemReading reading = readCertificatePem(entry.pem);
    if (reading.der.isEmpty()) {
        finding.technical = placeOfPem(entry, reading);
        return EntryCode::Cert;
    }
    const auto view = pki::walkCertificate(reading.der);
    if (!view) {
        finding.technical = QStringLiteral("line %1: %2, %3")
                                .arg(entry.pemLine)
                                .arg(view.error().technical, view.error().place);
        return EntryCode::Cert;
    }
    finding.der = reading.der;
    return codeOfCertificate(entry, *view, finding);
}

VendorFinding VendorJudge::judge(const VendorEntry &entry, Origin origin, quint32 index) const
{
    VendorFinding finding;
    Verdict &verdict = finding.verdict;
    verdict.index = index;
    verdict.origin = origin;
    verdict.offset = entry.place;
    verdict.size = entry.size;
    verdict.contentDigest = contentDigestOf(entry);
    verdict.code = codeOf(entry, origin, finding);
    if (verdict.code == EntryCode::None) {
        verdict.outcome = Outcome::Enroll;
        verdict.warn(EntryCode::Unsigned);
    } else {
        verdict.warnings = 0;
        verdict.registrationId.clear();
    }
    return finding;
}

} // namespace endorse::manifest
