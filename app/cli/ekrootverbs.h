// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/verb.h>

namespace endorse::app::cli {

/// "tpm ek-root add|list|remove": the roots of EK certificates that the user trusts.
void addEkRootVerbs(CLI::App *group, Verb *verb);

} // namespace endorse::app::cli
