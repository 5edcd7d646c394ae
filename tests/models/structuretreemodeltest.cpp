// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/inks.h>
#include <models/structuretreemodel.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>
#include <tpm/commanddecoder.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::models;
using tpmtypes::ByteRange;

class StructureTreeModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachPart();
    void shortensLongHex();
    void findsThePartOfAByte_data();
    void findsThePartOfAByte();
    void marksTheLeaves();
    void leavesOutWhatHasNoName();
    void tellsTwinsApart();
    void inksCommands_data();
    void inksCommands();
    void retranslates();
};

void StructureTreeModelTest::tellsEachPart()
{
    StructureTreeModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRoots({testing::sampleChallengeField().tree});
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex root = model.index(0, 0);
    QCOMPARE(root.data().toString(), QStringLiteral("challenge"));
    QCOMPARE(root.siblingAtColumn(1).data().toString(),
             QStringLiteral("authenticationKey, 314 bytes"));
    const QModelIndex blob = model.index(0, 0, root);
    QCOMPARE(blob.data(InkRole).toInt(), int(Ink::Ek));
    QVERIFY(blob.data(StrongRole).toBool());
    const QModelIndex integrity = model.index(1, 0, blob);
    QCOMPARE(integrity.data().toString(), QStringLiteral("integrityHMAC"));
    QCOMPARE(integrity.data(InkRole).toInt(), int(Ink::Srk));
    QCOMPARE(integrity.siblingAtColumn(1).data(InkRole).toInt(), int(Ink::Text));
    QCOMPARE(integrity.data(StructureTreeModel::OffsetRole).toInt(), 2);
    QCOMPARE(integrity.data(StructureTreeModel::LengthRole).toInt(), 34);
    QCOMPARE(integrity.data(StructureTreeModel::TypeRole).toString(),
             QStringLiteral("TPM2B_DIGEST"));
    QCOMPARE(integrity.data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("integrityHMAC: TPM2B_DIGEST, 34 bytes, 34 bytes at offset 2"));
    QCOMPARE(model.indexOfId(integrity.data(IdRole).toString()), integrity);
    QVERIFY(!model.indexOfId(QStringLiteral("/9:nothing")).isValid());
    QCOMPARE(model.range(integrity), (ByteRange{2, 34}));
    QCOMPARE(model.range({}), ByteRange{});
}

void StructureTreeModelTest::shortensLongHex()
{
    StructureTreeModel model;
    const QString hex = QString(64, u'a');
    model.setRoots({{QStringLiteral("buffer"), QStringLiteral("BYTE[]"), {0, 32}, hex, {}},
                    {QStringLiteral("handle"), {}, {32, 4}, QStringLiteral("0x81000001"), {}}});
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("BYTE[], 32 bytes"));
    QCOMPARE(model.index(0, 1).data(ValueRole).toString(), hex);
    QCOMPARE(model.index(1, 1).data().toString(), QStringLiteral("0x81000001"));
}

void StructureTreeModelTest::findsThePartOfAByte_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QString>("part");
    QTest::newRow("first byte") << 0 << QStringLiteral("size");
    QTest::newRow("first of a leaf") << 2 << QStringLiteral("integrityHMAC");
    QTest::newRow("last of a leaf") << 35 << QStringLiteral("integrityHMAC");
    QTest::newRow("leaf higher up") << 300 << QStringLiteral("credentialSecret");
    QTest::newRow("covered by the root alone") << 313 << QStringLiteral("challenge");
    QTest::newRow("behind the end") << 314 << QString();
    QTest::newRow("before the start") << -1 << QString();
}

void StructureTreeModelTest::findsThePartOfAByte()
{
    QFETCH(int, offset);
    StructureTreeModel model;
    model.setRoots({testing::sampleChallengeField().tree});
    QTEST(model.indexAt(offset).data().toString(), "part");
}

void StructureTreeModelTest::marksTheLeaves()
{
    StructureTreeModel model;
    model.setRoots({testing::sampleChallengeField().tree}, Ink::Idle);
    const QList<StructureTreeModel::Mark> marks = model.marks();
    QCOMPARE(marks.size(), 4);
    qsizetype end = 0;
    for (const StructureTreeModel::Mark &mark : marks) {
        QCOMPARE(mark.range.offset, end);
        end = mark.range.offset + mark.range.length;
        QCOMPARE(mark.index.data().toString(), mark.name);
    }
    QCOMPARE(marks.at(1).ink, Ink::Srk);
}

