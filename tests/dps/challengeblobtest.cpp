// SPDX-License-Identifier: GPL-3.0-or-later
#include "vectors.h"

#include <dps/challengeblob.h>
#include <support/testregistry.h>

#include <QTest>

using namespace endorse::core;
using namespace endorse::dps;
using namespace endorse::testing;
using endorse::tpmtypes::ByteRange;
using endorse::tpmtypes::StructureNode;

class ChallengeBlobTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void composesTheSizesOfTheService();
    void parsesWhatWasComposed();
    void treeCoversEveryByte();
    void namesTheParts();
    void reportsEveryTruncation();
    void emptyDataPartIsGood();
    void tailIsAWarning();
    void refusesEmptyParts_data();
    void refusesEmptyParts();
    void refusesBrokenPublicArea();
    void refusesDigestLongerThanItsPart();
    void refusesBadBase64();
};

namespace {

ChallengeBlob::Parts knownParts()
{
    return {.idObject = QByteArray::fromHex(Part1Hex),
            .credentialSecret = QByteArray(256, 'c'),
            .duplicate = QByteArray::fromHex(Part3Hex),
            .importSeed = QByteArray(256, 's'),
            .publicArea = QByteArray::fromHex(Part5Hex).mid(2),
            .encryptedData = QByteArray::fromHex(Part6Hex)};
}

/// Adds up the leaves; a leaf is where the tree ends.
void collectLeaves(const StructureNode &node, QList<ByteRange> *out)
{
    if (node.children.isEmpty() && node.range.length > 0)
        out->append(node.range);
    for (const StructureNode &child : node.children)
        collectLeaves(child, out);
}

} // namespace

void ChallengeBlobTest::composesTheSizesOfTheService()
{
    ChallengeBlob::Parts parts = knownParts();
    parts.encryptedData = QByteArray(154, 'u');
    QCOMPARE(ChallengeBlob::compose(parts).size(), 920);
    parts.encryptedData = QByteArray(108, 'u');
    QCOMPARE(ChallengeBlob::compose(parts).size(), 874);
}

void ChallengeBlobTest::parsesWhatWasComposed()
{
    const Bytes bytes = ChallengeBlob::compose(knownParts());
    const auto blob = ChallengeBlob::parse(bytes);
    QVERIFY(blob);
    QVERIFY(blob->parts() == knownParts());
    QCOMPARE(blob->idObject(), QByteArray::fromHex(Part1Hex));
    QCOMPARE(blob->duplicate(), QByteArray::fromHex(Part3Hex));
    QCOMPARE(blob->publicArea(), QByteArray::fromHex(Part5Hex).mid(2));
    QCOMPARE(blob->encryptedData(), QByteArray::fromHex(Part6Hex));
    QCOMPARE(blob->bytes(), bytes);
    QVERIFY(blob->warnings().isEmpty());
    const auto fromText = ChallengeBlob::fromBase64(bytes.toBase64());
    QVERIFY(fromText);
    QVERIFY(fromText->parts() == knownParts());
}

void ChallengeBlobTest::treeCoversEveryByte()
{
    const Bytes bytes = ChallengeBlob::compose(knownParts()) + "tail";
    const auto blob = ChallengeBlob::parse(bytes);
    QVERIFY(blob);
    QList<ByteRange> leaves;
    collectLeaves(blob->tree(), &leaves);
    qsizetype at = 0;
    for (const ByteRange &leaf : leaves) {
        QCOMPARE(leaf.offset, at);
        at += leaf.length;
    }
    QCOMPARE(at, bytes.size());
}

void ChallengeBlobTest::namesTheParts()
{
    const auto blob = ChallengeBlob::parse(ChallengeBlob::compose(knownParts()));
    QVERIFY(blob);
    const StructureNode tree = blob->tree();
    QCOMPARE(tree.children.size(), 6);
    const QStringList types = {
        QStringLiteral("TPM2B_ID_OBJECT"), QStringLiteral("TPM2B_ENCRYPTED_SECRET"),
        QStringLiteral("TPM2B_PRIVATE"),   QStringLiteral("TPM2B_ENCRYPTED_SECRET"),
        QStringLiteral("TPM2B_PUBLIC"),    QStringLiteral("TPM2B_DATA")};
    const QList<qsizetype> offsets = {0, 54, 312, 456, 714, 764};
    for (int i = 0; i < 6; ++i) {
        QCOMPARE(tree.children.at(i).type, types.at(i));
        QCOMPARE(tree.children.at(i).range.offset, offsets.at(i));
        QCOMPARE(blob->partRange(i), tree.children.at(i).range);
    }
    const StructureNode &id = tree.children.at(0);
    QCOMPARE(id.children.at(1).name, QStringLiteral("integrityHMAC"));
    QCOMPARE(id.children.at(1).range, (ByteRange{2, 34}));
    QCOMPARE(id.children.at(2).name, QStringLiteral("encIdentity"));
    QCOMPARE(id.children.at(2).range, (ByteRange{36, 18}));
    const StructureNode &duplicate = tree.children.at(2);
    QCOMPARE(duplicate.children.at(1).range, (ByteRange{314, 34}));
    QCOMPARE(duplicate.children.at(2).range, (ByteRange{348, 108}));
    const StructureNode &area = tree.children.at(4).children.at(1);
    QCOMPARE(area.range, (ByteRange{716, 48}));
    QVERIFY(!area.children.isEmpty());
}

