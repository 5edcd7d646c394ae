// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcertificates.h"
#include "vectors.h"

#include <dps/enrollmentrules.h>
#include <support/testregistry.h>

#include <QRegularExpression>
#include <QSslCertificate>
#include <QTest>

using namespace endorse::core;
using namespace endorse::dps;
using namespace endorse::testing;

class EnrollmentRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enrollments_data();
    void enrollments();
    void groups_data();
    void groups();
    void twins_data();
    void twins();
    void twinSizes_data();
    void twinSizes();
    void repeatedMistakesAreBounded();
    void everyProblemIsNamed();
    void tellsNoKey();
};

namespace {

/// "a" of "count" times.
QByteArray many(qsizetype count, char c = 'x')
{
    return QByteArray(count, c);
}

QByteArray key(int bytes)
{
    return many(bytes, 'k').toBase64();
}

QByteArray quoted(const QByteArray &text)
{
    return jsonQuoted(QString::fromUtf8(text));
}

template<class Record>
QStringList membersOf(const Record &record)
{
    QStringList out;
    for (const FieldProblem &problem : problemsOf(record))
        out.append(problem.member);
    return out;
}

QByteArray tpm(const QByteArray &ek)
{
    return R"({"type":"tpm","tpm":{"endorsementKey":)" + quoted(ek) + "}}";
}

QByteArray x509(const QByteArray &members)
{
    return R"({"type":"x509","x509":{)" + members + "}}";
}

QByteArray certificates(const char *name, const QByteArray &primary)
{
    return '"' + QByteArray(name) + R"(":{"primary":{"certificate":)" + quoted(primary) + "}}";
}

QByteArray keys(const QByteArray &primary, const QByteArray &secondary)
{
    return R"({"type":"symmetricKey","symmetricKey":{"primaryKey":)" + quoted(primary) +
           R"(,"secondaryKey":)" + quoted(secondary) + "}}";
}

struct Row final
{
    const char *name;
    QByteArray member; ///< Of the record, as JSON; begins with a comma.
    const char *problems;
};

/// Members that individual enrollments and groups share.
QList<Row> sharedRows()
{
    return {
        {"hub", R"(,"iotHubHostName":"hub.example.test")", ""},
        {"no hub", R"(,"iotHubHostName":"")", ""},
        {"hub with scheme", R"(,"iotHubHostName":"https://hub.example.test")", "iotHubHostName"},
        {"hub with port", R"(,"iotHubHostName":"hub.example.test:443")", "iotHubHostName"},
        {"enabled", R"(,"provisioningStatus":"enabled")", ""},
        {"Disabled", R"(,"provisioningStatus":"Disabled")", ""},
        {"other status", R"(,"provisioningStatus":"off")", "provisioningStatus"},
        {"empty status", R"(,"provisioningStatus":"")", "provisioningStatus"},
        {"hashed", R"(,"allocationPolicy":"hashed")", ""},
        {"geolatency in any case", R"(,"allocationPolicy":"GeoLatency","iotHubs":["a.b","c.d"])",
         ""},
        {"static", R"(,"allocationPolicy":"static","iotHubs":["a.b"])", ""},
        {"static without hub", R"(,"allocationPolicy":"static")", ""},
        {"static with two", R"(,"allocationPolicy":"static","iotHubs":["a.b","c.d"])", "iotHubs"},
        {"other policy", R"(,"allocationPolicy":"nearest")", "allocationPolicy"},
        {"empty policy", R"(,"allocationPolicy":"")", "allocationPolicy"},
        {"bad hub in the list", R"(,"iotHubs":["a.b","c d","e/"])", "iotHubs[1] iotHubs[2]"},
        {"empty hub in the list", R"(,"iotHubs":[""])", "iotHubs[0]"},
        {"custom",
         R"(,"allocationPolicy":"custom","customAllocationDefinition":)"
         R"({"webhookUrl":"https://f.example.test/api?code=1","apiVersion":"2021-10-01"})",
         ""},
        {"custom preview",
         R"(,"allocationPolicy":"custom","customAllocationDefinition":)"
         R"({"webhookUrl":"https://f/","apiVersion":"2018-09-01-preview"})",
         ""},
        {"custom without definition", R"(,"allocationPolicy":"custom")",
         "customAllocationDefinition"},
        {"empty definition", R"(,"allocationPolicy":"custom","customAllocationDefinition":{})",
         "customAllocationDefinition.webhookUrl customAllocationDefinition.apiVersion"},
        {"webhook without TLS",
         R"(,"customAllocationDefinition":)"
         R"({"webhookUrl":"http://f/","apiVersion":"2021-10-01"})",
         "customAllocationDefinition.webhookUrl"},
        {"webhook without host",
         R"(,"customAllocationDefinition":)"
         R"({"webhookUrl":"https:///x","apiVersion":"2021-10-01"})",
         "customAllocationDefinition.webhookUrl"},
        {"webhook with password",
         R"(,"customAllocationDefinition":)"
         R"({"webhookUrl":"https://u:p@f/","apiVersion":"2021-10-01"})",
         "customAllocationDefinition.webhookUrl"},
        {"webhook with a space",
         R"(,"customAllocationDefinition":)"
         R"({"webhookUrl":"https://f/a b","apiVersion":"2021-10-01"})",
         "customAllocationDefinition.webhookUrl"},
        {"API version",
         R"(,"customAllocationDefinition":)"
         R"({"webhookUrl":"https://f/","apiVersion":"latest"})",
         "customAllocationDefinition.apiVersion"},
        {"reprovisioning",
         R"(,"reprovisionPolicy":{"updateHubAssignment":true,"migrateDeviceData":false})", ""},
        {"edge", R"(,"capabilities":{"iotEdge":true})", ""},
        {"twin",
         R"(,"initialTwin":{"tags":{"a":{"b":[1,"c",true,null]}},)"
         R"("properties":{"desired":{"x":1.5}}})",
         ""},
        {"tags a list", R"(,"initialTwin":{"tags":[]})", "initialTwin.tags"},
        {"desired a text", R"(,"initialTwin":{"properties":{"desired":"x"}})",
         "initialTwin.properties.desired"},
        {"desired with a bad name", R"(,"initialTwin":{"properties":{"desired":{"a":{"b.c":1}}}})",
         "initialTwin.properties.desired.a.b.c"},
        {"unknown member", R"(,"deviceID":"?")", ""},
    };
}

void addRow(const char *name, const QByteArray &json, const QByteArray &problems)
{
    QTest::newRow(name) << json << QString::fromLatin1(problems);
}

} // namespace

