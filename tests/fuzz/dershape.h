// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mutator.h"

namespace endorse::fuzz {

/// Damages one element of @p der, wherever it is nested, and writes all of it again: the lengths of
/// what encloses it are right, so that a parser gets as far as the damage. Elements lose, repeat
/// and swap what they hold, get other tags, contents, times and lengths. Contents of OCTET and BIT
/// STRINGs that are DER themselves count as nested.
core::Bytes reshapeDer(Mutator &mutator, const core::Bytes &der);

/// An element with the shortest length.
core::Bytes derElement(quint8 tag, const core::Bytes &contents);

} // namespace endorse::fuzz
