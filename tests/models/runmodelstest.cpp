// SPDX-License-Identifier: GPL-3.0-or-later
#include <attestation/fault.h>
#include <models/runcomparisonmodel.h>
#include <models/runlistmodel.h>
#include <support/attestationsamples.h>
#include <support/testregistry.h>

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::models;
using attestation::RunSummary;
using Mode = QAbstractItemModelTester::FailureReportingMode;

namespace {

RunSummary goodRun(int number = 1)
{
    RunSummary run = RunSummary::of(testing::sampleResult(testing::sampleSteps(11)));
    run.id = QStringLiteral("20260301-%1-00ff").arg(number, 9, 10, QLatin1Char('0'));
    run.startedAt = run.startedAt.addSecs(number);
    return run;
}

RunSummary refusedRun(int number = 2)
{
    RunSummary run = RunSummary::of(testing::sampleResult(testing::sampleRefusal()));
    run.id = QStringLiteral("20260301-%1-00ff").arg(number, 9, 10, QLatin1Char('0'));
    run.fault = toString(attestation::Fault::Cleared);
    run.error->place = QStringLiteral("activate");
    run.srkName = testing::pattern(34, 7);
    return run;
}

QStringList idsOf(const QAbstractItemModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row, 0).data(IdRole).toString());
    return ids;
}

/// Display texts of the row with @p id; empty when there is no such row.
QStringList rowOf(const QAbstractItemModel &model, const char *id)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data(IdRole).toString() != QLatin1String(id))
            continue;
        for (int column = 0; column < model.columnCount(); ++column)
            texts.append(model.index(row, column).data().toString());
    }
    return texts;
}

bool differs(const QAbstractItemModel &model, const char *id)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        if (index.data(IdRole).toString() == QLatin1String(id))
            return index.data(RunComparisonModel::DifferentRole).toBool();
    }
    return false;
}

} // namespace

class RunModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsRuns();
    void filters_data();
    void filters();
    void followsChangesRowByRow();
    void survivesRandomChanges();
    void comparesARunWithItself();
    void comparesWhatChanged();
    void saysNothingOfATpmThatHasNoPart();
    void hidesWhatIsEqual();
    void comparesNoTimesAndCounts();
    void namesTodayByTheTimeAlone();
};

void RunModelsTest::listsRuns()
{
    RunListModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setRuns({refusedRun(), goodRun()});
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex result = model.index(0, RunListModel::ResultColumn);
    QCOMPARE(result.data().toString(), QStringLiteral("failed, step 5: 0x1df"));
    QCOMPARE(result.data(IconNameRole).toString(), QStringLiteral("fail"));
    QVERIFY(result.data(StrongRole).toBool());
    QVERIFY(result.data(Qt::AccessibleTextRole)
                .toString()
                .endsWith(attestation::faultTitle(attestation::Fault::Cleared).render()));
    QCOMPARE(model.index(1, RunListModel::ResultColumn).data().toString(),
             QStringLiteral("provisioned"));
    QCOMPARE(model.index(1, RunListModel::DurationColumn).data().toString(),
             QStringLiteral("31.5 ms"));
    QCOMPARE(model.index(1, RunListModel::HubColumn).data().toString(),
             QStringLiteral("hub-1.azure-devices.net"));
    QCOMPARE(model.rowOf(goodRun().id), 1);
    QCOMPARE(model.run(1)->id, goodRun().id);
    QVERIFY(!model.run(2));
    QVERIFY(!model.run(-1));
}

void RunModelsTest::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("rows");
    QTest::newRow("none") << QString() << 2;
    QTest::newRow("blanks") << QStringLiteral("  ") << 2;
    QTest::newRow("hub") << QStringLiteral("HUB-1") << 1;
    QTest::newRow("code") << QStringLiteral("0x1df") << 1;
    QTest::newRow("fault and code") << QStringLiteral("cleared 0x1df") << 1;
    QTest::newRow("registration ID") << QStringLiteral("vurgg") << 2;
    QTest::newRow("nothing") << QStringLiteral("vurgg nowhere") << 0;
}

