// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/servicestate.h>

#include <optional>

namespace endorse::emulator {

/// A request to the service API whose token is good: what all its routes are given.
struct ServiceCall final
{
    const Exchange &exchange;
    const ServicePolicy &policy;
};

/// The policy whose key signed the request, or 401.
tl::expected<const ServicePolicy *, Answer> authenticate(const ServiceState &state,
                                                         const Exchange &exchange);
/// Refuses with 401 what the policy does not grant.
std::optional<Answer> checkRight(const ServiceCall &call, ServiceRight right);
/// 404: nothing is served at this path.
Answer notServed(const Exchange &exchange);
/// Refuses an id that cannot be one, as an invalid record.
Answer refuseId(const Exchange &exchange, const core::Error &error);

/// GET, PUT and DELETE /enrollments/{id} and /enrollmentGroups/{id}.
Answer answerEntry(ServiceState &state, const ServiceCall &call);
/// POST …/{id}/attestationmechanism.
Answer answerMechanism(ServiceState &state, const ServiceCall &call);
/// POST /enrollments/query, /enrollmentGroups/query and /registrations/{groupId}/query.
Answer answerQuery(ServiceState &state, const ServiceCall &call);
/// POST /enrollments and /enrollmentGroups.
Answer answerBulk(ServiceState &state, const ServiceCall &call);
/// GET and DELETE /registrations/{id}.
Answer answerRegistration(ServiceState &state, const ServiceCall &call);
/// /certificates….
Answer answerCaCertificates(ServiceState &state, const ServiceCall &call);

/// Whether the route is that of groups.
bool isGroupRoute(const Exchange &exchange);

} // namespace endorse::emulator
