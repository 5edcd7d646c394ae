// SPDX-License-Identifier: GPL-3.0-or-later
#include <pki/certificate.h>
#include <pki/certificateview.h>
#include <support/certificateviewcheck.h>
#include <support/testregistry.h>

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace endorse::pki {

namespace {

core::Bytes contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", qPrintable(path));
    return file.readAll();
}

/// The certificates in the signed texts of a manifest.
QList<core::Bytes> certificatesOfManifest(const QString &name)
{
    QList<core::Bytes> found;
    const QJsonArray entries =
        QJsonDocument::fromJson(contentsOf(QStringLiteral(ENDORSE_TEST_DATA "/manifests/") + name))
            .array();
    for (const auto &entry : entries) {
        const QByteArray text = QByteArray::fromBase64(
            entry.toObject()[QStringLiteral("payload")].toString().toLatin1(),
            QByteArray::Base64UrlEncoding);
        const QJsonArray items =
            QJsonDocument::fromJson(text)[QStringLiteral("publicKeySet")][QStringLiteral("keys")][0]
                                         [QStringLiteral("x5c")]
                                             .toArray();
        for (const auto &item : items)
            found.append(core::Bytes::fromBase64(item.toString().toLatin1()));
    }
    return found;
}

core::Bytes deviceCertificate()
{
    return certificatesOfManifest(QStringLiteral("real/ECC608C-TNGTLSU-B.json")).first();
}

/// Empty when both say the same, or the walker refuses.
QString complaintAbout(const core::Bytes &der)
{
    const auto view = walkCertificate(der);
    return view ? testing::differenceFromOpenssl(der, *view) : QString();
}

} // namespace

class CertificateViewTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void genuineOnes();
    void theDeviceOfARealManifest();
    void everyTruncation();
    void everyBit();
    void lengthsAndEnds_data();
    void lengthsAndEnds();
};

void CertificateViewTest::genuineOnes()
{
    QList<core::Bytes> all =
        certificatesOfManifest(QStringLiteral("real/ECC608C-TNGTLSU-B.json")) +
        certificatesOfManifest(QStringLiteral("real/ATECC608B-TNGTLS-selfmade.json"));
    QCOMPARE(all.size(), 22);
    QDirIterator files(QStringLiteral(ENDORSE_TEST_DATA),
                       {QStringLiteral("*.pem"), QStringLiteral("*.der")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const core::Bytes content = contentsOf(files.next());
        const auto inPem = certificatesInPem(content);
        if (inPem)
            all += *inPem;
        if (files.fileName().endsWith(QLatin1String("certificate.der")))
            all += certificatesInDer(content);
    }
    QVERIFY(all.size() > 40);
    for (const core::Bytes &der : std::as_const(all)) {
        const auto view = walkCertificate(der);
        QVERIFY2(view, qPrintable(core::toHex(der)));
        QCOMPARE(testing::differenceFromOpenssl(der, *view), QString());
    }
}

void CertificateViewTest::theDeviceOfARealManifest()
{
    const core::Bytes der = deviceCertificate();
    const auto view = walkCertificate(der);
    QVERIFY(view);
    QCOMPARE(view->version, 3);
    QVERIFY(view->commonName.startsWith("sn0123"));
    QCOMPARE(view->commonNameCount, 1);
    QCOMPARE(view->point.size(), 65);
    QVERIFY(view->isEcdsaSha256 && !view->isCa && view->hasBasicConstraints &&
            !view->hasUnknownCritical);
    QCOMPARE(*view->keyUsage, quint16(0x8800)); // digitalSignature, keyAgreement
    QCOMPARE(view->subjectKeyId.size(), 20);
    QCOMPARE(view->authorityKeyId.size(), 20);
    // UTCTime and GeneralizedTime.
    QCOMPARE(QDateTime::fromSecsSinceEpoch(view->notAfter).date().year(),
             QDateTime::fromSecsSinceEpoch(view->notBefore).date().year() + 28);
}

void CertificateViewTest::everyTruncation()
{
    const core::Bytes der = deviceCertificate();
    for (qsizetype size = 0; size < der.size(); ++size) {
        // A copy of its own, so that reading behind the end is seen.
        const core::Bytes cut(der.constData(), size);
        const auto view = walkCertificate(cut);
        QVERIFY(!view);
        QCOMPARE(view.error().code, QStringLiteral("certificate"));
        QVERIFY(view.error().place.startsWith(QLatin1String("offset ")));
    }
    QVERIFY(!walkCertificate(der + '\0'));
    QVERIFY(!walkCertificate(der + der));
}

void CertificateViewTest::everyBit()
{
    core::Bytes der = deviceCertificate();
    int accepted = 0;
    for (qsizetype octet = 0; octet < der.size(); ++octet) {
        for (int bit = 0; bit < 8; ++bit) {
            der[octet] = static_cast<char>(der.at(octet) ^ (1 << bit));
            const auto view = walkCertificate(der);
            accepted += view ? 1 : 0;
            if (view)
                QCOMPARE(testing::differenceFromOpenssl(der, *view), QString());
            der[octet] = static_cast<char>(der.at(octet) ^ (1 << bit));
        }
    }
    // Flips in keys, names, numbers and signatures leave a certificate; those of the structure do
    // not.
    QVERIFY(accepted > 1000 && accepted < der.size() * 8 - 1000);
}

void CertificateViewTest::lengthsAndEnds_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
    // Of the device certificate; nothing else in it changes its length.
    QTest::newRow("explicit version 1") << hex("a003020102") << hex("a003020100");
    QTest::newRow("version 4") << hex("a003020102") << hex("a003020103");
    QTest::newRow("inner algorithm unlike the outer")
        << hex("300a06082a8648ce3d04030230") << hex("300a06082a8648ce3d04030330");
    QTest::newRow("boolean neither 00 nor ff") << hex("0101ff") << hex("010101");
    QTest::newRow("same extension twice") << hex("0603551d0f") << hex("0603551d13");
    QTest::newRow("unused bits in the key usage that are set")
        << hex("03020388") << hex("03020389");
    QTest::newRow("unused bits in the key") << hex("03420004") << hex("03420104");
    QTest::newRow("length that is not the shortest") << hex("0603551d13") << hex("068103551d");
    QTest::newRow("indefinite length") << hex("a003020102") << hex("a080020102");
}

void CertificateViewTest::lengthsAndEnds()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    core::Bytes der = deviceCertificate();
    const qsizetype at = der.indexOf(from);
    QVERIFY(at > 0);
    der.replace(at, from.size(), to);
    QVERIFY(!walkCertificate(der));
    QCOMPARE(complaintAbout(deviceCertificate()), QString());
}

ENDORSE_TEST(CertificateViewTest)

} // namespace endorse::pki

#include "certificateviewtest.moc"
