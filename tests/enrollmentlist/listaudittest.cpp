// SPDX-License-Identifier: GPL-3.0-or-later
// Every change of a list has one line in the audit log, and none says a secret.
#include "listbench.h"

#include <support/testregistry.h>

#include <QTest>

#include <enrollment/postgresengine.h>
#include <enrollment/storedjson.h>
#include <enrollmentlist/listschema.h>
#include <thread>

namespace endorse::testing {

using enrollmentlist::ListStore;
using enrollmentlist::Settled;
using enrollmentlist::SyncRun;

namespace {

/// "kind subject count".
QStringList summariesOf(const QList<QJsonObject> &lines)
{
    QStringList all;
    for (const QJsonObject &line : lines) {
        const QJsonObject details = line.value(QLatin1String("details")).toObject();
        all.append(QStringLiteral("%1 %2 %3")
                       .arg(line.value(QLatin1String("kind")).toString(),
                            line.value(QLatin1String("subject")).toString())
                       .arg(details.value(QLatin1String("count")).toInteger()));
    }
    return all;
}

} // namespace

class ListAuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNoLineThatAnotherProgramWrote()
    {
        const ListBench bench(QStringLiteral("postgresql"));
        const auto log = bench.openLog();
        const auto store = bench.open(ListBench::stationA(), log);
        QVERIFY(store->add({listRecord(0)})->allDone());
        // Another program of the station writes what has no line yet.
        auto engine = std::make_unique<enrollment::PostgresEngine>(
            enrollment::ServerLocation{bench.place().text(), bench.place().parameters(),
                                       bench.place().schema()},
            QString::fromLatin1(enrollmentlist::listApplication));
        const auto other = enrollment::SqlConnection::open(std::move(engine));
        QVERIFY(other.has_value());
        enrollment::SqlConnection &sql = **other;
        QCOMPARE(*sql.change("UPDATE list_changes SET is_audited = 0"), 1);
        QVERIFY(sql.begin(enrollment::Isolation::Waiting).has_value());
        QCOMPARE(*sql.change("UPDATE list_changes SET is_audited = 0"), 1);
        std::thread adds([&store] { static_cast<void>(store->add({listRecord(1)})); });
        const auto isThere = [&sql] {
            return *sql.readNumber("SELECT COUNT(*) FROM list_changes") == 2;
        };
        const bool came = QTest::qWaitFor(isThere, 60'000);
        const auto changeId = enrollment::readOne<QString>(
            sql, "SELECT change_id FROM list_changes WHERE seq = 2", {},
            [](const enrollment::SqlRows &rows) -> core::Result<QString> { return rows.text(0); });
        const bool isFound = came && changeId && *changeId;
        audit::AuditEvent event;
        event.kind = QStringLiteral("add");
        event.subject = bench.place().name();
        event.outcome = QStringLiteral("ok");
        event.details.insert(QStringLiteral("changeId"), isFound ? **changeId : QString());
        event.details.insert(QStringLiteral("count"), 1);
        const bool isWritten = bench.openLog()->append(event).has_value();
        sql.rollback(); // And is killed.
        adds.join();
        QVERIFY(isFound && isWritten);
        QCOMPARE(bench.lines().size(), 2);
    }

    void writesALineForEachChange_data() { ListBench::addEngines(); }
    void writesALineForEachChange()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto log = bench.openLog();
        const auto store = bench.open(ListBench::stationA(), log);
        const QString list = bench.place().name();
        auto secret = listRecord(1);
        secret.attestation = {};
        secret.attestation.type = QStringLiteral("symmetricKey");
        secret.attestation.symmetricKey.emplace().primaryKey =
            core::Secret::take(QByteArray("c2VzYW1l"));
        const auto added = store->add({listRecord(0), secret});
        QVERIFY(added->allDone() && !added->auditProblem);
        const auto seen = *store->entry(listId(0).toLower());
        auto record = seen->record;
        record.deviceId = QStringLiteral("other");
        record.iotHubs = QStringList{QStringLiteral("a.net")};
        QVERIFY(store->update({{record, seen->version}})->allDone());
        QVERIFY(store->remove({listId(0).toLower()})->allDone());
        QVERIFY(store->undo()->allDone());
        {
            auto import = store->beginImport();
            QVERIFY(import->insert({listPrepared(5), listPrepared(6)})->isEmpty());
            QVERIFY(
                import->finish({{QStringLiteral("file"), QStringLiteral("/x.csv")}}).has_value());
        }
        // What was not done has none.
        QVERIFY(!store->add({listRecord(0)})->allDone());
        QVERIFY(!store->beginImport()->finish({})->changeId.size());
        const auto lines = bench.lines();
        QCOMPARE(summariesOf(lines), (QStringList{QStringLiteral("add %1 2").arg(list),
                                                  QStringLiteral("edit %1 1").arg(listId(0)),
                                                  QStringLiteral("remove %1 1").arg(listId(0)),
                                                  QStringLiteral("undo %1 1").arg(listId(0)),
                                                  QStringLiteral("import %1 2").arg(list)}));
        const QJsonObject edited = lines.at(1).value(QLatin1String("details")).toObject();
        QCOMPARE(edited.value(QLatin1String("members")).toVariant().toStringList(),
                 (QStringList{QStringLiteral("deviceId"), QStringLiteral("iotHubs")}));
        QCOMPARE(edited.value(QLatin1String("list")).toString(), bench.place().text());
        QCOMPARE(lines.at(0)
                     .value(QLatin1String("details"))
                     .toObject()
                     .value(QLatin1String("changeId"))
                     .toString(),
                 added->changeId);
        QCOMPARE(lines.at(4)
                     .value(QLatin1String("details"))
                     .toObject()
                     .value(QLatin1String("file"))
                     .toString(),
                 QStringLiteral("/x.csv"));
        QFile file(bench.filePath("audit.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("c2VzYW1l"));
        QVERIFY(log->verify()->ok());
    }

    void writesWhatIsMissingLater_data() { ListBench::addEngines(); }
    void writesWhatIsMissingLater()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        QVERIFY(bench.open()->add(listRecords(0, 2))->allDone()); // Without a log.
        QVERIFY(bench.open(ListBench::stationB())->add({listRecord(7)})->allDone());
        const auto log = bench.openLog();
        QCOMPARE(bench.lines().size(), 0);
        {
            const auto store = bench.open(ListBench::stationA(), log);
            QCOMPARE(bench.lines().size(), 1); // Its own, not that of another station.
            QVERIFY(store->add({listRecord(2)})->allDone());
        }
        bench.open(ListBench::stationA(), log);
        QCOMPARE(bench.lines().size(), 2);
    }

