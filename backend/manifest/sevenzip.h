// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QString>

#include <memory>
#include <optional>

struct archive;

namespace endorse::manifest {

/// What a 7z file begins with.
inline constexpr char sevenZipMagic[] = "7z\xbc\xaf\x27\x1c";

/// How much an archive may ask for before it is refused: whoever made it may want to harm.
struct ArchiveLimits final
{
    qint64 archiveBytes = 256LL << 20; ///< Of an archive within the file, which is held in memory.
    qint64 unpackedBytes =
        1024LL << 20;                ///< Of all members together, as the archive announces them.
    qint64 memberBytes = 64LL << 10; ///< Of a certificate.
    qint64 headerBytes = 16LL << 20; ///< Of the list of members, as it is stored.
    quint32 outerMembers = 64;
    quint32 members = 1'000'000;
    qint64 ratio = 100;            ///< Unpacked bytes by packed ones...
    qint64 ratioFloor = 1LL << 20; ///< ...when more than this is unpacked.
};

/// A member of an archive, whose name decides about nothing but its kind.
struct ArchiveMember final
{
    QByteArray name; ///< As it stands: any octets.
    qint64 size = 0; ///< Announced.
    bool isFile = false;
};

/// Reads the members of one 7z archive by libarchive, and no other format or filter, within limits.
/// What a member announces counts before anything is unpacked, whether it is read or passed over.
/// Blocks. Thread: one.
class SevenZip final
{
public:
    /// @p descriptor: of a regular file, read from where it stands; must stay open. @p packedBytes:
    /// its size.
    SevenZip(int descriptor, qint64 packedBytes, const ArchiveLimits &limits, quint32 mostMembers);
    /// @p bytes must live longer.
    SevenZip(const core::Bytes &bytes, const ArchiveLimits &limits, quint32 mostMembers);
    ~SevenZip();
    Q_DISABLE_COPY_MOVE(SevenZip)

    enum class Next { Member, End, Failed };
    enum class Fault { None, Damaged, Encrypted, Limit };
    Next next(ArchiveMember &member);
    /// The last member that next() gave. Nothing: see fault().
    std::optional<core::Bytes> read();
    Fault fault() const { return m_fault; }
    QString technical() const { return m_technical; } ///< English; of the fault.

private:
    struct Closer
    {
        void operator()(archive *handle) const;
    };
    void prepare(QByteArrayView signatureHeader);
    void noteFault();
    Next limit(const QString &technical);

    std::unique_ptr<archive, Closer> m_handle;
    ArchiveLimits m_limits;
    quint32 m_mostMembers;
    qint64 m_packedBytes;
    qint64 m_unpackedBytes = 0;
    quint32 m_members = 0;
    qint64 m_announced = 0; ///< Of the last member.
    Fault m_fault = Fault::None;
    QString m_technical;
};

} // namespace endorse::manifest