void EnrollmentRulesTest::enrollments_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problems");
    const auto record = [](const QByteArray &attestation, const QByteArray &more = {},
                           const QByteArray &id = "dev-1") {
        return R"({"registrationId":)" + quoted(id) + R"(,"attestation":)" + attestation + more +
               '}';
    };
    const QByteArray good = tpm(EkBase64);
    for (const Row &row : sharedRows())
        addRow(row.name, record(good, row.member), row.problems);

    addRow("ID", record(good, {}, "A.b_c:d-9"), "");
    addRow("no ID", record(good, {}, ""), "registrationId");
    addRow("ID of 128", record(good, {}, many(128)), "");
    addRow("ID of 129", record(good, {}, many(129)), "registrationId");
    addRow("ID with a space", record(good, {}, "a b"), "registrationId");
    addRow("ID that ends in a dot", record(good, {}, "a."), "registrationId");
    addRow("device", record(good, R"(,"deviceId":"Dev#1$")"), "");
    addRow("device with a slash", record(good, R"(,"deviceId":"a/b")"), "deviceId");
    addRow("information", record(good, R"(,"optionalDeviceInformation":{"a.b c":[1]})"), "");
    addRow("information a list", record(good, R"(,"optionalDeviceInformation":[1])"),
           "optionalDeviceInformation");
    addRow("information a number", record(good, R"(,"optionalDeviceInformation":7)"),
           "optionalDeviceInformation");
    addRow("no EK", record(R"({"type":"tpm"})"), "attestation.tpm.endorsementKey");
    addRow("empty EK", record(tpm("")), "attestation.tpm.endorsementKey");
    addRow("SRK for an EK", record(tpm(SrkBase64)), "attestation.tpm.endorsementKey");
    addRow("EK cut short", record(tpm(EkBase64.left(100))), "attestation.tpm.endorsementKey");
    addRow("type in capitals", record(QByteArray(good).replace("\"tpm\",", "\"TPM\",")), "");
    addRow("type none", record(R"({"type":"none"})"), "attestation.type");
    addRow("type unknown", record(R"({"type":"pin"})"), "attestation.type");
    addRow("type and member differ",
           record(R"({"type":"symmetricKey","tpm":{"endorsementKey":"A"},"symmetricKey":{}})"),
           "attestation.tpm");
    addRow("two members too many",
           record(R"({"type":"symmetricKey","tpm":{"endorsementKey":"A"},"x509":{}})"),
           "attestation.tpm attestation.x509");

    const QByteArray pem = TestCa().certificatePem();
    const QByteArray der = QSslCertificate(pem).toDer();
    addRow("certificate as PEM", record(x509(certificates("clientCertificates", pem))), "");
    addRow("certificate as base64 of PEM",
           record(x509(certificates("clientCertificates", pem.toBase64()))), "");
    addRow("certificate as base64 of DER",
           record(x509(certificates("clientCertificates", der.toBase64()))), "");
    addRow("certificate of nonsense", record(x509(certificates("clientCertificates", "???"))),
           "attestation.x509.clientCertificates.primary.certificate");
    addRow("empty certificate", record(x509(certificates("clientCertificates", ""))),
           "attestation.x509.clientCertificates.primary.certificate");
    addRow("neither certificate nor info", record(x509(R"("clientCertificates":{"primary":{}})")),
           "attestation.x509.clientCertificates.primary.certificate");
    addRow("info as the service gives it back",
           record(x509(R"("clientCertificates":{"primary":{"info":{"version":3}}})")), "");
    addRow("secondary only",
           record(x509(R"("clientCertificates":{"secondary":{"certificate":"x"}})")),
           "attestation.x509.clientCertificates.primary "
           "attestation.x509.clientCertificates.secondary.certificate");
    addRow("nothing of X.509", record(R"({"type":"x509"})"), "attestation.x509.clientCertificates");
    addRow("CA references", record(x509(R"("caReferences":{"primary":"root"})")), "");
    addRow("empty CA references", record(x509(R"("caReferences":{"secondary":"root"})")),
           "attestation.x509.caReferences.primary");
    addRow("certificates and references",
           record(x509(certificates("clientCertificates", pem) +
                       R"(,"caReferences":{"primary":"root"})")),
           "attestation.x509");
    addRow("signing certificates", record(x509(certificates("signingCertificates", pem))),
           "attestation.x509.signingCertificates attestation.x509.clientCertificates");

    addRow("keys", record(keys(key(16), key(64))), "");
    addRow("keys made by the service", record(R"({"type":"symmetricKey"})"), "");
    addRow("empty keys", record(keys("", "")), "");
    addRow("one key", record(keys(key(32), "")), "attestation.symmetricKey.secondaryKey");
    addRow("the other key", record(keys("", key(32))), "attestation.symmetricKey.primaryKey");
    addRow("keys of the wrong sizes", record(keys(key(15), key(65))),
           "attestation.symmetricKey.primaryKey attestation.symmetricKey.secondaryKey");
    addRow("key of no base64", record(keys("no base64!", key(64))),
           "attestation.symmetricKey.primaryKey");
    addRow("96 KB",
           record(good, R"(,"optionalDeviceInformation":{"a":")" + many(95 * 1024) + "\"}"), "");
    addRow("more than 96 KB",
           record(good, R"(,"optionalDeviceInformation":{"a":")" + many(97 * 1024) + "\"}"),
           "(record)");
    addRow("several", record(tpm(""), R"(,"iotHubs":["?"],"provisioningStatus":"x")", ""),
           "registrationId attestation.tpm.endorsementKey provisioningStatus iotHubs[0]");
}

