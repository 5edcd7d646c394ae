// SPDX-License-Identifier: GPL-3.0-or-later
// Devices with symmetric keys, of their own and of a group. The known answers are published ones:
// DPS documentation, "Symmetric key attestation" and "How to use X.509 and symmetric keys over
// HTTPS".
#include "keyeddevice.h"

#include <support/testregistry.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace endorse::testing {

using core::Bytes;

namespace {

constexpr char groupKey[] =
    "8isrFI1sGsIlvvFSSFRiMfCNzv21fjbE/+ah/lSh3lF8e2YG1Te7w1KpZhJFFXJrqYKi9yegxkqIChbqOS9Egw==";
constexpr char groupDevice[] = "sn-007-888-abc-mac-a1-b2-c3-d4-e5-f6";
constexpr char groupDeviceKey[] = "Jsm0lyGpjaVYVP2g3FnmnmG9dI/9qU24wNoykUmermc=";
/// The page's token for a hub: key, and what the signature is of.
constexpr char hubKey[] =
    "18RQk/hOPJR9EbsJlk2j8WA6vWaj/yi+oaYg7zmxfQNdOyMSu+SJ8O7TSlZhDJCYmn4rzEiVKIzNiVAWjLxrGA==";
constexpr char hubToken[] =
    "SharedAccessSignature sr=MyExampleHub.azure-devices.net%2Fdevices%2Fmy-symkey-device&"
    "sig=f%2BwW8XOKeJOtiPc9Iwjc4OpExvPM7NlhM9qxN2a1aAM%3D&se=1663119026";

/// Shows one moment, whatever the time.
class StoppedClock final : public core::Clock
{
public:
    explicit StoppedClock(qint64 epochSeconds)
        : m_now(QDateTime::fromSecsSinceEpoch(epochSeconds, Qt::UTC))
    {
    }
    QDateTime now() const override { return m_now; }

private:
    QDateTime m_now;
};

Bytes keyOf(char fill, int size = 64)
{
    return Bytes(size, fill);
}

} // namespace

class SymmetricKeyTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RunningEmulator> m_running;

    TestResponse putGroup(const QByteArray &id, const Bytes &primary, const Bytes &secondary = {},
                          const QByteArray &more = {}, const dps::HttpHeaders &headers = {})
    {
        return m_running->service("PUT", "/enrollmentGroups/" + id,
                                  keyedGroup(id, primary.toBase64(), secondary.toBase64(), more),
                                  headers);
    }
    TestResponse putDevice(const QByteArray &id, const Bytes &primary, const Bytes &secondary = {},
                           const QByteArray &more = {})
    {
        return m_running->service(
            "PUT", "/enrollments/" + id,
            keyedEnrollment(id, primary.toBase64(), secondary.toBase64(), more));
    }
    KeyedDevice device(const QByteArray &id, const Bytes &key)
    {
        return KeyedDevice(*m_running, id, key);
    }

