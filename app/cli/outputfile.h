// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/result.h>

#include <QStringList>

namespace endorse::app::cli {

/// Whether a file that the user named can be written: its folder exists, and what stands there
/// already, if anything, is a regular file and neither an enrollment list nor a private key, which
/// nobody could make again. Fails as wrong usage.
core::Result<void> checkOutputFile(const QString &path);
/// Checks again and writes @p content, 0600, in one piece: the old file stays when that fails.
/// @return the absolute path. Errors: as checkOutputFile(); category Store, code "write".
core::Result<QString> writeOutputFile(const QString &path, const core::Bytes &content);

/// Whether both paths lead to one file that exists, through links or by another name too.
bool isSameFile(const QString &one, const QString &other);
/// Whether @p output is none of the files that the verb reads: a private key that is overwritten is
/// gone for good. @p inputs: paths; empty ones and such that do not exist count for nothing. Fails
/// as wrong usage.
core::Result<void> checkIsNoInput(const QString &output, const QStringList &inputs);

/// For a file that must not exist yet, such as that of a private key. Fails as wrong usage.
core::Result<void> checkNewFile(const QString &path);
/// Makes the file (O_EXCL, 0600) and writes @p content to the disk; removes it when that fails.
/// @return the absolute path. Errors: as checkNewFile(); category Store, code "write".
core::Result<QString> writeNewFile(const QString &path, QByteArrayView content);

} // namespace endorse::app::cli
