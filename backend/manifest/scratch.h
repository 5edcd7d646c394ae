// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace endorse::manifest {

/// Memory that is used again and again for bytes whose size is known beforehand, with room behind
/// them for a reader that looks ahead. Thread: one owner at a time.
class Scratch final
{
public:
    /// Bytes that can be read behind those that were asked for (simdjson's SIMDJSON_PADDING).
    static constexpr std::size_t Padding = 64;

    /// Room for @p size bytes; what was there before is gone. Valid until the next call.
    char *take(std::size_t size)
    {
        if (size + Padding > m_capacity) {
            m_capacity = size + size / 2 + Padding;
            m_bytes = std::make_unique<char[]>(m_capacity);
        }
        return m_bytes.get();
    }

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_capacity = 0;
};

} // namespace endorse::manifest
