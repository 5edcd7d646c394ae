// SPDX-License-Identifier: GPL-3.0-or-later
#include "streamtcti.h"

#include <core/cancel.h>
#include <core/secret.h>

#include <QLoggingCategory>

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
using core::Text;
using std::chrono::steady_clock;

Q_LOGGING_CATEGORY(lcStream, "endorse.tpm.stream", QtWarningMsg)

namespace {

constexpr uint64_t tctiMagic = 0x656e646f72736501ULL; // "endorse", 1

Error protocolError(const QString &place, const QString &technical)
{
    return {.category = ErrorCategory::Protocol,
            .code = QStringLiteral("not-a-tpm-response"),
            .place = place,
            .message = {"endorse::tpm",
                        QT_TRANSLATE_NOOP("endorse::tpm",
                                          "What answers at this address does not speak the "
                                          "protocol of a TPM 2.0.")},
            .hint = {"endorse::tpm",
                     QT_TRANSLATE_NOOP("endorse::tpm",
                                       "Check the address: the port or socket belongs to another "
                                       "program, or to the control channel of the TPM simulator.")},
            .technical = technical};
}

Error closedError(const QString &place, int systemError)
{
    return {.category = ErrorCategory::Network,
            .code = QStringLiteral("closed"),
            .place = place,
            .message = {"endorse::tpm",
                        QT_TRANSLATE_NOOP("endorse::tpm", "The TPM closed the connection.")},
            .hint = {"endorse::tpm",
                     QT_TRANSLATE_NOOP("endorse::tpm",
                                       "Check that the TPM is still running, then try again: the "
                                       "connection is made anew.")},
            .technical = systemError == 0 ? QStringLiteral("end of file")
                                          : QString::fromLocal8Bit(std::strerror(systemError))};
}

Error silentError(const QString &place, std::chrono::milliseconds timeout)
{
    Error error = core::deadlineError(place, timeout.count());
    error.message =
        Text("endorse::tpm",
             QT_TRANSLATE_NOOP("endorse::tpm", "The TPM did not answer the command within %1 ms."))
            .arg(qint64(timeout.count()));
    error.hint = {"endorse::tpm",
                  QT_TRANSLATE_NOOP("endorse::tpm",
                                    "Check that no other program holds the TPM (a simulator serves "
                                    "one at a time) and that it has not been stopped, or allow "
                                    "more time.")};
    return error;
}

} // namespace

/// What the TSS sees. The first member makes a pointer to it a TSS2_TCTI_CONTEXT.
struct StreamTcti::Context final
{
    TSS2_TCTI_CONTEXT_COMMON_V2 common{};
    StreamTcti *owner = nullptr;

    static StreamTcti &ownerOf(TSS2_TCTI_CONTEXT *context)
    {
        return *reinterpret_cast<Context *>(context)->owner;
    }

    static TSS2_RC transmit(TSS2_TCTI_CONTEXT *context, size_t size, const uint8_t *command)
    {
        if (!context || !command)
            return TSS2_TCTI_RC_BAD_REFERENCE;
        return ownerOf(context).transmit(QByteArrayView(command, qsizetype(size)));
    }

    static TSS2_RC receive(TSS2_TCTI_CONTEXT *context, size_t *size, uint8_t *response,
                           int32_t timeoutMs)
    {
        if (!context || !size)
            return TSS2_TCTI_RC_BAD_REFERENCE;
        if (timeoutMs < TSS2_TCTI_TIMEOUT_BLOCK)
            return TSS2_TCTI_RC_BAD_VALUE;
        return ownerOf(context).receive(size, response, timeoutMs);
    }

