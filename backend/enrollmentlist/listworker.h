// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>

#include <QCoroTask>
#include <QObject>

#include <coroutine>
#include <enrollmentlist/liststore.h>
#include <functional>
#include <memory>
#include <optional>

namespace endorse::enrollmentlist {

/// Work on its way through a ListWorker.
class ListJob
{
public:
    ListJob();
    virtual ~ListJob();
    ListJob(const ListJob &) = delete;
    ListJob &operator=(const ListJob &) = delete;

    /// Worker's thread: does the work and keeps its result; the error when the work was refused.
    virtual std::optional<core::Error> execute(ListStore &store) = 0;
    /// Any thread: the result of work that is not done.
    virtual void fail(core::Error error) = 0;

protected:
    void setContinuation(std::coroutine_handle<> continuation);

private:
    friend class ListWorker;
    void resumeCaller();

    std::coroutine_handle<> m_continuation;
    /// Lives in the caller's thread: to where the answer is posted.
    std::shared_ptr<QObject> m_home;
};

/// A thread with one ListStore, through which a window or a command uses a list. Thread: the
/// object's own; shutdown() before it is destroyed, unless waiting for running work is no harm.
class ListWorker final : public QObject
{
    Q_OBJECT

public:
    ListWorker(ListPlace place, Station station, std::shared_ptr<audit::AuditLog> audit,
               QObject *parent = nullptr, StoreOptions options = {});
    /// Waits for the work that runs; what waits fails with Cancelled.
    ~ListWorker() override;

    const ListPlace &place() const;
    const Station &station() const;

    /// Runs @p work in the worker's thread, one after the other, and goes on in the caller's. The
    /// list is opened when it is first used, and anew after an error of code "connection"; work
    /// gets the error when it cannot be opened.
    template<class T>
    QCoro::Task<core::Result<T>> run(std::function<core::Result<T>(ListStore &)> work);

    /// Lets the work that runs come to its end without blocking (cancel it first), then destroys
    /// the worker.
    static QCoro::Task<void> shutdown(ListWorker *worker);

Q_SIGNALS:
    /// Another process or station changed the list.
    void changedByOthers();

private:
    class Loop;
    class Ending;

    void post(std::shared_ptr<ListJob> job);

    template<class T>
    class TypedJob;
    template<class T>
    class Awaiter;

    struct Private;
    std::unique_ptr<Private> m_d;
};

template<class T>
class ListWorker::TypedJob final : public ListJob
{
public:
    explicit TypedJob(std::function<core::Result<T>(ListStore &)> work)
        : m_work(std::move(work))
    {
    }
    std::optional<core::Error> execute(ListStore &store) override
    {
        m_result.emplace(m_work(store));
        m_work = nullptr; // What it holds may be secret or large.
        if (*m_result)
            return std::nullopt;
        return m_result->error();
    }
    void fail(core::Error error) override
    {
        m_result.emplace(core::fail(std::move(error)));
        m_work = nullptr;
    }
    void waitedForBy(std::coroutine_handle<> caller) { setContinuation(caller); }
    core::Result<T> takeResult() { return std::move(*m_result); }

private:
    std::function<core::Result<T>(ListStore &)> m_work;
    std::optional<core::Result<T>> m_result;
};

template<class T>
class ListWorker::Awaiter final
{
public:
    Awaiter(ListWorker *worker, std::shared_ptr<TypedJob<T>> job)
        : m_worker(worker)
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
    ListWorker *m_worker;
    std::shared_ptr<TypedJob<T>> m_job;
};

template<class T>
QCoro::Task<core::Result<T>> ListWorker::run(std::function<core::Result<T>(ListStore &)> work)
{
    auto job = std::make_shared<TypedJob<T>>(std::move(work));
    Awaiter<T> awaiter(this, job);
    auto result = co_await awaiter;
    co_return result;
}

} // namespace endorse::enrollmentlist