    void writesNothingTwice_data() { ListBench::addEngines(); }
    void writesNothingTwice()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto added = bench.open()->add({listRecord(0)});
        const auto log = bench.openLog();
        // As it is when the program was killed between the line and the note of it.
        audit::AuditEvent event;
        event.kind = QStringLiteral("add");
        event.details.insert(QLatin1String("changeId"), added->changeId);
        QVERIFY(log->append(event).has_value());
        bench.open(ListBench::stationA(), log);
        bench.open(ListBench::stationA(), log);
        QCOMPARE(bench.lines().size(), 1);
    }

    void saysWhenTheLogCannotBeWritten_data() { ListBench::addEngines(); }
    void saysWhenTheLogCannotBeWritten()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto log = bench.openLog();
        const auto store = bench.open(ListBench::stationA(), log);
        QVERIFY(store->add({listRecord(0)})->allDone());
        const QString path = bench.filePath("audit.jsonl");
        const QString aside = bench.filePath("aside");
        QVERIFY(QFile::rename(path, aside));
        QVERIFY(QDir().mkpath(path)); // No file can be there.
        const auto added = store->add({listRecord(1)});
        QVERIFY2(added.has_value(), added ? "" : qPrintable(added.error().toLogLine()));
        QVERIFY(added->allDone());
        QVERIFY(added->auditProblem.has_value());
        QVERIFY(QDir().rmdir(path) && QFile::rename(aside, path));
        const auto later = store->add({listRecord(2)});
        QVERIFY(!later->auditProblem);
        QCOMPARE(bench.lines().size(), 3);
        QVERIFY(bench.openLog()->verify()->ok());
    }

    void writesOneLineForAPush_data() { ListBench::addEngines(); }
    void writesOneLineForAPush()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const auto log = bench.openLog();
        const auto store = bench.open(ListBench::stationA(), log);
        QVERIFY(store->add(listRecords(0, 4))->allDone());
        const SyncRun run{ListStore::newChangeId(), true, QStringLiteral("s.example.net")};
        const auto settle = [&store, &run](int number) {
            return store->settle({{Settled::What::Pushed, listRecord(number),
                                   (*store->entry(listId(number).toLower()))->version}},
                                 run);
        };
        QVERIFY(settle(0)->allDone() && settle(1)->allDone());
        QCOMPARE(bench.lines().size(), 1);
        QVERIFY(store->endSync(run, {{QStringLiteral("refused"), 3}}).has_value());
        QCOMPARE(bench.lines().size(), 2);
        const QJsonObject details = bench.lines().last().value(QLatin1String("details")).toObject();
        QCOMPARE(details.value(QLatin1String("count")).toInt(), 2);
        QCOMPARE(details.value(QLatin1String("refused")).toInt(), 3);
        QCOMPARE(details.value(QLatin1String("service")).toString(), run.service);

        // One that was killed: the line comes when the list is opened, and what the same run does
        // after that gets a line of its own.
        const SyncRun other{ListStore::newChangeId(), true, QStringLiteral("s.example.net")};
        QVERIFY(store->settle({{Settled::What::Pushed, listRecord(2), 1}}, other)->allDone());
        bench.open(ListBench::stationA(), log);
        QCOMPARE(bench.lines().size(), 3);
        QVERIFY(store->settle({{Settled::What::Pushed, listRecord(3), 1}}, other)->allDone());
        QVERIFY(store->endSync(other, {}).has_value());
        QCOMPARE(bench.lines().size(), 4);
        const QJsonObject last = bench.lines().last().value(QLatin1String("details")).toObject();
        QCOMPARE(last.value(QLatin1String("count")).toInt(), 1);
        QCOMPARE(last.value(QLatin1String("changeId")).toString(),
                 other.changeId + QStringLiteral("#2"));
        // One that settled nothing.
        QVERIFY(store->endSync({ListStore::newChangeId(), true, {}}, {}).has_value());
        QCOMPARE(bench.lines().size(), 4);
    }
};

ENDORSE_TEST(ListAuditTest)

} // namespace endorse::testing

#include "listaudittest.moc"
