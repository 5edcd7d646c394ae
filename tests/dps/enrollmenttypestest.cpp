// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcertificates.h"
#include "vectors.h"

#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>
#include <dps/symmetrickey.h>
#include <support/testregistry.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>
#include <QTest>

using namespace endorse::core;
using namespace endorse::dps;
using namespace endorse::testing;

class EnrollmentTypesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMemberComesBack_data();
    void everyMemberComesBack();
    void everyGroupMemberComesBack_data();
    void everyGroupMemberComesBack();
    void membersHaveNames();
    void valuesStayAsWritten();
    void nullIsAbsent_data();
    void nullIsAbsent();
    void wrongTypesAreNamed_data();
    void wrongTypesAreNamed();
    void groupNeedsItsMembers_data();
    void groupNeedsItsMembers();
    void keysAreCopiedAndCompared();
    void certificatesInAnyEncoding_data();
    void certificatesInAnyEncoding();
    void certificatesRefused_data();
    void certificatesRefused();
    void typesHaveWords();
    void registrationStatesNameTheirGroup();
    void readOnlyMembersGo();
    void decodesKeys_data();
    void decodesKeys();
    void derivesKeys();
    void makesKeys();
};

namespace {

QByteArray enrollmentWith(const char *members, const char *attestation = R"({"type":"tpm"})")
{
    QByteArray out = R"({"registrationId":"a","attestation":)" + QByteArray(attestation);
    if (*members != '\0')
        out += ',' + QByteArray(members);
    return out + '}';
}

QByteArray groupWith(const char *members, const char *attestation = R"({"type":"x509"})")
{
    QByteArray out = R"({"enrollmentGroupId":"g","attestation":)" + QByteArray(attestation);
    if (*members != '\0')
        out += ',' + QByteArray(members);
    return out + '}';
}

QJsonObject parsed(const Bytes &json)
{
    return QJsonDocument::fromJson(json).object();
}

/// Members that individual enrollments and groups share.
QList<std::pair<const char *, const char *>> sharedMembers()
{
    return {
        {"capabilities", R"("capabilities":{"iotEdge":true,"later":[1]})"},
        {"no capabilities", R"("capabilities":{})"},
        {"hub", R"("iotHubHostName":"hub.example.test")"},
        {"twin", R"("initialTwin":{"tags":{"a":1.50,"b":{"c":"d"}},)"
                 R"("properties":{"desired":{"x":"\u00e9"},"later":2},"later":3})"},
        {"tags only", R"("initialTwin":{"tags":{}})"},
        {"properties only", R"("initialTwin":{"properties":{"desired":{}}})"},
        {"etag", R"("etag":"\"abc\"")"},
        {"status", R"("provisioningStatus":"disabled")"},
        {"reprovisioning",
         R"("reprovisionPolicy":{"updateHubAssignment":false,"migrateDeviceData":true,"x":null})"},
        {"dates", R"("createdDateTimeUtc":"2024-01-01T00:00:00.0000000Z",)"
                  R"("lastUpdatedDateTimeUtc":"2024-01-02T00:00:00.0000000Z")"},
        {"allocation", R"("allocationPolicy":"custom","iotHubs":["a.b","c.d"],)"
                       R"("customAllocationDefinition":{"webhookUrl":"https://f.example.test/",)"
                       R"("apiVersion":"2021-10-01","later":{}})"},
        {"no hubs", R"("iotHubs":[])"},
        {"unknown",
         R"("credentialPolicyName":"p","future":null,"n":123456789012345678901234567890)"},
    };
}

const char *const CertificateInfo =
    R"({"subjectName":"CN=a","sha1Thumbprint":"AA","sha256Thumbprint":"BB","issuerName":"CN=b",)"
    R"("notBeforeUtc":"2024-01-01T00:00:00Z","notAfterUtc":"2025-01-01T00:00:00Z",)"
    R"("serialNumber":"01","version":3,"later":true})";

QList<std::pair<const char *, QByteArray>> attestations()
{
    const QByteArray info = CertificateInfo;
    return {
        {"none", R"({"type":"none"})"},
        {"tpm", R"({"type":"tpm","tpm":{"endorsementKey":"AToA","storageRootKey":"ARoA","x":1}})"},
        {"client certificates",
         R"({"type":"x509","x509":{"clientCertificates":{"primary":{"certificate":"TUlJ","info":)" +
             info + R"(},"secondary":{"info":)" + info + R"(,"later":1},"later":2},"later":3}})"},
        {"signing certificates",
         R"({"type":"x509","x509":{"signingCertificates":{"primary":{"certificate":)"
         R"("-----BEGIN CERTIFICATE-----\nTUlJ\n-----END CERTIFICATE-----\n"}}}})"},
        {"CA references",
         R"({"type":"x509","x509":{"caReferences":{"primary":"root","secondary":"","x":[]}}})"},
        {"symmetric keys",
         R"({"type":"symmetricKey","symmetricKey":{"primaryKey":"QUFB","secondaryKey":"QkJC","x":1}})"},
        {"no keys", R"({"type":"symmetricKey","symmetricKey":{}})"},
        {"type of later", R"({"type":"nextThing","nextThing":{"a":1}})"},
    };
}

template<class Record>
void checkRoundTrip(const QByteArray &json)
{
    const auto record = Record::fromJson(json);
    QVERIFY2(record, record ? "" : qPrintable(record.error().toLogLine()));
    const Bytes again = record->toJson();
    QCOMPARE(parsed(again), parsed(json));
    const auto twice = Record::fromJson(again);
    QVERIFY(twice);
    QVERIFY(*twice == *record);
    QCOMPARE(twice->toJson(), again);
    // Equality sees the member: an empty record is another one.
    Record other = *record;
    other.attestation.type = QStringLiteral("other");
    QVERIFY(!(other == *record));
}

} // namespace

