// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <emulator/httpconnection.h>

#include <QHostAddress>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslServer>

#include <memory>

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
    /// Ends the oldest handshake when there are too many: somebody who opens connections and never
    /// says a word must neither keep others out nor use up the descriptors of the process.
    class Listener final : public QSslServer
    {
    public:
        explicit Listener(int handshakes)
            : m_limit(handshakes)
        {
        }

    private:
        void incomingConnection(qintptr descriptor) override;

        int m_limit;
        QList<QPointer<QSslSocket>> m_handshaking; ///< Oldest first.
    };

    void takeConnections();
    void makeRoom();

    HttpApplication &m_application;
    HttpLimits m_limits;
    Listener m_server;
    QList<HttpConnection *> m_connections;
    /// What the connections hold of requests that are not whole; see HttpLimits::heldBytes.
    std::shared_ptr<qint64> m_heldBytes = std::make_shared<qint64>(0);
};

} // namespace endorse::emulator
