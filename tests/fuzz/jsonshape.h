// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mutator.h"

namespace endorse::fuzz {

/// Damages one value of a JSON text, wherever it is nested, and writes all of it again, so that the
/// text stays JSON: values are left out, repeated, put elsewhere, get another type or other
/// characters; a member may stand there twice. A text that is no JSON gets any change.
core::Bytes reshapeJson(Mutator &mutator, const core::Bytes &json);

} // namespace endorse::fuzz
