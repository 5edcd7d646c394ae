// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfile.h"

#include <core/regularfile.h>

namespace endorse::hsm {

namespace {

constexpr qint64 maximumFileBytes = 1 << 20;

core::Error unreadable(const QString &path, const QString &technical)
{
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.code = QStringLiteral("read");
    error.place = path;
    error.message =
        core::Text("endorse::hsm",
                   QT_TRANSLATE_NOOP("endorse::hsm", "The key file \"%1\" cannot be read."))
            .arg(path);
    error.hint = core::Text(
        "endorse::hsm",
        QT_TRANSLATE_NOOP("endorse::hsm", "Check the name of the file and the rights on it."));
    error.technical = technical;
    return error;
}

} // namespace

core::Result<KeyFile> readKeyFile(const QString &path)
{
    QFile file;
    if (const auto opened = core::openRegularFile(file, path); !opened)
        return core::fail(opened.error());
    if (file.size() > maximumFileBytes)
        return core::fail(core::tooLargeFile(path, file.size(), maximumFileBytes));
    QByteArray content(file.size(), Qt::Uninitialized);
    const qint64 size = file.read(content.data(), content.size());
    const QString reason = file.errorString();
    KeyFile read;
    read.content = core::Secret::take(std::move(content));
    if (size != static_cast<qint64>(read.content.size()))
        return core::fail(unreadable(path, reason));
    constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    read.othersMayRead = (file.permissions() & others) != 0;
    return read;
}

} // namespace endorse::hsm
