// SPDX-License-Identifier: GPL-3.0-or-later
#include "devicecertificate.h"

#include <emulator/context.h>
#include <emulator/tokenlines.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace endorse::emulator {

namespace {

constexpr char batchType[] = "application/vnd.microsoft.iothub.json";

/// The messages of one request: how many, and the last one.
struct Delivery final
{
    qint64 count = 1;
    core::Bytes last;
};

/// One message, or a batch: an array of {"body": base64, "properties": {…}}.
std::optional<Delivery> readDelivery(const HttpMessage &message)
{
    if (!message.header("Content-Type").trimmed().toLower().startsWith(batchType))
        return Delivery{.last = message.body};
    const QJsonDocument document = QJsonDocument::fromJson(message.body);
    const QJsonArray items = document.array();
    if (!document.isArray() || items.isEmpty())
        return std::nullopt;
    Delivery delivery{.count = items.size(), .last = {}};
    for (const auto &item : items) {
        const QJsonValue body = item[QLatin1String("body")];
        const auto bytes = core::fromBase64(body.toString().toLatin1());
        if (!body.isString() || !bytes)
            return std::nullopt;
        delivery.last = *bytes;
    }
    return delivery;
}

/// Why the token opens no device of this id.
struct Rejection final
{
    bool unknownDevice = false;
    bool internal = false;
    core::Text check = {}; ///< Empty when the trail has the line already.
    core::Text why;
};

core::Text describe(dps::SasVerdict verdict)
{
    switch (verdict) {
    case dps::SasVerdict::OtherResource:
        return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                           "The hub token is for another hub or device.")};
    case dps::SasVerdict::OtherKeyName:
        return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                           "The hub token names a policy; a device's own token "
                                           "names none.")};
    case dps::SasVerdict::Expired:
        return {context, QT_TRANSLATE_NOOP("endorse::emulator", "The hub token has expired.")};
    case dps::SasVerdict::Valid:
    case dps::SasVerdict::BadSignature:
        break;
    }
    return {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                       "The hub token is not signed with the hub key that this "
                                       "device received last.")};
}

core::Text messageLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Message")};
}

core::Text deviceLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Device known")};
}

void noteLogin(const Exchange &exchange, const HubDevices::Login &login)
{
    //: %1: the host name of an IoT hub.
    exchange.trail.passed(
        deviceLabel(),
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "at %1")).arg(login.hub));
    exchange.trail.setRegistrationId(login.registrationId);
    exchange.trail.setHubKey(login.key);
}

Rejection storeRejection(const core::Error &error)
{
    return {.internal = true,
            .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Database")},
            .why = error.message};
}

bool coversLinkedHub(const ServiceState &state, const dps::SasToken &token, const QString &path)
{
    return std::any_of(
        state.linkedHubs.begin(), state.linkedHubs.end(),
        [&token, &path](const QString &hub) { return token.covers((hub + path).toUtf8()); });
}

core::Text certificateLabel()
{
    return {context, QT_TRANSLATE_NOOP("endorse::emulator", "Client certificate")};
}

/// Whether the hub lets in who shows these certificates; why not, as the trail has it then.
std::optional<core::Text> refusalOf(const Exchange &exchange, const QString &deviceId,
                                    const HubCertificates &known)
{
    const pki::ChainCertificate &shown = exchange.certificates.first();
    if (known.thumbprints.contains(shown.info.sha256)) {
        exchange.trail.passed({context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                          "Certificate equals the one at the hub")},
                              QStringLiteral("SHA-256 ") + shown.info.sha256);
        return checkCertificateDates(exchange);
    }
    core::Text why(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                              "The certificate is another one than those by which "
                                              "the hub knows the device."));
    // A device ID counts with its case; a certificate is issued for a registration ID.
    const bool isMadeOut = shown.commonName.compare(deviceId, Qt::CaseInsensitive) == 0;
    for (const core::Bytes &authority : known.authorities) {
        auto fault =
            pki::verifyClientChain(exchange.message.clientCertificates, authority, exchange.now);
        if (!fault && isMadeOut) {
            exchange.trail.passed(
                {context, QT_TRANSLATE_NOOP("endorse::emulator", "Chain verified")},
                {context, QT_TRANSLATE_NOOP("endorse::emulator", "up to the authority that the hub "
                                                                 "knows of the device")});
            return std::nullopt;
        }
        why = fault ? fault->reason
                    : core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                            "The certificate is made out to %1, "
                                                            "and the device calls itself %2."))
                          .arg(shown.commonName)
                          .arg(deviceId);
    }
    exchange.trail.refused(certificateLabel(), why);
    return why;
}

