// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <enrollment/sqlengine.h>
#include <enrollment/sqlstatement.h>
#include <enrollment/storelocation.h>
#include <memory>
#include <optional>
#include <unordered_map>

namespace endorse::enrollment {

class SqlConnection;

/// The rows that a query found, read one after the other. Lets go of the file when it is destroyed.
class SqlRows final
{
public:
    SqlRows(QSqlQuery *query, SqlConnection *connection)
        : m_query(query)
        , m_connection(connection)
    {
    }
    SqlRows(std::unique_ptr<QSqlQuery> query, SqlConnection *connection)
        : m_own(std::move(query))
        , m_query(m_own.get())
        , m_connection(connection)
    {
    }
    SqlRows(SqlRows &&other) noexcept
        : m_own(std::move(other.m_own))
        , m_query(std::exchange(other.m_query, nullptr))
        , m_connection(other.m_connection)
    {
    }
    SqlRows &operator=(SqlRows &&) = delete;
    SqlRows(const SqlRows &) = delete;
    ~SqlRows();

    /// Goes to the next row; false after the last one. A failure is one of the open transaction.
    core::Result<bool> next();
    QString text(int column) const { return m_query->value(column).toString(); }
    qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }

private:
    std::unique_ptr<QSqlQuery> m_own; ///< Null: it stays with the connection.
    QSqlQuery *m_query;
    SqlConnection *m_connection;
};

/// One connection to a database: statements that stay prepared, transactions that nest. What only
/// one engine knows (how a file is opened, how a transaction begins) stands in its SqlEngine and
/// nowhere else. Errors are those of EnrollmentStore, and what the engine adds. Thread: the one
/// that opened it.
class SqlConnection final
{
public:
    /// @p location as for EnrollmentStore::open(). The schema is not looked at, except that a
    /// database of another program is refused before anything in it changes.
    static core::Result<std::unique_ptr<SqlConnection>> open(const StoreLocation &location);
    /// The same with any engine.
    static core::Result<std::unique_ptr<SqlConnection>> open(std::unique_ptr<SqlEngine> engine);
    ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    /// Where it is, for errors.
    const QString &path() const { return m_path; }
    /// Runs a query. @p sql is a literal: its address stands for the prepared statement.
    core::Result<SqlRows> read(const char *sql, const QVariantList &values = {});
    /// The same for very many rows: they come as they are read, and the connection is theirs until
    /// then.
    core::Result<SqlRows> stream(const char *sql, const QVariantList &values);
    /// The first column of the first row of a query that always finds one.
    core::Result<qint64> readNumber(const char *sql, const QVariantList &values = {});
    /// Runs a statement that changes something; how many rows it changed. The memory of texts among
    /// @p values is wiped when nobody else holds it.
    core::Result<qint64> change(const char *sql, QVariantList values = {});
    /// Wipes the memory of texts among @p values that nobody else holds, as change() does.
    static void wipe(QVariantList *values);
    /// Runs a statement once, without keeping it.
    core::Result<void> runOnce(const QString &sql);
    /// A statement that is run very often. It has to be gone before the connection is.
    core::Result<std::unique_ptr<SqlStatement>> statement(const char *sql);
    /// A query that finds very many rows. Until it is gone, the connection is its own.
    core::Result<std::unique_ptr<SqlStatement>> scan(const char *sql);

    /// @p isolation counts for the outermost transaction.
    core::Result<void> begin(Isolation isolation = Isolation::Snapshot);
    core::Result<void> commit();
    void rollback();
    bool isInTransaction() const { return m_depth > 0; }

    /// Changes when another connection has changed the database, and when something was rolled
    /// back: what was counted before need not hold any more.
    core::Result<qint64> changeMark();
    /// Moves all changes from the journal into the file, as far as others let it.
    void settleJournal();

    SqlEngine &engine() { return *m_engine; }
    QSqlDriver *driver() const { return m_database.driver(); }
    /// For the engine's own statements: remembers that the open transaction failed.
    core::Error noteFailure(core::Error error);
    const std::optional<core::Error> &failure() const { return m_failure; }

private:
    friend class SqlRows;

    SqlConnection(std::unique_ptr<SqlEngine> engine, QString name);

    core::Result<void> connect();
    core::Result<QSqlQuery *> run(const char *sql, const QVariantList &values);
    core::Error failed(const QSqlError &error);

    std::unique_ptr<SqlEngine> m_engine;
    QString m_path;
    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<const char *, std::unique_ptr<QSqlQuery>> m_statements;
    int m_depth = 0;
    qint64 m_rollbacks = 0;
    /// Why the open transaction can only be rolled back.
    std::optional<core::Error> m_failure;
};

} // namespace endorse::enrollment
