// SPDX-License-Identifier: GPL-3.0-or-later
// Who may use the service API: tokens, policies, rights.
#include "serviceroutes.h"

#include <emulator/context.h>
#include <emulator/tokenlines.h>

namespace endorse::emulator {

namespace {

core::Text describe(dps::SasVerdict verdict)
{
    switch (verdict) {
    case dps::SasVerdict::OtherResource:
        return {context,
                QT_TRANSLATE_NOOP("endorse::emulator",
                                  "The service token is for another service or resource.")};
    case dps::SasVerdict::OtherKeyName:
        return {context,
                QT_TRANSLATE_NOOP("endorse::emulator", "The service token names another policy.")};
    case dps::SasVerdict::Expired:
        return {context, QT_TRANSLATE_NOOP("endorse::emulator", "The service token has expired.")};
    case dps::SasVerdict::Valid:
    case dps::SasVerdict::BadSignature:
        break;
    }
    return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                       "The service token is not signed with the key of the "
                                       "connection string.")};
}

Answer unauthorized(const Exchange &exchange, const core::Text &why, const core::Text &check)
{
    return refuse(exchange, {.status = 401,
                             .errorCode = 401002,
                             .message = QStringLiteral("Unauthorized"),
                             .outcome = why,
                             .reason = why.english(),
                             .check = check});
}

/// The policy that the token names; the owner's, whose check then fails, when there is no such one.
const ServicePolicy &namedPolicy(const ServiceState &state, const dps::SasToken &token)
{
    const QString name = QString::fromUtf8(token.keyName().value_or(QByteArray()));
    const ServicePolicy *policy = state.keys.policy(name);
    return policy != nullptr ? *policy : state.keys.owner();
}

} // namespace

tl::expected<const ServicePolicy *, Answer> authenticate(const ServiceState &state,
                                                         const Exchange &exchange)
{
    const core::Text tokenLabel(context, QT_TRANSLATE_NOOP("endorse::emulator", "Token"));
    const auto token = dps::SasToken::parse(exchange.message.header("Authorization"));
    if (!token) {
        return tl::unexpected(
            unauthorized(exchange,
                         {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                     "The request to the service API bears no "
                                                     "SAS token.")},
                         tokenLabel));
    }
    const ServicePolicy &policy = namedPolicy(state, *token);
    dps::SasVerdict verdict = dps::SasVerdict::OtherResource;
    for (const QString &host : state.serviceHosts) {
        const QString resource = host + QLatin1Char('/') + exchange.target.path();
        verdict = token->verify(policy.key, {.resource = resource.toUtf8(),
                                             .keyName = policy.name.toUtf8(),
                                             .keyNameOptional = false,
                                             .nowEpochSeconds = exchange.nowEpochSeconds()});
        if (verdict != dps::SasVerdict::OtherResource)
            break;
    }
    if (verdict != dps::SasVerdict::OtherResource && verdict != dps::SasVerdict::OtherKeyName) {
        exchange.trail.passed({context, QT_TRANSLATE_NOOP("endorse::emulator", "Policy")},
                              policy.name);
    }
    noteToken(
        exchange, *token, verdict,
        {context, QT_TRANSLATE_NOOP("endorse::emulator", "HMAC with the key of the policy")},
        {context, QT_TRANSLATE_NOOP("endorse::emulator", "not an HMAC with the key of the policy")},
        Decision::Subject::None);
    if (verdict != dps::SasVerdict::Valid)
        return tl::unexpected(unauthorized(exchange, describe(verdict), tokenLabel));
    return &policy;
}

std::optional<Answer> checkRight(const ServiceCall &call, ServiceRight right)
{
    const core::Text label(context, QT_TRANSLATE_NOOP("endorse::emulator", "Right"));
    if (!call.policy.grants(right)) {
        return unauthorized(
            call.exchange,
            //: %1: the name of a policy, %2: a right such as "EnrollmentWrite".
            core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                  "The policy %1 does not grant the right %2."))
                .arg(call.policy.name)
                .arg(toString(right)),
            label);
    }
    if (call.policy.name != QLatin1String(ownerPolicyName))
        call.exchange.trail.passed(label, toString(right));
    return std::nullopt;
}

} // namespace endorse::emulator
