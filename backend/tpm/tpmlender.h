// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>
#include <tpm/simulatorserver.h>
#include <tpm/tpmtransport.h>

#include <QCoroTask>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

namespace endorse::tpm {

/// The switch of a SimulatorServer: what a button holds. It knows nothing of where the TPM comes
/// from; a function gives it when the lending begins. Thread: that of its owner, with an event
/// loop; nothing in it blocks.
class TpmLender final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TpmLender)

public:
    enum class State { Off, Starting, Lending, Failed };
    /// Starts the TPM when needed.
    using GiveTransport =
        std::function<QCoro::Task<core::Result<std::shared_ptr<TpmTransport>>>(core::CancelToken)>;

    explicit TpmLender(GiveTransport give, SimulatorServer::Options options = {},
                       QObject *parent = nullptr);
    /// stop().
    ~TpmLender() override;

    State state() const { return m_state; }
    /// Why the last lend() failed; only in State::Failed.
    std::optional<core::Error> error() const { return m_error; }
    /// The command port on 127.0.0.1, the platform port is the next one; 0 unless lending.
    quint16 port() const;
    /// A client is connected.
    bool inUse() const;
    /// Since the lending began.
    int clientsServed() const;

    /// Takes the TPM and listens. Does nothing when that has been done; Cancelled when stop() or
    /// the token came before it was ready. Errors: of the transport's function, of
    /// SimulatorServer::start().
    QCoro::Task<core::Result<void>> lend(core::CancelToken cancel);
    /// Ends the lending and the connections of clients, within milliseconds.
    void stop();

Q_SIGNALS:
    /// Anything above has changed.
    void changed();

private:
    static QCoro::Task<core::Result<void>> begin(QPointer<TpmLender> self, GiveTransport give,
                                                 SimulatorServer::Options options,
                                                 core::CancelToken cancel);
    void enter(State state, std::optional<core::Error> error = {});
    void fail(const core::Error &error);

    const GiveTransport m_give;
    const SimulatorServer::Options m_options;
    State m_state = State::Off;
    quint64 m_attempt = 0; ///< Counts lend() and stop(), so that an old start is known as such.
    std::optional<core::Error> m_error;
    std::unique_ptr<SimulatorServer> m_server;
};

QString toString(TpmLender::State state);

} // namespace endorse::tpm
