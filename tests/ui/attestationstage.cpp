// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationstage.h"

#include <support/attestationsamples.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/byteinspector.h>

#include <QApplication>

namespace endorse::testing {

using State = ui::RunSnapshot::State;

AttestationStage::AttestationStage(FakeEnvironment::Tpm tpm, const QString &stateFile)
    : session(environment)
    , page(session, commands, stateFile)
{
    environment.tpm = tpm;
    page.resize(1286, 690);
    page.show();
    settle();
}

AttestationStage::~AttestationStage()
{
    session.cancel();
    while (environment.activeRuns() > 0)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void AttestationStage::show(const ui::RunSnapshot &run)
{
    page.presenter().setSnapshot(run);
    settle();
}

void AttestationStage::showTab(ui::EvidencePane::Tab tab)
{
    page.findChild<ui::EvidencePane *>()->showTab(tab);
    settle();
}

ui::ByteInspector *AttestationStage::inspector() const
{
    const QList<ui::ByteInspector *> all = page.findChildren<ui::ByteInspector *>();
    for (ui::ByteInspector *candidate : all) {
        if (candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

ui::RunSnapshot pausedRun(int done)
{
    ui::RunSnapshot run;
    run.state = State::Paused;
    run.steps = sampleSteps(done);
    run.currentStep = done - 1;
    run.registrationId = QStringLiteral("vurgghvzkytcv5kyfdgzusdqtlnor67sydihagwopo4pre4eqa3q");
    run.canRestart = run.canCancel = true;
    return run;
}

ui::RunSnapshot refusedRun()
{
    ui::RunSnapshot run = pausedRun(5);
    run.state = State::Failed;
    run.steps = sampleRefusal();
    run.canStep = run.canRun = run.canCancel = false;
    return run;
}

} // namespace endorse::testing
