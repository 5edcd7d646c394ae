// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/oneshot.h>
#include <pki/trustedroots.h>

#include <QCoroTask>
#include <QThreadPool>

#include <atomic>
#include <enrollmentlist/progress.h>
#include <functional>
#include <memory>
#include <optional>

namespace endorse::manifest {

/// Runs @p work on the thread pool and resumes in the calling thread, which has an event loop.
/// @p work must own what it uses: it is not cancelled.
template<class T>
QCoro::Task<T> inBackground(std::function<T()> work)
{
    const auto value = std::make_shared<std::optional<T>>();
    const dps::OneShot<bool> done;
    QObject *home = QAbstractEventDispatcher::instance();
    QThreadPool::globalInstance()->start([work = std::move(work), value, done, home]() mutable {
        value->emplace(work());
        work = nullptr;
        // Nobody else would free what OpenSSL keeps for a thread of the pool.
        pki::releaseThread();
        QMetaObject::invokeMethod(
            home, [done] { done.resolve(true); }, Qt::QueuedConnection);
    });
    co_await done;
    co_return std::move(**value);
}

/// Hands progress on to the thread that made it, no faster than that takes it. What comes after its
/// end is dropped. Thread: what hand() gives is for the thread that works.
class ProgressHandover final
{
public:
    explicit ProgressHandover(enrollmentlist::Progress progress)
        : m_state(std::make_shared<State>())
    {
        m_state->home = QAbstractEventDispatcher::instance();
        m_state->progress = std::move(progress);
    }
    ~ProgressHandover() { m_state->hasEnded = true; }
    Q_DISABLE_COPY_MOVE(ProgressHandover)

    enrollmentlist::Progress hand() const
    {
        if (!m_state->progress)
            return {};
        return [state = m_state](qint64 done, qint64 total) {
            state->done = done;
            state->total = total;
            if (state->isPosted.exchange(true))
                return;
            QMetaObject::invokeMethod(
                state->home,
                [state] {
                    state->isPosted = false;
                    if (!state->hasEnded)
                        state->progress(state->done, state->total);
                },
                Qt::QueuedConnection);
        };
    }

private:
    struct State final
    {
        QObject *home = nullptr;
        enrollmentlist::Progress progress;
        std::atomic<qint64> done = 0;
        std::atomic<qint64> total = 0;
        std::atomic<bool> isPosted = false;
        bool hasEnded = false; ///< Thread: the one that made it.
    };
    std::shared_ptr<State> m_state;
};

} // namespace endorse::manifest
