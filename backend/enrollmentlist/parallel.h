// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace endorse::enrollmentlist {

/// Does @p part(0) … @p part(count - 1), each once, in this thread and in threads of Qt's pool that
/// are free, and returns when all are done. Parts may run at the same time and in any order.
void inParallel(int count, const std::function<void(int)> &part);

} // namespace endorse::enrollmentlist
