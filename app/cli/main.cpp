// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/commandline.h>
#include <app/process.h>
#include <tpm/tpmproxyprocess.h>

int main(int argc, char **argv)
{
    endorse::app::prepareProcess();
    if (const auto code = endorse::tpm::proxyExitCode(argc, argv))
        return *code;
    return endorse::app::cli::runCommandLine(argc, argv);
}
