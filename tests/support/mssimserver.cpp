// SPDX-License-Identifier: GPL-3.0-or-later
#include "mssimserver.h"

#include <QtEndian>

#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace endorse::testing {

namespace {

constexpr quint32 signalPowerOn = 1;
constexpr quint32 sendCommand = 8;
constexpr quint32 signalNvOn = 11;
constexpr quint32 handshake = 15;
constexpr quint32 largestCommand = 4096;

bool writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto count =
            ::send(descriptor, bytes.constData() + done, size_t(bytes.size() - done), MSG_NOSIGNAL);
        if (count < 0 && errno == EAGAIN) {
            pollfd ready{descriptor, POLLOUT, 0};
            ::poll(&ready, 1, 1000);
        } else if (count < 0 && errno != EINTR) {
            return false;
        }
        done += std::max<ssize_t>(count, 0);
    }
    return true;
}

bool readExactly(int descriptor, QByteArray &bytes, qsizetype size)
{
    while (bytes.size() < size) {
        pollfd ready{descriptor, POLLIN, 0};
        constexpr int patienceMs = 60000;
        if (::poll(&ready, 1, patienceMs) <= 0)
            return false;
        char buffer[largestCommand];
        const auto count =
            ::recv(descriptor, buffer, std::min(sizeof buffer, size_t(size - bytes.size())), 0);
        if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR))
            return false;
        bytes.append(buffer, std::max<qsizetype>(count, 0));
    }
    return true;
}

/// A listening socket on 127.0.0.1, -1 when @p port is taken. 0 takes a free one.
int listenOn(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
        ::listen(descriptor, 8) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

quint16 portOf(int descriptor)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(descriptor, reinterpret_cast<sockaddr *>(&address), &size);
    return ntohs(address.sin_port);
}

} // namespace

MssimServer::MssimServer(Exchange exchange)
    : m_exchange(std::move(exchange))
    , m_stop(::eventfd(0, EFD_CLOEXEC))
{
    if (!listen())
        return;
    m_threads[0] = std::thread([this] { serve(m_listeners[0], &MssimServer::answerCommand); });
    m_threads[1] = std::thread([this] { serve(m_listeners[1], &MssimServer::answerPlatform); });
}

MssimServer::~MssimServer()
{
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_stop, &one, sizeof one);
    for (std::thread &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
    for (const int descriptor : {m_listeners[0], m_listeners[1], m_stop})
        ::close(descriptor);
}

bool MssimServer::listen()
{
    for (int attempt = 0; attempt < 100; ++attempt) {
        m_listeners[0] = listenOn(0);
        m_port = portOf(m_listeners[0]);
        m_listeners[1] = m_port < 65535 ? listenOn(quint16(m_port + 1)) : -1;
        if (m_listeners[0] >= 0 && m_listeners[1] >= 0)
            return true;
        ::close(m_listeners[0]);
        m_listeners[0] = -1;
    }
    m_port = 0;
    return false;
}

bool MssimServer::waitReadable(int descriptor) const
{
    pollfd descriptors[] = {{m_stop, POLLIN, 0}, {descriptor, POLLIN, 0}};
    while (::poll(descriptors, 2, -1) < 0 && errno == EINTR) {
    }
    return descriptors[0].revents == 0;
}

void MssimServer::serve(int listener, bool (MssimServer::*answer)(int))
{
    while (waitReadable(listener)) {
        const int client = ::accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        while (waitReadable(client) && (this->*answer)(client)) {
        }
        ::close(client);
    }
}

QByteArray MssimServer::read(int client, qsizetype size) const
{
    QByteArray bytes;
    return readExactly(client, bytes, size) ? bytes : QByteArray();
}

quint32 MssimServer::readWord(int client, bool *ok) const
{
    const QByteArray bytes = read(client, 4);
    *ok = *ok && bytes.size() == 4;
    return *ok ? qFromBigEndian<quint32>(bytes.constData()) : 0;
}

bool MssimServer::writeWord(int client, quint32 word) const
{
    QByteArray bytes(4, '\0');
    qToBigEndian(word, bytes.data());
    return writeAll(client, bytes);
}

bool MssimServer::answerCommand(int client)
{
    bool ok = true;
    const quint32 request = readWord(client, &ok);
    if (ok && request == handshake) {
        readWord(client, &ok);
        ++m_handshakes;
        return ok && writeWord(client, 1) && writeWord(client, 0) && writeWord(client, 0);
    }
    if (!ok || request != sendCommand || read(client, 1).size() != 1)
        return false;
    const quint32 size = readWord(client, &ok);
    if (!ok || size > largestCommand)
        return false;
    const QByteArray response = m_exchange(read(client, size));
    // Three writes, as the simulator does.
    return !response.isEmpty() && writeWord(client, quint32(response.size())) &&
           writeAll(client, response) && writeWord(client, 0);
}

bool MssimServer::answerPlatform(int client)
{
    bool ok = true;
    const quint32 signal = readWord(client, &ok);
    if (!ok || (signal != signalPowerOn && signal != signalNvOn))
        return false;
    ++(signal == signalPowerOn ? m_powerOns : m_nvOns);
    return writeWord(client, 0);
}

MssimServer::Exchange MssimServer::overDescriptor(int descriptor)
{
    return [descriptor](const QByteArray &command) {
        constexpr qsizetype headerSize = 10;
        QByteArray response;
        if (!writeAll(descriptor, command) || !readExactly(descriptor, response, headerSize))
            return QByteArray();
        const auto size = qFromBigEndian<quint32>(response.constData() + 2);
        return readExactly(descriptor, response, size) ? response : QByteArray();
    };
}

} // namespace endorse::testing
