// SPDX-License-Identifier: GPL-3.0-or-later
#include "walk.h"

#include <app/cli/capturefile.h>
#include <app/cli/outputfile.h>
#include <app/cli/transcriptfile.h>
#include <app/cli/walkprinter.h>
#include <attestation/attestationflow.h>

#include <QFileInfo>

#include <algorithm>

namespace endorse::app::cli {

using attestation::AttestationFlow;
using attestation::AttestationResult;
using attestation::Gate;

namespace {

/// null when there is none.
QJsonValue median(std::vector<double> values)
{
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values.at(middle)
                                  : (values.at(middle - 1) + values.at(middle)) / 2;
}

/// The times of all rounds, by name.
class Times final
{
public:
    void add(const AttestationResult &result)
    {
        m_wall.push_back(result.wallMs);
        m_tpm.push_back(result.tpmMs);
        m_tss.push_back(result.tssMs);
        m_http.push_back(result.httpMs);
        m_wait.push_back(result.waitMs);
    }
    int rounds() const { return static_cast<int>(m_wall.size()); }
    QJsonObject medians() const
    {
        return {
            {QStringLiteral("wallMs"), median(m_wall)}, {QStringLiteral("tpmMs"), median(m_tpm)},
            {QStringLiteral("tssMs"), median(m_tss)},   {QStringLiteral("httpMs"), median(m_http)},
            {QStringLiteral("waitMs"), median(m_wait)},
        };
    }

private:
    std::vector<double> m_wall, m_tpm, m_tss, m_http, m_wait;
};

QJsonObject roundsJson(const Times &times, const AttestationResult &last)
{
    QJsonObject json{
        {QStringLiteral("ok"), last.ok},
        {QStringLiteral("rounds"), times.rounds()},
        {QStringLiteral("median"), times.medians()},
        {QStringLiteral("last"), toJson(last)},
    };
    if (last.error)
        json.insert(QStringLiteral("error"), last.error->toJson());
    return json;
}

using KeptDevice = std::shared_ptr<std::optional<attestation::X509Device>>;

/// Opens the device once for all rounds: a token asks for its PIN once.
QCoro::Task<core::Result<attestation::X509Device>>
keptDevice(KeptDevice kept, attestation::X509DeviceProvider open, core::CancelToken cancel)
{
    if (!kept->has_value()) {
        auto device = co_await open(std::move(cancel));
        if (!device)
            co_return core::fail(device.error());
        kept->emplace(std::move(*device));
    }
    // A copy with a name of its own: QCoro moves what is returned and is not the task's own type.
    attestation::X509Device copy = **kept;
    co_return copy;
}

/// @p plan outlives the task.
QCoro::Task<AttestationResult> attestOnce(Workbench *workbench, VerbContext *context,
                                          const WalkPlan *plan, KeptDevice kept,
                                          attestation::StepObserver observer)
{
    const auto gate = std::make_shared<Gate>();
    gate->run();
    if (plan->device) {
        co_return co_await AttestationFlow::runWithSymmetricKey(
            workbench, plan->device->id, plan->device->key.clone(), gate, std::move(observer),
            context->cancel);
    }
    if (plan->x509) {
        attestation::X509DeviceProvider open = deviceFrom(workbench, plan->x509);
        if (plan->rounds > 1) {
            open = [kept, open](core::CancelToken cancel) {
                return keptDevice(kept, open, std::move(cancel));
            };
        }
        co_return co_await AttestationFlow::runWithCertificate(
            workbench, std::move(open), plan->registrationId, gate, std::move(observer),
            context->cancel);
    }
    std::shared_ptr<attestation::AttestationEnvironment> apart;
    if (plan->fault)
        apart = workbench->withFault(*plan->fault);
    attestation::AttestationEnvironment *environment = apart ? apart.get() : workbench;
    co_return co_await AttestationFlow::run(environment, gate, std::move(observer),
                                            context->cancel);
}

ExitCode report(const VerbContext &context, const WalkPlan &plan, const Times &times,
                const AttestationResult &last)
{
    if (plan.reportsRounds)
        context.console.document(roundsJson(times, last));
    else if (context.console.isJson())
        context.console.document(toJson(last));
    if (last.error) {
        context.console.error(*last.error);
        return exitCodeOf(*last.error);
    }
    return ExitCode::Done;
}

core::Error captureWithoutTpm()
{
    return usageError(
        text(QT_TRANSLATE_NOOP("endorse::app",
                               "--pcap is given, and the key is not in a TPM: there is no traffic "
                               "to write.")),
        text(QT_TRANSLATE_NOOP("endorse::app",
                               "Leave out --pcap. With --transcript the requests to the service "
                               "are written.")));
}

core::Result<void> checkFiles(const WalkPlan &plan)
{
    for (const QString &output : {plan.transcript, plan.capture}) {
        if (auto free = checkIsNoInput(output, plan.inputs); !free)
            return free;
    }
    if (!plan.capture.isEmpty() && plan.x509 && plan.x509->key.home() != hsm::KeyHome::Tpm)
        return core::fail(captureWithoutTpm());
    const QFileInfo transcript(plan.transcript);
    if (!plan.capture.isEmpty() && !plan.transcript.isEmpty() &&
        (transcript.absoluteFilePath() == QFileInfo(plan.capture).absoluteFilePath() ||
         isSameFile(plan.transcript, plan.capture))) {
        return core::fail(usageError(
            text(QT_TRANSLATE_NOOP("endorse::app",
                                   "Transcript and TPM traffic cannot both be written to \"%1\"."))
                .arg(transcript.absoluteFilePath()),
            text(QT_TRANSLATE_NOOP("endorse::app", "Name another file."))));
    }
    return checkTranscriptFile(plan.transcript).and_then([&] {
        return checkCaptureFile(plan.capture);
    });
}

/// Writes what was asked for and says where.
ExitCode writeFiles(const Console &console, const WalkPlan &plan, const AttestationResult &last)
{
    ExitCode code = ExitCode::Done;
    const auto tell = [&](const core::Result<QString> &written, const core::Text &note) {
        if (written) {
            console.note(note.arg(*written).render());
        } else {
            console.error(written.error());
            code = ExitCode::Failed;
        }
    };
    if (!plan.transcript.isEmpty())
        tell(writeTranscript(plan.transcript, last),
             text(QT_TRANSLATE_NOOP("endorse::app", "Transcript: %1")));
    if (!plan.capture.isEmpty())
        tell(writeCapture(plan.capture, last),
             text(QT_TRANSLATE_NOOP("endorse::app", "TPM traffic: %1")));
    return code;
}

} // namespace

ExitCode failWalk(const Console &console, attestation::AttestationKind kind,
                  const core::Error &error, bool reportsRounds)
{
    console.error(error);
    if (console.isJson()) {
        AttestationResult result;
        result.kind = kind;
        result.steps = attestation::pendingSteps(kind);
        for (attestation::StepRecord &step : result.steps)
            step.status = attestation::StepStatus::Skipped;
        result.error = error;
        console.document(reportsRounds ? roundsJson(Times(), result) : toJson(result));
    }
    return exitCodeOf(error);
}

QCoro::Task<ExitCode> walk(VerbContext *context, WalkPlan plan)
{
    if (const auto writable = checkFiles(plan); !writable)
        co_return failWalk(context->console, plan.kind(), writable.error(), plan.reportsRounds);
    auto options = plan.tpm.workbenchOptions(*context);
    if (!options)
        co_return failWalk(context->console, plan.kind(), options.error(), plan.reportsRounds);
    options->retryAfterSeconds = plan.retryAfterSeconds;
    options->keepConnections = plan.rounds > 1;

    Workbench workbench(std::move(*options));
    const Console console = context->console;
    QObject::connect(&workbench, &Workbench::problem, &workbench,
                     [console](const core::Error &error) { console.error(error); });
    workbench.connections().setTpm(plan.tpm.choice());
    workbench.connections().setService(plan.service);

    workbench.setEnrollsCertificates(plan.enrolls);
    if (plan.enrollmentService)
        workbench.setEnrollmentService(std::move(*plan.enrollmentService));

    const auto kept = std::make_shared<std::optional<attestation::X509Device>>();
    const auto printer = std::make_shared<WalkPrinter>(console, plan.explains, plan.rounds > 1);
    Times times;
    AttestationResult last;
    for (int round = 0; round < plan.rounds; ++round) {
        const attestation::StepObserver observer =
            [printer](int index, const AttestationResult &soFar) { printer->step(index, soFar); };
        last = co_await attestOnce(&workbench, context, &plan, kept, observer);
        if (!last.ok)
            break;
        times.add(last);
    }
    kept->reset();
    co_await Workbench::shutdown(&workbench);

    printer->summary(last, times.rounds());
    ExitCode code = report(*context, plan, times, last);
    code = std::max(code, writeFiles(console, plan, last));
    co_return code;
}

} // namespace endorse::app::cli
