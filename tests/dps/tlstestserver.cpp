// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlstestserver.h"

#include <QSslConfiguration>
#include <QSslKey>

namespace endorse::testing {

QByteArray SeenRequest::header(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

TlsTestServer::TlsTestServer(const TestCertificate &certificate, Handler handler)
    : m_handler(std::move(handler))
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(certificate.certificatePem));
    configuration.setPrivateKey(QSslKey(certificate.keyPem, QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_server.setSslConfiguration(configuration);
    connect(&m_server, &QSslServer::pendingConnectionAvailable, this, &TlsTestServer::accept);
    m_server.listen(QHostAddress::LocalHost);
}

QUrl TlsTestServer::url(const QString &path, const QString &host) const
{
    return QUrl(QStringLiteral("https://%1:%2%3").arg(host).arg(port()).arg(path));
}

void TlsTestServer::closeConnections()
{
    for (const QPointer<QSslSocket> &socket : std::exchange(m_sockets, {})) {
        if (socket)
            socket->disconnectFromHost();
    }
}

void TlsTestServer::accept()
{
    while (auto *socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection())) {
        const int number = m_connections++;
        m_sockets.append(socket);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        const auto buffer = std::make_shared<QByteArray>();
        connect(socket, &QSslSocket::readyRead, this,
                [this, socket, number, buffer] { read(socket, number, buffer.get()); });
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        read(socket, number, buffer.get());
    }
}

void TlsTestServer::read(QSslSocket *socket, int connection, QByteArray *buffer)
{
    buffer->append(socket->readAll());
    const qsizetype end = buffer->indexOf("\r\n\r\n");
    if (end < 0)
        return;
    SeenRequest request{connection, buffer->left(end + 2), {}};
    const qsizetype length = request.header("Content-Length").toLongLong();
    if (buffer->size() < end + 4 + length)
        return;
    request.body = buffer->mid(end + 4, length);
    buffer->remove(0, end + 4 + length);
    m_requests.append(request);
    m_handler(socket, request);
}

QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Answer\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

TlsTestServer::Handler answering(QList<QByteArray> answers)
{
    return [answers](QSslSocket *socket, const SeenRequest &) mutable {
        socket->write(answers.first());
        if (answers.size() > 1)
            answers.removeFirst();
    };
}

} // namespace endorse::testing
