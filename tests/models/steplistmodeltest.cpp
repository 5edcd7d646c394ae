// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/steplistmodel.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::models;
using endorse::attestation::StepStatus;

class StepListModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachStep();
    void announcesOnlyWhatChanged();
    void countsTheRunningTime();
    void namesWhatDidNotRun();
    void answersNothingForBadIndexes();
    void retranslates();
};

void StepListModelTest::tellsEachStep()
{
    StepListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSteps(testing::sampleSteps(5), 4, 1, false);
    QCOMPARE(model.rowCount(), 11);

    const QModelIndex connect = model.index(0);
    QCOMPARE(connect.data(StepListModel::NumberRole).toInt(), 1);
    QCOMPARE(connect.data(IdRole).toString(), QStringLiteral("connect"));
    QCOMPARE(connect.data(StepListModel::TimeTextRole).toString(), QStringLiteral("0.3 ms"));
    QCOMPARE(connect.data(StepListModel::TimeRole).toDouble(), 0.3);
    QCOMPARE(connect.data(IconNameRole).toString(), QStringLiteral("ok"));
    QCOMPARE(connect.data(InkRole).toInt(), int(Ink::Ok));
    QVERIFY(!connect.data(StrongRole).toBool());
    QVERIFY(!connect.data(StepListModel::TitleRole).toString().isEmpty());
    QVERIFY(!connect.data(Qt::ToolTipRole).toString().isEmpty());

    const QModelIndex current = model.index(4);
    QVERIFY(current.data(StepListModel::CurrentRole).toBool());
    QVERIFY(current.data(StrongRole).toBool());
    QVERIFY(!current.data(StepListModel::ShownRole).toBool());
    QVERIFY(model.index(1).data(StepListModel::ShownRole).toBool());

    const QModelIndex pending = model.index(5);
    QCOMPARE(pending.data(StepListModel::TimeTextRole).toString(), QString());
    QCOMPARE(pending.data(StepListModel::StatusTextRole).toString(), QStringLiteral("waiting"));
    const QString spoken = pending.data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(QLatin1String("Step 6: ")), qPrintable(spoken));
    QVERIFY2(spoken.endsWith(QLatin1String(", waiting")), qPrintable(spoken));
    QVERIFY(connect.data(Qt::AccessibleTextRole).toString().endsWith(QLatin1String("0.3 ms")));
}

void StepListModelTest::announcesOnlyWhatChanged()
{
    StepListModel model;
    model.setSteps(testing::sampleSteps(4), 3, 3, false);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setSteps(testing::sampleSteps(5), 4, 4, false);
    QCOMPARE(resets.count(), 0);
    QList<int> rows;
    for (const QList<QVariant> &change : qAsConst(changes))
        rows.append(change.at(0).toModelIndex().row());
    QCOMPARE(rows, (QList<int>{3, 4}));
    model.setSteps(testing::sampleSteps(5), 4, 4, false);
    QCOMPARE(changes.count(), 2);
}

void StepListModelTest::countsTheRunningTime()
{
    StepListModel model;
    QList<attestation::StepRecord> steps = testing::sampleSteps(3);
    steps[3].status = StepStatus::Running;
    model.setSteps(steps, 3, 3, false);
    QCOMPARE(model.index(3).data(IconNameRole).toString(), QStringLiteral("busy"));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setRunningTime(1234);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(model.index(3).data(StepListModel::TimeTextRole).toString(), QStringLiteral("1.23 s"));
    QCOMPARE(model.index(2).data(StepListModel::TimeTextRole).toString(), QStringLiteral("3.3 ms"));
}

void StepListModelTest::namesWhatDidNotRun()
{
    StepListModel model;
    model.setSteps(testing::sampleRefusal(), 4, 4, true);
    QCOMPARE(model.index(4).data(IconNameRole).toString(), QStringLiteral("fail"));
    QVERIFY(model.index(4).data(StrongRole).toBool());
    QCOMPARE(model.index(5).data(StepListModel::TimeTextRole).toString(),
             QStringLiteral("not run"));
    QCOMPARE(model.index(5).data(IconNameRole).toString(), QStringLiteral("skip"));

    // A run that ended leaves nothing waiting, whatever the flow wrote into the later records.
    model.setSteps(testing::sampleSteps(2), 1, 1, true);
    QCOMPARE(model.index(7).data(StepListModel::StatusTextRole).toString(),
             QStringLiteral("not run"));
}

void StepListModelTest::answersNothingForBadIndexes()
{
    StepListModel model;
    QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
    model.setSteps(testing::sampleSteps(1), 0, 0, false);
    QCOMPARE(model.rowCount(model.index(0)), 0);
    QVERIFY(!model.data(model.index(0), Qt::DecorationRole).isValid());
}

void StepListModelTest::retranslates()
{
    StepListModel model;
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.retranslate();
    QCOMPARE(changes.count(), 0);
    model.setSteps(testing::sampleSteps(1), 0, 0, false);
    changes.clear();
    model.retranslate();
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().at(1).toModelIndex().row(), 10);
}

ENDORSE_TEST(StepListModelTest)
#include "steplistmodeltest.moc"
