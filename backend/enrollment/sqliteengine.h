// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <enrollment/sqlengine.h>
#include <enrollment/storelocation.h>

namespace endorse::enrollment {

/// How a file is laid out and read.
struct SqliteTuning final
{
    qint64 applicationId = 0; ///< Of the file's header: whose database it is.
    int pageSize = 0;         ///< Of a new file; 0: SQLite's own choice.
    qint64 cacheKiB = 0;      ///< Of pages in memory, at most; 0: SQLite's own choice.
    qint64 bulkCacheKiB = 0;  ///< The same during an import.
};

/// A file, or memory.
class SqliteEngine final : public SqlEngine
{
public:
    SqliteEngine(StoreLocation location, SqliteTuning tuning);

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
    bool takesArrays() const override { return false; }
    bool leavesQueriesOpen() const override { return true; }
    core::Result<std::unique_ptr<SqlStatement>> statement(SqlConnection &connection,
                                                          const char *sql, bool isScan) override;

private:
    core::Result<void> refuseForeign(SqlConnection &connection) const;
    core::Result<void> keepJournal(SqlConnection &connection) const;

    StoreLocation m_location;
    SqliteTuning m_tuning;
    bool m_hasOwnLibrary = false; ///< The driver uses the library that we are linked to.
};

} // namespace endorse::enrollment
