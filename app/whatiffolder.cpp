// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatiffolder.h"

#include <core/text.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace endorse::app {

namespace {

using namespace std::chrono_literals;

/// The data folder is locked for milliseconds at a time.
constexpr auto lockPatience = 2s;
constexpr auto lockPause = 5ms;

QString runsPath(const QString &dataDir)
{
    return QDir(dataDir).absoluteFilePath(QStringLiteral("what-if"));
}

core::Error folderError(const QString &path, int error)
{
    core::Error out;
    out.category = core::ErrorCategory::Store;
    out.code = QStringLiteral("data-folder");
    out.place = path;
    out.message =
        core::Text("endorse::app",
                   QT_TRANSLATE_NOOP("endorse::app",
                                     "No folder for the copy of the software TPM can be made in "
                                     "\"%1\"."))
            .arg(path);
    out.hint = core::Text("endorse::app",
                          QT_TRANSLATE_NOOP("endorse::app",
                                            "Check the permissions of the folder and the free "
                                            "space of the disk."));
    out.technical = QString::fromLocal8Bit(std::strerror(error));
    return out;
}

/// Locks a folder for this program; no file is needed for that, and none stays. Invalid when it is
/// not there or another one keeps it for longer than @p patience.
tpm::FileDescriptor lockFolder(const QString &path, std::chrono::milliseconds patience = 0ms)
{
    tpm::FileDescriptor folder(::open(QFile::encodeName(path).constData(),
                                      O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW));
    const auto deadline = std::chrono::steady_clock::now() + patience;
    // flock has no deadline of its own, and the holder may have been stopped: ask again and again.
    while (folder.isValid() && ::flock(folder.get(), LOCK_EX | LOCK_NB) != 0) {
        if (std::chrono::steady_clock::now() >= deadline)
            return {};
        std::this_thread::sleep_for(lockPause);
    }
    return folder;
}

/// Under the lock of the data folder, so that a folder is never seen before it has its own lock.
void removeUnlocked(const QString &dataDir)
{
    QDir runs(runsPath(dataDir));
    const QStringList names = runs.entryList({QStringLiteral("run-*")}, QDir::Dirs | QDir::Hidden);
    for (const QString &name : names) {
        const QString path = runs.absoluteFilePath(name);
        const tpm::FileDescriptor lock = lockFolder(path);
        if (lock.isValid())
            QDir(path).removeRecursively();
    }
    ::rmdir(QFile::encodeName(runs.path()).constData()); // When it is empty.
}

} // namespace

bool WhatIfFolder::mayHaveStale(const QString &dataDir)
{
    return QDir(runsPath(dataDir)).exists();
}

void WhatIfFolder::removeStale(const QString &dataDir)
{
    const tpm::FileDescriptor turn = lockFolder(dataDir, lockPatience);
    if (turn.isValid())
        removeUnlocked(dataDir);
}

core::Result<std::unique_ptr<WhatIfFolder>> WhatIfFolder::make(const QString &dataDir)
{
    if (!QDir().mkpath(dataDir))
        return core::fail(folderError(dataDir, errno));
    const tpm::FileDescriptor turn = lockFolder(dataDir, lockPatience);
    if (!turn.isValid())
        return core::fail(folderError(dataDir, errno));
    removeUnlocked(dataDir);
    const QString runs = runsPath(dataDir);
    if (::mkdir(QFile::encodeName(runs).constData(), 0700) != 0 && errno != EEXIST)
        return core::fail(folderError(runs, errno));
    QTemporaryDir made(runs + QStringLiteral("/run-XXXXXX"));
    if (!made.isValid())
        return core::fail(folderError(runs, errno));
    tpm::FileDescriptor lock = lockFolder(made.path());
    if (!lock.isValid())
        return core::fail(folderError(made.path(), errno));
    made.setAutoRemove(false);
    return std::unique_ptr<WhatIfFolder>(new WhatIfFolder(dataDir, made.path(), std::move(lock)));
}

WhatIfFolder::WhatIfFolder(QString dataDir, QString path, tpm::FileDescriptor lock)
    : m_dataDir(std::move(dataDir))
    , m_path(std::move(path))
    , m_lock(std::move(lock))
{
}

WhatIfFolder::~WhatIfFolder()
{
    QDir(m_path).removeRecursively();
    m_lock.reset();
    removeStale(m_dataDir); // And the folder above when this was the last one.
}

QString WhatIfFolder::path(const char *name) const
{
    return QDir(m_path).filePath(QString::fromLatin1(name));
}

} // namespace endorse::app
