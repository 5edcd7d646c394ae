// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/clock.h>
#include <emulator/answers.h>
#include <emulator/servicekeys.h>
#include <emulator/servicememory.h>

#include <memory>

namespace endorse::emulator {

/// The policy of the service API's key, as the real service calls it.
inline constexpr char servicePolicyName[] = "provisioningserviceowner";

/// All that the emulated service knows. Lives in the emulator's thread.
struct ServiceState final
{
    ServiceKeys keys;
    /// Names, in lower case and with and without port, for which a service token may be made.
    QStringList serviceHosts;
    int retryAfterSeconds = 3;
    std::shared_ptr<const core::Clock> clock;
    std::shared_ptr<ServiceMemory> memory = std::make_shared<ServiceMemory>();
    tpmtypes::SystemRandom random = {};
};

/// Answers any request: finds out whether it is for the device API, the service API or a hub, and
/// adds the headers that every answer bears.
Answer answer(ServiceState &state, const HttpMessage &message);
/// The answer to bytes that are no request.
Answer answerProblem(const ServiceState &state, int status, const core::Text &why);

/// The device runtime API: /{idScope}/registrations/{registrationId}….
Answer answerDevice(ServiceState &state, const Exchange &exchange);
/// The service API: /enrollments…, /registrations….
Answer answerService(ServiceState &state, const Exchange &exchange);
/// The device surface of an IoT hub: /devices/{deviceId}/messages/events.
Answer answerHub(ServiceState &state, const Exchange &exchange);

/// Decides a registration whose device has proved itself: which hub, which device id, a new hub key
/// wrapped for its TPM. Remembers the registration, makes the device known at the hub and writes
/// down why. @p key: RegistrationId::key() of an enrollment that exists.
core::Result<dps::RegistrationOperationStatus> decideRegistration(ServiceState &state,
                                                                  const QString &key,
                                                                  Operation &operation,
                                                                  const Exchange &exchange);

} // namespace endorse::emulator
