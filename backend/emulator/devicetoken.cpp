// SPDX-License-Identifier: GPL-3.0-or-later
// What all requests of devices have in common: their token, their body, how they are refused.
#include "devicecertificate.h"

#include <dps/sastoken.h>
#include <emulator/context.h>
#include <emulator/tokenlines.h>

namespace endorse::emulator {

namespace {

constexpr char challengeKeyName[] = "registration";

using dps::SasVerdict;

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

/// "0.02 s", and from a minute on as other durations.
core::Text ageText(std::chrono::steady_clock::duration age)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(age).count();
    if (ms >= 60'000)
        return spanText(ms / 1000);
    return core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "%1 s"))
        .arg(QString::number(double(ms) / 1000, 'f', 2));
}

void noteChallenge(DecisionTrail &trail, const NonceChallengePtr &challenge, qsizetype open)
{
    trail.setNonce(std::shared_ptr<const core::Secret>(challenge, &challenge->key));
    const core::Text age = ageText(std::chrono::steady_clock::now() - challenge->madeAt);
    const core::Text what(context, QT_TRANSLATE_NOOP("endorse::emulator", "Challenge open since"));
    if (open < 2) {
        trail.passed(what, age);
        return;
    }
    //: %1: how long a challenge has been open, %2: how many challenges of this device are open.
    trail.passed(what, core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "%1, one of %2"))
                           .arg(age)
                           .arg(static_cast<qint64>(open)));
}

/// The challenge to which the token belongs, and what is wrong with it. Of a token that nobody's
/// nonce signed it is the newest one.
std::pair<NonceChallengePtr, SasVerdict> match(const dps::SasToken &token,
                                               const QList<NonceChallengePtr> &challenges,
                                               const dps::SasExpectation &expected)
{
    std::pair<NonceChallengePtr, SasVerdict> best{challenges.first(), SasVerdict::BadSignature};
    for (const NonceChallengePtr &challenge : challenges) {
        const SasVerdict found = token.verify(challenge->key, expected);
        if (found == SasVerdict::Valid)
            return {challenge, found};
        if (found != SasVerdict::BadSignature)
            best = {challenge, found};
    }
    return best;
}

dps::SasExpectation expectationOf(const Exchange &exchange)
{
    return {.resource = exchange.target.path().toUtf8(),
            .keyName = challengeKeyName,
            .nowEpochSeconds = exchange.nowEpochSeconds()};
}

tl::expected<Proof, core::Text> proveByTpm(const ServiceState &state, const DeviceCall &call,
                                           const dps::SasToken &token)
{
    DecisionTrail &trail = call.exchange.trail;
    const QList<NonceChallengePtr> challenges =
        state.memory->registrations.challenges(call.id.key());
    if (challenges.isEmpty()) {
        trail.refused({context, QT_TRANSLATE_NOOP("endorse::emulator", "No challenge open")},
                      {context, QT_TRANSLATE_NOOP("endorse::emulator", "none is open")});
        return tl::unexpected(
            core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                  "No challenge is pending for this device: it "
                                                  "begins with a request without a token.")));
    }
    const auto [challenge, verdict] = match(token, challenges, expectationOf(call.exchange));
    noteChallenge(trail, challenge, challenges.size());
    noteToken(call.exchange, token, verdict,
              {context, QT_TRANSLATE_NOOP("endorse::emulator", "HMAC with the nonce")},
              {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                          "not an HMAC with the nonce of an open challenge")},
              Decision::Subject::Nonce);
    if (verdict != SasVerdict::Valid)
        return tl::unexpected(describe(verdict));
    return Proof{challenge};
}

/// Which of a device's keys signed the token, as far as one did.
core::Text signedWith(const DeviceCall &call, bool isPrimary)
{
    if (!call.enrolled.isGroup()) {
        return isPrimary ? core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                 "HMAC with the primary key"))
                         : core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                 "HMAC with the secondary key"));
    }
    return isPrimary ? core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                             "HMAC with the key derived from the "
                                                             "primary key of the group"))
                     : core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                             "HMAC with the key derived from the "
                                                             "secondary key of the group"));
}

