// SPDX-License-Identifier: GPL-3.0-or-later
#include "mssimstream.h"

#include <core/secret.h>
#include <tpm/mssimprotocol.h>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace endorse::tpm {

using core::ByteReader;
using core::Bytes;
using core::ByteWriter;
using core::Result;

namespace {

using mssim::protocolVersion;
using mssim::wordSize;

core::Error notASimulator(const QString &place, const QString &technical)
{
    return {
        .category = core::ErrorCategory::Protocol,
        .code = QStringLiteral("not-a-simulator"),
        .place = place,
        .message = {"endorse::tpm",
                    QT_TRANSLATE_NOOP("endorse::tpm",
                                      "What answers at this address does not speak the protocol "
                                      "of the Microsoft TPM simulator.")},
        .hint = {"endorse::tpm",
                 QT_TRANSLATE_NOOP("endorse::tpm",
                                   "Check the port, which is the simulator's command port, "
                                   "usually 2321. Write swtpm: for a swtpm.")},
        .technical = technical};
}

Result<void> expectZero(int descriptor, const IoWaiter &waiter, const char *what)
{
    const auto answer = waiter.receiveExactly(descriptor, wordSize);
    if (!answer)
        return core::fail(answer.error());
    if (*answer != Bytes(wordSize, '\0'))
        return core::fail(
            notASimulator(waiter.place(),
                          QStringLiteral("%1: %2").arg(QLatin1String(what), core::toHex(*answer))));
    return {};
}

/// The platform port answers every signal with u32 0.
Result<void> signalPlatform(int descriptor, const IoWaiter &waiter, quint32 signal)
{
    if (const auto sent = waiter.sendAll(descriptor, ByteWriter().u32(signal).bytes()); !sent)
        return sent;
    return expectZero(descriptor, waiter, "platform signal");
}

/// Sends the client's version; the answer is the server's version, its properties, and u32 0.
Result<void> shakeHands(int descriptor, const IoWaiter &waiter)
{
    const Bytes greeting = ByteWriter().u32(mssim::Handshake).u32(protocolVersion).bytes();
    if (const auto sent = waiter.sendAll(descriptor, greeting); !sent)
        return sent;
    const auto answer = waiter.receiveExactly(descriptor, 2 * wordSize);
    if (!answer)
        return core::fail(answer.error());
    const quint32 version = *ByteReader(*answer).readU32("version");
    if (version != protocolVersion)
        return core::fail(notASimulator(waiter.place(),
                                        QStringLiteral("handshake: %1").arg(core::toHex(*answer))));
    return expectZero(descriptor, waiter, "handshake");
}

} // namespace

MssimStream::MssimStream(FileDescriptor command, FileDescriptor platform, QString address)
    : TpmStream(std::move(command), std::move(address))
    , m_platform(std::move(platform))
{
}

Result<std::unique_ptr<TpmStream>>
MssimStream::open(FileDescriptor command, FileDescriptor platform, const IoWaiter &waiter)
{
    if (const auto shaken = shakeHands(command.get(), waiter); !shaken)
        return core::fail(shaken.error());
    for (const quint32 signal : {quint32(mssim::PowerOn), quint32(mssim::NvOn)}) {
        if (const auto done = signalPlatform(platform.get(), waiter, signal); !done)
            return core::fail(done.error());
    }
    return std::unique_ptr<TpmStream>(
        new MssimStream(std::move(command), std::move(platform), waiter.place()));
}

MssimStream::~MssimStream()
{
    const Bytes farewell = ByteWriter().u32(mssim::SessionEnd).bytes();
    for (const int descriptor : {m_platform.get(), this->descriptor()})
        ::send(descriptor, farewell.constData(), size_t(farewell.size()),
               MSG_NOSIGNAL | MSG_DONTWAIT);
}

Bytes MssimStream::frame(Bytes command) const
{
    Bytes framed = ByteWriter().u32(mssim::SendCommand).u8(0).u32(quint32(command.size())).bytes();
    framed.reserve(framed.size() + command.size()); // One block: nothing is left behind unwiped.
    framed.append(command);
    core::wipe(command);
    return framed;
}

TpmStream::Progress MssimStream::inspect(QByteArrayView received) const
{
    Progress progress{.offset = wordSize, .total = wordSize + minResponseSize};
    if (received.size() < wordSize)
        return progress;
    const quint32 length = *ByteReader(received).readU32("length");
    const bool possible = length >= quint32(minResponseSize) && length <= quint32(maxResponseSize);
    if (possible)
        progress = inspectResponse(received, wordSize);
    const bool contradicts = progress.size != 0 && progress.size != qsizetype(length);
    if (!possible || contradicts) {
        progress.state = Progress::State::Malformed;
        progress.technical =
            QStringLiteral("simulator envelope %1").arg(core::toHex(received.first(wordSize)));
    }
    if (progress.state == Progress::State::Malformed)
        return progress;

    progress.total = wordSize + qsizetype(length) + wordSize;
    if (received.size() < progress.total) {
        progress.state = Progress::State::NeedMore;
    } else if (received.sliced(progress.total - wordSize, wordSize) != Bytes(wordSize, '\0')) {
        progress.state = Progress::State::Malformed;
        progress.technical = QStringLiteral("simulator envelope does not end with 0");
    }
    return progress;
}

void MssimStream::prepareToReceive()
{
    // The simulator writes a response in small pieces; without this the kernel delays the
    // acknowledgement of the first, and with it the second, by 40 ms. It has to be asked for anew
    // each time.
    const int on = 1;
    ::setsockopt(descriptor(), IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
}

} // namespace endorse::tpm
