// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

// What endorse-unpack and its reader agree on. Without Qt: that program knows none.
//
// endorse-unpack list       the members of the 7z archive on standard input
// endorse-unpack object N   those before the Nth (from 0), it, and the members of the archive in it
//
// Standard output is a row of frames: the kind (1 octet), the length of what follows (4 octets,
// little-endian), and that many octets. Numbers are little-endian, of 8 octets.
//
//   M  size as announced, how much of the packed archive has been read, 1 when it is a file or 0
//      (1 octet), name (any octets)
//   A  empty: the members that follow are those of the archive within the last member
//   C  the content of the last member: of files of the inner archive of at most memberBytes
//   E  empty: all is read
//   F  an UnpackFault (1 octet), and why in English
//
// The last frame is E or F. The reader believes none of this.

namespace endorse::manifest {

/// What a 7z file begins with.
inline constexpr char sevenZipMagic[] = "7z\xbc\xaf\x27\x1c";

/// How much an archive may ask for before it is refused: whoever made it may want to harm. Both
/// sides hold to it.
struct ArchiveLimits final
{
    std::int64_t archiveBytes = 256LL << 20;   ///< Of an archive within, which is held in memory.
    std::int64_t unpackedBytes = 1024LL << 20; ///< Of all members together, as they announce.
    std::int64_t memberBytes = 64LL << 10;     ///< Of a certificate.
    std::int64_t headerBytes = 16LL << 20;     ///< Of the list of members, as it is stored.
    std::int64_t nameBytes = 4096;             ///< Of the name of a member.
    std::uint32_t outerMembers = 64;
    std::uint32_t members = 1'000'000;
    std::int64_t ratio = 100;            ///< Unpacked bytes by packed ones...
    std::int64_t ratioFloor = 1LL << 20; ///< ...when more than this is unpacked.
};

/// What the system lets endorse-unpack have, whatever libarchive and what it reads want.
struct UnpackConfinement final
{
    /// Of its address space, programs and libraries included. An inner archive of the largest size,
    /// a million members and a dictionary of 64 MiB fit.
    static constexpr std::uint64_t memoryBytes = 768ULL << 20;
    /// Of a processor; a second more kills it for good. The largest bundle takes a tenth of it.
    static constexpr std::uint64_t cpuSeconds = 600;
    /// Standard input, output and error: it opens nothing.
    static constexpr std::uint64_t descriptors = 3;
};

enum class UnpackFrameKind : char {
    Member = 'M',
    Archive = 'A',
    Content = 'C',
    End = 'E',
    Fault = 'F'
};

enum class UnpackFault : char {
    None = ' ',
    Damaged = 'd',
    Truncated = 't', ///< Damaged: the end is missing.
    Encrypted = 'e',
    Limit = 'l', ///< See ArchiveLimits.
    Memory = 'm' ///< See UnpackConfinement.
};

/// Octets before what a frame holds.
inline constexpr std::size_t frameHeadBytes = 5;
/// Octets of a Member before its name.
inline constexpr std::size_t memberHeadBytes = 17;
/// Of why, in a Fault.
inline constexpr std::size_t mostFaultText = 1024;

/// When endorse-unpack could not even begin.
inline constexpr int unpackNotReady = 2;

} // namespace endorse::manifest
