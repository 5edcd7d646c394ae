// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/result.h>
#include <tpm/tpmstream.h>

#include <tss2/tss2_tcti.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

namespace endorse::tpm {

/// A TCTI over a TpmStream that never waits longer than its deadline and stops waiting the moment
/// it is cancelled, whatever the caller's timeout says. (Synchronous Esys_ calls wait without
/// limit, so both have to live here.)
///
/// A response is believed only with a sane header. After any failure the context is spent: every
/// further call fails with TSS2_TCTI_RC_IO_ERROR at once, and failure() says in words what it was.
/// Throw it away with its stream and connect again; what a cancelled command still does inside
/// the TPM is found by the next connection.
///
/// Return codes: TSS2_TCTI_RC_IO_ERROR (closed, cancelled, deadline), …_MALFORMED_RESPONSE,
/// …_TRY_AGAIN (caller's own timeout passed), …_BAD_SEQUENCE, …_INSUFFICIENT_BUFFER,
/// …_NOT_IMPLEMENTED (locality, sticky). Thread: one, but cancel(), cancelled() and timedOut() may
/// be called from any. Source: TSS 2.0 TCTI specification, TSS2_TCTI_CONTEXT_COMMON_V2.
class StreamTcti final
{
public:
    explicit StreamTcti(std::unique_ptr<TpmStream> stream);
    ~StreamTcti();
    StreamTcti(const StreamTcti &) = delete;
    StreamTcti &operator=(const StreamTcti &) = delete;

    /// For Tss2_Sys_Initialize and Esys_Initialize; lives as long as this object.
    TSS2_TCTI_CONTEXT *context();
    /// Longest time from sending a command to having its whole response; the default is 300 s.
    /// Takes effect with the next command.
    void setDeadline(std::chrono::milliseconds perCommand) { m_perCommand = perCommand; }
    /// Wakes a waiting call, which fails, as every later one does. Any thread; lock-free.
    void cancel();
    bool cancelled() const { return m_cancelled; }
    bool timedOut() const { return m_timedOut; }
    /// Why the context is spent: Cancelled, Deadline, Network, Protocol or Process; nullopt while
    /// it is good. The place is the stream's address.
    std::optional<core::Error> failure() const { return m_failure; }

private:
    struct Context;
    friend struct Context;

    TSS2_RC transmit(QByteArrayView command);
    TSS2_RC receive(size_t *size, uint8_t *response, int32_t timeoutMs);
    TSS2_RC send(const core::Bytes &framed);
    TSS2_RC waitFor(short events, std::optional<std::chrono::steady_clock::time_point> patience);
    TSS2_RC readSome(qsizetype wanted);
    TSS2_RC spend(TSS2_RC code, core::Error error);
    TSS2_RC spendClosed(int systemError);

    std::unique_ptr<Context> m_context;
    std::unique_ptr<TpmStream> m_stream;
    FileDescriptor m_wakeUp;
    std::chrono::milliseconds m_perCommand{300000};
    std::chrono::steady_clock::time_point m_deadline;
    std::atomic<bool> m_cancelled = false;
    std::atomic<bool> m_timedOut = false;
    bool m_waiting = false; ///< A command is out.
    core::Bytes m_received;
    std::optional<core::Error> m_failure;
};

} // namespace endorse::tpm
