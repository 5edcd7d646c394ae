// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

namespace endorse::enrollmentlist {

/// What makes @p before of @p after, two records as JSON: an object of the members that were other
/// ones, null for those that were absent. May hold symmetric keys.
core::Result<core::Bytes> reversePatch(const core::Bytes &before, const core::Bytes &after);

/// The record before the change: @p after with @p patch. The order of members is that of a record.
core::Result<core::Bytes> patched(const core::Bytes &after, const core::Bytes &patch);

} // namespace endorse::enrollmentlist
