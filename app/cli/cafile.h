// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QString>

namespace endorse::app::cli {

/// The absolute path of the file given with --ca; empty when @p path is. A file that cannot be read
/// or holds no certificate in PEM form is wrong usage, which is told before anything is started.
core::Result<QString> checkedCaFile(const QString &path);

} // namespace endorse::app::cli
