// SPDX-License-Identifier: GPL-3.0-or-later
#include "regularfile.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace endorse::core {

namespace {

Error unreadableFile(const QString &path, const QString &technical)
{
    return {.category = ErrorCategory::Store,
            .code = QStringLiteral("read"),
            .place = path,
            .message = Text("endorse::core",
                            QT_TRANSLATE_NOOP("endorse::core", "The file \"%1\" cannot be read."))
                           .arg(path),
            .hint = {"endorse::core",
                     QT_TRANSLATE_NOOP("endorse::core",
                                       "Check that the file is there and that you may read it.")},
            .technical = technical};
}

Error notRegularFile(const QString &path)
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("not-regular"),
            .place = path,
            .message = Text("endorse::core",
                            QT_TRANSLATE_NOOP("endorse::core", "\"%1\" is not a regular file."))
                           .arg(path),
            .hint = {"endorse::core",
                     QT_TRANSLATE_NOOP("endorse::core",
                                       "Name a file. Folders, pipes and devices are not read.")},
            .technical = QStringLiteral("fstat: not S_ISREG")};
}

} // namespace

Error tooLargeFile(const QString &path, qint64 size, qint64 limit)
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("too-large"),
            .place = path,
            .message =
                Text("endorse::core",
                     QT_TRANSLATE_NOOP("endorse::core",
                                       "The file \"%1\" is too large for what is asked for."))
                    .arg(path),
            .hint = {"endorse::core", QT_TRANSLATE_NOOP("endorse::core", "Name another file.")},
            .technical = QStringLiteral("%1 bytes, at most %2 are read").arg(size).arg(limit)};
}

Result<void> openRegularFile(QFile &file, const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return fail(unreadableFile(path, QString::fromLocal8Bit(std::strerror(errno))));
    struct stat facts = {};
    const bool isKnown = ::fstat(descriptor, &facts) == 0;
    if (!isKnown || !S_ISREG(facts.st_mode)) {
        ::close(descriptor);
        return fail(notRegularFile(path));
    }
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered,
                   QFileDevice::AutoCloseHandle)) {
        ::close(descriptor);
        return fail(unreadableFile(path, file.errorString()));
    }
    return {};
}

Result<Bytes> readRegularFile(const QString &path, qint64 limit)
{
    QFile file;
    if (auto opened = openRegularFile(file, path); !opened)
        return fail(opened.error());
    if (file.size() > limit)
        return fail(tooLargeFile(path, file.size(), limit));
    // Another program may be writing to it, and some files of the system say that they are empty.
    Bytes content;
    while (content.size() <= limit) {
        const Bytes part = file.read(limit + 1 - content.size());
        if (part.isEmpty())
            break;
        content += part;
    }
    if (file.error() != QFileDevice::NoError)
        return fail(unreadableFile(path, file.errorString()));
    if (content.size() > limit)
        return fail(tooLargeFile(path, content.size(), limit));
    return content;
}

} // namespace endorse::core
