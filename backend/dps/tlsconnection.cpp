// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlsconnection.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslCipher>

namespace endorse::dps {

using core::Error;

namespace {

bool isLoopback(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 ||
           QHostAddress(host).isLoopback();
}

QString nameOf(QSsl::SslProtocol protocol)
{
    return protocol == QSsl::TlsV1_2   ? QStringLiteral("TLSv1.2")
           : protocol == QSsl::TlsV1_3 ? QStringLiteral("TLSv1.3")
                                       : QStringLiteral("TLS");
}

} // namespace

TlsConnection::TlsConnection(Peer peer, const QSslConfiguration &configuration)
    : m_peer(std::move(peer))
{
    m_socket.setSslConfiguration(configuration);
    m_socket.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // A proxy for the whole program is for the world outside, not for an emulator beside it.
    if (isLoopback(m_peer.host))
        m_socket.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);

    connect(&m_deadline, &QTimer::timeout, this,
            [this] { abort(core::deadlineError(m_peer.toString(), m_exchange.timeout.count())); });
    connect(&m_socket, &QSslSocket::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_certificateErrors = errors; });
    connect(&m_socket, &QSslSocket::encrypted, this, &TlsConnection::onEncrypted);
    connect(&m_socket, &QSslSocket::readyRead, this, &TlsConnection::onReadyRead);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &TlsConnection::onError);
    connect(&m_socket, &QSslSocket::disconnected, this,
            [this] { onClosed(QAbstractSocket::RemoteHostClosedError); });
}

TlsConnection::~TlsConnection()
{
    // The socket closes in its destructor and would tell us, who are no longer whole.
    m_socket.disconnect(this);
}

bool TlsConnection::isIdle() const
{
    return !m_done && !m_spoiled && m_socket.isEncrypted() &&
           m_socket.state() == QAbstractSocket::ConnectedState && m_socket.bytesAvailable() == 0;
}

void TlsConnection::start(Exchange exchange, Done done)
{
    m_exchange = std::move(exchange);
    m_done = std::move(done);
    m_reader.emplace(m_exchange.limits, m_exchange.isHead);
    m_certificateErrors.clear();
    ++m_serial;
    m_deadline.start(m_exchange.timeout);
    // Another thread may cancel, and the exchange may be over when the call arrives here.
    m_cancelRegistration = m_exchange.cancel.onCancel([this, serial = m_serial] {
        QMetaObject::invokeMethod(
            this,
            [this, serial] {
                if (serial == m_serial)
                    abort(core::cancelledError(m_peer.toString()));
            },
            Qt::QueuedConnection);
    });
    // Even a refusal that is known at once is told later, as start() promises.
    QMetaObject::invokeMethod(
        this,
        [this, serial = m_serial] {
            if (!m_done || serial != m_serial)
                return;
            if (m_socket.isEncrypted())
                send();
            else
                connectToPeer();
        },
        Qt::QueuedConnection);
}

void TlsConnection::connectToPeer()
{
    m_socket.connectToHostEncrypted(m_peer.host, m_peer.port, m_peer.name);
}

void TlsConnection::abort(Error error)
{
    if (m_done)
        finish({.response = {}, .error = std::move(error)});
    m_socket.abort();
}

void TlsConnection::onEncrypted()
{
    // Without it the request would wait for the acknowledgement of the handshake's last bytes.
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_tls = nameOf(m_socket.sessionProtocol()) + u' ' + m_socket.sessionCipher().name();
    if (m_done)
        send();
}

void TlsConnection::send()
{
    m_socket.write(m_exchange.request);
    m_socket.flush();
    m_exchange.request.clear();
}

void TlsConnection::onReadyRead()
{
    const core::Bytes bytes = m_socket.readAll();
    if (!m_done) {
        m_spoiled = true;
        return;
    }
    onState(m_reader->feed(bytes));
}

void TlsConnection::onState(ResponseReader::State state)
{
    if (state == ResponseReader::State::Failed) {
        Error error = m_reader->error();
        error.place = m_peer.toString();
        abort(std::move(error));
    } else if (state == ResponseReader::State::Done) {
        finish({.response = m_reader->take(),
                .error = {},
                .lostBeforeAnswer = false,
                .reusable = m_reader->keepsAlive()});
    }
}

void TlsConnection::onError(QAbstractSocket::SocketError error)
{
    if (m_done && !m_certificateErrors.isEmpty()) {
        abort(certificateError(m_certificateErrors, m_socket.peerCertificate(), m_peer));
        return;
    }
    onClosed(error);
}

void TlsConnection::onClosed(QAbstractSocket::SocketError error)
{
    m_spoiled = true;
    if (!m_done)
        return;
    // What came before the end counts first: it may be a whole answer.
    if (m_socket.bytesAvailable() > 0)
        onState(m_reader->feed(m_socket.readAll()));
    if (m_done && m_reader->anyByte()) {
        onState(m_reader->finish());
    } else if (m_done) {
        finish({.response = {},
                .error = socketError(error, m_socket.errorString(), m_peer),
                .lostBeforeAnswer = true});
    }
    m_socket.abort();
}

void TlsConnection::finish(Outcome outcome)
{
    m_deadline.stop();
    m_cancelRegistration = {};
    m_spoiled = m_spoiled || !outcome.reusable;
    std::exchange(m_done, {})(std::move(outcome));
}

} // namespace endorse::dps
