// SPDX-License-Identifier: GPL-3.0-or-later
#include "demandingserver.h"
#include "tlstestserver.h"
#include "waiting.h"
#include "waitingkey.h"

#include <dps/httpclient.h>
#include <dps/socketerrors.h>
#include <support/testregistry.h>

#include <QCryptographicHash>
#include <QTest>

using namespace endorse::core;
using namespace endorse::dps;
using namespace endorse::testing;

using HttpResult = Result<HttpResponse>;

class ClientIdentityTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheChain_data();
    void showsTheChain();
    void showsNothingWithoutIdentity();
    void neverResumesASession_data();
    void neverResumesASession();
    void alertsHaveWords_data();
    void alertsHaveWords();
    void everyAlertHasItsCode_data();
    void everyAlertHasItsCode();
    void serverIsVerified();
    void callerGoesOnWhileTheKeySigns();
    void cancelWhileTheKeySigns();
    void deadlineWhileTheKeySigns();
    void givenUpAfterTheHandshake();
    void destroyedWhileTheKeySigns();
    void failedSignatureTellsWhy();
    void noticesAServerThatIsGone();
    void parallelRequests();
    void usedFromAnotherThread();

private:
    std::shared_ptr<ClientIdentity> identityOf(const TestCertificate &device) const
    {
        auto out = std::make_shared<ClientIdentity>();
        out->key = QSslKey(device.keyPem, QSsl::Ec);
        out->chain = QSslCertificate::fromData(device.certificatePem) +
                     QSslCertificate::fromData(m_intermediate.certificatePem());
        return out;
    }
    HttpClient::Options options(std::shared_ptr<const ClientIdentity> identity) const
    {
        HttpClient::Options out;
        out.trustedCaPem = {m_serverCa.certificatePem()};
        out.timeout = std::chrono::seconds(20);
        out.identity = std::move(identity);
        return out;
    }

    TestCa m_serverCa;
    TestCa m_root{"Device root"};
    TestCa m_intermediate{"Device signer", m_root};
    TestCertificate m_device = m_intermediate.issueDevice("dev-1");
    TestCertificate m_server = m_serverCa.issue({QStringLiteral("DNS:localhost")});
};

namespace {

HttpRequest requestTo(const QUrl &url)
{
    HttpRequest request;
    request.method = "GET";
    request.url = url;
    return request;
}

HttpResult ask(HttpClient &client, const QUrl &url)
{
    return QCoro::waitFor(client.send(requestTo(url), CancelToken()));
}

QString shaOf(const QByteArray &der)
{
    return QString::fromLatin1(QCryptographicHash::hash(der, QCryptographicHash::Sha256).toHex());
}

} // namespace

void ClientIdentityTest::showsTheChain_data()
{
    QTest::addColumn<bool>("isTls12");
    QTest::newRow("TLS 1.3") << false;
    QTest::newRow("TLS 1.2") << true;
}

void ClientIdentityTest::showsTheChain()
{
    QFETCH(bool, isTls12);
    DemandingServer server(m_server, {m_root.certificatePem(), true, isTls12});
    const auto identity = identityOf(m_device);
    HttpClient client(options(identity));
    for (int i = 0; i < 2; ++i) {
        const HttpResult answer = ask(client, server.url());
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().toLogLine()));
        QCOMPARE(answer->body, Bytes("ok"));
    }
    QCOMPARE(server.connections(), 1);
    const QList<SeenClient> seen = server.clients();
    QCOMPARE(seen.size(), 1);
    QCOMPARE(seen.first().chain,
             (QList<QByteArray>{identity->chain.at(0).toDer(), identity->chain.at(1).toDer()}));

    const QList<HttpExchange> exchanges = client.takeExchanges();
    QCOMPARE(exchanges.size(), 2);
    for (const HttpExchange &exchange : exchanges) {
        QVERIFY(exchange.tls.startsWith(QLatin1String(isTls12 ? "TLSv1.2 " : "TLSv1.3 ")));
        QCOMPARE(exchange.clientCertificates.size(), 2);
        const HandshakeCertificate leaf = exchange.clientCertificates.first();
        QCOMPARE(leaf.subject, QStringLiteral("CN=dev-1"));
        QCOMPARE(leaf.issuer, QStringLiteral("CN=Device signer"));
        QCOMPARE(leaf.sha256, shaOf(identity->chain.first().toDer()));
        QCOMPARE(exchange.serverCertificates.size(), 1);
        QCOMPARE(exchange.serverCertificates.first().subject, QStringLiteral("CN=Test server"));
    }
    QVERIFY(!exchanges.at(0).reusedConnection);
    QVERIFY(exchanges.at(1).reusedConnection);
}