void EnrollmentTypesTest::everyMemberComesBack_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const auto &[name, member] : sharedMembers())
        QTest::newRow(name) << enrollmentWith(member);
    for (const auto &[name, attestation] : attestations())
        QTest::newRow(name) << enrollmentWith("", attestation.constData());
    const auto row = [](const char *name, const char *member) {
        QTest::newRow(name) << enrollmentWith(member);
    };
    row("device", R"("deviceId":"Dev 1")");
    row("information", R"("optionalDeviceInformation":{"line":[1,{"a":null}]})");
    row("state", R"("registrationState":{"registrationId":"a","status":"assigned",)"
                 R"("x509":{"enrollmentGroupId":"g","certificateInfo":{"version":3},"x":1}})");
    row("state of a key", R"("registrationState":{"symmetricKey":{"enrollmentGroupId":"g"}})");
    row("misspelled sample", R"("deviceID":"x")");
}

void EnrollmentTypesTest::everyMemberComesBack()
{
    QFETCH(QByteArray, json);
    checkRoundTrip<IndividualEnrollment>(json);
}

void EnrollmentTypesTest::everyGroupMemberComesBack_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const auto &[name, member] : sharedMembers())
        QTest::newRow(name) << groupWith(member);
    for (const auto &[name, attestation] : attestations())
        QTest::newRow(name) << groupWith("", attestation.constData());
}

void EnrollmentTypesTest::everyGroupMemberComesBack()
{
    QFETCH(QByteArray, json);
    checkRoundTrip<EnrollmentGroup>(json);
}

