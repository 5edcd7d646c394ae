// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

namespace endorse::tpmtypes {

/// The random source gave too few bytes.
core::Error randomError();
/// A key or credential has a length that its place does not take. @p place is an English field
/// name; %1 of @p message is the length.
core::Error secretSizeError(const QString &place, const core::Text &message, std::size_t size);

} // namespace endorse::tpmtypes
