// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/provisioningsettings.h>

namespace endorse::dps {

/// A record of the service API, "EnrollmentGroup": the devices below one CA certificate or group
/// key. Members that have no name here are kept as raw text. Thread: a value.
struct EnrollmentGroup final : ProvisioningSettings
{
    QString enrollmentGroupId;
    RawMembers unknown;

    static core::Result<EnrollmentGroup> fromJson(QByteArrayView text);
    static core::Result<EnrollmentGroup> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const EnrollmentGroup &, const EnrollmentGroup &) = default;
};

} // namespace endorse::dps