    static void finalize(TSS2_TCTI_CONTEXT *) {}
    static TSS2_RC cancel(TSS2_TCTI_CONTEXT *) { return TSS2_TCTI_RC_NOT_IMPLEMENTED; }
    static TSS2_RC pollHandles(TSS2_TCTI_CONTEXT *context, TSS2_TCTI_POLL_HANDLE *handles,
                               size_t *count)
    {
        if (!context || !count)
            return TSS2_TCTI_RC_BAD_REFERENCE;
        if (handles) {
            if (*count < 1)
                return TSS2_TCTI_RC_INSUFFICIENT_BUFFER;
            *handles = {
                .fd = ownerOf(context).m_stream->descriptor(), .events = POLLIN, .revents = 0};
        }
        *count = 1;
        return TSS2_RC_SUCCESS;
    }
    static TSS2_RC setLocality(TSS2_TCTI_CONTEXT *, uint8_t)
    {
        return TSS2_TCTI_RC_NOT_IMPLEMENTED;
    }
    static TSS2_RC makeSticky(TSS2_TCTI_CONTEXT *, TPM2_HANDLE *, uint8_t)
    {
        return TSS2_TCTI_RC_NOT_IMPLEMENTED;
    }
};

StreamTcti::StreamTcti(std::unique_ptr<TpmStream> stream)
    : m_context(std::make_unique<Context>())
    , m_stream(std::move(stream))
    , m_wakeUp(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    m_context->owner = this;
    auto &v1 = m_context->common.v1;
    v1.magic = tctiMagic;
    v1.version = 2;
    v1.transmit = &Context::transmit;
    v1.receive = &Context::receive;
    v1.finalize = &Context::finalize;
    v1.cancel = &Context::cancel;
    v1.getPollHandles = &Context::pollHandles;
    v1.setLocality = &Context::setLocality;
    m_context->common.makeSticky = &Context::makeSticky;
}

StreamTcti::~StreamTcti()
{
    core::wipe(m_received);
}

TSS2_TCTI_CONTEXT *StreamTcti::context()
{
    return reinterpret_cast<TSS2_TCTI_CONTEXT *>(m_context.get());
}

void StreamTcti::cancel()
{
    m_cancelled = true;
    const uint64_t one = 1;
    // A counter that is already full wakes as well.
    [[maybe_unused]] const auto written = ::write(m_wakeUp.get(), &one, sizeof one);
}

TSS2_RC StreamTcti::spend(TSS2_RC code, Error error)
{
    qCDebug(lcStream).noquote() << error.toLogLine();
    m_failure = std::move(error);
    m_stream->setOutstanding(true);
    return code;
}

TSS2_RC StreamTcti::spendClosed(int systemError)
{
    auto reason = m_stream->closedReason();
    return spend(TSS2_TCTI_RC_IO_ERROR,
                 reason ? std::move(*reason) : closedError(m_stream->address(), systemError));
}

TSS2_RC StreamTcti::transmit(QByteArrayView command)
{
    if (m_failure)
        return TSS2_TCTI_RC_IO_ERROR;
    if (m_waiting)
        return TSS2_TCTI_RC_BAD_SEQUENCE;
    if (m_cancelled)
        return spend(TSS2_TCTI_RC_IO_ERROR, core::cancelledError(m_stream->address()));
    if (!m_wakeUp.isValid())
        return spendClosed(EMFILE);

    // A TPM speaks only when it is spoken to; a server of another kind may greet.
    char early = 0;
    const auto waiting = ::recv(m_stream->descriptor(), &early, 1, MSG_PEEK | MSG_DONTWAIT);
    if (waiting == 0)
        return spendClosed(0);
    if (waiting > 0)
        return spend(TSS2_TCTI_RC_MALFORMED_RESPONSE,
                     protocolError(m_stream->address(), QStringLiteral("bytes before a command")));

    m_deadline = steady_clock::now() + m_perCommand;
    m_stream->setOutstanding(true);
    Bytes framed = m_stream->frame(command.toByteArray());
    const TSS2_RC sent = send(framed);
    core::wipe(framed); // It may hold an auth value.
    m_waiting = sent == TSS2_RC_SUCCESS;
    return sent;
}

TSS2_RC StreamTcti::send(const Bytes &framed)
{
    qsizetype done = 0;
    while (done < framed.size()) {
        const auto count = ::send(m_stream->descriptor(), framed.constData() + done,
                                  size_t(framed.size() - done), MSG_NOSIGNAL);
        if (count >= 0) {
            done += count;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            if (const TSS2_RC ready = waitFor(POLLOUT, std::nullopt); ready != TSS2_RC_SUCCESS)
                return ready;
        } else if (errno != EINTR) {
            return spendClosed(errno);
        }
    }
    return TSS2_RC_SUCCESS;
}

