// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/httpcodec.h>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

class QSslSocket;

namespace endorse::emulator {

/// Who answers requests. Called in the server's thread, one request at a time; must not wait.
class HttpApplication
{
public:
    virtual ~HttpApplication() = default;
    virtual HttpReply answer(const HttpMessage &message) = 0;
    /// Bytes that are no request, or one that was not whole in time (408).
    virtual HttpReply answerProblem(const HttpProblem &problem) = 0;
    /// A connection ended before there was a request. @p reason is the system's text.
    virtual void handshakeFailed(const QString &reason) = 0;
    /// So many clients are connected now.
    virtual void connectionsChanged(qsizetype count) { Q_UNUSED(count) }
};

/// One client after its TLS handshake: cuts requests out of what arrives, has them answered in
/// order, one write an answer, and keeps time. Thread: the server's.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    /// Takes @p socket, and what it has buffered already.
    /// @p heldBytes: what all connections hold of requests that are not whole yet.
    HttpConnection(QSslSocket *socket, HttpApplication &application, const HttpLimits &limits,
                   std::shared_ptr<qint64> heldBytes, QObject *parent);
    ~HttpConnection() override;

    /// How long nothing has come from the client.
    qint64 quietMs() const { return m_quiet.elapsed(); }
    /// Cuts the connection without a word.
    void cut();

Q_SIGNALS:
    /// Once, at the end; nothing of this object is used afterwards.
    void finished();

private:
    enum class Phase {
        Open,     ///< Requests are read and answered.
        Draining, ///< Answered for the last time; what still comes is dropped.
        Closing,  ///< The answer and the TLS farewell are on their way.
        Finished
    };
    enum class Waiting { ForRequest, ForRest, ForEnd };

    void pump();
    bool readNext();
    bool hold(qint64 bytes);
    void serve(HttpMessage message);
    void refuse(const HttpProblem &problem);
    void write(const HttpReply &reply, bool keepAlive, bool headOnly);
    void writeAndCut(const QByteArray &bytes);
    void close();
    void onTimeout();
    void onDisconnected();
    void waitFor(Waiting what, std::chrono::milliseconds time);
    qint64 unsentBytes() const;

    QSslSocket *m_socket;
    HttpApplication &m_application;
    HttpLimits m_limits;
    HttpRequestReader m_reader;
    QByteArray m_buffer;
    QTimer m_timer;
    QTimer m_nextTurn; ///< Fires when the others have had theirs.
    std::shared_ptr<qint64> m_heldBytes;
    QList<core::Bytes> m_clientCertificates; ///< See HttpMessage.
    qint64 m_requestBytes = 0;               ///< Of the request that is not whole yet.
    qint64 m_held = 0;                       ///< This connection's part of m_heldBytes.
    QElapsedTimer m_quiet;
    Phase m_phase = Phase::Open;
    Waiting m_waiting = Waiting::ForRest;
    bool m_pumping = false;
};

} // namespace endorse::emulator
