// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/secret.h>

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace endorse::emulator {

/// What a shared access policy of the service API may allow. Source: DPS documentation, "Understand
/// DPS permissions".
enum class ServiceRight {
    ServiceConfig,
    EnrollmentRead,
    EnrollmentWrite, ///< Also what shows symmetric keys: "attestationmechanism".
    RegistrationStatusRead,
    RegistrationStatusWrite
};
/// As the documentation spells it: "EnrollmentRead".
QString toString(ServiceRight right);
std::optional<ServiceRight> serviceRight(const QString &text);

/// A named key of the service API and what it opens. Move-only, since it holds the key.
struct ServicePolicy final
{
    QString name;     ///< skn of a token, compared with case.
    core::Secret key; ///< Decoded.
    QList<ServiceRight> rights;

    bool grants(ServiceRight right) const { return rights.contains(right); }
};

/// The policy of the connection string that is handed out, as the real service calls it: it has
/// every right.
inline constexpr char ownerPolicyName[] = "provisioningserviceowner";

QList<ServiceRight> allServiceRights();
/// The policies beside the owner's that a new emulator has, without keys: "enrollmentread",
/// "enrollmentwrite", "registrationstatusread" and "registrationstatuswrite"; to write means to
/// read, too.
std::vector<ServicePolicy> defaultPolicies();
/// 1 to 64 of ASCII letters, digits and "-_.": what needs no escape in a connection string and a
/// token.
bool isPolicyName(const QString &name);

} // namespace endorse::emulator
