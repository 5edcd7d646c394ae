// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicestate.h"

#include <QLocale>

namespace endorse::emulator {

namespace {

constexpr char context[] = "endorse::emulator";

Exchange newExchange(const ServiceState &state, const HttpMessage &message, RequestTarget target)
{
    return {message, std::move(target), state.clock->now(), newGuid()};
}

/// The headers of every answer of the real service. The Date is what devices compare their clock
/// with.
Answer finished(const Exchange &exchange, Answer answer)
{
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QString date =
        english.toString(exchange.now.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
    answer.reply.addHeader("x-ms-request-id", exchange.requestId);
    answer.reply.addHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    answer.reply.addHeader("Date", date.toLatin1() + " GMT");
    return answer;
}

bool isHubName(const ServiceState &state, const QString &host)
{
    return host.compare(state.keys.hub.toString(), Qt::CaseInsensitive) == 0 ||
           state.hubDevices->hasHub(host);
}

Answer route(ServiceState &state, const Exchange &exchange)
{
    static const QStringList serviceRoots{QStringLiteral("enrollments"),
                                          QStringLiteral("enrollmentgroups"),
                                          QStringLiteral("registrations")};
    const QString root = exchange.target.lowered(0);
    if (root == QLatin1String("devices") || isHubName(state, exchange.hostName()))
        return answerHub(state, exchange);
    if (serviceRoots.contains(root))
        return answerService(state, exchange);
    return answerDevice(state, exchange);
}

} // namespace

Answer answer(ServiceState &state, const HttpMessage &message)
{
    std::optional<RequestTarget> target = RequestTarget::parse(message.target);
    const Exchange exchange =
        newExchange(state, message, target ? std::move(*target) : RequestTarget());
    if (!target) {
        return finished(
            exchange,
            refuse(exchange, {.status = 400,
                              .message = QStringLiteral("The request target is not valid."),
                              .outcome = {context, QT_TRANSLATE_NOOP(
                                                       "endorse::emulator",
                                                       "The path of the request is broken.")}}));
    }
    return finished(exchange, route(state, exchange));
}

Answer answerProblem(const ServiceState &state, int status, const core::Text &why)
{
    const HttpMessage nothing;
    const Exchange exchange = newExchange(state, nothing, {});
    return finished(exchange,
                    refuse(exchange, {.status = status, .message = why.english(), .outcome = why}));
}

} // namespace endorse::emulator