void ClientIdentityTest::showsNothingWithoutIdentity()
{
    DemandingServer server(m_server, {m_root.certificatePem(), false, false});
    HttpClient client(options(nullptr));
    QVERIFY(ask(client, server.url()));
    QVERIFY(server.clients().constFirst().chain.isEmpty());
    const HttpExchange exchange = client.takeExchanges().constFirst();
    QVERIFY(exchange.clientCertificates.isEmpty());
    QCOMPARE(exchange.serverCertificates.size(), 1);
}

void ClientIdentityTest::neverResumesASession_data()
{
    showsTheChain_data();
}

void ClientIdentityTest::neverResumesASession()
{
    QFETCH(bool, isTls12);
    DemandingServer server(m_server, {m_root.certificatePem(), true, isTls12});
    HttpClient client(options(identityOf(m_device)));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(ask(client, server.url()));
        client.closeIdleConnections();
    }
    QCOMPARE(server.connections(), 3);
    for (const SeenClient &seen : server.clients()) {
        QVERIFY(!seen.resumed);
        QCOMPARE(seen.chain.size(), 2);
    }
}

void ClientIdentityTest::alertsHaveWords_data()
{
    QTest::addColumn<bool>("isTls12");
    QTest::addColumn<QString>("device");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");
    for (const bool isTls12 : {false, true}) {
        const auto row = [isTls12](const char *device, const char *code, const char *says) {
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(
                QLatin1String(isTls12 ? "TLS 1.2" : "TLS 1.3"), QLatin1String(device))))
                << isTls12 << QString::fromLatin1(device) << QString::fromLatin1(code)
                << QString::fromLatin1(says);
        };
        row("unknown", "client-certificate-unknown-ca", "authority");
        row("expired", "client-certificate-expired", "expired");
    }
    // TLS 1.2 has no alert of its own for it.
    QTest::newRow("TLS 1.3 none") << false << QStringLiteral("none")
                                  << QStringLiteral("client-certificate-required")
                                  << QStringLiteral("demands a client certificate");
}

void ClientIdentityTest::alertsHaveWords()
{
    QFETCH(bool, isTls12);
    QFETCH(QString, device);
    QFETCH(QString, code);
    QFETCH(QString, says);
    const TestCa stranger("Unknown root");
    const TestCertificate certificate = device == QLatin1String("unknown")
                                            ? stranger.issueDevice("dev-1")
                                            : m_intermediate.issueDevice("dev-1", -20, -10);
    DemandingServer server(m_server, {m_root.certificatePem(), true, isTls12});
    HttpClient client(options(device == QLatin1String("none") ? nullptr : identityOf(certificate)));
    const HttpResult answer = ask(client, server.url());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, code);
    QCOMPARE(toString(answer.error().category), toString(ErrorCategory::Tls));
    QVERIFY2(answer.error().message.english().contains(says),
             qPrintable(answer.error().toLogLine()));
    QVERIFY(!answer.error().hint.isEmpty());
    QVERIFY(answer.error().place.startsWith(QLatin1String("localhost:")));
    QCOMPARE(server.connections(), 1);
    QVERIFY(server.clients().isEmpty());
    QCOMPARE(client.takeExchanges().constLast().error->code, code);
}

