// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbharness.h"

#include <support/testregistry.h>

#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using tpm::Persist;

namespace {

const Bytes ownerAuth("owner-auth-value-1234");
const Bytes endorsementAuth("endorsement-auth-value-5678");

} // namespace

/// A TPM somebody took ownership of. Auth values never show on the wire.
class TpmAuthTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void walksWithAuth_data();
    void walksWithAuth();
    void missingOrWrongAuthIsTold_data();
    void missingOrWrongAuthIsTold();
    void trailingZerosDoNotCount();
    void refusesAuthThatNoTpmCanHave();
    void clearForgetsAuth();

private:
    void setAuth(const Bytes &owner, const Bytes &endorsement);
    void verifyNothingLeft();
    void verifySecretsStayedHome(const QList<tpm::TpmExchange> &exchanges);

    QTemporaryDir m_folder;
    std::unique_ptr<tpm::SoftwareTpm> m_tpm;
    std::shared_ptr<WatchedTransport> m_transport;
};

void TpmAuthTest::initTestCase()
{
    m_tpm = startSoftwareTpm(m_folder.filePath(QStringLiteral("tpm")));
    m_transport = std::make_shared<WatchedTransport>(m_tpm->transport());
}

void TpmAuthTest::init()
{
    QVERIFY(await(connectTo(m_transport)->clear({})));
    m_transport->takeWire();
}

void TpmAuthTest::cleanupTestCase()
{
    m_tpm->stop();
}

void TpmAuthTest::setAuth(const Bytes &owner, const Bytes &endorsement)
{
    PlainClient client(*m_transport);
    if (!owner.isEmpty())
        QCOMPARE(client.changeAuth(TPM2_RH_OWNER, {}, owner), TSS2_RC_SUCCESS);
    if (!endorsement.isEmpty())
        QCOMPARE(client.changeAuth(TPM2_RH_ENDORSEMENT, {}, endorsement), TSS2_RC_SUCCESS);
    QVERIFY(m_transport->takeWire().contains(owner)); // The tap works.
}

void TpmAuthTest::verifyNothingLeft()
{
    PlainClient client(*m_transport);
    QCOMPARE(client.transientHandles(), QList<quint32>());
    QCOMPARE(client.sessions(), QList<quint32>());
}

void TpmAuthTest::verifySecretsStayedHome(const QList<tpm::TpmExchange> &exchanges)
{
    const Bytes wire = m_transport->takeWire();
    QVERIFY(!wire.isEmpty());
    for (const Bytes &secret : {ownerAuth, endorsementAuth}) {
        QVERIFY(!wire.contains(secret));
        for (const auto &exchange : exchanges)
            QVERIFY(!exchange.command.contains(secret) && !exchange.response.contains(secret));
    }
}

void TpmAuthTest::walksWithAuth_data()
{
    QTest::addColumn<Bytes>("owner");
    QTest::addColumn<Bytes>("endorsement");
    QTest::addColumn<bool>("keysBefore");
    QTest::newRow("owner, bare TPM") << ownerAuth << Bytes() << false;
    QTest::newRow("endorsement, bare TPM") << Bytes() << endorsementAuth << false;
    QTest::newRow("both, bare TPM") << ownerAuth << endorsementAuth << false;
    QTest::newRow("both, keys there") << ownerAuth << endorsementAuth << true;
}

void TpmAuthTest::walksWithAuth()
{
    QFETCH(Bytes, owner);
    QFETCH(Bytes, endorsement);
    QFETCH(bool, keysBefore);
    if (keysBefore) {
        const auto connection = connectTo(m_transport);
        QVERIFY(await(connection->readEk(Persist::Yes, {})));
        QVERIFY(await(connection->ensureSrk(Persist::Yes, {})));
        m_transport->takeWire();
    }
    setAuth(owner, endorsement);
    auto connection = connectTo(m_transport, {secretOf(owner), secretOf(endorsement)});
    const auto properties = await(connection->properties({}));
    QVERIFY(properties);
    QCOMPARE(properties->ownerAuthSet, !owner.isEmpty());
    QCOMPARE(properties->endorsementAuthSet, !endorsement.isEmpty());
    for (int round = 0; round < 2; ++round) {
        const auto ek = await(connection->readEk(Persist::Yes, {}));
        QVERIFY2(ek, qPrintable(ek ? QString() : ek.error().toLogLine()));
        const auto srk = await(connection->ensureSrk(Persist::Yes, {}));
        QVERIFY2(srk, qPrintable(srk ? QString() : srk.error().toLogLine()));
        const TestChallenge made = makeChallenge(ek->key.publicArea(), srk->key.publicArea());
        auto innerKey = await(connection->activate(made.idObject, made.encryptedSecret, {}));
        QVERIFY2(innerKey, qPrintable(innerKey ? QString() : innerKey.error().toLogLine()));
        QCOMPARE(innerKey->view().toByteArray(), made.innerKey);
        const auto imported = await(connection->importKey(std::move(*innerKey), made.publicArea,
                                                          made.duplicate, made.encryptedSeed, {}));
        QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().toLogLine()));
        QCOMPARE(imported->replacedOld, round == 1);
        QVERIFY(await(connection->sign("x", {})));
    }
    const auto after = await(connection->properties({}));
    QVERIFY(after);
    QCOMPARE(after->transientHandles, QList<quint32>());
    QCOMPARE(after->loadedSessions, QList<quint32>());
    verifySecretsStayedHome(connection->takeExchanges());
    connection.reset();
    verifyNothingLeft();
}