void StructureTreeModelTest::leavesOutWhatHasNoName()
{
    StructureTreeModel model;
    model.setRoots({tpmtypes::StructureNode{}});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.indexAt(0).isValid());
    QVERIFY(model.marks().isEmpty());
}

void StructureTreeModelTest::tellsTwinsApart()
{
    StructureTreeModel model;
    const tpmtypes::StructureNode twin{QStringLiteral("session"), {}, {0, 4}, {}, {}};
    model.setRoots({{QStringLiteral("command"), {}, {0, 4}, {}, {twin, twin}}});
    const QModelIndex root = model.index(0, 0);
    QVERIFY(model.index(0, 0, root).data(IdRole) != model.index(1, 0, root).data(IdRole));
}

void StructureTreeModelTest::inksCommands_data()
{
    using attestation::StepId;
    QTest::addColumn<int>("step");
    QTest::addColumn<quint32>("code");
    QTest::addColumn<QList<quint32>>("words");
    QTest::addColumn<QString>("part");
    QTest::addColumn<int>("ink");
    const auto row = [](const char *name, StepId step, quint32 code, const QList<quint32> &words,
                        const char *part, Ink ink) {
        QTest::newRow(name) << int(step) << code << words << QString::fromLatin1(part) << int(ink);
    };
    constexpr quint32 readPublic = 0x173;
    constexpr quint32 evictControl = 0x120;
    constexpr quint32 hmac = 0x155;
    constexpr quint32 flushContext = 0x165;
    row("EK read", StepId::ReadEk, readPublic, {0x81010001}, "objectHandle", Ink::Ek);
    row("SRK read", StepId::ReadSrk, readPublic, {0x81000001}, "objectHandle", Ink::Srk);
    row("another key read", StepId::ReadSrk, readPublic, {0x81000002}, "objectHandle", Ink::Device);
    row("SRK stored", StepId::ReadSrk, evictControl, {0x40000001, 0x80000000, 0x81000001},
        "objectHandle", Ink::Srk);
    row("SRK stored, where", StepId::ReadSrk, evictControl, {0x40000001, 0x80000000, 0x81000001},
        "persistentHandle", Ink::Srk);
    row("nonce stored", StepId::Import, evictControl, {0x40000001, 0x80000000, 0x81000100},
        "persistentHandle", Ink::Nonce);
    row("hub key stored", StepId::ImportHubKey, evictControl, {0x40000001, 0x80000000, 0x81000100},
        "persistentHandle", Ink::Hub);
    row("nonce used", StepId::Sign, hmac, {0x81000100, 0x0000000b}, "handle", Ink::Nonce);
    row("hub key used", StepId::HubConnect, hmac, {0x81000100, 0x0000000b}, "handle", Ink::Hub);
    row("about no key", StepId::Import, flushContext, {0x80000000}, "flushHandle", Ink::Device);
    row("header", StepId::ReadEk, readPublic, {0x81010001}, "tag", Ink::Device);
}

void StructureTreeModelTest::inksCommands()
{
    QFETCH(int, step);
    QFETCH(quint32, code);
    QFETCH(QList<quint32>, words);
    QFETCH(QString, part);
    tpm::TpmExchange exchange;
    exchange.commandCode = code;
    core::ByteWriter command;
    command.u16(0x8001).u32(quint32(10 + 4 * words.size())).u32(code);
    for (const quint32 word : words)
        command.u32(word);
    exchange.command = command.bytes();
    StructureTreeModel model;
    model.setRoots({tpm::decodeCommand(exchange)}, Ink::Device,
                   inkOfExchange(attestation::StepId(step), exchange));
    const QModelIndex root = model.index(0, 0);
    for (int i = 0; i < model.rowCount(root); ++i) {
        const QModelIndex index = model.index(i, 0, root);
        if (index.data().toString() == part) {
            QTEST(index.data(InkRole).toInt(), "ink");
            return;
        }
    }
    QFAIL("There is no such part.");
}

void StructureTreeModelTest::retranslates()
{
    StructureTreeModel model;
    model.setRoots({testing::sampleChallengeField().tree});
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.retranslate();
    QCOMPARE(changes.count(), 3);
    QVERIFY(!model.headerData(0, Qt::Horizontal).toString().isEmpty());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

ENDORSE_TEST(StructureTreeModelTest)
#include "structuretreemodeltest.moc"
