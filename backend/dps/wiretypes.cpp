// SPDX-License-Identifier: GPL-3.0-or-later
#include "wiretypes.h"

#include "httperrors.h"
#include "jsonvalues.h"

namespace endorse::dps {

using core::Bytes;
using core::Result;

namespace {

std::optional<RegistrationStatus> readStatus(JsonReader &reader, const JsonObject &object)
{
    const QString text = reader.string("status");
    if (text.isNull())
        return std::nullopt;
    const std::optional<RegistrationStatus> status = registrationStatus(text);
    if (!status) {
        const QString prefix = object.place().isEmpty() ? QString() : object.place() + u'.';
        reader.fail(jsonError(prefix + QStringLiteral("status"),
                              QStringLiteral("unknown status \"%1\"").arg(text.left(80))));
    }
    return status;
}

} // namespace

QString toString(RegistrationStatus status)
{
    switch (status) {
    case RegistrationStatus::Unassigned:
        return QStringLiteral("unassigned");
    case RegistrationStatus::Assigning:
        return QStringLiteral("assigning");
    case RegistrationStatus::Assigned:
        return QStringLiteral("assigned");
    case RegistrationStatus::Failed:
        return QStringLiteral("failed");
    case RegistrationStatus::Disabled:
        return QStringLiteral("disabled");
    }
    return {};
}

std::optional<RegistrationStatus> registrationStatus(const QString &text)
{
    for (const RegistrationStatus status :
         {RegistrationStatus::Unassigned, RegistrationStatus::Assigning,
          RegistrationStatus::Assigned, RegistrationStatus::Failed, RegistrationStatus::Disabled}) {
        if (text.compare(toString(status), Qt::CaseInsensitive) == 0)
            return status;
    }
    return std::nullopt;
}

Result<TpmAttestation> TpmAttestation::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    TpmAttestation out;
    out.endorsementKey = reader.requiredAscii("endorsementKey");
    out.storageRootKey = reader.ascii("storageRootKey");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes TpmAttestation::toJson() const
{
    return JsonWriter()
        .ascii("endorsementKey", endorsementKey)
        .ascii("storageRootKey", storageRootKey)
        .rest(unknown)
        .finish();
}

Result<RegisterRequest> RegisterRequest::fromJson(QByteArrayView text)
{
    Result<JsonObject> object = JsonObject::parse(text);
    if (!object)
        return core::fail(object.error());
    JsonReader reader(*object);
    RegisterRequest out;
    out.registrationId = reader.string("registrationId");
    if (const auto tpm = reader.object("tpm"))
        out.tpm = nested(reader, TpmAttestation::fromObject(*tpm));
    out.payload = reader.raw("payload");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes RegisterRequest::toJson() const
{
    return JsonWriter()
        .string("registrationId", registrationId)
        .raw("tpm", jsonOf(tpm))
        .raw("payload", payload)
        .rest(unknown)
        .finish();
}

Result<TpmChallengeMessage> TpmChallengeMessage::fromJson(QByteArrayView text)
{
    Result<JsonObject> object = JsonObject::parse(text);
    if (!object)
        return core::fail(object.error());
    JsonReader reader(*object);
    TpmChallengeMessage out;
    out.message = reader.string("message");
    out.authenticationKey = reader.requiredAscii("authenticationKey");
    out.keyName = reader.string("keyName");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes TpmChallengeMessage::toJson() const
{
    return JsonWriter()
        .string("message", message)
        .ascii("authenticationKey", authenticationKey)
        .string("keyName", keyName)
        .rest(unknown)
        .finish();
}

Result<TpmRegistrationResult> TpmRegistrationResult::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    TpmRegistrationResult out;
    out.authenticationKey = reader.ascii("authenticationKey");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes TpmRegistrationResult::toJson() const
{
    return JsonWriter().ascii("authenticationKey", authenticationKey).rest(unknown).finish();
}

Result<X509RegistrationResult> X509RegistrationResult::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    X509RegistrationResult out;
    out.certificateInfo = reader.raw("certificateInfo");
    out.signingCertificateInfo = reader.raw("signingCertificateInfo");
    out.enrollmentGroupId = reader.string("enrollmentGroupId");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes X509RegistrationResult::toJson() const
{
    return JsonWriter()
        .raw("certificateInfo", certificateInfo)
        .raw("signingCertificateInfo", signingCertificateInfo)
        .string("enrollmentGroupId", enrollmentGroupId)
        .rest(unknown)
        .finish();
}

Result<SymmetricKeyRegistrationResult>
SymmetricKeyRegistrationResult::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    SymmetricKeyRegistrationResult out;
    out.enrollmentGroupId = reader.string("enrollmentGroupId");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes SymmetricKeyRegistrationResult::toJson() const
{
    return JsonWriter().string("enrollmentGroupId", enrollmentGroupId).rest(unknown).finish();
}

QString DeviceRegistrationState::enrollmentGroupId() const
{
    if (symmetricKey && !symmetricKey->enrollmentGroupId.isNull())
        return symmetricKey->enrollmentGroupId;
    return x509 ? x509->enrollmentGroupId : QString();
}

Result<DeviceRegistrationState> DeviceRegistrationState::fromJson(QByteArrayView text)
{
    Result<JsonObject> object = JsonObject::parse(text);
    if (!object)
        return core::fail(object.error());
    return fromObject(*object);
}

Result<DeviceRegistrationState> DeviceRegistrationState::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    DeviceRegistrationState out;
    out.registrationId = reader.string("registrationId");
    out.createdDateTimeUtc = reader.string("createdDateTimeUtc");
    out.assignedHub = reader.string("assignedHub");
    out.deviceId = reader.string("deviceId");
    out.status = readStatus(reader, object);
    out.substatus = reader.string("substatus");
    out.errorCode = reader.integer("errorCode");
    out.errorMessage = reader.string("errorMessage");
    out.lastUpdatedDateTimeUtc = reader.string("lastUpdatedDateTimeUtc");
    out.etag = reader.string("etag");
    out.payload = reader.raw("payload");
    if (const auto tpm = reader.object("tpm"))
        out.tpm = nested(reader, TpmRegistrationResult::fromObject(*tpm));
    out.x509 = nested<X509RegistrationResult>(reader, "x509");
    out.symmetricKey = nested<SymmetricKeyRegistrationResult>(reader, "symmetricKey");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes DeviceRegistrationState::toJson() const
{
    return JsonWriter()
        .string("registrationId", registrationId)
        .string("createdDateTimeUtc", createdDateTimeUtc)
        .string("assignedHub", assignedHub)
        .string("deviceId", deviceId)
        .string("status", status ? toString(*status) : QString())
        .string("substatus", substatus)
        .integer("errorCode", errorCode)
        .string("errorMessage", errorMessage)
        .string("lastUpdatedDateTimeUtc", lastUpdatedDateTimeUtc)
        .string("etag", etag)
        .raw("payload", payload)
        .raw("tpm", jsonOf(tpm))
        .raw("x509", jsonOf(x509))
        .raw("symmetricKey", jsonOf(symmetricKey))
        .rest(unknown)
        .finish();
}

Result<RegistrationOperationStatus> RegistrationOperationStatus::fromJson(QByteArrayView text)
{
    Result<JsonObject> object = JsonObject::parse(text);
    if (!object)
        return core::fail(object.error());
    JsonReader reader(*object);
    RegistrationOperationStatus out;
    out.operationId = reader.string("operationId");
    const std::optional<RegistrationStatus> status = readStatus(reader, *object);
    if (!status)
        reader.fail(jsonError(QStringLiteral("status"), QStringLiteral("the member is missing")));
    out.status = status.value_or(RegistrationStatus::Unassigned);
    if (const auto state = reader.object("registrationState"))
        out.registrationState = nested(reader, DeviceRegistrationState::fromObject(*state));
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes RegistrationOperationStatus::toJson() const
{
    return JsonWriter()
        .string("operationId", operationId)
        .string("status", toString(status))
        .raw("registrationState", jsonOf(registrationState))
        .rest(unknown)
        .finish();
}

bool RegistrationOperationStatus::isFinal() const
{
    return status != RegistrationStatus::Assigning && status != RegistrationStatus::Unassigned;
}

Result<Assignment> RegistrationOperationStatus::assignment() const
{
    if (status != RegistrationStatus::Assigned)
        return core::fail(registrationFailure(*this, QString()));
    if (!registrationState) {
        return core::fail(jsonError(QStringLiteral("registrationState"),
                                    QStringLiteral("the member is missing")));
    }
    const Result<HubName> hub = HubName::parse(registrationState->assignedHub);
    if (!hub) {
        return core::fail(
            jsonError(QStringLiteral("registrationState.assignedHub"), hub.error().technical));
    }
    const Result<DeviceId> device = DeviceId::parse(registrationState->deviceId);
    if (!device) {
        return core::fail(
            jsonError(QStringLiteral("registrationState.deviceId"), device.error().technical));
    }
    return Assignment{.hub = *hub,
                      .deviceId = *device,
                      .substatus = registrationState->substatus,
                      .authenticationKey = registrationState->tpm
                                               ? registrationState->tpm->authenticationKey
                                               : QByteArray()};
}

Result<ServiceErrorBody> ServiceErrorBody::fromJson(QByteArrayView text)
{
    Result<JsonObject> object = JsonObject::parse(text);
    if (!object)
        return core::fail(object.error());
    JsonReader reader(*object);
    ServiceErrorBody out;
    const std::optional<qint64> code = reader.integer("errorCode");
    if (!code) {
        reader.fail(
            jsonError(QStringLiteral("errorCode"), QStringLiteral("the member is missing")));
    }
    out.errorCode = code.value_or(0);
    out.trackingId = reader.string("trackingId");
    out.message = reader.string("message");
    if (out.message.isNull())
        out.message = reader.string("errorMessage");
    out.info = reader.raw("info");
    out.timestampUtc = reader.string("timestampUtc");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes ServiceErrorBody::toJson() const
{
    return JsonWriter()
        .integer("errorCode", errorCode)
        .string("trackingId", trackingId)
        .string("message", message)
        .raw("info", info)
        .string("timestampUtc", timestampUtc)
        .rest(unknown)
        .finish();
}

} // namespace endorse::dps
