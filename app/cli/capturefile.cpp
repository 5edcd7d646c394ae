// SPDX-License-Identifier: GPL-3.0-or-later
#include "capturefile.h"

#include <app/cli/outputfile.h>
#include <tpm/pcapfile.h>

namespace endorse::app::cli {

core::Result<void> checkCaptureFile(const QString &path)
{
    return path.isEmpty() ? core::Result<void>() : checkOutputFile(path);
}

core::Result<QString> writeCapture(const QString &path,
                                   const attestation::AttestationResult &result)
{
    QList<tpm::TpmExchange> exchanges;
    for (const attestation::StepRecord &step : result.steps) {
        if (step.injection)
            exchanges += step.injection->tpmCommands;
        exchanges += step.tpmCommands;
    }
    return writeOutputFile(path, tpm::pcapOf(exchanges));
}

} // namespace endorse::app::cli
