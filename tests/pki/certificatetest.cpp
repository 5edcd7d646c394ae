// SPDX-License-Identifier: GPL-3.0-or-later
#include <pki/certificate.h>
#include <support/testregistry.h>

#include <QFile>
#include <QTest>

namespace endorse::pki {

namespace {

core::Bytes testFile(const char *name)
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/tpm/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", name);
    return file.readAll();
}

core::Bytes toPem(const core::Bytes &der)
{
    return "-----BEGIN CERTIFICATE-----\n" + der.toBase64() + "\n-----END CERTIFICATE-----\n";
}

const QDateTime someday(QDate(2030, 1, 2), QTime(3, 4), Qt::UTC);

} // namespace

class CertificateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEkCertificate_data();
    void readsEkCertificate();
    void refusesOtherThings_data();
    void refusesOtherThings();
    void refusesEveryTruncation();
    void survivesEveryChangedByte();
    void readsSeveralFromPem();
    void ekCertificateLeadsToItsRoot();
    void refusesChains_data();
    void refusesChains();
};

void CertificateTest::readsEkCertificate_data()
{
    QTest::addColumn<QByteArray>("data");
    const QByteArray der = testFile("ek-certificate.der");
    QTest::newRow("DER") << der;
    QTest::newRow("DER in a larger NV index") << der + QByteArray(200, '\xff');
    QTest::newRow("DER and zeros") << der + QByteArray(5, '\0');
    QTest::newRow("PEM") << toPem(der);
    QTest::newRow("PEM with text around it") << "Bag\n" + toPem(der) + "end\n";
}

void CertificateTest::readsEkCertificate()
{
    QFETCH(QByteArray, data);
    const auto info = parseCertificate(data);
    QVERIFY2(info, info ? "" : qPrintable(info.error().toLogLine()));
    QCOMPARE(info->der, testFile("ek-certificate.der"));
    QCOMPARE(info->subject, QStringLiteral("CN=unknown"));
    QCOMPARE(info->issuer, QStringLiteral("CN=swtpm-localca"));
    QVERIFY(!info->serial.isEmpty());
    QCOMPARE(info->tpmManufacturer, QStringLiteral("id:00001014"));
    QCOMPARE(info->tpmModel, QStringLiteral("swtpm"));
    QCOMPARE(info->tpmVersion, QStringLiteral("id:20191023"));
    QCOMPARE(info->notAfter, QDateTime(QDate(9999, 12, 31), QTime(23, 59, 59), Qt::UTC));
    QCOMPARE(info->notBefore.date().year(), 2026);
    QCOMPARE(info->spkiModulus.size(), 256);
    QVERIFY((info->spkiModulus.at(0) & 0x80) != 0);
    QVERIFY(!info->isCa);
}

void CertificateTest::refusesOtherThings_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("code");
    const QByteArray der = testFile("ek-certificate.der");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("one byte") << QByteArray("0") << QStringLiteral("certificate");
    QTest::newRow("cut off") << der.left(der.size() - 1) << QStringLiteral("truncated");
    QTest::newRow("public key") << testFile("ek-rsa.der") << QStringLiteral("certificate");
    QTest::newRow("public key PEM") << testFile("ek-rsa.pem") << QStringLiteral("certificate");
    QTest::newRow("TPM2B_PUBLIC") << testFile("ek-rsa.pub") << QStringLiteral("certificate");
    QTest::newRow("zeros") << QByteArray(1016, '\0') << QStringLiteral("certificate");
    QTest::newRow("indefinite length")
        << QByteArray::fromHex("30800000") << QStringLiteral("certificate");
    QTest::newRow("huge length") << QByteArray::fromHex("3084ffffffff")
                                 << QStringLiteral("certificate");
    QTest::newRow("broken PEM") << toPem(der).replace("MII", "M!!")
                                << QStringLiteral("certificate");
    // It must fail, and not wait for a password.
    QTest::newRow("encrypted PEM")
        << QByteArray("-----BEGIN CERTIFICATE-----\nProc-Type: 4,ENCRYPTED\n"
                      "DEK-Info: AES-128-CBC,00112233445566778899aabbccddeeff\n\n"
                      "AAAAAAAAAAAAAAAAAAAAAA==\n-----END CERTIFICATE-----\n")
        << QStringLiteral("certificate");
}

