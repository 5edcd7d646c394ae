// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/servicestate.h>

namespace endorse::emulator {

/// What an enrolled device asks, after all that concerns its name has been checked.
struct DeviceCall final
{
    const Exchange &exchange;
    dps::RegistrationId id;
    const EnrollmentList::Entry &enrollment;
};

/// PUT …/register: a challenge, or with a token the begin of a registration.
Answer answerRegister(ServiceState &state, const DeviceCall &call);

/// The challenge whose nonce signed the token, or why there is none.
tl::expected<NonceChallengePtr, core::Text> checkDeviceToken(const ServiceState &state,
                                                             const DeviceCall &call);
/// The body of register and of the status lookup: JSON, and for the id of the URL.
tl::expected<dps::RegisterRequest, Answer> readRegisterRequest(const DeviceCall &call);

/// 202 "assigning" for an operation that is under way.
Answer assigning(const ServiceState &state, const DeviceCall &call, const QString &operationId,
                 core::Text outcome);
Answer refuseToken(const Exchange &exchange, const core::Text &why);
/// 400, errorCode 400004. @p check: what the check list calls it.
Answer refuseBody(const Exchange &exchange, const core::Text &check, const QString &message,
                  const core::Text &why, const QString &reason = {});
Answer internalFailure(const Exchange &exchange, const core::Error &error);

} // namespace endorse::emulator
