// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <dps/oneshot.h>

#include <QCoroFuture>
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QThreadPool>

#include <atomic>
#include <enrollmentlist/listplace.h>
#include <enrollmentlist/listquery.h>
#include <enrollmentlist/listworker.h>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace endorse::enrollmentlist {

/// Counts tasks, so that their end can be awaited. Thread: that of the LocalList, as for all here.
struct ListTally final
{
    int running = 0;
    bool ended = false; ///< Nothing new may begin.
    QList<dps::OneShot<bool>> waiters;

    void leave()
    {
        if (--running > 0)
            return;
        for (const dps::OneShot<bool> &waiter : std::exchange(waiters, {}))
            waiter.resolve(true);
    }
    /// Comes when nothing runs.
    dps::OneShot<bool> settled()
    {
        const dps::OneShot<bool> end;
        if (running == 0)
            end.resolve(true);
        else
            waiters.append(end);
        return end;
    }
};

/// One list that is open. Tasks hold it, so that it outlives them; the LocalList lets go of it, and
/// cancels it, when it is closed or another list is opened.
struct ListLine final
{
    ListLine(ListPlace where, const Station &station, const std::shared_ptr<audit::AuditLog> &log,
             std::shared_ptr<ListTally> usedTally)
        : place(std::move(where))
        , tally(std::move(usedTally))
        , quick(new ListWorker(place, station, log))
        , slow(new ListWorker(place, station, log))
    {
        asking.setMaxThreadCount(1);
        building.setMaxThreadCount(1);
    }
    Q_DISABLE_COPY_MOVE(ListLine)

    ListPlace place;
    std::shared_ptr<ListTally> tally;
    ListTally tasks; ///< Those that use this list.
    core::CancelSource cancel;
    /// For what a window waits for. Ended by whoever closes the list, when no task runs any more.
    ListWorker *quick;
    /// For what takes seconds: reading all rows, files.
    ListWorker *slow;
    QThreadPool asking;
    QThreadPool building;
    ListOnly only; ///< Used in asking.
    QObject home;  ///< Lives in the thread of the LocalList.

    bool isReading = false;
    bool again = false;               ///< To be read once more, behind the reading under way.
    bool hasFirstRows = false;        ///< Something of the list has been read.
    QList<dps::OneShot<bool>> firsts; ///< Wait for hasFirstRows, or the end of the reading.
    qint64 mark = 0;             ///< ListStore::changeMark() of quick when the last reading began.
    QSet<QString> touched;       ///< Keys of what changed here since the reading began.
    std::atomic<qint64> read{};  ///< Rows that the reading under way has read.
    std::atomic<qint64> total{}; ///< Of about as many; 0: not known.
    QList<dps::OneShot<bool>> readers; ///< Wait for the end of the reading.

    bool isUpdating = false;
    QSet<QString> stale;                    ///< Keys of rows to be brought up to date.
    std::shared_ptr<const ListIndex> fresh; ///< What was read, to take the place of the index.
    QList<dps::OneShot<bool>> updates;      ///< Wait until nothing is stale.
    QList<std::pair<QString, QStringList>> changes; ///< Change IDs, and the keys of each.
};

/// Counts one task on a list as long as it lives.
class ListLease final
{
public:
    explicit ListLease(std::shared_ptr<ListLine> line)
        : m_line(std::move(line))
    {
        ++m_line->tasks.running;
        ++m_line->tally->running;
    }
    ~ListLease()
    {
        m_line->tasks.leave();
        m_line->tally->leave();
    }
    Q_DISABLE_COPY_MOVE(ListLease)

private:
    std::shared_ptr<ListLine> m_line;
};

/// Has @p work done in a thread of the pool, where what it holds is destroyed too. The result comes
/// in a later turn of the event loop, never at once: whoever asks again before that has overtaken.
template<class T>
QCoro::Task<T> inPool(QThreadPool *pool, std::function<T()> work)
{
    const auto result = std::make_shared<std::optional<T>>();
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    const QFuture<void> future = promise->future();
    pool->start([promise, result, work = std::move(work)]() mutable {
        result->emplace(work());
        work = nullptr;
        promise->finish();
    });
    const dps::OneShot<bool> turn = dps::nextTurn();
    co_await turn;
    co_await future;
    co_return std::move(**result);
}

} // namespace endorse::enrollmentlist
