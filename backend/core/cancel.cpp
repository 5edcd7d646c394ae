// SPDX-License-Identifier: GPL-3.0-or-later
#include "cancel.h"

#include <QCoreApplication>

#include <atomic>
#include <mutex>
#include <vector>

namespace endorse::core {

/// One callback. The mutex is recursive so that a callback may look at its own token, and it is
/// held while the callback runs: a registration that is being destroyed in another thread waits for
/// it.
struct CancelToken::Registration::State final
{
    std::recursive_mutex mutex;
    std::function<void()> callback;

    void fire()
    {
        const std::lock_guard lock(mutex);
        if (const auto run = std::exchange(callback, {}))
            run();
    }
};

struct CancelToken::State final
{
    std::atomic<bool> cancelled = false;
    std::mutex mutex;
    std::vector<std::weak_ptr<Registration::State>> registrations;
};

CancelToken::Registration::~Registration()
{
    if (m_state) {
        const std::lock_guard lock(m_state->mutex);
        m_state->callback = {};
    }
}

CancelToken::Registration::Registration(Registration &&other) noexcept
    : m_state(std::move(other.m_state))
{
}

CancelToken::Registration &CancelToken::Registration::operator=(Registration &&other) noexcept
{
    Registration old;
    old.m_state = std::move(m_state);
    m_state = std::move(other.m_state);
    return *this;
}

bool CancelToken::isCancelled() const
{
    return m_state && m_state->cancelled;
}

CancelToken::Registration CancelToken::onCancel(std::function<void()> callback) const
{
    Registration registration;
    if (!m_state)
        return registration;
    registration.m_state = std::make_shared<Registration::State>();
    registration.m_state->callback = std::move(callback);
    {
        const std::lock_guard lock(m_state->mutex);
        if (!m_state->cancelled) {
            std::erase_if(m_state->registrations,
                          [](const auto &other) { return other.expired(); });
            m_state->registrations.push_back(registration.m_state);
            return registration;
        }
    }
    registration.m_state->fire();
    return registration;
}

CancelSource::CancelSource()
{
    m_token.m_state = std::make_shared<CancelToken::State>();
}

void CancelSource::cancel()
{
    std::vector<std::weak_ptr<CancelToken::Registration::State>> registrations;
    {
        const std::lock_guard lock(m_token.m_state->mutex);
        if (m_token.m_state->cancelled.exchange(true))
            return;
        registrations.swap(m_token.m_state->registrations);
    }
    for (const auto &registration : registrations) {
        if (const auto state = registration.lock())
            state->fire();
    }
}

Error cancelledError(const QString &place)
{
    return {.category = ErrorCategory::Cancelled,
            .code = QStringLiteral("cancelled"),
            .place = place,
            .message = {"endorse::core", QT_TRANSLATE_NOOP("endorse::core", "Cancelled.")},
            .hint = {"endorse::core",
                     QT_TRANSLATE_NOOP("endorse::core", "Start again when you are ready.")},
            .technical = {}};
}

Error deadlineError(const QString &place, qint64 timeoutMs)
{
    return {.category = ErrorCategory::Deadline,
            .code = QStringLiteral("deadline"),
            .place = place,
            .message = Text("endorse::core",
                            QT_TRANSLATE_NOOP("endorse::core", "No answer came within %1 ms."))
                           .arg(timeoutMs),
            .hint = {"endorse::core",
                     QT_TRANSLATE_NOOP("endorse::core", "Check that the other end is running and "
                                                        "reachable, or allow more time.")},
            .technical = QStringLiteral("deadline of %1 ms passed").arg(timeoutMs)};
}

} // namespace endorse::core
