// SPDX-License-Identifier: GPL-3.0-or-later
#include "pcapfile.h"

#include <algorithm>

namespace endorse::tpm {

using core::Bytes;
using core::ByteWriter;

namespace {

// Big-endian files are as good as others: the magic number tells.
constexpr quint32 nanosecondMagic = 0xa1b23c4d;
constexpr quint16 versionMajor = 2;
constexpr quint16 versionMinor = 4;
constexpr quint32 snapLength = 65535;
constexpr quint32 linkTypeIpv4 = 228;

constexpr quint16 clientPort = 50000;
constexpr quint16 tpmPort = 2321;
constexpr quint32 loopback = 0x7f000001;
constexpr qsizetype ipHeaderSize = 20;
constexpr qsizetype tcpHeaderSize = 20;
constexpr quint8 tcpProtocol = 6;
constexpr quint8 timeToLive = 64;
constexpr quint16 window = 65535;

constexpr quint8 flagSyn = 0x02;
constexpr quint8 flagPush = 0x08;
constexpr quint8 flagAck = 0x10;

/// The ones' complement sum of RFC 1071.
quint16 checksum(const Bytes &bytes)
{
    quint32 sum = 0;
    for (qsizetype i = 0; i < bytes.size(); ++i)
        sum += quint32(quint8(bytes.at(i))) << (i % 2 == 0 ? 8 : 0);
    while (sum >> 16 != 0)
        sum = (sum & 0xffffU) + (sum >> 16);
    return quint16(~sum);
}

Bytes tcpSegment(quint16 from, quint16 to, quint32 sequence, quint32 acknowledged, quint8 flags,
                 const Bytes &payload)
{
    const auto write = [&](quint16 sum) {
        return ByteWriter()
            .u16(from)
            .u16(to)
            .u32(sequence)
            .u32(acknowledged)
            .u8(quint8(tcpHeaderSize / 4 << 4))
            .u8(flags)
            .u16(window)
            .u16(sum)
            .u16(0)
            .raw(payload)
            .bytes();
    };
    const Bytes unsummed = write(0);
    const Bytes pseudoHeader = ByteWriter()
                                   .u32(loopback)
                                   .u32(loopback)
                                   .u8(0)
                                   .u8(tcpProtocol)
                                   .u16(quint16(unsummed.size()))
                                   .bytes();
    return write(checksum(pseudoHeader + unsummed));
}

Bytes ipPacket(quint16 number, const Bytes &segment)
{
    const auto header = [&](quint16 sum) {
        return ByteWriter()
            .u8(0x45) // Version 4, five words of header.
            .u8(0)
            .u16(quint16(ipHeaderSize + segment.size()))
            .u16(number)
            .u16(0x4000) // Not fragmented.
            .u8(timeToLive)
            .u8(tcpProtocol)
            .u16(sum)
            .u32(loopback)
            .u32(loopback)
            .bytes();
    };
    return header(checksum(header(0))) + segment;
}

/// Both directions of one TCP connection, written packet by packet.
class Capture final
{
public:
    Capture()
    {
        m_file = ByteWriter()
                     .u32(nanosecondMagic)
                     .u16(versionMajor)
                     .u16(versionMinor)
                     .u32(0)
                     .u32(0)
                     .u32(snapLength)
                     .u32(linkTypeIpv4)
                     .bytes();
    }

    /// SYN, SYN and ACK, ACK.
    void connect(qint64 timeNs)
    {
        packet(timeNs, true, flagSyn, {});
        packet(timeNs, false, flagSyn | flagAck, {});
        packet(timeNs, true, flagAck, {});
    }
    void send(qint64 timeNs, bool toTpm, const Bytes &payload)
    {
        packet(timeNs, toTpm, flagPush | flagAck, payload);
    }
    Bytes file() const { return m_file; }

private:
    void packet(qint64 timeNs, bool toTpm, quint8 flags, const Bytes &payload)
    {
        quint32 &sequence = toTpm ? m_toTpm : m_fromTpm;
        const quint32 acknowledged = (flags & flagAck) != 0 ? (toTpm ? m_fromTpm : m_toTpm) : 0;
        const Bytes segment = tcpSegment(toTpm ? clientPort : tpmPort, toTpm ? tpmPort : clientPort,
                                         sequence, acknowledged, flags, payload);
        // A SYN takes one number, like a byte.
        sequence += quint32(payload.size()) + ((flags & flagSyn) != 0 ? 1 : 0);
        const Bytes bytes = ipPacket(++m_number, segment);
        constexpr qint64 nsPerSecond = 1'000'000'000;
        m_timeNs = std::max(m_timeNs, timeNs);
        const auto size = quint32(bytes.size());
        m_file += ByteWriter()
                      .u32(quint32(m_timeNs / nsPerSecond))
                      .u32(quint32(m_timeNs % nsPerSecond))
                      .u32(size)
                      .u32(size)
                      .raw(bytes)
                      .bytes();
    }

    Bytes m_file;
    quint32 m_toTpm = 0;
    quint32 m_fromTpm = 0;
    quint16 m_number = 0;
    qint64 m_timeNs = 0;
};

} // namespace

Bytes pcapOf(const QList<TpmExchange> &exchanges)
{
    constexpr qint64 nsPerMs = 1'000'000;
    Capture capture;
    const auto timeOf = [](const TpmExchange &exchange) {
        return exchange.startedAt.isValid() ? exchange.startedAt.toMSecsSinceEpoch() * nsPerMs : 0;
    };
    if (!exchanges.isEmpty())
        capture.connect(timeOf(exchanges.first()));
    for (const TpmExchange &exchange : exchanges) {
        const qint64 sentAt = timeOf(exchange);
        if (!exchange.command.isEmpty())
            capture.send(sentAt, true, exchange.command);
        if (!exchange.response.isEmpty())
            capture.send(sentAt + exchange.wireNs, false, exchange.response);
    }
    return capture.file();
}

} // namespace endorse::tpm
