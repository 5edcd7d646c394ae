// SPDX-License-Identifier: GPL-3.0-or-later
#include "runningemulator.h"

#include <support/testregistry.h>

#include <QJsonArray>
#include <QTest>

namespace endorse::testing {

using core::Bytes;

namespace {

QString text(const QJsonObject &object, const char *name)
{
    return object[QLatin1String(name)].toString();
}

} // namespace

class ServiceApiTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RunningEmulator> m_running;

    const SoftTpm &tpm() const { return SoftTpm::first(); }

private Q_SLOTS:
    void init() { m_running = std::make_unique<RunningEmulator>(); }
    void cleanup() { m_running.reset(); }

    void storesAnEnrollment()
    {
        const TestResponse put = m_running->enroll(
            "Dev1", tpm(),
            asJson("'deviceID':'node-sample','etag':'mine','createdDateTimeUtc':'2001-01-01T00:00:"
                   "00Z',"
                   "'initialTwin':{'tags':{'large':1234567890123,'f':1.10}},"
                   "'note':{'big':12345678901234567890},'deviceId':null"));
        QCOMPARE(put.status, 200);
        const QJsonObject json = put.json();
        QCOMPARE(text(json, "registrationId"), QStringLiteral("Dev1"));
        QCOMPARE(text(json, "provisioningStatus"), QStringLiteral("enabled"));
        QVERIFY(json[QLatin1String("capabilities")].toObject().contains(QLatin1String("iotEdge")));
        QVERIFY(QByteArray::fromBase64(text(json, "etag").toLatin1()).startsWith('"'));
        QCOMPARE(text(json, "createdDateTimeUtc"), text(json, "lastUpdatedDateTimeUtc"));
        QVERIFY(!text(json, "createdDateTimeUtc").startsWith(QLatin1String("2001")));
        // Members without a meaning here are kept as they were written.
        QVERIFY(put.body.contains(asJson("{'tags':{'large':1234567890123,'f':1.10}}")));
        QVERIFY(put.body.contains(asJson("{'big':12345678901234567890}")));
        QCOMPARE(text(json, "deviceID"), QStringLiteral("node-sample"));
        QVERIFY(!json.contains(QLatin1String("registrationState")));

        // Looked up without case, by routes without case and with a slash too many.
        for (const char *path : {"/enrollments/dev1", "/Enrollments/DEV1/", "/ENROLLMENTS/Dev%31"})
            QCOMPARE(m_running->service("GET", path).body, put.body);
    }

    void showsTheRegistration()
    {
        m_running->enroll("dev1", tpm());
        QCOMPARE(m_running->service("GET", "/registrations/dev1").errorCode(), 404202);
        m_running->provision("dev1", tpm());
        const TestResponse registration = m_running->service("GET", "/registrations/DEV1");
        QCOMPARE(registration.status, 200);
        QCOMPARE(text(registration.json(), "status"), QStringLiteral("assigned"));
        QVERIFY(!registration.json().contains(QLatin1String("tpm")));
        const QJsonObject record = m_running->service("GET", "/enrollments/dev1").json();
        QCOMPARE(record[QLatin1String("registrationState")].toObject(), registration.json());
        // A client that writes back what it read changes nothing of the registration.
        const TestResponse put = m_running->service(
            "PUT", "/enrollments/dev1", m_running->service("GET", "/enrollments/dev1").body,
            {{"If-Match", text(record, "etag").toLatin1()}});
        QCOMPARE(put.status, 200);
        QCOMPARE(put.json()[QLatin1String("registrationState")].toObject(), registration.json());

        QCOMPARE(m_running->service("DELETE", "/registrations/dev1", {}, {{"If-Match", "\"x\""}})
                     .errorCode(),
                 412002);
        const QByteArray etag = text(registration.json(), "etag").toLatin1();
        QCOMPARE(
            m_running->service("DELETE", "/registrations/dev1", {}, {{"If-Match", etag}}).status,
            204);
        QCOMPARE(m_running->service("DELETE", "/registrations/dev1").errorCode(), 404202);
        QCOMPARE(m_running->service("GET", "/enrollments/dev1").status, 200);
    }

