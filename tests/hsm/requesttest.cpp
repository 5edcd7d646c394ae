// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysamples.h"

#include <pki/certificate.h>
#include <pki/opensslhandles.h>
#include <support/testregistry.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;

/// Certificate requests and self-signed certificates.
class RequestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(QStringLiteral("key.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(newKeyPem("P-256"));
        file.close();
        m_key = *hsm::openPemKey(file.fileName(), {});
    }

    void makesADeviceCertificate()
    {
        const QDateTime from(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC);
        const QDateTime until(QDate(2060, 3, 1), QTime(9, 30, 1), Qt::UTC);
        const auto pem =
            hsm::selfSignedCertificate(*m_key, QString::fromUtf8("gerät-1"), from, until);
        QVERIFY2(pem, whyNot(pem).constData());
        const auto info = pki::parseCertificate(*pem);
        QVERIFY(info);
        QVERIFY(info->subject.startsWith(QLatin1String("CN=")));
        QCOMPARE(info->issuer, info->subject);
        QCOMPARE(info->notBefore, from);
        QCOMPARE(info->notAfter, until);
        QVERIFY(info->isSelfSigned);
        QVERIFY(!info->isCa);
        QCOMPARE(info->spkiCurve, QStringLiteral("prime256v1"));
        QCOMPARE(info->serial.size(), 32);
        const auto other =
            hsm::selfSignedCertificate(*m_key, QString::fromUtf8("gerät-1"), from, until);
        QVERIFY(pki::parseCertificate(*other)->serial != info->serial);
        QVERIFY(hsm::isKeyOf(*m_key, derOf(*pem)));
        QVERIFY(hsm::isKeyOf(*m_key, *pem));
        verifyExtensions(derOf(*pem));
    }

    void knowsItsCertificates()
    {
        QVERIFY(!hsm::isKeyOf(*m_key, derOf(foreignCertificatePem())));
        QVERIFY(!hsm::isKeyOf(*m_key, {}));
        QVERIFY(!hsm::isKeyOf(*m_key, "nonsense"));
    }

    void refusesNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("65") << QString(65, QLatin1Char('a')) << false;
        QTest::newRow("64") << QString(64, QLatin1Char('a')) << true;
        QTest::newRow("64 of two bytes") << QString(64, QChar(0xe4)) << true;
        QTest::newRow("64 beyond the plane") << QString::fromUtf8("😀").repeated(64) << true;
        QTest::newRow("NUL") << QString(QChar(0)) << false;
    }
    void refusesNames()
    {
        QFETCH(QString, name);
        QFETCH(bool, good);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto request = hsm::certificateRequest(*m_key, name);
        const auto certificate = hsm::selfSignedCertificate(*m_key, name, now, now.addDays(1));
        QCOMPARE(request.has_value(), good);
        QCOMPARE(certificate.has_value(), good);
        if (!good) {
            QCOMPARE(request.error().code, QStringLiteral("common-name"));
            QCOMPARE(certificate.error().code, QStringLiteral("common-name"));
        }
    }

    void refusesTimes()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        for (const QDateTime &until : {now, now.addSecs(-1), QDateTime()}) {
            const auto made =
                hsm::selfSignedCertificate(*m_key, QStringLiteral("device"), now, until);
            QVERIFY(!made);
            QCOMPARE(made.error().code, QStringLiteral("validity"));
        }
    }

private:
    static void verifyExtensions(const Bytes &der)
    {
        const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
        const pki::openssl::Certificate certificate(
            d2i_X509(nullptr, &at, static_cast<long>(der.size())));
        QVERIFY(certificate);
        X509 *const x509 = certificate.get();
        QCOMPARE(X509_get_version(x509), long(X509_VERSION_3));
        QCOMPARE(X509_get_key_usage(x509), std::uint32_t(KU_DIGITAL_SIGNATURE));
        QCOMPARE(X509_get_extended_key_usage(x509), std::uint32_t(XKU_SSL_CLIENT));
        QCOMPARE(X509_check_ca(x509), 0);
        QVERIFY(X509_get0_subject_key_id(x509) != nullptr);
        for (const int nid : {NID_basic_constraints, NID_key_usage}) {
            const int place = X509_get_ext_by_NID(x509, nid, -1);
            QVERIFY(place >= 0);
            QCOMPARE(X509_EXTENSION_get_critical(X509_get_ext(x509, place)), 1);
        }
        QCOMPARE(X509_get_signature_nid(x509), NID_ecdsa_with_SHA256);
    }

    QTemporaryDir m_folder;
    std::shared_ptr<hsm::DeviceKey> m_key;
};

ENDORSE_TEST(RequestTest)
#include "requesttest.moc"
