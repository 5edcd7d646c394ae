// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace endorse::benchmarks {

/// 0 without values.
double median(std::vector<double> values);
/// Prints one figure beside its limit.
void row(const char *name, double value, const char *unit, const char *limit);

} // namespace endorse::benchmarks
