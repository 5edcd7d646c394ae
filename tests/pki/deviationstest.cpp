// SPDX-License-Identifier: GPL-3.0-or-later
#include "certificatemaker.h"

#include <pki/chainverification.h>
#include <pki/derencoding.h>
#include <support/testregistry.h>

#include <QFile>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;

namespace {

const QDateTime now(QDate(2030, 1, 2), QTime(3, 4), Qt::UTC);

QStringList idsOf(const QList<pki::CertificateDeviation> &deviations)
{
    QStringList ids;
    for (const pki::CertificateDeviation &each : deviations)
        ids.append(each.id);
    return ids;
}

/// The same certificate with a length of its outermost element that is longer than it need be.
Bytes withLongLength(const Bytes &der)
{
    Bytes longer = der;
    longer.replace(1, 1, QByteArray::fromHex("8300"));
    return longer;
}

} // namespace

/// What genuine EK certificates do that RFC 5280 does not want, each in a certificate made for it.
class DeviationsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areNamedAndTolerated_data();
    void areNamedAndTolerated();
    void anIssuerMayHaveNone();
    void namesThoseOfSwtpm();
    void readsAnOaepKey();
    void splitsAChain_data();
    void splitsAChain();
    void knowsMinimalDer_data();
    void knowsMinimalDer();
    void readsEveryTruncation();

private:
    TestCa m_root = TestCa::root("Test Root");
};

void DeviationsTest::areNamedAndTolerated_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QStringList>("ids");
    const auto row = [](const char *name, const Bytes &certificate, const char *ids) {
        QTest::newRow(name) << certificate
                            << QString::fromLatin1(ids).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    const auto made = [this](const std::function<void(CertificateSpec &)> &change) {
        CertificateSpec spec = m_root.spec();
        change(spec);
        return makeCertificate(spec);
    };
    const Bytes plain = m_root.issueEk();
    row("none", plain, "");
    row("none, PEM", toPem(plain), "");
    row("critical names", made([](CertificateSpec &s) { s.criticalNames = true; }),
        "criticalSubjectAlternativeName");
    row("critical extension of the TCG",
        made([](CertificateSpec &s) { s.criticalOid = "2.23.133.2.99"; }),
        "unknownCriticalExtension");
    row("critical directory attributes",
        made([](CertificateSpec &s) { s.criticalOid = "2.5.29.9"; }), "unknownCriticalExtension");
    row("no purpose", made([](CertificateSpec &s) { s.purpose.clear(); }),
        "missingExtendedKeyUsage");
    row("other purpose", made([](CertificateSpec &s) { s.purpose = "clientAuth,1.2.3.4"; }),
        "otherExtendedKeyUsage");
    row("purpose among others",
        made([](CertificateSpec &s) { s.purpose = "1.2.3.4,2.23.133.8.1"; }), "");
    row("no key usage", made([](CertificateSpec &s) { s.keyUsage = "-"; }), "unexpectedKeyUsage");
    row("key usage of a signer",
        made([](CertificateSpec &s) { s.keyUsage = "critical,digitalSignature"; }),
        "unexpectedKeyUsage");
    row("ECC key usage", made([](CertificateSpec &s) {
            s.key = newKey();
            s.keyUsage = "critical,keyAgreement";
        }),
        "");
    row("OAEP key", made([](CertificateSpec &s) { s.oaepKey = true; }), "oaepKeyAlgorithm");
    row("negative serial", made([](CertificateSpec &s) { s.serial = "-0102"; }), "negativeSerial");
    row("zero serial", made([](CertificateSpec &s) { s.serial = "00"; }), "zeroSerial");
    row("20 bytes of serial", made([](CertificateSpec &s) { s.serial = "7f" + Bytes(38, 'a'); }),
        "");
    row("long serial", made([](CertificateSpec &s) { s.serial = "80" + Bytes(38, 'a'); }),
        "longSerial");
    row("rest of the index", plain + Bytes(24, '\xff'), "trailingBytes");
    row("one byte more", plain + Bytes(1, '\0'), "trailingBytes");
    row("no expiry", made([](CertificateSpec &s) { s.notAfter = "99991231235959Z"; }), "noExpiry");
    row("long length", withLongLength(plain), "nonMinimalEncoding");
    row("empty subject", made([](CertificateSpec &s) { s.subject.clear(); }), "emptySubject");
    row("no TPM names", made([](CertificateSpec &s) { s.tpmAttributes = false; }),
        "missingTpmAttributes");
    row("SHA-1", made([](CertificateSpec &s) { s.digest = "SHA1"; }), "sha1Signature");
    row("all at once", made([](CertificateSpec &s) {
                           s.criticalNames = true;
                           s.criticalOid = "2.23.133.2.99";
                           s.purpose.clear();
                           s.oaepKey = true;
                           s.serial = "-8011223344556677889900112233445566778899";
                           s.notAfter = "99991231235959Z";
                           s.subject.clear();
                       }) + Bytes(100, '\xff'),
        "criticalSubjectAlternativeName unknownCriticalExtension missingExtendedKeyUsage "
        "oaepKeyAlgorithm negativeSerial longSerial trailingBytes noExpiry emptySubject");
}

