// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <bit>
#include <cstddef>
#include <vector>

namespace endorse::enrollmentlist {

/// A bit for each number of a row.
class RowBits final
{
public:
    explicit RowBits(std::size_t rows = 0)
        : m_words((rows + 63) / 64)
    {
    }
    bool test(quint32 row) const
    {
        const std::size_t word = row >> 6;
        return word < m_words.size() && (m_words[word] >> (row & 63) & 1) != 0;
    }
    /// The row must be below the number of rows.
    void set(quint32 row) { m_words[row >> 6] |= quint64(1) << (row & 63); }
    template<class Each>
    void each(const Each &each) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 word = m_words[i]; word != 0; word &= word - 1)
                each(quint32(i << 6 | std::size_t(std::countr_zero(word))));
        }
    }
    const quint64 *words() const { return m_words.data(); }
    quint64 *words() { return m_words.data(); }
    std::size_t wordCount() const { return m_words.size(); }
    std::size_t count() const
    {
        std::size_t bits = 0;
        for (const quint64 word : m_words)
            bits += std::size_t(std::popcount(word));
        return bits;
    }

private:
    std::vector<quint64> m_words;
};

} // namespace endorse::enrollmentlist