void RunModelsTest::filters()
{
    QFETCH(QString, filter);
    QFETCH(int, rows);
    RunListModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setRuns({refusedRun(), goodRun()});
    model.setFilter(filter);
    QCOMPARE(model.rowCount(), rows);
    QCOMPARE(model.total(), 2);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 2);
}

void RunModelsTest::followsChangesRowByRow()
{
    RunListModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setRuns({goodRun(3), goodRun(1)});
    const QSignalSpy inserted(&model, &RunListModel::rowsInserted);
    const QSignalSpy removed(&model, &RunListModel::rowsRemoved);
    const QSignalSpy reset(&model, &RunListModel::modelReset);
    model.setRuns({goodRun(4), goodRun(3), goodRun(2), goodRun(1)});
    QCOMPARE(inserted.size(), 2);
    model.setRuns({goodRun(4), goodRun(2), goodRun(1)});
    QCOMPARE(removed.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(idsOf(model), QStringList({goodRun(4).id, goodRun(2).id, goodRun(1).id}));
}

void RunModelsTest::survivesRandomChanges()
{
    QRandomGenerator random(20261122);
    RunListModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    for (int round = 0; round < 60; ++round) {
        QList<RunSummary> runs;
        for (int number = 20; number > 0; --number) {
            if (random.bounded(2) == 1)
                runs.append(random.bounded(3) == 0 ? refusedRun(number) : goodRun(number));
        }
        model.setFilter(random.bounded(3) == 0 ? QStringLiteral("0x1df") : QString());
        model.setRuns(runs);
        const auto shown = std::count_if(runs.cbegin(), runs.cend(), [&](const RunSummary &run) {
            return model.filter().isEmpty() || run.error;
        });
        QCOMPARE(model.rowCount(), int(shown));
    }
}

void RunModelsTest::comparesARunWithItself()
{
    RunComparisonModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    model.setShowsFresh(true);
    model.setRuns(goodRun(1), goodRun(2));
    QCOMPARE(model.differences(), 0);
    QVERIFY(model.rowCount() > 20);
    QCOMPARE(rowOf(model, "hub").value(RunComparisonModel::VerdictColumn), QStringLiteral("equal"));
    QVERIFY(rowOf(model, "error").isEmpty());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void RunModelsTest::comparesWhatChanged()
{
    RunComparisonModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    RunSummary shorter = goodRun();
    shorter.tokenLifetime -= 1800;
    shorter.tokenExpiry -= 1800;
    shorter.assignedHub = QStringLiteral("hub-2.azure-devices.net");
    model.setRuns(goodRun(), shorter);
    QVERIFY(differs(model, "hub"));
    QVERIFY(differs(model, "token-lifetime"));
    QVERIFY(differs(model, "token-expiry"));
    QVERIFY(!differs(model, "srk"));
    QCOMPARE(model.differences(), 3);

    model.setRuns(goodRun(), refusedRun());
    for (const char *id : {"fault", "error", "error-code", "srk", "activate"})
        QVERIFY2(differs(model, id), id);
    for (const char *id : {"outcome", "hub", "import", "ek", "registration-id", "tpm", "service"})
        QVERIFY2(!differs(model, id), id);
    QCOMPARE(rowOf(model, "error-code").value(RunComparisonModel::SecondColumn),
             QStringLiteral("0x1df"));
    QCOMPARE(rowOf(model, "import").value(RunComparisonModel::SecondColumn),
             QStringLiteral("not run"));
    // Differences first.
    for (int row = 1; row < model.rowCount(); ++row) {
        const bool before =
            model.index(row - 1, 0).data(RunComparisonModel::DifferentRole).toBool();
        const bool now = model.index(row, 0).data(RunComparisonModel::DifferentRole).toBool();
        QVERIFY(before || !now);
    }
}

void RunModelsTest::saysNothingOfATpmThatHasNoPart()
{
    RunSummary file = goodRun();
    file.kind = attestation::AttestationKind::X509;
    file.keyHome = QStringLiteral("file");
    file.tpmCommands = 0;
    file.tpmMs = 0;
    RunComparisonModel model;
    model.setShowsFresh(true);
    model.setRuns(file, file);
    QVERIFY(!idsOf(model).contains(QStringLiteral("tpm-time")));
    QVERIFY(!idsOf(model).contains(QStringLiteral("tpm-commands")));
    // Beside a run with a TPM, or with the key in one, they are compared.
    model.setRuns(file, goodRun());
    QVERIFY(idsOf(model).contains(QStringLiteral("tpm-time")));
    RunSummary inTheTpm = file;
    inTheTpm.tpmCommands = 3;
    model.setRuns(inTheTpm, file);
    QVERIFY(idsOf(model).contains(QStringLiteral("tpm-commands")));
}

void RunModelsTest::hidesWhatIsEqual()
{
    RunComparisonModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setRuns(goodRun(), refusedRun());
    const int differences = model.differences();
    QVERIFY(model.rowCount() > differences);
    model.setOnlyDifferences(true);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, RunComparisonModel::VerdictColumn);
        QVERIFY(index.data().toString() != QLatin1String("equal"));
        QCOMPARE(index.data(RunComparisonModel::DifferentRole).toBool(), row < differences);
    }
    QCOMPARE(model.differences(), differences);
    model.setOnlyDifferences(false);
    QVERIFY(model.rowCount() > differences);
}