void EnrollmentTypesTest::membersHaveNames()
{
    QByteArray members = R"("deviceId":"d","optionalDeviceInformation":{"o":1})";
    for (const auto &[name, member] : sharedMembers()) {
        if (qstrcmp(name, "tags only") == 0 || qstrcmp(name, "properties only") == 0 ||
            qstrcmp(name, "no capabilities") == 0 || qstrcmp(name, "no hubs") == 0)
            continue;
        members += QByteArray(",") + member;
    }
    const auto record = IndividualEnrollment::fromJson(
        enrollmentWith(members.constData(), attestations().at(2).second.constData()));
    QVERIFY2(record, record ? "" : qPrintable(record.error().toLogLine()));
    QCOMPARE(record->deviceId, QStringLiteral("d"));
    QCOMPARE(record->optionalDeviceInformation, Bytes("{\"o\":1}"));
    QCOMPARE(record->capabilities->iotEdge.value(), true);
    QCOMPARE(record->iotHubHostName, QStringLiteral("hub.example.test"));
    QCOMPARE(record->initialTwin->tags, Bytes("{\"a\":1.50,\"b\":{\"c\":\"d\"}}"));
    QCOMPARE(record->initialTwin->desiredProperties, Bytes("{\"x\":\"\\u00e9\"}"));
    QCOMPARE(record->etag, QByteArray("\"abc\""));
    QVERIFY(!record->isEnabled());
    QCOMPARE(record->reprovisionPolicy->updateHubAssignment.value(), false);
    QCOMPARE(record->reprovisionPolicy->migrateDeviceData.value(), true);
    QCOMPARE(record->createdDateTimeUtc, QStringLiteral("2024-01-01T00:00:00.0000000Z"));
    QCOMPARE(record->lastUpdatedDateTimeUtc, QStringLiteral("2024-01-02T00:00:00.0000000Z"));
    QCOMPARE(record->allocationPolicy, QStringLiteral("custom"));
    QCOMPARE(*record->iotHubs, (QStringList{QStringLiteral("a.b"), QStringLiteral("c.d")}));
    QCOMPARE(record->customAllocationDefinition->webhookUrl,
             QStringLiteral("https://f.example.test/"));
    QCOMPARE(record->customAllocationDefinition->apiVersion, QStringLiteral("2021-10-01"));
    QCOMPARE(record->unknown.size(), 3);

    const X509Certificates client = *record->attestation.x509->clientCertificates;
    QCOMPARE(client.primary->certificate, QByteArray("TUlJ"));
    QVERIFY(client.secondary->certificate.isNull());
    const X509CertificateInfo info = *client.primary->info;
    QCOMPARE(info.subjectName, QStringLiteral("CN=a"));
    QCOMPARE(info.issuerName, QStringLiteral("CN=b"));
    QCOMPARE(info.sha1Thumbprint, QStringLiteral("AA"));
    QCOMPARE(info.sha256Thumbprint, QStringLiteral("BB"));
    QCOMPARE(info.serialNumber, QStringLiteral("01"));
    QCOMPARE(info.notBeforeUtc, QStringLiteral("2024-01-01T00:00:00Z"));
    QCOMPARE(info.notAfterUtc, QStringLiteral("2025-01-01T00:00:00Z"));
    QCOMPARE(info.version.value(), 3);
}

void EnrollmentTypesTest::valuesStayAsWritten()
{
    // Numbers no C++ type holds, escapes and white space inside of raw values.
    const auto group = EnrollmentGroup::fromJson(
        groupWith(R"("initialTwin":{"tags":{ "n" : 1.0e+400 }},"later": [ 0.10 , "\u0041" ])"));
    QVERIFY(group);
    const Bytes json = group->toJson();
    QVERIFY(json.contains(R"("tags":{ "n" : 1.0e+400 })"));
    QVERIFY(json.contains(R"("later":[ 0.10 , "\u0041" ])"));
}

void EnrollmentTypesTest::nullIsAbsent_data()
{
    QTest::addColumn<QByteArray>("member");
    for (const char *member :
         {"deviceId", "registrationState", "optionalDeviceInformation", "capabilities",
          "iotHubHostName", "initialTwin", "etag", "provisioningStatus", "reprovisionPolicy",
          "createdDateTimeUtc", "lastUpdatedDateTimeUtc", "allocationPolicy", "iotHubs",
          "customAllocationDefinition"})
        QTest::newRow(member) << QByteArray(member);
}

