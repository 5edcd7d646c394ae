// SPDX-License-Identifier: GPL-3.0-or-later
// Every byte of the service's side of TPM attestation against values of an independent program.
#include "knownanswers.h"

#include <support/testregistry.h>
#include <tpmtypes/credential.h>
#include <tpmtypes/duplication.h>
#include <tpmtypes/endorsementkey.h>
#include <tpmtypes/kdf.h>
#include <tpmtypes/storagerootkey.h>

#include <QJsonArray>
#include <QTest>

namespace endorse::tpmtypes {

class KnownAnswerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOfKeys();
    void credentialKeys();
    void credential();
    void publicAreaOfHmacKey();
    void innerWrapper();
    void duplicationKeys();
    void duplicate();
    void encryptedUri();
    void signatures_data();
    void signatures();

private:
    EndorsementKey ek() const
    {
        return *EndorsementKey::fromBase64(m_known.text("endorsementKey"));
    }
    StorageRootKey srk() const
    {
        return *StorageRootKey::fromBase64(m_known.text("storageRootKey"));
    }

    KnownAnswers m_known;
};

void KnownAnswerTest::namesOfKeys()
{
    QCOMPARE(ek().name(), m_known.hex("nameOfEk"));
    QCOMPARE(srk().name(), m_known.hex("nameOfSrk"));
    QCOMPARE(ek().base64(), m_known.text("endorsementKey"));
    QCOMPARE(srk().base64(), m_known.text("storageRootKey"));
    QCOMPARE(ek().tpm2b().size(), 316);
    QCOMPARE(srk().tpm2b().size(), 284);
    QVERIFY(ek().isExpectedByDps());
}

void KnownAnswerTest::credentialKeys()
{
    const core::Bytes seed = m_known.hex("credentialSeed");
    QCOMPARE(kdfa(HashAlgorithm::Sha256, seed, "STORAGE", srk().name(), {}, 128),
             m_known.hex("credentialSymmetricKey"));
    QCOMPARE(kdfa(HashAlgorithm::Sha256, seed, "INTEGRITY", {}, {}, 256),
             m_known.hex("credentialHmacKey"));
}

void KnownAnswerTest::credential()
{
    FixedRandom random(m_known.hex("credentialSeed"));
    const auto made =
        makeCredential(ek().publicArea(), srk().name(), m_known.secret("innerKey"), random);
    QVERIFY(made);
    QCOMPARE(made->idObject, m_known.hex("idObject"));
    QCOMPARE(made->encryptedSecret.size(), 256);
}

void KnownAnswerTest::publicAreaOfHmacKey()
{
    const PublicArea area = hmacKeyPublicArea(m_known.hex("seedValue"), m_known.hex("hmacKey"));
    QCOMPARE(area.fields().unique, m_known.hex("unique"));
    QCOMPARE(area.tpm2b(), m_known.hex("publicAreaTpm2b"));
    QCOMPARE(area.name(), m_known.hex("nameOfHmacKey"));
    QCOMPARE(area.kind(), QStringLiteral("HMAC SHA256"));
}

void KnownAnswerTest::innerWrapper()
{
    const core::Bytes sensitive = m_known.hex("sensitive");
    const core::Bytes name = m_known.hex("nameOfHmacKey");
    QCOMPARE(digest(HashAlgorithm::Sha256, {sensitive, name}), m_known.hex("innerIntegrity"));
    const auto inner =
        innerWrap(HashAlgorithm::Sha256, sensitive, name, m_known.secret("innerKey"));
    QVERIFY(inner);
    QCOMPARE(*inner, m_known.hex("inner"));
}

void KnownAnswerTest::duplicationKeys()
{
    const core::Bytes seed = m_known.hex("duplicationSeed");
    QCOMPARE(kdfa(HashAlgorithm::Sha256, seed, "STORAGE", m_known.hex("nameOfHmacKey"), {}, 128),
             m_known.hex("duplicationSymmetricKey"));
    QCOMPARE(kdfa(HashAlgorithm::Sha256, seed, "INTEGRITY", {}, {}, 256),
             m_known.hex("duplicationHmacKey"));
}

void KnownAnswerTest::duplicate()
{
    FixedRandom random(m_known.hex("seedValue") + m_known.hex("duplicationSeed"));
    const auto made = duplicateHmacKey(srk().publicArea(), m_known.secret("hmacKey"),
                                       m_known.secret("innerKey"), random);
    QVERIFY(made);
    QCOMPARE(made->duplicate, m_known.hex("duplicate"));
    QCOMPARE(made->publicArea, m_known.hex("publicAreaTpm2b").mid(2));
    QCOMPARE(made->name, m_known.hex("nameOfHmacKey"));
    QCOMPARE(made->encryptedSeed.size(), 256);
}

void KnownAnswerTest::encryptedUri()
{
    const core::Bytes key = m_known.hex("innerKey");
    const core::Bytes encrypted = aesCfbEncrypt(key, m_known.text("uriText"));
    QCOMPARE(encrypted, m_known.hex("encryptedUri"));
    QCOMPARE(aesCfbDecrypt(key, encrypted), m_known.text("uriText"));
}

void KnownAnswerTest::signatures_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("signature");
    const QJsonArray rows = m_known.array("signatures");
    QCOMPARE(rows.size(), 4);
    for (const QJsonValue &row : rows) {
        const QByteArray data = row[QLatin1String("data")].toString().toUtf8();
        QTest::newRow(data.left(data.indexOf('\n')).constData())
            << data << row[QLatin1String("signature")].toString().toLatin1();
    }
}

void KnownAnswerTest::signatures()
{
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, signature);
    QCOMPARE(hmac(HashAlgorithm::Sha256, m_known.hex("hmacKey"), data).toBase64(), signature);
}

ENDORSE_TEST(KnownAnswerTest)

} // namespace endorse::tpmtypes

#include "knownanswertest.moc"
