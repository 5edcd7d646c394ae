// SPDX-License-Identifier: GPL-3.0-or-later
#include "processresources.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
// Of the sanitizer's allocator_interface.h, which not every distribution installs.
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#endif

namespace endorse::testing {

namespace {

QString contentOf(const QString &path)
{
    QFile file(path);
    // Who ends while the folder is read cannot be opened any more.
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// "socket", "pipe", "anon_inode:[eventfd]", "/dev/null"…: without the number of the one object.
QStringList descriptorKinds()
{
    static const QRegularExpression number(QStringLiteral(":\\[\\d+\\]$"));
    QStringList kinds;
    const QDir folder(QStringLiteral("/proc/self/fd"));
    for (const QString &name :
         folder.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
        // QFile::symLinkTarget() takes such a target for a path and adds a folder to it.
        std::array<char, 4096> target{};
        const auto size =
            ::readlink(qPrintable(folder.filePath(name)), target.data(), target.size());
        // The one that read the folder is closed by now.
        if (size > 0)
            kinds.append(QString::fromLocal8Bit(target.data(), size).remove(number));
    }
    return kinds;
}

QStringList childNames()
{
    static const QRegularExpression name(QStringLiteral("^Name:\t(.*)$"),
                                         QRegularExpression::MultilineOption);
    QStringList names;
    const QString parent = QStringLiteral("\nPPid:\t%1\n").arg(QCoreApplication::applicationPid());
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        if (!pid.at(0).isDigit())
            continue;
        const QString status = contentOf(QStringLiteral("/proc/%1/status").arg(pid));
        if (status.contains(parent))
            names.append(name.match(status).captured(1));
    }
    return names;
}

QString linesOf(const QMap<QString, int> &counts)
{
    QStringList lines;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        lines.append(QStringLiteral("%1 x %2").arg(count.value()).arg(count.key()));
    return lines.join(QLatin1Char('\n'));
}

QStringList namesOfOtherThreads()
{
    QStringList names;
    const QString self = QString::number(QCoreApplication::applicationPid());
    const QDir folder(QStringLiteral("/proc/self/task"));
    for (const QString &id : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString name =
            contentOf(folder.filePath(id + QLatin1String("/comm"))).remove(QLatin1Char('\n'));
        if (!name.isEmpty() && id != self)
            names.append(name);
    }
    return names;
}

} // namespace

ProcessResources ProcessResources::now()
{
    ProcessResources resources;
    for (const QString &name : namesOfOtherThreads()) {
        if (name != QLatin1String("QtTest Watchdog"))
            ++resources.m_running[QLatin1String("thread ") + name];
    }
    const int ofQt = resources.m_running.take(QStringLiteral("thread Thread (pooled)"));
    for (const QString &name : childNames())
        ++resources.m_running[QLatin1String("child ") + name];
    for (const QString &kind : descriptorKinds())
        ++resources.m_descriptors[kind];
    resources.m_descriptors[QStringLiteral("anon_inode:[eventfd]")] -= ofQt;
    return resources;
}

QString ProcessResources::running() const
{
    return linesOf(m_running);
}

QString ProcessResources::moreThan(const ProcessResources &base) const
{
    QMap<QString, int> more;
    const auto add = [&more](const QMap<QString, int> &held, const QMap<QString, int> &before) {
        for (auto count = held.cbegin(); count != held.cend(); ++count) {
            const int difference = count.value() - before.value(count.key());
            if (difference > 0)
                more.insert(count.key(), difference);
        }
    };
    add(m_descriptors, base.m_descriptors);
    add(m_running, base.m_running);
    return linesOf(more);
}

qint64 memoryInUse()
{
#ifdef __SANITIZE_ADDRESS__
    return static_cast<qint64>(__sanitizer_get_current_allocated_bytes());
#else
    const QString pages =
        contentOf(QStringLiteral("/proc/self/statm")).section(QLatin1Char(' '), 1, 1);
    return pages.toLongLong() * sysconf(_SC_PAGESIZE);
#endif
}

} // namespace endorse::testing
