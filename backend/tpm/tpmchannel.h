// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>
#include <tpm/leftovers.h>
#include <tpm/streamtcti.h>
#include <tpm/tpmauth.h>
#include <tpm/tpmexchange.h>
#include <tpm/tpmtransport.h>
#include <tpm/tracetcti.h>
#include <tpmtypes/templates.h>

#include <tss2/tss2_esys.h>
#include <tss2/tss2_sys.h>

#include <QHash>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace endorse::tpm {

/// What TpmChannel has to know of a command beside its bytes.
struct TpmCall final
{
    quint32 command = 0;
    quint32 handle = 0;     ///< What it is about, for the error.
    core::Bytes expected{}; ///< See InterruptedCommand.
};

/// Limits of the TPM at the other end.
struct TpmLimits final
{
    int inputBuffer = 1024;
    int nvBufferMax = 512;
    bool failureMode = false;
};

/// The worker thread's side of a connection: the stream, the TCTIs over it, the contexts of the
/// TSS, and the list of what we made in the TPM.
///
/// It connects when a command needs it, gives every command its deadline, and throws everything
/// away after an I/O error; the next command then connects anew and first flushes what the last
/// connection left behind. Thread: the worker's, unless said otherwise.
class TpmChannel final
{
public:
    TpmChannel(std::shared_ptr<TpmTransport> transport, std::chrono::milliseconds timeout,
               TpmAuth auth);
    ~TpmChannel();
    TpmChannel(const TpmChannel &) = delete;
    TpmChannel &operator=(const TpmChannel &) = delete;

    /// Around each verb. Between them, @p cancel interrupts whatever the channel waits for.
    void begin(core::CancelToken cancel);
    void end();
    void close();

    /// Connects unless that has been done.
    core::Result<void> connect();
    /// Runs one command on the system API.
    core::Result<void> run(const TpmCall &call,
                           const std::function<TSS2_RC(TSS2_SYS_CONTEXT *)> &invoke);
    /// Runs one command on the enhanced system API, whose context is made when it is first asked
    /// for: it costs milliseconds of hashing that password sessions do not need.
    core::Result<void> runEnhanced(const TpmCall &call,
                                   const std::function<TSS2_RC(ESYS_CONTEXT *)> &invoke);
    /// The return code of the last command.
    TSS2_RC lastReturnCode() const { return m_lastReturnCode; }

    /// Keeps in mind that we made this. A handle that we own already is replaced.
    void own(quint32 handle, core::Bytes name = {});
    /// It is gone, or no longer ours to flush.
    void disown(quint32 handle);
    /// Flushes what we own; when that cannot be done now, the next connection does it.
    void flushOwned(quint32 handle);

    const TpmLimits &limits() const { return m_limits; }
    const TpmAuth &auth() const { return m_auth; }
    /// After TPM2_Clear the values are gone.
    void forgetAuth() { m_auth = {}; }
    bool isConnected() const { return m_sys != nullptr; }
    ESYS_CONTEXT *enhancedContext() { return m_esys; }

    /// What readEk() learned, by Name: the answer does not change while the Name does not.
    QHash<core::Bytes, std::optional<tpmtypes::KeyTemplate>> ekTemplates;
    /// Name of the EK whose certificate was looked for without finding a template.
    core::Bytes ekCertificateAskedFor;
    /// The EK at its handle can be used with an empty password and not with the endorsement policy
    /// (high-range templates of the TCG).
    bool ekTakesPassword = false;

    /// Keeps the certificate that was read while an EK was looked at.
    void noteEkCertificate(const core::Bytes &ekName, const core::Bytes &certificate);

    /// Any thread.
    std::optional<core::Bytes> ekCertificateSeen(const core::Bytes &ekName);
    TpmDescription description() const { return m_transport->description(); }
    QList<TpmExchange> takeExchanges();
    qint64 wireNs() const { return m_wireNs; }
    qint64 tssNs() const { return m_tssNs; }

private:
    core::Result<void> open();
    core::Result<void> greet();
    core::Result<void> execute(const TpmCall &call, const std::function<TSS2_RC()> &invoke);
    core::Error failed(const TpmCall &call, TSS2_RC rc);
    bool waitBeforeRepeating(TSS2_RC rc, int attempt);
    void recordTrace();
    void disconnect();
    void cancelStream();
    std::chrono::milliseconds deadlineOf(quint32 command) const;

    const std::shared_ptr<TpmTransport> m_transport;
    const std::chrono::milliseconds m_timeout;
    TpmAuth m_auth;
    core::CancelToken m_cancel;
    core::CancelToken::Registration m_registration;

    std::mutex m_tctiMutex; ///< m_tcti as a whole against cancelStream() from another thread.
    std::unique_ptr<StreamTcti> m_tcti;
    std::unique_ptr<TraceTcti> m_trace;
    std::vector<quint64> m_sysMemory;
    TSS2_SYS_CONTEXT *m_sys = nullptr;
    ESYS_CONTEXT *m_esys = nullptr;
    bool m_greeting = false;
    bool m_commandOutstanding = false;    ///< The last connection broke with a command in the TPM.
    std::chrono::milliseconds m_hurry{0}; ///< When set, the deadline of every command.
    TSS2_RC m_lastReturnCode = 0;
    TpmLimits m_limits;
    Leftovers m_leftovers;

    std::mutex m_recordMutex;                         ///< What other threads look at.
    QHash<core::Bytes, core::Bytes> m_ekCertificates; ///< By Name of the EK.
    QList<TpmExchange> m_exchanges;
    qint64 m_wireNsOfTrace = 0;
    std::atomic<qint64> m_wireNs = 0;
    std::atomic<qint64> m_tssNs = 0;
};

/// Owns a transient object or session for a scope and flushes it at the end, unless it was let go.
class OwnedHandleGuard final
{
public:
    OwnedHandleGuard(TpmChannel &channel, quint32 handle)
        : m_channel(channel)
        , m_handle(handle)
    {
    }
    ~OwnedHandleGuard() { flush(); }
    OwnedHandleGuard(const OwnedHandleGuard &) = delete;
    OwnedHandleGuard &operator=(const OwnedHandleGuard &) = delete;

    void flush()
    {
        if (m_handle != 0)
            m_channel.flushOwned(std::exchange(m_handle, 0));
    }
    /// The TPM has ended it by itself.
    void ended()
    {
        if (m_handle != 0)
            m_channel.disown(std::exchange(m_handle, 0));
    }

private:
    TpmChannel &m_channel;
    quint32 m_handle;
};

} // namespace endorse::tpm
