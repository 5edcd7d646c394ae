// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/attestationmechanism.h>
#include <dps/twin.h>

namespace endorse::dps {

struct DeviceCapabilities final
{
    std::optional<bool> iotEdge; ///< Absent: false.
    RawMembers unknown;

    static core::Result<DeviceCapabilities> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const DeviceCapabilities &, const DeviceCapabilities &) = default;
};

struct ReprovisionPolicy final
{
    std::optional<bool> updateHubAssignment; ///< Absent: true.
    std::optional<bool> migrateDeviceData;   ///< Absent: true.
    RawMembers unknown;

    static core::Result<ReprovisionPolicy> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const ReprovisionPolicy &, const ReprovisionPolicy &) = default;
};

/// Where the service asks for the hub when the allocation policy is "custom".
struct CustomAllocationDefinition final
{
    QString webhookUrl;
    QString apiVersion;
    RawMembers unknown;

    static core::Result<CustomAllocationDefinition> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const CustomAllocationDefinition &,
                           const CustomAllocationDefinition &) = default;
};

/// What individual enrollments and enrollment groups share. Strings are what stands on the wire, a
/// null one is an absent member. Source: DPS REST API, "IndividualEnrollment" and
/// "EnrollmentGroup". Thread: a value.
struct ProvisioningSettings
{
    AttestationMechanism attestation;
    std::optional<DeviceCapabilities> capabilities;
    QString iotHubHostName;
    std::optional<InitialTwin> initialTwin;
    QByteArray etag;
    QString provisioningStatus;                         ///< "enabled", "disabled"; absent: enabled.
    std::optional<ReprovisionPolicy> reprovisionPolicy; ///< Absent: a device stays at its hub.
    QString createdDateTimeUtc;                         ///< Read only.
    QString lastUpdatedDateTimeUtc;                     ///< Read only.
    QString allocationPolicy; ///< "hashed", "geoLatency", "static", "custom".
    std::optional<QStringList> iotHubs;
    std::optional<CustomAllocationDefinition> customAllocationDefinition;

    bool isEnabled() const;
    /// Empties the members that the service writes: dates and ETag.
    void clearReadOnly();

    /// Reads these members; a failure is the reader's.
    void readFrom(JsonReader &reader);
    void writeTo(JsonWriter &writer) const;

    friend bool operator==(const ProvisioningSettings &, const ProvisioningSettings &) = default;
};

} // namespace endorse::dps
