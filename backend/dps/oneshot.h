// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractEventDispatcher>
#include <QMetaObject>

#include <coroutine>
#include <memory>
#include <optional>
#include <utility>

namespace endorse::dps {

/// A value that comes once, for one coroutine that awaits it.
///
/// Used in place of awaiting a signal: a signal may fire twice, and a second emission that is on
/// its way would resume a frame that is gone. Here the first resolve() counts, and the coroutine is
/// resumed by a posted call, never inside the emission. Copies share the value. Thread: all in one
/// thread with an event loop.
template<class T>
class OneShot final
{
public:
    OneShot()
        : m_state(std::make_shared<State>())
    {
    }

    void resolve(T value) const
    {
        if (m_state->value)
            return;
        m_state->value = std::move(value);
        if (m_state->waiter)
            post(m_state);
    }

    bool await_ready() const noexcept { return m_state->value.has_value(); }
    void await_suspend(std::coroutine_handle<> waiter) const noexcept { m_state->waiter = waiter; }
    T await_resume() const { return std::move(*m_state->value); }

private:
    struct State final
    {
        std::optional<T> value;
        std::coroutine_handle<> waiter;
    };

    static void post(const std::shared_ptr<State> &state)
    {
        // The dispatcher is the one object that surely lives as long as the thread's event loop.
        QMetaObject::invokeMethod(
            QAbstractEventDispatcher::instance(),
            [state] { std::exchange(state->waiter, {}).resume(); }, Qt::QueuedConnection);
    }

    std::shared_ptr<State> m_state;
};

/// Comes in the next turn of the event loop, behind what has been posted by now.
inline OneShot<bool> nextTurn()
{
    const OneShot<bool> turn;
    QMetaObject::invokeMethod(
        QAbstractEventDispatcher::instance(), [turn] { turn.resolve(true); }, Qt::QueuedConnection);
    return turn;
}

} // namespace endorse::dps
