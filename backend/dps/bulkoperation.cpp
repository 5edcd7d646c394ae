// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkoperation.h"

#include "oneshot.h"
#include "recordcomparison.h"
#include "serviceclient.h"
#include "servicekinds.h"

#include <algorithm>

namespace endorse::dps {

using core::Bytes;
using core::CancelToken;
using core::Error;
using core::ErrorCategory;
using core::Result;

namespace {

/// The request surely never left this computer, or found nobody there.
bool neverArrived(const Error &error)
{
    if (error.category == ErrorCategory::Input)
        return true;
    if (error.category == ErrorCategory::Tls)
        return error.code != QLatin1String("handshake");
    return error.category == ErrorCategory::Network &&
           (error.code == QLatin1String("ConnectionRefusedError") ||
            error.code == QLatin1String("HostNotFoundError") ||
            error.code.startsWith(QLatin1String("Proxy")));
}

/// Another record of the list would be refused in the same way.
bool concernsAll(int status)
{
    return status != 400 && status != 409 && status != 412 && status != 413;
}

/// The outcome that a record has already when it is sent for the second time.
bool mayBeOurOwnDoing(const Error &error)
{
    return error.httpStatus == 404 || error.httpStatus == 409 || error.httpStatus == 412;
}

} // namespace

template<class Record>
BulkOperation<Record>::BulkOperation(ServiceRequests *requests, BulkMode mode,
                                     QList<Record> records, BulkProgress progress,
                                     CancelToken cancel)
    : m_requests(requests)
    , m_mode(mode)
    , m_records(std::move(records))
    , m_progress(std::move(progress))
    , m_cancel(cancel)
    , m_grace(cancel, requests->policy().cancelGrace)
    , m_batches(mode, m_records)
{
    m_report.items.reserve(m_records.size());
    for (const Record &record : std::as_const(m_records))
        m_report.items.append(
            BulkItem{ServiceKind<Record>::id(record), BulkItem::Outcome::NotSent, {}});
}

template<class Record>
QCoro::Task<BulkReport> BulkOperation<Record>::run()
{
    while (!m_report.stopped) {
        BulkBatch batch = nextBatch();
        if (batch.places.isEmpty())
            break;
        if (m_cancel.isCancelled()) {
            stop(core::cancelledError(QStringLiteral("bulk")));
            break;
        }
        HttpRequest bulk = request(batch.body);
        QCoro::Task<Result<HttpResponse>> sending =
            m_requests->sendPatiently(std::move(bulk), m_cancel, m_grace.token());
        // The request goes out in this turn; while the service works on it, the next one is
        // written.
        co_await nextTurn();
        if (!m_following)
            m_following = m_batches.next();
        Result<HttpResponse> response = co_await sending;
        co_await take(std::move(batch), std::move(response));
        tellProgress();
    }
    co_return finish();
}

template<class Record>
HttpRequest BulkOperation<Record>::request(const Bytes &body) const
{
    HttpRequest out = m_requests->request("POST", ServiceKind<Record>::Path, {}, body);
    out.sendOnce = true;
    return out;
}

template<class Record>
BulkBatch BulkOperation<Record>::nextBatch()
{
    if (!m_again.isEmpty())
        return m_batches.of(m_again.takeFirst());
    if (!m_following)
        return m_batches.next();
    BulkBatch out = std::move(*m_following);
    m_following.reset();
    return out;
}

template<class Record>
QCoro::Task<void> BulkOperation<Record>::take(BulkBatch batch, Result<HttpResponse> response)
{
    core::wipe(batch.body);
    if (!response) {
        const Error error = response.error();
        const auto next = neverArrived(error) ? &BulkOperation::sendLater : &BulkOperation::settle;
        // The check does not know that co_return ends the function.
        co_await (this->*next)(std::move(batch), error); // NOLINT(bugprone-use-after-move)
        co_return;
    }
    if (response->status == 200) {
        std::optional<QHash<QString, Error>> errors = itemErrors(batch, response->body);
        if (errors)
            co_await apply(std::move(batch), std::move(*errors));
        else
            co_await settle(std::move(batch), jsonError({}, QStringLiteral("no bulk result")));
        co_return;
    }
    const Error error =
        m_requests->refusal(*response, subjectOf<Record>(idOf(batch.places.first())));
    if (response->status == 429) {
        stop(m_cancel.isCancelled() ? core::cancelledError(QStringLiteral("bulk")) : error);
    } else if (response->status >= 500) {
        co_await settle(std::move(batch), error);
    } else if (!concernsAll(response->status) && batch.places.size() > 1) {
        for (qsizetype i = batch.places.size() - 1; i >= 0; --i)
            m_again.prepend({batch.places.at(i)});
    } else {
        markAll(batch.places, BulkItem::Outcome::Refused, error);
        if (concernsAll(response->status))
            stop(error);
    }
}

template<class Record>
std::optional<QHash<QString, Error>> BulkOperation<Record>::itemErrors(const BulkBatch &batch,
                                                                       const Bytes &body) const
{
    const Result<JsonObject> object = JsonObject::parse(body);
    if (!object)
        return std::nullopt;
    JsonReader reader(*object);
    const std::optional<bool> isSuccessful = reader.boolean("isSuccessful");
    const Bytes list = reader.raw("errors");
    if (!isSuccessful || reader.error())
        return std::nullopt;
    QHash<QString, Error> out;
    const Result<QList<Bytes>> elements = list.isEmpty() ? QList<Bytes>() : jsonElements(list);
    if (!elements)
        return std::nullopt;
    for (const Bytes &element : *elements) {
        const Result<JsonObject> item = JsonObject::parse(element);
        if (!item)
            return std::nullopt;
        JsonReader fields(*item);
        const QString id = fields.string(ServiceKind<Record>::IdMember);
        const qint64 code = fields.integer("errorCode").value_or(0);
        const QString status = fields.string("errorStatus");
        if (fields.error() || id.isEmpty())
            return std::nullopt;
        HttpResponse refusal;
        refusal.status = code >= 400000 && code < 600000 ? static_cast<int>(code / 1000) : 400;
        refusal.body = JsonWriter().integer("errorCode", code).string("message", status).finish();
        out.insert(id.toLower(), m_requests->refusal(refusal, subjectOf<Record>(id)));
    }
    const bool named = std::any_of(batch.places.begin(), batch.places.end(), [&](qsizetype place) {
        return out.contains(idOf(place).toLower());
    });
    return named || *isSuccessful ? std::optional(out) : std::nullopt;
}

template<class Record>
QCoro::Task<void> BulkOperation<Record>::apply(BulkBatch batch, QHash<QString, Error> errors)
{
    m_failures = 0;
    for (const qsizetype place : batch.places) {
        const auto error = errors.constFind(idOf(place).toLower());
        if (error == errors.constEnd()) {
            mark(place, BulkItem::Outcome::Done);
            continue;
        }
        Verdict verdict = Verdict::Refused;
        if (m_resent.contains(place) && mayBeOurOwnDoing(*error)) {
            // The first delivery was late, not lost.
            const Result<Verdict> found = co_await readBack(place);
            verdict = found.value_or(Verdict::Refused);
        }
        if (verdict == Verdict::Done)
            mark(place, BulkItem::Outcome::Done);
        else
            mark(place, BulkItem::Outcome::Refused, *error);
    }
}

template<class Record>
QCoro::Task<void> BulkOperation<Record>::sendLater(BulkBatch batch, Error error)
{
    if (error.category == ErrorCategory::Input || ++m_failures >= m_requests->policy().attempts) {
        stop(std::move(error));
        co_return;
    }
    const std::chrono::milliseconds delay = backOff();
    const Result<void> waited = co_await m_requests->wait(delay, m_cancel);
    if (waited)
        m_again.prepend(batch.places);
    else
        stop(waited.error());
}

template<class Record>
QCoro::Task<void> BulkOperation<Record>::settle(BulkBatch batch, Error error)
{
    ++m_failures;
    QList<qsizetype> again;
    std::optional<Error> unreadable;
    for (const qsizetype place : batch.places) {
        if (!unreadable) {
            const Result<Verdict> verdict = co_await readBack(place);
            if (verdict) {
                if (*verdict == Verdict::Done)
                    mark(place, BulkItem::Outcome::Done);
                else if (*verdict == Verdict::Again)
                    again.append(place);
                continue;
            }
            unreadable = verdict.error();
        }
        mark(place, BulkItem::Outcome::Unknown, *unreadable);
    }
    for (const qsizetype place : again)
        m_resent.insert(place);
    if (unreadable)
        stop(*unreadable);
    else if (!again.isEmpty() && m_failures >= m_requests->policy().attempts)
        stop(error);
    else if (!again.isEmpty())
        m_again.prepend(again);
    if (!m_report.stopped && error.httpStatus >= 500) {
        // A service in trouble is left alone for a while; a cancelled wait is found by run().
        const std::chrono::milliseconds delay = backOff();
        co_await m_requests->wait(delay, m_cancel);
    }
}

template<class Record>
QCoro::Task<Result<typename BulkOperation<Record>::Verdict>>
BulkOperation<Record>::readBack(qsizetype place)
{
    const Result<std::optional<Record>> stored = co_await read(place);
    if (!stored)
        co_return core::fail(stored.error());
    bool keys = true;
    if (*stored && m_mode != BulkMode::Delete) {
        const Result<bool> found = co_await keysAreThere(place);
        if (!found)
            co_return core::fail(found.error());
        keys = *found;
    }
    co_return compare(place, *stored, keys);
}

template<class Record>
QCoro::Task<Result<std::optional<Record>>> BulkOperation<Record>::read(qsizetype place)
{
    HttpRequest get = m_requests->request("GET", pathOf<Record>(idOf(place)), {}, {});
    const Result<HttpResponse> response = co_await ask(std::move(get));
    if (!response)
        co_return core::fail(response.error());
    if (response->status == 404)
        co_return std::optional<Record>();
    if (response->status != 200)
        co_return core::fail(m_requests->refusal(*response, subjectOf<Record>(idOf(place))));
    Result<Record> record = Record::fromJson(response->body);
    if (!record)
        co_return core::fail(record.error());
    co_return std::optional<Record>(std::move(*record));
}

template<class Record>
QCoro::Task<Result<bool>> BulkOperation<Record>::keysAreThere(qsizetype place)
{
    const AttestationMechanism &sent = m_records.at(place).attestation;
    if (!sent.symmetricKey || sent.symmetricKey->isEmpty())
        co_return true;
    HttpRequest post =
        m_requests->request("POST", pathOf<Record>(idOf(place)) + "/attestationmechanism", {}, {});
    Result<HttpResponse> response = co_await ask(std::move(post));
    if (!response)
        co_return core::fail(response.error());
    if (response->status != 200)
        co_return core::fail(m_requests->refusal(*response, subjectOf<Record>(idOf(place))));
    const Result<AttestationMechanism> stored = AttestationMechanism::fromJson(response->body);
    core::wipe(response->body);
    if (!stored)
        co_return core::fail(stored.error());
    co_return holdsKeys(*stored, sent);
}

template<class Record>
QCoro::Task<Result<HttpResponse>> BulkOperation<Record>::ask(HttpRequest request)
{
    for (int attempt = 1;; ++attempt) {
        Result<HttpResponse> response = co_await m_requests->send(request, m_grace.token());
        const bool cut = !response && response.error().category != ErrorCategory::Cancelled;
        if (!cut || attempt >= m_requests->policy().attempts)
            co_return response;
        const std::chrono::milliseconds delay = backOff();
        if (!co_await m_requests->wait(delay, m_grace.token()))
            co_return response;
    }
}

template<class Record>
typename BulkOperation<Record>::Verdict
BulkOperation<Record>::compare(qsizetype place, const std::optional<Record> &stored,
                               bool keysAreThere)
{
    if (!stored)
        return m_mode == BulkMode::Delete ? Verdict::Done : Verdict::Again;
    if (m_mode == BulkMode::Delete)
        return Verdict::Again;
    const Record &sent = m_records.at(place);
    const bool same = keysAreThere && holds(*stored, sent);
    if (m_mode == BulkMode::Update) {
        // What an update takes away cannot be told from what it leaves alone; a second one does no
        // harm.
        if (same)
            m_presumedDone.insert(place);
        return Verdict::Again;
    }
    const bool untouched = m_mode == BulkMode::UpdateIfMatchETag &&
                           (sent.etag.isEmpty() || sameETag(stored->etag, sent.etag));
    if (untouched)
        return Verdict::Again;
    if (same)
        return Verdict::Done;
    HttpResponse refusal;
    refusal.status = m_mode == BulkMode::Create ? 409 : 412;
    Error error = m_requests->refusal(refusal, subjectOf<Record>(idOf(place)));
    error.technical = QStringLiteral("read back after the connection was cut");
    mark(place, BulkItem::Outcome::Refused, std::move(error));
    return Verdict::Refused;
}

template<class Record>
const QString &BulkOperation<Record>::idOf(qsizetype place) const
{
    return ServiceKind<Record>::id(m_records.at(place));
}

template<class Record>
void BulkOperation<Record>::mark(qsizetype place, BulkItem::Outcome outcome,
                                 std::optional<Error> error)
{
    BulkItem &item = m_report.items[place];
    if (item.outcome == BulkItem::Outcome::NotSent)
        ++m_known;
    item.outcome = outcome;
    item.error = std::move(error);
}

template<class Record>
void BulkOperation<Record>::markAll(const QList<qsizetype> &places, BulkItem::Outcome outcome,
                                    const Error &error)
{
    for (const qsizetype place : places)
        mark(place, outcome, error);
}

template<class Record>
void BulkOperation<Record>::stop(Error error)
{
    if (!m_report.stopped)
        m_report.stopped = std::move(error);
}

template<class Record>
void BulkOperation<Record>::tellProgress() const
{
    if (m_progress)
        m_progress(m_known, m_records.size());
}

template<class Record>
std::chrono::milliseconds BulkOperation<Record>::backOff() const
{
    const RetryPolicy &policy = m_requests->policy();
    std::chrono::milliseconds delay = policy.firstDelay;
    for (int i = 1; i < m_failures && delay < policy.maxDelay; ++i)
        delay *= 2;
    return std::min(delay, policy.maxDelay);
}

template<class Record>
BulkReport BulkOperation<Record>::finish()
{
    for (qsizetype i = 0; i < m_report.items.size(); ++i) {
        BulkItem &item = m_report.items[i];
        if (item.outcome == BulkItem::Outcome::NotSent && m_presumedDone.contains(i))
            item.outcome = BulkItem::Outcome::Done;
        switch (item.outcome) {
        case BulkItem::Outcome::Done:
            ++m_report.done;
            break;
        case BulkItem::Outcome::Refused:
            ++m_report.refused;
            break;
        case BulkItem::Outcome::NotSent:
            ++m_report.notSent;
            break;
        case BulkItem::Outcome::Unknown:
            ++m_report.unknown;
            break;
        }
    }
    return std::move(m_report);
}

namespace {

/// Keeps the operation alive in the frame of a coroutine.
template<class Record>
QCoro::Task<BulkReport> runBulk(ServiceRequests *requests, BulkMode mode, QList<Record> records,
                                BulkProgress progress, CancelToken cancel)
{
    BulkOperation<Record> operation(requests, mode, std::move(records), std::move(progress),
                                    std::move(cancel));
    co_return co_await operation.run();
}

} // namespace

QCoro::Task<BulkReport> ServiceClient::bulkEnrollments(BulkMode mode,
                                                       QList<IndividualEnrollment> enrollments,
                                                       BulkProgress progress, CancelToken cancel)
{
    return runBulk(&m_requests, mode, std::move(enrollments), std::move(progress),
                   std::move(cancel));
}

QCoro::Task<BulkReport> ServiceClient::bulkEnrollmentGroups(BulkMode mode,
                                                            QList<EnrollmentGroup> groups,
                                                            BulkProgress progress,
                                                            CancelToken cancel)
{
    return runBulk(&m_requests, mode, std::move(groups), std::move(progress), std::move(cancel));
}

} // namespace endorse::dps
