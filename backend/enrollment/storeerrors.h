// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

class QSqlError;

namespace endorse::enrollment {

/// What EnrollmentStore reports, category Store. @p path: the file, or ":memory:".
core::Error sqlError(const QString &path, const QSqlError &error);
/// The file cannot be opened or made; @p technical: what the system said.
core::Error openError(const QString &path, const QString &technical);
core::Error readOnlyError(const QString &path, const QString &technical);
core::Error damagedError(const QString &path, const QString &technical);
/// The file is a database of something else.
core::Error foreignError(const QString &path, const QString &technical);
/// The file is of version @p found; this program knows up to @p known.
core::Error newerError(const QString &path, int found, int known);
/// Qt has no driver for SQLite.
core::Error driverError(const QString &path);

} // namespace endorse::enrollment
