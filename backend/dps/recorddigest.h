// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/enrollment.h>

namespace endorse::dps {

/// 32 bytes of SHA-256 over what counts when two copies of a record are compared: equal for two
/// records exactly when differingMembers() of them is empty.
///
/// What counts is what somebody chose. What the service writes (dates, ETag, registrationState,
/// information on certificates, $version and $metadata of a twin) does not, nor what lists do not
/// show (the keys of symmetric keys). A member that is absent, null or empty is equal to one at the
/// service's default of api-version 2021-10-01: provisioningStatus "enabled", iotEdge false, both
/// flags of reprovisionPolicy true, deviceId the registration ID. The case of the registration ID,
/// of host names and of words does not count, nor the order of iotHubs and of JSON members, nor how
/// numbers, strings and certificates are spelled. Members without a name here count. Thread:
/// reentrant.
core::Bytes digestOfRecord(const IndividualEnrollment &record);

/// A member that two records do not agree on.
struct MemberDifference final
{
    QString path; ///< As in REST: "deviceId", "initialTwin.tags.site", "attestation.tpm…".
    /// The value: a text as it is, anything else as JSON, a certificate as its SHA-256 thumbprint
    /// ("sha256:…"). Null: the member is absent and has no default. Never a key.
    QString here;
    QString there; ///< As here.

    friend bool operator==(const MemberDifference &, const MemberDifference &) = default;
};

/// The members that count and differ, by path. JSON objects of the user (twin, device information)
/// are looked into; arrays are one value.
QList<MemberDifference> memberDifferences(const IndividualEnrollment &here,
                                          const IndividualEnrollment &there);
/// Their paths alone.
QStringList differingMembers(const IndividualEnrollment &here, const IndividualEnrollment &there);

} // namespace endorse::dps
