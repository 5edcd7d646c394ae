// SPDX-License-Identifier: GPL-3.0-or-later
#include "sevenzip.h"

#include <QtEndian>

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

namespace endorse::manifest {

namespace {

constexpr std::size_t archiveBlock = 64 * 1024;
/// The signature header of 7z: where the list of members stands, and how long it is.
constexpr qsizetype signatureHeaderBytes = 32;
constexpr qsizetype listPlaceAt = 12;
constexpr qsizetype listSizeAt = 20;
constexpr qsizetype readStep = 64 * 1024;

} // namespace

void SevenZip::Closer::operator()(archive *handle) const
{
    archive_read_free(handle);
}

SevenZip::SevenZip(int descriptor, qint64 packedBytes, const ArchiveLimits &limits,
                   quint32 mostMembers)
    : m_handle(archive_read_new())
    , m_limits(limits)
    , m_mostMembers(mostMembers)
    , m_packedBytes(packedBytes)
{
    QByteArray start(signatureHeaderBytes, '\0');
    const auto read = ::pread(descriptor, start.data(), std::size_t(start.size()), 0);
    start.truncate(std::max<qsizetype>(0, read));
    prepare(start);
    if (m_fault == Fault::None &&
        archive_read_open_fd(m_handle.get(), descriptor, archiveBlock) != ARCHIVE_OK)
        noteFault();
}

SevenZip::SevenZip(const core::Bytes &bytes, const ArchiveLimits &limits, quint32 mostMembers)
    : m_handle(archive_read_new())
    , m_limits(limits)
    , m_mostMembers(mostMembers)
    , m_packedBytes(bytes.size())
{
    prepare(QByteArrayView(bytes).first(std::min(bytes.size(), signatureHeaderBytes)));
    if (m_fault == Fault::None && archive_read_open_memory(m_handle.get(), bytes.constData(),
                                                           std::size_t(bytes.size())) != ARCHIVE_OK)
        noteFault();
}

SevenZip::~SevenZip() = default;

void SevenZip::prepare(QByteArrayView signatureHeader)
{
    if (!m_handle || archive_read_support_format_7zip(m_handle.get()) != ARCHIVE_OK) {
        m_fault = Fault::Damaged;
        m_technical = QStringLiteral("libarchive reads no 7z");
        return;
    }
    if (signatureHeader.size() < signatureHeaderBytes ||
        !signatureHeader.startsWith(QByteArrayView(sevenZipMagic))) {
        m_fault = Fault::Damaged;
        m_technical = QStringLiteral("no 7z archive");
        return;
    }
    // The list stands at the end, so that an archive that is cut short is known at once.
    const auto listPlace = qFromLittleEndian<quint64>(signatureHeader.data() + listPlaceAt);
    const auto behindHeader = static_cast<quint64>(m_packedBytes - signatureHeaderBytes);
    const auto stored = qFromLittleEndian<quint64>(signatureHeader.data() + listSizeAt);
    if (stored <= static_cast<quint64>(m_limits.headerBytes) &&
        (stored > behindHeader || listPlace > behindHeader - stored)) {
        m_fault = Fault::Damaged;
        m_technical = QStringLiteral("Truncated: the list of members lies behind the end");
        return;
    }
    // libarchive allocates what the list of members asks for before it reads it.
    if (stored > static_cast<quint64>(m_limits.headerBytes))
        limit(QStringLiteral("a list of members of %1 bytes").arg(stored));
}

void SevenZip::noteFault()
{
    m_technical = QString::fromLocal8Bit(archive_error_string(m_handle.get()));
    // libarchive has no code of its own for it.
    const bool isEncrypted = m_technical.contains(QLatin1String("encrypted"), Qt::CaseInsensitive);
    m_fault = isEncrypted ? Fault::Encrypted : Fault::Damaged;
}

SevenZip::Next SevenZip::limit(const QString &technical)
{
    m_fault = Fault::Limit;
    m_technical = technical;
    return Next::Failed;
}

SevenZip::Next SevenZip::next(ArchiveMember &member)
{
    if (m_fault != Fault::None)
        return Next::Failed;
    archive_entry *entry = nullptr;
    const int read = archive_read_next_header(m_handle.get(), &entry);
    if (read == ARCHIVE_EOF)
        return Next::End;
    // A warning is about a name that cannot be converted: names lead nowhere.
    if (read != ARCHIVE_OK && read != ARCHIVE_WARN) {
        noteFault();
        return Next::Failed;
    }
    if (++m_members > m_mostMembers)
        return limit(QStringLiteral("more than %1 members").arg(m_mostMembers));
    m_announced = archive_entry_size(entry);
    if (m_announced < 0 || m_announced > m_limits.unpackedBytes - m_unpackedBytes)
        return limit(QStringLiteral("more than %1 bytes unpacked").arg(m_limits.unpackedBytes));
    m_unpackedBytes += m_announced;
    if (m_unpackedBytes > m_limits.ratioFloor && m_unpackedBytes / m_limits.ratio > m_packedBytes)
        return limit(QStringLiteral("%1 bytes unpacked from %2 packed ones")
                         .arg(m_unpackedBytes)
                         .arg(m_packedBytes));
    if (archive_entry_is_encrypted(entry) == 1) {
        m_fault = Fault::Encrypted;
        m_technical = QStringLiteral("an encrypted member");
        return Next::Failed;
    }
    const char *name = archive_entry_pathname(entry);
    member = {.name = QByteArray(name),
              .size = m_announced,
              .isFile = archive_entry_filetype(entry) == AE_IFREG};
    return Next::Member;
}

std::optional<core::Bytes> SevenZip::read()
{
    core::Bytes out;
    while (true) {
        const qsizetype at = out.size();
        out.resize(at + std::min<qsizetype>(readStep, m_announced - at + 1));
        const auto read =
            archive_read_data(m_handle.get(), out.data() + at, std::size_t(out.size() - at));
        if (read < 0) {
            noteFault();
            return std::nullopt;
        }
        out.truncate(at + read);
        if (out.size() > m_announced) {
            limit(QStringLiteral("a member is larger than it announces"));
            return std::nullopt;
        }
        if (read == 0)
            break;
    }
    if (out.size() != m_announced) {
        m_fault = Fault::Damaged;
        m_technical = QStringLiteral("a member ends early");
        return std::nullopt;
    }
    return out;
}

} // namespace endorse::manifest
