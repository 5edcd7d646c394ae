// SPDX-License-Identifier: GPL-3.0-or-later
// The list against the service without a window: nothing is sent before it was shown, and then what
// was shown; what was cut short can be resumed.
#include "fakesyncport.h"

#include <support/testregistry.h>
#include <ui/enrollments/comparepresenter.h>

#include <QMetaEnum>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace endorse;
using namespace endorse::testing;
using namespace endorse::ui;
using enrollmentlist::Direction;
using enrollmentlist::Settle;
using enrollmentlist::SyncItem;
using enrollmentlist::SyncReport;
using Phase = ComparePresenter::Phase;

namespace {

QString name(const ComparePresenter &presenter)
{
    return QString::fromLatin1(QMetaEnum::fromType<Phase>().valueToKey(int(presenter.phase())));
}

void bringToCompared(FakeSyncPort &port, ComparePresenter &presenter)
{
    presenter.compare();
    port.comparisons.last().held->give(someComparison());
    QTRY_COMPARE(name(presenter), QStringLiteral("Compared"));
}

SyncReport reportOf(const FakeSyncPort::Run &run, const QList<SyncItem::Outcome> &outcomes)
{
    SyncReport report;
    for (qsizetype i = 0; i < run.plan.items.size(); ++i) {
        SyncItem item;
        item.registrationId = run.plan.items.at(i).registrationId;
        item.act = SyncItem::Act::Update;
        item.outcome = outcomes.value(i, SyncItem::Outcome::Done);
        report.items.append(item);
    }
    report.count();
    return report;
}

} // namespace

class ComparePresenterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsSentBeforeItWasShown();
    void pullTakesTheOthers();
    void conflictsAloneAreLeft();
    void cutRunCanBeResumed();
    void failureLeavesTheLines();
    void failedComparisonKeepsTheOneBefore();
    void cancelAtEveryMoment();
    void valuesOfTheChosenLineAlone();
    void leavingCancels();
};

void ComparePresenterTest::nothingIsSentBeforeItWasShown()
{
    FakeSyncPort port;
    ComparePresenter presenter(port);
    QVERIFY(!presenter.whyNot(Direction::Push).isEmpty());
    presenter.prepare(Direction::Push);
    presenter.confirm();
    QVERIFY(port.runs.isEmpty());
    bringToCompared(port, presenter);
    // Without a look at the confirmation nothing goes.
    presenter.confirm();
    QVERIFY(port.runs.isEmpty());
    presenter.prepare(Direction::Push);
    QCOMPARE(name(presenter), QStringLiteral("Confirming"));
    QVERIFY(port.runs.isEmpty());
    const auto tally = presenter.lines()->tally(Direction::Push);
    QCOMPARE(tally.creates, qsizetype(1));
    QCOMPARE(tally.updates, qsizetype(1));
    QCOMPARE(tally.removals, qsizetype(1));
    presenter.leave();
    QCOMPARE(name(presenter), QStringLiteral("Compared"));
    presenter.confirm();
    QVERIFY(port.runs.isEmpty());
    presenter.prepare(Direction::Push);
    // While it is shown, it is not changed.
    presenter.settleShown(Settle::Here);
    QVERIFY(presenter.lines()->tally(Direction::Push) == tally);
    presenter.confirm();
    QCOMPARE(port.runs.size(), qsizetype(1));
    QVERIFY(port.runs.first().direction == Direction::Push);
    QCOMPARE(port.runs.first().plan.items.size(), tally.all());
    port.runs.first().held->give(reportOf(port.runs.first(), {}));
    QTRY_COMPARE(name(presenter), QStringLiteral("Finished"));
    QVERIFY(!presenter.canResume());
    QCOMPARE(presenter.report()->done, qsizetype(3));
    // What was done is no difference any more.
    QCOMPARE(presenter.comparison()->differences.size(), qsizetype(4));
    presenter.showLines();
    QCOMPARE(name(presenter), QStringLiteral("Compared"));
    QVERIFY(!presenter.whyNot(Direction::Push).isEmpty());
}

void ComparePresenterTest::pullTakesTheOthers()
{
    FakeSyncPort port;
    ComparePresenter presenter(port);
    bringToCompared(port, presenter);
    presenter.prepare(Direction::Pull);
    presenter.confirm();
    QVERIFY(port.runs.first().direction == Direction::Pull);
    QStringList ids;
    for (const auto &item : port.runs.first().plan.items)
        ids.append(item.registrationId);
    QCOMPARE(ids, (QStringList{QStringLiteral("b-removed-there"), QStringLiteral("c-new-there"),
                               QStringLiteral("f-changed-there")}));
}

void ComparePresenterTest::conflictsAloneAreLeft()
{
    FakeSyncPort port;
    ComparePresenter presenter(port);
    bringToCompared(port, presenter);
    QCOMPARE(presenter.lines()->openConflicts(), qsizetype(1));
    presenter.settle({6}, Settle::Here);
    QCOMPARE(presenter.lines()->openConflicts(), qsizetype(0));
    QCOMPARE(presenter.lines()->tally(Direction::Push).updates, qsizetype(2));
}

