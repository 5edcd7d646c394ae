// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationenvironment.h>
#include <attestation/attestationflow.h>
#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>
#include <emulator/emulator.h>
#include <pki/deviceauthority.h>

#include <QTemporaryDir>

namespace endorse::testing {

/// In days from now.
pki::Validity validity(int fromDays, int untilDays);

/// Devices with certificates, their authorities and a real service, with every knob that a test
/// turns.
class X509Lab final : public attestation::AttestationEnvironment
{
public:
    /// What the device shows.
    struct Shown final
    {
        QString commonName = QStringLiteral("dev-1");
        int fromDays = -1;
        int untilDays = 30;
        bool isSelfSigned = false;
        bool withChain = true; ///< Sends the intermediate one too.
    };

    X509Lab();

    /// Makes key and certificate of the device.
    void make(const Shown &shown);
    attestation::X509DeviceProvider provider() const;
    attestation::AttestationResult attest(const QString &id = {}, core::CancelToken cancel = {});

    core::Bytes leaf() const { return chain.first(); }
    dps::IndividualEnrollment enrollment(const core::Bytes &der, const QString &id) const;
    dps::EnrollmentGroup group(const core::Bytes &der) const;

    // Knobs.
    emulator::EmulatorEndpoint service;
    std::optional<dps::IndividualEnrollment> enrollFirst;
    std::optional<dps::EnrollmentGroup> enrollGroupFirst;
    std::shared_ptr<hsm::DeviceKey> key;
    QList<core::Bytes> chain;
    pki::DeviceAuthority root;
    pki::DeviceAuthority signer;

    // What happened.
    int opened = 0; ///< How often the service was asked for.
    QList<attestation::AttestationResult> ended;

    QCoro::Task<core::Result<std::shared_ptr<tpm::TpmConnection>>>
    openTpm(core::CancelToken cancel) override;
    QCoro::Task<core::Result<attestation::ServiceTarget>>
    openService(core::CancelToken cancel) override;
    QCoro::Task<core::Result<void>> beforeRegister(tpmtypes::EndorsementKey ek,
                                                   dps::RegistrationId registrationId,
                                                   core::CancelToken cancel) override;
    QCoro::Task<core::Result<void>>
    beforeRegisterWithCertificate(QList<core::Bytes> shown, dps::RegistrationId registrationId,
                                  core::CancelToken cancel) override;
    std::optional<core::Bytes> lastSrkName(const core::Bytes &) override { return std::nullopt; }
    QCoro::Task<core::Result<void>> finished(attestation::AttestationResult result) override;
    QString registrationId() const override { return {}; }
    const core::Clock &clock() const override { return m_clock; }

private:
    std::shared_ptr<hsm::DeviceKey> newKey();

    core::SystemClock m_clock;
    QTemporaryDir m_folder;
    int m_keys = 0;
};

} // namespace endorse::testing
