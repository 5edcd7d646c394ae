// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientlogin.h"
#include "keysamples.h"

#include <support/limits.h>
#include <support/testregistry.h>
#include <tpm/verbharness.h>

#include <QFile>
#include <QTest>

#include <thread>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using namespace std::chrono_literals;

namespace {

/// Longer than any of these tests takes: what is cut off earlier was cut off by something else.
constexpr std::chrono::milliseconds farAway = 10min;

} // namespace

/// A TPM that stops answering while a thread waits for its signature.
class TpmKeyFailuresTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_tpm = std::make_unique<SocketTpm>();
        QVERIFY(m_tpm->start());
        m_transport = std::make_shared<WatchedTransport>(m_tpm->transport());
    }

    void cleanup()
    {
        m_transport->restart();
        m_key.reset();
        m_connection.reset();
        m_tpm.reset();
    }

    /// The TPM is stopped while Load or Sign is on its way to it.
    void isInterrupted_data()
    {
        QTest::addColumn<quint32>("command");
        QTest::newRow("Load") << quint32(TPM2_CC_Load);
        QTest::newRow("Sign") << quint32(TPM2_CC_Sign);
    }
    void isInterrupted()
    {
        QFETCH(quint32, command);
        open(farAway);
        stopBefore(command);
        core::Result<Bytes> request;
        std::atomic<bool> ended = false;
        std::thread signing([&] {
            request = hsm::certificateRequest(*m_key, QStringLiteral("device-1"));
            ended = true;
        });
        QTRY_VERIFY(m_isStopped);
        QVERIFY(!ended);
        m_key->interruptSigning();
        signing.join();
        QVERIFY(!request);
        QCOMPARE(request.error().code, QStringLiteral("cancelled"));
        goOnAndSign();
    }

    void keepsItsDeadline()
    {
        open(farAway);
        // A machine that is too slow for its own TPM gets more time.
        for (std::chrono::milliseconds deadline = 200ms;; deadline *= 2) {
            QVERIFY2(deadline < farAway, "the TPM is never asked to sign");
            m_tpm->goOn();
            m_transport->restart();
            if (!reopen(deadline))
                continue;
            stopBefore(TPM2_CC_Sign);
            core::Result<Bytes> request;
            runBeside(
                [&] { request = hsm::certificateRequest(*m_key, QStringLiteral("device-1")); });
            QVERIFY(!request);
            QCOMPARE(toString(request.error().category), QStringLiteral("deadline"));
            if (m_isStopped)
                break;
        }
        m_tpm->goOn();
        open(farAway);
        goOnAndSign();
    }

    /// The deadline of the whole, which counts the wait for other verbs too.
    void waitsNoLongerThanItIsTold()
    {
        open(farAway);
        const auto made = await(m_connection->createDigestKey({}));
        QVERIFY(made);
        m_tpm->stopAnswering();
        core::CancelSource ofVerb;
        auto other = m_connection->properties(ofVerb.token());
        core::Result<tpm::EcdsaNumbers> signature;
        runBeside([&] { signature = m_connection->signAndWait(*made, Bytes(32, 'x'), 50ms, {}); });
        QVERIFY(!signature);
        QCOMPARE(signature.error().code, QStringLiteral("deadline"));
        core::CancelSource cancel;
        cancel.cancel();
        runBeside([&] {
            signature = m_connection->signAndWait(*made, Bytes(32, 'x'), farAway, cancel.token());
        });
        QVERIFY(!signature);
        QCOMPARE(signature.error().code, QStringLiteral("cancelled"));
        ofVerb.cancel();
        QVERIFY(!await(std::move(other)));
        m_tpm->goOn();
        runBeside(
            [&] { signature = m_connection->signAndWait(*made, Bytes(32, 'x'), farAway, {}); });
        QVERIFY2(signature, whyNot(signature).constData());
    }

    void endsWithTheTpm()
    {
        open(farAway);
        stopBefore(TPM2_CC_Sign);
        core::Result<Bytes> request;
        std::thread signing(
            [&] { request = hsm::certificateRequest(*m_key, QStringLiteral("device-1")); });
        QTRY_VERIFY(m_isStopped);
        m_tpm->kill();
        signing.join();
        QVERIFY(!request);
        QVERIFY(toString(request.error().category) != QLatin1String("internal"));
        QVERIFY(!request.error().message.isEmpty());
    }

    void failsTheHandshakeWithItsReason()
    {
        open(farAway);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        core::Result<Bytes> certificate;
        runBeside([&] {
            certificate = hsm::selfSignedCertificate(*m_key, QStringLiteral("device-1"),
                                                     now.addDays(-1), now.addDays(1));
        });
        QVERIFY2(certificate, whyNot(certificate).constData());
        stopBefore(TPM2_CC_Sign);
        // This thread runs its event loop while the client's is blocked in the signature.
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [this] {
            if (m_isStopped)
                m_key->interruptSigning();
        });
        timer.start(1);
        const auto login = logIn(*m_key, *certificate, QSsl::TlsV1_3);
        QCOMPARE(login.seen, QString());
        QVERIFY(!login.clientError.isEmpty());
        const auto reason = m_key->takeSigningError();
        QVERIFY(reason);
        QCOMPARE(reason->code, QStringLiteral("cancelled"));
        timer.stop();
        goOnAndSign();
    }

private:
    /// Makes a key, and opens it.
    void open(std::chrono::milliseconds timeout)
    {
        m_transport->restart();
        m_isStopped = false;
        m_key.reset();
        m_connection.reset();
        m_connection = connectTo(m_transport, {}, timeout);
        const auto pem = await(hsm::createTpmKey(m_connection, {}));
        QVERIFY2(pem, whyNot(pem).constData());
        QFile file(keyFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*pem);
        file.close();
        QVERIFY(reopen(timeout));
    }

    /// False: the TPM was slower than the deadline.
    bool reopen(std::chrono::milliseconds timeout)
    {
        m_key.reset();
        m_connection.reset(); // It serves one client at a time.
        tpm::TpmConnection::Options options;
        options.timeout = timeout;
        auto connection = await(tpm::TpmConnection::open(m_transport, std::move(options), {}));
        if (!connection)
            return false;
        m_connection = std::move(*connection);
        const auto address = hsm::KeyAddress::parse(QStringLiteral("tpm:") + keyFile());
        auto opened = await(hsm::openTpmKey(m_connection, *address, {}));
        if (opened)
            m_key = *opened;
        return opened.has_value();
    }

    QString keyFile() const { return m_folder.filePath(QStringLiteral("key.pem")); }

    void stopBefore(quint32 command)
    {
        m_isStopped = false;
        m_transport->restart([this, command](int, quint32 sent) {
            if (sent == command && !m_isStopped) {
                m_tpm->stopAnswering();
                m_isStopped = true;
            }
        });
    }

    void goOnAndSign()
    {
        m_transport->restart();
        m_tpm->goOn();
        core::Result<Bytes> request;
        runBeside([&] { request = hsm::certificateRequest(*m_key, QStringLiteral("device-1")); });
        QVERIFY2(request, whyNot(request).constData());
        QVERIFY(isGoodRequest(*request, *m_key, QStringLiteral("device-1")));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<SocketTpm> m_tpm;
    std::shared_ptr<WatchedTransport> m_transport;
    std::shared_ptr<tpm::TpmConnection> m_connection;
    std::shared_ptr<hsm::DeviceKey> m_key;
    std::atomic<bool> m_isStopped = false;
};

ENDORSE_TEST(TpmKeyFailuresTest)
#include "tpmkeyfailurestest.moc"
