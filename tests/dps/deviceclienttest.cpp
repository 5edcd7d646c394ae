// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlstestserver.h"
#include "vectors.h"
#include "waiting.h"

#include <dps/deviceclient.h>
#include <dps/hubclient.h>
#include <support/testregistry.h>

#include <QTest>

using namespace endorse::core;
using namespace endorse::dps;
using namespace endorse::testing;
using namespace std::chrono_literals;
using endorse::tpmtypes::EndorsementKey;
using endorse::tpmtypes::StorageRootKey;

using StatusResult = Result<RegistrationOperationStatus>;

class DeviceClientTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheChallenge();
    void refusesWhatIsNoChallenge_data();
    void refusesWhatIsNoChallenge();
    void registersSigned();
    void signed401IsARefusal();
    void refusedTokenNamesTheClock();
    void pollsAsTheServiceAsks();
    void assignedAtOnceIsNotPolled();
    void pollingEnds_data();
    void pollingEnds();
    void pollingIsBounded();
    void repeatsWhatIsThrottled();
    void honoursRetryAfterOfARefusal();
    void givesUpInTime_data();
    void givesUpInTime();
    void backsOffExponentially();
    void cancelEndsAWait();
    void refusesAnotherRegistration();
    void certificateNeedsNoToken();
    void refusedCertificate_data();
    void refusedCertificate();
    void sendsTheHubMessage();
    void hubAnswers_data();
    void hubAnswers();

private:
    HttpClient::Options options() const
    {
        HttpClient::Options out;
        out.trustedCaPem = {m_ca.certificatePem()};
        return out;
    }

    TestCa m_ca;
    TestCertificate m_certificate =
        m_ca.issue({QStringLiteral("DNS:localhost"), QStringLiteral("DNS:hub.example.test")});
};

namespace {

/// Waits not at all and remembers how long it was asked to.
class RecordingWaiter final : public Waiter
{
public:
    QCoro::Task<Result<void>> wait(std::chrono::milliseconds duration, CancelToken) override
    {
        waits.append(duration.count());
        co_return Result<void>();
    }
    QList<qint64> waits;
};

const QDateTime Now(QDate(2024, 1, 1), QTime(12, 0), Qt::UTC);

/// A client of a server, and all that it needs.
struct Device final
{
    Device(TlsTestServer &server, HttpClient::Options options, RetryPolicy policy = {},
           std::shared_ptr<Waiter> other = {})
        : http(std::move(options))
        , client(http, server.url(QString()), *IdScope::parse(QStringLiteral("0ne00000001")), clock,
                 policy, other ? std::move(other) : waiter)
    {
    }

    Result<Challenge> challenge()
    {
        return QCoro::waitFor(client.registerForChallenge(id, ek, srk, {}));
    }
    StatusResult registerSigned()
    {
        return QCoro::waitFor(client.registerSigned(id, ek, srk, token, {}));
    }
    StatusResult waitForAssignment(RegistrationOperationStatus first)
    {
        return QCoro::waitFor(client.waitForAssignment(id, std::move(first), token, {}));
    }

    ManualClock clock{Now};
    HttpClient http;
    std::shared_ptr<RecordingWaiter> waiter = std::make_shared<RecordingWaiter>();
    RegistrationId id = *RegistrationId::parse(QStringLiteral("tpm-kat-1"));
    EndorsementKey ek = *EndorsementKey::fromBase64(EkBase64);
    StorageRootKey srk = *StorageRootKey::fromBase64(SrkBase64);
    QByteArray token = "SharedAccessSignature sr=a&sig=b&se=1&skn=registration";
    DeviceClient client;
};

QByteArray challengeBody()
{
    const Bytes blob = ChallengeBlob::compose({.idObject = QByteArray::fromHex(Part1Hex),
                                               .credentialSecret = QByteArray(256, 'c'),
                                               .duplicate = QByteArray::fromHex(Part3Hex),
                                               .importSeed = QByteArray(256, 's'),
                                               .publicArea = QByteArray::fromHex(Part5Hex).mid(2),
                                               .encryptedData = QByteArray::fromHex(Part6Hex)});
    return "{\"message\":\"Authorization required, resend request using supplied key\","
           "\"authenticationKey\":\"" +
           blob.toBase64() + "\",\"keyName\":\"registration\"}";
}

QByteArray assigning()
{
    return R"({"operationId":"4.abc","status":"assigning"})";
}

QByteArray assigned()
{
    return R"({"operationId":"4.abc","status":"assigned","registrationState":{"registrationId":"TPM-KAT-1",)"
           R"("assignedHub":"hub.example.test","deviceId":"dev-1","status":"assigned",)"
           R"("substatus":"initialAssignment","tpm":{"authenticationKey":"AAAA"}}})";
}

RegistrationOperationStatus statusOf(const QByteArray &json)
{
    return *RegistrationOperationStatus::fromJson(json);
}

} // namespace

