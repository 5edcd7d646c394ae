// SPDX-License-Identifier: GPL-3.0-or-later
#include "oneshot.h"

#include <QObject>

#include <mutex>

namespace endorse::attestation {

struct OneShot::State final
{
    std::mutex mutex;
    std::coroutine_handle<> waiting;
    bool fired = false;
    /// Lives in the thread of the coroutine: calls are posted to it.
    QObject home;
};

OneShot::OneShot()
    : m_state(std::make_shared<State>())
{
}

void OneShot::fire() const
{
    std::coroutine_handle<> waiting;
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->fired)
            return;
        m_state->fired = true;
        waiting = m_state->waiting;
    }
    if (waiting) {
        QMetaObject::invokeMethod(
            &m_state->home, [state = m_state, waiting] { waiting.resume(); }, Qt::QueuedConnection);
    }
}

bool OneShot::hasFired() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->fired;
}

bool OneShot::await_suspend(std::coroutine_handle<> waiting) const
{
    const std::lock_guard lock(m_state->mutex);
    if (m_state->fired)
        return false;
    m_state->waiting = waiting;
    return true;
}

} // namespace endorse::attestation
