// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicefixture.h"

#include <dps/sastoken.h>
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
    void readsGroups();
    void createsGroups();
    void removesGroups();
    void readsMechanisms();
    void readsRegistrations();
    void removesRegistrations();
    void etagsGoAsTheyStand_data();
    void etagsGoAsTheyStand();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void repeatsOnlyWhatIsSafe_data();
    void repeatsOnlyWhatIsSafe();
    void tellsWaits();
    void cutConnectionIsNotPapered_data();
    void cutConnectionIsNotPapered();
    void keysAreMaskedInTheLog();

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
    ServiceFixture service(server, m_ca);
    const auto enrollment = QCoro::waitFor(service.client.putEnrollment(
        IndividualEnrollment::forTpm(registrationIdOf("dev-1"), "AToA"), {}, {}));
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
    ServiceFixture service(server, m_ca);
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
    ServiceFixture service(server, m_ca);
    const auto enrollment =
        QCoro::waitFor(service.client.getEnrollment(registrationIdOf("a:b"), {}));
    QVERIFY(enrollment);
    QCOMPARE(enrollment->registrationId, QStringLiteral("dev-1"));
    QVERIFY(server.requests().first().requestLine().startsWith("GET /enrollments/a"));
    checkToken(server.requests().first());
    QVERIFY(server.requests().first().body.isEmpty());
}

void ServiceClientTest::removes()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(204, {})}));
    ServiceFixture service(server, m_ca);
    QVERIFY(QCoro::waitFor(
        service.client.deleteEnrollment(registrationIdOf("dev-1"), "*", CancelToken())));
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
    ServiceFixture service(server, m_ca);
    const auto enrollment = QCoro::waitFor(service.client.putEnrollment(
        IndividualEnrollment::forTpm(registrationIdOf("dev-1"), "AToA"), {}, {}));
    QVERIFY(!enrollment);
    QCOMPARE(toString(enrollment.error().category), category);
    QCOMPARE(enrollment.error().code, code);
}

namespace {

constexpr char StoredGroup[] =
    R"({"enrollmentGroupId":"line-1","attestation":{"type":"symmetricKey","symmetricKey":{}},)"
    R"("etag":"IjEi","createdDateTimeUtc":"2024-01-01T00:00:00.0000000Z","later":{}})";

/// What a request looks like, in any of the operations, and what a test wants to know of it.
QByteArray line(const TlsTestServer &server, qsizetype index = 0)
{
    return server.requests().at(index).requestLine();
}

} // namespace

void ServiceClientTest::readsGroups()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(200, StoredGroup)}));
    ServiceFixture service(server, m_ca);
    const auto group = QCoro::waitFor(service.client.getEnrollmentGroup(groupIdOf("line-1"), {}));
    QVERIFY2(group, group ? "" : qPrintable(group.error().toLogLine()));
    QCOMPARE(group->enrollmentGroupId, QStringLiteral("line-1"));
    QCOMPARE(group->unknown.size(), 1);
    QCOMPARE(line(server),
             QByteArray("GET /enrollmentGroups/line-1?api-version=2021-10-01 HTTP/1.1"));
    checkToken(server.requests().first());
}

void ServiceClientTest::createsGroups()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(200, StoredGroup)}));
    ServiceFixture service(server, m_ca);
    const auto sent = EnrollmentGroup::fromJson(StoredGroup);
    QVERIFY(sent);
    const auto group = QCoro::waitFor(service.client.putEnrollmentGroup(*sent, "*", {}));
    QVERIFY2(group, group ? "" : qPrintable(group.error().toLogLine()));
    QCOMPARE(line(server),
             QByteArray("PUT /enrollmentGroups/line-1?api-version=2021-10-01 HTTP/1.1"));
    QCOMPARE(server.requests().first().header("If-Match"), QByteArray("*"));
    QVERIFY(*EnrollmentGroup::fromJson(server.requests().first().body) == *sent);
}

void ServiceClientTest::removesGroups()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(204, {})}));
    ServiceFixture service(server, m_ca);
    QVERIFY(QCoro::waitFor(service.client.deleteEnrollmentGroup(groupIdOf("line-1"), "e", {})));
    QCOMPARE(line(server),
             QByteArray("DELETE /enrollmentGroups/line-1?api-version=2021-10-01 HTTP/1.1"));
    QCOMPARE(server.requests().first().header("If-Match"), QByteArray("e"));
}

