// SPDX-License-Identifier: GPL-3.0-or-later
#include "softwaretpmfolder.h"

#include <tpm/iowaiter.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace endorse::tpm {

using core::Error;
using core::ErrorCategory;
using core::Result;
using core::Text;

namespace {

constexpr auto workFolderPrefix = "new-";

/// The number in the lock file: who holds it.
QString holderOf(int lock)
{
    char buffer[32];
    const auto count = ::pread(lock, buffer, sizeof buffer, 0);
    return count > 0 ? QString::fromLatin1(buffer, count).trimmed() : QString();
}

Error systemError(const QString &path, const char *what)
{
    const int error = errno;
    return SoftwareTpmFolder::storeError(
        path, QStringLiteral("%1 %2: %3").arg(QLatin1String(what), path, systemErrorText(error)));
}

Result<void> makePrivateFolder(const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return core::fail(systemError(path, "mkdir"));
    if (::mkdir(QFile::encodeName(path).constData(), 0700) != 0 && errno != EEXIST)
        return core::fail(systemError(path, "mkdir"));
    if (!QFileInfo(path).isDir()) {
        errno = ENOTDIR;
        return core::fail(systemError(path, "mkdir"));
    }
    return {};
}

} // namespace

Error SoftwareTpmFolder::storeError(const QString &path, const QString &technical)
{
    return {
        .category = ErrorCategory::Store,
        .code = QStringLiteral("state-folder"),
        .place = path,
        .message = Text("endorse::tpm",
                        QT_TRANSLATE_NOOP("endorse::tpm",
                                          "The folder of the software TPM, %1, cannot be used."))
                       .arg(path),
        .hint = {"endorse::tpm",
                 QT_TRANSLATE_NOOP("endorse::tpm",
                                   "Check that it is a folder of yours and that the disk is not "
                                   "full.")},
        .technical = technical};
}

Error SoftwareTpmFolder::inUseError(const QString &path, const QString &technical)
{
    return {.category = ErrorCategory::Process,
            .code = QStringLiteral("state-in-use"),
            .place = path,
            .message = Text("endorse::tpm",
                            QT_TRANSLATE_NOOP("endorse::tpm",
                                              "Another program is using the software TPM in %1."))
                           .arg(path),
            .hint = {"endorse::tpm",
                     QT_TRANSLATE_NOOP("endorse::tpm",
                                       "Close the other program (it may be another window of this "
                                       "one), or name another data folder with --data DIR.")},
            .technical = technical};
}

SoftwareTpmFolder::SoftwareTpmFolder(QString path, FileDescriptor lock)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
{
}

SoftwareTpmFolder::~SoftwareTpmFolder()
{
    // Said explicitly: a child that is just being started may hold a copy of the descriptor.
    if (m_lock.isValid())
        ::flock(m_lock.get(), LOCK_UN);
}

