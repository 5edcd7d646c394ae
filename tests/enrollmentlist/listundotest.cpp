// SPDX-License-Identifier: GPL-3.0-or-later
// What can be taken back, on both engines.
#include "listbench.h"
#include "listwords.h"

#include <support/testregistry.h>

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

namespace endorse::testing {

using dps::IndividualEnrollment;
using enrollmentlist::ListEntry;
using enrollmentlist::ListStore;
using enrollmentlist::Settled;
using enrollmentlist::SyncRun;

namespace {

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

class ListUndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QCOMPARE(outcomesOf(back), wordList("duplicate-id"));
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
        QVERIFY(outcomesOf(added).isEmpty());
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
        QCOMPARE(outcomesOf(store->undo()), wordList("conflict"));
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
        QVERIFY2(back->items.isEmpty(), qPrintable(outcomesOf(back).join(QLatin1Char(' '))));
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
        QCOMPARE(outcomesOf(back), wordList("duplicate-ek"));
        QCOMPARE(back->done, 1);
        RawList raw(bench.place().path());
        QCOMPARE(raw.value("SELECT COUNT(*) FROM list_undo"), QVariant(1));
        QCOMPARE(raw.value("SELECT registration_key FROM list_undo"),
                 QVariant(listId(1).toLower()));
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
        QCOMPARE(outcomesOf(settled), wordList("done done"));
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
};

ENDORSE_TEST(ListUndoTest)

} // namespace endorse::testing

#include "listundotest.moc"
