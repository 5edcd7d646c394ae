// SPDX-License-Identifier: GPL-3.0-or-later
#include "chainverification.h"

#include "certificateverification.h"
#include "chainextensions.h"
#include "chainpath.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace endorse::pki {

namespace {

constexpr char context[] = "endorse::pki";
constexpr std::size_t longestPath = 8;
// Signatures that are verified in one search: a chain has a handful, a TPM that lies has thousands.
constexpr int mostVerifications = 200;

/// One way that was tried, and how far it came.
struct Attempt final
{
    ChainPath path;
    bool isComplete = false; ///< It ends at a trusted root.
    PathFault fault;
    QString missingIssuer;
    QString missingIssuerUrl;
};

/// Searches for a way to a trusted root, depth first.
class ChainSearch final
{
public:
    ChainSearch(const ChainCandidate &leaf, const std::vector<ChainCandidate> &candidates,
                const QDateTime &when)
        : m_candidates(candidates)
        , m_when(when)
        , m_path{&leaf}
    {
    }

    /// The good way, or the failed one that came nearest.
    Attempt run()
    {
        climb();
        return std::move(*m_best);
    }

private:
    void climb();
    void climbFrom(const ChainCandidate &top);
    void finish();
    void failHere(ChainVerdict verdict, const core::Text &reason, const char *technical);
    void failForMissingIssuer(const ChainCandidate &top, bool sameNameSeen);
    void offer(Attempt attempt);
    bool isOnPath(const ChainCandidate &candidate) const;

    const std::vector<ChainCandidate> &m_candidates;
    const QDateTime m_when;
    ChainPath m_path;
    int m_verifications = 0;
    bool m_isTrusted = false;
    std::optional<Attempt> m_best;
};

bool hasIssuersName(const ChainCandidate &issuer, const ChainCandidate &subject)
{
    return X509_NAME_cmp(X509_get_subject_name(issuer.x509.get()),
                         X509_get_issuer_name(subject.x509.get())) == 0;
}

/// Whether the key identifiers say that it was another key. (RFC 5280 section 4.2.1.1)
bool isOtherKey(const ChainCandidate &issuer, const ChainCandidate &subject)
{
    const ASN1_OCTET_STRING *own = X509_get0_subject_key_id(issuer.x509.get());
    const ASN1_OCTET_STRING *wanted = X509_get0_authority_key_id(subject.x509.get());
    return own != nullptr && wanted != nullptr && ASN1_OCTET_STRING_cmp(own, wanted) != 0;
}

/// A complete way is nearer than any other, a longer one nearer than a shorter one.
std::size_t nearness(const Attempt &attempt)
{
    return attempt.path.size() + (attempt.isComplete ? longestPath : 0);
}

bool ChainSearch::isOnPath(const ChainCandidate &candidate) const
{
    return std::any_of(m_path.cbegin(), m_path.cend(), [&](const ChainCandidate *each) {
        return each->link.info.sha256 == candidate.link.info.sha256;
    });
}

void ChainSearch::offer(Attempt attempt)
{
    if (!m_best || nearness(attempt) > nearness(*m_best))
        m_best = std::move(attempt);
}

void ChainSearch::failHere(ChainVerdict verdict, const core::Text &reason, const char *technical)
{
    const CertificateInfo &top = m_path.back()->link.info;
    offer({m_path,
           false,
           {verdict, reason,
            QStringLiteral("%1: \"%2\" (SHA-256 %3)")
                .arg(QLatin1String(technical), top.subject, top.sha256)},
           {},
           {}});
}

void ChainSearch::failForMissingIssuer(const ChainCandidate &top, bool sameNameSeen)
{
    const bool isRoot = top.link.info.isSelfSigned;
    core::Text reason;
    if (isRoot) {
        reason = {context, QT_TRANSLATE_NOOP("endorse::pki",
                                             "The chain ends at \"%1\", which is not among the "
                                             "roots that you trust.")};
    } else if (sameNameSeen) {
        reason = {context, QT_TRANSLATE_NOOP("endorse::pki",
                                             "The certificate of the issuer \"%1\" is missing: the "
                                             "one with this name that is there has another key.")};
    } else {
        reason = {context, QT_TRANSLATE_NOOP("endorse::pki",
                                             "The certificate of the issuer \"%1\" is missing.")};
    }
    const QString missing = isRoot ? top.link.info.subject : top.link.info.issuer;
    Attempt attempt{m_path,
                    false,
                    {ChainVerdict::IssuerMissing, reason.arg(missing),
                     QStringLiteral("no trusted issuer \"%1\"").arg(missing)},
                    missing,
                    {}};
    if (!isRoot)
        attempt.missingIssuerUrl = issuerUrlOf(top.x509.get());
    offer(std::move(attempt));
}

void ChainSearch::finish()
{
    const std::optional<PathFault> fault = faultOf(m_path, m_when);
    if (fault) {
        offer({m_path, true, *fault, {}, {}});
        return;
    }
    m_isTrusted = true;
    m_best = Attempt{m_path, true, {ChainVerdict::Trusted, {}, {}}, {}, {}};
}

void ChainSearch::climb()
{
    const ChainCandidate &top = *m_path.back();
    if (top.link.source == ChainSource::Trusted)
        finish();
    else if (top.link.info.isSelfSigned)
        failForMissingIssuer(top, false);
    else
        climbFrom(top);
}

void ChainSearch::climbFrom(const ChainCandidate &top)
{
    bool sameNameSeen = false;
    bool anyTried = false;
    for (const ChainCandidate &candidate : m_candidates) {
        if (m_isTrusted || m_path.size() >= longestPath || m_verifications >= mostVerifications)
            break;
        if (!hasIssuersName(candidate, top) || isOnPath(candidate))
            continue;
        if (isOtherKey(candidate, top)) {
            sameNameSeen = true;
            continue;
        }
        anyTried = true;
        ++m_verifications;
        if (!hasSigned(candidate, top)) {
            failHere(ChainVerdict::BadSignature,
                     core::Text(context,
                                QT_TRANSLATE_NOOP(
                                    "endorse::pki",
                                    "The signature of the certificate \"%1\" is not by the key of "
                                    "its issuer \"%2\": the certificate was changed, or another "
                                    "issuer bears the same name."))
                         .arg(top.link.info.subject)
                         .arg(top.link.info.issuer),
                     "bad signature");
            continue;
        }
        m_path.push_back(&candidate);
        climb();
        m_path.pop_back();
    }
    if (!anyTried)
        failForMissingIssuer(top, sameNameSeen);
}

std::optional<ChainCandidate> candidateOf(const core::Bytes &certificate, ChainSource source)
{
    auto x509 = openssl::readCertificate(certificate);
    auto info = parseCertificate(certificate);
    if (!x509 || !info)
        return std::nullopt;
    if (source == ChainSource::Kept && info->isSelfSigned)
        source = ChainSource::Trusted;
    return ChainCandidate{std::move(*x509), {std::move(*info), source}};
}

/// The possible issuers: the trusted ones first, so that nobody stands there twice as untrusted.
std::vector<ChainCandidate> candidatesOf(const ChainInput &input)
{
    std::vector<ChainCandidate> candidates;
    QSet<QString> taken;
    const auto take = [&candidates, &taken](const core::Bytes &certificate, ChainSource source) {
        auto candidate = candidateOf(certificate, source);
        if (!candidate || taken.contains(candidate->link.info.sha256))
            return;
        taken.insert(candidate->link.info.sha256);
        candidates.push_back(std::move(*candidate));
    };
    for (const core::Bytes &each : input.trusted)
        take(each, ChainSource::Kept);
    for (const core::Bytes &each : input.given)
        take(each, ChainSource::Given);
    return candidates;
}

} // namespace

