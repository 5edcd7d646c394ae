// SPDX-License-Identifier: GPL-3.0-or-later
// A connection that is cut while a change is being kept, when nobody can say whether it was.
#include "cuttingproxy.h"
#include "listbench.h"

#include <support/postgresserver.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QSignalSpy>
#include <QTest>

#include <enrollmentlist/comparer.h>
#include <enrollmentlist/liststore.h>
#include <enrollmentlist/listworker.h>

namespace endorse::testing {

using enrollmentlist::ListPlace;
using enrollmentlist::ListStore;

class ListCutTest : public QObject
{
    Q_OBJECT

private:
    /// The list through @p proxy.
    static ListPlace placeBehind(const CuttingProxy &proxy, const QString &schema)
    {
        return *ListPlace::parse(proxy.address(schema));
    }

    static std::unique_ptr<ListStore> opened(const ListPlace &place)
    {
        auto store =
            ListStore::open(place, {QStringLiteral("id"), QStringLiteral("desk")}, nullptr);
        if (!store)
            qFatal("%s", qPrintable(store.error().toLogLine()));
        return std::move(*store);
    }

private Q_SLOTS:
    void initTestCase()
    {
        PostgresServer &server = PostgresServer::shared();
        QFile file(m_folder.filePath(QStringLiteral("pgpass")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("*:*:*:*:" + server.password().toLatin1() + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        qputenv("PGPASSFILE", file.fileName().toLocal8Bit());
    }
    void cleanupTestCase() { qunsetenv("PGPASSFILE"); }

    void doesItOnce_data()
    {
        QTest::addColumn<int>("cut");
        QTest::newRow("before the commit") << int(CuttingProxy::Cut::BeforeTheCommit);
        QTest::newRow("before the answer") << int(CuttingProxy::Cut::BeforeTheAnswer);
    }

    void doesItOnce()
    {
        QFETCH(const int, cut);
        PostgresServer &server = PostgresServer::shared();
        CuttingProxy proxy(server.port());
        const auto store = opened(placeBehind(proxy, server.newSchema()));
        QVERIFY(store->add({listRecord(0)})->allDone());
        proxy.cutNext(static_cast<CuttingProxy::Cut>(cut));
        const auto added = store->add({listRecord(1)});
        QVERIFY2(added.has_value(), added ? "" : qPrintable(added.error().toLogLine()));
        QVERIFY(added->allDone());
        QCOMPARE(*store->count(), 2);
        const auto seen = *store->entry(listId(1).toLower());
        auto record = seen->record;
        record.deviceId = QStringLiteral("x");
        proxy.cutNext(static_cast<CuttingProxy::Cut>(cut));
        const auto updated = store->update({{record, seen->version}});
        QVERIFY(updated.has_value() && updated->allDone());
        QCOMPARE((*store->undoable())->changeId, updated->changeId);
        // What a pull settled, too.
        const enrollmentlist::SyncRun run{ListStore::newChangeId(), false, {}};
        proxy.cutNext(static_cast<CuttingProxy::Cut>(cut));
        const auto settled =
            store->settle({{enrollmentlist::Settled::What::Pulled, listRecord(5), 0},
                           {enrollmentlist::Settled::What::Pulled, listRecord(0),
                            (*store->entry(listId(0).toLower()))->version}},
                          run);
        QVERIFY(settled.has_value() && settled->allDone());
        QCOMPARE(*store->count(), 3);
        QVERIFY(store->endSync(run, {}).has_value());
    }

    void countsOnce_data() { doesItOnce_data(); }
    void countsOnce()
    {
        QFETCH(const int, cut);
        PostgresServer &server = PostgresServer::shared();
        CuttingProxy proxy(server.port());
        const QString path =
            m_folder.filePath(QStringLiteral("audit-%1.jsonl").arg(QString::number(cut)));
        auto log = audit::AuditLog::open(path);
        QVERIFY(log.has_value());
        auto opening = ListStore::open(placeBehind(proxy, server.newSchema()),
                                       {QStringLiteral("id"), QStringLiteral("desk")},
                                       std::make_shared<audit::AuditLog>(std::move(*log)));
        QVERIFY(opening.has_value());
        ListStore &store = **opening;
        QVERIFY(store.add(listRecords(0, 3))->allDone());
        const qint64 version = (*store.entry(listId(0).toLower()))->version;
        using What = enrollmentlist::Settled::What;
        const enrollmentlist::SyncRun run{ListStore::newChangeId(), true, {}};
        QVERIFY(store.settle({{What::Pushed, listRecord(0), version}}, run)->allDone());
        for (int number = 1; number < 3; ++number) {
            proxy.cutNext(static_cast<CuttingProxy::Cut>(cut));
            const auto settled = store.settle({{What::Pushed, listRecord(number), version},
                                               {What::RemovedThere, listRecord(number + 10), 0}},
                                              run);
            QVERIFY2(settled.has_value(), settled ? "" : qPrintable(settled.error().toLogLine()));
            QVERIFY(settled->allDone());
        }
        QVERIFY(store.endSync(run, {}).has_value());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray line = file.readAll().trimmed().split('\n').last();
        QVERIFY2(line.contains("\"count\":5"), line.constData());
    }

    void hearsOfOthersAfterwards()
    {
        PostgresServer &server = PostgresServer::shared();
        CuttingProxy proxy(server.port());
        const QString schema = server.newSchema();
        auto *worker = new enrollmentlist::ListWorker(
            placeBehind(proxy, schema), {QStringLiteral("id"), QStringLiteral("desk")}, nullptr);
        QSignalSpy spy(worker, &enrollmentlist::ListWorker::changedByOthers);
        proxy.cutNext(CuttingProxy::Cut::None);
        const auto adds = [worker](int number) {
            const std::function<core::Result<qsizetype>(ListStore &)> work =
                [number](ListStore &store) -> core::Result<qsizetype> {
                auto added = store.add({listRecord(number)});
                if (!added)
                    return core::fail(std::move(added.error()));
                return added->done;
            };
            return QCoro::waitFor(worker->run<qsizetype>(work));
        };
        QCOMPARE(*adds(0), 1);
        proxy.cutNext(CuttingProxy::Cut::BeforeTheAnswer);
        QCOMPARE(*adds(1), 1);
        // Nobody knows what happened in between.
        QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, 60'000);
        const auto other =
            ListStore::open(*ListPlace::parse(server.loopbackAddress(schema)),
                            {QStringLiteral("other"), QStringLiteral("other")}, nullptr);
        QVERIFY(other.has_value());
        QVERIFY((*other)->add({listRecord(2)})->allDone());
        QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 2, 60'000);
        QCoro::waitFor(enrollmentlist::ListWorker::shutdown(worker));
    }

    void keepsAnImportThatWasKept()
    {
        PostgresServer &server = PostgresServer::shared();
        CuttingProxy proxy(server.port());
        const auto store = opened(placeBehind(proxy, server.newSchema()));
        auto import = store->beginImport();
        QVERIFY(import->insert({listPrepared(0), listPrepared(1)})->isEmpty());
        proxy.cutNext(CuttingProxy::Cut::BeforeTheAnswer);
        const auto kept = import->finish({});
        QVERIFY2(kept.has_value(), kept ? "" : qPrintable(kept.error().toLogLine()));
        QCOMPARE(kept->done, 2);
        QCOMPARE(*store->count(), 2);
        auto second = store->beginImport();
        QVERIFY(second->insert({listPrepared(3)})->isEmpty());
        proxy.cutNext(CuttingProxy::Cut::BeforeTheCommit);
        const auto lost = second->finish({});
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, QStringLiteral("connection"));
        QCOMPARE(*store->count(), 2);
    }

    void aComparisonSaysThatTheListHasGone_data()
    {
        QTest::addColumn<QString>("cuts");
        const QString all = QStringLiteral("SELECT pg_terminate_backend(pid) FROM "
                                           "pg_stat_activity WHERE application_name = '%1'");
        // Before it looks what is there, and while it writes what is settled.
        QTest::newRow("reading") << all;
        QTest::newRow("writing") << QStringLiteral(
            "SET search_path TO \"%1\"; CREATE FUNCTION ends() RETURNS trigger LANGUAGE plpgsql "
            "AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN OLD; END'; "
            "CREATE TRIGGER ends BEFORE DELETE ON list_removed FOR EACH ROW EXECUTE FUNCTION "
            "ends()");
    }
    void aComparisonSaysThatTheListHasGone()
    {
        QFETCH(const QString, cuts);
        PostgresServer &server = PostgresServer::shared();
        const QString schema = server.newSchema();
        const auto store = opened(*ListPlace::parse(server.address(schema) +
                                                    QStringLiteral("&application_name=") + schema));
        // Removed here when the service had it, and the service has it no more.
        QVERIFY(store->add({listRecord(1)})->allDone());
        const auto entry = *store->entry(listId(1).toLower());
        const enrollmentlist::SyncRun run{ListStore::newChangeId(), true, {}};
        enrollmentlist::Settled settled{enrollmentlist::Settled::What::Pushed, entry->record,
                                        entry->version};
        settled.record.etag = "\"1\"";
        QVERIFY(store->settle({settled}, run)->allDone());
        QVERIFY(store->remove({listId(1).toLower()})->allDone());
        enrollmentlist::Comparer comparer(QStringLiteral("s.net"));
        QVERIFY(comparer.readList(*store, {}).has_value());
        server.run(cuts.arg(schema));
        const auto compared = comparer.finish(*store);
        QVERIFY(!compared);
        QCOMPARE(compared.error().code, QStringLiteral("connection"));
    }

    void saysThatItDoesNotKnow()
    {
        PostgresServer &server = PostgresServer::shared();
        CuttingProxy proxy(server.port());
        const QString schema = server.newSchema();
        const auto store = opened(placeBehind(proxy, schema));
        proxy.cutNext(CuttingProxy::Cut::ForGood);
        const auto added = store->add({listRecord(0)});
        QVERIFY(!added);
        QCOMPARE(added.error().code, QStringLiteral("unsettled"));
        // What is asked next is told so, too.
        const auto counted = store->count();
        QVERIFY(!counted);
        QCOMPARE(counted.error().code, QStringLiteral("connection"));
        const auto again = store->add({listRecord(1)});
        QVERIFY(!again);
        QCOMPARE(again.error().code, QStringLiteral("connection"));
        QCOMPARE(store->keyOfEk(enrollmentlist::ekNameOf(listRecord(0))).error().code,
                 QStringLiteral("connection"));
        // It was kept, this time.
        QCOMPARE(*opened(*ListPlace::parse(server.loopbackAddress(schema)))->count(), 1);
    }

private:
    QTemporaryDir m_folder;
};

ENDORSE_TEST(ListCutTest)

} // namespace endorse::testing

#include "listcuttest.moc"
