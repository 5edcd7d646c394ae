// SPDX-License-Identifier: GPL-3.0-or-later
#include "stepkinds.h"

#include <ui/attestation/certificatestory.h>

namespace endorse::ui {

using attestation::StepId;

IconId iconOfStep(StepId id, const RunSnapshot &run)
{
    if (run.kind != attestation::AttestationKind::Tpm)
        return iconOfCertificateStep(id, run.keyHome);
    switch (id) {
    case StepId::Connect:
        return IconId::Tpm;
    case StepId::ReadEk:
        return IconId::Ek;
    case StepId::ReadSrk:
        return IconId::Srk;
    case StepId::Register:
        return IconId::Envelope;
    case StepId::Activate:
        return IconId::Unlock;
    case StepId::Import:
    case StepId::Sign:
        return IconId::Nonce;
    case StepId::RegisterSigned:
    case StepId::Poll:
        return IconId::Service;
    case StepId::ImportHubKey:
        return IconId::Hub;
    case StepId::HubConnect:
        return IconId::Ok;
    }
    return IconId::Ok;
}

bool asksTheTpm(StepId id)
{
    switch (id) {
    case StepId::Register:
    case StepId::RegisterSigned:
    case StepId::Poll:
    case StepId::HubConnect:
        return false;
    case StepId::Connect:
    case StepId::ReadEk:
    case StepId::ReadSrk:
    case StepId::Activate:
    case StepId::Import:
    case StepId::Sign:
    case StepId::ImportHubKey:
        break;
    }
    return true;
}

} // namespace endorse::ui
