// SPDX-License-Identifier: GPL-3.0-or-later
#include "meddlingtransport.h"
#include "verbharness.h"

#include <support/testregistry.h>

#include <tss2/tss2_tpm2_types.h>

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <atomic>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using core::ErrorCategory;
using tpm::Persist;

/// Answers that a healthy swtpm does not give.
class TpmRefusalTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void repeatsWhenTpmIsBusy_data();
    void repeatsWhenTpmIsBusy();
    void cancelsWhileTpmIsBusy();
    void recognisesFailureMode();
    void tellsFailureModeFromWrongEk();
    void startsSoftwareThatWasNotStarted();
    void tellsWhenTheOldKeyIsGone();
    void reconnectsAfterNonsense_data();
    void reconnectsAfterNonsense();
    void refusesBrokenCertificate_data();
    void refusesBrokenCertificate();

private:
    TestChallenge challenge(tpm::TpmConnection &connection);

    std::unique_ptr<SocketTpm> m_tpm;
    std::shared_ptr<MeddlingTransport> m_transport;
};

void TpmRefusalTest::init()
{
    m_tpm = std::make_unique<SocketTpm>();
    QVERIFY(m_tpm->start());
    m_transport = std::make_shared<MeddlingTransport>(m_tpm->transport());
}

void TpmRefusalTest::cleanup()
{
    m_transport.reset();
    m_tpm.reset();
}

TestChallenge TpmRefusalTest::challenge(tpm::TpmConnection &connection)
{
    const auto ek = await(connection.readEk(Persist::Yes, {}));
    const auto srk = await(connection.ensureSrk(Persist::Yes, {}));
    if (!ek || !srk)
        qFatal("no keys");
    return makeChallenge(ek->key.publicArea(), srk->key.publicArea());
}

void TpmRefusalTest::repeatsWhenTpmIsBusy_data()
{
    QTest::addColumn<quint32>("rc");
    QTest::newRow("retry") << quint32(TPM2_RC_RETRY);
    QTest::newRow("yielded") << quint32(TPM2_RC_YIELDED);
    QTest::newRow("testing") << quint32(TPM2_RC_TESTING);
    QTest::newRow("NV rate") << quint32(TPM2_RC_NV_RATE);
}

void TpmRefusalTest::repeatsWhenTpmIsBusy()
{
    QFETCH(quint32, rc);
    const auto connection = connectTo(m_transport);
    std::atomic<int> refusals = 0;
    m_transport->setAnswer([&](quint32 command) {
        return command == TPM2_CC_EvictControl && refusals++ < 3 ? MeddlingTransport::refusal(rc)
                                                                 : Bytes();
    });
    const auto srk = await(connection->ensureSrk(Persist::Yes, {}));
    QVERIFY2(srk, qPrintable(srk ? QString() : srk.error().toLogLine()));
    QCOMPARE(int(refusals), 4);
}

void TpmRefusalTest::cancelsWhileTpmIsBusy()
{
    auto connection = connectTo(m_transport);
    const auto cancelled = [&] {
        core::CancelSource source;
        QElapsedTimer sinceCancel;
        std::atomic<int> refusals = 0;
        m_transport->setAnswer([&](quint32 command) {
            if (command != TPM2_CC_EvictControl)
                return Bytes();
            // The waits double: the ninth, which is cut, has 1280 ms.
            if (++refusals == 9)
                QMetaObject::invokeMethod(
                    this,
                    [&] {
                        QTimer::singleShot(10, this, [&] {
                            sinceCancel.start();
                            source.cancel();
                        });
                    },
                    Qt::QueuedConnection);
            return MeddlingTransport::refusal(TPM2_RC_RETRY);
        });
        const auto srk = await(connection->ensureSrk(Persist::Yes, source.token()));
        const qint64 took = sinceCancel.elapsed();
        m_transport->setAnswer({});
        // Nothing is sent any more.
        if (srk || srk.error().category != ErrorCategory::Cancelled || int(refusals) != 9)
            QTest::qFail("The cancel came to nothing.", __FILE__, __LINE__);
        return took;
    };
    // That the wait is cut only the clock tells. A busy computer may be late now and then; a wait
    // that is not cut is late each time.
    qint64 shortest = cancelled();
    for (int more = 0; more < 9 && shortest >= 1200; ++more)
        shortest = std::min(shortest, cancelled());
    QVERIFY2(shortest < 1200, qPrintable(QString::number(shortest)));
    const auto properties = await(connection->properties({}));
    QVERIFY(properties);
    QCOMPARE(properties->transientHandles, QList<quint32>());
}

