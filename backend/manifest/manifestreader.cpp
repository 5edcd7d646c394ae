// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestreader.h"

#include "texts.h"

#include <QIODevice>

#include <algorithm>
#include <cstring>
#include <enrollmentlist/importfile.h>
#include <manifest/entryjudge.h>

namespace endorse::manifest {

ManifestReader::ManifestReader(QIODevice &device, const ManifestLimits &limits,
                               qsizetype blockBytes)
    : m_device(device)
    , m_blockBytes(std::max<qsizetype>(blockBytes, 1))
    , m_scanner(limits)
    , m_digest(std::make_unique<enrollmentlist::RunningDigest>())
{
}

ManifestReader::~ManifestReader() = default;

ManifestReader::Next ManifestReader::next(EntryBlock &block)
{
    if (m_scanner.problem().code != FileCode::None)
        return Next::Refused;
    if (m_atEnd)
        return Next::End;
    block = EntryBlock();
    QByteArray bytes = std::exchange(m_carried, QByteArray());
    qsizetype used = bytes.size();
    block.offset = m_read - used;
    while (!m_atEnd) {
        if (!fill(bytes, used))
            return Next::Failed;
        const char *const fresh = bytes.constData() + used;
        used += m_lastRead;
        const bool isGood = m_atEnd
                                ? m_scanner.finish()
                                : m_scanner.feed(fresh, m_lastRead, block.offset, &block.entries);
        if (!block.entries.empty() || !isGood)
            break;
        if (!m_scanner.isInEntry()) {
            // Nothing but white space.
            block.offset += used;
            used = 0;
        }
    }
    if (!block.entries.empty()) {
        give(block, bytes, used);
        return Next::Block;
    }
    if (m_scanner.problem().code != FileCode::None)
        return Next::Refused;
    m_sha256 = m_digest->result();
    return Next::End;
}

/// Reads behind the @p used bytes, less than asked for only at the end of the file.
bool ManifestReader::fill(QByteArray &bytes, qsizetype used)
{
    if (bytes.size() < used + m_blockBytes + EntryJudge::Padding) {
        QByteArray larger(used + m_blockBytes + EntryJudge::Padding, Qt::Uninitialized);
        std::memcpy(larger.data(), bytes.constData(), static_cast<std::size_t>(used));
        bytes = std::move(larger);
    }
    m_lastRead = 0;
    while (m_lastRead < m_blockBytes) {
        const qint64 read =
            m_device.read(bytes.data() + used + m_lastRead, m_blockBytes - m_lastRead);
        if (read < 0) {
            m_error = {.category = core::ErrorCategory::Store,
                       .code = QStringLiteral("read"),
                       .place = QStringLiteral("byte %1").arg(m_read),
                       .message = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                                         "The file cannot be read to its end.")),
                       .hint = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                                      "Check that the disk is still connected, "
                                                      "and try again.")),
                       .technical = m_device.errorString()};
            return false;
        }
        if (read == 0)
            break;
        m_lastRead += read;
    }
    m_digest->add(QByteArrayView(bytes.constData() + used, m_lastRead));
    m_read += m_lastRead;
    m_atEnd = m_lastRead == 0;
    return true;
}

void ManifestReader::give(EntryBlock &block, QByteArray &bytes, qsizetype used)
{
    if (m_scanner.isInEntry()) {
        const qsizetype from = m_scanner.entryOffset() - block.offset;
        m_carried = bytes.sliced(from, used - from);
    }
    std::memset(bytes.data() + used, 0, EntryJudge::Padding);
    block.bytes = std::move(bytes);
    block.number = m_number++;
    block.firstIndex = m_given;
    block.end = m_read;
    m_given += static_cast<quint32>(block.entries.size());
}

} // namespace endorse::manifest
