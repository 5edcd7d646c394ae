// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/enrollment.h>
#include <dps/httperrors.h>
#include <dps/retry.h>
#include <dps/serviceconnectionstring.h>

namespace endorse::dps {

/// Individual enrollments through the service API, api-version 2021-10-01.
///
/// Each request carries a token of its own, valid for an hour. Errors: those of HttpClient::send
/// and decodeHttpError ("404201" unknown, "409…" exists already, "412…" changed meanwhile). The
/// owner keeps client and clock alive and drains the tasks before it destroys this. Thread: that of
/// the client.
class ServiceClient final
{
public:
    ServiceClient(HttpClient &client, ServiceConnectionString connection, const core::Clock &clock,
                  RetryPolicy policy = {},
                  std::shared_ptr<Waiter> waiter = std::make_shared<TimerWaiter>());

    QCoro::Task<core::Result<IndividualEnrollment>> getEnrollment(RegistrationId id,
                                                                  core::CancelToken cancel);
    /// Creates (with a null @p ifMatch) or replaces. @p ifMatch: the ETag that is to be replaced,
    /// or "*" for any. Gives the record as stored.
    QCoro::Task<core::Result<IndividualEnrollment>>
    putEnrollment(IndividualEnrollment enrollment, QByteArray ifMatch, core::CancelToken cancel);
    /// @p ifMatch: null or "*" for any.
    QCoro::Task<core::Result<void>> deleteEnrollment(RegistrationId id, QByteArray ifMatch,
                                                     core::CancelToken cancel);

private:
    HttpRequest request(const char *method, const QString &registrationId,
                        const QByteArray &ifMatch, core::Bytes body) const;
    core::Error refusal(const HttpResponse &response, const QString &registrationId) const;

    ServiceConnectionString m_connection;
    RetryingSender m_sender;
};

} // namespace endorse::dps
