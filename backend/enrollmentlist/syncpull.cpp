// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from the service into the list.
#include "servicepages.h"
#include "syncengine.h"
#include "syncerrors.h"

#include <enrollmentlist/listworker.h>

namespace endorse::enrollmentlist {

using core::Bytes;
using core::Result;
using dps::IndividualEnrollment;
using dps::ServiceClient;
using Act = SyncItem::Act;
using ItemOutcome = SyncItem::Outcome;

namespace {

/// So many single questions are settled at once.
constexpr qsizetype BlockLines = 50;
/// A page costs the service and the line about as much as so many single questions.
constexpr qsizetype QuestionsOfAPage = 4;
constexpr qsizetype PageRecords = 1000;

} // namespace

QCoro::Task<void> SyncEngine::takeAll()
{
    const Places records = placesOf(Act::Add, Act::Replace);
    if (!records.isEmpty() && !isStopped()) {
        const bool walks = co_await isWalkCheaper(records.size());
        Places left = records;
        if (walks)
            left = co_await takeFromPages(records);
        co_await takeOneByOne(left);
    }
    // What the service has no more is asked for once more, each by itself, before it goes here.
    const Places gone = placesOf(Act::Remove);
    co_await takeOneByOne(gone);
}

QCoro::Task<bool> SyncEngine::isWalkCheaper(qsizetype questions)
{
    std::function<Result<qsizetype>(ListStore &)> work = [](ListStore &store) {
        return store.count();
    };
    const Result<qsizetype> rows = co_await m_worker->run<qsizetype>(std::move(work));
    const qsizetype records = std::max(rows.value_or(0), questions);
    co_return questions > (records / PageRecords + 1) * QuestionsOfAPage;
}

std::shared_ptr<WantedRecords> SyncEngine::wantedAt(const Places &places) const
{
    auto wanted = std::make_shared<WantedRecords>(m_run);
    for (const qsizetype place : places)
        wanted->add(place, line(place));
    return wanted;
}

QCoro::Task<SyncEngine::Places> SyncEngine::takeFromPages(Places places)
{
    const std::shared_ptr<WantedRecords> wanted = wantedAt(places);
    co_await takePages(wanted);
    co_return wanted->places();
}

QCoro::Task<void> SyncEngine::takePages(std::shared_ptr<WantedRecords> wanted)
{
    ServicePages pages(m_client, m_cancel);
    while (!wanted->isEmpty() && !isStopped()) {
        const Result<std::optional<Bytes>> page = co_await pages.next();
        if (!page) {
            stop(page.error());
            break;
        }
        if (!*page)
            break;
        const Bytes body = **page;
        auto count = std::make_shared<qsizetype>(0);
        std::function<Result<SyncVerdicts>(ListStore &)> work =
            [wanted, body, count](ListStore &store) -> Result<SyncVerdicts> {
            const Result<QList<IndividualEnrollment>> records =
                ServiceClient::readEnrollments(body);
            if (!records)
                return core::fail(records.error());
            *count = records->size();
            return wanted->take(store, *records);
        };
        Result<SyncVerdicts> taken = co_await m_worker->run<SyncVerdicts>(std::move(work));
        pages.counted(*count);
        judge(std::move(taken), *wanted);
    }
    co_await pages.end();
}

void SyncEngine::judge(Result<SyncVerdicts> taken, const WantedRecords &wanted)
{
    if (!taken) {
        // One transaction: nothing of it was written, unless nobody knows how it ended.
        if (isUnsettled(taken.error())) {
            m_isSettled = true;
            for (const qsizetype place : wanted.lastPlaces())
                mark(place, ItemOutcome::Unknown, taken.error());
        }
        stop(taken.error());
        return;
    }
    if (!taken->isEmpty())
        m_isSettled = true;
    apply(*taken);
}

QCoro::Task<void> SyncEngine::takeOneByOne(Places places)
{
    bool answers = true;
    for (qsizetype i = 0; i < places.size() && answers && !isStopped(); i += BlockLines) {
        QList<IndividualEnrollment> records;
        QList<Settling> gone;
        const Places block = places.mid(i, BlockLines);
        for (const qsizetype place : block) {
            if (isStopped())
                break;
            answers = co_await askFor(place, &records, &gone);
            if (!answers)
                break;
        }
        // What has come is written, also when the rest will not come.
        co_await take(std::move(records), block);
        co_await settle(std::move(gone));
    }
}

QCoro::Task<bool> SyncEngine::askFor(qsizetype place, QList<IndividualEnrollment> *records,
                                     QList<Settling> *gone)
{
    const Result<Found> there = co_await read(line(place).registrationId, m_cancel);
    if (!there) {
        stop(there.error());
        co_return false;
    }
    const bool shouldBeGone = m_report.items.at(place).act == Act::Remove;
    if (there->has_value() == shouldBeGone) {
        mark(place, ItemOutcome::Refused, changedThere(line(place).registrationId));
    } else if (shouldBeGone) {
        Settled settled;
        settled.what = Settled::What::RemovedHere;
        settled.record.registrationId = line(place).registrationId;
        settled.version = line(place).version;
        gone->append(Settling{place, std::move(settled)});
    } else {
        records->append(**there);
    }
    co_return true;
}

QCoro::Task<void> SyncEngine::take(QList<IndividualEnrollment> records, Places places)
{
    if (records.isEmpty())
        co_return;
    const std::shared_ptr<WantedRecords> wanted = wantedAt(places);
    std::function<Result<SyncVerdicts>(ListStore &)> work = [wanted, records](ListStore &store) {
        return wanted->take(store, records);
    };
    Result<SyncVerdicts> taken = co_await m_worker->run<SyncVerdicts>(std::move(work));
    judge(std::move(taken), *wanted);
}

} // namespace endorse::enrollmentlist
