// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <tpm/iowaiter.h>
#include <tpm/tpmstream.h>

#include <memory>

namespace endorse::tpm {

/// The framing of the Microsoft TPM simulator's command port. A command is u32 8, u8 locality, u32
/// length and the bytes; a response u32 length, the bytes, u32 0. All big-endian. The platform
/// connection is kept open beside it, as the simulator expects.
/// Source: TPM 2.0 simulator, TcpServer and TpmTcpProtocol.h.
class MssimStream final : public TpmStream
{
public:
    /// Takes connected sockets; powers the TPM and its NV on and shakes hands.
    /// Errors: Protocol (code "not-a-simulator"), and those of the waiter.
    static core::Result<std::unique_ptr<TpmStream>>
    open(FileDescriptor command, FileDescriptor platform, const IoWaiter &waiter);
    ~MssimStream() override;

    core::Bytes frame(core::Bytes command) const override;
    Progress inspect(QByteArrayView received) const override;
    void prepareToReceive() override;

private:
    MssimStream(FileDescriptor command, FileDescriptor platform, QString address);

    FileDescriptor m_platform;
};

} // namespace endorse::tpm
