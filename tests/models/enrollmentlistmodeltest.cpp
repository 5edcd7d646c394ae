// SPDX-License-Identifier: GPL-3.0-or-later
#include <models/comparisonfacets.h>
#include <models/enrollmentlistmodel.h>
#include <support/testregistry.h>

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace endorse;
using namespace endorse::models;
using enrollmentlist::ListAnswer;
using enrollmentlist::ListColumn;
using enrollmentlist::ListIndex;
using enrollmentlist::ListQuery;
using enrollmentlist::ListRow;
using enrollmentlist::Method;
using enrollmentlist::Status;

namespace {

ListRow rowOf(int number)
{
    ListRow row;
    row.registrationId = QStringLiteral("Reg-%1").arg(number, 5, 10, QLatin1Char('0'));
    row.deviceId = QStringLiteral("line3-%1").arg(number);
    row.iotHub = QStringLiteral("contoso-line-%1.azure-devices.net").arg(number % 3);
    row.method = Method(number % 4);
    row.status = Status(number % 4);
    row.lastAssignedMs = number % 5 == 0 ? 0 : 1'800'000'000'000 + number * 1000LL;
    row.changedMs = 1'800'000'000'000;
    row.etag = QByteArray("\"0da61c") + QByteArray::number(number) + '"';
    return row;
}

std::shared_ptr<const ListIndex> indexOf(int from, int to)
{
    QList<ListRow> rows;
    for (int i = from; i < to; ++i)
        rows.append(rowOf(i));
    return ListIndex::of(rows);
}

std::shared_ptr<const ListAnswer> ask(const std::shared_ptr<const ListIndex> &index,
                                      const QString &text = {}, ListColumn column = {},
                                      Qt::SortOrder order = Qt::AscendingOrder)
{
    ListQuery query;
    query.text = text;
    query.column = column == ListColumn::Status ? ListColumn::RegistrationId : column;
    query.order = order;
    return std::make_shared<const ListAnswer>(enrollmentlist::answer(index, query));
}

/// What movedRows() promises, said in the slow way.
QSet<QString> keysAt(const ListAnswer &answer, const QList<RowRange> &ranges)
{
    QSet<QString> keys;
    for (const RowRange &range : ranges) {
        for (int row = range.first; row <= range.last; ++row)
            keys.insert(answer.index->key(answer.rows[std::size_t(row)]));
    }
    return keys;
}

QVariant cell(const EnrollmentListModel &model, int row, ListColumn column,
              int role = Qt::DisplayRole)
{
    return model.index(row, int(column)).data(role);
}

} // namespace

class EnrollmentListModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWholeUnderRandomSwaps();
    void cellsSayTheRow();
    void matchesAreFound_data();
    void matchesAreFound();
    void sortingAsks();
    void rowsAreFoundAgain();
    void currentAndTopAreFoundAgain();
    void scatteredSelectionIsGivenUp();
    void selectionOfAllIsOneRange();
    void cellsAreCopiedAsTheyAre();
    void comparisonBecomesFacets();
};

void EnrollmentListModelTest::isWholeUnderRandomSwaps()
{
    QRandomGenerator random(20261123);
    EnrollmentListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto index = indexOf(0, 60);
    for (int round = 0; round < 200; ++round) {
        if (random.bounded(4) == 0) {
            QList<ListRow> changed;
            QStringList removed;
            for (int i = int(random.bounded(5)); i > 0; --i)
                changed.append(rowOf(int(random.bounded(120))));
            for (int i = int(random.bounded(5)); i > 0; --i)
                removed.append(rowOf(int(random.bounded(120))).key());
            index = index->with(changed, removed);
        }
        const QString text =
            random.bounded(3) == 0 ? QString::number(random.bounded(12)) : QString();
        const auto answer = ask(index, text, ListColumn(random.bounded(8)),
                                random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder);
        model.setAnswer(answer, text);
        QCOMPARE(model.rowCount(), int(answer->rows.size()));
        if (random.bounded(6) == 0)
            model.retranslate();
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.rowOf(model.idAt(row)), std::optional(row));
    }
}

