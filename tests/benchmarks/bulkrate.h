// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace endorse::benchmarks {

/// Creates enrollments at a service by bulk operations: through ServiceClient, and as the same
/// requests, written and signed beforehand, through HttpClient alone. In turns, so that a busy
/// moment of the machine touches both. Prints both rates and their ratio. False when anything was
/// refused.
bool measureBulk(const QString &connectionString, const QString &caFile);

} // namespace endorse::benchmarks
