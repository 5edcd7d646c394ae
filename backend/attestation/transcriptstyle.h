// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace endorse::attestation {

/// The style sheet of the HTML transcript: light and dark, screen and paper.
const char *browserStyle();
/// The style sheet of the printed transcript, in what QTextDocument knows of CSS.
const char *printStyle();

} // namespace endorse::attestation
