// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/clock.h>
#include <emulator/answers.h>
#include <emulator/servicekeys.h>
#include <emulator/servicememory.h>
#include <emulator/throttle.h>

#include <memory>

namespace endorse::emulator {

/// All that the emulated service knows. Lives in the emulator's thread.
struct ServiceState final
{
    ServiceKeys keys;
    /// Names, in lower case and with and without port, for which a service token may be made.
    QStringList serviceHosts;
    int retryAfterSeconds = 3;
    /// The hubs that devices may be assigned to when their enrollment names none: the emulator's
    /// own first.
    QStringList linkedHubs = {};
    Throttle throttle = Throttle();
    std::shared_ptr<const core::Clock> clock;
    std::shared_ptr<ServiceMemory> memory = std::make_shared<ServiceMemory>();
    tpmtypes::SystemRandom random = {};

    enrollment::EnrollmentStore &store() const { return memory->store(); }
};

/// Answers any request: finds out whether it is for the device API, the service API or a hub, and
/// adds the headers that every answer bears.
Answer answer(ServiceState &state, const HttpMessage &message);
/// The answer to bytes that are no request.
Answer answerProblem(const ServiceState &state, int status, const core::Text &why);

/// The device runtime API: /{idScope}/registrations/{registrationId}….
Answer answerDevice(ServiceState &state, const Exchange &exchange);
/// The service API: /enrollments…, /registrations…, /certificates….
Answer answerService(ServiceState &state, const Exchange &exchange);
/// The device surface of an IoT hub: /devices/{deviceId}/messages/events.
Answer answerHub(ServiceState &state, const Exchange &exchange);

/// Counts the request; 429 with Retry-After when there were too many of its kind.
std::optional<Answer> checkThrottle(ServiceState &state, const Exchange &exchange,
                                    Throttle::Kind kind);
/// Whether @p host is that of a hub: a linked one, or one at which there are devices.
core::Result<bool> isHub(const ServiceState &state, const QString &host);

} // namespace endorse::emulator
