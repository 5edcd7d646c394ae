// SPDX-License-Identifier: GPL-3.0-or-later
#include "httperrors.h"

#include <QDateTime>

namespace endorse::dps {

namespace {

/// 1 to 12 for "Jan" to "Dec"; 0 for anything else.
int monthNumber(QByteArrayView name)
{
    static constexpr QByteArrayView names("JanFebMarAprMayJunJulAugSepOctNovDec");
    if (name.size() != 3)
        return 0;
    const qsizetype at = names.indexOf(name);
    return at >= 0 && at % 3 == 0 ? static_cast<int>(at / 3) + 1 : 0;
}

} // namespace

QDateTime parseHttpDate(QByteArrayView text)
{
    // "Sun, 06 Nov 1994 08:49:37 GMT"; by hand, since Qt's parser takes a locale and its time.
    const QList<QByteArray> words = text.trimmed().toByteArray().split(' ');
    if (words.size() != 6 || words.at(5) != "GMT")
        return {};
    const QDate date(words.at(3).toInt(), monthNumber(words.at(2)), words.at(1).toInt());
    const QTime time = QTime::fromString(QString::fromLatin1(words.at(4)), Qt::ISODate);
    if (!date.isValid() || !time.isValid())
        return {};
    return QDateTime(date, time, Qt::UTC);
}

std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView text, const QDateTime &now)
{
    const QByteArray trimmed = text.trimmed().toByteArray();
    bool isNumber = false;
    const int seconds = trimmed.toInt(&isNumber);
    if (isNumber && seconds >= 0 && trimmed.front() != '+')
        return std::chrono::seconds(seconds);
    const QDateTime date = parseHttpDate(trimmed);
    if (!date.isValid())
        return std::nullopt;
    return std::chrono::seconds(qMax<qint64>(0, now.secsTo(date)));
}

} // namespace endorse::dps
