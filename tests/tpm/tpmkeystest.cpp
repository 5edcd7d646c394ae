// SPDX-License-Identifier: GPL-3.0-or-later
#include "embeddedtpmtest.h"

#include <support/testregistry.h>

#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using tpm::Persist;
using tpmtypes::KeyTemplate;

/// Keys and objects in the TPM: found, made, cleared, foreign, unexpected, missing.
class TpmKeysTest final : public EmbeddedTpmTest
{
    Q_OBJECT

private Q_SLOTS:
    void persistNoLeavesNothing();
    void clearKeepsEkAndChangesSrk();
    void clearIsRefusedElsewhere();
    void identifiesTemplate_data();
    void identifiesTemplate();
    void reportsUnexpectedObjects_data();
    void reportsUnexpectedObjects();
    void foreignObjectsSurvive();
    void missingKeysAreTold();
    void switchedOffHierarchyIsTold();
    void tellsProperties();
};

void TpmKeysTest::persistNoLeavesNothing()
{
    const auto ek = await(m_connection->readEk(Persist::No, {}));
    const auto srk = await(m_connection->ensureSrk(Persist::No, {}));
    QVERIFY(ek && srk);
    QVERIFY(ek->createdNow && !ek->persisted && ek->handle == 0);
    QVERIFY(srk->createdNow && !srk->persisted && srk->handle == 0);
    verifyNothingLeft();
    PlainClient client(*m_transport);
    QCOMPARE(client.persistentHandles(), QList<quint32>());
}

void TpmKeysTest::clearKeepsEkAndChangesSrk()
{
    const auto ek = await(m_connection->readEk(Persist::Yes, {}));
    const auto srk = await(m_connection->ensureSrk(Persist::Yes, {}));
    const TestChallenge old = makeChallenge(ek->key.publicArea(), srk->key.publicArea());
    QVERIFY(await(m_connection->clear({})));
    const auto cleared = await(m_connection->properties({}));
    QVERIFY(cleared);
    QCOMPARE(cleared->persistentHandles, QList<quint32>());
    const auto newEk = await(m_connection->readEk(Persist::Yes, {}));
    const auto newSrk = await(m_connection->ensureSrk(Persist::Yes, {}));
    QVERIFY(newEk && newSrk && newEk->createdNow && newSrk->createdNow);
    QCOMPARE(newEk->key, ek->key);
    QVERIFY(!(newSrk->key == srk->key));
    const auto walked = walk(old);
    QVERIFY(!walked);
    QCOMPARE(walked.error().code, QStringLiteral("0x1df"));
    QVERIFY(walk(challenge()));
    verifyNothingLeft();
}

void TpmKeysTest::clearIsRefusedElsewhere()
{
    challenge();
    m_transport->setEmbedded(false);
    const auto cleared = await(m_connection->clear({}));
    QVERIFY(!cleared);
    QCOMPARE(cleared.error().code, QStringLiteral("not-embedded"));
    for (const auto mischief :
         {tpm::Mischief::TakeOwnership, tpm::Mischief::StoreLockableSrk, tpm::Mischief::LockOut}) {
        const auto done = await(m_connection->meddle(mischief, {}, {}));
        QVERIFY(!done);
        QCOMPARE(done.error().code, QStringLiteral("not-embedded"));
    }
    const auto properties = await(m_connection->properties({}));
    QVERIFY(properties);
    QCOMPARE(properties->persistentHandles, (QList<quint32>{tpm::srkHandle, tpm::ekHandle}));
}

void TpmKeysTest::identifiesTemplate_data()
{
    QTest::addColumn<int>("made");
    QTest::addColumn<bool>("known");
    QTest::newRow("TCG") << int(KeyTemplate::TcgRsa2048Ek) << true;
    QTest::newRow("Azure SDKs") << int(KeyTemplate::AzureSdkRsa2048Ek) << true;
    QTest::newRow("made by somebody else") << -1 << false;
}

