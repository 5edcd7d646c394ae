// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <enrollment/servicedesk.h>

namespace endorse::enrollment {

/// Under which a record is found: its id in lower case.
inline QString deskKey(const dps::IndividualEnrollment &record)
{
    return record.registrationId.toLower();
}
inline QString deskKey(const dps::EnrollmentGroup &record)
{
    return record.enrollmentGroupId.toLower();
}
inline QString deskKey(const DeskRegistration &record)
{
    return record.state.registrationId.toLower();
}

// What a desk asks of one service. Each task holds @p line, which may be null: then there is no
// service, and the task fails with Input, code "not-open". Rows are as the desk holds them, null
// where it holds none; there is one for each id, in order.

QCoro::Task<core::Result<dps::IndividualEnrollment>> readRecord(std::shared_ptr<DeskLine> line,
                                                                dps::RegistrationId id);
QCoro::Task<core::Result<dps::EnrollmentGroup>> readRecord(std::shared_ptr<DeskLine> line,
                                                           dps::EnrollmentGroupId id);
QCoro::Task<core::Result<dps::AttestationMechanism>> readAttestation(std::shared_ptr<DeskLine> line,
                                                                     dps::RegistrationId id);
QCoro::Task<core::Result<dps::AttestationMechanism>> readAttestation(std::shared_ptr<DeskLine> line,
                                                                     dps::EnrollmentGroupId id);

/// Writes, and reads what stands in the way when the service refuses because of its ETag. A record
/// that is there already as it was meant to be (the answer to an earlier try was cut) is saved.
QCoro::Task<SaveOutcome<dps::IndividualEnrollment>>
writeRecord(std::shared_ptr<DeskLine> line, dps::IndividualEnrollment record, SaveMode mode);
QCoro::Task<SaveOutcome<dps::EnrollmentGroup>>
writeRecord(std::shared_ptr<DeskLine> line, dps::EnrollmentGroup record, SaveMode mode);

QCoro::Task<dps::BulkReport> deleteRecords(std::shared_ptr<DeskLine> line, QStringList ids,
                                           DeskRows<dps::IndividualEnrollment> rows,
                                           dps::BulkProgress progress, core::CancelToken cancel);
QCoro::Task<dps::BulkReport> deleteRecords(std::shared_ptr<DeskLine> line, QStringList ids,
                                           DeskRows<dps::EnrollmentGroup> rows,
                                           dps::BulkProgress progress, core::CancelToken cancel);
/// One by one: the service has no bulk operation for these.
QCoro::Task<dps::BulkReport> deleteRecords(std::shared_ptr<DeskLine> line, QStringList ids,
                                           DeskRows<DeskRegistration> rows,
                                           dps::BulkProgress progress, core::CancelToken cancel);
/// Under the ETags of the rows. What has the status already counts as done and is not sent.
QCoro::Task<dps::BulkReport> enableRecords(std::shared_ptr<DeskLine> line, QStringList ids,
                                           DeskRows<dps::IndividualEnrollment> rows, bool enabled,
                                           dps::BulkProgress progress, core::CancelToken cancel);
QCoro::Task<dps::BulkReport> enableRecords(std::shared_ptr<DeskLine> line, QStringList ids,
                                           DeskRows<dps::EnrollmentGroup> rows, bool enabled,
                                           dps::BulkProgress progress, core::CancelToken cancel);

} // namespace endorse::enrollment
