// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpacker.h"

#include "sevenzip.h"

#include <cerrno>
#include <new>
#include <sys/stat.h>
#include <unistd.h>

namespace endorse::unpack {

using manifest::UnpackFault;
using manifest::UnpackFrameKind;

namespace {

/// Written at once.
constexpr std::size_t writeBlock = 64 * 1024;

std::string numberOctets(std::uint64_t number, int octets)
{
    std::string out;
    for (int i = 0; i < octets; ++i, number >>= 8U)
        out += static_cast<char>(number & 0xffU);
    return out;
}

void tellMember(const SevenZip &archive, const Member &member, FrameWriter *writer)
{
    std::string head = numberOctets(static_cast<std::uint64_t>(member.size), 8) +
                       numberOctets(static_cast<std::uint64_t>(archive.bytesDone()), 8);
    head += static_cast<char>(member.isFile ? 1 : 0);
    writer->frame(UnpackFrameKind::Member, head, member.name);
}

bool tellFault(UnpackFault fault, std::string_view technical, FrameWriter *writer)
{
    const char kind = static_cast<char>(fault);
    writer->frame(UnpackFrameKind::Fault, {&kind, 1}, technical.substr(0, manifest::mostFaultText));
    return false;
}

bool tellContents(const std::vector<char> &bytes, const manifest::ArchiveLimits &limits,
                  FrameWriter *writer)
{
    writer->frame(UnpackFrameKind::Archive, {});
    SevenZip inner(bytes, limits, limits.members);
    Member member;
    auto next = SevenZip::Next::End;
    while ((next = inner.next(member)) == SevenZip::Next::Member) {
        tellMember(inner, member, writer);
        if (!writer->isOpen())
            return false;
        if (!member.isFile || member.size > limits.memberBytes)
            continue;
        const auto content = inner.read();
        if (!content)
            break;
        writer->frame(UnpackFrameKind::Content, {content->data(), content->size()});
    }
    if (inner.fault() != UnpackFault::None)
        return tellFault(inner.fault(), inner.technical(), writer);
    writer->frame(UnpackFrameKind::End, {});
    return true;
}

bool tellArchive(int descriptor, std::int64_t size, std::optional<std::uint32_t> object,
                 const manifest::ArchiveLimits &limits, FrameWriter *writer)
{
    SevenZip outer(descriptor, size, limits, limits.outerMembers);
    Member member;
    auto next = SevenZip::Next::End;
    for (std::uint32_t i = 0; (next = outer.next(member)) == SevenZip::Next::Member; ++i) {
        tellMember(outer, member, writer);
        if (object != i)
            continue;
        if (member.size > limits.archiveBytes)
            return tellFault(UnpackFault::Limit, "the archive within is too large", writer);
        const auto bytes = outer.read();
        if (!bytes)
            break;
        return tellContents(*bytes, limits, writer);
    }
    if (outer.fault() != UnpackFault::None)
        return tellFault(outer.fault(), outer.technical(), writer);
    writer->frame(UnpackFrameKind::End, {});
    return true;
}

} // namespace

void FrameWriter::frame(UnpackFrameKind kind, std::string_view head, std::string_view rest)
{
    m_waiting += static_cast<char>(kind);
    m_waiting += numberOctets(head.size() + rest.size(), 4);
    m_waiting += head;
    m_waiting += rest;
    if (m_waiting.size() >= writeBlock)
        flush();
}

bool FrameWriter::flush()
{
    std::string_view left = m_waiting;
    while (m_isOpen && !left.empty()) {
        const auto written = ::write(m_descriptor, left.data(), left.size());
        if (written < 0 && errno == EINTR)
            continue;
        m_isOpen = written > 0;
        if (m_isOpen)
            left.remove_prefix(static_cast<std::size_t>(written));
    }
    m_waiting.clear();
    return m_isOpen;
}

bool unpack(int descriptor, std::optional<std::uint32_t> object,
            const manifest::ArchiveLimits &limits, FrameWriter *writer)
{
    struct stat file
    {
    };
    bool isDone = false;
    if (::fstat(descriptor, &file) != 0 || !S_ISREG(file.st_mode) ||
        ::lseek(descriptor, 0, SEEK_SET) != 0) {
        tellFault(UnpackFault::Damaged, "no regular file", writer);
    } else {
        try {
            isDone = tellArchive(descriptor, file.st_size, object, limits, writer);
        } catch (const std::bad_alloc &) {
            tellFault(UnpackFault::Memory, "no memory is left", writer);
        }
    }
    return writer->flush() && isDone;
}

} // namespace endorse::unpack