/// The hub that lets the certificate of the handshake in as the device.
tl::expected<QString, Rejection> checkCertificate(const ServiceState &state,
                                                  const Exchange &exchange, const QString &deviceId)
{
    const QString host = exchange.hostName();
    const auto hostIsHub = isHub(state, host);
    const auto logins = state.memory->hubDevices.certificateLogins(deviceId);
    if (!hostIsHub || !logins)
        return tl::unexpected(storeRejection(hostIsHub ? logins.error() : hostIsHub.error()));
    noteClientCertificate(exchange);
    for (const HubDevices::CertificateLogin &login : *logins) {
        if (*hostIsHub && login.hub.compare(host, Qt::CaseInsensitive) != 0)
            continue;
        exchange.trail.setRegistrationId(login.registrationId);
        //: %1: the host name of an IoT hub.
        exchange.trail.passed(
            deviceLabel(),
            core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "at %1")).arg(login.hub));
        if (const auto why = refusalOf(exchange, deviceId, login.certificates))
            return tl::unexpected(Rejection{.why = *why});
        return login.hub;
    }
    return tl::unexpected(
        Rejection{.check = deviceLabel(),
                  .why = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                     "The hub knows no device of this ID by a "
                                                     "certificate.")}});
}

/// The hub at which the token is good for the device.
tl::expected<QString, Rejection> checkToken(const ServiceState &state, const Exchange &exchange,
                                            const QString &deviceId)
{
    const auto token = dps::SasToken::parse(exchange.message.header("Authorization"));
    if (!token) {
        return tl::unexpected(Rejection{
            .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Token")},
            .why = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                               "The request to the hub bears no SAS token.")}});
    }
    const QString path = QLatin1Char('/') + exchange.target.path();
    const QString host = exchange.hostName();
    const auto hostIsHub = isHub(state, host);
    const auto logins = state.memory->hubDevices.logins(deviceId);
    if (!hostIsHub || !logins)
        return tl::unexpected(storeRejection(hostIsHub ? logins.error() : hostIsHub.error()));

    dps::SasVerdict verdict = dps::SasVerdict::OtherResource;
    const HubDevices::Login *matched = logins->isEmpty() ? nullptr : &logins->first();
    for (const HubDevices::Login &login : *logins) {
        if (*hostIsHub && login.hub.compare(host, Qt::CaseInsensitive) != 0)
            continue;
        const dps::SasExpectation expected{.resource = (login.hub + path).toUtf8(),
                                           .keyName = {},
                                           .nowEpochSeconds = exchange.nowEpochSeconds()};
        const dps::SasVerdict found = token->verify(*login.key, expected);
        if (found == dps::SasVerdict::OtherResource ||
            (found == dps::SasVerdict::BadSignature && verdict == dps::SasVerdict::Expired))
            continue;
        verdict = found;
        matched = &login;
        if (found == dps::SasVerdict::Valid)
            break;
    }
    if (logins->isEmpty()) {
        const auto certified = state.memory->hubDevices.certificateLogins(deviceId);
        if (!certified)
            return tl::unexpected(storeRejection(certified.error()));
        if (!certified->isEmpty()) {
            return tl::unexpected(Rejection{
                .check = {context, QT_TRANSLATE_NOOP("endorse::emulator", "Token")},
                .why = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                   "The hub knows this device by a certificate; "
                                                   "it has no key that could sign a token.")}});
        }
    }
    if (logins->isEmpty() && coversLinkedHub(state, *token, path)) {
        return tl::unexpected(Rejection{
            .unknownDevice = true,
            .check = deviceLabel(),
            .why = {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                               "The hub knows no device of this ID: it has not "
                                               "been provisioned here.")}});
    }
    if (matched != nullptr)
        noteLogin(exchange, *matched);
    noteToken(exchange, *token, verdict,
              {context, QT_TRANSLATE_NOOP("endorse::emulator", "HMAC with the hub key")},
              {context, QT_TRANSLATE_NOOP("endorse::emulator", "not an HMAC with the hub key")},
              Decision::Subject::HubKey);
    if (verdict == dps::SasVerdict::Valid)
        return matched->hub;
    return tl::unexpected(Rejection{.why = describe(verdict)});
}