void TpmKeysTest::identifiesTemplate()
{
    QFETCH(int, made);
    QFETCH(bool, known);
    m_connection.reset();
    {
        PlainClient client(*m_transport);
        // The Java SDK makes its EK under the owner: the same template, another key.
        const quint32 hierarchy = known ? TPM2_RH_ENDORSEMENT : TPM2_RH_OWNER;
        const auto area =
            tpmtypes::templateOf(known ? KeyTemplate(made) : KeyTemplate::AzureSdkRsa2048Ek);
        const quint32 handle = client.createPrimary(hierarchy, area);
        QVERIFY(handle != 0);
        QCOMPARE(client.evict(handle, tpm::ekHandle), TSS2_RC_SUCCESS);
        QCOMPARE(client.flush(handle), TSS2_RC_SUCCESS);
    }
    reopen();
    const auto expected = known ? std::optional(KeyTemplate(made)) : std::nullopt;
    const auto before = await(m_connection->readEk(Persist::Yes, {}));
    QVERIFY(before);
    QVERIFY(!before->createdNow);
    QCOMPARE(before->keyTemplate, std::optional<KeyTemplate>()); // Finding out would be slow.
    const auto identified = await(m_connection->identifyEkTemplate({}));
    QVERIFY(identified);
    QCOMPARE(*identified, expected);
    m_transport->restart();
    const auto after = await(m_connection->readEk(Persist::Yes, {}));
    QVERIFY(after);
    QCOMPARE(after->keyTemplate, expected);
    QCOMPARE(m_transport->commandCount(), 1);
    QCOMPARE(*await(m_connection->identifyEkTemplate({})), expected);
    QCOMPARE(m_transport->commandCount(), 2);
    verifyNothingLeft();
}

void TpmKeysTest::reportsUnexpectedObjects_data()
{
    QTest::addColumn<quint32>("handle");
    QTest::addColumn<QString>("code");
    QTest::newRow("EK") << tpm::ekHandle << QStringLiteral("not-an-ek");
    QTest::newRow("SRK") << tpm::srkHandle << QStringLiteral("not-an-srk");
    QTest::newRow("identity key") << tpm::identityKeyHandle
                                  << QStringLiteral("not-an-identity-key");
}

void TpmKeysTest::reportsUnexpectedObjects()
{
    QFETCH(quint32, handle);
    QFETCH(QString, code);
    const TestChallenge made = challenge();
    m_connection.reset();
    {
        PlainClient client(*m_transport);
        if (handle != tpm::identityKeyHandle)
            QCOMPARE(client.evict(handle, handle), TSS2_RC_SUCCESS);
        // An SRK where the EK belongs, an EK where the SRK belongs, a storage key as identity key.
        const auto area =
            tpmtypes::templateOf(handle == tpm::srkHandle ? KeyTemplate::AzureSdkRsa2048Ek
                                                          : KeyTemplate::AzureSdkRsa2048Srk);
        const quint32 object = client.createPrimary(TPM2_RH_OWNER, area);
        QCOMPARE(client.evict(object, handle), TSS2_RC_SUCCESS);
        QCOMPARE(client.flush(object), TSS2_RC_SUCCESS);
    }
    reopen();
    core::Error error;
    if (handle == tpm::ekHandle)
        error = await(m_connection->readEk(Persist::Yes, {})).error();
    else if (handle == tpm::srkHandle)
        error = await(m_connection->ensureSrk(Persist::Yes, {})).error();
    else
        error = walk(made).error();
    QCOMPARE(error.code, code);
    QVERIFY2(error.hint.english().contains(QStringLiteral("0x%1").arg(handle, 0, 16)),
             qPrintable(error.hint.english()));
    QVERIFY2(!error.message.english().contains(QLatin1Char('%')), qPrintable(error.toLogLine()));
    const auto properties = await(m_connection->properties({}));
    QVERIFY(properties && properties->persistentHandles.contains(handle));
    verifyNothingLeft();
}

