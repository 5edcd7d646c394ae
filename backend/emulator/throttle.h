// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <array>
#include <optional>

namespace endorse::emulator {

/// Counts requests as the service does when it throttles: so many a minute of each kind, of which
/// as many may come at once; what was used comes back evenly over the minute. Thread: not shared
/// between threads.
class Throttle final
{
public:
    /// What is counted apart (DPS limits: operations, device registrations, and polls).
    enum class Kind { Operation, Registration, Poll };

    /// @p perMinute: 0 or less stands for no limit.
    explicit Throttle(int perMinute = 0)
        : m_perMinute(perMinute)
    {
    }

    /// Counts one request. Nothing when it may pass; else, in seconds, when the next one may.
    std::optional<int> take(Kind kind, const QDateTime &now);

private:
    struct Bucket final
    {
        qint64 used = 0;
        QDateTime at;
    };

    int m_perMinute;
    std::array<Bucket, 3> m_buckets;
};

} // namespace endorse::emulator
