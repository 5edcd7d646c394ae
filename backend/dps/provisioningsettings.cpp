// SPDX-License-Identifier: GPL-3.0-or-later
#include "provisioningsettings.h"

#include "jsonvalues.h"

namespace endorse::dps {

using core::Bytes;
using core::Result;

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

Result<CustomAllocationDefinition> CustomAllocationDefinition::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    CustomAllocationDefinition out;
    out.webhookUrl = reader.string("webhookUrl");
    out.apiVersion = reader.string("apiVersion");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes CustomAllocationDefinition::toJson() const
{
    return JsonWriter()
        .string("webhookUrl", webhookUrl)
        .string("apiVersion", apiVersion)
        .rest(unknown)
        .finish();
}

bool ProvisioningSettings::isEnabled() const
{
    return provisioningStatus.compare(QLatin1String("disabled"), Qt::CaseInsensitive) != 0;
}

void ProvisioningSettings::clearReadOnly()
{
    etag.clear();
    createdDateTimeUtc.clear();
    lastUpdatedDateTimeUtc.clear();
}

void ProvisioningSettings::readFrom(JsonReader &reader)
{
    if (auto mechanism = nested<AttestationMechanism>(reader, "attestation"))
        attestation = std::move(*mechanism);
    else
        reader.fail(
            jsonError(QStringLiteral("attestation"), QStringLiteral("the member is missing")));
    capabilities = nested<DeviceCapabilities>(reader, "capabilities");
    iotHubHostName = reader.string("iotHubHostName");
    initialTwin = nested<InitialTwin>(reader, "initialTwin");
    etag = reader.ascii("etag");
    provisioningStatus = reader.string("provisioningStatus");
    reprovisionPolicy = nested<ReprovisionPolicy>(reader, "reprovisionPolicy");
    createdDateTimeUtc = reader.string("createdDateTimeUtc");
    lastUpdatedDateTimeUtc = reader.string("lastUpdatedDateTimeUtc");
    allocationPolicy = reader.string("allocationPolicy");
    iotHubs = reader.strings("iotHubs");
    customAllocationDefinition =
        nested<CustomAllocationDefinition>(reader, "customAllocationDefinition");
}

void ProvisioningSettings::writeTo(JsonWriter &writer) const
{
    Bytes mechanism = attestation.toJson();
    writer.raw("attestation", mechanism);
    core::wipe(mechanism); // It may hold symmetric keys.
    writer.raw("capabilities", jsonOf(capabilities))
        .string("iotHubHostName", iotHubHostName)
        .raw("initialTwin", jsonOf(initialTwin))
        .ascii("etag", etag)
        .string("provisioningStatus", provisioningStatus)
        .raw("reprovisionPolicy", jsonOf(reprovisionPolicy))
        .string("createdDateTimeUtc", createdDateTimeUtc)
        .string("lastUpdatedDateTimeUtc", lastUpdatedDateTimeUtc)
        .string("allocationPolicy", allocationPolicy)
        .strings("iotHubs", iotHubs)
        .raw("customAllocationDefinition", jsonOf(customAllocationDefinition));
}

} // namespace endorse::dps
