// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/runsnapshot.h>
#include <ui/common/icons.h>

namespace endorse::ui {

/// The icon that leads a step that went through.
IconId iconOfStep(attestation::StepId id, const RunSnapshot &run);
/// Whether a step of an attestation with the TPM asks the TPM.
bool asksTheTpm(attestation::StepId id);

} // namespace endorse::ui
