// SPDX-License-Identifier: GPL-3.0-or-later
// The identity is what OpenSSL, Qt and Node take for a good one.
#include <pki/serveridentity.h>
#include <support/testregistry.h>

#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

namespace endorse::pki {

namespace {

const QDateTime someday(QDate(2030, 1, 2), QTime(3, 4), Qt::UTC);

/// Runs openssl and gives what it printed; the exit code is appended as "exit=N".
QByteArray runOpenssl(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForFinished(30'000))
        qFatal("openssl does not run.");
    return process.readAll() + "exit=" + QByteArray::number(process.exitCode());
}

} // namespace

class AcceptanceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void extensionsAreStrict();
    void opensslAcceptsChain();
    void qtAcceptsHandshake_data();
    void qtAcceptsHandshake();
    void nodeAcceptsHandshake();

private:
    QString path(const char *name) const
    {
        return m_folder + QLatin1Char('/') + QLatin1String(name);
    }
    core::Result<ServerIdentity> ensure(const QStringList &dnsNames)
    {
        return ensureServerIdentity(m_folder, dnsNames, {}, m_clock);
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
    core::ManualClock m_clock{someday};
};

void AcceptanceTest::init()
{
    m_temporary = std::make_unique<QTemporaryDir>();
    m_folder = m_temporary->path();
    m_clock = core::ManualClock(someday);
}

void AcceptanceTest::extensionsAreStrict()
{
    QVERIFY(ensure({QStringLiteral("hub.example.test")}));
    const QByteArray ca = runOpenssl({QStringLiteral("x509"), QStringLiteral("-in"), path("ca.pem"),
                                      QStringLiteral("-noout"), QStringLiteral("-text")});
    for (const char *part :
         {"Public-Key: (256 bit)", "X509v3 Basic Constraints: critical", "CA:TRUE, pathlen:0",
          "X509v3 Key Usage: critical", "Certificate Sign, CRL Sign",
          "X509v3 Subject Key Identifier", "X509v3 Name Constraints: critical", "DNS:localhost",
          "DNS:hub.example.test", "IP:127.0.0.1/255.255.255.255"})
        QVERIFY2(ca.contains(part), part);
    const QByteArray server =
        runOpenssl({QStringLiteral("x509"), QStringLiteral("-in"), path("server.pem"),
                    QStringLiteral("-noout"), QStringLiteral("-text")});
    for (const char *part :
         {"Public-Key: (256 bit)", "X509v3 Basic Constraints: critical", "CA:FALSE",
          "X509v3 Key Usage: critical", "Digital Signature", "TLS Web Server Authentication",
          "X509v3 Subject Key Identifier", "X509v3 Authority Key Identifier",
          "DNS:hub.example.test", "IP Address:127.0.0.1", "IP Address:0:0:0:0:0:0:0:1"})
        QVERIFY2(server.contains(part), part);
}

void AcceptanceTest::opensslAcceptsChain()
{
    QVERIFY(ensure({QStringLiteral("hub.example.test")}));
    for (const QStringList &host :
         {QStringList{QStringLiteral("-verify_hostname"), QStringLiteral("localhost")},
          QStringList{QStringLiteral("-verify_hostname"), QStringLiteral("hub.example.test")},
          QStringList{QStringLiteral("-verify_ip"), QStringLiteral("127.0.0.1")},
          QStringList{QStringLiteral("-verify_ip"), QStringLiteral("::1")}}) {
        const QByteArray output = runOpenssl(
            QStringList{QStringLiteral("verify"), QStringLiteral("-x509_strict"),
                        QStringLiteral("-purpose"), QStringLiteral("sslserver"),
                        QStringLiteral("-attime"), QString::number(someday.toSecsSinceEpoch()),
                        QStringLiteral("-CAfile"), path("ca.pem")} +
            host + QStringList{path("server.pem")});
        QVERIFY2(output.endsWith("OK\nexit=0"), output.constData());
    }
}

void AcceptanceTest::qtAcceptsHandshake_data()
{
    QTest::addColumn<QString>("peerName");
    QTest::addColumn<bool>("good");
    QTest::newRow("localhost") << QStringLiteral("localhost") << true;
    QTest::newRow("hub") << QStringLiteral("hub.example.test") << true;
    QTest::newRow("IPv4") << QStringLiteral("127.0.0.1") << true;
    QTest::newRow("IPv6") << QStringLiteral("::1") << true;
    QTest::newRow("another host") << QStringLiteral("other.example.test") << false;
}

void AcceptanceTest::qtAcceptsHandshake()
{
    QFETCH(QString, peerName);
    QFETCH(bool, good);
    m_clock = core::ManualClock(QDateTime::currentDateTimeUtc());
    const auto identity = ensure({QStringLiteral("hub.example.test")});
    QVERIFY(identity);
    QSslServer server;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(identity->certificatePem));
    configuration.setPrivateKey(QSslKey(identity->keyPem, QSsl::Ec));
    server.setSslConfiguration(configuration);
    QVERIFY(server.listen(QHostAddress::LocalHost));

    QSslSocket client;
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates(QSslCertificate::fromPath(identity->caFile));
    client.setSslConfiguration(trusting);
    client.setPeerVerifyName(peerName);
    client.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.serverPort(), peerName);
    if (good) {
        QTRY_VERIFY2(client.isEncrypted(), qPrintable(client.errorString()));
        return;
    }
    QTRY_COMPARE(client.error(), QAbstractSocket::SslHandshakeFailedError);
    QCOMPARE(client.sslHandshakeErrors().first().error(), QSslError::HostNameMismatch);
}

void AcceptanceTest::nodeAcceptsHandshake()
{
    m_clock = core::ManualClock(QDateTime::currentDateTimeUtc());
    QVERIFY(ensure({QStringLiteral("hub.example.test")}));
    // Server and client in one program; prints the names under which the client was content.
    const QString script = QStringLiteral(R"(
const tls = require('tls'), fs = require('fs');
const [dir] = process.argv.slice(1);
const read = name => fs.readFileSync(dir + '/' + name);
const server = tls.createServer({cert: read('server.pem'), key: read('server.key')}, s => s.end());
server.listen(0, '127.0.0.1', async () => {
  for (const name of ['localhost', 'hub.example.test', 'other.example.test'])
    await new Promise(done => {
      const c = tls.connect({host: '127.0.0.1', port: server.address().port, servername: name,
                             ca: read('ca.pem')}, () => { console.log(name); c.end(); done(); });
      c.on('error', e => { console.log(e.code); done(); });
    });
  server.close();
});
)");
    QProcess node;
    node.start(QStringLiteral("node"), {QStringLiteral("-e"), script, m_folder});
    QVERIFY(node.waitForFinished(30'000));
    QCOMPARE(node.readAllStandardOutput(),
             QByteArray("localhost\nhub.example.test\nERR_TLS_CERT_ALTNAME_INVALID\n"));
}

ENDORSE_TEST(AcceptanceTest)

} // namespace endorse::pki

#include "acceptancetest.moc"