void DeviceClientTest::takesTheChallenge()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(401, challengeBody())}));
    Device device(server, options());
    const auto challenge = device.challenge();
    QVERIFY2(challenge, challenge ? "" : qPrintable(challenge.error().toLogLine()));
    QCOMPARE(challenge->message.keyName, QStringLiteral("registration"));
    QCOMPARE(challenge->blob.duplicate(), QByteArray::fromHex(Part3Hex));

    const SeenRequest seen = server.requests().first();
    QCOMPARE(
        seen.requestLine(),
        QByteArray(
            "PUT /0ne00000001/registrations/tpm-kat-1/register?api-version=2021-06-01 HTTP/1.1"));
    QVERIFY(seen.header("Authorization").isNull());
    QCOMPARE(seen.header("Content-Type"), QByteArray("application/json; charset=utf-8"));
    const auto body = RegisterRequest::fromJson(seen.body);
    QVERIFY(body);
    QCOMPARE(body->registrationId, QStringLiteral("tpm-kat-1"));
    QCOMPARE(body->tpm->endorsementKey, EkBase64);
    QCOMPARE(body->tpm->storageRootKey, SrkBase64);
}

void DeviceClientTest::refusesWhatIsNoChallenge_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("category");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *tag, int status, const QByteArray &body, const char *category,
                        const char *code) {
        QTest::newRow(tag) << httpAnswer(status, body) << QString::fromLatin1(category)
                           << QString::fromLatin1(code);
    };
    row("accepted", 202, assigning(), "protocol", "no-challenge");
    row("assigned", 200, assigned(), "protocol", "no-challenge");
    row("challenge with 200", 200, challengeBody(), "protocol", "no-challenge");
    row("challenge with 403", 403, challengeBody(), "http", "403");
    row("401 without a key", 401, R"({"errorCode":401002,"message":"Unauthorized"})", "dps",
        "401002");
    row("401 not JSON", 401, "Unauthorized", "http", "401");
    row("key is null", 401, R"({"authenticationKey":null})", "protocol", "json");
    row("key is a number", 401, R"({"authenticationKey":5})", "protocol", "json");
    row("key not base64", 401, R"({"authenticationKey":"!"})", "protocol", "base64");
    row("key cut", 401, R"({"authenticationKey":"ADQA"})", "protocol", "truncated");
    row("wrong EK", 400, R"({"errorCode":400004,"message":"Endorsement key is invalid."})", "dps",
        "400004");
    row("unknown id", 404, R"({"errorCode":404201})", "dps", "404201");
}

void DeviceClientTest::refusesWhatIsNoChallenge()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, category);
    QFETCH(QString, code);
    TlsTestServer server(m_certificate, answering({answer}));
    Device device(server, options());
    const auto challenge = device.challenge();
    QVERIFY(!challenge);
    QCOMPARE(toString(challenge.error().category), category);
    QCOMPARE(challenge.error().code, code);
}

void DeviceClientTest::registersSigned()
{
    TlsTestServer server(m_certificate,
                         answering({httpAnswer(202, assigning(), "Retry-After: 3\r\n")}));
    Device device(server, options());
    const StatusResult status = device.registerSigned();
    QVERIFY(status);
    QCOMPARE(status->operationId, QStringLiteral("4.abc"));
    QCOMPARE(status->retryAfter.value(), 3s);
    QCOMPARE(server.requests().first().header("Authorization"), device.token);
    QVERIFY(RegisterRequest::fromJson(server.requests().first().body)->tpm);
}

void DeviceClientTest::signed401IsARefusal()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(401, challengeBody())}));
    Device device(server, options());
    const StatusResult status = device.registerSigned();
    QVERIFY(!status);
    QCOMPARE(status.error().httpStatus, 401);
    QVERIFY(status.error().message.english().contains(QLatin1String("token")));
    QCOMPARE(server.requests().size(), 1);
}

