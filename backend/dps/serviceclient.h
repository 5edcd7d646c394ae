// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/bulk.h>
#include <dps/cacertificate.h>
#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>
#include <dps/httperrors.h>
#include <dps/querypage.h>
#include <dps/servicerequests.h>

namespace endorse::dps {

/// The service API, api-version 2021-10-01: individual enrollments, enrollment groups and device
/// registrations; and the CA certificates of an emulator.
///
/// Each request carries a token of its own, valid for an hour. A 429 is always waited for and
/// repeated; what a second delivery could change (PUT, DELETE, bulk) is repeated after nothing
/// else, so a cut connection is reported there and not papered over. Errors: those of
/// HttpClient::send and decodeHttpError ("404201" unknown, "409…" exists already, "412…" changed
/// meanwhile). ETags go into If-Match as they stand, quoted or not. The owner keeps client and
/// clock alive and drains the tasks before it destroys this. Thread: that of the client.
class ServiceClient final
{
public:
    template<class T>
    using Answer = QCoro::Task<core::Result<T>>;

    ServiceClient(HttpClient &client, ServiceConnectionString connection, const core::Clock &clock,
                  RetryPolicy policy = {},
                  std::shared_ptr<Waiter> waiter = std::make_shared<TimerWaiter>());

    /// Called before each wait that the service asked for.
    void setWaitCallback(std::function<void(std::chrono::milliseconds)> callback);
    /// Of the service, without the port.
    QString hostName() const { return m_requests.hostName(); }
    const RetryPolicy &policy() const { return m_requests.policy(); }
    /// Lets go of what the HTTP client remembers of its exchanges, which after many pages is a lot.
    void forgetExchanges() { m_requests.forgetExchanges(); }

    // Individual enrollments.
    Answer<IndividualEnrollment> getEnrollment(RegistrationId id, core::CancelToken cancel);
    /// Creates (with a null @p ifMatch) or replaces. @p ifMatch: the ETag that is to be replaced,
    /// or "*" for any. Gives the record as stored.
    Answer<IndividualEnrollment> putEnrollment(IndividualEnrollment enrollment, QByteArray ifMatch,
                                               core::CancelToken cancel);
    /// @p ifMatch: null or "*" for any.
    Answer<void> deleteEnrollment(RegistrationId id, QByteArray ifMatch, core::CancelToken cancel);
    /// The attestation with its symmetric keys, which no other answer holds.
    Answer<AttestationMechanism> getAttestationMechanism(RegistrationId id,
                                                         core::CancelToken cancel);

    // Enrollment groups.
    Answer<EnrollmentGroup> getEnrollmentGroup(EnrollmentGroupId id, core::CancelToken cancel);
    /// As putEnrollment.
    Answer<EnrollmentGroup> putEnrollmentGroup(EnrollmentGroup group, QByteArray ifMatch,
                                               core::CancelToken cancel);
    /// As deleteEnrollment.
    Answer<void> deleteEnrollmentGroup(EnrollmentGroupId id, QByteArray ifMatch,
                                       core::CancelToken cancel);
    /// As getAttestationMechanism.
    Answer<AttestationMechanism> getGroupAttestationMechanism(EnrollmentGroupId id,
                                                              core::CancelToken cancel);

    // Device registrations.
    Answer<DeviceRegistrationState> getRegistration(RegistrationId id, core::CancelToken cancel);
    /// As deleteEnrollment. The enrollment stays.
    Answer<void> deleteRegistration(RegistrationId id, QByteArray ifMatch,
                                    core::CancelToken cancel);

    // CA certificates, for caReferences. Azure keeps those of its provisioning services elsewhere:
    // then all of these fail without a request, category Input, code "azure-certificates", and the
    // hint says what to do there.
    Answer<CaCertificateList> listCaCertificates(core::CancelToken cancel);
    Answer<CaCertificate> getCaCertificate(CaCertificateName name, core::CancelToken cancel);
    /// Adds (with a null @p ifMatch) or replaces. Another certificate has to be verified anew.
    Answer<CaCertificate> putCaCertificate(CaCertificateName name, core::Bytes der,
                                           QByteArray ifMatch, core::CancelToken cancel);
    /// @p ifMatch: the ETag, or "*" for any; it may not be null here and below.
    Answer<void> deleteCaCertificate(CaCertificateName name, QByteArray ifMatch,
                                     core::CancelToken cancel);
    /// A new code, in verificationCode.
    Answer<CaCertificate> generateVerificationCode(CaCertificateName name, QByteArray ifMatch,
                                                   core::CancelToken cancel);
    /// @p proofDer: a certificate whose common name is the code, signed by the CA.
    Answer<CaCertificate> verifyCaCertificate(CaCertificateName name, core::Bytes proofDer,
                                              QByteArray ifMatch, core::CancelToken cancel);

    // Queries. @p maxItems: of the page; 0: the service's choice. @p continuation: of the page
    // before; empty: the first page.
    Answer<QueryPage<IndividualEnrollment>> queryEnrollments(int maxItems, QByteArray continuation,
                                                             core::CancelToken cancel);
    Answer<QueryPage<EnrollmentGroup>> queryEnrollmentGroups(int maxItems, QByteArray continuation,
                                                             core::CancelToken cancel);
    Answer<QueryPage<DeviceRegistrationState>> queryRegistrations(EnrollmentGroupId group,
                                                                  int maxItems,
                                                                  QByteArray continuation,
                                                                  core::CancelToken cancel);
    /// All pages to the last one, given to @p sink one after the other. Fails besides with
    /// Protocol, code "continuation", when the service names a continuation twice or never comes
    /// to an end.
    Answer<void> walkEnrollments(int maxItems, PageSink<IndividualEnrollment> sink,
                                 core::CancelToken cancel);
    Answer<void> walkEnrollmentGroups(int maxItems, PageSink<EnrollmentGroup> sink,
                                      core::CancelToken cancel);
    Answer<void> walkRegistrations(EnrollmentGroupId group, int maxItems,
                                   PageSink<DeviceRegistrationState> sink,
                                   core::CancelToken cancel);

    /// As queryEnrollments(), the page as it came: reading a thousand records is work for another
    /// thread.
    Answer<RawPage> queryEnrollmentsRaw(int maxItems, QByteArray continuation,
                                        core::CancelToken cancel);
    /// The records of such a page. Errors: those of queryEnrollments(). Any thread.
    static core::Result<QList<IndividualEnrollment>> readEnrollments(const core::Bytes &page);

    // Bulk operations, in requests of ten at most, one after the other; see BulkOperation. Never
    // fails as a whole: the report says what became of each record. Groups need the api-version of
    // 2021-06-01 at the service.
    QCoro::Task<BulkReport> bulkEnrollments(BulkMode mode, QList<IndividualEnrollment> enrollments,
                                            BulkProgress progress, core::CancelToken cancel);
    QCoro::Task<BulkReport> bulkEnrollmentGroups(BulkMode mode, QList<EnrollmentGroup> groups,
                                                 BulkProgress progress, core::CancelToken cancel);

private:
    ServiceRequests m_requests;
};

} // namespace endorse::dps
