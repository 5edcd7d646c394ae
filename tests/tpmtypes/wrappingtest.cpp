// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrapped to a key opens with its private part, and with nothing else.
#include "knownanswers.h"
#include "softwarekey.h"

#include <support/testregistry.h>
#include <tpmtypes/credential.h>
#include <tpmtypes/duplication.h>
#include <tpmtypes/kdf.h>
#include <tpmtypes/templates.h>

#include <QTest>

namespace endorse::tpmtypes {

class WrappingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void credentialOpens_data();
    void credentialOpens();
    void hmacKeyOpens_data();
    void hmacKeyOpens();
    void refusesUnusableKeys_data();
    void refusesUnusableKeys();
    void refusesPointOffTheCurve();
    void refusesWrongSizes_data();
    void refusesWrongSizes();
    void failsWithoutRandom();
    void kdfRoundsUpAndMasks();
    void aesRefusesOtherKeySizes();
};

namespace {

void addKinds()
{
    QTest::addColumn<SoftwareKey::Kind>("kind");
    QTest::newRow("RSA 2048") << SoftwareKey::Kind::Rsa2048;
    QTest::newRow("ECC P-256") << SoftwareKey::Kind::EccP256;
    QTest::newRow("ECC P-384, SHA-384, AES-256") << SoftwareKey::Kind::EccP384;
}

core::Secret secretOf(qsizetype size, char fill = 'k')
{
    return core::Secret::take(QByteArray(size, fill));
}

} // namespace

void WrappingTest::credentialOpens_data()
{
    addKinds();
}

void WrappingTest::credentialOpens()
{
    QFETCH(SoftwareKey::Kind, kind);
    const SoftwareKey key(kind);
    const core::Bytes name = "the Name of an object";
    SystemRandom random;
    const auto made = makeCredential(key.publicArea(), name, secretOf(16), random);
    QVERIFY(made);

    const core::Bytes seed = key.openSeed(made->encryptedSecret, "IDENTITY");
    QCOMPARE(seed.size(), digestSize(key.publicArea().nameAlg()));
    QCOMPARE(key.outerUnwrap(made->idObject, seed, name),
             core::ByteWriter().sized(QByteArray(16, 'k')).bytes());
    // Bound to the Name, to the label and to each byte.
    QVERIFY(key.outerUnwrap(made->idObject, seed, "another Name").isEmpty());
    QVERIFY(key.openSeed(made->encryptedSecret, "DUPLICATE") != seed);
    for (qsizetype i = 2; i < made->idObject.size(); ++i) {
        core::Bytes tampered = made->idObject;
        tampered[i] = static_cast<char>(tampered.at(i) ^ 1);
        QVERIFY(key.outerUnwrap(tampered, seed, name).isEmpty());
    }
}

void WrappingTest::hmacKeyOpens_data()
{
    addKinds();
}

void WrappingTest::hmacKeyOpens()
{
    QFETCH(SoftwareKey::Kind, kind);
    const SoftwareKey key(kind);
    SystemRandom random;
    const core::Secret innerKey = secretOf(16, 'i');
    const auto made = duplicateHmacKey(key.publicArea(), secretOf(32), innerKey, random);
    QVERIFY(made);
    const auto area = PublicArea::fromTpmt(made->publicArea);
    QVERIFY(area);
    QCOMPARE(area->name(), made->name);

    const core::Bytes seed = key.openSeed(made->encryptedSeed, "DUPLICATE");
    const core::Bytes inner = key.outerUnwrap(made->duplicate, seed, made->name);
    const core::Bytes plain = aesCfbDecrypt(innerKey.view(), inner);
    core::ByteReader reader(plain);
    const core::Bytes integrity = *reader.read2B("integrity");
    const core::Bytes sensitive = *reader.readBytes(reader.remaining(), "sensitive");
    QCOMPARE(integrity, digest(HashAlgorithm::Sha256, {sensitive, made->name}));

    core::ByteReader parts(sensitive);
    QCOMPARE(*parts.readU16("size"), sensitive.size() - 2);
    QCOMPARE(*parts.readU16("sensitiveType"), alg::KeyedHash);
    QCOMPARE(*parts.read2B("authValue"), core::Bytes());
    const core::Bytes seedValue = *parts.read2B("seedValue");
    const core::Bytes hmacKey = *parts.read2B("sensitive");
    QCOMPARE(hmacKey, QByteArray(32, 'k'));
    QCOMPARE(area->fields().unique, digest(HashAlgorithm::Sha256, {seedValue, hmacKey}));
}

void WrappingTest::refusesUnusableKeys_data()
{
    QTest::addColumn<QByteArray>("tpmt");
    const SoftwareKey key(SoftwareKey::Kind::Rsa2048);
    const auto row = [&](const char *name, auto change) {
        PublicAreaFields fields = key.publicArea().fields();
        change(fields);
        QTest::newRow(name) << PublicArea::fromFields(fields)->tpmt();
    };
    row("template", [](PublicAreaFields &fields) { fields.unique.fill('\0'); });
    row("not restricted",
        [](PublicAreaFields &fields) { fields.attributes &= ~attribute::Restricted; });
    row("not for decryption",
        [](PublicAreaFields &fields) { fields.attributes &= ~attribute::Decrypt; });
    row("signs too", [](PublicAreaFields &fields) { fields.attributes |= attribute::Sign; });
    row("no symmetric algorithm", [](PublicAreaFields &fields) { fields.symmetric = {}; });
    row("AES in another mode", [](PublicAreaFields &fields) { fields.symmetric.mode = 0x0042; });
    row("Camellia", [](PublicAreaFields &fields) { fields.symmetric.algorithm = 0x0026; });
    QTest::newRow("keyed hash") << hmacKeyPublicArea("a", "b").tpmt();
}

