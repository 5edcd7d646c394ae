// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <chrono>

namespace endorse::pki {

/// A lock between processes and threads, held while the object lives (flock(2); the file stays).
class FileLock final
{
public:
    /// Waits for at most @p timeout. Fails with category Store, code "lock".
    static core::Result<FileLock> acquire(const QString &path, std::chrono::milliseconds timeout);
    ~FileLock();
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&) = delete;
    FileLock(const FileLock &) = delete;

private:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }

    int m_descriptor;
};

/// Makes a folder (0700) with its parents; an existing one stays as it is. Fails with category
/// Store, code "write".
core::Result<void> makePrivateFolder(const QString &path);

/// Replaces a file by a new one with mode 0600: written beside it (O_EXCL), flushed to the disk,
/// renamed. Call it under a lock: the name of the temporary file is fixed, so that a crash leaves
/// at most one behind. Fails with category Store, code "write".
core::Result<void> replacePrivateFile(const QString &path, QByteArrayView contents);

/// The contents of a small file. Takes rights of group and others away from it. Fails with category
/// Store, code "read".
core::Result<core::Bytes> readPrivateFile(const QString &path);

} // namespace endorse::pki