void ClientIdentityTest::everyAlertHasItsCode_data()
{
    QTest::addColumn<int>("alert");
    QTest::addColumn<QString>("code"); // empty: about something else
    const auto row = [](const char *name, QSsl::AlertType alert, const char *code) {
        QTest::newRow(name) << static_cast<int>(alert) << QString::fromLatin1(code);
    };
    row("required", QSsl::AlertType::CertificateRequired, "client-certificate-required");
    row("none", QSsl::AlertType::NoCertificate, "client-certificate-required");
    row("bad", QSsl::AlertType::BadCertificate, "client-certificate-bad");
    row("signature", QSsl::AlertType::DecryptError, "client-certificate-bad");
    row("unknown CA", QSsl::AlertType::UnknownCa, "client-certificate-unknown-ca");
    row("expired", QSsl::AlertType::CertificateExpired, "client-certificate-expired");
    row("revoked", QSsl::AlertType::CertificateRevoked, "client-certificate-revoked");
    row("unsupported", QSsl::AlertType::UnsupportedCertificate, "client-certificate-refused");
    row("unknown", QSsl::AlertType::CertificateUnknown, "client-certificate-refused");
    row("access", QSsl::AlertType::AccessDenied, "client-certificate-refused");
    row("handshake", QSsl::AlertType::HandshakeFailure, "");
    row("version", QSsl::AlertType::ProtocolVersion, "");
    row("internal", QSsl::AlertType::InternalError, "");
}

void ClientIdentityTest::everyAlertHasItsCode()
{
    QFETCH(int, alert);
    QFETCH(QString, code);
    const Peer peer{QStringLiteral("host.example.test"), 443, {}};
    const auto error = alertError(static_cast<QSsl::AlertType>(alert), peer);
    QCOMPARE(error ? error->code : QString(), code);
    QVERIFY(!error || error->message.english().contains(QLatin1String("host.example.test:443")));
}

void ClientIdentityTest::serverIsVerified()
{
    const TestCa stranger("Another server CA");
    DemandingServer server(stranger.issue({QStringLiteral("DNS:localhost")}),
                           {m_root.certificatePem(), true, false});
    HttpClient client(options(identityOf(m_device)));
    const HttpResult answer = ask(client, server.url());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("unknown-ca"));
}

void ClientIdentityTest::callerGoesOnWhileTheKeySigns()
{
    DemandingServer server(m_server, {m_root.certificatePem(), true, false});
    SigningPace pace;
    const Allowance allowance(&pace);
    const auto identity = identityOf(m_device);
    identity->key = waitingKey(m_device.keyPem, &pace);
    HttpClient client(options(identity));
    const Running<HttpResult> answer(client.send(requestTo(server.url()), {}));
    pace.began.wait(0); // Would never end if this thread had to sign.
    // The key signs now, and goes on only after this thread has had turns of its own.
    int turns = 0;
    for (int i = 0; i < 10; ++i) {
        QMetaObject::invokeMethod(
            this, [&turns] { ++turns; }, Qt::QueuedConnection);
        QCoreApplication::processEvents();
    }
    QCOMPARE(turns, 10);
    QVERIFY(!answer.done());
    QVERIFY(pace.thread.load() != std::this_thread::get_id());
    allowance.allow();
    QTRY_VERIFY(answer.done());
    QVERIFY(answer.value());
    QCOMPARE(server.clients().size(), 1);
}

void ClientIdentityTest::cancelWhileTheKeySigns()
{
    DemandingServer server(m_server, {m_root.certificatePem(), true, false});
    SigningPace pace;
    const Allowance allowance(&pace);
    const auto identity = identityOf(m_device);
    identity->key = waitingKey(m_device.keyPem, &pace);
    int interrupted = 0;
    identity->interruptSigning = [&interrupted] { ++interrupted; };
    HttpClient client(options(identity));
    CancelSource cancel;
    const Running<HttpResult> answer(client.send(requestTo(server.url()), cancel.token()));
    pace.began.wait(0);
    cancel.cancel();
    QTRY_VERIFY(answer.done());
    QVERIFY(!pace.may);
    QVERIFY(!answer.value());
    QCOMPARE(toString(answer.value().error().category), toString(ErrorCategory::Cancelled));
    QCOMPARE(interrupted, 1);
    // The client works again once the key does.
    allowance.allow();
    QVERIFY(ask(client, server.url()));
    QCOMPARE(interrupted, 1);
}

void ClientIdentityTest::deadlineWhileTheKeySigns()
{
    DemandingServer server(m_server, {m_root.certificatePem(), true, false});
    SigningPace pace;
    const Allowance allowance(&pace);
    const auto identity = identityOf(m_device);
    identity->key = waitingKey(m_device.keyPem, &pace);
    HttpClient::Options chosen = options(identity);
    chosen.timeout = std::chrono::milliseconds(200);
    HttpClient client(chosen);
    const HttpResult answer = ask(client, server.url());
    QVERIFY(!pace.may);
    QVERIFY(!answer);
    QCOMPARE(toString(answer.error().category), toString(ErrorCategory::Deadline));
}

