// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <dps/enrollment.h>

#include <QStringList>

#include <optional>
#include <span>

// The members of an enrollment that a column of a table can hold: one table for import, export and
// the guess what a column is.

namespace endorse::enrollmentlist {

/// One member. Names are the REST names ("deviceId"); those of nested members are paths
/// ("initialTwin.tags"), without the path of the attestation ("endorsementKey").
struct RecordMember final
{
    const char *name;
    /// What other tools and people call it, in lower case, without spaces and punctuation.
    std::span<const char *const> aliases;
    /// The text of a cell; empty when the record has no such member.
    QByteArray (*get)(const dps::IndividualEnrollment &record);
    /// Puts the text of a cell, never empty, into the record. Fails with category Input; the place
    /// is the member's name.
    core::Result<void> (*set)(dps::IndividualEnrollment &record, QByteArrayView utf8);
};

/// All members, in the order of columns.
std::span<const RecordMember> recordMembers();
/// Names of all members, in the order of columns.
QStringList recordMemberNames();
/// By its exact name.
const RecordMember *recordMember(QStringView name);
/// By what a header says: its name or an alias; case, spaces and punctuation do not count. Null
/// for anything else, and for "line" and "reason", which are ours.
const RecordMember *memberOfHeader(QStringView header);

/// The header of a column with symmetric keys, which a table never holds: "primaryKey",
/// "Secondary Key", "attestation.symmetricKey.primaryKey".
bool isKeyHeader(QStringView header);

/// The columns that a new list gets when no other are asked for: a harvest.
QStringList harvestColumns();

/// What is wrong with a registration ID, with the character that cannot be in one named: its code
/// point and, for letters that look like an ASCII letter, that letter.
core::Error registrationIdError(const QString &text);

/// What is wrong with the record, as dps::problemsOf() says, of which the first; registration IDs
/// are looked at more closely. Nothing: the service would take it.
std::optional<core::Error> firstProblem(const dps::IndividualEnrollment &record);

} // namespace endorse::enrollmentlist
