// SPDX-License-Identifier: GPL-3.0-or-later
// What a query finds, against looking at every row.
#include <support/testregistry.h>

#include <QTest>

#include <enrollmentlist/listquery.h>
#include <enrollmentlist/listrows.h>
#include <enrollmentlist/textsearch.h>

using namespace endorse;
using namespace endorse::enrollmentlist;
using namespace endorse::testing;

namespace {

const QStringList words{QStringLiteral("Unassigned"), QStringLiteral("Assigned"),
                        QStringLiteral("Failed"), QStringLiteral("Disabled")};

bool isWanted(const ListRow &row, const ListQuery &query)
{
    const QString text = query.text.toCaseFolded();
    const auto has = [&text](const QString &in) { return in.toCaseFolded().contains(text); };
    const QString word = query.statusWords.value(qsizetype(row.status));
    if (!has(row.registrationId) && !has(row.deviceId) && !has(row.iotHub) &&
        (word.isEmpty() || !has(word)))
        return false;
    return (!query.status || row.status == *query.status) &&
           (query.iotHub.isEmpty() || row.iotHub.compare(query.iotHub, Qt::CaseInsensitive) == 0) &&
           (!query.only || query.only->contains(row.key()));
}

QStringList idsOf(const ListAnswer &answer)
{
    QStringList ids;
    for (const quint32 row : answer.rows)
        ids.append(answer.index->registrationId(row));
    return ids;
}

QStringList foundPlainly(const QList<ListRow> &rows, const ListQuery &query)
{
    QList<ListRow> found;
    for (const ListRow &row : rows) {
        if (isWanted(row, query))
            found.append(row);
    }
    sortRows(found, query.column, query.order);
    QStringList ids;
    for (const ListRow &row : found)
        ids.append(row.registrationId);
    return ids;
}

ListRow named(const QString &id, const QString &device = {})
{
    ListRow row;
    row.registrationId = id;
    row.deviceId = device;
    return row;
}

QStringList found(const QList<ListRow> &rows, const QString &text,
                  const QStringList &statusWords = {})
{
    ListQuery query;
    query.text = text;
    query.statusWords = statusWords;
    return idsOf(answer(ListIndex::of(rows), query));
}

} // namespace

class ListQueryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatLookingAtEveryRowFinds()
    {
        RandomRows random(21);
        const QList<ListRow> rows = random.next(1500);
        const auto index = ListIndex::of(rows);
        const QStringList texts{QString(),
                                QStringLiteral("a"),
                                QStringLiteral("-0"),
                                QStringLiteral("press"),
                                QStringLiteral("PRESS-4"),
                                QStringLiteral("überDRUCK"),
                                QStringLiteral("装置"),
                                QStringLiteral("장치-1"),
                                QStringLiteral("alpha.azure"),
                                QStringLiteral("assigned"),
                                QStringLiteral("fail"),
                                QStringLiteral("no such thing"),
                                QStringLiteral("7"),
                                rows.at(700).registrationId};
        const QStringList hubs{QString(), QString(), QStringLiteral("ALPHA.azure-devices.net"),
                               QStringLiteral("beta.azure-devices.net"), QStringLiteral("other")};
        for (int i = 0; i < 250; ++i) {
            ListQuery query;
            query.text = texts.at(i % int(texts.size()));
            query.statusWords = words.mid(0, random.below(5));
            if (random.below(3) == 0)
                query.status = Status(random.below(4));
            query.iotHub = hubs.at(random.below(int(hubs.size())));
            if (random.below(3) == 0) {
                query.only.emplace();
                for (int keys = random.below(2) == 0 ? 30 : 1200; keys > 0; --keys)
                    query.only->insert(rows.at(random.below(int(rows.size()))).key());
            }
            query.column = ListColumn(random.below(int(listColumnCount)));
            query.order = random.below(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
            const ListAnswer found = answer(index, query);
            QVERIFY(found.index == index);
            QCOMPARE(idsOf(found), foundPlainly(rows, query));
        }
    }

    void findsInEveryChunk()
    {
        QList<ListRow> rows;
        for (int i = 0; i < 33'000; ++i)
            rows.append(named(QString::number(i)));
        const auto index = ListIndex::of(rows);
        for (const QString &text :
             {QStringLiteral("999"), QStringLiteral("16383"), QStringLiteral("16384"),
              QStringLiteral("32999"), QStringLiteral("7")}) {
            ListQuery query;
            query.text = text;
            QCOMPARE(answer(index, query).rows.size(),
                     std::size_t(foundPlainly(rows, query).size()));
        }
        // Removed rows are found no more, wherever they were.
        const auto less = index->with({}, {QStringLiteral("16384"), QStringLiteral("32999")});
        ListQuery query;
        QCOMPARE(answer(less, query).rows.size(), std::size_t(32'998));
        query.text = QStringLiteral("16384");
        QVERIFY(answer(less, query).rows.empty());
    }

    void neverFindsAcrossTwoRows()
    {
        const QList<ListRow> rows{named(QStringLiteral("aaab")), named(QStringLiteral("baaa"))};
        QCOMPARE(found(rows, QStringLiteral("bb")), QStringList());
        QCOMPARE(found(rows, QString(QStringLiteral("b") + QChar(u'\0') + QStringLiteral("b"))),
                 QStringList());
    }

    void findsStatusWordsOfAnyLanguage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("statusWords");
        QTest::addColumn<QStringList>("ids");
        const QStringList japanese{QStringLiteral("未割り当て"), QStringLiteral("割り当て済み"),
                                   QStringLiteral("失敗"), QStringLiteral("無効")};
        const QStringList korean{QStringLiteral("할당되지 않음"), QStringLiteral("할당됨"),
                                 QStringLiteral("실패"), QStringLiteral("사용 안 함")};
        const QString u = QStringLiteral("row-u");
        const QString a = QStringLiteral("row-a");
        const QString f = QStringLiteral("row-f");
        QTest::newRow("English") << QStringLiteral("aSSigned") << words << QStringList{a, u};
        QTest::newRow("Japanese") << QStringLiteral("割り当て") << japanese << QStringList{a, u};
        QTest::newRow("Japanese, whole") << QStringLiteral("失敗") << japanese << QStringList{f};
        QTest::newRow("Korean") << QStringLiteral("할당") << korean << QStringList{a, u};
        QTest::newRow("Korean, typed in parts")
            << QStringLiteral("할당됨").normalized(QString::NormalizationForm_D) << korean
            << QStringList{a};
        QTest::newRow("none given") << QStringLiteral("assigned") << QStringList() << QStringList();
        QTest::newRow("one given")
            << QStringLiteral("assigned") << words.mid(0, 1) << QStringList{u};
        QTest::newRow("full-width letters")
            << QStringLiteral("ｒｏｗ－ｆ") << words << QStringList{f};
    }
    void findsStatusWordsOfAnyLanguage()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, statusWords);
        QFETCH(QStringList, ids);
        ListRow unassigned = named(QStringLiteral("row-u"));
        ListRow assigned = named(QStringLiteral("row-a"));
        assigned.status = Status::Assigned;
        ListRow failed = named(QStringLiteral("row-f"));
        failed.status = Status::Failed;
        QCOMPARE(found({unassigned, assigned, failed}, text, statusWords), ids);
    }

    void keysAreKeptForTheSameSnapshotAlone()
    {
        RandomRows random(22);
        const QList<ListRow> rows = random.next(50);
        const auto index = ListIndex::of(rows);
        ListQuery query;
        query.only = QSet<QString>{rows.at(3).key(), rows.at(9).key(), QStringLiteral("nobody")};
        ListOnly only;
        QCOMPARE(answer(index, query, {}, &only).rows.size(), std::size_t(2));
        QCOMPARE(answer(index, query, {}, &only).rows.size(), std::size_t(2));
        const auto next = index->with({named(QStringLiteral("nobody"))}, {rows.at(3).key()});
        QCOMPARE(idsOf(answer(next, query, {}, &only)),
                 foundPlainly({rows.at(9), named(QStringLiteral("nobody"))}, query));
        query.only = QSet<QString>{};
        QVERIFY(answer(next, query, {}, &only).rows.empty());
    }

    void aCancelledOneFindsNothing()
    {
        RandomRows random(23);
        core::CancelSource cancel;
        cancel.cancel();
        ListQuery query;
        QVERIFY(answer(ListIndex::of(random.next(50)), query, cancel.token()).rows.empty());
    }

    void searchesTextsOfAnyLength()
    {
        QRandomGenerator random(24);
        const auto text = [&random](int most) {
            std::string result;
            for (int length = random.bounded(most); length > 0; --length)
                result.push_back(char('a' + random.bounded(2)));
            return result;
        };
        for (int round = 0; round < 400; ++round) {
            ChunkWriter writer;
            EncodedRow row;
            std::vector<std::string> texts;
            for (int rows = random.bounded(1, 30); rows > 0; --rows) {
                row.foldedId = row.id = text(round % 2 == 0 ? 6 : 70);
                texts.push_back(row.id);
                writer.append(row);
            }
            const auto chunk = writer.take();
            const std::string needle = "b" + text(9);
            std::vector<quint8> marks(texts.size());
            std::vector<quint8> expected;
            // Some are marked already, as when something else was found.
            for (std::size_t i = 0; i < marks.size(); ++i)
                marks[i] = round % 3 == 0 && random.bounded(4) != 0 ? 1 : 0;
            for (std::size_t i = 0; i < marks.size(); ++i)
                expected.push_back(marks[i] | (texts[i].find(needle) != std::string::npos));
            TextSearch(needle).mark(chunk->ids->folded, marks.data());
            QCOMPARE(marks, expected);
        }
    }
};

ENDORSE_TEST(ListQueryTest)

#include "listquerytest.moc"
