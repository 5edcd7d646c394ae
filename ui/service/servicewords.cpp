// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicewords.h"

#include <QCoreApplication>

namespace endorse::ui {

using emulator::EmulatorHost;

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
/// A Date header has whole seconds, and the answer has travelled.
constexpr qint64 clockGrain = 2;

QString translated(const char *source, int count = -1)
{
    return QCoreApplication::translate("endorse::ui", source, nullptr, count);
}

QString joined(const QString &a, const QString &b)
{
    //: Two short facts in one line, such as "for 41 min · this computer only".
    return translated(QT_TRANSLATE_NOOP("endorse::ui", "%1 · %2")).arg(a, b);
}

} // namespace

ServiceStateView stateViewOf(const EmulatorHost &host, const QDateTime &now)
{
    switch (host.state()) {
    case EmulatorHost::State::Stopped:
        return {IconId::Idle, Token::Idle,
                //: State of the emulated service.
                translated(QT_TRANSLATE_NOOP("endorse::ui", "Stopped")),
                translated(QT_TRANSLATE_NOOP("endorse::ui", "no device can reach it"))};
    case EmulatorHost::State::Starting:
        return {IconId::Busy, Token::Busy,
                //: State of the emulated service.
                translated(QT_TRANSLATE_NOOP("endorse::ui", "Starting")),
                translated(QT_TRANSLATE_NOOP("endorse::ui", "keys and certificates are read"))};
    case EmulatorHost::State::Running:
        break;
    case EmulatorHost::State::Stopping:
        return {IconId::Busy, Token::Busy,
                //: State of the emulated service.
                translated(QT_TRANSLATE_NOOP("endorse::ui", "Stopping")),
                translated(QT_TRANSLATE_NOOP("endorse::ui", "connections are closed"))};
    case EmulatorHost::State::Failed:
        return {IconId::Fail, Token::Fail,
                //: State of the emulated service.
                translated(QT_TRANSLATE_NOOP("endorse::ui", "Not started")),
                translated(QT_TRANSLATE_NOOP("endorse::ui", "see below"))};
    }
    const QString since = sinceText(host.startedAt().secsTo(now));
    const QHostAddress address(host.endpoint() ? host.endpoint()->endpoint.host() : QString());
    return {IconId::Ok, Token::Ok,
            //: State of the emulated service.
            translated(QT_TRANSLATE_NOOP("endorse::ui", "Running")),
            address.isLoopback()
                ? joined(since,
                         //: Who can reach the emulated service.
                         translated(QT_TRANSLATE_NOOP("endorse::ui", "this computer only")))
                : since};
}

QString sinceText(qint64 seconds)
{
    const auto count = [](qint64 value) { return int(std::max<qint64>(value, 0)); };
    if (seconds < minute)
        return translated(QT_TRANSLATE_NOOP("endorse::ui", "for %Ln s"), count(seconds));
    if (seconds < 2 * hour)
        return translated(QT_TRANSLATE_NOOP("endorse::ui", "for %Ln min"), count(seconds / minute));
    if (seconds < 2 * day)
        return translated(QT_TRANSLATE_NOOP("endorse::ui", "for %Ln h"), count(seconds / hour));
    return translated(QT_TRANSLATE_N_NOOP("endorse::ui", "for %Ln days"), count(seconds / day));
}

QString maskedConnectionString(const emulator::EmulatorEndpoint &endpoint)
{
    const QString whole = endpoint.serviceConnectionString;
    const qsizetype first = whole.indexOf(QLatin1Char(';'));
    // Names are shown, values only of the first field.
    const QString host = first < 0 ? QString() : whole.left(first);
    return host + QStringLiteral(";…;SharedAccessKey=••••");
}

QString activityText(quint64 requests, int connections)
{
    const int shown = int(std::min<quint64>(requests, quint64(std::numeric_limits<int>::max())));
    return joined(
        translated(QT_TRANSLATE_N_NOOP("endorse::ui", "%Ln requests"), shown),
        translated(QT_TRANSLATE_N_NOOP("endorse::ui", "%Ln connections open"), connections));
}

QString clockText(qint64 offsetSeconds)
{
    if (offsetSeconds > -clockGrain && offsetSeconds < clockGrain)
        return translated(QT_TRANSLATE_NOOP("endorse::ui", "the same as on this computer"));
    const int amount = int(std::min<qint64>(std::abs(offsetSeconds), 1'000'000'000));
    return offsetSeconds > 0
               ? translated(QT_TRANSLATE_NOOP("endorse::ui", "%Ln s ahead of this computer"),
                            amount)
               : translated(QT_TRANSLATE_NOOP("endorse::ui", "%Ln s behind this computer"), amount);
}

QString linesOf(const core::Error &error)
{
    const QString message = error.message.render();
    const QString hint = error.hint.render();
    return hint.isEmpty() ? message : message + QLatin1Char('\n') + hint;
}

} // namespace endorse::ui
