// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollment.h"

namespace endorse::dps {

using core::Bytes;
using core::Result;

namespace {

template<class T>
Result<T> finished(T value, const JsonReader &reader)
{
    if (reader.error())
        return core::fail(*reader.error());
    return value;
}

/// Reads the object called @p name, if there is one, by its own fromObject.
template<class T>
std::optional<T> nested(JsonReader &reader, const char *name)
{
    const std::optional<JsonObject> object = reader.object(name);
    if (!object)
        return std::nullopt;
    Result<T> value = T::fromObject(*object);
    if (!value) {
        reader.fail(value.error());
        return std::nullopt;
    }
    return std::move(*value);
}

template<class T>
Bytes jsonOf(const std::optional<T> &value)
{
    return value ? value->toJson() : Bytes();
}

} // namespace

Result<AttestationMechanism> AttestationMechanism::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    AttestationMechanism out;
    out.type = reader.requiredString("type");
    out.tpm = nested<TpmAttestation>(reader, "tpm");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes AttestationMechanism::toJson() const
{
    return JsonWriter().string("type", type).raw("tpm", jsonOf(tpm)).rest(unknown).finish();
}

Result<DeviceCapabilities> DeviceCapabilities::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    DeviceCapabilities out;
    out.iotEdge = reader.boolean("iotEdge");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes DeviceCapabilities::toJson() const
{
    return JsonWriter().boolean("iotEdge", iotEdge).rest(unknown).finish();
}

Result<ReprovisionPolicy> ReprovisionPolicy::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    ReprovisionPolicy out;
    out.updateHubAssignment = reader.boolean("updateHubAssignment");
    out.migrateDeviceData = reader.boolean("migrateDeviceData");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes ReprovisionPolicy::toJson() const
{
    return JsonWriter()
        .boolean("updateHubAssignment", updateHubAssignment)
        .boolean("migrateDeviceData", migrateDeviceData)
        .rest(unknown)
        .finish();
}

IndividualEnrollment IndividualEnrollment::forTpm(const RegistrationId &id,
                                                  const QByteArray &endorsementKey)
{
    IndividualEnrollment out;
    out.registrationId = id.toString();
    out.attestation.type = QStringLiteral("tpm");
    out.attestation.tpm = TpmAttestation{endorsementKey, {}, {}};
    out.provisioningStatus = QStringLiteral("enabled");
    return out;
}

Result<IndividualEnrollment> IndividualEnrollment::fromJson(QByteArrayView text)
{
    Result<JsonObject> object = JsonObject::parse(text);
    if (!object)
        return core::fail(object.error());
    JsonReader reader(*object);
    IndividualEnrollment out;
    out.registrationId = reader.requiredString("registrationId");
    out.deviceId = reader.string("deviceId");
    out.registrationState = nested<DeviceRegistrationState>(reader, "registrationState");
    if (auto attestation = nested<AttestationMechanism>(reader, "attestation"))
        out.attestation = std::move(*attestation);
    else
        reader.fail(
            jsonError(QStringLiteral("attestation"), QStringLiteral("the member is missing")));
    out.capabilities = nested<DeviceCapabilities>(reader, "capabilities");
    out.iotHubHostName = reader.string("iotHubHostName");
    out.etag = reader.ascii("etag");
    out.provisioningStatus = reader.string("provisioningStatus");
    out.reprovisionPolicy = nested<ReprovisionPolicy>(reader, "reprovisionPolicy");
    out.createdDateTimeUtc = reader.string("createdDateTimeUtc");
    out.lastUpdatedDateTimeUtc = reader.string("lastUpdatedDateTimeUtc");
    out.allocationPolicy = reader.string("allocationPolicy");
    out.iotHubs = reader.strings("iotHubs");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes IndividualEnrollment::toJson() const
{
    return JsonWriter()
        .string("registrationId", registrationId)
        .string("deviceId", deviceId)
        .raw("registrationState", jsonOf(registrationState))
        .raw("attestation", attestation.toJson())
        .raw("capabilities", jsonOf(capabilities))
        .string("iotHubHostName", iotHubHostName)
        .ascii("etag", etag)
        .string("provisioningStatus", provisioningStatus)
        .raw("reprovisionPolicy", jsonOf(reprovisionPolicy))
        .string("createdDateTimeUtc", createdDateTimeUtc)
        .string("lastUpdatedDateTimeUtc", lastUpdatedDateTimeUtc)
        .string("allocationPolicy", allocationPolicy)
        .strings("iotHubs", iotHubs)
        .rest(unknown)
        .finish();
}

bool IndividualEnrollment::isEnabled() const
{
    return provisioningStatus.compare(QLatin1String("disabled"), Qt::CaseInsensitive) != 0;
}

} // namespace endorse::dps
