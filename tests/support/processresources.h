// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace endorse::testing {

/// What this process holds of the system: descriptors, threads and child processes, by what they
/// are. Threads of Qt's own pools, which Qt ends when they have been idle for half a minute, are
/// not counted, nor is the one descriptor that each of them keeps: QHostInfo looks a name up in
/// such a thread, again whenever what it knows of the name is a minute old.
class ProcessResources final
{
public:
    static ProcessResources now();

    /// Threads and children, one a line: nobody has any before he starts one, or after he has
    /// ended it. Not counted are the main thread and that of Qt Test.
    QString running() const;
    /// What is held more often than in @p base, one a line.
    QString moreThan(const ProcessResources &base) const;

private:
    QMap<QString, int> m_descriptors;
    QMap<QString, int> m_running;
};

/// Memory that this process has in use, in bytes. With a sanitizer, which keeps freed memory back,
/// it is what is allocated; else it is what is resident.
qint64 memoryInUse();

} // namespace endorse::testing
