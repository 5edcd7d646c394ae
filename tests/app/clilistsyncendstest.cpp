// SPDX-License-Identifier: GPL-3.0-or-later
// A list and a service as scripts bring them in step: what does not go well, and who else is there.
#include "clilistbench.h"
#include "syncstanding.h"

#include <audit/anchors.h>
#include <support/postgresserver.h>
#include <support/testregistry.h>

#include <QFile>
#include <QJsonArray>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;

namespace {

qsizetype anchors(const QString &auditFile)
{
    return audit::AnchorFile::read(audit::AnchorFile::pathOf(auditFile))->anchors.size();
}

} // namespace

class CliListSyncEndsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<CliListBench>(); }
    // Whatever a verb did: it is in the audit log, and the log is whole.
    void cleanup()
    {
        m_bench->verifyAudit();
        m_bench.reset();
    }

    void saysWhatTheServiceRefuses()
    {
        m_bench->startService();
        m_bench->importRows(2);
        QCOMPARE(m_bench->onService("add --registration-id row-00 --symmetric-key").exitCode, 0);
        // Both have it and were never in step: a conflict.
        QCOMPARE(standing(m_bench->sync("push --yes")), QStringLiteral("||row-00|1|"));
        m_bench->cli().set(QStringLiteral("ENDORSE_SERVICE"),
                           QString::fromLatin1(m_bench->service().connectionString())
                               .replace(QStringLiteral("SharedAccessKey="),
                                        QStringLiteral("SharedAccessKey=AAAA")));
        const CliOutcome refused = m_bench->sync("diff");
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.json().value(QLatin1String("ok")).toBool(true), false);
        QCOMPARE(CliListBench::code(refused), QStringLiteral("401002"));
    }

    void documentsHaveTheError_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("fails");
        QTest::newRow("push") << "push"
                              << "UPDATE";
        QTest::newRow("pull") << "pull"
                              << "INSERT";
    }
    void documentsHaveTheError()
    {
        QFETCH(const QString, verb);
        QFETCH(const QString, fails);
        m_bench->startService();
        PostgresServer &server = PostgresServer::shared();
        const QString schema = server.newSchema();
        m_bench->setList(server.address(schema));
        m_bench->importRows(2);
        QCOMPARE(m_bench->onService("add --registration-id there --symmetric-key").exitCode, 0);
        // The list takes nothing any more.
        server.run(
            QStringLiteral("SET search_path TO \"%1\"; CREATE FUNCTION refuses() RETURNS "
                           "trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''no''; END'; "
                           "CREATE TRIGGER refuses BEFORE %2 ON list_rows FOR EACH ROW "
                           "EXECUTE FUNCTION refuses()")
                .arg(schema, fails));
        const CliOutcome outcome = m_bench->sync(verb.toLatin1() + " --yes");
        QVERIFY(outcome.exitCode > 0);
        QCOMPARE(outcome.json().value(QLatin1String("ok")).toBool(true), false);
        for (const char *member : {"error.category", "error.code", "error.message"})
            QVERIFY2(!CliListBench::member(outcome, member).isEmpty(), outcome.out.constData());
    }

    void endsWhenItIsToldOrInTime_data()
    {
        QTest::addColumn<QString>("verb");
        for (const char *verb : {"diff", "pull"})
            QTest::newRow(verb) << QString::fromLatin1(verb);
        if (CliListBench::isSoak())
            QTest::newRow("refresh") << QStringLiteral("refresh");
    }

    void endsWhenItIsToldOrInTime()
    {
        QFETCH(QString, verb);
        m_bench->importRows(2);
        // Somebody who takes the connection and says nothing.
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        m_bench->cli().set(
            QStringLiteral("ENDORSE_SERVICE"),
            QStringLiteral("HostName=localhost;SharedAccessKeyName=a;SharedAccessKey=%1;"
                           "Port=%2")
                .arg(QString::fromLatin1(QByteArray(32, 'k').toBase64()))
                .arg(silent.serverPort()));
        QStringList arguments =
            CliListBench::words(QStringLiteral("enrollment ") + verb) +
            QStringList{QStringLiteral("--store"), m_bench->list(), QStringLiteral("--json")};
        if (verb.startsWith(QLatin1Char('p')))
            arguments.append(QStringLiteral("--yes"));
        QProcess process;
        m_bench->cli().start(&process, arguments);
        QTRY_VERIFY(silent.hasPendingConnections());
        process.terminate();
        const CliOutcome told = Cli::finish(&process);
        QCOMPARE(told.exitCode, 3);
        QCOMPARE(told.json().value(QLatin1String("ok")).toBool(true), false);
        const CliOutcome late =
            m_bench->cli().run(arguments + CliListBench::words(QStringLiteral("--timeout 0.2")));
        QCOMPARE(late.exitCode, 3);
        QCOMPARE(m_bench->onList("list").json().value(QLatin1String("total")).toInt(), 2);
    }

    void sharesAListOnAServer()
    {
        m_bench->startService();
        PostgresServer &server = PostgresServer::shared();
        const QString schema = server.newSchema();
        m_bench->setList(server.address(schema));
        m_bench->importRows(5);
        QCOMPARE(standing(m_bench->sync("push --yes")), QStringLiteral("|||5|"));
        // Another station, over TCP with a password that no argument holds.
        const Cli mine = m_bench->cli();
        m_bench->cli() = Cli(m_bench->path("other"));
        m_bench->cli().set(QStringLiteral("ENDORSE_SERVICE"),
                           QString::fromLatin1(m_bench->service().connectionString()));
        m_bench->setList(server.loopbackAddress(schema));
        QCOMPARE(m_bench->onList("list").exitCode, 1);
        QFile passwords(m_bench->path("pgpass"));
        QVERIFY(passwords.open(QIODevice::WriteOnly) &&
                passwords.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                passwords.write("127.0.0.1:*:*:*:" + server.password().toLatin1() + '\n') > 0);
        passwords.close();
        m_bench->cli().set(QStringLiteral("PGPASSFILE"), passwords.fileName());
        const QJsonArray rows = m_bench->onList("list --limit 2 --sort registrationId --descending")
                                    .json()
                                    .value(QLatin1String("rows"))
                                    .toArray();
        QCOMPARE(idsIn(rows), QStringLiteral("row-04 row-03"));
        QCOMPARE(m_bench->onList("edit --registration-id row-03 --device-id other").exitCode, 0);
        QCOMPARE(standing(m_bench->sync("push --yes")), QStringLiteral("|||5|"));
        QCOMPARE(m_bench->kinds(), QStringLiteral("edit push"));
        m_bench->cli() = mine;
        m_bench->setList(server.address(schema));
        QCOMPARE(deviceOf(m_bench->onList("show --registration-id row-03")),
                 QStringLiteral("other"));
        QCOMPARE(standing(m_bench->sync("diff")), QStringLiteral("|||5|"));
        QCOMPARE(m_bench->kinds(), QStringLiteral("import push"));
    }

    void anchorsWhereTheStationHasATpm()
    {
        m_bench->startService();
        m_bench->importRows(2);
        QCOMPARE(anchors(m_bench->auditFile()), 0);
        QCOMPARE(m_bench->cli().run(CliListBench::words(QStringLiteral("tpm srk"))).exitCode, 0);
        m_bench->importRows(3);
        QCOMPARE(anchors(m_bench->auditFile()), 1);
        QCOMPARE(m_bench->sync("push --yes").exitCode, 0);
        QCOMPARE(anchors(m_bench->auditFile()), 2);
        QCOMPARE(m_bench->onService("edit --registration-id row-00 --disabled").exitCode, 0);
        QCOMPARE(m_bench->sync("pull --yes").exitCode, 0);
        QCOMPARE(anchors(m_bench->auditFile()), 3);
        // Nothing was changed, nothing is to be signed.
        QCOMPARE(m_bench->sync("pull --yes").exitCode, 0);
        QCOMPARE(anchors(m_bench->auditFile()), 3);
    }

private:
    std::unique_ptr<CliListBench> m_bench;
};

ENDORSE_TEST(CliListSyncEndsTest)
#include "clilistsyncendstest.moc"