TSS2_RC StreamTcti::waitFor(short events, std::optional<steady_clock::time_point> patience)
{
    for (;;) {
        const auto until = patience ? std::min(*patience, m_deadline) : m_deadline;
        const auto left = std::max(until - steady_clock::now(), steady_clock::duration::zero());
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(left);
        const timespec wait{.tv_sec = time_t(seconds.count()),
                            .tv_nsec = long(std::chrono::nanoseconds(left - seconds).count())};
        pollfd descriptors[] = {{m_stream->descriptor(), events, 0}, {m_wakeUp.get(), POLLIN, 0}};
        const int ready = ::ppoll(descriptors, 2, &wait, nullptr);
        if (m_cancelled)
            return spend(TSS2_TCTI_RC_IO_ERROR, core::cancelledError(m_stream->address()));
        if (ready > 0)
            return TSS2_RC_SUCCESS;
        if (ready < 0 && errno != EINTR)
            return spendClosed(errno);
        const auto now = steady_clock::now();
        if (now >= m_deadline) {
            m_timedOut = true;
            return spend(TSS2_TCTI_RC_IO_ERROR, silentError(m_stream->address(), m_perCommand));
        }
        if (patience && now >= *patience)
            return TSS2_TCTI_RC_TRY_AGAIN;
    }
}

TSS2_RC StreamTcti::readSome(qsizetype wanted)
{
    char buffer[TpmStream::maxResponseSize + 64];
    const auto room = std::min(size_t(wanted), sizeof buffer);
    const auto count = ::recv(m_stream->descriptor(), buffer, room, MSG_DONTWAIT);
    if (count == 0)
        return spendClosed(0);
    if (count < 0)
        return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? TSS2_RC_SUCCESS
                                                                         : spendClosed(errno);
    m_received.append(buffer, count);
    core::wipe(buffer, size_t(count));
    return TSS2_RC_SUCCESS;
}

TSS2_RC StreamTcti::receive(size_t *size, uint8_t *response, int32_t timeoutMs)
{
    if (m_failure)
        return TSS2_TCTI_RC_IO_ERROR;
    if (!m_waiting)
        return TSS2_TCTI_RC_BAD_SEQUENCE;
    std::optional<steady_clock::time_point> patience;
    if (timeoutMs != TSS2_TCTI_TIMEOUT_BLOCK)
        patience = steady_clock::now() + std::chrono::milliseconds(timeoutMs);

    TpmStream::Progress progress = m_stream->inspect(m_received);
    m_stream->prepareToReceive();
    while (progress.state == TpmStream::Progress::State::NeedMore) {
        TSS2_RC code = waitFor(POLLIN, patience);
        if (code == TSS2_RC_SUCCESS)
            code = readSome(TpmStream::maxResponseSize + 64);
        if (code != TSS2_RC_SUCCESS)
            return code;
        progress = m_stream->inspect(m_received);
    }
    if (progress.state == TpmStream::Progress::State::Malformed)
        return spend(TSS2_TCTI_RC_MALFORMED_RESPONSE,
                     protocolError(m_stream->address(), progress.technical));
    if (m_received.size() > progress.total)
        return spend(TSS2_TCTI_RC_MALFORMED_RESPONSE,
                     protocolError(m_stream->address(), QStringLiteral("bytes after a response")));

    const auto needed = size_t(progress.size);
    const size_t room = std::exchange(*size, needed);
    if (!response)
        return TSS2_RC_SUCCESS;
    if (room < needed)
        return TSS2_TCTI_RC_INSUFFICIENT_BUFFER;
    std::memcpy(response, m_received.constData() + progress.offset, needed);
    core::wipe(m_received);
    m_waiting = false;
    m_stream->setOutstanding(false);
    return TSS2_RC_SUCCESS;
}

} // namespace endorse::tpm
