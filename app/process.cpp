// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <cstdlib>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace endorse::app {

void prepareProcess()
{
    ::umask(077);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    // A limit of 0 does not keep a dump from a handler behind a pipe; this does.
    ::prctl(PR_SET_DUMPABLE, 0);
    ::setenv("TSS2_LOG", "all+NONE", 1);
}

} // namespace endorse::app
