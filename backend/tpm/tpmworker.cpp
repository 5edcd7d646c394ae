// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpmworker.h"

#include "tpmchannel.h"

#include <pthread.h>

namespace endorse::tpm {

namespace {

/// Posting needs a receiver in the caller's thread. One for each thread is enough, and jobs share
/// it, so that an answer on its way never finds it gone.
const std::shared_ptr<QObject> &homeOfThisThread()
{
    static thread_local const std::shared_ptr<QObject> home = std::make_shared<QObject>();
    return home;
}

} // namespace

TpmJob::~TpmJob() = default;

void TpmJob::setContinuation(std::coroutine_handle<> continuation)
{
    m_continuation = continuation;
    m_home = homeOfThisThread();
}

void TpmJob::resumeCaller()
{
    // Queued also when this is the caller's own thread: a coroutine must not be resumed from
    // within the call that suspends it.
    QMetaObject::invokeMethod(
        m_home.get(), [continuation = m_continuation] { continuation.resume(); },
        Qt::QueuedConnection);
}

TpmWorker::TpmWorker(std::unique_ptr<TpmChannel> channel)
    : m_channel(std::move(channel))
    , m_thread([this] { loop(); })
{
    pthread_setname_np(m_thread.native_handle(), "tpm");
}

TpmWorker::~TpmWorker()
{
    shutdown();
}

void TpmWorker::post(const std::shared_ptr<TpmJob> &job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping && !job->cancelSource().isCancelled()) {
            m_queue.push_back(job);
            m_wakeUp.notify_one();
            return;
        }
    }
    job->fail(core::cancelledError(job->place()));
    job->resumeCaller();
}

void TpmWorker::cancel(const std::shared_ptr<TpmJob> &job)
{
    // Before the lock: a job that is not posted yet finds it in post(), one that runs is woken.
    job->cancelSource().cancel();
    {
        const std::lock_guard lock(m_mutex);
        if (std::erase(m_queue, job) == 0)
            return;
    }
    job->fail(core::cancelledError(job->place()));
    job->resumeCaller();
}

void TpmWorker::shutdown()
{
    std::deque<std::shared_ptr<TpmJob>> waiting;
    std::shared_ptr<TpmJob> running;
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        m_stopping = true;
        waiting.swap(m_queue);
        running = m_running;
    }
    m_wakeUp.notify_one();
    if (running)
        running->cancelSource().cancel();
    m_thread.join();
    for (const auto &job : waiting) {
        job->fail(core::cancelledError(job->place()));
        job->resumeCaller();
    }
}

void TpmWorker::loop()
{
    for (;;) {
        std::shared_ptr<TpmJob> job;
        {
            std::unique_lock lock(m_mutex);
            m_wakeUp.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
            if (m_stopping)
                break;
            job = m_queue.front();
            m_queue.pop_front();
            m_running = job;
        }
        m_channel->begin(job->cancelSource().token());
        job->execute(*m_channel);
        m_channel->end();
        {
            const std::lock_guard lock(m_mutex);
            m_running.reset();
        }
        job->resumeCaller();
    }
    m_channel->close();
}

} // namespace endorse::tpm