void ClientIdentityTest::givenUpAfterTheHandshake()
{
    // Takes the request and never answers.
    const TlsTestServer server(m_server, [](QSslSocket *, const SeenRequest &) {});
    HttpClient client(options(identityOf(m_device)));
    CancelSource cancel;
    const Running<HttpResult> answer(client.send(requestTo(server.url()), cancel.token()));
    QTRY_COMPARE(server.requests().size(), 1);
    cancel.cancel();
    QTRY_VERIFY(answer.done());
    QCOMPARE(toString(answer.value().error().category), toString(ErrorCategory::Cancelled));
    // That the request went out is known, and to whom.
    const HttpExchange exchange = client.takeExchanges().constLast();
    QVERIFY(exchange.tls.startsWith(QLatin1String("TLSv1.3 ")));
    QCOMPARE(exchange.clientCertificates.size(), 2);
    QCOMPARE(exchange.serverCertificates.size(), 1);
    QCOMPARE(exchange.status, 0);
}

void ClientIdentityTest::destroyedWhileTheKeySigns()
{
    DemandingServer server(m_server, {m_root.certificatePem(), true, false});
    SigningPace pace;
    const Allowance allowance(&pace);
    const auto identity = identityOf(m_device);
    identity->key = waitingKey(m_device.keyPem, &pace);
    std::optional<HttpClient> client;
    client.emplace(options(identity));
    const Running<HttpResult> answer(client->send(requestTo(server.url()), {}));
    pace.began.wait(0);
    client.reset();
    QTRY_VERIFY(answer.done());
    QVERIFY(!pace.may);
    QCOMPARE(toString(answer.value().error().category), toString(ErrorCategory::Cancelled));
}

void ClientIdentityTest::failedSignatureTellsWhy()
{
    DemandingServer server(m_server, {m_root.certificatePem(), true, false});
    SigningPace pace;
    const Allowance allowance(&pace);
    pace.may = true;
    pace.fails = true;
    const auto identity = identityOf(m_device);
    identity->key = waitingKey(m_device.keyPem, &pace);
    const auto tells = std::make_shared<std::atomic<bool>>(false);
    identity->takeSigningError = [&pace, tells]() -> std::optional<Error> {
        // One that is left of an earlier connection is not told again.
        if (pace.began == 0 || !*tells)
            return std::nullopt;
        Error error;
        error.category = ErrorCategory::Store;
        error.code = QStringLiteral("token-removed");
        return error;
    };
    HttpClient client(options(identity));
    HttpResult answer = ask(client, server.url());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("handshake"));
    *tells = true;
    answer = ask(client, server.url());
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("token-removed"));
}

void ClientIdentityTest::noticesAServerThatIsGone()
{
    auto server = std::make_unique<DemandingServer>(
        m_server, DemandingServer::Options{m_root.certificatePem(), true, false});
    const QUrl url = server->url();
    HttpClient client(options(identityOf(m_device)));
    QVERIFY(ask(client, url));
    server.reset();
    const HttpResult answer = ask(client, url);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, QStringLiteral("ConnectionRefusedError"));
}

void ClientIdentityTest::parallelRequests()
{
    DemandingServer first(m_server, {m_root.certificatePem(), true, false});
    DemandingServer second(m_server, {m_root.certificatePem(), true, false});
    HttpClient client(options(identityOf(m_device)));
    const Running<HttpResult> one(client.send(requestTo(first.url()), {}));
    const Running<HttpResult> two(client.send(requestTo(second.url()), {}));
    QTRY_VERIFY(one.done() && two.done());
    QVERIFY(one.value() && two.value());
}

void ClientIdentityTest::usedFromAnotherThread()
{
    DemandingServer server(m_server, {m_root.certificatePem(), true, false});
    const auto chosen = options(identityOf(m_device));
    bool answered = false;
    std::thread([&] {
        QEventLoop loop; // An event dispatcher for this thread.
        HttpClient client(chosen);
        answered = ask(client, server.url()).has_value();
    }).join();
    QVERIFY(answered);
}

ENDORSE_TEST(ClientIdentityTest)
#include "clientidentitytest.moc"
