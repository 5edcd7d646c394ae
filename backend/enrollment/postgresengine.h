// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <chrono>
#include <enrollment/sqlengine.h>
#include <utility>

namespace endorse::enrollment {

/// A database of a PostgreSQL server. No password: libpq finds it in a password or service file.
struct ServerLocation final
{
    QString text; ///< The address, for errors.
    /// Keyword and value as libpq takes them; no value has a semicolon or a control character.
    QList<std::pair<QString, QString>> parameters;
    /// Made when there is none; empty: as the role's search_path says. A plain identifier.
    QString schema;
    std::chrono::milliseconds patience = std::chrono::seconds(5); ///< With locks of others.
};

/// PostgreSQL 12 or later, or what is compatible with it.
class PostgresEngine final : public SqlEngine
{
public:
    /// On this channel a list tells its listeners, with the name of its schema, that it changed.
    static constexpr char channel[] = "endorse_list";

    /// @p application marks the tables of one kind of list, as application_id marks a file.
    PostgresEngine(ServerLocation location, QString application);

    QString place() const override;
    QString driver() const override;
    core::Error driverError() const override;
    core::Result<void> prepare() override;
    void describe(QSqlDatabase &database) const override;
    core::Result<void> configure(SqlConnection &connection) override;
    core::Error openingFailed(const QSqlError &error) const override;
    core::Error failed(const QSqlError &error) const override;
    QString beginStatement(Isolation isolation) const override;
    QString adapted(QString sql) const override;
    core::Result<void> lockSchema(SqlConnection &connection) override;
    core::Result<int> schemaVersion(SqlConnection &connection) override;
    core::Result<void> noteSchema(SqlConnection &connection, int version) override;
    core::Result<qint64> changeMark(SqlConnection &connection) override;
    core::Result<void> notifyOthers(SqlConnection &connection) override;
    void settleJournal(SqlConnection &connection) override;
    core::Result<void> check(SqlConnection &connection) override;
    void setBulk(SqlConnection &connection, bool isBulk) override;
    bool takesArrays() const override { return true; }
    bool leavesQueriesOpen() const override { return false; }
    core::Result<std::unique_ptr<SqlStatement>> statement(SqlConnection &connection,
                                                          const char *sql, bool isScan) override;

private:
    core::Result<void> useSchema(SqlConnection &connection) const;
    core::Result<void> refuseForeign(SqlConnection &connection) const;

    ServerLocation m_location;
    QString m_application;
};

} // namespace endorse::enrollment
