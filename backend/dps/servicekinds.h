// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>
#include <dps/servicerequests.h>

namespace endorse::dps {

/// Where the service API keeps records of a type, and how it calls them.
template<class Record>
struct ServiceKind;

template<>
struct ServiceKind<IndividualEnrollment> final
{
    static constexpr ServiceRecord Type = ServiceRecord::Enrollment;
    static constexpr char Path[] = "/enrollments";
    static constexpr char BulkMember[] = "enrollments";
    static constexpr char IdMember[] = "registrationId";
    static constexpr char QueryAll[] = R"({"query":"SELECT * FROM enrollments"})";
    static const QString &id(const IndividualEnrollment &record) { return record.registrationId; }
};

template<>
struct ServiceKind<EnrollmentGroup> final
{
    static constexpr ServiceRecord Type = ServiceRecord::EnrollmentGroup;
    static constexpr char Path[] = "/enrollmentGroups";
    static constexpr char BulkMember[] = "enrollmentGroups";
    static constexpr char IdMember[] = "enrollmentGroupId";
    static constexpr char QueryAll[] = R"({"query":"SELECT * FROM enrollmentGroups"})";
    static const QString &id(const EnrollmentGroup &record) { return record.enrollmentGroupId; }
};

template<class Record>
ServiceSubject subjectOf(const QString &id)
{
    return {id, ServiceKind<Record>::Type};
}

/// "/enrollments/dev-1".
template<class Record>
QByteArray pathOf(const QString &id)
{
    return ServiceKind<Record>::Path + QByteArray("/") + percentEncoded(id);
}

} // namespace endorse::dps
