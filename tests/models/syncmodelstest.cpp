// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a comparison: what they say, what is to become of them, and that a plan holds what
// was settled and nothing else.
#include <models/differencemodel.h>
#include <models/memberpairmodel.h>
#include <models/syncreportmodel.h>
#include <support/testregistry.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::models;
using enrollmentlist::Comparison;
using enrollmentlist::Difference;
using enrollmentlist::Direction;
using enrollmentlist::Settle;
using enrollmentlist::SyncItem;
using enrollmentlist::SyncPlan;
using enrollmentlist::SyncReport;
using What = Difference::What;
using Side = Difference::Side;
using Filter = DifferenceModel::Filter;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

std::shared_ptr<const Comparison> comparisonOf(const QList<Difference> &lines)
{
    auto comparison = std::make_shared<Comparison>();
    comparison->differences = lines;
    comparison->count();
    return comparison;
}

Difference line(int number, What what, Side side)
{
    Difference made;
    made.registrationId = QStringLiteral("device-%1").arg(number);
    made.what = what;
    made.changed = side;
    return made;
}

/// All kinds and sides, 3 × 4.
QList<Difference> allKinds()
{
    QList<Difference> lines;
    for (const What what : {What::OnlyLocal, What::OnlyService, What::Different}) {
        for (const Side side : {Side::Here, Side::There, Side::Both, Side::Unknown})
            lines.append(line(int(lines.size()), what, side));
    }
    return lines;
}

QStringList idsOf(const SyncPlan &plan)
{
    QStringList ids;
    for (const Difference &item : plan.items)
        ids.append(item.registrationId);
    return ids;
}

QString shown(const QAbstractItemModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class SyncModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesBeginAsTheyChanged();
    void conflictsHaveIconAndWord();
    void plansHoldWhatWasSettled();
    void removalsAreCountedAsSuch();
    void settlingTouchesItsLinesAlone();
    void filtersCountAndShow();
    void emptyComparison();
    void manyLines();
    void bothValuesSideBySide();
    void reportsBeginWithWhatFailed();
};

void SyncModelsTest::linesBeginAsTheyChanged()
{
    DifferenceModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setComparison(comparisonOf(allKinds()));
    QCOMPARE(model.rowCount(), 12);
    for (int row = 0; row < model.rowCount(); ++row) {
        const Settle wanted = model.at(row).isConflict()            ? Settle::Skip
                              : model.at(row).changed == Side::Here ? Settle::Here
                                                                    : Settle::There;
        QCOMPARE(int(model.settleOf(row)), int(wanted));
    }
    QCOMPARE(model.openConflicts(), qsizetype(6));
}

void SyncModelsTest::conflictsHaveIconAndWord()
{
    DifferenceModel model;
    model.setComparison(
        comparisonOf({line(0, What::Different, Side::Both), line(1, What::Different, Side::Here)}));
    const QModelIndex conflict = model.index(0, DifferenceModel::ChangedColumn);
    const QModelIndex plain = model.index(1, DifferenceModel::ChangedColumn);
    QCOMPARE(conflict.data().toString(), QStringLiteral("conflict: both sides"));
    QCOMPARE(conflict.data(IconNameRole).toString(), QStringLiteral("warn"));
    QVERIFY(conflict.data(StrongRole).toBool());
    QCOMPARE(plain.data().toString(), QStringLiteral("here"));
    QCOMPARE(plain.data(IconNameRole).toString(), QString());
    QCOMPARE(model.index(0, DifferenceModel::SettleColumn).data().toString(),
             QStringLiteral("Not settled"));
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("device-0: Different, conflict: both sides, Not settled"));
}

void SyncModelsTest::plansHoldWhatWasSettled()
{
    DifferenceModel model;
    model.setComparison(
        comparisonOf({line(0, What::OnlyLocal, Side::Here), line(1, What::OnlyService, Side::There),
                      line(2, What::Different, Side::Both), line(3, What::Different, Side::Here)}));
    QCOMPARE(idsOf(model.plan(Direction::Push)),
             (QStringList{QStringLiteral("device-0"), QStringLiteral("device-3")}));
    QCOMPARE(idsOf(model.plan(Direction::Pull)), QStringList{QStringLiteral("device-1")});
    model.settle({2}, Settle::Here);
    model.settle({0}, Settle::Skip);
    model.settle({3}, Settle::There);
    const SyncPlan push = model.plan(Direction::Push);
    const SyncPlan pull = model.plan(Direction::Pull);
    QCOMPARE(idsOf(push), QStringList{QStringLiteral("device-2")});
    QCOMPARE(idsOf(pull), (QStringList{QStringLiteral("device-1"), QStringLiteral("device-3")}));
    // Who runs the plan understands each line as it was settled here.
    for (const Difference &item : push.items)
        QCOMPARE(int(push.settleOf(item, Direction::Push)), int(Settle::Here));
    for (const Difference &item : pull.items)
        QCOMPARE(int(pull.settleOf(item, Direction::Pull)), int(Settle::There));
}

