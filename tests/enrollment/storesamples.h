// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>

#include <enrollment/enrollmentstore.h>

namespace endorse::testing {

/// "device-000042": in the order of the numbers.
QString deviceName(int number);
/// With symmetric keys that this number alone has.
dps::IndividualEnrollment sampleEnrollment(int number);
/// With the EK of the known answers, or with @p otherEk.
dps::IndividualEnrollment tpmEnrollment(const QString &id, const QByteArray &otherEk = {});
dps::EnrollmentGroup sampleGroup(const QString &id);
enrollment::StoredRegistration sampleRegistration(const QString &id, const QString &group);
enrollment::StoredHubDevice sampleDevice(const QString &host, const QString &id);

core::Secret secretOf(const char *text);

} // namespace endorse::testing