void EnrollmentListModelTest::cellsSayTheRow()
{
    ListRow row = rowOf(6);
    row.status = Status::Failed;
    row.method = Method::X509;
    row.isDirty = true;
    row.isDuplicateEk = true;
    EnrollmentListModel model;
    model.setAnswer(ask(ListIndex::of({row})), {});
    QCOMPARE(cell(model, 0, ListColumn::Status), QStringLiteral("Failed"));
    QCOMPARE(cell(model, 0, ListColumn::Status, IconNameRole), QStringLiteral("fail"));
    QCOMPARE(cell(model, 0, ListColumn::Status, ValueRole), QStringLiteral("failed"));
    QCOMPARE(cell(model, 0, ListColumn::RegistrationId), QStringLiteral("Reg-00006"));
    QCOMPARE(cell(model, 0, ListColumn::RegistrationId, IdRole), QStringLiteral("reg-00006"));
    QCOMPARE(cell(model, 0, ListColumn::RegistrationId, IconNameRole), QStringLiteral("warn"));
    QVERIFY(cell(model, 0, ListColumn::RegistrationId, Qt::ToolTipRole)
                .toString()
                .contains(QLatin1String("same endorsement key")));
    QVERIFY(cell(model, 0, ListColumn::RegistrationId, EnrollmentListModel::MonoRole).toBool());
    QCOMPARE(cell(model, 0, ListColumn::Method), QStringLiteral("X.509"));
    QCOMPARE(cell(model, 0, ListColumn::IotHub), QStringLiteral("contoso-line-0"));
    QCOMPARE(cell(model, 0, ListColumn::IotHub, ValueRole),
             QStringLiteral("contoso-line-0.azure-devices.net"));
    QCOMPARE(cell(model, 0, ListColumn::IotHub, Qt::ToolTipRole),
             QStringLiteral("contoso-line-0.azure-devices.net"));
    QCOMPARE(cell(model, 0, ListColumn::LastAssigned), QStringLiteral("2027-01-15 08:00:06"));
    QCOMPARE(cell(model, 0, ListColumn::LastAssigned, ValueRole),
             QStringLiteral("2027-01-15T08:00:06Z"));
    QCOMPARE(cell(model, 0, ListColumn::ETag), QStringLiteral("0da61c6"));
    QCOMPARE(cell(model, 0, ListColumn::ETag, IconNameRole), QStringLiteral("push"));
    QCOMPARE(cell(model, 0, ListColumn::Status, Qt::AccessibleTextRole),
             QStringLiteral("Reg-00006, Failed, line3-6, X.509"));
    row.lastAssignedMs = 0;
    model.setAnswer(ask(ListIndex::of({row})), {});
    QCOMPARE(cell(model, 0, ListColumn::LastAssigned), QString());
}

void EnrollmentListModelTest::matchesAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ListColumn>("column");
    QTest::addColumn<QList<int>>("starts");
    QTest::newRow("device") << QStringLiteral("LINE3-1") << ListColumn::DeviceId << QList<int>{0};
    QTest::newRow("twice") << QStringLiteral("0") << ListColumn::RegistrationId
                           << QList<int>{4, 5, 6};
    QTest::newRow("status") << QStringLiteral("fai") << ListColumn::Status << QList<int>{0};
    QTest::newRow("not in times") << QStringLiteral("2027") << ListColumn::LastAssigned
                                  << QList<int>{};
    QTest::newRow("nothing") << QString() << ListColumn::DeviceId << QList<int>{};
}

void EnrollmentListModelTest::matchesAreFound()
{
    QFETCH(QString, text);
    QFETCH(ListColumn, column);
    QFETCH(QList<int>, starts);
    ListRow row = rowOf(12);
    row.registrationId = QStringLiteral("Reg-00012");
    row.status = Status::Failed;
    EnrollmentListModel model;
    model.setAnswer(ask(ListIndex::of({row})), text);
    const auto ranges =
        cell(model, 0, column, EnrollmentListModel::MatchesRole).value<QList<TextRange>>();
    QList<int> found;
    for (const TextRange &range : ranges) {
        QCOMPARE(range.length, text.size());
        found.append(int(range.start));
    }
    QCOMPARE(found, starts);
}

void EnrollmentListModelTest::sortingAsks()
{
    EnrollmentListModel model;
    model.setAnswer(ask(indexOf(0, 5)), {});
    QSignalSpy wanted(&model, &EnrollmentListModel::sortWanted);
    model.sort(int(ListColumn::DeviceId), Qt::DescendingOrder);
    model.sort(-1);
    QCOMPARE(wanted.count(), 1);
    // The rows come with the next answer.
    QCOMPARE(model.idAt(0), QStringLiteral("Reg-00000"));
}

