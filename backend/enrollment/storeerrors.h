// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

class QSqlError;

namespace endorse::enrollment {

/// What EnrollmentStore reports, category Store. @p path: the file, or ":memory:".
core::Error sqlError(const QString &path, const QSqlError &error);
/// The same from an (extended) result code of SQLite and its text.
core::Error sqliteError(const QString &path, int code, const QString &text);
/// What PostgreSQL reported, by its SQLSTATE. @p place: its address, without a password. Category
/// Store, further codes: "connection", "serialization" (to be repeated), "unique", "rights".
core::Error postgresError(const QString &place, const QSqlError &error);
/// The server cannot be reached or refuses this user; it does not say which in a form that a
/// program could read.
core::Error connectionError(const QString &place, const QString &technical);
/// The server's database does not take every text. @p encoding: what it takes.
core::Error encodingError(const QString &place, const QString &encoding);
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
/// Qt has no driver for PostgreSQL.
core::Error postgresDriverError(const QString &place);

} // namespace endorse::enrollment
