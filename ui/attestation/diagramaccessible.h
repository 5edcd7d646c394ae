// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace endorse::ui {

class AttestationPresenter;

/// Lets screen readers see the rows of a DiagramView as the items of a list. Safe to call again.
void installDiagramAccessibility();
/// The step that is shown as a whole: "Step 5: Open the EK lock, done".
QString bandText(const AttestationPresenter &presenter);

} // namespace endorse::ui
