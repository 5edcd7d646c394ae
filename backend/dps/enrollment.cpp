// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollment.h"

#include "jsonvalues.h"

namespace endorse::dps {

using core::Bytes;
using core::Result;

IndividualEnrollment IndividualEnrollment::forTpm(const RegistrationId &id,
                                                  const QByteArray &endorsementKey)
{
    IndividualEnrollment out;
    out.registrationId = id.toString();
    out.attestation.type = toString(AttestationType::Tpm);
    out.attestation.tpm = TpmAttestation{endorsementKey, {}, {}};
    out.provisioningStatus = QStringLiteral("enabled");
    return out;
}

Result<IndividualEnrollment> IndividualEnrollment::fromJson(QByteArrayView text)
{
    const Result<JsonObject> object = JsonObject::parse(text);
    if (!object)
        return core::fail(object.error());
    return fromObject(*object);
}

Result<IndividualEnrollment> IndividualEnrollment::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    IndividualEnrollment out;
    out.registrationId = reader.requiredString("registrationId");
    out.deviceId = reader.string("deviceId");
    out.registrationState = nested<DeviceRegistrationState>(reader, "registrationState");
    out.optionalDeviceInformation = reader.raw("optionalDeviceInformation");
    out.readFrom(reader);
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes IndividualEnrollment::toJson() const
{
    JsonWriter writer;
    writer.string("registrationId", registrationId)
        .string("deviceId", deviceId)
        .raw("registrationState", jsonOf(registrationState))
        .raw("optionalDeviceInformation", optionalDeviceInformation);
    writeTo(writer);
    return writer.rest(unknown).finish();
}

} // namespace endorse::dps
