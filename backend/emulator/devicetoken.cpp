// SPDX-License-Identifier: GPL-3.0-or-later
// What all requests of devices have in common: their token, their body, how they are refused.
#include "devicecall.h"

#include <dps/sastoken.h>
#include <emulator/tokenlines.h>

namespace endorse::emulator {

namespace {

constexpr char context[] = "endorse::emulator";
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

} // namespace

tl::expected<NonceChallengePtr, core::Text> checkDeviceToken(const ServiceState &state,
                                                             const DeviceCall &call)
{
    DecisionTrail &trail = call.exchange.trail;
    const auto token = dps::SasToken::parse(call.exchange.message.header("Authorization"));
    if (!token) {
        const core::Text why(
            context, QT_TRANSLATE_NOOP("endorse::emulator", "The request bears no SAS token."));
        trail.refused({context, QT_TRANSLATE_NOOP("endorse::emulator", "Token")}, why);
        return tl::unexpected(why);
    }
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
    const dps::SasExpectation expected{.resource = call.exchange.target.path().toUtf8(),
                                       .keyName = challengeKeyName,
                                       .nowEpochSeconds = call.exchange.nowEpochSeconds()};
    const auto [challenge, verdict] = match(*token, challenges, expected);
    noteChallenge(trail, challenge, challenges.size());
    noteToken(call.exchange, *token, verdict,
              {context, QT_TRANSLATE_NOOP("endorse::emulator", "HMAC with the nonce")},
              {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                          "not an HMAC with the nonce of an open challenge")},
              Decision::Subject::Nonce);
    if (verdict != SasVerdict::Valid)
        return tl::unexpected(describe(verdict));
    return challenge;
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
