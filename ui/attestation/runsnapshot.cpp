// SPDX-License-Identifier: GPL-3.0-or-later
#include "runsnapshot.h"

namespace endorse::ui {

RunSnapshot RunSnapshot::of(const attestation::AttestationSession &session)
{
    RunSnapshot snapshot;
    snapshot.state = session.state();
    snapshot.steps = session.steps();
    snapshot.currentStep = session.currentStep();
    snapshot.registrationId = session.registrationId();
    snapshot.kind = session.kind();
    snapshot.hasFault = session.fault().has_value();
    const attestation::AttestationResult record = session.record();
    snapshot.assignedHub = record.assignedHub;
    snapshot.startedAt = record.startedAt;
    snapshot.certificate = record.certificate;
    if (record.certificate)
        snapshot.keyHome = record.certificate->keyHome;
    snapshot.canStep = session.canStep();
    snapshot.canRun = session.canRun();
    snapshot.canPause = session.canPause();
    snapshot.canRestart = session.canRestart();
    snapshot.canCancel = session.canCancel();
    return snapshot;
}

} // namespace endorse::ui
