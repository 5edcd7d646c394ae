// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatefiles.h"

#include <core/regularfile.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace endorse::pki {

namespace {

// Certificates and keys are a few hundred bytes.
constexpr qint64 maxFileSize = 1 << 20;
constexpr std::chrono::milliseconds lockPause{5};

core::Error fileError(const char *code, const QString &path, const core::Text &message,
                      const QString &technical)
{
    return {.category = core::ErrorCategory::Store,
            .code = QString::fromLatin1(code),
            .place = path,
            .message = message,
            .hint = {"endorse::pki",
                     QT_TRANSLATE_NOOP("endorse::pki",
                                       "Check that the folder belongs to you, can be written to "
                                       "and has free space.")},
            .technical = technical};
}

core::Error writeError(const QString &path, int error)
{
    return fileError("write", path,
                     core::Text("endorse::pki",
                                QT_TRANSLATE_NOOP("endorse::pki", "\"%1\" cannot be written: %2."))
                         .arg(path)
                         .arg(QString::fromLocal8Bit(strerror(error))),
                     QStringLiteral("errno %1").arg(error));
}

core::Error readError(const QString &path, const QString &reason)
{
    return fileError(
        "read", path,
        core::Text("endorse::pki", QT_TRANSLATE_NOOP("endorse::pki", "\"%1\" cannot be read: %2."))
            .arg(path)
            .arg(reason),
        reason);
}

core::Error lockError(const QString &path, int error)
{
    return fileError(
        "lock", path,
        core::Text("endorse::pki",
                   QT_TRANSLATE_NOOP("endorse::pki",
                                     "\"%1\" cannot be locked, because another program holds it "
                                     "or the folder does not allow it: %2."))
            .arg(path)
            .arg(QString::fromLocal8Bit(strerror(error))),
        QStringLiteral("errno %1").arg(error));
}

bool writeAll(int descriptor, QByteArrayView contents)
{
    while (!contents.isEmpty()) {
        const ssize_t written =
            ::write(descriptor, contents.data(), static_cast<std::size_t>(contents.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        contents = contents.sliced(written);
    }
    return ::fsync(descriptor) == 0;
}

/// Makes a rename outlive a power cut. Not every file system can; then nothing more can be done.
void syncFolder(const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

core::Result<FileLock> FileLock::acquire(const QString &path, std::chrono::milliseconds timeout)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return core::fail(lockError(path, errno));
    FileLock lock(descriptor);
    const auto deadline = std::chrono::steady_clock::now() + timeout;
    // flock has no deadline of its own, and the holder may have been stopped: ask again and again.
    while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return core::fail(lockError(path, errno));
        if (std::chrono::steady_clock::now() >= deadline)
            return core::fail(lockError(path, EWOULDBLOCK));
        std::this_thread::sleep_for(lockPause);
    }
    return lock;
}

FileLock::FileLock(FileLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

core::Result<void> makePrivateFolder(const QString &path)
{
    if (QFileInfo(path).isDir())
        return {};
    const QString parent = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(parent))
        return core::fail(writeError(parent, errno));
    // Another process may have been quicker.
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return core::fail(writeError(path, errno));
    return {};
}

core::Result<void> replacePrivateFile(const QString &path, QByteArrayView contents)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray temporary = target + ".new";
    ::unlink(temporary.constData());
    const int descriptor =
        ::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return core::fail(writeError(path, errno));
    const bool written = writeAll(descriptor, contents);
    const int error = written ? 0 : errno;
    ::close(descriptor);
    if (!written || ::rename(temporary.constData(), target.constData()) != 0) {
        const int reason = written ? errno : error;
        ::unlink(temporary.constData());
        return core::fail(writeError(path, reason));
    }
    syncFolder(QFileInfo(path).absolutePath());
    return {};
}

core::Result<core::Bytes> readPrivateFile(const QString &path)
{
    QFile file;
    if (const auto opened = core::openRegularFile(file, path); !opened)
        return core::fail(readError(path, opened.error().technical));
    if (file.size() > maxFileSize)
        return core::fail(readError(path, QStringLiteral("%1 bytes").arg(file.size())));
    struct stat facts
    {
    };
    if (::fstat(file.handle(), &facts) == 0 && (facts.st_mode & 077) != 0)
        ::fchmod(file.handle(), 0600);
    return file.readAll();
}

} // namespace endorse::pki
