// SPDX-License-Identifier: GPL-3.0-or-later
#include "knownanswers.h"

#include <support/testregistry.h>
#include <tpmtypes/publicarea.h>
#include <tpmtypes/templates.h>

#include <QFile>
#include <QTest>

namespace endorse::tpmtypes {

namespace {

core::Bytes testFile(const char *name)
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/tpm/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", name);
    return file.readAll();
}

/// The byte ranges of the leaves, in their order.
void collectLeaves(const StructureNode &node, QList<ByteRange> &leaves)
{
    if (node.children.isEmpty())
        leaves.append(node.range);
    for (const StructureNode &child : node.children)
        collectLeaves(child, leaves);
}

void verifyNesting(const StructureNode &node)
{
    for (const StructureNode &child : node.children) {
        QVERIFY(child.range.offset >= node.range.offset);
        QVERIFY(child.range.offset + child.range.length <= node.range.offset + node.range.length);
        verifyNesting(child);
    }
}

const StructureNode *find(const StructureNode &node, const QString &name)
{
    if (node.name == name)
        return &node;
    for (const StructureNode &child : node.children) {
        if (const StructureNode *found = find(child, name))
            return found;
    }
    return nullptr;
}

void addWholeStructures()
{
    QTest::addColumn<QByteArray>("tpm2b");
    const KnownAnswers known;
    QTest::newRow("RSA EK") << QByteArray::fromBase64(known.text("endorsementKey"));
    QTest::newRow("RSA SRK") << QByteArray::fromBase64(known.text("storageRootKey"));
    QTest::newRow("HMAC key") << known.hex("publicAreaTpm2b");
    QTest::newRow("EK of a tool") << testFile("ek-rsa.pub");
    QTest::newRow("ECC EK") << testFile("ek-ecc.pub");
    QTest::newRow("ECC SRK") << testFile("srk-ecc.pub");
    QTest::newRow("RSA signing key") << testFile("ak-rsa.pub");
    for (const KeyTemplate each : allKeyTemplates)
        QTest::newRow(qPrintable(toString(each))) << templateOf(each).tpm2b();
    // Schemes that need more than one field: ECDAA with a count, XOR with a KDF, no scheme.
    QTest::newRow("ECDAA") << QByteArray::fromHex("0020002300040004007200000010"
                                                  "001a000400070003002000040002aabb0002ccdd");
    QTest::newRow("XOR") << QByteArray::fromHex("00120008000b000400400000000a000b00220000");
    QTest::newRow("keyed hash without a scheme")
        << QByteArray::fromHex("000e0008000b00020040000000100000");
}

} // namespace

class PublicAreaTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItRead_data() { addWholeStructures(); }
    void writesWhatItRead();
    void treeCoversEveryByteOnce_data() { addWholeStructures(); }
    void treeCoversEveryByteOnce();
    void refusesEveryTruncation_data() { addWholeStructures(); }
    void refusesEveryTruncation();
    void refusesTail_data() { addWholeStructures(); }
    void refusesTail();
    void refusesBadFields_data();
    void refusesBadFields();
    void tellsWhatItHolds();
    void treeNamesParts();
    void fieldsAreCheckedToo();
    void templatesAreThoseOfTheSpecification_data();
    void templatesAreThoseOfTheSpecification();
};

void PublicAreaTest::writesWhatItRead()
{
    QFETCH(QByteArray, tpm2b);
    const auto area = PublicArea::fromTpm2b(tpm2b);
    QVERIFY2(area, area ? "" : qPrintable(area.error().toLogLine()));
    QCOMPARE(area->tpm2b(), tpm2b);
    QCOMPARE(area->tpmt(), tpm2b.mid(2));
    QCOMPARE(*PublicArea::fromTpmt(tpm2b.mid(2)), *area);
    QCOMPARE(*PublicArea::fromFields(area->fields()), *area);
    QCOMPARE(area->name().size(), 2 + digestSize(area->nameAlg()));
}

void PublicAreaTest::treeCoversEveryByteOnce()
{
    QFETCH(QByteArray, tpm2b);
    const auto area = PublicArea::fromTpm2b(tpm2b);
    QVERIFY(area);
    const StructureNode tree = area->tpm2bTree(100);
    QCOMPARE(tree.range, (ByteRange{100, tpm2b.size()}));
    verifyNesting(tree);
    QList<ByteRange> leaves;
    collectLeaves(tree, leaves);
    qsizetype next = 100;
    for (const ByteRange &leaf : leaves) {
        QCOMPARE(leaf.offset, next);
        QVERIFY(leaf.length > 0);
        next += leaf.length;
    }
    QCOMPARE(next, 100 + tpm2b.size());
    QCOMPARE(area->tree(102), tree.children.at(1));
}

