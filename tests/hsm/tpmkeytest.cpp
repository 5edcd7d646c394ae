// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientlogin.h"
#include "keysamples.h"

#include <support/testregistry.h>
#include <tpm/verbharness.h>
#include <tpmtypes/signature.h>

#include <QFile>
#include <QTest>

#include <hsm/tss2privatekey.h>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using tpm::Persist;

namespace {

constexpr quint32 deviceHandle = 0x81000010;

} // namespace

/// Keys in a TPM.
class TpmKeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tpm = startSoftwareTpm(m_folder.filePath(QStringLiteral("tpm")));
        m_transport = std::make_shared<WatchedTransport>(m_tpm->transport());
    }

    void init()
    {
        m_connection = connectTo(m_transport);
        QVERIFY(await(m_connection->clear({})));
    }

    void cleanup() { m_connection.reset(); }
    void cleanupTestCase() { m_tpm->stop(); }

    void makesAKeyUnderTheSrk()
    {
        const auto pem = await(hsm::createTpmKey(m_connection, {}));
        QVERIFY2(pem, whyNot(pem).constData());
        const auto made = hsm::Tss2PrivateKey::fromPem(*pem);
        QVERIFY(made);
        QCOMPARE(made->parent, tpm::srkHandle);
        const auto area = tpmtypes::PublicArea::fromTpm2b(made->publicArea);
        QVERIFY(area);
        QCOMPARE(area->kind(), QStringLiteral("ECC NIST_P256"));
        namespace attribute = tpmtypes::attribute;
        QVERIFY(area->has(attribute::Sign | attribute::FixedTpm | attribute::FixedParent |
                          attribute::SensitiveDataOrigin | attribute::NoDa));
        QVERIFY((area->attributes() & (attribute::Decrypt | attribute::Restricted)) == 0);
        QVERIFY(*pem != *await(hsm::createTpmKey(m_connection, {})));
        verifyNothingLeft({tpm::srkHandle});
    }

    void signsAndLeavesNothing()
    {
        auto key = openNew();
        QVERIFY2(key, whyNot(key).constData());
        QCOMPARE(toString((*key)->home()), QStringLiteral("tpm"));
        QCOMPARE((*key)->algorithmName(), QStringLiteral("ec-p256"));
        core::Result<Bytes> request;
        core::Result<Bytes> certificate;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        runBeside([&] {
            request = hsm::certificateRequest(**key, QStringLiteral("device-1"));
            certificate =
                hsm::selfSignedCertificate(**key, QStringLiteral("device-1"), now, now.addDays(1));
        });
        QVERIFY2(request, whyNot(request).constData());
        QVERIFY(isGoodRequest(*request, **key, QStringLiteral("device-1")));
        QVERIFY2(certificate, whyNot(certificate).constData());
        QVERIFY(isSelfSignedBy(*certificate, **key));
        key->reset();
        verifyNothingLeft({tpm::srkHandle});
    }

    void logsIn_data()
    {
        QTest::addColumn<bool>("persistent");
        QTest::addColumn<int>("protocol");
        QTest::newRow("file 1.2") << false << int(QSsl::TlsV1_2);
        QTest::newRow("file 1.3") << false << int(QSsl::TlsV1_3);
        QTest::newRow("handle 1.2") << true << int(QSsl::TlsV1_2);
        QTest::newRow("handle 1.3") << true << int(QSsl::TlsV1_3);
    }
    void logsIn()
    {
        QFETCH(bool, persistent);
        QFETCH(int, protocol);
        const auto key = persistent ? openPersistent() : openNew();
        QVERIFY2(key, whyNot(key).constData());
        const QDateTime now = QDateTime::currentDateTimeUtc();
        core::Result<Bytes> certificate;
        runBeside([&] {
            certificate = hsm::selfSignedCertificate(**key, QStringLiteral("device-1"),
                                                     now.addDays(-1), now.addDays(1));
        });
        QVERIFY2(certificate, whyNot(certificate).constData());
        m_connection->takeExchanges();
        const auto login = logIn(**key, *certificate, QSsl::SslProtocol(protocol));
        QCOMPARE(login.clientError, QString());
        QCOMPARE(login.seen, QStringLiteral("device-1"));
        QCOMPARE(int(login.protocol), protocol);
        QStringList commands;
        for (const tpm::TpmExchange &exchange : m_connection->takeExchanges())
            commands.append(exchange.commandName);
        QCOMPARE(commands.join(QLatin1Char(' ')),
                 persistent ? QStringLiteral("Sign") : QStringLiteral("Load Sign FlushContext"));
    }

    void signsWithAnyDigest()
    {
        const auto key = openNew();
        QVERIFY(key);
        QStringList bad;
        runBeside([&] {
            for (const char *digest : {"SHA1", "SHA256", "SHA384", "SHA512"}) {
                if (!signsWith(**key, digest))
                    bad.append(QString::fromLatin1(digest));
            }
        });
        QCOMPARE(bad, QStringList());
    }

    void survivesARestartOfTheProgram()
    {
        const auto pem = await(hsm::createTpmKey(m_connection, {}));
        const Bytes before = (*openFrom(*pem))->publicKeyInfo();
        m_connection.reset();
        m_connection = connectTo(m_transport);
        const auto key = openFrom(*pem);
        QVERIFY2(key, whyNot(key).constData());
        QCOMPARE((*key)->publicKeyInfo(), before);
    }

    void refusesTheKeyOfAnotherTpm()
    {
        const auto pem = await(hsm::createTpmKey(m_connection, {}));
        QVERIFY(await(m_connection->clear({})));
        const auto noSrk = openFrom(*pem);
        QVERIFY(!noSrk);
        QCOMPARE(noSrk.error().code, QStringLiteral("key-of-another-tpm"));
        QVERIFY2(QFile::exists(noSrk.error().place), qPrintable(noSrk.error().place));
        QVERIFY(await(m_connection->ensureSrk(Persist::Yes, {})));
        const auto otherSrk = openFrom(*pem);
        QVERIFY(!otherSrk);
        QCOMPARE(otherSrk.error().code, QStringLiteral("key-of-another-tpm"));
        verifyNothingLeft({tpm::srkHandle});
    }

    void refusesWhatCannotSign()
    {
        QVERIFY(await(m_connection->ensureSrk(Persist::Yes, {})));
        const auto open = [this](const char *text) {
            return await(hsm::openTpmKey(m_connection,
                                         *hsm::KeyAddress::parse(QString::fromLatin1(text)), {}));
        };
        QCOMPARE(open("tpm:0x81000001").error().code, QStringLiteral("key-type"));
        const auto nothing = open("tpm:0x81000077");
        QVERIFY(!nothing);
        QCOMPARE(toString(nothing.error().category), QStringLiteral("tpm"));
        QVERIFY(nothing.error().message.render().contains(QLatin1String("0x81000077")) ||
                nothing.error().technical.contains(QLatin1String("0x81000077")));
        QCOMPARE(open("tpm:/nowhere/key.pem").error().code, QStringLiteral("read"));
        const QString path = write(newKeyPem("P-256"));
        QCOMPARE(open(("tpm:" + path.toLatin1()).constData()).error().code,
                 QStringLiteral("tss2-key"));
        verifyNothingLeft({tpm::srkHandle});
    }

    void refusesADamagedFile()
    {
        const auto pem = await(hsm::createTpmKey(m_connection, {}));
        auto damaged = *hsm::Tss2PrivateKey::fromPem(*pem);
        damaged.privateArea.chop(1);
        QCOMPARE(openFrom(*damaged.toPem()).error().code, QStringLiteral("key-damaged"));
        damaged = *hsm::Tss2PrivateKey::fromPem(*pem);
        damaged.publicArea = "nonsense";
        QCOMPARE(openFrom(*damaged.toPem()).error().code, QStringLiteral("key-damaged"));
        damaged = *hsm::Tss2PrivateKey::fromPem(*pem);
        damaged.privateArea.back() = static_cast<char>(damaged.privateArea.back() ^ 1);
        QCOMPARE(openFrom(*damaged.toPem()).error().code, QStringLiteral("key-of-another-tpm"));
    }

    void signsWithAKeyThatHasAScheme()
    {
        // The key of the audit log: ECDSA with SHA-256 and nothing else.
        const auto made = await(m_connection->createSigningKey({}));
        QVERIFY(made);
        QVERIFY(await(m_connection->ensureSrk(Persist::Yes, {})));
        const auto key = openFrom(
            *hsm::Tss2PrivateKey{tpm::srkHandle, made->publicArea, made->privateArea}.toPem());
        QVERIFY2(key, whyNot(key).constData());
        core::Result<Bytes> request;
        runBeside([&] { request = hsm::certificateRequest(**key, QStringLiteral("device-1")); });
        QVERIFY2(request, whyNot(request).constData());
    }

    void refusesToSignInItsOwnersThread()
    {
        const auto key = openNew();
        QVERIFY(key);
        const auto refused = hsm::certificateRequest(**key, QStringLiteral("device-1"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("tpm-thread"));
        core::Result<Bytes> good;
        runBeside([&] { good = hsm::certificateRequest(**key, QStringLiteral("device-1")); });
        QVERIFY2(good, whyNot(good).constData());
    }

    void makesItsSrkWithTheOwnersValue()
    {
        m_connection.reset();
        {
            PlainClient client(*m_transport);
            QCOMPARE(client.changeAuth(TPM2_RH_OWNER, {}, "owner-secret"), TSS2_RC_SUCCESS);
        }
        m_connection = connectTo(m_transport);
        const auto refused = await(hsm::createTpmKey(m_connection, {}));
        QVERIFY(!refused);
        QVERIFY(!everythingIn(refused.error()).contains(QLatin1String("owner-secret")));
        m_connection.reset();
        m_connection = connectTo(m_transport, {secretOf("owner-secret"), {}});
        const auto pem = await(hsm::createTpmKey(m_connection, {}));
        QVERIFY2(pem, whyNot(pem).constData());
        // Using the key takes no value.
        m_connection.reset();
        m_connection = connectTo(m_transport);
        QVERIFY(openFrom(*pem));
    }

private:
    using Opened = core::Result<std::shared_ptr<hsm::DeviceKey>>;

    Opened openNew() { return openFrom(*await(hsm::createTpmKey(m_connection, {}))); }

    Opened openFrom(const Bytes &pem)
    {
        const auto address = hsm::KeyAddress::parse(QStringLiteral("tpm:") + write(pem));
        return await(hsm::openTpmKey(m_connection, *address, {}));
    }

    /// A key that another program has made and stored.
    Opened openPersistent()
    {
        m_connection.reset();
        {
            PlainClient client(*m_transport);
            const quint32 transient =
                client.createPrimary(TPM2_RH_OWNER, tpmtypes::deviceKeyTemplate());
            if (transient == 0 || client.evict(transient, deviceHandle) != TSS2_RC_SUCCESS ||
                client.flush(transient) != TSS2_RC_SUCCESS)
                qFatal("no persistent key");
        }
        m_connection = connectTo(m_transport);
        const auto address = hsm::KeyAddress::parse(QStringLiteral("tpm:0x81000010"));
        return await(hsm::openTpmKey(m_connection, *address, {}));
    }

    void verifyNothingLeft(const QList<quint32> &persistent)
    {
        m_connection.reset();
        PlainClient client(*m_transport);
        QVERIFY(client.isOpen());
        QCOMPARE(client.transientHandles(), QList<quint32>());
        QCOMPARE(client.sessions(), QList<quint32>());
        QCOMPARE(client.persistentHandles(), persistent);
    }

    QString write(const Bytes &content)
    {
        const QString path = m_folder.filePath(QStringLiteral("key%1.pem").arg(++m_files));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return path;
    }

    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<tpm::SoftwareTpm> m_tpm;
    std::shared_ptr<WatchedTransport> m_transport;
    std::shared_ptr<tpm::TpmConnection> m_connection;
};

ENDORSE_TEST(TpmKeyTest)
#include "tpmkeytest.moc"
