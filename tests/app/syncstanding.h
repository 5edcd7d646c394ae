// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/clilistbench.h>

#include <QJsonArray>

// How a list and a service stand to each other, in few words.

namespace endorse::testing {

/// Of texts, or of objects with a registrationId.
inline QString idsIn(const QJsonArray &array)
{
    QStringList ids;
    for (const QJsonValue &value : array) {
        ids.append(value.isString()
                       ? value.toString()
                       : value.toObject().value(QLatin1String("registrationId")).toString());
    }
    return ids.join(QLatin1Char(' '));
}

/// "only here | only there | different | equal | failed".
inline QString standing(const CliOutcome &outcome)
{
    const QJsonObject json = outcome.json();
    return QStringLiteral("%1|%2|%3|%4|%5")
        .arg(idsIn(json.value(QLatin1String("onlyLocal")).toArray()),
             idsIn(json.value(QLatin1String("onlyService")).toArray()),
             idsIn(json.value(QLatin1String("different")).toArray()))
        .arg(json.value(QLatin1String("equal")).toInt(-1))
        .arg(idsIn(json.value(QLatin1String("failed")).toArray()));
}

/// Of the enrollment that a verb shows.
inline QString deviceOf(const CliOutcome &outcome)
{
    return CliListBench::member(outcome, "enrollment.deviceId");
}

} // namespace endorse::testing
