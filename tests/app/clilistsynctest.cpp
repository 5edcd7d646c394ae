// SPDX-License-Identifier: GPL-3.0-or-later
// A list and a service in step, as scripts bring them there.
#include "cliprocess.h"

#include <audit/anchors.h>
#include <support/postgresserver.h>
#include <support/testregistry.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <enrollmentlist/filesamples.h>

using namespace endorse;
using namespace endorse::testing;

namespace {

QStringList words(const QString &arguments)
{
    return arguments.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QString idsIn(const QJsonArray &array)
{
    QStringList ids;
    for (const QJsonValue &value : array) {
        ids.append(value.isString()
                       ? value.toString()
                       : value.toObject().value(QLatin1String("registrationId")).toString());
    }
    return ids.join(QLatin1Char(' '));
}

/// "only here | only there | different | equal | failed".
QString standing(const CliOutcome &outcome)
{
    const QJsonObject json = outcome.json();
    return QStringLiteral("%1|%2|%3|%4|%5")
        .arg(idsIn(json.value(QLatin1String("onlyLocal")).toArray()),
             idsIn(json.value(QLatin1String("onlyService")).toArray()),
             idsIn(json.value(QLatin1String("different")).toArray()))
        .arg(json.value(QLatin1String("equal")).toInt(-1))
        .arg(idsIn(json.value(QLatin1String("failed")).toArray()));
}

} // namespace

class CliListSyncTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<Cli>(path("data"));
        m_list = path("lab.db");
    }

    void cleanup()
    {
        m_serve.reset();
        if (!QFileInfo::exists(auditFile()))
            return;
        // Whatever a verb did: it is in the audit log, and the log is whole.
        const auto log = audit::AuditLog::open(auditFile());
        QVERIFY(log && log->verify()->ok());
    }

    void takesAListToTheService()
    {
        startService();
        importRows(12);
        QCOMPARE(standing(sync("diff")),
                 QStringLiteral("row-00 row-01 row-02 row-03 row-04 row-05 row-06 row-07 row-08 "
                                "row-09 row-10 row-11|||0|"));
        const CliOutcome pushed = sync("push --yes");
        QVERIFY2(pushed.exitCode == 0, pushed.err.constData());
        QCOMPARE(standing(pushed), QStringLiteral("|||12|"));
        QCOMPARE(pushed.json().value(QLatin1String("done")).toInt(), 12);
        QCOMPARE(standing(sync("diff")), QStringLiteral("|||12|"));
        QCOMPARE(onService("list").json().value(QLatin1String("total")).toInt(), 12);
        // Nothing is left to do, and doing it twice does nothing.
        QCOMPARE(sync("push --yes").json().value(QLatin1String("done")).toInt(), 0);
        QCOMPARE(kinds(), QStringLiteral("import push"));
    }

    void settlesWhatBothChanged()
    {
        startService();
        importRows(3);
        QCOMPARE(sync("push --yes").exitCode, 0);
        QCOMPARE(onList("edit --registration-id row-01 --device-id here").exitCode, 0);
        QCOMPARE(onService("edit --registration-id row-01 --device-id there").exitCode, 0);
        QCOMPARE(onList("edit --registration-id row-02 --device-id only-here").exitCode, 0);
        const QJsonObject different =
            sync("diff").json().value(QLatin1String("different")).toArray().at(0).toObject();
        QCOMPARE(different.value(QLatin1String("changed")).toString(), QStringLiteral("both"));
        QCOMPARE(different.value(QLatin1String("members")).toArray().at(0).toString(),
                 QStringLiteral("deviceId"));
        // Without a word on conflicts they are left alone.
        const CliOutcome skipped = sync("push --yes");
        QCOMPARE(skipped.exitCode, 0);
        QCOMPARE(standing(skipped), QStringLiteral("||row-01|2|"));
        QCOMPARE(skipped.json().value(QLatin1String("conflicts")).toInt(), 1);
        QCOMPARE(deviceOf(onService("show --registration-id row-01")), QStringLiteral("there"));
        QCOMPARE(deviceOf(onService("show --registration-id row-02")), QStringLiteral("only-here"));
        QCOMPARE(standing(sync("push --yes --conflict here")), QStringLiteral("|||3|"));
        QCOMPARE(deviceOf(onService("show --registration-id row-01")), QStringLiteral("here"));

        QCOMPARE(onList("edit --registration-id row-01 --device-id again-here").exitCode, 0);
        QCOMPARE(onService("edit --registration-id row-01 --device-id again-there").exitCode, 0);
        QCOMPARE(standing(sync("pull --yes --conflict there")), QStringLiteral("|||3|"));
        QCOMPARE(deviceOf(onList("show --registration-id row-01")), QStringLiteral("again-there"));
    }

    void bringsTheServiceIntoAList()
    {
        startService();
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(
                onService("add --symmetric-key --registration-id there-" + QByteArray::number(i))
                    .exitCode,
                0);
        }
        // The list is made.
        const CliOutcome pulled = sync("pull --yes");
        QVERIFY2(pulled.exitCode == 0, pulled.err.constData());
        QCOMPARE(standing(pulled), QStringLiteral("|||3|"));
        QCOMPARE(onList("list").json().value(QLatin1String("total")).toInt(), 3);
        QCOMPARE(onService("edit --registration-id there-1 --disabled").exitCode, 0);
        QCOMPARE(standing(sync("pull --yes")), QStringLiteral("|||3|"));
        const QJsonArray rows =
            onList("list --filter disabled").json().value(QLatin1String("rows")).toArray();
        QCOMPARE(idsIn(rows), QStringLiteral("there-1"));
        QCOMPARE(sync("refresh").exitCode, 0);
        const CliOutcome one = sync("refresh --registration-id there-1");
        QCOMPARE(one.exitCode, 0);
        QVERIFY(one.json().contains(QLatin1String("changed")));
        QCOMPARE(kinds(), QStringLiteral("pull pull"));
    }

    void removesNothingUnasked()
    {
        startService();
        importRows(3);
        QCOMPARE(sync("push --yes").exitCode, 0);
        QCOMPARE(onList("remove --registration-id row-00").exitCode, 0);
        QCOMPARE(onService("remove --registration-id row-01").exitCode, 0);
        const CliOutcome held = sync("push --yes");
        QCOMPARE(held.exitCode, 0);
        QCOMPARE(idsIn(held.json().value(QLatin1String("removals")).toArray()),
                 QStringLiteral("row-00"));
        QCOMPARE(standing(held), QStringLiteral("row-01|row-00||1|"));
        QCOMPARE(standing(sync("push --yes --delete")), QStringLiteral("row-01|||1|"));
        QCOMPARE(idsIn(sync("pull --yes").json().value(QLatin1String("removals")).toArray()),
                 QStringLiteral("row-01"));
        QCOMPARE(standing(sync("pull --yes --delete")), QStringLiteral("|||1|"));
        QCOMPARE(onList("list").json().value(QLatin1String("total")).toInt(), 1);
    }

    void showsBeforeItSends()
    {
        startService();
        importRows(2);
        // Without a terminal nobody can say yes.
        const QStringList push =
            words(QStringLiteral("enrollment push --ca")) +
            QStringList{m_serve->value("ca"), QStringLiteral("--store"), m_list};
        QCOMPARE(m_cli->run(push).exitCode, 2);
        QCOMPARE(onService("list").json().value(QLatin1String("total")).toInt(), 0);
        const CliOutcome people = m_cli->run(push + QStringList{QStringLiteral("--yes")});
        QVERIFY2(people.exitCode == 0, people.err.constData());
        QVERIFY(people.out.contains("\"row-00\" is only here."));
        QVERIFY(people.out.contains("Only here: 2"));
        QVERIFY(people.out.contains("Done: 2"));
        // Under --json what is shown goes where it does not hinder.
        importRows(3);
        QVERIFY(sync("push --yes").err.contains("Only here: 1"));
    }

    void saysWhatTheServiceRefuses()
    {
        startService();
        importRows(2);
        QCOMPARE(onService("add --registration-id row-00 --symmetric-key").exitCode, 0);
        // Both have it and were never in step: a conflict.
        QCOMPARE(standing(sync("push --yes")), QStringLiteral("||row-00|1|"));
        m_cli->set(QStringLiteral("ENDORSE_SERVICE"),
                   QString::fromLatin1(m_serve->connectionString())
                       .replace(QStringLiteral("SharedAccessKey="),
                                QStringLiteral("SharedAccessKey=AAAA")));
        const CliOutcome refused = sync("diff");
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.json().value(QLatin1String("ok")).toBool(true), false);
    }

    void endsWhenItIsToldOrInTime_data()
    {
        QTest::addColumn<QString>("verb");
        for (const char *verb : {"diff", "pull", "refresh"})
            QTest::newRow(verb) << QString::fromLatin1(verb);
    }

    void endsWhenItIsToldOrInTime()
    {
        QFETCH(QString, verb);
        importRows(2);
        // Somebody who takes the connection and says nothing.
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        m_cli->set(QStringLiteral("ENDORSE_SERVICE"),
                   QStringLiteral("HostName=localhost;SharedAccessKeyName=a;SharedAccessKey=%1;"
                                  "Port=%2")
                       .arg(QString::fromLatin1(QByteArray(32, 'k').toBase64()))
                       .arg(silent.serverPort()));
        QStringList arguments =
            words(QStringLiteral("enrollment ") + verb) +
            QStringList{QStringLiteral("--store"), m_list, QStringLiteral("--json")};
        if (verb.startsWith(QLatin1Char('p')))
            arguments.append(QStringLiteral("--yes"));
        QProcess process;
        m_cli->start(&process, arguments);
        QTRY_VERIFY(silent.hasPendingConnections());
        process.terminate();
        const CliOutcome told = Cli::finish(&process);
        QCOMPARE(told.exitCode, 3);
        QCOMPARE(told.json().value(QLatin1String("ok")).toBool(true), false);
        const CliOutcome late = m_cli->run(arguments + words(QStringLiteral("--timeout 0.2")));
        QCOMPARE(late.exitCode, 3);
        QCOMPARE(onList("list").json().value(QLatin1String("total")).toInt(), 2);
    }

    void sharesAListOnAServer()
    {
        startService();
        PostgresServer &server = PostgresServer::shared();
        const QString schema = server.newSchema();
        m_list = server.address(schema);
        importRows(5);
        QCOMPARE(standing(sync("push --yes")), QStringLiteral("|||5|"));
        // Another station, over TCP with a password that no argument holds.
        const Cli mine = *m_cli;
        *m_cli = Cli(path("other"));
        m_cli->set(QStringLiteral("ENDORSE_SERVICE"),
                   QString::fromLatin1(m_serve->connectionString()));
        m_list = server.loopbackAddress(schema);
        QCOMPARE(onList("list").exitCode, 1);
        QFile passwords(path("pgpass"));
        QVERIFY(passwords.open(QIODevice::WriteOnly) &&
                passwords.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                passwords.write("127.0.0.1:*:*:*:" + server.password().toLatin1() + '\n') > 0);
        passwords.close();
        m_cli->set(QStringLiteral("PGPASSFILE"), passwords.fileName());
        const QJsonArray rows = onList("list --limit 2 --sort registrationId --descending")
                                    .json()
                                    .value(QLatin1String("rows"))
                                    .toArray();
        QCOMPARE(idsIn(rows), QStringLiteral("row-04 row-03"));
        QCOMPARE(onList("edit --registration-id row-03 --device-id other").exitCode, 0);
        QCOMPARE(standing(sync("push --yes")), QStringLiteral("|||5|"));
        QCOMPARE(kinds(), QStringLiteral("edit push"));
        *m_cli = mine;
        m_list = server.address(schema);
        QCOMPARE(deviceOf(onList("show --registration-id row-03")), QStringLiteral("other"));
        QCOMPARE(standing(sync("diff")), QStringLiteral("|||5|"));
        QCOMPARE(kinds(), QStringLiteral("import push"));
    }

    void anchorsWhereTheStationHasATpm()
    {
        startService();
        importRows(2);
        QCOMPARE(anchors(), 0);
        QCOMPARE(m_cli->run(words(QStringLiteral("tpm srk"))).exitCode, 0);
        importRows(3);
        QCOMPARE(anchors(), 1);
        QCOMPARE(sync("push --yes").exitCode, 0);
        QCOMPARE(anchors(), 2);
        QCOMPARE(onService("edit --registration-id row-00 --disabled").exitCode, 0);
        QCOMPARE(sync("pull --yes").exitCode, 0);
        QCOMPARE(anchors(), 3);
        // Nothing was changed, nothing is to be signed.
        QCOMPARE(sync("pull --yes").exitCode, 0);
        QCOMPARE(anchors(), 3);
    }

