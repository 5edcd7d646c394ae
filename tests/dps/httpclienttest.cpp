// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlstestserver.h"
#include "waiting.h"

#include <dps/httpclient.h>
#include <support/testregistry.h>

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <thread>

using namespace endorse::core;
using namespace endorse::dps;
using namespace endorse::testing;

using HttpResult = Result<HttpResponse>;

class HttpClientTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheConnection();
    void keepsOneConnectionForEachName();
    void opensMoreForParallelRequests();
    void readsEveryFraming_data();
    void readsEveryFraming();
    void readsAnswerInSingleBytes();
    void refusesBadAnswers_data();
    void refusesBadAnswers();
    void limitsTheBody();
    void retriesOnAConnectionThatWasClosed();
    void doesNotRetryOnAFreshConnection();
    void doesNotRetryAfterTheFirstByte();
    void cancelResolvesWhileThePeerIsSilent();
    void cancelFromAnotherThread();
    void cancelDuringTheHandshake();
    void cancelledBeforeItBegins();
    void deadlineResolvesWhileThePeerIsSilent();
    void deadlineDuringTheHandshake();
    void destroyingTheClientCancels();
    void recordsWhatWasSent();
    void usesTheGivenHostName();
    void refusesBadRequests_data();
    void refusesBadRequests();

private:
    HttpClient::Options options() const
    {
        HttpClient::Options out;
        out.trustedCaPem = {m_ca.certificatePem()};
        out.timeout = std::chrono::seconds(20);
        return out;
    }

    TestCa m_ca;
    TestCertificate m_certificate =
        m_ca.issue({QStringLiteral("DNS:localhost"), QStringLiteral("IP:127.0.0.1"),
                    QStringLiteral("DNS:hub.example.test")});
};

namespace {

HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.method = "GET";
    request.url = url;
    return request;
}

HttpResult wait(HttpClient &client, const HttpRequest &request)
{
    return QCoro::waitFor(client.send(request, CancelToken()));
}

TlsTestServer::Handler silent()
{
    return [](QSslSocket *, const SeenRequest &) {};
}

} // namespace

void HttpClientTest::keepsTheConnection()
{
    TlsTestServer server(m_certificate,
                         answering({httpAnswer(200, "one"), httpAnswer(201, "two")}));
    HttpClient client(options());
    const HttpResult one = wait(client, get(server.url()));
    const HttpResult two = wait(client, get(server.url()));
    QVERIFY2(one, one ? "" : qPrintable(one.error().toLogLine()));
    QVERIFY(two);
    QCOMPARE(one->body, Bytes("one"));
    QCOMPARE(two->status, 201);
    QCOMPARE(server.connections(), 1);
    const QList<HttpExchange> exchanges = client.takeExchanges();
    QCOMPARE(exchanges.size(), 2);
    QVERIFY(!exchanges.at(0).reusedConnection);
    QVERIFY(exchanges.at(1).reusedConnection);
    QVERIFY(exchanges.at(1).tls.startsWith(QLatin1String("TLSv1.")));
    QVERIFY(client.takeExchanges().isEmpty());

    client.closeIdleConnections();
    QVERIFY(wait(client, get(server.url())));
    QCOMPARE(server.connections(), 2);
}

void HttpClientTest::keepsOneConnectionForEachName()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(200, "x")}));
    HttpClient client(options());
    HttpRequest hub = get(server.url());
    hub.hostName = "hub.example.test";
    for (int i = 0; i < 3; ++i) {
        QVERIFY(wait(client, get(server.url())));
        QVERIFY(wait(client, hub));
    }
    QCOMPARE(server.connections(), 2);
}

void HttpClientTest::opensMoreForParallelRequests()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(200, "x")}));
    HttpClient client(options());
    Running<HttpResult> one(client.send(get(server.url()), {}));
    Running<HttpResult> two(client.send(get(server.url()), {}));
    QTRY_VERIFY(one.done() && two.done());
    QVERIFY(one.value() && two.value());
    QCOMPARE(server.connections(), 2);
    QVERIFY(wait(client, get(server.url())));
    QCOMPARE(server.connections(), 2);
}

void HttpClientTest::readsEveryFraming_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("close");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("length") << httpAnswer(200, "body") << false << QByteArray("body");
    QTest::newRow("chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                           "4\r\nbody\r\n0\r\n\r\n")
                             << false << QByteArray("body");
    QTest::newRow("close-delimited")
        << QByteArray("HTTP/1.1 200 OK\r\n\r\nbody") << true << QByteArray("body");
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << false << QByteArray();
    QTest::newRow("interim") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n") +
                                    httpAnswer(200, "body")
                             << false << QByteArray("body");
    QTest::newRow("large") << httpAnswer(200, QByteArray(300000, 'x')) << false
                           << QByteArray(300000, 'x');
    QTest::newRow("length and close") << httpAnswer(200, "body") << true << QByteArray("body");
}

