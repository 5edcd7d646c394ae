// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/emulatorhost.h>
#include <ui/common/icons.h>

#include <QDateTime>
#include <QString>

namespace endorse::ui {

/// How the emulator stands, in words. No widgets: the rules can be tested alone.
struct ServiceStateView final
{
    IconId icon = IconId::Idle;
    Token ink = Token::Idle;
    QString title;  ///< "Running"
    QString detail; ///< "for 41 min · this computer only"
};

/// @p now UTC.
ServiceStateView stateViewOf(const emulator::EmulatorHost &host, const QDateTime &now);
/// "for 41 min": seconds, minutes, hours or days, in the program's language.
QString sinceText(qint64 seconds);
/// The connection string as it is shown: host name and that there is a key; never the key.
QString maskedConnectionString(const emulator::EmulatorEndpoint &endpoint);
/// "10 requests · 1 connection open".
QString activityText(quint64 requests, int connections);
/// "The service is 2 s ahead of this computer.", "…exact to a second" in words.
QString clockText(qint64 offsetSeconds);
/// Message and hint of an error, a line each.
QString linesOf(const core::Error &error);

} // namespace endorse::ui
