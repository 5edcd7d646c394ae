// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/oneshot.h>
#include <core/cancel.h>

#include <QCoroTask>
#include <QList>

#include <memory>

namespace endorse::app {

/// Lets one coroutine at a time through, in the order in which they came. All in one thread.
class AsyncLock final
{
public:
    /// Holds the lock while it lives.
    class Guard final
    {
    public:
        explicit Guard(std::shared_ptr<AsyncLock> lock)
            : m_lock(std::move(lock))
        {
        }
        ~Guard()
        {
            if (m_lock)
                m_lock->release();
        }
        Guard(Guard &&) noexcept = default;
        Guard &operator=(Guard &&other) noexcept
        {
            std::swap(m_lock, other.m_lock);
            return *this;
        }
        Guard(const Guard &) = delete;
        Guard &operator=(const Guard &) = delete;

    private:
        std::shared_ptr<AsyncLock> m_lock;
    };

    /// Waits for its turn; fails with category Cancelled when @p cancel fires first.
    static QCoro::Task<core::Result<Guard>> take(std::shared_ptr<AsyncLock> lock,
                                                 core::CancelToken cancel);

private:
    struct Waiter final
    {
        attestation::OneShot event;
        bool granted = false;
    };

    void release();

    QList<std::shared_ptr<Waiter>> m_waiting;
    bool m_taken = false;
};

} // namespace endorse::app
