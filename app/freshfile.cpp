// SPDX-License-Identifier: GPL-3.0-or-later
#include "freshfile.h"

#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace endorse::app {

FreshFile::FreshFile(const QString &path)
{
    struct stat facts = {};
    const QByteArray name = QFile::encodeName(path);
    if (::lstat(name.constData(), &facts) != 0)
        return;
    m_name = name;
    m_device = facts.st_dev;
    m_number = facts.st_ino;
}

FreshFile::~FreshFile()
{
    discard();
}

void FreshFile::keep()
{
    m_name.clear();
}

void FreshFile::discard()
{
    struct stat facts = {};
    const bool isStillIt = !m_name.isEmpty() && ::lstat(m_name.constData(), &facts) == 0 &&
                           facts.st_dev == m_device && facts.st_ino == m_number;
    if (isStillIt)
        ::unlink(m_name.constData());
    m_name.clear();
}

} // namespace endorse::app
