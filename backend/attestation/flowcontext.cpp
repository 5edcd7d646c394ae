// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowcontext.h"

#include <attestation/symmetrickeysteps.h>
#include <attestation/x509steps.h>

#include <algorithm>
#include <hsm/devicekey.h>

namespace endorse::attestation {

namespace {

double toMs(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}

double msSince(std::chrono::steady_clock::time_point began)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began)
        .count();
}

bool opensEnvelopes(StepId id)
{
    return id == StepId::Activate || id == StepId::Import || id == StepId::ImportHubKey;
}

/// How far the requests of a step came that failed with @p error: none leaves before TLS stands.
Sending sendingOf(const StepRecord &step, const core::Error &error)
{
    const bool sent = std::any_of(step.httpExchanges.cbegin(), step.httpExchanges.cend(),
                                  [](const dps::HttpExchange &exchange) {
                                      return exchange.status != 0 || !exchange.tls.isEmpty();
                                  });
    if (!sent)
        return Sending::Nothing;
    // By an alert, in the handshake.
    if (error.code.startsWith(QLatin1String("client-certificate-")))
        return Sending::Sent;
    const bool refused =
        error.category == core::ErrorCategory::Dps || error.category == core::ErrorCategory::Http;
    return refused && step.httpExchanges.constLast().status != 0 ? Sending::Sent
                                                                 : Sending::Unanswered;
}

bool isStoredIdentityKey(const KeyView &key)
{
    return (key.kind == KeyKind::Nonce || key.kind == KeyKind::HubKey) &&
           (key.state == KeyState::Present || key.state == KeyState::Persistent);
}

} // namespace

FlowContext::FlowContext(AttestationEnvironment *flowEnvironment, AttestationKind kind,
                         core::CancelToken cancelToken)
    : environment(flowEnvironment)
    , cancel(std::move(cancelToken))
{
    result.kind = kind;
    result.steps = pendingSteps(kind);
    result.startedAt = environment->recordClock().now();
    result.fault = environment->fault();
}

void FlowContext::begin(int index)
{
    current = index;
    m_story = {};
    m_warning = {};
    m_began = std::chrono::steady_clock::now();
    m_wireNs = tpm ? tpm->wireNs() : 0;
    m_tssNs = tpm ? tpm->tssNs() : 0;
    m_waitNs = serviceWaitNs();
    StepRecord &step = record();
    step.status = StepStatus::Running;
    step.startedAt = environment->recordClock().now();
    step.keys = m_keys;
    step.nonce = m_nonce;
}

void FlowContext::adopt(std::shared_ptr<tpm::TpmConnection> connection)
{
    tpm = std::move(connection);
    StepRecord &step = record();
    step.tpmCommands = tpm->takeExchanges();
    qint64 ownNs = 0;
    for (const tpm::TpmExchange &exchange : std::as_const(step.tpmCommands))
        ownNs += exchange.wireNs;
    m_wireNs = tpm->wireNs() - ownNs;
    m_tssNs = m_wireNs == 0 ? 0 : tpm->tssNs() - ownNs;
}

void FlowContext::end(const core::Result<void> &outcome)
{
    StepRecord &step = record();
    step.ms = msSince(m_began);
    if (tpm) {
        step.tpmCommands += tpm->takeExchanges();
        step.tpmMs = toMs(tpm->wireNs() - m_wireNs);
        step.tssMs = toMs(tpm->tssNs() - m_tssNs);
    }
    collectExchanges();
    for (const dps::HttpExchange &exchange : std::as_const(step.httpExchanges))
        step.httpMs += toMs(exchange.durationNs);
    step.waitMs = toMs(serviceWaitNs() - m_waitNs);

    if (outcome) {
        step.status = StepStatus::Ok;
    } else {
        fail(outcome.error());
    }
    step.explanation = m_story.explanation;
    step.detail =
        m_warning.isEmpty()
            ? m_story.detail
            : core::Text("endorse::attestation", "%1 %2").arg(m_story.detail).arg(m_warning);
    step.keys = m_keys;
    step.nonce = m_nonce;
}