void CertificateTest::refusesOtherThings()
{
    QFETCH(QByteArray, data);
    QFETCH(QString, code);
    const auto info = parseCertificate(data);
    QVERIFY(!info);
    QCOMPARE(info.error().code, code);
    QVERIFY(info.error().category == core::ErrorCategory::Input);
    QVERIFY(!info.error().hint.isEmpty());
}

void CertificateTest::refusesEveryTruncation()
{
    const QByteArray der = testFile("ek-certificate.der");
    for (qsizetype size = 0; size < der.size(); ++size)
        QVERIFY(!parseCertificate(der.left(size)));
}

void CertificateTest::survivesEveryChangedByte()
{
    const QByteArray der = testFile("ek-certificate.der");
    const auto roots = certificatesInPem(testFile("ek-certificate-ca.pem"));
    QVERIFY(roots);
    for (qsizetype i = 0; i < der.size(); ++i) {
        QByteArray changed = der;
        changed[i] = static_cast<char>(changed.at(i) ^ 0x55);
        // Some bytes are free text; whatever is read from it, no changed one is trusted.
        static_cast<void>(parseCertificate(changed));
        if (i % 5 == 0)
            QVERIFY(!verifyAgainst(changed, *roots, someday));
    }
}

void CertificateTest::readsSeveralFromPem()
{
    const auto both = certificatesInPem(testFile("ek-certificate-ca.pem"));
    QVERIFY(both);
    QCOMPARE(both->size(), 2);
    QVERIFY(parseCertificate(both->at(0))->isCa);
    QCOMPARE(parseCertificate(both->at(0))->subject, QStringLiteral("CN=swtpm-localca-rootca"));
    QVERIFY(certificatesInPem("no certificate in it")->isEmpty());
    QVERIFY(certificatesInPem({})->isEmpty());
    QVERIFY(!certificatesInPem("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"));
}

void CertificateTest::ekCertificateLeadsToItsRoot()
{
    const auto roots = certificatesInPem(testFile("ek-certificate-ca.pem"));
    QVERIFY(roots);
    for (const char *name : {"ek-certificate.der", "ek-certificate-ecc.der"}) {
        const auto verified = verifyAgainst(testFile(name), *roots, someday);
        QVERIFY2(verified, verified ? "" : qPrintable(verified.error().toLogLine()));
        QVERIFY(verifyAgainst(testFile(name) + QByteArray(100, '\xff'), *roots, someday));
    }
}

void CertificateTest::refusesChains_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArrayList>("trusted");
    QTest::addColumn<QDateTime>("when");
    QTest::addColumn<QString>("code");
    const QByteArray der = testFile("ek-certificate.der");
    const auto both = certificatesInPem(testFile("ek-certificate-ca.pem"));
    QVERIFY(both);
    const QByteArray root = both->at(0);
    const QByteArray issuer = both->at(1);
    QTest::newRow("no root") << der << QByteArrayList{issuer} << someday << QStringLiteral("20");
    QTest::newRow("no issuer") << der << QByteArrayList{root} << someday << QStringLiteral("20");
    QTest::newRow("nothing trusted") << der << QByteArrayList{} << someday << QStringLiteral("20");
    QTest::newRow("before its time")
        << der << QByteArrayList{root, issuer} << someday.addYears(-10) << QStringLiteral("9");
    QByteArray changed = der;
    changed[der.size() - 1] = static_cast<char>(changed.back() ^ 1);
    QTest::newRow("bad signature")
        << changed << QByteArrayList{root, issuer} << someday << QStringLiteral("7");
    QTest::newRow("no certificate") << QByteArray("x") << QByteArrayList{root, issuer} << someday
                                    << QStringLiteral("certificate");
    QTest::newRow("root is none") << der << QByteArrayList{root, QByteArray("x")} << someday
                                  << QStringLiteral("certificate");
}

void CertificateTest::refusesChains()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArrayList, trusted);
    QFETCH(QDateTime, when);
    QFETCH(QString, code);
    const auto verified = verifyAgainst(certificate, trusted, when);
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, code);
}

ENDORSE_TEST(CertificateTest)

} // namespace endorse::pki

#include "certificatetest.moc"
