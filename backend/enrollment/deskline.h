// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/clock.h>
#include <dps/httpclient.h>
#include <dps/oneshot.h>
#include <dps/serviceclient.h>

#include <memory>
#include <utility>

namespace endorse::enrollment {

/// Counts what runs for one desk, so that its end can be awaited. Shared by all that counts.
/// Thread: the desk's.
struct DeskTally final
{
    int running = 0;
    bool ended = false; ///< Nothing new may begin.
    QList<dps::OneShot<bool>> waiters;
};

/// Counts one task as long as it lives.
class DeskLease final
{
public:
    explicit DeskLease(std::shared_ptr<DeskTally> tally)
        : m_tally(std::move(tally))
    {
        ++m_tally->running;
    }
    ~DeskLease()
    {
        if (--m_tally->running > 0)
            return;
        for (const dps::OneShot<bool> &waiter : std::exchange(m_tally->waiters, {}))
            waiter.resolve(true);
    }
    Q_DISABLE_COPY_MOVE(DeskLease)

private:
    std::shared_ptr<DeskTally> m_tally;
};

/// One service as a desk talks to it. Tasks hold it, so that it outlives them all; the desk lets go
/// of it, and cancels it, when it turns to another service.
struct DeskLine final
{
    DeskLine(dps::ServiceConnectionString connection, dps::HttpClient::Options options,
             std::shared_ptr<const core::Clock> usedClock, std::shared_ptr<DeskTally> usedTally)
        : clock(std::move(usedClock))
        , tally(std::move(usedTally))
        , http(std::move(options))
        , client(http, std::move(connection), *clock)
    {
    }
    Q_DISABLE_COPY_MOVE(DeskLine)

    std::shared_ptr<const core::Clock> clock;
    std::shared_ptr<DeskTally> tally;
    dps::HttpClient http;
    dps::ServiceClient client;
    core::CancelSource cancel; ///< Of everything on this line.
};

/// One of several sources cancels: the line, or who asked. Keeps the links while it lives.
class EitherCancelled final
{
public:
    EitherCancelled(const core::CancelToken &one, const core::CancelToken &other)
        : m_one(one.onCancel([source = m_source]() mutable { source.cancel(); }))
        , m_other(other.onCancel([source = m_source]() mutable { source.cancel(); }))
    {
    }
    core::CancelToken token() const { return m_source.token(); }

private:
    core::CancelSource m_source;
    core::CancelToken::Registration m_one;
    core::CancelToken::Registration m_other;
};

} // namespace endorse::enrollment
