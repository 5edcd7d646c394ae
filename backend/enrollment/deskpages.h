// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <enrollment/servicedesk.h>

namespace endorse::enrollment {

struct DeskLine;

/// Where the reading of a list has got to. A value; the default one is the beginning.
struct DeskCursor final
{
    /// Registrations are read in this order: the groups, the devices of each, and what became of
    /// the individual enrollments. The other lists have one stage.
    enum class Stage : quint8 { Groups, OfGroup, Individual };

    Stage stage = Stage::Groups;
    QByteArray continuation; ///< Of the service; empty: the first page of the stage.
    QStringList groups;      ///< Those whose devices are still to be read.
    bool isFirst = true;     ///< Nothing has been read yet.
    bool isAtEnd = false;
};

/// One page of a list.
template<class Record>
struct DeskPage final
{
    DeskRows<Record> rows;
    qsizetype read = 0;  ///< Records looked at; more than rows where some have nothing to show.
    qsizetype asked = 0; ///< Those among them that cost a request each.
    DeskCursor next;
};

/// The next page behind @p cursor. Errors: those of dps::ServiceClient. The page is small, so that
/// reading it costs the thread less than a frame.
QCoro::Task<core::Result<DeskPage<dps::IndividualEnrollment>>>
enrollmentPage(std::shared_ptr<DeskLine> line, DeskCursor cursor, core::CancelToken cancel);
QCoro::Task<core::Result<DeskPage<dps::EnrollmentGroup>>>
groupPage(std::shared_ptr<DeskLine> line, DeskCursor cursor, core::CancelToken cancel);
/// The list of enrollments of a real service leaves out what became of the devices, so it is asked
/// for one by one there.
QCoro::Task<core::Result<DeskPage<DeskRegistration>>>
registrationPage(std::shared_ptr<DeskLine> line, DeskCursor cursor, core::CancelToken cancel);

} // namespace endorse::enrollment
