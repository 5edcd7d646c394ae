// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfile.h"

#include <QFile>
#include <QFileInfo>

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
    // Opening a pipe would wait for its other end, and a device has no end.
    if (const QFileInfo info(path); info.exists() && !info.isFile())
        return core::fail(unreadable(path, QStringLiteral("no regular file")));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return core::fail(unreadable(path, file.errorString()));
    if (file.isSequential() || file.size() > maximumFileBytes)
        return core::fail(unreadable(path, QStringLiteral("%1 bytes").arg(file.size())));
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