void HttpClientTest::readsEveryFraming()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, close);
    QFETCH(QByteArray, body);
    TlsTestServer server(m_certificate, [&](QSslSocket *socket, const SeenRequest &) {
        socket->write(answer);
        if (close)
            socket->disconnectFromHost();
    });
    HttpClient client(options());
    for (int i = 0; i < 2; ++i) {
        const HttpResult response = wait(client, get(server.url()));
        QVERIFY2(response, response ? "" : qPrintable(response.error().toLogLine()));
        QCOMPARE(response->body, body);
    }
    QCOMPARE(server.connections(), close ? 2 : 1);
}

void HttpClientTest::readsAnswerInSingleBytes()
{
    const QByteArray answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                              "5\r\nhello\r\n0\r\n\r\n";
    QTimer drip;
    TlsTestServer server(m_certificate, [&](QSslSocket *socket, const SeenRequest &) {
        const auto at = std::make_shared<int>(0);
        connect(&drip, &QTimer::timeout, socket, [socket, at, &answer] {
            if (*at < answer.size())
                socket->write(answer.mid((*at)++, 1));
            socket->flush();
        });
        drip.start(0);
    });
    HttpClient client(options());
    const HttpResult response = wait(client, get(server.url()));
    QVERIFY(response);
    QCOMPARE(response->body, Bytes("hello"));
}

void HttpClientTest::refusesBadAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("code");
    QTest::newRow("garbage") << QByteArray("220 mail.example.test ESMTP\r\n\r\n")
                             << QStringLiteral("http");
    QTest::newRow("header cut") << QByteArray("HTTP/1.1 200 OK\r\nConte")
                                << QStringLiteral("truncated");
    QTest::newRow("body cut") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")
                              << QStringLiteral("truncated");
    QTest::newRow("large header") << QByteArray("HTTP/1.1 200 OK\r\nX: ") + QByteArray(70000, 'x')
                                  << QStringLiteral("too-large");
}

void HttpClientTest::refusesBadAnswers()
{
    QFETCH(QByteArray, answer);
    QFETCH(QString, code);
    TlsTestServer server(m_certificate, [&](QSslSocket *socket, const SeenRequest &) {
        socket->write(answer);
        socket->disconnectFromHost();
    });
    HttpClient client(options());
    const HttpResult response = wait(client, get(server.url()));
    QVERIFY(!response);
    QCOMPARE(toString(response.error().category), toString(ErrorCategory::Protocol));
    QCOMPARE(response.error().code, code);
    const QList<HttpExchange> exchanges = client.takeExchanges();
    QCOMPARE(exchanges.size(), 1);
    QCOMPARE(exchanges.first().status, 0);
    QCOMPARE(exchanges.first().error->code, code);
}

void HttpClientTest::limitsTheBody()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(200, QByteArray(2000, 'x'))}));
    HttpClient::Options small = options();
    small.maxBodyBytes = 1000;
    HttpClient client(small);
    const HttpResult response = wait(client, get(server.url()));
    QVERIFY(!response);
    QCOMPARE(response.error().code, QStringLiteral("too-large"));
}

void HttpClientTest::retriesOnAConnectionThatWasClosed()
{
    // The kept connection takes the second request and closes without a byte; the third connection
    // would be a second retry.
    TlsTestServer server(m_certificate, [](QSslSocket *socket, const SeenRequest &request) {
        if (request.requestLine().contains("second") && request.connection == 0)
            socket->disconnectFromHost();
        else
            socket->write(httpAnswer(200, "fine"));
    });
    HttpClient client(options());
    QVERIFY(wait(client, get(server.url(QStringLiteral("/first")))));
    client.takeExchanges();
    const HttpResult second = wait(client, get(server.url(QStringLiteral("/second"))));
    QVERIFY2(second, second ? "" : qPrintable(second.error().toLogLine()));
    QCOMPARE(server.connections(), 2);
    const QList<HttpExchange> exchanges = client.takeExchanges();
    QCOMPARE(exchanges.size(), 2);
    QVERIFY(exchanges.at(0).reusedConnection && exchanges.at(0).error);
    QVERIFY(!exchanges.at(1).reusedConnection && !exchanges.at(1).error);

    // Closed while idle: no retry is needed, since the client has seen it.
    server.closeConnections();
    QVERIFY(wait(client, get(server.url(QStringLiteral("/third")))));
}

