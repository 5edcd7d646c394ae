// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlitestatement.h"

#include <QSqlDriver>

#include <enrollment/sqlconnection.h>
#include <enrollment/storeerrors.h>
#include <sqlite3.h>

namespace endorse::enrollment {

sqlite3 *SqliteStatement::handleOf(SqlConnection &connection)
{
    const QVariant handle = connection.driver()->handle();
    // Source: QSqlDriver::handle().
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

core::Result<std::unique_ptr<SqlStatement>> SqliteStatement::prepare(SqlConnection &connection,
                                                                     const char *sql)
{
    sqlite3 *const handle = handleOf(connection);
    sqlite3_stmt *statement = nullptr;
    const int code =
        sqlite3_prepare_v3(handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    std::unique_ptr<SqliteStatement> made(new SqliteStatement(&connection, handle, statement));
    if (code != SQLITE_OK)
        return core::fail(made->failed(code));
    return made;
}

SqliteStatement::SqliteStatement(SqlConnection *connection, sqlite3 *handle,
                                 sqlite3_stmt *statement)
    : m_connection(connection)
    , m_handle(handle)
    , m_statement(statement)
{
}

SqliteStatement::~SqliteStatement()
{
    sqlite3_finalize(m_statement);
}

core::Error SqliteStatement::failed(int code)
{
    const core::Error error =
        sqliteError(m_connection->path(), code, QString::fromUtf8(sqlite3_errmsg(m_handle)));
    if (m_statement != nullptr)
        reset();
    return m_connection->noteFailure(error);
}

void SqliteStatement::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement, parameter + 1, value);
}

void SqliteStatement::bindText(int parameter, QByteArrayView utf8)
{
    sqlite3_bind_text64(m_statement, parameter + 1, utf8.isNull() ? "" : utf8.data(),
                        static_cast<sqlite3_uint64>(utf8.size()), SQLITE_STATIC, SQLITE_UTF8);
}

void SqliteStatement::bindBytes(int parameter, QByteArrayView bytes)
{
    if (bytes.isNull())
        sqlite3_bind_null(m_statement, parameter + 1);
    else
        sqlite3_bind_blob64(m_statement, parameter + 1, bytes.data(),
                            static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC);
}

core::Result<qint64> SqliteStatement::change()
{
    if (const auto &failure = m_connection->failure())
        return core::fail(*failure);
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        return core::fail(failed(sqlite3_extended_errcode(m_handle)));
    const qint64 changed = sqlite3_changes64(m_handle);
    reset();
    return changed;
}

core::Result<bool> SqliteStatement::next()
{
    if (const auto &failure = m_connection->failure())
        return core::fail(*failure);
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        return core::fail(failed(sqlite3_extended_errcode(m_handle)));
    reset();
    return false;
}

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

qint64 SqliteStatement::number(int column)
{
    return sqlite3_column_int64(m_statement, column);
}

QByteArrayView SqliteStatement::utf8(int column)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {text, text != nullptr ? sqlite3_column_bytes(m_statement, column) : 0};
}

QByteArrayView SqliteStatement::bytes(int column)
{
    const auto *octets = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {octets, octets != nullptr ? sqlite3_column_bytes(m_statement, column) : 0};
}

} // namespace endorse::enrollment
