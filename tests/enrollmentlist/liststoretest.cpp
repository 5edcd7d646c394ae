// SPDX-License-Identifier: GPL-3.0-or-later
// What a list promises, on both engines.
#include "listbench.h"
#include "listwords.h"

#include <support/testregistry.h>

#include <QTest>

namespace endorse::testing {

using dps::IndividualEnrollment;
using enrollmentlist::ListEntry;
using enrollmentlist::ListRow;
using enrollmentlist::Outcome;

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
        QCOMPARE(outcomesOf(report), wordList("done done done done done"));
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
        QCOMPARE(outcomesOf(report),
                 wordList("duplicate-id duplicate-ek invalid done duplicate-id"));
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
        QCOMPARE(outcomesOf(report), wordList("duplicate-id duplicate-id duplicate-id"));
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
        QCOMPARE(outcomesOf(b->update({{withDevice(seen.record, "b"), seen.version}})),
                 wordList("done"));
        const auto report = a->update({{withDevice(seen.record, "a"), seen.version},
                                       {withDevice(listRecord(2), "a"), entryOf(*a, 2).version},
                                       {listRecord(9), 1}});
        QCOMPARE(outcomesOf(report), wordList("conflict done gone"));
        const Outcome &conflict = report->items.first();
        QCOMPARE(conflict.error->code, QStringLiteral("conflict"));
        QVERIFY(conflict.error->message.english().contains(ListBench::stationB()));
        QCOMPARE(conflict.theirs->record.deviceId, QStringLiteral("b"));
        QCOMPARE(entryOf(*a, 1).record.deviceId, QStringLiteral("b"));
        QCOMPARE(entryOf(*a, 1).changedBy, ListBench::stationB());
        QCOMPARE(entryOf(*a, 1).addedBy, ListBench::stationA());
        // With the version of then nothing is removed either.
        const QList<qint64> old{seen.version};
        QCOMPARE(outcomesOf(a->remove({listId(1).toLower()}, &old)), wordList("conflict"));
        QCOMPARE(outcomesOf(a->update({{withDevice(seen.record, "a"), conflict.theirs->version}})),
                 wordList("done"));
        // What stays as it is keeps its version.
        const ListEntry now = entryOf(*a, 1);
        QCOMPARE(outcomesOf(a->update({{now.record, now.version}})), wordList("done"));
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
        QCOMPARE(outcomesOf(taken), wordList("duplicate-ek"));
        QCOMPARE(taken->items.first().theirs->record.registrationId, listId(0));
        entry.record.attestation.tpm->endorsementKey = ekOf(7);
        QCOMPARE(outcomesOf(store->update({{entry.record, entry.version}})), wordList("done"));
        QCOMPARE(*store->keyOfEk(enrollmentlist::ekNameOf(listRecord(7))), listId(1).toLower());
        // The old one is free.
        IndividualEnrollment other = listRecord(5);
        other.attestation.tpm->endorsementKey = ekOf(1);
        QCOMPARE(outcomesOf(store->add({other})), wordList("done"));
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
        QCOMPARE(outcomesOf(report), wordList("gone"));
        QCOMPARE(report->done, 3);
        QVERIFY(last > 0);
        QStringList states;
        const auto rows = *store->firstRows(9);
        for (const ListRow &row : rows)
            states.append(toString(row.status));
        QCOMPARE(states, wordList("unassigned disabled unassigned disabled"));
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
        QCOMPARE(outcomesOf(undone), wordList("conflict"));
        QCOMPARE(undone->done, 3);
        QCOMPARE(*store->count(), 2);
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
