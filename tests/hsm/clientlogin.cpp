// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientlogin.h"

#include "keysamples.h"

#include <pki/certificateauthority.h>

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

namespace endorse::testing {

namespace {

/// Far above what a handshake takes on a busy machine: only a hang reaches it.
constexpr int patienceMs = 60'000;

QSslConfiguration serverConfiguration(const pki::IssuedCertificate &server,
                                      const core::Bytes &deviceCertificate,
                                      QSsl::SslProtocol protocol)
{
    QSslConfiguration configuration;
    configuration.setProtocol(protocol);
    configuration.setLocalCertificate(QSslCertificate(server.certificatePem));
    configuration.setPrivateKey(QSslKey(server.keyPem.view().toByteArray(), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setCaCertificates({QSslCertificate(deviceCertificate)});
    return configuration;
}

/// In the client's thread. With TLS 1.3 a client is done before the server has looked at its
/// certificate, so the outcome is what the server says afterwards.
void login(const QSslConfiguration &configuration, quint16 port, LoginOutcome *outcome)
{
    QSslSocket socket;
    socket.setSslConfiguration(configuration);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port, QStringLiteral("127.0.0.1"));
    if (socket.waitForEncrypted(patienceMs)) {
        outcome->protocol = socket.sessionProtocol();
        while (!socket.canReadLine() && socket.waitForReadyRead(patienceMs)) {
        }
        outcome->seen = QString::fromUtf8(socket.readLine()).trimmed();
    }
    if (outcome->seen.isEmpty())
        outcome->clientError = socket.errorString();
}

} // namespace

LoginOutcome logIn(const hsm::DeviceKey &key, const core::Bytes &certificatePem,
                   QSsl::SslProtocol protocol)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto ca = pki::CertificateAuthority::create(pki::ServerNames::loopback(), now);
    const auto issued = ca->issueServer(pki::ServerNames::loopback(), now);

    QSslServer server;
    server.setSslConfiguration(serverConfiguration(*issued, certificatePem, protocol));
    QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&server] {
        auto *const socket = qobject_cast<QSslSocket *>(server.nextPendingConnection());
        const QStringList names =
            socket->peerCertificate().subjectInfo(QSslCertificate::CommonName);
        socket->write(names.value(0).toUtf8() + '\n');
        socket->disconnectFromHost();
    });
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("no port");

    QSslConfiguration client;
    client.setProtocol(protocol);
    client.setCaCertificates({QSslCertificate(ca->certificatePem())});
    client.setLocalCertificate(QSslCertificate(certificatePem));
    client.setPrivateKey(key.sslKey());
    LoginOutcome outcome;
    runBeside([&] { login(client, server.serverPort(), &outcome); });
    return outcome;
}

} // namespace endorse::testing
