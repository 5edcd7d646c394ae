// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QStringList>

#include <cstddef>

#ifdef __SANITIZE_ADDRESS__
// Of the sanitizer's allocator_interface.h, which not every distribution installs.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#else
#include <unistd.h>
#endif

namespace endorse::testing {

/// What each open file descriptor of this process stands for, in order of text: "socket:[…]",
/// "/dev/null"…
inline QStringList openDescriptors()
{
    QStringList targets;
    const QDir folder(QStringLiteral("/proc/self/fd"));
    for (const QString &name :
         folder.entryList(QDir::System | QDir::Files | QDir::NoDotAndDotDot)) {
        const QString target = QFile::symLinkTarget(folder.filePath(name));
        // The folder is open itself while it is read, and reads as one that is gone.
        if (!target.isEmpty() && !target.contains(QLatin1String("/proc/")))
            targets.append(target);
    }
    targets.sort();
    return targets;
}

/// The names of all threads of this process, in order.
inline QStringList threadNames()
{
    QStringList names;
    const QDir folder(QStringLiteral("/proc/self/task"));
    for (const QString &id : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(folder.filePath(id + QStringLiteral("/comm")));
        if (file.open(QIODevice::ReadOnly))
            names.append(QString::fromLatin1(file.readAll()).trimmed());
    }
    names.sort();
    return names;
}

/// Memory that this process has in use, in bytes. With a sanitizer, which keeps freed memory back,
/// it is what is allocated; else it is what is resident.
inline qint64 memoryInUse()
{
#ifdef __SANITIZE_ADDRESS__
    return static_cast<qint64>(__sanitizer_get_current_allocated_bytes());
#else
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
#endif
}

} // namespace endorse::testing
