// SPDX-License-Identifier: GPL-3.0-or-later
// Mistakes and mishaps that a script meets: each has its exit code, its words and its document.
#include "cliprocess.h"

#include <support/testregistry.h>
#include <tpm/verbharness.h>
#include <tpmtypes/templates.h>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>
#include <sys/stat.h>

using namespace endorse;
using namespace endorse::testing;

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class CliMistakesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<Cli>(m_folder->filePath(QStringLiteral("data")));
    }

    void cleanup() { QTRY_COMPARE(processesIn(m_folder->path()), QStringList()); }

    void refusesEmptyValues_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QStringList attest =
            words("attest tpm --endpoint https://localhost:1 --id-scope 0ne1");
        QTest::newRow("tcti") << words("tpm ek --tcti") + QStringList{QString()};
        QTest::newRow("data") << words("tpm ek --data") + QStringList{QString()};
        QTest::newRow("registration-id") << attest + words("--registration-id") + QStringList{{}};
        QTest::newRow("ca") << attest + words("--ca") + QStringList{QString()};
        QTest::newRow("service") << words("enrollment show --registration-id a --service") +
                                        QStringList{QString()};
        QTest::newRow("transcript") << words("demo --transcript") + QStringList{QString()};
        QTest::newRow("pcap") << words("demo --pcap") + QStringList{QString()};
        QTest::newRow("owner-auth") << words("tpm ek --owner-auth") + QStringList{QString()};
        QTest::newRow("host") << words("serve --host") + QStringList{QString()};
    }

    void refusesEmptyValues()
    {
        QFETCH(QStringList, arguments);
        const CliOutcome outcome = m_cli->run(arguments);
        QCOMPARE(outcome.exitCode, 2);
        QVERIFY2(outcome.err.contains("empty"), outcome.err.constData());
        QVERIFY(!QFileInfo::exists(m_cli->dataDir()));
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QList<QByteArray>>("parts");
        const auto row = [](const char *arguments, const QList<QByteArray> &parts) {
            QTest::newRow(arguments) << words(arguments) << parts;
        };
        row("bogus", {"\"bogus\"", "demo, serve, tpm, attest, enrollment, group"});
        row("tpm bogus", {"\"bogus\"", "info, ek, ek-cert, ek-root, srk, clear"});
        row("demo --timeout abc", {"number of seconds"});
        row("demo --timeout nan", {"number of seconds"});
        row("enrollment show --registration-id a --service @", {"No file"});
        row("enrollment show --registration-id a --service @/nowhere/svc", {"/nowhere/svc"});
        row("enrollment show --registration-id a --service /etc/passwd", {"\"@/etc/passwd\""});
        row("enrollment add --service @/etc/passwd --endorsement-key nofile.txt",
            {"neither base64 nor a file"});
        row("enrollment add --service @/etc/passwd --endorsement-key /etc", {"is a folder"});
        row("tpm ek --owner-auth @/nowhere", {"/nowhere"});
        row("tpm ek --owner-auth @/etc", {"\"/etc\""});
        row("attest tpm --endpoint https://localhost:1 --id-scope 0ne1 --ca /etc/passwd",
            {"no certificate"});
        row("attest tpm --endpoint https://localhost:1 --id-scope 0ne1 --ca /etc", {"/etc"});
        row("enrollment show --registration-id a --service x --ca /etc/passwd", {"no certificate"});
        QTest::newRow("serve --host")
            << QStringList{QStringLiteral("serve"), QStringLiteral("--host"),
                           QStringLiteral("bad host;name")}
            << QList<QByteArray>{"bad host;name"};
    }

    void saysWhatIsWrong()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QList<QByteArray>, parts);
        const CliOutcome outcome = m_cli->run(arguments);
        QCOMPARE(outcome.exitCode, 2);
        for (const QByteArray &part : std::as_const(parts))
            QVERIFY2(outcome.err.contains(part), outcome.err.constData());
        QVERIFY(!QFileInfo::exists(m_cli->dataDir()));
    }

    void attestAlwaysGivesItsDocument_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<bool>("rounds");
        const auto row = [](const char *more, bool rounds) {
            QTest::newRow(more) << words(more) << rounds;
        };
        row("--id-scope 0ne1", false);
        row("--nonsense", false);
        row("--endpoint https://localhost:1 --id-scope 0ne1 --repeat 0", false);
        row("--endpoint https://localhost:1 --id-scope 0ne1 --ca /nowhere", false);
        row("--endpoint https://localhost:1 --id-scope 0ne1 --ca /nowhere --repeat 3", true);
        row("--endpoint https://localhost:1 --id-scope 0ne/ --repeat 3", true);
        row("--endpoint https://localhost:1 --id-scope 0ne1 --transcript /dev/null --repeat 3",
            true);
    }

    void attestAlwaysGivesItsDocument()
    {
        QFETCH(QStringList, more);
        QFETCH(bool, rounds);
        const CliOutcome outcome = m_cli->run(words("attest tpm --json") + more);
        QCOMPARE(outcome.exitCode, 2);
        const QJsonObject json = outcome.json();
        QCOMPARE(json.value(QLatin1String("ok")).toBool(true), false);
        QVERIFY(json.value(QLatin1String("error")).isObject());
        const QJsonObject last = rounds ? json.value(QLatin1String("last")).toObject() : json;
        QCOMPARE(last.value(QLatin1String("steps")).toArray().size(), 11);
        QCOMPARE(json.contains(QLatin1String("median")), rounds);
        if (rounds) {
            QCOMPARE(json.value(QLatin1String("rounds")).toInt(-1), 0);
            QVERIFY(json.value(QLatin1String("median"))
                        .toObject()
                        .value(QLatin1String("wallMs"))
                        .isNull());
        }
    }

    void refusesToClearAnotherTpmAtOnce()
    {
        // Nobody listens there, and nothing is asked.
        const CliOutcome outcome =
            m_cli->run(words("tpm clear --json --tcti swtpm:path=/nowhere/socket"));
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.json()
                     .value(QLatin1String("error"))
                     .toObject()
                     .value(QLatin1String("code"))
                     .toString(),
                 QStringLiteral("not-embedded"));
    }

    void noticesLostOutput_data()
    {
        QTest::addColumn<QString>("shell");
        for (const char *shell : {"\"$0\" --version >/dev/full", "\"$0\" --version >&-",
                                  "\"$0\" tpm ek --json --tcti swtpm:path=/nowhere >/dev/full",
                                  "\"$0\" serve --json >/dev/full", "\"$0\" serve >&-"})
            QTest::newRow(shell) << QString::fromLatin1(shell);
    }

    void noticesLostOutput()
    {
        QFETCH(QString, shell);
        const CliOutcome outcome = runShell(shell);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.err.contains("The output was lost"), outcome.err.constData());
    }

    void worksWithoutStandardStreams()
    {
        // What goes to a missing stream must not reach a file of ours, such as the signal pipe.
        const CliOutcome outcome = runShell(QStringLiteral("\"$0\" demo --json <&- 2>&-"));
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.json().value(QLatin1String("ok")).toBool(), true);
    }

    void leavesHangUpIgnored()
    {
        const Cli &cli = *m_cli;
        QProcess process;
        cli.startShell(&process, QStringLiteral("trap '' HUP; exec \"$0\" serve --json"));
        QTRY_VERIFY(process.canReadLine());
        const auto pid = static_cast<pid_t>(process.processId());
        ::kill(pid, SIGHUP);
        // A second service is refused while it still serves.
        QCOMPARE(m_cli->run(words("serve")).exitCode, 1);
        QCOMPARE(process.state(), QProcess::Running);
        ::kill(pid, SIGTERM);
        QCOMPARE(Cli::finish(&process).exitCode, 0);
    }

    void letsOneServeAtATime()
    {
        ServeProcess first(*m_cli);
        QVERIFY(!first.where().isEmpty());
        const CliOutcome second = m_cli->run(words("serve --json"));
        QCOMPARE(second.exitCode, 1);
        QCOMPARE(second.json()
                     .value(QLatin1String("error"))
                     .toObject()
                     .value(QLatin1String("code"))
                     .toString(),
                 QStringLiteral("lock"));
        QVERIFY(second.err.contains("--data"));
        // The service of a walk may run beside it.
        QCOMPARE(m_cli->run(words("demo --json")).exitCode, 0);
    }

    void announcesTheCaOnlyWhenItChanged()
    {
        const auto errorsOf = [this](const QStringList &more) {
            ServeProcess service(*m_cli, more);
            service.process().terminate();
            return Cli::finish(&service.process()).err;
        };
        QVERIFY(!errorsOf({}).contains("load"));
        QVERIFY(errorsOf(words("--host lab.example")).contains("load"));
    }

    void namesWhereItListens_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("host");
        const auto row = [](const char *address, const char *host) {
            QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(host);
        };
        row("127.0.0.1", "localhost");
        row("0.0.0.0", "localhost");
        row("127.0.0.2", "127.0.0.2");
        row("::1", "[::1]");
    }

    void namesWhereItListens()
    {
        QFETCH(QString, address);
        QFETCH(QString, host);
        const ServeProcess service(*m_cli, words("--bind") + QStringList{address});
        QVERIFY(service.value("serviceConnectionString")
                    .startsWith(QStringLiteral("HostName=%1;").arg(host)));
        const CliOutcome outcome =
            m_cli->run(words("enrollment show --json --registration-id a --service") +
                       QStringList{QString::fromUtf8(service.connectionString()),
                                   QStringLiteral("--ca"), service.value("ca")});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.json()
                     .value(QLatin1String("error"))
                     .toObject()
                     .value(QLatin1String("httpStatus"))
                     .toInt(),
                 404);
    }

    void stopsWhileItWaitsForASecret_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("service, input")
            << words("enrollment show --json --registration-id a --service -");
        QTest::newRow("service, FIFO")
            << words("enrollment show --json --registration-id a --service @fifo");
        QTest::newRow("auth, input") << words("tpm ek --json --owner-auth -");
        QTest::newRow("auth, FIFO") << words("tpm ek --json --owner-auth @fifo");
        QTest::newRow("attest") << words("attest tpm --json --endpoint https://localhost:1 "
                                         "--id-scope 0ne1 --endorsement-auth -");
    }

    void stopsWhileItWaitsForASecret()
    {
        QFETCH(QStringList, arguments);
        QCOMPARE(::mkfifo(QFile::encodeName(m_folder->filePath(QStringLiteral("fifo"))).constData(),
                          0600),
                 0);
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        m_cli->start(&process, arguments);
        // It waits once the signal is caught.
        QTRY_VERIFY(catchesTerm(process.processId()));
        ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
        QTRY_COMPARE(process.state(), QProcess::NotRunning);
        const CliOutcome outcome = Cli::finish(&process);
        QCOMPARE(outcome.exitCode, 3);
        QCOMPARE(outcome.json()
                     .value(QLatin1String("error"))
                     .toObject()
                     .value(QLatin1String("category"))
                     .toString(),
                 QStringLiteral("cancelled"));
    }

    void readsTheEkWithoutTheEndorsementAuth()
    {
        QCOMPARE(m_cli->run(words("tpm info")).exitCode, 0); // Makes the TPM.
        {
            const auto tpm =
                startSoftwareTpm(m_cli->dataDir() + QStringLiteral("/software-tpm"), true);
            QVERIFY(tpm);
            PlainClient owner(*tpm->transport());
            // One that the certificate is not for, so that it takes CreatePrimary to tell.
            constexpr quint32 handle = 0x81010001;
            if (owner.persistentHandles().contains(handle))
                QCOMPARE(owner.evict(handle, handle), TSS2_RC_SUCCESS);
            const quint32 key =
                owner.createPrimary(TPM2_RH_ENDORSEMENT,
                                    tpmtypes::templateOf(tpmtypes::KeyTemplate::AzureSdkRsa2048Ek));
            QVERIFY(key != 0);
            QCOMPARE(owner.evict(key, handle), TSS2_RC_SUCCESS);
            QCOMPARE(owner.flush(key), TSS2_RC_SUCCESS);
            QCOMPARE(owner.changeAuth(TPM2_RH_ENDORSEMENT, {}, "only-the-test-knows"),
                     TSS2_RC_SUCCESS);
        }
        const CliOutcome outcome = m_cli->run(words("tpm ek --json"));
        QVERIFY2(outcome.exitCode == 0, outcome.err.constData());
        QVERIFY(outcome.json().value(QLatin1String("template")).isNull());
        QVERIFY(outcome.json().contains(QLatin1String("template")));
        QVERIFY(outcome.err.contains("--endorsement-auth"));
        const CliOutcome listed = m_cli->run(
            words("tpm ek --csv") + QStringList{m_folder->filePath(QStringLiteral("list.csv"))});
        QCOMPARE(listed.exitCode, 0);
    }

    void tellsThatTheSrkChanged()
    {
        const ServeProcess service(*m_cli);
        const QJsonObject ek = m_cli->run(words("tpm ek --json")).json();
        const QString key = ek.value(QLatin1String("endorsementKey")).toString();
        QCOMPARE(m_cli
                     ->run(words("enrollment add --service - --ca") +
                               QStringList{service.value("ca"), QStringLiteral("--endorsement-key"),
                                           key},
                           service.connectionString())
                     .exitCode,
                 0);
        QVERIFY(!m_cli->run(service.attestArguments()).err.contains("SRK differs"));
        QCOMPARE(m_cli->run(words("tpm clear --yes")).exitCode, 0);
        const CliOutcome outcome = m_cli->run(service.attestArguments());
        QCOMPARE(outcome.exitCode, 0);
        QVERIFY2(outcome.err.contains("SRK differs"), outcome.err.constData());
    }

    void warnsOfAnSrkOfAnotherKind()
    {
        const QString state = m_cli->dataDir() + QStringLiteral("/software-tpm");
        QCOMPARE(m_cli->run(words("tpm info")).exitCode, 0); // Makes the TPM.
        {
            const auto tpm = startSoftwareTpm(state, true);
            QVERIFY(tpm);
            PlainClient owner(*tpm->transport());
            const quint32 key = owner.createPrimary(TPM2_RH_OWNER, cheapTemplate());
            QVERIFY(key != 0);
            QCOMPARE(owner.evict(key, 0x81000001), TSS2_RC_SUCCESS);
            QCOMPARE(owner.flush(key), TSS2_RC_SUCCESS);
        }
        const ServeProcess service(*m_cli);
        // Nobody is enrolled: the warning comes before the service refuses.
        const CliOutcome outcome = m_cli->run(service.attestArguments() + words("--json"));
        QCOMPARE(outcome.exitCode, 1);
        const QByteArray warning = "the key at 0x81000001 (ECC";
        QVERIFY2(outcome.err.contains(warning), outcome.err.constData());
        QVERIFY(outcome.err.indexOf(warning) < outcome.err.indexOf("Register: challenge"));
        const QJsonArray warnings = outcome.json().value(QLatin1String("warnings")).toArray();
        QCOMPARE(warnings.size(), 1);
        QVERIFY(warnings.first().toString().contains(QString::fromLatin1(warning)));
    }

    void warnsOfAnEkOfAnotherKind()
    {
        const ServeProcess service(*m_cli);
        const CliOutcome outcome =
            m_cli->run(words("enrollment add --registration-id a --service - --endorsement-key") +
                           QStringList{QStringLiteral(ENDORSE_TEST_DATA "/tpm/ek-ecc.pub"),
                                       QStringLiteral("--ca"), service.value("ca")},
                       service.connectionString());
        QVERIFY2(outcome.err.contains("expects RSA 2048"), outcome.err.constData());
    }

    void tellsOnceThatTheAuditLogFails()
    {
        QVERIFY(QDir().mkpath(m_cli->dataDir()));
        writeFile(m_cli->dataDir() + QStringLiteral("/audit"), "in the way");
        const CliOutcome outcome = m_cli->run(words("demo --json"));
        QCOMPARE(outcome.json().value(QLatin1String("ok")).toBool(), true);
        QCOMPARE(outcome.json().value(QLatin1String("warnings")).toArray().size(), 1);
        QCOMPARE(outcome.err.count("endorsectl: "), 1);
        QVERIFY(!outcome.err.contains("endorse.attestation"));
    }

private:
    CliOutcome runShell(const QString &script) const
    {
        QProcess process;
        m_cli->startShell(&process, script);
        process.closeWriteChannel();
        return Cli::finish(&process);
    }

    static bool catchesTerm(qint64 pid)
    {
        // /proc/PID/exe of a program that cannot be dumped is for root alone; its status is for
        // all.
        QFile status(QStringLiteral("/proc/%1/status").arg(pid));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        const QByteArray all = status.readAll();
        // Before the program is loaded, the child still has the handlers of this one.
        if (!all.startsWith("Name:\tendorsectl\n"))
            return false;
        const QByteArray line = all.mid(all.indexOf("SigCgt:") + 7).split('\n').first().trimmed();
        return (line.toULongLong(nullptr, 16) & (1ULL << (SIGTERM - 1))) != 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Cli> m_cli;
};

ENDORSE_TEST(CliMistakesTest)
#include "climistakestest.moc"
