// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/result.h>

#include <QFile>

namespace endorse::core {

/// Opens a file that somebody named, for reading and unbuffered, so that no copy of a secret stays
/// behind. Never waits: opening a pipe would wait for its other end, and a device has no end.
/// Errors: category Store, code "read" (not there, no right to it); Input, code "not-regular" (a
/// folder, a pipe, a device). Thread: any.
Result<void> openRegularFile(QFile &file, const QString &path);

/// Category Input, code "too-large": what readRegularFile() says, for those who read themselves.
Error tooLargeFile(const QString &path, qint64 size, qint64 limit);

/// The content of such a file. Errors: as openRegularFile(); Input, code "too-large" (more than
/// @p limit bytes, of which nothing is read); Store, code "read". Thread: any; reads a disk.
Result<Bytes> readRegularFile(const QString &path, qint64 limit);

} // namespace endorse::core
