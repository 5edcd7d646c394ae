// SPDX-License-Identifier: GPL-3.0-or-later
#include "sevenzip.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <unistd.h>

namespace endorse::unpack {

using manifest::UnpackFault;

namespace {

constexpr std::size_t archiveBlock = 64 * 1024;
/// The signature header of 7z: where the list of members stands, and how long it is.
constexpr std::size_t signatureHeaderBytes = 32;
constexpr std::size_t listPlaceAt = 12;
constexpr std::size_t listSizeAt = 20;
constexpr std::int64_t readStep = 64 * 1024;

std::uint64_t littleEndian(const char *bytes)
{
    std::uint64_t number = 0;
    for (int i = 7; i >= 0; --i)
        number = number << 8U | static_cast<unsigned char>(bytes[i]);
    return number;
}

} // namespace

void SevenZip::Closer::operator()(archive *handle) const
{
    archive_read_free(handle);
}

SevenZip::SevenZip(int descriptor, std::int64_t packedBytes, const manifest::ArchiveLimits &limits,
                   std::uint32_t mostMembers)
    : m_handle(archive_read_new())
    , m_limits(limits)
    , m_mostMembers(mostMembers)
    , m_packedBytes(packedBytes)
{
    std::array<char, signatureHeaderBytes> start{};
    const auto read = ::pread(descriptor, start.data(), start.size(), 0);
    prepare(start.data(), static_cast<std::size_t>(std::max<ssize_t>(0, read)));
    errno = 0;
    if (m_fault == UnpackFault::None &&
        archive_read_open_fd(m_handle.get(), descriptor, archiveBlock) != ARCHIVE_OK)
        noteFault(errno);
}

SevenZip::SevenZip(const std::vector<char> &bytes, const manifest::ArchiveLimits &limits,
                   std::uint32_t mostMembers)
    : m_handle(archive_read_new())
    , m_limits(limits)
    , m_mostMembers(mostMembers)
    , m_packedBytes(static_cast<std::int64_t>(bytes.size()))
{
    prepare(bytes.data(), bytes.size());
    errno = 0;
    if (m_fault == UnpackFault::None &&
        archive_read_open_memory(m_handle.get(), bytes.data(), bytes.size()) != ARCHIVE_OK)
        noteFault(errno);
}

SevenZip::~SevenZip() = default;

void SevenZip::prepare(const char *signatureHeader, std::size_t size)
{
    if (!m_handle || archive_read_support_format_7zip(m_handle.get()) != ARCHIVE_OK) {
        refuse(UnpackFault::Damaged, "libarchive reads no 7z");
        return;
    }
    const std::string_view magic(manifest::sevenZipMagic);
    if (size < signatureHeaderBytes || std::string_view(signatureHeader, magic.size()) != magic) {
        refuse(UnpackFault::Damaged, "no 7z archive");
        return;
    }
    // The list stands at the end, so that an archive that is cut short is known at once.
    const std::uint64_t listPlace = littleEndian(signatureHeader + listPlaceAt);
    const std::uint64_t stored = littleEndian(signatureHeader + listSizeAt);
    const auto behindHeader = static_cast<std::uint64_t>(m_packedBytes) - signatureHeaderBytes;
    // libarchive allocates what the list of members asks for before it reads it.
    if (stored > static_cast<std::uint64_t>(m_limits.headerBytes))
        refuse(UnpackFault::Limit, "a list of members of " + std::to_string(stored) + " bytes");
    else if (stored > behindHeader || listPlace > behindHeader - stored)
        refuse(UnpackFault::Truncated, "Truncated: the list of members lies behind the end");
}

/// @p systemError: errno, which was 0 before. The allocator sets it, and libarchive tells of memory
/// that it did not get in many words, or as damage.
void SevenZip::noteFault(int systemError)
{
    const char *text = archive_error_string(m_handle.get());
    m_technical = text != nullptr ? text : "libarchive gives no reason";
    const auto says = [this](const char *word) {
        return ::strcasestr(m_technical.c_str(), word) != nullptr;
    };
    // libarchive has no codes of its own for these.
    if (systemError == ENOMEM)
        m_fault = UnpackFault::Memory;
    else if (says("encrypted"))
        m_fault = UnpackFault::Encrypted;
    else
        m_fault = says("truncated") ? UnpackFault::Truncated : UnpackFault::Damaged;
}

SevenZip::Next SevenZip::refuse(UnpackFault fault, std::string technical)
{
    m_fault = fault;
    m_technical = std::move(technical);
    return Next::Failed;
}

SevenZip::Next SevenZip::next(Member &member)
{
    if (m_fault != UnpackFault::None)
        return Next::Failed;
    archive_entry *entry = nullptr;
    errno = 0;
    const int read = archive_read_next_header(m_handle.get(), &entry);
    const int systemError = errno;
    if (read == ARCHIVE_EOF)
        return Next::End;
    // A warning is about a name that cannot be converted: names lead nowhere.
    if (read != ARCHIVE_OK && read != ARCHIVE_WARN) {
        noteFault(systemError);
        return Next::Failed;
    }
    if (++m_members > m_mostMembers) {
        return refuse(UnpackFault::Limit,
                      "more than " + std::to_string(m_mostMembers) + " members");
    }
    m_announced = archive_entry_size(entry);
    if (m_announced < 0 || m_announced > m_limits.unpackedBytes - m_unpackedBytes) {
        return refuse(UnpackFault::Limit,
                      "more than " + std::to_string(m_limits.unpackedBytes) + " bytes unpacked");
    }
    m_unpackedBytes += m_announced;
    if (m_unpackedBytes > m_limits.ratioFloor && m_unpackedBytes / m_limits.ratio > m_packedBytes) {
        return refuse(UnpackFault::Limit, std::to_string(m_unpackedBytes) +
                                              " bytes unpacked from " +
                                              std::to_string(m_packedBytes) + " packed ones");
    }
    if (archive_entry_is_encrypted(entry) == 1)
        return refuse(UnpackFault::Encrypted, "an encrypted member");
    const char *name = archive_entry_pathname(entry);
    member.name = name != nullptr ? name : "";
    if (static_cast<std::int64_t>(member.name.size()) > m_limits.nameBytes) {
        return refuse(UnpackFault::Limit,
                      "a name of " + std::to_string(member.name.size()) + " octets");
    }
    member.size = m_announced;
    member.isFile = archive_entry_filetype(entry) == AE_IFREG;
    return Next::Member;
}

std::optional<std::vector<char>> SevenZip::read()
{
    m_hasRead = true;
    std::vector<char> out;
    // One octet more shows that there is more than was announced.
    out.reserve(static_cast<std::size_t>(m_announced) + 1);
    while (true) {
        const std::size_t at = out.size();
        out.resize(at + static_cast<std::size_t>(
                            std::min(readStep, m_announced - static_cast<std::int64_t>(at) + 1)));
        errno = 0;
        const auto read = archive_read_data(m_handle.get(), out.data() + at, out.size() - at);
        if (read < 0) {
            noteFault(errno);
            return std::nullopt;
        }
        out.resize(at + static_cast<std::size_t>(read));
        if (static_cast<std::int64_t>(out.size()) > m_announced) {
            refuse(UnpackFault::Limit, "a member is larger than it announces");
            return std::nullopt;
        }
        if (read == 0)
            break;
    }
    if (static_cast<std::int64_t>(out.size()) != m_announced) {
        refuse(UnpackFault::Damaged, "a member ends early");
        return std::nullopt;
    }
    return out;
}

std::int64_t SevenZip::bytesDone() const
{
    // Until then it stands behind the list of members, at the end.
    if (!m_hasRead)
        return 0;
    return std::clamp<std::int64_t>(archive_filter_bytes(m_handle.get(), -1), 0, m_packedBytes);
}

} // namespace endorse::unpack
