// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationenvironment.h>
#include <attestation/attestationresult.h>
#include <dps/identifiers.h>

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace endorse::attestation {

/// One attestation at a time as a screen drives it: buttons call the slots, signals say what to
/// draw. No function waits. Destroying it in the middle of a run cancels the run, which ends on its
/// own shortly after and calls nothing of this object any more. Thread: that of its owner, which
/// runs an event loop; the environment outlives it.
class AttestationSession final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttestationSession)

public:
    enum class State {
        Idle,     ///< Nothing ran yet, or restart() was called.
        Running,  ///< A step runs.
        Paused,   ///< Waits between two steps.
        Finished, ///< All steps are ok.
        Failed,   ///< A step failed.
        Cancelled ///< The user cancelled.
    };
    Q_ENUM(State)

    explicit AttestationSession(AttestationEnvironment &environment, QObject *parent = nullptr);
    ~AttestationSession() override;

    /// A device that proves itself with a certificate.
    struct CertificateChoice final
    {
        X509DeviceProvider device;                              ///< Asked once for each run.
        std::optional<dps::RegistrationId> registrationId = {}; ///< As in runWithCertificate().
    };

    State state() const { return m_state; }
    /// Those of pendingSteps(kind()): eleven with the TPM, four with a certificate.
    const QList<StepRecord> &steps() const { return m_steps; }
    /// Index of the step that runs or, at the gate, ran last; -1 when nothing ran.
    int currentStep() const { return m_current; }
    /// Empty until the EK or the certificate is known.
    QString registrationId() const { return m_registrationId; }
    /// The result of the run that ended last; null before and after restart().
    const AttestationResult *result() const;
    /// All that is known of the run that is shown, also while it runs or waits: for a transcript.
    AttestationResult record() const;

    /// What the next run proves itself with, or the one that is shown.
    AttestationKind kind() const
    {
        return m_certificate ? AttestationKind::X509 : AttestationKind::Tpm;
    }
    /// Chooses the device of the next run; nullopt: the TPM of the environment. A fault that this
    /// kind cannot meet is given up. Does nothing while a run is shown: restart() first.
    void setCertificate(std::optional<CertificateChoice> certificate);

    /// The fault that the next run meets, or the one that runs; nullopt: an ordinary run.
    std::optional<Fault> fault() const { return m_fault; }
    /// Chooses the fault of the next run, which happens in environment.withFault(). Does nothing
    /// while a run is shown: restart() first; nor for a fault that kind() cannot meet.
    void setFault(std::optional<Fault> fault);

    bool canStep() const;
    bool canRun() const;
    bool canPause() const;
    bool canRestart() const;
    bool canCancel() const;

public Q_SLOTS:
    /// Runs one step: from Idle the first one, from Paused the next one.
    void step();
    /// Runs to the end without stopping.
    void run();
    /// Stops after the step that runs.
    void pause();
    /// Back to Idle with nothing run; cancels what runs. A step() or run() that follows waits for
    /// the cancelled run to end and then begins.
    void restart();
    /// Ends the run; the state becomes Cancelled as soon as the flow has let go.
    void cancel();

Q_SIGNALS:
    void stateChanged();
    void stepChanged(int index);
    /// All steps are pending again.
    void reset();
    void faultChanged();
    /// The kind or the device of the next run changed; reset() follows.
    void deviceChanged();

private:
    struct Run;
    enum class Pace { Step, Run };

    static QCoro::Task<AttestationResult>
    runIn(AttestationEnvironment *environment, std::shared_ptr<Run> run,
          std::function<void(int, const AttestationResult &)> observer);
    static QCoro::Task<void> drive(AttestationEnvironment *environment, std::shared_ptr<Run> run);

    void begin(Pace pace);
    void launch();
    void clear();
    void onStep(int index, const AttestationResult &soFar);
    void onWaitingChanged();
    void onEnded(const std::shared_ptr<Run> &run, AttestationResult result);
    void finish(AttestationResult result);
    void setState(State state);

    AttestationEnvironment &m_environment;
    QList<StepRecord> m_steps;
    std::optional<AttestationResult> m_result;
    AttestationResult m_soFar;       ///< Of the run that is shown, as of its last report.
    std::shared_ptr<Run> m_run;      ///< The run that is shown; null when none is under way.
    std::shared_ptr<Run> m_draining; ///< A run that was given up and has not ended yet.
    QString m_registrationId;
    std::optional<CertificateChoice> m_certificate;
    std::optional<Fault> m_fault;
    State m_state = State::Idle;
    int m_current = -1;
};

} // namespace endorse::attestation