void WrappingTest::refusesUnusableKeys()
{
    QFETCH(QByteArray, tpmt);
    const auto area = PublicArea::fromTpmt(tpmt);
    QVERIFY(area);
    SystemRandom random;
    const auto usable = area->usableAsStorageParent();
    QVERIFY(!usable);
    QCOMPARE(usable.error().code, QStringLiteral("parent"));
    QVERIFY(!usable.error().message.isEmpty() && !usable.error().hint.isEmpty());
    QCOMPARE(makeCredential(*area, "name", secretOf(16), random).error(), usable.error());
    QCOMPARE(duplicateHmacKey(*area, secretOf(32), secretOf(16), random).error(), usable.error());
    QCOMPARE(outerWrap(*area, "seed", "name", "plain").error(), usable.error());
}

void WrappingTest::refusesPointOffTheCurve()
{
    const SoftwareKey key(SoftwareKey::Kind::EccP256);
    PublicAreaFields fields = key.publicArea().fields();
    fields.point.y[31] = static_cast<char>(fields.point.y.at(31) ^ 1);
    SystemRandom random;
    const auto made = makeCredential(*PublicArea::fromFields(fields), "name", secretOf(16), random);
    QVERIFY(!made);
    QCOMPARE(made.error().code, QStringLiteral("public-key"));
}

void WrappingTest::refusesWrongSizes_data()
{
    QTest::addColumn<int>("hmacKeySize");
    QTest::addColumn<int>("innerKeySize");
    QTest::addColumn<bool>("good");
    QTest::newRow("usual") << 32 << 16 << true;
    QTest::newRow("one byte") << 1 << 16 << true;
    QTest::newRow("longest") << 64 << 16 << true;
    QTest::newRow("inner key AES-256") << 32 << 32 << true;
    QTest::newRow("no key") << 0 << 16 << false;
    QTest::newRow("too long") << 65 << 16 << false;
    QTest::newRow("no inner key") << 32 << 0 << false;
    QTest::newRow("odd inner key") << 32 << 20 << false;
}

void WrappingTest::refusesWrongSizes()
{
    QFETCH(int, hmacKeySize);
    QFETCH(int, innerKeySize);
    QFETCH(bool, good);
    static const SoftwareKey key(SoftwareKey::Kind::EccP256);
    SystemRandom random;
    const auto made =
        duplicateHmacKey(key.publicArea(), secretOf(hmacKeySize), secretOf(innerKeySize), random);
    QCOMPARE(made.has_value(), good);
    if (!good)
        QCOMPARE(made.error().code, QStringLiteral("size"));
    QVERIFY(!makeCredential(key.publicArea(), "name", secretOf(33), random));
    QVERIFY(!makeCredential(key.publicArea(), "name", secretOf(0), random));
    QVERIFY(makeCredential(key.publicArea(), "name", secretOf(32), random));
}

void WrappingTest::failsWithoutRandom()
{
    const KnownAnswers known;
    const SoftwareKey key(SoftwareKey::Kind::Rsa2048);
    FixedRandom tooShort(core::Bytes(31, 'r'));
    QCOMPARE(makeCredential(key.publicArea(), "name", secretOf(16), tooShort).error().code,
             QStringLiteral("random"));
    FixedRandom onlyOne(core::Bytes(63, 'r'));
    QCOMPARE(duplicateHmacKey(key.publicArea(), secretOf(32), secretOf(16), onlyOne).error().code,
             QStringLiteral("random"));
}

void WrappingTest::kdfRoundsUpAndMasks()
{
    const core::Bytes long1 = kdfa(HashAlgorithm::Sha256, "key", "LABEL", "u", "v", 520);
    QCOMPARE(long1.size(), 65);
    // The number of bits is part of what is hashed, so a shorter key is no prefix of a longer one.
    QVERIFY(!long1.startsWith(kdfa(HashAlgorithm::Sha256, "key", "LABEL", "u", "v", 256)));
    const core::Bytes odd = kdfe(HashAlgorithm::Sha256, "z", "LABEL", "u", "v", 521);
    QCOMPARE(odd.size(), 66);
    QVERIFY((odd.at(0) & 0xfe) == 0);
    QVERIFY(kdfa(HashAlgorithm::Sha256, "key", "LABEL", {}, {}, 0).isEmpty());
}

void WrappingTest::aesRefusesOtherKeySizes()
{
    QVERIFY(aesCfbEncrypt(QByteArray(15, 'k'), "plain").isEmpty());
    QVERIFY(aesCfbEncrypt(QByteArray(16, 'k'), "").isEmpty());
    for (const int size : {16, 24, 32})
        QCOMPARE(aesCfbDecrypt(QByteArray(size, 'k'), aesCfbEncrypt(QByteArray(size, 'k'), "abc")),
                 QByteArray("abc"));
}

ENDORSE_TEST(WrappingTest)

} // namespace endorse::tpmtypes

#include "wrappingtest.moc"
