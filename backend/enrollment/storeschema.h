// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QStringList>

namespace endorse::enrollment {

class SqlConnection;

/// Marks the files of EnrollmentStore: "EndS".
inline constexpr qint64 storeApplicationId = 0x456e6453;

/// What each version of the schema adds to the one before; the first takes an empty database to
/// version 1. A step that was released is never edited: what changes comes as a step of its own.
/// Portable SQL, with the words of SqlEngine::adapted().
const QList<QStringList> &schemaSteps();

/// Brings the database to the version that @p steps lead to, in one transaction. Errors: those of
/// EnrollmentStore; code "newer" when it is beyond that already.
core::Result<void> migrate(SqlConnection &connection, const QList<QStringList> &steps);

} // namespace endorse::enrollment
