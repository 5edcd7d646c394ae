// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpmtransport.h"

#include <tpm/iowaiter.h>
#include <tpm/mssimstream.h>
#include <tpm/socketconnect.h>
#include <tpm/tpmproxyprocess.h>

namespace endorse::tpm {

using core::Result;

namespace {

class AddressTransport final : public TpmTransport
{
public:
    AddressTransport(TctiAddress address, TransportOptions options)
        : m_address(std::move(address))
        , m_options(std::move(options))
    {
    }

    Result<std::unique_ptr<TpmStream>> open(std::chrono::milliseconds timeout,
                                            core::CancelToken cancel) override;
    TpmDescription description() const override;

private:
    Result<std::unique_ptr<TpmStream>> openMssim(const IoWaiter &waiter) const;

    const TctiAddress m_address;
    const TransportOptions m_options;
};

core::Error embeddedElsewhere()
{
    return {.category = core::ErrorCategory::Internal,
            .code = QStringLiteral("embedded-transport"),
            .place = QStringLiteral("tcti"),
            .message = {"endorse::tpm",
                        QT_TRANSLATE_NOOP("endorse::tpm",
                                          "The embedded TPM is not reached by an address.")},
            .hint = {"endorse::tpm",
                     QT_TRANSLATE_NOOP("endorse::tpm", "Report this as a fault of the program.")},
            .technical = QStringLiteral("makeTransport() was called for the embedded TPM")};
}

Result<std::unique_ptr<TpmStream>> plainStream(Result<FileDescriptor> connected,
                                               const QString &address)
{
    if (!connected)
        return core::fail(connected.error());
    return std::make_unique<TpmStream>(std::move(*connected), address);
}

Result<std::unique_ptr<TpmStream>> AddressTransport::open(std::chrono::milliseconds timeout,
                                                          core::CancelToken cancel)
{
    const QString text = m_address.toAbsolute();
    const IoWaiter waiter(timeout, cancel, text);
    if (cancel.isCancelled())
        return core::fail(core::cancelledError(text));
    switch (m_address.kind()) {
    case TctiAddress::Kind::SwtpmTcp:
        return plainStream(connectLoopback(m_address.host(), m_address.port(), waiter), text);
    case TctiAddress::Kind::SwtpmUnix:
        return plainStream(connectUnix(m_address.path(), waiter), text);
    case TctiAddress::Kind::Mssim:
        return openMssim(waiter);
    case TctiAddress::Kind::Device:
        return openTpmProxy(m_address.path(), m_options.proxyProgram, timeout, cancel);
    case TctiAddress::Kind::Embedded:
        break;
    }
    return core::fail(embeddedElsewhere());
}

Result<std::unique_ptr<TpmStream>> AddressTransport::openMssim(const IoWaiter &waiter) const
{
    auto command = connectLoopback(m_address.host(), m_address.port(), waiter);
    if (!command)
        return core::fail(command.error());
    auto platform = connectLoopback(m_address.host(), quint16(m_address.port() + 1), waiter);
    if (!platform)
        return core::fail(platform.error());
    return MssimStream::open(std::move(*command), std::move(*platform), waiter);
}

TpmDescription AddressTransport::description() const
{
    const bool isDevice = m_address.kind() == TctiAddress::Kind::Device;
    return {.displayName = isDevice ? m_address.path() : m_address.toAbsolute(),
            .address = m_address.toAbsolute(),
            .isSoftware = !isDevice,
            .isEmbedded = false};
}

} // namespace

std::shared_ptr<TpmTransport> makeTransport(const TctiAddress &address,
                                            const TransportOptions &options)
{
    return std::make_shared<AddressTransport>(address, options);
}

} // namespace endorse::tpm
