// SPDX-License-Identifier: GPL-3.0-or-later
// A list and a service in step, as scripts bring them there.
#include "clilistbench.h"
#include "syncstanding.h"

#include <support/testregistry.h>

#include <QJsonArray>
#include <QTest>

using namespace endorse;
using namespace endorse::testing;

class CliListSyncTest final : public QObject
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

    void takesAListToTheService()
    {
        m_bench->startService();
        m_bench->importRows(12);
        QCOMPARE(standing(m_bench->sync("diff")),
                 QStringLiteral("row-00 row-01 row-02 row-03 row-04 row-05 row-06 row-07 row-08 "
                                "row-09 row-10 row-11|||0|"));
        const CliOutcome pushed = m_bench->sync("push --yes");
        QVERIFY2(pushed.exitCode == 0, pushed.err.constData());
        QCOMPARE(standing(pushed), QStringLiteral("|||12|"));
        QCOMPARE(pushed.json().value(QLatin1String("done")).toInt(), 12);
        QCOMPARE(standing(m_bench->sync("diff")), QStringLiteral("|||12|"));
        QCOMPARE(m_bench->onService("list").json().value(QLatin1String("total")).toInt(), 12);
        // Nothing is left to do, and doing it twice does nothing.
        QCOMPARE(m_bench->sync("push --yes").json().value(QLatin1String("done")).toInt(), 0);
        QCOMPARE(m_bench->kinds(), QStringLiteral("import push"));
    }

    void settlesWhatBothChanged()
    {
        m_bench->startService();
        m_bench->importRows(3);
        QCOMPARE(m_bench->sync("push --yes").exitCode, 0);
        QCOMPARE(m_bench->onList("edit --registration-id row-01 --device-id here").exitCode, 0);
        QCOMPARE(m_bench->onService("edit --registration-id row-01 --device-id there").exitCode, 0);
        QCOMPARE(m_bench->onList("edit --registration-id row-02 --device-id only-here").exitCode,
                 0);
        const QJsonObject different = m_bench->sync("diff")
                                          .json()
                                          .value(QLatin1String("different"))
                                          .toArray()
                                          .at(0)
                                          .toObject();
        QCOMPARE(different.value(QLatin1String("changed")).toString(), QStringLiteral("both"));
        QCOMPARE(different.value(QLatin1String("members")).toArray().at(0).toString(),
                 QStringLiteral("deviceId"));
        // Without a word on conflicts they are left alone.
        const CliOutcome skipped = m_bench->sync("push --yes");
        QCOMPARE(skipped.exitCode, 0);
        QCOMPARE(standing(skipped), QStringLiteral("||row-01|2|"));
        QCOMPARE(skipped.json().value(QLatin1String("conflicts")).toInt(), 1);
        QCOMPARE(deviceOf(m_bench->onService("show --registration-id row-01")),
                 QStringLiteral("there"));
        QCOMPARE(deviceOf(m_bench->onService("show --registration-id row-02")),
                 QStringLiteral("only-here"));
        QCOMPARE(standing(m_bench->sync("push --yes --conflict here")), QStringLiteral("|||3|"));
        QCOMPARE(deviceOf(m_bench->onService("show --registration-id row-01")),
                 QStringLiteral("here"));
        if (!CliListBench::isSoak())
            return;
        QCOMPARE(m_bench->onList("edit --registration-id row-01 --device-id again-here").exitCode,
                 0);
        QCOMPARE(
            m_bench->onService("edit --registration-id row-01 --device-id again-there").exitCode,
            0);
        QCOMPARE(standing(m_bench->sync("pull --yes --conflict there")), QStringLiteral("|||3|"));
        QCOMPARE(deviceOf(m_bench->onList("show --registration-id row-01")),
                 QStringLiteral("again-there"));
    }

    void bringsTheServiceIntoAList()
    {
        m_bench->startService();
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(m_bench
                         ->onService("add --symmetric-key --registration-id there-" +
                                     QByteArray::number(i))
                         .exitCode,
                     0);
        }
        // The list is made.
        const CliOutcome pulled = m_bench->sync("pull --yes");
        QVERIFY2(pulled.exitCode == 0, pulled.err.constData());
        QCOMPARE(standing(pulled), QStringLiteral("|||3|"));
        QCOMPARE(m_bench->onList("list").json().value(QLatin1String("total")).toInt(), 3);
        QCOMPARE(m_bench->onService("edit --registration-id there-1 --disabled").exitCode, 0);
        QCOMPARE(standing(m_bench->sync("pull --yes")), QStringLiteral("|||3|"));
        const QJsonArray rows =
            m_bench->onList("list --filter disabled").json().value(QLatin1String("rows")).toArray();
        QCOMPARE(idsIn(rows), QStringLiteral("there-1"));
        QCOMPARE(m_bench->sync("refresh").exitCode, 0);
        const CliOutcome one = m_bench->sync("refresh --registration-id there-1");
        QCOMPARE(one.exitCode, 0);
        QVERIFY(one.json().contains(QLatin1String("changed")));
        QCOMPARE(m_bench->kinds(), QStringLiteral("pull pull"));
    }

    void removesNothingUnasked()
    {
        m_bench->startService();
        m_bench->importRows(3);
        QCOMPARE(m_bench->sync("push --yes").exitCode, 0);
        QCOMPARE(m_bench->onList("remove --registration-id row-00").exitCode, 0);
        QCOMPARE(m_bench->onService("remove --registration-id row-01").exitCode, 0);
        const CliOutcome held = m_bench->sync("push --yes");
        QCOMPARE(held.exitCode, 0);
        QCOMPARE(idsIn(held.json().value(QLatin1String("removals")).toArray()),
                 QStringLiteral("row-00"));
        QCOMPARE(standing(held), QStringLiteral("row-01|row-00||1|"));
        QCOMPARE(standing(m_bench->sync("push --yes --delete")), QStringLiteral("row-01|||1|"));
        QCOMPARE(
            idsIn(m_bench->sync("pull --yes").json().value(QLatin1String("removals")).toArray()),
            QStringLiteral("row-01"));
        QCOMPARE(standing(m_bench->sync("pull --yes --delete")), QStringLiteral("|||1|"));
        QCOMPARE(m_bench->onList("list").json().value(QLatin1String("total")).toInt(), 1);
    }

    void showsBeforeItSends()
    {
        m_bench->startService();
        m_bench->importRows(2);
        // Without a terminal nobody can say yes.
        const QStringList push =
            CliListBench::words(QStringLiteral("enrollment push --ca")) +
            QStringList{m_bench->service().value("ca"), QStringLiteral("--store"), m_bench->list()};
        QCOMPARE(m_bench->cli().run(push).exitCode, 2);
        QCOMPARE(m_bench->onService("list").json().value(QLatin1String("total")).toInt(), 0);
        const CliOutcome people = m_bench->cli().run(push + QStringList{QStringLiteral("--yes")});
        QVERIFY2(people.exitCode == 0, people.err.constData());
        QVERIFY(people.out.contains("\"row-00\" is only here."));
        QVERIFY(people.out.contains("Only here: 2"));
        QVERIFY(people.out.contains("Done: 2"));
        if (!CliListBench::isSoak())
            return;
        // Under --json what is shown goes where it does not hinder.
        m_bench->importRows(3);
        QVERIFY(m_bench->sync("push --yes").err.contains("Only here: 1"));
    }

private:
    std::unique_ptr<CliListBench> m_bench;
};

ENDORSE_TEST(CliListSyncTest)
#include "clilistsynctest.moc"
