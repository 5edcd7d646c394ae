// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uifixture.h"

#include <support/diagramsamples.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/diagramscene.h>
#include <ui/attestation/diagramview.h>

namespace endorse::testing {

/// A run that waits after its first @p done steps.
inline ui::RunSnapshot flowRun(int done)
{
    ui::RunSnapshot run;
    run.steps = flowSteps(done);
    run.currentStep = done - 1;
    run.state = done == 0                        ? ui::RunSnapshot::State::Idle
                : done == attestation::stepCount ? ui::RunSnapshot::State::Finished
                                                 : ui::RunSnapshot::State::Paused;
    run.registrationId = QStringLiteral("vurgghvzkytcv5kyfdgzusdqtlnor67sydihagwopo4pre4eqa3q");
    return run;
}

/// A run that the TPM refused in step 5, after a fault before it.
inline ui::RunSnapshot flowRefusedRun()
{
    ui::RunSnapshot run = flowRun(5);
    run.state = ui::RunSnapshot::State::Failed;
    run.steps = flowRefusal();
    return run;
}

/// The diagram alone over a presenter, wired as the page wires it.
struct DiagramStage final
{
    explicit DiagramStage(QSize size = {582, 339})
        : view(presenter)
    {
        QObject::connect(&presenter, &ui::AttestationPresenter::changed, &view,
                         &ui::DiagramView::refresh);
        ui::DiagramEnds ends;
        ends.tpmName = QStringLiteral("Lab TPM (embedded)");
        ends.service = QUrl(QStringLiteral("https://127.0.0.1:8443"));
        ends.serviceIsEmulator = true;
        view.setEnds(ends);
        view.resize(size);
        view.show();
        settle();
    }

    void show(const ui::RunSnapshot &run)
    {
        presenter.setSnapshot(run);
        settle();
    }
    const models::DiagramModel &model() const { return view.model(); }
    const ui::DiagramItem *item(int row) const { return view.diagram().rowItems().at(row); }
    /// The middle of a row's arrow or note in the viewport.
    QPoint placeOf(int row) const
    {
        return view.mapFromScene(item(row)->mapToScene(item(row)->bodyRect().center()));
    }

    ui::AttestationPresenter presenter;
    ui::DiagramView view;
};

} // namespace endorse::testing
