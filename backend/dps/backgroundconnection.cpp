// SPDX-License-Identifier: GPL-3.0-or-later
#include "backgroundconnection.h"

#include "tlsconnection.h"

#include <pki/trustedroots.h>

#include <QMutex>
#include <QThread>
#include <QThreadPool>

#include <atomic>

namespace endorse::dps {

using core::Error;

namespace {

/// Ends a thread when it is destroyed there, with the event that holds it: an event that comes when
/// QCoreApplication has begun to go is destroyed, but not delivered.
struct ThreadEnd final
{
    explicit ThreadEnd(QThread *whose)
        : thread(whose)
    {
    }
    ~ThreadEnd()
    {
        // What OpenSSL keeps for the thread goes first: once it has ended, OpenSSL may be gone.
        pki::releaseThread();
        thread->quit();
    }
    Q_DISABLE_COPY_MOVE(ThreadEnd)

    QThread *thread;
};

} // namespace

SocketThread::SocketThread()
    : m_context(new QObject)
    , m_thread(new QThread)
{
    m_thread->setObjectName(QStringLiteral("http-identity"));
    m_context->moveToThread(m_thread);
    m_thread->start();
}

SocketThread::~SocketThread()
{
    // Behind all that was posted: connections are destroyed where they live.
    auto end = std::make_shared<ThreadEnd>(m_thread);
    post([end = std::move(end)]() mutable { end.reset(); });
    QThreadPool::globalInstance()->start([thread = m_thread, context = m_context] {
        // A signature may take its time, and other work must not wait for it.
        QThreadPool *const pool = QThreadPool::globalInstance();
        pool->releaseThread();
        thread->wait();
        pool->reserveThread();
        delete context;
        delete thread;
    });
}

void SocketThread::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_context, std::move(work), Qt::QueuedConnection);
}

/// What the two threads share. Kept by whatever is on its way between them.
struct BackgroundConnection::Link final
{
    QObject home;                              ///< Calls to the owner's thread are posted to it.
    BackgroundConnection *owner = nullptr;     ///< Owner's thread only; null once that is gone.
    std::unique_ptr<TlsConnection> connection; ///< Socket thread only.
    std::atomic<bool> isOpen{false};
    std::atomic<bool> isHandshaking{false};

    /// As far as it has come.
    Handshake handshake() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_handshake;
    }
    void setHandshake(const Handshake &handshake)
    {
        const QMutexLocker lock(&m_mutex);
        m_handshake = handshake;
    }

private:
    mutable QMutex m_mutex;
    Handshake m_handshake;
};

BackgroundConnection::BackgroundConnection(std::shared_ptr<SocketThread> thread, Peer peer,
                                           const QSslConfiguration &configuration,
                                           std::shared_ptr<const ClientIdentity> identity)
    : m_peer(std::move(peer))
    , m_thread(std::move(thread))
    , m_identity(std::move(identity))
    , m_link(std::make_shared<Link>())
{
    m_link->owner = this;
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this,
            [this] { abort(core::deadlineError(m_peer.toString(), m_deadline.interval())); });
    m_thread->post([link = m_link, where = m_peer, configuration, whose = m_identity] {
        link->connection = std::make_unique<TlsConnection>(where, configuration, whose);
        TlsConnection *connection = link->connection.get();
        // The connection is the link's, so the link outlives it.
        Link *const raw = link.get();
        connect(connection, &TlsConnection::handshaking, connection, [raw](bool begins) {
            raw->setHandshake(raw->connection->handshake());
            raw->isHandshaking = begins;
        });
        connect(connection, &TlsConnection::spoiled, connection, [raw] { raw->isOpen = false; });
    });
}

BackgroundConnection::~BackgroundConnection()
{
    m_link->owner = nullptr;
    // Nobody waits for its signature any more, and the end of the program waits for its thread.
    interruptSigning();
    m_thread->post([link = m_link] { link->connection.reset(); });
}

/// Once a handshake: a second time could meet the signature of the next connection.
void BackgroundConnection::interruptSigning()
{
    if (m_link->isHandshaking.exchange(false) && m_identity->interruptSigning)
        m_identity->interruptSigning();
}

Handshake BackgroundConnection::handshake() const
{
    return m_link->handshake();
}

bool BackgroundConnection::isIdle() const
{
    return !m_done && m_link->isOpen;
}

void BackgroundConnection::start(Exchange exchange, Done done)
{
    m_done = std::move(done);
    const quint64 serial = ++m_serial;
    m_deadline.start(exchange.timeout);
    m_cancelRegistration = exchange.cancel.onCancel([link = m_link, serial] {
        QMetaObject::invokeMethod(
            &link->home,
            [link, serial] {
                BackgroundConnection *const self = link->owner;
                if (self && serial == self->m_serial)
                    self->abort(core::cancelledError(self->m_peer.toString()));
            },
            Qt::QueuedConnection);
    });
    exchange.cancel = {}; // Told by abort().
    m_thread->post([link = m_link, exchange = std::move(exchange), serial] {
        link->connection->start(exchange, [link, serial](Outcome outcome) {
            link->isOpen = outcome.reusable && link->connection->isIdle();
            QMetaObject::invokeMethod(
                &link->home,
                [link, serial, outcome = std::move(outcome)] {
                    if (link->owner)
                        link->owner->onOutcome(serial, outcome);
                },
                Qt::QueuedConnection);
        });
    });
}

void BackgroundConnection::abort(Error error)
{
    if (!m_done)
        return;
    m_link->isOpen = false;
    // The thread may be blocked in the signature that nobody waits for any more.
    interruptSigning();
    m_thread->post([link = m_link, error] { link->connection->abort(error); });
    finish({.response = {}, .error = std::move(error)});
}

void BackgroundConnection::onOutcome(quint64 serial, Outcome outcome)
{
    if (serial != m_serial || !m_done)
        return;
    finish(std::move(outcome));
}

void BackgroundConnection::finish(Outcome outcome)
{
    m_deadline.stop();
    m_cancelRegistration = {};
    std::exchange(m_done, {})(std::move(outcome));
}

} // namespace endorse::dps
