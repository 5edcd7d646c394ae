// SPDX-License-Identifier: GPL-3.0-or-later
// The device API: which route a request is for, and by which entry the device may use it.
#include "devicecall.h"

#include <emulator/context.h>

namespace endorse::emulator {

namespace {

enum class DeviceRoute { None, Register, Poll, Lookup };

DeviceRoute routeOf(const RequestTarget &target)
{
    const qsizetype count = target.segments.size();
    if (target.lowered(1) != QLatin1String("registrations") || count < 3)
        return DeviceRoute::None;
    if (count == 3)
        return DeviceRoute::Lookup;
    if (count == 4 && target.lowered(3) == QLatin1String("register"))
        return DeviceRoute::Register;
    if (count == 5 && target.lowered(3) == QLatin1String("operations"))
        return DeviceRoute::Poll;
    return DeviceRoute::None;
}

QByteArray methodOf(DeviceRoute route)
{
    switch (route) {
    case DeviceRoute::Register:
        return "PUT";
    case DeviceRoute::Poll:
        return "GET";
    case DeviceRoute::Lookup:
    case DeviceRoute::None:
        break;
    }
    return "POST";
}

/// Refuses what is not for this service instance or not a request that it knows.
std::optional<Answer> checkAddress(const ServiceState &state, const Exchange &exchange,
                                   DeviceRoute route)
{
    if (route == DeviceRoute::None) {
        return refuse(exchange,
                      {.status = 404,
                       .message = QStringLiteral("Resource not found."),
                       .outcome = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                              "Nothing is served at this path.")},
                       .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Path")}});
    }
    if (exchange.message.method != methodOf(route))
        return refuseMethod(exchange, methodOf(route));
    if (auto refused = checkApiVersion(exchange))
        return refused;
    const QString scope = exchange.target.segments.first();
    if (scope.compare(state.keys.idScope.toString(), Qt::CaseInsensitive) != 0) {
        return refuse(exchange,
                      {.status = 404,
                       .errorCode = 404002,
                       .message = QStringLiteral("ID scope not found."),
                       .outcome = core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                        "The ID scope %1 is not "
                                                                        "the one of this "
                                                                        "service."))
                                      .arg(scope),
                       .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "ID scope")}});
    }
    return std::nullopt;
}

} // namespace

Answer answerDevice(ServiceState &state, const Exchange &exchange)
{
    const DeviceRoute route = routeOf(exchange.target);
    if (auto refused = checkAddress(state, exchange, route))
        return *refused;
    const auto kind =
        route == DeviceRoute::Poll ? Throttle::Kind::Poll : Throttle::Kind::Registration;
    if (auto refused = checkThrottle(state, exchange, kind))
        return *refused;
    const auto id = dps::RegistrationId::parse(exchange.target.segments.at(2));
    exchange.trail.setRegistrationId(exchange.target.segments.at(2));
    if (!id)
        return refuseBody(exchange,
                          {context, QT_TRANSLATE_NOOP("endorse::emulator", "Registration ID")},
                          QStringLiteral("The registration ID is not valid."), id.error().message,
                          id.error().technical);
    const auto enrolled = findEnrolled(state, exchange, *id);
    if (!enrolled)
        return enrolled.error();
    const DeviceCall call{exchange, *id, *enrolled};
    switch (route) {
    case DeviceRoute::Register:
        return answerRegister(state, call);
    case DeviceRoute::Poll:
        return answerPoll(state, call, exchange.target.segments.at(4));
    case DeviceRoute::Lookup:
    case DeviceRoute::None:
        break;
    }
    return answerLookup(state, call);
}

} // namespace endorse::emulator