void TpmRefusalTest::recognisesFailureMode()
{
    // What a swtpm in failure mode says: maker, type and firmware, and no family.
    const Bytes capability = core::ByteWriter()
                                 .u16(0x8001)
                                 .u32(10 + 1 + 4 + 4 + 8)
                                 .u32(0)
                                 .u8(0)
                                 .u32(TPM2_CAP_TPM_PROPERTIES)
                                 .u32(1)
                                 .u32(TPM2_PT_MANUFACTURER)
                                 .u32(0x49424d00)
                                 .bytes();
    m_transport->setAnswer([&](quint32 command) {
        return command == TPM2_CC_GetCapability ? capability
                                                : MeddlingTransport::refusal(TPM2_RC_FAILURE);
    });
    const auto connection = connectTo(m_transport);
    const auto properties = await(connection->properties({}));
    QVERIFY(properties);
    QVERIFY(properties->failureMode);
    QCOMPARE(properties->manufacturer, QStringLiteral("IBM"));
    for (const auto &error :
         {await(connection->readEk(Persist::No, {})).error(),
          await(connection->activate(Bytes(52, 'x'), Bytes(256, 'x'), {})).error(),
          await(connection->sign("x", {})).error()}) {
        QCOMPARE(error.code, QStringLiteral("0x101"));
        QVERIFY2(error.message.english().contains(QLatin1String("failure mode")),
                 qPrintable(error.toLogLine()));
    }
}

void TpmRefusalTest::tellsFailureModeFromWrongEk()
{
    const auto connection = connectTo(m_transport);
    const TestChallenge made = challenge(*connection);
    std::atomic<bool> broken = false;
    m_transport->setAnswer([&](quint32 command) {
        if (command == TPM2_CC_ActivateCredential)
            return MeddlingTransport::refusal(TPM2_RC_FAILURE);
        if (command == TPM2_CC_GetCapability && broken)
            return core::ByteWriter()
                .u16(0x8001)
                .u32(19)
                .u32(0)
                .u8(0)
                .u32(TPM2_CAP_TPM_PROPERTIES)
                .u32(0)
                .bytes();
        return Bytes();
    });
    for (const bool failureMode : {false, true}) {
        broken = failureMode;
        const auto activated = await(connection->activate(made.idObject, made.encryptedSecret, {}));
        QVERIFY(!activated);
        const QString message = activated.error().message.english();
        QVERIFY2(message.contains(failureMode ? QLatin1String("failure mode")
                                              : QLatin1String("EK of another TPM")),
                 qPrintable(message));
    }
}

void TpmRefusalTest::startsSoftwareThatWasNotStarted()
{
    std::atomic<bool> started = false;
    std::atomic<int> startups = 0;
    m_transport->setAnswer([&](quint32 command) {
        if (command == TPM2_CC_Startup) {
            ++startups;
            started = true;
            return MeddlingTransport::refusal(TPM2_RC_SUCCESS);
        }
        return started ? Bytes() : MeddlingTransport::refusal(TPM2_RC_INITIALIZE);
    });
    const auto connection = connectTo(m_transport);
    QCOMPARE(int(startups), m_tpm->transport()->description().isSoftware ? 1 : 0);
    QVERIFY(await(connection->properties({})));
}

void TpmRefusalTest::tellsWhenTheOldKeyIsGone()
{
    const auto connection = connectTo(m_transport);
    const TestChallenge made = challenge(*connection);
    const auto import = [&] {
        return await(connection->importKey(secretOf(made.innerKey), made.publicArea, made.duplicate,
                                           made.encryptedSeed, {}));
    };
    QVERIFY(import());
    std::atomic<int> evictions = 0;
    m_transport->setAnswer([&](quint32 command) {
        return command == TPM2_CC_EvictControl && ++evictions == 2
                   ? MeddlingTransport::refusal(TPM2_RC_NV_SPACE)
                   : Bytes();
    });
    const auto refused = import();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("0x14b"));
    QVERIFY(refused.error().technical.contains(QLatin1String("earlier key has been removed")));
    const auto properties = await(connection->properties({}));
    QVERIFY(properties);
    QCOMPARE(properties->transientHandles, QList<quint32>());
    QVERIFY(import());
}