void DeviationsTest::areNamedAndTolerated()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QStringList, ids);
    const auto report = pki::verifyChain({certificate, {}, {m_root.certificate}, now});
    QVERIFY2(report, report ? "" : qPrintable(report.error().toLogLine()));
    QCOMPARE(idsOf(report->deviations), ids);
    QVERIFY2(toString(report->verdict) == QLatin1String("trusted"), qPrintable(report->technical));
    for (const pki::CertificateDeviation &each : report->deviations) {
        const QString sentence = each.text.english();
        QVERIFY2(sentence.endsWith(QLatin1Char('.')) && !sentence.contains(QLatin1Char('%')),
                 qPrintable(sentence));
    }
}

/// What is overlooked in the certificate of a key is not in one that vouches for others.
void DeviationsTest::anIssuerMayHaveNone()
{
    CertificateSpec spec = m_root.spec("Issuer");
    spec.key = newKey();
    spec.isCa = true;
    spec.criticalOid = "2.23.133.2.99";
    const TestCa issuer{"Issuer", spec.key, makeCertificate(spec)};
    const auto report =
        pki::verifyChain({issuer.issueEk(), {issuer.certificate}, {m_root.certificate}, now});
    QVERIFY(report);
    QCOMPARE(toString(report->verdict), QStringLiteral("refused"));
    QVERIFY(report->reason.english().contains(QLatin1String("2.23.133.2.99")));
}

void DeviationsTest::namesThoseOfSwtpm()
{
    for (const char *name : {"ek-certificate.der", "ek-certificate-ecc.der"}) {
        QFile file(QStringLiteral(ENDORSE_TEST_DATA "/tpm/") + QLatin1String(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(idsOf(pki::deviationsOf(file.readAll())),
                 QStringList({QStringLiteral("criticalSubjectAlternativeName"),
                              QStringLiteral("noExpiry")}));
    }
    QVERIFY(pki::deviationsOf("x").isEmpty());
}

void DeviationsTest::readsAnOaepKey()
{
    CertificateSpec spec = m_root.spec();
    const auto plain = pki::parseCertificate(makeCertificate(spec));
    spec.oaepKey = true;
    const auto marked = pki::parseCertificate(makeCertificate(spec));
    QVERIFY(plain && marked);
    QCOMPARE(marked->spkiModulus, plain->spkiModulus);
    QCOMPARE(marked->spkiModulus.size(), 256);
    QCOMPARE(marked->spkiExponent, Bytes::fromHex("010001"));
    spec.key = newKey();
    spec.oaepKey = false;
    const auto ecc = pki::parseCertificate(makeCertificate(spec));
    QVERIFY(ecc);
    QCOMPARE(ecc->spkiCurve, QStringLiteral("prime256v1"));
    QCOMPARE(ecc->spkiPointX.size(), 32);
    QCOMPARE(ecc->spkiPointY.size(), 32);
    QVERIFY(ecc->spkiModulus.isEmpty());
}

void DeviationsTest::splitsAChain_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<int>("count");
    const Bytes one = m_root.certificate;
    const Bytes two = m_root.intermediate("Issuer").certificate;
    QTest::newRow("nothing") << Bytes() << 0;
    QTest::newRow("one") << one << 1;
    QTest::newRow("two") << one + two << 2;
    QTest::newRow("padding between and behind")
        << one + Bytes(7, '\xff') + two + Bytes(9, '\0') << 2;
    QTest::newRow("second cut off") << one + two.chopped(1) << 1;
    QTest::newRow("noise behind") << one + "noise" + two << 1;
    QTest::newRow("erased") << Bytes(500, '\xff') << 0;
}

void DeviationsTest::splitsAChain()
{
    QFETCH(QByteArray, data);
    QFETCH(int, count);
    const QList<Bytes> found = pki::certificatesInDer(data);
    QCOMPARE(found.size(), count);
    for (const Bytes &each : found)
        QVERIFY(pki::parseCertificate(each));
}

void DeviationsTest::knowsMinimalDer_data()
{
    QTest::addColumn<QByteArray>("der");
    QTest::addColumn<bool>("isMinimal");
    const auto row = [](const char *name, const char *hex, bool isMinimal) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << isMinimal;
    };
    row("empty sequence", "3000", true);
    row("integer", "3003020101", true);
    row("negative integer", "30030201ff", true);
    row("needed zero", "300402020080", true);
    row("needless zero", "30040202007f", false);
    row("needless ff", "30040202ff80", false);
    row("no digits", "30020200", false);
    row("true", "30030101ff", true);
    row("another true", "3003010101", false);
    row("false written out", "3003010100", false);
    row("long length of one", "3081020500", false);
    row("long length of two", "308200020500", false);
    row("cut off",
        "3003020101"
        "00",
        false);
    row("inner cut off", "3003020201", false);
    row("indefinite", "30800000", false);
    row("nothing", "", false);
}

void DeviationsTest::knowsMinimalDer()
{
    QFETCH(QByteArray, der);
    QFETCH(bool, isMinimal);
    QCOMPARE(pki::isMinimalDer(der), isMinimal);
}

void DeviationsTest::readsEveryTruncation()
{
    const Bytes der = m_root.issueEk();
    QVERIFY(pki::isMinimalDer(der));
    for (qsizetype size = 0; size < der.size(); ++size) {
        QVERIFY(!pki::isMinimalDer(der.left(size)));
        static_cast<void>(pki::deviationsOf(der.left(size)));
    }
}

ENDORSE_TEST(DeviationsTest)
#include "deviationstest.moc"
