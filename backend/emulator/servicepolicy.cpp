// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicepolicy.h"

#include <QRegularExpression>

#include <algorithm>

namespace endorse::emulator {

QString toString(ServiceRight right)
{
    switch (right) {
    case ServiceRight::ServiceConfig:
        return QStringLiteral("ServiceConfig");
    case ServiceRight::EnrollmentRead:
        return QStringLiteral("EnrollmentRead");
    case ServiceRight::EnrollmentWrite:
        return QStringLiteral("EnrollmentWrite");
    case ServiceRight::RegistrationStatusRead:
        return QStringLiteral("RegistrationStatusRead");
    case ServiceRight::RegistrationStatusWrite:
        break;
    }
    return QStringLiteral("RegistrationStatusWrite");
}

std::optional<ServiceRight> serviceRight(const QString &text)
{
    const QList<ServiceRight> all = allServiceRights();
    const auto found = std::find_if(
        all.begin(), all.end(), [&text](ServiceRight right) { return toString(right) == text; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QList<ServiceRight> allServiceRights()
{
    return {ServiceRight::ServiceConfig, ServiceRight::EnrollmentRead,
            ServiceRight::EnrollmentWrite, ServiceRight::RegistrationStatusRead,
            ServiceRight::RegistrationStatusWrite};
}

std::vector<ServicePolicy> defaultPolicies()
{
    using Right = ServiceRight;
    std::vector<ServicePolicy> policies;
    const auto add = [&policies](const char *name, const QList<Right> &rights) {
        policies.push_back({.name = QString::fromLatin1(name), .key = {}, .rights = rights});
    };
    add("enrollmentread", {Right::EnrollmentRead});
    add("enrollmentwrite", {Right::EnrollmentRead, Right::EnrollmentWrite});
    add("registrationstatusread", {Right::RegistrationStatusRead});
    add("registrationstatuswrite", {Right::RegistrationStatusRead, Right::RegistrationStatusWrite});
    return policies;
}

bool isPolicyName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._-]{1,64}\\z"));
    return form.match(name).hasMatch();
}

} // namespace endorse::emulator
