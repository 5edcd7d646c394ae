// SPDX-License-Identifier: GPL-3.0-or-later
// To which hub a device goes, and what becomes of it when it comes again.
#include "keyeddevice.h"

#include <dps/enrollment.h>
#include <emulator/allocation.h>
#include <support/testregistry.h>

#include <QSet>
#include <QTest>

namespace endorse::testing {

using core::Bytes;
using emulator::chooseHub;
using emulator::reprovision;

namespace {

const QStringList &linked()
{
    static const QStringList hubs{QStringLiteral("own.localhost"), QStringLiteral("b.localhost"),
                                  QStringLiteral("c.localhost")};
    return hubs;
}

QString deviceName(int number)
{
    return QStringLiteral("device-%1").arg(number);
}

dps::IndividualEnrollment entry(const QString &policy = {}, const QStringList &hubs = {})
{
    dps::IndividualEnrollment record;
    record.allocationPolicy = policy;
    if (!hubs.isEmpty())
        record.iotHubs = hubs;
    return record;
}

QString chosen(const dps::IndividualEnrollment &record, const QString &id,
               const QStringList &hubs = linked())
{
    const auto choice = chooseHub(record, id, hubs);
    return choice ? choice->host : QString();
}

} // namespace

class AllocationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsThePolicy()
    {
        const QString id = QStringLiteral("dev1");
        auto named = entry(QStringLiteral("static"), {QStringLiteral("x.test")});
        named.iotHubHostName = QStringLiteral("y.test");
        QCOMPARE(chosen(named, id), QStringLiteral("y.test"));
        QCOMPARE(chosen(entry(QStringLiteral("static"), {QStringLiteral("x.test")}), id),
                 QStringLiteral("x.test"));
        QCOMPARE(chosen(entry(QStringLiteral("static")), id), linked().first());
        QVERIFY(!chooseHub(entry(QStringLiteral("custom")), id, linked()));
        QCOMPARE(chosen(entry(), id, {QStringLiteral("own.localhost")}),
                 QStringLiteral("own.localhost"));
        const QString hashed = chosen(entry(QStringLiteral("hashed")), id);
        QVERIFY(linked().contains(hashed));
        QCOMPARE(chosen(entry(), id), hashed);
        QCOMPARE(chosen(entry(QStringLiteral("geoLatency")), id), hashed);
        QCOMPARE(chosen(entry(), QStringLiteral("DEV1")), hashed);
    }

    void hashesEvenlyAndStably()
    {
        constexpr int devices = 3000;
        QHash<QString, int> perHub;
        int moved = 0;
        const QStringList reversed{linked().at(2), linked().at(1), linked().at(0)};
        const QStringList more = linked() + QStringList{QStringLiteral("d.localhost")};
        for (int i = 0; i < devices; ++i) {
            const QString hub = chosen(entry(), deviceName(i));
            ++perHub[hub];
            QCOMPARE(chosen(entry(), deviceName(i), reversed), hub);
            const QString later = chosen(entry(), deviceName(i), more);
            if (later == hub)
                continue;
            ++moved;
            // A new hub takes devices; none move between the others.
            QCOMPARE(later, QStringLiteral("d.localhost"));
        }
        QCOMPARE(perHub.size(), 3);
        for (const int count : std::as_const(perHub))
            QVERIFY2(count > devices / 4 && count < devices / 2,
                     qPrintable(QString::number(count)));
        QVERIFY2(moved > devices / 6 && moved < devices / 3, qPrintable(QString::number(moved)));
    }

