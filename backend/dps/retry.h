// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/clock.h>
#include <core/result.h>
#include <dps/httpclient.h>

#include <QCoroTask>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace endorse::dps {

/// Waits, as an object so that a test need not. Thread: that of the caller, with an event loop.
class Waiter
{
public:
    virtual ~Waiter() = default;
    /// Returns after @p duration, or at once with category Cancelled.
    virtual QCoro::Task<core::Result<void>> wait(std::chrono::milliseconds duration,
                                                 core::CancelToken cancel) = 0;
};

/// Waits by a timer.
class TimerWaiter final : public Waiter
{
public:
    QCoro::Task<core::Result<void>> wait(std::chrono::milliseconds duration,
                                         core::CancelToken cancel) override;
};

/// How often and how long a request is repeated that was answered with 429 or 5xx. One that is
/// marked sendOnce is repeated after 429 and after 503 with a Retry-After only.
struct RetryPolicy final
{
    int attempts = 6; ///< The first one included.
    /// Waits between the attempts of one request together. An answer that asks for more is given
    /// to the caller at once.
    std::chrono::milliseconds budget{60000};
    std::chrono::milliseconds firstDelay{500}; ///< Doubled each time, half of it at random.
    std::chrono::milliseconds maxDelay{15000};
    /// A registration may stay "assigning" this long.
    std::chrono::milliseconds assignmentBudget{300000};
    /// Waits that one request of a bulk operation may be asked for together: it is many requests,
    /// so being throttled is no failure.
    std::chrono::milliseconds bulkBudget{600000};
    /// How long a cancelled bulk operation listens for the answer to what was sent already.
    std::chrono::milliseconds cancelGrace{5000};
    /// Between two polls when the service names no time.
    std::chrono::milliseconds pollDelay{2000};
};

/// Sends requests and repeats what a service asks to repeat. Watches the Date header. Thread: that
/// of its client.
class RetryingSender final
{
public:
    RetryingSender(HttpClient &client, const core::Clock &clock, RetryPolicy policy,
                   std::shared_ptr<Waiter> waiter);

    /// The last answer, whatever its status; or why there is none.
    QCoro::Task<core::Result<HttpResponse>> send(HttpRequest request, core::CancelToken cancel);
    /// The same where an answer that is under way must not be lost: @p cancel ends the waits, and
    /// then the answer that asked for the wait is given; @p abandon ends the exchange itself.
    QCoro::Task<core::Result<HttpResponse>> send(HttpRequest request, core::CancelToken cancel,
                                                 core::CancelToken abandon);
    /// Waits and adds it to waitNs().
    QCoro::Task<core::Result<void>> wait(std::chrono::milliseconds duration,
                                         core::CancelToken cancel);

    /// Time of the service minus ours, by the last answer with a Date header; exact to a second.
    std::optional<std::chrono::seconds> clockOffset() const { return m_clockOffset; }
    /// The same by the first one.
    std::optional<std::chrono::seconds> firstClockOffset() const { return m_firstClockOffset; }
    /// Time spent in waits that the service asked for, all together.
    qint64 waitNs() const { return m_waitNs; }
    /// Called before each wait.
    void setWaitCallback(std::function<void(std::chrono::milliseconds)> callback);
    const RetryPolicy &policy() const { return m_policy; }
    const core::Clock &clock() const { return m_clock; }

private:
    void notice(const HttpResponse &response);
    /// Nullopt: not to be repeated.
    std::optional<std::chrono::milliseconds>
    delayBefore(int nextAttempt, const HttpResponse &response, bool sendOnce) const;

    HttpClient &m_client;
    const core::Clock &m_clock;
    RetryPolicy m_policy;
    std::shared_ptr<Waiter> m_waiter;
    std::function<void(std::chrono::milliseconds)> m_callback;
    std::optional<std::chrono::seconds> m_clockOffset;
    std::optional<std::chrono::seconds> m_firstClockOffset;
    qint64 m_waitNs = 0;
};

} // namespace endorse::dps