private Q_SLOTS:
    void init() { m_running = std::make_unique<RunningEmulator>(); }
    void cleanup() { m_running.reset(); }

    void derivesThePublishedKey()
    {
        QCOMPARE(
            m_running->service("PUT", "/enrollmentGroups/line-7", keyedGroup("line-7", groupKey))
                .status,
            200);
        // The key of the documentation, not one that this program derived.
        auto published = device(groupDevice, Bytes::fromBase64(groupDeviceKey));
        const QJsonObject state = published.provision();
        QCOMPARE(textOf(state, "status"), QStringLiteral("assigned"));
        QCOMPARE(textOf(state, "deviceId"), QString::fromLatin1(groupDevice));
        QCOMPARE(textOf(state, "registrationId"), QString::fromLatin1(groupDevice));
        QCOMPARE(textOf(state[QLatin1String("symmetricKey")].toObject(), "enrollmentGroupId"),
                 QStringLiteral("line-7"));
        QVERIFY(!state.contains(QLatin1String("tpm")));
        // The same key opens the hub.
        QCOMPARE(published.send(groupDevice, m_running->hub()).status, 204);
        const auto found = published.lookup();
        QCOMPARE(found.status, 200);
        QCOMPARE(textOf(found.json(), "assignedHub"), m_running->endpoint().hub);
    }

    void takesThePublishedHubToken()
    {
        auto options = RunningEmulator::quick();
        options.clock = std::make_shared<const StoppedClock>(1663119026 - 60);
        m_running = std::make_unique<RunningEmulator>(options);
        const auto lifetime = 1663119026 + 3600 - QDateTime::currentSecsSinceEpoch();
        const QByteArray token = m_running->serviceToken(lifetime);
        const auto put = m_running->client().send(
            {.method = "PUT",
             .target = "/enrollments/my-symkey-device?api-version=2021-10-01",
             .body = keyedEnrollment("my-symkey-device", hubKey, {},
                                     asJson("'iotHubHostName':'MyExampleHub.azure-devices.net'")),
             .authorization = token});
        QCOMPARE(put.status, 200);
        const QByteArray path = '/' + m_running->scope() + "/registrations/my-symkey-device/";
        const QByteArray deviceToken =
            m_running->deviceToken("my-symkey-device", Bytes::fromBase64(hubKey), lifetime);
        const auto accepted =
            m_running->client().send({.method = "PUT",
                                      .target = path + "register?api-version=2021-06-01",
                                      .body = asJson("{'registrationId':'my-symkey-device'}"),
                                      .authorization = deviceToken});
        QCOMPARE(accepted.status, 202);
        const auto done = m_running->client().send(
            {.target = path + "operations/" + textOf(accepted.json(), "operationId").toLatin1() +
                       "?api-version=2021-06-01",
             .authorization = deviceToken});
        QCOMPARE(textOf(done.json(), "status"), QStringLiteral("assigned"));
        QCOMPARE(m_running->sendToHub("my-symkey-device", hubToken, "hello").status, 204);
        QCOMPARE(
            m_running
                ->sendToHub("my-symkey-device", QByteArray(hubToken).replace("wW8", "wW9"), "hello")
                .status,
            401);
    }

    void checksIndividualKeys_data()
    {
        QTest::addColumn<Bytes>("key");
        QTest::addColumn<int>("status");
        QTest::newRow("primary") << keyOf('p') << 202;
        QTest::newRow("secondary") << keyOf('s') << 202;
        QTest::newRow("another") << keyOf('x') << 401;
        QTest::newRow("cut") << keyOf('p', 63) << 401;
        QTest::newRow("derived from its own") << KeyedDevice::derivedKey(keyOf('p'), "dev1") << 401;
    }
    void checksIndividualKeys()
    {
        QFETCH(Bytes, key);
        QCOMPARE(putDevice("dev1", keyOf('p'), keyOf('s')).status, 200);
        auto one = device("dev1", key);
        const TestResponse response = one.registerNow();
        QTEST(response.status, "status");
        if (response.status == 401) {
            QCOMPARE(response.errorCode(), 401002);
            return;
        }
        const QJsonObject state = one.provision();
        QCOMPARE(textOf(state, "status"), QStringLiteral("assigned"));
        QVERIFY(state.contains(QLatin1String("symmetricKey")));
        QVERIFY(
            textOf(state[QLatin1String("symmetricKey")].toObject(), "enrollmentGroupId").isEmpty());
        // The hub knows both keys.
        for (const Bytes &either : {keyOf('p'), keyOf('s')})
            QCOMPARE(device("dev1", either).send("dev1", m_running->hub()).status, 204);
        QCOMPARE(device("dev1", keyOf('x')).send("dev1", m_running->hub()).status, 401);
        QCOMPARE(m_running->hubDevices().size(), 1);
    }

    void checksGroupKeys_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<Bytes>("key");
        QTest::addColumn<int>("status");
        const auto derived = [](char fill, const QByteArray &id) {
            return KeyedDevice::derivedKey(keyOf(fill), id);
        };
        QTest::newRow("from the primary key") << QByteArray("dev1") << derived('p', "dev1") << 202;
        QTest::newRow("from the secondary key")
            << QByteArray("dev1") << derived('s', "dev1") << 202;
        QTest::newRow("of a later group") << QByteArray("dev1") << derived('q', "dev1") << 202;
        QTest::newRow("as spelled") << QByteArray("DEV1") << derived('p', "DEV1") << 202;
        QTest::newRow("for another spelling") << QByteArray("DEV1") << derived('p', "dev1") << 401;
        QTest::newRow("of another device") << QByteArray("dev1") << derived('p', "dev2") << 401;
        QTest::newRow("the group key itself") << QByteArray("dev1") << keyOf('p') << 401;
        QTest::newRow("of no group") << QByteArray("dev1") << derived('x', "dev1") << 401;
    }
    void checksGroupKeys()
    {
        QFETCH(QByteArray, id);
        QFETCH(Bytes, key);
        QCOMPARE(putGroup("a-group", keyOf('p'), keyOf('s')).status, 200);
        QCOMPARE(putGroup("b-group", keyOf('q')).status, 200);
        auto one = device(id, key);
        const TestResponse response = one.registerNow();
        QTEST(response.status, "status");
        if (response.status == 401)
            QCOMPARE(response.errorCode(), 401002);
        else
            QCOMPARE(textOf(one.provision(), "deviceId"), QString::fromLatin1(id));
    }

    void saysThatTheGroupKeyIsNotForDevices()
    {
        putGroup("a-group", keyOf('p'));
        const TestResponse response = device("dev1", keyOf('p')).registerNow();
        const QString reason = textOf(response.json()[QLatin1String("info")].toObject(), "reason");
        QVERIFY2(reason.contains(QLatin1String("a-group itself")), qPrintable(reason));
    }

    void knowsNobodyWithoutAGroup()
    {
        QCOMPARE(device("dev1", keyOf('x')).registerNow().errorCode(), 404201);
        putGroup("a-group", keyOf('p'));
        // Without a token there is nothing to find a group by.
        QCOMPARE(m_running->client()
                     .send({.method = "PUT",
                            .target = m_running->registerTarget("dev1"),
                            .body = RunningEmulator::keysBody("dev1", SoftTpm::first())})
                     .errorCode(),
                 404201);
    }

    void prefersTheDevicesOwnEnrollment()
    {
        putGroup("a-group", keyOf('p'));
        putDevice("dev1", keyOf('i'), {}, asJson("'deviceId':'own-name'"));
        const Bytes derived = KeyedDevice::derivedKey(keyOf('p'), "dev1");
        QCOMPARE(device("dev1", derived).registerNow().status, 401);
        const QJsonObject state = device("dev1", keyOf('i')).provision();
        QCOMPARE(textOf(state, "deviceId"), QStringLiteral("own-name"));
    }

    void endsDisabledOnes_data()
    {
        QTest::addColumn<bool>("group");
        QTest::newRow("individual") << false;
        QTest::newRow("group") << true;
    }
    void endsDisabledOnes()
    {
        QFETCH(bool, group);
        const QByteArray off = asJson("'provisioningStatus':'disabled'");
        if (group) {
            // A group behind it that is enabled and has the same key does not help.
            putGroup("a-group", keyOf('p'), {}, off);
            putGroup("b-group", keyOf('p'));
        } else {
            // Nor does a group when the device's own enrollment is disabled.
            putDevice("dev1", KeyedDevice::derivedKey(keyOf('p'), "dev1"), {}, off);
            putGroup("a-group", keyOf('p'));
        }
        const QJsonObject state =
            device("dev1", KeyedDevice::derivedKey(keyOf('p'), "dev1")).provision();
        QCOMPARE(textOf(state, "status"), QStringLiteral("disabled"));
        QCOMPARE(state[QLatin1String("errorCode")].toInt(), 403000);
        QVERIFY(m_running->hubDevices().isEmpty());
    }

    void refusesOtherKindsOfProof_data()
    {
        QTest::addColumn<QByteArray>("attestation");
        QTest::addColumn<QString>("message");
        QFile file(QStringLiteral(ENDORSE_TEST_DATA "/emulator/device.pem"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray certificate = file.readAll().toBase64();
        QTest::newRow("x509") << asJson("{'type':'x509','x509':{'clientCertificates':{'primary':"
                                        "{'certificate':'" +
                                        certificate + "'}}}}")
                              << QStringLiteral("Invalid certificate.");
    }
    void refusesOtherKindsOfProof()
    {
        QFETCH(QByteArray, attestation);
        QCOMPARE(
            m_running
                ->service("PUT", "/enrollments/dev1",
                          asJson("{'registrationId':'dev1','attestation':") + attestation + '}')
                .status,
            200);
        const TestResponse response = device("dev1", keyOf('p')).registerNow();
        QCOMPARE(response.status, 401);
        QCOMPARE(response.errorCode(), 401002);
        QTEST(textOf(response.json(), "message"), "message");
    }

    void pollsOnlyForWhomItIs()
    {
        putGroup("a-group", keyOf('p'));
        auto first = device("dev1", KeyedDevice::derivedKey(keyOf('p'), "dev1"));
        auto second = device("dev2", KeyedDevice::derivedKey(keyOf('p'), "dev2"));
        const QByteArray operation = textOf(first.registerNow().json(), "operationId").toLatin1();
        QCOMPARE(second.poll(operation).errorCode(), 404202);
        QCOMPARE(device("dev1", keyOf('x')).poll(operation).errorCode(), 401002);
        QCOMPARE(first.poll(operation).status, 200);
        // An operation of a symmetric key does not become one of a TPM.
        const QByteArray again = textOf(first.registerNow().json(), "operationId").toLatin1();
        m_running->enroll("dev1", SoftTpm::first());
        const Bytes nonce = m_running->challenge("dev1", SoftTpm::first());
        QCOMPARE(m_running->poll("dev1", again, nonce).errorCode(), 404202);
    }

    void forgetsTheDevicesOfARemovedGroup()
    {
        putGroup("a-group", keyOf('p'));
        for (const QByteArray id : {"dev1", "dev2"})
            device(id, KeyedDevice::derivedKey(keyOf('p'), id)).provision();
        putDevice("own", keyOf('i'));
        device("own", keyOf('i')).provision();
        QCOMPARE(m_running->service("GET", "/registrations/dev1").status, 200);
        const auto list = m_running->service("POST", "/registrations/a-group/query");
        QCOMPARE(QJsonDocument::fromJson(list.body).array().size(), 2);

        QCOMPARE(m_running->service("DELETE", "/enrollmentGroups/a-group").status, 204);
        QCOMPARE(m_running->service("GET", "/registrations/dev1").status, 404);
        QCOMPARE(m_running->service("GET", "/registrations/dev2").status, 404);
        QCOMPARE(m_running->service("POST", "/registrations/a-group/query").status, 404);
        QCOMPARE(m_running->service("GET", "/registrations/own").status, 200);
        // The hub keeps its devices.
        QCOMPARE(m_running->hubDevices().size(), 3);
        QCOMPARE(device("dev1", KeyedDevice::derivedKey(keyOf('p'), "dev1")).registerNow().status,
                 404);
    }

    void rollsKeysWithoutABreak()
    {
        putGroup("a-group", keyOf('p'), keyOf('s'));
        const auto key = [](char fill) { return KeyedDevice::derivedKey(keyOf(fill), "dev1"); };
        device("dev1", key('p')).provision();
        // The service's way: a new secondary key, then a new primary one.
        putGroup("a-group", keyOf('p'), keyOf('n'), {}, {{"If-Match", "*"}});
        QCOMPARE(device("dev1", key('s')).registerNow().status, 401);
        QCOMPARE(textOf(device("dev1", key('n')).provision(), "status"),
                 QStringLiteral("assigned"));
        QCOMPARE(device("dev1", key('n')).send("dev1", m_running->hub()).status, 204);
        QCOMPARE(device("dev1", key('s')).send("dev1", m_running->hub()).status, 401);
    }
};

ENDORSE_TEST(SymmetricKeyTest)

} // namespace endorse::testing

#include "symmetrickeytest.moc"
