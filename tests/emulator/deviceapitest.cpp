// SPDX-License-Identifier: GPL-3.0-or-later
#include "runningemulator.h"

#include <support/testregistry.h>

#include <QRegularExpression>
#include <QTest>
#include <QUuid>

namespace endorse::testing {

using core::Bytes;

namespace {

QString text(const QJsonObject &object, const char *name)
{
    return object[QLatin1String(name)].toString();
}

bool isDpsTime(const QString &value)
{
    static const QRegularExpression form(
        QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z$"));
    return form.match(value).hasMatch();
}

} // namespace

class DeviceApiTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RunningEmulator> m_running;

    const SoftTpm &tpm() const { return SoftTpm::first(); }

private Q_SLOTS:
    void init() { m_running = std::make_unique<RunningEmulator>(); }
    void cleanup() { m_running.reset(); }

    void challengesAnEnrolledTpm()
    {
        QCOMPARE(m_running->enroll("dev1", tpm()).status, 200);
        const TestResponse response =
            m_running->client().send({.method = "PUT",
                                      .target = m_running->registerTarget("dev1"),
                                      .body = RunningEmulator::keysBody("dev1", tpm())});
        QCOMPARE(response.status, 401);
        const QJsonObject json = response.json();
        QCOMPARE(text(json, "message"),
                 QStringLiteral("Authorization required, resend request using supplied key"));
        QCOMPARE(text(json, "keyName"), QStringLiteral("registration"));
        // The C SDK takes an answer with a status for something else than a challenge.
        QVERIFY(!json.contains(QLatin1String("status")));
        QVERIFY(!json.contains(QLatin1String("unencryptedAuthenticationKey")));
        QCOMPARE(response.header("Content-Type"), QByteArray("application/json; charset=utf-8"));
        QVERIFY(
            !QUuid::fromString(QString::fromLatin1(response.header("x-ms-request-id"))).isNull());
        QVERIFY(response.header("Strict-Transport-Security").startsWith("max-age="));
        QVERIFY(response.header("Date").endsWith(" GMT"));

        const Bytes blob = Bytes::fromBase64(text(json, "authenticationKey").toLatin1());
        const auto opened = tpm().open(blob);
        QVERIFY(opened);
        QCOMPARE(opened->key.size(), 32);
        QCOMPARE(opened->uri, Bytes("localhost"));
        // The sizes of the real service's parts 1 to 5.
        const qsizetype fixed = 2 + 52 + 2 + 256 + 2 + 142 + 2 + 256 + 2 + 48;
        QCOMPARE(blob.size(), fixed + 2 + opened->uri.size());
        QVERIFY(!SoftTpm::second().open(blob));
    }

    void makesEachChallengeAnew()
    {
        m_running->enroll("dev1", tpm());
        const Bytes first = m_running->challenge("dev1", tpm());
        const Bytes second = m_running->challenge("dev1", tpm());
        QCOMPARE(first.size(), 32);
        QCOMPARE(second.size(), 32);
        QVERIFY(first != second);
        // Either nonce signs: an answer may have been lost on its way.
        QCOMPARE(m_running->registerSigned("dev1", tpm(), first).status, 202);
        QCOMPARE(m_running->registerSigned("dev1", tpm(), second).status, 202);
    }

    void keepsAFewRecentChallenges()
    {
        m_running->enroll("dev1", tpm());
        QList<Bytes> nonces;
        for (int i = 0; i < 9; ++i)
            nonces.append(m_running->challenge("dev1", tpm()));
        QCOMPARE(m_running->registerSigned("dev1", tpm(), nonces.first()).status, 401);
        QCOMPARE(m_running->registerSigned("dev1", tpm(), nonces.at(1)).status, 202);
        QCOMPARE(m_running->registerSigned("dev1", tpm(), nonces.last()).status, 202);
    }

