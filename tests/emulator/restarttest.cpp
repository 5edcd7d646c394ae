// SPDX-License-Identifier: GPL-3.0-or-later
// What the emulator knows outlives it; and how it throttles.
#include "keyeddevice.h"

#include <emulator/servicememory.h>
#include <emulator/throttle.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace endorse::testing {

using core::Bytes;
using emulator::Throttle;

namespace {

QDateTime moment(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(1'700'000'000'000 + ms, Qt::UTC);
}

/// Stands still, so that nothing is given back while a test runs.
class StandingClock final : public core::Clock
{
public:
    QDateTime now() const override { return moment(0); }
};

} // namespace

class RestartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverything()
    {
        const Bytes groupKey(64, 'g');
        const Bytes derived = KeyedDevice::derivedKey(groupKey, "member");
        RunningEmulator running;
        const QByteArray more = asJson("'initialTwin':{'tags':{'hall':4}}");
        running.service("PUT", "/enrollmentGroups/group",
                        keyedGroup("group", groupKey.toBase64(), {}, more));
        running.enroll("tpm", SoftTpm::first());
        running.service("PUT", "/enrollments/own", keyedEnrollment("own"));
        QCOMPARE(textOf(KeyedDevice(running, "member", derived).provision(), "status"),
                 QStringLiteral("assigned"));
        const Bytes hubKey = running.provision("tpm", SoftTpm::first()).hubKey;
        QCOMPARE(running.sendToHub("tpm", running.hubToken("tpm", hubKey), "x").status, 204);
        const auto read = [&running] {
            QByteArrayList all;
            for (const QByteArray path :
                 {"/enrollmentGroups/group", "/enrollments/tpm", "/enrollments/own",
                  "/registrations/member", "/registrations/tpm"})
                all.append(running.service("GET", path).body);
            for (const QByteArray path :
                 {"/enrollmentGroups/group/attestationmechanism",
                  "/enrollments/own/attestationmechanism", "/enrollments/query",
                  "/enrollmentGroups/query", "/registrations/group/query"})
                all.append(running.service("POST", path).body);
            return all;
        };
        const QByteArrayList before = read();
        for (const QByteArray &body : before)
            QVERIFY2(!body.contains("errorCode\":4"), body.constData());
        const QByteArray token =
            running.service("POST", "/enrollments/query", {}, {{"x-ms-max-item-count", "1"}})
                .header("x-ms-continuation");
        const auto devices = running.hubDevices();

        running.restart();
        QCOMPARE(read(), before);
        // A list may be read on over a restart.
        QCOMPARE(running.service("POST", "/enrollments/query", {}, {{"x-ms-continuation", token}})
                     .status,
                 200);
        // Devices need not provision again.
        QCOMPARE(running.sendToHub("tpm", running.hubToken("tpm", hubKey), "x").status, 204);
        QCOMPARE(KeyedDevice(running, "member", derived).send("member", running.hub()).status, 204);
        const auto after = running.hubDevices();
        QCOMPARE(after.size(), devices.size());
        for (const emulator::HubDevice &device : after) {
            if (device.deviceId == QLatin1String("tpm"))
                QCOMPARE(device.messageCount, 2);
            else
                QCOMPARE(device.tags, Bytes(asJson("{'hall':4}")));
        }
        // And when they do, it is the second time.
        QCOMPARE(
            textOf(KeyedDevice(running, "member", derived).provision("2021-10-01"), "substatus"),
            QStringLiteral("reprovisionedToInitialAssignment"));
    }

    void staysInOrderWhenTheStoreIsFull()
    {
        auto options = RunningEmulator::quick();
        options.memory = std::make_shared<emulator::ServiceMemory>(
            enrollment::StoreLocation::inMemory().limitedTo(1024 * 1024));
        RunningEmulator running(options);
        const auto large = [](const QByteArray &id, qsizetype size) {
            return keyedEnrollment(id, {}, {},
                                   asJson("'optionalDeviceInformation':{'x':'") +
                                       QByteArray(size, 'x') + asJson("'}"));
        };
        int stored = 0;
        TestResponse last;
        while (stored < 100) {
            const QByteArray id = "dev-" + QByteArray::number(stored);
            last = running.service("PUT", "/enrollments/" + id, large(id, 60'000));
            if (last.status != 200)
                break;
            ++stored;
        }
        QVERIFY2(stored > 5 && stored < 20, qPrintable(QString::number(stored)));
        QCOMPARE(last.status, 500);
        QCOMPARE(last.errorCode(), 500000);
        // Of a bulk request that finds no room for one of its records, none is stored.
        const QByteArray bulk = asJson("{'mode':'create','enrollments':[") +
                                keyedEnrollment("small") + ',' + large("large", 90'000) + "]}";
        QCOMPARE(running.service("POST", "/enrollments", bulk).status, 500);
        QCOMPARE(running.service("GET", "/enrollments/small").status, 404);
        // What is there can be read, and what goes makes room.
        QCOMPARE(running.service("GET", "/enrollments/dev-0").status, 200);
        for (const QByteArray id : {"dev-0", "dev-1", "dev-2"})
            QCOMPARE(running.service("DELETE", "/enrollments/" + id).status, 204);
        QVERIFY(running.service("POST", "/enrollments", bulk)
                    .json()[QLatin1String("isSuccessful")]
                    .toBool());
        QCOMPARE(running.service("GET", "/enrollments/large").status, 200);
    }

    void throttlesEvenly()
    {
        Throttle throttle(60);
        using Kind = Throttle::Kind;
        for (int i = 0; i < 60; ++i)
            QVERIFY(!throttle.take(Kind::Operation, moment(0)));
        QCOMPARE(throttle.take(Kind::Operation, moment(0)), std::optional(1));
        // Each kind by itself.
        QVERIFY(!throttle.take(Kind::Registration, moment(0)));
        QVERIFY(!throttle.take(Kind::Poll, moment(0)));
        // One a second comes back; a clock that is put back gives nothing.
        QCOMPARE(throttle.take(Kind::Operation, moment(400)), std::optional(1));
        QCOMPARE(throttle.take(Kind::Operation, moment(-5000)), std::optional(1));
        QVERIFY(!throttle.take(Kind::Operation, moment(-3900)));
        QVERIFY(throttle.take(Kind::Operation, moment(-3900)));
        Throttle slow(2);
        QVERIFY(!slow.take(Kind::Poll, moment(0)));
        QVERIFY(!slow.take(Kind::Poll, moment(0)));
        QCOMPARE(slow.take(Kind::Poll, moment(0)), std::optional(30));
        QCOMPARE(slow.take(Kind::Poll, moment(20'000)), std::optional(10));
        QVERIFY(!slow.take(Kind::Poll, moment(30'000)));
        Throttle none;
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(!none.take(Kind::Poll, moment(0)));
    }

    void asksToWaitWhenThereAreTooMany()
    {
        auto options = RunningEmulator::quick();
        options.throttle = 3;
        options.clock = std::make_shared<const StandingClock>();
        RunningEmulator running(options);
        const Bytes key(64, 'k');
        QCOMPARE(
            running.service("PUT", "/enrollments/dev1", keyedEnrollment("dev1", key.toBase64()))
                .status,
            200);
        QCOMPARE(running.service("GET", "/enrollments/dev1").status, 200);
        QCOMPARE(running.service("GET", "/enrollments/dev1").status, 200);
        const TestResponse refused = running.service("DELETE", "/enrollments/dev1");
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.errorCode(), 429000);
        QCOMPARE(refused.header("Retry-After"), QByteArray("20"));
        // Nothing of it took effect, and what is counted apart goes on.
        KeyedDevice device(running, "dev1", key);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(textOf(device.provision(), "status"), QStringLiteral("assigned"));
        QCOMPARE(device.registerNow().status, 429);
        QCOMPARE(device.poll("x").status, 429);
        QCOMPARE(device.send("dev1", running.hub()).status, 204);
        // Nobody is counted who has no token.
        QCOMPARE(
            running.client().send({.target = "/enrollments/dev1?api-version=2021-10-01"}).status,
            401);
    }
};

ENDORSE_TEST(RestartTest)

} // namespace endorse::testing

#include "restarttest.moc"
