// SPDX-License-Identifier: GPL-3.0-or-later
// A registration under way: 202 until it is decided; and the lookup of one that was.
#include "devicecall.h"

#include <emulator/context.h>

namespace endorse::emulator {

namespace {

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
        if (status.registrationState->x509) {
            return core::Text(context,
                              QT_TRANSLATE_NOOP("endorse::emulator",
                                                "The device is assigned to %1; it shows the same "
                                                "certificate there."))
                .arg(status.registrationState->assignedHub);
        }
        if (!status.registrationState->tpm) {
            return core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                         "The device is assigned to %1; its key "
                                                         "there is the one with which it signs."))
                .arg(status.registrationState->assignedHub);
        }
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

/// An enrollment may know two certificates, and a group's devices get new ones; but one
/// registration is that of one certificate.
Answer refuseOtherCertificate(const Exchange &exchange)
{
    const core::Text why(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                    "The registration was begun with another "
                                                    "certificate than the one shown now."));
    exchange.trail.refused(
        {context, QT_TRANSLATE_NOOP("endorse::emulator", "Certificate of the operation")}, why);
    return refuseProof(exchange, {.why = why});
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

Answer answerPoll(ServiceState &state, const DeviceCall &call, const QString &operationId)
{
    const auto proof = prove(state, call);
    if (!proof)
        return refuseProof(call.exchange, proof.error());
    const core::Text label(context, QT_TRANSLATE_NOOP("endorse::emulator", "Operation found"));
    Operation *operation = state.memory->registrations.operation(call.id.key(), operationId);
    // One that was begun with a TPM ends with it, whatever the enrollment says meanwhile.
    const bool isTpm = call.enrolled.attestation() == dps::AttestationType::Tpm;
    const bool isX509 = call.enrolled.attestation() == dps::AttestationType::X509;
    if (operation != nullptr &&
        (isTpm != (operation->challenge != nullptr) || isX509 == operation->certificate.isEmpty()))
        operation = nullptr;
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
    if (proof->certificate != operation->certificate)
        return refuseOtherCertificate(call.exchange);
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
        auto result = decideRegistration(state, call, *operation);
        if (!result)
            return internalFailure(call.exchange, result.error());
        operation->result = std::move(*result);
    }
    noteResult(call, *operation);
    return jsonAnswer(200, operation->result->toJson(), describe(*operation->result));
}

Answer answerLookup(ServiceState &state, const DeviceCall &call)
{
    const auto request = readRegisterRequest(call);
    if (!request)
        return request.error();
    const auto proof = prove(state, call);
    if (!proof)
        return refuseProof(call.exchange, proof.error());
    const core::Text label(context, QT_TRANSLATE_NOOP("endorse::emulator", "Registration found"));
    const auto registration = state.store().registration(call.id.key());
    if (!registration)
        return internalFailure(call.exchange, registration.error());
    if (!*registration) {
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
    call.exchange.trail.passed(label, (*registration)->state.assignedHub);
    return jsonAnswer(
        200, (*registration)->state.toJson(),
        {context, QT_TRANSLATE_NOOP("endorse::emulator", "The device read its own registration.")});
}

} // namespace endorse::emulator
