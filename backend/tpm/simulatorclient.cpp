// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulatorclient.h"

#include <core/secret.h>
#include <tpm/commandnames.h>
#include <tpm/iowaiter.h>
#include <tpm/mssimprotocol.h>
#include <tpm/streamtcti.h>

#include <tss2/tss2_tpm2_types.h>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

namespace endorse::tpm {

using core::ByteReader;
using core::Bytes;
using core::ByteWriter;

namespace {

constexpr qsizetype headerSize = 10;
constexpr quint32 largestCommand = TPM2_MAX_COMMAND_SIZE;
/// From the first byte of a request to its last.
constexpr std::chrono::milliseconds frameDeadline{10000};
/// The longest that a TPM may work on a command: the creation of an RSA key.
constexpr std::chrono::milliseconds commandDeadline{300000};
/// How long who stops the server waits for a TPM that should only forget a handle.
constexpr std::chrono::milliseconds farewellDeadline{300};
/// IoWaiter has no "for ever"; it is asked again.
constexpr std::chrono::hours idleTurn{1};

IoWaiter waiter(std::chrono::milliseconds timeout, const core::CancelToken &cancel)
{
    return {timeout, cancel, QStringLiteral("simulator")};
}

Bytes refusal(quint32 rc)
{
    return ByteWriter().u16(TPM2_ST_NO_SESSIONS).u32(quint32(headerSize)).u32(rc).bytes();
}

/// Clients write a request in small pieces; without this the kernel keeps the acknowledgement of
/// the first back, and with it the second, for 40 ms. It has to be asked for anew each time.
void acknowledgeAtOnce(int descriptor)
{
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_QUICKACK, &on, sizeof on);
}

std::optional<quint32> readWord(const IoWaiter &io, int descriptor)
{
    acknowledgeAtOnce(descriptor);
    const auto bytes = io.receiveExactly(descriptor, mssim::wordSize);
    if (!bytes)
        return std::nullopt;
    return *ByteReader(*bytes).readU32("word");
}

/// What a TPM would say of the frame itself; it must not reach the stream, where the size in the
/// header decides what belongs to the command.
std::optional<quint32> faultOf(const Bytes &command, quint8 locality)
{
    ByteReader reader(command);
    const auto tag = reader.readU16("tag");
    const auto size = reader.readU32("commandSize");
    if (command.size() < headerSize || !tag || !size || qsizetype(*size) != command.size())
        return TPM2_RC_COMMAND_SIZE;
    if (*tag != TPM2_ST_SESSIONS && *tag != TPM2_ST_NO_SESSIONS)
        return TPM2_RC_BAD_TAG;
    return locality == 0 ? std::nullopt : std::optional<quint32>(TPM2_RC_LOCALITY);
}

quint32 handleAt(const Bytes &bytes, qsizetype offset)
{
    return ByteReader(QByteArrayView(bytes).sliced(std::min(offset, bytes.size())))
        .readU32("handle")
        .value_or(0);
}

bool isSession(quint32 handle)
{
    const quint32 type = handle >> TPM2_HR_SHIFT;
    return type == TPM2_HT_HMAC_SESSION || type == TPM2_HT_POLICY_SESSION;
}

} // namespace

SimulatorClient::SimulatorClient(FileDescriptor descriptor, std::shared_ptr<TpmTransport> transport,
                                 SimulatorPower &power, std::chrono::milliseconds patience)
    : m_descriptor(std::move(descriptor))
    , m_transport(std::move(transport))
    , m_power(power)
    , m_patience(patience)
{
}

void SimulatorClient::serve(const core::CancelToken &cancel)
{
    while (serveRequest(cancel) == Next::GoOn) {
    }
    m_descriptor.reset();
    tidyUp(cancel);
}

SimulatorClient::Next SimulatorClient::serveRequest(const core::CancelToken &cancel)
{
    const int descriptor = m_descriptor.get();
    for (;;) {
        acknowledgeAtOnce(descriptor);
        const auto ready = waiter(idleTurn, cancel).wait(descriptor, POLLIN);
        if (ready)
            break;
        if (ready.error().category != core::ErrorCategory::Deadline)
            return Next::HangUp;
    }
    const IoWaiter io = waiter(frameDeadline, cancel);
    const auto request = readWord(io, descriptor);
    if (!request)
        return Next::HangUp;
    switch (*request) {
    case mssim::Handshake: {
        if (!readWord(io, descriptor))
            return Next::HangUp;
        const Bytes answer = ByteWriter()
                                 .u32(mssim::protocolVersion)
                                 .u32(mssim::platformAvailable | mssim::rawMode)
                                 .u32(0)
                                 .bytes();
        return io.sendAll(descriptor, answer) ? Next::GoOn : Next::HangUp;
    }
    case mssim::SendCommand:
        return serveCommand(cancel);
    default: // Session end, stop, and what is no request.
        return Next::HangUp;
    }
}