void RunModelsTest::comparesNoTimesAndCounts()
{
    RunSummary slow = goodRun();
    slow.assignedHub = QStringLiteral("hub-2.azure-devices.net");
    slow.wallMs = 10 * slow.wallMs + 5000;
    slow.tpmCommands += 7;
    slow.steps.first().ms += 900;
    slow.steps.first().tpmCommands += 7;
    slow.tokenExpiry += 10;
    slow.startedAt = slow.startedAt.addSecs(10);
    RunComparisonModel model;
    const QAbstractItemModelTester tester(&model, Mode::Fatal);
    model.setRuns(goodRun(), slow);
    QCOMPARE(model.differences(), 1);
    QCOMPARE(idsOf(model).first(), QStringLiteral("hub"));
    // Folded, and counted.
    QVERIFY(!idsOf(model).contains(QStringLiteral("wall")));
    const int folded = model.freshFacts();
    const int shown = model.rowCount();
    QVERIFY(folded >= 3);
    model.setShowsFresh(true);
    QCOMPARE(model.rowCount(), shown + folded);
    QCOMPARE(model.freshFacts(), folded);
    QCOMPARE(model.differences(), 1);
    for (const char *id : {"wall", "tpm-commands", "token-expiry", "read-ek"}) {
        const QString verdict = rowOf(model, id).value(RunComparisonModel::VerdictColumn);
        QVERIFY2(verdict == QLatin1String("always differs"), id);
    }
    // They stand last, with a neutral mark.
    QVERIFY(idsOf(model).indexOf(QStringLiteral("id-scope")) <
            idsOf(model).indexOf(QStringLiteral("token-expiry")));
    const QModelIndex last = model.index(model.rowCount() - 1, RunComparisonModel::VerdictColumn);
    QCOMPARE(last.data().toString(), QStringLiteral("always differs"));
    QCOMPARE(last.data(IconNameRole).toString(), QString());
    QCOMPARE(last.data(InkRole).toInt(), int(Ink::Muted));
    model.setShowsFresh(false);
    model.setOnlyDifferences(true);
    QCOMPARE(idsOf(model), QStringList{QStringLiteral("hub")});
}

void RunModelsTest::namesTodayByTheTimeAlone()
{
    RunSummary run = goodRun();
    QCOMPARE(shortRunTimeText(run), runTimeText(run));
    run.startedAt = QDate::currentDate().startOfDay().addSecs(1);
    QCOMPARE(shortRunTimeText(run), QStringLiteral("00:00:01"));
    RunListModel model;
    model.setRuns({run});
    const QModelIndex started = model.index(0, RunListModel::StartedColumn);
    QCOMPARE(started.data().toString(), QStringLiteral("00:00:01"));
    QCOMPARE(started.data(Qt::ToolTipRole).toString(), runTimeText(run));
}

ENDORSE_TEST(RunModelsTest)
#include "runmodelstest.moc"