void ChallengeBlobTest::reportsEveryTruncation()
{
    const Bytes bytes = ChallengeBlob::compose(knownParts());
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const auto blob = ChallengeBlob::parse(bytes.left(size));
        QVERIFY2(!blob, QByteArray::number(size).constData());
        QCOMPARE(toString(blob.error().category), toString(ErrorCategory::Protocol));
        QCOMPARE(blob.error().code, QStringLiteral("truncated"));
        QVERIFY(blob.error().technical.contains(QLatin1String("offset")));
    }
}

void ChallengeBlobTest::emptyDataPartIsGood()
{
    ChallengeBlob::Parts parts = knownParts();
    parts.encryptedData.clear();
    const auto blob = ChallengeBlob::parse(ChallengeBlob::compose(parts));
    QVERIFY(blob);
    QVERIFY(blob->encryptedData().isEmpty());
    QCOMPARE(blob->partRange(5).length, 2);
}

void ChallengeBlobTest::tailIsAWarning()
{
    const Bytes bytes = ChallengeBlob::compose(knownParts());
    const auto blob = ChallengeBlob::parse(bytes + "xyz");
    QVERIFY(blob);
    QCOMPARE(blob->tail().value(), (ByteRange{bytes.size(), 3}));
    QCOMPARE(blob->warnings().size(), 1);
    QVERIFY(blob->warnings().first().english().contains(QString::number(bytes.size())));
    QVERIFY(blob->parts() == knownParts());
}

void ChallengeBlobTest::refusesEmptyParts_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<int>("offset");
    QTest::newRow("id object") << 0 << 0;
    QTest::newRow("credential secret") << 1 << 54;
    QTest::newRow("duplicate") << 2 << 312;
    QTest::newRow("import seed") << 3 << 456;
    QTest::newRow("public area") << 4 << 714;
}

void ChallengeBlobTest::refusesEmptyParts()
{
    QFETCH(int, part);
    QFETCH(int, offset);
    ChallengeBlob::Parts parts = knownParts();
    std::array<Bytes *, 5> all{&parts.idObject, &parts.credentialSecret, &parts.duplicate,
                               &parts.importSeed, &parts.publicArea};
    all.at(static_cast<std::size_t>(part))->clear();
    const auto blob = ChallengeBlob::parse(ChallengeBlob::compose(parts));
    QVERIFY(!blob);
    QCOMPARE(blob.error().code, QStringLiteral("empty-part"));
    QVERIFY(blob.error().technical.contains(QStringLiteral("offset %1").arg(offset)));
}

void ChallengeBlobTest::refusesBrokenPublicArea()
{
    ChallengeBlob::Parts parts = knownParts();
    parts.publicArea[1] = '\x77'; // type
    const auto blob = ChallengeBlob::parse(ChallengeBlob::compose(parts));
    QVERIFY(!blob);
    QCOMPARE(blob.error().code, QStringLiteral("public-area"));
    QVERIFY(blob.error().technical.contains(QLatin1String("716")));
}

void ChallengeBlobTest::refusesDigestLongerThanItsPart()
{
    ChallengeBlob::Parts parts = knownParts();
    parts.duplicate[0] = '\x7f';
    const auto blob = ChallengeBlob::parse(ChallengeBlob::compose(parts));
    QVERIFY(!blob);
    QCOMPARE(blob.error().code, QStringLiteral("truncated"));
    QCOMPARE(blob.error().place, QStringLiteral("TPM2B_PRIVATE.integrityOuter"));
}

void ChallengeBlobTest::refusesBadBase64()
{
    const auto blob = ChallengeBlob::fromBase64("AAA");
    QVERIFY(!blob);
    QCOMPARE(toString(blob.error().category), toString(ErrorCategory::Protocol));
    QCOMPARE(blob.error().code, QStringLiteral("base64"));
    QCOMPARE(blob.error().place, QStringLiteral("authenticationKey"));
}

ENDORSE_TEST(ChallengeBlobTest)
#include "challengeblobtest.moc"
