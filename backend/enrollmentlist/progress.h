// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace endorse::enrollmentlist {

/// How far long work has come; total is 0 when it is not known. Called in the thread that works,
/// which has to be brief. An empty one is allowed everywhere.
using Progress = std::function<void(qint64 done, qint64 total)>;

} // namespace endorse::enrollmentlist
