// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlstestserver.h"

#include <dps/httpclient.h>
#include <support/testregistry.h>

#include <QCoroTask>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace endorse::core;
using namespace endorse::dps;
using namespace endorse::testing;

class TlsFailuresTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesCertificates_data();
    void refusesCertificates();
    void refusesACaThatWasMadeAnew();
    void refusesWithTheSystemStore();
    void takesTheCaFromAFile();
    void noticesARemadeCaFile();
    void refusesBadCaFiles_data();
    void refusesBadCaFiles();
    void namesARefusedConnection();
    void namesAnUnknownHost();
    void namesAServerWithoutTls();
    void honoursTheApplicationProxy();

private:
    static Result<HttpResponse> send(HttpClient &client, const QUrl &url,
                                     const QByteArray &hostName = {})
    {
        HttpRequest request;
        request.method = "GET";
        request.url = url;
        request.hostName = hostName;
        return QCoro::waitFor(client.send(request, CancelToken()));
    }

    TestCa m_ca;
    TestCa m_otherCa{"Another CA"};
};

namespace {

const QStringList Names = {QStringLiteral("DNS:localhost"), QStringLiteral("DNS:hub.example.test")};

void write(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(contents);
}

} // namespace

void TlsFailuresTest::refusesCertificates_data()
{
    QTest::addColumn<bool>("otherCa");
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<int>("fromDays");
    QTest::addColumn<int>("toDays");
    QTest::addColumn<QByteArray>("hostName");
    QTest::addColumn<QString>("code"); // empty: accepted
    QTest::addColumn<QString>("says");
    QTest::newRow("good") << false << Names << -1 << 1 << QByteArray() << QString() << QString();
    QTest::newRow("good hub") << false << Names << -1 << 1 << QByteArray("hub.example.test")
                              << QString() << QString();
    QTest::newRow("unknown CA") << true << Names << -1 << 1 << QByteArray()
                                << QStringLiteral("unknown-ca") << QStringLiteral("--ca FILE");
    QTest::newRow("wrong name") << false << Names << -1 << 1 << QByteArray("other.example.test")
                                << QStringLiteral("host-name-mismatch")
                                << QStringLiteral("not for other.example.test but for: "
                                                  "hub.example.test, localhost");
    QTest::newRow("no name") << false << QStringList{QStringLiteral("DNS:elsewhere.test")} << -1
                             << 1 << QByteArray() << QStringLiteral("host-name-mismatch")
                             << QStringLiteral("elsewhere.test");
    QTest::newRow("expired") << false << Names << -10 << -2 << QByteArray()
                             << QStringLiteral("certificate-expired")
                             << QStringLiteral("date and time");
    QTest::newRow("not yet valid")
        << false << Names << 2 << 10 << QByteArray() << QStringLiteral("certificate-not-yet-valid")
        << QStringLiteral("date and time");
    QTest::newRow("expired, unknown CA, wrong name")
        << true << Names << -10 << -2 << QByteArray("other.example.test")
        << QStringLiteral("unknown-ca") << QStringLiteral("--ca FILE");
    QTest::newRow("expired, wrong name")
        << false << Names << -10 << -2 << QByteArray("other.example.test")
        << QStringLiteral("certificate-expired") << QStringLiteral("date and time");
}

void TlsFailuresTest::refusesCertificates()
{
    QFETCH(bool, otherCa);
    QFETCH(QStringList, names);
    QFETCH(int, fromDays);
    QFETCH(int, toDays);
    QFETCH(QByteArray, hostName);
    QFETCH(QString, code);
    QFETCH(QString, says);
    const TestCa &ca = otherCa ? m_otherCa : m_ca;
    TlsTestServer server(ca.issue(names, fromDays, toDays), answering({httpAnswer(200, "x")}));
    HttpClient::Options options;
    options.trustedCaPem = {m_ca.certificatePem()};
    HttpClient client(options);
    const auto response = send(client, server.url(), hostName);
    if (code.isEmpty()) {
        QVERIFY2(response, response ? "" : qPrintable(response.error().toLogLine()));
        return;
    }
    QVERIFY(!response);
    const Error error = response.error();
    QCOMPARE(toString(error.category), toString(ErrorCategory::Tls));
    QCOMPARE(error.code, code);
    const QString words = error.message.english() + u' ' + error.hint.english();
    QVERIFY2(words.contains(says), qPrintable(words));
    // Nothing was said to a server that could not prove itself.
    QVERIFY(server.requests().isEmpty());
    QCOMPARE(client.takeExchanges().first().error->code, code);
}

