// SPDX-License-Identifier: GPL-3.0-or-later
#include "capturefile.h"

#include <app/cli/outputfile.h>
#include <attestation/traffic.h>
#include <tpm/pcapfile.h>

namespace endorse::app::cli {

core::Result<void> checkCaptureFile(const QString &path)
{
    return path.isEmpty() ? core::Result<void>() : checkOutputFile(path);
}

core::Result<QString> writeCapture(const QString &path,
                                   const attestation::AttestationResult &result)
{
    return writeOutputFile(path, tpm::pcapOf(attestation::trafficOf(result)));
}

} // namespace endorse::app::cli
