// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationsession.h>

namespace endorse::ui {

/// A run as it stands at one moment: what the presenter decides from. A value.
struct RunSnapshot final
{
    using State = attestation::AttestationSession::State;

    State state = State::Idle;
    QList<attestation::StepRecord> steps = attestation::pendingSteps();
    int currentStep = -1; ///< As AttestationSession::currentStep().
    QString registrationId;
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
