// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <manifest/unpackprotocol.h>
#include <optional>
#include <string>
#include <string_view>

namespace endorse::unpack {

/// Writes frames to a descriptor, many at a time. Thread: one.
class FrameWriter final
{
public:
    explicit FrameWriter(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    void frame(manifest::UnpackFrameKind kind, std::string_view head, std::string_view rest = {});
    /// False: nobody reads any more, and nothing is written from then on.
    bool flush();
    bool isOpen() const { return m_isOpen; }

private:
    int m_descriptor;
    std::string m_waiting;
    bool m_isOpen = true;
};

/// Tells @p writer of the members of the 7z archive in @p descriptor, a regular file. @p object: as
/// manifest/unpackprotocol.h says; nothing: list. Whether it was read to its end: the last frame
/// says it too.
bool unpack(int descriptor, std::optional<std::uint32_t> object,
            const manifest::ArchiveLimits &limits, FrameWriter *writer);

} // namespace endorse::unpack
