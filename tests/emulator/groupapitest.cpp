// SPDX-License-Identifier: GPL-3.0-or-later
// Enrollment groups, symmetric keys and certificates through the service API.
#include "keyeddevice.h"

#include <support/testregistry.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace endorse::testing {

using core::Bytes;

namespace {

constexpr char key64[] = "cHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBw"
                         "cHBwcHBwcHBwcHBwcHBwcHBwcA==";

Bytes certificatePem()
{
    QFile file(QStringLiteral(ENDORSE_TEST_DATA "/emulator/device.pem"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : Bytes();
}

/// The same certificate as DER, from its PEM by hand.
Bytes certificateDer()
{
    QByteArray base64;
    for (const QByteArray &line : certificatePem().split('\n')) {
        if (!line.startsWith('-'))
            base64 += line.trimmed();
    }
    return QByteArray::fromBase64(base64);
}

QByteArray x509Group(const QByteArray &id, const QByteArray &certificate)
{
    QJsonObject primary{{QStringLiteral("certificate"), QString::fromLatin1(certificate)}};
    QJsonObject signing{{QStringLiteral("primary"), primary}};
    QJsonObject x509{{QStringLiteral("signingCertificates"), signing}};
    QJsonObject attestation{{QStringLiteral("type"), QStringLiteral("x509")},
                            {QStringLiteral("x509"), x509}};
    return QJsonDocument(QJsonObject{{QStringLiteral("enrollmentGroupId"), QString::fromLatin1(id)},
                                     {QStringLiteral("attestation"), attestation}})
        .toJson(QJsonDocument::Compact);
}

QJsonObject mechanismOf(const QJsonObject &record)
{
    return record[QLatin1String("attestation")].toObject();
}

QJsonObject keysIn(const QJsonObject &mechanism)
{
    return mechanism[QLatin1String("symmetricKey")].toObject();
}

QJsonObject infoIn(const QJsonObject &mechanism, const char *which)
{
    return mechanism[QLatin1String("x509")]
        .toObject()[QLatin1String(which)]
        .toObject()[QLatin1String("primary")]
        .toObject();
}

} // namespace

class GroupApiTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RunningEmulator> m_running;

    TestResponse put(const QByteArray &path, const Bytes &body, const QByteArray &ifMatch = {})
    {
        return m_running->service("PUT", path, body,
                                  ifMatch.isEmpty() ? dps::HttpHeaders()
                                                    : dps::HttpHeaders{{"If-Match", ifMatch}});
    }
    QJsonObject keysOf(const QByteArray &path)
    {
        return keysIn(m_running->service("POST", path + "/attestationmechanism").json());
    }

private Q_SLOTS:
    void init() { m_running = std::make_unique<RunningEmulator>(); }
    void cleanup() { m_running.reset(); }

    void storesAGroup()
    {
        const TestResponse created =
            put("/enrollmentGroups/Line-7",
                keyedGroup("Line-7", key64, {},
                           asJson("'initialTwin':{'tags':{'hall':4},'properties':{'desired':"
                                  "{'rate':1.50}}},'allocationPolicy':'hashed','shelf':[1]")));
        QCOMPARE(created.status, 200);
        const QJsonObject json = created.json();
        QCOMPARE(textOf(json, "enrollmentGroupId"), QStringLiteral("Line-7"));
        QCOMPARE(textOf(json, "provisioningStatus"), QStringLiteral("enabled"));
        QVERIFY(created.body.contains(asJson("'desired':{'rate':1.50}")));
        QVERIFY(created.body.contains(asJson("'shelf':[1]")));
        QVERIFY(!textOf(json, "etag").isEmpty());
        const QJsonObject policy = json[QLatin1String("reprovisionPolicy")].toObject();
        QVERIFY(policy[QLatin1String("updateHubAssignment")].toBool());
        QVERIFY(policy[QLatin1String("migrateDeviceData")].toBool());
        for (const char *path : {"/enrollmentGroups/line-7", "/enrollmentgroups/LINE-7/",
                                 "/ENROLLMENTGROUPS/Line%2D7"})
            QCOMPARE(m_running->service("GET", path).body, created.body);
        // An enrollment of the same name is another record.
        QCOMPARE(m_running->service("GET", "/enrollments/line-7").errorCode(), 404201);
        QCOMPARE(m_running->service("DELETE", "/enrollmentGroups/line-7").status, 204);
        QCOMPARE(m_running->service("GET", "/enrollmentGroups/line-7").errorCode(), 404201);
    }

    void checksIfMatch_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("exists");
        QTest::addColumn<QByteArray>("ifMatch"); // %1: the current ETag.
        QTest::addColumn<int>("code");
        const QByteArray putIt = "PUT";
        const QByteArray del = "DELETE";
        QTest::newRow("create") << putIt << false << QByteArray() << 0;
        QTest::newRow("create with *") << putIt << false << QByteArray("*") << 404201;
        QTest::newRow("create with ETag") << putIt << false << QByteArray("x") << 404201;
        QTest::newRow("replace without") << putIt << true << QByteArray() << 409201;
        QTest::newRow("replace with *") << putIt << true << QByteArray("*") << 0;
        QTest::newRow("replace unquoted") << putIt << true << QByteArray("%1") << 0;
        QTest::newRow("replace quoted") << putIt << true << QByteArray("\"%1\"") << 0;
        QTest::newRow("replace another") << putIt << true << QByteArray("\"x\"") << 412002;
        QTest::newRow("delete without") << del << true << QByteArray() << 0;
        QTest::newRow("delete with *") << del << true << QByteArray("*") << 0;
        QTest::newRow("delete unquoted") << del << true << QByteArray("%1") << 0;
        QTest::newRow("delete quoted") << del << true << QByteArray("\"%1\"") << 0;
        QTest::newRow("delete another") << del << true << QByteArray("x") << 412002;
        QTest::newRow("delete nothing") << del << false << QByteArray() << 404201;
    }
    void checksIfMatch()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, exists);
        QFETCH(QByteArray, ifMatch);
        QFETCH(int, code);
        QByteArray etag;
        if (exists)
            etag = textOf(put("/enrollmentGroups/g", keyedGroup("g", key64)).json(), "etag")
                       .toLatin1();
        const Bytes body = method == "PUT" ? keyedGroup("g", key64) : Bytes();
        ifMatch.replace("%1", etag);
        const TestResponse response = m_running->service(
            method, "/enrollmentGroups/g", body,
            ifMatch.isEmpty() ? dps::HttpHeaders() : dps::HttpHeaders{{"If-Match", ifMatch}});
        QCOMPARE(response.errorCode(), code);
        QCOMPARE(response.status, code == 0 ? (method == "PUT" ? 200 : 204) : code / 1000);
        if (code == 0 && method == "PUT")
            QVERIFY(textOf(response.json(), "etag").toLatin1() != etag);
    }

    void makesKeysThatNobodySees_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<Bytes>("withKey");
        QTest::addColumn<Bytes>("withoutKeys");
        QTest::newRow("individual") << QByteArray("/enrollments/one")
                                    << keyedEnrollment("one", key64) << keyedEnrollment("one");
        QTest::newRow("individual without the member")
            << QByteArray("/enrollments/one") << keyedEnrollment("one", key64)
            << asJson("{'registrationId':'one','attestation':{'type':'symmetricKey'}}");
        QTest::newRow("group") << QByteArray("/enrollmentGroups/one") << keyedGroup("one", key64)
                               << keyedGroup("one");
    }
    void makesKeysThatNobodySees()
    {
        QFETCH(QByteArray, path);
        QFETCH(Bytes, withKey);
        QFETCH(Bytes, withoutKeys);
        const TestResponse created = put(path, withoutKeys);
        QCOMPARE(created.status, 200);
        const QJsonObject made = keysOf(path);
        const QString primary = textOf(made, "primaryKey");
        const QString secondary = textOf(made, "secondaryKey");
        for (const QString &key : {primary, secondary})
            QCOMPARE(QByteArray::fromBase64(key.toLatin1()).size(), 64);
        QVERIFY(primary != secondary);
        // No answer but that of attestationmechanism has them.
        const QByteArray list = path.left(path.lastIndexOf('/')) + "/query";
        for (const Bytes &body : {created.body, m_running->service("GET", path).body,
                                  m_running->service("POST", list).body}) {
            QVERIFY(!body.contains("primaryKey"));
            QVERIFY(!body.contains(primary.toLatin1()));
            QVERIFY(body.contains(asJson("'type':'symmetricKey'")));
        }
        // Read, edit, write: the keys stay.
        QCOMPARE(put(path, m_running->service("GET", path).body, "*").status, 200);
        QCOMPARE(keysOf(path), made);
        // One of the two is changed, the other one stays.
        QCOMPARE(put(path, withKey, "*").status, 200);
        QCOMPARE(textOf(keysOf(path), "primaryKey"), QString::fromLatin1(key64));
        QCOMPARE(textOf(keysOf(path), "secondaryKey"), secondary);
    }

    void readsCertificatesOfEverySdk_data()
    {
        QTest::addColumn<QByteArray>("certificate");
        QTest::newRow("PEM, as Node's samples") << certificatePem();
        QTest::newRow("base64 of PEM, as Node and C") << certificatePem().toBase64();
        QTest::newRow("base64 of DER, as C#") << certificateDer().toBase64();
    }
    void readsCertificatesOfEverySdk()
    {
        QFETCH(QByteArray, certificate);
        const TestResponse created = put("/enrollmentGroups/x", x509Group("x", certificate));
        QCOMPARE(created.status, 200);
        const QJsonObject primary = infoIn(mechanismOf(created.json()), "signingCertificates");
        const QJsonObject info = primary[QLatin1String("info")].toObject();
        // As openssl x509 shows it.
        QCOMPARE(textOf(info, "subjectName"), QStringLiteral("CN=dev1,O=Example Works,C=CH"));
        QCOMPARE(textOf(info, "issuerName"), QStringLiteral("CN=dev1,O=Example Works,C=CH"));
        QCOMPARE(textOf(info, "sha1Thumbprint"),
                 QStringLiteral("8FFFBC99579562C9BCC5B6852DA03443443D66F9"));
        QCOMPARE(
            textOf(info, "sha256Thumbprint"),
            QStringLiteral("B179E0BB50CD156F6AF83FCFF155EDC1F49838CC5EB8FB60A7305A4E88D77794"));
        QCOMPARE(textOf(info, "serialNumber"), QStringLiteral("4711CAFE"));
        QCOMPARE(textOf(info, "notBeforeUtc"), QStringLiteral("2026-11-23T03:13:33Z"));
        QCOMPARE(textOf(info, "notAfterUtc"), QStringLiteral("2046-11-18T03:13:33Z"));
        QCOMPARE(info[QLatin1String("version")].toInt(), 3);
        QVERIFY(!primary.contains(QLatin1String("certificate")));
        // What was read can be written back: the certificate stays.
        QCOMPARE(put("/enrollmentGroups/x", created.body, "*").status, 200);
        const QJsonObject again = m_running->service("GET", "/enrollmentGroups/x").json();
        QCOMPARE(infoIn(mechanismOf(again), "signingCertificates"), primary);
        QCOMPARE(
            infoIn(m_running->service("POST", "/enrollmentGroups/x/attestationmechanism").json(),
                   "signingCertificates"),
            primary);
    }

    void refusesBadGroups_data()
    {
        QTest::addColumn<Bytes>("body");
        QTest::addColumn<QString>("named");
        const auto row = [](const char *name, const Bytes &body, const char *named) {
            QTest::newRow(name) << body << QString::fromLatin1(named);
        };
        row("TPM",
            asJson("{'enrollmentGroupId':'g','attestation':{'type':'tpm','tpm':"
                   "{'endorsementKey':'" +
                   SoftTpm::first().ekBase64() + "'}}}"),
            "attestation");
        row("none", asJson("{'enrollmentGroupId':'g','attestation':{'type':'none'}}"),
            "attestation");
        row("another id", keyedGroup("h", key64), "enrollmentGroupId");
        row("no id", asJson("{'attestation':{'type':'symmetricKey'}}"), "enrollmentGroupId");
        row("short key", keyedGroup("g", "c2hvcnQ="), "primaryKey");
        row("no base64", keyedGroup("g", key64, "!!!"), "secondaryKey");
        row("status", keyedGroup("g", key64, {}, asJson("'provisioningStatus':'maybe'")),
            "provisioningStatus");
        row("custom without definition",
            keyedGroup("g", key64, {}, asJson("'allocationPolicy':'custom'")),
            "customAllocationDefinition");
        row("no certificate", x509Group("g", "bm90aGluZw=="), "certificate");
        row("client certificates",
            x509Group("g", certificatePem().toBase64()).replace("signing", "client"),
            "clientCertificates");
        row("twin", keyedGroup("g", key64, {}, asJson("'initialTwin':7")), "initialTwin");
        row("no JSON", "{", "");
    }
    void refusesBadGroups()
    {
        QFETCH(Bytes, body);
        QFETCH(QString, named);
        const TestResponse response = put("/enrollmentGroups/g", body);
        QCOMPARE(response.errorCode(), 400004);
        const QJsonObject json = response.json();
        const QString words =
            textOf(json[QLatin1String("info")].toObject(), "reason") + textOf(json, "message");
        QVERIFY2(words.contains(named), qPrintable(words));
        QVERIFY2(!words.contains(QLatin1String("c2hvcnQ")), qPrintable(words));
        QCOMPARE(m_running->service("GET", "/enrollmentGroups/g").status, 404);
    }

    void takesAHundredGroupsOfAKind()
    {
        for (int i = 0; i < 100; ++i) {
            const QByteArray id = "g-" + QByteArray::number(i);
            QCOMPARE(put("/enrollmentGroups/" + id, keyedGroup(id, key64)).status, 200);
        }
        QCOMPARE(put("/enrollmentGroups/more", keyedGroup("more", key64)).status, 403);
        // Of the other kind there is room, and a record may still be changed.
        QCOMPARE(put("/enrollmentGroups/x", x509Group("x", certificatePem())).status, 200);
        QCOMPARE(put("/enrollmentGroups/g-7", keyedGroup("g-7", key64), "*").status, 200);
        QCOMPARE(put("/enrollmentGroups/x", keyedGroup("x", key64), "*").status, 403);
        QCOMPARE(m_running->service("DELETE", "/enrollmentGroups/g-7").status, 204);
        QCOMPARE(put("/enrollmentGroups/more", keyedGroup("more", key64)).status, 200);
    }
};

ENDORSE_TEST(GroupApiTest)

} // namespace endorse::testing

#include "groupapitest.moc"
