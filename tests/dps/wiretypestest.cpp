// SPDX-License-Identifier: GPL-3.0-or-later
#include <dps/enrollment.h>
#include <dps/serviceconnectionstring.h>
#include <support/testregistry.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace endorse::core;
using namespace endorse::dps;

class WireTypesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enrollmentKeepsUnknownMembers();
    void enrollmentForTpm();
    void enrollmentRefuses_data();
    void enrollmentRefuses();
    void readsAssigned();
    void readsAssigning();
    void statusRefuses_data();
    void statusRefuses();
    void assignmentNeedsHubAndDevice_data();
    void assignmentNeedsHubAndDevice();
    void readsChallenge();
    void readsRegisterRequest();
    void readsErrorBody();
    void readsConnectionString_data();
    void readsConnectionString();
    void connectionStringTellsNoKey();
};

namespace {

QJsonObject parsed(const Bytes &json)
{
    return QJsonDocument::fromJson(json).object();
}

constexpr char FullEnrollment[] = R"({
 "registrationId":"dev-1","deviceId":"Dev-1","optionalDeviceInformation":{"line":[1,2.50]},
 "attestation":{"type":"tpm","tpm":{"endorsementKey":"AToA","storageRootKey":null,"later":1},"more":{}},
 "capabilities":{"iotEdge":true,"x":"y"},"iotHubHostName":"hub.example.test",
 "initialTwin":{"tags":{"n":123456789012345678901234567890},"properties":{"desired":{"a\"b":"\u00e9"}}},
 "etag":"\"abc\"","provisioningStatus":"disabled",
 "reprovisionPolicy":{"updateHubAssignment":true,"migrateDeviceData":false},
 "createdDateTimeUtc":"2024-01-01T00:00:00.0000000Z","lastUpdatedDateTimeUtc":"2024-01-02T00:00:00.0000000Z",
 "allocationPolicy":"static","iotHubs":["hub.example.test"],"deviceID":"sample typo","future":null})";

constexpr char Assigned[] = R"({"operationId":"5.316aac5bdc130deb.b1e02da8","status":"assigned",
 "registrationState":{"x509":{},"registrationId":"dev-1","createdDateTimeUtc":"2024-01-01T00:00:00.0000000Z",
 "assignedHub":"hub.example.test","deviceId":"dev-1","status":"Assigned","substatus":"initialAssignment",
 "lastUpdatedDateTimeUtc":"2024-01-01T00:00:01.0000000Z","etag":"IjY5Ig==","payload":{"k":[true]},
 "tpm":{"authenticationKey":"AAAA"}}})";

} // namespace

void WireTypesTest::enrollmentKeepsUnknownMembers()
{
    const auto enrollment = IndividualEnrollment::fromJson(FullEnrollment);
    QVERIFY2(enrollment, enrollment ? "" : qPrintable(enrollment.error().technical));
    QCOMPARE(enrollment->registrationId, QStringLiteral("dev-1"));
    QCOMPARE(enrollment->deviceId, QStringLiteral("Dev-1"));
    QCOMPARE(enrollment->attestation.tpm->endorsementKey, QByteArray("AToA"));
    QVERIFY(enrollment->attestation.tpm->storageRootKey.isNull());
    QCOMPARE(enrollment->capabilities->iotEdge.value(), true);
    QCOMPARE(enrollment->reprovisionPolicy->migrateDeviceData.value(), false);
    QCOMPARE(enrollment->etag, QByteArray("\"abc\""));
    QVERIFY(!enrollment->isEnabled());

    const Bytes again = enrollment->toJson();
    QVERIFY(again.contains("123456789012345678901234567890"));
    QVERIFY(again.contains("[1,2.50]"));
    QVERIFY(again.contains("\"a\\\"b\":\"\\u00e9\""));
    // The same document, but for the known member that was null.
    QJsonObject expected = parsed(FullEnrollment);
    QJsonObject attestation = expected.value(QLatin1String("attestation")).toObject();
    QJsonObject tpm = attestation.value(QLatin1String("tpm")).toObject();
    tpm.remove(QLatin1String("storageRootKey"));
    attestation.insert(QLatin1String("tpm"), tpm);
    expected.insert(QLatin1String("attestation"), attestation);
    QCOMPARE(parsed(again), expected);
    const auto twice = IndividualEnrollment::fromJson(again);
    QVERIFY(twice);
    QVERIFY(*twice == *enrollment);
}