void TlsFailuresTest::refusesACaThatWasMadeAnew()
{
    // The name is the one that is trusted, the key is not.
    const TestCa remade;
    TlsTestServer server(remade.issue(Names), answering({httpAnswer(200, "x")}));
    HttpClient::Options options;
    options.trustedCaPem = {m_ca.certificatePem()};
    HttpClient client(options);
    const auto response = send(client, server.url());
    QVERIFY(!response);
    QCOMPARE(response.error().code, QStringLiteral("unknown-ca"));
}

void TlsFailuresTest::refusesWithTheSystemStore()
{
    TlsTestServer server(m_ca.issue(Names), answering({httpAnswer(200, "x")}));
    HttpClient client;
    const auto response = send(client, server.url());
    QVERIFY(!response);
    QCOMPARE(response.error().code, QStringLiteral("unknown-ca"));
}

void TlsFailuresTest::takesTheCaFromAFile()
{
    QTemporaryDir dir;
    HttpClient::Options options;
    options.caFile = dir.filePath(QStringLiteral("ca.pem"));
    write(options.caFile, m_otherCa.certificatePem() + m_ca.certificatePem());
    TlsTestServer server(m_ca.issue(Names), answering({httpAnswer(200, "x")}));
    HttpClient client(options);
    QVERIFY(send(client, server.url()));
}

void TlsFailuresTest::noticesARemadeCaFile()
{
    QTemporaryDir dir;
    HttpClient::Options options;
    options.caFile = dir.filePath(QStringLiteral("ca.pem"));
    write(options.caFile, m_otherCa.certificatePem());
    TlsTestServer server(m_ca.issue(Names), answering({httpAnswer(200, "x")}));
    HttpClient client(options);
    QVERIFY(!send(client, server.url()));
    write(options.caFile, m_ca.certificatePem() + '\n');
    QVERIFY(send(client, server.url()));
}

void TlsFailuresTest::refusesBadCaFiles_data()
{
    QTest::addColumn<QByteArray>("contents"); // null: no file
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("text") << QByteArray("-----BEGIN NOTHING-----\n");
    QTest::newRow("huge") << QByteArray(5 * 1024 * 1024, '-');
}

void TlsFailuresTest::refusesBadCaFiles()
{
    QFETCH(QByteArray, contents);
    QTemporaryDir dir;
    HttpClient::Options options;
    options.caFile = dir.filePath(QStringLiteral("ca.pem"));
    if (!contents.isNull())
        write(options.caFile, contents);
    HttpClient client(options);
    const auto response = send(client, QUrl(QStringLiteral("https://localhost:1/")));
    QVERIFY(!response);
    QCOMPARE(toString(response.error().category), toString(ErrorCategory::Input));
    QCOMPARE(response.error().code, QStringLiteral("ca-file"));
    QVERIFY(response.error().message.english().contains(options.caFile));
}

void TlsFailuresTest::namesARefusedConnection()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    server.close();
    HttpClient client;
    const auto response = send(client, QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(port)));
    QVERIFY(!response);
    QCOMPARE(toString(response.error().category), toString(ErrorCategory::Network));
    QCOMPARE(response.error().code, QStringLiteral("ConnectionRefusedError"));
    QCOMPARE(response.error().place, QStringLiteral("127.0.0.1:%1").arg(port));
}

void TlsFailuresTest::namesAnUnknownHost()
{
    HttpClient client;
    const auto response = send(client, QUrl(QStringLiteral("https://no-such-host.invalid/")));
    QVERIFY(!response);
    QCOMPARE(toString(response.error().category), toString(ErrorCategory::Network));
    QCOMPARE(response.error().code, QStringLiteral("HostNotFoundError"));
}

void TlsFailuresTest::namesAServerWithoutTls()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server] {
        server.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n");
    });
    HttpClient client;
    const auto response =
        send(client, QUrl(QStringLiteral("https://localhost:%1/").arg(server.serverPort())));
    QVERIFY(!response);
    QCOMPARE(toString(response.error().category), toString(ErrorCategory::Tls));
    QCOMPARE(response.error().code, QStringLiteral("handshake"));
}

void TlsFailuresTest::honoursTheApplicationProxy()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port));
    const auto restore = qScopeGuard(
        [] { QNetworkProxy::setApplicationProxy(QNetworkProxy(QNetworkProxy::NoProxy)); });
    // An address of the documentation range: without the proxy it would be tried directly.
    HttpClient::Options options;
    options.trustedCaPem = {m_ca.certificatePem()};
    HttpClient client(options);
    const auto outside = send(client, QUrl(QStringLiteral("https://192.0.2.1/")));
    QVERIFY(!outside);
    QCOMPARE(outside.error().code, QStringLiteral("ProxyConnectionRefusedError"));
    // The emulator on this computer is not behind it.
    TlsTestServer server(m_ca.issue(Names), answering({httpAnswer(200, "x")}));
    QVERIFY(send(client, server.url()));
}

ENDORSE_TEST(TlsFailuresTest)
#include "tlsfailurestest.moc"
