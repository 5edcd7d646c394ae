// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <manifest/unpackprotocol.h>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct archive;

namespace endorse::unpack {

/// A member of an archive, whose name decides about nothing but its kind.
struct Member final
{
    std::string name;      ///< As it stands: any octets.
    std::int64_t size = 0; ///< Announced.
    bool isFile = false;
};

/// Reads the members of one 7z archive by libarchive, and no other format or filter, within limits.
/// What a member announces counts before anything is unpacked, whether it is read or passed over.
/// Blocks. Throws std::bad_alloc. Thread: one.
class SevenZip final
{
public:
    /// @p descriptor: of a regular file at its beginning; must stay open. @p packedBytes: its size.
    SevenZip(int descriptor, std::int64_t packedBytes, const manifest::ArchiveLimits &limits,
             std::uint32_t mostMembers);
    /// @p bytes must live longer.
    SevenZip(const std::vector<char> &bytes, const manifest::ArchiveLimits &limits,
             std::uint32_t mostMembers);
    ~SevenZip();
    SevenZip(const SevenZip &) = delete;
    SevenZip &operator=(const SevenZip &) = delete;

    enum class Next { Member, End, Failed };
    Next next(Member &member);
    /// The last member that next() gave. Nothing: see fault().
    std::optional<std::vector<char>> read();
    /// Of the packed bytes, how many have been read; 0 before the first read().
    std::int64_t bytesDone() const;
    manifest::UnpackFault fault() const { return m_fault; }
    const std::string &technical() const { return m_technical; } ///< English; of the fault.

private:
    struct Closer
    {
        void operator()(archive *handle) const;
    };
    void prepare(const char *signatureHeader, std::size_t size);
    void noteFault(int systemError);
    Next refuse(manifest::UnpackFault fault, std::string technical);

    std::unique_ptr<archive, Closer> m_handle;
    manifest::ArchiveLimits m_limits;
    std::uint32_t m_mostMembers;
    std::int64_t m_packedBytes;
    std::int64_t m_unpackedBytes = 0;
    std::uint32_t m_members = 0;
    std::int64_t m_announced = 0; ///< Of the last member.
    bool m_hasRead = false;
    manifest::UnpackFault m_fault = manifest::UnpackFault::None;
    std::string m_technical;
};

} // namespace endorse::unpack
