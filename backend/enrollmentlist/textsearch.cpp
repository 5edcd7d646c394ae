// SPDX-License-Identifier: GPL-3.0-or-later
#include "textsearch.h"

#include <algorithm>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace endorse::enrollmentlist {

TextSearch::TextSearch(std::string needle)
    : m_needle(std::move(needle))
{
}

/// Whether the needle stands here, where its first and its last character are known to stand.
inline bool TextSearch::isAt(const char *text) const
{
    const std::size_t length = m_needle.size();
    return length <= 2 || std::memcmp(text + 1, m_needle.data() + 1, length - 2) == 0;
}

bool TextSearch::canBeIn(const TextColumn &column) const
{
    for (const char character : m_needle) {
        // A NUL stands behind each text and is part of none.
        if (character == '\0' || !column.characters.test(quint8(character)))
            return false;
    }
    return true;
}

void TextSearch::mark(const TextColumn &column, quint8 *marks) const
{
    if (!canBeIn(column))
        return;
    const std::size_t marked = std::size_t(std::count(marks, marks + column.rows(), quint8(1)));
    if (marked > column.rows() / 2)
        markOthers(column, marks);
    else if (m_needle.size() == 1)
        markCharacter(column, marks);
    else
        markAll(column, marks);
}

void TextSearch::markOthers(const TextColumn &column, quint8 *marks) const
{
    for (std::size_t row = 0; row < column.rows(); ++row) {
        if (marks[row] == 0)
            marks[row] = isIn(column.at(row)) ? 1 : 0;
    }
}

#ifdef __SSE2__
/// Whether the sixteen characters from @p at on have the wanted one: a bit each.
inline unsigned sixteen(const char *at, __m128i wanted)
{
    const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
    return unsigned(_mm_movemask_epi8(_mm_cmpeq_epi8(wanted, text)));
}
#endif

/// One character stands in so many texts that finding out where takes longer than finding out
/// whether.
void TextSearch::markCharacter(const TextColumn &column, quint8 *marks) const
{
    const std::size_t rows = column.rows();
    std::size_t row = 0;
#ifdef __SSE2__
    const __m128i wanted = _mm_set1_epi8(m_needle.front());
    const char *const texts = column.text.data();
    const quint32 *const starts = column.starts.data();
    for (; row < rows && starts[row] + 16 <= column.text.size(); ++row) {
        const std::size_t size = starts[row + 1] - starts[row] - 1;
        const char *const text = texts + starts[row];
        unsigned found = sixteen(text, wanted);
        if (size < 16) {
            found &= (1U << size) - 1;
        } else {
            for (std::size_t at = 16; at + 16 <= size; at += 16)
                found |= sixteen(text + at, wanted);
            found |= sixteen(text + size - 16, wanted); // May overlap those before.
        }
        marks[row] = quint8(marks[row] | (found != 0));
    }
#endif
    for (; row < rows; ++row)
        marks[row] = quint8(marks[row] | isIn(column.at(row)));
}

/// One pass over the texts of all rows, which is quicker than looking at them one by one.
void TextSearch::markAll(const TextColumn &column, quint8 *marks) const
{
    const char *text = column.text.data();
    const std::size_t size = column.text.size();
    const quint32 *starts = column.starts.data();
    std::size_t at = 0;
    std::size_t row = 0;
    // Marks the row of a place; gives where the next one begins.
    const auto found = [&](std::size_t place) {
        while (starts[row + 1] <= place)
            ++row;
        marks[row++] = 1;
        return std::size_t(starts[row]);
    };
#ifdef __SSE2__
    // Sixteen places at a time are compared by the first and the last character of the needle.
    const std::size_t length = m_needle.size();
    const __m128i first = _mm_set1_epi8(m_needle.front());
    const __m128i last = _mm_set1_epi8(m_needle.back());
    const auto load = [text](std::size_t place) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + place));
    };
    std::size_t free = 0; // Texts that begin before it are done with.
    while (at + length + 15 <= size) {
        const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(first, load(at)),
                                           _mm_cmpeq_epi8(last, load(at + length - 1)));
        for (auto mask = unsigned(_mm_movemask_epi8(both)); mask != 0; mask &= mask - 1) {
            const std::size_t place = at + std::size_t(std::countr_zero(mask));
            if (place >= free && isAt(text + place))
                free = found(place);
        }
        at = std::max(at + 16, free);
    }
#endif
    const std::string_view all(text, size);
    for (at = all.find(m_needle, at); at < size; at = all.find(m_needle, at))
        at = found(at);
}

} // namespace endorse::enrollmentlist