void HttpClientTest::doesNotRetryOnAFreshConnection()
{
    TlsTestServer server(m_certificate, [](QSslSocket *socket, const SeenRequest &) {
        socket->disconnectFromHost();
    });
    HttpClient client(options());
    const HttpResult response = wait(client, get(server.url()));
    QVERIFY(!response);
    QCOMPARE(toString(response.error().category), toString(ErrorCategory::Network));
    QCOMPARE(response.error().code, QStringLiteral("RemoteHostClosedError"));
    QCOMPARE(server.requests().size(), 1);
}

void HttpClientTest::doesNotRetryAfterTheFirstByte()
{
    TlsTestServer server(m_certificate, [](QSslSocket *socket, const SeenRequest &request) {
        if (request.requestLine().contains("second")) {
            socket->write("H");
            socket->disconnectFromHost();
        } else {
            socket->write(httpAnswer(200, "fine"));
        }
    });
    HttpClient client(options());
    QVERIFY(wait(client, get(server.url(QStringLiteral("/first")))));
    const HttpResult second = wait(client, get(server.url(QStringLiteral("/second"))));
    QVERIFY(!second);
    QCOMPARE(second.error().code, QStringLiteral("truncated"));
    QCOMPARE(server.requests().size(), 2);
}

void HttpClientTest::cancelResolvesWhileThePeerIsSilent()
{
    // The peer would answer after ten seconds. It has not when the cancelled request resolves.
    QTimer answer;
    answer.setSingleShot(true);
    TlsTestServer server(m_certificate, [&answer](QSslSocket *socket, const SeenRequest &) {
        connect(&answer, &QTimer::timeout, socket,
                [socket] { socket->write(httpAnswer(200, "late")); });
        answer.start(std::chrono::seconds(10));
    });
    HttpClient client(options());
    CancelSource source;
    Running<HttpResult> running(client.send(get(server.url()), source.token()));
    QTRY_COMPARE(server.requests().size(), 1);
    QVERIFY(!running.done());

    QElapsedTimer clock;
    clock.start();
    source.cancel();
    QTRY_VERIFY(running.done());
    const qint64 elapsed = clock.elapsed();
    QVERIFY(answer.isActive());
    QVERIFY(!running.value());
    QCOMPARE(toString(running.value().error().category), toString(ErrorCategory::Cancelled));
    QVERIFY2(elapsed < atOnceMs, qPrintable(QString::number(elapsed)));
    QCOMPARE(toString(client.takeExchanges().first().error->category),
             toString(ErrorCategory::Cancelled));
}

void HttpClientTest::cancelFromAnotherThread()
{
    TlsTestServer server(m_certificate, silent());
    HttpClient client(options());
    for (int i = 0; i < 20; ++i) {
        CancelSource source;
        const QString path = QStringLiteral("/%1").arg(i);
        Running<HttpResult> running(client.send(get(server.url(path)), source.token()));
        // Every other one is cancelled somewhere in the handshake instead.
        if (i % 2 == 0) {
            QTRY_VERIFY(!server.requests().isEmpty() &&
                        server.requests().last().requestLine().contains(path.toLatin1() + ' '));
        }
        std::thread other([&source] { source.cancel(); });
        QTRY_VERIFY(running.done());
        other.join();
        QVERIFY(!running.value());
        QCOMPARE(toString(running.value().error().category), toString(ErrorCategory::Cancelled));
    }
}

void HttpClientTest::cancelDuringTheHandshake()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    HttpClient client(options());
    CancelSource source;
    Running<HttpResult> running(client.send(
        get(QUrl(QStringLiteral("https://localhost:%1/").arg(mute.serverPort()))), source.token()));
    QTRY_VERIFY(mute.hasPendingConnections());
    QVERIFY(!running.done());
    source.cancel();
    QTRY_VERIFY(running.done());
    QCOMPARE(toString(running.value().error().category), toString(ErrorCategory::Cancelled));
}

void HttpClientTest::cancelledBeforeItBegins()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(200, "x")}));
    HttpClient client(options());
    CancelSource source;
    source.cancel();
    const HttpResult response = QCoro::waitFor(client.send(get(server.url()), source.token()));
    QVERIFY(!response);
    QCOMPARE(toString(response.error().category), toString(ErrorCategory::Cancelled));
    QCOMPARE(server.connections(), 0);
}

void HttpClientTest::deadlineResolvesWhileThePeerIsSilent()
{
    TlsTestServer server(m_certificate, silent());
    HttpClient::Options quick = options();
    quick.timeout = std::chrono::milliseconds(200);
    HttpClient client(quick);
    QElapsedTimer clock;
    clock.start();
    const HttpResult response = wait(client, get(server.url()));
    QVERIFY(!response);
    QCOMPARE(toString(response.error().category), toString(ErrorCategory::Deadline));
    QVERIFY(clock.elapsed() >= 199);
    QVERIFY(clock.elapsed() < atOnceMs);
}