tl::expected<Proof, core::Text> proveByKey(const DeviceCall &call, const dps::SasToken &token)
{
    const dps::SasExpectation expected = expectationOf(call.exchange);
    const DeviceKeys &keys = call.enrolled.keys();
    SasVerdict verdict = SasVerdict::BadSignature;
    bool isPrimary = true;
    for (const auto &key : {keys.primary, keys.secondary}) {
        if (!key)
            continue;
        const SasVerdict found = token.verify(*key, expected);
        if (found == SasVerdict::BadSignature)
            continue;
        verdict = found;
        isPrimary = key == keys.primary;
        if (found == SasVerdict::Valid)
            break;
    }
    noteToken(call.exchange, token, verdict, signedWith(call, isPrimary),
              {context,
               QT_TRANSLATE_NOOP("endorse::emulator", "not an HMAC with a key of the enrollment")},
              Decision::Subject::None);
    if (verdict == SasVerdict::Valid)
        return Proof{};
    if (verdict != SasVerdict::BadSignature)
        return tl::unexpected(describe(verdict));
    return tl::unexpected(
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                              "The token is signed neither with the primary nor "
                                              "with the secondary key of the enrollment.")));
}

} // namespace

tl::expected<Proof, Unproved> prove(const ServiceState &state, const DeviceCall &call)
{
    if (call.enrolled.attestation() == dps::AttestationType::X509)
        return proveByCertificate(call);
    const auto token = dps::SasToken::parse(call.exchange.message.header("Authorization"));
    if (!token) {
        const core::Text why(
            context, QT_TRANSLATE_NOOP("endorse::emulator", "The request bears no SAS token."));
        call.exchange.trail.refused({context, QT_TRANSLATE_NOOP("endorse::emulator", "Token")},
                                    why);
        return tl::unexpected(Unproved{.why = why});
    }
    auto proof = call.enrolled.attestation() == dps::AttestationType::Tpm
                     ? proveByTpm(state, call, *token)
                     : proveByKey(call, *token);
    return std::move(proof).map_error(
        [](core::Text why) { return Unproved{.why = std::move(why)}; });
}

tl::expected<dps::RegisterRequest, Answer> readRegisterRequest(const DeviceCall &call)
{
    const core::Text check(context, QT_TRANSLATE_NOOP("endorse::emulator", "Request body"));
    if (auto refused = checkJsonBody(call.exchange))
        return tl::unexpected(*refused);
    auto request = dps::RegisterRequest::fromJson(call.exchange.message.body);
    if (!request) {
        return tl::unexpected(refuseBody(call.exchange, check,
                                         QStringLiteral("The request body is not valid."),
                                         request.error().message, request.error().technical));
    }
    if (!request->registrationId.isEmpty() &&
        request->registrationId.compare(call.id.toString(), Qt::CaseInsensitive) != 0) {
        return tl::unexpected(
            refuseBody(call.exchange, check,
                       QStringLiteral("The registration ID differs from the one in the URL."),
                       {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                   "The registration ID in the body differs from "
                                                   "the one in the URL.")}));
    }
    return std::move(*request);
}

Answer refuseToken(const Exchange &exchange, const core::Text &why)
{
    return refuse(exchange, {.status = 401,
                             .errorCode = 401002,
                             .message = QStringLiteral("Unauthorized"),
                             .outcome = why,
                             .reason = why.english(),
                             .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Token")}});
}

Answer refuseProof(const Exchange &exchange, const Unproved &unproved)
{
    return refuse(exchange, {.status = 401,
                             .errorCode = 401002,
                             .message = unproved.message,
                             .outcome = unproved.why,
                             .reason = unproved.why.english(),
                             .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Token")}});
}

Answer refuseBody(const Exchange &exchange, const core::Text &check, const QString &message,
                  const core::Text &why, const QString &reason)
{
    return refuse(exchange, {.status = 400,
                             .errorCode = 400004,
                             .message = message,
                             .outcome = why,
                             .reason = reason.isEmpty() ? why.english() : reason,
                             .check = check});
}

Answer internalFailure(const Exchange &exchange, const core::Error &error)
{
    return refuse(exchange, {.status = 500,
                             .message = QStringLiteral("Internal error."),
                             .outcome = error.message,
                             .reason = error.technical});
}

} // namespace endorse::emulator
