// SPDX-License-Identifier: GPL-3.0-or-later
#include "genuineness.h"

#include <tpm/returncodes.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace endorse::attestation {

using core::Bytes;

namespace {

constexpr char context[] = "endorse::attestation";

/// Names of curves in OpenSSL's words and the TCG's (TPM_ECC_CURVE).
struct CurveName final
{
    const char *openssl;
    quint16 curve;
};
constexpr std::array curveNames{CurveName{"prime256v1", 0x0003}, CurveName{"secp384r1", 0x0004},
                                CurveName{"secp521r1", 0x0005}, CurveName{"SM2", 0x0020}};

quint16 curveOf(const pki::CertificateInfo &certificate)
{
    const auto named =
        std::find_if(curveNames.cbegin(), curveNames.cend(), [&](const CurveName &each) {
            return certificate.spkiCurve == QLatin1String(each.openssl);
        });
    return named == curveNames.cend() ? quint16(0) : named->curve;
}

/// Big-endian, without leading zeros: coordinates in a public area may have lost theirs.
QByteArrayView number(const Bytes &bytes)
{
    qsizetype zeros = 0;
    while (zeros < bytes.size() && bytes.at(zeros) == '\0')
        ++zeros;
    return QByteArrayView(bytes).sliced(zeros);
}

Bytes bigEndian(quint32 value)
{
    return core::ByteWriter().u32(value).bytes();
}

bool isOfKind(const pki::CertificateInfo &certificate, const tpmtypes::EndorsementKey &ek)
{
    const tpmtypes::PublicArea &area = ek.publicArea();
    if (area.type() == tpmtypes::alg::Rsa)
        return certificate.spkiModulus.size() * 8 == area.keyBits();
    return area.curve() != 0 && curveOf(certificate) == area.curve();
}

QList<Bytes> expanded(const QList<Bytes> &certificates)
{
    QList<Bytes> ders;
    for (const Bytes &each : certificates) {
        const auto several = pki::certificatesInPem(each);
        if (several && !several->isEmpty())
            ders += *several;
        else
            ders.append(each);
    }
    return ders;
}

bool endsIn(const pki::ChainReport &report, const QList<Bytes> &roots)
{
    return std::any_of(roots.cbegin(), roots.cend(), [&](const Bytes &root) {
        const auto info = pki::parseCertificate(root);
        return info && info->sha256 == report.chain.last().info.sha256;
    });
}

EkCertificateCheck checked(const tpm::NvCertificate &certificate,
                           const tpmtypes::EndorsementKey &ek, const GenuinenessInput &input,
                           const QList<Bytes> &ownCa)
{
    EkCertificateCheck check;
    check.index = certificate.index;
    check.problem = certificate.problem;
    if (certificate.problem)
        return check;
    // What follows it in its index was not read; that there is something is a deviation.
    const qsizetype room = std::max<qsizetype>(certificate.indexSize - certificate.der.size(), 0);
    auto report = pki::verifyChain({certificate.der + Bytes(room, '\xff'), input.certificates.chain,
                                    input.roots + ownCa, input.now});
    if (!report) {
        check.problem = report.error();
        return check;
    }
    check.report = std::move(*report);
    check.matchesKey = isCertificateOf(*check.info(), ek);
    check.isSameKind = isOfKind(*check.info(), ek);
    check.byOwnCa =
        check.report->verdict == pki::ChainVerdict::Trusted && endsIn(*check.report, ownCa);
    return check;
}

EkVerdict verdictOf(pki::ChainVerdict verdict)
{
    switch (verdict) {
    case pki::ChainVerdict::Trusted:
        return EkVerdict::Genuine;
    case pki::ChainVerdict::Expired:
    case pki::ChainVerdict::NotYetValid:
        return EkVerdict::Expired;
    case pki::ChainVerdict::IssuerMissing:
    case pki::ChainVerdict::BadSignature:
    case pki::ChainVerdict::NotAnIssuer:
    case pki::ChainVerdict::Refused:
        break;
    }
    return EkVerdict::UnknownIssuer;
}

/// How much a certificate is worth for the verdict: one for the key, then one for such a key;
/// trusted ones first, then those that are only out of date.
int weightOf(const EkCertificateCheck &check)
{
    if (!check.report || !check.isSameKind)
        return -1;
    const EkVerdict verdict = verdictOf(check.report->verdict);
    const int chain = verdict == EkVerdict::Genuine ? 2 : verdict == EkVerdict::Expired ? 1 : 0;
    return (check.matchesKey ? 10 : 0) + chain;
}

qsizetype decisiveOf(const QList<EkCertificateCheck> &checks)
{
    qsizetype best = -1;
    for (qsizetype i = 0; i < checks.size(); ++i) {
        if (weightOf(checks.at(i)) > (best < 0 ? -1 : weightOf(checks.at(best))))
            best = i;
    }
    return best;
}

core::Text text(const char *source)
{
    return {context, source};
}

core::Text genuineSummary(const Genuineness &genuineness, const EkCertificateCheck &decisive)
{
    if (decisive.byOwnCa) {
        return text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "Genuine: certificate of this software TPM's own CA."));
    }
    const QString root = decisive.report->chain.last().info.subject;
    if (genuineness.isSoftwareTpm) {
        return text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "Genuine: certificate of a software TPM, from \"%1\", which "
                                      "you trust."))
            .arg(root);
    }
    return text(QT_TRANSLATE_NOOP("endorse::attestation",
                                  "Genuine: the certificate leads to \"%1\", which you trust."))
        .arg(root);
}

