// SPDX-License-Identifier: GPL-3.0-or-later
#include "vendorcheck.h"

#include <support/certificateviewcheck.h>
#include <support/manifestsamples.h>

#include <manifest/entrydetail.h>

namespace endorse::fuzz {

using manifest::VendorEntry;
using manifest::Verdict;

namespace {

/// Every so many rounds the slow look at the same entry.
constexpr int vendorDetailEvery = 64;

manifest::TrustSets trustOf(const CertificateForge &forge)
{
    const auto all = testing::withFile(manifest::TrustSets::empty(), manifest::TrustUse::DeviceRoot,
                                       QStringLiteral("vendor/root.pem"))
                         .with(manifest::TrustUse::DeviceRoot, forge.rootPem());
    if (!all)
        qFatal("%s", qPrintable(all.error().toLogLine()));
    return *all;
}

/// What must hold of the verdict of an entry that nobody signed.
QString findingProblem(const manifest::VendorFinding &finding)
{
    const Verdict &verdict = finding.verdict;
    const bool isRejected = verdict.outcome == manifest::Outcome::Reject;
    if (isRejected != (verdict.code != manifest::EntryCode::None))
        return QStringLiteral("outcome and code do not agree");
    if (verdict.registrationId.isEmpty() != isRejected)
        return QStringLiteral("a registration ID where there is none");
    if (isRejected)
        return verdict.warnings == 0 ? QString() : QStringLiteral("rejected with a warning");
    if (!verdict.has(manifest::EntryCode::Unsigned) || verdict.outcome != manifest::Outcome::Enroll)
        return QStringLiteral("accepted as if it were signed");
    const auto view = pki::walkCertificate(finding.der);
    if (!view)
        return QStringLiteral("accepts what is no certificate");
    // What cannot be a registration ID is made fit to be shown.
    const bool isNamed =
        view->commonName == verdict.registrationId || verdict.has(manifest::EntryCode::DpsId);
    if (view->isCa || view->hasUnknownCritical || view->commonNameCount != 1 ||
        !view->isCommonNameUtf8 || !isNamed || view->notBefore > testing::sampleTime ||
        view->notAfter < testing::sampleTime)
        return QStringLiteral("accepts a certificate that is not for this");
    const QString difference = testing::differenceFromOpenssl(finding.der, *view);
    return difference.isEmpty() ? QString()
                                : QStringLiteral("OpenSSL reads something else: ") + difference;
}

} // namespace

VendorCheck::VendorCheck(const CertificateForge &forge)
    : m_trust(trustOf(forge))
    , m_judge(m_trust, testing::sampleTime)
{
}

core::Bytes VendorCheck::pemOf(const core::Bytes &der)
{
    const core::Bytes base64 = der.toBase64();
    core::Bytes out = core::Bytes(pemBegin) + '\n';
    for (qsizetype i = 0; i < base64.size(); i += 64)
        out += base64.sliced(i, std::min<qsizetype>(64, base64.size() - i)) + '\n';
    return out + pemEnd;
}

Outcome VendorCheck::judge(const VendorEntry &entry, manifest::Origin origin, quint32 index)
{
    const manifest::VendorFinding finding = m_judge.judge(entry, origin, index);
    const Verdict &verdict = finding.verdict;
    const QString problem = findingProblem(finding);
    if (!problem.isEmpty())
        return Outcome::wrong(problem);
    if (++m_round % vendorDetailEvery == 0) {
        const auto detail =
            manifest::detailOf(entry.encoded(), verdict, m_trust, testing::sampleTime);
        if (!detail || detail->isSigned || detail->verdict != verdict)
            return Outcome::wrong(QStringLiteral("the details say something else"));
    }
    if (verdict.outcome == manifest::Outcome::Reject)
        return Outcome::refused().at(toString(verdict.code));
    return Outcome::accepted().at(verdict.has(manifest::EntryCode::Issuer)
                                      ? QStringLiteral("enroll, issuer unknown")
                                      : QStringLiteral("enroll"));
}

} // namespace endorse::fuzz
