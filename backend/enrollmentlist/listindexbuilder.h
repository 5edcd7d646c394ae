// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>

#include <enrollmentlist/listchunk.h>
#include <enrollmentlist/listindex.h>
#include <enrollmentlist/listorder.h>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace endorse::enrollmentlist {

/// Makes the next snapshot from one before: by changes, or by what a reading of all rows gives.
///
/// What stays equal is shared, a column of a chunk or a part of an order at a time, and what is no
/// longer wanted is let go as soon as it is known. Thread: one at a time; the work is that of
/// seconds when there are many rows.
class ListIndexBuilder final
{
public:
    explicit ListIndexBuilder(std::shared_ptr<const ListIndex> base);
    ~ListIndexBuilder();
    ListIndexBuilder(const ListIndexBuilder &) = delete;
    ListIndexBuilder &operator=(const ListIndexBuilder &) = delete;

    /// Puts the row in place of the one with its registration ID, or adds it.
    void put(const ListRow &row);
    /// Does nothing when there is no row with this registration ID.
    void remove(const QString &key);

    /// The next row of a reading of all rows. They come by key (in another order it works too, and
    /// takes longer), each once. Not to be mixed with put() and remove() before endReading().
    void read(const ListRow &row);
    /// All rows have been read: those that did not come are removed.
    void endReading();

    /// Sorts and counts. The base itself when nothing changed; null when cancelled. The builder is
    /// done with then.
    std::shared_ptr<const ListIndex> finish(const core::CancelToken &cancel = {});

private:
    /// Walks through the rows of the base by registration ID while a reading comes along.
    struct Walk;

    void encode(const ListRow &row);
    void edit(quint32 row);
    void drop(quint32 row);
    quint32 append();
    void flush();
    void closeOpen();
    std::optional<quint32> baseRow(std::string_view foldedId) const;
    void markMoved(quint32 row, const RowChanges &changes);
    RowView view() const;
    std::vector<quint32> presentRows() const;
    bool sortAll(const core::CancelToken &cancel);
    bool sortChanged(const core::CancelToken &cancel);
    void countAll();

    std::shared_ptr<const ListIndex> m_base;
    std::unique_ptr<ListIndex> m_next;
    std::shared_ptr<ListHubs> m_newHubs; ///< Null: those of the base serve.
    EncodedRow m_row;
    ChunkWriter m_open;
    quint32 m_openStart = 0; ///< Number of the first row in m_open.
    std::vector<RowEdit> m_edits;
    std::unordered_map<std::string, quint32> m_added; ///< By folded ID, of put() alone.
    quint32 m_baseLimit = 0;                          ///< Rows of the base are below.
    std::array<RowBits, listColumnCount> m_moved;     ///< Rows of the base whose value changed.
    std::array<std::size_t, listColumnCount> m_movedCount{};
    std::size_t m_appended = 0;
    bool m_isChanged = false;
    std::unique_ptr<Walk> m_walk;
};

} // namespace endorse::enrollmentlist
