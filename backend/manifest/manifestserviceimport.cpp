// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of a manifest into a service.
#include <audit/auditlog.h>
#include <dps/serviceclient.h>

#include <QElapsedTimer>
#include <QJsonObject>

#include <algorithm>
#include <manifest/background.h>
#include <manifest/importableentries.h>

namespace endorse::manifest {

using core::Result;
using Item = ManifestImportItem;

namespace {

/// Entries that are in memory at a time.
constexpr std::size_t chunkEntries = 500;
/// Entries of one request: those that are in the way of them are looked at before the next.
constexpr std::size_t requestEntries = 10;
constexpr int conflictStatus = 409;
constexpr int absentStatus = 404;

using Entries = std::vector<ImportableEntry>;

QCoro::Task<Result<Entries>> readChunk(std::shared_ptr<const ManifestImportRequest> request,
                                       std::vector<const Verdict *> verdicts,
                                       core::CancelToken cancel)
{
    std::function<Result<Entries>()> read = [request, verdicts = std::move(verdicts), cancel] {
        return readEntries(request->file, verdicts, cancel);
    };
    auto entries = co_await inBackground<Result<Entries>>(std::move(read));
    co_return entries;
}

Item::Outcome outcomeOf(dps::BulkItem::Outcome outcome)
{
    switch (outcome) {
    case dps::BulkItem::Outcome::Done:
        return Item::Outcome::Imported;
    case dps::BulkItem::Outcome::Refused:
        return Item::Outcome::Failed;
    case dps::BulkItem::Outcome::Unknown:
        return Item::Outcome::Unknown;
    case dps::BulkItem::Outcome::NotSent:
        break;
    }
    return Item::Outcome::NotSent;
}

/// Whether it says nothing about other records.
bool concernsOne(const core::Error &error)
{
    return error.category == core::ErrorCategory::Protocol;
}

/// What became of one record, with a look at the one that was in its way. @p stopped: why nothing
/// can be seen any more; outlives the task.
QCoro::Task<Item> itemOf(std::shared_ptr<dps::ServiceClient> client, ImportableEntry entry,
                         dps::BulkItem told, std::optional<core::Error> *stopped,
                         core::CancelToken cancel)
{
    Item item{.index = entry.index,
              .registrationId = entry.registrationId,
              .outcome = outcomeOf(told.outcome),
              .error = told.error};
    const bool isTaken = told.outcome == dps::BulkItem::Outcome::Refused && told.error &&
                         told.error->httpStatus == conflictStatus;
    if (!isTaken)
        co_return item;
    item.outcome = Item::Outcome::Unknown;
    const auto id = dps::RegistrationId::parse(entry.registrationId);
    if (*stopped || !id) {
        item.error = *stopped ? *stopped : told.error;
        co_return item;
    }
    const auto standing = co_await client->getEnrollment(*id, cancel);
    if (standing) {
        item = itemOfStanding(entry, *standing, *told.error);
    } else if (standing.error().httpStatus == absentStatus) {
        // It went meanwhile, but it was there.
        item.outcome = Item::Outcome::Taken;
    } else {
        item.error = standing.error();
        if (!concernsOne(standing.error()))
            *stopped = standing.error();
    }
    co_return item;
}

void countRest(ManifestImportReport *report, const std::vector<const Verdict *> &verdicts,
               std::size_t from)
{
    for (std::size_t i = from; i < verdicts.size(); ++i) {
        countItem(report, {.index = verdicts[i]->index,
                           .registrationId = QString::fromLatin1(verdicts[i]->registrationId),
                           .outcome = Item::Outcome::NotSent,
                           .error = {}});
    }
}

audit::AuditEvent lineOf(const ManifestImportRequest &request, const ManifestImportReport &report,
                         const QString &service)
{
    audit::AuditEvent event;
    event.kind = QStringLiteral("import");
    event.subject = service;
    event.outcome = QStringLiteral("ok");
    event.details = auditDetails(request, report.taken + report.failed);
    event.details.insert(QLatin1String("service"), service);
    event.details.insert(QLatin1String("count"), report.imported);
    event.details.insert(QLatin1String("alreadyThere"), report.alreadyThere);
    event.details.insert(QLatin1String("taken"), report.taken);
    event.details.insert(QLatin1String("failed"), report.failed);
    event.details.insert(QLatin1String("unknown"), report.unknown);
    event.details.insert(QLatin1String("notSent"), report.notSent);
    if (report.stopped) {
        event.outcome = report.stopped->category == core::ErrorCategory::Cancelled
                            ? QStringLiteral("cancelled")
                            : QStringLiteral("failed");
        event.details.insert(QLatin1String("category"), toString(report.stopped->category));
        event.details.insert(QLatin1String("code"), report.stopped->code);
    }
    return event;
}

QCoro::Task<Result<ManifestImportReport>>
importAll(std::shared_ptr<dps::ServiceClient> client,
          std::shared_ptr<const ManifestImportRequest> kept, enrollmentlist::Progress progress,
          core::CancelToken cancel)
{
    QElapsedTimer timer;
    timer.start();
    const std::vector<const Verdict *> verdicts = importableOf(kept->verdicts);
    ManifestImportReport report;
    report.asked = static_cast<qint64>(verdicts.size());
    std::size_t done = 0;
    while (done < verdicts.size() && !report.stopped) {
        const std::size_t end = std::min(done + chunkEntries, verdicts.size());
        std::vector<const Verdict *> chunk(verdicts.begin() + static_cast<std::ptrdiff_t>(done),
                                           verdicts.begin() + static_cast<std::ptrdiff_t>(end));
        const auto entries = co_await readChunk(kept, std::move(chunk), cancel);
        if (!entries) {
            // What the service has taken is told all the same.
            if (done == 0)
                co_return core::fail(entries.error());
            report.stopped = entries.error();
            break;
        }
        for (std::size_t first = 0; first < entries->size() && !report.stopped;
             first += requestEntries) {
            const std::size_t behind = std::min(first + requestEntries, entries->size());
            QList<dps::IndividualEnrollment> records;
            for (std::size_t i = first; i < behind; ++i)
                records.append((*entries)[i].record());
            // An entry is done when it is known what is in its way.
            dps::BulkProgress unheard;
            const dps::BulkReport bulk = co_await client->bulkEnrollments(
                dps::BulkMode::Create, std::move(records), std::move(unheard), cancel);
            report.stopped = bulk.stopped;
            for (std::size_t i = first; i < behind; ++i) {
                const dps::BulkItem &told = bulk.items.at(static_cast<qsizetype>(i - first));
                Item item = co_await itemOf(client, (*entries)[i], told, &report.stopped, cancel);
                countItem(&report, std::move(item));
                ++done;
                if (progress)
                    progress(static_cast<qint64>(done), report.asked);
            }
            client->forgetExchanges();
        }
    }
    countRest(&report, verdicts, done);
    report.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    co_return report;
}

} // namespace

QCoro::Task<Result<ManifestImportReport>> importManifest(std::shared_ptr<dps::ServiceClient> client,
                                                         ManifestImportRequest request,
                                                         enrollmentlist::Progress progress,
                                                         core::CancelToken cancel)
{
    const QString service = client->hostName();
    const auto kept = std::make_shared<const ManifestImportRequest>(std::move(request));
    auto report =
        co_await importAll(std::move(client), kept, std::move(progress), std::move(cancel));
    if (!report || !kept->audit || report->asked == 0)
        co_return report;
    std::function<Result<void>()> write =
        [log = kept->audit, event = lineOf(*kept, *report, service)] { return log->append(event); };
    const auto written = co_await inBackground<Result<void>>(std::move(write));
    if (!written)
        report->auditProblem = written.error();
    co_return report;
}

} // namespace endorse::manifest
