// SPDX-License-Identifier: GPL-3.0-or-later
#include "serviceclient.h"

#include "sastoken.h"

namespace endorse::dps {

using core::CancelToken;
using core::Error;
using core::Result;

namespace {

constexpr char ApiVersion[] = "2021-10-01";
constexpr qint64 TokenSeconds = 3600;

} // namespace

ServiceClient::ServiceClient(HttpClient &client, ServiceConnectionString connection,
                             const core::Clock &clock, RetryPolicy policy,
                             std::shared_ptr<Waiter> waiter)
    : m_connection(std::move(connection))
    , m_sender(client, clock, policy, std::move(waiter))
{
}

HttpRequest ServiceClient::request(const char *method, const QString &registrationId,
                                   const QByteArray &ifMatch, core::Bytes body) const
{
    HttpRequest out;
    out.method = method;
    out.url = operationUrl(m_connection.endpoint(),
                           "/enrollments/" + percentEncoded(registrationId), ApiVersion);
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
    return out;
}

Error ServiceClient::refusal(const HttpResponse &response, const QString &registrationId) const
{
    return decodeHttpError(response, {.surface = HttpSurface::Service,
                                      .place = {},
                                      .host = m_connection.hostName(),
                                      .subject = registrationId,
                                      .idScope = {},
                                      .signedRequest = true,
                                      .clockOffset = m_sender.clockOffset()});
}

QCoro::Task<Result<IndividualEnrollment>> ServiceClient::getEnrollment(RegistrationId id,
                                                                       CancelToken cancel)
{
    const HttpRequest get = request("GET", id.toString(), {}, {});
    const Result<HttpResponse> response = co_await m_sender.send(get, cancel);
    if (!response)
        co_return core::fail(response.error());
    if (response->status != 200)
        co_return core::fail(refusal(*response, id.toString()));
    co_return IndividualEnrollment::fromJson(response->body);
}

QCoro::Task<Result<IndividualEnrollment>>
ServiceClient::putEnrollment(IndividualEnrollment enrollment, QByteArray ifMatch,
                             CancelToken cancel)
{
    const HttpRequest put = request("PUT", enrollment.registrationId, ifMatch, enrollment.toJson());
    const Result<HttpResponse> response = co_await m_sender.send(put, cancel);
    if (!response)
        co_return core::fail(response.error());
    if (response->status != 200)
        co_return core::fail(refusal(*response, enrollment.registrationId));
    co_return IndividualEnrollment::fromJson(response->body);
}

QCoro::Task<Result<void>> ServiceClient::deleteEnrollment(RegistrationId id, QByteArray ifMatch,
                                                          CancelToken cancel)
{
    const HttpRequest remove = request("DELETE", id.toString(), ifMatch, {});
    const Result<HttpResponse> response = co_await m_sender.send(remove, cancel);
    if (!response)
        co_return core::fail(response.error());
    if (response->status != 204)
        co_return core::fail(refusal(*response, id.toString()));
    co_return Result<void>();
}

} // namespace endorse::dps
