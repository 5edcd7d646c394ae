// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <enrollmentlist/listchunk.h>
#include <enrollmentlist/listindex.h>
#include <enrollmentlist/rowbits.h>
#include <memory>
#include <vector>

// The sorted orders of a ListIndex.

namespace endorse::enrollmentlist {

/// The numbers of all rows in one order, in parts of some thousands, which snapshots share where
/// they are equal. No part is empty.
struct ListOrder final
{
    using Part = std::vector<quint32>;
    static constexpr std::size_t partRows = 16384;

    std::vector<std::shared_ptr<const Part>> parts;

    /// Cuts a whole order into parts.
    static std::shared_ptr<const ListOrder> of(const std::vector<quint32> &rows);
    std::vector<quint32> rows() const;
    std::size_t size() const;
    /// Removals have left more parts than are good for it.
    bool isCrumbled() const { return parts.size() > 64 + 4 * (size() / partRows); }
};

/// The chunks and hubs that an order is about.
struct RowView final
{
    const std::vector<std::shared_ptr<const ListChunk>> &chunks;
    const ListHubs &hubs;

    const ListChunk &chunk(quint32 row) const { return *chunks[row >> chunkBits]; }
    std::string_view foldedId(quint32 row) const
    {
        return chunk(row).ids->folded.at(row & offsetMask);
    }
    /// Of a column of texts.
    std::string_view text(ListColumn column, quint32 row) const;
    /// Of any other column: what it is sorted by.
    quint64 number(ListColumn column, quint32 row) const;
    /// Whether @p a stands before @p b.
    bool isBefore(ListColumn column, quint32 a, quint32 b) const;
};

/// All these rows by registration ID.
std::vector<quint32> sortedById(const RowView &view, std::vector<quint32> rows);
/// All rows by any other column. @p byId: by registration ID.
std::vector<quint32> sortedBy(const RowView &view, ListColumn column,
                              const std::vector<quint32> &byId);
/// The order without the rows that @p gone has, and with those of @p come in their places. What is
/// neither in gone nor in come must be in order.
std::shared_ptr<const ListOrder> merged(const RowView &view, ListColumn column,
                                        const ListOrder &order, const RowBits &gone,
                                        std::vector<quint32> come);

} // namespace endorse::enrollmentlist
