// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <tpm/tpmtransport.h>

#include <QCoroTask>
#include <QObject>

#include <chrono>
#include <memory>

namespace endorse::tpm {

/// Lends a TPM to other programs: a server on 127.0.0.1 that speaks the protocol of the Microsoft
/// TPM simulator on two neighbouring ports, for commands and for platform signals. The samples of
/// the device SDKs (tss.js, TSS.MSR) and tpm2-tools with the mssim TCTI connect to it.
///
/// One client at a time is served on the command port, as by the simulator; the next one waits. A
/// TPM gives one stream at a time, so the server takes it for the length of one command and gives
/// it back: a client that is idle keeps nobody out, and this program's own connections take their
/// turn between its commands. The other way round, a command waits while such a connection is open,
/// and is answered TPM_RC_RETRY when that takes longer than Options::patience.
///
/// Nothing but the connection separates clients: all see the same TPM, as with a simulator. What a
/// client made in the transient slots and did not remove is flushed when it hangs up.
///
/// Platform signals: power and NV on or off, reset, restart; those of physical presence, key cache
/// and cancellation are acknowledged and do nothing. Power off and on is a power cycle of a TPM
/// that this program started; any other only seems off in between. "Session end" ends a connection,
/// and so does "stop": a client cannot end the lending. Frames that are none, or larger than a TPM
/// command, end their connection and nothing else.
///
/// Thread: that of its owner, with an event loop; the sockets have threads of their own. Source:
/// TPM 2.0 reference code, Simulator/TpmTcpProtocol.h, TcpServer.c.
class SimulatorServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SimulatorServer)

public:
    struct Options final
    {
        /// The command port; the platform port is the next one. 0: 2321, where clients look when
        /// they are not told otherwise, or any other free pair when that is taken.
        quint16 port = 0;
        /// How long a command may wait for its turn.
        std::chrono::milliseconds patience{20000};
    };

    /// Listens. Errors: Network, code "EADDRINUSE" when the ports are taken, else of the errno.
    static QCoro::Task<core::Result<std::unique_ptr<SimulatorServer>>>
    start(std::shared_ptr<TpmTransport> transport, Options options);
    /// stop().
    ~SimulatorServer() override;

    quint16 port() const;
    quint16 platformPort() const;
    /// A client is connected to the command port.
    bool inUse() const;
    /// Clients of the command port that were served to the end or are.
    int clientsServed() const;
    /// Ends all connections and threads within milliseconds. A command that is in the TPM is
    /// abandoned, which means a power cycle for an embedded one. Later calls do nothing.
    void stop();

Q_SIGNALS:
    /// inUse() or clientsServed() has changed.
    void changed();

private:
    class Worker;
    explicit SimulatorServer(std::unique_ptr<Worker> worker);

    std::unique_ptr<Worker> m_worker;
};

} // namespace endorse::tpm
