// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/console.h>
#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>

namespace endorse::app::cli {

// A record of a service on standard output: {"ok": true, "enrollment" or "enrollmentGroup":
// {…}} under --json, else a line for each member that people ask for. Symmetric keys stand in it
// only when the record holds them.
void printRecord(const Console &console, const dps::IndividualEnrollment &enrollment);
void printRecord(const Console &console, const dps::EnrollmentGroup &group);

/// Lines whose cells stand one below the other.
class AlignedTable final
{
public:
    void add(const QStringList &cells) { m_rows.append(cells); }
    void print(const Console &console) const;

private:
    QList<QStringList> m_rows;
};

/// The lines of a list, aligned: an ID, its attestation, its status, where its devices go.
class RecordTable final
{
public:
    void add(const dps::IndividualEnrollment &enrollment);
    void add(const dps::EnrollmentGroup &group);
    void add(const dps::DeviceRegistrationState &registration);
    void print(const Console &console) const { m_table.print(console); }

private:
    AlignedTable m_table;
};

} // namespace endorse::app::cli
