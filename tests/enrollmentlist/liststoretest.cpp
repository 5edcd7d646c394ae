// SPDX-License-Identifier: GPL-3.0-or-later
// What a list promises, on both engines.
#include "listbench.h"

#include <support/testregistry.h>

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

namespace endorse::testing {

using dps::IndividualEnrollment;
using enrollmentlist::ChangeReport;
using enrollmentlist::ListEntry;
using enrollmentlist::ListRow;
using enrollmentlist::ListStore;
using enrollmentlist::Outcome;
using enrollmentlist::Settled;
using enrollmentlist::SyncRun;

namespace {

QStringList whatOf(const core::Result<ChangeReport> &report)
{
    QStringList words;
    if (!report)
        return {report.error().toLogLine()};
    for (const Outcome &item : report->items)
        words.append(toString(item.what));
    return words;
}

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

IndividualEnrollment withDevice(IndividualEnrollment record, const char *device)
{
    record.deviceId = QString::fromLatin1(device);
    return record;
}

ListEntry entryOf(ListStore &store, int number)
{
    const auto found = store.entry(listId(number).toLower());
    if (!found)
        qFatal("%s", qPrintable(found.error().toLogLine()));
    return found->value_or(ListEntry{});
}

/// The file of a list, past the store.
class RawList final
{
public:
    explicit RawList(const QString &path)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), path))
    {
        m_database.setDatabaseName(path);
        if (!m_database.open())
            qFatal("%s", qPrintable(m_database.lastError().text()));
    }
    ~RawList()
    {
        const QString name = m_database.connectionName();
        m_database = {};
        QSqlDatabase::removeDatabase(name);
    }
    Q_DISABLE_COPY_MOVE(RawList)

    /// What @p sql finds first; nothing when it finds nothing.
    QVariant value(const char *sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(QString::fromLatin1(sql)))
            qFatal("%s", qPrintable(query.lastError().text()));
        return query.next() ? query.value(0) : QVariant();
    }

private:
    QSqlDatabase m_database;
};

} // namespace

class ListStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAndReads_data() { ListBench::addEngines(); }
    void addsAndReads()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto store = bench.open();
        const auto report = store->add(listRecords(0, 5));
        QCOMPARE(whatOf(report), words("done done done done done"));
        QCOMPARE(report->done, 5);
        QVERIFY(!report->changeId.isEmpty());
        QCOMPARE(*store->count(), 5);
        const ListEntry entry = entryOf(*store, 3);
        QVERIFY(entry.record == listRecord(3));
        QVERIFY(entry.version != 0);
        QCOMPARE(entry.addedBy, ListBench::stationA());
        QCOMPARE(entry.changedMs, entry.addedMs);
        QCOMPARE(entry.digest, enrollmentlist::recordDigest(listRecord(3)));
        QVERIFY(entry.syncedDigest.isEmpty());
        QVERIFY(!store->entry(QStringLiteral("nobody"))->has_value());
        QCOMPARE(*store->keyOfEk(enrollmentlist::ekNameOf(listRecord(2))), listId(2).toLower());
        QVERIFY(!store->keyOfEk(enrollmentlist::ekNameOf(listRecord(9)))->has_value());

        QList<ListRow> rows;
        QVERIFY(store
                    ->scan([&rows](ListRow &&row) {
                        rows.append(std::move(row));
                        return true;
                    })
                    .has_value());
        QCOMPARE(rows.size(), 5);
        QVERIFY(rows == *store->firstRows(10));
        QCOMPARE(store->firstRows(2)->size(), 2);
        QCOMPARE(rows.at(4).registrationId, listId(4));
        QCOMPARE(rows.at(4).deviceId, QStringLiteral("dev-4"));
        QCOMPARE(rows.at(4).iotHub, QStringLiteral("hub-1.example.net"));
        QCOMPARE(toString(rows.at(4).method), QStringLiteral("tpm"));
        QVERIFY(rows.at(4).etag.isEmpty() && !rows.at(4).isDirty && !rows.at(4).isDuplicateEk);
        const auto some =
            store->rows({listId(4).toLower(), QStringLiteral("no"), listId(1).toLower()});
        QCOMPARE(some->size(), 2);
        QVERIFY(some->at(0) == rows.at(4));
        QCOMPARE(store->entries({listId(1).toLower(), QStringLiteral("no")})->size(), 1);
        // What is read early can end early, and the next question finds the connection free.
        int seen = 0;
        QVERIFY(
            store->scanEntries(nullptr, [&seen](ListEntry &&) { return ++seen < 3; }).has_value());
        QCOMPARE(seen, 3);
        QCOMPARE(*store->count(), 5);
    }

    void keepsWhatItWasGiven_data() { ListBench::addEngines(); }
    void keepsWhatItWasGiven()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        IndividualEnrollment record = listRecord(1);
        record.initialTwin.emplace().tags =
            QByteArray("{\"ort\":\"K\303\266ln \360\237\224\221\",\"z\":\"\\u0000'\\\\\"}");
        record.deviceId = QStringLiteral("it's 50% \u65e5\u672c");
        record.attestation = {};
        record.attestation.type = QStringLiteral("symmetricKey");
        record.attestation.symmetricKey.emplace().primaryKey =
            core::Secret::take(QByteArray("c2VzYW1l"));
        record.unknown = {{QStringLiteral("credentialPolicyName"), "\"p\""}};
        QVERIFY(bench.open()->add({record})->allDone());
        const auto store = bench.open();
        QVERIFY(entryOf(*store, 1).record == record);
        QCOMPARE(store->firstRows(1)->first().deviceId, record.deviceId);
    }

    void refusesASecondOne_data() { ListBench::addEngines(); }
    void refusesASecondOne()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto a = bench.open();
        const auto b = bench.open(ListBench::stationB());
        QVERIFY(a->add({listRecord(1)})->allDone());
        IndividualEnrollment spelled = listRecord(2);
        spelled.registrationId = listId(1).toUpper();
        IndividualEnrollment sameEk = listRecord(3);
        sameEk.attestation.tpm->endorsementKey = ekOf(1);
        IndividualEnrollment none = listRecord(4);
        none.registrationId = QStringLiteral("no good!");
        const auto report = b->add({spelled, sameEk, none, listRecord(5), listRecord(5)});
        QCOMPARE(whatOf(report), words("duplicate-id duplicate-ek invalid done duplicate-id"));
        QCOMPARE(report->done, 1);
        QCOMPARE(report->items.at(0).error->code, QStringLiteral("duplicate-id"));
        const core::Error error = *report->items.at(1).error;
        QCOMPARE(error.code, QStringLiteral("duplicate-ek"));
        QVERIFY2(error.message.english().contains(listId(1)), qPrintable(error.message.english()));
        QVERIFY(error.message.english().contains(ListBench::stationA()));
        QVERIFY(
            error.message.english().contains(QDateTime::fromMSecsSinceEpoch(entryOf(*a, 1).addedMs)
                                                 .toString(QStringLiteral("yyyy-MM-dd HH:mm"))));
        QVERIFY(report->items.at(1).theirs->record == listRecord(1));
        QVERIFY(!report->items.at(0).isSame);
        QVERIFY(report->items.at(4).isSame);
        QCOMPARE(*a->count(), 2);
        // Nothing was done: nothing is noted.
        const auto again = b->add({listRecord(1)});
        QVERIFY(again.has_value() && again->changeId.isEmpty());
        QVERIFY(!b->undoable()->has_value() || (*b->undoable())->changeId == report->changeId);
    }

    void tellsOtherKeysApart_data() { ListBench::addEngines(); }
    void tellsOtherKeysApart()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto store = bench.open();
        const auto withKey = [](const char *key) {
            IndividualEnrollment record = listRecord(0);
            record.attestation = {};
            record.attestation.type = QStringLiteral("symmetricKey");
            auto &keys = record.attestation.symmetricKey.emplace();
            if (*key != 0)
                keys.primaryKey = core::Secret::take(QByteArray(key));
            return record;
        };
        QVERIFY(store->add({withKey("c2VzYW1l")})->allDone());
        const auto report = store->add({withKey("c2VzYW1l"), withKey("b3RoZXI="), withKey("")});
        QCOMPARE(whatOf(report), words("duplicate-id duplicate-id duplicate-id"));
        QVERIFY(report->items.at(0).isSame);
        QVERIFY(!report->items.at(1).isSame);
        QVERIFY(report->items.at(2).isSame); // It says none: nothing of it is lost.
        auto import = store->beginImport();
        const auto refused = import->insert({*enrollmentlist::prepareRow(withKey("b3RoZXI="))});
        QCOMPARE(refused->size(), 1);
        QVERIFY(!refused->first().isSame);
    }

    void overwritesNothingInSilence_data() { ListBench::addEngines(); }
    void overwritesNothingInSilence()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto a = bench.open();
        const auto b = bench.open(ListBench::stationB());
        QVERIFY(a->add(listRecords(0, 3))->allDone());
        const ListEntry seen = entryOf(*a, 1);
        QCOMPARE(whatOf(b->update({{withDevice(seen.record, "b"), seen.version}})), words("done"));
        const auto report = a->update({{withDevice(seen.record, "a"), seen.version},
                                       {withDevice(listRecord(2), "a"), entryOf(*a, 2).version},
                                       {listRecord(9), 1}});
        QCOMPARE(whatOf(report), words("conflict done gone"));
        const Outcome &conflict = report->items.first();
        QCOMPARE(conflict.error->code, QStringLiteral("conflict"));
        QVERIFY(conflict.error->message.english().contains(ListBench::stationB()));
        QCOMPARE(conflict.theirs->record.deviceId, QStringLiteral("b"));
        QCOMPARE(entryOf(*a, 1).record.deviceId, QStringLiteral("b"));
        QCOMPARE(entryOf(*a, 1).changedBy, ListBench::stationB());
        QCOMPARE(entryOf(*a, 1).addedBy, ListBench::stationA());
        // With the version of then nothing is removed either.
        const QList<qint64> old{seen.version};
        QCOMPARE(whatOf(a->remove({listId(1).toLower()}, &old)), words("conflict"));
        QCOMPARE(whatOf(a->update({{withDevice(seen.record, "a"), conflict.theirs->version}})),
                 words("done"));
        // What stays as it is keeps its version.
        const ListEntry now = entryOf(*a, 1);
        QCOMPARE(whatOf(a->update({{now.record, now.version}})), words("done"));
        QCOMPARE(entryOf(*a, 1).version, now.version);
    }

    void changesAnEk_data() { ListBench::addEngines(); }
    void changesAnEk()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto store = bench.open();
        QVERIFY(store->add(listRecords(0, 2))->allDone());
        ListEntry entry = entryOf(*store, 1);
        entry.record.attestation.tpm->endorsementKey = ekOf(0);
        const auto taken = store->update({{entry.record, entry.version}});
        QCOMPARE(whatOf(taken), words("duplicate-ek"));
        QCOMPARE(taken->items.first().theirs->record.registrationId, listId(0));
        entry.record.attestation.tpm->endorsementKey = ekOf(7);
        QCOMPARE(whatOf(store->update({{entry.record, entry.version}})), words("done"));
        QCOMPARE(*store->keyOfEk(enrollmentlist::ekNameOf(listRecord(7))), listId(1).toLower());
        // The old one is free.
        IndividualEnrollment other = listRecord(5);
        other.attestation.tpm->endorsementKey = ekOf(1);
        QCOMPARE(whatOf(store->add({other})), words("done"));
    }

    void editsManyAlike_data() { ListBench::addEngines(); }
    void editsManyAlike()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto store = bench.open();
        QVERIFY(store->add(listRecords(0, 4))->allDone());
        QStringList keys;
        for (const int number : {3, 1, 2, 8, 1})
            keys.append(listId(number).toLower());
        const auto disable = [](IndividualEnrollment &record) {
            if (record.registrationId == listId(2))
                return false;
            record.provisioningStatus = QStringLiteral("disabled");
            return true;
        };
        qint64 last = 0;
        const auto report =
            store->edit(keys, disable, [&last](qint64 done, qint64) { last = done; }, {});
        QCOMPARE(whatOf(report), words("gone"));
        QCOMPARE(report->done, 3);
        QVERIFY(last > 0);
        QStringList states;
        const auto rows = *store->firstRows(9);
        for (const ListRow &row : rows)
            states.append(toString(row.status));
        QCOMPARE(states, words("unassigned disabled unassigned disabled"));
        // Given up, nothing has changed.
        core::CancelSource cancel;
        const auto stopped = store->edit(
            keys,
            [&cancel](IndividualEnrollment &record) {
                cancel.cancel();
                record.deviceId = QStringLiteral("x");
                return true;
            },
            {}, cancel.token());
        QVERIFY(!stopped.has_value());
        QCOMPARE(core::toString(stopped.error().category), QStringLiteral("cancelled"));
        QVERIFY(*store->firstRows(9) == rows);
        // Undone alike.
        QCOMPARE((*store->undoable())->kind, QStringLiteral("edit"));
        QCOMPARE(store->undo()->done, 2);
        for (int i = 0; i < 4; ++i)
            QVERIFY(entryOf(*store, i).record == listRecord(i));
    }

    void importsBlocks_data() { ListBench::addEngines(); }
    void importsBlocks()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto store = bench.open();
        QVERIFY(store->add({listRecord(3)})->allDone());
        {
            auto import = store->beginImport();
            QVERIFY(import.has_value());
            QVERIFY(import->insert({listPrepared(70)})->isEmpty());
        }
        QCOMPARE(*store->count(), 1); // Not finished: nothing of it.
        auto import = store->beginImport();
        QVERIFY(import.has_value());
        enrollmentlist::PreparedRow sameEk = listPrepared(20);
        sameEk.ekName = listPrepared(1).ekName;
        // The later one of two is refused, also when the earlier one is; of three of which the
        // first is refused, the second goes in.
        enrollmentlist::PreparedRow ofRefused = listPrepared(21);
        ofRefused.ekName = enrollmentlist::ekNameOf(listRecord(30));
        enrollmentlist::PreparedRow refused = listPrepared(3);
        refused.ekName = ofRefused.ekName;
        const auto first = import->insert(
            {refused, listPrepared(2), listPrepared(1), sameEk, ofRefused, listPrepared(2)});
        QVERIFY(first.has_value());
        QStringList refusals;
        for (const Outcome &item : *first)
            refusals.append(item.key + QLatin1Char(' ') + toString(item.what));
        QCOMPARE(refusals, (QStringList{listId(3).toLower() + QStringLiteral(" duplicate-id"),
                                        listId(20).toLower() + QStringLiteral(" duplicate-ek"),
                                        listId(2).toLower() + QStringLiteral(" duplicate-id")}));
        QVERIFY(first->at(1).error->message.english().contains(listId(1)));
        QVERIFY(first->at(2).isSame);
        // A later block knows the earlier ones.
        const auto second = import->insert({listPrepared(1), listPrepared(4)});
        QCOMPARE(second->size(), 1);
        QCOMPARE(import->inserted(), 4);
        const auto report =
            import->finish({{QStringLiteral("file"), QStringLiteral("/x/list.csv")}});
        QVERIFY(report.has_value());
        QCOMPARE(report->done, 4);
        QCOMPARE(*store->count(), 5);
        QVERIFY(entryOf(*store, 2).record == listRecord(2));
        QCOMPARE((*store->undoable())->count, 4);
        // Taken back but for the row that somebody changed.
        const auto b = bench.open(ListBench::stationB());
        const ListEntry seen = entryOf(*b, 4);
        QVERIFY(b->update({{withDevice(seen.record, "b"), seen.version}})->allDone());
        const auto undone = store->undo();
        QCOMPARE(whatOf(undone), words("conflict"));
        QCOMPARE(undone->done, 3);
        QCOMPARE(*store->count(), 2);
    }

    void takesChangesBack_data() { ListBench::addEngines(); }
    void takesChangesBack()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        {
            const auto store = bench.open();
            QVERIFY(!store->undoable()->has_value());
            QCOMPARE(store->undo().error().code, QStringLiteral("nothing-to-undo"));
            QVERIFY(store->add(listRecords(0, 3))->allDone());
            const ListEntry seen = entryOf(*store, 1);
            IndividualEnrollment other = seen.record;
            other.deviceId.clear();
            other.iotHubs = QStringList{QStringLiteral("a.net")};
            QVERIFY(store->update({{other, seen.version}})->allDone());
            QVERIFY(store->remove({listId(1).toLower(), listId(2).toLower()})->allDone());
            QCOMPARE(*store->count(), 1);
        }
        // Also by the next process, and not what another station did.
        const auto b = bench.open(ListBench::stationB());
        QVERIFY(!b->undoable()->has_value());
        QVERIFY(b->add({listRecord(2)})->allDone()); // Its place is taken meanwhile.
        const auto store = bench.open();
        QCOMPARE((*store->undoable())->kind, QStringLiteral("remove"));
        QCOMPARE((*store->undoable())->count, 2);
        const auto back = store->undo();
        QCOMPARE(whatOf(back), words("duplicate-id"));
        QCOMPARE(back->done, 1);
        QCOMPARE(entryOf(*store, 1).record.iotHubs->first(), QStringLiteral("a.net"));
        QCOMPARE(entryOf(*store, 1).addedBy, ListBench::stationA());
        // The row that came back is the one that the edit left.
        QCOMPARE((*store->undoable())->kind, QStringLiteral("edit"));
        QCOMPARE((*store->undoable())->subject, listId(1));
        QCOMPARE(store->undo()->done, 1);
        QVERIFY(entryOf(*store, 1).record == listRecord(1));
        QCOMPARE((*store->undoable())->kind, QStringLiteral("add"));
        const auto added = store->undo();
        QVERIFY(whatOf(added).isEmpty());
        QCOMPARE(added->done, 2);
        QCOMPARE(*store->count(), 1); // What the other station added stays.
        QVERIFY(!store->undoable()->has_value());
    }

    void keepsTheLastHundredChanges_data() { ListBench::addEngines(); }
    void keepsTheLastHundredChanges()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        enrollmentlist::StoreOptions options;
        options.isDurable = false;
        const auto store = bench.open(ListBench::stationA(), nullptr, options);
        QVERIFY(store->add({listRecord(0)})->allDone());
        for (int i = 1; i <= 103; ++i) {
            const ListEntry seen = entryOf(*store, 0);
            QVERIFY(store
                        ->update({{withDevice(seen.record, qPrintable(QString::number(i))),
                                   seen.version}})
                        ->allDone());
        }
        int steps = 0;
        while (store->undoable()->has_value()) {
            QCOMPARE(store->undo()->done, 1);
            ++steps;
            QCOMPARE(entryOf(*store, 0).record.deviceId, QString::number(103 - steps));
        }
        // An undo is itself a change: the last hundred are half of them.
        QVERIFY2(steps > 45 && steps < 103, qPrintable(QString::number(steps)));
    }

    void takesBackOneAfterTheOther_data() { ListBench::addEngines(); }
    void takesBackOneAfterTheOther()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto store = bench.open();
        const auto b = bench.open(ListBench::stationB());
        QVERIFY(store->add(listRecords(0, 2))->allDone());
        const ListEntry first = entryOf(*store, 0);
        QVERIFY(store->update({{withDevice(first.record, "1"), first.version}})->allDone());
        const ListEntry second = entryOf(*store, 0);
        QVERIFY(store->update({{withDevice(second.record, "2"), second.version}})->allDone());
        QVERIFY(store->remove({listId(0).toLower()})->allDone());
        QCOMPARE(store->undo()->done, 1);
        QCOMPARE(store->undo()->done, 1);
        QCOMPARE(entryOf(*store, 0).record.deviceId, QStringLiteral("1"));
        // The version of then is that of the same record: who has seen it has seen this.
        QCOMPARE(entryOf(*store, 0).version, second.version);
        // What somebody else did in between stands.
        const ListEntry seen = entryOf(*b, 0);
        QVERIFY(b->update({{withDevice(seen.record, "b"), seen.version}})->allDone());
        QCOMPARE(whatOf(store->undo()), words("conflict"));
        QCOMPARE(entryOf(*store, 0).record.deviceId, QStringLiteral("b"));
    }

    void bringsBackRowsOfOneEk_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QList<int>>("removed");
        for (const char *engine : {"sqlite", "postgresql"}) {
            const QString name = QString::fromLatin1(engine);
            QTest::addRow("%s, the first owner", engine) << name << QList<int>{1};
            QTest::addRow("%s, the second owner", engine) << name << QList<int>{9};
            QTest::addRow("%s, both", engine) << name << QList<int>{1, 9};
        }
    }
    void bringsBackRowsOfOneEk()
    {
        QFETCH(const QString, engine);
        QFETCH(const QList<int>, removed);
        const ListBench bench(engine);
        const auto store = bench.open();
        QVERIFY(store->add({listRecord(1)})->allDone());
        IndividualEnrollment twin = listRecord(9);
        twin.attestation.tpm->endorsementKey = ekOf(1);
        const SyncRun pull{ListStore::newChangeId(), false, {}};
        QVERIFY(store->settle({{Settled::What::Pulled, twin, 0}}, pull)->allDone());
        QStringList keys;
        for (const int number : removed)
            keys.append(listId(number).toLower());
        QVERIFY(store->remove(keys)->allDone());
        const auto back = store->undo();
        QVERIFY2(back->items.isEmpty(), qPrintable(whatOf(back).join(QLatin1Char(' '))));
        QCOMPARE(back->done, removed.size());
        QCOMPARE(entryOf(*store, 1).duplicateOf, listId(9));
        QCOMPARE(entryOf(*store, 9).duplicateOf, listId(1));
        const auto rows = *store->firstRows(9);
        QVERIFY(rows.at(0).isDuplicateEk != rows.at(1).isDuplicateEk);
    }

    void keepsWhatCannotComeBack()
    {
        const ListBench bench(QStringLiteral("sqlite"));
        const auto store = bench.open();
        QVERIFY(store->add(listRecords(0, 2))->allDone());
        QVERIFY(store->remove({listId(0).toLower(), listId(1).toLower()})->allDone());
        // Nobody's twin: the EK has another owner now.
        IndividualEnrollment other = listRecord(9);
        other.attestation.tpm->endorsementKey = ekOf(1);
        QVERIFY(bench.open(ListBench::stationB())->add({other})->allDone());
        const auto back = store->undo();
        QCOMPARE(whatOf(back), words("duplicate-ek"));
        QCOMPARE(back->done, 1);
        RawList raw(bench.place().path());
        QCOMPARE(raw.value("SELECT COUNT(*) FROM list_undo"), QVariant(1));
        QCOMPARE(raw.value("SELECT registration_key FROM list_undo"),
                 QVariant(listId(1).toLower()));
    }

    void remembersWhatWasInStep_data() { ListBench::addEngines(); }
    void remembersWhatWasInStep()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto store = bench.open();
        QVERIFY(store->add(listRecords(0, 4))->allDone());
        const SyncRun push{ListStore::newChangeId(), true, QStringLiteral("s.example.net")};
        QList<Settled> settled;
        for (int i = 0; i < 3; ++i) {
            IndividualEnrollment sent = listRecord(i);
            sent.etag = "\"e" + QByteArray::number(i) + '"';
            sent.createdDateTimeUtc = QStringLiteral("2026-01-01T00:00:00.0000000Z");
            settled.append({Settled::What::Pushed, sent, entryOf(*store, i).version});
        }
        // Somebody changed this one while it was sent: it is in step with nothing new.
        const ListEntry seen = entryOf(*store, 2);
        QVERIFY(store->update({{withDevice(seen.record, "later"), seen.version}})->allDone());
        const qint64 changedVersion = entryOf(*store, 2).version;
        QCOMPARE(whatOf(store->settle(settled, push)), words("done done done"));
        const ListEntry pushed = entryOf(*store, 0);
        QCOMPARE(pushed.version, seen.version); // All were added by one change.
        QCOMPARE(pushed.syncedEtag, QByteArray("\"e0\""));
        QCOMPARE(pushed.record.etag, QByteArray("\"e0\""));
        QCOMPARE(pushed.record.createdDateTimeUtc, settled.first().record.createdDateTimeUtc);
        QVERIFY(!pushed.isDirty());
        QVERIFY(entryOf(*store, 2).isDirty());
        QCOMPARE(entryOf(*store, 2).version, changedVersion);
        QCOMPARE(entryOf(*store, 2).record.deviceId, QStringLiteral("later"));
        QVERIFY(store->firstRows(9)->at(2).isDirty);
        QVERIFY(!store->firstRows(9)->at(0).isDirty);
        QVERIFY(entryOf(*store, 3).syncedDigest.isEmpty());
        int marks = 0;
        QVERIFY(store
                    ->scanMarks([&marks, &pushed](enrollmentlist::ListMark &&mark) {
                        if (mark.registrationId == pushed.record.registrationId)
                            marks += mark.digest == mark.syncedDigest &&
                                     mark.syncedEtag == pushed.syncedEtag;
                        return true;
                    })
                    .has_value());
        QCOMPARE(marks, 1);

        // Removed here: remembered as long as the service has it, and only if it had it.
        QVERIFY(store->remove({listId(0).toLower(), listId(1).toLower(), listId(3).toLower()})
                    ->allDone());
        const auto tombstones = store->tombstones();
        QCOMPARE(tombstones->size(), 2);
        QCOMPARE(tombstones->first().registrationId, listId(0));
        QCOMPARE(tombstones->first().syncedEtag, QByteArray("\"e0\""));
        QCOMPARE(tombstones->first().removedBy, ListBench::stationA());
        // Added again, it is compared with what was in step.
        QVERIFY(store->add({withDevice(listRecord(0), "again")})->allDone());
        QVERIFY(entryOf(*store, 0).isDirty());
        QCOMPARE(store->tombstones()->size(), 1);
        QVERIFY(store->settle({{Settled::What::RemovedThere, listRecord(1), 0}}, push)->allDone());
        QVERIFY(store->tombstones()->isEmpty());
        QVERIFY(store->endSync(push, {}).has_value());
    }

    void bringsBackWhatWasInStep_data() { ListBench::addEngines(); }
    void bringsBackWhatWasInStep()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto store = bench.open();
        QVERIFY(store->add(listRecords(0, 2))->allDone());
        IndividualEnrollment there = listRecord(0);
        there.etag = "\"7\"";
        const SyncRun run{ListStore::newChangeId(), false, {}};
        QVERIFY(store->settle({{Settled::What::InStep, there, entryOf(*store, 0).version}}, run)
                    ->allDone());
        QVERIFY(store->remove({listId(0).toLower()})->allDone());
        QCOMPARE(store->tombstones()->size(), 1);
        QCOMPARE(store->undo()->done, 1);
        QVERIFY(store->tombstones()->isEmpty());
        QCOMPARE(entryOf(*store, 0).syncedEtag, QByteArray("\"7\""));
        QVERIFY(!entryOf(*store, 0).isDirty());
        // What was told to the service while it was gone counts.
        QVERIFY(store->remove({listId(0).toLower()})->allDone());
        there.etag = "\"8\"";
        there.deviceId = QStringLiteral("sent");
        const SyncRun push{ListStore::newChangeId(), true, {}};
        QVERIFY(store->settle({{Settled::What::Pushed, there, 0}}, push)->allDone());
        QVERIFY(store->endSync(push, {}).has_value());
        QCOMPARE(store->undo()->done, 1);
        QCOMPARE(entryOf(*store, 0).syncedEtag, QByteArray("\"8\""));
        QVERIFY(entryOf(*store, 0).isDirty());
        // The same by an import.
        QVERIFY(store->remove({listId(0).toLower()})->allDone());
        auto import = store->beginImport();
        enrollmentlist::PreparedRow row =
            *enrollmentlist::prepareRow(withDevice(listRecord(0), "x"));
        QVERIFY(import->insert({row})->isEmpty());
        QVERIFY(import->finish({}).has_value());
        QVERIFY(store->tombstones()->isEmpty());
        QVERIFY(entryOf(*store, 0).isDirty());
        QVERIFY(store->rows({listId(0).toLower()})->first().isDirty);
    }

    void leavesWhatStaysAsItIs()
    {
        const ListBench bench(QStringLiteral("sqlite"));
        const auto store = bench.open();
        QVERIFY(store->add(listRecords(0, 2))->allDone());
        RawList raw(bench.place().path());
        raw.value("CREATE TRIGGER record_written BEFORE UPDATE OF record ON list_records "
                  "BEGIN SELECT RAISE(ABORT, 'record'); END");
        raw.value("CREATE TRIGGER state_written BEFORE UPDATE OF service_state ON list_records "
                  "WHEN new.service_state = '' BEGIN SELECT RAISE(ABORT, 'state'); END");
        raw.value("CREATE TRIGGER key_written BEFORE UPDATE OF ek_name, ek_twin ON list_rows "
                  "BEGIN SELECT RAISE(ABORT, 'index'); END");
        const SyncRun run{ListStore::newChangeId(), true, {}};
        IndividualEnrollment first = listRecord(0);
        first.etag = "\"1\"";
        IndividualEnrollment second = withDevice(listRecord(1), "there");
        second.etag = "\"2\"";
        auto &state = second.registrationState.emplace();
        state.status = dps::RegistrationStatus::Assigned;
        state.assignedHub = QStringLiteral("there.net");
        const qint64 version = entryOf(*store, 0).version;
        const auto settled = store->settle(
            {{Settled::What::InStep, first, version}, {Settled::What::Pushed, second, version}},
            run);
        QCOMPARE(whatOf(settled), words("done done"));
        QCOMPARE(entryOf(*store, 0).syncedEtag, QByteArray("\"1\""));
        QVERIFY(!entryOf(*store, 0).isDirty() && !entryOf(*store, 0).syncedDigest.isEmpty());
        QVERIFY(entryOf(*store, 1).isDirty());
        QVERIFY(entryOf(*store, 1).record.registrationState.has_value());
        const auto rows = *store->firstRows(9);
        QVERIFY(!rows.at(0).isDirty && rows.at(1).isDirty);
        QCOMPARE(rows.at(1).iotHub, QStringLiteral("there.net"));
        QCOMPARE(toString(rows.at(1).status), QStringLiteral("assigned"));
        QVERIFY(store->endSync(run, {}).has_value());
    }

    void pulls_data() { ListBench::addEngines(); }
    void pulls()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto store = bench.open();
        QVERIFY(store->add(listRecords(0, 3))->allDone());
        const SyncRun pull{ListStore::newChangeId(), false, QStringLiteral("s.example.net")};
        IndividualEnrollment twin = listRecord(9);
        twin.attestation.tpm->endorsementKey = ekOf(1);
        twin.etag = "\"9\"";
        auto &state = twin.registrationState.emplace();
        state.status = dps::RegistrationStatus::Assigned;
        state.assignedHub = QStringLiteral("there.net");
        IndividualEnrollment changed = withDevice(listRecord(0), "service");
        const ListEntry seen = entryOf(*store, 2);
        QVERIFY(store->update({{withDevice(seen.record, "mine"), seen.version}})->allDone());
        const QList<Settled> settled{
            {Settled::What::Pulled, twin, 0},
            {Settled::What::Pulled, changed, entryOf(*store, 0).version},
            {Settled::What::Pulled, withDevice(listRecord(2), "service"), seen.version},
            {Settled::What::Pulled, listRecord(1), 0},
            {Settled::What::Pulled, listRecord(8), 77}};
        const auto report = store->settle(settled, pull);
        QCOMPARE(whatOf(report), words("done done conflict conflict gone"));
        QCOMPARE(entryOf(*store, 2).record.deviceId, QStringLiteral("mine"));
        QCOMPARE(entryOf(*store, 0).record.deviceId, QStringLiteral("service"));
        // A second owner of an EK is taken, and flagged.
        const ListEntry flagged = entryOf(*store, 9);
        QCOMPARE(flagged.duplicateOf, listId(1));
        QCOMPARE(entryOf(*store, 1).duplicateOf, listId(9));
        QCOMPARE(*store->keyOfEk(enrollmentlist::ekNameOf(twin)), listId(1).toLower());
        const auto rows = *store->firstRows(9);
        QVERIFY(rows.at(3).isDuplicateEk && !rows.at(1).isDuplicateEk);
        QCOMPARE(rows.at(3).iotHub, QStringLiteral("there.net"));
        QCOMPARE(toString(rows.at(3).status), QStringLiteral("assigned"));
        QStringList duplicates;
        QVERIFY(store
                    ->scanEntries(nullptr,
                                  [&duplicates](ListEntry &&entry) {
                                      duplicates.append(entry.duplicateOf);
                                      return true;
                                  })
                    .has_value());
        QCOMPARE(duplicates, (QStringList{QString(), QString(), QString(), listId(1)}));
        // Settled once more, as after a lost answer, nothing changes.
        const auto again = store->settle({settled.first(), settled.at(1)}, pull);
        QCOMPARE(whatOf(again), words("done done"));
        // The flag goes with the first owner, and the EK stays taken.
        QVERIFY(store->remove({listId(1).toLower()})->allDone());
        QVERIFY(!store->firstRows(9)->last().isDuplicateEk);
        QCOMPARE(whatOf(store->add({listRecord(1)})), words("duplicate-ek"));
        // Removed there.
        QCOMPARE(whatOf(store->settle(
                     {{Settled::What::RemovedHere, twin, entryOf(*store, 9).version}}, pull)),
                 words("done"));
        QVERIFY(store->tombstones()->isEmpty());
        QCOMPARE(*store->count(), 2);
        QVERIFY(store->endSync(pull, {}).has_value());
    }

    void keepsKeysThatAServiceHides_data() { ListBench::addEngines(); }
    void keepsKeysThatAServiceHides()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto store = bench.open();
        IndividualEnrollment own = listRecord(0);
        own.attestation = {};
        own.attestation.type = QStringLiteral("symmetricKey");
        own.attestation.symmetricKey.emplace().primaryKey =
            core::Secret::take(QByteArray("c2VzYW1l"));
        QVERIFY(store->add({own})->allDone());
        IndividualEnrollment there = withDevice(own, "service");
        there.attestation.symmetricKey.reset();
        const SyncRun pull{ListStore::newChangeId(), false, {}};
        QVERIFY(store->settle({{Settled::What::Pulled, there, entryOf(*store, 0).version}}, pull)
                    ->allDone());
        const IndividualEnrollment now = entryOf(*store, 0).record;
        QCOMPARE(now.deviceId, QStringLiteral("service"));
        QVERIFY(now.attestation.symmetricKey &&
                now.attestation.symmetricKey->primaryKey.equals(core::asSpan("c2VzYW1l")));
    }

    void notesStates_data() { ListBench::addEngines(); }
    void notesStates()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto store = bench.open();
        QVERIFY(store->add(listRecords(0, 2))->allDone());
        const ListEntry before = entryOf(*store, 1);
        dps::DeviceRegistrationState state;
        state.status = dps::RegistrationStatus::Failed;
        state.assignedHub = QStringLiteral("state.net");
        QCOMPARE(*store->setStates({{listId(1).toLower(), state},
                                    {listId(0).toLower(), std::nullopt},
                                    {QStringLiteral("nobody"), state}}),
                 1);
        QCOMPARE(*store->setStates({{listId(1).toLower(), state}}), 0);
        const auto rows = *store->firstRows(9);
        QCOMPARE(toString(rows.at(1).status), QStringLiteral("failed"));
        QCOMPARE(rows.at(1).iotHub, QStringLiteral("state.net"));
        const ListEntry after = entryOf(*store, 1);
        QCOMPARE(after.version, before.version);
        QCOMPARE(after.changedMs, before.changedMs);
        QCOMPARE(after.digest, before.digest);
        // An edit keeps it.
        QVERIFY(store->update({{withDevice(listRecord(1), "x"), after.version}})->allDone());
        QVERIFY(entryOf(*store, 1).record.registrationState.has_value());
        QCOMPARE((*store->undoable())->kind, QStringLiteral("edit"));
    }

    void tellsThatOthersChanged_data() { ListBench::addEngines(); }
    void tellsThatOthersChanged()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto a = bench.open();
        const auto b = bench.open(); // Another process of the same station.
        QVERIFY(a->add({listRecord(0)})->allDone());
        const qint64 mark = *a->changeMark();
        QVERIFY(a->add({listRecord(1)})->allDone());
        QVERIFY(a->setStates({{listId(1).toLower(), dps::DeviceRegistrationState{}}}).has_value());
        QCOMPARE(*a->changeMark(), mark);
        QVERIFY(b->add({listRecord(2)})->allDone());
        QVERIFY(*a->changeMark() != mark);
        const qint64 later = *a->changeMark();
        QVERIFY(*b->setStates({{listId(1).toLower(), std::nullopt}}) == 1);
        QVERIFY(*a->changeMark() != later);
    }
};

ENDORSE_TEST(ListStoreTest)

} // namespace endorse::testing

#include "liststoretest.moc"
