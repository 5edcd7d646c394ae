// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/clock.h>
#include <tpm/tpmexchange.h>

#include <tss2/tss2_tcti.h>

#include <QList>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>

namespace endorse::tpm {

/// A TCTI that forwards to another and keeps what went through it, masked before it is kept (see
/// TpmExchange) and after the clock has stopped, so that masking costs no wire time.
///
/// Thread: the context belongs to one thread; take() and wireNs() may be called from any.
class TraceTcti final
{
public:
    /// @param inner outlives this object and is not finalized by it.
    explicit TraceTcti(TSS2_TCTI_CONTEXT *inner);
    ~TraceTcti();
    TraceTcti(const TraceTcti &) = delete;
    TraceTcti &operator=(const TraceTcti &) = delete;

    TSS2_TCTI_CONTEXT *context();
    /// The finished exchanges since the last call, oldest first. An exchange without a response
    /// counts as finished when the transport gave up.
    QList<TpmExchange> take();
    /// Sum of TpmExchange::wireNs since the beginning; take() does not reset it.
    qint64 wireNs() const { return m_wireNs; }

private:
    struct Context;
    friend struct Context;

    TSS2_RC transmit(size_t size, const uint8_t *command);
    TSS2_RC receive(size_t *size, uint8_t *response, int32_t timeoutMs);
    void finish(core::Bytes response, TSS2_RC code);

    std::unique_ptr<Context> m_context;
    TSS2_TCTI_CONTEXT *m_inner;
    core::SystemClock m_clock;
    std::chrono::steady_clock::time_point m_sentAt;
    core::Bytes m_command; ///< Unmasked, wiped as soon as the exchange is finished.
    QDateTime m_startedAt;
    std::atomic<qint64> m_wireNs = 0;
    std::mutex m_mutex;
    QList<TpmExchange> m_exchanges;
};

/// Replaces the secrets of @p command by '*' and returns where. Bytes that are no well-formed
/// command are masked from the place where they stop making sense to the end.
QList<tpmtypes::ByteRange> maskCommand(core::Bytes &command);
/// The same for the response to @p commandCode.
QList<tpmtypes::ByteRange> maskResponse(quint32 commandCode, core::Bytes &response);

} // namespace endorse::tpm
