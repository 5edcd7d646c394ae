// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/cancel.h>
#include <core/result.h>
#include <tpm/tpmstream.h>

#include <QString>

#include <chrono>

namespace endorse::tpm {

/// One deadline and one cancellation for the several waits of an operation on non-blocking
/// descriptors. Every wait returns at once when the token fires. Thread: used by one, which blocks;
/// the token may fire in any.
class IoWaiter final
{
public:
    /// @param place Error::place of what fails here.
    IoWaiter(std::chrono::milliseconds timeout, const core::CancelToken &cancel, QString place);

    QString place() const { return m_place; }
    /// Waits for poll() events on @p descriptor; Cancelled or Deadline otherwise.
    core::Result<void> wait(int descriptor, short events) const;
    /// Sleeps; fails with Cancelled or Deadline.
    core::Result<void> pause(std::chrono::milliseconds duration) const;
    /// Errors beside those of wait(): Network, code of the errno or "closed".
    core::Result<void> sendAll(int descriptor, QByteArrayView bytes) const;
    core::Result<core::Bytes> receiveExactly(int descriptor, qsizetype size) const;
    std::chrono::milliseconds timeLeft() const;

private:
    using Clock = std::chrono::steady_clock;

    core::Result<bool> pollUntil(int descriptor, short events, Clock::time_point until) const;

    std::chrono::milliseconds m_timeout;
    Clock::time_point m_deadline;
    core::CancelToken m_cancel;
    QString m_place;
    FileDescriptor m_wakeUp;
    core::CancelToken::Registration m_registration;
};

/// "ENOENT" for ENOENT: stable codes for errors of the system.
QString systemErrorName(int error);
/// The system's own words, English.
QString systemErrorText(int error);

} // namespace endorse::tpm
