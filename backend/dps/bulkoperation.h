// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/bulkbatches.h>
#include <dps/cancelgrace.h>
#include <dps/servicerequests.h>

#include <QHash>
#include <QSet>

namespace endorse::dps {

/// One run of ServiceClient's bulk functions: sends the records in requests of ten at most and
/// finds out what became of each.
///
/// A 429 is waited for. An answer that never came, or a 5xx, says nothing: each of the ten is read
/// back, and only what is not there is sent again. When the service refuses ten as a whole because
/// of one (400, 413), each is sent alone. What would be refused for all alike (401, 403, 404…) ends
/// the run, as do cuts one after the other. A cancelled run listens cancelGrace long for the answer
/// that is under way. While ten are under way the next ten are written. Instantiated for
/// IndividualEnrollment and EnrollmentGroup. Thread: that of the HTTP client.
template<class Record>
class BulkOperation final
{
public:
    /// @p requests outlives the run.
    BulkOperation(ServiceRequests *requests, BulkMode mode, QList<Record> records,
                  BulkProgress progress, core::CancelToken cancel);

    QCoro::Task<BulkReport> run();

private:
    /// What reading a record back says.
    enum class Verdict { Done, Refused, Again };

    HttpRequest request(const core::Bytes &body) const;
    BulkBatch nextBatch();
    QCoro::Task<void> take(BulkBatch batch, core::Result<HttpResponse> response);
    /// The answer holds the errors of single records; nullopt: it is not clear.
    std::optional<QHash<QString, core::Error>> itemErrors(const BulkBatch &batch,
                                                          const core::Bytes &body) const;
    QCoro::Task<void> apply(BulkBatch batch, QHash<QString, core::Error> errors);
    /// The request never reached the service: it is repeated after a while.
    QCoro::Task<void> sendLater(BulkBatch batch, core::Error error);
    /// Nobody knows what became of the request.
    QCoro::Task<void> settle(BulkBatch batch, core::Error error);
    QCoro::Task<core::Result<Verdict>> readBack(qsizetype place);
    QCoro::Task<core::Result<std::optional<Record>>> read(qsizetype place);
    QCoro::Task<core::Result<bool>> keysAreThere(qsizetype place);
    /// GET and the like, repeated when the connection is cut.
    QCoro::Task<core::Result<HttpResponse>> ask(HttpRequest request);
    Verdict compare(qsizetype place, const std::optional<Record> &stored, bool keysAreThere);

    const QString &idOf(qsizetype place) const;
    void mark(qsizetype place, BulkItem::Outcome outcome, std::optional<core::Error> error = {});
    void markAll(const QList<qsizetype> &places, BulkItem::Outcome outcome,
                 const core::Error &error);
    void stop(core::Error error);
    void tellProgress() const;
    std::chrono::milliseconds backOff() const;
    BulkReport finish();

    ServiceRequests *m_requests;
    BulkMode m_mode;
    QList<Record> m_records;
    BulkProgress m_progress;
    core::CancelToken m_cancel;
    CancelGrace m_grace;
    BulkBatches<Record> m_batches;
    BulkReport m_report;
    std::optional<BulkBatch> m_following;
    QList<QList<qsizetype>> m_again; ///< What is to be sent before anything else.
    QSet<qsizetype> m_resent;        ///< Sent more than once.
    QSet<qsizetype> m_presumedDone;  ///< Looks done, and is sent again to be sure.
    int m_failures = 0;              ///< Requests without a clear answer one after the other.
    qsizetype m_known = 0;
};

} // namespace endorse::dps
