// SPDX-License-Identifier: GPL-3.0-or-later
#include "textsearch.h"

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

/// Where the text stands from @p from on; the size when it does not.
std::size_t TextSearch::find(const char *text, std::size_t size, std::size_t from) const
{
    const std::size_t length = m_needle.size();
    std::size_t at = from;
#ifdef __SSE2__
    // Sixteen places at a time are compared by the first and the last character of the text.
    const __m128i first = _mm_set1_epi8(m_needle.front());
    const __m128i last = _mm_set1_epi8(m_needle.back());
    const auto load = [text](std::size_t place) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + place));
    };
    for (; at + length + 15 <= size; at += 16) {
        const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(first, load(at)),
                                           _mm_cmpeq_epi8(last, load(at + length - 1)));
        for (auto mask = unsigned(_mm_movemask_epi8(both)); mask != 0; mask &= mask - 1) {
            const std::size_t place = at + std::size_t(std::countr_zero(mask));
            if (length <= 2 || std::memcmp(text + place + 1, m_needle.data() + 1, length - 2) == 0)
                return place;
        }
    }
#endif
    const std::size_t found = std::string_view(text, size).find(m_needle, at);
    return found == std::string_view::npos ? size : found;
}

void TextSearch::mark(const TextColumn &column, quint8 *marks) const
{
    const char *text = column.text.data();
    const std::size_t size = column.text.size();
    const quint32 *starts = column.starts.data();
    // A NUL stands behind each text, and the needle has none: what is found is within one text.
    if (m_needle.find('\0') != std::string::npos)
        return;
    std::size_t row = 0;
    for (std::size_t at = find(text, size, 0); at < size; at = find(text, size, starts[row])) {
        while (starts[row + 1] <= at)
            ++row;
        marks[row++] = 1;
    }
}

} // namespace endorse::enrollmentlist
