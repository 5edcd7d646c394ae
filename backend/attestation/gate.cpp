// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate.h"

#include <attestation/oneshot.h>

namespace endorse::attestation {

struct Gate::Waiter final
{
    OneShot passed;
};

Gate::Gate() = default;
Gate::~Gate() = default;

void Gate::run()
{
    m_open = true;
    m_once = false;
    letWaiterGo();
}

void Gate::step()
{
    m_open = false;
    if (m_waiter)
        letWaiterGo();
    else
        m_once = true;
}

void Gate::pause()
{
    m_open = false;
    m_once = false;
}

bool Gate::isOpen() const
{
    return m_open;
}

bool Gate::isWaiting() const
{
    return m_waiter && !m_waiter->passed.hasFired();
}

void Gate::setWaitingChanged(std::function<void()> callback)
{
    m_waitingChanged = std::move(callback);
}

std::chrono::nanoseconds Gate::waited() const
{
    return m_waited;
}

void Gate::letWaiterGo()
{
    if (!isWaiting())
        return;
    m_waiter->passed.fire();
    tell();
}

void Gate::tell() const
{
    // A copy: what is called may set another callback.
    const std::function<void()> callback = m_waitingChanged;
    if (callback)
        callback();
}

QCoro::Task<core::Result<void>> Gate::pass(std::shared_ptr<Gate> gate, StepId next,
                                           core::CancelToken cancel)
{
    const QString place = toString(next);
    if (cancel.isCancelled())
        co_return core::fail(core::cancelledError(place));
    if (gate->m_open)
        co_return core::Result<void>();
    if (gate->m_once) {
        gate->m_once = false;
        co_return core::Result<void>();
    }

    const auto waiter = std::make_shared<Waiter>();
    const auto began = std::chrono::steady_clock::now();
    gate->m_waiter = waiter;
    const auto registration = cancel.onCancel([passed = waiter->passed] { passed.fire(); });
    gate->tell();
    co_await waiter->passed;
    gate->m_waiter.reset();
    gate->m_waited += std::chrono::steady_clock::now() - began;
    if (cancel.isCancelled())
        co_return core::fail(core::cancelledError(place));
    co_return core::Result<void>();
}

} // namespace endorse::attestation