private:
    void startService()
    {
        m_serve = std::make_unique<ServeProcess>(
            Cli(path("service")),
            QStringList{QStringLiteral("--retry-after"), QStringLiteral("0")});
        QVERIFY(!m_serve->where().isEmpty());
        m_cli->set(QStringLiteral("ENDORSE_SERVICE"),
                   QString::fromLatin1(m_serve->connectionString()));
    }

    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    CliOutcome onList(const QByteArray &verb, const QString &last = {}) const
    {
        QStringList arguments = words(QStringLiteral("enrollment ") + QString::fromLatin1(verb));
        if (!last.isEmpty())
            arguments.append(last);
        return m_cli->run(arguments +
                          QStringList{QStringLiteral("--store"), m_list, QStringLiteral("--json")});
    }

    CliOutcome onService(const QByteArray &verb) const
    {
        return m_cli->run(
            words(QStringLiteral("enrollment ") + QString::fromLatin1(verb)) +
            QStringList{QStringLiteral("--ca"), m_serve->value("ca"), QStringLiteral("--json")});
    }

    /// A verb on both.
    CliOutcome sync(const QByteArray &verb) const
    {
        return m_cli->run(words(QStringLiteral("enrollment ") + QString::fromLatin1(verb)) +
                          QStringList{QStringLiteral("--store"), m_list, QStringLiteral("--ca"),
                                      m_serve->value("ca"), QStringLiteral("--json")});
    }

    void importRows(int count)
    {
        QByteArray csv = "registrationId,endorsementKey\n";
        for (int i = 0; i < count; ++i) {
            csv += QStringLiteral("row-%1,").arg(i, 2, 10, QLatin1Char('0')).toLatin1() +
                   sampleEk(i) + '\n';
        }
        QFile file(path("rows.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(csv) == csv.size());
        file.close();
        const CliOutcome imported = onList("import", file.fileName());
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
    }

    static QString deviceOf(const CliOutcome &outcome)
    {
        return outcome.json()
            .value(QLatin1String("enrollment"))
            .toObject()
            .value(QLatin1String("deviceId"))
            .toString();
    }

    QString kinds() const
    {
        QStringList kinds;
        const auto log = audit::AuditLog::open(auditFile());
        const QList<QJsonObject> lines = log->lastLines(100).value_or(QList<QJsonObject>());
        for (const QJsonObject &line : lines)
            kinds.append(line.value(QLatin1String("kind")).toString());
        return kinds.join(QLatin1Char(' '));
    }

    QString auditFile() const { return m_cli->dataDir() + QStringLiteral("/audit/audit.jsonl"); }

    qsizetype anchors() const
    {
        return audit::AnchorFile::read(audit::AnchorFile::pathOf(auditFile()))->anchors.size();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Cli> m_cli;
    std::unique_ptr<ServeProcess> m_serve;
    QString m_list;
};

ENDORSE_TEST(CliListSyncTest)
#include "clilistsynctest.moc"
