// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace endorse::benchmarks {

/// What a finished process cost.
struct Measured final
{
    int exitCode = -1;
    double wallMs = 0;    ///< From exec to the end of the process.
    qint64 maxRssKiB = 0; ///< Largest resident size, as the kernel counted it.
    QByteArray output;    ///< Standard output.
};

/// Runs a program to its end with the environment of this process. What it
/// writes to standard error is passed on when it fails.
Measured run(const QString &program, const QStringList &arguments, const QByteArray &input = {});

} // namespace endorse::benchmarks
