// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/provisioningsettings.h>

namespace endorse::dps {

/// A record of the service API, "IndividualEnrollment": one device. Members that have no name here
/// are kept as raw text. Thread: a value.
struct IndividualEnrollment final : ProvisioningSettings
{
    QString registrationId;
    QString deviceId;                                         ///< Absent: the registration ID.
    std::optional<DeviceRegistrationState> registrationState; ///< Read only.
    core::Bytes optionalDeviceInformation; ///< A raw JSON object; null when absent.
    RawMembers unknown;

    /// An enabled enrollment with TPM attestation. @p endorsementKey is base64 of TPM2B_PUBLIC.
    static IndividualEnrollment forTpm(const RegistrationId &id, const QByteArray &endorsementKey);
    static core::Result<IndividualEnrollment> fromJson(QByteArrayView text);
    static core::Result<IndividualEnrollment> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const IndividualEnrollment &, const IndividualEnrollment &) = default;
};

} // namespace endorse::dps
