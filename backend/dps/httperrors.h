// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/error.h>
#include <dps/httpmessage.h>
#include <dps/wiretypes.h>

#include <chrono>
#include <optional>

namespace endorse::dps {

/// Whose answer it is: the same status means different things.
enum class HttpSurface { Device, Service, Hub };

/// What a request of the service API is about.
enum class ServiceRecord { Enrollment, EnrollmentGroup, Registration, CaCertificate };

/// What the decoder knows beyond the answer.
struct ErrorContext final
{
    HttpSurface surface = HttpSurface::Device;
    QString place;
    QString host;    ///< Of the URL or the hub's name.
    QString subject; ///< Registration id, enrollment group id or device id.
    QString idScope;
    bool signedRequest = false; ///< It carried a token.
    /// Time of the service minus ours, when its answer told it.
    std::optional<std::chrono::seconds> clockOffset;
    /// The same by the first answer of this client: a clock that was off from the start, or one
    /// that was set since.
    std::optional<std::chrono::seconds> firstClockOffset = {};
    /// When the token that was sent expires, seconds since 1970-01-01T00:00:00Z.
    std::optional<qint64> tokenExpiry = {};
    ServiceRecord record = ServiceRecord::Enrollment; ///< Of the service surface.
    /// The client's certificate was to speak for the request.
    bool byCertificate = false;
    /// What the service says in the body of the refusal; filled in by the decoder.
    QString said = {};
};

/// Every answer that is not what was asked for, in words. Category Dps when the body is the DPS
/// error form (code: its errorCode, "400004"), Hub for a hub, else Http (code: the status, "404").
/// technical holds status, code, trackingId, the service's message or the first 500 characters of
/// the body, with SAS signatures masked.
core::Error decodeHttpError(const HttpResponse &response, const ErrorContext &context);

/// A registration that ended without a hub: failed, disabled, unassigned. Category Dps, code: the
/// state's errorCode, else the status.
core::Error registrationFailure(const RegistrationOperationStatus &status, const QString &place);

/// The IMF-fixdate of a Date header (RFC 7231 section 7.1.1.1) as UTC; invalid when it is none.
QDateTime parseHttpDate(QByteArrayView text);
/// The value of Retry-After: seconds, or a date from which @p now is taken; nullopt when it is
/// neither. Never negative.
std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView text, const QDateTime &now);

} // namespace endorse::dps
