// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbharness.h"

#include <support/testregistry.h>

#include <openssl/x509.h>

#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using tpm::Persist;

/// A TPM with an EK and a certificate for it, as makers deliver them.
class TpmCertificateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void readsCertificate();
    void certificateNamesTheTemplate();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<tpm::SoftwareTpm> m_tpm;
    std::shared_ptr<WatchedTransport> m_transport;
};

void TpmCertificateTest::initTestCase()
{
    m_tpm = startSoftwareTpm(m_folder.filePath(QStringLiteral("tpm")), true);
    m_transport = std::make_shared<WatchedTransport>(m_tpm->transport());
}

void TpmCertificateTest::cleanupTestCase()
{
    m_tpm->stop();
}

void TpmCertificateTest::readsCertificate()
{
    const auto connection = connectTo(m_transport);
    const auto certificate = await(connection->readEkCertificate({}));
    QVERIFY2(certificate, qPrintable(certificate ? QString() : certificate.error().toLogLine()));
    QVERIFY(*certificate);
    const auto *bytes = reinterpret_cast<const unsigned char *>((*certificate)->constData());
    const unsigned char *end = bytes;
    X509 *decoded = d2i_X509(nullptr, &end, (*certificate)->size());
    QVERIFY(decoded);
    QCOMPARE(end - bytes, (*certificate)->size()); // Nothing behind it.
    X509_free(decoded);
}

void TpmCertificateTest::certificateNamesTheTemplate()
{
    const auto connection = connectTo(m_transport);
    const auto ek = await(connection->readEk(Persist::No, {}));
    QVERIFY(ek);
    QVERIFY(!ek->createdNow && ek->persisted);
    QCOMPARE(ek->keyTemplate, std::optional(tpmtypes::KeyTemplate::TcgRsa2048Ek));
    m_transport->restart();
    const auto again = await(connection->readEk(Persist::No, {}));
    QVERIFY(again);
    QCOMPARE(again->keyTemplate, ek->keyTemplate);
    QCOMPARE(m_transport->commandCount(), 1);
    const auto identified = await(connection->identifyEkTemplate({}));
    QVERIFY(identified);
    QCOMPARE(*identified, ek->keyTemplate);
    QCOMPARE(m_transport->commandCount(), 2);
}

ENDORSE_TEST(TpmCertificateTest)
#include "tpmcertificatetest.moc"
