// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

// A computer on which something is short.

namespace endorse::testing {

/// For as long as it lives, this process may not make a file longer than this.
class FileSizeLimit final
{
public:
    explicit FileSizeLimit(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

/// Root may write everything: for as long as this lives, root is somebody else.
class SomebodyElse final
{
public:
    SomebodyElse()
        : m_user(::geteuid())
    {
        if (m_user == 0)
            m_done = ::seteuid(65534) == 0;
    }
    ~SomebodyElse()
    {
        if (m_user == 0 && ::seteuid(m_user) != 0)
            qFatal("The user cannot be restored.");
    }
    Q_DISABLE_COPY_MOVE(SomebodyElse)
    bool isUnprivileged() const { return m_done; }

private:
    uid_t m_user;
    bool m_done = true;
};

} // namespace endorse::testing