void PublicAreaTest::refusesEveryTruncation()
{
    QFETCH(QByteArray, tpm2b);
    for (qsizetype size = 0; size < tpm2b.size(); ++size) {
        const auto cut = PublicArea::fromTpm2b(tpm2b.left(size));
        QVERIFY(!cut);
        QCOMPARE(cut.error().code, QStringLiteral("truncated"));
        QVERIFY(cut.error().technical.contains(QStringLiteral("offset")));
        if (size < 2)
            continue;
        // The same with a size that fits: then a field inside is too short.
        const auto fitted =
            PublicArea::fromTpm2b(core::ByteWriter().sized(tpm2b.mid(2, size - 2)).bytes());
        QVERIFY(!fitted);
        QCOMPARE(fitted.error().code, QStringLiteral("truncated"));
        QCOMPARE(PublicArea::fromTpmt(tpm2b.mid(2, size - 2)).error().code,
                 QStringLiteral("truncated"));
    }
}

void PublicAreaTest::refusesTail()
{
    QFETCH(QByteArray, tpm2b);
    const auto after = PublicArea::fromTpm2b(tpm2b + "x");
    QVERIFY(!after);
    QCOMPARE(after.error().code, QStringLiteral("tail"));
    QVERIFY(after.error().message.english().contains(QString::number(tpm2b.size())));
    const auto inside =
        PublicArea::fromTpm2b(core::ByteWriter().sized(tpm2b.mid(2) + "xy").bytes());
    QVERIFY(!inside);
    QCOMPARE(inside.error().code, QStringLiteral("tail"));
    QCOMPARE(inside.error().place, QStringLiteral("TPMT_PUBLIC"));
}

void PublicAreaTest::refusesBadFields_data()
{
    QTest::addColumn<QByteArray>("tpm2b");
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("offset");
    const QByteArray ek = testFile("ek-rsa.pub");
    const QByteArray ecc = testFile("ek-ecc.pub");
    const auto row = [](const char *name, QByteArray bytes, int at, const char *hex,
                        const char *place, int offset = -1) {
        const QByteArray patch = QByteArray::fromHex(hex);
        bytes.replace(at, patch.size(), patch);
        QTest::newRow(name) << bytes << QString::fromLatin1(place) << (offset < 0 ? at : offset);
    };
    row("type SYMCIPHER", ek, 2, "0025", "TPMT_PUBLIC.type");
    row("type of nothing", ek, 2, "ffff", "TPMT_PUBLIC.type");
    row("nameAlg NULL", ek, 4, "0010", "TPMT_PUBLIC.nameAlg");
    row("nameAlg unknown", ek, 4, "00ff", "TPMT_PUBLIC.nameAlg");
    row("reserved attribute", ek, 6, "80000000", "TPMT_PUBLIC.objectAttributes");
    row("reserved lowest attribute", ek, 6, "00000001", "TPMT_PUBLIC.objectAttributes");
    row("policy of another hash", ek, 10, "0014", "TPMT_PUBLIC.authPolicy");
    row("symmetric unknown", ek, 44, "0007", "TPMT_SYM_DEF_OBJECT.algorithm");
    row("symmetric key size", ek, 46, "0081", "TPMT_SYM_DEF_OBJECT.keyBits");
    row("symmetric mode", ek, 48, "0099", "TPMT_SYM_DEF_OBJECT.mode");
    row("RSA scheme", ek, 50, "0018", "TPMS_RSA_PARMS.scheme");
    row("key size", ek, 52, "0801", "TPMS_RSA_PARMS.keyBits");
    row("even exponent", ek, 54, "00010000", "TPMS_RSA_PARMS.exponent");
    row("exponent 1", ek, 54, "00000001", "TPMS_RSA_PARMS.exponent");
    row("modulus of another length", ek.left(188).replace(0, 2, QByteArray::fromHex("00ba")), 58,
        "0080", "TPMT_PUBLIC.unique");
    row("ECC scheme", ecc, 50, "0014", "TPMS_ECC_PARMS.scheme");
    row("curve", ecc, 52, "0099", "TPMS_ECC_PARMS.curveID");
    row("KDF", ecc, 54, "000b", "TPMS_ECC_PARMS.kdf");
    row("point too long", ecc, 56, "0021", "TPMS_ECC_POINT.x");
}

void PublicAreaTest::refusesBadFields()
{
    QFETCH(QByteArray, tpm2b);
    QFETCH(QString, place);
    QFETCH(int, offset);
    const auto area = PublicArea::fromTpm2b(tpm2b);
    QVERIFY(!area);
    const core::Error error = area.error();
    QVERIFY(error.category == core::ErrorCategory::Protocol);
    QCOMPARE(error.place, place);
    QVERIFY2(error.message.english().contains(QStringLiteral("byte %1 ").arg(offset)),
             qPrintable(error.message.english()));
    QVERIFY(!error.hint.isEmpty());
}

