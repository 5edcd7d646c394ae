// SPDX-License-Identifier: GPL-3.0-or-later
#include "tlsconnection.h"

#include <pki/certificate.h>

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

QList<HandshakeCertificate> shortened(const QList<QSslCertificate> &chain)
{
    QList<HandshakeCertificate> out;
    for (const QSslCertificate &certificate : chain) {
        const auto info = pki::parseCertificate(certificate.toDer());
        if (info)
            out.append({info->subject, info->issuer, info->sha256});
    }
    return out;
}

/// An alert that ends the connection for a reason that is worth a word.
bool tellsWhy(QSsl::AlertType type)
{
    return type != QSsl::AlertType::CloseNotify && type != QSsl::AlertType::UserCancelled &&
           type != QSsl::AlertType::NoRenegotiation;
}

} // namespace

TlsConnection::TlsConnection(Peer peer, const QSslConfiguration &configuration,
                             std::shared_ptr<const ClientIdentity> identity)
    : m_peer(std::move(peer))
    , m_identity(std::move(identity))
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
    connect(&m_socket, &QSslSocket::alertReceived, this,
            [this](QSsl::AlertLevel, QSsl::AlertType type) {
                if (tellsWhy(type))
                    m_alert = type;
            });
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
    if (m_identity) {
        m_handshake.client = shortened(m_identity->chain);
        if (m_identity->takeSigningError)
            m_identity->takeSigningError(); // That of another connection.
    }
    Q_EMIT handshaking(true);
    m_socket.connectToHostEncrypted(m_peer.host, m_peer.port, m_peer.name);
}

void TlsConnection::abort(Error error)
{
    if (m_done)
        finish({.response = {}, .error = std::move(error)});
    m_socket.abort();
}

void TlsConnection::spoil()
{
    m_spoiled = true;
    Q_EMIT spoiled();
}

void TlsConnection::onEncrypted()
{
    // Without it the request would wait for the acknowledgement of the handshake's last bytes.
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_handshake.tls = nameOf(m_socket.sessionProtocol()) + u' ' + m_socket.sessionCipher().name();
    m_handshake.server = shortened(m_socket.peerCertificateChain());
    Q_EMIT handshaking(false);
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
        spoil();
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

core::Error TlsConnection::whyClosed(QAbstractSocket::SocketError error) const
{
    if (m_identity && m_identity->takeSigningError && m_handshake.tls.isEmpty()) {
        if (std::optional<Error> signing = m_identity->takeSigningError())
            return *signing;
    }
    if (m_alert) {
        if (const std::optional<Error> refusal = alertError(*m_alert, m_peer))
            return *refusal;
    }
    return socketError(error, m_socket.errorString(), m_peer);
}

void TlsConnection::onClosed(QAbstractSocket::SocketError error)
{
    Q_EMIT handshaking(false);
    spoil();
    if (!m_done)
        return;
    // What came before the end counts first: it may be a whole answer.
    if (m_socket.bytesAvailable() > 0)
        onState(m_reader->feed(m_socket.readAll()));
    if (m_done && m_reader->anyByte()) {
        onState(m_reader->finish());
    } else if (m_done) {
        // Who was refused by an alert is refused again.
        const bool isRefused = m_alert && m_identity;
        finish({.response = {}, .error = whyClosed(error), .lostBeforeAnswer = !isRefused});
    }
    m_socket.abort();
}

void TlsConnection::finish(Outcome outcome)
{
    m_deadline.stop();
    m_cancelRegistration = {};
    if (!outcome.reusable)
        spoil();
    std::exchange(m_done, {})(std::move(outcome));
}

} // namespace endorse::dps