void WireTypesTest::enrollmentForTpm()
{
    const auto enrollment = IndividualEnrollment::forTpm(
        *RegistrationId::parse(QStringLiteral("dev-1")), QByteArray("AToA"));
    QCOMPARE(enrollment.toJson(),
             Bytes("{\"registrationId\":\"dev-1\",\"attestation\":{\"type\":\"tpm\",\"tpm\":"
                   "{\"endorsementKey\":\"AToA\"}},\"provisioningStatus\":\"enabled\"}"));
    QVERIFY(enrollment.isEnabled());
}

void WireTypesTest::enrollmentRefuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("no id") << QByteArray(R"({"attestation":{"type":"none"}})")
                           << QStringLiteral("registrationId");
    QTest::newRow("no attestation")
        << QByteArray(R"({"registrationId":"a"})") << QStringLiteral("attestation");
    QTest::newRow("null attestation") << QByteArray(R"({"registrationId":"a","attestation":null})")
                                      << QStringLiteral("attestation");
    QTest::newRow("no type") << QByteArray(R"({"registrationId":"a","attestation":{}})")
                             << QStringLiteral("attestation.type");
    QTest::newRow("no key")
        << QByteArray(R"({"registrationId":"a","attestation":{"type":"tpm","tpm":{}}})")
        << QStringLiteral("attestation.tpm.endorsementKey");
    QTest::newRow("key a number")
        << QByteArray(
               R"({"registrationId":"a","attestation":{"type":"tpm","tpm":{"endorsementKey":1}}})")
        << QStringLiteral("attestation.tpm.endorsementKey");
    QTest::newRow("edge a string")
        << QByteArray(
               R"({"registrationId":"a","attestation":{"type":"none"},"capabilities":{"iotEdge":"yes"}})")
        << QStringLiteral("capabilities.iotEdge");
    QTest::newRow("not JSON") << QByteArray("nothing") << QString();
}

void WireTypesTest::enrollmentRefuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto enrollment = IndividualEnrollment::fromJson(json);
    QVERIFY(!enrollment);
    QCOMPARE(enrollment.error().code, QStringLiteral("json"));
    QCOMPARE(enrollment.error().place, place);
}

void WireTypesTest::readsAssigned()
{
    const auto status = RegistrationOperationStatus::fromJson(Assigned);
    QVERIFY2(status, status ? "" : qPrintable(status.error().technical));
    QVERIFY(status->isFinal());
    const auto assignment = status->assignment();
    QVERIFY(assignment);
    QCOMPARE(assignment->hub.toString(), QStringLiteral("hub.example.test"));
    QCOMPARE(assignment->deviceId.toString(), QStringLiteral("dev-1"));
    QCOMPARE(assignment->substatus, QStringLiteral("initialAssignment"));
    QCOMPARE(assignment->authenticationKey, QByteArray("AAAA"));
    QCOMPARE(status->registrationState->payload, Bytes("{\"k\":[true]}"));

    QJsonObject expected = parsed(Assigned);
    QJsonObject state = expected.value(QLatin1String("registrationState")).toObject();
    state.insert(QLatin1String("status"), QStringLiteral("assigned"));
    expected.insert(QLatin1String("registrationState"), state);
    QCOMPARE(parsed(status->toJson()), expected);
}

void WireTypesTest::readsAssigning()
{
    const auto status =
        RegistrationOperationStatus::fromJson(R"({"operationId":"4.1","status":"assigning"})");
    QVERIFY(status);
    QVERIFY(!status->isFinal());
    QVERIFY(!status->assignment());
    QCOMPARE(status->toJson(), Bytes(R"({"operationId":"4.1","status":"assigning"})"));
}

