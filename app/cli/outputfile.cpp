// SPDX-License-Identifier: GPL-3.0-or-later
#include "outputfile.h"

#include <app/cli/console.h>

#include <QFileInfo>
#include <QSaveFile>

#include <sys/stat.h>

namespace endorse::app::cli {

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
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir() || !folder.isWritable()) {
        return core::fail(usageError(
            text(QT_TRANSLATE_NOOP("endorse::app",
                                   "\"%1\" cannot be written: the folder \"%2\" does not exist or "
                                   "is not writable."))
                .arg(info.fileName())
                .arg(folder.absoluteFilePath()),
            hint));
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
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.code = QStringLiteral("write");
    error.place = absolute;
    error.message =
        text(QT_TRANSLATE_NOOP("endorse::app", "The file \"%1\" cannot be written.")).arg(absolute);
    error.hint = text(QT_TRANSLATE_NOOP("endorse::app",
                                        "Check the permissions of the folder and the free space "
                                        "of the disk."));
    error.technical = file.errorString();
    return core::fail(error);
}

} // namespace endorse::app::cli
