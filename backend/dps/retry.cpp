// SPDX-License-Identifier: GPL-3.0-or-later
#include "retry.h"

#include "httperrors.h"
#include "oneshot.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>

namespace endorse::dps {

using core::CancelToken;
using core::Result;
using std::chrono::milliseconds;

namespace {

/// The service has no time for it now, or has trouble that may pass.
bool isRepeatable(int status)
{
    return status == 429 || status >= 500;
}

} // namespace

QCoro::Task<Result<void>> TimerWaiter::wait(milliseconds duration, CancelToken cancel)
{
    const OneShot<bool> elapsed;
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &timer, [elapsed] { elapsed.resolve(true); });
    timer.start(duration);
    // Declared behind the timer, so that no other thread can post to it once it goes.
    const CancelToken::Registration registration = cancel.onCancel([elapsed, &timer] {
        QMetaObject::invokeMethod(
            &timer, [elapsed] { elapsed.resolve(false); }, Qt::QueuedConnection);
    });
    const bool done = co_await elapsed;
    if (!done)
        co_return core::fail(core::cancelledError(QStringLiteral("wait")));
    co_return Result<void>();
}

RetryingSender::RetryingSender(HttpClient &client, const core::Clock &clock, RetryPolicy policy,
                               std::shared_ptr<Waiter> waiter)
    : m_client(client)
    , m_clock(clock)
    , m_policy(policy)
    , m_waiter(std::move(waiter))
{
}

void RetryingSender::setWaitCallback(std::function<void(milliseconds)> callback)
{
    m_callback = std::move(callback);
}

void RetryingSender::notice(const HttpResponse &response)
{
    const QDateTime theirs = parseHttpDate(response.header("Date"));
    if (!theirs.isValid())
        return;
    m_clockOffset = std::chrono::seconds(m_clock.now().secsTo(theirs));
    if (!m_firstClockOffset)
        m_firstClockOffset = m_clockOffset;
}

std::optional<milliseconds>
RetryingSender::delayBefore(int nextAttempt, const HttpResponse &response, bool sendOnce) const
{
    if (!isRepeatable(response.status) || nextAttempt > m_policy.attempts)
        return std::nullopt;
    const auto asked = parseRetryAfter(response.header("Retry-After"), m_clock.now());
    // Another 5xx does not say whether the request had an effect before it failed.
    if (sendOnce && response.status != 429 && !(response.status == 503 && asked))
        return std::nullopt;
    if (asked)
        return *asked;
    milliseconds delay = m_policy.firstDelay;
    for (int i = 2; i < nextAttempt && delay < m_policy.maxDelay; ++i)
        delay *= 2;
    delay = std::min(delay, m_policy.maxDelay);
    // Half of it at random, so that devices refused together do not come back together.
    const milliseconds half = delay / 2;
    const double share = QRandomGenerator::global()->generateDouble();
    return half + milliseconds(static_cast<qint64>(static_cast<double>(half.count()) * share));
}

QCoro::Task<Result<HttpResponse>> RetryingSender::send(HttpRequest request, CancelToken cancel)
{
    Result<HttpResponse> response = co_await send(std::move(request), cancel, cancel);
    if (response && cancel.isCancelled() && isRepeatable(response->status))
        co_return core::fail(core::cancelledError(QStringLiteral("wait")));
    co_return response;
}

QCoro::Task<Result<HttpResponse>> RetryingSender::send(HttpRequest request, CancelToken cancel,
                                                       CancelToken abandon)
{
    milliseconds waited{0};
    for (int attempt = 1;; ++attempt) {
        Result<HttpResponse> response = co_await m_client.send(request, abandon);
        if (!response)
            co_return response;
        notice(*response);
        const std::optional<milliseconds> delay =
            delayBefore(attempt + 1, *response, request.sendOnce);
        if (!delay || waited + *delay > m_policy.budget)
            co_return response;
        waited += *delay;
        if (!co_await wait(*delay, cancel))
            co_return response;
    }
}

QCoro::Task<Result<void>> RetryingSender::wait(milliseconds duration, CancelToken cancel)
{
    if (duration.count() <= 0)
        co_return Result<void>();
    if (m_callback)
        m_callback(duration);
    QElapsedTimer clock;
    clock.start();
    Result<void> result = co_await m_waiter->wait(duration, cancel);
    m_waitNs += clock.nsecsElapsed();
    co_return result;
}

} // namespace endorse::dps
