// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationflow.h"

#include <attestation/flowcontext.h>

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

} // namespace

QCoro::Task<AttestationResult> AttestationFlow::run(AttestationEnvironment *environment,
                                                    std::shared_ptr<Gate> gate,
                                                    StepObserver observer, core::CancelToken cancel)
{
    const auto lease = environment->lease();
    const auto flow = std::make_unique<FlowContext>(environment, cancel);
    const auto report = [&observer, &flow](int index) {
        if (observer)
            observer(index, flow->result);
    };
    const auto began = std::chrono::steady_clock::now();
    const auto waitedBefore = gate->waited();

    bool going = true;
    for (int index = 0; index < stepCount; ++index) {
        if (!going) {
            const StepStory story = skippedStory();
            StepRecord &skipped = flow->result.steps[index];
            skipped.status = StepStatus::Skipped;
            skipped.explanation = story.explanation;
            skipped.detail = story.detail;
            report(index);
            continue;
        }
        const StepId id = allSteps().at(static_cast<std::size_t>(index));
        core::Result<void> outcome = co_await Gate::pass(gate, id, cancel);
        std::optional<Injection> injection;
        if (outcome) {
            auto done = co_await environment->beforeStep(id, cancel);
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
            report(index);
            outcome = co_await stepFunctions().at(static_cast<std::size_t>(index))(flow.get());
        }
        flow->end(outcome);
        going = outcome.has_value();
        logStep(flow->record());
        report(index);
    }

    flow->result.ok = going;
    flow->result.recovered = going && flow->result.fault.has_value();
    const auto wall = std::chrono::steady_clock::now() - began - (gate->waited() - waitedBefore);
    flow->result.wallMs = std::chrono::duration<double, std::milli>(wall).count();
    addUp(&flow->result);
    // The TPM and the service are free before anyone is told that the run has ended.
    AttestationResult result = flow->result;
    flow->hub.reset();
    flow->device.reset();
    flow->target.http.reset();
    flow->tpm.reset();
    const core::Result<void> noted = co_await environment->finished(result);
    if (!noted) // The environment has shown it.
        result.warnings.append(noted.error().message);
    co_return result;
}

} // namespace endorse::attestation
