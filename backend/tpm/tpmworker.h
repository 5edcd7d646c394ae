// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>

#include <QCoroTask>
#include <QObject>
#include <QSemaphore>

#include <chrono>
#include <condition_variable>
#include <coroutine>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace endorse::tpm {

class TpmChannel;

/// One verb on its way through the worker: posted by a coroutine, run on the worker's thread, and
/// done when the coroutine is resumed where it came from.
class TpmJob
{
public:
    explicit TpmJob(QString place)
        : m_place(std::move(place))
    {
    }
    virtual ~TpmJob();
    TpmJob(const TpmJob &) = delete;
    TpmJob &operator=(const TpmJob &) = delete;

    /// Worker thread: does the work and keeps its result.
    virtual void execute(TpmChannel &channel) = 0;
    /// Any thread: the result of a job that does not run (any more).
    virtual void fail(core::Error error) = 0;

    const QString &place() const { return m_place; }
    /// Fires when the caller cancels this job or the worker shuts down.
    core::CancelSource &cancelSource() { return m_cancel; }

protected:
    void setContinuation(std::coroutine_handle<> continuation);
    /// Any thread, once: the job is done. Resumes the coroutine in the thread it came from.
    virtual void resumeCaller();

private:
    friend class TpmWorker;

    QString m_place;
    core::CancelSource m_cancel;
    std::coroutine_handle<> m_continuation;
    /// An object that lives in the caller's thread: the address to which the answer is posted.
    std::shared_ptr<QObject> m_home;
};

/// The thread of one TPM and its queue. Thread-safe; shutdown() must come before the last owner
/// lets go.
class TpmWorker final
{
public:
    explicit TpmWorker(std::unique_ptr<TpmChannel> channel);
    ~TpmWorker();
    TpmWorker(const TpmWorker &) = delete;
    TpmWorker &operator=(const TpmWorker &) = delete;

    /// Queues @p job; after shutdown() the job fails with Cancelled at once.
    void post(const std::shared_ptr<TpmJob> &job);
    /// Interrupts the job when it runs, takes it out of the queue when it waits.
    void cancel(const std::shared_ptr<TpmJob> &job);
    /// Cancels everything, joins the thread and closes the connection to the TPM.
    void shutdown();
    /// Whether the calling thread is the worker's own.
    bool isItsThread() const { return std::this_thread::get_id() == m_thread.get_id(); }
    /// The parts of the channel that any thread may use.
    TpmChannel &channel() { return *m_channel; }

private:
    void loop();

    std::unique_ptr<TpmChannel> m_channel;
    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    std::deque<std::shared_ptr<TpmJob>> m_queue;
    std::shared_ptr<TpmJob> m_running;
    bool m_stopping = false;
    std::thread m_thread;
};

/// A job around @p Work, which is called as Result<T>(TpmChannel &) and may be move-only.
template<class T, class Work>
class TypedTpmJob : public TpmJob
{
public:
    TypedTpmJob(QString place, Work work)
        : TpmJob(std::move(place))
        , m_work(std::move(work))
    {
    }

    void execute(TpmChannel &channel) override
    {
        m_result.emplace((*m_work)(channel));
        // What the work holds may be secret: it is wiped here and not when the caller comes by.
        m_work.reset();
    }
    void fail(core::Error error) override
    {
        m_result.emplace(core::fail(std::move(error)));
        m_work.reset();
    }
    void waitedForBy(std::coroutine_handle<> caller) { setContinuation(caller); }
    core::Result<T> takeResult() { return std::move(*m_result); }

private:
    std::optional<Work> m_work;
    std::optional<core::Result<T>> m_result;
};

/// A job that a thread without an event loop waits for.
template<class T, class Work>
class AwaitedTpmJob final : public TypedTpmJob<T, Work>
{
public:
    using TypedTpmJob<T, Work>::TypedTpmJob;

    bool wait(std::chrono::milliseconds deadline)
    {
        return m_done.tryAcquire(1, static_cast<int>(deadline.count()));
    }

protected:
    void resumeCaller() override { m_done.release(); }

private:
    QSemaphore m_done;
};

/// co_await on it posts the job; the coroutine goes on in its own thread when the job is done.
template<class T, class Work>
class TpmJobAwaiter final
{
public:
    TpmJobAwaiter(std::shared_ptr<TpmWorker> worker, std::shared_ptr<TypedTpmJob<T, Work>> job)
        : m_worker(std::move(worker))
        , m_job(std::move(job))
    {
    }

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> caller)
    {
        m_job->waitedForBy(caller);
        m_worker->post(m_job);
    }
    core::Result<T> await_resume() { return m_job->takeResult(); }

private:
    std::shared_ptr<TpmWorker> m_worker;
    std::shared_ptr<TypedTpmJob<T, Work>> m_job;
};

/// Runs @p work on the worker's thread. @p place names the verb in a Cancelled error.
template<class T, class Work>
QCoro::Task<core::Result<T>> runOnWorker(std::shared_ptr<TpmWorker> worker, QString place,
                                         Work work, core::CancelToken cancel)
{
    if (cancel.isCancelled())
        co_return core::fail(core::cancelledError(place));
    auto job = std::make_shared<TypedTpmJob<T, Work>>(std::move(place), std::move(work));
    // Runs in the cancelling thread, so it may only touch what both are owners of.
    const auto registration = cancel.onCancel([worker, weakJob = std::weak_ptr<TpmJob>(job)] {
        if (const auto strongJob = weakJob.lock())
            worker->cancel(strongJob);
    });
    TpmJobAwaiter<T, Work> awaiter(worker, job);
    auto result = co_await awaiter;
    co_return result;
}

/// Runs @p work on the worker's thread while the calling thread waits, for at most @p deadline. Not
/// from the worker's own thread.
template<class T, class Work>
core::Result<T> runAndWait(const std::shared_ptr<TpmWorker> &worker, const QString &place,
                           Work work, std::chrono::milliseconds deadline,
                           const core::CancelToken &cancel)
{
    auto job = std::make_shared<AwaitedTpmJob<T, Work>>(place, std::move(work));
    // Runs in the cancelling thread, so it may only touch what both are owners of.
    const auto registration = cancel.onCancel([worker, weakJob = std::weak_ptr<TpmJob>(job)] {
        if (const auto strongJob = weakJob.lock())
            worker->cancel(strongJob);
    });
    worker->post(job);
    if (job->wait(deadline))
        return job->takeResult();
    // Nobody waits for its end: the job owns what it works with.
    worker->cancel(job);
    return core::fail(core::deadlineError(place, deadline.count()));
}

} // namespace endorse::tpm
