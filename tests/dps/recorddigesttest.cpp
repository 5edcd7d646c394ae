// SPDX-License-Identifier: GPL-3.0-or-later
// What counts when two copies of a record are compared, as a digest and member by member.
#include <dps/canonicaljson.h>
#include <dps/recorddigest.h>
#include <support/testregistry.h>

#include <QTest>

namespace endorse::testing {

using dps::digestOfRecord;
using dps::IndividualEnrollment;
using dps::MemberDifference;

namespace {

/// JSON with double quotes for single ones.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

/// An enrollment with these members beside the required ones.
IndividualEnrollment recordWith(const QByteArray &members)
{
    QByteArray text = "{'registrationId':'dev-1'";
    if (!members.contains("'attestation'"))
        text += ",'attestation':{'type':'tpm','tpm':{'endorsementKey':'AToAAQ=='}}";
    if (!members.isEmpty())
        text += ',' + members;
    auto record = IndividualEnrollment::fromJson(json(text + '}'));
    if (!record)
        qFatal("%s", qPrintable(record.error().toLogLine()));
    return std::move(*record);
}

} // namespace

class RecordDigestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void spellsNumbers_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QByteArray>("spelled");
        const auto row = [](const char *number, const char *spelled) {
            QTest::newRow(number) << QByteArray(number) << QByteArray(spelled);
        };
        row("0", "0");
        row("-0.0", "0");
        row("0e7", "0");
        row("1", "1");
        row("1.0", "1");
        row("10e-1", "1");
        row("1E3", "1000");
        row("1e+3", "1000");
        row("-12.50", "-12.5");
        row("5e-1", "0.5");
        row("0.000", "0");
        row("0.0012", "0.0012");
        row("120.0340", "120.034");
        row("1e300", "1e300");
        row("10e299", "1e300");
        row("2.5e-300", "25e-301");
        // More digits than a double holds.
        row("18446744073709551615", "18446744073709551615");
        row("18446744073709551614.0", "18446744073709551614");
        // An exponent that nobody can count stays as it is.
        row("1e99999999999", "1e99999999999");
    }
    void spellsNumbers()
    {
        QFETCH(QByteArray, number);
        QFETCH(QByteArray, spelled);
        QCOMPARE(dps::canonicalNumber(number), spelled);
        QCOMPARE(dps::canonicalNumber(spelled), spelled);
    }

    void spellsJson()
    {
        const QByteArray text = R"( { "b" : [ 1.0 , "x\u0041\/" , null ] , "a" : null,
                                      "A" : {"z":{},"y":true} } )";
        const QByteArray spelled = R"({"A":{"y":true,"z":{}},"b":[1,"xA/",null]})";
        QCOMPARE(dps::canonicalJson(text), spelled);
        QCOMPARE(dps::canonicalJson(spelled), spelled);
        QCOMPARE(dps::canonicalJson("{no json"), QByteArray("{no json"));
        QCOMPARE(dps::canonicalJson({}), QByteArray());
    }

    void isEqual_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        const auto row = [](const char *name, const char *one, const char *other) {
            QTest::newRow(name) << QByteArray(one) << QByteArray(other);
        };
        row("what the service writes", "",
            "'etag':'IjEi','createdDateTimeUtc':'2024-01-01T00:00:00.0000000Z',"
            "'lastUpdatedDateTimeUtc':'2024-01-01T00:00:00.0000000Z',"
            "'registrationState':{'registrationId':'dev-1','status':'assigned'}");
        row("defaults", "",
            "'provisioningStatus':'enabled','capabilities':{'iotEdge':false},"
            "'reprovisionPolicy':{'updateHubAssignment':true,'migrateDeviceData':true},"
            "'deviceId':'dev-1'");
        row("empty members", "",
            "'deviceId':'','iotHubs':[],'capabilities':{},'reprovisionPolicy':{},"
            "'initialTwin':{'tags':{},'properties':{'desired':{}}},"
            "'optionalDeviceInformation':{},'iotHubHostName':''");
        row("null members", "", "'deviceId':null,'initialTwin':null,'note':null");
        row("case of words", "'provisioningStatus':'disabled','allocationPolicy':'static'",
            "'provisioningStatus':'Disabled','allocationPolicy':'Static'");
        row("case of hosts", "'iotHubHostName':'Hub.net'", "'iotHubHostName':'hub.net'");
        row("order of hubs", "'iotHubs':['a.net','B.net']", "'iotHubs':['b.net','a.net']");
        row("order of members of a twin", "'initialTwin':{'tags':{'a':1,'b':{'c':2,'d':3}}}",
            "'initialTwin':{'tags':{'b':{'d':3.0,'c':2e0},'a':1}}");
        row("spelling of strings", "'optionalDeviceInformation':{'a':'xA'}",
            "'optionalDeviceInformation':{'a':'x\\u0041'}");
        row("what a hub notes in a twin", "'initialTwin':{'tags':{'a':1}}",
            "'initialTwin':{'tags':{'a':1,'$version':7,'$metadata':{'x':1}}}");
        row("only what a hub notes", "", "'initialTwin':{'properties':{'desired':{'$version':1}}}");
        row("null in a twin", "'initialTwin':{'tags':{}}", "'initialTwin':{'tags':{'a':null}}");
        row("keys", "'attestation':{'type':'symmetricKey','symmetricKey':{}}",
            "'attestation':{'type':'symmetricKey','symmetricKey':{'primaryKey':'a2V5',"
            "'secondaryKey':'a2V5'}}");
        row("thumbprint by case",
            "'attestation':{'type':'x509','x509':{'clientCertificates':{'primary':{'info':"
            "{'sha256Thumbprint':'AB','subjectName':'CN=a'}}}}}",
            "'attestation':{'type':'X509','x509':{'clientCertificates':{'primary':{'info':"
            "{'sha256Thumbprint':'ab','version':3}}}}}");
        row("order of unknown members", "'x':{'b':1,'a':2},'y':[1]", "'y':[1.0],'x':{'a':2,'b':1}");
    }
    void isEqual()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        const IndividualEnrollment a = recordWith(one);
        const IndividualEnrollment b = recordWith(other);
        QCOMPARE(dps::differingMembers(a, b), QStringList());
        QCOMPARE(digestOfRecord(a), digestOfRecord(b));
        QCOMPARE(digestOfRecord(a).size(), 32);
    }

    void differs_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("here");
        QTest::addColumn<QString>("there");
        const auto row = [](const char *path, const char *one, const char *other, const char *here,
                            const char *there) {
            QTest::newRow(qPrintable(QStringLiteral("%1: %2").arg(
                QString::fromLatin1(path), QString::fromLatin1(there ? there : "absent"))))
                << QByteArray(one) << QByteArray(other) << QString::fromLatin1(path)
                << (here ? QString::fromUtf8(here) : QString())
                << (there ? QString::fromUtf8(there) : QString());
        };
        row("deviceId", "", "'deviceId':'Dev-1'", "dev-1", "Dev-1");
        row("provisioningStatus", "", "'provisioningStatus':'disabled'", "enabled", "disabled");
        row("iotHubHostName", "'iotHubHostName':'a.net'", "", "a.net", nullptr);
        row("capabilities.iotEdge", "'capabilities':{'iotEdge':true}", "", "true", "false");
        row("capabilities.other", "'capabilities':{'other':[1.0]}", "", "[1]", nullptr);
        row("reprovisionPolicy.updateHubAssignment", "",
            "'reprovisionPolicy':{'updateHubAssignment':false}", "true", "false");
        row("reprovisionPolicy.migrateDeviceData", "",
            "'reprovisionPolicy':{'migrateDeviceData':false}", "true", "false");
        row("reprovisionPolicy.more", "", "'reprovisionPolicy':{'more':'x'}", nullptr, "x");
        row("allocationPolicy", "", "'allocationPolicy':'hashed'", nullptr, "hashed");
        row("iotHubs", "'iotHubs':['a.net']", "'iotHubs':['b.net','a.net']", "[\"a.net\"]",
            "[\"a.net\",\"b.net\"]");
        row("customAllocationDefinition.webhookUrl",
            "'customAllocationDefinition':{'webhookUrl':'https://A/x','apiVersion':'2021-10-01'}",
            "'customAllocationDefinition':{'webhookUrl':'https://A/X','apiVersion':'2021-10-01'}",
            "https://A/x", "https://A/X");
        row("customAllocationDefinition.apiVersion",
            "'customAllocationDefinition':{'webhookUrl':'https://A/x','apiVersion':'2021-10-01'}",
            "'customAllocationDefinition':{'webhookUrl':'https://A/x','apiVersion':'2019-03-31'}",
            "2021-10-01", "2019-03-31");
        row("initialTwin.tags.site.floor", "'initialTwin':{'tags':{'site':{'floor':1,'b':2}}}",
            "'initialTwin':{'tags':{'site':{'floor':2,'b':2}}}", "1", "2");
        row("initialTwin.tags.a", "'initialTwin':{'tags':{'a':'x'}}", "", "x", nullptr);
        row("initialTwin.properties.desired.n",
            "'initialTwin':{'properties':{'desired':{'n':18446744073709551615}}}",
            "'initialTwin':{'properties':{'desired':{'n':18446744073709551614}}}",
            "18446744073709551615", "18446744073709551614");
        row("initialTwin.properties.other", "'initialTwin':{'properties':{'other':1}}", "", "1",
            nullptr);
        row("initialTwin.other", "'initialTwin':{'other':1}", "", "1", nullptr);
        row("optionalDeviceInformation.serial", "'optionalDeviceInformation':{'serial':'1'}",
            "'optionalDeviceInformation':{'serial':1}", "1", "1");
        row("credentialPolicyName", "", "'credentialPolicyName':'p'", nullptr, "p");
        row("attestation.tpm.endorsementKey", "",
            "'attestation':{'type':'tpm','tpm':{'endorsementKey':'AToAAg=='}}",
            "AToAAQ==", "AToAAg==");
        row("attestation.tpm.storageRootKey", "",
            "'attestation':{'type':'tpm','tpm':{'endorsementKey':'AToAAQ==','storageRootKey':"
            "'AAA='}}",
            nullptr, "AAA=");
        row("attestation.tpm.x", "",
            "'attestation':{'type':'tpm','tpm':{'endorsementKey':'AToAAQ==','x':true}}", nullptr,
            "true");
        row("attestation.symmetricKey.x",
            "'attestation':{'type':'symmetricKey','symmetricKey':{'x':1}}",
            "'attestation':{'type':'symmetricKey','symmetricKey':{}}", "1", nullptr);
        row("attestation.type", "'attestation':{'type':'symmetricKey'}",
            "'attestation':{'type':'none'}", "symmetricKey", "none");
        row("attestation.x509.clientCertificates.primary.certificate",
            "'attestation':{'type':'x509','x509':{'clientCertificates':{'primary':{'info':"
            "{'sha256Thumbprint':'AB'}}}}}",
            "'attestation':{'type':'x509','x509':{'clientCertificates':{'primary':{'info':"
            "{'sha256Thumbprint':'CD'}}}}}",
            "sha256:ab", "sha256:cd");
        row("attestation.x509.caReferences.secondary",
            "'attestation':{'type':'x509','x509':{'caReferences':{'primary':'a'}}}",
            "'attestation':{'type':'x509','x509':{'caReferences':{'primary':'a','secondary':'b'}}}",
            nullptr, "b");
    }
    void differs()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QFETCH(QString, path);
        QFETCH(QString, here);
        QFETCH(QString, there);
        const IndividualEnrollment a = recordWith(one);
        const IndividualEnrollment b = recordWith(other);
        QVERIFY(digestOfRecord(a) != digestOfRecord(b));
        const QList<MemberDifference> found = dps::memberDifferences(a, b);
        QCOMPARE(dps::differingMembers(a, b), QStringList{path});
        QCOMPARE(found.first().here, here);
        QCOMPARE(found.first().here.isNull(), here.isNull());
        QCOMPARE(found.first().there, there);
        QCOMPARE(found.first().there.isNull(), there.isNull());
        const QList<MemberDifference> reverse = dps::memberDifferences(b, a);
        QCOMPARE(reverse.size(), 1);
        QCOMPARE(reverse.first(), (MemberDifference{path, there, here}));
    }

    void anotherRegistrationIdIsAnotherDigest()
    {
        IndividualEnrollment record = recordWith({});
        const core::Bytes digest = digestOfRecord(record);
        record.registrationId = QStringLiteral("DEV-1");
        record.deviceId = QStringLiteral("DEV-1");
        QCOMPARE(digestOfRecord(record), digest);
        record.registrationId = QStringLiteral("dev-2");
        QVERIFY(digestOfRecord(record) != digest);
    }

    void aPointInANameHidesNothing()
    {
        const IndividualEnrollment a = recordWith("'initialTwin':{'tags':{'a.b':1}}");
        const IndividualEnrollment b = recordWith("'initialTwin':{'tags':{'a':{'b':1}}}");
        QVERIFY(digestOfRecord(a) != digestOfRecord(b));
        const QList<MemberDifference> found = dps::memberDifferences(a, b);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().path, QStringLiteral("initialTwin.tags"));
        QCOMPARE(found.first().here, QStringLiteral("{\"a.b\":1}"));
    }

    void neverTellsAKey()
    {
        const IndividualEnrollment a =
            recordWith("'deviceId':'x','attestation':{'type':'symmetricKey','symmetricKey':"
                       "{'primaryKey':'c2VjcmV0','secondaryKey':'c2VjcmV0'}}");
        for (const MemberDifference &one : dps::memberDifferences(a, recordWith({}))) {
            QVERIFY(!one.here.contains(QLatin1String("c2VjcmV0")));
            QVERIFY(!one.there.contains(QLatin1String("c2VjcmV0")));
        }
    }
};

ENDORSE_TEST(RecordDigestTest)

} // namespace endorse::testing

#include "recorddigesttest.moc"
