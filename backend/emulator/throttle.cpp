// SPDX-License-Identifier: GPL-3.0-or-later
#include "throttle.h"

#include <algorithm>
#include <cmath>

namespace endorse::emulator {

std::optional<int> Throttle::take(Kind kind, const QDateTime &now)
{
    if (m_perMinute <= 0)
        return std::nullopt;
    constexpr double minuteMs = 60'000;
    Bucket &bucket = m_buckets.at(static_cast<std::size_t>(kind));
    // A clock that was put back gives nothing back.
    const auto passed = bucket.at.isValid() ? std::max<qint64>(0, bucket.at.msecsTo(now)) : 0;
    bucket.used = std::max(0.0, bucket.used - double(passed) * m_perMinute / minuteMs);
    bucket.at = now;
    if (bucket.used + 1 <= m_perMinute) {
        bucket.used += 1;
        return std::nullopt;
    }
    const double missing = bucket.used + 1 - m_perMinute;
    return std::max(1, int(std::ceil(missing * 60 / m_perMinute)));
}

} // namespace endorse::emulator
