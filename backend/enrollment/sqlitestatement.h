// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <enrollment/sqlstatement.h>

struct sqlite3;
struct sqlite3_stmt;

namespace endorse::enrollment {

/// A statement on the driver's own handle: QtSql makes a QVariant of every value and UTF-16 of
/// every text, which for a million rows takes longer than everything else.
class SqliteStatement final : public SqlStatement
{
public:
    /// Null when the connection is none to SQLite.
    static sqlite3 *handleOf(SqlConnection &connection);
    static core::Result<std::unique_ptr<SqlStatement>> prepare(SqlConnection &connection,
                                                               const char *sql);
    ~SqliteStatement() override;
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;

    void bind(int parameter, qint64 value) override;
    void bindText(int parameter, QByteArrayView utf8) override;
    void bindBytes(int parameter, QByteArrayView bytes) override;
    core::Result<qint64> change() override;
    core::Result<bool> next() override;
    void reset() override;
    qint64 number(int column) override;
    QByteArrayView utf8(int column) override;
    QByteArrayView bytes(int column) override;

private:
    SqliteStatement(SqlConnection *connection, sqlite3 *handle, sqlite3_stmt *statement);
    core::Error failed(int code);

    SqlConnection *m_connection;
    sqlite3 *m_handle;
    sqlite3_stmt *m_statement;
};

} // namespace endorse::enrollment
