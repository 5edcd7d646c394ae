// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokenlines.h"

#include <emulator/context.h>

namespace endorse::emulator {

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

core::Text ofTwo(const char *pattern, qint64 large, qint64 small)
{
    return core::Text(context, pattern).arg(large).arg(small);
}

core::Text expiryLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Token expiry")};
}

void noteExpiry(const Exchange &exchange, const dps::SasToken &token)
{
    const qint64 left = token.expiry() - exchange.nowEpochSeconds();
    if (left > 0) {
        exchange.trail.passed(expiryLabel(),
                              //: How long a token is still good: %1 a duration.
                              core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "in %1"))
                                  .arg(spanText(left)));
        return;
    }
    exchange.trail.refused(
        {context, QT_TRANSLATE_NOOP("endorse::emulator", "Token expired")},
        //: Since when a token is no longer good: %1 a duration, %2 a time.
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                              "%1 ago; the clock of the service says %2"))
            .arg(spanText(-left))
            .arg(exchange.now.toUTC().toString(Qt::ISODate)));
}

} // namespace

core::Text spanText(qint64 seconds)
{
    //: A duration: %1 seconds.
    if (seconds < minute)
        return core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "%1 s")).arg(seconds);
    if (seconds < hour) {
        //: A duration: %1 minutes, %2 seconds.
        return ofTwo(QT_TRANSLATE_NOOP("endorse::emulator", "%1 min %2 s"), seconds / minute,
                     seconds % minute);
    }
    if (seconds < day) {
        //: A duration: %1 hours, %2 minutes.
        return ofTwo(QT_TRANSLATE_NOOP("endorse::emulator", "%1 h %2 min"), seconds / hour,
                     seconds % hour / minute);
    }
    //: A duration: %1 days, %2 hours.
    return ofTwo(QT_TRANSLATE_NOOP("endorse::emulator", "%1 d %2 h"), seconds / day,
                 seconds % day / hour);
}

core::Text signatureLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Signature")};
}

void noteToken(const Exchange &exchange, const dps::SasToken &token, dps::SasVerdict verdict,
               const core::Text &signedWith, const core::Text &notSigned, Decision::Subject subject)
{
    switch (verdict) {
    case dps::SasVerdict::OtherResource:
        exchange.trail.refused(
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "Resource of the token")},
            //: %1: the resource that a token names.
            core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "another one: %1"))
                .arg(QString::fromUtf8(token.resource())));
        return;
    case dps::SasVerdict::OtherKeyName:
        exchange.trail.refused(
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "Key name of the token")},
            core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "another one: %1"))
                .arg(QString::fromUtf8(token.keyName().value_or(QByteArray()))));
        return;
    case dps::SasVerdict::BadSignature:
        exchange.trail.refused(
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "Signature not valid")}, notSigned,
            subject);
        return;
    case dps::SasVerdict::Expired:
    case dps::SasVerdict::Valid:
        break;
    }
    exchange.trail.passed(signatureLabel(), signedWith, subject);
    noteExpiry(exchange, token);
}

} // namespace endorse::emulator