void EnrollmentRulesTest::enrollments()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, problems);
    const auto record = IndividualEnrollment::fromJson(json);
    QVERIFY2(record, record ? "" : qPrintable(record.error().toLogLine()));
    QStringList members = membersOf(*record);
    members.replaceInStrings(QRegularExpression(QStringLiteral("^$")), QStringLiteral("(record)"));
    QCOMPARE(members.join(u' '), problems);
}

void EnrollmentRulesTest::groups_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problems");
    const auto record = [](const QByteArray &attestation, const QByteArray &more = {},
                           const QByteArray &id = "line-1") {
        return R"({"enrollmentGroupId":)" + quoted(id) + R"(,"attestation":)" + attestation + more +
               '}';
    };
    const QByteArray pem = TestCa().certificatePem();
    const QByteArray good = keys(key(64), key(64));
    for (const Row &row : sharedRows())
        addRow(row.name, record(good, row.member), row.problems);
    addRow("no ID", record(good, {}, ""), "enrollmentGroupId");
    addRow("ID with a slash", record(good, {}, "a/b"), "enrollmentGroupId");
    addRow("signing certificate", record(x509(certificates("signingCertificates", pem))), "");
    addRow("CA references", record(x509(R"("caReferences":{"primary":"root"})")), "");
    addRow("client certificate", record(x509(certificates("clientCertificates", pem))),
           "attestation.x509.clientCertificates attestation.x509.signingCertificates");
    addRow("nothing of X.509", record(R"({"type":"x509"})"),
           "attestation.x509.signingCertificates");
    addRow("TPM", record(tpm(EkBase64)), "attestation.type");
    addRow("TPM without a key", record(R"({"type":"tpm"})"), "attestation.type");
    addRow("none", record(R"({"type":"none"})"), "attestation.type");
    addRow("one key", record(keys(key(32), "")), "attestation.symmetricKey.secondaryKey");
}