void ServiceClientTest::readsMechanisms()
{
    TlsTestServer server(
        m_certificate,
        answering({httpAnswer(200, R"({"type":"symmetricKey","symmetricKey":{"primaryKey":"QUFB",)"
                                   R"("secondaryKey":"QkJC"}})")}));
    ServiceFixture service(server, m_ca);
    const auto individual =
        QCoro::waitFor(service.client.getAttestationMechanism(registrationIdOf("dev-1"), {}));
    QVERIFY(individual);
    QCOMPARE(individual->symmetricKey->primaryKey.view().toByteArray(), QByteArray("QUFB"));
    QCOMPARE(individual->symmetricKey->secondaryKey.view().toByteArray(), QByteArray("QkJC"));
    const auto group =
        QCoro::waitFor(service.client.getGroupAttestationMechanism(groupIdOf("line-1"), {}));
    QVERIFY(group);
    QVERIFY(*group == *individual);
    QCOMPARE(line(server), QByteArray("POST /enrollments/dev-1/attestationmechanism"
                                      "?api-version=2021-10-01 HTTP/1.1"));
    QCOMPARE(line(server, 1), QByteArray("POST /enrollmentGroups/line-1/attestationmechanism"
                                         "?api-version=2021-10-01 HTTP/1.1"));
    QCOMPARE(server.requests().first().header("Content-Length"), QByteArray("0"));
}

void ServiceClientTest::readsRegistrations()
{
    TlsTestServer server(m_certificate,
                         answering({httpAnswer(200, R"({"registrationId":"dev-1",)"
                                                    R"("status":"assigned","etag":"IjEi"})")}));
    ServiceFixture service(server, m_ca);
    const auto state =
        QCoro::waitFor(service.client.getRegistration(registrationIdOf("dev-1"), {}));
    QVERIFY(state);
    QCOMPARE(toString(*state->status), QStringLiteral("assigned"));
    QCOMPARE(line(server), QByteArray("GET /registrations/dev-1?api-version=2021-10-01 HTTP/1.1"));
}

void ServiceClientTest::removesRegistrations()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(204, {})}));
    ServiceFixture service(server, m_ca);
    QVERIFY(QCoro::waitFor(service.client.deleteRegistration(registrationIdOf("dev-1"), {}, {})));
    QCOMPARE(line(server),
             QByteArray("DELETE /registrations/dev-1?api-version=2021-10-01 HTTP/1.1"));
    QVERIFY(server.requests().first().header("If-Match").isNull());
}

void ServiceClientTest::etagsGoAsTheyStand_data()
{
    QTest::addColumn<QByteArray>("etag");
    QTest::newRow("base64 of a quoted GUID") << QByteArray("IjY5MDAzNTUyIg==");
    QTest::newRow("in quotation marks") << QByteArray("\"69003552\"");
    QTest::newRow("any") << QByteArray("*");
}

void ServiceClientTest::etagsGoAsTheyStand()
{
    QFETCH(QByteArray, etag);
    auto record = IndividualEnrollment::forTpm(registrationIdOf("dev-1"), "AToA");
    record.etag = etag;
    TlsTestServer server(m_certificate,
                         answering({httpAnswer(200, record.toJson()), httpAnswer(204, {})}));
    ServiceFixture service(server, m_ca);
    const auto stored = QCoro::waitFor(service.client.putEnrollment(record, etag, {}));
    QVERIFY(stored);
    QCOMPARE(stored->etag, etag);
    QVERIFY(QCoro::waitFor(
        service.client.deleteEnrollment(registrationIdOf("dev-1"), stored->etag, {})));
    QCOMPARE(server.requests().at(0).header("If-Match"), etag);
    QCOMPARE(server.requests().at(1).header("If-Match"), etag);
}

void ServiceClientTest::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("says");
    QTest::newRow("enrollment") << QStringLiteral("enrollment")
                                << QStringLiteral("no enrollment called x-1");
    QTest::newRow("group") << QStringLiteral("group")
                           << QStringLiteral("no enrollment group called x-1");
    QTest::newRow("registration") << QStringLiteral("registration")
                                  << QStringLiteral("no registration of x-1");
    QTest::newRow("query") << QStringLiteral("query")
                           << QStringLiteral("does not know what is asked for");
}

void ServiceClientTest::saysWhatIsMissing()
{
    QFETCH(QString, operation);
    QFETCH(QString, says);
    TlsTestServer server(m_certificate, answering({httpAnswer(404, R"({"errorCode":404201})")}));
    ServiceFixture service(server, m_ca);
    Result<void> result;
    const auto take = [&result](auto answer) {
        if (!answer)
            result = fail(answer.error());
    };
    if (operation == QLatin1String("enrollment"))
        take(QCoro::waitFor(service.client.getEnrollment(registrationIdOf("x-1"), {})));
    else if (operation == QLatin1String("group"))
        take(QCoro::waitFor(service.client.getEnrollmentGroup(groupIdOf("x-1"), {})));
    else if (operation == QLatin1String("registration"))
        take(QCoro::waitFor(service.client.getRegistration(registrationIdOf("x-1"), {})));
    else
        take(QCoro::waitFor(service.client.queryEnrollments(0, {}, {})));
    QVERIFY(!result);
    QCOMPARE(result.error().code, QStringLiteral("404201"));
    QVERIFY2(result.error().message.english().contains(says),
             qPrintable(result.error().message.english()));
    QVERIFY(!result.error().hint.isEmpty());
}