void FlowContext::collectExchanges()
{
    if (target.http)
        record().httpExchanges += target.http->takeExchanges();
}

void FlowContext::fail(const core::Error &cause)
{
    StepRecord &step = record();
    core::Error error = cause;
    // Whatever a step reports after the user cancelled is a consequence of that.
    if (cancel.isCancelled() && error.category != core::ErrorCategory::Cancelled)
        error = core::cancelledError({});
    if (!error.place.isEmpty() && error.place != toString(step.id)) {
        error.technical = error.technical.isEmpty()
                              ? QStringLiteral("At %1.").arg(error.place)
                              : QStringLiteral("At %1: %2").arg(error.place, error.technical);
    }
    error.place = toString(step.id);

    const bool cancelled = error.category == core::ErrorCategory::Cancelled;
    step.status = cancelled ? StepStatus::Cancelled : StepStatus::Failed;
    if (cancelled)
        m_story = cancelledStory(result.kind == AttestationKind::Tpm || tpm != nullptr);
    else
        m_story = failureStory(result.kind, step.id, sendingOf(step, error));
    if (error.category == core::ErrorCategory::Tpm && opensEnvelopes(step.id))
        m_nonce = NonceState::Refused;
    step.error = error;
    result.error = error;
}

void FlowContext::tell(core::Text explanation, core::Text detail)
{
    m_story = {std::move(explanation), std::move(detail)};
}

void FlowContext::warn(const core::Text &warning)
{
    if (warning.isEmpty())
        return;
    m_warning = warning;
    result.warnings.append(warning);
}

void FlowContext::setKey(KeyView key)
{
    const auto known = std::find_if(m_keys.begin(), m_keys.end(),
                                    [&key](const KeyView &k) { return k.kind == key.kind; });
    if (known != m_keys.end()) {
        *known = std::move(key);
        return;
    }
    const auto after = std::find_if(m_keys.begin(), m_keys.end(),
                                    [&key](const KeyView &k) { return k.kind > key.kind; });
    m_keys.insert(after, std::move(key));
}

void FlowContext::setKeyState(KeyKind kind, KeyState state)
{
    for (KeyView &key : m_keys) {
        if (key.kind == kind)
            key.state = state;
    }
}

bool FlowContext::hasIdentityKey() const
{
    return std::any_of(m_keys.cbegin(), m_keys.cend(), isStoredIdentityKey);
}

void FlowContext::noteIdentityKeyGone()
{
    for (KeyView &key : m_keys) {
        if (isStoredIdentityKey(key))
            key.state = KeyState::Evicted;
    }
}

qint64 FlowContext::serviceWaitNs() const
{
    return (device ? device->waitNs() : 0) + (hub ? hub->waitNs() : 0);
}

QList<StepFunction> stepFunctions(AttestationKind kind)
{
    if (kind == AttestationKind::X509)
        return {loadCertificate, registerWithCertificate, waitForHubWithCertificate,
                connectWithCertificate};
    if (kind == AttestationKind::SymmetricKey)
        return {loadSymmetricKey, registerWithSymmetricKey, waitForHub, connectWithSymmetricKey};
    return {connectToTpm,      readEk,       readSrk,     registerForChallenge,
            activateNonce,     importNonce,  signToken,   registerSigned,
            waitForAssignment, importHubKey, connectToHub};
}

Field textField(core::Text label, const QString &value)
{
    Field field;
    field.label = std::move(label);
    field.value = value;
    return field;
}

Field bytesField(core::Text label, const core::Bytes &bytes, tpmtypes::StructureNode tree)
{
    Field field;
    field.label = std::move(label);
    field.bytes = bytes;
    field.tree = std::move(tree);
    return field;
}

Field secretField(core::Text label, qsizetype sizeBytes)
{
    Field field;
    field.label = std::move(label);
    field.bytes = core::Bytes(sizeBytes, '*');
    field.masked = true;
    return field;
}

} // namespace endorse::attestation
