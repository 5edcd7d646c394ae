// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicestate.h"

#include <emulator/context.h>

#include <QLocale>

namespace endorse::emulator {

namespace {

Exchange newExchange(const ServiceState &state, const HttpMessage &message, RequestTarget target,
                     DecisionTrail &trail)
{
    return {message,
            std::move(target),
            state.clock->now(),
            newGuid(),
            trail,
            pki::wayUp(message.clientCertificates)};
}

/// The last line: what was answered.
void addAnswerLine(DecisionTrail &trail, const HttpReply &reply)
{
    const core::Text what(context, QT_TRANSLATE_NOOP("endorse::emulator", "Answer"));
    const QByteArray code = dps::headerValue(reply.headers, "x-ms-error-code");
    const QString status = QString::number(reply.status);
    if (trail.isRefused()) {
        if (code.isEmpty())
            trail.noted(what, status);
        else
            //: The last line of a check list: %1 an HTTP status, %2 a number.
            trail.noted(what, core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                    "%1, error code %2"))
                                  .arg(status)
                                  .arg(QString::fromLatin1(code)));
    } else if (trail.answer().isEmpty()) {
        trail.passed(what, status);
    } else {
        trail.passed(what, trail.answer());
    }
}

/// The headers of every answer of the real service. The Date is what devices compare their clock
/// with.
Answer finished(ServiceMemory &memory, const Exchange &exchange, Answer answer)
{
    static const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QString date =
        english.toString(exchange.now.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss"));
    answer.reply.addHeader("x-ms-request-id", exchange.requestId);
    answer.reply.addHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    answer.reply.addHeader("Date", date.toLatin1() + " GMT");
    addAnswerLine(exchange.trail, answer.reply);
    if (!exchange.trail.key().expired())
        memory.keys.note(exchange.requestId, exchange.trail.key());
    answer.trail = std::move(exchange.trail);
    answer.requestId = exchange.requestId;
    return answer;
}

Answer route(ServiceState &state, const Exchange &exchange)
{
    static const QStringList serviceRoots{
        QStringLiteral("enrollments"), QStringLiteral("enrollmentgroups"),
        QStringLiteral("registrations"), QStringLiteral("certificates")};
    const QString root = exchange.target.lowered(0);
    const core::Result<bool> toHub =
        root == QLatin1String("devices") ? true : isHub(state, exchange.hostName());
    if (!toHub) {
        return refuse(exchange, {.status = 500,
                                 .message = QStringLiteral("Internal error."),
                                 .outcome = toHub.error().message,
                                 .reason = toHub.error().code});
    }
    if (*toHub)
        return answerHub(state, exchange);
    if (serviceRoots.contains(root))
        return answerService(state, exchange);
    return answerDevice(state, exchange);
}

} // namespace

core::Result<bool> isHub(const ServiceState &state, const QString &host)
{
    if (state.linkedHubs.contains(host, Qt::CaseInsensitive))
        return true;
    // An enrollment may call a hub as it likes, but not take the service's own name away.
    if (host.isEmpty() || state.serviceHosts.contains(host))
        return false;
    return state.memory->hubDevices.hasHub(host);
}

Answer answer(ServiceState &state, const HttpMessage &message)
{
    std::optional<RequestTarget> target = RequestTarget::parse(message.target);
    DecisionTrail trail;
    const Exchange exchange =
        newExchange(state, message, target ? std::move(*target) : RequestTarget(), trail);
    if (!target) {
        return finished(
            *state.memory, exchange,
            refuse(exchange,
                   {.status = 400,
                    .message = QStringLiteral("The request target is not valid."),
                    .outcome = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                           "The path of the request is broken.")},
                    .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Path")}}));
    }
    return finished(*state.memory, exchange, route(state, exchange));
}

Answer answerProblem(const ServiceState &state, int status, const core::Text &why)
{
    const HttpMessage nothing;
    DecisionTrail trail;
    const Exchange exchange = newExchange(state, nothing, {}, trail);
    if (status == 503) {
        Answer busy =
            refuse(exchange, {.status = status, .message = why.english(), .outcome = why});
        busy.reply.addHeader("Retry-After", "1");
        return finished(*state.memory, exchange, std::move(busy));
    }
    return finished(*state.memory, exchange,
                    refuse(exchange, {.status = status, .message = why.english(), .outcome = why}));
}

} // namespace endorse::emulator