    void reprovisionsByTable_data()
    {
        QTest::addColumn<QString>("policy"); // "update,migrate": t, f or - for absent; none.
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("hub");
        QTest::addColumn<QString>("substatus");
        QTest::addColumn<bool>("keepsData");
        const QString v1 = QStringLiteral("2021-06-01");
        const QString v2 = QStringLiteral("2021-10-01");
        const QString preview = QStringLiteral("2025-07-01-preview");
        const QString here = QStringLiteral("a.test");
        const QString there = QStringLiteral("b.test");
        const QString initial = QStringLiteral("initialAssignment");
        const QString back = QStringLiteral("reprovisionedToInitialAssignment");
        const QString migrated = QStringLiteral("deviceDataMigrated");
        const QString reset = QStringLiteral("deviceDataReset");
        const auto row = [](const char *policy, const QString &to, const QString &version,
                            const QString &hub, const QString &substatus, bool keeps) {
            QTest::addRow("%s, %s, %s", policy, qPrintable(to), qPrintable(version))
                << QString::fromLatin1(policy) << to << version << hub << substatus << keeps;
        };
        for (const char *policy : {"none", "tt", "tf", "ft", "ff", "--", "t-", "-t", "f-", "-f"}) {
            row(policy, here, v1, here, initial, false);
            row(policy, here, v2, here, back, false);
            row(policy, here, preview, here, back, false);
        }
        for (const char *policy : {"tt", "--", "t-", "-t"})
            row(policy, there, v1, there, migrated, true);
        for (const char *policy : {"tf", "-f"})
            row(policy, there, v1, there, reset, false);
        for (const char *policy : {"none", "ft", "ff", "f-"}) {
            row(policy, there, v1, here, initial, false);
            row(policy, there, v2, here, back, false);
        }
        row("tt", there, v2, there, migrated, true);
        row("tf", there, v2, there, reset, false);
    }
    void reprovisionsByTable()
    {
        QFETCH(QString, policy);
        QFETCH(QString, chosen);
        QFETCH(QString, version);
        dps::IndividualEnrollment record;
        const auto flag = [](QChar c) {
            return c == u'-' ? std::nullopt : std::optional(c == u't');
        };
        if (policy != QLatin1String("none")) {
            record.reprovisionPolicy.emplace();
            record.reprovisionPolicy->updateHubAssignment = flag(policy.at(0));
            record.reprovisionPolicy->migrateDeviceData = flag(policy.at(1));
        }
        const auto result = reprovision(record, QStringLiteral("A.test"), chosen, version);
        QTEST(result.hub.toLower(), "hub");
        QTEST(result.substatus, "substatus");
        QTEST(result.keepsData, "keepsData");
        QCOMPARE(result.moves, result.hub.toLower() != QLatin1String("a.test"));
        const auto first = reprovision(record, {}, chosen, version);
        QCOMPARE(first.substatus, QStringLiteral("initialAssignment"));
        QCOMPARE(first.hub, chosen);
        QVERIFY(!first.moves);
    }

    void servesLinkedHubs()
    {
        auto options = RunningEmulator::quick();
        options.linkedHubs = {QStringLiteral("second.localhost"), QStringLiteral("third.localhost"),
                              QStringLiteral("ENDORSE-HUB.localhost")};
        RunningEmulator running(options);
        QCOMPARE(
            running.endpoint().linkedHubs,
            (QStringList{QStringLiteral("endorse-hub.localhost"),
                         QStringLiteral("second.localhost"), QStringLiteral("third.localhost")}));
        const Bytes key(64, 'k');
        running.service("PUT", "/enrollmentGroups/all", keyedGroup("all", key.toBase64()));
        QSet<QString> hubs;
        for (int i = 0; i < 12; ++i) {
            const QByteArray id = deviceName(i).toLatin1();
            KeyedDevice device(running, id, KeyedDevice::derivedKey(key, id));
            const QString hub = textOf(device.provision(), "assignedHub");
            hubs.insert(hub);
            QCOMPARE(textOf(device.provision(), "assignedHub"), hub);
            // The certificate names the hub, and the hub answers under its name.
            TestClient client(running.endpoint(), hub);
            QVERIFY2(client.isOpen(), qPrintable(hub));
            const QByteArray resource = hub.toLatin1() + "%2Fdevices%2F" + id;
            const auto send = [&](const QByteArray &host) {
                return client
                    .send({.method = "POST",
                           .target = "/devices/" + id + "/messages/events?api-version=2021-04-12",
                           .body = "x",
                           .authorization = sasToken(resource, KeyedDevice::derivedKey(key, id),
                                                     QDateTime::currentSecsSinceEpoch() + 60),
                           .headers = {{"Host", host}}})
                    .status;
            };
            QCOMPARE(send(hub.toLatin1()), 204);
            const QByteArray other =
                hub == QLatin1String("second.localhost") ? "third.localhost" : "second.localhost";
            QCOMPARE(send(other), 401);
        }
        QCOMPARE(hubs.size(), 3);
    }