void DeviceClientTest::refusedTokenNamesTheClock()
{
    TlsTestServer server(m_certificate,
                         answering({httpAnswer(401, R"({"errorCode":401002})",
                                               "Date: Mon, 01 Jan 2024 14:00:00 GMT\r\n")}));
    Device device(server, options());
    const StatusResult status = device.registerSigned();
    QVERIFY(!status);
    QCOMPARE(device.client.clockOffset().value(), 7200s);
    QVERIFY(status.error().hint.english().contains(QLatin1String("off by 2 h")));
}

void DeviceClientTest::pollsAsTheServiceAsks()
{
    TlsTestServer server(m_certificate,
                         answering({httpAnswer(202, assigning(), "Retry-After: 3\r\n"),
                                    httpAnswer(202, assigning(), "Retry-After: 7\r\n"),
                                    httpAnswer(202, assigning()), httpAnswer(200, assigned())}));
    Device device(server, options());
    QList<qint64> announced;
    device.client.setWaitCallback(
        [&announced](std::chrono::milliseconds duration) { announced.append(duration.count()); });
    const StatusResult first = device.registerSigned();
    QVERIFY(first);
    const StatusResult last = device.waitForAssignment(*first);
    QVERIFY2(last, last ? "" : qPrintable(last.error().toLogLine()));
    QCOMPARE(toString(last->status), toString(RegistrationStatus::Assigned));
    QCOMPARE(device.waiter->waits, (QList<qint64>{3000, 7000, 2000}));
    QCOMPARE(announced, device.waiter->waits);
    QVERIFY(device.client.waitNs() > 0);
    QCOMPARE(server.requests().size(), 4);
    const SeenRequest poll = server.requests().last();
    QCOMPARE(poll.requestLine(),
             QByteArray("GET /0ne00000001/registrations/tpm-kat-1/operations/4.abc?api-version="
                        "2021-06-01 HTTP/1.1"));
    QCOMPARE(poll.header("Authorization"), device.token);
    QCOMPARE(server.connections(), 1);
}

void DeviceClientTest::assignedAtOnceIsNotPolled()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(500, {})}));
    Device device(server, options());
    const StatusResult status = device.waitForAssignment(statusOf(assigned()));
    QVERIFY(status);
    QVERIFY(server.requests().isEmpty());
    QVERIFY(device.waiter->waits.isEmpty());
}

void DeviceClientTest::pollingEnds_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("category");
    QTest::addColumn<QString>("code");
    QTest::newRow("failed")
        << httpAnswer(
               200,
               R"({"operationId":"4.abc","status":"failed","registrationState":{"errorCode":400208}})")
        << QStringLiteral("dps") << QStringLiteral("400208");
    QTest::newRow("disabled") << httpAnswer(200, R"({"operationId":"4.abc","status":"disabled"})")
                              << QStringLiteral("dps") << QStringLiteral("disabled");
    QTest::newRow("no hub") << httpAnswer(200, R"({"operationId":"4.abc","status":"assigned"})")
                            << QStringLiteral("protocol") << QStringLiteral("json");
    QTest::newRow("token refused") << httpAnswer(401, R"({"errorCode":401002})")
                                   << QStringLiteral("dps") << QStringLiteral("401002");
    QTest::newRow("not JSON") << httpAnswer(200, "assigned") << QStringLiteral("protocol")
                              << QStringLiteral("json");
    QTest::newRow("gone") << httpAnswer(404, {}) << QStringLiteral("http") << QStringLiteral("404");
}

void DeviceClientTest::pollingEnds()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, category);
    QFETCH(QString, code);
    TlsTestServer server(m_certificate, answering({answer}));
    Device device(server, options());
    const StatusResult status = device.waitForAssignment(statusOf(assigning()));
    QVERIFY(!status);
    QCOMPARE(toString(status.error().category), category);
    QCOMPARE(status.error().code, code);
}

void DeviceClientTest::pollingIsBounded()
{
    TlsTestServer server(m_certificate,
                         answering({httpAnswer(202, assigning(), "Retry-After: 0\r\n")}));
    RetryPolicy policy;
    policy.assignmentBudget = 5s;
    Device device(server, options(), policy);
    const StatusResult status = device.waitForAssignment(statusOf(assigning()));
    QVERIFY(!status);
    QCOMPARE(toString(status.error().category), toString(ErrorCategory::Deadline));
    QCOMPARE(status.error().code, QStringLiteral("assigning"));
    // "At once" is obeyed for a while, then no longer.
    QVERIFY(device.waiter->waits.contains(500));
    QVERIFY(server.requests().size() < 25);

    Device other(server, options(), policy);
    RegistrationOperationStatus first = statusOf(assigning());
    first.retryAfter = 86400s;
    QVERIFY(!other.waitForAssignment(first));
    QVERIFY(other.waiter->waits.isEmpty());
}

