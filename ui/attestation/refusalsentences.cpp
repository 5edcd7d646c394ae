// SPDX-License-Identifier: GPL-3.0-or-later
#include "refusalsentences.h"

#include <ui/attestation/attestationpresenter.h>
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

QString AttestationPresenter::refusalSentence(const core::Error &error, StepId step,
                                              attestation::AttestationKind kind)
{
    if (kind != attestation::AttestationKind::Tpm) {
        if (const QString own = keyRefusal(error, step); !own.isEmpty())
            return own;
    }
    using core::ErrorCategory;
    const bool ofTpm = kind == attestation::AttestationKind::Tpm && asksTheTpm(step);
    const auto withCode = [&error](const QString &sentence) { return sentence.arg(error.code); };
    // A code above the TPM's own range comes from the layers that carry the command.
    constexpr uint firstLayerCode = 0x10000;
    switch (error.category) {
    case ErrorCategory::Tpm:
        return withCode(error.code.toUInt(nullptr, 16) >= firstLayerCode
                            ? tr("The TPM does not answer (%1).")
                            : tr("The TPM refused (%1)."));
    case ErrorCategory::Http:
    case ErrorCategory::Dps:
        return withCode(tr("The service refused (%1)."));
    case ErrorCategory::Hub:
        return withCode(tr("The hub refused (%1)."));
    case ErrorCategory::Tls:
        return withCode(tr("The service is not trusted (%1)."));
    case ErrorCategory::Network:
        return withCode(ofTpm ? tr("The TPM cannot be reached (%1).")
                              : tr("The service cannot be reached (%1)."));
    case ErrorCategory::Deadline:
        return ofTpm ? tr("The TPM did not answer in time.")
                     : tr("The service did not answer in time.");
    case ErrorCategory::Protocol:
        return withCode(tr("The answer does not follow its specification (%1)."));
    case ErrorCategory::Process:
        if (error.code == QLatin1String("swtpm-ended"))
            return withCode(tr("The software TPM ended in the middle of the step (%1)."));
        return withCode(tr("A program that this step needs did not run (%1)."));
    case ErrorCategory::Store:
        return withCode(tr("A file could not be read or written (%1)."));
    case ErrorCategory::Input:
        return withCode(tr("A setting cannot be used (%1)."));
    case ErrorCategory::Cancelled:
        return tr("The run was cancelled.");
    case ErrorCategory::Internal:
        break;
    }
    return withCode(tr("This program made a mistake (%1)."));
}

} // namespace endorse::ui
