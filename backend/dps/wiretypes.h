// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <dps/identifiers.h>
#include <dps/json.h>

#include <chrono>
#include <optional>

// The JSON bodies of the device runtime API, member by member: strings are what stands on the wire,
// a null QString is an absent member, and members that have no name here are kept as raw text and
// written back. Source: DPS REST API, "Runtime Registration". fromJson() fails with category
// Protocol, code "json", place = JSON path. Thread: values.

namespace endorse::dps {

/// TPM attestation data: the keys as base64 of TPM2B_PUBLIC (with the size prefix).
struct TpmAttestation final
{
    QByteArray endorsementKey; ///< Base64. Required in an enrollment.
    QByteArray storageRootKey; ///< Base64; null when absent.
    RawMembers unknown;

    static core::Result<TpmAttestation> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const TpmAttestation &, const TpmAttestation &) = default;
};

/// Body of PUT …/register.
struct RegisterRequest final
{
    QString registrationId;
    std::optional<TpmAttestation> tpm;
    core::Bytes payload; ///< Raw JSON; null when absent.
    RawMembers unknown;

    static core::Result<RegisterRequest> fromJson(QByteArrayView text);
    core::Bytes toJson() const;
};

/// Body of the 401 that answers an unsigned TPM registration.
struct TpmChallengeMessage final
{
    QString message;
    QByteArray authenticationKey; ///< Base64 of a ChallengeBlob.
    QString keyName;              ///< "registration".
    RawMembers unknown;

    static core::Result<TpmChallengeMessage> fromJson(QByteArrayView text);
    core::Bytes toJson() const;
};

enum class RegistrationStatus { Unassigned, Assigning, Assigned, Failed, Disabled };
/// As on the wire: "unassigned", "assigning", "assigned", "failed", "disabled".
QString toString(RegistrationStatus status);
std::optional<RegistrationStatus> registrationStatus(const QString &text);

/// registrationState.tpm: the hub key, in the form of a ChallengeBlob.
struct TpmRegistrationResult final
{
    QByteArray authenticationKey; ///< Base64.
    RawMembers unknown;

    static core::Result<TpmRegistrationResult> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const TpmRegistrationResult &, const TpmRegistrationResult &) = default;
};

/// registrationState.x509.
struct X509RegistrationResult final
{
    core::Bytes certificateInfo;        ///< A raw X509CertificateInfo; null when absent.
    core::Bytes signingCertificateInfo; ///< As certificateInfo.
    QString enrollmentGroupId;
    RawMembers unknown;

    static core::Result<X509RegistrationResult> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const X509RegistrationResult &,
                           const X509RegistrationResult &) = default;
};

/// registrationState.symmetricKey.
struct SymmetricKeyRegistrationResult final
{
    QString enrollmentGroupId;
    RawMembers unknown;

    static core::Result<SymmetricKeyRegistrationResult> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const SymmetricKeyRegistrationResult &,
                           const SymmetricKeyRegistrationResult &) = default;
};

struct DeviceRegistrationState final
{
    QString registrationId;
    QString createdDateTimeUtc; ///< ISO 8601, 7 fractional digits, "Z".
    QString assignedHub;        ///< Host name only.
    QString deviceId;
    std::optional<RegistrationStatus> status;
    QString substatus; ///< "initialAssignment"…
    std::optional<qint64> errorCode;
    QString errorMessage;
    QString lastUpdatedDateTimeUtc;
    QString etag;
    core::Bytes payload; ///< Raw JSON; null when absent.
    std::optional<TpmRegistrationResult> tpm;
    std::optional<X509RegistrationResult> x509;
    std::optional<SymmetricKeyRegistrationResult> symmetricKey;
    RawMembers unknown;

    /// The group that the device was registered through; null when none is named.
    QString enrollmentGroupId() const;

    static core::Result<DeviceRegistrationState> fromJson(QByteArrayView text);
    static core::Result<DeviceRegistrationState> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const DeviceRegistrationState &,
                           const DeviceRegistrationState &) = default;
};

/// What a device needs from a finished registration.
struct Assignment final
{
    HubName hub;
    DeviceId deviceId;
    QString substatus;
    QByteArray authenticationKey; ///< The hub key's blob, base64; null when the state has none.
};

/// Body of 202 and 200 of register and of the operation status.
struct RegistrationOperationStatus final
{
    QString operationId;
    RegistrationStatus status = RegistrationStatus::Unassigned;
    std::optional<DeviceRegistrationState> registrationState;
    RawMembers unknown;
    /// Of the answer's Retry-After header; no part of the body.
    std::optional<std::chrono::seconds> retryAfter;

    static core::Result<RegistrationOperationStatus> fromJson(QByteArrayView text);
    core::Bytes toJson() const;
    /// The registration is neither unassigned nor assigning.
    bool isFinal() const;
    /// Hub and device of an assigned registration; fails with Protocol when one is missing, and
    /// with Dps (registrationFailure) when the registration was not assigned.
    core::Result<Assignment> assignment() const;
};

/// Body of every error of the device and the service API.
struct ServiceErrorBody final
{
    qint64 errorCode = 0; ///< HTTP status times 1000 plus a detail.
    QString trackingId;
    QString message;
    core::Bytes info; ///< Raw JSON object; null when absent.
    QString timestampUtc;
    RawMembers unknown;

    /// Also reads "errorMessage" where "message" is missing.
    static core::Result<ServiceErrorBody> fromJson(QByteArrayView text);
    core::Bytes toJson() const;
};

} // namespace endorse::dps
