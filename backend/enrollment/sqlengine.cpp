// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlengine.h"

namespace endorse::enrollment {

SqlEngine::~SqlEngine() = default;

} // namespace endorse::enrollment
