// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlstatement.h"

#include <enrollment/sqlconnection.h>

namespace endorse::enrollment {

SqlStatement::~SqlStatement() = default;

struct QtSqlStatement::Reading final
{
    SqlRows rows;
};

QtSqlStatement::QtSqlStatement(SqlConnection *connection, const char *sql, bool isScan)
    : m_connection(connection)
    , m_sql(sql)
    , m_isScan(isScan)
{
}

QtSqlStatement::~QtSqlStatement()
{
    SqlConnection::wipe(&m_values);
}

QVariant &QtSqlStatement::value(int parameter)
{
    while (m_values.size() <= parameter)
        m_values.append(QVariant());
    return m_values[parameter];
}

QByteArray &QtSqlStatement::kept(int column)
{
    const auto index = static_cast<std::size_t>(column);
    if (m_kept.size() <= index)
        m_kept.resize(index + 1);
    return m_kept.at(index);
}

void QtSqlStatement::bind(int parameter, qint64 value)
{
    this->value(parameter) = value;
}

void QtSqlStatement::bindText(int parameter, QByteArrayView utf8)
{
    QString text = QString::fromUtf8(utf8);
    value(parameter) = text.isNull() ? QStringLiteral("") : std::move(text);
}

void QtSqlStatement::bindBytes(int parameter, QByteArrayView bytes)
{
    value(parameter) = bytes.isNull() ? QVariant() : QVariant(bytes.toByteArray());
}

core::Result<qint64> QtSqlStatement::change()
{
    return m_connection->change(m_sql, std::exchange(m_values, {}));
}

core::Result<bool> QtSqlStatement::next()
{
    if (!m_reading) {
        const QVariantList values = std::exchange(m_values, {});
        auto rows =
            m_isScan ? m_connection->stream(m_sql, values) : m_connection->read(m_sql, values);
        if (!rows)
            return core::fail(std::move(rows.error()));
        m_reading = std::make_unique<Reading>(Reading{std::move(*rows)});
    }
    auto found = m_reading->rows.next();
    if (!found || !*found)
        m_reading.reset();
    return found;
}

void QtSqlStatement::reset()
{
    m_reading.reset();
}

qint64 QtSqlStatement::number(int column)
{
    return m_reading->rows.number(column);
}

QByteArrayView QtSqlStatement::utf8(int column)
{
    return kept(column) = m_reading->rows.text(column).toUtf8();
}

QByteArrayView QtSqlStatement::bytes(int column)
{
    return kept(column) = m_reading->rows.bytes(column);
}

} // namespace endorse::enrollment
