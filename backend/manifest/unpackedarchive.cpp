// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpackedarchive.h"

#include "texts.h"

#include <csignal>

namespace endorse::manifest {

namespace {

core::Text roomMessage()
{
    return text(QT_TRANSLATE_NOOP("endorse::manifest",
                                  "The archive asks for more room than a bundle of "
                                  "certificates needs. It can be made to do harm."));
}

core::Text crashMessage()
{
    return text(QT_TRANSLATE_NOOP("endorse::manifest",
                                  "The part of this program that unpacks bundles failed at this "
                                  "archive. The archive is damaged, or made to do harm."));
}

core::Text unpackFaultMessage(UnpackFault fault)
{
    switch (fault) {
    case UnpackFault::Encrypted:
        return text(QT_TRANSLATE_NOOP("endorse::manifest", "The archive is encrypted."));
    case UnpackFault::Limit:
        return roomMessage();
    case UnpackFault::Memory:
        return text(QT_TRANSLATE_NOOP("endorse::manifest",
                                      "The archive asks for more memory than a bundle of "
                                      "certificates needs. It can be made to do harm."));
    case UnpackFault::None:
    case UnpackFault::Damaged:
    case UnpackFault::Truncated:
        break;
    }
    return reasonOf(FileCode::Archive);
}

core::Error noUnpackerError(const QString &program, const QString &technical)
{
    return {.category = core::ErrorCategory::Process,
            .code = QStringLiteral("no-unpacker"),
            .place = program,
            .message = text(QT_TRANSLATE_NOOP(
                "endorse::manifest",
                "The part of this program that unpacks bundles cannot be started.")),
            .hint = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                           "Install Endorse anew to get the missing part. Other "
                                           "files can be read without it.")),
            .technical = technical};
}

core::Error unpackerEndedError(const QString &program, int signal)
{
    return {.category = core::ErrorCategory::Process,
            .code = QStringLiteral("unpacker-ended"),
            .place = program,
            .message = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                              "The part of this program that unpacks bundles was "
                                              "ended from outside.")),
            .hint = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                           "Open the file again. When the computer is short of "
                                           "memory, close other programs first.")),
            .technical = QStringLiteral("signal %1").arg(signal)};
}

/// Signals that a process gets for what it did itself.
bool isOwnFault(int signal)
{
    return signal == SIGSEGV || signal == SIGBUS || signal == SIGILL || signal == SIGFPE ||
           signal == SIGABRT || signal == SIGSYS || signal == SIGTRAP;
}

} // namespace

UnpackedArchive::UnpackedArchive(std::unique_ptr<UnpackStream> stream, const ArchiveLimits &limits,
                                 qint64 packedBytes, std::optional<quint32> object, QString program)
    : m_stream(std::move(stream))
    , m_limits(limits)
    , m_object(object)
    , m_program(std::move(program))
    , m_frames(limits)
    , m_packedBytes(packedBytes)
{
}

UnpackedArchive::Next UnpackedArchive::refuse(FileCode code, core::Text message,
                                              const QString &technical, bool isCutShort)
{
    m_refusal = {.code = code,
                 .place = {},
                 .message = std::move(message),
                 .hint = adviceOf(FileCode::Archive),
                 .technical = technical,
                 .isCutShort = isCutShort};
    return Next::Refused;
}

UnpackedArchive::Next UnpackedArchive::refuseLimit(const QString &technical)
{
    return refuse(FileCode::Limit, roomMessage(), technical);
}

UnpackedArchive::Next UnpackedArchive::refuseNonsense(const QString &technical)
{
    return refuse(FileCode::Archive, crashMessage(),
                  QStringLiteral("endorse-unpack says what it cannot say: ") + technical);
}

UnpackedArchive::Next UnpackedArchive::refuseFault(const UnpackFrame &frame)
{
    const bool isLimit = frame.fault == UnpackFault::Limit || frame.fault == UnpackFault::Memory;
    return refuse(isLimit ? FileCode::Limit : FileCode::Archive, unpackFaultMessage(frame.fault),
                  frame.technical, frame.fault == UnpackFault::Truncated);
}