SimulatorClient::Next SimulatorClient::serveCommand(const core::CancelToken &cancel)
{
    const int descriptor = m_descriptor.get();
    const IoWaiter io = waiter(frameDeadline, cancel);
    acknowledgeAtOnce(descriptor);
    const auto locality = io.receiveExactly(descriptor, 1);
    const auto size = locality ? readWord(io, descriptor) : std::nullopt;
    if (!size || *size > largestCommand)
        return Next::HangUp;
    acknowledgeAtOnce(descriptor);
    auto command = io.receiveExactly(descriptor, qsizetype(*size));
    if (!command)
        return Next::HangUp;
    const auto fault = faultOf(*command, quint8(locality->front()));
    auto response = fault ? refusal(*fault) : execute(std::move(*command), cancel);
    if (!response)
        return Next::HangUp;
    Bytes framed;
    framed.reserve(2 * mssim::wordSize + response->size());
    framed += ByteWriter().u32(quint32(response->size())).bytes() + *response +
              Bytes(mssim::wordSize, '\0');
    // In one piece: no delayed acknowledgement can come between.
    const bool sent = waiter(frameDeadline, cancel).sendAll(descriptor, framed).has_value();
    core::wipe(framed);
    core::wipe(*response);
    return sent ? Next::GoOn : Next::HangUp;
}

std::optional<Bytes> SimulatorClient::execute(Bytes command, const core::CancelToken &cancel)
{
    if (!m_power.isOn)
        return Bytes();
    if (m_power.cycleIsDue.exchange(false) && !cyclePower(cancel))
        return std::nullopt;
    auto response = exchange(command, {m_patience, commandDeadline}, cancel);
    if (response)
        remember(command, *response);
    else // What became of it is not known; an embedded TPM is power cycled.
        m_made.clear();
    core::wipe(command);
    return response;
}

std::optional<Bytes> SimulatorClient::exchange(Bytes &command, Patience patience,
                                               const core::CancelToken &cancel)
{
    auto stream = m_transport->open(patience.turn, cancel);
    if (!stream) {
        // Somebody else has the TPM: the client may try again.
        if (stream.error().category == core::ErrorCategory::Deadline)
            return refusal(TPM2_RC_RETRY);
        return std::nullopt;
    }
    StreamTcti tcti(std::move(*stream));
    tcti.setDeadline(patience.answer);
    const auto registration = cancel.onCancel([&tcti] { tcti.cancel(); });
    Bytes response(TpmStream::maxResponseSize, '\0');
    size_t size = size_t(response.size());
    TSS2_RC rc = Tss2_Tcti_Transmit(tcti.context(), size_t(command.size()),
                                    reinterpret_cast<uint8_t *>(command.data()));
    if (rc == TSS2_RC_SUCCESS)
        rc = Tss2_Tcti_Receive(tcti.context(), &size, reinterpret_cast<uint8_t *>(response.data()),
                               TSS2_TCTI_TIMEOUT_BLOCK);
    if (rc != TSS2_RC_SUCCESS)
        return std::nullopt;
    response.truncate(qsizetype(size));
    return response;
}

/// A stream to the embedded TPM that is given up with a command outstanding makes the next one
/// start swtpm anew.
bool SimulatorClient::cyclePower(const core::CancelToken &cancel)
{
    if (!m_transport->description().isEmbedded)
        return true;
    auto stream = m_transport->open(m_patience, cancel);
    if (!stream)
        return stream.error().category == core::ErrorCategory::Deadline;
    (*stream)->setOutstanding(true);
    m_made.clear();
    return true;
}

void SimulatorClient::remember(const Bytes &command, const Bytes &response)
{
    if (responseCodeOf(response) != TPM2_RC_SUCCESS)
        return;
    const quint32 code = commandCodeOf(command);
    const auto handles = commandHandles(code);
    if (handles && handles->inResponse > 0) {
        const quint32 made = handleAt(response, headerSize);
        if (isSession(made) || made >> TPM2_HR_SHIFT == TPM2_HT_TRANSIENT)
            m_made.insert(made);
    }
    const quint32 first = handleAt(command, headerSize);
    // A saved session has left its slot and waits to be loaded again; an object stays.
    if (code == TPM2_CC_FlushContext || code == TPM2_CC_SequenceComplete ||
        (code == TPM2_CC_ContextSave && isSession(first)))
        m_made.remove(first);
}

void SimulatorClient::tidyUp(const core::CancelToken &cancel)
{
    // Who stops the server waits neither for somebody else's turn with the TPM to end nor for one
    // that has fallen silent.
    const bool isStopping = cancel.isCancelled();
    const Patience patience = isStopping ? Patience{std::chrono::milliseconds(0), farewellDeadline}
                                         : Patience{m_patience, commandDeadline};
    for (const quint32 handle : std::exchange(m_made, {})) {
        Bytes flush = ByteWriter()
                          .u16(TPM2_ST_NO_SESSIONS)
                          .u32(quint32(headerSize + 4))
                          .u32(TPM2_CC_FlushContext)
                          .u32(handle)
                          .bytes();
        // What went by itself (a session that ended with its command) is refused, which is as good.
        const auto answer = exchange(flush, patience, isStopping ? core::CancelToken() : cancel);
        if (!answer || responseCodeOf(*answer) == TPM2_RC_RETRY)
            return;
    }
}

} // namespace endorse::tpm
