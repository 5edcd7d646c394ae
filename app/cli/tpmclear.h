// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/verb.h>

namespace endorse::app::cli {

/// "tpm clear": a verb of its own, since it destroys and asks first.
void addClearVerb(CLI::App *group, Verb *verb);

} // namespace endorse::app::cli
