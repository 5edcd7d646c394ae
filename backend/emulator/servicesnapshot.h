// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>
#include <emulator/hubdevice.h>

#include <QDateTime>
#include <QList>
#include <QStringList>

#include <optional>

namespace endorse::emulator {

/// An enrollment on the emulator's list, for a screen. A value.
struct EnrollmentView final
{
    QString registrationId; ///< As sent; ids are compared without case.
    bool enabled = true;
    /// Name (TPM 2.0 Part 1, "Names") of the enrolled EK.
    core::Bytes ekName;
    QByteArray endorsementKey; ///< Base64 of TPM2B_PUBLIC.
    QString deviceId;          ///< Empty: the registration id.
    QString allocationPolicy;  ///< "hashed", "geoLatency", "static", "custom"; empty: hashed.
    QString hub;               ///< The hub that the enrollment names; empty: by policy.
    QStringList hubs;          ///< The hubs among which the policy chooses.
    QByteArray etag;
    QString createdDateTimeUtc;     ///< ISO 8601 with "Z".
    QString lastUpdatedDateTimeUtc; ///< ISO 8601 with "Z".

    friend bool operator==(const EnrollmentView &, const EnrollmentView &) = default;
};

/// What became of a device's registration, for a screen. A value.
struct RegistrationView final
{
    QString registrationId;
    QString status;    ///< "assigned", "failed", "disabled"…
    QString substatus; ///< "initialAssignment"…
    QString assignedHub;
    QString deviceId;
    qint64 errorCode = 0; ///< 0: none.
    QString errorMessage; ///< English, as the service sends it.
    QString etag;
    QString createdDateTimeUtc;
    QString lastUpdatedDateTimeUtc;

    friend bool operator==(const RegistrationView &, const RegistrationView &) = default;
};

/// One IoT hub that the service knows, with its devices ordered by id. A value.
struct HubView final
{
    QString host;
    /// The emulator's own hub, where devices go when their enrollment names none.
    bool isOwn = false;
    QList<HubDevice> devices;

    friend bool operator==(const HubView &, const HubView &) = default;
};

/// What the emulated service knows at one moment. The lists are ordered by id without case and hold
/// at most maxRows of each; the counts are of all. A value.
struct ServiceSnapshot final
{
    static constexpr qsizetype maxRows = 5000;

    QList<EnrollmentView> enrollments;
    QList<RegistrationView> registrations;
    QList<HubView> hubs; ///< The emulator's own first, then by name.
    qsizetype enrollmentCount = 0;
    qsizetype registrationCount = 0;
    qsizetype deviceCount = 0;
    /// Why something is missing.
    std::optional<core::Error> error;
};

} // namespace endorse::emulator
