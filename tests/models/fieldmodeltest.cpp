// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/fieldmodel.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::models;

class FieldModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsFields();
    void tellsMaskedBytes();
    void leavesOutAnEmptyGroup();
    void retranslates();
};

void FieldModelTest::groupsFields()
{
    FieldModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setStep(testing::sampleSteps(5).at(3));
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex sent = model.index(0, 0);
    QCOMPARE(sent.data(IdRole).toString(), QStringLiteral("sent"));
    QCOMPARE(model.rowCount(sent), 2);
    QVERIFY(!model.field(sent));
    const QModelIndex srk = model.index(1, 0, sent);
    QCOMPARE(srk.data().toString(), QStringLiteral("SRK"));
    QCOMPARE(srk.data(InkRole).toInt(), int(Ink::Srk));
    QCOMPARE(srk.data(IdRole).toString(), QStringLiteral("sent/1"));
    QCOMPARE(srk.siblingAtColumn(1).data().toString(), QStringLiteral("284 bytes"));
    QCOMPARE(srk.data(FieldModel::BytesRole).toByteArray().size(), 284);
    QVERIFY(srk.data(FieldModel::DecodedRole).toBool());
    QCOMPARE(srk.data(Qt::AccessibleTextRole).toString(), QStringLiteral("SRK: 284 bytes"));
    QVERIFY(model.field(srk));
    QCOMPARE(model.firstWithBytes(), model.index(0, 0, sent));
    QCOMPARE(model.indexOfId(QStringLiteral("sent/1")), srk);
    QVERIFY(!model.indexOfId(QStringLiteral("sent/2")).isValid());
}

void FieldModelTest::tellsMaskedBytes()
{
    FieldModel model;
    model.setStep(testing::sampleSteps(5).at(4));
    const QModelIndex inner = model.index(0, 0, model.index(1, 0));
    QVERIFY(inner.data(FieldModel::MaskedRole).toBool());
    QCOMPARE(inner.data(InkRole).toInt(), int(Ink::Inner));
    QCOMPARE(inner.siblingAtColumn(1).data().toString(), QStringLiteral("16 bytes, masked"));
    QVERIFY(!inner.data(FieldModel::DecodedRole).toBool());
}

void FieldModelTest::leavesOutAnEmptyGroup()
{
    FieldModel model;
    model.setStep(testing::sampleSteps(5).at(1));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data(IdRole).toString(), QStringLiteral("received"));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.firstWithBytes().isValid());
}

void FieldModelTest::retranslates()
{
    FieldModel model;
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.retranslate();
    QCOMPARE(changes.count(), 0);
    model.setStep(testing::sampleSteps(5).at(3));
    model.retranslate();
    QCOMPARE(changes.count(), 3);
}

ENDORSE_TEST(FieldModelTest)
#include "fieldmodeltest.moc"
