// SPDX-License-Identifier: GPL-3.0-or-later
// The list in memory against plain lists: rows, orders, counts, changes, what snapshots share.
#include <support/testregistry.h>

#include <QMap>
#include <QTest>

#include <algorithm>
#include <enrollmentlist/listindexbuilder.h>
#include <enrollmentlist/listrows.h>

using namespace endorse;
using namespace endorse::enrollmentlist;
using namespace endorse::testing;

namespace {

using Reference = QMap<QString, ListRow>;

constexpr std::array allColumns{
    ListColumn::Status, ListColumn::RegistrationId, ListColumn::DeviceId, ListColumn::Method,
    ListColumn::IotHub, ListColumn::LastAssigned,   ListColumn::Changed,  ListColumn::ETag};

Reference referenceOf(const QList<ListRow> &rows)
{
    Reference reference;
    for (const ListRow &row : rows)
        reference.insert(row.key(), row);
    return reference;
}

QList<ListRow> rowsOf(const ListIndex &index, ListColumn column = ListColumn::RegistrationId)
{
    QList<ListRow> rows;
    for (const quint32 row : index.sorted(column))
        rows.append(index.row(row));
    return rows;
}

ListFacets countedPlainly(const Reference &reference)
{
    ListFacets facets;
    QMap<QString, ListFacets::Hub> hubs;
    for (const ListRow &row : reference) {
        ++facets.byStatus[std::size_t(row.status)];
        facets.dirty += row.isDirty;
        facets.duplicates += row.isDuplicateEk;
        if (!row.iotHub.isEmpty())
            ++hubs[row.iotHub.toLower()].count;
    }
    for (auto hub = hubs.begin(); hub != hubs.end(); ++hub)
        facets.hubs.append({hub.key(), hub->count});
    return facets;
}

/// Hubs in the first spelling that came count under it.
ListFacets inLowerCase(ListFacets facets)
{
    for (ListFacets::Hub &hub : facets.hubs)
        hub.name = hub.name.toLower();
    return facets;
}

/// Empty when the index holds the rows of the reference, sorted by every column.
QString difference(const ListIndex &index, const Reference &reference)
{
    if (rowsOf(index) != QList<ListRow>(reference.begin(), reference.end()))
        return QStringLiteral("other rows, or in another order");
    if (index.count() != reference.size())
        return QStringLiteral("count %1").arg(index.count());
    if (inLowerCase(index.facets()) != countedPlainly(reference))
        return QStringLiteral("facets");
    for (const ListColumn column : allColumns) {
        const QList<ListRow> rows = rowsOf(index, column);
        if (rows.size() != reference.size())
            return QStringLiteral("%1 rows by column %2").arg(rows.size()).arg(int(column));
        for (qsizetype i = 1; i < rows.size(); ++i) {
            const int compared = compareRows(rows.at(i - 1), rows.at(i), column);
            if (compared > 0 || (compared == 0 && rows.at(i - 1).key() >= rows.at(i).key()))
                return QStringLiteral("row %1 by column %2").arg(i).arg(int(column));
        }
    }
    return {};
}

/// As real ones are: of 52, 12 and 28 characters.
QList<ListRow> realRows(int count)
{
    QList<ListRow> rows;
    for (int i = 0; i < count; ++i) {
        ListRow row;
        row.registrationId = QString::number(i).rightJustified(52, QLatin1Char('a'));
        row.deviceId = QString::number(i * 7 % count).rightJustified(12, QLatin1Char('0'));
        row.iotHub = QStringLiteral("alpha.azure-devices.net");
        row.method = Method::Tpm;
        row.etag = QByteArray::number(i).rightJustified(28, 'A');
        row.changedMs = 1'700'000'000'000 + i;
        rows.append(row);
    }
    return rows;
}

std::shared_ptr<const ListIndex> reread(const std::shared_ptr<const ListIndex> &base,
                                        const QList<ListRow> &rows)
{
    ListIndexBuilder builder(base);
    for (const ListRow &row : rows)
        builder.read(row);
    builder.endReading();
    return builder.finish();
}

} // namespace

class ListIndexTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyOneHasNothing()
    {
        const auto index = ListIndex::empty();
        QCOMPARE(index->count(), qsizetype(0));
        QCOMPARE(index->rowLimit(), 0U);
        QVERIFY(!index->has(0));
        QVERIFY(!index->find(QStringLiteral("a")));
        QCOMPARE(difference(*index, {}), QString());
        QCOMPARE(difference(*index->with({}, {QStringLiteral("a")}), {}), QString());
    }

    void givesBackWhatWasPutIn()
    {
        RandomRows random(1);
        const QList<ListRow> rows = random.next(700);
        const auto index = ListIndex::of(rows);
        QCOMPARE(difference(*index, referenceOf(rows)), QString());
        for (const ListRow &row : rows) {
            const auto found = index->find(row.registrationId);
            QVERIFY(found);
            QCOMPARE(index->find(row.key()), found);
            QVERIFY(index->has(*found));
            QVERIFY(index->row(*found) == row);
            QCOMPARE(index->key(*found), row.key());
        }
        QVERIFY(!index->find(QStringLiteral("nobody")));
        QVERIFY(!index->find(QString()));
    }

    void descendingIsTheReverse()
    {
        RandomRows random(2);
        const auto index = ListIndex::of(random.next(300));
        for (const ListColumn column : allColumns) {
            auto rows = index->sorted(column);
            std::reverse(rows.begin(), rows.end());
            QCOMPARE(index->sorted(column, Qt::DescendingOrder), rows);
        }
    }

    void keepsAnyText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QString();
        QTest::newRow("umlauts") << QStringLiteral("ÄÖÜ ß ŞİI");
        QTest::newRow("Japanese") << QStringLiteral("組立ライン２号機");
        QTest::newRow("Korean") << QStringLiteral("조립 라인");
        QTest::newRow("beyond 16 bits") << QStringLiteral("press 🏭 7");
        QTest::newRow("NUL") << QString(QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b"));
        QTest::newRow("long") << QString(5000, QLatin1Char('X'));
    }
    void keepsAnyText()
    {
        QFETCH(QString, text);
        ListRow row;
        row.registrationId = QStringLiteral("Press-1");
        row.deviceId = text;
        row.iotHub = text;
        row.etag = text.toUtf8();
        ListRow other;
        other.registrationId = QStringLiteral("press-0");
        const auto index = ListIndex::of({row, other});
        QVERIFY(index->row(index->find(QStringLiteral("press-1")).value()) == row);
        QVERIFY(index->row(index->find(QStringLiteral("press-0")).value()) == other);
    }

    void followsChanges_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("rounds");
        QTest::addColumn<int>("most");
        QTest::newRow("few rows, most of them changed") << 40 << 60 << 30;
        QTest::newRow("few changes each time") << 900 << 30 << 20;
        QTest::newRow("more than a chunk") << 17'000 << 2 << 900;
    }
    void followsChanges()
    {
        QFETCH(int, rows);
        QFETCH(int, rounds);
        QFETCH(int, most);
        RandomRows random(quint32(rows + 1));
        const QList<ListRow> first = random.next(rows);
        Reference reference = referenceOf(first);
        auto index = ListIndex::of(first);
        for (int round = 0; round < rounds; ++round) {
            QList<ListRow> changed = random.next(random.below(most));
            QStringList removed{QStringLiteral("nobody")};
            const QStringList keys = reference.keys();
            for (int i = random.below(most); i > 0; --i)
                changed.append(
                    random.changed(reference.value(keys.at(random.below(int(keys.size()))))));
            for (int i = random.below(most); i > 0; --i)
                removed.append(keys.at(random.below(int(keys.size()))));
            for (const QString &key : removed)
                reference.remove(key);
            for (const ListRow &row : changed)
                reference.insert(row.key(), row);
            index = index->with(changed, removed);
            QCOMPARE(difference(*index, reference), QString());
        }
    }

    void aLargeListIsSortedByEveryColumn()
    {
        RandomRows random(4);
        const QList<ListRow> rows = random.next(17'000);
        QCOMPARE(difference(*ListIndex::of(rows), referenceOf(rows)), QString());
    }

    void theLastOfSeveralCounts()
    {
        ListRow one;
        one.registrationId = QStringLiteral("press-1");
        one.deviceId = QStringLiteral("first");
        ListRow two = one;
        two.registrationId = QStringLiteral("PRESS-1");
        two.deviceId = QStringLiteral("second");
        const auto index = ListIndex::of({one, two});
        QCOMPARE(rowsOf(*index), QList<ListRow>{two});
        // Left out first, then put in.
        const auto next = index->with({one}, {one.key()});
        QCOMPARE(rowsOf(*next), QList<ListRow>{one});
        QCOMPARE(rowsOf(*next->with({}, {one.key()})), QList<ListRow>());
        QCOMPARE(rowsOf(*next->with({}, {one.key()})->with({two}, {})), QList<ListRow>{two});
    }

    void numbersOfRowsStay()
    {
        RandomRows random(5);
        const QList<ListRow> rows = random.next(200);
        const auto index = ListIndex::of(rows);
        const auto next =
            index->with({random.changed(rows.at(7)), random.next()}, {rows.at(3).key()});
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (i != 3)
                QCOMPARE(next->find(rows.at(i).key()), index->find(rows.at(i).key()));
        }
        const quint32 removed = index->find(rows.at(3).key()).value();
        QVERIFY(!next->has(removed));
        QVERIFY(next->with({rows.at(3)}, {})->find(rows.at(3).key()).value() != removed);
    }

    void theOldSnapshotStaysAsItWas()
    {
        RandomRows random(6);
        const QList<ListRow> rows = random.next(500);
        const auto index = ListIndex::of(rows);
        const auto next = index->with({random.changed(rows.at(0))}, {rows.at(1).key()});
        QVERIFY(next != index);
        QCOMPARE(difference(*index, referenceOf(rows)), QString());
    }

    void sharesWhatDidNotChange()
    {
        QList<ListRow> rows = realRows(40'000);
        const auto index = ListIndex::of(rows);
        ListRow row = rows.at(20'000);
        row.status = Status::Assigned;
        const auto next = index->with({row}, {});
        const auto shared = [&](const ListIndex &other) {
            return double(other.memorySharedWith(*index)) / double(other.memory());
        };
        // One column of a chunk, and two parts of one order.
        QVERIFY2(shared(*next) > 0.95, qPrintable(QString::number(shared(*next))));
        QCOMPARE(next->memorySharedWith(*next), next->memory());
        QCOMPARE(ListIndex::empty()->memorySharedWith(*index), qsizetype(0));
        QVERIFY(shared(*index->with({}, {row.key()})) > 0.5);
        // A change that changes nothing.
        QCOMPARE(index->with({rows.at(5)}, {})->memorySharedWith(*index), index->memory());
    }

    void takesLittleMemory()
    {
        const auto index = ListIndex::of(realRows(40'000));
        const double bytes = double(index->memory()) / double(index->count());
        // A million rows stay below 200 MiB, and this is the measure that does not depend on the
        // machine.
        QVERIFY2(bytes < 170, qPrintable(QString::number(bytes)));
    }

    void readingTheSameAgainGivesTheSame()
    {
        RandomRows random(7);
        QList<ListRow> rows = random.next(17'000);
        sortRows(rows, ListColumn::RegistrationId, Qt::AscendingOrder);
        const auto index = ListIndex::of(rows);
        QVERIFY(reread(index, rows) == index);
    }

    void readingAgainSharesTheColumnsThatAreEqual()
    {
        QList<ListRow> rows = realRows(20'000);
        sortRows(rows, ListColumn::RegistrationId, Qt::AscendingOrder);
        const auto index = ListIndex::of(rows);
        for (ListRow &row : rows)
            row.etag = row.etag.replace('A', 'B');
        const auto next = reread(index, rows);
        QCOMPARE(difference(*next, referenceOf(rows)), QString());
        QVERIFY(double(next->memorySharedWith(*index)) > 0.5 * double(next->memory()));
    }

    void readingAgainTakesWhatCameAndWent_data()
    {
        QTest::addColumn<bool>("inOrder");
        QTest::newRow("by key") << true;
        QTest::newRow("in any order") << false;
    }
    void readingAgainTakesWhatCameAndWent()
    {
        QFETCH(bool, inOrder);
        RandomRows random(8);
        QList<ListRow> rows = random.next(3000);
        const auto index = ListIndex::of(rows.mid(0, 2000));
        rows = rows.mid(500);
        for (qsizetype i = 0; i < rows.size(); i += 3)
            rows[i] = random.changed(rows.at(i));
        if (inOrder)
            sortRows(rows, ListColumn::RegistrationId, Qt::AscendingOrder);
        QCOMPARE(difference(*reread(index, rows), referenceOf(rows)), QString());
        QCOMPARE(difference(*reread(index, {}), {}), QString());
        QCOMPARE(difference(*reread(ListIndex::empty(), rows), referenceOf(rows)), QString());
    }

    void aCancelledOneGivesNothing()
    {
        RandomRows random(9);
        core::CancelSource cancel;
        cancel.cancel();
        ListIndexBuilder builder(ListIndex::of(random.next(100)));
        builder.put(random.next());
        QVERIFY(!builder.finish(cancel.token()));
    }

    void manyRemovalsLeaveItSound()
    {
        RandomRows random(10);
        QList<ListRow> rows = random.next(1500);
        Reference reference = referenceOf(rows);
        auto index = ListIndex::of(rows);
        while (!reference.isEmpty()) {
            const QStringList removed = reference.keys().mid(0, 70);
            for (const QString &key : removed)
                reference.remove(key);
            index = index->with({}, removed);
            QCOMPARE(index->count(), qsizetype(reference.size()));
        }
        QCOMPARE(difference(*index, {}), QString());
        QCOMPARE(difference(*index->with(rows, {}), referenceOf(rows)), QString());
    }

    void countsHubsOfTwoSpellingsAsOne()
    {
        ListRow one;
        one.registrationId = QStringLiteral("a");
        one.iotHub = QStringLiteral("Alpha.azure-devices.net");
        ListRow two;
        two.registrationId = QStringLiteral("b");
        two.iotHub = QStringLiteral("alpha.azure-devices.net");
        const auto index = ListIndex::of({one, two});
        QCOMPARE(index->facets().hubs.size(), qsizetype(1));
        QCOMPARE(index->facets().hubs.first().count, qsizetype(2));
        QCOMPARE(index->iotHub(index->find(QStringLiteral("a")).value()), one.iotHub);
        QCOMPARE(index->iotHub(index->find(QStringLiteral("b")).value()), two.iotHub);
        QCOMPARE(index->with({}, {QStringLiteral("a"), QStringLiteral("b")})->facets().hubs.size(),
                 qsizetype(0));
    }
};

ENDORSE_TEST(ListIndexTest)

#include "listindextest.moc"
