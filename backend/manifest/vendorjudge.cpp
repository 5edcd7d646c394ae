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
/// Trusted certificates could lead in a circle.
constexpr int mostCas = 8;

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

/// Of a certificate that could not be read: where in the file.
QString placeOfPem(const VendorEntry &entry, const PemReading &reading)
{
    return QStringLiteral("line %1: %2")
        .arg(entry.pemLine + reading.line - 1)
        .arg(QString::fromLatin1(reading.problem));
}

} // namespace

VendorJudge::VendorJudge(const TrustSets &trust, qint64 now)
    : m_now(now)
{
    for (const TrustedCertificate &root : trust.list(TrustUse::DeviceRoot)) {
        if (pki::walkCertificate(root.der))
            m_roots.append(root);
    }
    for (const TrustedCertificate &root : std::as_const(m_roots))
        m_anchors.push_back(*pki::walkCertificate(root.der));
}

EntryCode VendorJudge::chainOf(const pki::CertificateView &certificate, int casBelow) const
{
    EntryCode best = EntryCode::Issuer;
    for (std::size_t i = 0; i < m_anchors.size() && casBelow < mostCas; ++i) {
        const pki::CertificateView &issuer = m_anchors[i];
        if (!namesIssuer(certificate, issuer))
            continue;
        EntryCode code = EntryCode::Chain;
        if (mayIssue(issuer, casBelow) && isSignedBy(certificate, issuer)) {
            code = m_roots.at(static_cast<qsizetype>(i)).isSelfSigned
                       ? EntryCode::None
                       : chainOf(issuer, casBelow + 1);
            if (code == EntryCode::None && !isValidAt(issuer, m_now))
                code = EntryCode::Time;
        }
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
    if (view.isCa)
        return EntryCode::Chain;
    const QByteArray name = view.commonName.toByteArray();
    if (view.commonNameCount != 1 || name.isEmpty())
        return EntryCode::Cn;
    finding.verdict.uniqueId = name.toLower();
    if (!entry.name.isEmpty() && entry.name.compare(name, Qt::CaseInsensitive) != 0) {
        finding.technical =
            QStringLiteral("line %1: the column cn names another device").arg(entry.place);
        return EntryCode::Cn;
    }
    const EntryCode chain = chainOf(view, 0);
    if (chain == EntryCode::Issuer)
        finding.verdict.warn(EntryCode::Issuer);
    else if (chain != EntryCode::None)
        return chain;
    if (!isValidAt(view, m_now))
        return EntryCode::Time;
    finding.verdict.registrationId = name;
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
    if (!verdict.uniqueId.isEmpty())
        verdict.idDigest = idDigestOf(verdict.uniqueId);
    return finding;
}

} // namespace endorse::manifest
