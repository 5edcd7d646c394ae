// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpconnection.h"

#include <QSslCertificate>
#include <QSslSocket>

#include <algorithm>
#include <sys/socket.h>

namespace endorse::emulator {

namespace {

/// Read at a time, and what the socket may hold for us, in bytes: a client that sends faster than
/// it is answered waits in its own kernel. More than a header may have.
constexpr qint64 readBytes = 32 * 1024;
/// Answered in a row, before it is the turn of the other connections.
constexpr int requestsPerTurn = 8;
/// So much of a request may always be kept: all that a device or an operator sends.
constexpr qint64 freeBytes = 16 * 1024;

} // namespace

HttpConnection::HttpConnection(QSslSocket *socket, HttpApplication &application,
                               const HttpLimits &limits, std::shared_ptr<qint64> heldBytes,
                               QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_application(application)
    , m_limits(limits)
    , m_reader(limits)
    , m_heldBytes(std::move(heldBytes))
{
    m_socket->setParent(this);
    for (const QSslCertificate &certificate : m_socket->peerCertificateChain())
        m_clientCertificates.append(certificate.toDer());
    // An answer must not wait for the acknowledgement of the one before (delayed ACK, 40 ms).
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setReadBufferSize(readBytes);
    m_timer.setSingleShot(true);
    m_nextTurn.setSingleShot(true);
    connect(&m_nextTurn, &QTimer::timeout, this, &HttpConnection::pump);
    m_quiet.start();
    connect(&m_timer, &QTimer::timeout, this, &HttpConnection::onTimeout);
    connect(m_socket, &QSslSocket::readyRead, this, &HttpConnection::pump);
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::pump);
    connect(m_socket, &QSslSocket::disconnected, this, &HttpConnection::onDisconnected);
    waitFor(Waiting::ForRest, m_limits.requestDeadline);
    // What came with the handshake is not announced again. Queued, so that finished() is connected.
    QMetaObject::invokeMethod(this, &HttpConnection::pump, Qt::QueuedConnection);
}

HttpConnection::~HttpConnection()
{
    hold(0);
}

/// Notes how large the request is that is not whole yet. False when all of them together are too
/// large.
bool HttpConnection::hold(qint64 bytes)
{
    m_requestBytes = bytes;
    const qint64 mine = std::max<qint64>(0, bytes - freeBytes);
    *m_heldBytes += mine - m_held;
    m_held = mine;
    return mine == 0 || *m_heldBytes <= m_limits.heldBytes;
}

qint64 HttpConnection::unsentBytes() const
{
    return m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite();
}

void HttpConnection::pump()
{
    if (m_phase == Phase::Draining)
        m_socket->readAll();
    // Writing an answer announces that bytes were written before write() returns.
    if (m_phase != Phase::Open || m_pumping)
        return;
    m_pumping = true;
    int steps = 0;
    while (m_phase == Phase::Open && unsentBytes() <= m_limits.unsentBytes && readNext()) {
        if (++steps == requestsPerTurn) {
            m_nextTurn.start(0);
            break;
        }
    }
    m_pumping = false;
    if (m_phase == Phase::Open && m_socket->state() == QAbstractSocket::UnconnectedState)
        onDisconnected();
}

/// One step: whether there may be another at once.
bool HttpConnection::readNext()
{
    // What is here already comes first.
    // No more than there is: the block that is asked for stays with the buffer.
    const QByteArray more = m_buffer.size() < readBytes
                                ? m_socket->read(std::min(readBytes, m_socket->bytesAvailable()))
                                : QByteArray();
    if (!more.isEmpty())
        m_quiet.start();
    m_buffer += more;
    if (m_buffer.isEmpty() || (more.isEmpty() && m_reader.inMiddle()))
        return false;
    const qsizetype before = m_buffer.size();
    const auto progress = m_reader.read(m_buffer);
    if (m_reader.takeContinueWish())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    switch (progress) {
    case HttpRequestReader::Progress::Complete:
        hold(0);
        serve(m_reader.take());
        return true;
    case HttpRequestReader::Progress::Failed:
        refuse(m_reader.problem());
        return false;
    case HttpRequestReader::Progress::NeedMore:
        break;
    }
    if (!hold(m_requestBytes + before - m_buffer.size())) {
        refuse({503,
                {"endorse::emulator",
                 QT_TRANSLATE_NOOP("endorse::emulator",
                                   "Too many large requests are under way at a time.")}});
        return false;
    }
    // The deadline runs from the first byte; more bytes do not put it off.
    if (m_reader.inMiddle() && m_waiting == Waiting::ForRequest)
        waitFor(Waiting::ForRest, m_limits.requestDeadline);
    return !more.isEmpty();
}

void HttpConnection::serve(HttpMessage message)
{
    message.clientCertificates = m_clientCertificates;
    const bool headOnly = message.method == "HEAD";
    const HttpReply reply = m_application.answer(message);
    if (reply.cutAfter) {
        writeAndCut(serializeReply(reply, message.keepAlive, headOnly).left(*reply.cutAfter));
        return;
    }
    write(reply, message.keepAlive, headOnly);
    if (message.keepAlive)
        waitFor(Waiting::ForRequest, m_limits.idleTimeout);
    else
        close();
}

void HttpConnection::refuse(const HttpProblem &problem)
{
    // Closing with unread bytes would reset the connection, and the client might never see why.
    m_phase = Phase::Draining;
    hold(0);
    write(m_application.answerProblem(problem), false, false);
    waitFor(Waiting::ForEnd, m_limits.lingerTime);
    m_socket->readAll();
}

void HttpConnection::write(const HttpReply &reply, bool keepAlive, bool headOnly)
{
    m_socket->write(serializeReply(reply, keepAlive, headOnly));
    // Encrypts and sends at once instead of in the next turn of the loop.
    m_socket->flush();
}

void HttpConnection::writeAndCut(const QByteArray &bytes)
{
    m_phase = Phase::Closing;
    m_socket->write(bytes);
    m_socket->flush();
    // Not the TLS farewell, which would say that the answer ends here: the stream just breaks off.
    shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
    waitFor(Waiting::ForEnd, m_limits.lingerTime);
}

void HttpConnection::close()
{
    if (m_phase == Phase::Closing || m_phase == Phase::Finished)
        return;
    m_phase = Phase::Closing;
    waitFor(Waiting::ForEnd, m_limits.requestDeadline);
    m_socket->disconnectFromHost();
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        onDisconnected();
}

void HttpConnection::cut()
{
    m_phase = Phase::Closing;
    m_socket->abort();
    onDisconnected();
}

void HttpConnection::onTimeout()
{
    if (m_phase == Phase::Draining) {
        close();
    } else if (m_phase == Phase::Closing) {
        cut();
    } else if (m_phase == Phase::Open && m_reader.inMiddle()) {
        refuse({408, core::Text("endorse::emulator",
                                QT_TRANSLATE_NOOP("endorse::emulator",
                                                  "The request was not whole within %1 ms."))
                         .arg(static_cast<qint64>(m_limits.requestDeadline.count()))});
    } else if (m_phase == Phase::Open) {
        close();
    }
}

void HttpConnection::onDisconnected()
{
    if (m_phase == Phase::Finished)
        return;
    m_phase = Phase::Finished;
    m_timer.stop();
    Q_EMIT finished();
}

void HttpConnection::waitFor(Waiting what, std::chrono::milliseconds time)
{
    m_waiting = what;
    m_timer.start(time);
}

} // namespace endorse::emulator
