// SPDX-License-Identifier: GPL-3.0-or-later
#include "postgresengine.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <enrollment/sqlconnection.h>
#include <enrollment/storedjson.h>
#include <enrollment/storeerrors.h>

namespace endorse::enrollment {

namespace {

/// Keys of advisory locks are shared by all programs of a database: "EndL".
constexpr qint64 schemaLock = 0x456e644c;

/// A value of a connection string. Source: PostgreSQL 15, "Keyword/Value Connection Strings".
QString quoted(QString value)
{
    value.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    value.replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') + value + QLatin1Char('\'');
}

core::Result<QString> firstText(SqlConnection &connection, const char *sql,
                                const QVariantList &values = {})
{
    auto found =
        readOne<QString>(connection, sql, values,
                         [](const SqlRows &rows) -> core::Result<QString> { return rows.text(0); });
    if (!found)
        return core::fail(std::move(found.error()));
    return found->value_or(QString());
}

core::Result<bool> hasTable(SqlConnection &connection, const QString &name)
{
    const auto count = connection.readNumber("SELECT COUNT(*) FROM information_schema.tables "
                                             "WHERE table_schema = current_schema() "
                                             "AND table_name = ?",
                                             {name});
    if (!count)
        return core::fail(count.error());
    return *count > 0;
}

} // namespace

PostgresEngine::PostgresEngine(ServerLocation location, QString application)
    : m_location(std::move(location))
    , m_application(std::move(application))
{
}

QString PostgresEngine::place() const
{
    return m_location.text;
}

QString PostgresEngine::driver() const
{
    return QStringLiteral("QPSQL");
}

core::Error PostgresEngine::driverError() const
{
    return postgresDriverError(place());
}

core::Result<void> PostgresEngine::prepare()
{
    return {};
}

void PostgresEngine::describe(QSqlDatabase &database) const
{
    // All of them as options: what the driver composes itself, it does not quote everywhere.
    QStringList options;
    bool hasName = false;
    bool hasTimeout = false;
    for (const auto &[name, value] : m_location.parameters) {
        options.append(name + QLatin1Char('=') + quoted(value));
        hasName = hasName || name == QLatin1String("application_name");
        hasTimeout = hasTimeout || name == QLatin1String("connect_timeout");
    }
    if (!hasName)
        options.append(QStringLiteral("application_name='endorse'"));
    if (!hasTimeout)
        options.append(QStringLiteral("connect_timeout='10'"));
    database.setConnectOptions(options.join(QLatin1Char(';')));
}

core::Error PostgresEngine::openingFailed(const QSqlError &error) const
{
    return connectionError(place(), error.text().trimmed());
}

core::Error PostgresEngine::failed(const QSqlError &error) const
{
    return postgresError(place(), error);
}

core::Result<void> PostgresEngine::configure(SqlConnection &connection)
{
    const QStringList settings{
        QStringLiteral("SET client_min_messages = warning"),
        QStringLiteral("SET lock_timeout = %1").arg(m_location.patience.count()),
        // Nobody waits for ever for what a program holds that hangs.
        QStringLiteral("SET idle_in_transaction_session_timeout = '600s'"),
    };
    for (const QString &setting : settings) {
        if (auto done = connection.runOnce(setting); !done)
            return done;
    }
    const auto encoding = firstText(connection, "SELECT current_setting('server_encoding')");
    if (!encoding)
        return core::fail(encoding.error());
    if (*encoding != QLatin1String("UTF8"))
        return core::fail(encodingError(place(), *encoding));
    if (auto used = useSchema(connection); !used)
        return used;
    return refuseForeign(connection);
}

core::Result<void> PostgresEngine::useSchema(SqlConnection &connection) const
{
    const QString &schema = m_location.schema;
    if (schema.isEmpty())
        return {};
    // Without the right to make one it can still be used when it is there.
    const auto count = connection.readNumber(
        "SELECT COUNT(*) FROM information_schema.schemata WHERE schema_name = ?", {schema});
    if (!count)
        return core::fail(count.error());
    if (*count == 0) {
        const auto made =
            connection.runOnce(QStringLiteral("CREATE SCHEMA IF NOT EXISTS \"%1\"").arg(schema));
        // Another one may have made it at the same time.
        if (!made && made.error().code != QLatin1String("unique"))
            return made;
    }
    return connection.runOnce(QStringLiteral("SET search_path TO \"%1\"").arg(schema));
}

