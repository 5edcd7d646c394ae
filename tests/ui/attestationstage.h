// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uifixture.h"

#include <ui/attestation/attestationpage.h>
#include <ui/attestation/evidencepane.h>
#include <ui/attestation/runsnapshot.h>
#include <ui/common/commandset.h>

namespace endorse::ui {
class ByteInspector;
}

namespace endorse::testing {

/// The attestation page alone, over a session that finds no TPM.
class AttestationStage final
{
public:
    explicit AttestationStage(FakeEnvironment::Tpm tpm = FakeEnvironment::Tpm::Refuses,
                              const QString &stateFile = {});
    ~AttestationStage();

    /// Shows a run that no session has made.
    void show(const ui::RunSnapshot &run);
    void showTab(ui::EvidencePane::Tab tab);
    template<class T>
    T *find(const char *name) const
    {
        return page.findChild<T *>(QLatin1String(name));
    }
    /// The inspector of the tab that is shown; null when none is.
    ui::ByteInspector *inspector() const;

    FakeEnvironment environment;
    attestation::AttestationSession session;
    ui::CommandSet commands;
    ui::AttestationPage page;
};

/// A run that waits after its first @p done steps.
ui::RunSnapshot pausedRun(int done);
/// A run that the TPM refused in step 5.
ui::RunSnapshot refusedRun();

} // namespace endorse::testing
