// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpconnection.h"
#include "socketerrors.h"

#include <dps/clientidentity.h>

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

#include <memory>

namespace endorse::dps {

/// One TLS connection: a state machine over the socket's signals. Thread: that of its owner.
class TlsConnection final : public QObject, public HttpConnection
{
    Q_OBJECT
public:
    /// @p identity: null when the client shows no certificate.
    TlsConnection(Peer peer, const QSslConfiguration &configuration,
                  std::shared_ptr<const ClientIdentity> identity);
    ~TlsConnection() override;

    void start(Exchange exchange, Done done) override;
    void abort(core::Error error) override;
    bool isIdle() const override;
    Handshake handshake() const override { return m_handshake; }

Q_SIGNALS:
    /// The handshake begins or has ended, whatever came of it: handshake() tells.
    void handshaking(bool begins);
    /// Nothing more can be sent on it.
    void spoiled();

private:
    void connectToPeer();
    void onEncrypted();
    void onReadyRead();
    void onError(QAbstractSocket::SocketError error);
    void onClosed(QAbstractSocket::SocketError error);
    core::Error whyClosed(QAbstractSocket::SocketError error) const;
    void send();
    void onState(ResponseReader::State state);
    void spoil();
    void finish(Outcome outcome);

    Peer m_peer;
    std::shared_ptr<const ClientIdentity> m_identity;
    QSslSocket m_socket;
    QTimer m_deadline;
    Handshake m_handshake;
    Exchange m_exchange;
    Done m_done; ///< Set while an exchange runs.
    std::optional<ResponseReader> m_reader;
    QList<QSslError> m_certificateErrors;
    std::optional<QSsl::AlertType> m_alert; ///< Why the peer ended TLS.
    core::CancelToken::Registration m_cancelRegistration;
    quint64 m_serial = 0;
    bool m_spoiled = false; ///< Bytes or a failure came while nothing was asked.
};

} // namespace endorse::dps
