// SPDX-License-Identifier: GPL-3.0-or-later
// A list that is kept in step with a service, on both engines.
#include "listbench.h"
#include "listwords.h"

#include <support/testregistry.h>

#include <QTest>

namespace endorse::testing {

using dps::IndividualEnrollment;
using enrollmentlist::ListEntry;
using enrollmentlist::ListStore;
using enrollmentlist::Settled;
using enrollmentlist::SyncRun;

class ListInStepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(outcomesOf(store->settle(settled, push)), wordList("done done done"));
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
        QCOMPARE(outcomesOf(report), wordList("done done conflict conflict gone"));
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
        QCOMPARE(outcomesOf(again), wordList("done done"));
        // The flag goes with the first owner, and the EK stays taken.
        QVERIFY(store->remove({listId(1).toLower()})->allDone());
        QVERIFY(!store->firstRows(9)->last().isDuplicateEk);
        QCOMPARE(outcomesOf(store->add({listRecord(1)})), wordList("duplicate-ek"));
        // Removed there.
        QCOMPARE(outcomesOf(store->settle(
                     {{Settled::What::RemovedHere, twin, entryOf(*store, 9).version}}, pull)),
                 wordList("done"));
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
};

ENDORSE_TEST(ListInStepTest)

} // namespace endorse::testing

#include "listinsteptest.moc"
