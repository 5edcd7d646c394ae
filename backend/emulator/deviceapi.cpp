// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicestate.h"

#include <dps/sastoken.h>
#include <emulator/challenge.h>

namespace endorse::emulator {

namespace {

constexpr char context[] = "endorse::emulator";
constexpr char challengeKeyName[] = "registration";

using dps::RegistrationStatus;
using dps::SasVerdict;

/// What an enrolled device asks, after all that concerns its name has been checked.
struct DeviceCall final
{
    const Exchange &exchange;
    dps::RegistrationId id;
    const EnrollmentList::Entry &enrollment;
};

/// The keys that a register request bears.
struct SentKeys final
{
    tpmtypes::EndorsementKey ek;
    tpmtypes::StorageRootKey srk;
};

Answer refuseToken(const Exchange &exchange, const core::Text &why)
{
    return refuse(exchange, {.status = 401,
                             .errorCode = 401002,
                             .message = QStringLiteral("Unauthorized"),
                             .outcome = why,
                             .reason = why.english()});
}

Answer refuseBody(const Exchange &exchange, const QString &message, const core::Text &why,
                  const QString &reason = {})
{
    return refuse(exchange, {.status = 400,
                             .errorCode = 400004,
                             .message = message,
                             .outcome = why,
                             .reason = reason.isEmpty() ? why.english() : reason});
}

/// What the real service says of a wrong and of an unreadable EK alike.
QString badEkMessage()
{
    return QStringLiteral("Endorsement key is invalid, or does not match the Enrollment.");
}

Answer internalFailure(const Exchange &exchange, const core::Error &error)
{
    return refuse(exchange, {.status = 500,
                             .message = QStringLiteral("Internal error."),
                             .outcome = error.message,
                             .reason = error.technical});
}

core::Text describe(SasVerdict verdict)
{
    switch (verdict) {
    case SasVerdict::OtherResource:
        return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                           "The token is for another ID scope or registration "
                                           "ID.")};
    case SasVerdict::OtherKeyName:
        return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                           "The key name of the token is not \"registration\".")};
    case SasVerdict::Expired:
        return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                           "The token is signed rightly, but it has expired by "
                                           "the clock of the service.")};
    case SasVerdict::Valid:
    case SasVerdict::BadSignature:
        break;
    }
    return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                       "The token is not signed with the nonce of a recent "
                                       "challenge.")};
}

/// The challenge whose nonce signed the token, or why there is none.
tl::expected<NonceChallengePtr, core::Text> checkToken(const ServiceState &state,
                                                       const DeviceCall &call)
{
    const auto token = dps::SasToken::parse(call.exchange.message.header("Authorization"));
    if (!token) {
        return tl::unexpected(
            core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "The request bears no SAS "
                                                                       "token.")));
    }
    const QList<NonceChallengePtr> challenges =
        state.memory->registrations.challenges(call.id.key());
    if (challenges.isEmpty()) {
        return tl::unexpected(
            core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                  "No challenge is pending for this device: it "
                                                  "begins with a request without a token.")));
    }
    const dps::SasExpectation expected{.resource = call.exchange.target.path().toUtf8(),
                                       .keyName = challengeKeyName,
                                       .nowEpochSeconds = call.exchange.nowEpochSeconds()};
    SasVerdict verdict = SasVerdict::BadSignature;
    for (const NonceChallengePtr &challenge : challenges) {
        const SasVerdict found = token->verify(challenge->key, expected);
        if (found == SasVerdict::Valid)
            return challenge;
        if (found != SasVerdict::BadSignature)
            verdict = found;
    }
    return tl::unexpected(describe(verdict));
}

/// The registration URL, which 202 answers bear as Location.
QByteArray registerUrl(const ServiceState &state, const DeviceCall &call)
{
    QByteArray host = call.exchange.message.header("Host").trimmed();
    if (host.isEmpty())
        host = "localhost";
    return "https://" + host + '/' + dps::percentEncoded(state.keys.idScope.toString()) +
           "/registrations/" + dps::percentEncoded(call.id.toString()) + "/register";
}

Answer accepted(const ServiceState &state, const DeviceCall &call,
                const dps::RegistrationOperationStatus &status, core::Text outcome)
{
    Answer answer = jsonAnswer(202, status.toJson(), std::move(outcome));
    answer.reply.addHeader("Retry-After", QByteArray::number(state.retryAfterSeconds));
    answer.reply.addHeader("Location", registerUrl(state, call));
    return answer;
}

