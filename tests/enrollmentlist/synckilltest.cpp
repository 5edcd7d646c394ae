// SPDX-License-Identifier: GPL-3.0-or-later
// A process that is killed in the middle of a push or a pull: both sides are known, nothing is lost
// and nothing is done twice, and who compares again and goes on comes to the end.
#include "syncbench.h"

#include <support/postgresserver.h>
#include <support/testregistry.h>

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>

namespace endorse::testing {

using dps::IndividualEnrollment;
using enrollmentlist::Comparison;
using enrollmentlist::ListPlace;
using enrollmentlist::SyncReport;

class SyncKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void losesNothingAndDoesNothingTwice_data()
    {
        QTest::addColumn<bool>("isPush");
        QTest::addColumn<bool>("isFile");
        QTest::newRow("push, SQLite") << true << true;
        QTest::newRow("pull, SQLite") << false << true;
        QTest::newRow("push, PostgreSQL") << true << false;
        QTest::newRow("pull, PostgreSQL") << false << false;
    }
    void losesNothingAndDoesNothingTwice()
    {
        QFETCH(bool, isPush);
        QFETCH(bool, isFile);
        QRandomGenerator random(5);
        const int lists = qEnvironmentVariableIntValue("ENDORSE_SOAK") == 1 ? 20 : 1;
        for (int list = 0; list < lists; ++list) {
            const QTemporaryDir folder;
            const auto place = isFile ? ListPlace::file(folder.filePath(QStringLiteral("list.db")))
                                      : serverPlace();
            SyncBench bench(place, std::make_shared<SmallPages>());
            killAndFinish(bench, isPush, random);
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    static constexpr int patienceMs = 120'000;
    static constexpr int perRound = 40;
    static constexpr int rounds = 5;

    static void killAndFinish(SyncBench &bench, bool isPush, QRandomGenerator &random)
    {
        int records = 0;
        for (int round = 0; round < rounds; ++round) {
            addSome(bench, isPush, &records);
            const std::unique_ptr<QProcess> process = started(bench, isPush);
            QVERIFY(linesOf(process.get(), 1 + random.bounded(perRound)));
            ::kill(static_cast<pid_t>(process->processId()), SIGKILL);
            QVERIFY(process->waitForFinished(patienceMs));
            QCOMPARE(process->exitStatus(), QProcess::CrashExit);
            check(bench, isPush, records);
        }
        const SyncReport rest = isPush ? bench.push() : bench.pull();
        QVERIFY(rest.isComplete());
        QCOMPARE(rest.refused, 0);
        const Comparison end = bench.compare();
        QCOMPARE(end.equal, records);
        QCOMPARE(end.differences.size(), 0);
        checkOnce(bench, records);
        checkAudit(bench);
    }

    static ListPlace serverPlace()
    {
        PostgresServer &server = PostgresServer::shared();
        const auto place = ListPlace::parse(server.address(server.newSchema()));
        if (!place)
            qFatal("%s", qPrintable(place.error().toLogLine()));
        return *place;
    }

    /// New records on the side that is to be taken from, and a change of old ones.
    static void addSome(SyncBench &bench, bool isPush, int *records)
    {
        QList<IndividualEnrollment> more;
        for (int i = 0; i < perRound; ++i)
            more.append(
                SyncBench::keyed(QStringLiteral("dev-%1").arg((*records)++, 5, 10, QChar(u'0'))));
        if (isPush)
            bench.add(more);
        else
            bench.fillService(more);
    }

    static std::unique_ptr<QProcess> started(SyncBench &bench, bool isPush)
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process->start(QStringLiteral(ENDORSE_BINARY_DIR "/enrollmentlist_syncer"),
                       {isPush ? QStringLiteral("push") : QStringLiteral("pull")});
        const emulator::EmulatorEndpoint &endpoint = bench.running().endpoint();
        const QStringList lines{bench.place().text(), bench.auditFile(),
                                endpoint.serviceConnectionString, endpoint.caFile};
        process->write(lines.join(u'\n').toUtf8() + '\n');
        process->closeWriteChannel();
        return process;
    }

    /// Waits for so many lines.
    static bool linesOf(QProcess *process, int wanted)
    {
        for (int i = 0; i < wanted; ++i) {
            while (!process->canReadLine()) {
                if (!process->waitForReadyRead(patienceMs))
                    return false;
            }
            process->readLine();
        }
        return true;
    }

    /// Nothing but what has not been taken yet is on one side alone.
    static void check(SyncBench &bench, bool isPush, int records)
    {
        QVERIFY(bench.other().check().has_value());
        const Comparison comparison = bench.compare();
        QCOMPARE(comparison.different, 0);
        QCOMPARE(comparison.conflicts, 0);
        QCOMPARE(isPush ? comparison.onlyService : comparison.onlyLocal, 0);
        QCOMPARE(comparison.equal + (isPush ? comparison.onlyLocal : comparison.onlyService),
                 records);
    }

    static void checkOnce(SyncBench &bench, int records)
    {
        const QList<IndividualEnrollment> stored = bench.all();
        QCOMPARE(stored.size(), records);
        QCOMPARE(bench.count(), records);
        for (const IndividualEnrollment &record : stored)
            QCOMPARE(record.lastUpdatedDateTimeUtc, record.createdDateTimeUtc);
    }

    static void checkAudit(SyncBench &bench)
    {
        const auto log = audit::AuditLog::open(bench.auditFile());
        QVERIFY(log.has_value());
        const auto report = log->verify();
        QVERIFY(report.has_value());
        QVERIFY2(report->ok(),
                 report->ok() ? "" : qPrintable(report->findings.first().message.english()));
        // Each change is told once.
        QSet<QString> changes;
        const auto lines = log->lastLines(report->lines);
        QVERIFY(lines.has_value());
        for (const QJsonObject &line : *lines) {
            const QString change =
                line[QLatin1String("details")][QLatin1String("changeId")].toString();
            QVERIFY2(change.isEmpty() || !changes.contains(change), qPrintable(change));
            changes.insert(change);
        }
    }
};

ENDORSE_TEST(SyncKillTest)

} // namespace endorse::testing

#include "synckilltest.moc"
