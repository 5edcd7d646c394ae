// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/result.h>

#include <QString>

namespace endorse::app::cli {

/// Whether a file that the user named can be written: its folder exists, and what stands there
/// already, if anything, is a regular file. Fails as wrong usage.
core::Result<void> checkOutputFile(const QString &path);
/// Checks again and writes @p content, 0600, in one piece: the old file stays when that fails.
/// @return the absolute path. Errors: as checkOutputFile(); category Store, code "write".
core::Result<QString> writeOutputFile(const QString &path, const core::Bytes &content);

} // namespace endorse::app::cli
