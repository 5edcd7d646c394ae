// SPDX-License-Identifier: GPL-3.0-or-later
#include "embeddedtpmtest.h"

#include <support/testregistry.h>
#include <tpmtypes/signature.h>

#include <QTest>

using namespace endorse;
using namespace endorse::testing;
using core::Bytes;
using tpm::Persist;
using tpm::SigningKey;

namespace {

bool isBy(const SigningKey &key, const Bytes &digest, const tpm::DigestSignature &signature)
{
    const auto area = tpmtypes::PublicArea::fromTpm2b(key.publicArea);
    return area && key.name == signature.keyName && area->name() == key.name &&
           tpmtypes::verifiesEcdsa(*area, digest, signature.signature);
}

} // namespace

/// The key that signs the heads of the audit log.
class SigningKeyTest final : public EmbeddedTpmTest
{
    Q_OBJECT

private Q_SLOTS:
    void signsAndLeavesNothing()
    {
        const auto key = await(m_connection->createSigningKey({}));
        QVERIFY2(key, qPrintable(key ? QString() : key.error().toLogLine()));
        for (int i = 0; i < 3; ++i) {
            const auto signature = await(m_connection->signDigest({*key}, pattern(32), {}));
            QVERIFY(signature);
            QVERIFY(isBy(*key, pattern(32), *signature));
            QVERIFY(!isBy(*key, Bytes(32, 'x'), *signature));
        }
        verifyNothingLeft();
        PlainClient client(*m_transport);
        QCOMPARE(client.persistentHandles(), QList<quint32>());
    }

    void isWhatItsTemplateSays()
    {
        const auto key = await(m_connection->createSigningKey({}));
        const auto area = tpmtypes::PublicArea::fromTpm2b(key->publicArea);
        QVERIFY(area);
        QCOMPARE(area->kind(), QStringLiteral("ECC NIST_P256"));
        QCOMPARE(area->attributes(), tpmtypes::auditKeyTemplate().attributes());
        QVERIFY(area->has(tpmtypes::attribute::FixedTpm | tpmtypes::attribute::FixedParent));
        QVERIFY(!area->has(tpmtypes::attribute::Restricted));
        QVERIFY(*key != *await(m_connection->createSigningKey({})));
    }

    void outlivesTheConnectionAndAStoredSrk()
    {
        const auto key = await(m_connection->createSigningKey({}));
        reopen();
        QVERIFY(await(m_connection->signDigest({*key}, pattern(32), {})));
        // The SRK of the TCG template is the same key whether it is stored or not.
        const auto srk = await(m_connection->ensureSrk(Persist::Yes, {}));
        QCOMPARE(srk->key.name(), key->parentName);
        const auto signature = await(m_connection->signDigest({*key}, pattern(32), {}));
        QVERIFY(signature && isBy(*key, pattern(32), *signature));
        verifyNothingLeft();
    }

    void takesTheFirstThatFits()
    {
        const auto first = await(m_connection->createSigningKey({}));
        const auto second = await(m_connection->createSigningKey({}));
        SigningKey foreign = *first;
        foreign.parentName = Bytes(34, 'x');
        SigningKey damaged = *first;
        damaged.privateArea[damaged.privateArea.size() - 1] ^= 1;
        SigningKey nothing = *first;
        nothing.privateArea = "nothing";
        const auto signature =
            await(m_connection->signDigest({foreign, damaged, nothing, *second}, pattern(32), {}));
        QVERIFY(signature && isBy(*second, pattern(32), *signature));
        for (const QList<SigningKey> &keys :
             {QList<SigningKey>{}, QList<SigningKey>{foreign}, QList<SigningKey>{damaged}}) {
            const auto refused = await(m_connection->signDigest(keys, pattern(32), {}));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, QStringLiteral("no-signing-key"));
        }
        verifyNothingLeft();
    }

    void isWorthlessAfterAClear()
    {
        const auto key = await(m_connection->createSigningKey({}));
        QVERIFY(await(m_connection->clear({})));
        const auto refused = await(m_connection->signDigest({*key}, pattern(32), {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("no-signing-key"));
        SigningKey pretended = *key;
        pretended.parentName = (await(m_connection->createSigningKey({})))->parentName;
        QVERIFY(!await(m_connection->signDigest({pretended}, pattern(32), {})));
        verifyNothingLeft();
    }

    void decodesWhatItSends()
    {
        const auto key = await(m_connection->createSigningKey({}));
        m_connection->takeExchanges();
        QVERIFY(await(m_connection->signDigest({*key}, pattern(32), {})));
        QStringList commands;
        for (const tpm::TpmExchange &exchange : m_connection->takeExchanges())
            commands.append(exchange.commandName);
        QCOMPARE(commands.join(QLatin1Char(' ')),
                 QStringLiteral("ReadPublic CreatePrimary Load Sign FlushContext FlushContext"));
    }
};

ENDORSE_TEST(SigningKeyTest)
#include "signingkeytest.moc"
