// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/wiretypes.h>

namespace endorse::dps {

/// How an enrollment recognises its device. Only TPM attestation is read; the members of other
/// types stay raw.
struct AttestationMechanism final
{
    QString type; ///< "none", "tpm", "x509", "symmetricKey".
    std::optional<TpmAttestation> tpm;
    RawMembers unknown;

    static core::Result<AttestationMechanism> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const AttestationMechanism &, const AttestationMechanism &) = default;
};

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

/// A record of the service API, "Individual Enrollment". Members that have no name here
/// (initialTwin, optionalDeviceInformation, customAllocationDefinition…) are kept as raw text.
struct IndividualEnrollment final
{
    QString registrationId;
    QString deviceId;
    std::optional<DeviceRegistrationState> registrationState; ///< Read only.
    AttestationMechanism attestation;
    std::optional<DeviceCapabilities> capabilities;
    QString iotHubHostName;
    QByteArray etag;
    QString provisioningStatus; ///< "enabled", "disabled"; absent: enabled.
    std::optional<ReprovisionPolicy> reprovisionPolicy;
    QString createdDateTimeUtc;     ///< Read only.
    QString lastUpdatedDateTimeUtc; ///< Read only.
    QString allocationPolicy;       ///< "hashed", "geoLatency", "static", "custom".
    std::optional<QStringList> iotHubs;
    RawMembers unknown;

    /// An enabled enrollment with TPM attestation. @p endorsementKey is base64 of TPM2B_PUBLIC.
    static IndividualEnrollment forTpm(const RegistrationId &id, const QByteArray &endorsementKey);
    static core::Result<IndividualEnrollment> fromJson(QByteArrayView text);
    core::Bytes toJson() const;
    bool isEnabled() const;
    friend bool operator==(const IndividualEnrollment &, const IndividualEnrollment &) = default;
};

} // namespace endorse::dps
