// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysamples.h"

#include <pki/certificate.h>
#include <support/testregistry.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <hsm/labca.h>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
namespace labca = hsm::labca;

/// The CA for tests and demonstrations.
class LabCaTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_from = QDateTime::currentDateTimeUtc().addDays(-1);
        m_until = m_from.addDays(30);
        m_rootKey = newKey();
        m_deviceKey = newKey();
        m_root = *labca::createRoot(*m_rootKey, QStringLiteral("Lab Root"), m_from, m_until);
        m_request = *hsm::certificateRequest(*m_deviceKey, QStringLiteral("device-1"));
    }

    void issuesAChain()
    {
        const auto root = pki::parseCertificate(m_root);
        QVERIFY(root && root->isCa && root->isSelfSigned);
        const auto middleKey = newKey();
        labca::Order order{m_root,
                           *hsm::certificateRequest(*middleKey, QStringLiteral("Lab Middle")),
                           m_from, m_until, true};
        const auto middle = labca::issue(*m_rootKey, order);
        QVERIFY2(middle, whyNot(middle).constData());
        QVERIFY(pki::parseCertificate(*middle)->isCa);
        order = {derOf(*middle), m_request, m_from, m_until, false};
        const auto device = labca::issue(*middleKey, order);
        QVERIFY2(device, whyNot(device).constData());
        const auto info = pki::parseCertificate(*device);
        QVERIFY(info);
        QVERIFY(!info->isCa);
        QCOMPARE(info->subject, QStringLiteral("CN=device-1"));
        QCOMPARE(info->issuer, QStringLiteral("CN=Lab Middle"));
        QVERIFY(hsm::isKeyOf(*m_deviceKey, derOf(*device)));
        QVERIFY(pki::verifyAgainst(derOf(*device), {derOf(*middle), derOf(m_root)},
                                   QDateTime::currentDateTimeUtc()));
        // Without the one in the middle there is no way.
        QVERIFY(
            !pki::verifyAgainst(derOf(*device), {derOf(m_root)}, QDateTime::currentDateTimeUtc()));
    }

    /// A CA of another program may have no key identifier.
    void issuesWithoutAKeyIdentifier()
    {
        const Bytes root =
            withoutKeyIdentifier(*m_rootKey, QStringLiteral("Old Root"), m_from, m_until);
        const labca::Order order{root, m_request, m_from, m_until, false};
        const auto device = labca::issue(*m_rootKey, order);
        QVERIFY2(device, whyNot(device).constData());
        QVERIFY(pki::verifyAgainst(derOf(*device), {derOf(root)}, QDateTime::currentDateTimeUtc()));
        QCOMPARE(pki::parseCertificate(*device)->issuer, QStringLiteral("CN=Old Root"));
    }

    void refuses_data()
    {
        QTest::addColumn<Bytes>("ca");
        QTest::addColumn<bool>("otherKey");
        QTest::addColumn<Bytes>("request");
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, const Bytes &ca, bool otherKey, const Bytes &request,
                            int days, const char *code) {
            QTest::newRow(name) << ca << otherKey << request << days << QString::fromLatin1(code);
        };
        const Bytes device =
            *hsm::selfSignedCertificate(*m_rootKey, QStringLiteral("no CA"), m_from, m_until);
        Bytes changed = m_request;
        const Bytes name = "device-1";
        Bytes der = Bytes::fromBase64(Bytes(m_request)
                                          .replace("-----BEGIN CERTIFICATE REQUEST-----", "")
                                          .replace("-----END CERTIFICATE REQUEST-----", ""));
        der.replace(name, "device-2");
        changed = "-----BEGIN CERTIFICATE REQUEST-----\n" + der.toBase64() +
                  "\n-----END CERTIFICATE REQUEST-----\n";
        row("no certificate", "nonsense", false, m_request, 1, "ca-certificate");
        row("not a CA", device, false, m_request, 1, "ca-certificate");
        row("other key", m_root, true, m_request, 1, "ca-key");
        row("no request", m_root, false, m_root, 1, "request");
        row("changed request", m_root, false, changed, 1, "request");
        row("ends before it begins", m_root, false, m_request, -1, "validity");
    }
    void refuses()
    {
        QFETCH(Bytes, ca);
        QFETCH(bool, otherKey);
        QFETCH(Bytes, request);
        QFETCH(int, days);
        const labca::Order order{ca, request, m_from, m_from.addDays(days), false};
        const auto refused = labca::issue(otherKey ? *m_deviceKey : *m_rootKey, order);
        QVERIFY(!refused);
        QTEST(refused.error().code, "code");
        QCOMPARE(toString(refused.error().category), QStringLiteral("input"));
    }

private:
    std::shared_ptr<hsm::DeviceKey> newKey()
    {
        QFile file(m_folder.filePath(QStringLiteral("key.pem")));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write");
        file.write(newKeyPem("P-256"));
        file.close();
        return *hsm::openPemKey(file.fileName(), {});
    }

    QTemporaryDir m_folder;
    QDateTime m_from;
    QDateTime m_until;
    std::shared_ptr<hsm::DeviceKey> m_rootKey;
    std::shared_ptr<hsm::DeviceKey> m_deviceKey;
    Bytes m_root;
    Bytes m_request;
};

ENDORSE_TEST(LabCaTest)
#include "labcatest.moc"
