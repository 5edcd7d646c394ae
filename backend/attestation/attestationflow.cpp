// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationflow.h"

#include <attestation/flowcontext.h>
#include <dps/httpclient.h>

#include <QLoggingCategory>

#include <algorithm>

namespace endorse::attestation {

namespace {

Q_LOGGING_CATEGORY(attestationLog, "endorse.attestation", QtWarningMsg)

void addUp(AttestationResult *result)
{
    for (const StepRecord &step : std::as_const(result->steps)) {
        result->tpmMs += step.tpmMs;
        result->tssMs += step.tssMs;
        result->httpMs += step.httpMs;
        result->waitMs += step.waitMs;
    }
}

void logStep(const StepRecord &step)
{
    if (step.error) {
        qCDebug(attestationLog).noquote()
            << toString(step.id) << toString(step.status) << step.error->toLogLine();
    } else {
        qCDebug(attestationLog).noquote()
            << toString(step.id) << toString(step.status) << step.ms << "ms";
    }
}

/// Whether the TPM has carried out TPM2_Clear, which removes every key of the owner.
bool clears(const Injection &injection)
{
    constexpr quint32 clearCode = 0x126;
    return std::any_of(injection.tpmCommands.cbegin(), injection.tpmCommands.cend(),
                       [](const tpm::TpmExchange &exchange) {
                           return exchange.commandCode == clearCode && exchange.responseCode == 0;
                       });
}

void skip(StepRecord *step)
{
    const StepStory story = skippedStory();
    step->status = StepStatus::Skipped;
    step->explanation = story.explanation;
    step->detail = story.detail;
}

/// Lets one step through the gate and runs it. @p observer is told when it begins.
QCoro::Task<bool> runStep(FlowContext *flow, int index, StepFunction function,
                          std::shared_ptr<Gate> gate, StepObserver observer)
{
    const StepId id = flow->result.steps.at(index).id;
    core::Result<void> outcome = co_await Gate::pass(gate, id, flow->cancel);
    std::optional<Injection> injection;
    if (outcome) {
        auto done = co_await flow->environment->beforeStep(id, flow->cancel);
        if (done)
            injection = std::move(*done);
        else
            outcome = core::fail(done.error());
    }
    if (injection && clears(*injection))
        flow->noteIdentityKeyGone();
    flow->begin(index);
    flow->record().injection = std::move(injection);
    if (outcome) {
        if (observer)
            observer(index, flow->result);
        outcome = co_await function(flow);
    }
    flow->end(outcome);
    logStep(flow->record());
    co_return outcome.has_value();
}

QCoro::Task<AttestationResult> runSteps(std::unique_ptr<FlowContext> flow,
                                        std::shared_ptr<Gate> gate, StepObserver observer)
{
    AttestationEnvironment *environment = flow->environment;
    const auto lease = environment->lease();
    const auto began = std::chrono::steady_clock::now();
    const auto waitedBefore = gate->waited();
    const QList<StepFunction> functions = stepFunctions(flow->result.kind);

    bool going = true;
    for (int index = 0; index < int(functions.size()); ++index) {
        if (going)
            going = co_await runStep(flow.get(), index, functions.at(index), gate, observer);
        else
            skip(&flow->result.steps[index]);
        if (observer)
            observer(index, flow->result);
    }

    flow->result.ok = going;
    flow->result.recovered = going && flow->result.fault.has_value();
    const auto wall = std::chrono::steady_clock::now() - began - (gate->waited() - waitedBefore);
    flow->result.wallMs = std::chrono::duration<double, std::milli>(wall).count();
    addUp(&flow->result);
    // The TPM and the service are free before anyone is told that the run has ended.
    AttestationResult result = flow->result;
    std::shared_ptr<dps::HttpClient> withKeyInTpm;
    if (flow->x509 && flow->x509->tpm)
        withKeyInTpm = std::move(flow->target.http);
    flow.reset();
    co_await dps::HttpClient::release(std::move(withKeyInTpm));
    const core::Result<void> noted = co_await environment->finished(result);
    if (!noted) // The environment has shown it.
        result.warnings.append(noted.error().message);
    co_return result;
}

} // namespace

QCoro::Task<AttestationResult> AttestationFlow::run(AttestationEnvironment *environment,
                                                    std::shared_ptr<Gate> gate,
                                                    StepObserver observer, core::CancelToken cancel)
{
    auto flow = std::make_unique<FlowContext>(environment, AttestationKind::Tpm, cancel);
    return runSteps(std::move(flow), std::move(gate), std::move(observer));
}

QCoro::Task<AttestationResult>
AttestationFlow::runWithSymmetricKey(AttestationEnvironment *environment, dps::RegistrationId id,
                                     core::Secret key, std::shared_ptr<Gate> gate,
                                     StepObserver observer, core::CancelToken cancel)
{
    auto flow = std::make_unique<FlowContext>(environment, AttestationKind::SymmetricKey, cancel);
    flow->result.registrationId = id.toString();
    flow->registrationId = std::move(id);
    flow->deviceKey = std::move(key);
    return runSteps(std::move(flow), std::move(gate), std::move(observer));
}

QCoro::Task<AttestationResult>
AttestationFlow::runWithCertificate(AttestationEnvironment *environment, X509DeviceProvider device,
                                    std::optional<dps::RegistrationId> id,
                                    std::shared_ptr<Gate> gate, StepObserver observer,
                                    core::CancelToken cancel)
{
    auto flow = std::make_unique<FlowContext>(environment, AttestationKind::X509, cancel);
    flow->registrationId = std::move(id);
    if (flow->registrationId)
        flow->result.registrationId = flow->registrationId->toString();
    flow->x509Provider = std::move(device);
    return runSteps(std::move(flow), std::move(gate), std::move(observer));
}

} // namespace endorse::attestation
