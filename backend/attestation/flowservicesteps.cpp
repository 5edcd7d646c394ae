// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of the attestation that reach the service or the hub.
#include "flowcontext.h"

#include <attestation/attestationflow.h>
#include <dps/httpclient.h>

#include <QHostAddress>
#include <QJsonDocument>

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
    flow->sent(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "ID scope")),
                         flow->target.idScope));
    flow->sent(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Registration ID")),
                         flow->result.registrationId));
    flow->sent(keyField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Endorsement key")),
                        flow->ek->publicArea()));
    flow->sent(keyField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Storage root key")),
                        flow->srk->publicArea()));
}

/// The token as it is sent, its signature masked.
Field tokenField(const QByteArray &sasToken)
{
    const QByteArray shown = dps::maskedAuthorization(sasToken);
    Field field = textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "SAS token")),
                            QString::fromLatin1(shown));
    field.bytes = shown;
    field.masked = true;
    return field;
}

core::Result<void> openClients(FlowContext *flow)
{
    const auto scope = dps::IdScope::parse(flow->target.idScope);
    if (!scope)
        return core::fail(scope.error());
    if (!flow->target.http) {
        dps::HttpClient::Options options;
        options.caFile = flow->target.caFile;
        flow->target.http = std::make_shared<dps::HttpClient>(options);
    }
    flow->target.http->takeExchanges(); // Those of others who used it before.
    flow->device = std::make_unique<dps::DeviceClient>(*flow->target.http, flow->target.endpoint,
                                                       *scope, flow->environment->clock());
    flow->hub = std::make_unique<dps::HubClient>(*flow->target.http, flow->environment->clock());
    return {};
}

QString secondsText(std::optional<std::chrono::seconds> duration)
{
    return duration ? QStringLiteral("%1 s").arg(duration->count()) : QString();
}

void receiveAssignment(FlowContext *flow)
{
    const dps::Assignment &assignment = *flow->assignment;
    flow->result.assignedHub = assignment.hub.toString();
    flow->result.deviceId = assignment.deviceId.toString();
    flow->result.substatus = assignment.substatus;
    flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Status")),
                             dps::toString(flow->status.status)));
    flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "IoT hub")),
                             flow->result.assignedHub));
    flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Device ID")),
                             flow->result.deviceId));
    if (!assignment.substatus.isEmpty()) {
        flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Substatus")),
                                 assignment.substatus));
    }
    if (const auto blob = dps::ChallengeBlob::fromBase64(assignment.authenticationKey)) {
        flow->received(bytesField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Sealed hub key")),
                                  blob->bytes(), blob->tree()));
    }
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

QUrl hubEndpoint(const FlowContext &flow)
{
    if (!flow.target.hubEndpoint.isEmpty())
        return flow.target.hubEndpoint;
    const QString host = flow.target.endpoint.host();
    const bool loopback = host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 ||
                          QHostAddress(host).isLoopback();
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(loopback ? host : flow.result.assignedHub);
    if (loopback)
        url.setPort(flow.target.endpoint.port());
    return url;
}

/// The first telemetry message of the device.
core::Bytes firstMessage(const FlowContext &flow)
{
    const QJsonObject message{
        {QStringLiteral("deviceId"), flow.result.deviceId},
        {QStringLiteral("event"), QStringLiteral("provisioned")},
        {QStringLiteral("time"), flow.environment->clock().now().toString(Qt::ISODateWithMs)}};
    return QJsonDocument(message).toJson(QJsonDocument::Compact);
}

} // namespace

QCoro::Task<core::Result<void>> registerForChallenge(FlowContext *flow)
{
    auto target = co_await flow->environment->openService(flow->cancel);
    if (!target)
        co_return core::fail(target.error());
    flow->target = std::move(*target);
    flow->result.endpoint = flow->target.endpoint;
    flow->result.idScope = flow->target.idScope;
    flow->result.serviceIsEmulator = flow->target.isEmulator;
    const core::Result<void> opened = openClients(flow);
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
    flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Operation ID")),
                             flow->status.operationId));
    flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Status")),
                             dps::toString(flow->status.status)));
    if (flow->status.retryAfter) {
        flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Ask again after")),
                                 secondsText(flow->status.retryAfter)));
    }
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
    flow->sent(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Operation ID")),
                         flow->status.operationId));
    flow->sent(tokenField(flow->sasToken));
    auto status = co_await flow->device->waitForAssignment(*flow->registrationId, flow->status,
                                                           flow->sasToken, flow->cancel);
    if (!status)
        co_return core::fail(status.error());
    flow->status = std::move(*status);
    const auto assignment = flow->status.assignment();
    if (!assignment)
        co_return core::fail(assignment.error());
    flow->assignment = *assignment;
    receiveAssignment(flow);
    if (assignment->authenticationKey.isEmpty())
        co_return core::fail(noHubKeyError());
    tellAssigned(flow);
    co_return core::Result<void>();
}

QCoro::Task<core::Result<void>> connectToHub(FlowContext *flow)
{
    const dps::Assignment assignment = *flow->assignment;
    const QUrl endpoint = hubEndpoint(*flow);
    const qint64 expiry =
        flow->environment->clock().nowEpochSeconds() + AttestationFlow::tokenLifetime.count();
    const auto token = dps::SasToken::forHub(assignment.hub, assignment.deviceId, expiry);
    const QByteArray toSign = token.stringToSign();
    Field signedText =
        bytesField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Text to sign")), toSign);
    signedText.value = QString::fromLatin1(toSign);
    flow->sent(std::move(signedText));
    auto signature = co_await flow->tpm->sign(toSign, flow->cancel);
    if (!signature)
        co_return core::fail(signature.error());
    flow->received(secretField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Signature")),
                               signature->size()));
    const QByteArray sasToken = token.withSignature(*signature);
    core::wipe(*signature);

    const core::Bytes message = firstMessage(*flow);
    flow->sent(
        textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Address")), endpoint.toString()));
    flow->sent(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "IoT hub")),
                         assignment.hub.toString()));
    flow->sent(tokenField(sasToken));
    Field body = bytesField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Message")), message);
    body.value = QString::fromUtf8(message);
    flow->sent(std::move(body));

    const auto delivered = co_await flow->hub->sendMessage(
        endpoint, assignment.hub, assignment.deviceId, sasToken, message, flow->cancel);
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