void EnrollmentTypesTest::nullIsAbsent()
{
    QFETCH(QByteArray, member);
    const auto with = IndividualEnrollment::fromJson(
        enrollmentWith(QByteArray('"' + member + "\":null").constData()));
    const auto without = IndividualEnrollment::fromJson(enrollmentWith(""));
    QVERIFY(with && without);
    QVERIFY(*with == *without);
    QVERIFY(!with->toJson().contains(member));
}

void EnrollmentTypesTest::wrongTypesAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *place, const QByteArray &json) {
        QTest::newRow(place) << json << QString::fromLatin1(place);
    };
    row("deviceId", enrollmentWith(R"("deviceId":1)"));
    row("capabilities", enrollmentWith(R"("capabilities":true)"));
    row("initialTwin", enrollmentWith(R"("initialTwin":[])"));
    row("initialTwin.properties", enrollmentWith(R"("initialTwin":{"properties":"x"})"));
    row("etag", enrollmentWith(R"("etag":"é")"));
    row("provisioningStatus", enrollmentWith(R"("provisioningStatus":true)"));
    row("reprovisionPolicy.migrateDeviceData",
        enrollmentWith(R"("reprovisionPolicy":{"migrateDeviceData":"yes"})"));
    row("iotHubs", enrollmentWith(R"("iotHubs":"hub")"));
    row("customAllocationDefinition.webhookUrl",
        enrollmentWith(R"("customAllocationDefinition":{"webhookUrl":{}})"));
    row("registrationState.x509", enrollmentWith(R"("registrationState":{"x509":1})"));
    row("attestation.x509", enrollmentWith("", R"({"type":"x509","x509":"pem"})"));
    row("attestation.x509.clientCertificates.primary.certificate",
        enrollmentWith("", R"({"type":"x509","x509":{"clientCertificates":{"primary":)"
                           R"({"certificate":1}}}})"));
    row("attestation.x509.clientCertificates.secondary.info.version",
        enrollmentWith("", R"({"type":"x509","x509":{"clientCertificates":{"secondary":)"
                           R"({"info":{"version":"3"}}}}})"));
    row("attestation.x509.caReferences.primary",
        enrollmentWith("", R"({"type":"x509","x509":{"caReferences":{"primary":[]}}})"));
    row("attestation.symmetricKey.primaryKey",
        enrollmentWith("", R"({"type":"symmetricKey","symmetricKey":{"primaryKey":5}})"));
    row("attestation.symmetricKey.secondaryKey",
        enrollmentWith("", R"({"type":"symmetricKey","symmetricKey":{"secondaryKey":"a\n"}})"));
}

void EnrollmentTypesTest::wrongTypesAreNamed()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto record = IndividualEnrollment::fromJson(json);
    QVERIFY(!record);
    QCOMPARE(toString(record.error().category), QStringLiteral("protocol"));
    QCOMPARE(record.error().place, place);
}

void EnrollmentTypesTest::groupNeedsItsMembers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("no ID") << QByteArray(R"({"attestation":{"type":"x509"}})")
                           << QStringLiteral("enrollmentGroupId");
    QTest::newRow("an enrollment") << enrollmentWith("") << QStringLiteral("enrollmentGroupId");
    QTest::newRow("no attestation")
        << QByteArray(R"({"enrollmentGroupId":"g"})") << QStringLiteral("attestation");
    QTest::newRow("no JSON") << QByteArray("g") << QString();
}

void EnrollmentTypesTest::groupNeedsItsMembers()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, place);
    const auto group = EnrollmentGroup::fromJson(json);
    QVERIFY(!group);
    QCOMPARE(group.error().place, place);
}

