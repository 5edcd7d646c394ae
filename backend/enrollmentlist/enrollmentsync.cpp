// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrollmentsync.h"

#include "comparer.h"
#include "servicepages.h"
#include "syncengine.h"
#include "syncerrors.h"

#include <dps/identifiers.h>

#include <enrollmentlist/listworker.h>

namespace endorse::enrollmentlist {

using core::Bytes;
using core::CancelToken;
using core::Result;
using dps::IndividualEnrollment;
using dps::MemberDifference;
using dps::ServiceClient;

namespace {

constexpr int NotFound = 404;

using Found = std::optional<IndividualEnrollment>;

/// The record; nothing when the service has none.
QCoro::Task<Result<Found>> readRecord(std::shared_ptr<ServiceClient> client, QString id,
                                      CancelToken cancel)
{
    const Result<dps::RegistrationId> parsed = dps::RegistrationId::parse(id);
    if (!parsed)
        co_return core::fail(parsed.error());
    for (int attempt = 1;; ++attempt) {
        Result<IndividualEnrollment> record = co_await client->getEnrollment(*parsed, cancel);
        client->forgetExchanges();
        if (record)
            co_return Found(std::move(*record));
        if (record.error().httpStatus == NotFound)
            co_return Found();
        if (attempt == questionAttempts || !wasCut(record.error()))
            co_return core::fail(record.error());
    }
}

/// All pages, one after the other; reads on while a page is judged.
QCoro::Task<Result<void>> readPages(ListWorker *worker, std::shared_ptr<ServiceClient> client,
                                    std::shared_ptr<Comparer> comparer, qsizetype listed,
                                    Progress progress, CancelToken cancel)
{
    ServicePages pages(client, cancel);
    qint64 read = 0;
    for (;;) {
        const Result<std::optional<Bytes>> page = co_await pages.next();
        if (!page) {
            co_await pages.end();
            co_return core::fail(page.error());
        }
        if (!*page)
            co_return Result<void>();
        const Bytes body = **page;
        std::function<Result<qsizetype>(ListStore &)> work =
            [comparer, body](ListStore &store) -> Result<qsizetype> {
            const Result<QList<IndividualEnrollment>> records =
                ServiceClient::readEnrollments(body);
            if (!records)
                return core::fail(records.error());
            return comparer->judgePage(store, *records);
        };
        const Result<qsizetype> judged = co_await worker->run<qsizetype>(std::move(work));
        if (!judged) {
            co_await pages.end();
            co_return core::fail(judged.error());
        }
        pages.counted(*judged);
        read += *judged;
        if (progress)
            progress(read, std::max<qint64>(read, listed));
    }
}

/// Records that were changed while the pages were read, each alone.
QCoro::Task<Result<void>> readMoved(ListWorker *worker, std::shared_ptr<ServiceClient> client,
                                    std::shared_ptr<Comparer> comparer, CancelToken cancel)
{
    const QStringList moved = comparer->moved();
    for (const QString &id : moved) {
        const Result<Found> record = co_await readRecord(client, id, cancel);
        if (!record)
            co_return core::fail(record.error());
        const Found &found = *record;
        std::function<Result<qsizetype>(ListStore &)> work = [comparer, id,
                                                              found](ListStore &store) {
            return comparer->judgeMoved(store, id, found);
        };
        const Result<qsizetype> judged = co_await worker->run<qsizetype>(std::move(work));
        if (!judged)
            co_return core::fail(judged.error());
    }
    co_return Result<void>();
}

QCoro::Task<Result<std::optional<ListEntry>>> readEntry(ListWorker *worker, QString key)
{
    std::function<Result<std::optional<ListEntry>>(ListStore &)> work = [key](ListStore &store) {
        return store.entry(key);
    };
    co_return co_await worker->run<std::optional<ListEntry>>(std::move(work));
}

QCoro::Task<Result<SyncReport>> run(ListWorker *worker, std::shared_ptr<ServiceClient> client,
                                    SyncPlan plan, Direction direction, Progress progress,
                                    CancelToken cancel)
{
    SyncEngine engine(worker, std::move(client), std::move(plan), direction, std::move(progress),
                      std::move(cancel));
    co_return co_await engine.run();
}

} // namespace

QCoro::Task<Result<Comparison>> compare(ListWorker *worker, std::shared_ptr<ServiceClient> client,
                                        Progress progress, CancelToken cancel)
{
    auto comparer = std::make_shared<Comparer>(client->hostName());
    std::function<Result<qsizetype>(ListStore &)> reading = [comparer, cancel](ListStore &store) {
        return comparer->readList(store, cancel);
    };
    const Result<qsizetype> listed = co_await worker->run<qsizetype>(std::move(reading));
    if (!listed)
        co_return core::fail(listed.error());
    const Result<void> pages =
        co_await readPages(worker, client, comparer, *listed, progress, cancel);
    if (!pages)
        co_return core::fail(pages.error());
    const Result<void> moved = co_await readMoved(worker, client, comparer, cancel);
    if (!moved)
        co_return core::fail(moved.error());
    std::function<Result<Comparison>(ListStore &)> finishing = [comparer](ListStore &store) {
        return comparer->finish(store);
    };
    Result<Comparison> comparison = co_await worker->run<Comparison>(std::move(finishing));
    co_return comparison;
}

QCoro::Task<Result<SyncReport>> push(ListWorker *worker, std::shared_ptr<ServiceClient> client,
                                     SyncPlan plan, Progress progress, CancelToken cancel)
{
    return run(worker, std::move(client), std::move(plan), Direction::Push, std::move(progress),
               std::move(cancel));
}

QCoro::Task<Result<SyncReport>> pull(ListWorker *worker, std::shared_ptr<ServiceClient> client,
                                     SyncPlan plan, Progress progress, CancelToken cancel)
{
    return run(worker, std::move(client), std::move(plan), Direction::Pull, std::move(progress),
               std::move(cancel));
}

QCoro::Task<Result<QList<MemberDifference>>> valuesOf(ListWorker *worker,
                                                      std::shared_ptr<ServiceClient> client,
                                                      QString registrationId, CancelToken cancel)
{
    const Result<std::optional<ListEntry>> entry =
        co_await readEntry(worker, registrationId.toLower());
    if (!entry)
        co_return core::fail(entry.error());
    const Result<Found> there = co_await readRecord(client, registrationId, cancel);
    if (!there)
        co_return core::fail(there.error());
    IndividualEnrollment nobody;
    nobody.registrationId = registrationId;
    QList<MemberDifference> members =
        dps::memberDifferences(*entry ? (*entry)->record : nobody, *there ? **there : nobody);
    // Who has no record has no defaults either.
    for (MemberDifference &member : members) {
        if (!*entry)
            member.here = QString();
        if (!*there)
            member.there = QString();
    }
    co_return members;
}

} // namespace endorse::enrollmentlist
