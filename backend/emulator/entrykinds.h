// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/text.h>
#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>
#include <dps/identifiers.h>

#include <enrollment/enrollmentstore.h>

namespace endorse::emulator {

// What tells individual enrollments and enrollment groups apart, for code that serves both: their
// record, their place in the store, and what they are called on the wire and by people.

struct Individuals final
{
    using Record = dps::IndividualEnrollment;
    using Id = dps::RegistrationId;
    using Store = enrollment::EnrollmentStore;

    static constexpr bool isGroup = false;
    /// Of routes, in lower case, and of what a continuation is good for.
    static constexpr char route[] = "enrollments";
    /// The member that holds the records of a bulk request.
    static constexpr char bulkMember[] = "enrollments";
    static constexpr char idMember[] = "registrationId";
    /// x-ms-item-type of a list.
    static constexpr char itemType[] = "Enrollment";

    static const QString &idOf(const Record &record) { return record.registrationId; }
    static core::Result<std::optional<Record>> find(Store &store, const QString &key);
    static core::Result<void> put(Store &store, const Record &record);
    static core::Result<bool> remove(Store &store, const QString &key);
    static core::Result<QList<Record>> page(Store &store, const QString &afterKey, qsizetype limit);

    static core::Text label();
    // All take the id as %1.
    static core::Text unknown();
    static core::Text existsAlready();
    static core::Text wasRead();
    static core::Text wasAdded();
    static core::Text wasChanged();
    static core::Text wasRemoved();
    static core::Text mechanismWasRead();
    static core::Text otherId();
};

struct Groups final
{
    using Record = dps::EnrollmentGroup;
    using Id = dps::EnrollmentGroupId;
    using Store = enrollment::EnrollmentStore;

    static constexpr bool isGroup = true;
    static constexpr char route[] = "enrollmentgroups";
    static constexpr char bulkMember[] = "enrollmentGroups";
    static constexpr char idMember[] = "enrollmentGroupId";
    static constexpr char itemType[] = "EnrollmentGroup";

    static const QString &idOf(const Record &record) { return record.enrollmentGroupId; }
    static core::Result<std::optional<Record>> find(Store &store, const QString &key);
    static core::Result<void> put(Store &store, const Record &record);
    static core::Result<bool> remove(Store &store, const QString &key);
    static core::Result<QList<Record>> page(Store &store, const QString &afterKey, qsizetype limit);

    static core::Text label();
    static core::Text unknown();
    static core::Text existsAlready();
    static core::Text wasRead();
    static core::Text wasAdded();
    static core::Text wasChanged();
    static core::Text wasRemoved();
    static core::Text mechanismWasRead();
    static core::Text otherId();
};

} // namespace endorse::emulator