UnpackedArchive::Next UnpackedArchive::tellEnding()
{
    const UnpackStream::Ending ending = m_stream->ending();
    if (!ending.hasStarted || ending.exitCode == unpackNotReady) {
        m_error =
            noUnpackerError(m_program, ending.hasStarted ? QStringLiteral("it cannot limit itself")
                                                         : ending.technical);
        return Next::Failed;
    }
    if (ending.signal == SIGXCPU) {
        return refuse(
            FileCode::Limit,
            text(QT_TRANSLATE_NOOP("endorse::manifest",
                                   "The archive takes more time to unpack than a bundle "
                                   "of certificates needs. It can be made to do harm.")),
            QStringLiteral("more than %1 s of a processor").arg(UnpackConfinement::cpuSeconds));
    }
    if (ending.signal != 0 && !isOwnFault(ending.signal)) {
        m_error = unpackerEndedError(m_program, ending.signal);
        return Next::Failed;
    }
    return refuse(
        FileCode::Archive, crashMessage(),
        ending.signal != 0
            ? QStringLiteral("endorse-unpack ended with the signal %1").arg(ending.signal)
            : QStringLiteral("endorse-unpack ended with %1 before its end").arg(ending.exitCode));
}

/// Member stands for any frame.
UnpackedArchive::Next UnpackedArchive::nextFrame(UnpackFrame &frame)
{
    while (true) {
        switch (m_frames.next(frame)) {
        case UnpackFrames::Next::Frame:
            return Next::Member;
        case UnpackFrames::Next::Broken:
            return refuseNonsense(m_frames.technical());
        case UnpackFrames::Next::More:
            break;
        }
        core::Bytes bytes;
        switch (m_stream->read(bytes)) {
        case UnpackStream::Got::Bytes:
            m_frames.add(bytes);
            break;
        case UnpackStream::Got::End:
            return tellEnding();
        case UnpackStream::Got::Cancelled:
            m_error = core::cancelledError(QStringLiteral("manifest"));
            return Next::Failed;
        }
    }
}

UnpackedArchive::Next UnpackedArchive::next(UnpackFrame &member)
{
    if (const Next read = nextFrame(member); read != Next::Member)
        return read;
    switch (member.kind) {
    case UnpackFrameKind::Member:
        return take(member);
    case UnpackFrameKind::Archive:
        return descend();
    case UnpackFrameKind::End:
        return Next::End;
    case UnpackFrameKind::Fault:
        return refuseFault(member);
    case UnpackFrameKind::Content:
        break;
    }
    return refuseNonsense(QStringLiteral("a content of no member"));
}

UnpackedArchive::Next UnpackedArchive::descend()
{
    // The member before is the one that was asked for.
    if (m_isWithin || !m_object || m_members != *m_object + 1)
        return refuseNonsense(QStringLiteral("an archive that was not asked for"));
    if (m_lastSize > m_limits.archiveBytes)
        return refuseLimit(QStringLiteral("the archive within is too large"));
    m_isWithin = true;
    m_packedBytes = m_lastSize;
    m_unpackedBytes = 0;
    m_members = 0;
    return Next::Within;
}

UnpackedArchive::Next UnpackedArchive::take(UnpackFrame &member)
{
    const quint32 mostMembers = m_isWithin ? m_limits.members : m_limits.outerMembers;
    if (++m_members > mostMembers)
        return refuseLimit(QStringLiteral("more than %1 members").arg(mostMembers));
    if (member.size > m_limits.unpackedBytes - m_unpackedBytes) {
        return refuseLimit(
            QStringLiteral("more than %1 bytes unpacked").arg(m_limits.unpackedBytes));
    }
    m_unpackedBytes += member.size;
    m_lastSize = member.size;
    if (m_unpackedBytes > m_limits.ratioFloor && m_unpackedBytes / m_limits.ratio > m_packedBytes) {
        return refuseLimit(QStringLiteral("%1 bytes unpacked from %2 packed ones")
                               .arg(m_unpackedBytes)
                               .arg(m_packedBytes));
    }
    if (!m_isWithin || !member.isFile || member.size > m_limits.memberBytes)
        return Next::Member;
    UnpackFrame content;
    if (const Next read = nextFrame(content); read != Next::Member)
        return read;
    if (content.kind == UnpackFrameKind::Fault)
        return refuseFault(content);
    if (content.kind != UnpackFrameKind::Content || content.content.size() != member.size)
        return refuseNonsense(QStringLiteral("a file without its content"));
    member.content = std::move(content.content);
    return Next::Member;
}

} // namespace endorse::manifest