QString toString(ChainSource source)
{
    switch (source) {
    case ChainSource::Leaf:
        return QStringLiteral("leaf");
    case ChainSource::Given:
        return QStringLiteral("given");
    case ChainSource::Kept:
        return QStringLiteral("kept");
    case ChainSource::Trusted:
        return QStringLiteral("trusted");
    }
    return {};
}

QString toString(ChainVerdict verdict)
{
    switch (verdict) {
    case ChainVerdict::Trusted:
        return QStringLiteral("trusted");
    case ChainVerdict::IssuerMissing:
        return QStringLiteral("issuerMissing");
    case ChainVerdict::Expired:
        return QStringLiteral("expired");
    case ChainVerdict::NotYetValid:
        return QStringLiteral("notYetValid");
    case ChainVerdict::BadSignature:
        return QStringLiteral("badSignature");
    case ChainVerdict::NotAnIssuer:
        return QStringLiteral("notAnIssuer");
    case ChainVerdict::Refused:
        return QStringLiteral("refused");
    }
    return {};
}

core::Result<ChainReport> verifyChain(const ChainInput &input)
{
    auto x509 = openssl::readCertificate(input.certificate);
    if (!x509)
        return core::fail(x509.error());
    auto info = parseCertificate(input.certificate);
    if (!info)
        return core::fail(info.error());
    const ChainCandidate leaf{std::move(*x509), {std::move(*info), ChainSource::Leaf}};
    const std::vector<ChainCandidate> candidates = candidatesOf(input);
    Attempt best = ChainSearch(leaf, candidates, input.when).run();
    ERR_clear_error();
    ChainReport report;
    report.verdict = best.fault.verdict;
    for (const ChainCandidate *each : best.path)
        report.chain.append(each->link);
    report.missingIssuer = best.missingIssuer;
    report.missingIssuerUrl = best.missingIssuerUrl;
    report.deviations = deviationsOf(input.certificate);
    report.reason = best.fault.reason;
    report.technical = best.fault.technical;
    return report;
}

} // namespace endorse::pki
