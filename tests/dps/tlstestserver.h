// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testcertificates.h"

#include <QPointer>
#include <QSslServer>
#include <QSslSocket>
#include <QUrl>

#include <functional>

namespace endorse::testing {

/// A request as the test server saw it.
struct SeenRequest final
{
    int connection = 0; ///< 0 for the first one.
    QByteArray head;    ///< Request line and headers.
    QByteArray body;

    QByteArray requestLine() const { return head.left(head.indexOf("\r\n")); }
    /// The value of a header, null when absent.
    QByteArray header(const QByteArray &name) const;
};

/// A real TLS server on loopback that answers by a function, in the thread of the test.
class TlsTestServer final : public QObject
{
    Q_OBJECT
public:
    /// Gets each whole request and the socket to answer (or not) on.
    using Handler = std::function<void(QSslSocket *socket, const SeenRequest &request)>;

    TlsTestServer(const TestCertificate &certificate, Handler handler);

    QUrl url(const QString &path = QStringLiteral("/"),
             const QString &host = QStringLiteral("localhost")) const;
    quint16 port() const { return m_server.serverPort(); }
    int connections() const { return m_connections; }
    const QList<SeenRequest> &requests() const { return m_requests; }
    /// Closes every connection, as a server does that has waited long enough.
    void closeConnections();

private:
    void accept();
    void read(QSslSocket *socket, int connection, QByteArray *buffer);

    QSslServer m_server;
    Handler m_handler;
    QList<QPointer<QSslSocket>> m_sockets;
    QList<SeenRequest> m_requests;
    int m_connections = 0;
};

/// An answer with Content-Length. @p headers: lines that end in "\r\n".
QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &headers = {});
/// A handler that gives these answers, one a request, the last one again and again.
TlsTestServer::Handler answering(QList<QByteArray> answers);

} // namespace endorse::testing
