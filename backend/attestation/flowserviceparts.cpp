// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowserviceparts.h"

#include <attestation/attestationflow.h>
#include <dps/httpclient.h>

#include <QHostAddress>
#include <QJsonDocument>

namespace endorse::attestation {

namespace {

core::Result<void> openClients(FlowContext *flow)
{
    const auto scope = dps::IdScope::parse(flow->target.idScope);
    if (!scope)
        return core::fail(scope.error());
    if (flow->identity)
        flow->target.http = flow->environment->clientFor(flow->target, flow->identity);
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

QCoro::Task<core::Result<void>> openService(FlowContext *flow)
{
    auto target = co_await flow->environment->openService(flow->cancel);
    if (!target)
        co_return core::fail(target.error());
    flow->target = std::move(*target);
    flow->result.endpoint = flow->target.endpoint;
    flow->result.idScope = flow->target.idScope;
    flow->result.serviceIsEmulator = flow->target.isEmulator;
    co_return openClients(flow);
}

void sendNames(FlowContext *flow)
{
    flow->sent(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "ID scope")),
                         flow->target.idScope));
    flow->sent(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Registration ID")),
                         flow->result.registrationId));
}

Field tokenField(const QByteArray &sasToken)
{
    const QByteArray shown = dps::maskedAuthorization(sasToken);
    Field field = textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "SAS token")),
                            QString::fromLatin1(shown));
    field.bytes = shown;
    field.masked = true;
    return field;
}

void receiveStatus(FlowContext *flow)
{
    flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Operation ID")),
                             flow->status.operationId));
    flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Status")),
                             dps::toString(flow->status.status)));
    if (flow->status.retryAfter) {
        flow->received(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Ask again after")),
                                 secondsText(flow->status.retryAfter)));
    }
}

QCoro::Task<core::Result<void>> pollUntilAssigned(FlowContext *flow)
{
    flow->sent(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Operation ID")),
                         flow->status.operationId));
    if (!flow->sasToken.isEmpty())
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
    co_return core::Result<void>();
}

dps::SasToken::Unsigned hubToken(const FlowContext &flow)
{
    const qint64 expiry =
        flow.environment->clock().nowEpochSeconds() + AttestationFlow::tokenLifetime.count();
    return dps::SasToken::forHub(flow.assignment->hub, flow.assignment->deviceId, expiry);
}

void sendTextToSign(FlowContext *flow, const QByteArray &toSign)
{
    Field field =
        bytesField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Text to sign")), toSign);
    field.value = QString::fromLatin1(toSign);
    flow->sent(std::move(field));
}

QCoro::Task<core::Result<void>> sendFirstMessage(FlowContext *flow, QByteArray sasToken)
{
    const dps::Assignment assignment = *flow->assignment;
    const QUrl endpoint = hubEndpoint(*flow);
    const core::Bytes message = firstMessage(*flow);
    flow->sent(
        textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Address")), endpoint.toString()));
    flow->sent(textField(text(QT_TRANSLATE_NOOP("endorse::attestation", "IoT hub")),
                         assignment.hub.toString()));
    if (!sasToken.isEmpty())
        flow->sent(tokenField(sasToken));
    Field body = bytesField(text(QT_TRANSLATE_NOOP("endorse::attestation", "Message")), message);
    body.value = QString::fromUtf8(message);
    flow->sent(std::move(body));
    co_return co_await flow->hub->sendMessage(endpoint, assignment.hub, assignment.deviceId,
                                              sasToken, message, flow->cancel);
}

} // namespace endorse::attestation
