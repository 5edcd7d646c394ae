// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationresult.h>
#include <attestation/fault.h>
#include <attestation/x509device.h>
#include <core/cancel.h>
#include <core/clock.h>

#include <QCoroTask>
#include <QUrl>

#include <memory>
#include <optional>

namespace endorse::tpm {
class TpmConnection;
}
namespace endorse::tpmtypes {
class EndorsementKey;
}
namespace endorse::dps {
class HttpClient;
class RegistrationId;
struct ClientIdentity;
} // namespace endorse::dps

namespace endorse::attestation {

/// Where a device attests itself.
struct ServiceTarget final
{
    QUrl endpoint;
    QString idScope;
    QString caFile; ///< PEM; empty: the system's store.
    /// Empty: the endpoint when that is loopback, else "https://<assignedHub>".
    QUrl hubEndpoint;
    bool isEmulator = false;
    /// The client whose connections are used; made for this run when null.
    std::shared_ptr<dps::HttpClient> http;
};

/// What an attestation needs from the program around it. app::Workbench implements it; tests have
/// their own.
///
/// A run holds a lease while it may still call the environment. The owner waits for
/// activeRuns() == 0 (runsFinished()) before it destroys the environment. Thread: that of the flow.
class AttestationEnvironment
{
public:
    class Lease;

    AttestationEnvironment();
    virtual ~AttestationEnvironment();
    AttestationEnvironment(const AttestationEnvironment &) = delete;
    AttestationEnvironment &operator=(const AttestationEnvironment &) = delete;

    /// Opens the chosen TPM; starts the embedded one when that is chosen.
    virtual QCoro::Task<core::Result<std::shared_ptr<tpm::TpmConnection>>>
    openTpm(core::CancelToken cancel) = 0;
    /// Tells where to register; starts the emulator when that is chosen.
    virtual QCoro::Task<core::Result<ServiceTarget>> openService(core::CancelToken cancel) = 0;
    /// Runs before the first request: with the emulator the EK is enrolled here, through the
    /// service API.
    virtual QCoro::Task<core::Result<void>> beforeRegister(tpmtypes::EndorsementKey ek,
                                                           dps::RegistrationId registrationId,
                                                           core::CancelToken cancel) = 0;
    /// Opens the device of a run with a certificate: calls @p chosen, or gives another device
    /// where a fault wants one.
    virtual QCoro::Task<core::Result<X509Device>> openDevice(X509DeviceProvider chosen,
                                                             core::CancelToken cancel);
    /// As beforeRegister(), for a device with a certificate. @p chain: DER, the device's own first.
    virtual QCoro::Task<core::Result<void>>
    beforeRegisterWithCertificate(QList<core::Bytes> chain, dps::RegistrationId registrationId,
                                  core::CancelToken cancel);
    /// The client that shows @p identity to the service @p target and to its hub.
    virtual std::shared_ptr<dps::HttpClient>
    clientFor(const ServiceTarget &target, std::shared_ptr<const dps::ClientIdentity> identity);
    /// Name of the SRK with which the device of this EK registered last; nullopt when it never did.
    virtual std::optional<core::Bytes> lastSrkName(const core::Bytes &ekName) = 0;
    /// Called once at the end of each run, also of a failed or cancelled one: writes the audit line
    /// and, after a success, remembers the SRK. Its failure is shown, but does not undo the
    /// attestation.
    virtual QCoro::Task<core::Result<void>> finished(AttestationResult result) = 0;
    /// The registration ID to use; empty: derived from the EK as the SDKs do.
    virtual QString registrationId() const = 0;
    /// The device's time of day: what its tokens are dated with.
    virtual const core::Clock &clock() const = 0;
    /// The time that records bear: another one when the device's clock is off on purpose.
    virtual const core::Clock &recordClock() const { return clock(); }

    /// Runs once before each step, when the gate has let it pass; what a fault does is done here.
    /// @return what was done, for the step's record; nullopt: nothing. A failure fails the step.
    virtual QCoro::Task<core::Result<std::optional<Injection>>>
    beforeStep(StepId next, core::CancelToken cancel);
    /// An environment for one run of @p kind with @p fault, apart from everything real: a copy of
    /// the software TPM and a service of its own. It is to be destroyed when that run has ended,
    /// and before this one. Null where that is not offered.
    virtual std::shared_ptr<AttestationEnvironment>
    withFault(Fault fault, AttestationKind kind = AttestationKind::Tpm);
    /// The fault that a run here meets.
    virtual std::optional<Fault> fault() const { return std::nullopt; }

    /// Keeps the environment in use while it lives.
    std::shared_ptr<Lease> lease();
    int activeRuns() const { return m_runs; }
    /// Resumes when no run is active. Does not cancel any.
    static QCoro::Task<void> runsFinished(AttestationEnvironment *environment);

private:
    friend class Lease;
    struct Waiters;

    std::shared_ptr<Waiters> m_waiters;
    int m_runs = 0;
};

} // namespace endorse::attestation