void DeviceClientTest::repeatsWhatIsThrottled()
{
    TlsTestServer server(
        m_certificate,
        answering({httpAnswer(429, {}, "Retry-After: 0\r\n"), httpAnswer(503, {}),
                   httpAnswer(500, {}, "Retry-After: 0\r\n"), httpAnswer(401, challengeBody())}));
    Device device(server, options());
    const auto challenge = device.challenge();
    QVERIFY2(challenge, challenge ? "" : qPrintable(challenge.error().toLogLine()));
    QCOMPARE(server.requests().size(), 4);
    QCOMPARE(device.waiter->waits.size(), 1);
}

void DeviceClientTest::honoursRetryAfterOfARefusal()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(429, {}, "Retry-After: 5\r\n"),
                                                   httpAnswer(202, assigning())}));
    Device device(server, options());
    QVERIFY(device.registerSigned());
    QCOMPARE(device.waiter->waits, QList<qint64>{5000});
}

void DeviceClientTest::givesUpInTime_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("requests");
    QTest::addColumn<QString>("code");
    QTest::newRow("attempts") << httpAnswer(503, {}, "Retry-After: 1\r\n") << 6
                              << QStringLiteral("503");
    QTest::newRow("budget") << httpAnswer(429, R"({"errorCode":429001})", "Retry-After: 25\r\n")
                            << 3 << QStringLiteral("429001");
    QTest::newRow("too long at once")
        << httpAnswer(429, {}, "Retry-After: 3600\r\n") << 1 << QStringLiteral("429");
    QTest::newRow("not repeated") << httpAnswer(400, {}) << 1 << QStringLiteral("400");
}

void DeviceClientTest::givesUpInTime()
{
    QFETCH(QByteArray, answer);
    QFETCH(int, requests);
    QFETCH(QString, code);
    TlsTestServer server(m_certificate, answering({answer}));
    Device device(server, options());
    const auto challenge = device.challenge();
    QVERIFY(!challenge);
    QCOMPARE(challenge.error().code, code);
    QCOMPARE(server.requests().size(), requests);
}

void DeviceClientTest::backsOffExponentially()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(500, {})}));
    RetryPolicy policy;
    policy.maxDelay = 3s;
    Device device(server, options(), policy);
    QVERIFY(!device.challenge());
    const QList<qint64> full = {500, 1000, 2000, 3000, 3000};
    QCOMPARE(device.waiter->waits.size(), full.size());
    for (qsizetype i = 0; i < full.size(); ++i) {
        QVERIFY(device.waiter->waits.at(i) >= full.at(i) / 2);
        QVERIFY(device.waiter->waits.at(i) <= full.at(i));
    }
}

void DeviceClientTest::cancelEndsAWait()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(202, assigning())}));
    Device device(server, options(), {}, std::make_shared<TimerWaiter>());
    RegistrationOperationStatus first = statusOf(assigning());
    first.retryAfter = 100s;
    CancelSource source;
    bool waiting = false;
    device.client.setWaitCallback([&waiting](std::chrono::milliseconds) { waiting = true; });
    Running<StatusResult> running(
        device.client.waitForAssignment(device.id, first, device.token, source.token()));
    QVERIFY(waiting);
    QVERIFY(!running.done());
    source.cancel();
    QTRY_VERIFY(running.done());
    QCOMPARE(toString(running.value().error().category), toString(ErrorCategory::Cancelled));
    QVERIFY(server.requests().isEmpty());
}

void DeviceClientTest::refusesAnotherRegistration()
{
    QByteArray body = assigned();
    body.replace("TPM-KAT-1", "tpm-kat-2");
    TlsTestServer server(m_certificate, answering({httpAnswer(200, body)}));
    Device device(server, options());
    const StatusResult status = device.registerSigned();
    QVERIFY(!status);
    QCOMPARE(status.error().place, QStringLiteral("registrationState.registrationId"));
}

