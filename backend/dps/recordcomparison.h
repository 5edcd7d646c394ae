// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>

namespace endorse::dps {

/// Whether the service holds what was sent: each member of @p sent has its value in @p stored. What
/// the service adds by itself does not count, nor what it hides (symmetric keys), makes (dates,
/// ETag, certificate info) or is free to drop (members without a name here).
bool holds(const IndividualEnrollment &stored, const IndividualEnrollment &sent);
bool holds(const EnrollmentGroup &stored, const EnrollmentGroup &sent);

/// The keys of @p sent are those of @p stored, as far as it names any.
bool holdsKeys(const AttestationMechanism &stored, const AttestationMechanism &sent);

/// Two ETags, each with or without one pair of quotation marks.
bool sameETag(const QByteArray &a, const QByteArray &b);

} // namespace endorse::dps
