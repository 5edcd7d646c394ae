// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus.h"
#include "fuzzrun.h"

#include <pki/certificate.h>
#include <pki/certificateauthority.h>
#include <pki/chainverification.h>
#include <support/testregistry.h>

#include <QTest>

namespace endorse::fuzz {

class PkiFuzz final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void certificates();
    void chains();
    void serverNames();
};

void PkiFuzz::certificates()
{
    const core::Bytes der = dataFile("tpm/ek-certificate.der");
    run("parseCertificate",
        {.corpus = {der, dataFile("tpm/ek-certificate-ecc.der"),
                    dataFile("tpm/ek-certificate-ca.pem")},
         .dictionary = {"-----BEGIN CERTIFICATE-----\n", "-----END CERTIFICATE-----\n",
                        "Proc-Type: 4,ENCRYPTED\n"},
         .check =
             [](const core::Bytes &input) {
                 static_cast<void>(pki::certificatesInPem(input));
                 static_cast<void>(pki::ServerNames::ofCertificate(input));
                 const auto info = pki::parseCertificate(input);
                 if (!info)
                     return Outcome::refusedWith(info.error());
                 const auto again = pki::parseCertificate(info->der);
                 return again && *again == *info
                            ? Outcome::accepted()
                            : Outcome::wrong(QStringLiteral("reads its own DER differently"));
             },
         .rounds = 4000});
}

void PkiFuzz::chains()
{
    const core::Bytes der = dataFile("tpm/ek-certificate.der");
    const auto trusted = pki::certificatesInPem(dataFile("tpm/ek-certificate-ca.pem"));
    QVERIFY(trusted);
    const auto good = pki::parseCertificate(der);
    QVERIFY(good);
    const QDateTime when(QDate(2030, 1, 1), QTime(0, 0), Qt::UTC);
    run("verifyChain",
        {.corpus = {der, der + core::Bytes(40, '\xff'), trusted->at(1) + trusted->at(0)},
         .dictionary = {core::Bytes::fromHex("0608678105"), core::Bytes::fromHex("0603551d11"),
                        core::Bytes::fromHex("0101ff"), core::Bytes::fromHex("3082")},
         .check =
             [&](const core::Bytes &input) {
                 static_cast<void>(pki::certificatesInDer(input));
                 // As the certificate, and as what a TPM gives along.
                 const auto report = pki::verifyChain({input, {input}, *trusted, when});
                 const auto other =
                     pki::verifyChain({der, pki::certificatesInDer(input), {trusted->at(0)}, when});
                 if (!other)
                     return Outcome::wrong(QStringLiteral("refuses the good one"));
                 if (!report)
                     return Outcome::refusedWith(report.error());
                 const bool isTrusted = report->verdict == pki::ChainVerdict::Trusted;
                 const bool isKnown =
                     report->chain.first().info.der == good->der || report->chain.first().info.isCa;
                 return isTrusted && !isKnown
                            ? Outcome::wrong(QStringLiteral("trusts what nobody signed"))
                            : Outcome::accepted();
             },
         .rounds = 1500});
}

void PkiFuzz::serverNames()
{
    run("ServerNames::parse",
        {.corpus = {"localhost", "hub.example.test", "127.0.0.1", "2001:db8::1",
                    "b\xc3\xbc"
                    "cher.test"},
         .dictionary = {".", "*", "DNS:", ",", "xn--"},
         .check = [](const core::Bytes &input) {
             const auto names = pki::ServerNames::parse({QString::fromUtf8(input)}, {});
             if (!names)
                 return Outcome::refusedWith(names.error());
             // What is accepted goes into an extension's text: it may hold nothing that means
             // something there.
             const QString text = (names->dnsNames + names->ipAddresses).join(QLatin1Char('/'));
             for (const QChar c : text) {
                 if (!c.isLetterOrNumber() && !QStringLiteral("-_.:").contains(c))
                     return Outcome::wrong(QStringLiteral("accepts %1").arg(text));
             }
             return pki::ServerNames::parse(names->dnsNames, names->ipAddresses) == *names
                        ? Outcome::accepted()
                        : Outcome::wrong(QStringLiteral("does not accept its own form"));
         }});
}

ENDORSE_TEST(PkiFuzz)

} // namespace endorse::fuzz

#include "pkifuzz.moc"
