// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/whatifclock.h>
#include <app/whatifdevice.h>
#include <attestation/attestationenvironment.h>
#include <attestation/fault.h>
#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>
#include <emulator/emulator.h>
#include <tpm/softwaretpm.h>
#include <tpm/tpmauth.h>
#include <tpm/tpmconnection.h>

#include <functional>
#include <memory>

namespace endorse::app {

class WhatIfFolder;
class WhatIfMeddler;

/// What a run with a fault takes from the program around it.
struct WhatIfOptions final
{
    attestation::Fault fault = attestation::Fault::NotEnrolled;
    /// What the device proves itself with: with a certificate, one that is made for the run.
    attestation::AttestationKind kind = attestation::AttestationKind::Tpm;
    QString dataDir;     ///< The folder of the run is made in it, and what is remembered read.
    QString tpmStateDir; ///< Of the embedded TPM, which is copied; a new TPM when it has none.
    tpm::TpmAuth auth;   ///< Of the embedded TPM.
    std::chrono::milliseconds timeout{0};
    int retryAfterSeconds = 0;                ///< Of the service of the run.
    std::shared_ptr<const core::Clock> clock; ///< Thread-safe; the computer's when null.
    /// Told of every request that the service of the run has answered. May be empty.
    std::function<void(const emulator::EmulatorRequest &)> relay;
    /// Kept until the environment goes.
    std::shared_ptr<void> keptAlive;
};

/// One attestation that meets a fault: a copy of the embedded TPM, or a certificate with its key
/// and authorities, and a service of its own, in a folder that goes with them. Nothing of the
/// user's changes: not the TPM, not the enrollments, not the audit log, not what is remembered of
/// the device.
///
/// For one run: finished() takes everything down. Destroying it does the same, in milliseconds.
/// Thread: that of its owner, with an event loop; nothing in it blocks.
class WhatIfEnvironment : public attestation::AttestationEnvironment
{
public:
    explicit WhatIfEnvironment(WhatIfOptions options);
    ~WhatIfEnvironment() override;

    QCoro::Task<core::Result<std::shared_ptr<tpm::TpmConnection>>>
    openTpm(core::CancelToken cancel) override;
    QCoro::Task<core::Result<attestation::ServiceTarget>>
    openService(core::CancelToken cancel) override;
    QCoro::Task<core::Result<void>> beforeRegister(tpmtypes::EndorsementKey ek,
                                                   dps::RegistrationId registrationId,
                                                   core::CancelToken cancel) override;
    QCoro::Task<core::Result<std::optional<attestation::Injection>>>
    beforeStep(attestation::StepId next, core::CancelToken cancel) override;
    QCoro::Task<core::Result<attestation::X509Device>>
    openDevice(attestation::X509DeviceProvider chosen, core::CancelToken cancel) override;
    QCoro::Task<core::Result<void>>
    beforeRegisterWithCertificate(QList<core::Bytes> chain, dps::RegistrationId registrationId,
                                  core::CancelToken cancel) override;
    std::shared_ptr<dps::HttpClient>
    clientFor(const attestation::ServiceTarget &target,
              std::shared_ptr<const dps::ClientIdentity> identity) override;
    std::optional<core::Bytes> lastSrkName(const core::Bytes &ekName) override;
    QCoro::Task<core::Result<void>> finished(attestation::AttestationResult result) override;
    QString registrationId() const override { return {}; }
    const core::Clock &clock() const override { return *m_deviceClock; }
    const core::Clock &recordClock() const override { return *m_options.clock; }
    std::optional<attestation::Fault> fault() const override { return m_options.fault; }

protected:
    /// The copy of the TPM; null before openTpm() and after finished().
    tpm::SoftwareTpm *softwareTpm() const { return m_tpm.get(); }

private:
    struct OtherKeys;

    // The flow keeps the environment while it awaits these.
    static QCoro::Task<core::Result<void>> makeFolder(WhatIfEnvironment *self);
    static QCoro::Task<core::Result<void>>
    enroll(WhatIfEnvironment *self, std::optional<dps::IndividualEnrollment> enrollment,
           std::optional<dps::EnrollmentGroup> group, core::CancelToken cancel);
    static QCoro::Task<core::Result<void>> copyTpm(WhatIfEnvironment *self,
                                                   core::CancelToken cancel);
    static QCoro::Task<core::Result<std::shared_ptr<tpm::TpmConnection>>>
    connectTo(WhatIfEnvironment *self, tpm::TpmAuth auth, core::CancelToken cancel);
    static QCoro::Task<core::Result<void>> storeEk(WhatIfEnvironment *self,
                                                   core::CancelToken cancel);
    static QCoro::Task<core::Result<OtherKeys>> makeOtherKeys(WhatIfEnvironment *self,
                                                              core::CancelToken cancel);
    static QCoro::Task<core::Result<void>> inject(WhatIfEnvironment *self, attestation::StepId next,
                                                  core::CancelToken cancel);
    static QCoro::Task<core::Result<void>> clearTpm(std::shared_ptr<tpm::TpmConnection> connection,
                                                    core::CancelToken cancel);
    static QCoro::Task<void> endService(WhatIfEnvironment *self);

    WhatIfOptions m_options;
    std::shared_ptr<MovableClock> m_deviceClock;
    std::shared_ptr<MovableClock> m_serviceClock;
    std::shared_ptr<WhatIfMeddler> m_meddler;
    // The folder goes last.
    std::unique_ptr<WhatIfFolder> m_folder;
    std::optional<WhatIfDevice> m_device; ///< With a certificate.
    std::unique_ptr<tpm::SoftwareTpm> m_tpm;
    std::unique_ptr<emulator::Emulator> m_emulator;
    bool m_serviceEnded = false;
    std::weak_ptr<tpm::TpmConnection> m_connection; ///< The one of the run.
    std::weak_ptr<dps::HttpClient> m_http;          ///< The one of the run.
};

/// What is done to a run with @p fault before @p step, in words; empty when nothing is.
core::Text injectionWords(attestation::Fault fault, attestation::StepId step,
                          attestation::AttestationKind kind = attestation::AttestationKind::Tpm);

} // namespace endorse::app