    void checksIfMatch_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("exists");
        // %1 stands for the current ETag; empty: no header.
        QTest::addColumn<QByteArray>("ifMatch");
        QTest::addColumn<int>("status");
        const QByteArray put = "PUT";
        const QByteArray del = "DELETE";
        QTest::newRow("create") << put << false << QByteArray() << 200;
        QTest::newRow("create with *") << put << false << QByteArray("*") << 404;
        QTest::newRow("create with ETag") << put << false << QByteArray("abc") << 404;
        QTest::newRow("replace without") << put << true << QByteArray() << 409;
        QTest::newRow("replace with *") << put << true << QByteArray("*") << 200;
        QTest::newRow("replace with \"*\"") << put << true << QByteArray("\"*\"") << 200;
        QTest::newRow("replace as Node") << put << true << QByteArray("%1") << 200;
        QTest::newRow("replace as C#") << put << true << QByteArray("\"%1\"") << 200;
        QTest::newRow("replace with another") << put << true << QByteArray("\"abc\"") << 412;
        QTest::newRow("delete") << del << true << QByteArray() << 204;
        QTest::newRow("delete with *") << del << true << QByteArray("*") << 204;
        QTest::newRow("delete as Node") << del << true << QByteArray("%1") << 204;
        QTest::newRow("delete as C#") << del << true << QByteArray("\"%1\"") << 204;
        QTest::newRow("delete with another") << del << true << QByteArray("abc") << 412;
        QTest::newRow("delete nothing") << del << false << QByteArray() << 404;
        QTest::newRow("delete nothing with *") << del << false << QByteArray("*") << 404;
    }
    void checksIfMatch()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, exists);
        QFETCH(QByteArray, ifMatch);
        QFETCH(int, status);
        QByteArray etag;
        if (exists)
            etag = text(m_running->enroll("dev1", tpm()).json(), "etag").toLatin1();
        const dps::HttpHeaders headers =
            ifMatch.isEmpty() ? dps::HttpHeaders()
                              : dps::HttpHeaders{{"If-Match", ifMatch.replace("%1", etag)}};
        const Bytes body = method == "PUT" ? RunningEmulator::enrollment("dev1", tpm()) : Bytes();
        const TestResponse response =
            m_running->service(method, "/enrollments/dev1", body, headers);
        QCOMPARE(response.status, status);
        if (status == 404)
            QCOMPARE(response.errorCode(), 404201);
        if (status == 409 || status == 412)
            QCOMPARE(response.errorCode() / 1000, status);
        if (status == 204) {
            QVERIFY(response.body.isEmpty());
            QCOMPARE(m_running->service("GET", "/enrollments/dev1").status, 404);
        }
        if (status == 200)
            QVERIFY(text(response.json(), "etag").toLatin1() != etag);
    }

    void keepsTheDateOfCreation()
    {
        const QJsonObject first = m_running->enroll("dev1", tpm()).json();
        const QJsonObject second =
            m_running
                ->service("PUT", "/enrollments/dev1", RunningEmulator::enrollment("dev1", tpm()),
                          {{"If-Match", "*"}})
                .json();
        QCOMPARE(text(second, "createdDateTimeUtc"), text(first, "createdDateTimeUtc"));
        QVERIFY(text(second, "lastUpdatedDateTimeUtc") >= text(first, "lastUpdatedDateTimeUtc"));
    }

    void refusesBadRecords_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("named");
        const QByteArray ok = "dev1";
        const auto row = [this](const char *name, const QByteArray &more, const char *named) {
            QTest::newRow(name) << QByteArray("dev1")
                                << RunningEmulator::enrollment("dev1", tpm(), more)
                                << QString::fromLatin1(named);
        };
        const auto withEk = [](const QByteArray &ek) {
            return asJson("{'registrationId':'dev1','attestation':{'type':'tpm','tpm':"
                          "{'endorsementKey':'") +
                   ek + asJson("'}}}");
        };
        QTest::newRow("id differs")
            << ok << RunningEmulator::enrollment("dev2", tpm()) << QStringLiteral("registrationId");
        QTest::newRow("no id") << ok << asJson("{'attestation':{'type':'tpm'}}")
                               << QStringLiteral("registrationId");
        QTest::newRow("bad id") << QByteArray("dev1.")
                                << RunningEmulator::enrollment("dev1.", tpm()) << QString();
        QTest::newRow("id too long")
            << QByteArray(129, 'a') << RunningEmulator::enrollment(QByteArray(129, 'a'), tpm())
            << QString();
        QTest::newRow("no attestation")
            << ok << asJson("{'registrationId':'dev1'}") << QStringLiteral("attestation");
        QTest::newRow("null attestation")
            << ok << asJson("{'registrationId':'dev1','attestation':null}")
            << QStringLiteral("attestation");
        QTest::newRow("unknown attestation")
            << ok << asJson("{'registrationId':'dev1','attestation':{'type':'magic'}}")
            << QStringLiteral("attestation");
        QTest::newRow("attestation none")
            << ok << asJson("{'registrationId':'dev1','attestation':{'type':'none'}}")
            << QStringLiteral("attestation");
        QTest::newRow("no EK") << ok
                               << asJson("{'registrationId':'dev1','attestation':{'type':'tpm'}}")
                               << QStringLiteral("endorsementKey");
        QTest::newRow("EK not base64") << ok << withEk("!!!") << QStringLiteral("EK");
        QTest::newRow("EK cut") << ok << withEk(tpm().ek().left(200).toBase64())
                                << QStringLiteral("EK");
        QTest::newRow("EK without its size")
            << ok << withEk(tpm().ek().mid(2).toBase64()) << QStringLiteral("EK");
        QTest::newRow("SRK for EK") << ok << withEk(tpm().srkBase64()) << QStringLiteral("EK");
        row("status", asJson("'provisioningStatus':'off'"), "provisioningStatus");
        row("policy", asJson("'allocationPolicy':'random'"), "allocationPolicy");
        row("custom without definition", asJson("'allocationPolicy':'custom'"),
            "customAllocationDefinition");
        row("custom with null",
            asJson("'allocationPolicy':'custom','customAllocationDefinition':null"),
            "customAllocationDefinition");
        row("device id", asJson("'deviceId':'a b'"), "deviceId");
        row("device id type", asJson("'deviceId':7"), "deviceId");
        row("hub", asJson("'iotHubHostName':'https://x'"), "iotHubHostName");
        row("hubs", asJson("'iotHubs':['a.test','b c']"), "iotHubs");
        row("hubs type", asJson("'iotHubs':'a.test'"), "iotHubs");
        row("member twice", asJson("'deviceId':'a','deviceId':'b'"), "deviceId");
        QTest::newRow("bad JSON") << ok << QByteArray("{") << QString();
        QTest::newRow("empty") << ok << QByteArray() << QString();
    }
    void refusesBadRecords()
    {
        QFETCH(QByteArray, id);
        QFETCH(QByteArray, body);
        QFETCH(QString, named);
        const TestResponse response = m_running->service("PUT", "/enrollments/" + id, body);
        QCOMPARE(response.status, 400);
        QCOMPARE(response.errorCode(), 400004);
        const QJsonObject json = response.json();
        const QString reason = text(json[QLatin1String("info")].toObject(), "reason");
        const QString words = text(json, "message") + reason;
        QVERIFY2(words.contains(named), qPrintable(words));
        QVERIFY(!text(json, "message").isEmpty());
        QCOMPARE(m_running->service("GET", "/enrollments/dev1").status, 404);
    }

    void checksTheToken_data()
    {
        QTest::addColumn<QByteArray>("resource");
        QTest::addColumn<QByteArray>("tail");
        QTest::addColumn<qint64>("lifetime");
        QTest::addColumn<bool>("good");
        const QByteArray skn = "&skn=provisioningserviceowner";
        QTest::newRow("as SDKs") << QByteArray("localhost") << skn << qint64(60) << true;
        QTest::newRow("upper case") << QByteArray("LOCALHOST") << skn << qint64(60) << true;
        QTest::newRow("address") << QByteArray("127.0.0.1") << skn << qint64(60) << true;
        QTest::newRow("narrower") << QByteArray("localhost%2Fenrollments") << skn << qint64(60)
                                  << true;
        QTest::newRow("other path")
            << QByteArray("localhost%2Fregistrations") << skn << qint64(60) << false;
        QTest::newRow("other host") << QByteArray("example.test") << skn << qint64(60) << false;
        QTest::newRow("expired") << QByteArray("localhost") << skn << qint64(-1) << false;
        QTest::newRow("no policy")
            << QByteArray("localhost") << QByteArray() << qint64(60) << false;
        QTest::newRow("other policy")
            << QByteArray("localhost") << QByteArray("&skn=x") << qint64(60) << false;
    }
    void checksTheToken()
    {
        QFETCH(QByteArray, resource);
        QFETCH(QByteArray, tail);
        QFETCH(qint64, lifetime);
        QFETCH(bool, good);
        const QString connection = m_running->endpoint().serviceConnectionString;
        const qsizetype at = connection.indexOf(QLatin1String("SharedAccessKey=")) + 16;
        const Bytes key =
            QByteArray::fromBase64(connection.mid(at).section(QLatin1Char(';'), 0, 0).toLatin1());
        QCOMPARE(key.size(), 64);
        const TestResponse response = m_running->client().send(
            {.target = "/enrollments/dev1?api-version=2021-10-01",
             .authorization =
                 sasToken(resource, key, QDateTime::currentSecsSinceEpoch() + lifetime, tail)});
        QCOMPARE(response.status, good ? 404 : 401);
        QCOMPARE(response.errorCode(), good ? 404201 : 401002);
    }

    void refusesRequests_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("token"); // "good" for a good one
        QTest::addColumn<int>("status");
        const QByteArray get = "GET";
        const QByteArray good = "good";
        const QByteArray version = "?api-version=2021-10-01";
        QTest::newRow("no token") << get << "/enrollments/a" + version << QByteArray() << 401;
        QTest::newRow("Bearer") << get << "/enrollments/a" + version
                                << QByteArray("Bearer eyJ0.eyJ1.c2ln") << 401;
        QTest::newRow("other key")
            << get << "/enrollments/a" + version
            << sasToken("localhost", Bytes(64, 'k'), 99999999999, "&skn=provisioningserviceowner")
            << 401;
        QTest::newRow("no token for what does not exist")
            << get << QByteArray("/enrollmentGroups/x") << QByteArray() << 401;
        QTest::newRow("no api-version") << get << QByteArray("/enrollments/a") << good << 400;
        const auto row = [&](const char *method, const char *path, int answer) {
            QTest::addRow("%s %s", method, path)
                << QByteArray(method) << path + version << good << answer;
        };
        for (const char *root : {"/enrollments", "/enrollmentGroups", "/ENROLLMENTGROUPS"}) {
            const QByteArray base(root);
            row("GET", base.constData(), 405);
            row("PUT", (base + '/').constData(), 405);
            row("POST", base.constData(), 400);
            row("GET", (base + "/a").constData(), 404);
            row("POST", (base + "/a").constData(), 405);
            row("PATCH", (base + "/a/").constData(), 405);
            row("GET", (base + "/query").constData(), 404);
            row("PATCH", (base + "/query").constData(), 405);
            row("GET", (base + "/a/attestationmechanism").constData(), 405);
            row("POST", (base + "/a/attestationMechanism/").constData(), 404);
            row("POST", (base + "/a/b").constData(), 404);
            row("POST", (base + "/a/attestationmechanism/b").constData(), 404);
            row("GET", (base + "/a.").constData(), 400);
            row("DELETE", (base + "/a%20b").constData(), 400);
            row("POST", (base + "/a./attestationmechanism").constData(), 400);
        }
        row("GET", "/registrations", 405);
        row("GET", "/registrations/a", 404);
        row("DELETE", "/registrations/a", 404);
        row("PUT", "/registrations/a", 405);
        row("POST", "/registrations/a", 405);
        row("GET", "/registrations/a.", 400);
        row("GET", "/registrations/a/query", 405);
        row("POST", "/registrations/a/query", 404);
        row("POST", "/registrations/a./query", 400);
        row("POST", "/registrations/a/b", 404);
        row("POST", "/registrations/a/query/b", 404);
    }
    void refusesRequests()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, token);
        const TestResponse response = m_running->client().send(
            {.method = method,
             .target = target,
             .authorization = token == "good" ? m_running->serviceToken() : token});
        QTEST(response.status, "status");
        QCOMPARE(response.errorCode() / 1000, response.status);
        QCOMPARE(response.header("x-ms-error-code").toInt(), response.errorCode());
        QCOMPARE(!response.header("Allow").isNull(), response.status == 405);
        QCOMPARE(text(response.json(), "trackingId"),
                 QString::fromLatin1(response.header("x-ms-request-id")));
    }

    void refusesWhatIsNotJson()
    {
        const TestResponse response = m_running->service("PUT", "/enrollments/dev1",
                                                         RunningEmulator::enrollment("dev1", tpm()),
                                                         {{"Content-Type", "text/plain"}});
        QCOMPARE(response.status, 415);
        for (const QByteArray path : {"/enrollments", "/enrollmentGroups", "/enrollments/query",
                                      "/enrollmentGroups/query"}) {
            const TestResponse list =
                m_running->service("POST", path, "{}", {{"Content-Type", "text/plain"}});
            QCOMPARE(list.status, 415);
            QCOMPARE(list.errorCode(), 415000);
        }
    }

    void refusesWhatIsTooLong()
    {
        const Bytes large = '"' + Bytes(96 * 1024, 'x') + '"';
        for (const QByteArray path : {"/enrollments", "/enrollmentGroups", "/enrollments/query"})
            QCOMPARE(m_running->service("POST", path, large).status, 413);
        QCOMPARE(m_running->service("PUT", "/enrollmentGroups/g", large).status, 413);
    }

    void keepsThousands()
    {
        for (int i = 0; i < 2000; ++i) {
            const QByteArray id = "device-" + QByteArray::number(i);
            QCOMPARE(m_running->enroll(id, tpm()).status, 200);
        }
        QCOMPARE(m_running->service("GET", "/enrollments/device-1999").status, 200);
        QCOMPARE(m_running->provision("device-7", tpm()).hubKey.size(), 32);
    }
};

ENDORSE_TEST(ServiceApiTest)

} // namespace endorse::testing

#include "serviceapitest.moc"
