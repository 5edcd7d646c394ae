// SPDX-License-Identifier: GPL-3.0-or-later
// Signals: a clean end with exit code 3, and no process left whatever kills the program.
#include "cliprocess.h"

#include <audit/auditlog.h>
#include <support/testregistry.h>

#include <QJsonArray>
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

using namespace endorse::testing;

class CliInterruptTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<Cli>(m_folder->filePath(QStringLiteral("data")));
    }

    void cleanup() { QTRY_COMPARE(processesIn(m_folder->path()), QStringList()); }

    void stopsAtASignalWhileTheTpmIsSilent_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    void stopsAtASignalWhileTheTpmIsSilent()
    {
        QFETCH(int, number);
        QLocalServer silent;
        const QString path = m_folder->filePath(QStringLiteral("silent"));
        QVERIFY(silent.listen(path));
        QProcess process;
        m_cli->start(&process,
                     {QStringLiteral("attest"), QStringLiteral("tpm"), QStringLiteral("--json"),
                      QStringLiteral("--tcti"), QStringLiteral("swtpm:path=") + path,
                      QStringLiteral("--endpoint"), QStringLiteral("https://127.0.0.1:1"),
                      QStringLiteral("--id-scope"), QStringLiteral("0ne1")});
        QLocalSocket *peer = nullptr;
        QTRY_VERIFY((peer = peer ? peer : silent.nextPendingConnection()) &&
                    peer->bytesAvailable() > 0);
        ::kill(static_cast<pid_t>(process.processId()), number);
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 20'000);
        const CliOutcome outcome = Cli::finish(&process);
        QCOMPARE(outcome.exitCode, 3);
        const QJsonObject json = outcome.json();
        QCOMPARE(json.value(QLatin1String("ok")).toBool(true), false);
        QCOMPARE(json.value(QLatin1String("steps"))
                     .toArray()
                     .first()
                     .toObject()
                     .value(QLatin1String("status"))
                     .toString(),
                 QStringLiteral("cancelled"));
    }

    void stopsTheDemo()
    {
        QProcess process;
        m_cli->start(&process, {QStringLiteral("demo")});
        QByteArray seen;
        QTRY_VERIFY_WITH_TIMEOUT(
            (seen += process.readAllStandardOutput()).contains("Connect to the TPM"), 30'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        const CliOutcome outcome = Cli::finish(&process);
        QCOMPARE(outcome.exitCode, 3);
        QVERIFY(outcome.out.contains("The attestation was cancelled."));
    }

    void leavesNothingBehindWhenKilled_data()
    {
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("while the TPM is made") << QByteArray();
        QTest::newRow("with the TPM connected") << QByteArray("Connect to the TPM");
        QTest::newRow("with the service started") << QByteArray("Register: challenge");
        QTest::newRow("with the nonce imported") << QByteArray("Sign with the nonce");
    }

    void leavesNothingBehindWhenKilled()
    {
        QFETCH(QByteArray, after);
        QProcess process;
        m_cli->start(&process, {QStringLiteral("demo")});
        QByteArray seen;
        if (after.isEmpty()) {
            QTRY_VERIFY_WITH_TIMEOUT(!processesIn(m_folder->path()).isEmpty(), 20'000);
        } else {
            QTRY_VERIFY_WITH_TIMEOUT((seen += process.readAllStandardOutput()).contains(after),
                                     30'000);
        }
        process.kill();
        QVERIFY(process.waitForFinished());
        QTRY_COMPARE(processesIn(m_folder->path()), QStringList());
        // What was half made is made anew, what was whole is taken.
        QCOMPARE(m_cli->run({QStringLiteral("demo")}).exitCode, 0);
        const auto log =
            endorse::audit::AuditLog::open(m_cli->dataDir() + QStringLiteral("/audit/audit.jsonl"));
        QVERIFY(log && log->verify()->ok());
    }

    void writesNoCoreDump()
    {
        QProcess process;
        m_cli->start(&process, {QStringLiteral("serve")});
        QTRY_VERIFY(process.bytesAvailable() > 0);
        QFile limits(QStringLiteral("/proc/%1/limits").arg(process.processId()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        const QByteArray all = limits.readAll();
        const QByteArray core = all.mid(all.indexOf("Max core file size")).split('\n').first();
        QCOMPARE(core.simplified(), QByteArray("Max core file size 0 0 bytes"));
        process.terminate();
        QCOMPARE(Cli::finish(&process).exitCode, 0);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Cli> m_cli;
};

ENDORSE_TEST(CliInterruptTest)
#include "cliinterrupttest.moc"