Answer unauthorized(const Exchange &exchange, const Rejection &rejection)
{
    return refuseByHub(exchange, 401, "IotHubUnauthorizedAccess", "Unauthorized", rejection.why,
                       rejection.check);
}

Answer internalError(const Exchange &exchange, const Rejection &rejection)
{
    return refuseByHub(exchange, 500, "ServerError", "Internal error", rejection.why,
                       rejection.check);
}

Answer takeMessages(ServiceState &state, const Exchange &exchange, const QString &deviceId)
{
    if (checkApiVersion(exchange)) {
        return refuseByHub(exchange, 400, "ArgumentInvalid", "The api-version is missing or wrong",
                           {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                       "The request to the hub names no valid "
                                                       "api-version.")},
                           {context, QT_TRANSLATE_NOOP("endorse::emulator", "API version")});
    }
    const bool isByCertificate = !exchange.isAuthorized() && !exchange.certificates.isEmpty();
    const auto hub = isByCertificate ? checkCertificate(state, exchange, deviceId)
                                     : checkToken(state, exchange, deviceId);
    if (!hub && hub.error().unknownDevice) {
        return refuseByHub(exchange, 404, "DeviceNotFound", "The device is not registered",
                           hub.error().why, hub.error().check);
    }
    if (!hub && hub.error().internal)
        return internalError(exchange, hub.error());
    if (!hub)
        return unauthorized(exchange, hub.error());
    const std::optional<Delivery> delivery = readDelivery(exchange.message);
    if (!delivery) {
        return refuseByHub(exchange, 400, "ArgumentInvalid", "The batch of messages is not valid",
                           {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                       "The batch of messages is not in the form "
                                                       "of the hub.")},
                           messageLabel());
    }
    const auto recorded = state.memory->hubDevices.record(*hub, deviceId, delivery->last,
                                                          delivery->count, exchange.now);
    if (!recorded)
        return internalError(exchange, storeRejection(recorded.error()));
    const qint64 total = *recorded;
    //: %1: how many bytes a message has, %2: the how manieth of the device it is.
    exchange.trail.passed(
        messageLabel(),
        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator", "%1 bytes, number %2"))
            .arg(static_cast<qint64>(delivery->last.size()))
            .arg(total));
    if (isByCertificate) {
        return emptyAnswer(core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                                 "The hub knows the certificate: "
                                                                 "it took message %1 of device "
                                                                 "%2."))
                               .arg(total)
                               .arg(deviceId));
    }
    return emptyAnswer(core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                             "The token is signed with the hub "
                                                             "key: the hub took message %1 of "
                                                             "device %2."))
                           .arg(total)
                           .arg(deviceId));
}

} // namespace

Answer answerHub(ServiceState &state, const Exchange &exchange)
{
    const RequestTarget &target = exchange.target;
    const bool known = target.segments.size() == 4 &&
                       target.lowered(0) == QLatin1String("devices") &&
                       target.lowered(2) == QLatin1String("messages") &&
                       target.lowered(3) == QLatin1String("events");
    if (!known) {
        return refuseByHub(exchange, 404, "NotFound", "This hub serves no such resource",
                           {context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                       "The hub of the emulator takes messages of "
                                                       "devices and serves nothing else.")},
                           {context, QT_TRANSLATE_NOOP("endorse::emulator", "Path")});
    }
    if (exchange.message.method != "POST") {
        Answer answer =
            refuseByHub(exchange, 405, "MethodNotAllowed", "The method is not allowed here",
                        core::Text(context, QT_TRANSLATE_NOOP("endorse::emulator",
                                                              "The method %1 is not served here."))
                            .arg(QString::fromLatin1(exchange.message.method)),
                        {context, QT_TRANSLATE_NOOP("endorse::emulator", "Method")});
        answer.reply.addHeader("Allow", "POST");
        return answer;
    }
    return takeMessages(state, exchange, target.segments.at(1));
}

} // namespace endorse::emulator
