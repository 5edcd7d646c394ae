// SPDX-License-Identifier: GPL-3.0-or-later
#include "error.h"

namespace endorse::core {

QString toString(ErrorCategory category)
{
    switch (category) {
    case ErrorCategory::Tpm:
        return QStringLiteral("tpm");
    case ErrorCategory::Http:
        return QStringLiteral("http");
    case ErrorCategory::Dps:
        return QStringLiteral("dps");
    case ErrorCategory::Hub:
        return QStringLiteral("hub");
    case ErrorCategory::Tls:
        return QStringLiteral("tls");
    case ErrorCategory::Network:
        return QStringLiteral("network");
    case ErrorCategory::Protocol:
        return QStringLiteral("protocol");
    case ErrorCategory::Process:
        return QStringLiteral("process");
    case ErrorCategory::Store:
        return QStringLiteral("store");
    case ErrorCategory::Input:
        return QStringLiteral("input");
    case ErrorCategory::Cancelled:
        return QStringLiteral("cancelled");
    case ErrorCategory::Deadline:
        return QStringLiteral("deadline");
    case ErrorCategory::Internal:
        break;
    }
    return QStringLiteral("internal");
}

QJsonObject Error::toJson() const
{
    QJsonObject json{
        {QStringLiteral("category"), toString(category)},
        {QStringLiteral("code"), code},
        {QStringLiteral("place"), place},
        {QStringLiteral("message"), message.render()},
        {QStringLiteral("hint"), hint.render()},
        {QStringLiteral("technical"), technical},
    };
    if (httpStatus != 0)
        json.insert(QStringLiteral("httpStatus"), httpStatus);
    return json;
}

QString Error::toLogLine() const
{
    QString line = toString(category) + QLatin1Char(' ') + code;
    if (!place.isEmpty())
        line += QLatin1String(" at ") + place;
    line += QLatin1String(": ") + message.english();
    if (!technical.isEmpty())
        line += QLatin1String(" (") + technical + QLatin1Char(')');
    return line;
}

} // namespace endorse::core