Result<SoftwareTpmFolder> SoftwareTpmFolder::open(const QString &stateDir)
{
    const QString path = QDir::cleanPath(QFileInfo(stateDir).absoluteFilePath());
    if (const auto made = makePrivateFolder(path); !made)
        return core::fail(made.error());
    if (::chmod(QFile::encodeName(path).constData(), 0700) != 0)
        return core::fail(systemError(path, "chmod"));
    const QByteArray lockPath = QFile::encodeName(path + QStringLiteral("/lock"));
    FileDescriptor lock(
        ::open(lockPath.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!lock.isValid())
        return core::fail(systemError(path, "open lock in"));
    if (::flock(lock.get(), LOCK_EX | LOCK_NB) != 0)
        return core::fail(
            errno == EWOULDBLOCK
                ? inUseError(path, QStringLiteral("locked by process %1").arg(holderOf(lock.get())))
                : systemError(path, "flock"));
    const QByteArray holder = QByteArray::number(::getpid()) + '\n';
    if (::ftruncate(lock.get(), 0) != 0 ||
        ::pwrite(lock.get(), holder.constData(), size_t(holder.size()), 0) != holder.size())
        return core::fail(systemError(path, "write lock in"));
    return SoftwareTpmFolder(path, std::move(lock));
}

QString SoftwareTpmFolder::statePath() const
{
    return m_path + QStringLiteral("/state");
}

QString SoftwareTpmFolder::ekCaPath() const
{
    return statePath() + QStringLiteral("/ca/ek-ca.pem");
}

bool SoftwareTpmFolder::hasTpm() const
{
    return QFileInfo::exists(statePath() + QStringLiteral("/tpm2-00.permall"));
}

std::optional<UserIds> SoftwareTpmFolder::childUser() const
{
    const auto user = unprivilegedUser();
    struct stat state
    {
    };
    if (user && ::lstat(QFile::encodeName(statePath()).constData(), &state) == 0 &&
        state.st_uid != 0)
        return UserIds{state.st_uid, state.st_gid};
    return user;
}

Result<void> SoftwareTpmFolder::removeEmptyState()
{
    // Left by a swtpm that was killed before it had written its state. Nothing but its own files is
    // removed.
    for (const char *name : {".lock", "TMP2-00.permall"})
        QFile::remove(statePath() + QLatin1Char('/') + QLatin1String(name));
    if (::rmdir(QFile::encodeName(statePath()).constData()) != 0 && errno != ENOENT)
        return core::fail(systemError(statePath(), "rmdir"));
    return {};
}

Result<void> SoftwareTpmFolder::makeStateFolder()
{
    if (const auto made = makePrivateFolder(statePath()); !made)
        return made;
    // What belongs to another user is not walked through as root: that user could lead the walk
    // astray.
    struct stat state
    {
    };
    if (::lstat(QFile::encodeName(statePath()).constData(), &state) != 0)
        return core::fail(systemError(statePath(), "stat"));
    return state.st_uid == ::geteuid() ? giveToChild(statePath()) : Result<void>();
}

Result<void> SoftwareTpmFolder::adoptStateFolder(const QString &madeIn)
{
    if (const auto removed = removeEmptyState(); !removed)
        return removed;
    if (::rename(QFile::encodeName(madeIn).constData(),
                 QFile::encodeName(statePath()).constData()) != 0)
        return core::fail(systemError(statePath(), "rename to"));
    const FileDescriptor parent(
        ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    ::fsync(parent.get());
    return {};
}

Result<QString> SoftwareTpmFolder::makeWorkFolder()
{
    const QStringList left =
        QDir(m_path).entryList({QLatin1String(workFolderPrefix) + QLatin1Char('*')},
                               QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QString &name : left)
        QDir(m_path + QLatin1Char('/') + name).removeRecursively();
    QTemporaryDir folder(m_path + QLatin1Char('/') + QLatin1String(workFolderPrefix) +
                         QStringLiteral("XXXXXX"));
    folder.setAutoRemove(false);
    if (!folder.isValid())
        return core::fail(storeError(m_path, folder.errorString()));
    return folder.path();
}

Result<void> SoftwareTpmFolder::hand(const QString &path, const std::optional<UserIds> &owner) const
{
    const auto own = [&](const QString &entry, mode_t mode) {
        const QByteArray name = QFile::encodeName(entry);
        struct stat status
        {
        };
        if (::lstat(name.constData(), &status) != 0 || S_ISLNK(status.st_mode))
            return false;
        return (!owner || ::lchown(name.constData(), owner->user, owner->group) == 0) &&
               ::chmod(name.constData(), mode) == 0;
    };
    // The folder itself is the last to be given away and the first to be taken back: in between
    // nobody else can reach what is in it.
    const bool takesBack = owner && owner->user == 0;
    if (takesBack && !own(path, 0700))
        return core::fail(systemError(path, "chown"));
    QDirIterator entries(path, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString entry = entries.next();
        if (!own(entry, entries.fileInfo().isDir() ? 0700 : 0600))
            return core::fail(systemError(entry, "chown"));
    }
    if (!takesBack && !own(path, 0700))
        return core::fail(systemError(path, "chown"));
    return {};
}

Result<void> SoftwareTpmFolder::giveToChild(const QString &path) const
{
    return hand(path, childUser());
}

Result<void> SoftwareTpmFolder::takeFromChild(const QString &path) const
{
    return hand(path, childUser() ? std::optional(UserIds{0, 0}) : std::nullopt);
}

} // namespace endorse::tpm
