// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QByteArray>
#include <QString>

#include <manifest/jsonscanner.h>
#include <memory>
#include <vector>

class QIODevice;

namespace endorse::enrollmentlist {
class RunningDigest;
}

namespace endorse::manifest {

/// Some entries as they stand one behind the other in the file. A value.
struct EntryBlock final
{
    qint64 number = 0;      ///< Of the block; the first is 0.
    quint32 firstIndex = 0; ///< Of entries[0]; the first of the file is 0.
    qint64 offset = 0;      ///< Of bytes in the file.
    qint64 end = 0;         ///< So many bytes of the file have been read.
    QByteArray bytes;       ///< EntryJudge::Padding of them lie behind what was read.
    std::vector<ScannedEntry> entries;

    QByteArrayView entry(std::size_t i) const
    {
        return QByteArrayView(bytes).sliced(entries[i].begin, entries[i].size);
    }
};

/// Cuts the array of a manifest into its entries, block by block: memory stays bounded whatever the
/// file holds. What is given out is well-formed JSON; what an entry says is not looked at.
///
/// Takes UTF-8 without a byte order mark. The whole file has to be one JSON array with an entry in
/// it; of a damaged one, the entries before the damage are given out first. Thread: one; the device
/// is used in it.
class ManifestReader final
{
public:
    /// @p blockBytes: so much is read at once.
    explicit ManifestReader(QIODevice &device, const ManifestLimits &limits = {},
                            qsizetype blockBytes = 256 * 1024);
    ~ManifestReader();
    Q_DISABLE_COPY_MOVE(ManifestReader)

    enum class Next { Block, End, Refused, Failed };
    /// The next entries. Failed: the device cannot be read; see error().
    Next next(EntryBlock &block);
    /// Of the next() that gave Refused.
    const FileProblem &problem() const { return m_scanner.problem(); }
    /// Of the next() that gave Failed: category Store, code "read".
    const core::Error &error() const { return m_error; }
    /// SHA-256 of the file, 32 bytes, after the End.
    const QByteArray &sha256() const { return m_sha256; }

private:
    bool fill(QByteArray &bytes, qsizetype used);
    void give(EntryBlock &block, QByteArray &bytes, qsizetype used);

    QIODevice &m_device;
    const qsizetype m_blockBytes;
    JsonScanner m_scanner;
    std::unique_ptr<enrollmentlist::RunningDigest> m_digest;
    QByteArray m_carried; ///< The beginning of an entry whose end has not been read.
    qint64 m_read = 0;    ///< Bytes of the file.
    qsizetype m_lastRead = 0;
    qint64 m_number = 0; ///< Of the next block.
    quint32 m_given = 0; ///< Entries.
    bool m_atEnd = false;
    core::Error m_error;
    QByteArray m_sha256;
};

} // namespace endorse::manifest
