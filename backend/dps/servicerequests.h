// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/httperrors.h>
#include <dps/retry.h>
#include <dps/serviceconnectionstring.h>

namespace endorse::dps {

/// The record that a request is about, for the words of its refusal.
struct ServiceSubject final
{
    QString id; ///< Empty: all of them.
    ServiceRecord record = ServiceRecord::Enrollment;
};

/// Makes and sends the signed requests of the service API for ServiceClient and BulkOperation.
/// Thread: that of the HTTP client.
class ServiceRequests final
{
public:
    ServiceRequests(HttpClient &client, ServiceConnectionString connection,
                    const core::Clock &clock, RetryPolicy policy, std::shared_ptr<Waiter> waiter);

    void setWaitCallback(const std::function<void(std::chrono::milliseconds)> &callback);

    /// A request with a fresh token. @p encodedPath as in operationUrl(); an empty @p ifMatch is
    /// left out. PUT and DELETE are marked sendOnce.
    HttpRequest request(const char *method, const QByteArray &encodedPath,
                        const QByteArray &ifMatch, core::Bytes body) const;
    /// As RetryingSender::send, by the policy.
    QCoro::Task<core::Result<HttpResponse>> send(HttpRequest request, core::CancelToken cancel);
    /// The same with the patience of a bulk operation: a 429 is waited for as long as bulkBudget;
    /// the tokens are those of RetryingSender::send.
    QCoro::Task<core::Result<HttpResponse>>
    sendPatiently(HttpRequest request, core::CancelToken cancel, core::CancelToken abandon);
    /// Waits, as RetryingSender does.
    QCoro::Task<core::Result<void>> wait(std::chrono::milliseconds duration,
                                         core::CancelToken cancel);
    /// Words for an answer that is not what was asked for.
    core::Error refusal(const HttpResponse &response, const ServiceSubject &subject) const;
    const RetryPolicy &policy() const { return m_sender.policy(); }
    QString hostName() const { return m_connection.hostName(); }
    void forgetExchanges();

private:
    HttpClient &m_client;
    ServiceConnectionString m_connection;
    RetryingSender m_sender;
    RetryingSender m_patientSender;
};

} // namespace endorse::dps