void EnrollmentRulesTest::groups()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, problems);
    const auto record = EnrollmentGroup::fromJson(json);
    QVERIFY2(record, record ? "" : qPrintable(record.error().toLogLine()));
    QCOMPARE(membersOf(*record).join(u' '), problems);
}

void EnrollmentRulesTest::twins_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problems");
    addRow("absent", {}, "");
    addRow("empty", "{}", "");
    addRow("values of every type", R"({"a":true,"b":1,"c":"d","e":{},"f":[],"g":null})", "");
    addRow("broken", R"({"a":)", "m");
    addRow("a text", R"("a")", "m");
    addRow("full stop", R"({"a.b":1})", "m.a.b");
    addRow("dollar sign", R"({"x":{"$a":1}})", "m.x.$a");
    addRow("space", R"({"a b":1})", "m.a b");
    addRow("control character", R"({"a\u0001":1})", "m.a\1");
    addRow("control character of C1", "{\"a\\u0085\":1}", "m.a\x85");
    addRow("empty name", R"({"":1})", "m.");
    addRow("in a list", R"({"a":[1,{"b c":2}]})", "m.a[1].b c");
    addRow("what the hub adds", R"({"$version":1,"$metadata":{"$lastUpdated":"x"},"a":1})", "");
    addRow("deeper it is not", R"({"a":{"$version":1}})", "m.a.$version");
    addRow("other letters", "{\"gerät\":\"日本\"}", "");
    addRow("name of 1 KB", "{\"" + many(1024) + "\":1}", "");
    addRow("longer name", "{\"" + many(1025) + "\":1}", "m." + many(1025));
    addRow("text of 4 KB", "{\"a\":\"" + many(4096) + "\"}", "");
    addRow("longer text", "{\"a\":\"" + many(4097) + "\"}", "m.a");
    addRow("longer text in UTF-8", "{\"a\":\"" + many(4095) + "é\"}", "m.a");
    addRow("largest integer", R"({"a":4503599627370495})", "");
    addRow("larger integer", R"({"a":4503599627370496})", "m.a");
    addRow("smallest integer", R"({"a":-4503599627370496})", "");
    addRow("smaller integer", R"({"a":-4503599627370497})", "m.a");
    addRow("no integer of ours", R"({"a":99999999999999999999})", "m.a");
    addRow("large number", R"({"a":1e300,"b":99999999999999999999.5})", "");
    addRow("ten deep", QByteArray("{\"a\":").repeated(10) + "{\"b\":1}" + many(10, '}'), "");
    addRow("eleven deep", QByteArray("{\"a\":").repeated(11) + "{\"b\":1}" + many(11, '}'),
           "m" + QByteArray(".a").repeated(11));
}

void EnrollmentRulesTest::twins()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, problems);
    QStringList members;
    for (const FieldProblem &problem : twinProblems(json, QStringLiteral("m")))
        members.append(problem.member);
    QCOMPARE(members.join(u' '), problems);
}

