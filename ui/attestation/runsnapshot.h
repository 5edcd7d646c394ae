// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationsession.h>

namespace endorse::ui {

/// A run as it stands at one moment: what the presenter decides from. A value.
struct RunSnapshot final
{
    using State = attestation::AttestationSession::State;

    State state = State::Idle;
    attestation::AttestationKind kind = attestation::AttestationKind::Tpm;
    QList<attestation::StepRecord> steps = attestation::pendingSteps();
    int currentStep = -1; ///< As AttestationSession::currentStep().
    QString registrationId;
    QString assignedHub; ///< Host name; empty until assigned.
    /// Of a run with a certificate, once it was read.
    std::optional<attestation::DeviceCertificate> certificate;
    /// Where the key of its device lives, as in DeviceCertificate; also before it was opened.
    QString keyHome;
    /// The run meets a fault, with a device made for it.
    bool hasFault = false;
    QDateTime startedAt; ///< UTC; invalid before the run.
    /// How long the step that runs has run; -1 when none runs. Milliseconds.
    qint64 runningMs = -1;
    bool canStep = true;
    bool canRun = true;
    bool canPause = false;
    bool canRestart = false;
    bool canCancel = false;

    static RunSnapshot of(const attestation::AttestationSession &session);
};

} // namespace endorse::ui
