// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/verb.h>

namespace endorse::app::cli {

void addManifestFileVerbs(CLI::App *group, Verb *verb);  ///< import, export
void addManifestTrustVerbs(CLI::App *group, Verb *verb); ///< trust list, add, remove

} // namespace endorse::app::cli
