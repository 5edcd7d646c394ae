// SPDX-License-Identifier: GPL-3.0-or-later
#include "symmetrickeysteps.h"

#include <attestation/attestationflow.h>
#include <attestation/flowserviceparts.h>
#include <dps/symmetrickey.h>

namespace endorse::attestation {

QCoro::Task<core::Result<void>> loadSymmetricKey(FlowContext *flow)
{
    auto key = dps::decodeSymmetricKey(flow->deviceKey.view());
    if (!key)
        co_return core::fail(key.error());
    flow->deviceKey = std::move(*key);
    flow->received(secretField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Symmetric key")),
                               static_cast<qsizetype>(flow->deviceKey.size())));
    flow->tell(text(QT_TRANSLATE_NOOP("endorse::attestation", "The symmetric key is loaded.")),
               text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "It stays on this computer: only what it signs is sent. "
                                      "Whoever copies the key can pass for the device, which is "
                                      "what a TPM prevents.")));
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> registerWithSymmetricKey(FlowContext *flow)
{
    const core::Result<void> opened = co_await openService(flow);
    if (!opened)
        co_return core::fail(opened.error());
    const qint64 expiry =
        flow->environment->clock().nowEpochSeconds() + AttestationFlow::tokenLifetime.count();
    const auto token =
        dps::SasToken::forRegistration(flow->device->idScope(), *flow->registrationId, expiry);
    sendNames(flow);
    sendTextToSign(flow, token.stringToSign());
    flow->sasToken = token.signedWith(flow->deviceKey);
    flow->sent(tokenField(flow->sasToken));
    auto status = co_await flow->device->registerWithToken(*flow->registrationId, flow->sasToken,
                                                           flow->cancel);
    if (!status)
        co_return core::fail(status.error());
    flow->status = std::move(*status);
    receiveStatus(flow);
    flow->tell(
        text(QT_TRANSLATE_NOOP("endorse::attestation", "The service accepted the signature.")),
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "The signature fits the key of the enrollment, or the one that is "
                               "derived for this device from the key of its enrollment group. The "
                               "service now chooses a hub for it.")));
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> waitForHub(FlowContext *flow)
{
    const core::Result<void> assigned = co_await pollUntilAssigned(flow);
    if (!assigned)
        co_return core::fail(assigned.error());
    flow->tell(text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "The device belongs to the hub \"%1\" as \"%2\"."))
                   .arg(flow->result.assignedHub)
                   .arg(flow->result.deviceId),
               text(QT_TRANSLATE_NOOP("endorse::attestation",
                                      "The hub knows the device by the same key: no other key was "
                                      "sent.")));
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> connectWithSymmetricKey(FlowContext *flow)
{
    const dps::SasToken::Unsigned token = hubToken(*flow);
    sendTextToSign(flow, token.stringToSign());
    const core::Result<void> delivered =
        co_await sendFirstMessage(flow, token.signedWith(flow->deviceKey));
    if (!delivered)
        co_return core::fail(delivered.error());
    flow->tell(
        text(QT_TRANSLATE_NOOP("endorse::attestation", "The hub took the device's first message.")),
        text(QT_TRANSLATE_NOOP("endorse::attestation",
                               "The token for the hub was signed with the symmetric key. From now "
                               "on the device reaches its hub with it.")));
    co_return core::Result<void>();
}

} // namespace endorse::attestation
