// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpmstream.h"

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace endorse::tpm {

FileDescriptor &FileDescriptor::operator=(FileDescriptor &&other) noexcept
{
    if (this != &other) {
        reset();
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

void FileDescriptor::reset()
{
    if (const int descriptor = std::exchange(m_descriptor, -1); descriptor >= 0)
        ::close(descriptor);
}

TpmStream::TpmStream(FileDescriptor descriptor, QString address)
    : m_descriptor(std::move(descriptor))
    , m_address(std::move(address))
{
    const int flags = ::fcntl(m_descriptor.get(), F_GETFL);
    if (flags >= 0)
        ::fcntl(m_descriptor.get(), F_SETFL, flags | O_NONBLOCK);
}

TpmStream::~TpmStream() = default;

core::Bytes TpmStream::frame(core::Bytes command) const
{
    return command;
}

TpmStream::Progress TpmStream::inspect(QByteArrayView received) const
{
    return inspectResponse(received, 0);
}

void TpmStream::prepareToReceive() {}

std::optional<core::Error> TpmStream::closedReason()
{
    return std::nullopt;
}

TpmStream::Progress TpmStream::inspectResponse(QByteArrayView received, qsizetype offset)
{
    Progress progress{.offset = offset, .total = offset + minResponseSize};
    const QByteArrayView response = received.sliced(std::min(offset, received.size()));
    if (response.size() < minResponseSize)
        return progress;

    const quint16 tag = *core::ByteReader(response).readU16("tag");
    const quint32 size = *core::ByteReader(response.sliced(2)).readU32("responseSize");
    // TPM_ST_RSP_COMMAND (0x00c4) is how a TPM 2.0 answers to a command of a TPM 1.2.
    constexpr quint16 noSessions = 0x8001;
    constexpr quint16 sessions = 0x8002;
    constexpr quint16 responseToOldTag = 0x00c4;
    const bool knownTag = tag == noSessions || tag == sessions || tag == responseToOldTag;
    if (!knownTag || size < quint32(minResponseSize) || size > quint32(maxResponseSize)) {
        progress.state = Progress::State::Malformed;
        progress.technical =
            QStringLiteral("response header %1").arg(core::toHex(response.first(minResponseSize)));
        return progress;
    }
    progress.size = size;
    progress.total = offset + progress.size;
    if (response.size() >= progress.size)
        progress.state = Progress::State::Complete;
    return progress;
}

} // namespace endorse::tpm
