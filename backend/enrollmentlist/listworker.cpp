// SPDX-License-Identifier: GPL-3.0-or-later
#include "listworker.h"

#include <pki/trustedroots.h>

#include <QThread>

#include <deque>
#include <enrollmentlist/listwatch.h>
#include <mutex>

namespace endorse::enrollmentlist {

namespace {

/// Posting needs a receiver in the caller's thread. One for each thread is enough, and jobs share
/// it, so that an answer on its way never finds it gone.
const std::shared_ptr<QObject> &homeOfThisThread()
{
    static thread_local const std::shared_ptr<QObject> home = std::make_shared<QObject>();
    return home;
}

/// Between two looks at a file that others may change.
constexpr std::chrono::seconds watchPeriod(2);

} // namespace

ListJob::ListJob() = default;
ListJob::~ListJob() = default;

void ListJob::setContinuation(std::coroutine_handle<> continuation)
{
    m_continuation = continuation;
    m_home = homeOfThisThread();
}

void ListJob::resumeCaller()
{
    // Queued also when this is the caller's own thread: a coroutine must not be resumed from
    // within the call that suspends it.
    QMetaObject::invokeMethod(
        m_home.get(), [continuation = m_continuation] { continuation.resume(); },
        Qt::QueuedConnection);
}

/// What lives in the worker's thread.
class ListWorker::Loop final : public QObject
{
public:
    Loop(ListPlace place, Station station, std::shared_ptr<audit::AuditLog> audit,
         StoreOptions options, std::function<void()> changed)
        : m_place(std::move(place))
        , m_station(std::move(station))
        , m_audit(std::move(audit))
        , m_options(std::move(options))
        , m_changed(std::move(changed))
    {
    }

    void execute(ListJob &job)
    {
        if (auto opened = open(); !opened) {
            job.fail(std::move(opened.error()));
            return;
        }
        const std::optional<core::Error> error = job.execute(*m_store);
        if (error && (error->code == QLatin1String("connection") ||
                      error->code == QLatin1String("unsettled")))
            close();
        else if (!m_watch->isConnected())
            watchAnew();
    }

    void close()
    {
        m_watch.reset();
        m_store.reset();
    }

private:
    void watchAnew()
    {
        m_watch = std::make_unique<ListWatch>(m_store.get(), watchPeriod, m_changed);
        // Nobody knows what happened while there was no connection.
        m_changed();
    }

    core::Result<void> open()
    {
        if (m_store)
            return {};
        auto store = ListStore::open(m_place, m_station, m_audit, m_options);
        if (!store)
            return core::fail(std::move(store.error()));
        m_store = std::move(*store);
        m_watch = std::make_unique<ListWatch>(m_store.get(), watchPeriod, m_changed);
        // Nobody knows what happened while there was no connection.
        if (m_wasOpen)
            m_changed();
        m_wasOpen = true;
        return {};
    }

    ListPlace m_place;
    Station m_station;
    std::shared_ptr<audit::AuditLog> m_audit;
    StoreOptions m_options;
    std::function<void()> m_changed;
    std::unique_ptr<ListStore> m_store;
    std::unique_ptr<ListWatch> m_watch;
    bool m_wasOpen = false;
};

struct ListWorker::Private final
{
    /// In the thread: the next job that waits.
    void runNext()
    {
        std::shared_ptr<ListJob> job;
        {
            const std::lock_guard lock(mutex);
            if (waiting.empty())
                return;
            job = std::move(waiting.front());
            waiting.pop_front();
        }
        loop->execute(*job);
        job->resumeCaller();
    }

    /// Jobs that wait fail, and no other one is taken.
    void stop()
    {
        std::deque<std::shared_ptr<ListJob>> left;
        {
            const std::lock_guard lock(mutex);
            isStopping = true;
            left.swap(waiting);
        }
        for (const auto &job : left) {
            job->fail(core::cancelledError(place.text()));
            job->resumeCaller();
        }
    }

    ListPlace place;
    Station station;
    QThread thread;
    std::unique_ptr<Loop> loop;
    std::mutex mutex;
    std::deque<std::shared_ptr<ListJob>> waiting;
    bool isStopping = false;
};

/// The last job: closes the list behind the one that runs.
class ListWorker::Ending final : public ListJob
{
public:
    std::optional<core::Error> execute(ListStore &store) override
    {
        Q_UNUSED(store)
        return std::nullopt;
    }
    void fail(core::Error error) override { Q_UNUSED(error) }

    /// co_await goes on when the list is closed.
    class Awaiter final
    {
    public:
        explicit Awaiter(Private *d)
            : m_d(d)
        {
        }
        bool await_ready() const noexcept { return false; }
        void await_suspend(std::coroutine_handle<> caller)
        {
            auto job = std::make_shared<Ending>();
            job->setContinuation(caller);
            QMetaObject::invokeMethod(
                m_d->loop.get(),
                [loop = m_d->loop.get(), job] {
                    loop->close();
                    job->resumeCaller();
                },
                Qt::QueuedConnection);
        }
        void await_resume() const noexcept {}

    private:
        Private *m_d;
    };
};

ListWorker::ListWorker(ListPlace place, Station station, std::shared_ptr<audit::AuditLog> audit,
                       QObject *parent, StoreOptions options)
    : QObject(parent)
    , m_d(std::make_unique<Private>())
{
    m_d->place = place;
    m_d->station = station;
    m_d->loop = std::make_unique<Loop>(
        std::move(place), std::move(station), std::move(audit), std::move(options), [this] {
            QMetaObject::invokeMethod(this, &ListWorker::changedByOthers, Qt::QueuedConnection);
        });
    m_d->thread.setObjectName(QStringLiteral("list"));
    m_d->loop->moveToThread(&m_d->thread);
    // In the thread that opened it, while the loop's timers and sockets are still there.
    connect(
        &m_d->thread, &QThread::finished, m_d->loop.get(),
        [loop = m_d->loop.get()] {
            loop->close();
            // QThread::wait() does not wait until the thread has freed what OpenSSL keeps for it.
            pki::releaseThread();
        },
        Qt::DirectConnection);
    m_d->thread.start();
}

ListWorker::~ListWorker()
{
    m_d->stop();
    m_d->thread.quit();
    m_d->thread.wait();
}

const ListPlace &ListWorker::place() const
{
    return m_d->place;
}

const Station &ListWorker::station() const
{
    return m_d->station;
}

void ListWorker::post(std::shared_ptr<ListJob> job)
{
    {
        const std::lock_guard lock(m_d->mutex);
        if (!m_d->isStopping) {
            m_d->waiting.push_back(std::move(job));
            QMetaObject::invokeMethod(
                m_d->loop.get(), [d = m_d.get()] { d->runNext(); }, Qt::QueuedConnection);
            return;
        }
    }
    job->fail(core::cancelledError(m_d->place.text()));
    job->resumeCaller();
}

QCoro::Task<void> ListWorker::shutdown(ListWorker *worker)
{
    worker->m_d->stop();
    Ending::Awaiter awaiter(worker->m_d.get());
    co_await awaiter;
    delete worker;
}

} // namespace endorse::enrollmentlist