void TpmAuthTest::missingOrWrongAuthIsTold_data()
{
    QTest::addColumn<Bytes>("owner");
    QTest::addColumn<Bytes>("endorsement");
    QTest::newRow("missing") << Bytes() << Bytes();
    QTest::newRow("wrong") << Bytes("wrong-owner-auth") << Bytes("wrong-endorsement");
    QTest::newRow("one letter more") << ownerAuth + 'x' << endorsementAuth + 'x';
}

void TpmAuthTest::missingOrWrongAuthIsTold()
{
    QFETCH(Bytes, owner);
    QFETCH(Bytes, endorsement);
    std::optional<TestChallenge> made;
    {
        const auto connection = connectTo(m_transport);
        const auto ek = await(connection->readEk(Persist::Yes, {}));
        const auto srk = await(connection->ensureSrk(Persist::Yes, {}));
        made = makeChallenge(ek->key.publicArea(), srk->key.publicArea());
    }
    m_transport->takeWire();
    setAuth(ownerAuth, endorsementAuth);
    auto connection = connectTo(m_transport, {secretOf(owner), secretOf(endorsement)});
    const auto activated = await(connection->activate(made->idObject, made->encryptedSecret, {}));
    QVERIFY(!activated);
    QCOMPARE(activated.error().code, QStringLiteral("0x9a2"));
    QCOMPARE(activated.error().place, QStringLiteral("PolicySecret"));
    QVERIFY(activated.error().message.english().contains(QLatin1String("endorsement auth")));
    const auto imported = await(connection->importKey(secretOf(made->innerKey), made->publicArea,
                                                      made->duplicate, made->encryptedSeed, {}));
    QVERIFY(!imported);
    QCOMPARE(imported.error().code, QStringLiteral("0x9a2"));
    QCOMPARE(imported.error().place, QStringLiteral("EvictControl"));
    QVERIFY(imported.error().message.english().contains(QLatin1String("owner auth")));
    const auto properties = await(connection->properties({}));
    QVERIFY(properties);
    QVERIFY(!properties->persistentHandles.contains(tpm::identityKeyHandle));
    QCOMPARE(properties->transientHandles, QList<quint32>());
    QCOMPARE(properties->loadedSessions, QList<quint32>());
    connection.reset();
    const Bytes wire = m_transport->takeWire();
    QVERIFY(owner.isEmpty() || !wire.contains(owner));
    QVERIFY(endorsement.isEmpty() || !wire.contains(endorsement));
    verifyNothingLeft();
}

void TpmAuthTest::trailingZerosDoNotCount()
{
    setAuth(ownerAuth, {});
    auto connection =
        connectTo(m_transport, {secretOf(ownerAuth + Bytes(3, '\0')), secretOf(Bytes(4, '\0'))});
    QVERIFY(await(connection->ensureSrk(Persist::Yes, {})));
    QVERIFY(await(connection->readEk(Persist::Yes, {})));
    verifySecretsStayedHome(connection->takeExchanges());
}

void TpmAuthTest::refusesAuthThatNoTpmCanHave()
{
    tpm::TpmConnection::Options options;
    options.auth.owner = secretOf(Bytes(65, 'x'));
    const auto opened = await(tpm::TpmConnection::open(m_transport, std::move(options), {}));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, QStringLiteral("auth-size"));
    QCOMPARE(core::toString(opened.error().category), core::toString(core::ErrorCategory::Input));
}

void TpmAuthTest::clearForgetsAuth()
{
    setAuth(ownerAuth, endorsementAuth);
    auto connection = connectTo(m_transport, {secretOf(ownerAuth), secretOf(endorsementAuth)});
    QVERIFY(await(connection->ensureSrk(Persist::Yes, {})));
    QVERIFY(await(connection->clear({})));
    QVERIFY(await(connection->ensureSrk(Persist::Yes, {})));
    QVERIFY(await(connection->readEk(Persist::Yes, {})));
    verifySecretsStayedHome(connection->takeExchanges());
}

ENDORSE_TEST(TpmAuthTest)
#include "tpmauthtest.moc"
