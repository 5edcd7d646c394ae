// SPDX-License-Identifier: GPL-3.0-or-later
#include "runningemulator.h"

#include <support/testregistry.h>

#include <QRegularExpression>
#include <QTest>

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

class DeviceRefusalsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RunningEmulator> m_running;

    const SoftTpm &tpm() const { return SoftTpm::first(); }

private Q_SLOTS:
    void init() { m_running = std::make_unique<RunningEmulator>(); }
    void cleanup() { m_running.reset(); }

    void refusesBadTokens_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("expired") << QByteArray("expired");
        QTest::newRow("other key") << QByteArray("otherkey");
        QTest::newRow("Bearer") << QByteArray("Bearer abc.def.ghi");
        QTest::newRow("scheme only") << QByteArray("SharedAccessSignature");
        QTest::newRow("no sig") << QByteArray("SharedAccessSignature sr=a&se=99999999999");
        QTest::newRow("words") << QByteArray("let me in");
    }
    void refusesBadTokens()
    {
        QFETCH(QByteArray, token);
        m_running->enroll("dev1", tpm());
        const Bytes key = m_running->challenge("dev1", tpm());
        if (token == "expired")
            token = m_running->deviceToken("dev1", key, -1);
        else if (token == "otherkey")
            token = m_running->deviceToken("dev1", Bytes(32, 'k'));
        const TestRequest request{.method = "PUT",
                                  .target = m_running->registerTarget("dev1"),
                                  .body = RunningEmulator::keysBody("dev1", tpm()),
                                  .authorization = token};
        const TestResponse response = m_running->client().send(request);
        QCOMPARE(response.status, 401);
        QCOMPARE(response.errorCode(), 401002);
        QCOMPARE(text(response.json(), "trackingId"),
                 QString::fromLatin1(response.header("x-ms-request-id")));
        QVERIFY(!response.json().contains(QLatin1String("authenticationKey")));
        // A refused token does not void the challenge.
        QCOMPARE(m_running->registerSigned("dev1", tpm(), key).status, 202);
    }

    void refusesATokenWithAnotherSrk()
    {
        m_running->enroll("dev1", tpm());
        const Bytes key = m_running->challenge("dev1", tpm());
        const Bytes body = asJson("{'registrationId':'dev1','tpm':{'endorsementKey':'") +
                           tpm().ekBase64() + asJson("','storageRootKey':'") +
                           SoftTpm::second().srkBase64() + asJson("'}}");
        const TestResponse response =
            m_running->client().send({.method = "PUT",
                                      .target = m_running->registerTarget("dev1"),
                                      .body = body,
                                      .authorization = m_running->deviceToken("dev1", key)});
        QCOMPARE(response.status, 401);
    }

    void refusesRequests_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("errorCode");
        const QByteArray put = "PUT";
        const QByteArray reg = "/%1/registrations/dev1/register?api-version=2021-06-01";
        const QByteArray keys = RunningEmulator::keysBody("dev1", tpm());
        const QByteArray badKeys = RunningEmulator::keysBody("dev1", SoftTpm::second());
        const QByteArray swapped = asJson("{'tpm':{'endorsementKey':'") + tpm().srkBase64() +
                                   asJson("','storageRootKey':'") + tpm().ekBase64() +
                                   asJson("'}}");
        const QByteArray noSrk =
            asJson("{'tpm':{'endorsementKey':'") + tpm().ekBase64() + asJson("'}}");
        const QByteArray tpmtEk = asJson("{'tpm':{'endorsementKey':'") +
                                  tpm().ek().mid(2).toBase64() + asJson("','storageRootKey':'") +
                                  tpm().srkBase64() + asJson("'}}");
        QTest::newRow("wrong EK") << put << reg << badKeys << 400 << 400004;
        QTest::newRow("SRK for EK") << put << reg << swapped << 400 << 400004;
        QTest::newRow("EK without size") << put << reg << tpmtEk << 400 << 400004;
        QTest::newRow("no SRK") << put << reg << noSrk << 400 << 400004;
        QTest::newRow("EK not base64")
            << put << reg << asJson("{'tpm':{'endorsementKey':'%%%','storageRootKey':''}}") << 400
            << 400004;
        QTest::newRow("EK a number")
            << put << reg << asJson("{'tpm':{'endorsementKey':1}}") << 400 << 400004;
        QTest::newRow("unknown id") << put << QByteArray(reg).replace("dev1", "dev2")
                                    << RunningEmulator::keysBody("dev2", tpm()) << 404 << 404201;
        QTest::newRow("other scope")
            << put << QByteArray(reg).replace("%1", "0ne00000000") << keys << 404 << 404002;
        QTest::newRow("id of the body differs")
            << put << reg << RunningEmulator::keysBody("dev2", tpm()) << 400 << 400004;
        QTest::newRow("no keys, no token")
            << put << reg << asJson("{'registrationId':'dev1'}") << 401 << 401002;
        QTest::newRow("null keys")
            << put << reg << asJson("{'registrationId':'dev1','tpm':null}") << 401 << 401002;
        QTest::newRow("empty body") << put << reg << QByteArray() << 400 << 400004;
        QTest::newRow("bad JSON") << put << reg << QByteArray("{\"a\":") << 400 << 400004;
        QTest::newRow("array") << put << reg << QByteArray("[]") << 400 << 400004;
        QTest::newRow("not UTF-8") << put << reg << QByteArray("{\"a\":\"\xff\"}") << 400 << 400004;
        QTest::newRow("deep nesting")
            << put << reg << "{\"a\":" + QByteArray(90'000, '[') << 400 << 400004;
        QTest::newRow("deep and closed")
            << put << reg << "{\"a\":" + QByteArray(40'000, '[') + QByteArray(40'000, ']') + '}'
            << 400 << 400004;
        QTest::newRow("too large") << put << reg << QByteArray(96 * 1024 + 1, ' ') << 413 << 413000;
        QTest::newRow("bad id") << put
                                << QByteArray(
                                       "/%1/registrations/dev1./register?api-version=2021-06-01")
                                << keys << 400 << 400004;
        QTest::newRow("no api-version")
            << put << QByteArray("/%1/registrations/dev1/register") << keys << 400 << 400000;
        QTest::newRow("old api-version")
            << put << QByteArray("/%1/registrations/dev1/register?api-version=2016-01-01") << keys
            << 400 << 400000;
        QTest::newRow("POST register") << QByteArray("POST") << reg << keys << 405 << 405000;
        QTest::newRow("DELETE register")
            << QByteArray("DELETE") << reg << QByteArray() << 405 << 405000;
        QTest::newRow("invented method")
            << QByteArray("BREW") << reg << QByteArray() << 405 << 405000;
        QTest::newRow("unknown path")
            << QByteArray("GET") << QByteArray("/%1/registrations/a/b/c/d") << QByteArray() << 404
            << 404000;
        QTest::newRow("root") << QByteArray("GET") << QByteArray("/") << QByteArray() << 404
                              << 404000;
        QTest::newRow("broken escape") << QByteArray("GET") << QByteArray("/%1/registrations/%zz")
                                       << QByteArray() << 400 << 400000;
        QTest::newRow("poll without a token")
            << QByteArray("GET")
            << QByteArray("/%1/registrations/dev1/operations/1?api-version=2021-06-01")
            << QByteArray() << 401 << 401002;
        QTest::newRow("lookup without a token")
            << QByteArray("POST") << QByteArray("/%1/registrations/dev1?api-version=2021-06-01")
            << keys << 401 << 401002;
    }
    void refusesRequests()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        QFETCH(int, errorCode);
        m_running->enroll("dev1", tpm());
        const TestResponse response = m_running->client().send(
            {.method = method, .target = target.replace("%1", m_running->scope()), .body = body});
        QTEST(response.status, "status");
        const QJsonObject json = response.json();
        QCOMPARE(response.errorCode(), errorCode);
        QCOMPARE(response.header("x-ms-error-code"), QByteArray::number(errorCode));
        QCOMPARE(text(json, "trackingId"), QString::fromLatin1(response.header("x-ms-request-id")));
        QVERIFY(!text(json, "message").isEmpty());
        QVERIFY(isDpsTime(text(json, "timestampUtc")));
        QVERIFY(!json.contains(QLatin1String("authenticationKey")));
        QCOMPARE(response.header("Allow").isNull(), response.status != 405);
        // The connection is still in step.
        QCOMPARE(m_running->challenge("dev1", tpm()).size(), 32);
    }

    void saysWhatTheServiceSaysOfAWrongEk()
    {
        m_running->enroll("dev1", tpm());
        const TestResponse response = m_running->client().send(
            {.method = "PUT",
             .target = m_running->registerTarget("dev1"),
             .body = RunningEmulator::keysBody("dev1", SoftTpm::second())});
        QCOMPARE(text(response.json(), "message"),
                 QStringLiteral("Endorsement key is invalid, or does not match the Enrollment."));
    }

    void refusesAnotherContentType()
    {
        m_running->enroll("dev1", tpm());
        const TestResponse response =
            m_running->client().send({.method = "PUT",
                                      .target = m_running->registerTarget("dev1"),
                                      .body = RunningEmulator::keysBody("dev1", tpm()),
                                      .headers = {{"Content-Type", "text/xml"}}});
        QCOMPARE(response.status, 415);
        QCOMPARE(response.errorCode(), 415000);
    }

    void followsTheEnrollment()
    {
        m_running->enroll("dev1", tpm());
        const Bytes key = m_running->challenge("dev1", tpm());
        // Another EK is enrolled between challenge and answer.
        m_running->service("PUT", "/enrollments/dev1",
                           RunningEmulator::enrollment("dev1", SoftTpm::second()),
                           {{"If-Match", "*"}});
        const TestResponse response =
            m_running->client().send({.method = "PUT",
                                      .target = m_running->registerTarget("dev1"),
                                      .body = "{}",
                                      .authorization = m_running->deviceToken("dev1", key)});
        QCOMPARE(response.errorCode(), 400004);
        // And then none.
        QCOMPARE(m_running->service("DELETE", "/enrollments/dev1").status, 204);
        QCOMPARE(m_running->registerSigned("dev1", tpm(), key).errorCode(), 404201);
        // A new one knows nothing of the old challenge.
        m_running->enroll("dev1", tpm());
        QCOMPARE(m_running->registerSigned("dev1", tpm(), key).errorCode(), 401002);
    }

    void refusesTokensBeforeAnyChallenge()
    {
        m_running->enroll("dev1", tpm());
        QCOMPARE(m_running->registerSigned("dev1", tpm(), Bytes(32, 'x')).errorCode(), 401002);
    }
};

ENDORSE_TEST(DeviceRefusalsTest)

} // namespace endorse::testing

#include "devicerefusalstest.moc"