    void provisions()
    {
        m_running->enroll("dev1", tpm());
        const Bytes key = m_running->challenge("dev1", tpm());
        const TestResponse accepted = m_running->registerSigned("dev1", tpm(), key);
        QCOMPARE(accepted.status, 202);
        QCOMPARE(accepted.header("Retry-After"), QByteArray("0"));
        QCOMPARE(accepted.header("Location"), QByteArray("https://localhost/" + m_running->scope() +
                                                         "/registrations/dev1/register"));
        QCOMPARE(text(accepted.json(), "status"), QStringLiteral("assigning"));
        const QString operation = text(accepted.json(), "operationId");
        static const QRegularExpression form(
            QStringLiteral("^\\d\\.[0-9a-f]{16}\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
        QVERIFY2(form.match(operation).hasMatch(), qPrintable(operation));

        const TestResponse done = m_running->poll("dev1", operation.toLatin1(), key);
        QCOMPARE(done.status, 200);
        QVERIFY(done.header("Retry-After").isNull());
        const QJsonObject json = done.json();
        QCOMPARE(text(json, "operationId"), operation);
        QCOMPARE(text(json, "status"), QStringLiteral("assigned"));
        const QJsonObject state = json[QLatin1String("registrationState")].toObject();
        QCOMPARE(text(state, "registrationId"), QStringLiteral("dev1"));
        QCOMPARE(text(state, "deviceId"), QStringLiteral("dev1"));
        QCOMPARE(text(state, "status"), QStringLiteral("assigned"));
        QCOMPARE(text(state, "substatus"), QStringLiteral("initialAssignment"));
        QCOMPARE(text(state, "assignedHub"), m_running->endpoint().hub);
        QVERIFY(isDpsTime(text(state, "createdDateTimeUtc")));
        QVERIFY(isDpsTime(text(state, "lastUpdatedDateTimeUtc")));
        const QByteArray etag = QByteArray::fromBase64(text(state, "etag").toLatin1());
        QVERIFY(etag.startsWith('"') && etag.endsWith('"') && etag.size() == 38);
        QVERIFY(!state.contains(QLatin1String("x509")));

        const auto opened = tpm().open(Bytes::fromBase64(
            text(state[QLatin1String("tpm")].toObject(), "authenticationKey").toLatin1()));
        QVERIFY(opened);
        QCOMPARE(opened->key.size(), 32);
        QVERIFY(opened->key != key);
        QCOMPARE(opened->uri, m_running->hub() + "/devices/dev1");
        // Later polls give the same key.
        QCOMPARE(m_running->poll("dev1", operation.toLatin1(), key).body, done.body);
    }

    void acceptsTokensOfEverySdk_data()
    {
        QTest::addColumn<QByteArray>("resource");
        QTest::addColumn<QByteArray>("tail");
        QTest::addColumn<int>("status");
        // %1 stands for the scope.
        QTest::newRow("Node, C#") << QByteArray("%1%2Fregistrations%2Fdev1")
                                  << QByteArray("&skn=registration") << 202;
        QTest::newRow("C") << QByteArray("%1%2fregistrations%2fdev1")
                           << QByteArray("&skn=registration") << 202;
        QTest::newRow("Java") << QByteArray("%1/registrations/dev1") << QByteArray("&skn=") << 202;
        QTest::newRow("no skn") << QByteArray("%1%2Fregistrations%2Fdev1") << QByteArray() << 202;
        QTest::newRow("other case")
            << QByteArray("%1%2FRegistrations%2FDEV1") << QByteArray("&skn=registration") << 202;
        QTest::newRow("scope alone") << QByteArray("%1") << QByteArray("&skn=registration") << 202;
        QTest::newRow("other skn")
            << QByteArray("%1%2Fregistrations%2Fdev1") << QByteArray("&skn=other") << 401;
        QTest::newRow("other device")
            << QByteArray("%1%2Fregistrations%2Fdev2") << QByteArray("&skn=registration") << 401;
        QTest::newRow("half a segment")
            << QByteArray("%1%2Fregistrations%2Fdev") << QByteArray("&skn=registration") << 401;
        QTest::newRow("other scope") << QByteArray("0ne00000000%2Fregistrations%2Fdev1")
                                     << QByteArray("&skn=registration") << 401;
        QTest::newRow("longer than the path")
            << QByteArray("%1%2Fregistrations%2Fdev1%2Fregister%2Fx")
            << QByteArray("&skn=registration") << 401;
    }
    void acceptsTokensOfEverySdk()
    {
        QFETCH(QByteArray, resource);
        QFETCH(QByteArray, tail);
        m_running->enroll("dev1", tpm());
        const Bytes key = m_running->challenge("dev1", tpm());
        const QByteArray token = sasToken(resource.replace("%1", m_running->scope()), key,
                                          QDateTime::currentSecsSinceEpoch() + 60, tail);
        const TestResponse response =
            m_running->client().send({.method = "PUT",
                                      .target = m_running->registerTarget("dev1"),
                                      .body = RunningEmulator::keysBody("dev1", tpm()),
                                      .authorization = token});
        QTEST(response.status, "status");
        if (response.status == 401)
            QCOMPARE(response.errorCode(), 401002);
    }

    void takesTheSignedStepWithoutKeys()
    {
        m_running->enroll("dev1", tpm());
        const Bytes key = m_running->challenge("dev1", tpm());
        const TestResponse response =
            m_running->client().send({.method = "PUT",
                                      .target = m_running->registerTarget("dev1"),
                                      .body = asJson("{'registrationId':'dev1','payload':{'a':1}}"),
                                      .authorization = m_running->deviceToken("dev1", key)});
        QCOMPARE(response.status, 202);
        const QJsonObject state = response.json()[QLatin1String("registrationState")].toObject();
        QCOMPARE(text(state, "registrationId"), QStringLiteral("dev1"));
    }

    void takesOddButLegalRequests_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<dps::HttpHeaders>("headers");
        const QByteArray plain = "/%1/registrations/dev1/register?api-version=2021-06-01";
        QTest::newRow("other case of the id")
            << QByteArray("dev1") << QByteArray(plain).replace("dev1", "DEV1")
            << dps::HttpHeaders();
        QTest::newRow("colon escaped")
            << QByteArray("a:b") << QByteArray(plain).replace("dev1", "a%3Ab")
            << dps::HttpHeaders();
        QTest::newRow("colon escaped in lower case")
            << QByteArray("a:b") << QByteArray(plain).replace("dev1", "a%3ab")
            << dps::HttpHeaders();
        QTest::newRow("forced") << QByteArray("dev1") << plain + "&forceRegistration=true"
                                << dps::HttpHeaders();
        QTest::newRow("preview") << QByteArray("dev1") << plain + "-preview" << dps::HttpHeaders();
        QTest::newRow("trailing slash")
            << QByteArray("dev1") << QByteArray(plain).replace("?", "/?") << dps::HttpHeaders();
        QTest::newRow("Content-Encoding utf-8, as curl in the documentation")
            << QByteArray("dev1") << plain << dps::HttpHeaders{{"Content-Encoding", "utf-8"}};
        QTest::newRow("no Content-Type")
            << QByteArray("dev1") << plain << dps::HttpHeaders{{"Content-Type", ""}};
        QTest::newRow("other Host")
            << QByteArray("dev1") << plain
            << dps::HttpHeaders{{"Host", "global.azure-devices-provisioning.net"}};
    }
    void takesOddButLegalRequests()
    {
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, target);
        QFETCH(dps::HttpHeaders, headers);
        QCOMPARE(m_running
                     ->service("PUT", "/enrollments/" + QByteArray(id).replace(":", "%3A"),
                               RunningEmulator::enrollment(id, tpm()))
                     .status,
                 200);
        const TestResponse response =
            m_running->client().send({.method = "PUT",
                                      .target = target.replace("%1", m_running->scope()),
                                      .body = RunningEmulator::keysBody(id, tpm()),
                                      .headers = headers});
        QCOMPARE(response.status, 401);
        QVERIFY(response.json().contains(QLatin1String("authenticationKey")));
    }

