// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>
#include <tpm/tctiaddress.h>
#include <tpm/tpmstream.h>

#include <QString>

#include <chrono>
#include <memory>

namespace endorse::tpm {

/// What is known of a TPM before a command was sent to it.
struct TpmDescription final
{
    QString displayName;     ///< "swtpm:host=localhost,port=2321", "/dev/tpmrm0", "Software TPM".
    QString address;         ///< TctiAddress::toString().
    bool isSoftware = false; ///< Known to be software: not for production.
    bool isEmbedded = false; ///< A swtpm that this program started itself: it may be cleared.

    friend bool operator==(const TpmDescription &, const TpmDescription &) = default;
};

/// Makes streams to one TPM. Shared, thread-safe.
class TpmTransport
{
public:
    virtual ~TpmTransport() = default;
    /// Connects: blocks for at most @p timeout and returns at once when @p cancel fires, so it is
    /// called on a worker thread. One stream at a time serves most TPMs: a second client of a
    /// swtpm connects and then waits, unserved, until the first has gone, so the deadline of the
    /// first command has to cover that.
    /// Errors: Network (nobody listens, no such socket), Process (the child behind it), Protocol
    /// (it is no TPM simulator), Cancelled, Deadline.
    virtual core::Result<std::unique_ptr<TpmStream>> open(std::chrono::milliseconds timeout,
                                                          core::CancelToken cancel) = 0;
    virtual TpmDescription description() const = 0;
};

/// How makeTransport() starts the child that talks to a device node.
struct TransportOptions final
{
    /// A program whose main() begins with proxyExitCode() (tpmproxyprocess.h). Empty: this one.
    QString proxyProgram;
};

/// The transport of an address of kind SwtpmTcp, SwtpmUnix, Mssim or Device. The one of an
/// embedded TPM belongs to its SoftwareTpm: here it gives a transport whose open() fails.
std::shared_ptr<TpmTransport> makeTransport(const TctiAddress &address,
                                            const TransportOptions &options = {});

} // namespace endorse::tpm
