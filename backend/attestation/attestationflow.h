// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationenvironment.h>
#include <attestation/attestationresult.h>
#include <attestation/gate.h>
#include <core/secret.h>
#include <dps/identifiers.h>

#include <functional>
#include <memory>

namespace endorse::attestation {

/// Told about each change of a step, in the flow's thread, with everything that is known so far
/// (AttestationResult::ok and times are filled in at the end). May be empty.
using StepObserver = std::function<void(int index, const AttestationResult &soFar)>;

/// One attestation from the first command to the first message to the hub: one coroutine behind a
/// gate. The window, the command line and the batch station differ only in the gate.
class AttestationFlow final
{
public:
    /// Life of the tokens that the device signs.
    static constexpr std::chrono::seconds tokenLifetime{3600};

    /// Attests with a TPM: runs all steps and always returns a result: a failing step ends the run,
    /// later ones are skipped; a cancelled run has the running step cancelled and later ones
    /// skipped.
    ///
    /// @p environment outlives the task (see AttestationEnvironment::lease()); @p observer is
    /// called until the task ends. Thread: one with an event loop.
    static QCoro::Task<AttestationResult> run(AttestationEnvironment *environment,
                                              std::shared_ptr<Gate> gate, StepObserver observer,
                                              core::CancelToken cancel);
    /// The same with a symmetric key: the steps are those of
    /// pendingSteps(AttestationKind::SymmetricKey), and no TPM is opened. @p key: base64 of 16 to
    /// 64 bytes, the enrollment's key or the one derived for the device from its group's key.
    static QCoro::Task<AttestationResult>
    runWithSymmetricKey(AttestationEnvironment *environment, dps::RegistrationId id,
                        core::Secret key, std::shared_ptr<Gate> gate, StepObserver observer,
                        core::CancelToken cancel);
    /// The same with a certificate: the steps are those of pendingSteps(AttestationKind::X509).
    /// @p device is asked in the first step; a TPM is opened only when the key lives in it.
    /// @p id: empty: what the device says, else the common name of its certificate.
    static QCoro::Task<AttestationResult>
    runWithCertificate(AttestationEnvironment *environment, X509DeviceProvider device,
                       std::optional<dps::RegistrationId> id, std::shared_ptr<Gate> gate,
                       StepObserver observer, core::CancelToken cancel);
};

} // namespace endorse::attestation
