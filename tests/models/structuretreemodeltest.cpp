// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/structuretreemodel.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>

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
