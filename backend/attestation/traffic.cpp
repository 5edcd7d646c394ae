// SPDX-License-Identifier: GPL-3.0-or-later
#include "traffic.h"

namespace endorse::attestation {

QList<tpm::TpmExchange> trafficOf(const AttestationResult &run)
{
    QList<tpm::TpmExchange> traffic;
    for (const StepRecord &step : run.steps) {
        if (step.injection)
            traffic += step.injection->tpmCommands;
        traffic += step.tpmCommands;
    }
    return traffic;
}

} // namespace endorse::attestation
