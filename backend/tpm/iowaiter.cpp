// SPDX-License-Identifier: GPL-3.0-or-later
#include "iowaiter.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace endorse::tpm {

using core::Bytes;
using core::Error;
using core::ErrorCategory;
using core::Result;

namespace {

Error ioError(const QString &place, const QString &code, const QString &technical)
{
    return {.category = ErrorCategory::Network,
            .code = code,
            .place = place,
            .message = {"endorse::tpm",
                        QT_TRANSLATE_NOOP("endorse::tpm", "The connection to the TPM broke.")},
            .hint = {"endorse::tpm",
                     QT_TRANSLATE_NOOP("endorse::tpm",
                                       "Check that the TPM is still running and that the address "
                                       "is right.")},
            .technical = technical};
}

Error ioError(const QString &place, int error)
{
    return ioError(place, systemErrorName(error), systemErrorText(error));
}

} // namespace

IoWaiter::IoWaiter(std::chrono::milliseconds timeout, const core::CancelToken &cancel,
                   QString place)
    : m_timeout(timeout)
    , m_deadline(Clock::now() + timeout)
    , m_cancel(cancel)
    , m_place(std::move(place))
    , m_wakeUp(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_registration(m_cancel.onCancel([descriptor = m_wakeUp.get()] {
        const uint64_t one = 1;
        [[maybe_unused]] const auto written = ::write(descriptor, &one, sizeof one);
    }))
{
}

std::chrono::milliseconds IoWaiter::timeLeft() const
{
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(m_deadline - Clock::now()),
                    std::chrono::milliseconds(0));
}

Result<bool> IoWaiter::pollUntil(int descriptor, short events, Clock::time_point until) const
{
    for (;;) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
        pollfd descriptors[] = {{m_wakeUp.get(), POLLIN, 0}, {descriptor, events, 0}};
        const int ready = ::poll(descriptors, 2, int(std::max<qint64>(left.count(), 0)));
        if (m_cancel.isCancelled())
            return core::fail(core::cancelledError(m_place));
        if (ready > 0 && descriptors[1].revents != 0)
            return true;
        if (ready < 0 && errno != EINTR)
            return core::fail(ioError(m_place, errno));
        if (Clock::now() >= until)
            return false;
    }
}

Result<void> IoWaiter::wait(int descriptor, short events) const
{
    const auto ready = pollUntil(descriptor, events, m_deadline);
    if (!ready)
        return core::fail(ready.error());
    if (!*ready)
        return core::fail(core::deadlineError(m_place, m_timeout.count()));
    return {};
}

Result<void> IoWaiter::pause(std::chrono::milliseconds duration) const
{
    const auto until = std::min(Clock::now() + duration, m_deadline);
    // poll() passes over a negative descriptor.
    if (const auto woken = pollUntil(-1, 0, until); !woken)
        return core::fail(woken.error());
    if (Clock::now() >= m_deadline)
        return core::fail(core::deadlineError(m_place, m_timeout.count()));
    return {};
}

Result<void> IoWaiter::sendAll(int descriptor, QByteArrayView bytes) const
{
    while (!bytes.isEmpty()) {
        const auto count =
            ::send(descriptor, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count >= 0) {
            bytes = bytes.sliced(count);
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            if (const auto ready = wait(descriptor, POLLOUT); !ready)
                return core::fail(ready.error());
        } else if (errno != EINTR) {
            return core::fail(ioError(m_place, errno));
        }
    }
    return {};
}

Result<Bytes> IoWaiter::receiveExactly(int descriptor, qsizetype size) const
{
    Bytes bytes(size, '\0');
    qsizetype done = 0;
    while (done < size) {
        if (const auto ready = wait(descriptor, POLLIN); !ready)
            return core::fail(ready.error());
        const auto count =
            ::recv(descriptor, bytes.data() + done, size_t(size - done), MSG_DONTWAIT);
        if (count == 0)
            return core::fail(
                ioError(m_place, QStringLiteral("closed"), QStringLiteral("end of file")));
        if (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
            return core::fail(ioError(m_place, errno));
        done += std::max<qsizetype>(count, 0);
    }
    return bytes;
}

QString systemErrorName(int error)
{
    const char *name = ::strerrorname_np(error);
    return name ? QString::fromLatin1(name) : QStringLiteral("errno %1").arg(error);
}

QString systemErrorText(int error)
{
    const char *text = ::strerrordesc_np(error);
    return text ? QString::fromLatin1(text) : systemErrorName(error);
}

} // namespace endorse::tpm
