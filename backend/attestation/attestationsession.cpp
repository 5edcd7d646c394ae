// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationsession.h"

#include <attestation/attestationflow.h>
#include <attestation/attestationkind.h>
#include <attestation/flowcontext.h>
#include <attestation/gate.h>

#include <QPointer>

namespace endorse::attestation {

/// Outlives the session when the session is destroyed in the middle of a run.
struct AttestationSession::Run final
{
    std::shared_ptr<Gate> gate = std::make_shared<Gate>();
    core::CancelSource cancel;
    QPointer<AttestationSession> session;
    std::optional<CertificateChoice> certificate;
    std::optional<Fault> fault;
    bool launched = false;

    AttestationKind kind() const
    {
        return certificate ? AttestationKind::X509 : AttestationKind::Tpm;
    }
};

namespace {

/// The end of a run that should have met a fault in an environment that offers none: it must not
/// happen to anything real instead.
AttestationResult noFaultsHere(const AttestationEnvironment &environment, Fault fault,
                               AttestationKind kind)
{
    AttestationResult result;
    result.kind = kind;
    result.startedAt = environment.recordClock().now();
    result.fault = fault;
    result.steps = pendingSteps(kind);
    for (StepRecord &record : result.steps)
        record.status = StepStatus::Skipped;
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QStringLiteral("no-faults");
    error.place = toString(StepId::Connect);
    error.message =
        text(QT_TRANSLATE_NOOP("endorse::attestation", "Faults on purpose are not offered here."));
    error.hint = text(QT_TRANSLATE_NOOP("endorse::attestation",
                                        "Choose the ordinary attestation and start again."));
    result.steps.first().status = StepStatus::Failed;
    result.steps.first().error = error;
    result.error = error;
    return result;
}

} // namespace

AttestationSession::AttestationSession(AttestationEnvironment &environment, QObject *parent)
    : QObject(parent)
    , m_environment(environment)
    , m_steps(pendingSteps())
{
}

AttestationSession::~AttestationSession()
{
    for (const auto &run : {m_run, m_draining}) {
        if (!run)
            continue;
        run->session.clear();
        run->gate->setWaitingChanged({});
        run->cancel.cancel();
    }
}

const AttestationResult *AttestationSession::result() const
{
    return m_result ? &*m_result : nullptr;
}

AttestationResult AttestationSession::record() const
{
    if (m_result)
        return *m_result;
    AttestationResult record = m_soFar;
    record.kind = kind();
    record.steps = m_steps;
    return record;
}

void AttestationSession::setCertificate(std::optional<CertificateChoice> certificate)
{
    if (m_state != State::Idle)
        return;
    m_certificate = std::move(certificate);
    m_steps = pendingSteps(kind()); // Whoever hears of the fault looks at both.
    if (m_fault && !faultsFor(kind()).contains(*m_fault))
        setFault(std::nullopt);
    Q_EMIT deviceChanged();
    clear();
}

void AttestationSession::setFault(std::optional<Fault> fault)
{
    if (m_state != State::Idle || fault == m_fault)
        return;
    if (fault && !faultsFor(kind()).contains(*fault))
        return;
    m_fault = fault;
    Q_EMIT faultChanged();
}

bool AttestationSession::canStep() const
{
    return m_state == State::Idle || m_state == State::Paused;
}

bool AttestationSession::canRun() const
{
    return canStep() || (m_state == State::Running && m_run && !m_run->gate->isOpen());
}

bool AttestationSession::canPause() const
{
    return m_state == State::Running && m_run && m_run->gate->isOpen();
}

bool AttestationSession::canRestart() const
{
    return m_state != State::Idle;
}

bool AttestationSession::canCancel() const
{
    return (m_state == State::Running || m_state == State::Paused) && m_run &&
           !m_run->cancel.isCancelled();
}

void AttestationSession::step()
{
    if (m_state == State::Idle)
        begin(Pace::Step);
    else if (canStep())
        m_run->gate->step();
}

void AttestationSession::run()
{
    if (m_state == State::Idle) {
        begin(Pace::Run);
    } else if (canRun()) {
        m_run->gate->run();
        Q_EMIT stateChanged(); // canRun() and canPause() changed, the state perhaps not.
    }
}

void AttestationSession::pause()
{
    if (!canPause())
        return;
    m_run->gate->pause();
    Q_EMIT stateChanged();
}

void AttestationSession::restart()
{
    if (!canRestart())
        return;
    if (m_run) {
        const std::shared_ptr<Run> abandoned = std::exchange(m_run, nullptr);
        abandoned->gate->setWaitingChanged({});
        if (abandoned->launched)
            m_draining = abandoned;
        abandoned->cancel.cancel();
    }
    clear();
    setState(State::Idle);
}

void AttestationSession::cancel()
{
    if (!canCancel())
        return;
    const std::shared_ptr<Run> run = m_run;
    run->cancel.cancel();
    if (!run->launched) {
        AttestationResult result;
        result.startedAt = m_environment.recordClock().now();
        result.kind = run->kind();
        result.fault = run->fault;
        result.steps = m_steps;
        for (StepRecord &record : result.steps)
            record.status = StepStatus::Skipped;
        result.steps.first().status = StepStatus::Cancelled;
        result.error = core::cancelledError(toString(StepId::Connect));
        finish(std::move(result));
        return;
    }
    Q_EMIT stateChanged();
}

void AttestationSession::begin(Pace pace)
{
    m_run = std::make_shared<Run>();
    m_run->session = this;
    m_run->certificate = m_certificate;
    m_run->fault = m_fault;
    m_run->gate->setWaitingChanged([this] { onWaitingChanged(); });
    if (pace == Pace::Step)
        m_run->gate->step();
    else
        m_run->gate->run();
    setState(State::Running);
    // One run at a time has the TPM: a run that was given up lets go of it first.
    if (!m_draining)
        launch();
}

void AttestationSession::launch()
{
    m_run->launched = true;
    // Nobody awaits this task: it reports to the session and ends on its own.
    drive(&m_environment, m_run);
}

QCoro::Task<AttestationResult> AttestationSession::runIn(AttestationEnvironment *environment,
                                                         std::shared_ptr<Run> run,
                                                         StepObserver observer)
{
    // While the run lasts, the environment that it was made from lasts too.
    const auto lease = environment->lease();
    std::shared_ptr<AttestationEnvironment> apart;
    if (run->fault) {
        apart = environment->withFault(*run->fault, run->kind());
        if (!apart)
            co_return noFaultsHere(*environment, *run->fault, run->kind());
    }
    AttestationEnvironment *where = apart ? apart.get() : environment;
    if (run->certificate) {
        co_return co_await AttestationFlow::runWithCertificate(
            where, run->certificate->device, run->certificate->registrationId, run->gate,
            std::move(observer), run->cancel.token());
    }
    co_return co_await AttestationFlow::run(where, run->gate, std::move(observer),
                                            run->cancel.token());
}

QCoro::Task<void> AttestationSession::drive(AttestationEnvironment *environment,
                                            std::shared_ptr<Run> run)
{
    const StepObserver observer = [run](int index, const AttestationResult &soFar) {
        if (run->session && run->session->m_run == run)
            run->session->onStep(index, soFar);
    };
    AttestationResult result = co_await runIn(environment, run, observer);
    if (run->session)
        run->session->onEnded(run, std::move(result));
}

void AttestationSession::clear()
{
    m_steps = pendingSteps(kind());
    m_result.reset();
    m_soFar = {};
    m_registrationId.clear();
    m_current = -1;
    Q_EMIT reset();
}

void AttestationSession::onStep(int index, const AttestationResult &soFar)
{
    m_steps[index] = soFar.steps.at(index);
    m_soFar = soFar;
    m_registrationId = soFar.registrationId;
    if (m_steps.at(index).status != StepStatus::Skipped)
        m_current = index;
    Q_EMIT stepChanged(index);
}

void AttestationSession::onWaitingChanged()
{
    if (m_run)
        setState(m_run->gate->isWaiting() ? State::Paused : State::Running);
}

void AttestationSession::onEnded(const std::shared_ptr<Run> &run, AttestationResult result)
{
    if (run == m_draining) {
        m_draining.reset();
        if (m_run && !m_run->launched)
            launch();
        return;
    }
    if (run == m_run)
        finish(std::move(result));
}

void AttestationSession::finish(AttestationResult result)
{
    m_run.reset();
    m_steps = result.steps;
    m_registrationId = result.registrationId;
    const State state = result.ok              ? State::Finished
                        : result.isCancelled() ? State::Cancelled
                                               : State::Failed;
    m_result = std::move(result);
    // Skipped steps change at the end without a report of their own.
    for (int index = 0; index < m_steps.size(); ++index)
        Q_EMIT stepChanged(index);
    setState(state);
}

void AttestationSession::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace endorse::attestation
