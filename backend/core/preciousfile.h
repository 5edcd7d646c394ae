// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>

#include <QString>

namespace endorse::core {

/// Whether @p path leads to a file that nothing else may be written over: an enrollment list
/// (begins "SQLite format 3\0") or a private key: "PRIVATE KEY" within its first 64 KiB, or the
/// shape of PKCS #8 (encrypted too), SEC 1 or PKCS #1 in DER, or of PKCS #12. Reads no more than
/// these 64 KiB. False for what is not there, is no regular file or cannot be read. Thread: any;
/// reads a disk.
bool isPrecious(const QString &path);

/// Category Input, code "occupied": what is said to whoever would write over such a file.
Error preciousFile(const QString &path);

/// Whether the folder exists in which @p path is to be made. Category Input, code "no-folder",
/// place: the folder. Thread: any; reads a disk.
Result<void> checkFolderOf(const QString &path);

} // namespace endorse::core
