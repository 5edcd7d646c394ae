// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqliteengine.h"

#include <QDeadlineTimer>
#include <QSqlDatabase>

#include <algorithm>
#include <enrollment/sqlconnection.h>
#include <enrollment/sqlitestatement.h>
#include <enrollment/storeerrors.h>
#include <enrollment/storefile.h>
#include <malloc.h>
#include <sqlite3.h>
#include <thread>

namespace endorse::enrollment {

namespace {

/// The driver may bring an SQLite of its own, whose handles are not to be given to ours.
bool usesOurLibrary(SqlConnection &connection)
{
    auto rows = connection.read("SELECT sqlite_source_id()");
    if (!rows)
        return false;
    const auto found = rows->next();
    return found && *found && rows->text(0) == QLatin1String(sqlite3_sourceid()) &&
           SqliteStatement::handleOf(connection) != nullptr;
}

} // namespace

SqliteEngine::SqliteEngine(StoreLocation location, SqliteTuning tuning)
    : m_location(std::move(location))
    , m_tuning(tuning)
{
}

QString SqliteEngine::place() const
{
    return m_location.isInMemory() ? QStringLiteral(":memory:") : m_location.path();
}

QString SqliteEngine::driver() const
{
    return QStringLiteral("QSQLITE");
}

core::Error SqliteEngine::driverError() const
{
    return enrollment::driverError(place());
}

core::Result<void> SqliteEngine::prepare()
{
    if (m_location.isInMemory())
        return {};
    return makeStoreFile(m_location.path());
}

void SqliteEngine::describe(QSqlDatabase &database) const
{
    database.setDatabaseName(place());
    database.setConnectOptions(
        QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(m_location.patience().count()));
}

core::Error SqliteEngine::openingFailed(const QSqlError &error) const
{
    return sqlError(place(), error);
}

core::Error SqliteEngine::failed(const QSqlError &error) const
{
    return sqlError(place(), error);
}

core::Result<void> SqliteEngine::refuseForeign(SqlConnection &connection) const
{
    // In this order: whoever makes the list at the same time commits both at once.
    const auto objects = connection.readNumber("SELECT COUNT(*) FROM sqlite_master");
    if (!objects)
        return core::fail(objects.error());
    const auto application = connection.readNumber("PRAGMA application_id");
    if (!application)
        return core::fail(application.error());
    if (*application == m_tuning.applicationId || (*application == 0 && *objects == 0))
        return {};
    return core::fail(foreignError(
        place(), QStringLiteral("application_id %1, %2 objects").arg(*application).arg(*objects)));
}

core::Result<void> SqliteEngine::configure(SqlConnection &connection)
{
    if (auto ours = refuseForeign(connection); !ours)
        return ours;
    QStringList settings{
        // What is deleted is overwritten with zeros; what is sorted does not go to a file.
        QStringLiteral("PRAGMA secure_delete = ON"),
        QStringLiteral("PRAGMA temp_store = MEMORY"),
        // A file may come from anywhere.
        QStringLiteral("PRAGMA trusted_schema = OFF"),
        QStringLiteral("PRAGMA cell_size_check = ON"),
        m_location.durability() == Durability::Full ? QStringLiteral("PRAGMA synchronous = FULL")
                                                    : QStringLiteral("PRAGMA synchronous = NORMAL"),
    };
    if (m_tuning.pageSize > 0) {
        const auto done =
            connection.runOnce(QStringLiteral("PRAGMA page_size = %1").arg(m_tuning.pageSize));
        if (!done)
            return done;
    }
    if (m_tuning.cacheKiB > 0)
        settings.append(QStringLiteral("PRAGMA cache_size = -%1").arg(m_tuning.cacheKiB));
    if (!m_location.isInMemory()) {
        if (auto done = keepJournal(connection); !done)
            return done;
        settings.append(QStringLiteral("PRAGMA journal_size_limit = 16777216"));
    }
    if (m_location.limitBytes() > 0) {
        const auto pageSize = connection.readNumber("PRAGMA page_size");
        if (!pageSize)
            return core::fail(pageSize.error());
        settings.append(QStringLiteral("PRAGMA max_page_count = %1")
                            .arg(std::max<qint64>(1, m_location.limitBytes() / *pageSize)));
    }
    for (const QString &setting : settings) {
        if (auto done = connection.runOnce(setting); !done)
            return done;
    }
    m_hasOwnLibrary = usesOurLibrary(connection);
    return {};
}

core::Result<void> SqliteEngine::keepJournal(SqlConnection &connection) const
{
    // When two do this to a new file, SQLite refuses one at once, whatever the timeout.
    const QDeadlineTimer end(m_location.patience());
    for (;;) {
        const auto done = connection.runOnce(QStringLiteral("PRAGMA journal_mode = WAL"));
        if (done || done.error().code != QLatin1String("busy") || end.hasExpired())
            return done;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
}

QString SqliteEngine::beginStatement(Isolation isolation) const
{
    Q_UNUSED(isolation) // There is one writer at a time.
    return QStringLiteral("BEGIN IMMEDIATE");
}

QString SqliteEngine::adapted(QString sql) const
{
    return sql.replace(QLatin1String("{key}"), QLatin1String("TEXT"))
        .replace(QLatin1String("{bytes}"), QLatin1String("BLOB"))
        .replace(QLatin1String("{rowid}"), QLatin1String("INTEGER"))
        .replace(QLatin1String("{clustered}"), QLatin1String("WITHOUT ROWID"));
}

core::Result<void> SqliteEngine::lockSchema(SqlConnection &connection)
{
    Q_UNUSED(connection) // The transaction does.
    return {};
}

core::Result<int> SqliteEngine::schemaVersion(SqlConnection &connection)
{
    const auto version = connection.readNumber("PRAGMA user_version");
    if (!version)
        return core::fail(version.error());
    return static_cast<int>(*version);
}

core::Result<void> SqliteEngine::noteSchema(SqlConnection &connection, int version)
{
    // Both stand in the file's header and are part of the transaction.
    const auto marked = connection.runOnce(
        QStringLiteral("PRAGMA application_id = %1").arg(m_tuning.applicationId));
    if (!marked)
        return marked;
    return connection.runOnce(QStringLiteral("PRAGMA user_version = %1").arg(version));
}

core::Result<qint64> SqliteEngine::changeMark(SqlConnection &connection)
{
    return connection.readNumber("PRAGMA data_version");
}

core::Result<void> SqliteEngine::notifyOthers(SqlConnection &connection)
{
    Q_UNUSED(connection) // They look at the mark.
    return {};
}

void SqliteEngine::settleJournal(SqlConnection &connection)
{
    // Other readers may hold it back; then it is done with a later commit.
    static_cast<void>(connection.read("PRAGMA wal_checkpoint(TRUNCATE)"));
}

core::Result<void> SqliteEngine::check(SqlConnection &connection)
{
    auto rows = connection.read("PRAGMA integrity_check(1)");
    if (!rows)
        return core::fail(std::move(rows.error()));
    const auto found = rows->next();
    if (!found)
        return core::fail(found.error());
    const QString verdict = *found ? rows->text(0) : QString();
    if (verdict == QLatin1String("ok"))
        return {};
    return core::fail(damagedError(place(), verdict));
}

void SqliteEngine::setBulk(SqlConnection &connection, bool isBulk)
{
    const qint64 usual = m_tuning.cacheKiB > 0 ? m_tuning.cacheKiB : 2000; // SQLite's own.
    const qint64 size = isBulk ? m_tuning.bulkCacheKiB : usual;
    if (size > 0)
        static_cast<void>(connection.runOnce(QStringLiteral("PRAGMA cache_size = -%1").arg(size)));
    if (isBulk)
        return;
    static_cast<void>(connection.runOnce(QStringLiteral("PRAGMA shrink_memory")));
#ifdef __GLIBC__
    // Else the freed pages stay with the process: 300 MB after a million rows, and 20 MB with it.
    ::malloc_trim(0);
#endif
}

core::Result<std::unique_ptr<SqlStatement>> SqliteEngine::statement(SqlConnection &connection,
                                                                    const char *sql, bool isScan)
{
    if (m_hasOwnLibrary)
        return SqliteStatement::prepare(connection, sql);
    return std::make_unique<QtSqlStatement>(&connection, sql, isScan);
}

} // namespace endorse::enrollment
