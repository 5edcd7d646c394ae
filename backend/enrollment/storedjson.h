// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/secret.h>

#include <algorithm>
#include <enrollment/sqlconnection.h>
#include <enrollment/storeerrors.h>

namespace endorse::enrollment {

/// The JSON text of a record as it is stored; it may hold keys.
template<class Record>
QString storedJson(const Record &record)
{
    core::Bytes json = record.toJson();
    QString text = QString::fromUtf8(json);
    core::wipe(json);
    return text;
}

/// The values of a statement. A list in braces would hold each text a second time while the
/// statement runs, and what somebody else holds is not wiped.
template<class... Values>
QVariantList heldAlone(Values... values)
{
    QVariantList list;
    list.reserve(sizeof...(values));
    ((list.append(QVariant(values)), values = Values()), ...);
    return list;
}

/// The record in a column. Error: "damaged".
template<class Record>
core::Result<Record> readRecord(const SqlConnection &connection, const SqlRows &rows, int column)
{
    core::Bytes json = rows.text(column).toUtf8();
    auto record = Record::fromJson(json);
    core::wipe(json);
    if (!record)
        return core::fail(damagedError(connection.path(), record.error().technical));
    return record;
}

/// What @p read makes of the first row; nothing when there is no row.
template<class Value, class Read>
core::Result<std::optional<Value>> readOne(SqlConnection &connection, const char *sql,
                                           const QVariantList &values, Read read)
{
    auto rows = connection.read(sql, values);
    if (!rows)
        return core::fail(rows.error());
    const auto found = rows->next();
    if (!found)
        return core::fail(found.error());
    if (!*found)
        return std::nullopt;
    core::Result<Value> value = read(*rows);
    if (!value)
        return core::fail(value.error());
    return std::optional<Value>(std::move(*value));
}

/// What @p read makes of every row. @p List: a QList or a vector.
template<class List, class Read>
core::Result<List> readAll(SqlConnection &connection, const char *sql, const QVariantList &values,
                           Read read)
{
    auto rows = connection.read(sql, values);
    if (!rows)
        return core::fail(rows.error());
    List list;
    for (;;) {
        const auto found = rows->next();
        if (!found)
            return core::fail(found.error());
        if (!*found)
            return list;
        auto value = read(*rows);
        if (!value)
            return core::fail(value.error());
        list.push_back(std::move(*value));
    }
}

/// A text that is never NULL.
inline QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

/// As LIMIT takes it: what is negative finds nothing.
inline qint64 notNegative(qsizetype limit)
{
    return std::max<qint64>(0, limit);
}

} // namespace endorse::enrollment
