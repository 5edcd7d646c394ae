// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <sys/types.h>

namespace endorse::app {

/// A file that was made just now and is of no use alone: it is removed again unless what was to
/// follow succeeds. A file that has taken its place since is left alone. Thread: one at a time;
/// removing touches the disk.
class FreshFile final
{
public:
    explicit FreshFile(const QString &path);
    /// discard().
    ~FreshFile();
    Q_DISABLE_COPY_MOVE(FreshFile)

    /// It stays.
    void keep();
    /// It goes now; later calls do nothing.
    void discard();

private:
    QByteArray m_name; ///< Empty: nothing is to be removed.
    dev_t m_device = 0;
    ino_t m_number = 0;
};

} // namespace endorse::app
