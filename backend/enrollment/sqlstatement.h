// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QVariant>

#include <memory>
#include <vector>

namespace endorse::enrollment {

class SqlConnection;

/// A statement that is run for very many rows, or finds very many. Values are views, which have to
/// live until the statement ran; what it finds are views, which hold until it goes on. Thread: that
/// of its connection.
class SqlStatement
{
public:
    virtual ~SqlStatement();

    /// Parameters and columns count from 0.
    virtual void bind(int parameter, qint64 value) = 0;
    virtual void bindText(int parameter, QByteArrayView utf8) = 0;
    /// Null when @p bytes is a null view.
    virtual void bindBytes(int parameter, QByteArrayView bytes) = 0;
    /// Runs it to its end; how many rows it changed.
    virtual core::Result<qint64> change() = 0;
    /// Runs it up to the next row; false after the last one.
    virtual core::Result<bool> next() = 0;
    /// Ends it before the last row, so that it can be run again.
    virtual void reset() = 0;
    virtual qint64 number(int column) = 0;
    virtual QByteArrayView utf8(int column) = 0;
    virtual QByteArrayView bytes(int column) = 0;
};

/// Through QtSql, for any engine.
class QtSqlStatement final : public SqlStatement
{
public:
    /// @p sql is a literal, as for SqlConnection::read(). @p isScan: what it finds is not held in
    /// memory.
    QtSqlStatement(SqlConnection *connection, const char *sql, bool isScan);
    ~QtSqlStatement() override;

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
    struct Reading;

    QVariant &value(int parameter);
    QByteArray &kept(int column);

    SqlConnection *m_connection;
    const char *m_sql;
    bool m_isScan;
    QVariantList m_values;
    std::unique_ptr<Reading> m_reading;
    std::vector<QByteArray> m_kept;
};

} // namespace endorse::enrollment
