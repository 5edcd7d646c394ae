// SPDX-License-Identifier: GPL-3.0-or-later
// Several who change one list at the same time.
#include "listbench.h"

#include <support/postgresserver.h>
#include <support/testregistry.h>

#include <QProcess>
#include <QTest>

#include <thread>

namespace endorse::testing {

using dps::IndividualEnrollment;

class ListRacesTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int patienceMs = 1'200'000;
    static int edits() { return qEnvironmentVariableIntValue("ENDORSE_SOAK") == 1 ? 10'000 : 180; }

    static std::unique_ptr<QProcess> station(const ListBench &bench, const QString &name,
                                             const char *log, int times)
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        // Into a file: a pipe that nobody reads would hold one of the two back.
        process->setStandardOutputFile(bench.filePath(log) + QStringLiteral(".out"));
        process->start(QStringLiteral(ENDORSE_BINARY_DIR "/enrollmentlist_writer"),
                       {QStringLiteral("station"), bench.place().text(), bench.filePath(log), name,
                        QString::number(qHash(name) & 0xffff), QString::number(times)});
        return process;
    }

    /// What was done to each row: what the change saw, and what it left.
    using Steps = QMap<QString, QMap<QString, QString>>;

    /// Follows what was done to one row from the beginning: every step saw what the one before it
    /// left, and the last one is what is there.
    static void follow(const QString &key, const QString &first, QMap<QString, QString> steps,
                       const QString &now)
    {
        QString at = first;
        while (steps.contains(at))
            at = steps.take(at);
        QVERIFY2(steps.isEmpty(), qPrintable(key));
        QCOMPARE(at, now);
    }

private Q_SLOTS:
    void losesNothingInSilence_data() { ListBench::addEngines(); }
    void losesNothingInSilence()
    {
        QFETCH(const QString, engine);
        const ListBench bench(engine);
        const int shared = 4;
        // On a file they come one after the other anyway.
        const int times = edits() / (engine == QLatin1String("sqlite") ? 6 : 2);
        QVERIFY(bench.open()->add(listRecords(0, shared))->allDone());
        const auto a = station(bench, ListBench::stationA(), "a.jsonl", times);
        const auto b = station(bench, ListBench::stationB(), "b.jsonl", times);
        Steps steps;
        QMap<QString, int> present;
        int told = 0;
        int did = 0;
        for (QProcess *process : {a.get(), b.get()}) {
            QVERIFY(process->waitForFinished(patienceMs));
            QCOMPARE(process->exitCode(), 0);
            QFile output(bench.filePath(process == a.get() ? "a.jsonl.out" : "b.jsonl.out"));
            QVERIFY(output.open(QIODevice::ReadOnly));
            const QList<QByteArray> lines = output.readAll().trimmed().split('\n');
            for (const QByteArray &line : lines) {
                const QStringList words =
                    QString::fromLatin1(line.trimmed()).split(QLatin1Char(' '));
                if (words.first() == QLatin1String("told")) {
                    ++told;
                } else if (words.first() == QLatin1String("did")) {
                    ++did;
                    // Two that saw the same: one has overwritten the other.
                    QVERIFY2(!steps[words.at(1)].contains(words.at(2)), line.constData());
                    steps[words.at(1)].insert(words.at(2), words.at(3));
                } else {
                    present[words.at(1)] += words.first() == QLatin1String("came") ? 1 : -1;
                }
            }
        }
        const auto store = bench.open();
        for (int i = 0; i < shared; ++i) {
            const QString key = listId(i).toLower();
            follow(key, listRecord(i).deviceId, steps.value(key),
                   (*store->entry(key))->record.deviceId);
        }
        for (auto it = present.begin(); it != present.end(); ++it)
            QCOMPARE(it.value(), store->entry(it.key())->has_value() ? 1 : 0);
        // Each change of each has its line.
        for (const char *log : {"a.jsonl", "b.jsonl"}) {
            const auto chain = bench.openLog(log);
            QVERIFY(chain->verify()->ok());
        }
        QVERIFY(did > 0);
        qInfo("%d done, %d told of a conflict", did, told);
    }

