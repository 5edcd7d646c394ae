// SPDX-License-Identifier: GPL-3.0-or-later
#include "serviceclient.h"

#include "servicekinds.h"

namespace endorse::dps {

using core::CancelToken;
using core::Result;

namespace {

QByteArray registrationPath(const QString &id)
{
    return "/registrations/" + percentEncoded(id);
}

/// GET, PUT and every POST that answers with one record. The answer may hold keys, so it is wiped.
template<class Record>
QCoro::Task<Result<Record>> exchange(ServiceRequests *requests, HttpRequest request,
                                     ServiceSubject subject, CancelToken cancel)
{
    Result<HttpResponse> response = co_await requests->send(std::move(request), std::move(cancel));
    if (!response)
        co_return core::fail(response.error());
    if (response->status != 200)
        co_return core::fail(requests->refusal(*response, subject));
    Result<Record> record = Record::fromJson(response->body);
    core::wipe(response->body);
    co_return record;
}

QCoro::Task<Result<void>> remove(ServiceRequests *requests, HttpRequest request,
                                 ServiceSubject subject, CancelToken cancel)
{
    const Result<HttpResponse> response =
        co_await requests->send(std::move(request), std::move(cancel));
    if (!response)
        co_return core::fail(response.error());
    if (response->status != 204)
        co_return core::fail(requests->refusal(*response, subject));
    co_return Result<void>();
}

} // namespace

ServiceClient::ServiceClient(HttpClient &client, ServiceConnectionString connection,
                             const core::Clock &clock, RetryPolicy policy,
                             std::shared_ptr<Waiter> waiter)
    : m_requests(client, std::move(connection), clock, policy, std::move(waiter))
{
}

void ServiceClient::setWaitCallback(std::function<void(std::chrono::milliseconds)> callback)
{
    m_requests.setWaitCallback(callback);
}

ServiceClient::Answer<IndividualEnrollment> ServiceClient::getEnrollment(RegistrationId id,
                                                                         CancelToken cancel)
{
    return exchange<IndividualEnrollment>(
        &m_requests, m_requests.request("GET", pathOf<IndividualEnrollment>(id.toString()), {}, {}),
        subjectOf<IndividualEnrollment>(id.toString()), std::move(cancel));
}

ServiceClient::Answer<IndividualEnrollment>
ServiceClient::putEnrollment(IndividualEnrollment enrollment, QByteArray ifMatch,
                             CancelToken cancel)
{
    return exchange<IndividualEnrollment>(
        &m_requests,
        m_requests.request("PUT", pathOf<IndividualEnrollment>(enrollment.registrationId), ifMatch,
                           enrollment.toJson()),
        subjectOf<IndividualEnrollment>(enrollment.registrationId), std::move(cancel));
}

ServiceClient::Answer<void> ServiceClient::deleteEnrollment(RegistrationId id, QByteArray ifMatch,
                                                            CancelToken cancel)
{
    return remove(
        &m_requests,
        m_requests.request("DELETE", pathOf<IndividualEnrollment>(id.toString()), ifMatch, {}),
        subjectOf<IndividualEnrollment>(id.toString()), std::move(cancel));
}

ServiceClient::Answer<AttestationMechanism>
ServiceClient::getAttestationMechanism(RegistrationId id, CancelToken cancel)
{
    return exchange<AttestationMechanism>(
        &m_requests,
        m_requests.request(
            "POST", pathOf<IndividualEnrollment>(id.toString()) + "/attestationmechanism", {}, {}),
        subjectOf<IndividualEnrollment>(id.toString()), std::move(cancel));
}

ServiceClient::Answer<EnrollmentGroup> ServiceClient::getEnrollmentGroup(EnrollmentGroupId id,
                                                                         CancelToken cancel)
{
    return exchange<EnrollmentGroup>(
        &m_requests, m_requests.request("GET", pathOf<EnrollmentGroup>(id.toString()), {}, {}),
        subjectOf<EnrollmentGroup>(id.toString()), std::move(cancel));
}

ServiceClient::Answer<EnrollmentGroup>
ServiceClient::putEnrollmentGroup(EnrollmentGroup group, QByteArray ifMatch, CancelToken cancel)
{
    return exchange<EnrollmentGroup>(
        &m_requests,
        m_requests.request("PUT", pathOf<EnrollmentGroup>(group.enrollmentGroupId), ifMatch,
                           group.toJson()),
        subjectOf<EnrollmentGroup>(group.enrollmentGroupId), std::move(cancel));
}

ServiceClient::Answer<void>
ServiceClient::deleteEnrollmentGroup(EnrollmentGroupId id, QByteArray ifMatch, CancelToken cancel)
{
    return remove(&m_requests,
                  m_requests.request("DELETE", pathOf<EnrollmentGroup>(id.toString()), ifMatch, {}),
                  subjectOf<EnrollmentGroup>(id.toString()), std::move(cancel));
}

ServiceClient::Answer<AttestationMechanism>
ServiceClient::getGroupAttestationMechanism(EnrollmentGroupId id, CancelToken cancel)
{
    return exchange<AttestationMechanism>(
        &m_requests,
        m_requests.request("POST", pathOf<EnrollmentGroup>(id.toString()) + "/attestationmechanism",
                           {}, {}),
        subjectOf<EnrollmentGroup>(id.toString()), std::move(cancel));
}

ServiceClient::Answer<DeviceRegistrationState> ServiceClient::getRegistration(RegistrationId id,
                                                                              CancelToken cancel)
{
    return exchange<DeviceRegistrationState>(
        &m_requests, m_requests.request("GET", registrationPath(id.toString()), {}, {}),
        {id.toString(), ServiceRecord::Registration}, std::move(cancel));
}

ServiceClient::Answer<void> ServiceClient::deleteRegistration(RegistrationId id, QByteArray ifMatch,
                                                              CancelToken cancel)
{
    return remove(&m_requests,
                  m_requests.request("DELETE", registrationPath(id.toString()), ifMatch, {}),
                  {id.toString(), ServiceRecord::Registration}, std::move(cancel));
}

} // namespace endorse::dps
