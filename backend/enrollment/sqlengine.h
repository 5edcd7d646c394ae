// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QString>

#include <memory>

class QSqlDatabase;
class QSqlError;

namespace endorse::enrollment {

class SqlConnection;
class SqlStatement;

/// What a transaction sees of others.
enum class Isolation {
    /// Nothing that others commit meanwhile; who changes what another one changed fails with code
    /// "serialization" and is to begin again.
    Snapshot,
    /// What others have committed; who wants what another one holds waits. For work that is too
    /// long to be done again.
    Waiting
};

/// What one kind of database does in its own way: everything else is portable SQL through QtSql.
/// Errors are those of EnrollmentStore and of ListStore. Thread: that of its connection.
class SqlEngine
{
public:
    virtual ~SqlEngine();

    /// Where the database is, for errors; never a secret.
    virtual QString place() const = 0;
    /// As QSqlDatabase knows it.
    virtual QString driver() const = 0;
    /// What to say when Qt has no such driver.
    virtual core::Error driverError() const = 0;
    /// Before anything is opened.
    virtual core::Result<void> prepare() = 0;
    /// Name and options of the connection.
    virtual void describe(QSqlDatabase &database) const = 0;
    /// When it is open: refuses the database of another program, then makes its settings.
    virtual core::Result<void> configure(SqlConnection &connection) = 0;
    virtual core::Error openingFailed(const QSqlError &error) const = 0;
    virtual core::Error failed(const QSqlError &error) const = 0;

    virtual QString beginStatement(Isolation isolation) const = 0;
    /// A statement of a schema with the engine's own words: "{key}" is a text that is ordered by
    /// its bytes, "{bytes}" octets, "{rowid}" a whole number that is a primary key, "{clustered}"
    /// what follows a table that is kept in the order of its primary key.
    virtual QString adapted(QString sql) const = 0;
    /// Keeps others from changing the schema until the transaction ends.
    virtual core::Result<void> lockSchema(SqlConnection &connection) = 0;
    /// 0: there is none.
    virtual core::Result<int> schemaVersion(SqlConnection &connection) = 0;
    virtual core::Result<void> noteSchema(SqlConnection &connection, int version) = 0;

    /// Differs when another connection may have committed something.
    virtual core::Result<qint64> changeMark(SqlConnection &connection) = 0;
    /// Inside a transaction: wakes who listens when it is committed.
    virtual core::Result<void> notifyOthers(SqlConnection &connection) = 0;
    /// Moves changes from the journal into the file, as far as others let it.
    virtual void settleJournal(SqlConnection &connection) = 0;
    /// Looks for damage in the way that the engine keeps everything, as far as that is a program's
    /// business: of a server it is its administrator's.
    virtual core::Result<void> check(SqlConnection &connection) = 0;
    /// Makes room for an import, and takes it back.
    virtual void setBulk(SqlConnection &connection, bool isBulk) = 0;
    /// Whether a parameter can be an SqlArray: then many rows go in one statement, which saves ways
    /// to a server and back.
    virtual bool takesArrays() const = 0;
    /// Whether a query that was not read to its end holds nothing up.
    virtual bool leavesQueriesOpen() const = 0;
    /// See SqlConnection::statement() and scan().
    virtual core::Result<std::unique_ptr<SqlStatement>> statement(SqlConnection &connection,
                                                                  const char *sql, bool isScan) = 0;
};

} // namespace endorse::enrollment