core::Text summaryOf(const Genuineness &genuineness)
{
    const EkCertificateCheck *decisive = genuineness.decisiveCheck();
    switch (genuineness.verdict) {
    case EkVerdict::Genuine:
        return genuineSummary(genuineness, *decisive);
    case EkVerdict::UnknownIssuer:
        return text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "Unknown issuer: nobody whom you trust vouches for the "
                                      "certificate."));
    case EkVerdict::Expired:
        if (decisive->report->verdict == pki::ChainVerdict::NotYetValid) {
            return text(QT_TRANSLATE_NOOP("endorse::attestation",
                                          "Not yet valid: the certificate or one of its issuers "
                                          "begins later."));
        }
        return text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "Expired: the certificate or one of its issuers is past its "
                                      "end."));
    case EkVerdict::Mismatch:
        return text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "Mismatch: the certificate is for another key than the EK."));
    case EkVerdict::NoCertificate:
        break;
    }
    return text(QT_TRANSLATE_NOOP("endorse::attestation",
                                  "No certificate: there is none for an EK of this kind."));
}

void addIssuerAdvice(const pki::ChainReport &report, QList<core::Text> *reasons)
{
    if (report.verdict != pki::ChainVerdict::IssuerMissing)
        return;
    if (!report.missingIssuerUrl.isEmpty()) {
        reasons->append(
            text(QT_TRANSLATE_NOOP("endorse::attestation",
                                   "The certificate says that its issuer's can be had at %1. "
                                   "Endorse fetches nothing from there."))
                .arg(report.missingIssuerUrl));
    }
    reasons->append(text(QT_TRANSLATE_NOOP(
        "endorse::attestation", "If you trust the maker, get the certificates of its issuers and "
                                "add them (endorsectl tpm ek-root add FILE).")));
}

void addOtherKinds(const Genuineness &genuineness, QList<core::Text> *reasons)
{
    QStringList indices;
    for (const EkCertificateCheck &check : genuineness.certificates) {
        if (check.report && !check.isSameKind)
            indices.append(tpm::returnCodeString(check.index));
    }
    if (!indices.isEmpty()) {
        reasons->append(text(QT_TRANSLATE_NOOP("endorse::attestation",
                                               "The certificates that are there are for keys of "
                                               "other kinds (NV index %1)."))
                            .arg(indices.join(QLatin1String(", "))));
    }
}

QList<core::Text> reasonsOf(const Genuineness &genuineness)
{
    QList<core::Text> reasons;
    const EkCertificateCheck *decisive = genuineness.decisiveCheck();
    const bool hasChainReason =
        decisive != nullptr && decisive->matchesKey && !decisive->report->reason.isEmpty();
    if (hasChainReason) {
        reasons.append(decisive->report->reason);
        addIssuerAdvice(*decisive->report, &reasons);
    }
    if (genuineness.verdict == EkVerdict::Mismatch) {
        reasons.append(text(
            QT_TRANSLATE_NOOP("endorse::attestation",
                              "The EK may be made from another template than the one that the "
                              "maker certified, as the Azure SDKs for C, Node.js and Java do, or "
                              "the certificate belongs to another TPM.")));
    }
    if (genuineness.verdict == EkVerdict::NoCertificate) {
        addOtherKinds(genuineness, &reasons);
        for (const EkCertificateCheck &check : genuineness.certificates) {
            if (check.problem)
                reasons.append(check.problem->message);
        }
    }
    if (genuineness.isSoftwareTpm) {
        reasons.append(text(QT_TRANSLATE_NOOP(
            "endorse::attestation", "It is a software TPM: whoever runs it can copy its keys.")));
    }
    return reasons;
}

} // namespace

