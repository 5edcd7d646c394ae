// SPDX-License-Identifier: GPL-3.0-or-later
// The child's side: a loop between a socket and a device node. Nothing here waits for the device
// alone, so that the child also goes when its parent has gone.
#include "tpmproxyprocess.h"

#include <tpm/iowaiter.h>

#include <QFile>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace endorse::tpm {

using core::Bytes;

namespace {

constexpr int parentSocket = STDIN_FILENO;
constexpr qsizetype headerSize = 10;
constexpr qsizetype largestMessage = TpmStream::maxResponseSize;

int fail(const char *what, int error)
{
    std::fprintf(stderr, "%s: %s\n", what, std::strerror(error));
    return proxyExitBase + error;
}

/// Reads what there is. @return bytes, 0 at the end, -errno.
qsizetype readSome(int descriptor, Bytes &into)
{
    char buffer[largestMessage];
    const auto count = ::read(descriptor, buffer, sizeof buffer);
    if (count < 0)
        return -errno;
    into.append(buffer, count);
    return count;
}

/// Whole once as many bytes are there as the header says; nullopt when the header is no header.
std::optional<bool> isWhole(const Bytes &message)
{
    if (message.size() < headerSize)
        return false;
    const quint32 size = *core::ByteReader(QByteArrayView(message).sliced(2)).readU32("size");
    if (size < quint32(headerSize) || size > quint32(largestMessage) || message.size() > size)
        return std::nullopt;
    return message.size() == size;
}

int writeAll(int descriptor, const Bytes &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto count =
            ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (count >= 0) {
            done += count;
        } else if (errno == EAGAIN) {
            pollfd ready{descriptor, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            return errno;
        }
    }
    return 0;
}

/// Sends one command and waits for its response, or for the parent to go.
/// @return errno; -1 when the parent has gone.
int exchange(int device, const Bytes &command, Bytes &response)
{
    if (const int error = writeAll(device, command); error != 0)
        return error;
    for (;;) {
        pollfd descriptors[] = {{device, POLLIN, 0}, {parentSocket, POLLRDHUP, 0}};
        if (::poll(descriptors, 2, -1) < 0 && errno != EINTR)
            return errno;
        if (descriptors[1].revents != 0)
            return -1;
        const qsizetype count = readSome(device, response);
        if (count == -EAGAIN || count == -EINTR)
            continue;
        if (count <= 0)
            return count == 0 ? EIO : int(-count);
        const auto whole = isWhole(response);
        if (!whole)
            return EPROTO;
        if (*whole)
            return 0;
    }
}

int serve(int device)
{
    Bytes command;
    for (;;) {
        const qsizetype count = readSome(parentSocket, command);
        if (count == -EINTR)
            continue;
        if (count <= 0)
            return 0;
        const auto whole = isWhole(command);
        if (!whole)
            return fail("command", EPROTO);
        if (!*whole)
            continue;
        Bytes response;
        const int error = exchange(device, command, response);
        if (error < 0)
            return 0;
        if (error > 0)
            return fail("device", error);
        if (writeAll(parentSocket, response) != 0)
            return 0;
        command.clear();
    }
}

} // namespace

int runTpmProxy(const QString &device)
{
    // In case it is started by hand or by another launcher.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const FileDescriptor descriptor(
        ::open(QFile::encodeName(device).constData(), O_RDWR | O_CLOEXEC | O_NOCTTY | O_NONBLOCK));
    const int error = descriptor.isValid() ? 0 : errno;
    const Bytes answer = core::ByteWriter().u32(quint32(error)).bytes();
    if (writeAll(parentSocket, answer) != 0)
        return fail("standard input", errno);
    return error == 0 ? serve(descriptor.get()) : fail("open", error);
}

std::optional<int> proxyExitCode(int argc, char **argv)
{
    if (argc != 3 || std::strcmp(argv[1], "--tpm-proxy") != 0)
        return std::nullopt;
    return runTpmProxy(QFile::decodeName(argv[2]));
}

} // namespace endorse::tpm
