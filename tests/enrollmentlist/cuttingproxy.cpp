// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttingproxy.h"

#include <QTcpSocket>

namespace endorse::testing {

CuttingProxy::CuttingProxy(quint16 serverPort)
    : m_serverPort(serverPort)
{
    m_thread.start();
    m_home.moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        &m_home, [this] { listen(); }, Qt::BlockingQueuedConnection);
}

CuttingProxy::~CuttingProxy()
{
    QMetaObject::invokeMethod(
        &m_home, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QString CuttingProxy::address(const QString &schema) const
{
    return QStringLiteral("postgresql://endorse@127.0.0.1:%1/postgres?schema=%2&connect_timeout=20")
        .arg(QString::number(m_port), schema);
}

void CuttingProxy::listen()
{
    m_server = std::make_unique<QTcpServer>();
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("There is no free port.");
    m_port = m_server->serverPort();
    QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(),
                     [this] { forward(m_server->nextPendingConnection()); });
}

void CuttingProxy::forward(QTcpSocket *client)
{
    auto *server = new QTcpSocket(client);
    server->connectToHost(QHostAddress::LocalHost, m_serverPort);
    QObject::connect(client, &QTcpSocket::readyRead, server,
                     [this, client, server] { pass(client, server); });
    QObject::connect(server, &QTcpSocket::readyRead, client,
                     [client, server] { client->write(server->readAll()); });
    QObject::connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
}

void CuttingProxy::pass(QTcpSocket *client, QTcpSocket *server)
{
    const QByteArray said = client->readAll();
    const Cut cut = said.contains("COMMIT") ? m_cut.load() : Cut::None;
    if (cut == Cut::None) {
        server->write(said);
        return;
    }
    m_cut = Cut::None;
    server->disconnect();
    if (cut != Cut::BeforeTheCommit) {
        // The server keeps it, and says so to nobody.
        server->write(said);
        QObject::connect(server, &QTcpSocket::readyRead, client, [client] { client->abort(); });
    } else {
        client->abort();
    }
    if (cut == Cut::ForGood)
        m_server->close();
}

} // namespace endorse::testing
