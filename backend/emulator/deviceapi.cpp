// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicecall.h"

#include <emulator/tokenlines.h>

namespace endorse::emulator {

namespace {

constexpr char context[] = "endorse::emulator";

using dps::RegistrationStatus;

/// The registration URL, which 202 answers bear as Location.
QByteArray registerUrl(const ServiceState &state, const DeviceCall &call)
{
    QByteArray host = call.exchange.message.header("Host").trimmed();
    if (host.isEmpty())
        host = "localhost";
    return "https://" + host + '/' + dps::percentEncoded(state.keys.idScope.toString()) +
           "/registrations/" + dps::percentEncoded(call.id.toString()) + "/register";
}

/// A registration is decided halfway through the wait that devices are asked for, so that the first
/// poll of one that obeys finds it decided.
bool isDue(const ServiceState &state, const Operation &operation)
{
    const auto waited = std::chrono::steady_clock::now() - operation.begunAt;
    return waited >= std::chrono::milliseconds(state.retryAfterSeconds * 500);
}

core::Text describe(const dps::RegistrationOperationStatus &status)
{
    switch (status.status) {
    case RegistrationStatus::Assigned:
        return core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                     "The device is assigned to %1; its hub key "
                                                     "goes out wrapped for its TPM."))
            .arg(status.registrationState->assignedHub);
    case RegistrationStatus::Disabled:
        return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                           "The device proved itself, but its enrollment is "
                                           "disabled.")};
    case RegistrationStatus::Unassigned:
    case RegistrationStatus::Assigning:
    case RegistrationStatus::Failed:
        break;
    }
    return core::Text(context,
                      QT_TRANSLATE_NOOP("endorse::emulator", "The registration failed: %1"))
        .arg(status.registrationState->errorMessage);
}

void noteWaiting(const ServiceState &state, const DeviceCall &call, const Operation &operation)
{
    const auto waited = std::chrono::steady_clock::now() - operation.begunAt;
    const auto waitedMs = std::chrono::duration_cast<std::chrono::milliseconds>(waited).count();
    const auto inSeconds = [](qint64 ms) { return QString::number(double(ms) / 1000, 'f', 1); };
    //: %1: seconds until a registration is decided, %2: seconds that have passed.
    call.exchange.trail.noted(
        {context, QT_TRANSLATE_NOOP("endorse::emulator", "Decided")},
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "not before %1 s, %2 s passed"))
            .arg(inSeconds(qint64(state.retryAfterSeconds) * 500))
            .arg(inSeconds(waitedMs)));
}

/// What the answer brings the device: its status and the key for its hub.
void noteResult(const DeviceCall &call, const Operation &operation)
{
    DecisionTrail &trail = call.exchange.trail;
    if (operation.result->status != RegistrationStatus::Assigned)
        return;
    trail.setHubKey(operation.hubKey);
    //: The last line of a check list.
    trail.setAnswer({context, QT_TRANSLATE_NOOP("endorse::emulator", "200 assigned")});
}

Answer answerPoll(ServiceState &state, const DeviceCall &call, const QString &operationId)
{
    const auto challenge = checkDeviceToken(state, call);
    if (!challenge)
        return refuseToken(call.exchange, challenge.error());
    const core::Text label(context, QT_TRANSLATE_NOOP("endorse::emulator", "Operation found"));
    Operation *operation = state.memory->registrations.operation(call.id.key(), operationId);
    if (operation == nullptr) {
        return refuse(
            call.exchange,
            {.status = 404,
             .errorCode = 404202,
             .message = QStringLiteral("Operation not found."),
             .outcome = {context,
                         QT_TRANSLATE_NOOP("endorse::emulator", "This device has no such operation "
                                                                "under way.")},
             .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Operation not found")}});
    }
    call.exchange.trail.passed(label, operation->id);
    if (!operation->result && !isDue(state, *operation)) {
        noteWaiting(state, call, *operation);
        return assigning(state, call, operation->id,
                         {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                     "The registration is still running.")});
    }
    if (operation->result) {
        call.exchange.trail.noted(
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "Decided")},
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "before; the answer is the same")});
    } else {
        auto result = decideRegistration(state, call.id.key(), *operation, call.exchange);
        if (!result)
            return internalFailure(call.exchange, result.error());
        operation->result = std::move(*result);
    }
    noteResult(call, *operation);
    return jsonAnswer(200, operation->result->toJson(), describe(*operation->result));
}

