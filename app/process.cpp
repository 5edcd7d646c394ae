// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace endorse::app {

namespace {

/// A missing standard stream would give its number to the next file that is opened, and what is
/// meant for the stream would go there. /dev/null takes the place; input and output are opened the
/// wrong way round, so that using them is an error and not silence.
void fillStandardStreams()
{
    constexpr std::array modes{O_WRONLY, O_RDONLY, O_WRONLY};
    for (int stream = 0; stream < static_cast<int>(modes.size()); ++stream) {
        if (::fcntl(stream, F_GETFD) != -1 || errno != EBADF)
            continue;
        // The lowest free number is taken, which is this one.
        if (::open("/dev/null", modes.at(static_cast<std::size_t>(stream))) != stream)
            std::_Exit(EXIT_FAILURE);
    }
}

} // namespace

void prepareProcess()
{
    fillStandardStreams();
    ::umask(077);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    // A limit of 0 does not keep a dump from a handler behind a pipe; this does.
    ::prctl(PR_SET_DUMPABLE, 0);
    ::setenv("TSS2_LOG", "all+NONE", 1);
}

} // namespace endorse::app
