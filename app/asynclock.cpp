// SPDX-License-Identifier: GPL-3.0-or-later
#include "asynclock.h"

namespace endorse::app {

QCoro::Task<core::Result<AsyncLock::Guard>> AsyncLock::take(std::shared_ptr<AsyncLock> lock,
                                                            core::CancelToken cancel)
{
    if (cancel.isCancelled())
        co_return core::fail(core::cancelledError({}));
    if (!lock->m_taken) {
        lock->m_taken = true;
        co_return Guard(lock);
    }
    const auto waiter = std::make_shared<Waiter>();
    lock->m_waiting.append(waiter);
    const auto registration = cancel.onCancel([event = waiter->event] { event.fire(); });
    co_await waiter->event;
    if (!waiter->granted) {
        lock->m_waiting.removeOne(waiter);
        co_return core::fail(core::cancelledError({}));
    }
    Guard guard(lock);
    if (cancel.isCancelled())
        co_return core::fail(core::cancelledError({}));
    co_return std::move(guard);
}

void AsyncLock::release()
{
    if (m_waiting.isEmpty()) {
        m_taken = false;
        return;
    }
    const std::shared_ptr<Waiter> next = m_waiting.takeFirst();
    next->granted = true;
    next->event.fire();
}

} // namespace endorse::app
