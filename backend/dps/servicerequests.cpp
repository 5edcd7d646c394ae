// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicerequests.h"

#include "sastoken.h"

namespace endorse::dps {

using core::CancelToken;
using core::Error;
using core::Result;

namespace {

constexpr char ApiVersion[] = "2021-10-01";
constexpr qint64 TokenSeconds = 3600;
/// Keeps a service that asks to come back at once from being asked for ever.
constexpr int PatientAttempts = 1000;

RetryPolicy patient(RetryPolicy policy)
{
    policy.attempts = PatientAttempts;
    policy.budget = policy.bulkBudget;
    return policy;
}

} // namespace

ServiceRequests::ServiceRequests(HttpClient &client, ServiceConnectionString connection,
                                 const core::Clock &clock, RetryPolicy policy,
                                 std::shared_ptr<Waiter> waiter)
    : m_client(client)
    , m_connection(std::move(connection))
    , m_sender(client, clock, policy, waiter)
    , m_patientSender(client, clock, patient(policy), waiter)
{
}

void ServiceRequests::setWaitCallback(
    const std::function<void(std::chrono::milliseconds)> &callback)
{
    m_sender.setWaitCallback(callback);
    m_patientSender.setWaitCallback(callback);
}

HttpRequest ServiceRequests::request(const char *method, const QByteArray &encodedPath,
                                     const QByteArray &ifMatch, core::Bytes body) const
{
    HttpRequest out;
    out.method = method;
    out.url = operationUrl(m_connection.endpoint(), encodedPath, ApiVersion);
    out.headers = {
        {"Authorization", SasToken::forService(m_connection.hostName(), m_connection.policyName(),
                                               m_connection.key(),
                                               m_sender.clock().nowEpochSeconds() + TokenSeconds)},
        {"Accept", "application/json"}};
    if (!body.isEmpty())
        out.headers.emplaceBack("Content-Type", "application/json; charset=utf-8");
    if (!ifMatch.isEmpty())
        out.headers.emplaceBack("If-Match", ifMatch);
    out.body = std::move(body);
    out.sendOnce = out.method == "PUT" || out.method == "DELETE";
    return out;
}

QCoro::Task<Result<HttpResponse>> ServiceRequests::send(HttpRequest request, CancelToken cancel)
{
    return m_sender.send(std::move(request), std::move(cancel));
}

QCoro::Task<Result<HttpResponse>>
ServiceRequests::sendPatiently(HttpRequest request, CancelToken cancel, CancelToken abandon)
{
    return m_patientSender.send(std::move(request), std::move(cancel), std::move(abandon));
}

QCoro::Task<Result<void>> ServiceRequests::wait(std::chrono::milliseconds duration,
                                                CancelToken cancel)
{
    return m_patientSender.wait(duration, std::move(cancel));
}

void ServiceRequests::forgetExchanges()
{
    m_client.takeExchanges();
}

Error ServiceRequests::refusal(const HttpResponse &response, const ServiceSubject &subject) const
{
    const std::optional<std::chrono::seconds> offset =
        m_sender.clockOffset() ? m_sender.clockOffset() : m_patientSender.clockOffset();
    return decodeHttpError(response, {.surface = HttpSurface::Service,
                                      .place = {},
                                      .host = m_connection.hostName(),
                                      .subject = subject.id,
                                      .idScope = {},
                                      .signedRequest = true,
                                      .clockOffset = offset,
                                      .record = subject.record});
}

} // namespace endorse::dps