Answer answerLookup(const ServiceState &state, const DeviceCall &call)
{
    const auto request = readRegisterRequest(call);
    if (!request)
        return request.error();
    const auto challenge = checkDeviceToken(state, call);
    if (!challenge)
        return refuseToken(call.exchange, challenge.error());
    const core::Text label(context, QT_TRANSLATE_NOOP("endorse::emulator", "Registration found"));
    const dps::DeviceRegistrationState *registration =
        state.memory->registrations.registration(call.id.key());
    if (registration == nullptr) {
        return refuse(
            call.exchange,
            {.status = 404,
             .errorCode = 404202,
             .message = QStringLiteral("Registration not found."),
             .outcome = {context,
                         QT_TRANSLATE_NOOP("endorse::emulator", "This device has not registered "
                                                                "yet.")},
             .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Registration not found")}});
    }
    call.exchange.trail.passed(label, registration->assignedHub);
    return jsonAnswer(
        200, registration->toJson(),
        {context, QT_TRANSLATE_NOOP("endorse::emulator", "The device read its own registration.")});
}

core::Text enrollmentLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Enrollment found")};
}

void noteEnrollment(DecisionTrail &trail, const dps::IndividualEnrollment &record)
{
    // Whether a disabled one is refused is decided when the device has proved itself.
    if (record.isEnabled()) {
        trail.passed(
            enrollmentLabel(),
            {context, QT_TRANSLATE_NOOP("endorse::emulator", "by registration ID, enabled")});
        return;
    }
    trail.noted(enrollmentLabel(),
                {context, QT_TRANSLATE_NOOP("endorse::emulator", "by registration ID, disabled")});
}

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

Answer assigning(const ServiceState &state, const DeviceCall &call, const QString &operationId,
                 core::Text outcome)
{
    dps::RegistrationOperationStatus status;
    status.operationId = operationId;
    status.status = RegistrationStatus::Assigning;
    status.registrationState.emplace();
    status.registrationState->registrationId = call.id.toString();
    status.registrationState->status = RegistrationStatus::Assigning;
    Answer answer = jsonAnswer(202, status.toJson(), std::move(outcome));
    answer.reply.addHeader("Retry-After", QByteArray::number(state.retryAfterSeconds));
    answer.reply.addHeader("Location", registerUrl(state, call));
    //: The last line of a check list: %1 a number of seconds.
    call.exchange.trail.setAnswer(
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "202 assigning, Retry-After %1"))
            .arg(static_cast<qint64>(state.retryAfterSeconds)));
    return answer;
}

Answer answerDevice(ServiceState &state, const Exchange &exchange)
{
    const DeviceRoute route = routeOf(exchange.target);
    if (auto refused = checkAddress(state, exchange, route))
        return *refused;
    const auto id = dps::RegistrationId::parse(exchange.target.segments.at(2));
    exchange.trail.setRegistrationId(exchange.target.segments.at(2));
    if (!id)
        return refuseBody(exchange,
                          {context, QT_TRANSLATE_NOOP("endorse::emulator", "Registration ID")},
                          QStringLiteral("The registration ID is not valid."), id.error().message,
                          id.error().technical);
    const EnrollmentList::Entry *enrollment = state.memory->enrollments.find(id->key());
    if (enrollment == nullptr) {
        return refuse(
            exchange,
            {.status = 404,
             .errorCode = 404201,
             .message = QStringLiteral("Registration ID not found."),
             .outcome =
                 core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "No enrollment has the "
                                                                            "registration ID %1."))
                     .arg(id->toString()),
             .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Enrollment not found")}});
    }
    noteEnrollment(exchange.trail, enrollment->record);
    const DeviceCall call{exchange, *id, *enrollment};
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
