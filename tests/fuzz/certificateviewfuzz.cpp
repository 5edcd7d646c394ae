// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"
#include "dershape.h"
#include "fuzzrun.h"

#include <pki/certificate.h>
#include <pki/certificateview.h>
#include <pki/dersteps.h>
#include <support/certificateviewcheck.h>
#include <support/testregistry.h>

#include <QTest>

namespace endorse::fuzz {

namespace {

/// A certificate of version 1, which has no extensions: without the first and the last field.
core::Bytes versionOne(const core::Bytes &der)
{
    pki::DerSteps outer(der);
    pki::DerElement whole;
    pki::DerElement tbs;
    pki::DerElement field;
    if (!outer.next(whole))
        qFatal("No certificate.");
    pki::DerSteps parts(whole.contents);
    if (!parts.next(tbs))
        qFatal("No signed part.");
    core::Bytes fields;
    for (pki::DerSteps steps(tbs.contents); steps.next(field);) {
        if (field.tag != pki::DerVersionTag && field.tag != pki::DerExtensionsTag)
            fields += field.whole.toByteArray();
    }
    const core::Bytes behind =
        whole.contents.sliced(tbs.whole.size()).toByteArray(); // algorithm and signature
    return derElement(pki::DerSequence, derElement(pki::DerSequence, fields) + behind);
}

/// How far the walk went, by the elements that end before the offset: "stopped in 4 of the signed
/// part" is behind version, serial number, algorithm and issuer.
QString stopOf(const core::Bytes &der, const core::Error &error)
{
    const qsizetype offset = error.place.section(QLatin1Char(' '), 1).toLongLong();
    pki::DerElement whole;
    pki::DerElement part;
    pki::DerSteps outer(der);
    if (!outer.next(whole) || !outer.atEnd() || offset == 0)
        return QStringLiteral("no element");
    pki::DerSteps parts(whole.contents);
    if (!parts.next(part) || part.whole.end() <= der.constData() + offset)
        return QStringLiteral("behind the signed part");
    pki::DerSteps fields(part.contents);
    int count = 0;
    while (fields.next(part) && part.whole.end() <= der.constData() + offset)
        ++count;
    return QStringLiteral("stopped in %1 of the signed part").arg(count);
}

/// What was read of a certificate, in short.
QString kindOf(const pki::CertificateView &view)
{
    QStringList words{QStringLiteral("v%1").arg(view.version)};
    if (view.isCa)
        words.append(view.pathLength >= 0 ? QStringLiteral("CA with length")
                                          : QStringLiteral("CA"));
    if (view.keyUsage)
        words.append(QStringLiteral("usage"));
    if (view.point.isEmpty())
        words.append(QStringLiteral("other key"));
    if (view.hasUnknownCritical)
        words.append(QStringLiteral("critical"));
    return words.join(QLatin1Char(' '));
}

} // namespace

class CertificateViewFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walk();
};

void CertificateViewFuzz::walk()
{
    QList<core::Bytes> corpus{dataFile("tpm/ek-certificate-ecc.der")};
    for (const char *name :
         {"manifests/real/crypto-authentication-signer-2a00.pem", "manifests/synthetic/root.pem",
          "manifests/real/manifest-signer-selfmade.pem", "manifests/chip/chain-0.pem"}) {
        const auto inPem = pki::certificatesInPem(dataFile(name));
        QVERIFY(inPem);
        corpus += *inPem;
    }
    corpus.append(versionOne(corpus.first()));
    QStringList reaches{QStringLiteral("no element"),
                        QStringLiteral("behind the signed part"),
                        QStringLiteral("v1 other key"),

                        QStringLiteral("v3 CA with length usage"),
                        QStringLiteral("v3 other key"),
                        QStringLiteral("v3 critical")};
    for (int i = 0; i <= 8; ++i)
        reaches.append(QStringLiteral("stopped in %1 of the signed part").arg(i));
    run("walkCertificate",
        {.corpus = corpus,
         .dictionary = {core::Bytes::fromHex("3082"), core::Bytes::fromHex("0603551d13"),
                        core::Bytes::fromHex("0603551d0f0101ff"),
                        core::Bytes::fromHex("30030101ff"), core::Bytes::fromHex("a003020102"),
                        core::Bytes::fromHex("06082a8648ce3d040302"), "250601200000Z",
                        "20530601200000Z"},
         .reshape = reshapeDer,
         .check =
             [](const core::Bytes &input) {
                 const auto view = pki::walkCertificate(input);
                 if (!view)
                     return Outcome::refusedAtOffset(view.error(), input.size())
                         .at(stopOf(input, view.error()));
                 const QString difference = testing::differenceFromOpenssl(input, *view);
                 return difference.isEmpty() ? Outcome::accepted().at(kindOf(*view))
                                             : Outcome::wrong(difference);
             },
         .rounds = 100'000,
         .seconds = 30,
         .reaches = reaches});
}

ENDORSE_TEST(CertificateViewFuzz)

} // namespace endorse::fuzz

#include "certificateviewfuzz.moc"
