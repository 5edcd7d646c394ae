// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>
#include <dps/clientidentity.h>
#include <dps/httpexchange.h>
#include <dps/httpmessage.h>

#include <QCoroTask>

#include <chrono>
#include <memory>

namespace endorse::dps {

/// HTTP/1.1 over TLS 1.2 and later, with the certificate always verified.
///
/// Keeps one idle connection for each (host, port, hostName). An application-wide proxy
/// (QNetworkProxy) is honoured, save for loopback addresses. Redirects are not followed: they are
/// answers. Thread: lives in one thread with an event loop; tasks resume there. Destroying the
/// client cancels what is under way.
///
/// A client with an identity has its sockets in a thread of its own, because a handshake waits for
/// the signature of a TPM or token. Nothing else differs: a deadline or a cancellation that comes
/// while the key signs ends the request at once. Such a client never resumes a TLS session
/// (QSsl::SslOptionDisableSessionTickets and its like): a resumed session knows only the leaf of
/// the client's chain, so a service that looks for the authority above it would refuse the device
/// from its second connection on.
class HttpClient final
{
public:
    struct Options final
    {
        /// PEM file of the CAs to trust, read for each new connection; empty (and no
        /// trustedCaPem): the system's store.
        QString caFile;
        /// More CAs to trust, PEM.
        QList<core::Bytes> trustedCaPem;
        /// From the start of a request, connecting included, to its last byte.
        std::chrono::milliseconds timeout{30000};
        qsizetype maxBodyBytes = 8 * 1024 * 1024;
        qsizetype maxHeaderBytes = 64 * 1024;
        /// User-Agent of every request; empty: that of the program.
        QByteArray userAgent = {};
        /// Offered in every handshake; null: the client shows no certificate.
        std::shared_ptr<const ClientIdentity> identity = {};
    };

    HttpClient();
    explicit HttpClient(Options options);
    ~HttpClient();
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    const Options &options() const;

    /// Sends a request and gives its whole answer, whatever its status.
    ///
    /// A request on a kept connection that turns out to have been closed before any byte of the
    /// answer is sent once more on a new one, unless it is marked sendOnce. Errors: Input (URL,
    /// header, CA file), Network (code: the name of QAbstractSocket::SocketError), Tls (codes
    /// "unknown-ca", "host-name-mismatch", "certificate-expired", "certificate-not-yet-valid",
    /// "certificate", "handshake"; of a server that refuses the client's certificate those of
    /// alertError()), Protocol (codes "http", "truncated", "too-large"), Cancelled, Deadline; and
    /// what ClientIdentity::takeSigningError gives.
    QCoro::Task<core::Result<HttpResponse>> send(HttpRequest request, core::CancelToken cancel);

    /// The exchanges since the last call, oldest first; the last 500 are kept.
    QList<HttpExchange> takeExchanges();
    /// Closes the idle connections.
    void closeIdleConnections();
    /// Lets go of @p client and, when that was the last owner, resumes only when its thread holds
    /// nothing of its identity any more: a TPM behind it is then free for others. What still runs
    /// is cancelled; waits for a signature that runs.
    static QCoro::Task<void> release(std::shared_ptr<HttpClient> client);

private:
    class Private;
    std::shared_ptr<Private> d;
};

} // namespace endorse::dps
