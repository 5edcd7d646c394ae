// SPDX-License-Identifier: GPL-3.0-or-later
#include "unpackframes.h"

#include <QtEndian>

#include <algorithm>

namespace endorse::manifest {

namespace {

/// Of a number of eight octets; nothing negative, and nothing beyond what anyone has.
bool takeNumber(QByteArrayView bytes, qsizetype at, qint64 *number)
{
    const auto value = qFromLittleEndian<quint64>(bytes.data() + at);
    *number = static_cast<qint64>(value);
    return value < quint64(1) << 62U;
}

QString printable(QByteArrayView text)
{
    QByteArray out = text.toByteArray();
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return QString::fromLatin1(out);
}

bool isUnpackFault(char kind)
{
    switch (static_cast<UnpackFault>(kind)) {
    case UnpackFault::Damaged:
    case UnpackFault::Truncated:
    case UnpackFault::Encrypted:
    case UnpackFault::Limit:
    case UnpackFault::Memory:
        return true;
    case UnpackFault::None:
        break;
    }
    return false;
}

} // namespace

UnpackFrames::UnpackFrames(const ArchiveLimits &limits)
    : m_limits(limits)
{
}

void UnpackFrames::add(QByteArrayView bytes)
{
    m_bytes.remove(0, m_at);
    m_at = 0;
    m_bytes.append(bytes.data(), bytes.size());
}

UnpackFrames::Next UnpackFrames::broken(const QString &technical)
{
    m_technical = technical;
    m_bytes.clear();
    m_at = 0;
    return Next::Broken;
}

/// -1: there is no such kind.
qint64 UnpackFrames::mostBytesOf(UnpackFrameKind kind) const
{
    switch (kind) {
    case UnpackFrameKind::Member:
        return qint64(memberHeadBytes) + m_limits.nameBytes;
    case UnpackFrameKind::Content:
        return m_limits.memberBytes;
    case UnpackFrameKind::Archive:
    case UnpackFrameKind::End:
        return 0;
    case UnpackFrameKind::Fault:
        return 1 + qint64(mostFaultText);
    }
    return -1;
}

UnpackFrames::Next UnpackFrames::next(UnpackFrame &frame)
{
    if (!m_technical.isEmpty())
        return Next::Broken;
    const QByteArrayView left = QByteArrayView(m_bytes).sliced(m_at);
    if (left.isEmpty())
        return Next::More;
    const auto kind = static_cast<UnpackFrameKind>(left.front());
    const qint64 most = mostBytesOf(kind);
    if (most < 0)
        return broken(QStringLiteral("a frame of the kind %1").arg(quint8(left.front())));
    if (left.size() < qsizetype(frameHeadBytes))
        return Next::More;
    const qint64 length = qFromLittleEndian<quint32>(left.data() + 1);
    if (length > most)
        return broken(QStringLiteral("a frame of %1 octets").arg(length));
    if (left.size() - qsizetype(frameHeadBytes) < length)
        return Next::More;
    m_at += qsizetype(frameHeadBytes) + length;
    return parse(kind, left.sliced(qsizetype(frameHeadBytes), length), frame);
}

UnpackFrames::Next UnpackFrames::parse(UnpackFrameKind kind, QByteArrayView payload,
                                       UnpackFrame &frame)
{
    frame = UnpackFrame();
    frame.kind = kind;
    if (kind == UnpackFrameKind::Content) {
        frame.content = payload.toByteArray();
    } else if (kind == UnpackFrameKind::Member) {
        if (payload.size() < qsizetype(memberHeadBytes) || quint8(payload[16]) > 1 ||
            !takeNumber(payload, 0, &frame.size) || !takeNumber(payload, 8, &frame.bytesDone))
            return broken(QStringLiteral("a member that is none"));
        frame.isFile = payload[16] == 1;
        frame.name = payload.sliced(qsizetype(memberHeadBytes)).toByteArray();
    } else if (kind == UnpackFrameKind::Fault) {
        if (payload.isEmpty() || !isUnpackFault(payload.front()))
            return broken(QStringLiteral("a fault that is none"));
        frame.fault = static_cast<UnpackFault>(payload.front());
        frame.technical = printable(payload.sliced(1));
    }
    return Next::Frame;
}

} // namespace endorse::manifest
