// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

namespace endorse::tpmtypes {

/// The random source gave too few bytes.
core::Error randomError();
/// A key or credential has a length that its place does not take. @p what is an English field name.
core::Error secretSizeError(const QString &what, std::size_t size);

} // namespace endorse::tpmtypes
