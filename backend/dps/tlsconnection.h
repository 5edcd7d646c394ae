// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpcodec.h"
#include "socketerrors.h"

#include <core/cancel.h>

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace endorse::dps {

/// One TLS connection that carries one request at a time.
///
/// A state machine over the socket's signals; whoever awaits an exchange is told once, and must not
/// destroy the connection inside that call. Thread: that of its owner.
class TlsConnection final : public QObject
{
    Q_OBJECT
public:
    struct Exchange final
    {
        core::Bytes request;
        bool isHead = false;
        ResponseReader::Limits limits{};
        std::chrono::milliseconds timeout{};
        core::CancelToken cancel;
    };
    struct Outcome final
    {
        HttpResponse response;
        std::optional<core::Error> error; ///< There is no response then.
        /// The peer closed, or the socket failed, before any byte of an answer.
        bool lostBeforeAnswer = false;
        bool reusable = false;
    };
    using Done = std::function<void(Outcome)>;

    TlsConnection(Peer peer, const QSslConfiguration &configuration);
    ~TlsConnection() override;

    /// Connects first when that has not been done. @p done is called exactly once, not before this
    /// returns.
    void start(Exchange exchange, Done done);
    /// Ends a running exchange with @p error; does nothing otherwise.
    void abort(core::Error error);

    /// Open and quiet since the last exchange.
    bool isIdle() const;
    /// "TLSv1.3 TLS_AES_256_GCM_SHA384"; empty before the handshake.
    QString tls() const { return m_tls; }

private:
    void connectToPeer();
    void onEncrypted();
    void onReadyRead();
    void onError(QAbstractSocket::SocketError error);
    void onClosed(QAbstractSocket::SocketError error);
    void send();
    void onState(ResponseReader::State state);
    void finish(Outcome outcome);

    Peer m_peer;
    QSslSocket m_socket;
    QTimer m_deadline;
    QString m_tls;
    Exchange m_exchange;
    Done m_done; ///< Set while an exchange runs.
    std::optional<ResponseReader> m_reader;
    QList<QSslError> m_certificateErrors;
    core::CancelToken::Registration m_cancelRegistration;
    quint64 m_serial = 0;
    bool m_spoiled = false; ///< Bytes or a failure came while nothing was asked.
};

} // namespace endorse::dps
