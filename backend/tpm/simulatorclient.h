// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/cancel.h>
#include <tpm/tpmtransport.h>

#include <QSet>

#include <atomic>
#include <chrono>
#include <memory>

namespace endorse::tpm {

/// The power button that the platform port of a SimulatorServer presses. Thread-safe.
struct SimulatorPower final
{
    std::atomic<bool> isOn = true;
    std::atomic<bool> cycleIsDue = false; ///< Before the next command.
};

/// One client of the command port of a SimulatorServer, from its first request to its end.
/// Thread: the one that serves it, which blocks.
class SimulatorClient final
{
public:
    /// @param descriptor the connected socket, closed at the end.
    /// @param patience how long a command waits for the TPM before it is answered TPM_RC_RETRY.
    SimulatorClient(FileDescriptor descriptor, std::shared_ptr<TpmTransport> transport,
                    SimulatorPower &power, std::chrono::milliseconds patience);
    /// Serves until the client ends, breaks the protocol, or @p cancel fires; then flushes what it
    /// left in the transient slots.
    void serve(const core::CancelToken &cancel);

private:
    enum class Next { GoOn, HangUp };

    Next serveRequest(const core::CancelToken &cancel);
    Next serveCommand(const core::CancelToken &cancel);
    /// The TPM's answer; empty without power. nullopt: there is none and the client has to go.
    std::optional<core::Bytes> execute(core::Bytes command, const core::CancelToken &cancel);
    /// How long an exchange may wait for its turn with the TPM, and then for the answer.
    struct Patience final
    {
        std::chrono::milliseconds turn;
        std::chrono::milliseconds answer;
    };
    std::optional<core::Bytes> exchange(core::Bytes &command, Patience patience,
                                        const core::CancelToken &cancel);
    bool cyclePower(const core::CancelToken &cancel);
    void remember(const core::Bytes &command, const core::Bytes &response);
    void tidyUp(const core::CancelToken &cancel);

    FileDescriptor m_descriptor;
    std::shared_ptr<TpmTransport> m_transport;
    SimulatorPower &m_power;
    std::chrono::milliseconds m_patience;
    QSet<quint32> m_made; ///< Transient objects and sessions that the client has not flushed.
};

} // namespace endorse::tpm
