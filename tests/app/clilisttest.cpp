// SPDX-License-Identifier: GPL-3.0-or-later
// Enrollment lists as scripts use them: rows, undo, usage.
#include "clilistbench.h"

#include <support/testregistry.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include <enrollmentlist/filesamples.h>

using namespace endorse;
using namespace endorse::testing;

class CliListTest final : public QObject
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

    void keepsRows()
    {
        const QString ek = QString::fromLatin1(sampleEk(1));
        const CliOutcome added =
            m_bench->onList("add --registration-id Dev-1 --device-id pump --endorsement-key", ek);
        QVERIFY2(added.exitCode == 0, added.err.constData());
        QCOMPARE(CliListBench::member(added, "enrollment.registrationId"), QStringLiteral("Dev-1"));
        QCOMPARE(CliListBench::member(added, "enrollment.attestation.tpm.endorsementKey"), ek);
        QVERIFY(!CliListBench::member(added, "list.addedBy").isEmpty());

        const CliOutcome edited =
            m_bench->onList("edit --registration-id dev-1 --provisioning-status disabled");
        QCOMPARE(CliListBench::member(edited, "enrollment.provisioningStatus"),
                 QStringLiteral("disabled"));
        QCOMPARE(CliListBench::member(edited, "enrollment.deviceId"), QStringLiteral("pump"));
        const CliOutcome shown = m_bench->onList("show --registration-id DEV-1");
        QCOMPARE(shown.json().value(QLatin1String("enrollment")),
                 edited.json().value(QLatin1String("enrollment")));
        const CliOutcome people =
            m_bench->cli().run(CliListBench::words(QStringLiteral(
                                   "enrollment show --registration-id dev-1 --store ")) +
                               QStringList{m_bench->list()});
        QVERIFY(people.out.contains("Registration ID: Dev-1"));

        QCOMPARE(CliListBench::code(m_bench->onList("add --registration-id dev-1 --symmetric-key")),
                 QStringLiteral("duplicate-id"));
        QCOMPARE(CliListBench::code(
                     m_bench->onList("add --registration-id dev-2 --endorsement-key", ek)),
                 QStringLiteral("duplicate-ek"));
        const CliOutcome replaced =
            m_bench->onList("add --registration-id dev-1 --symmetric-key --replace");
        QCOMPARE(CliListBench::member(replaced, "enrollment.attestation.type"),
                 QStringLiteral("symmetricKey"));

        QCOMPARE(m_bench->onList("remove --registration-id dev-1").exitCode, 0);
        QCOMPARE(CliListBench::code(m_bench->onList("remove --registration-id dev-1")),
                 QStringLiteral("gone"));
        QCOMPARE(CliListBench::code(m_bench->onList("show --registration-id dev-1")),
                 QStringLiteral("not-found"));
        QCOMPARE(CliListBench::code(m_bench->onList("edit --registration-id dev-1 --disabled")),
                 QStringLiteral("not-found"));
        const CliOutcome undone = m_bench->onList("undo");
        QCOMPARE(undone.exitCode, 0);
        QCOMPARE(CliListBench::member(undone, "kind"), QStringLiteral("remove"));
        QCOMPARE(m_bench->onList("show --registration-id dev-1").exitCode, 0);
        QCOMPARE(m_bench->kinds(), QStringLiteral("add edit edit remove undo"));
    }

    void listsWhatIsAskedFor()
    {
        m_bench->importRows(30);
        const QJsonObject all = m_bench->onList("list").json();
        QCOMPARE(all.value(QLatin1String("total")).toInt(), 30);
        QCOMPARE(all.value(QLatin1String("matching")).toInt(), 30);
        QCOMPARE(all.value(QLatin1String("rows")).toArray().size(), 30);
        QVERIFY(all.value(QLatin1String("loadMs")).isDouble());
        QVERIFY(all.value(QLatin1String("ms")).isDouble());
        const QJsonObject first = all.value(QLatin1String("rows")).toArray().at(0).toObject();
        for (const char *name : {"registrationId", "deviceId", "iotHubHostName", "attestation",
                                 "status", "etag", "lastUpdatedDateTimeUtc"})
            QVERIFY2(first.contains(QLatin1String(name)), name);

        QCOMPARE(m_bench->ids("list --limit 2"), QStringLiteral("row-00 row-01"));
        // Device IDs run the other way round.
        QCOMPARE(m_bench->ids("list --filter ROW-1 --limit 3 --sort deviceId"),
                 QStringLiteral("row-19 row-18 row-17"));
        const QJsonObject filtered = m_bench->onList("list --filter DEVICE-92 --limit 1").json();
        QCOMPARE(filtered.value(QLatin1String("total")).toInt(), 30);
        QCOMPARE(filtered.value(QLatin1String("matching")).toInt(), 1);
        QCOMPARE(m_bench->ids("list --filter", QString::fromLatin1(sampleEk(7))),
                 QStringLiteral("row-07"));
        const CliOutcome people = m_bench->cli().run(
            CliListBench::words(QStringLiteral("enrollment list --limit 2 --store ")) +
            QStringList{m_bench->list()});
        QVERIFY(people.out.contains("row-01"));
        QVERIFY(!people.out.contains("row-02"));
        if (!CliListBench::isSoak())
            return;
        QCOMPARE(m_bench->ids("list --limit 2 --sort registrationId --descending"),
                 QStringLiteral("row-29 row-28"));
        QCOMPARE(m_bench->ids("list --limit 2 --sort deviceId"), QStringLiteral("row-29 row-28"));
        QCOMPARE(m_bench->ids("list --filter unassigned --limit 1"), QStringLiteral("row-00"));
        QCOMPARE(m_bench->ids("list --filter nothing-has-this"), QString());
        QCOMPARE(m_bench->ids("list --filter", QString::fromLatin1(sampleEk(77))), QString());
    }

    void isOfTheStationOfItsDataFolder()
    {
        QCOMPARE(m_bench->onList("add --registration-id here --symmetric-key").exitCode, 0);
        const Cli other(m_bench->path("elsewhere"));
        const QStringList add =
            CliListBench::words(QStringLiteral("enrollment add --json --symmetric-key "
                                               "--registration-id there --store ")) +
            QStringList{m_bench->list()};
        QCOMPARE(other.run(add).exitCode, 0);
        // Each takes back its own.
        QCOMPARE(m_bench->onList("undo").exitCode, 0);
        QCOMPARE(m_bench->ids("list"), QStringLiteral("there"));
        QCOMPARE(CliListBench::code(m_bench->onList("undo")), QStringLiteral("nothing-to-undo"));
        QCOMPARE(m_bench->kinds(), QStringLiteral("add undo"));
    }

    void saysWhatCannotBeTakenBack()
    {
        QCOMPARE(m_bench->onList("add --registration-id here --symmetric-key").exitCode, 0);
        const Cli other(m_bench->path("elsewhere"));
        const QStringList edit =
            CliListBench::words(QStringLiteral("enrollment edit --json --registration-id "
                                               "here --device-id pump --store ")) +
            QStringList{m_bench->list()};
        QCOMPARE(other.run(edit).exitCode, 0);
        const CliOutcome refused = m_bench->onList("undo");
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(CliListBench::code(refused), QStringLiteral("refused"));
        QCOMPARE(refused.json().value(QLatin1String("failed")).toArray().size(), 1);
    }

    void refusesWhatCannotBe_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("neither") << "list" << 2;
        QTest::newRow("no list") << "list --store %N" << 2;
        QTest::newRow("import of a device") << "import --store %L /dev/null" << 1;
        QTest::newRow("export into no folder") << "export --store %L --format csv /none/x" << 2;
        QTest::newRow("push unconfirmed") << "push --store %L --service @/dev/null" << 2;
        QTest::newRow("a password") << "list --store postgresql://me:secret@127.0.0.1/lab" << 2;
        QTest::newRow("no server")
            << "list --store postgresql://me@127.0.0.1:1/lab?connect_timeout=2" << 1;
        QTest::newRow("no list but a file") << "list --store %F" << 1;
        if (!CliListBench::isSoak())
            return;
        QTest::newRow("list and service") << "list --store a.db --service @b" << 2;
        QTest::newRow("no such column") << "list --store %L --sort colour" << 2;
        QTest::newRow("a password elsewhere")
            << "list --store postgresql://127.0.0.1/lab?password=secret" << 2;
        QTest::newRow("diff without service") << "diff --store %L" << 2;
        QTest::newRow("import of no file") << "import --store %L %N" << 2;
    }

    void refusesWhatCannotBe()
    {
        QFETCH(QString, arguments);
        QFETCH(int, exitCode);
        // A place where a list could be made.
        QVERIFY(!m_bench->write("lab.db", {}).isEmpty());
        const QString file = m_bench->write("some.txt", "This is no list and has no rows.\n");
        arguments.replace(QLatin1String("%L"), m_bench->list());
        arguments.replace(QLatin1String("%N"), m_bench->path("none.db"));
        arguments.replace(QLatin1String("%F"), file);
        const CliOutcome outcome =
            m_bench->cli().run(CliListBench::words(QStringLiteral("enrollment ") + arguments) +
                               QStringList{QStringLiteral("--json")});
        QVERIFY2(outcome.exitCode == exitCode, outcome.err.constData());
        QCOMPARE(outcome.json().value(QLatin1String("ok")).toBool(true), false);
        QVERIFY(!CliListBench::code(outcome).isEmpty());
        QVERIFY(!outcome.err.contains("secret"));
        QVERIFY(!outcome.out.contains("secret"));
        QVERIFY(!QFileInfo::exists(m_bench->path("none.db")));
        QVERIFY(!outcome.json()
                     .value(QLatin1String("error"))
                     .toObject()
                     .value(QLatin1String("message"))
                     .toString()
                     .isEmpty());
    }

private:
    std::unique_ptr<CliListBench> m_bench;
};

ENDORSE_TEST(CliListTest)
#include "clilisttest.moc"