    void endsDisabledOnes()
    {
        m_running->enroll("dev1", tpm(), asJson("'provisioningStatus':'disabled'"));
        const TestResponse response = m_running->provision("dev1", tpm()).response;
        QCOMPARE(response.status, 200);
        QCOMPARE(text(response.json(), "status"), QStringLiteral("disabled"));
        const QJsonObject state = response.json()[QLatin1String("registrationState")].toObject();
        QCOMPARE(text(state, "status"), QStringLiteral("disabled"));
        QCOMPARE(state[QLatin1String("errorCode")].toInt(), 403000);
        QVERIFY(!text(state, "errorMessage").isEmpty());
        QVERIFY(!state.contains(QLatin1String("tpm")));
        QVERIFY(m_running->hubDevices().isEmpty());
    }

    void failsCustomAllocation()
    {
        m_running->enroll("dev1", tpm(),
                          asJson("'allocationPolicy':'custom','customAllocationDefinition':"
                                 "{'webhookUrl':'https://x.test','apiVersion':'2021-10-01'}"));
        const TestResponse response = m_running->provision("dev1", tpm()).response;
        QCOMPARE(text(response.json(), "status"), QStringLiteral("failed"));
        const QJsonObject state = response.json()[QLatin1String("registrationState")].toObject();
        QCOMPARE(state[QLatin1String("errorCode")].toInt(), 400207);
    }

