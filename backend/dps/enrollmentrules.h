// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>

// What the service checks before it takes a record, so that a form can say it as one types and the
// emulator can refuse it. Thread: functions of values.

namespace endorse::dps {

/// Most bytes of one request or answer of the service. Source: "Azure IoT Hub Device Provisioning
/// Service limits", message size 96 KB.
inline constexpr qsizetype MaxMessageBytes = 96 * 1024;
/// Most items of one bulk request.
inline constexpr qsizetype MaxBulkItems = 10;

/// Something that the service would refuse.
struct FieldProblem final
{
    /// JSON path: "registrationId", "iotHubs[1]", "attestation.tpm.endorsementKey". Empty: the
    /// record as a whole.
    QString member;
    core::Error error; ///< Input, code "400004", place = member; tells what to do.

    friend bool operator==(const FieldProblem &, const FieldProblem &) = default;
};

/// Everything that is wrong, in the order of the members; empty: the service takes it as far as it
/// can be told without its state (linked hubs, CA certificates).
QList<FieldProblem> problemsOf(const IndividualEnrollment &enrollment);
QList<FieldProblem> problemsOf(const EnrollmentGroup &group);

/// What is wrong with the tags or the desired properties of a twin, of which @p json is the raw
/// text and @p member the JSON path.
QList<FieldProblem> twinProblems(const core::Bytes &json, const QString &member);

} // namespace endorse::dps
