// SPDX-License-Identifier: GPL-3.0-or-later
#include "serviceclient.h"
#include "servicekinds.h"
#include "texts.h"

namespace endorse::dps {

using core::Bytes;
using core::CancelToken;
using core::Error;
using core::ErrorCategory;
using core::Result;

namespace {

/// Pages without a record one after the other before a walk gives up.
constexpr int MaxEmptyPages = 1000;

Error endlessQuery(const QString &technical)
{
    return {.category = ErrorCategory::Protocol,
            .code = QStringLiteral("continuation"),
            .place = QStringLiteral("x-ms-continuation"),
            .message = text(QT_TRANSLATE_NOOP("endorse::dps",
                                              "The service never comes to the end of the list: it "
                                              "names the same next page again and again.")),
            .hint = text(QT_TRANSLATE_NOOP("endorse::dps",
                                           "Refresh the list. If it happens again, tell the "
                                           "operator of the service.")),
            .technical = technical};
}

template<class Record>
Result<QList<Record>> readPage(const Bytes &body)
{
    const Result<QList<Bytes>> elements = jsonElements(body);
    if (!elements)
        return core::fail(elements.error());
    QList<Record> out;
    out.reserve(elements->size());
    for (const Bytes &element : *elements) {
        const Result<JsonObject> object =
            JsonObject::parse(element, QStringLiteral("[%1]").arg(out.size()));
        if (!object)
            return core::fail(object.error());
        Result<Record> record = Record::fromObject(*object);
        if (!record)
            return core::fail(record.error());
        out.append(std::move(*record));
    }
    return out;
}

HttpRequest queryRequest(const ServiceRequests &requests, const QByteArray &path,
                         const Bytes &query, int maxItems, const QByteArray &continuation)
{
    HttpRequest out = requests.request("POST", path + "/query", {}, query);
    if (maxItems > 0)
        out.headers.emplaceBack("x-ms-max-item-count", QByteArray::number(maxItems));
    if (!continuation.isEmpty())
        out.headers.emplaceBack("x-ms-continuation", continuation);
    return out;
}

QCoro::Task<Result<RawPage>> fetchRaw(ServiceRequests *requests, HttpRequest request,
                                      ServiceSubject subject, CancelToken cancel)
{
    Result<HttpResponse> response = co_await requests->send(std::move(request), std::move(cancel));
    if (!response)
        co_return core::fail(response.error());
    if (response->status != 200)
        co_return core::fail(requests->refusal(*response, subject));
    RawPage page;
    page.continuation = response->header("x-ms-continuation");
    page.body = std::move(response->body);
    co_return page;
}

template<class Record>
QCoro::Task<Result<QueryPage<Record>>> fetchPage(ServiceRequests *requests, HttpRequest request,
                                                 ServiceSubject subject, CancelToken cancel)
{
    const Result<RawPage> raw =
        co_await fetchRaw(requests, std::move(request), std::move(subject), std::move(cancel));
    if (!raw)
        co_return core::fail(raw.error());
    Result<QList<Record>> items = readPage<Record>(raw->body);
    if (!items)
        co_return core::fail(items.error());
    QueryPage<Record> page;
    page.items = std::move(*items);
    page.continuation = raw->continuation;
    co_return page;
}

template<class Record>
QCoro::Task<Result<void>> walk(ServiceRequests *requests, QByteArray path, Bytes query,
                               ServiceSubject subject, int maxItems, PageSink<Record> sink,
                               CancelToken cancel)
{
    PageGuard guard;
    QByteArray continuation;
    while (true) {
        HttpRequest request = queryRequest(*requests, path, query, maxItems, continuation);
        Result<QueryPage<Record>> page =
            co_await fetchPage<Record>(requests, std::move(request), subject, cancel);
        if (!page)
            co_return core::fail(page.error());
        const qsizetype records = page->items.size();
        continuation = page->continuation;
        if (!sink(std::move(page->items)) || continuation.isEmpty())
            co_return Result<void>();
        if (const Result<void> goesOn = guard.passed(records, continuation); !goesOn)
            co_return core::fail(goesOn.error());
    }
}

/// The registrations of a group have a path of their own; the query text is what SDKs send.
QByteArray registrationsPath(const EnrollmentGroupId &group)
{
    return "/registrations/" + percentEncoded(group.toString());
}
constexpr char QueryRegistrations[] = R"({"query":"SELECT * FROM registrations"})";

} // namespace

Result<void> PageGuard::passed(qsizetype records, const QByteArray &continuation)
{
    m_emptyPages = records == 0 ? m_emptyPages + 1 : 0;
    if (m_seen.contains(continuation))
        return core::fail(endlessQuery(QStringLiteral("the continuation came twice")));
    if (m_emptyPages == MaxEmptyPages)
        return core::fail(
            endlessQuery(QStringLiteral("%1 empty pages in a row").arg(m_emptyPages)));
    m_seen.insert(continuation);
    return {};
}

ServiceClient::Answer<RawPage>
ServiceClient::queryEnrollmentsRaw(int maxItems, QByteArray continuation, CancelToken cancel)
{
    using Kind = ServiceKind<IndividualEnrollment>;
    return fetchRaw(&m_requests,
                    queryRequest(m_requests, Kind::Path, Kind::QueryAll, maxItems, continuation),
                    ServiceSubject{}, std::move(cancel));
}

Result<QList<IndividualEnrollment>> ServiceClient::readEnrollments(const Bytes &page)
{
    return readPage<IndividualEnrollment>(page);
}

ServiceClient::Answer<QueryPage<IndividualEnrollment>>
ServiceClient::queryEnrollments(int maxItems, QByteArray continuation, CancelToken cancel)
{
    using Kind = ServiceKind<IndividualEnrollment>;
    return fetchPage<IndividualEnrollment>(
        &m_requests, queryRequest(m_requests, Kind::Path, Kind::QueryAll, maxItems, continuation),
        ServiceSubject{}, std::move(cancel));
}

ServiceClient::Answer<QueryPage<EnrollmentGroup>>
ServiceClient::queryEnrollmentGroups(int maxItems, QByteArray continuation, CancelToken cancel)
{
    using Kind = ServiceKind<EnrollmentGroup>;
    return fetchPage<EnrollmentGroup>(
        &m_requests, queryRequest(m_requests, Kind::Path, Kind::QueryAll, maxItems, continuation),
        ServiceSubject{}, std::move(cancel));
}

ServiceClient::Answer<QueryPage<DeviceRegistrationState>>
ServiceClient::queryRegistrations(EnrollmentGroupId group, int maxItems, QByteArray continuation,
                                  CancelToken cancel)
{
    return fetchPage<DeviceRegistrationState>(
        &m_requests,
        queryRequest(m_requests, registrationsPath(group), QueryRegistrations, maxItems,
                     continuation),
        subjectOf<EnrollmentGroup>(group.toString()), std::move(cancel));
}

ServiceClient::Answer<void> ServiceClient::walkEnrollments(int maxItems,
                                                           PageSink<IndividualEnrollment> sink,
                                                           CancelToken cancel)
{
    using Kind = ServiceKind<IndividualEnrollment>;
    return walk<IndividualEnrollment>(&m_requests, Kind::Path, Kind::QueryAll, ServiceSubject{},
                                      maxItems, std::move(sink), std::move(cancel));
}

ServiceClient::Answer<void> ServiceClient::walkEnrollmentGroups(int maxItems,
                                                                PageSink<EnrollmentGroup> sink,
                                                                CancelToken cancel)
{
    using Kind = ServiceKind<EnrollmentGroup>;
    return walk<EnrollmentGroup>(&m_requests, Kind::Path, Kind::QueryAll, ServiceSubject{},
                                 maxItems, std::move(sink), std::move(cancel));
}

ServiceClient::Answer<void> ServiceClient::walkRegistrations(EnrollmentGroupId group, int maxItems,
                                                             PageSink<DeviceRegistrationState> sink,
                                                             CancelToken cancel)
{
    return walk<DeviceRegistrationState>(&m_requests, registrationsPath(group), QueryRegistrations,
                                         subjectOf<EnrollmentGroup>(group.toString()), maxItems,
                                         std::move(sink), std::move(cancel));
}

} // namespace endorse::dps
