// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

namespace endorse::core {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

QDateTime OffsetClock::now() const
{
    return QDateTime::currentDateTimeUtc().addMSecs(m_offset.count());
}

QString toDpsTimestamp(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz")) +
           QLatin1String("0000Z");
}

} // namespace endorse::core
