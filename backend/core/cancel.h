// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <functional>
#include <memory>

namespace endorse::core {

class CancelSource;

/// The listening end of a cancellation. Cheap to copy, thread-safe. A default-made token never
/// fires.
class CancelToken final
{
public:
    /// Keeps a callback registered while it lives; after its destructor returned, the callback
    /// neither runs nor will run.
    class Registration final
    {
    public:
        Registration() = default;
        ~Registration();
        Registration(Registration &&other) noexcept;
        Registration &operator=(Registration &&other) noexcept;
        Registration(const Registration &) = delete;
        Registration &operator=(const Registration &) = delete;

    private:
        friend class CancelToken;
        friend class CancelSource;
        struct State;
        std::shared_ptr<State> m_state;
    };

    CancelToken() = default;
    bool isCancelled() const;
    /// Runs @p callback once, in the thread that cancels; at once when it has been cancelled
    /// already. The callback must be short and must not throw, wait, or destroy its own
    /// registration.
    [[nodiscard]] Registration onCancel(std::function<void()> callback) const;

private:
    friend class CancelSource;
    struct State;
    std::shared_ptr<State> m_state;
};

/// The sending end. Thread-safe; the destructor does not cancel.
class CancelSource final
{
public:
    CancelSource();
    CancelToken token() const { return m_token; }
    /// Fires every registered callback once. Later calls do nothing.
    void cancel();
    bool isCancelled() const { return m_token.isCancelled(); }

private:
    CancelToken m_token;
};

/// The error of a cancelled operation. @p place as in Error::place.
Error cancelledError(const QString &place);
/// The error of a passed deadline.
Error deadlineError(const QString &place, qint64 timeoutMs);

} // namespace endorse::core
