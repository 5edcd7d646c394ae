// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace endorse::app::cli {

/// The whole of endorsectl: parses, runs one verb, cleans up.
/// @return the exit code: 0 done; 1 refused or failed; 2 wrong usage; 3 deadline passed or
/// cancelled.
int runCommandLine(int argc, char **argv);

} // namespace endorse::app::cli