void WireTypesTest::statusRefuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("no status") << QByteArray(R"({"operationId":"4.1"})")
                               << QStringLiteral("status");
    QTest::newRow("unknown status")
        << QByteArray(R"({"operationId":"4.1","status":"dancing"})") << QStringLiteral("status");
    QTest::newRow("unknown inner status")
        << QByteArray(R"({"status":"assigned","registrationState":{"status":"dancing"}})")
        << QStringLiteral("registrationState.status");
    QTest::newRow("state a string")
        << QByteArray(R"({"status":"assigned","registrationState":"x"})")
        << QStringLiteral("registrationState");
    QTest::newRow("error code a string")
        << QByteArray(R"({"status":"failed","registrationState":{"errorCode":"4"}})")
        << QStringLiteral("registrationState.errorCode");
    QTest::newRow("key a list")
        << QByteArray(
               R"({"status":"assigned","registrationState":{"tpm":{"authenticationKey":[]}}})")
        << QStringLiteral("registrationState.tpm.authenticationKey");
}

void WireTypesTest::statusRefuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto status = RegistrationOperationStatus::fromJson(json);
    QVERIFY(!status);
    QCOMPARE(status.error().place, place);
}

void WireTypesTest::assignmentNeedsHubAndDevice_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<QString>("place");
    QTest::newRow("no hub") << QByteArray(R"({"deviceId":"d"})")
                            << QStringLiteral("registrationState.assignedHub");
    QTest::newRow("empty hub") << QByteArray(R"({"assignedHub":"","deviceId":"d"})")
                               << QStringLiteral("registrationState.assignedHub");
    QTest::newRow("hub is a URL") << QByteArray(R"({"assignedHub":"https://h/","deviceId":"d"})")
                                  << QStringLiteral("registrationState.assignedHub");
    QTest::newRow("no device") << QByteArray(R"({"assignedHub":"h"})")
                               << QStringLiteral("registrationState.deviceId");
}

void WireTypesTest::assignmentNeedsHubAndDevice()
{
    QFETCH(QByteArray, state);
    QFETCH(QString, place);
    const auto status = RegistrationOperationStatus::fromJson(
        "{\"operationId\":\"4.1\",\"status\":\"assigned\",\"registrationState\":" + state + '}');
    QVERIFY(status);
    const auto assignment = status->assignment();
    QVERIFY(!assignment);
    QCOMPARE(toString(assignment.error().category), toString(ErrorCategory::Protocol));
    QCOMPARE(assignment.error().place, place);
}

void WireTypesTest::readsChallenge()
{
    const auto message = TpmChallengeMessage::fromJson(
        R"({"message":"Authorization required","authenticationKey":"AAAA","keyName":"registration","unencryptedAuthenticationKey":null})");
    QVERIFY(message);
    QCOMPARE(message->authenticationKey, QByteArray("AAAA"));
    QCOMPARE(message->keyName, QStringLiteral("registration"));
    QVERIFY(!TpmChallengeMessage::fromJson(R"({"message":"x"})"));
}

void WireTypesTest::readsRegisterRequest()
{
    const auto request = RegisterRequest::fromJson(
        R"({"registrationId":"a","tpm":{"endorsementKey":"AA==","storageRootKey":"BB=="},"payload":"text"})");
    QVERIFY(request);
    QCOMPARE(request->tpm->storageRootKey, QByteArray("BB=="));
    QCOMPARE(request->payload, Bytes("\"text\""));
    // One client of Microsoft's leaves the keys out of the signed request.
    const auto bare = RegisterRequest::fromJson(R"({"registrationId":"a"})");
    QVERIFY(bare);
    QVERIFY(!bare->tpm);
    QCOMPARE(bare->toJson(), Bytes(R"({"registrationId":"a"})"));
}

