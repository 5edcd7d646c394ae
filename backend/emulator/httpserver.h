// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <emulator/httpconnection.h>

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslServer>

namespace endorse::emulator {

/// HTTP/1.1 over TLS 1.2 and later on one thread. Asks clients for a certificate and lets them in
/// without one, or with any. Thread: the one that made it.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    HttpServer(HttpApplication &application, HttpLimits limits, QObject *parent = nullptr);
    /// Cuts all connections.
    ~HttpServer() override;

    /// Begins to serve; gives the port. @p port 0 takes a free one. Fails with category Network,
    /// code the name of the socket error.
    core::Result<quint16> listen(const QHostAddress &address, quint16 port,
                                 const QSslConfiguration &tls);

private:
    void takeConnections();
    void makeRoom();

    HttpApplication &m_application;
    HttpLimits m_limits;
    QSslServer m_server;
    QList<HttpConnection *> m_connections;
};

} // namespace endorse::emulator
