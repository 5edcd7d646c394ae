// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlstestserver.h"
#include "vectors.h"

#include <dps/sastoken.h>
#include <dps/serviceclient.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QTest>

using namespace endorse::core;
using namespace endorse::dps;
using namespace endorse::testing;

class ServiceClientTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void creates();
    void replacesUnderAnEtag();
    void reads();
    void removes();
    void refuses_data();
    void refuses();

private:
    TestCa m_ca;
    TestCertificate m_certificate = m_ca.issue({QStringLiteral("DNS:localhost")});
};

namespace {

const QDateTime Now(QDate(2024, 1, 1), QTime(12, 0), Qt::UTC);

QByteArray stored()
{
    return R"({"registrationId":"dev-1","attestation":{"type":"tpm","tpm":{"endorsementKey":"AToA"}},)"
           R"("etag":"\"69003552\"","provisioningStatus":"enabled","future":[1]})";
}

RegistrationId idOf(const char *text)
{
    return *RegistrationId::parse(QString::fromLatin1(text));
}

struct Service final
{
    Service(const TlsTestServer &server, const TestCa &ca)
        : http([&ca] {
            HttpClient::Options options;
            options.trustedCaPem = {ca.certificatePem()};
            return options;
        }())
        , client(http,
                 *ServiceConnectionString::parse(
                     "HostName=localhost;SharedAccessKeyName=owner;SharedAccessKey=" +
                     keyK().toBase64() + ";Port=" + QByteArray::number(server.port())),
                 clock)
    {
    }

    ManualClock clock{Now};
    HttpClient http;
    ServiceClient client;
};

/// The token is good for the service, signed with the key, and expires within the hour.
void checkToken(const SeenRequest &seen)
{
    const auto token = SasToken::parse(seen.header("Authorization"));
    QVERIFY(token);
    QCOMPARE(token->expiry(), Now.toSecsSinceEpoch() + 3600);
    const Secret key = Secret::take(keyK());
    QCOMPARE(toString(token->verify(key, {.resource = "localhost",
                                          .keyName = "owner",
                                          .keyNameOptional = false,
                                          .nowEpochSeconds = Now.toSecsSinceEpoch()})),
             toString(SasVerdict::Valid));
}

} // namespace

void ServiceClientTest::creates()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(200, stored())}));
    Service service(server, m_ca);
    const auto enrollment = QCoro::waitFor(
        service.client.putEnrollment(IndividualEnrollment::forTpm(idOf("dev-1"), "AToA"), {}, {}));
    QVERIFY2(enrollment, enrollment ? "" : qPrintable(enrollment.error().toLogLine()));
    QCOMPARE(enrollment->etag, QByteArray("\"69003552\""));
    QCOMPARE(enrollment->unknown.size(), 1);
    const SeenRequest seen = server.requests().first();
    QCOMPARE(seen.requestLine(),
             QByteArray("PUT /enrollments/dev-1?api-version=2021-10-01 HTTP/1.1"));
    QVERIFY(seen.header("If-Match").isNull());
    checkToken(seen);
    QCOMPARE(IndividualEnrollment::fromJson(seen.body)->attestation.tpm->endorsementKey,
             QByteArray("AToA"));
}

void ServiceClientTest::replacesUnderAnEtag()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(200, stored())}));
    Service service(server, m_ca);
    const auto enrollment = IndividualEnrollment::fromJson(stored());
    QVERIFY(enrollment);
    QVERIFY(
        QCoro::waitFor(service.client.putEnrollment(*enrollment, enrollment->etag, CancelToken())));
    QCOMPARE(server.requests().first().header("If-Match"), QByteArray("\"69003552\""));
    QVERIFY(server.requests().first().body.contains("\"future\":[1]"));
}

void ServiceClientTest::reads()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(200, stored())}));
    Service service(server, m_ca);
    const auto enrollment = QCoro::waitFor(service.client.getEnrollment(idOf("a:b"), {}));
    QVERIFY(enrollment);
    QCOMPARE(enrollment->registrationId, QStringLiteral("dev-1"));
    QVERIFY(server.requests().first().requestLine().startsWith("GET /enrollments/a"));
    checkToken(server.requests().first());
    QVERIFY(server.requests().first().body.isEmpty());
}

void ServiceClientTest::removes()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(204, {})}));
    Service service(server, m_ca);
    QVERIFY(QCoro::waitFor(service.client.deleteEnrollment(idOf("dev-1"), "*", CancelToken())));
    const SeenRequest seen = server.requests().first();
    QCOMPARE(seen.requestLine(),
             QByteArray("DELETE /enrollments/dev-1?api-version=2021-10-01 HTTP/1.1"));
    QCOMPARE(seen.header("If-Match"), QByteArray("*"));
}

void ServiceClientTest::refuses_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("category");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *tag, int status, const QByteArray &body, const char *category,
                        const char *code) {
        QTest::newRow(tag) << httpAnswer(status, body) << QString::fromLatin1(category)
                           << QString::fromLatin1(code);
    };
    row("exists", 409, R"({"errorCode":409000})", "dps", "409000");
    row("changed", 412, R"({"errorCode":412000})", "dps", "412000");
    row("unknown", 404, R"({"errorCode":404201})", "dps", "404201");
    row("key", 401, R"({"errorCode":401002})", "dps", "401002");
    row("no record", 200, "[]", "protocol", "json");
    row("created is not 200", 201, stored(), "http", "201");
}

void ServiceClientTest::refuses()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, category);
    QFETCH(QString, code);
    TlsTestServer server(m_certificate, answering({answer}));
    Service service(server, m_ca);
    const auto enrollment = QCoro::waitFor(
        service.client.putEnrollment(IndividualEnrollment::forTpm(idOf("dev-1"), "AToA"), {}, {}));
    QVERIFY(!enrollment);
    QCOMPARE(toString(enrollment.error().category), category);
    QCOMPARE(enrollment.error().code, code);
}

ENDORSE_TEST(ServiceClientTest)
#include "serviceclienttest.moc"