void WireTypesTest::readsErrorBody()
{
    const auto body = ServiceErrorBody::fromJson(
        R"({"errorCode":400004,"trackingId":"t","message":"m","info":{"a":"b"},"timestampUtc":"2024"})");
    QVERIFY(body);
    QCOMPARE(body->errorCode, 400004);
    QCOMPARE(body->info, Bytes(R"({"a":"b"})"));
    const auto other = ServiceErrorBody::fromJson(R"({"errorCode":401000,"errorMessage":"m2"})");
    QVERIFY(other);
    QCOMPARE(other->message, QStringLiteral("m2"));
    QVERIFY(!ServiceErrorBody::fromJson(R"({"message":"m"})"));
}

void WireTypesTest::readsConnectionString_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("endpoint"); // empty: refused
    QTest::newRow("service")
        << QByteArray("HostName=x.azure-devices-provisioning.net;"
                      "SharedAccessKeyName=provisioningserviceowner;SharedAccessKey=AAECAw==")
        << QStringLiteral("https://x.azure-devices-provisioning.net");
    QTest::newRow("port, order, case, spaces")
        << QByteArray("  port=8443;sharedaccesskey=AAECAw==; hostname=localhost ;"
                      "SharedAccessKeyName=a=b;\n")
        << QStringLiteral("https://localhost:8443");
    QTest::newRow("extra field")
        << QByteArray("HostName=h;SharedAccessKeyName=p;SharedAccessKey=AAECAw==;EntityPath=x")
        << QStringLiteral("https://h");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("no key") << QByteArray("HostName=h;SharedAccessKeyName=p") << QString();
    QTest::newRow("no name") << QByteArray("HostName=h;SharedAccessKey=AAECAw==") << QString();
    QTest::newRow("no host") << QByteArray("SharedAccessKeyName=p;SharedAccessKey=AAECAw==")
                             << QString();
    QTest::newRow("host with path")
        << QByteArray("HostName=h/x;SharedAccessKeyName=p;SharedAccessKey=AAECAw==") << QString();
    QTest::newRow("key not base64")
        << QByteArray("HostName=h;SharedAccessKeyName=p;SharedAccessKey=AAEC*") << QString();
    QTest::newRow("key cut") << QByteArray(
                                    "HostName=h;SharedAccessKeyName=p;SharedAccessKey=AAECAw=")
                             << QString();
    QTest::newRow("port 0")
        << QByteArray("HostName=h;SharedAccessKeyName=p;SharedAccessKey=AAECAw==;Port=0")
        << QString();
    QTest::newRow("port large")
        << QByteArray("HostName=h;SharedAccessKeyName=p;SharedAccessKey=AAECAw==;Port=65536")
        << QString();
    QTest::newRow("twice")
        << QByteArray("HostName=h;HostName=h;SharedAccessKeyName=p;SharedAccessKey=AAECAw==")
        << QString();
    QTest::newRow("no equals") << QByteArray("HostName;x") << QString();
}

void WireTypesTest::readsConnectionString()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, endpoint);
    const auto connection = ServiceConnectionString::parse(text);
    QCOMPARE(connection.has_value(), !endpoint.isEmpty());
    if (!connection) {
        QCOMPARE(connection.error().code, QStringLiteral("connection-string"));
        return;
    }
    QCOMPARE(connection->endpoint().toString(), endpoint);
    QCOMPARE(connection->key().view().toByteArray(), QByteArray::fromHex("00010203"));
    QCOMPARE(connection->isLoopback(), endpoint.contains(QLatin1String("localhost")));
    QCOMPARE(connection->clone().endpoint(), connection->endpoint());
}

void WireTypesTest::connectionStringTellsNoKey()
{
    const auto connection =
        ServiceConnectionString::parse("HostName=h;SharedAccessKeyName=p;SharedAccessKey=c2VjcmV*");
    QVERIFY(!connection);
    QVERIFY(!connection.error().toLogLine().contains(QLatin1String("c2Vj")));
}

ENDORSE_TEST(WireTypesTest)
#include "wiretypestest.moc"
