// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/enrolled.h>
#include <emulator/hubcertificates.h>
#include <emulator/servicestate.h>

namespace endorse::emulator {

/// What an enrolled device asks, after all that concerns its name has been checked.
struct DeviceCall final
{
    const Exchange &exchange;
    dps::RegistrationId id;
    const Enrolled &enrolled;
};

/// How a device has proved who it is.
struct Proof final
{
    /// The challenge whose nonce signed the token; null when the device has no TPM.
    NonceChallengePtr challenge;
    /// SHA-256 of the certificate that the device showed, lower-case hex; empty without X.509.
    QString certificate = {};
};

/// Why a device has not proved who it is.
struct Unproved final
{
    core::Text why;
    /// Of the error body.
    QString message = QStringLiteral("Unauthorized");
};

/// The entry by which the device may provision, or why it may not: its own enrollment, else the
/// group whose key derived the one that signed the request or to whose signer the certificate of
/// the handshake leads. A disabled entry is found, too.
tl::expected<Enrolled, Answer> findEnrolled(ServiceState &state, const Exchange &exchange,
                                            const dps::RegistrationId &id);

/// PUT …/register: a challenge, or with a token the begin of a registration.
Answer answerRegister(ServiceState &state, const DeviceCall &call);
/// GET …/operations/{operationId}.
Answer answerPoll(ServiceState &state, const DeviceCall &call, const QString &operationId);
/// POST …/{registrationId}: the device's own registration.
Answer answerLookup(ServiceState &state, const DeviceCall &call);

/// Checks the token or the certificate of a request by the kind of attestation; why it does not
/// count when it is not good.
tl::expected<Proof, Unproved> prove(const ServiceState &state, const DeviceCall &call);
/// The body of register and of the status lookup: JSON, and for the id of the URL.
tl::expected<dps::RegisterRequest, Answer> readRegisterRequest(const DeviceCall &call);

/// Decides a registration whose device has proved itself: which hub, which device id, and, for a
/// TPM, a new hub key wrapped for it. Remembers the registration, makes the device known at the hub
/// and writes down why. @p operation has a challenge if the device has a TPM.
core::Result<dps::RegistrationOperationStatus>
decideRegistration(ServiceState &state, const DeviceCall &call, Operation &operation);

/// 202 "assigning" for an operation that is under way.
Answer assigning(const ServiceState &state, const DeviceCall &call, const QString &operationId,
                 core::Text outcome);
/// 401, errorCode 401002.
Answer refuseToken(const Exchange &exchange, const core::Text &why);
/// The same for what prove() says.
Answer refuseProof(const Exchange &exchange, const Unproved &unproved);
/// 404, errorCode 404201.
Answer notEnrolled(const Exchange &exchange, const dps::RegistrationId &id);
/// 400, errorCode 400004. @p check: what the check list calls it.
Answer refuseBody(const Exchange &exchange, const core::Text &check, const QString &message,
                  const core::Text &why, const QString &reason = {});
Answer internalFailure(const Exchange &exchange, const core::Error &error);

} // namespace endorse::emulator
