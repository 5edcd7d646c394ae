// SPDX-License-Identifier: GPL-3.0-or-later
#include "throttle.h"

#include <algorithm>

namespace endorse::emulator {

namespace {

constexpr qint64 minuteMs = 60'000;

} // namespace

std::optional<int> Throttle::take(Kind kind, const QDateTime &now)
{
    if (m_perMinute <= 0)
        return std::nullopt;
    Bucket &bucket = m_buckets.at(static_cast<std::size_t>(kind));
    // A clock that was put back gives nothing back. After a minute all of it is.
    const qint64 passed =
        bucket.at.isValid() ? std::clamp<qint64>(bucket.at.msecsTo(now), 0, minuteMs) : 0;
    bucket.used = std::max<qint64>(0, bucket.used - passed * m_perMinute);
    bucket.at = now;
    // In units of which one request takes minuteMs and each millisecond gives m_perMinute back.
    const qint64 missing = bucket.used + minuteMs - m_perMinute * minuteMs;
    if (missing <= 0) {
        bucket.used += minuteMs;
        return std::nullopt;
    }
    const qint64 perSecond = qint64(m_perMinute) * 1000;
    return int((missing + perSecond - 1) / perSecond);
}

} // namespace endorse::emulator