void EnrollmentListModelTest::rowsAreFoundAgain()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 60; ++round) {
        const auto first = indexOf(0, 300);
        const auto before = ask(first);
        SelectedRows chosen{before, {}};
        int at = 0;
        while (at < 290) {
            const int begin = at + int(random.bounded(20));
            const int end = std::min(begin + int(random.bounded(6)), 299);
            if (begin > end)
                break;
            chosen.ranges.append({begin, end});
            at = end + 2;
        }
        // The next snapshot, or another reading of the same list with other numbers.
        const auto second =
            round % 2 == 0 ? first->with({rowOf(17), rowOf(400)}, {rowOf(3).key(), rowOf(40).key()})
                           : indexOf(20, 320);
        const auto after = ask(second, round % 3 == 0 ? QStringLiteral("1") : QString(),
                               ListColumn::DeviceId, Qt::DescendingOrder);
        const MovedRows moved = movedRows(chosen, -1, -1, *after);
        QSet<QString> wanted = keysAt(*before, chosen.ranges);
        QSet<QString> there;
        for (const quint32 number : after->rows)
            there.insert(second->key(number));
        QCOMPARE(keysAt(*after, moved.ranges), wanted.intersect(there));
        for (qsizetype i = 1; i < moved.ranges.size(); ++i)
            QVERIFY(moved.ranges.at(i).first > moved.ranges.at(i - 1).last + 1);
    }
}

void EnrollmentListModelTest::currentAndTopAreFoundAgain()
{
    const auto first = indexOf(0, 100);
    const auto before = ask(first);
    const SelectedRows nothing{before, {}};
    const auto reversed = ask(first, {}, ListColumn::RegistrationId, Qt::DescendingOrder);
    MovedRows moved = movedRows(nothing, 10, 5, *reversed);
    QCOMPARE(moved.current, std::optional(89));
    QCOMPARE(moved.top, std::optional(94));
    const auto without = ask(first->with({}, {rowOf(10).key()}));
    moved = movedRows(nothing, 10, 5, *without);
    QVERIFY(!moved.current);
    QCOMPARE(moved.top, std::optional(5));
    moved = movedRows(nothing, -1, 500, *without);
    QVERIFY(!moved.current);
    QVERIFY(!moved.top);
}

void EnrollmentListModelTest::scatteredSelectionIsGivenUp()
{
    const auto index = indexOf(0, 9000);
    const auto before = ask(index);
    SelectedRows chosen{before, {{0, 8999}}};
    // All rows stay one range, in whatever order.
    MovedRows moved =
        movedRows(chosen, -1, 0, *ask(index, {}, ListColumn::DeviceId, Qt::DescendingOrder));
    QCOMPARE(moved.ranges, (QList<RowRange>{{0, 8999}}));
    chosen.ranges.clear();
    for (int row = 0; row < 9000; row += 2)
        chosen.ranges.append({row, row});
    moved = movedRows(chosen, -1, 0, *before);
    QVERIFY(moved.isTooScattered);
    QVERIFY(moved.ranges.isEmpty());
}

void EnrollmentListModelTest::selectionOfAllIsOneRange()
{
    const auto answer = ask(indexOf(0, 50));
    const SelectedRows all{answer, {{0, 49}}};
    QVERIFY(all.isAll());
    QCOMPARE(all.count(), 50);
    const SelectedRows some{answer, {{3, 4}, {48, 49}}};
    QVERIFY(!some.isAll());
    QCOMPARE(some.keys(), (QStringList{QStringLiteral("reg-00003"), QStringLiteral("reg-00004"),
                                       QStringLiteral("reg-00048"), QStringLiteral("reg-00049")}));
    QVERIFY(!SelectedRows{}.isAll());
}

void EnrollmentListModelTest::cellsAreCopiedAsTheyAre()
{
    ListRow row = rowOf(1);
    row.deviceId = QStringLiteral("a\tb\nc");
    const SelectedRows rows{ask(ListIndex::of({row, rowOf(2)})), {{0, 1}}};
    QCOMPARE(EnrollmentListModel::cells(
                 rows, {ListColumn::RegistrationId, ListColumn::DeviceId, ListColumn::Status}),
             QStringLiteral("Reg-00001\ta b c\tassigned\nReg-00002\tline3-2\tfailed\n"));
}

void EnrollmentListModelTest::comparisonBecomesFacets()
{
    using enrollmentlist::Comparison;
    using enrollmentlist::Difference;
    Comparison comparison;
    for (const auto &[id, what] : {std::pair("A", Difference::What::OnlyLocal),
                                   std::pair("b", Difference::What::OnlyService),
                                   std::pair("C", Difference::What::Different)}) {
        Difference difference;
        difference.registrationId = QLatin1String(id);
        difference.what = what;
        comparison.differences.append(difference);
    }
    comparison.count();
    const auto facets = ComparisonFacets::of(std::make_shared<const Comparison>(comparison));
    QCOMPARE(facets->onlyHere, QSet<QString>{QStringLiteral("a")});
    QCOMPARE(facets->different, QSet<QString>{QStringLiteral("c")});
    QCOMPARE(facets->count(ComparisonFacet::OnlyOnService), 1);
    QVERIFY(facets->find(QStringLiteral("b")));
    QVERIFY(!facets->find(QStringLiteral("d")));
}

ENDORSE_TEST(EnrollmentListModelTest)
#include "enrollmentlistmodeltest.moc"