void PublicAreaTest::tellsWhatItHolds()
{
    const PublicArea rsa = *PublicArea::fromTpm2b(testFile("ek-rsa.pub"));
    QCOMPARE(rsa.type(), alg::Rsa);
    QVERIFY(rsa.nameAlg() == HashAlgorithm::Sha256);
    QCOMPARE(rsa.keyBits(), 2048);
    QCOMPARE(rsa.exponent(), 65537u);
    QCOMPARE(rsa.modulus().size(), 256);
    QCOMPARE(rsa.symmetricKeyBits(), 128);
    QCOMPARE(rsa.authPolicy(), endorsementPolicy());
    QCOMPARE(rsa.attributesInWords().join(QLatin1Char(' ')),
             QStringLiteral("fixedTPM fixedParent sensitiveDataOrigin adminWithPolicy restricted "
                            "decrypt"));
    QVERIFY(rsa.usableAsStorageParent());
    QVERIFY(!rsa.isTemplate());

    const PublicArea ecc = *PublicArea::fromTpm2b(testFile("ek-ecc.pub"));
    QCOMPARE(ecc.type(), alg::Ecc);
    QCOMPARE(ecc.curve(), 0x0003);
    QCOMPARE(ecc.eccPoint().x.size(), 32);
    QCOMPARE(ecc.keyBits(), 0);
    QCOMPARE(ecc.exponent(), 0u);
    QVERIFY(ecc.modulus().isEmpty());
    QCOMPARE(ecc.kind(), QStringLiteral("ECC NIST_P256"));
}

void PublicAreaTest::treeNamesParts()
{
    const StructureNode tree = PublicArea::fromTpm2b(testFile("ek-rsa.pub"))->tpm2bTree();
    const StructureNode *attributes = find(tree, QStringLiteral("objectAttributes"));
    QVERIFY(attributes);
    QCOMPARE(attributes->range, (ByteRange{6, 4}));
    QVERIFY(attributes->value.startsWith(QStringLiteral("0x000300b2: fixedTPM, fixedParent")));
    const StructureNode *unique = find(tree, QStringLiteral("unique"));
    QVERIFY(unique);
    QCOMPARE(unique->range, (ByteRange{58, 258}));
    QCOMPARE(unique->children.size(), 2);
    QCOMPARE(find(tree, QStringLiteral("nameAlg"))->value, QStringLiteral("SHA256 (0x000b)"));
    QCOMPARE(find(tree, QStringLiteral("mode"))->value, QStringLiteral("CFB (0x0043)"));
}

void PublicAreaTest::fieldsAreCheckedToo()
{
    PublicAreaFields fields = templateOf(KeyTemplate::TcgRsa2048Ek).fields();
    fields.unique.chop(1);
    QCOMPARE(PublicArea::fromFields(fields).error().code, QStringLiteral("size"));
    fields.unique = core::Bytes(0x10100, '\1');
    QVERIFY(!PublicArea::fromFields(fields));
}

void PublicAreaTest::templatesAreThoseOfTheSpecification_data()
{
    QTest::addColumn<KeyTemplate>("keyTemplate");
    QTest::addColumn<QByteArray>("tpmt");
    QTest::addColumn<QString>("name");
    const QByteArray ek = "0001000b000300b20020"
                          "837197674484b3f81a90cc8d46a5d724fd52d76e06520b64f2a1da1b331469aa"
                          "000600800043001008000000"
                          "0000";
    const QByteArray srk = "0001000b0003047200000006008000430010080000000000";
    const QByteArray zeros(512, '0');
    QTest::newRow("TCG EK") << KeyTemplate::TcgRsa2048Ek << QByteArray::fromHex(ek + "0100" + zeros)
                            << QStringLiteral("tcg-rsa2048-ek");
    QTest::newRow("SDK EK") << KeyTemplate::AzureSdkRsa2048Ek << QByteArray::fromHex(ek + "0000")
                            << QStringLiteral("azure-sdk-rsa2048-ek");
    QTest::newRow("TCG SRK") << KeyTemplate::TcgRsa2048Srk
                             << QByteArray::fromHex(srk + "0100" + zeros)
                             << QStringLiteral("tcg-rsa2048-srk");
    QTest::newRow("SDK SRK") << KeyTemplate::AzureSdkRsa2048Srk << QByteArray::fromHex(srk + "0000")
                             << QStringLiteral("azure-sdk-rsa2048-srk");
}

void PublicAreaTest::templatesAreThoseOfTheSpecification()
{
    QFETCH(KeyTemplate, keyTemplate);
    QFETCH(QByteArray, tpmt);
    QFETCH(QString, name);
    const PublicArea area = templateOf(keyTemplate);
    QCOMPARE(area.tpmt().toHex(), tpmt.toHex());
    QCOMPARE(toString(keyTemplate), name);
    QVERIFY(area.isTemplate());
    QVERIFY(!describe(keyTemplate).isEmpty());
    // The policy follows from its definition: PolicySecret(TPM_RH_ENDORSEMENT), empty policyRef.
    const core::Bytes once =
        digest(HashAlgorithm::Sha256, {core::Bytes(32, '\0'), QByteArray::fromHex("00000151"),
                                       QByteArray::fromHex("4000000b")});
    QCOMPARE(digest(HashAlgorithm::Sha256, once), endorsementPolicy());
}

ENDORSE_TEST(PublicAreaTest)

} // namespace endorse::tpmtypes

#include "publicareatest.moc"
