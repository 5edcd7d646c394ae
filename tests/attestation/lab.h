// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationenvironment.h>
#include <attestation/attestationflow.h>
#include <dps/enrollment.h>
#include <emulator/emulator.h>
#include <tpm/softwaretpm.h>
#include <tpm/tpmconnection.h>

#include <QHash>

#include <memory>

namespace endorse::testing {

/// A real TPM and a real service for attestations, with every knob that a test turns.
class Lab final : public attestation::AttestationEnvironment
{
public:
    enum class Enroll { ThisTpm, Nobody, OtherKey, Disabled };

    // Knobs.
    std::shared_ptr<tpm::TpmTransport> transport;
    emulator::EmulatorEndpoint service;
    tpm::TpmConnection::Options tpmOptions;
    std::shared_ptr<const core::Clock> deviceClock = std::make_shared<core::SystemClock>();
    Enroll enroll = Enroll::ThisTpm;
    QString wantedId;
    std::chrono::milliseconds httpTimeout{10000};

    // What happened.
    QList<attestation::AttestationResult> ended;
    QHash<core::Bytes, core::Bytes> srkOfEk;

    QCoro::Task<core::Result<std::shared_ptr<tpm::TpmConnection>>>
    openTpm(core::CancelToken cancel) override;
    QCoro::Task<core::Result<attestation::ServiceTarget>>
    openService(core::CancelToken cancel) override;
    QCoro::Task<core::Result<void>> beforeRegister(tpmtypes::EndorsementKey ek,
                                                   dps::RegistrationId registrationId,
                                                   core::CancelToken cancel) override;
    std::optional<core::Bytes> lastSrkName(const core::Bytes &ekName) override;
    QCoro::Task<core::Result<void>> finished(attestation::AttestationResult result) override;
    QString registrationId() const override { return wantedId; }
    const core::Clock &clock() const override { return *deviceClock; }
};

/// Takes a registration ID off the list.
core::Result<void> takeOffList(const emulator::EmulatorEndpoint &service,
                               const dps::RegistrationId &id);

/// A whole attestation with an open gate.
attestation::AttestationResult attestNow(Lab *lab, core::CancelToken cancel = {});

/// What another program sees of the TPM: empty when no transient object and no session is left.
QString leftInTpm(tpm::TpmTransport &transport);

} // namespace endorse::testing
