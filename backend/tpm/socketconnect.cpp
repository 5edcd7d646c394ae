// SPDX-License-Identifier: GPL-3.0-or-later
#include "socketconnect.h"

#include <QFile>

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace endorse::tpm {

using core::Error;
using core::ErrorCategory;
using core::Result;
using core::Text;

namespace {

Text hintFor(int error)
{
    if (error == EACCES || error == EPERM)
        return {"endorse::tpm",
                QT_TRANSLATE_NOOP("endorse::tpm",
                                  "Ask the owner of the socket for access, or start the TPM "
                                  "simulator as the same user.")};
    return {"endorse::tpm",
            QT_TRANSLATE_NOOP("endorse::tpm", "Start the TPM simulator, or check the address: it "
                                              "has to be that of its data or command socket.")};
}

Error connectError(const QString &place, int error)
{
    const Text message =
        error == EACCES || error == EPERM
            ? Text("endorse::tpm",
                   QT_TRANSLATE_NOOP("endorse::tpm", "The TPM at %1 refuses this user: %2."))
        : error == ENOENT
            ? Text("endorse::tpm",
                   QT_TRANSLATE_NOOP("endorse::tpm", "There is no TPM socket at %1 (%2)."))
            : Text("endorse::tpm", QT_TRANSLATE_NOOP("endorse::tpm", "No TPM answers at %1: %2."));
    return {.category = ErrorCategory::Network,
            .code = systemErrorName(error),
            .place = place,
            .message = message.arg(place).arg(systemErrorText(error)),
            .hint = hintFor(error),
            .technical = QStringLiteral("connect: %1").arg(systemErrorText(error))};
}

/// Connects without blocking for longer than the waiter allows.
Result<FileDescriptor> connectTo(const sockaddr *address, socklen_t size, const IoWaiter &waiter)
{
    FileDescriptor descriptor(
        ::socket(address->sa_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (!descriptor.isValid())
        return core::fail(connectError(waiter.place(), errno));
    int error = ::connect(descriptor.get(), address, size) == 0 ? 0 : errno;
    while (error == EAGAIN) {
        // The queue of a Unix socket is full; there is no event to wait for.
        if (const auto paused = waiter.pause(std::chrono::milliseconds(10)); !paused)
            return core::fail(paused.error());
        error = ::connect(descriptor.get(), address, size) == 0 ? 0 : errno;
    }
    if (error == EINPROGRESS || error == EINTR) {
        if (const auto ready = waiter.wait(descriptor.get(), POLLOUT); !ready)
            return core::fail(ready.error());
        socklen_t length = sizeof error;
        ::getsockopt(descriptor.get(), SOL_SOCKET, SO_ERROR, &error, &length);
    }
    if (error != 0)
        return core::fail(connectError(waiter.place(), error));
    return descriptor;
}

Result<FileDescriptor> connectV4(in_addr host, quint16 port, const IoWaiter &waiter)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr = host;
    return connectTo(reinterpret_cast<const sockaddr *>(&address), sizeof address, waiter);
}

Result<FileDescriptor> connectV6(in6_addr host, quint16 port, const IoWaiter &waiter)
{
    sockaddr_in6 address{};
    address.sin6_family = AF_INET6;
    address.sin6_port = htons(port);
    address.sin6_addr = host;
    return connectTo(reinterpret_cast<const sockaddr *>(&address), sizeof address, waiter);
}

Result<FileDescriptor> connectHost(const QString &host, quint16 port, const IoWaiter &waiter)
{
    if (host == QLatin1String("localhost")) {
        const in_addr loopback{.s_addr = htonl(INADDR_LOOPBACK)};
        auto connected = connectV4(loopback, port, waiter);
        if (connected || connected.error().code != QLatin1String("ECONNREFUSED"))
            return connected;
        auto second = connectV6(in6addr_loopback, port, waiter);
        return second ? std::move(second) : std::move(connected);
    }
    in_addr v4{};
    in6_addr v6{};
    const QByteArray text = host.toLatin1();
    if (::inet_pton(AF_INET, text.constData(), &v4) == 1)
        return connectV4(v4, port, waiter);
    if (::inet_pton(AF_INET6, text.constData(), &v6) == 1)
        return connectV6(v6, port, waiter);
    return core::fail(connectError(waiter.place(), EADDRNOTAVAIL));
}

} // namespace

Result<FileDescriptor> connectLoopback(const QString &host, quint16 port, const IoWaiter &waiter)
{
    auto connected = connectHost(host, port, waiter);
    if (connected) {
        const int on = 1;
        ::setsockopt(connected->get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
    return connected;
}

Result<FileDescriptor> connectUnix(const QString &path, const IoWaiter &waiter)
{
    const QByteArray encoded = QFile::encodeName(path);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (encoded.size() >= qsizetype(sizeof address.sun_path))
        return core::fail(connectError(waiter.place(), ENAMETOOLONG));
    std::memcpy(address.sun_path, encoded.constData(), size_t(encoded.size()));
    return connectTo(reinterpret_cast<const sockaddr *>(&address), sizeof address, waiter);
}

} // namespace endorse::tpm
