// SPDX-License-Identifier: GPL-3.0-or-later
#include "tracetcti.h"

#include <core/secret.h>
#include <tpm/commandnames.h>

namespace endorse::tpm {

using core::Bytes;
using std::chrono::steady_clock;

namespace {

constexpr uint64_t tctiMagic = 0x656e646f72736502ULL; // "endorse", 2

} // namespace

/// What the TSS sees. The first member makes a pointer to it a TSS2_TCTI_CONTEXT.
struct TraceTcti::Context final
{
    TSS2_TCTI_CONTEXT_COMMON_V2 common{};
    TraceTcti *owner = nullptr;

    static TraceTcti &ownerOf(TSS2_TCTI_CONTEXT *context)
    {
        return *reinterpret_cast<Context *>(context)->owner;
    }
    static TSS2_TCTI_CONTEXT *innerOf(TSS2_TCTI_CONTEXT *context)
    {
        return ownerOf(context).m_inner;
    }

    static TSS2_RC transmit(TSS2_TCTI_CONTEXT *context, size_t size, const uint8_t *command)
    {
        return context ? ownerOf(context).transmit(size, command) : TSS2_TCTI_RC_BAD_REFERENCE;
    }
    static TSS2_RC receive(TSS2_TCTI_CONTEXT *context, size_t *size, uint8_t *response,
                           int32_t timeoutMs)
    {
        return context ? ownerOf(context).receive(size, response, timeoutMs)
                       : TSS2_TCTI_RC_BAD_REFERENCE;
    }
    static void finalize(TSS2_TCTI_CONTEXT *) {}
    static TSS2_RC cancel(TSS2_TCTI_CONTEXT *context) { return Tss2_Tcti_Cancel(innerOf(context)); }
    static TSS2_RC pollHandles(TSS2_TCTI_CONTEXT *context, TSS2_TCTI_POLL_HANDLE *handles,
                               size_t *count)
    {
        return Tss2_Tcti_GetPollHandles(innerOf(context), handles, count);
    }
    static TSS2_RC setLocality(TSS2_TCTI_CONTEXT *context, uint8_t locality)
    {
        return Tss2_Tcti_SetLocality(innerOf(context), locality);
    }
    static TSS2_RC makeSticky(TSS2_TCTI_CONTEXT *context, TPM2_HANDLE *handle, uint8_t sticky)
    {
        return Tss2_Tcti_MakeSticky(innerOf(context), handle, sticky);
    }
};

TraceTcti::TraceTcti(TSS2_TCTI_CONTEXT *inner)
    : m_context(std::make_unique<Context>())
    , m_inner(inner)
{
    m_context->owner = this;
    auto &v1 = m_context->common.v1;
    v1.magic = tctiMagic;
    v1.version = 2;
    v1.transmit = &Context::transmit;
    v1.receive = &Context::receive;
    v1.finalize = &Context::finalize;
    v1.cancel = &Context::cancel;
    v1.getPollHandles = &Context::pollHandles;
    v1.setLocality = &Context::setLocality;
    m_context->common.makeSticky = &Context::makeSticky;
}

TraceTcti::~TraceTcti()
{
    core::wipe(m_command);
}

TSS2_TCTI_CONTEXT *TraceTcti::context()
{
    return reinterpret_cast<TSS2_TCTI_CONTEXT *>(m_context.get());
}

QList<TpmExchange> TraceTcti::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_exchanges, {});
}

TSS2_RC TraceTcti::transmit(size_t size, const uint8_t *command)
{
    if (!command)
        return TSS2_TCTI_RC_BAD_REFERENCE;
    core::wipe(m_command);
    m_command = Bytes(reinterpret_cast<const char *>(command), qsizetype(size));
    m_startedAt = m_clock.now();
    m_sentAt = steady_clock::now();
    const TSS2_RC code = Tss2_Tcti_Transmit(m_inner, size, const_cast<uint8_t *>(command));
    if (code != TSS2_RC_SUCCESS)
        finish({}, code);
    return code;
}

TSS2_RC TraceTcti::receive(size_t *size, uint8_t *response, int32_t timeoutMs)
{
    const TSS2_RC code = Tss2_Tcti_Receive(m_inner, size, response, timeoutMs);
    const bool onlySize = code == TSS2_RC_SUCCESS && !response;
    const bool goesOn = code == TSS2_TCTI_RC_TRY_AGAIN || code == TSS2_TCTI_RC_INSUFFICIENT_BUFFER;
    if (onlySize || goesOn || m_command.isEmpty())
        return code;
    finish(code == TSS2_RC_SUCCESS
               ? Bytes(reinterpret_cast<const char *>(response), qsizetype(*size))
               : Bytes(),
           code);
    return code;
}

void TraceTcti::finish(Bytes response, TSS2_RC code)
{
    TpmExchange exchange;
    exchange.wireNs = std::chrono::nanoseconds(steady_clock::now() - m_sentAt).count();
    m_wireNs += exchange.wireNs;
    exchange.startedAt = m_startedAt;
    exchange.command = std::exchange(m_command, {});
    exchange.response = std::move(response);
    exchange.commandCode = commandCodeOf(exchange.command);
    exchange.commandName = commandName(exchange.commandCode);
    exchange.responseCode = responseCodeOf(exchange.response).value_or(code);
    exchange.maskedInCommand = maskCommand(exchange.command);
    exchange.maskedInResponse = maskResponse(exchange.commandCode, exchange.response);
    const std::lock_guard lock(m_mutex);
    m_exchanges.append(std::move(exchange));
}

} // namespace endorse::tpm