    void beginsAgainWhenAnotherOneWasQuicker()
    {
        const ListBench bench(QStringLiteral("postgresql"));
        const auto a = bench.open();
        const auto b = bench.open(ListBench::stationB());
        QVERIFY(a->add(listRecords(0, 2))->allDone());
        int calls = 0;
        // While it holds its snapshot, the row becomes another one: the server refuses what it
        // writes (40001).
        const auto report = a->edit({listId(0).toLower()},
                                    [&calls, &b](IndividualEnrollment &record) {
                                        if (++calls == 1) {
                                            const auto seen = b->entry(listId(0).toLower());
                                            IndividualEnrollment other = (*seen)->record;
                                            other.iotHubHostName = QStringLiteral("b.net");
                                            if (!b->update({{other, (*seen)->version}})->allDone())
                                                qFatal("The other station cannot change the row.");
                                        }
                                        record.deviceId = QStringLiteral("a");
                                        return true;
                                    },
                                    {}, {});
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().toLogLine()));
        QCOMPARE(calls, 2);
        const IndividualEnrollment now = (*a->entry(listId(0).toLower()))->record;
        QCOMPARE(now.deviceId, QStringLiteral("a"));
        QCOMPARE(now.iotHubHostName, QStringLiteral("b.net"));
    }

    void givesUpWhenOthersAreAlwaysQuicker()
    {
        const ListBench bench(QStringLiteral("postgresql"));
        enrollmentlist::StoreOptions options;
        options.attempts = 4;
        const auto a = bench.open(ListBench::stationA(), nullptr, options);
        const auto b = bench.open(ListBench::stationB());
        QVERIFY(a->add({listRecord(0)})->allDone());
        int calls = 0;
        const auto report = a->edit({listId(0).toLower()},
                                    [&calls, &b](IndividualEnrollment &record) {
                                        const auto seen = b->entry(listId(0).toLower());
                                        IndividualEnrollment other = (*seen)->record;
                                        other.deviceId = QString::number(++calls);
                                        if (!b->update({{other, (*seen)->version}})->allDone())
                                            qFatal("The other station cannot change the row.");
                                        record.deviceId = QStringLiteral("a");
                                        return true;
                                    },
                                    {}, {});
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, QStringLiteral("conflict"));
        QCOMPARE(calls, 5); // And once at first.
        QCOMPARE((*a->entry(listId(0).toLower()))->record.deviceId, QString::number(calls));
    }

    void importsWhatIsFreeAgain()
    {
        const ListBench bench(QStringLiteral("postgresql"));
        const auto store = bench.open();
        // The first time something is in the way that is gone when it is looked at.
        PostgresServer::shared().run(
            QStringLiteral("SET search_path TO \"%1\"; CREATE SEQUENCE attempts; "
                           "CREATE FUNCTION first_fails() RETURNS trigger LANGUAGE plpgsql AS "
                           "'BEGIN IF nextval(''%1.attempts'') = 1 THEN RETURN NULL; END IF; "
                           "RETURN NEW; END'; "
                           "CREATE TRIGGER first_fails BEFORE INSERT ON list_rows "
                           "FOR EACH ROW EXECUTE FUNCTION first_fails()")
                .arg(bench.place().schema()));
        auto import = store->beginImport();
        const auto refused = import->insert({listPrepared(1), listPrepared(2)});
        QVERIFY2(refused.has_value(), refused ? "" : qPrintable(refused.error().toLogLine()));
        QVERIFY(refused->isEmpty());
        QCOMPARE(import->finish({})->done, 2);
        QCOMPARE(*store->count(), 2);
    }

    void addsOneOfTwoAlike()
    {
        // The other one commits between what this one reads and what it writes.
        const ListBench bench(QStringLiteral("postgresql"));
        const auto b = bench.open(ListBench::stationB());
        auto import = b->beginImport();
        QVERIFY(import.has_value());
        QVERIFY(import->insert({listPrepared(1)})->isEmpty());
        core::Result<enrollmentlist::ChangeReport> report;
        std::thread adds([&bench, &report] {
            const auto a = bench.open();
            // Waits for the import, whose row it does not see, and begins again.
            report = a->add({listRecord(1), listRecord(2)});
        });
        const auto finished = import->finish({});
        adds.join();
        QVERIFY(finished.has_value());
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().toLogLine()));
        QCOMPARE(report->done, 1);
        QCOMPARE(toString(report->items.first().what), QStringLiteral("duplicate-id"));
        QVERIFY(report->items.first().error->message.english().contains(ListBench::stationB()));
        QCOMPARE(*b->count(), 2);
    }
};

ENDORSE_TEST(ListRacesTest)

} // namespace endorse::testing

#include "listracestest.moc"
