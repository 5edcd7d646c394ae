// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the attestation that reach the service or the hub.
#include "flowserviceparts.h"

namespace endorse::attestation {

namespace {

Field keyField(core::Text label, const tpmtypes::PublicArea &area)
{
    Field field = bytesField(std::move(label), area.tpm2b(), area.tpm2bTree());
    field.value = area.kind();
    return field;
}

/// What both register requests carry.
void sendIdentity(FlowContext *flow)
{
    sendNames(flow);
    flow->sent(keyField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Endorsement key")),
                        flow->ek->publicArea()));
    flow->sent(keyField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Storage root key")),
                        flow->srk->publicArea()));
}

void tellAssigned(FlowContext *flow)
{
    const core::Text headline =
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "The device belongs to the hub \"%1\" as \"%2\"."))
            .arg(flow->result.assignedHub)
            .arg(flow->result.deviceId);
    if (!flow->registeredBefore) {
        flow->tell(headline,
                   text(QT_TRANSLATE_NOOP("endorse::attestation",
                                          "The answer carries the hub key, sealed to EK and SRK as "
                                          "the nonce was: the network sees nothing of it.")));
        return;
    }
    flow->tell(headline,
               text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "The service recognised the device by its EK. The answer "
                                      "carries a new hub key, sealed to EK and SRK as the nonce "
                                      "was: the network sees nothing of it.")));
}

core::Error noHubKeyError()
{
    core::Error error;
    error.category = core::ErrorCategory::Protocol;
    error.code = QStringLiteral("no-hub-key");
    error.message = text(QT_TRANSLATE_NOOP(
        "endorse::attestation", "The service assigned the device but sent no key for its hub."));
    error.hint = text(QT_TRANSLATE_NOOP("endorse::attestation",
                                        "Check that the enrollment uses TPM attestation."));
    error.technical = QStringLiteral("registrationState.tpm.authenticationKey is missing");
    return error;
}

} // namespace

QCoro::Task<core::Result<void>> registerForChallenge(FlowContext *flow)
{
    const core::Result<void> opened = co_await openService(flow);
    if (!opened)
        co_return core::fail(opened.error());
    const core::Result<void> prepared =
        co_await flow->environment->beforeRegister(*flow->ek, *flow->registrationId, flow->cancel);
    if (!prepared)
        co_return core::fail(prepared.error());

    sendIdentity(flow);
    const auto challenge = co_await flow->device->registerForChallenge(
        *flow->registrationId, *flow->ek, *flow->srk, flow->cancel);
    if (!challenge)
        co_return core::fail(challenge.error());
    flow->challenge = challenge->blob;
    flow->received(bytesField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Nonce challenge")),
                              challenge->blob.bytes(), challenge->blob.tree()));
    flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Key name")),
                             challenge->message.keyName));
    flow->setNonce(NonceState::Received);
    flow->tell(text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "The service sent a nonce in two sealed envelopes.")),
               text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "The outer one opens only with this EK, and only beside this "
                                      "SRK; the inner one only with the SRK and the inner key that "
                                      "lies in the outer. Whoever listens learns nothing.")));
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> registerSigned(FlowContext *flow)
{
    sendIdentity(flow);
    flow->sent(tokenField(flow->sasToken));
    auto status = co_await flow->device->registerSigned(*flow->registrationId, *flow->ek,
                                                        *flow->srk, flow->sasToken, flow->cancel);
    if (!status)
        co_return core::fail(status.error());
    flow->status = std::move(*status);
    receiveStatus(flow);
    flow->tell(
        text(QT_TRANSLATE_NOOP("endorse::attestation", "The service accepted the signature.")),
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "The signature fits the nonce, so the device holds the enrolled EK: "
                               "it has proved who it is without a password. The service now "
                               "chooses a hub for it.")));
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> waitForAssignment(FlowContext *flow)
{
    const core::Result<void> assigned = co_await pollUntilAssigned(flow);
    if (!assigned)
        co_return core::fail(assigned.error());
    if (flow->assignment->authenticationKey.isEmpty())
        co_return core::fail(noHubKeyError());
    tellAssigned(flow);
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> connectToHub(FlowContext *flow)
{
    const dps::SasToken::Unsigned token = hubToken(*flow);
    const QByteArray toSign = token.stringToSign();
    sendTextToSign(flow, toSign);
    auto signature = co_await flow->tpm->sign(toSign, flow->cancel);
    if (!signature)
        co_return core::fail(signature.error());
    flow->received(secretField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Signature")),
                               signature->size()));
    const QByteArray sasToken = token.withSignature(*signature);
    core::wipe(*signature);
    const core::Result<void> delivered = co_await sendFirstMessage(flow, sasToken);
    if (!delivered)
        co_return core::fail(delivered.error());
    flow->tell(
        text(QT_TRANSLATE_NOOP("endorse::attestation", "The hub took the device's first message.")),
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "The TPM signed the hub's token with the hub key. From now on the "
                               "device reaches its hub with its TPM: no password lies on its disk "
                               "to be copied.")));
    co_return core::Result<void>();
}

} // namespace endorse::attestation
