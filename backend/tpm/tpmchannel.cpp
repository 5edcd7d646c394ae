// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpmchannel.h"

#include "commandnames.h"
#include "returncodes.h"
#include "syscommands.h"

#include <QLoggingCategory>
#include <QSemaphore>

#include <algorithm>

namespace endorse::tpm {

Q_LOGGING_CATEGORY(tpmLog, "endorse.tpm", QtWarningMsg)

namespace {

using namespace std::chrono_literals;

/// Enough for a day of single commands; whoever wants all of them takes them step by step.
constexpr qsizetype maximumExchanges = 4096;
/// A TPM that says "later" is asked again after 5, 10, 20… ms: five seconds in all.
constexpr int maximumRepeats = 10;

bool isRepeatable(TSS2_RC rc)
{
    return rc == TPM2_RC_RETRY || rc == TPM2_RC_YIELDED || rc == TPM2_RC_TESTING ||
           rc == TPM2_RC_NV_RATE;
}

/// Answers of the TPM or of a resource manager, and structures that were refused before a byte was
/// sent, leave the contexts usable. Everything else leaves them in an unknown state.
bool leavesContextsUsable(TSS2_RC rc)
{
    switch (rc & TSS2_RC_LAYER_MASK) {
    case TSS2_TPM_RC_LAYER:
    case TSS2_RESMGR_RC_LAYER:
    case TSS2_RESMGR_TPM_RC_LAYER:
    case TSS2_MU_RC_LAYER:
        return true;
    default:
        return false;
    }
}

bool makesSomething(quint32 command)
{
    return command == TPM2_CC_CreatePrimary || command == TPM2_CC_Load ||
           command == TPM2_CC_HMAC_Start || command == TPM2_CC_StartAuthSession;
}

} // namespace

TpmChannel::TpmChannel(std::shared_ptr<TpmTransport> transport, std::chrono::milliseconds timeout,
                       TpmAuth auth)
    : m_transport(std::move(transport))
    , m_timeout(timeout)
    , m_auth(std::move(auth))
{
    const TpmDescription description = m_transport->description();
    if (!description.isEmbedded)
        m_leftovers = leftoverLedger::take(description.address);
}

TpmChannel::~TpmChannel()
{
    close();
}

void TpmChannel::begin(core::CancelToken cancel)
{
    m_cancel = std::move(cancel);
    m_registration = m_cancel.onCancel([this] { cancelStream(); });
}

void TpmChannel::end()
{
    m_registration = {};
    m_cancel = {};
}

void TpmChannel::close()
{
    // Cancelled between two commands: the TPM is well and can be tidied up at once. With a command
    // outstanding it may be silent, and closing must not wait.
    if (!m_leftovers.owned.isEmpty() && !m_commandOutstanding) {
        disconnect();
        m_hurry = 100ms;
        if (const auto tidied = connect(); !tidied)
            qCWarning(tpmLog, "cannot tidy up: %s", qPrintable(tidied.error().toLogLine()));
    }
    disconnect();
    // An embedded TPM is power cycled when a command was outstanding: nothing is left in it.
    const TpmDescription description = m_transport->description();
    if (!m_leftovers.isEmpty() && !description.isEmbedded)
        leftoverLedger::put(description.address, m_leftovers);
    m_leftovers = {};
}

void TpmChannel::cancelStream()
{
    const std::lock_guard lock(m_tctiMutex);
    if (m_tcti)
        m_tcti->cancel();
}

core::Result<void> TpmChannel::connect()
{
    // A cancellation that came too late to stop anything has spent the stream all the same.
    if (m_tcti && m_tcti->cancelled() && !m_cancel.isCancelled())
        disconnect();
    if (m_sys)
        return {};
    if (auto opened = open(); !opened)
        return opened;
    m_greeting = true;
    auto greeted = greet();
    m_greeting = false;
    if (greeted)
        m_commandOutstanding = false;
    else
        disconnect();
    return greeted;
}

core::Result<void> TpmChannel::open()
{
    auto stream = m_transport->open(deadlineOf(0), m_cancel);
    if (!stream)
        return core::fail(std::move(stream.error()));
    {
        const std::lock_guard lock(m_tctiMutex);
        m_tcti = std::make_unique<StreamTcti>(std::move(*stream));
    }
    m_trace = std::make_unique<TraceTcti>(m_tcti->context());
    m_wireNsOfTrace = 0;
    const size_t size = Tss2_Sys_GetContextSize(0);
    m_sysMemory.assign((size + sizeof(quint64) - 1) / sizeof(quint64), 0);
    m_sys = reinterpret_cast<TSS2_SYS_CONTEXT *>(m_sysMemory.data());
    TSS2_ABI_VERSION abi = TSS2_ABI_VERSION_CURRENT;
    const TSS2_RC rc = Tss2_Sys_Initialize(m_sys, size, m_trace->context(), &abi);
    if (rc != TSS2_RC_SUCCESS) {
        m_sys = nullptr;
        disconnect();
        return core::fail(tpmError(0, rc, QStringLiteral("connect")));
    }
    return {};
}

core::Result<void> TpmChannel::greet()
{
    auto limits = commands::readLimits(*this);
    if (!limits && m_lastReturnCode == TPM2_RC_INITIALIZE && description().isSoftware) {
        if (auto started = commands::startup(*this); !started)
            return started;
        limits = commands::readLimits(*this);
    }
    if (!limits)
        return core::fail(std::move(limits.error()));
    m_limits = *limits;
    if (m_limits.failureMode)
        return {};
    auto boot = commands::readBootCounters(*this);
    auto objects = commands::handles(*this, TPM2_TRANSIENT_FIRST);
    auto sessions = commands::handles(*this, TPM2_LOADED_SESSION_FIRST);
    // A TPM may refuse one of these and be of use all the same; what was cut off ends here.
    const auto isCut = [](const auto &result) {
        return !result && result.error().category != core::ErrorCategory::Tpm;
    };
    if (isCut(boot))
        return core::fail(boot.error());
    if (isCut(objects))
        return core::fail(objects.error());
    if (isCut(sessions))
        return core::fail(sessions.error());
    const Leftovers last = std::exchange(m_leftovers, {});
    if (boot)
        m_leftovers.boot = *boot;
    m_leftovers.foreignObjects = objects.value_or(QList<quint32>());
    m_leftovers.foreignSessions = sessions.value_or(QList<quint32>());
    if (last.isEmpty())
        return {};
    const bool powerCycled = boot && last.boot && *boot != *last.boot;
    if (powerCycled)
        return {};
    auto flushed =
        flushLeftovers(*this, last, m_leftovers.foreignObjects, m_leftovers.foreignSessions);
    if (!flushed) { // Broken again on the way: everything is still to be done.
        m_leftovers = last;
        return core::fail(std::move(flushed.error()));
    }
    m_leftovers.foreignObjects.removeIf([&](quint32 handle) { return flushed->contains(handle); });
    m_leftovers.foreignSessions.removeIf([&](quint32 handle) { return flushed->contains(handle); });
    return {};
}

core::Result<void> TpmChannel::run(const TpmCall &call,
                                   const std::function<TSS2_RC(TSS2_SYS_CONTEXT *)> &invoke)
{
    if (!m_greeting) {
        if (auto connected = connect(); !connected)
            return connected;
    } else if (!m_sys) {
        return core::fail(tpmError(call.command, TSS2_TCTI_RC_NO_CONNECTION));
    }
    return execute(call, [&] { return invoke(m_sys); });
}

core::Result<void> TpmChannel::runEnhanced(const TpmCall &call,
                                           const std::function<TSS2_RC(ESYS_CONTEXT *)> &invoke)
{
    if (auto connected = connect(); !connected)
        return connected;
    if (!m_esys) {
        TSS2_ABI_VERSION abi = TSS2_ABI_VERSION_CURRENT;
        const TSS2_RC rc = Esys_Initialize(&m_esys, m_trace->context(), &abi);
        if (rc != TSS2_RC_SUCCESS)
            return core::fail(tpmError(call.command, rc));
    }
    return execute(call, [&] { return invoke(m_esys); });
}

core::Result<void> TpmChannel::execute(const TpmCall &call, const std::function<TSS2_RC()> &invoke)
{
    for (int attempt = 0;; ++attempt) {
        if (m_cancel.isCancelled())
            return core::fail(core::cancelledError(commandName(call.command)));
        m_tcti->setDeadline(deadlineOf(call.command));
        const auto before = std::chrono::steady_clock::now();
        const TSS2_RC rc = invoke();
        m_tssNs += (std::chrono::steady_clock::now() - before) / 1ns;
        recordTrace();
        m_lastReturnCode = rc;
        if (rc == TSS2_RC_SUCCESS)
            return {};
        if (!waitBeforeRepeating(rc, attempt))
            return core::fail(failed(call, rc));
    }
}

bool TpmChannel::waitBeforeRepeating(TSS2_RC rc, int attempt)
{
    if (!isRepeatable(rc) || attempt >= maximumRepeats)
        return false;
    QSemaphore cancelled;
    const auto registration = m_cancel.onCancel([&cancelled] { cancelled.release(); });
    return !cancelled.tryAcquire(1, 5 << attempt);
}

core::Error TpmChannel::failed(const TpmCall &call, TSS2_RC rc)
{
    const QString name = commandName(call.command);
    if (m_cancel.isCancelled() && isRepeatable(rc))
        return core::cancelledError(name);
    if (const auto failure = m_tcti->failure()) {
        if (makesSomething(call.command))
            m_leftovers.interrupted.append({call.command, call.expected});
        m_commandOutstanding = true;
        disconnect();
        core::Error error = *failure;
        if (error.technical.isEmpty())
            error.technical = error.place;
        error.place = name;
        return error;
    }
    if (!leavesContextsUsable(rc)) {
        if (makesSomething(call.command))
            m_leftovers.interrupted.append({call.command, call.expected});
        disconnect();
    }
    // In failure mode a code means just that, whatever it means in this command otherwise.
    const bool failureMode = m_limits.failureMode && rc == TPM2_RC_FAILURE;
    return tpmError(failureMode ? 0 : call.command, rc, name, {call.handle, {}});
}

void TpmChannel::recordTrace()
{
    const QList<TpmExchange> fresh = m_trace->take();
    const qint64 wireNs = m_trace->wireNs();
    m_wireNs += wireNs - std::exchange(m_wireNsOfTrace, wireNs);
    for (const TpmExchange &exchange : fresh)
        qCDebug(tpmLog, "%s: 0x%x, %.3f ms", qPrintable(exchange.commandName),
                exchange.responseCode, static_cast<double>(exchange.wireNs) / 1e6);
    const std::lock_guard lock(m_recordMutex);
    m_exchanges.append(fresh);
    if (m_exchanges.size() > maximumExchanges)
        m_exchanges.remove(0, m_exchanges.size() - maximumExchanges);
}

QList<TpmExchange> TpmChannel::takeExchanges()
{
    const std::lock_guard lock(m_recordMutex);
    return std::exchange(m_exchanges, {});
}

void TpmChannel::noteEkCertificate(const core::Bytes &ekName, const core::Bytes &certificate)
{
    const std::lock_guard lock(m_recordMutex);
    m_ekCertificates.insert(ekName, certificate);
}

std::optional<core::Bytes> TpmChannel::ekCertificateSeen(const core::Bytes &ekName)
{
    const std::lock_guard lock(m_recordMutex);
    const auto seen = m_ekCertificates.constFind(ekName);
    return seen == m_ekCertificates.cend() ? std::nullopt : std::optional(*seen);
}

void TpmChannel::disconnect()
{
    if (m_esys)
        Esys_Finalize(&m_esys);
    if (m_sys) {
        Tss2_Sys_Finalize(m_sys);
        m_sys = nullptr;
    }
    // The context holds the bytes of the last command: they may have been a key.
    core::wipe(m_sysMemory.data(), m_sysMemory.size() * sizeof(quint64));
    m_trace.reset();
    const std::lock_guard lock(m_tctiMutex);
    m_tcti.reset();
}

std::chrono::milliseconds TpmChannel::deadlineOf(quint32 command) const
{
    if (m_hurry > 0ms)
        return m_hurry;
    if (m_timeout > 0ms)
        return m_timeout;
    switch (command) {
    case TPM2_CC_CreatePrimary:
        return 300s;
    case TPM2_CC_ActivateCredential:
    case TPM2_CC_Import:
    case TPM2_CC_Create:           // Generates a key.
    case TPM2_CC_StartAuthSession: // Salted: the TPM deciphers the salt with a private key.
    case TPM2_CC_EvictControl:     // Writes NV, which hardware does at leisure.
    case TPM2_CC_Clear:
        return 30s;
    default:
        return 5s;
    }
}

void TpmChannel::own(quint32 handle, core::Bytes name)
{
    disown(handle);
    m_leftovers.owned.append({handle, std::move(name)});
}

void TpmChannel::disown(quint32 handle)
{
    m_leftovers.owned.removeIf(
        [handle](const OwnedHandle &owned) { return owned.handle == handle; });
}

void TpmChannel::flushOwned(quint32 handle)
{
    const bool ours =
        std::any_of(m_leftovers.owned.cbegin(), m_leftovers.owned.cend(),
                    [handle](const OwnedHandle &owned) { return owned.handle == handle; });
    // Without a connection, reconnecting may wait for a TPM that is silent: left to the next verb.
    if (!ours || !isConnected())
        return;
    const auto flushed = commands::flushContext(*this, handle);
    // When the TPM refuses, it is not there. What was cut off or cancelled is left to the next
    // connection.
    if (flushed || (isConnected() && flushed.error().category == core::ErrorCategory::Tpm))
        disown(handle);
    if (!flushed)
        qCInfo(tpmLog, "cannot flush 0x%08x: %s", handle, qPrintable(flushed.error().toLogLine()));
}

} // namespace endorse::tpm