void EnrollmentRulesTest::twinSizes_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("good");
    // Each member: name of 1 and text of 1023 bytes.
    const auto kilobytes = [](int count, const QByteArray &last) {
        QByteArray out = "{";
        for (int i = 0; i < count; ++i)
            out += '"' + QByteArray(1, char('0' + i)) + "\":\"" + many(1023) + "\",";
        out += last + '}';
        return out;
    };
    const QString tags = QStringLiteral("initialTwin.tags");
    const QString desired = QStringLiteral("initialTwin.properties.desired");
    QTest::newRow("tags of 8 KB") << tags << kilobytes(7, "\"z\":\"" + many(1023) + '"') << true;
    QTest::newRow("more") << tags << kilobytes(7, "\"z\":\"" + many(1024) + '"') << false;
    QTest::newRow("desired") << desired << kilobytes(7, "\"z\":\"" + many(1024) + '"') << true;
    QTest::newRow("desired of 32 KB")
        << desired << kilobytes(31, "\"z\":\"" + many(1023) + '"') << true;
    QTest::newRow("more desired") << desired << kilobytes(31, "\"z\":\"" + many(1024) + '"')
                                  << false;
    QTest::newRow("numbers have 8")
        << tags << kilobytes(7, "\"z\":\"" + many(1014) + "\",\"y\":1") << true;
    QTest::newRow("and the name") << tags << kilobytes(7, "\"z\":\"" + many(1015) + "\",\"y\":1")
                                  << false;
    QTest::newRow("booleans have 4")
        << tags << kilobytes(7, "\"z\":\"" + many(1018) + "\",\"y\":true") << true;
    QTest::newRow("and not less") << tags << kilobytes(7, "\"z\":\"" + many(1019) + "\",\"y\":true")
                                  << false;
    QTest::newRow("control characters do not count")
        << tags << kilobytes(7, "\"z\":\"" + many(1023) + "\\n\\u0085\"") << true;
    QTest::newRow("nested ones count")
        << tags << kilobytes(7, "\"z\":{\"y\":[\"" + many(1023) + "\"]}") << false;
}

void EnrollmentRulesTest::twinSizes()
{
    QFETCH(QString, member);
    QFETCH(QByteArray, json);
    QFETCH(bool, good);
    const auto problems = twinProblems(json, member);
    QCOMPARE(problems.isEmpty(), good);
    if (!good)
        QCOMPARE(problems.first().member, member);
}

void EnrollmentRulesTest::repeatedMistakesAreBounded()
{
    QByteArray json = "{\"a\":1";
    for (int i = 0; i < 500; ++i)
        json += ",\"b." + QByteArray::number(i) + "\":1";
    QCOMPARE(twinProblems(json + '}', QStringLiteral("m")).size(), 20);
}

void EnrollmentRulesTest::everyProblemIsNamed()
{
    const auto record = IndividualEnrollment::fromJson(
        R"({"registrationId":"","deviceId":"/","optionalDeviceInformation":1,)"
        R"("attestation":{"type":"x509","tpm":{"endorsementKey":""},"x509":{"caReferences":{},)"
        R"("signingCertificates":{},"clientCertificates":{"primary":{"certificate":"?"}}}},)"
        R"("iotHubHostName":"?","provisioningStatus":"?","allocationPolicy":"?","iotHubs":["?"],)"
        R"("initialTwin":{"tags":1,"properties":{"desired":{"a.b":1}}},)"
        R"("customAllocationDefinition":{}})");
    QVERIFY(record);
    const auto problems = problemsOf(*record);
    QVERIFY2(problems.size() >= 15, qPrintable(QString::number(problems.size())));
    const QRegularExpression open(QStringLiteral("%\\d"));
    for (const FieldProblem &problem : problems) {
        QCOMPARE(toString(problem.error.category), QStringLiteral("input"));
        QCOMPARE(problem.error.code, QStringLiteral("400004"));
        QCOMPARE(problem.error.place, problem.member);
        QVERIFY2(!problem.error.message.isEmpty(), qPrintable(problem.member));
        QVERIFY2(!problem.error.hint.isEmpty(), qPrintable(problem.member));
        QVERIFY2(!problem.error.message.english().contains(open), qPrintable(problem.member));
        QVERIFY2(!problem.error.hint.english().contains(open), qPrintable(problem.member));
    }
}

void EnrollmentRulesTest::tellsNoKey()
{
    const auto record = IndividualEnrollment::fromJson(
        R"({"registrationId":"a","attestation":)" + keys("c2VjcmV0", "secret words here!") + '}');
    QVERIFY(record);
    const auto problems = problemsOf(*record);
    QCOMPARE(problems.size(), 2);
    for (const FieldProblem &problem : problems) {
        const QString all = problem.error.toLogLine() + problem.error.hint.english();
        QVERIFY(!all.contains(QStringLiteral("c2VjcmV0")));
        QVERIFY(!all.contains(QStringLiteral("words")));
    }
}

ENDORSE_TEST(EnrollmentRulesTest)
#include "enrollmentrulestest.moc"