void EnrollmentTypesTest::keysAreCopiedAndCompared()
{
    SymmetricKeyAttestation keys;
    QVERIFY(keys.isEmpty());
    keys.primaryKey = Secret::take("QUFB");
    QVERIFY(!keys.isEmpty());
    SymmetricKeyAttestation copy = keys;
    QVERIFY(copy == keys);
    copy.secondaryKey = Secret::take("QkJC");
    QVERIFY(!(copy == keys));
    keys = copy;
    QVERIFY(copy == keys);
    QCOMPARE(keys.secondaryKey.view().toByteArray(), QByteArray("QkJC"));
    const auto &self = keys;
    keys = self;
    QVERIFY(copy == keys);
    // JSON may write a slash with an escape.
    const auto escaped = AttestationMechanism::fromJson(
        R"({"type":"symmetricKey","symmetricKey":{"primaryKey":"A\/\u002b="}})");
    QVERIFY(escaped);
    QCOMPARE(escaped->symmetricKey->primaryKey.view().toByteArray(), QByteArray("A/+="));
}

void EnrollmentTypesTest::certificatesInAnyEncoding_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("der");
    const QByteArray pem = TestCa().certificatePem();
    const QByteArray der = QSslCertificate(pem).toDer();
    QTest::newRow("PEM") << pem << der;
    QTest::newRow("PEM with a comment") << QByteArray("Gerät 1\n" + pem) << der;
    QTest::newRow("PEM with CR LF") << QByteArray(pem).replace("\n", "\r\n") << der;
    QTest::newRow("base64 of PEM") << pem.toBase64() << der;
    QTest::newRow("base64 of DER") << der.toBase64() << der;
    QByteArray lines = der.toBase64();
    lines.insert(64, "\r\n");
    QTest::newRow("base64 in lines") << lines + '\n' << der;
}

void EnrollmentTypesTest::certificatesInAnyEncoding()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, der);
    X509CertificateWithInfo value;
    value.certificate = certificate;
    const auto decoded = value.der();
    QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().toLogLine()));
    QCOMPARE(*decoded, der);
    // On the wire and back, it is the same text.
    const auto object = JsonObject::parse(value.toJson());
    QVERIFY(object);
    QCOMPARE(X509CertificateWithInfo::fromObject(*object)->certificate, certificate);
}

void EnrollmentTypesTest::certificatesRefused_data()
{
    QTest::addColumn<QByteArray>("certificate");
    const QByteArray der = QSslCertificate(TestCa().certificatePem()).toDer();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no base64") << QByteArray("certificate!");
    QTest::newRow("base64 of no certificate") << QByteArray("hello").toBase64();
    QTest::newRow("truncated") << der.left(der.size() - 10).toBase64();
    QTest::newRow("broken PEM") << QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n");
    QTest::newRow("a key") << TestCa().issue({QStringLiteral("DNS:a")}).keyPem;
    QTest::newRow("bare DER is no text") << der;
}

void EnrollmentTypesTest::certificatesRefused()
{
    QFETCH(QByteArray, certificate);
    X509CertificateWithInfo value;
    value.certificate = certificate;
    const auto decoded = value.der();
    QVERIFY(!decoded);
    QCOMPARE(toString(decoded.error().category), QStringLiteral("input"));
    QVERIFY(!decoded.error().message.isEmpty());
    QVERIFY(!decoded.error().hint.isEmpty());
}

void EnrollmentTypesTest::typesHaveWords()
{
    for (const AttestationType type : {AttestationType::None, AttestationType::Tpm,
                                       AttestationType::X509, AttestationType::SymmetricKey}) {
        QVERIFY(attestationType(toString(type)) == type);
        QVERIFY(attestationType(toString(type).toUpper()) == type);
    }
    QCOMPARE(toString(AttestationType::SymmetricKey), QStringLiteral("symmetricKey"));
    QVERIFY(!attestationType(QStringLiteral("pin")));
    QVERIFY(!attestationType(QString()));
}

