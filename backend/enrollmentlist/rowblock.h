// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <enrollmentlist/listimport.h>
#include <enrollmentlist/textplace.h>
#include <vector>

// What goes through the threads of an import: rows as they stand in the file, then rows judged.

namespace endorse::enrollmentlist {

struct Span final
{
    qsizetype begin = 0;
    qsizetype size = 0;
};

/// A row of the file; its text and cells lie in the block.
struct RawRow final
{
    Span text;
    TextPlace begin;
    qsizetype firstCell = 0;
    qsizetype cells = 0;
};

/// A row that is not imported, with its text for the file of rejected rows.
struct Rejection final
{
    RejectedRow row;
    QByteArray text; ///< Of JSON: the whole record.
};

struct RawBlock final
{
    qint64 number = 0;    ///< In the order of the file, from 0.
    QByteArray text;      ///< UTF-8.
    char delimiter = ','; ///< Of CSV.
    std::vector<RawRow> rows;
    std::vector<Span> cells;       ///< Of CSV.
    std::vector<Rejection> broken; ///< What is no row.
    qint64 bytes = 0;              ///< Of the file, read up to the end of this block.

    QByteArrayView textOf(const RawRow &row) const
    {
        return QByteArrayView(text).sliced(row.text.begin, row.text.size);
    }
    QByteArrayView cellOf(const RawRow &row, qsizetype index) const
    {
        const Span &span = cells.at(static_cast<std::size_t>(row.firstCell + index));
        return QByteArrayView(text).sliced(span.begin, span.size);
    }
};

struct JudgedBlock final
{
    RawBlock raw;
    QList<PreparedRow> rows;
    std::vector<std::size_t> rawIndex; ///< Of each of rows, in raw.rows.
    std::vector<Rejection> rejected;

    qint64 read() const { return static_cast<qint64>(raw.rows.size() + raw.broken.size()); }
};

} // namespace endorse::enrollmentlist