    void assignsAsTheEnrollmentSays_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QString>("device");
        QTest::addColumn<QString>("hub");
        const QString own = QStringLiteral("endorse-hub.localhost");
        QTest::newRow("nothing said") << QByteArray() << QStringLiteral("Dev1") << own;
        QTest::newRow("device id")
            << asJson("'deviceId':'Pump_7'") << QStringLiteral("Pump_7") << own;
        QTest::newRow("hub named") << asJson("'iotHubHostName':'lab.example.test'")
                                   << QStringLiteral("Dev1") << QStringLiteral("lab.example.test");
        QTest::newRow("static") << asJson("'allocationPolicy':'static','iotHubs':['b.test']")
                                << QStringLiteral("Dev1") << QStringLiteral("b.test");
        QTest::newRow("hashed over one")
            << asJson("'iotHubs':['c.test']") << QStringLiteral("Dev1") << QStringLiteral("c.test");
        QTest::newRow("empty list") << asJson("'iotHubs':[]") << QStringLiteral("Dev1") << own;
    }
    void assignsAsTheEnrollmentSays()
    {
        QFETCH(QByteArray, more);
        m_running->enroll("Dev1", tpm(), more);
        // The device spells its id in its own way.
        const auto [response, hubKey] = m_running->provision("dev1", tpm());
        const QJsonObject state = response.json()[QLatin1String("registrationState")].toObject();
        QTEST(text(state, "deviceId"), "device");
        QTEST(text(state, "assignedHub"), "hub");
        QCOMPARE(hubKey.size(), 32);
        const auto devices = m_running->hubDevices();
        QCOMPARE(devices.size(), 1);
        QTEST(devices.first().hub, "hub");
        QTEST(devices.first().deviceId, "device");
    }

    void remembersRegistrations()
    {
        m_running->enroll("dev1", tpm());
        const auto first = m_running->provision("dev1", tpm());
        const auto second = m_running->provision("dev1", tpm());
        QVERIFY(first.hubKey != second.hubKey);
        const QJsonObject before =
            first.response.json()[QLatin1String("registrationState")].toObject();
        const QJsonObject after =
            second.response.json()[QLatin1String("registrationState")].toObject();
        QCOMPARE(text(after, "createdDateTimeUtc"), text(before, "createdDateTimeUtc"));
        QCOMPARE(text(after, "substatus"), QStringLiteral("initialAssignment"));
        QVERIFY(text(after, "etag") != text(before, "etag"));
        QCOMPARE(m_running->hubDevices().size(), 1);
    }