void ComparePresenterTest::cutRunCanBeResumed()
{
    FakeSyncPort port;
    ComparePresenter presenter(port);
    bringToCompared(port, presenter);
    presenter.prepare(Direction::Push);
    presenter.confirm();
    SyncReport report =
        reportOf(port.runs.first(),
                 {SyncItem::Outcome::Done, SyncItem::Outcome::NotSent, SyncItem::Outcome::Unknown});
    report.stopped = someError("The connection was cut.");
    port.runs.first().held->give(report);
    QTRY_COMPARE(name(presenter), QStringLiteral("Finished"));
    QVERIFY(presenter.canResume());
    presenter.resume();
    QCOMPARE(port.runs.size(), qsizetype(2));
    QCOMPARE(port.runs.last().plan.items.size(), qsizetype(2));
    QVERIFY(port.runs.last().direction == Direction::Push);
    port.runs.last().held->give(reportOf(port.runs.last(), {}));
    QTRY_COMPARE(name(presenter), QStringLiteral("Finished"));
    QVERIFY(!presenter.canResume());
}

void ComparePresenterTest::failureLeavesTheLines()
{
    FakeSyncPort port;
    ComparePresenter presenter(port);
    bringToCompared(port, presenter);
    presenter.prepare(Direction::Push);
    presenter.confirm();
    port.runs.first().held->give(core::fail(someError("No service answers.")));
    QTRY_COMPARE(name(presenter), QStringLiteral("Compared"));
    QVERIFY(presenter.error().has_value());
    QCOMPARE(presenter.lines()->rowCount(), 7);
    QVERIFY(presenter.whyNot(Direction::Push).isEmpty());
}

void ComparePresenterTest::failedComparisonKeepsTheOneBefore()
{
    FakeSyncPort port;
    ComparePresenter presenter(port);
    presenter.compare();
    port.comparisons.last().held->give(core::fail(someError("No service answers.")));
    QTRY_COMPARE(name(presenter), QStringLiteral("Nothing"));
    QVERIFY(presenter.error().has_value());
    bringToCompared(port, presenter);
    QVERIFY(!presenter.error());
    presenter.compare();
    port.comparisons.last().held->give(core::fail(someError("No service answers.")));
    QTRY_COMPARE(name(presenter), QStringLiteral("Compared"));
    QVERIFY(presenter.error().has_value());
    QCOMPARE(presenter.lines()->rowCount(), 7);
}

void ComparePresenterTest::cancelAtEveryMoment()
{
    FakeSyncPort port;
    ComparePresenter presenter(port);
    presenter.cancel();
    presenter.compare();
    presenter.cancel();
    QVERIFY(presenter.isCancelling());
    QVERIFY(port.comparisons.last().cancel.isCancelled());
    port.comparisons.last().held->give(core::fail(core::cancelledError(QStringLiteral("compare"))));
    QTRY_COMPARE(name(presenter), QStringLiteral("Nothing"));
    // Who cancelled needs no error.
    QVERIFY(!presenter.error());
    bringToCompared(port, presenter);
    presenter.prepare(Direction::Push);
    presenter.cancel();
    QCOMPARE(name(presenter), QStringLiteral("Confirming"));
    presenter.confirm();
    presenter.cancel();
    QVERIFY(port.runs.last().cancel.isCancelled());
}

void ComparePresenterTest::valuesOfTheChosenLineAlone()
{
    FakeSyncPort port;
    ComparePresenter presenter(port);
    bringToCompared(port, presenter);
    presenter.choose(4);
    QCOMPARE(presenter.values().registrationId, QStringLiteral("e-changed-here"));
    QVERIFY(presenter.values().isLoading);
    presenter.choose(6);
    QVERIFY(port.valuesAsked.first().cancel.isCancelled());
    const QList<dps::MemberDifference> late{{QStringLiteral("x"), {}, {}}};
    port.valuesAsked.first().held->give(late);
    const QList<dps::MemberDifference> wanted{
        {QStringLiteral("deviceId"), QStringLiteral("a"), QStringLiteral("b")}};
    port.valuesAsked.last().held->give(wanted);
    QTRY_VERIFY(!presenter.values().isLoading);
    QCOMPARE(presenter.values().registrationId, QStringLiteral("g-conflict"));
    QVERIFY(presenter.values().members == wanted);
    presenter.choose(-1);
    QVERIFY(presenter.values().registrationId.isEmpty());
}

void ComparePresenterTest::leavingCancels()
{
    FakeSyncPort port;
    auto presenter = std::make_unique<ComparePresenter>(port);
    bringToCompared(port, *presenter);
    presenter->choose(0);
    presenter->prepare(Direction::Push);
    presenter->confirm();
    presenter.reset();
    QVERIFY(port.runs.last().cancel.isCancelled());
    QVERIFY(port.valuesAsked.last().cancel.isCancelled());
    port.runs.last().progress(1, 3);
    port.runs.last().held->give(reportOf(port.runs.last(), {}));
    QCoreApplication::processEvents();
}

ENDORSE_TEST(ComparePresenterTest)
#include "comparepresentertest.moc"
