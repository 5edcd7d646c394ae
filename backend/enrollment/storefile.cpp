// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefile.h"

#include <pki/privatefiles.h>

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <enrollment/storeerrors.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace endorse::enrollment {

namespace {

QString systemText(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

/// Narrows the rights of a file; the journal files of SQLite get the same ones.
core::Result<void> checkExisting(const QString &path, const QByteArray &name)
{
    struct stat facts
    {
    };
    if (::stat(name.constData(), &facts) != 0)
        return core::fail(openError(path, systemText(errno)));
    if (!S_ISREG(facts.st_mode))
        return core::fail(openError(path, QStringLiteral("not a regular file")));
    if ((facts.st_mode & 077) != 0)
        ::chmod(name.constData(), 0600); // Of somebody else's file it fails, which is no harm.
    if (::faccessat(AT_FDCWD, name.constData(), R_OK | W_OK, AT_EACCESS) == 0)
        return {};
    const int error = errno;
    const bool readable = ::faccessat(AT_FDCWD, name.constData(), R_OK, AT_EACCESS) == 0;
    return core::fail(readable ? readOnlyError(path, systemText(error))
                               : openError(path, systemText(error)));
}

} // namespace

core::Result<void> makeStoreFile(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (auto made = pki::makePrivateFolder(folder); !made)
        return core::fail(openError(path, made.error().technical));
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor >= 0) {
        ::close(descriptor);
        return {};
    }
    if (errno == EEXIST)
        return checkExisting(path, name);
    if (errno == EACCES || errno == EROFS || errno == EPERM)
        return core::fail(readOnlyError(path, systemText(errno)));
    return core::fail(openError(path, systemText(errno)));
}

} // namespace endorse::enrollment