void SyncModelsTest::removalsAreCountedAsSuch()
{
    DifferenceModel model;
    model.setComparison(comparisonOf(
        {line(0, What::OnlyLocal, Side::Here), line(1, What::OnlyService, Side::Here),
         line(2, What::Different, Side::Here), line(3, What::OnlyLocal, Side::There),
         line(4, What::OnlyService, Side::There), line(5, What::Different, Side::There)}));
    const SyncTally each{1, 1, 1};
    QVERIFY(model.tally(Direction::Push) == each);
    QVERIFY(model.tally(Direction::Pull) == each);
    // What stands on the service alone is deleted there when the list is to count.
    model.settle({4}, Settle::Here);
    QVERIFY((model.tally(Direction::Push) == SyncTally{1, 1, 2}));
    QVERIFY((model.tally(Direction::Pull) == SyncTally{0, 1, 1}));
    QCOMPARE(shown(model, 4, DifferenceModel::SettleColumn), QStringLiteral("Push: delete there"));
}

void SyncModelsTest::settlingTouchesItsLinesAlone()
{
    DifferenceModel model;
    model.setComparison(comparisonOf(allKinds()));
    model.setFilter(Filter::Conflicts);
    QCOMPARE(model.rowCount(), 6);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.settleShown(Settle::There);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(model.openConflicts(), qsizetype(0));
    model.setFilter(Filter::All);
    for (int row = 0; row < model.rowCount(); ++row) {
        const bool isHere = model.at(row).changed == Side::Here;
        QCOMPARE(int(model.settleOf(row)), int(isHere ? Settle::Here : Settle::There));
    }
}

void SyncModelsTest::filtersCountAndShow()
{
    DifferenceModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setComparison(comparisonOf(allKinds()));
    for (const auto &[filter, count] :
         {std::pair(Filter::All, 12), std::pair(Filter::OnlyHere, 4),
          std::pair(Filter::OnlyService, 4), std::pair(Filter::Different, 4),
          std::pair(Filter::Conflicts, 6)}) {
        model.setFilter(filter);
        QCOMPARE(model.rowCount(), count);
        QCOMPARE(model.count(filter), qsizetype(count));
    }
}

void SyncModelsTest::emptyComparison()
{
    DifferenceModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setComparison(comparisonOf({}));
    QCOMPARE(model.rowCount(), 0);
    model.settleShown(Settle::Here);
    model.settle({}, Settle::Here);
    QVERIFY(model.plan(Direction::Push).items.isEmpty());
    model.setComparison(nullptr);
    QVERIFY(model.comparison() == nullptr);
}

void SyncModelsTest::manyLines()
{
    QList<Difference> lines;
    constexpr int many = 100'000;
    lines.reserve(many);
    for (int i = 0; i < many; ++i)
        lines.append(line(i, What::OnlyLocal, i % 2 == 0 ? Side::Here : Side::Unknown));
    DifferenceModel model;
    model.setComparison(comparisonOf(lines));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.settleShown(Settle::Here);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(model.tally(Direction::Push).creates, qsizetype(many));
    QCOMPARE(model.plan(Direction::Push).items.size(), qsizetype(many));
    // Those alone that a push would not take by itself are settled by name.
    QCOMPARE(model.plan(Direction::Push).settled.size(), qsizetype(many / 2));
}

void SyncModelsTest::bothValuesSideBySide()
{
    MemberPairModel model;
    QAbstractItemModelTester tester(&model, fatal);
    model.setMembers({{QStringLiteral("deviceId"), QStringLiteral("old"), QStringLiteral("new")},
                      {QStringLiteral("iotHubs"), QString(), QStringLiteral("[\"a\"]")}});
    QCOMPARE(shown(model, 0, MemberPairModel::HereColumn), QStringLiteral("old"));
    QCOMPARE(shown(model, 0, MemberPairModel::ThereColumn), QStringLiteral("new"));
    QCOMPARE(shown(model, 1, MemberPairModel::HereColumn), QStringLiteral("not set"));
    QCOMPARE(model.index(1, 1).data(InkRole).toInt(), int(Ink::Muted));
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("deviceId: here old, on the service new"));
}

void SyncModelsTest::reportsBeginWithWhatFailed()
{
    SyncReportModel model;
    QAbstractItemModelTester tester(&model, fatal);
    auto report = std::make_shared<SyncReport>();
    const auto item = [](const char *id, SyncItem::Act act, SyncItem::Outcome outcome) {
        SyncItem made;
        made.registrationId = QLatin1String(id);
        made.act = act;
        made.outcome = outcome;
        return made;
    };
    report->items = {item("a", SyncItem::Act::Create, SyncItem::Outcome::Done),
                     item("b", SyncItem::Act::Update, SyncItem::Outcome::Refused),
                     item("c", SyncItem::Act::Delete, SyncItem::Outcome::NotSent),
                     item("d", SyncItem::Act::Update, SyncItem::Outcome::Unknown)};
    core::Error changed;
    changed.code = QStringLiteral("changed-again");
    changed.message = core::Text::verbatim(QStringLiteral("Somebody was quicker."));
    report->items[1].error = changed;
    model.setReport(report);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(shown(model, 0, SyncReportModel::IdColumn), QStringLiteral("b"));
    QCOMPARE(shown(model, 0, SyncReportModel::OutcomeColumn), QStringLiteral("Changed again"));
    QCOMPARE(shown(model, 0, SyncReportModel::ReasonColumn),
             QStringLiteral("Somebody was quicker."));
    QCOMPARE(shown(model, 2, SyncReportModel::OutcomeColumn), QStringLiteral("Not known"));
    QCOMPARE(shown(model, 3, SyncReportModel::IdColumn), QStringLiteral("a"));
    QCOMPARE(shown(model, 3, SyncReportModel::ActColumn), QStringLiteral("create there"));
    model.setReport(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

ENDORSE_TEST(SyncModelsTest)
#include "syncmodelstest.moc"