Answer sendChallenge(ServiceState &state, const DeviceCall &call, const SentKeys &keys)
{
    auto nonce = randomKey(state.random);
    if (!nonce)
        return internalFailure(call.exchange, nonce.error());
    const auto blob =
        wrapForTpm(keys.ek, keys.srk, *nonce, state.serviceHosts.first().toUtf8(), state.random);
    if (!blob) {
        return refuseBody(call.exchange, QStringLiteral("No challenge can be made for these keys."),
                          blob.error().message, blob.error().technical);
    }
    state.memory->registrations.addChallenge(
        call.id.key(), std::make_shared<const NonceChallenge>(
                           NonceChallenge{keys.ek, keys.srk, std::move(*nonce)}));

    dps::TpmChallengeMessage challenge;
    challenge.message = QStringLiteral("Authorization required, resend request using supplied key");
    challenge.authenticationKey = blob->toBase64();
    challenge.keyName = QString::fromLatin1(challengeKeyName);
    return jsonAnswer(401, challenge.toJson(),
                      {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                  "The EK is on the enrollment list: a challenge "
                                                  "for this SRK was made.")});
}

Answer beginRegistration(ServiceState &state, const DeviceCall &call,
                         const NonceChallengePtr &challenge)
{
    Operation operation{.id = newOperationId(),
                        .challenge = challenge,
                        .begunAt = std::chrono::steady_clock::now(),
                        .result = {}};
    dps::RegistrationOperationStatus status;
    status.operationId = operation.id;
    status.status = RegistrationStatus::Assigning;
    status.registrationState.emplace();
    status.registrationState->registrationId = call.id.toString();
    status.registrationState->status = RegistrationStatus::Assigning;
    state.memory->registrations.addOperation(call.id.key(), std::move(operation));
    return accepted(state, call, status,
                    {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                "The token is signed with the nonce of the "
                                                "challenge: the device has proved that its TPM "
                                                "holds this EK and SRK.")});
}

/// Reads the keys of a register request. With a token they may be left out.
tl::expected<std::optional<SentKeys>, Answer> readKeys(const DeviceCall &call,
                                                       const dps::RegisterRequest &request)
{
    const Exchange &exchange = call.exchange;
    if (!request.tpm)
        return std::nullopt;
    const auto ek = tpmtypes::EndorsementKey::fromBase64(request.tpm->endorsementKey);
    if (!ek) {
        return tl::unexpected(refuseBody(
            exchange, badEkMessage(),
            core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "The EK cannot be used: %1"))
                .arg(ek.error().message)));
    }
    if (*ek != call.enrollment.ek) {
        return tl::unexpected(refuseBody(
            exchange, badEkMessage(),
            {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                        "The EK differs from the one on the enrollment list.")}));
    }
    const auto srk = tpmtypes::StorageRootKey::fromBase64(request.tpm->storageRootKey);
    if (!srk) {
        return tl::unexpected(
            refuseBody(exchange, QStringLiteral("Storage root key is invalid."),
                       core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                             "The SRK cannot be used: %1"))
                           .arg(srk.error().message)));
    }
    return SentKeys{*ek, *srk};
}

Answer registerSigned(ServiceState &state, const DeviceCall &call,
                      const std::optional<SentKeys> &keys)
{
    const auto challenge = checkToken(state, call);
    if (!challenge)
        return refuseToken(call.exchange, challenge.error());
    // The enrollment may have got another EK since the challenge was made.
    if ((*challenge)->ek != call.enrollment.ek) {
        return refuseBody(
            call.exchange, badEkMessage(),
            {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                        "The EK differs from the one on the enrollment list.")});
    }
    if (keys && keys->srk != (*challenge)->srk) {
        return refuseToken(call.exchange,
                           {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                       "The SRK differs from the one for which "
                                                       "the challenge was made.")});
    }
    return beginRegistration(state, call, *challenge);
}

