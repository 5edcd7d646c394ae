// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <deque>
#include <enrollmentlist/listrow.h>
#include <functional>
#include <optional>
#include <vector>

namespace endorse::enrollmentlist {

/// The rows of a file that would go into the list, packed: the registration ID and some 60 bytes
/// each. Of digests and of the Names of EKs it keeps 16 bytes, of symmetric keys a digest that
/// nobody can make anew. Thread: one at a time.
class TakenRows final
{
public:
    using Packed = std::array<char, 16>;
    struct Row final
    {
        Packed digest{};
        Packed ek{};         ///< The end of the Name.
        quint32 idChunk = 0; ///< In m_ids.
        quint16 idStart = 0; ///< In the chunk.
        quint8 idSize = 0;   ///< At most 128.
        bool hasEk = false;
        quint32 keysMark = 0; ///< Place in m_keysMarks plus one; 0: it says no symmetric keys.
    };

    TakenRows();

    void add(const PreparedRow &row);
    /// The row with this registration ID in lower case; null: there is none. Good until add().
    const Row *byKey(QByteArrayView key) const;
    /// The same with the TPM Name of an EK.
    const Row *byEk(const core::Bytes &ekName) const;
    /// As it is spelled.
    QByteArray idOf(const Row &row) const;
    /// @p mine has what @p row says: the same digest, and no other symmetric keys.
    bool isSame(const Row &mine, const PreparedRow &row) const;

private:
    static constexpr std::size_t ChunkSize = 32 * 1024;
    using Chunk = std::array<char, ChunkSize>;

    /// Places in m_rows plus one, by a hash; 0: free.
    using Slots = std::vector<quint32>;
    using IsIt = std::function<bool(const Row &)>;
    std::size_t slotOf(const Slots &all, std::size_t hash, const IsIt &isIt) const;
    void grow();
    QByteArrayView viewOf(const Row &row) const;
    std::size_t hashOfId(QByteArrayView id) const;
    std::size_t hashOfEk(const Packed &ek) const;
    std::optional<Packed> markOfKeys(const PreparedRow &row) const;

    std::size_t m_seed;
    core::Bytes m_salt;
    // What grows in pieces is never there twice.
    std::deque<Row> m_rows;
    std::deque<Chunk> m_ids;
    std::size_t m_idEnd = ChunkSize;
    std::deque<Packed> m_keysMarks;
    Slots m_byKey;
    Slots m_byEk;
};

} // namespace endorse::enrollmentlist