void ServiceClientTest::repeatsOnlyWhatIsSafe_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<int>("requests");
    const QByteArray busy = httpAnswer(429, {}, "Retry-After: 2\r\n");
    const QByteArray away = httpAnswer(503, {}, "Retry-After: 2\r\n");
    const QByteArray trouble = httpAnswer(500, {});
    const auto row = [](const char *operation, const char *what, const QByteArray &first,
                        int requests) {
        QTest::addRow("%s %s", operation, what)
            << QString::fromLatin1(operation) << first << requests;
    };
    for (const char *operation : {"get", "put", "delete"}) {
        row(operation, "throttled", busy, 2);
        row(operation, "told to come back", away, 2);
    }
    row("get", "in trouble", trouble, 2);
    row("put", "in trouble", trouble, 1);
    row("delete", "in trouble", trouble, 1);
}

void ServiceClientTest::repeatsOnlyWhatIsSafe()
{
    QFETCH(QString, operation);
    QFETCH(QByteArray, first);
    QFETCH(int, requests);
    const bool removes = operation == QLatin1String("delete");
    TlsTestServer server(m_certificate, answering({first, removes ? httpAnswer(204, {})
                                                                  : httpAnswer(200, stored())}));
    ServiceFixture service(server, m_ca);
    bool done = false;
    if (removes)
        done = QCoro::waitFor(service.client.deleteEnrollment(registrationIdOf("dev-1"), {}, {}))
                   .has_value();
    else if (operation == QLatin1String("put"))
        done = QCoro::waitFor(
                   service.client.putEnrollment(*IndividualEnrollment::fromJson(stored()), {}, {}))
                   .has_value();
    else
        done =
            QCoro::waitFor(service.client.getEnrollment(registrationIdOf("dev-1"), {})).has_value();
    QCOMPARE(done, requests == 2);
    QCOMPARE(server.requests().size(), requests);
    QCOMPARE(service.waiter->waits.size(), requests - 1);
}

void ServiceClientTest::tellsWaits()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(429, {}, "Retry-After: 7\r\n"),
                                                   httpAnswer(200, stored())}));
    ServiceFixture service(server, m_ca);
    QList<qint64> told;
    service.client.setWaitCallback(
        [&told](std::chrono::milliseconds wait) { told.append(wait.count()); });
    QVERIFY(QCoro::waitFor(service.client.getEnrollment(registrationIdOf("dev-1"), {})));
    QCOMPARE(told, QList<qint64>{7000});
}

void ServiceClientTest::cutConnectionIsNotPapered_data()
{
    QTest::addColumn<bool>("reads");
    QTest::newRow("a GET is sent again") << true;
    QTest::newRow("a PUT is not") << false;
}

void ServiceClientTest::cutConnectionIsNotPapered()
{
    QFETCH(bool, reads);
    // The first request leaves a kept connection, on which the second one is cut.
    int count = 0;
    TlsTestServer server(m_certificate, [&count](QSslSocket *socket, const SeenRequest &) {
        if (++count == 2)
            socket->disconnectFromHost();
        else
            socket->write(httpAnswer(200, stored()));
    });
    ServiceFixture service(server, m_ca);
    QVERIFY(QCoro::waitFor(service.client.getEnrollment(registrationIdOf("dev-1"), {})));
    const auto second =
        reads ? QCoro::waitFor(service.client.getEnrollment(registrationIdOf("dev-1"), {}))
              : QCoro::waitFor(service.client.putEnrollment(
                    *IndividualEnrollment::fromJson(stored()), {}, {}));
    QCOMPARE(second.has_value(), reads);
    QCOMPARE(count, reads ? 3 : 2);
    if (!reads)
        QCOMPARE(toString(second.error().category), QStringLiteral("network"));
}

void ServiceClientTest::keysAreMaskedInTheLog()
{
    const QByteArray key = keyK().toBase64();
    const QByteArray body = R"({"type":"symmetricKey", "symmetricKey" : { "primaryKey" : ")" + key +
                            R"(", "secondaryKey":")" + key + R"("}})";
    TlsTestServer server(m_certificate, answering({httpAnswer(200, body)}));
    ServiceFixture service(server, m_ca);
    const auto mechanism =
        QCoro::waitFor(service.client.getAttestationMechanism(registrationIdOf("dev-1"), {}));
    QVERIFY(mechanism);
    auto record = IndividualEnrollment::forTpm(registrationIdOf("dev-1"), "AToA");
    record.attestation = *mechanism;
    QVERIFY(!QCoro::waitFor(service.client.putEnrollment(record, {}, {})));
    for (const HttpExchange &exchange : service.http.takeExchanges()) {
        QVERIFY(!exchange.requestBody.contains(key));
        QVERIFY(!exchange.responseBody.contains(key));
        QVERIFY((exchange.requestBody + exchange.responseBody).contains(QByteArray(44, '*')));
    }
}

ENDORSE_TEST(ServiceClientTest)
#include "serviceclienttest.moc"
