// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>

#include <array>
#include <enrollmentlist/listorder.h>
#include <enrollmentlist/listquery.h>
#include <enrollmentlist/textsearch.h>
#include <optional>
#include <vector>

namespace endorse::enrollmentlist {

/// One query on its way through the chunks of a snapshot: first a bit for every row that matches,
/// then the rows with a bit in the order of the column. Thread: one; it makes others help.
class ListScan final
{
public:
    /// Both must live longer.
    ListScan(const ListIndex &index, const ListQuery &query, core::CancelToken cancel);

    /// The rows with these keys.
    RowBits rowsOf(const QSet<QString> &keys) const;
    /// No other rows; they must live longer.
    void keepOnly(const RowBits &rows) { m_only = &rows; }
    /// Empty when cancelled.
    std::vector<quint32> run();

private:
    using Marks = std::array<quint8, chunkRows>;

    bool wantsAll() const;
    void match(std::size_t number);
    void markWords(const ListChunk &chunk, Marks &marks) const;
    void keepAllowed(const ListChunk &chunk, Marks &marks) const;
    std::vector<quint32> inOrder() const;

    const ListIndex &m_index;
    const ListQuery &m_query;
    core::CancelToken m_cancel;
    std::optional<TextSearch> m_search;     ///< Nothing: every text matches.
    std::array<quint8, 256> m_factsMatch{}; ///< By the facts of a row: the word of its status does.
    std::array<quint8, 256> m_factsAllowed{};
    std::vector<quint8> m_hubMatches; ///< By hub: its name has the text.
    std::vector<quint8> m_hubAllowed;
    bool m_anyWord = false; ///< Some hub or status matches.
    const RowBits *m_only = nullptr;
    RowBits m_bits;
};

} // namespace endorse::enrollmentlist