    void reprovisionsByPolicy_data()
    {
        QTest::addColumn<QByteArray>("policy");
        QTest::addColumn<QString>("hub");
        QTest::addColumn<QString>("substatus");
        QTest::newRow("default") << QByteArray() << QStringLiteral("b.test")
                                 << QStringLiteral("deviceDataMigrated");
        QTest::newRow("reset") << QByteArray(
                                      asJson(",'reprovisionPolicy':{'updateHubAssignment':true,"
                                             "'migrateDeviceData':false}"))
                               << QStringLiteral("b.test") << QStringLiteral("deviceDataReset");
        QTest::newRow("stay") << asJson(",'reprovisionPolicy':{'updateHubAssignment':false}")
                              << QStringLiteral("a.test") << QStringLiteral("initialAssignment");
    }
    void reprovisionsByPolicy()
    {
        QFETCH(QByteArray, policy);
        m_running->enroll("dev1", tpm(), asJson("'iotHubHostName':'a.test'"));
        m_running->provision("dev1", tpm());
        m_running->service("PUT", "/enrollments/dev1",
                           RunningEmulator::enrollment(
                               "dev1", tpm(), asJson("'iotHubHostName':'b.test'") + policy),
                           {{"If-Match", "*"}});
        const QJsonObject state = m_running->provision("dev1", tpm())
                                      .response.json()[QLatin1String("registrationState")]
                                      .toObject();
        QTEST(text(state, "assignedHub"), "hub");
        QTEST(text(state, "substatus"), "substatus");
        const auto devices = m_running->hubDevices();
        QCOMPARE(devices.size(), 1);
        QTEST(devices.first().hub, "hub");
    }

    void asksToWait()
    {
        emulator::EmulatorOptions options;
        options.retryAfterSeconds = 60;
        m_running = std::make_unique<RunningEmulator>(options);
        m_running->enroll("dev1", tpm());
        const Bytes key = m_running->challenge("dev1", tpm());
        const TestResponse accepted = m_running->registerSigned("dev1", tpm(), key);
        QCOMPARE(accepted.header("Retry-After"), QByteArray("60"));
        const QByteArray operation = text(accepted.json(), "operationId").toLatin1();
        const TestResponse polled = m_running->poll("dev1", operation, key);
        QCOMPARE(polled.status, 202);
        QCOMPARE(polled.header("Retry-After"), QByteArray("60"));
        const QJsonObject json = polled.json();
        QCOMPARE(text(json, "status"), QStringLiteral("assigning"));
        const QJsonObject state = json[QLatin1String("registrationState")].toObject();
        QCOMPARE(text(state, "registrationId"), QStringLiteral("dev1"));
        QCOMPARE(text(state, "status"), QStringLiteral("assigning"));
        QVERIFY(m_running->hubDevices().isEmpty());
    }

    void pollsOnlyForWhomItIs()
    {
        m_running->enroll("dev1", tpm());
        m_running->enroll("dev2", SoftTpm::second());
        const Bytes key = m_running->challenge("dev1", tpm());
        const QByteArray operation =
            text(m_running->registerSigned("dev1", tpm(), key).json(), "operationId").toLatin1();
        const Bytes other = m_running->challenge("dev2", SoftTpm::second());
        QCOMPARE(m_running->poll("dev2", operation, other).errorCode(), 404202);
        QCOMPARE(m_running->poll("dev1", operation, other).errorCode(), 401002);
        QCOMPARE(m_running->poll("dev1", "5.0.0", key).errorCode(), 404202);
        // Many new challenges do not void the token of an operation.
        for (int i = 0; i < 10; ++i)
            m_running->challenge("dev1", tpm());
        QCOMPARE(m_running->poll("dev1", operation, key).status, 200);
    }

    void looksUpARegistration()
    {
        m_running->enroll("dev1", tpm());
        const Bytes key = m_running->challenge("dev1", tpm());
        const TestRequest lookup{.method = "POST",
                                 .target = '/' + m_running->scope() +
                                           "/registrations/dev1?api-version=2021-06-01",
                                 .body = RunningEmulator::keysBody("dev1", tpm()),
                                 .authorization = m_running->deviceToken("dev1", key)};
        QCOMPARE(m_running->client().send(lookup).errorCode(), 404202);
        m_running->provision("dev1", tpm());
        const TestResponse found = m_running->client().send(lookup);
        QCOMPARE(found.status, 200);
        QCOMPARE(text(found.json(), "status"), QStringLiteral("assigned"));
        QCOMPARE(text(found.json(), "registrationId"), QStringLiteral("dev1"));
        QVERIFY(!found.json().contains(QLatin1String("tpm")));
    }
};

ENDORSE_TEST(DeviceApiTest)

} // namespace endorse::testing

#include "deviceapitest.moc"
