// SPDX-License-Identifier: GPL-3.0-or-later
// Entries that are signed well, whose certificates are damaged and then signed by the CA itself.
#include "certificateforge.h"
#include "dershape.h"
#include "fuzzrun.h"

#include <support/certificateviewcheck.h>
#include <support/entryforge.h>
#include <support/manifestsamples.h>
#include <support/testregistry.h>

#include <QTest>

namespace endorse::fuzz {

namespace {

using manifest::TrustUse;
using manifest::Verdict;
using testing::EntryForge;

const QByteArray chipId = QByteArrayLiteral("0123aabbccddeeff01");

core::Bytes payloadWith(const CertificateForge &forge, const QList<core::Bytes> &certificates)
{
    QJsonArray chain;
    for (const core::Bytes &each : certificates)
        chain.append(QString::fromLatin1(each.toBase64()));
    const auto text = [](const QByteArray &bytes) { return QString::fromLatin1(bytes); };
    const QJsonObject key{{QStringLiteral("kid"), QStringLiteral("0")},
                          {QStringLiteral("kty"), QStringLiteral("EC")},
                          {QStringLiteral("crv"), QStringLiteral("P-256")},
                          {QStringLiteral("x"), text(EntryForge::base64Url(forge.x()))},
                          {QStringLiteral("y"), text(EntryForge::base64Url(forge.y()))},
                          {QStringLiteral("x5c"), chain}};
    const QJsonObject keys{{QStringLiteral("keys"), QJsonArray{key}}};
    return QJsonDocument(QJsonObject{{QStringLiteral("uniqueId"), text(chipId)},
                                     {QStringLiteral("publicKeySet"), keys}})
        .toJson(QJsonDocument::Compact);
}

/// What OpenSSL must see too in a certificate that was accepted.
Outcome checkAccepted(const core::Bytes &der, const Verdict &verdict, bool isDevice)
{
    const auto view = pki::walkCertificate(der);
    if (!view)
        return Outcome::wrong(QStringLiteral("accepts what is no certificate"));
    const QString difference = testing::differenceFromOpenssl(der, *view);
    if (!difference.isEmpty())
        return Outcome::wrong(QStringLiteral("OpenSSL reads something else: ") + difference);
    if (view->notBefore > testing::sampleTime || view->notAfter < testing::sampleTime)
        return Outcome::wrong(QStringLiteral("accepts a certificate that is not valid"));
    if (view->hasUnknownCritical)
        return Outcome::wrong(QStringLiteral("passes over a critical extension"));
    if (!isDevice && !view->isCa)
        return Outcome::wrong(QStringLiteral("takes for a CA what is none"));
    if (isDevice && (view->commonNameCount != 1 || view->commonName != verdict.registrationId ||
                     !verdict.registrationId.toLower().contains(chipId)))
        return Outcome::wrong(QStringLiteral("a name that is not in the certificate"));
    return Outcome::accepted();
}

} // namespace

class ChainFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void devices();
    void authorities();

private:
    Verdict judge(const QList<core::Bytes> &certificates)
    {
        return m_bench.judge(m_signer.entry(payloadWith(m_forge, certificates)));
    }
    Outcome outcomeOf(const Verdict &verdict, const core::Bytes &der, bool isDevice) const
    {
        if (verdict.outcome == manifest::Outcome::Reject)
            return Outcome::refused().at(toString(verdict.code));
        return checkAccepted(der, verdict, isDevice).at(toString(verdict.outcome));
    }
    manifest::TrustSets trust() const
    {
        const auto signer =
            manifest::TrustSets::empty().with(TrustUse::ManifestSigner, m_signer.certificatePem());
        const auto both = signer->with(TrustUse::DeviceRoot, m_forge.rootPem());
        return *both;
    }

    const EntryForge m_signer;
    const CertificateForge m_forge;
    testing::Bench m_bench{trust()};
};

void ChainFuzz::devices()
{
    const QByteArray name = "sn" + chipId.toUpper();
    run("device certificates that their CA signed",
        {.corpus = {m_forge.device(name)},
         .dictionary = {"sn", core::Bytes::fromHex("0603550403"), core::Bytes::fromHex("0101ff")},
         .reshape = reshapeDer,
         .check =
             [this](const core::Bytes &input) {
                 const core::Bytes der = m_forge.resigned(input);
                 return outcomeOf(judge({der}), der, true);
             },
         .rounds = 6000,
         .reaches = {QStringLiteral("E_CERT"), QStringLiteral("E_KEY"), QStringLiteral("E_CHAIN"),
                     QStringLiteral("E_CN"), QStringLiteral("enroll")}});
}

void ChainFuzz::authorities()
{
    const core::Bytes device = m_forge.device("sn" + chipId.toUpper(), true);
    run("CA certificates that the root signed",
        {.corpus = {m_forge.authority()},
         .dictionary = {core::Bytes::fromHex("0101ff"), core::Bytes::fromHex("0603551d13"),
                        core::Bytes::fromHex("03020204")},
         .reshape = reshapeDer,
         .check =
             [this, device](const core::Bytes &input) {
                 const core::Bytes der = m_forge.resigned(input);
                 return outcomeOf(judge({device, der}), der, false);
             },
         .rounds = 6000,
         .reaches = {QStringLiteral("E_CERT"), QStringLiteral("E_CHAIN"),
                     QStringLiteral("enroll")}});
}

ENDORSE_TEST(ChainFuzz)

} // namespace endorse::fuzz

#include "chainfuzz.moc"
