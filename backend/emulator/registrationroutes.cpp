// SPDX-License-Identifier: GPL-3.0-or-later
// The registration of one device, as the service API shows it.
#include "entrycore.h"
#include "serviceroutes.h"

#include <emulator/context.h>

namespace endorse::emulator {

namespace {

core::Text label()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Registration")};
}

Refusal unknown(const QString &id)
{
    return {.status = 404,
            .errorCode = 404202,
            .message = QStringLiteral("Registration not found."),
            .outcome = core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                             "No device has registered as %1."))
                           .arg(id),
            .check = label()};
}

void noteGroup(DecisionTrail &trail, const QString &groupId)
{
    if (!groupId.isEmpty())
        trail.noted({context, QT_TRANSLATE_NOOP("endorse::emulator", "Enrollment group")}, groupId);
}

Answer get(const Exchange &exchange, const dps::RegistrationId &id,
           const enrollment::StoredRegistration &registration)
{
    exchange.trail.passed(label(), {context, QT_TRANSLATE_NOOP("endorse::emulator", "found")});
    noteGroup(exchange.trail, registration.enrollmentGroupId);
    return jsonAnswer(
        200, shownRegistration(registration.state).toJson(),
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "The registration %1 was read."))
            .arg(id.toString()));
}

Answer remove(ServiceState &state, const Exchange &exchange, const dps::RegistrationId &id,
              const enrollment::StoredRegistration &registration)
{
    const QByteArray current = registration.state.etag.toLatin1();
    const Precondition precondition = Precondition::ofDelete(exchange.message.header("If-Match"));
    if (precondition.kind == Precondition::Kind::Matches && precondition.etag != current)
        return refuse(exchange, etagMismatch(precondition.etag, current));
    if (const auto removed = state.store().removeRegistration(id.key()); !removed)
        return refuse(exchange, storeFailure(removed.error()));
    state.memory->registrations.remove(id.key());
    noteEtag(exchange, current);
    exchange.trail.passed(label(), {context, QT_TRANSLATE_NOOP("endorse::emulator", "removed")});
    return emptyAnswer(core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                             "The registration %1 was removed."))
                           .arg(id.toString()));
}

} // namespace

Answer answerRegistration(ServiceState &state, const ServiceCall &call)
{
    const Exchange &exchange = call.exchange;
    const QByteArray &method = exchange.message.method;
    if (method != "GET" && method != "DELETE")
        return refuseMethod(exchange, "GET, DELETE");
    const ServiceRight right = method == "GET" ? ServiceRight::RegistrationStatusRead
                                               : ServiceRight::RegistrationStatusWrite;
    if (auto refused = checkRight(call, right))
        return *refused;
    const auto id = dps::RegistrationId::parse(exchange.target.segments.at(1));
    if (!id)
        return refuseId(exchange, id.error());
    const auto registration = state.store().registration(id->key());
    if (!registration)
        return refuse(exchange, storeFailure(registration.error()));
    if (!*registration)
        return refuse(exchange, unknown(id->toString()));
    return method == "GET" ? get(exchange, *id, **registration)
                           : remove(state, exchange, *id, **registration);
}

} // namespace endorse::emulator