void DeviceClientTest::certificateNeedsNoToken()
{
    TlsTestServer server(m_certificate,
                         answering({httpAnswer(202, assigning()), httpAnswer(200, assigned()),
                                    httpAnswer(204, {})}));
    Device device(server, options());
    device.token.clear();
    const StatusResult first = QCoro::waitFor(device.client.registerWithCertificate(device.id, {}));
    QVERIFY2(first, first ? "" : qPrintable(first.error().toLogLine()));
    const StatusResult last = device.waitForAssignment(*first);
    QVERIFY(last);
    const auto body = RegisterRequest::fromJson(server.requests().first().body);
    QVERIFY(body);
    QCOMPARE(body->registrationId, device.id.toString());
    QVERIFY(!body->tpm);

    HubClient hub(device.http, device.clock);
    QVERIFY(QCoro::waitFor(hub.sendMessage(server.url(QString()),
                                           *HubName::parse(QStringLiteral("hub.example.test")),
                                           *DeviceId::parse(QStringLiteral("a")), {}, "m", {})));
    QCOMPARE(server.requests().size(), 3);
    for (const SeenRequest &request : server.requests())
        QVERIFY(!request.head.toLower().contains("authorization"));
}

void DeviceClientTest::refusedCertificate_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *message, const char *says) {
        QTest::newRow(message) << httpAnswer(401,
                                             QByteArray(R"({"errorCode":401002,"trackingId":"t",)"
                                                        R"("message":")") +
                                                 message + "\"}")
                               << QString::fromLatin1(says);
    };
    row("Invalid certificate.", "refuses the certificate of tpm-kat-1");
    row("Unauthorized", "refuses the certificate of tpm-kat-1");
    row("CA certificate not found", "does not know the authority");
    QTest::newRow("disabled") << httpAnswer(403, R"({"errorCode":403000})")
                              << QStringLiteral("is disabled");
}

void DeviceClientTest::refusedCertificate()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, says);
    TlsTestServer server(m_certificate, answering({answer}));
    Device device(server, options());
    const StatusResult status =
        QCoro::waitFor(device.client.registerWithCertificate(device.id, {}));
    QVERIFY(!status);
    const Error registering = status.error();
    QVERIFY2(registering.message.english().contains(says), qPrintable(registering.toLogLine()));
    const StatusResult poll =
        QCoro::waitFor(device.client.operationStatus(device.id, QStringLiteral("4.abc"), {}, {}));
    QVERIFY(!poll);
    QCOMPARE(poll.error().message.english(), registering.message.english());
}

void DeviceClientTest::sendsTheHubMessage()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(204, {})}));
    const ManualClock clock(Now);
    HttpClient http(options());
    HubClient hub(http, clock);
    const auto sent = QCoro::waitFor(
        hub.sendMessage(server.url(QString()), *HubName::parse(QStringLiteral("hub.example.test")),
                        *DeviceId::parse(QStringLiteral("a#b%c")), "TOKEN", "{\"t\":1}", {}));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().toLogLine()));
    const SeenRequest seen = server.requests().first();
    QCOMPARE(seen.requestLine(),
             QByteArray("POST /devices/a%23b%25c/messages/events?api-version=2021-04-12 HTTP/1.1"));
    QCOMPARE(seen.header("Host"),
             QByteArray("hub.example.test:") + QByteArray::number(server.port()));
    QCOMPARE(seen.header("Authorization"), QByteArray("TOKEN"));
    QCOMPARE(seen.body, QByteArray("{\"t\":1}"));
}

void DeviceClientTest::hubAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("code");
    QTest::newRow("unauthorized")
        << httpAnswer(
               401,
               R"({"Message":"ErrorCode:IotHubUnauthorizedAccess;Unauthorized","ExceptionMessage":"x"})")
        << QStringLiteral("IotHubUnauthorizedAccess");
    QTest::newRow("not 204") << httpAnswer(200, {}) << QStringLiteral("200");
    QTest::newRow("not found") << httpAnswer(404, {}) << QStringLiteral("404");
}

void DeviceClientTest::hubAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, code);
    TlsTestServer server(m_certificate, answering({answer}));
    const ManualClock clock(Now);
    HttpClient http(options());
    HubClient hub(http, clock);
    const auto sent = QCoro::waitFor(
        hub.sendMessage(server.url(QString()), *HubName::parse(QStringLiteral("hub.example.test")),
                        *DeviceId::parse(QStringLiteral("dev")), "TOKEN", "x", {}));
    QVERIFY(!sent);
    QCOMPARE(toString(sent.error().category), toString(ErrorCategory::Hub));
    QCOMPARE(sent.error().code, code);
}

ENDORSE_TEST(DeviceClientTest)
#include "deviceclienttest.moc"
