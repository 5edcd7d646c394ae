// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"
#include "fuzzrun.h"

#include <pki/certificate.h>
#include <pki/certificateview.h>
#include <support/certificateviewcheck.h>
#include <support/testregistry.h>

#include <QTest>

namespace endorse::fuzz {

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
    run("walkCertificate",
        {.corpus = corpus,
         .dictionary = {core::Bytes::fromHex("3082"), core::Bytes::fromHex("0603551d13"),
                        core::Bytes::fromHex("0603551d0f0101ff"),
                        core::Bytes::fromHex("30030101ff"), core::Bytes::fromHex("a003020102"),
                        core::Bytes::fromHex("06082a8648ce3d040302"), "250601200000Z",
                        "20530601200000Z"},
         .check =
             [](const core::Bytes &input) {
                 const auto view = pki::walkCertificate(input);
                 if (!view)
                     return Outcome::refusedAtOffset(view.error(), input.size());
                 const QString difference = testing::differenceFromOpenssl(input, *view);
                 return difference.isEmpty() ? Outcome::accepted() : Outcome::wrong(difference);
             },
         .rounds = 200'000});
}

ENDORSE_TEST(CertificateViewFuzz)

} // namespace endorse::fuzz

#include "certificateviewfuzz.moc"