void TpmRefusalTest::reconnectsAfterNonsense_data()
{
    QTest::addColumn<Bytes>("answer");
    QTest::newRow("HTTP") << Bytes("HTTP/1.1 400 Bad Request\r\n\r\n");
    QTest::newRow("size too small") << core::ByteWriter().u16(0x8001).u32(4).u32(0).bytes();
    QTest::newRow("absurd size") << core::ByteWriter().u16(0x8001).u32(0x7fffffff).u32(0).bytes();
    QTest::newRow("success without content") << MeddlingTransport::refusal(0);
    QTest::newRow("content cut short")
        << core::ByteWriter().u16(0x8001).u32(12).u32(0).u16(0x0100).bytes();
    QTest::newRow("unknown key type")
        << core::ByteWriter().u16(0x8001).u32(16).u32(0).u16(4).u16(0x7777).u16(0x000b).bytes();
}

void TpmRefusalTest::reconnectsAfterNonsense()
{
    QFETCH(Bytes, answer);
    const auto connection = connectTo(m_transport);
    m_transport->setAnswer(
        [&](quint32 command) { return command == TPM2_CC_ReadPublic ? answer : Bytes(); });
    const auto ek = await(connection->readEk(Persist::No, {}));
    QVERIFY(!ek);
    QVERIFY(ek.error().category == ErrorCategory::Tpm ||
            ek.error().category == ErrorCategory::Protocol);
    QVERIFY(!ek.error().message.isEmpty() && !ek.error().hint.isEmpty());
    m_transport->setAnswer({});
    const auto good = await(connection->readEk(Persist::No, {}));
    QVERIFY2(good, qPrintable(good ? QString() : good.error().toLogLine()));
}

void TpmRefusalTest::refusesBrokenCertificate_data()
{
    QTest::addColumn<Bytes>("content");
    QTest::addColumn<int>("length");
    const Bytes body(60, 'c');
    QTest::newRow("longer index") << Bytes::fromHex("303a") + body << 60;
    QTest::newRow("one-byte length") << Bytes::fromHex("30813b") + body << 62;
    QTest::newRow("two-byte length") << Bytes::fromHex("3082003b") + body << 63;
    QTest::newRow("longer than the index") << Bytes::fromHex("30821000") + body << -1;
    QTest::newRow("not DER") << Bytes(64, 'x') << -1;
    QTest::newRow("erased flash") << Bytes(64, '\xff') << -1;
    QTest::newRow("indefinite length") << Bytes::fromHex("3080") + body << -1;
}

void TpmRefusalTest::refusesBrokenCertificate()
{
    QFETCH(Bytes, content);
    QFETCH(int, length);
    const auto connection = connectTo(m_transport);
    const Bytes nvPublic = core::ByteWriter()
                               .u16(14)
                               .u32(tpm::ekCertificateIndex)
                               .u16(0x000b)
                               .u32(TPMA_NV_AUTHREAD | TPMA_NV_NO_DA | TPMA_NV_WRITTEN)
                               .u16(0)
                               .u16(quint16(content.size()))
                               .u16(2)
                               .u16(0x000b)
                               .bytes();
    m_transport->setAnswer([&](quint32 command) {
        if (command == TPM2_CC_NV_ReadPublic)
            return core::ByteWriter()
                .u16(0x8001)
                .u32(quint32(10 + nvPublic.size()))
                .u32(0)
                .raw(nvPublic)
                .bytes();
        if (command != TPM2_CC_NV_Read)
            return Bytes();
        const Bytes data = core::ByteWriter().sized(content).bytes();
        return core::ByteWriter()
            .u16(0x8002)
            .u32(quint32(10 + 4 + data.size() + 5))
            .u32(0)
            .u32(quint32(data.size()))
            .raw(data)
            .u16(0)
            .u8(1)
            .u16(0)
            .bytes();
    });
    const auto certificate = await(connection->readEkCertificate({}));
    if (length >= 0) {
        QVERIFY2(certificate,
                 qPrintable(certificate ? QString() : certificate.error().toLogLine()));
        QCOMPARE(**certificate, content.left(length));
    } else {
        QVERIFY(!certificate);
        QCOMPARE(certificate.error().code, QStringLiteral("ek-certificate"));
    }
}

ENDORSE_TEST(TpmRefusalTest)
#include "tpmrefusaltest.moc"
