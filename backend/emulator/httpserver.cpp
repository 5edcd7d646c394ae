// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpserver.h"

#include <emulator/context.h>

#include <QMetaEnum>
#include <QSslSocket>

#include <algorithm>

namespace endorse::emulator {

namespace {

constexpr int listenBacklog = 512;
constexpr int maxPending = 1000;
/// After the process ran out of file descriptors, until connections are accepted again.
constexpr std::chrono::milliseconds acceptPause{250};

core::Error listenError(const QSslServer &server, const QHostAddress &address, quint16 port)
{
    const QString place = QStringLiteral("%1:%2").arg(address.toString()).arg(port);
    return {
        .category = core::ErrorCategory::Network,
        .code = QString::fromLatin1(
            QMetaEnum::fromType<QAbstractSocket::SocketError>().valueToKey(server.serverError())),
        .place = place,
        .message = core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                         "The emulator cannot listen on %1."))
                       .arg(place),
        .hint = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                            "Choose an address of this computer and a port "
                                            "that no other program uses; port 0 takes a free "
                                            "one.")},
        .technical = server.errorString()};
}

} // namespace

HttpServer::HttpServer(HttpApplication &application, HttpLimits limits, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_limits(limits)
    , m_server(limits.handshakes)
{
    connect(&m_server, &QSslServer::pendingConnectionAvailable, this, &HttpServer::takeConnections);
    connect(&m_server, &QSslServer::errorOccurred, this,
            [this](QSslSocket *socket) { m_application.handshakeFailed(socket->errorString()); });
    connect(&m_server, &QSslServer::acceptError, this, [this] {
        QTimer::singleShot(acceptPause, &m_server, [this] { m_server.resumeAccepting(); });
    });
}

HttpServer::~HttpServer()
{
    m_server.disconnect(this);
    m_server.close();
    for (HttpConnection *connection : std::as_const(m_connections)) {
        connection->disconnect(this);
        delete connection;
    }
}

core::Result<quint16> HttpServer::listen(const QHostAddress &address, quint16 port,
                                         const QSslConfiguration &tls)
{
    m_server.setSslConfiguration(tls);
    m_server.setHandshakeTimeout(static_cast<int>(m_limits.handshakeTimeout.count()));
    m_server.setListenBacklogSize(listenBacklog);
    m_server.setMaxPendingConnections(maxPending);
    if (!m_server.listen(address, port))
        return core::fail(listenError(m_server, address, port));
    return m_server.serverPort();
}

void HttpServer::Listener::incomingConnection(qintptr descriptor)
{
    QSslServer::incomingConnection(descriptor);
    const auto sockets = findChildren<QSslSocket *>(Qt::FindDirectChildrenOnly);
    m_handshaking.removeIf([](const QPointer<QSslSocket> &one) {
        return !one || one->isEncrypted() || one->state() == QAbstractSocket::UnconnectedState;
    });
    if (sockets.isEmpty() || m_handshaking.contains(sockets.last()))
        return;
    m_handshaking.append(sockets.last());
    if (m_handshaking.size() <= m_limit)
        return;
    QSslSocket *oldest = m_handshaking.takeFirst();
    oldest->abort();
    oldest->deleteLater();
}

void HttpServer::takeConnections()
{
    while (QTcpSocket *next = m_server.nextPendingConnection()) {
        auto *socket = qobject_cast<QSslSocket *>(next);
        if (socket == nullptr || socket->state() != QAbstractSocket::ConnectedState) {
            next->deleteLater();
            continue;
        }
        makeRoom();
        auto *connection = new HttpConnection(socket, m_application, m_limits, m_heldBytes, this);
        m_connections.append(connection);
        m_application.connectionsChanged(m_connections.size());
        connect(connection, &HttpConnection::finished, this, [this, connection] {
            m_connections.removeOne(connection);
            m_application.connectionsChanged(m_connections.size());
            connection->deleteLater();
        });
    }
}

void HttpServer::makeRoom()
{
    if (m_connections.size() < m_limits.connections)
        return;
    const auto quietest = std::max_element(m_connections.begin(), m_connections.end(),
                                           [](const HttpConnection *a, const HttpConnection *b) {
                                               return a->quietMs() < b->quietMs();
                                           });
    (*quietest)->cut();
}

} // namespace endorse::emulator
