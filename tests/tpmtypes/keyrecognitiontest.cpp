// SPDX-License-Identifier: GPL-3.0-or-later
// What people paste instead of an endorsement key or storage root key, and what they are told.
#include "knownanswers.h"

#include <support/testregistry.h>
#include <tpmtypes/duplication.h>
#include <tpmtypes/endorsementkey.h>
#include <tpmtypes/storagerootkey.h>
#include <tpmtypes/templates.h>

#include <QFile>
#include <QTest>
#include <QtEndian>

namespace endorse::tpmtypes {

namespace {

core::Bytes testFile(const char *name)
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/tpm/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", name);
    return file.readAll();
}

/// The structure as it lies in the memory of a little-endian computer.
core::Bytes littleEndianDump(const core::Bytes &tpm2b)
{
    core::Bytes dump = tpm2b;
    std::reverse(dump.begin(), dump.begin() + 2);
    dump.insert(2, 2, '\0');
    std::reverse(dump.begin() + 4, dump.begin() + 6);
    std::reverse(dump.begin() + 6, dump.begin() + 8);
    std::reverse(dump.begin() + 8, dump.begin() + 12);
    return dump;
}

core::Bytes changed(const core::Bytes &tpm2b, auto change)
{
    PublicAreaFields fields = PublicArea::fromTpm2b(tpm2b)->fields();
    change(fields);
    return PublicArea::fromFields(fields)->tpm2b();
}

} // namespace

class KeyRecognitionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognisesEk_data();
    void recognisesEk();
    void recognisesSrk_data();
    void recognisesSrk();
    void recognisesText_data();
    void recognisesText();
};

void KeyRecognitionTest::recognisesEk_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code"); // empty: good
    QTest::addColumn<QString>("says");
    const QByteArray ek = testFile("ek-rsa.pub");
    const auto row = [](const char *name, const QByteArray &bytes, const char *code,
                        const char *says = "") {
        QTest::newRow(name) << bytes << QString::fromLatin1(code) << QString::fromLatin1(says);
    };
    row("RSA EK", ek, "");
    row("ECC EK", testFile("ek-ecc.pub"), "");
    row("high-range EK",
        changed(ek, [](auto &fields) { fields.attributes |= attribute::UserWithAuth; }), "");
    row("RSA SRK", QByteArray::fromBase64(KnownAnswers().text("storageRootKey")), "srk",
        "storage root key (SRK), not an EK: the attributes at byte 6");
    row("SRK without noDA", testFile("srk-rsa-da.pub"), "srk", "SRK");
    row("ECC SRK", testFile("srk-ecc.pub"), "srk", "SRK");
    row("attestation key", testFile("ak-rsa.pub"), "not-ek", "attributes at byte 6");
    row("HMAC key", hmacKeyPublicArea("a", "b").tpm2b(), "algorithm", "type at byte 2");
    row("RSA 1024",
        changed(ek,
                [](auto &fields) {
                    fields.keyBits = 1024;
                    fields.unique.truncate(128);
                }),
        "algorithm", "RSA 1024");
    row("curve P-224",
        changed(testFile("ek-ecc.pub"),
                [](auto &fields) {
                    fields.curve = 0x0002;
                    fields.point.x.truncate(28);
                    fields.point.y.truncate(28);
                }),
        "algorithm", "NIST_P224");
    row("no symmetric algorithm", changed(ek, [](auto &fields) { fields.symmetric = {}; }),
        "algorithm");
    row("TPMT_PUBLIC", testFile("ek-rsa.tpmt"), "tpmt", "missing at byte 0");
    row("little-endian dump", littleEndianDump(ek), "little-endian", "type at byte 4");
    row("PEM", testFile("ek-rsa.pem"), "pem", "byte 0");
    row("DER", testFile("ek-rsa.der"), "der", "public key (from byte 0)");
    row("certificate", testFile("ek-certificate.der"), "der", "certificate (DER, from byte 0)");
    row("template", templateOf(KeyTemplate::TcgRsa2048Ek).tpm2b(), "template", "template of an EK");
    row("SDK template", templateOf(KeyTemplate::AzureSdkRsa2048Ek).tpm2b(), "template");
    row("empty", {}, "empty");
    row("one byte", "\1", "truncated", "byte 0");
    row("cut off", ek.left(300), "truncated", "announces 314 bytes, but 298 follow");
    row("odd tail", ek + QByteArray(3, '\0'), "tail", "ends at byte 316");
    row("modulus with a clear top bit",
        changed(ek, [](auto &fields) { fields.unique[0] = '\x7f'; }), "modulus", "byte 60");
    row("even modulus", changed(ek, [](auto &fields) { fields.unique[255] = '\2'; }), "modulus");
    row("unknown nameAlg", QByteArray(ek).replace(4, 2, QByteArray::fromHex("0099")), "value",
        "byte 4");
    row("noise", QByteArray("\xff\xfe\xfd\xfc\xfb"), "truncated", "byte 0");
}