    void movesTheTwin_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QString>("hub");
        QTest::addColumn<Bytes>("tags");
        QTest::addColumn<qint64>("messages");
        QTest::newRow("migrate") << asJson("{'updateHubAssignment':true,'migrateDeviceData':true}")
                                 << QStringLiteral("b.test") << Bytes(asJson("{'hall':1}"))
                                 << qint64(1);
        QTest::newRow("reset") << asJson("{'updateHubAssignment':true,'migrateDeviceData':false}")
                               << QStringLiteral("b.test") << Bytes(asJson("{'hall':2}"))
                               << qint64(0);
        QTest::newRow("stay") << asJson("{'updateHubAssignment':false,'migrateDeviceData':false}")
                              << QStringLiteral("a.test") << Bytes(asJson("{'hall':1}"))
                              << qint64(1);
    }
    void movesTheTwin()
    {
        QFETCH(QByteArray, policy);
        QFETCH(QString, hub);
        RunningEmulator running;
        const Bytes key(64, 'k');
        const auto put = [&](const QByteArray &host, int hall) {
            const QByteArray more =
                asJson("'iotHubHostName':'" + host +
                       "','initialTwin':{'tags':{'hall':" + QByteArray::number(hall) +
                       "},'properties':{'desired':{'rate':1.50}}},'reprovisionPolicy':") +
                policy;
            return running
                .service("PUT", "/enrollments/dev1",
                         keyedEnrollment("dev1", key.toBase64(), {}, more),
                         hall == 1 ? dps::HttpHeaders() : dps::HttpHeaders{{"If-Match", "*"}})
                .status;
        };
        QCOMPARE(put("a.test", 1), 200);
        KeyedDevice device(running, "dev1", key);
        QCOMPARE(textOf(device.provision(), "assignedHub"), QStringLiteral("a.test"));
        QCOMPARE(running.hubDevices().first().tags, Bytes(asJson("{'hall':1}")));
        QCOMPARE(running.hubDevices().first().desiredProperties, Bytes(asJson("{'rate':1.50}")));
        QCOMPARE(device.send("dev1", "a.test").status, 204);
        QCOMPARE(put("b.test", 2), 200);
        QCOMPARE(textOf(device.provision(), "assignedHub"), hub);
        const auto devices = running.hubDevices();
        QCOMPARE(devices.size(), 1);
        QCOMPARE(devices.first().hub, hub);
        QTEST(devices.first().tags, "tags");
        QTEST(devices.first().messageCount, "messages");
        QCOMPARE(device.send("dev1", hub.toLatin1()).status, 204);
        QCOMPARE(device.send("dev1", hub == QLatin1String("a.test") ? "b.test" : "a.test").status,
                 401);
    }

    void leavesDevicesOfOldVersionsWhereTheyAre()
    {
        RunningEmulator running;
        const Bytes key(64, 'k');
        const auto put = [&](const QByteArray &version, const QByteArray &host) {
            return running.client()
                .send({.method = "PUT",
                       .target = "/enrollments/dev1?api-version=" + version,
                       .body = keyedEnrollment("dev1", key.toBase64(), {},
                                               asJson("'iotHubHostName':'" + host + '\'')),
                       .authorization = running.serviceToken(),
                       .headers = {{"If-Match", host == "a.test" ? "" : "*"}}})
                .json();
        };
        // The C SDK's version: it knows no policy, and then devices stay.
        QVERIFY(!put("2018-04-01", "a.test").contains(QLatin1String("reprovisionPolicy")));
        KeyedDevice device(running, "dev1", key);
        QCOMPARE(textOf(device.provision(), "assignedHub"), QStringLiteral("a.test"));
        put("2018-04-01", "b.test");
        QCOMPARE(textOf(device.provision("2021-10-01"), "substatus"),
                 QStringLiteral("reprovisionedToInitialAssignment"));
        QCOMPARE(textOf(device.provision(), "assignedHub"), QStringLiteral("a.test"));
        QVERIFY(put("2021-10-01", "b.test").contains(QLatin1String("reprovisionPolicy")));
        QCOMPARE(textOf(device.provision(), "assignedHub"), QStringLiteral("b.test"));
    }
};

ENDORSE_TEST(AllocationTest)

} // namespace endorse::testing

#include "allocationtest.moc"
