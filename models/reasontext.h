// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>

#include <QString>

#include <optional>

namespace endorse::models {

/// Why, and what to do, as one text for a cell; empty without an error.
QString reasonText(const std::optional<core::Error> &error);

} // namespace endorse::models