void TpmKeysTest::foreignObjectsSurvive()
{
    m_connection.reset();
    quint32 object = 0;
    quint32 session = 0;
    {
        PlainClient client(*m_transport);
        object = client.createPrimary(TPM2_RH_NULL, cheapTemplate());
        session = client.startSession();
        QVERIFY(object != 0 && session != 0);
    }
    reopen();
    QVERIFY(walk(challenge()));
    QVERIFY(await(m_connection->sign(pattern(3000), {})));
    TestChallenge bad = challenge();
    bad.duplicate[40] = static_cast<char>(bad.duplicate.at(40) ^ 1);
    QVERIFY(!walk(bad));
    verifyNothingLeft({object}, {session});
    PlainClient client(*m_transport);
    QCOMPARE(client.flush(object), TSS2_RC_SUCCESS);
    QCOMPARE(client.flush(session), TSS2_RC_SUCCESS);
}

void TpmKeysTest::missingKeysAreTold()
{
    const auto activated = await(m_connection->activate(Bytes(52, 'x'), Bytes(256, 'x'), {}));
    QVERIFY(!activated);
    QCOMPARE(activated.error().place, QStringLiteral("ActivateCredential"));
    QVERIFY2(activated.error().message.english().contains(QLatin1String("is stored at 0x8")),
             qPrintable(activated.error().toLogLine()));
    const auto signature = await(m_connection->sign("x", {}));
    QVERIFY(!signature);
    QCOMPARE(signature.error().code, QStringLiteral("0x18b"));
    QVERIFY(signature.error().message.english().contains(QLatin1String("No identity key")));
    const auto longSignature = await(m_connection->sign(pattern(2000), {}));
    QVERIFY(!longSignature);
    QCOMPARE(longSignature.error().code, QStringLiteral("0x18b"));
    const auto certificate = await(m_connection->readEkCertificate({}));
    QVERIFY(certificate);
    QVERIFY(!*certificate);
    QVERIFY(!*await(m_connection->identifyEkTemplate({})));
    verifyNothingLeft();
}

void TpmKeysTest::switchedOffHierarchyIsTold()
{
    m_connection.reset();
    {
        PlainClient client(*m_transport);
        QCOMPARE(client.hierarchyOff(TPM2_RH_ENDORSEMENT), TSS2_RC_SUCCESS);
    }
    reopen();
    const auto properties = await(m_connection->properties({}));
    QVERIFY(properties && !properties->endorsementEnabled && properties->ownerEnabled);
    const auto ek = await(m_connection->readEk(Persist::Yes, {}));
    QVERIFY(!ek);
    QCOMPARE(ek.error().code, QStringLiteral("0x185"));
    QVERIFY2(ek.error().message.english().contains(QLatin1String("switched off")),
             qPrintable(ek.error().toLogLine()));
    // Only a power cycle brings it back.
    m_connection.reset();
    m_tpm->kill();
    reopen();
    QVERIFY(await(m_connection->readEk(Persist::No, {})));
}

void TpmKeysTest::tellsProperties()
{
    challenge();
    const auto properties = await(m_connection->properties({}));
    QVERIFY(properties);
    QCOMPARE(properties->manufacturer, QStringLiteral("IBM"));
    QCOMPARE(properties->vendor, QStringLiteral("SW   TPM"));
    QCOMPARE(properties->family, QStringLiteral("2.0"));
    QVERIFY(properties->revision.startsWith(QLatin1String("1.")));
    QVERIFY(properties->firmware.startsWith(QLatin1String("0x20")));
    QCOMPARE(properties->inputBuffer, 1024);
    QVERIFY(properties->nvBufferMax >= 64);
    QVERIFY(!properties->ownerAuthSet && !properties->endorsementAuthSet);
    QVERIFY(properties->ownerEnabled && properties->endorsementEnabled);
    QVERIFY(!properties->failureMode && !properties->inLockout);
    QCOMPARE(properties->transientAvailable, 3);
    QCOMPARE(properties->persistentHandles, (QList<quint32>{tpm::srkHandle, tpm::ekHandle}));
    QCOMPARE(properties->maximumAuthFailures, 3);
}

ENDORSE_TEST(TpmKeysTest)
#include "tpmkeystest.moc"
