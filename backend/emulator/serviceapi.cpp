// SPDX-License-Identifier: GPL-3.0-or-later
// The service API: which route a request is for.
#include "entrycore.h"
#include "serviceroutes.h"

#include <emulator/context.h>

namespace endorse::emulator {

namespace {

/// The routes of enrollments and of groups are alike.
Answer answerEntries(ServiceState &state, const ServiceCall &call)
{
    const RequestTarget &target = call.exchange.target;
    switch (target.segments.size()) {
    case 1:
        return answerBulk(state, call);
    case 2:
        return target.lowered(1) == QLatin1String("query") && call.exchange.message.method == "POST"
                   ? answerQuery(state, call)
                   : answerEntry(state, call);
    case 3:
        return target.lowered(2) == QLatin1String("attestationmechanism")
                   ? answerMechanism(state, call)
                   : notServed(call.exchange);
    default:
        return notServed(call.exchange);
    }
}

Answer answerRegistrations(ServiceState &state, const ServiceCall &call)
{
    const RequestTarget &target = call.exchange.target;
    switch (target.segments.size()) {
    case 1: // The id is missing.
        return refuseMethod(call.exchange, {});
    case 2:
        return answerRegistration(state, call);
    case 3:
        return target.lowered(2) == QLatin1String("query") ? answerQuery(state, call)
                                                           : notServed(call.exchange);
    default:
        return notServed(call.exchange);
    }
}

void noteWhom(const Exchange &exchange)
{
    const RequestTarget &target = exchange.target;
    const bool isList =
        target.lowered(1) == QLatin1String("query") || target.lowered(2) == QLatin1String("query");
    const bool isCertificate = target.lowered(0) == QLatin1String("certificates");
    if (!isGroupRoute(exchange) && !isList && !isCertificate)
        exchange.trail.setRegistrationId(target.segments.value(1));
}

} // namespace

bool isGroupRoute(const Exchange &exchange)
{
    return exchange.target.lowered(0) == QLatin1String("enrollmentgroups");
}

Answer notServed(const Exchange &exchange)
{
    return refuse(exchange,
                  {.status = 404,
                   .message = QStringLiteral("Resource not found."),
                   .outcome = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                          "Nothing is served at this path.")},
                   .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Path")}});
}

Answer refuseId(const Exchange &exchange, const core::Error &error)
{
    return refuse(exchange, invalidRecord(error));
}

Answer answerService(ServiceState &state, const Exchange &exchange)
{
    const auto policy = authenticate(state, exchange);
    if (!policy)
        return policy.error();
    if (auto refused = checkThrottle(state, exchange, Throttle::Kind::Operation))
        return *refused;
    if (auto refused = checkApiVersion(exchange))
        return *refused;
    noteWhom(exchange);
    const ServiceCall call{exchange, **policy};
    if (exchange.target.lowered(0) == QLatin1String("certificates"))
        return answerCaCertificates(state, call);
    return exchange.target.lowered(0) == QLatin1String("registrations")
               ? answerRegistrations(state, call)
               : answerEntries(state, call);
}

} // namespace endorse::emulator
