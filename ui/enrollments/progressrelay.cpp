// SPDX-License-Identifier: GPL-3.0-or-later
#include "progressrelay.h"

#include <mutex>

namespace endorse::ui {

/// What both threads see.
struct ProgressRelay::Shared final
{
    std::mutex mutex;
    ProgressRelay *relay = nullptr; ///< Null: nobody listens any more.
    qint64 done = 0;
    qint64 total = 0;
    bool isOnItsWay = false; ///< The relay will look, and has not yet.
};

ProgressRelay::ProgressRelay(QObject *parent)
    : QObject(parent)
{
}

ProgressRelay::~ProgressRelay()
{
    silence();
}

ProgressRelay::Progress ProgressRelay::begin()
{
    silence();
    m_shared = std::make_shared<Shared>();
    m_shared->relay = this;
    m_done = 0;
    m_total = 0;
    m_timer.start();
    return [shared = m_shared](qint64 done, qint64 total) {
        const std::lock_guard lock(shared->mutex);
        shared->done = done;
        shared->total = total;
        if (!shared->relay || shared->isOnItsWay)
            return;
        shared->isOnItsWay = true;
        // The destructor waits for the lock, so the relay is there until the event is posted; an
        // event for one that is gone is dropped.
        ProgressRelay *relay = shared->relay;
        QMetaObject::invokeMethod(
            relay, [relay, shared] { relay->take(shared); }, Qt::QueuedConnection);
    };
}

void ProgressRelay::end()
{
    silence();
    m_shared.reset();
}

qint64 ProgressRelay::elapsedMs() const
{
    return m_timer.isValid() ? m_timer.elapsed() : 0;
}

void ProgressRelay::take(const std::shared_ptr<Shared> &shared)
{
    if (shared != m_shared)
        return;
    {
        const std::lock_guard lock(shared->mutex);
        shared->isOnItsWay = false;
        m_done = shared->done;
        m_total = shared->total;
    }
    Q_EMIT changed();
}

void ProgressRelay::silence()
{
    if (!m_shared)
        return;
    const std::lock_guard lock(m_shared->mutex);
    m_shared->relay = nullptr;
}

} // namespace endorse::ui