void KeyRecognitionTest::recognisesEk()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    QFETCH(QString, says);
    const auto key = EndorsementKey::fromTpm2b(bytes);
    QCOMPARE(key ? QString() : key.error().code, code);
    if (key) {
        QCOMPARE(key->tpm2b(), bytes);
        QCOMPARE(*EndorsementKey::fromBase64(bytes.toBase64()), *key);
        return;
    }
    const core::Error error = key.error();
    QVERIFY(error.category == core::ErrorCategory::Input);
    QVERIFY(!error.hint.isEmpty());
    QVERIFY2(error.message.english().contains(says), qPrintable(error.message.english()));
    QVERIFY(!error.message.english().contains(QLatin1Char('%')));
    if (!bytes.isEmpty())
        QCOMPARE(EndorsementKey::fromBase64(bytes.toBase64()).error(), error);
}

void KeyRecognitionTest::recognisesSrk_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("code");
    const QByteArray srk = QByteArray::fromBase64(KnownAnswers().text("storageRootKey"));
    QTest::newRow("RSA SRK") << srk << QString();
    QTest::newRow("SRK without noDA") << testFile("srk-rsa-da.pub") << QString();
    QTest::newRow("ECC SRK") << testFile("srk-ecc.pub") << QString();
    QTest::newRow("EK") << testFile("ek-rsa.pub") << QStringLiteral("ek");
    QTest::newRow("ECC EK") << testFile("ek-ecc.pub") << QStringLiteral("ek");
    QTest::newRow("attestation key") << testFile("ak-rsa.pub") << QStringLiteral("not-srk");
    QTest::newRow("migratable key")
        << changed(srk, [](auto &fields) { fields.attributes &= ~attribute::FixedTpm; })
        << QStringLiteral("not-srk");
    QTest::newRow("HMAC key") << hmacKeyPublicArea("a", "b").tpm2b() << QStringLiteral("algorithm");
    QTest::newRow("TPMT_PUBLIC") << srk.mid(2) << QStringLiteral("tpmt");
    QTest::newRow("little-endian dump") << littleEndianDump(srk) << QStringLiteral("little-endian");
    QTest::newRow("template") << templateOf(KeyTemplate::AzureSdkRsa2048Srk).tpm2b()
                              << QStringLiteral("template");
    QTest::newRow("cut off") << srk.left(283) << QStringLiteral("truncated");
    QTest::newRow("odd tail") << srk + '\0' << QStringLiteral("tail");
}

void KeyRecognitionTest::recognisesSrk()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, code);
    const auto key = StorageRootKey::fromTpm2b(bytes);
    QCOMPARE(key ? QString() : key.error().code, code);
    if (key)
        QCOMPARE(*StorageRootKey::fromBase64(key->base64()), *key);
    else
        QVERIFY(key.error().place == QStringLiteral("storageRootKey") ||
                key.error().place.startsWith(QStringLiteral("TPM2B_PUBLIC")));
}

void KeyRecognitionTest::recognisesText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const QByteArray ek = testFile("ek-rsa.pub");
    QTest::newRow("base64") << ek.toBase64() << QString();
    QTest::newRow("no padding") << testFile("ek-rsa.pub").toBase64(QByteArray::OmitTrailingEquals)
                                << QStringLiteral("base64");
    QTest::newRow("line break") << ek.toBase64().insert(64, '\n') << QStringLiteral("base64");
    QTest::newRow("hex") << ek.toHex() << QStringLiteral("hex");
    QTest::newRow("PEM") << testFile("ek-rsa.pem") << QStringLiteral("pem");
    QTest::newRow("certificate PEM") << testFile("ek-certificate-ca.pem") << QStringLiteral("pem");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("words") << QByteArray("not a key") << QStringLiteral("base64");
}

void KeyRecognitionTest::recognisesText()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    const auto key = EndorsementKey::fromBase64(text);
    QCOMPARE(key ? QString() : key.error().code, code);
    if (!key)
        QVERIFY(key.error().category == core::ErrorCategory::Input);
}

ENDORSE_TEST(KeyRecognitionTest)

} // namespace endorse::tpmtypes

#include "keyrecognitiontest.moc"
