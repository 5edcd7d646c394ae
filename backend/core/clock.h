// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace endorse::core {

/// The time of day, as an object so that a test can set it. Durations are measured with
/// std::chrono::steady_clock, which nobody sets.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Now, in UTC, with milliseconds.
    virtual QDateTime now() const = 0;
    /// Seconds since 1970-01-01T00:00:00Z: the unit of a SAS token's expiry.
    qint64 nowEpochSeconds() const { return now().toSecsSinceEpoch(); }
};

/// The clock of this computer. Thread-safe.
class SystemClock final : public Clock
{
public:
    QDateTime now() const override;
};

/// A clock that stands still until it is moved.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(QDateTime now)
        : m_now(std::move(now))
    {
    }
    QDateTime now() const override { return m_now; }
    void advance(std::chrono::milliseconds by) { m_now = m_now.addMSecs(by.count()); }

private:
    QDateTime m_now;
};

/// The system clock moved by a fixed offset: a device whose clock is off. Thread-safe.
class OffsetClock final : public Clock
{
public:
    explicit OffsetClock(std::chrono::milliseconds offset)
        : m_offset(offset)
    {
    }
    QDateTime now() const override;

private:
    std::chrono::milliseconds m_offset;
};

/// ISO 8601 in UTC with 7 fractional digits and "Z", as DPS writes dates.
QString toDpsTimestamp(const QDateTime &time);

} // namespace endorse::core
