// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QString>

namespace endorse::enrollmentlist {

struct ListEntry;

// What ListStore says about rows and changes; see there. @p id is a registration ID.

core::Error conflictError(const QString &id, const ListEntry &theirs);
core::Error goneError(const QString &id);
core::Error duplicateIdError(const QString &id, const ListEntry &other);
core::Error duplicateEkError(const QString &id, const ListEntry &other);
/// An edit of a row whose record says another registration ID.
core::Error renamedError(const QString &id);

// @p place: ListPlace::text().

/// Others changed the same rows again and again. @p why: what the server said.
core::Error contendedError(const QString &place, const core::Error &why);
core::Error unsettledError(const QString &place, const core::Error &why);
core::Error nothingToUndoError(const QString &place);

} // namespace endorse::enrollmentlist
