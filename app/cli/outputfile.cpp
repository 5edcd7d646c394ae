// SPDX-License-Identifier: GPL-3.0-or-later
#include "outputfile.h"

#include <app/cli/console.h>
#include <core/preciousfile.h>

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace endorse::app::cli {

namespace {

core::Error cannotWrite(const QString &absolute, const QString &technical)
{
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.code = QStringLiteral("write");
    error.place = absolute;
    error.message =
        text(QT_TRANSLATE_NOOP("endorse::app", "The file \"%1\" cannot be written.")).arg(absolute);
    error.hint = text(QT_TRANSLATE_NOOP("endorse::app",
                                        "Check the permissions of the folder and the free space "
                                        "of the disk."));
    error.technical = technical;
    return error;
}

core::Error existsAlready(const QString &absolute)
{
    return usageError(
        text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" exists already, and is not replaced."))
            .arg(absolute),
        text(QT_TRANSLATE_NOOP("endorse::app", "Name another file.")));
}

} // namespace

core::Result<void> checkOutputFile(const QString &path)
{
    const QFileInfo info(path);
    const core::Text hint = text(QT_TRANSLATE_NOOP("endorse::app", "Name another file."));
    struct stat facts = {};
    const bool exists = ::lstat(QFile::encodeName(path).constData(), &facts) == 0;
    if (exists && !S_ISREG(facts.st_mode)) {
        return core::fail(usageError(
            text(QT_TRANSLATE_NOOP("endorse::app",
                                   "\"%1\" cannot be written: it exists and is not a regular "
                                   "file."))
                .arg(info.absoluteFilePath()),
            hint));
    }
    if (exists && core::isPrecious(path)) {
        core::Error error = existsAlready(info.absoluteFilePath());
        error.technical = QStringLiteral("it holds an enrollment list or a private key");
        return core::fail(error);
    }
    if (const auto there = core::checkFolderOf(path); !there)
        return core::fail(asUsageError(there.error()));
    const QFileInfo folder(info.absolutePath());
    if (!folder.isWritable()) {
        return core::fail(usageError(
            text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" cannot be written: the folder \"%2\" is "
                                                   "not writable."))
                .arg(info.fileName())
                .arg(folder.absoluteFilePath()),
            hint));
    }
    return {};
}

bool isSameFile(const QString &one, const QString &other)
{
    struct stat first = {};
    struct stat second = {};
    return ::stat(QFile::encodeName(one).constData(), &first) == 0 &&
           ::stat(QFile::encodeName(other).constData(), &second) == 0 &&
           first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

core::Result<void> checkIsNoInput(const QString &output, const QStringList &inputs)
{
    if (output.isEmpty())
        return {};
    for (const QString &input : inputs) {
        if (!input.isEmpty() && isSameFile(output, input)) {
            return core::fail(usageError(
                text(QT_TRANSLATE_NOOP("endorse::app",
                                       "\"%1\" is read by this command, and is not written to."))
                    .arg(QFileInfo(output).absoluteFilePath()),
                text(QT_TRANSLATE_NOOP("endorse::app", "Name another file."))));
        }
    }
    return {};
}

core::Result<QString> writeOutputFile(const QString &path, const core::Bytes &content)
{
    if (const auto writable = checkOutputFile(path); !writable)
        return core::fail(writable.error());
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QSaveFile file(absolute);
    if (file.open(QIODevice::WriteOnly) &&
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
        file.write(content) == content.size() && file.commit())
        return absolute;
    return core::fail(cannotWrite(absolute, file.errorString()));
}

core::Result<void> checkNewFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    struct stat facts = {};
    if (::lstat(QFile::encodeName(absolute).constData(), &facts) == 0)
        return core::fail(existsAlready(absolute));
    return checkOutputFile(path);
}

core::Result<QString> writeNewFile(const QString &path, QByteArrayView content)
{
    if (const auto isFree = checkNewFile(path); !isFree)
        return core::fail(isFree.error());
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const QByteArray name = QFile::encodeName(absolute);
    const int file =
        ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0 && errno == EEXIST)
        return core::fail(existsAlready(absolute));
    if (file < 0)
        return core::fail(cannotWrite(absolute, QString::fromLocal8Bit(std::strerror(errno))));
    bool isWritten = true;
    while (isWritten && !content.isEmpty()) {
        const ssize_t count =
            ::write(file, content.data(), static_cast<std::size_t>(content.size()));
        if (count > 0)
            content = content.sliced(count);
        else
            isWritten = count < 0 && errno == EINTR;
    }
    isWritten = isWritten && ::fsync(file) == 0;
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    ::close(file);
    if (isWritten)
        return absolute;
    ::unlink(name.constData());
    return core::fail(cannotWrite(absolute, reason));
}

} // namespace endorse::app::cli
