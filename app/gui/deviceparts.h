// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/devicechoice.h>

namespace endorse::app {

class Workbench;

namespace gui {

/// How the attestation page opens and makes devices with a certificate. @p workbench outlives the
/// page and its runs. Keys of the TPM and their certificates lie in device-keys/ of its data
/// folder.
ui::DeviceParts devicePartsOf(Workbench *workbench);

} // namespace gui
} // namespace endorse::app
