// SPDX-License-Identifier: GPL-3.0-or-later
// Files and servers that fail.
#include "listbench.h"

#include <support/limits.h>
#include <support/postgresserver.h>
#include <support/testregistry.h>

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <enrollment/storeerrors.h>
#include <sys/stat.h>

namespace endorse::testing {

using dps::IndividualEnrollment;
using enrollmentlist::ListPlace;
using enrollmentlist::ListStore;
using enrollmentlist::StoreOptions;

namespace {

core::Result<std::unique_ptr<ListStore>> tryOpen(const ListPlace &place, StoreOptions options = {})
{
    return ListStore::open(place, {QStringLiteral("id"), QStringLiteral("desk")}, nullptr,
                           std::move(options));
}

QString codeOf(const core::Result<std::unique_ptr<ListStore>> &store)
{
    return store ? QStringLiteral("opened") : store.error().code;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Changes the file of a list behind its back.
void pastTheStore(const QString &path, const QString &sql)
{
    const QString name = QStringLiteral("past the store");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        if (!database.open() || !QSqlQuery(database).exec(sql))
            qFatal("%s", qPrintable(database.lastError().text()));
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace

class ListFailureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatAServerSays_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("code");
        for (const auto &[state, code] :
             {std::pair("40003", "connection"), std::pair("08006", "connection"),
              std::pair("40001", "serialization"), std::pair("42501", "rights")})
            QTest::newRow(state) << QString::fromLatin1(state) << QString::fromLatin1(code);
    }
    void knowsWhatAServerSays()
    {
        QFETCH(const QString, state);
        QFETCH(const QString, code);
        const QSqlError error(QStringLiteral("said"), {}, QSqlError::UnknownError, state);
        QCOMPARE(enrollment::postgresError(QStringLiteral("list"), error).code, code);
    }

    void staysWholeWhenItIsFull()
    {
        const ListBench bench(QStringLiteral("sqlite"));
        StoreOptions options;
        options.limitBytes = 400'000;
        const auto store = bench.open(ListBench::stationA(), nullptr, options);
        int written = 0;
        core::Result<enrollmentlist::ChangeReport> report = store->add(listRecords(0, 20));
        while (report && written < 5000) {
            written += 20;
            report = store->add(listRecords(written, 20));
        }
        QVERIFY(!report);
        QCOMPARE(report.error().code, QStringLiteral("full"));
        QCOMPARE(*store->count(), written);
        // An import that does not fit leaves nothing.
        {
            auto import = store->beginImport();
            QVERIFY(import.has_value());
            QList<enrollmentlist::PreparedRow> rows;
            for (int i = 10'000; i < 12'000; ++i)
                rows.append(listPrepared(i));
            const auto inserted = import->insert(rows);
            const auto finished = import->finish({});
            QVERIFY(!inserted || !finished);
            QVERIFY(!finished);
        }
        QCOMPARE(*store->count(), written);
        QVERIFY(store->check().has_value());
        QVERIFY(store->remove({listId(0).toLower()}).has_value() || store->undo().has_value());
    }

    void staysWholeWhenTheDiskRefuses()
    {
        const ListBench bench(QStringLiteral("sqlite"));
        int written = 0;
        {
            const auto store = bench.open();
            const FileSizeLimit limit(400'000);
            core::Result<enrollmentlist::ChangeReport> report = store->add(listRecords(0, 20));
            while (report && written < 5000) {
                written += 20;
                report = store->add(listRecords(written, 20));
            }
            QVERIFY(!report);
            QVERIFY2(report.error().code == QLatin1String("write") ||
                         report.error().code == QLatin1String("full"),
                     qPrintable(report.error().toLogLine()));
        }
        const auto store = bench.open();
        QCOMPARE(*store->count(), written);
        QVERIFY(store->check().has_value());
        QVERIFY(store->add({listRecord(90'000)})->allDone());
    }

    void refusesAWriteProtectedFile()
    {
        const ListBench bench(QStringLiteral("sqlite"));
        QVERIFY(bench.open()->add(listRecords(0, 3))->allDone());
        const QByteArray path = QFile::encodeName(bench.place().path());
        QVERIFY(::chmod(path.constData(), 0444) == 0);
        QVERIFY(::chmod(QFile::encodeName(QFileInfo(bench.place().path()).path()).constData(),
                        0755) == 0);
        const QByteArray before = contentOf(bench.place().path());
        {
            const SomebodyElse nobody;
            if (!nobody.isUnprivileged())
                QSKIP("Root cannot become somebody else here.");
            // Whoever owns the file could make it writable; the store does not.
            QCOMPARE(codeOf(tryOpen(bench.place())), QStringLiteral("read-only"));
        }
        QCOMPARE(contentOf(bench.place().path()), before);
    }

    void refusesWhatIsDamaged()
    {
        const ListBench bench(QStringLiteral("sqlite"));
        QVERIFY(bench.open()->add(listRecords(0, 300))->allDone());
        QByteArray content = contentOf(bench.place().path());
        const auto write = [&bench](const QByteArray &bytes) {
            QFile file(bench.place().path());
            return file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
                   file.write(bytes) == bytes.size();
        };
        QVERIFY(write(QByteArray("registrationId,endorsementKey\r\n").repeated(200)));
        QCOMPARE(codeOf(tryOpen(bench.place())), QStringLiteral("damaged"));
        for (qsizetype at = 12 * 4096; at < content.size(); ++at)
            content[at] = '\xa5';
        QVERIFY(write(content));
        {
            const auto store = tryOpen(bench.place());
            if (store) {
                QCOMPARE((*store)->check().error().code, QStringLiteral("damaged"));
                const auto read = (*store)->scanEntries(
                    nullptr, [](enrollmentlist::ListEntry &&) { return true; });
                QVERIFY(!read);
                QCOMPARE(read.error().code, QStringLiteral("damaged"));
            } else {
                QCOMPARE(store.error().code, QStringLiteral("damaged"));
            }
        }
        QCOMPARE(contentOf(bench.place().path()), content);
    }

    void findsWhatIsLost_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::addColumn<QString>("damage");
        for (const char *engine : {"sqlite", "postgresql"}) {
            const QString name = QString::fromLatin1(engine);
            QTest::addRow("%s record", engine)
                << name
                << QStringLiteral("DELETE FROM list_records WHERE record_id = "
                                  "(SELECT MAX(record_id) FROM list_records)");
            QTest::addRow("%s row", engine)
                << name << QStringLiteral("DELETE FROM list_rows WHERE registration_key = '%1'");
            QTest::addRow("%s half a record", engine)
                << name
                << QStringLiteral("UPDATE list_records SET record = '{' WHERE record_id = "
                                  "(SELECT MAX(record_id) FROM list_records)");
            QTest::addRow("%s another record", engine)
                << name
                << QStringLiteral("UPDATE list_rows SET registration_key = 'x' "
                                  "WHERE registration_key = '%1'");
        }
    }
    void findsWhatIsLost()
    {
        QFETCH(const QString, engine);
        QFETCH(QString, damage);
        const ListBench bench(engine);
        const auto store = bench.open();
        QVERIFY(store->add(listRecords(0, 3))->allDone());
        QVERIFY(store->check().has_value());
        damage.replace(QStringLiteral("%1"), listId(1).toLower());
        if (bench.place().isFile())
            pastTheStore(bench.place().path(), damage);
        else
            PostgresServer::shared().run(QStringLiteral("SET search_path TO \"%1\"; %2")
                                             .arg(bench.place().schema(), damage));
        const auto checked = store->check();
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, QStringLiteral("damaged"));
    }

    void saysThatThereIsNoServer()
    {
        const auto place = ListPlace::parse(
            QStringLiteral("postgresql://endorse@127.0.0.1:1/lab?connect_timeout=5"));
        const auto store = tryOpen(*place);
        QCOMPARE(codeOf(store), QStringLiteral("connection"));
        QCOMPARE(store.error().place, place->text());
        QVERIFY(!store.error().technical.isEmpty());
    }

    void takesThePasswordFromItsFile()
    {
        PostgresServer &server = PostgresServer::shared();
        const auto place = ListPlace::parse(server.loopbackAddress(server.newSchema()));
        QVERIFY(place.has_value());
        const ListBench bench(QStringLiteral("sqlite"));
        const QString path = bench.filePath("pgpass");
        const auto give = [&path](const QString &password) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write("*:*:*:*:" + password.toLatin1() + '\n');
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        };
        qputenv("PGPASSFILE", path.toLocal8Bit());
        give(QStringLiteral("wrong-one"));
        const auto refused = tryOpen(*place);
        QCOMPARE(codeOf(refused), QStringLiteral("connection"));
        QVERIFY(!refused.error().toLogLine().contains(QLatin1String("wrong-one")));
        give(server.password());
        QCOMPARE(codeOf(tryOpen(*place)), QStringLiteral("opened"));
        qunsetenv("PGPASSFILE");
    }

    void asksForTheRightsItNeeds()
    {
        PostgresServer &server = PostgresServer::shared();
        server.run(QStringLiteral("CREATE ROLE guest LOGIN"));
        QString address = server.address(server.newSchema());
        address.replace(QLatin1String("user=endorse"), QLatin1String("user=guest"));
        const auto place = ListPlace::parse(address);
        QCOMPARE(codeOf(tryOpen(*place)), QStringLiteral("rights"));
        // One that may look and not touch.
        const ListBench bench(QStringLiteral("postgresql"));
        QVERIFY(bench.open()->add({listRecord(0)})->allDone());
        const QString schema = bench.place().schema();
        server.run(QStringLiteral("GRANT USAGE ON SCHEMA %1 TO guest").arg(schema));
        server.run(QStringLiteral("GRANT SELECT ON ALL TABLES IN SCHEMA %1 TO guest").arg(schema));
        address = server.address(schema);
        address.replace(QLatin1String("user=endorse"), QLatin1String("user=guest"));
        const auto store = tryOpen(*ListPlace::parse(address));
        QCOMPARE(codeOf(store), QStringLiteral("opened"));
        QCOMPARE(*(*store)->count(), 1);
        QCOMPARE((*store)->add({listRecord(1)}).error().code, QStringLiteral("rights"));
    }

    void refusesADatabaseOfAnotherEncoding()
    {
        PostgresServer &server = PostgresServer::shared();
        server.run(QStringLiteral("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0"));
        const auto place = ListPlace::parse(server.address({}, QStringLiteral("latin")));
        QCOMPARE(codeOf(tryOpen(*place)), QStringLiteral("encoding"));
    }

    void saysThatAnotherOneDoesNotComeToAnEnd_data() { ListBench::addEngines(); }
    void saysThatAnotherOneDoesNotComeToAnEnd()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto other = bench.open(ListBench::stationB());
        StoreOptions options;
        options.patience = std::chrono::milliseconds(50);
        const auto store = bench.open(ListBench::stationA(), nullptr, options);
        auto import = other->beginImport();
        QVERIFY(import->insert({listPrepared(1)})->isEmpty());
        const auto report = store->add({listRecord(1)});
        QVERIFY(!report);
        QCOMPARE(report.error().code, QStringLiteral("busy"));
        QVERIFY(import->finish({}).has_value());
        QCOMPARE(toString(store->add({listRecord(1)})->items.first().what),
                 QStringLiteral("duplicate-id"));
    }

    void changesNothingWhenTheServerStopsInTheMiddle()
    {
        PostgresServer server;
        const auto place = ListPlace::parse(server.address(server.newSchema()));
        {
            const auto store = tryOpen(*place);
            QVERIFY((*store)->add(listRecords(0, 3))->allDone());
            bool isStopped = false;
            const auto report = (*store)->edit({listId(0).toLower(), listId(1).toLower()},
                                               [&server, &isStopped](IndividualEnrollment &record) {
                                                   if (!isStopped)
                                                       server.stop();
                                                   isStopped = true;
                                                   record.deviceId = QStringLiteral("x");
                                                   return true;
                                               },
                                               {}, {});
            QVERIFY(!report);
            QCOMPARE(report.error().code, QStringLiteral("connection"));
            QCOMPARE((*store)->count().error().code, QStringLiteral("connection"));
            QCOMPARE(codeOf(tryOpen(*place)), QStringLiteral("connection"));
        }
        server.start();
        const auto store = tryOpen(*place);
        QCOMPARE(codeOf(store), QStringLiteral("opened"));
        QCOMPARE(*(*store)->count(), 3);
        QVERIFY((*(*store)->entry(listId(0).toLower()))->record == listRecord(0));
    }
};

ENDORSE_TEST(ListFailureTest)

} // namespace endorse::testing

#include "listfailuretest.moc"