/// The body of register and of the status lookup: JSON, and for the id of the URL.
tl::expected<dps::RegisterRequest, Answer> readRequest(const DeviceCall &call)
{
    if (auto refused = checkJsonBody(call.exchange))
        return tl::unexpected(*refused);
    auto request = dps::RegisterRequest::fromJson(call.exchange.message.body);
    if (!request) {
        return tl::unexpected(refuseBody(call.exchange,
                                         QStringLiteral("The request body is not valid."),
                                         request.error().message, request.error().technical));
    }
    if (!request->registrationId.isEmpty() &&
        request->registrationId.compare(call.id.toString(), Qt::CaseInsensitive) != 0) {
        return tl::unexpected(refuseBody(
            call.exchange, QStringLiteral("The registration ID differs from the one in the URL."),
            {context,
             QT_TRANSLATE_NOOP("endorse::emulator", "The registration ID in the body differs from "
                                                    "the one in the URL.")}));
    }
    return std::move(*request);
}

Answer answerRegister(ServiceState &state, const DeviceCall &call)
{
    const auto request = readRequest(call);
    if (!request)
        return request.error();
    const auto keys = readKeys(call, *request);
    if (!keys)
        return keys.error();
    if (call.exchange.isAuthorized())
        return registerSigned(state, call, *keys);
    if (!*keys) {
        return refuseToken(call.exchange,
                           {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                       "The request bears neither a token nor "
                                                       "the keys of a TPM.")});
    }
    return sendChallenge(state, call, **keys);
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

Answer answerPoll(ServiceState &state, const DeviceCall &call, const QString &operationId)
{
    const auto challenge = checkToken(state, call);
    if (!challenge)
        return refuseToken(call.exchange, challenge.error());
    Operation *operation = state.memory->registrations.operation(call.id.key(), operationId);
    if (operation == nullptr) {
        return refuse(call.exchange,
                      {.status = 404,
                       .errorCode = 404202,
                       .message = QStringLiteral("Operation not found."),
                       .outcome = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                              "This device has no such operation "
                                                              "under way.")}});
    }
    if (!operation->result && !isDue(state, *operation)) {
        dps::RegistrationOperationStatus status;
        status.operationId = operation->id;
        status.status = RegistrationStatus::Assigning;
        status.registrationState.emplace();
        status.registrationState->registrationId = call.id.toString();
        status.registrationState->status = RegistrationStatus::Assigning;
        return accepted(state, call, status,
                        {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                    "The registration is still running.")});
    }
    if (!operation->result) {
        auto result = decideRegistration(state, call.id.key(), *operation, call.exchange.now);
        if (!result)
            return internalFailure(call.exchange, result.error());
        operation->result = std::move(*result);
    }
    return jsonAnswer(200, operation->result->toJson(), describe(*operation->result));
}

Answer answerLookup(const ServiceState &state, const DeviceCall &call)
{
    const auto request = readRequest(call);
    if (!request)
        return request.error();
    const auto challenge = checkToken(state, call);
    if (!challenge)
        return refuseToken(call.exchange, challenge.error());
    const dps::DeviceRegistrationState *registration =
        state.memory->registrations.registration(call.id.key());
    if (registration == nullptr) {
        return refuse(call.exchange,
                      {.status = 404,
                       .errorCode = 404202,
                       .message = QStringLiteral("Registration not found."),
                       .outcome = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                              "This device has not registered "
                                                              "yet.")}});
    }
    return jsonAnswer(
        200, registration->toJson(),
        {context, QT_TRANSLATE_NOOP("endorse::emulator", "The device read its own registration.")});
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
                                                              "Nothing is served at this path.")}});
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
                                      .arg(scope)});
    }
    return std::nullopt;
}

} // namespace

Answer answerDevice(ServiceState &state, const Exchange &exchange)
{
    const DeviceRoute route = routeOf(exchange.target);
    if (auto refused = checkAddress(state, exchange, route))
        return *refused;
    const auto id = dps::RegistrationId::parse(exchange.target.segments.at(2));
    if (!id)
        return refuseBody(exchange, QStringLiteral("The registration ID is not valid."),
                          id.error().message, id.error().technical);
    const EnrollmentList::Entry *enrollment = state.memory->enrollments.find(id->key());
    if (enrollment == nullptr) {
        return refuse(exchange,
                      {.status = 404,
                       .errorCode = 404201,
                       .message = QStringLiteral("Registration ID not found."),
                       .outcome = core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                        "No enrollment has the "
                                                                        "registration ID %1."))
                                      .arg(id->toString())});
    }
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