QString toString(EkVerdict verdict)
{
    switch (verdict) {
    case EkVerdict::Genuine:
        return QStringLiteral("genuine");
    case EkVerdict::UnknownIssuer:
        return QStringLiteral("unknownIssuer");
    case EkVerdict::Expired:
        return QStringLiteral("expired");
    case EkVerdict::Mismatch:
        return QStringLiteral("mismatch");
    case EkVerdict::NoCertificate:
        return QStringLiteral("noCertificate");
    }
    return {};
}

std::optional<EkVerdict> ekVerdictOf(const QString &text)
{
    using enum EkVerdict;
    for (const EkVerdict verdict : {Genuine, UnknownIssuer, Expired, Mismatch, NoCertificate}) {
        if (toString(verdict) == text)
            return verdict;
    }
    return std::nullopt;
}

const pki::CertificateInfo *EkCertificateCheck::info() const
{
    return report ? &report->chain.first().info : nullptr;
}

EkVerdict EkCertificateCheck::verdict() const
{
    if (!report)
        return EkVerdict::NoCertificate;
    return matchesKey ? verdictOf(report->verdict) : EkVerdict::Mismatch;
}

const EkCertificateCheck *Genuineness::decisiveCheck() const
{
    return decisive < 0 ? nullptr : &certificates.at(decisive);
}

QString Genuineness::certificateSha256() const
{
    return decisive < 0 ? QString() : decisiveCheck()->info()->sha256;
}

QString Genuineness::issuer() const
{
    return decisive < 0 ? QString() : decisiveCheck()->info()->issuer;
}

QList<pki::ChainLink> Genuineness::chain() const
{
    return decisive < 0 ? QList<pki::ChainLink>() : decisiveCheck()->report->chain;
}

QString Genuineness::missingIssuer() const
{
    return decisive < 0 ? QString() : decisiveCheck()->report->missingIssuer;
}

QString Genuineness::missingIssuerUrl() const
{
    return decisive < 0 ? QString() : decisiveCheck()->report->missingIssuerUrl;
}

QList<pki::CertificateDeviation> Genuineness::deviations() const
{
    return decisive < 0 ? QList<pki::CertificateDeviation>() : decisiveCheck()->report->deviations;
}

bool isCertificateOf(const pki::CertificateInfo &certificate, const tpmtypes::EndorsementKey &ek)
{
    const tpmtypes::PublicArea &area = ek.publicArea();
    if (area.type() == tpmtypes::alg::Rsa) {
        return !certificate.spkiModulus.isEmpty() &&
               number(certificate.spkiModulus) == number(area.modulus()) &&
               number(certificate.spkiExponent) == number(bigEndian(area.exponent()));
    }
    const tpmtypes::EcPoint point = area.eccPoint();
    return isOfKind(certificate, ek) && !number(point.x).isEmpty() &&
           number(certificate.spkiPointX) == number(point.x) &&
           number(certificate.spkiPointY) == number(point.y);
}

Genuineness judgeEk(const tpmtypes::EndorsementKey &ek, const GenuinenessInput &input)
{
    Genuineness result;
    result.isSoftwareTpm = input.isSoftwareTpm;
    result.checkedAt = input.now.toUTC();
    const QList<Bytes> ownCa = expanded(input.ownCa);
    for (const tpm::NvCertificate &certificate : input.certificates.certificates)
        result.certificates.append(checked(certificate, ek, input, ownCa));
    result.decisive = decisiveOf(result.certificates);
    if (const EkCertificateCheck *decisive = result.decisiveCheck(); decisive != nullptr)
        result.verdict = decisive->verdict();
    result.summary = summaryOf(result);
    result.reasons = reasonsOf(result);
    return result;
}

Genuineness judgeEk(const tpmtypes::EndorsementKey &ek, const core::Bytes &certificate,
                    const QList<core::Bytes> &roots, const QDateTime &now)
{
    GenuinenessInput input;
    input.roots = roots;
    input.now = now;
    if (!certificate.isEmpty()) {
        tpm::NvCertificate one;
        one.der = certificate;
        input.certificates.certificates.append(one);
    }
    return judgeEk(ek, input);
}

} // namespace endorse::attestation
