// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationenvironment.h>
#include <attestation/attestationkind.h>
#include <dps/clientidentity.h>
#include <dps/deviceclient.h>
#include <dps/hubclient.h>
#include <dps/sastoken.h>
#include <tpm/tpmconnection.h>

#include <array>
#include <chrono>
#include <memory>
#include <optional>

namespace endorse::attestation {

/// Everything that one run knows. Lives in the frame of AttestationFlow::run(), which awaits every
/// step, so that steps may take it by pointer.
class FlowContext final
{
public:
    FlowContext(AttestationEnvironment *environment, AttestationKind kind,
                core::CancelToken cancel);

    /// Takes the connection that the first step opened; its commands and times so far are that
    /// step's, unless it was kept from an earlier run.
    void adopt(std::shared_ptr<tpm::TpmConnection> connection);
    /// The record of the step that runs. Not to be kept: reporting a step makes a new copy.
    StepRecord &record() { return result.steps[current]; }
    void begin(int index);
    /// Writes times, commands, exchanges, keys and outcome of the step into its record.
    void end(const core::Result<void> &outcome);
    /// What the step says of itself when it succeeds.
    void tell(core::Text explanation, core::Text detail);
    /// Adds a sentence to the detail of the step and to the warnings of the run; nothing when it is
    /// empty.
    void warn(const core::Text &warning);
    void sent(Field field) { record().sent.append(std::move(field)); }
    void received(Field field) { record().received.append(std::move(field)); }
    /// Changes what is known of a key, or adds it.
    void setKey(KeyView key);
    void setKeyState(KeyKind kind, KeyState state);
    /// Whether nonce or hub key is stored in the TPM, as far as this run knows.
    bool hasIdentityKey() const;
    /// Nonce and hub key went with the owner's hierarchy.
    void noteIdentityKeyGone();
    void setNonce(NonceState state) { m_nonce = state; }
    qint64 serviceWaitNs() const;
    /// Takes what was sent and received so far into the record of the step.
    void collectExchanges();

    AttestationEnvironment *environment;
    core::CancelToken cancel;
    AttestationResult result;
    int current = 0;

    std::shared_ptr<tpm::TpmConnection> tpm;
    ServiceTarget target;
    std::unique_ptr<dps::DeviceClient> device;
    std::unique_ptr<dps::HubClient> hub;

    std::optional<tpmtypes::EndorsementKey> ek;
    std::optional<tpmtypes::StorageRootKey> srk;
    std::optional<dps::RegistrationId> registrationId;
    bool registeredBefore = false; ///< From this computer, as far as it remembers.
    std::optional<dps::ChallengeBlob> challenge;
    core::Secret innerKey;
    core::Secret deviceKey; ///< With a symmetric key: base64, then decoded by the first step.
    X509DeviceProvider x509Provider;
    std::optional<X509Device> x509; ///< With a certificate, once it was loaded.
    std::shared_ptr<const dps::ClientIdentity> identity; ///< Made of it.
    std::optional<dps::SasToken::Unsigned> token;
    QByteArray sasToken; ///< Signed; never shown.
    dps::RegistrationOperationStatus status;
    std::optional<dps::Assignment> assignment;

private:
    void fail(const core::Error &error);

    QList<KeyView> m_keys;
    NonceState m_nonce = NonceState::Waiting;
    StepStory m_story;
    core::Text m_warning; ///< Of the step that runs.
    std::chrono::steady_clock::time_point m_began;
    qint64 m_wireNs = 0;
    qint64 m_tssNs = 0;
    qint64 m_waitNs = 0;
};

using StepFunction = QCoro::Task<core::Result<void>> (*)(FlowContext *flow);
/// In the order of pendingSteps().
QList<StepFunction> stepFunctions(AttestationKind kind);

inline core::Text text(const char *source)
{
    return {"endorse::attestation", source};
}

/// A field that is text.
Field textField(core::Text label, const QString &value);
/// A field that is bytes; its value says how many.
Field bytesField(core::Text label, const core::Bytes &bytes, tpmtypes::StructureNode tree = {});
/// A field whose bytes are secret: as many '*'.
Field secretField(core::Text label, qsizetype sizeBytes);

// Steps that only the TPM answers.
QCoro::Task<core::Result<void>> connectToTpm(FlowContext *flow);
QCoro::Task<core::Result<void>> readEk(FlowContext *flow);
QCoro::Task<core::Result<void>> readSrk(FlowContext *flow);
QCoro::Task<core::Result<void>> activateNonce(FlowContext *flow);
QCoro::Task<core::Result<void>> importNonce(FlowContext *flow);
QCoro::Task<core::Result<void>> signToken(FlowContext *flow);
QCoro::Task<core::Result<void>> importHubKey(FlowContext *flow);
// Steps that reach the service or the hub.
QCoro::Task<core::Result<void>> registerForChallenge(FlowContext *flow);
QCoro::Task<core::Result<void>> registerSigned(FlowContext *flow);
QCoro::Task<core::Result<void>> waitForAssignment(FlowContext *flow);
QCoro::Task<core::Result<void>> connectToHub(FlowContext *flow);

} // namespace endorse::attestation
