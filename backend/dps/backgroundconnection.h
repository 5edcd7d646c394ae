// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpconnection.h"
#include "socketerrors.h"

#include <dps/clientidentity.h>

#include <QObject>
#include <QSslConfiguration>
#include <QTimer>

#include <memory>

namespace endorse::dps {

/// The thread in which a client with an identity has its sockets. Destroying it waits for nothing:
/// the thread ends when what was posted is done, and is joined in the background, at the latest by
/// the end of the application. Thread: that of its owner.
class SocketThread final
{
public:
    SocketThread();
    ~SocketThread();
    Q_DISABLE_COPY_MOVE(SocketThread)

    /// Runs @p work in the thread, in the order of the calls. Thread-safe.
    void post(std::function<void()> work);

private:
    QObject *m_context; ///< Lives in the thread.
    QThread *m_thread;
};

/// A TLS connection in another thread, where a signature of the client's key may block. Deadline
/// and cancellation are watched here, where nothing blocks. Thread: that of its owner.
class BackgroundConnection final : public QObject, public HttpConnection
{
    Q_OBJECT
public:
    BackgroundConnection(std::shared_ptr<SocketThread> thread, Peer peer,
                         const QSslConfiguration &configuration,
                         std::shared_ptr<const ClientIdentity> identity);
    ~BackgroundConnection() override;

    void start(Exchange exchange, Done done) override;
    void abort(core::Error error) override;
    bool isIdle() const override;
    /// Of an exchange that was given up too, as far as it came.
    Handshake handshake() const override;

private:
    struct Link;

    void onOutcome(quint64 serial, Outcome outcome);
    void finish(Outcome outcome);
    void interruptSigning();

    Peer m_peer;
    std::shared_ptr<SocketThread> m_thread;
    std::shared_ptr<const ClientIdentity> m_identity;
    std::shared_ptr<Link> m_link;
    QTimer m_deadline;
    Done m_done; ///< Set while an exchange runs.
    core::CancelToken::Registration m_cancelRegistration;
    quint64 m_serial = 0;
};

} // namespace endorse::dps
