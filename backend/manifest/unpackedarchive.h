// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <manifest/unpackframes.h>
#include <manifest/unpackprocess.h>
#include <manifest/vendorreader.h>
#include <memory>

namespace endorse::manifest {

/// The members of an archive as endorse-unpack tells of them, held to the limits once more. Blocks.
/// Thread: one.
class UnpackedArchive final
{
public:
    /// @p packedBytes: of the archive. @p object: the member whose archive is asked for; nothing:
    /// none is. @p program: named in errors.
    UnpackedArchive(std::unique_ptr<UnpackStream> stream, const ArchiveLimits &limits,
                    qint64 packedBytes, std::optional<quint32> object, QString program);

    enum class Next {
        Member,  ///< Within: a file of at most memberBytes has its content.
        Within,  ///< The members that follow are those of the archive in the last member.
        End,     ///< All were there.
        Refused, ///< See refusal(); its place is the caller's to say.
        Failed   ///< See error().
    };
    /// @p member is of the kind Member. After End, Refused and Failed: not again.
    Next next(UnpackFrame &member);
    const VendorRefusal &refusal() const { return m_refusal; }
    /// Cancelled, or Process with the code "no-unpacker" (it cannot be started) or "unpacker-ended"
    /// (something else ended it).
    const core::Error &error() const { return m_error; }

private:
    Next nextFrame(UnpackFrame &frame);
    Next take(UnpackFrame &member);
    Next descend();
    Next tellEnding();
    Next refuse(FileCode code, core::Text message, const QString &technical,
                bool isCutShort = false);
    Next refuseFault(const UnpackFrame &frame);
    Next refuseLimit(const QString &technical);
    Next refuseNonsense(const QString &technical);

    std::unique_ptr<UnpackStream> m_stream;
    const ArchiveLimits m_limits;
    const std::optional<quint32> m_object;
    const QString m_program;
    UnpackFrames m_frames;
    qint64 m_packedBytes;
    qint64 m_unpackedBytes = 0;
    quint32 m_members = 0;
    qint64 m_lastSize = 0;
    bool m_isWithin = false;
    VendorRefusal m_refusal;
    core::Error m_error;
};

} // namespace endorse::manifest