core::Result<void> PostgresEngine::refuseForeign(SqlConnection &connection) const
{
    const auto isMarked = hasTable(connection, QStringLiteral("list_about"));
    if (!isMarked)
        return core::fail(isMarked.error());
    if (!*isMarked) {
        const auto others = connection.readNumber(
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema() "
            "AND table_name LIKE 'list\\_%'");
        if (!others)
            return core::fail(others.error());
        // They may be made this moment, after the first look.
        const auto again = *others == 0 ? core::Result<bool>(true)
                                        : hasTable(connection, QStringLiteral("list_about"));
        if (!again)
            return core::fail(again.error());
        if (*again)
            return {};
        return core::fail(
            foreignError(place(), QStringLiteral("%1 tables called list_…").arg(*others)));
    }
    const auto application =
        firstText(connection, "SELECT value FROM list_about WHERE name = 'application'");
    if (!application)
        return core::fail(application.error());
    if (*application == m_application)
        return {};
    return core::fail(foreignError(place(), QStringLiteral("application %1").arg(*application)));
}

QString PostgresEngine::beginStatement(Isolation isolation) const
{
    return isolation == Isolation::Snapshot
               ? QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ")
               : QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED");
}

QString PostgresEngine::adapted(QString sql) const
{
    return sql.replace(QLatin1String("{key}"), QLatin1String("TEXT COLLATE \"C\""))
        .replace(QLatin1String("{bytes}"), QLatin1String("BYTEA"))
        .replace(QLatin1String("{rowid}"), QLatin1String("BIGINT"))
        .replace(QLatin1String("{clustered}"), QString());
}

core::Result<void> PostgresEngine::lockSchema(SqlConnection &connection)
{
    auto rows =
        connection.read("SELECT 1 FROM (SELECT pg_advisory_xact_lock(?)) AS locked", {schemaLock});
    if (!rows)
        return core::fail(std::move(rows.error()));
    return {};
}

core::Result<int> PostgresEngine::schemaVersion(SqlConnection &connection)
{
    const auto isMarked = hasTable(connection, QStringLiteral("list_about"));
    if (!isMarked)
        return core::fail(isMarked.error());
    if (!*isMarked)
        return 0;
    const auto version =
        firstText(connection, "SELECT value FROM list_about WHERE name = 'version'");
    if (!version)
        return core::fail(version.error());
    return version->toInt();
}

core::Result<void> PostgresEngine::noteSchema(SqlConnection &connection, int version)
{
    const auto made =
        connection.runOnce(QStringLiteral("CREATE TABLE IF NOT EXISTS list_about ("
                                          "name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)"));
    if (!made)
        return made;
    const QList<std::pair<QString, QString>> facts{
        {QStringLiteral("application"), m_application},
        {QStringLiteral("version"), QString::number(version)}};
    for (const auto &[name, value] : facts) {
        const auto noted =
            connection.change("INSERT INTO list_about (name, value) VALUES (?, ?) "
                              "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                              {name, value});
        if (!noted)
            return core::fail(noted.error());
    }
    return {};
}

core::Result<qint64> PostgresEngine::changeMark(SqlConnection &connection)
{
    // Whatever was committed in this database since. It says too much, never too little.
    return connection.readNumber(
        "SELECT CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT) AS BIGINT)");
}

core::Result<void> PostgresEngine::notifyOthers(SqlConnection &connection)
{
    auto rows = connection.read("SELECT 1 FROM (SELECT pg_notify(?, current_schema())) AS told",
                                {QString::fromLatin1(channel)});
    if (!rows)
        return core::fail(std::move(rows.error()));
    return {};
}

void PostgresEngine::settleJournal(SqlConnection &connection)
{
    Q_UNUSED(connection) // The server does.
}

core::Result<void> PostgresEngine::check(SqlConnection &connection)
{
    Q_UNUSED(connection) // The server's own tools do, and need its administrator's rights.
    return {};
}

void PostgresEngine::setBulk(SqlConnection &connection, bool isBulk)
{
    Q_UNUSED(connection)
    Q_UNUSED(isBulk) // The server knows by itself.
}

core::Result<std::unique_ptr<SqlStatement>> PostgresEngine::statement(SqlConnection &connection,
                                                                      const char *sql, bool isScan)
{
    return std::make_unique<QtSqlStatement>(&connection, sql, isScan);
}

} // namespace endorse::enrollment
