// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a list, older and newer ones, and those of others.
#include "listbench.h"

#include <support/postgresserver.h>
#include <support/testregistry.h>

#include <QTest>

#include <atomic>
#include <enrollment/enrollmentstore.h>
#include <enrollment/postgresengine.h>
#include <enrollment/sqlconnection.h>
#include <enrollment/sqliteengine.h>
#include <enrollment/storeschema.h>
#include <enrollmentlist/listschema.h>
#include <thread>

namespace endorse::testing {

using enrollment::SqlConnection;
using enrollmentlist::ListPlace;
using enrollmentlist::listSchemaSteps;
using enrollmentlist::ListStore;

class ListSchemaTest : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<SqlConnection> connected(const ListPlace &place)
    {
        std::unique_ptr<enrollment::SqlEngine> engine;
        if (place.isFile())
            engine = std::make_unique<enrollment::SqliteEngine>(
                enrollment::StoreLocation::file(place.path()),
                enrollment::SqliteTuning{enrollmentlist::listApplicationId, 0, 0, 0});
        else
            engine = std::make_unique<enrollment::PostgresEngine>(
                enrollment::ServerLocation{place.text(), place.parameters(), place.schema()},
                QString::fromLatin1(enrollmentlist::listApplication));
        auto connection = SqlConnection::open(std::move(engine));
        if (!connection)
            qFatal("%s", qPrintable(connection.error().toLogLine()));
        return std::move(*connection);
    }

private Q_SLOTS:
    void bringsAnOlderListUpToDate_data() { ListBench::addEngines(); }
    void bringsAnOlderListUpToDate()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        QVERIFY(bench.open()->add(listRecords(0, 3))->allDone());
        // As a later version of the program will do it.
        QList<QStringList> steps = listSchemaSteps();
        steps.append({QStringLiteral("ALTER TABLE list_rows ADD COLUMN note TEXT"),
                      QStringLiteral("UPDATE list_rows SET note = 'moved'")});
        {
            const auto connection = connected(bench.place());
            QVERIFY(enrollment::migrate(*connection, steps).has_value());
            QCOMPARE(*connection->engine().schemaVersion(*connection), steps.size());
            QCOMPARE(*connection->readNumber("SELECT COUNT(*) FROM list_rows WHERE note = 'moved'"),
                     3);
            QVERIFY(enrollment::migrate(*connection, steps).has_value());
        }
        const auto store =
            ListStore::open(bench.place(), {QStringLiteral("s"), QStringLiteral("s")}, nullptr);
        QVERIFY(!store);
        QCOMPARE(store.error().code, QStringLiteral("newer"));
    }

    void leavesTheOldVersionWhenAStepFails_data() { ListBench::addEngines(); }
    void leavesTheOldVersionWhenAStepFails()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        QVERIFY(bench.open()->add(listRecords(0, 3))->allDone());
        QList<QStringList> steps = listSchemaSteps();
        steps.append({QStringLiteral("DELETE FROM list_rows"),
                      QStringLiteral("CREATE TABLE list_rows (again TEXT)")});
        QVERIFY(!enrollment::migrate(*connected(bench.place()), steps));
        QCOMPARE(*bench.open()->count(), 3);
    }

    void makesOneListWhenSeveralOpenIt_data() { ListBench::addEngines(); }
    void makesOneListWhenSeveralOpenIt()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        std::atomic<int> added = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 6; ++i) {
            threads.emplace_back([&bench, &added, i] {
                const auto store = bench.open(QStringLiteral("desk-%1").arg(i));
                const auto report = store->add({listRecord(i)});
                added += report && report->allDone() ? 1 : 0;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(added.load(), 6);
        QCOMPARE(*bench.open()->count(), 6);
    }

    void refusesWhatIsOfAnother_data() { ListBench::addEngines(); }
    void refusesWhatIsOfAnother()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        if (engine == QLatin1String("sqlite")) {
            // The list of the emulator is none of these.
            QVERIFY(enrollment::EnrollmentStore::open(
                        enrollment::StoreLocation::file(bench.place().path()))
                        .has_value());
        } else {
            const QString schema = bench.place().schema();
            PostgresServer::shared().run(QStringLiteral("CREATE SCHEMA %1").arg(schema));
            PostgresServer::shared().run(
                QStringLiteral("CREATE TABLE %1.list_rows (a INT)").arg(schema));
        }
        const auto store =
            ListStore::open(bench.place(), {QStringLiteral("s"), QStringLiteral("s")}, nullptr);
        QVERIFY(!store);
        QCOMPARE(store.error().code, QStringLiteral("foreign"));
        QCOMPARE(store.error().place, bench.place().text());
    }

    void sharesADatabaseWithOtherLists()
    {
        PostgresServer &server = PostgresServer::shared();
        const ListBench one(QStringLiteral("postgresql"));
        const ListBench two(QStringLiteral("postgresql"));
        QVERIFY(one.open()->add({listRecord(0)})->allDone());
        QCOMPARE(*two.open()->count(), 0);
        QCOMPARE(server.run(
                     QStringLiteral("SELECT COUNT(*) FROM %1.list_rows").arg(one.place().schema())),
                 QStringLiteral("1"));
    }

    void findsAnEkByAnIndex()
    {
        const ListBench bench(QStringLiteral("sqlite"));
        bench.open();
        const auto connection = connected(bench.place());
        for (const char *sql :
             {"EXPLAIN QUERY PLAN SELECT registration_key FROM list_rows WHERE ek_name = 'x' "
              "ORDER BY ek_twin LIMIT 1",
              "EXPLAIN QUERY PLAN SELECT change_id FROM list_changes WHERE station_id = 'x' "
              "AND is_audited = 0 ORDER BY seq",
              "EXPLAIN QUERY PLAN SELECT registration_key FROM list_rows "
              "WHERE registration_key = 'x'"}) {
            auto rows = connection->read(sql);
            QVERIFY(rows.has_value() && *rows->next());
            QVERIFY2(rows->text(3).startsWith(QLatin1String("SEARCH")), qPrintable(rows->text(3)));
            QVERIFY(!*rows->next());
        }
    }
};

ENDORSE_TEST(ListSchemaTest)

} // namespace endorse::testing

#include "listschematest.moc"
