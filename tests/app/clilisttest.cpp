// SPDX-License-Identifier: GPL-3.0-or-later
// Enrollment lists as scripts use them: rows, files, undo, usage.
#include "cliprocess.h"

#include <audit/anchors.h>
#include <support/testregistry.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
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

} // namespace

class CliListTest final : public QObject
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
        if (!QFileInfo::exists(auditFile()))
            return;
        // Whatever a verb did: it is in the audit log, and the log is whole.
        const auto log = audit::AuditLog::open(auditFile());
        QVERIFY(log && log->verify()->ok());
    }

    void keepsRows()
    {
        const QString ek = QString::fromLatin1(sampleEk(1));
        const CliOutcome added =
            run("add --registration-id Dev-1 --device-id pump --endorsement-key", ek);
        QVERIFY2(added.exitCode == 0, added.err.constData());
        QCOMPARE(member(added, "enrollment.registrationId"), QStringLiteral("Dev-1"));
        QCOMPARE(member(added, "enrollment.attestation.tpm.endorsementKey"), ek);
        QVERIFY(!member(added, "list.addedBy").isEmpty());

        const CliOutcome edited =
            run("edit --registration-id dev-1 --provisioning-status disabled");
        QCOMPARE(member(edited, "enrollment.provisioningStatus"), QStringLiteral("disabled"));
        QCOMPARE(member(edited, "enrollment.deviceId"), QStringLiteral("pump"));
        const CliOutcome shown = run("show --registration-id DEV-1");
        QCOMPARE(shown.json().value(QLatin1String("enrollment")),
                 edited.json().value(QLatin1String("enrollment")));
        const CliOutcome people =
            m_cli->run(words(QStringLiteral("enrollment show --registration-id dev-1 --store ")) +
                       QStringList{m_list});
        QVERIFY(people.out.contains("Registration ID: Dev-1"));

        QCOMPARE(code(run("add --registration-id dev-1 --symmetric-key")),
                 QStringLiteral("duplicate-id"));
        QCOMPARE(code(run("add --registration-id dev-2 --endorsement-key", ek)),
                 QStringLiteral("duplicate-ek"));
        const CliOutcome replaced = run("add --registration-id dev-1 --symmetric-key --replace");
        QCOMPARE(member(replaced, "enrollment.attestation.type"), QStringLiteral("symmetricKey"));

        QCOMPARE(run("remove --registration-id dev-1").exitCode, 0);
        QCOMPARE(code(run("remove --registration-id dev-1")), QStringLiteral("gone"));
        QCOMPARE(code(run("show --registration-id dev-1")), QStringLiteral("not-found"));
        QCOMPARE(code(run("edit --registration-id dev-1 --disabled")), QStringLiteral("not-found"));
        const CliOutcome undone = run("undo");
        QCOMPARE(undone.exitCode, 0);
        QCOMPARE(member(undone, "kind"), QStringLiteral("remove"));
        QCOMPARE(run("show --registration-id dev-1").exitCode, 0);
        QCOMPARE(kinds(), QStringLiteral("add edit edit remove undo"));
    }

    void listsWhatIsAskedFor()
    {
        importRows(30);
        const QJsonObject all = run("list").json();
        QCOMPARE(all.value(QLatin1String("total")).toInt(), 30);
        QCOMPARE(all.value(QLatin1String("matching")).toInt(), 30);
        QCOMPARE(all.value(QLatin1String("rows")).toArray().size(), 30);
        QVERIFY(all.value(QLatin1String("loadMs")).isDouble());
        QVERIFY(all.value(QLatin1String("ms")).isDouble());
        const QJsonObject first = all.value(QLatin1String("rows")).toArray().at(0).toObject();
        for (const char *name : {"registrationId", "deviceId", "iotHubHostName", "attestation",
                                 "status", "etag", "lastUpdatedDateTimeUtc"})
            QVERIFY2(first.contains(QLatin1String(name)), name);

        QCOMPARE(ids("list --limit 2"), QStringLiteral("row-00 row-01"));
        QCOMPARE(ids("list --limit 2 --sort registrationId --descending"),
                 QStringLiteral("row-29 row-28"));
        // Device IDs run the other way round.
        QCOMPARE(ids("list --limit 2 --sort deviceId"), QStringLiteral("row-29 row-28"));
        QCOMPARE(ids("list --filter ROW-1 --limit 3 --sort deviceId"),
                 QStringLiteral("row-19 row-18 row-17"));
        const QJsonObject filtered = run("list --filter DEVICE-07 --limit 1").json();
        QCOMPARE(filtered.value(QLatin1String("total")).toInt(), 30);
        QCOMPARE(filtered.value(QLatin1String("matching")).toInt(), 1);
        QCOMPARE(ids("list --filter unassigned --limit 1"), QStringLiteral("row-00"));
        QCOMPARE(ids("list --filter nothing-has-this"), QString());
        QCOMPARE(ids("list --filter", QString::fromLatin1(sampleEk(7))), QStringLiteral("row-07"));
        QCOMPARE(ids("list --filter", QString::fromLatin1(sampleEk(77))), QString());
        const CliOutcome people = m_cli->run(
            words(QStringLiteral("enrollment list --limit 2 --store ")) + QStringList{m_list});
        QVERIFY(people.out.contains("row-01"));
        QVERIFY(!people.out.contains("row-02"));
    }

    void importsWhatIsGoodAndSaysWhatIsNot()
    {
        const QString file = write("rows.csv", "registrationId,endorsementKey,deviceId\n"
                                               "good-1," +
                                                   sampleEk(1) +
                                                   ",a\n"
                                                   "bad/1," +
                                                   sampleEk(2) +
                                                   ",b\n"
                                                   "good-2," +
                                                   sampleEk(1) +
                                                   ",c\n"
                                                   "good-3," +
                                                   sampleEk(3) + ",d\n");
        const CliOutcome imported = run("import", file);
        QCOMPARE(imported.exitCode, 1);
        QCOMPARE(code(imported), QStringLiteral("rejected-rows"));
        const QJsonObject json = imported.json();
        QCOMPARE(json.value(QLatin1String("ok")).toBool(true), false);
        QCOMPARE(json.value(QLatin1String("read")).toInt(), 4);
        QCOMPARE(json.value(QLatin1String("imported")).toInt(), 2);
        QVERIFY(json.value(QLatin1String("seconds")).isDouble());
        const QJsonArray rejected = json.value(QLatin1String("rejected")).toArray();
        QCOMPARE(rejected.size(), 2);
        QCOMPARE(rejected.at(0).toObject().value(QLatin1String("line")).toInt(), 3);
        QVERIFY(!rejected.at(1).toObject().value(QLatin1String("reason")).toString().isEmpty());
        const QString rejectedFile = member(imported, "rejectedFile");
        QVERIFY(QFileInfo(rejectedFile).isAbsolute());
        QFile mended(rejectedFile);
        QVERIFY(mended.open(QIODevice::ReadOnly));
        QByteArray content = mended.readAll();
        QVERIFY(content.contains("bad/1"));
        content.replace("bad/1", "mended-1").replace(sampleEk(1), sampleEk(4));
        const CliOutcome again = run("import", write("mended.csv", content));
        QVERIFY2(again.exitCode == 0, again.err.constData());
        QCOMPARE(again.json().value(QLatin1String("imported")).toInt(), 2);
        // What is there already is no failure.
        const CliOutcome known = run("import", write("mended.csv", content));
        QCOMPARE(known.exitCode, 0);
        QCOMPARE(known.json().value(QLatin1String("known")).toInt(), 2);
        QCOMPARE(ids("list"), QStringLiteral("good-1 good-2 good-3 mended-1"));
        QCOMPARE(kinds(), QStringLiteral("import import"));
        QCOMPARE(member(run("undo"), "kind"), QStringLiteral("import"));
        QCOMPARE(ids("list"), QStringLiteral("good-1 good-3"));
    }

    void exportsWhatItHolds()
    {
        importRows(3);
        QCOMPARE(run("add --registration-id keyed --primary-key-file %1 --secondary-key-file %1",
                     {}, write("key", QByteArray(32, 'K').toBase64()))
                     .exitCode,
                 0);
        const QByteArray key = QByteArray(32, 'K').toBase64();
        for (const char *format : {"csv", "json", "az"}) {
            const QString file = path("out.") + QLatin1String(format);
            const CliOutcome exported = run("export --format " + QByteArray(format), file);
            QVERIFY2(exported.exitCode == 0, exported.err.constData());
            QCOMPARE(member(exported, "file"), file);
            QCOMPARE(member(exported, "format"), QLatin1String(format));
            QFile content(file);
            QVERIFY(content.open(QIODevice::ReadOnly));
            const QByteArray text = content.readAll();
            QVERIFY(text.contains("row-02"));
            QVERIFY2(!text.contains(key), format);
            QVERIFY(!(content.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        }
        const QString withKeys = path("keys.json");
        QCOMPARE(run("export --format json --with-keys", withKeys).exitCode, 0);
        QFile content(withKeys);
        QVERIFY(content.open(QIODevice::ReadOnly));
        QVERIFY(content.readAll().contains(key));
        QCOMPARE(run("export --format csv --with-keys", path("keys.csv")).exitCode, 2);
        // Nor does anything else show a key that nobody asked for.
        QVERIFY(run("show --registration-id keyed --with-keys").out.contains(key));
        QFile log(auditFile());
        QVERIFY(log.open(QIODevice::ReadOnly));
        QVERIFY(!log.readAll().contains(key));
        // A list that was exported is the same list elsewhere.
        const QString before = ids("list");
        m_list = path("copy.db");
        QCOMPARE(run("import", withKeys).exitCode, 0);
        QCOMPARE(ids("list"), before);
    }

    void isOfTheStationOfItsDataFolder()
    {
        QCOMPARE(run("add --registration-id here --symmetric-key").exitCode, 0);
        const Cli other(path("elsewhere"));
        const QStringList add = words(QStringLiteral("enrollment add --json --symmetric-key "
                                                     "--registration-id there --store ")) +
                                QStringList{m_list};
        QCOMPARE(other.run(add).exitCode, 0);
        // Each takes back its own.
        QCOMPARE(run("undo").exitCode, 0);
        QCOMPARE(ids("list"), QStringLiteral("there"));
        QCOMPARE(code(run("undo")), QStringLiteral("nothing-to-undo"));
        QCOMPARE(kinds(), QStringLiteral("add undo"));
    }

    void saysWhatCannotBeTakenBack()
    {
        QCOMPARE(run("add --registration-id here --symmetric-key").exitCode, 0);
        const Cli other(path("elsewhere"));
        const QStringList edit = words(QStringLiteral("enrollment edit --json --registration-id "
                                                      "here --device-id pump --store ")) +
                                 QStringList{m_list};
        QCOMPARE(other.run(edit).exitCode, 0);
        const CliOutcome refused = run("undo");
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(code(refused), QStringLiteral("refused"));
        QCOMPARE(refused.json().value(QLatin1String("failed")).toArray().size(), 1);
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("list and service") << "list --store a.db --service @b" << 2;
        QTest::newRow("neither") << "list" << 2;
        QTest::newRow("no such column") << "list --store %L --sort colour" << 2;
        QTest::newRow("no list") << "list --store %N" << 2;
        QTest::newRow("import of no file") << "import --store %L %N" << 2;
        QTest::newRow("import of a device") << "import --store %L /dev/null" << 1;
        QTest::newRow("export into no folder") << "export --store %L --format csv /none/x" << 2;
        QTest::newRow("push unconfirmed") << "push --store %L --service @/dev/null" << 2;
        QTest::newRow("diff without service") << "diff --store %L" << 2;
        QTest::newRow("a password") << "list --store postgresql://me:secret@127.0.0.1/lab" << 2;
        QTest::newRow("a password elsewhere")
            << "list --store postgresql://127.0.0.1/lab?password=secret" << 2;
        QTest::newRow("no server")
            << "list --store postgresql://me@127.0.0.1:1/lab?connect_timeout=2" << 1;
        QTest::newRow("no list but a file") << "list --store %F" << 1;
    }

    void refusesWhatCannotBe()
    {
        QFETCH(QString, arguments);
        QFETCH(int, exitCode);
        // A place where a list could be made.
        QVERIFY(!write("lab.db", {}).isEmpty());
        const QString file = write("some.txt", "This is no list and has no rows.\n");
        arguments.replace(QLatin1String("%L"), m_list);
        arguments.replace(QLatin1String("%N"), path("none.db"));
        arguments.replace(QLatin1String("%F"), file);
        const CliOutcome outcome = m_cli->run(words(QStringLiteral("enrollment ") + arguments) +
                                              QStringList{QStringLiteral("--json")});
        QVERIFY2(outcome.exitCode == exitCode, outcome.err.constData());
        QCOMPARE(outcome.json().value(QLatin1String("ok")).toBool(true), false);
        QVERIFY(!code(outcome).isEmpty());
        QVERIFY(!outcome.err.contains("secret"));
        QVERIFY(!outcome.out.contains("secret"));
        QVERIFY(!QFileInfo::exists(path("none.db")));
        QVERIFY(!outcome.json()
                     .value(QLatin1String("error"))
                     .toObject()
                     .value(QLatin1String("message"))
                     .toString()
                     .isEmpty());
    }

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

    QString write(const char *name, const QByteArray &content) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        return file.fileName();
    }

    /// "enrollment VERB… [LAST] --store LIST --json"; "%1" in the verb is @p file.
    CliOutcome run(const QByteArray &verb, const QString &last = {}, const QString &file = {}) const
    {
        QStringList arguments = words(QStringLiteral("enrollment ") + QString::fromLatin1(verb));
        arguments.replaceInStrings(QStringLiteral("%1"), file);
        if (!last.isEmpty())
            arguments.append(last);
        return m_cli->run(arguments +
                          QStringList{QStringLiteral("--store"), m_list, QStringLiteral("--json")});
    }

    void importRows(int count)
    {
        QByteArray csv = "registrationId,endorsementKey,deviceId\n";
        for (int i = 0; i < count; ++i) {
            csv +=
                QStringLiteral("row-%1,").arg(i, 2, 10, QLatin1Char('0')).toLatin1() + sampleEk(i) +
                QStringLiteral(",device-%1\n").arg(count - i, 2, 10, QLatin1Char('0')).toLatin1();
        }
        const CliOutcome imported = run("import", write("rows.csv", csv));
        QVERIFY2(imported.exitCode == 0, imported.err.constData());
    }

    /// A member by its path, as text.
    static QString member(const CliOutcome &outcome, const char *memberPath)
    {
        QJsonValue value = outcome.json();
        for (const QString &name : QString::fromLatin1(memberPath).split(QLatin1Char('.')))
            value = value.toObject().value(name);
        return value.toString();
    }

    static QString code(const CliOutcome &outcome) { return member(outcome, "error.code"); }

    QString ids(const QByteArray &verb, const QString &last = {}) const
    {
        QStringList ids;
        for (const QJsonValue &row : run(verb, last).json().value(QLatin1String("rows")).toArray())
            ids.append(row.toObject().value(QLatin1String("registrationId")).toString());
        return ids.join(QLatin1Char(' '));
    }

    /// What the audit log tells, in order.
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

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Cli> m_cli;
    QString m_list;
};

ENDORSE_TEST(CliListTest)
#include "clilisttest.moc"
