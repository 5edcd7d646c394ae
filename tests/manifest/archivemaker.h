// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace endorse::testing {

/// A file in an archive.
struct PackedFile final
{
    QByteArray name; ///< Any octets.
    QByteArray content;
};

/// A 7z archive of these files. @p compression: of libarchive, "store", "lzma1". Ends the test
/// program when it cannot be made.
QByteArray sevenZipOf(const QList<PackedFile> &files, const char *compression = "lzma1");

} // namespace endorse::testing
