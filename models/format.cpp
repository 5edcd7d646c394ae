// SPDX-License-Identifier: GPL-3.0-or-later
#include "format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>
#include <limits>

namespace endorse::models {

namespace {

QString withUnit(double value, int decimals, const char *pattern)
{
    return QCoreApplication::translate("endorse::models", pattern)
        .arg(QLocale().toString(value, 'f', decimals));
}

//: A duration in milliseconds.
constexpr const char *millisecondsPattern = QT_TRANSLATE_NOOP("endorse::models", "%1 ms");
//: A duration in seconds.
constexpr const char *secondsPattern = QT_TRANSLATE_NOOP("endorse::models", "%1 s");

const QString secondsFormat = QStringLiteral("yyyy-MM-dd HH:mm:ss");

} // namespace

QString durationText(double milliseconds)
{
    if (!(milliseconds >= 0))
        return {};
    if (milliseconds < 99.95)
        return withUnit(milliseconds, 1, millisecondsPattern);
    if (milliseconds < 999.5)
        return withUnit(milliseconds, 0, millisecondsPattern);
    return withUnit(milliseconds / 1000, milliseconds < 9995 ? 2 : 1, secondsPattern);
}

QString fineDurationText(double milliseconds)
{
    if (milliseconds >= 0 && milliseconds < 9.995)
        return withUnit(milliseconds, 2, millisecondsPattern);
    return durationText(milliseconds);
}

QString sizeText(qsizetype bytes)
{
    // The plural form is chosen by an int; nothing that is shown here comes near its end.
    const int count = int(qMin<qsizetype>(bytes, std::numeric_limits<int>::max()));
    return QCoreApplication::translate("endorse::models", "%Ln bytes", nullptr, count);
}

QString handleText(quint32 handle)
{
    return QStringLiteral("0x%1").arg(handle, 8, 16, QLatin1Char('0'));
}

QString responseCodeText(quint32 code)
{
    return QStringLiteral("0x%1").arg(code, 3, 16, QLatin1Char('0'));
}

QString dpsTimeText(const QString &dpsTimestamp)
{
    const QDateTime time = QDateTime::fromString(dpsTimestamp.left(19), Qt::ISODate);
    return time.isValid() ? time.toString(secondsFormat) : dpsTimestamp;
}

QString utcDayText(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd"));
}

QString utcTimeText(const QDateTime &time)
{
    return time.toUTC().toString(secondsFormat);
}

QString utcMinuteText(const QDateTime &time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString localTimeText(const QDateTime &time)
{
    return time.toLocalTime().toString(secondsFormat);
}

} // namespace endorse::models
