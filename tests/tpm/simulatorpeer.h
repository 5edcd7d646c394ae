// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <tpm/iowaiter.h>
#include <tpm/socketconnect.h>

#include <optional>

/// The other side of a SimulatorServer, written from the protocol and not from its code.
namespace endorse::testing::peer {

using core::Bytes;
using core::ByteWriter;

inline constexpr quint32 powerOn = 1;
inline constexpr quint32 powerOff = 2;
inline constexpr quint32 sendCommand = 8;
inline constexpr quint32 nvOn = 11;
inline constexpr quint32 handshake = 15;
inline constexpr quint32 reset = 17;
inline constexpr quint32 sessionEnd = 20;
inline constexpr quint32 stop = 21;

inline const Bytes zero(4, '\0');

inline Bytes word(quint32 value)
{
    return ByteWriter().u32(value).bytes();
}

inline Bytes framed(const Bytes &command, quint8 locality = 0)
{
    return ByteWriter()
        .u32(sendCommand)
        .u8(locality)
        .u32(quint32(command.size()))
        .raw(command)
        .bytes();
}

/// A client that speaks bytes.
class RawClient final
{
public:
    explicit RawClient(quint16 port)
        : m_waiter(std::chrono::seconds(20), {}, QStringLiteral("test"))
    {
        auto socket = tpm::connectLoopback(QStringLiteral("127.0.0.1"), port, m_waiter);
        if (socket)
            m_socket = std::move(*socket);
    }
    bool send(const Bytes &bytes) const
    {
        return m_waiter.sendAll(m_socket.get(), bytes).has_value();
    }
    /// Empty when the connection ended before.
    Bytes receive(qsizetype size) const
    {
        return m_waiter.receiveExactly(m_socket.get(), size).value_or(Bytes());
    }
    Bytes ask(const Bytes &request, qsizetype size) const
    {
        return send(request) ? receive(size) : Bytes();
    }
    /// The response without its envelope; nullopt when the connection ended.
    std::optional<Bytes> run(const Bytes &command, quint8 locality = 0) const
    {
        const Bytes length = ask(framed(command, locality), 4);
        if (length.isEmpty())
            return std::nullopt;
        const auto size = qsizetype(*core::ByteReader(length).readU32("length"));
        const Bytes response = size > 0 ? receive(size) : Bytes();
        return receive(4) == zero ? std::optional(response) : std::nullopt;
    }
    /// The other end has hung up.
    bool isEnded() const { return receive(1).isEmpty(); }
    void close() { m_socket.reset(); }
    int descriptor() const { return m_socket.get(); }

private:
    tpm::IoWaiter m_waiter;
    tpm::FileDescriptor m_socket;
};

} // namespace endorse::testing::peer