void HttpClientTest::deadlineDuringTheHandshake()
{
    QTcpServer mute;
    QVERIFY(mute.listen(QHostAddress::LocalHost));
    HttpClient::Options quick = options();
    quick.timeout = std::chrono::milliseconds(100);
    HttpClient client(quick);
    const HttpResult response =
        wait(client, get(QUrl(QStringLiteral("https://localhost:%1/").arg(mute.serverPort()))));
    QVERIFY(!response);
    QCOMPARE(toString(response.error().category), toString(ErrorCategory::Deadline));
}

void HttpClientTest::destroyingTheClientCancels()
{
    TlsTestServer server(m_certificate, silent());
    auto client = std::make_unique<HttpClient>(options());
    Running<HttpResult> running(client->send(get(server.url()), {}));
    QTRY_COMPARE(server.requests().size(), 1);
    client.reset();
    QTRY_VERIFY(running.done());
    QCOMPARE(toString(running.value().error().category), toString(ErrorCategory::Cancelled));
}

void HttpClientTest::recordsWhatWasSent()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(200, "{}", "X-Raw: a%2Fb\r\n")}));
    HttpClient client(options());
    HttpRequest request = get(server.url(QStringLiteral("/a%2Fb?x=1")));
    request.method = "PUT";
    request.headers = {{"Authorization", "SharedAccessSignature sr=a%2Fb&sig=SECRET&se=1"}};
    request.body = "{\"a\":1}";
    QVERIFY(wait(client, request));
    const SeenRequest seen = server.requests().first();
    QCOMPARE(seen.requestLine(), QByteArray("PUT /a%2Fb?x=1 HTTP/1.1"));
    QCOMPARE(seen.body, request.body);
    QVERIFY(seen.header("Authorization").contains("SECRET"));

    const HttpExchange exchange = client.takeExchanges().first();
    QCOMPARE(exchange.method, QStringLiteral("PUT"));
    QCOMPARE(exchange.url, request.url);
    QCOMPARE(exchange.status, 200);
    QCOMPARE(exchange.reason, QStringLiteral("Answer"));
    QCOMPARE(exchange.requestBody, request.body);
    QCOMPARE(exchange.responseBody, Bytes("{}"));
    QCOMPARE(headerValue(exchange.responseHeaders, "x-raw"), QByteArray("a%2Fb"));
    QCOMPARE(headerValue(exchange.requestHeaders, "authorization"),
             QByteArray("SharedAccessSignature sr=a%2Fb&sig=******&se=1"));
    QVERIFY(exchange.durationNs > 0);
    // The same lines, in the same order, save for the masked one.
    QByteArray head = seen.requestLine() + "\r\n";
    for (const auto &[name, value] : exchange.requestHeaders)
        head += name + ": " + value + "\r\n";
    QCOMPARE(head.replace("******", "SECRET"), seen.head);
}

void HttpClientTest::usesTheGivenHostName()
{
    TlsTestServer server(m_certificate, answering({httpAnswer(204, {})}));
    HttpClient client(options());
    HttpRequest request = get(server.url(QStringLiteral("/"), QStringLiteral("127.0.0.1")));
    QVERIFY(wait(client, request));
    QCOMPARE(server.requests().last().header("Host"),
             QByteArray("127.0.0.1:") + QByteArray::number(server.port()));
    request.hostName = "hub.example.test";
    QVERIFY(wait(client, request));
    QCOMPARE(server.requests().last().header("Host"),
             QByteArray("hub.example.test:") + QByteArray::number(server.port()));
}

void HttpClientTest::refusesBadRequests_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("http") << QStringLiteral("http://localhost/") << QByteArray("x");
    QTest::newRow("no host") << QStringLiteral("https:///x") << QByteArray("x");
    QTest::newRow("no scheme") << QStringLiteral("localhost") << QByteArray("x");
    QTest::newRow("empty") << QString() << QByteArray("x");
    QTest::newRow("user") << QStringLiteral("https://u:p@localhost/") << QByteArray("x");
    QTest::newRow("header") << QStringLiteral("https://localhost/") << QByteArray("x\r\ny: z");
}

void HttpClientTest::refusesBadRequests()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, header);
    HttpClient client(options());
    HttpRequest request = get(QUrl(url));
    request.headers = {{"X-A", header}};
    const HttpResult response = wait(client, request);
    QVERIFY(!response);
    QCOMPARE(toString(response.error().category), toString(ErrorCategory::Input));
    QVERIFY(client.takeExchanges().isEmpty());
}

ENDORSE_TEST(HttpClientTest)
#include "httpclienttest.moc"
