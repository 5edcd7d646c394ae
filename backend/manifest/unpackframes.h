// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <QString>

#include <manifest/unpackprotocol.h>

namespace endorse::manifest {

/// A frame of endorse-unpack. A value; what is not of its kind is empty.
struct UnpackFrame final
{
    UnpackFrameKind kind = UnpackFrameKind::End;
    qint64 size = 0;      ///< Member: as announced.
    qint64 bytesDone = 0; ///< Member: of the archive that it is in.
    bool isFile = false;  ///< Member.
    QByteArray name;      ///< Member: any octets.
    core::Bytes content;  ///< Content.
    UnpackFault fault = UnpackFault::None;
    QString technical; ///< Fault: printable ASCII.
};

/// Cuts what endorse-unpack writes into frames, and trusts none of it: whoever made an archive may
/// speak through that program. Keeps one frame and what was added last. No I/O. Thread: one.
class UnpackFrames final
{
public:
    explicit UnpackFrames(const ArchiveLimits &limits);

    enum class Next {
        Frame,
        More,  ///< Bytes are missing.
        Broken ///< No frame: for good; see technical().
    };
    void add(QByteArrayView bytes);
    Next next(UnpackFrame &frame);
    QString technical() const { return m_technical; } ///< English.

private:
    Next broken(const QString &technical);
    qint64 mostBytesOf(UnpackFrameKind kind) const;
    Next parse(UnpackFrameKind kind, QByteArrayView payload, UnpackFrame &frame);

    const ArchiveLimits m_limits;
    QByteArray m_bytes;
    qsizetype m_at = 0; ///< In m_bytes: what is before has been given.
    QString m_technical;
};

} // namespace endorse::manifest
