// SPDX-License-Identifier: GPL-3.0-or-later
#include "confinement.h"

#include <csignal>
#include <linux/close_range.h>
#include <manifest/unpackprotocol.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace endorse::unpack {

namespace {

bool limitTo(__rlimit_resource what, rlim_t most, rlim_t hard)
{
    // A limit that is lower already cannot be raised, and is no worse.
    rlimit now{};
    if (::getrlimit(what, &now) != 0)
        return false;
    const rlimit wanted{most < now.rlim_max ? most : now.rlim_max,
                        hard < now.rlim_max ? hard : now.rlim_max};
    return ::setrlimit(what, &wanted) == 0;
}

bool limitTo(__rlimit_resource what, rlim_t most)
{
    return limitTo(what, most, most);
}

} // namespace

bool confineProcess()
{
    using manifest::UnpackConfinement;
    // Whoever started it may have gone before this; then nobody reads, and the first write kills.
    std::signal(SIGPIPE, SIG_DFL);
    std::signal(SIGXCPU, SIG_DFL);
    // What others of the program left open. Kernels before 5.9 cannot; then it stays.
    ::syscall(SYS_close_range, 3U, ~0U, 0U);
    return ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 &&
           ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && ::prctl(PR_SET_DUMPABLE, 0) == 0 &&
           limitTo(RLIMIT_CORE, 0) && limitTo(RLIMIT_FSIZE, 0) &&
           limitTo(RLIMIT_NOFILE, UnpackConfinement::descriptors) &&
           limitTo(RLIMIT_CPU, UnpackConfinement::cpuSeconds, UnpackConfinement::cpuSeconds + 1) &&
           limitTo(RLIMIT_AS, UnpackConfinement::memoryBytes);
}

} // namespace endorse::unpack
