// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/steprecord.h>
#include <core/cancel.h>

#include <QCoroTask>

#include <chrono>
#include <functional>
#include <memory>

namespace endorse::attestation {

/// Decides when a flow goes on to its next step. The flow awaits pass() before each step.
///
/// A new gate is shut. Thread: all functions in the thread of the flow; a cancellation may come
/// from any thread. At most one flow waits at a gate.
class Gate final
{
public:
    Gate();
    ~Gate();
    Gate(const Gate &) = delete;
    Gate &operator=(const Gate &) = delete;

    /// Opens the gate until pause() is called.
    void run();
    /// Lets one step pass and shuts. A step that waits goes at once; when none waits, the next one
    /// that comes goes. Two calls before a step came count once.
    void step();
    /// Shuts the gate: the step that runs is finished, the next one waits.
    void pause();

    /// True between run() and pause() or step().
    bool isOpen() const;
    /// True while a flow waits.
    bool isWaiting() const;
    /// Called when a flow begins to wait, and again when it goes on.
    void setWaitingChanged(std::function<void()> callback);
    /// Time that flows have waited here, in all.
    std::chrono::nanoseconds waited() const;

    /// Waits until @p next may run. Fails with category Cancelled when @p cancel fires.
    /// The gate lives as long as the task: it is kept by the caller in a shared_ptr.
    static QCoro::Task<core::Result<void>> pass(std::shared_ptr<Gate> gate, StepId next,
                                                core::CancelToken cancel);

private:
    struct Waiter;

    void letWaiterGo();
    void tell() const;

    std::shared_ptr<Waiter> m_waiter;
    std::function<void()> m_waitingChanged;
    std::chrono::nanoseconds m_waited{0};
    bool m_open = false;
    bool m_once = false;
};

} // namespace endorse::attestation