void EnrollmentTypesTest::registrationStatesNameTheirGroup()
{
    const auto groupOf = [](const char *json) {
        return DeviceRegistrationState::fromJson(json)->enrollmentGroupId();
    };
    QCOMPARE(groupOf(R"({"symmetricKey":{"enrollmentGroupId":"g"}})"), QStringLiteral("g"));
    QCOMPARE(groupOf(R"({"x509":{"enrollmentGroupId":"h"}})"), QStringLiteral("h"));
    QVERIFY(groupOf(R"({"x509":{}})").isNull());
    QVERIFY(groupOf("{}").isNull());
}

void EnrollmentTypesTest::readOnlyMembersGo()
{
    auto group = EnrollmentGroup::fromJson(
        groupWith(R"("etag":"e","createdDateTimeUtc":"c","lastUpdatedDateTimeUtc":"l")"));
    QVERIFY(group);
    group->clearReadOnly();
    QCOMPARE(group->toJson(), groupWith(""));
}

void EnrollmentTypesTest::decodesKeys_data()
{
    QTest::addColumn<QByteArray>("base64");
    QTest::addColumn<QString>("code"); // empty: good
    const auto bytes = [](int count) { return QByteArray(count, 'k').toBase64(); };
    QTest::newRow("16") << bytes(16) << QString();
    QTest::newRow("32") << bytes(32) << QString();
    QTest::newRow("64") << bytes(64) << QString();
    QTest::newRow("15") << bytes(15) << QStringLiteral("key-size");
    QTest::newRow("65") << bytes(65) << QStringLiteral("key-size");
    QTest::newRow("none") << QByteArray() << QStringLiteral("key-size");
    QTest::newRow("no padding") << bytes(64).chopped(1) << QStringLiteral("base64");
    QTest::newRow("white space") << QByteArray(bytes(30) + "\n   ") << QStringLiteral("base64");
    QTest::newRow("other alphabet") << QByteArray(40, '_') << QStringLiteral("base64");
    QTest::newRow("hex with a dash")
        << QByteArray("00-11-22-33-44-55-66-77-") << QStringLiteral("base64");
}

void EnrollmentTypesTest::decodesKeys()
{
    QFETCH(QByteArray, base64);
    QFETCH(QString, code);
    const auto key = decodeSymmetricKey(base64);
    QCOMPARE(key.has_value(), code.isEmpty());
    if (key) {
        QCOMPARE(key->view().toByteArray(), QByteArray::fromBase64(base64));
        return;
    }
    QCOMPARE(key.error().code, code);
    QVERIFY(base64.isEmpty() ||
            !key.error().toLogLine().contains(QString::fromLatin1(base64.left(12))));
}

void EnrollmentTypesTest::derivesKeys()
{
    // Of Microsoft's page "Symmetric key attestation".
    const Secret group = Secret::take(
        "8isrFI1sGsIlvvFSSFRiMfCNzv21fjbE/+ah/lSh3lF8e2YG1Te7w1KpZhJFFXJrqYKi9yegxkqIChbqOS9Egw==");
    const QString id = QStringLiteral("sn-007-888-abc-mac-a1-b2-c3-d4-e5-f6");
    QCOMPARE(derivedSymmetricKey(group, id).view().toByteArray(),
             QByteArray("Jsm0lyGpjaVYVP2g3FnmnmG9dI/9qU24wNoykUmermc="));
    // As the device spells it.
    QVERIFY(
        !derivedSymmetricKey(group, id.toUpper()).equals(derivedSymmetricKey(group, id).bytes()));
    QVERIFY(derivedSymmetricKey(Secret::take("short"), id).isEmpty());
}

void EnrollmentTypesTest::makesKeys()
{
    const Secret one = generateSymmetricKey();
    const Secret two = generateSymmetricKey();
    QVERIFY(!one.equals(two.bytes()));
    const auto bytes = decodeSymmetricKey(one.view());
    QVERIFY(bytes);
    QCOMPARE(bytes->size(), std::size_t(64));
}

ENDORSE_TEST(EnrollmentTypesTest)
#include "enrollmenttypestest.moc"
