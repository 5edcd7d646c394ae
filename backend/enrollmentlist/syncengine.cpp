// SPDX-License-Identifier: GPL-3.0-or-later
// What both directions share, and what goes to the service. What comes from it: syncpull.cpp.
#include "syncengine.h"

#include "enrollmentsync.h"
#include "syncerrors.h"

#include <dps/enrollmentrules.h>
#include <dps/recordcomparison.h>

#include <QSet>

#include <enrollmentlist/listworker.h>

namespace endorse::enrollmentlist {

using core::CancelToken;
using core::Error;
using core::Result;
using dps::BulkItem;
using dps::BulkMode;
using dps::BulkReport;
using dps::IndividualEnrollment;
using Act = SyncItem::Act;
using ItemOutcome = SyncItem::Outcome;
using What = Difference::What;

namespace {

constexpr int NotFound = 404;
constexpr int Conflict = 409;
constexpr int PreconditionFailed = 412;
/// As long as nobody knows what became of a deletion, it is repeated so often.
constexpr int DeletionAttempts = 3;

Act actOf(const Difference &difference, Settle settle)
{
    if (settle == Settle::Skip)
        return Act::None;
    const bool toService = settle == Settle::Here;
    switch (difference.what) {
    case What::OnlyLocal:
        return toService ? Act::Create : Act::Remove;
    case What::OnlyService:
        return toService ? Act::Delete : Act::Add;
    case What::Different:
        break;
    }
    return toService ? Act::Update : Act::Replace;
}

/// As it is sent: what the service alone writes stays here.
IndividualEnrollment toSend(const ListEntry &entry, const Difference &difference, Act act)
{
    IndividualEnrollment record = entry.record;
    record.clearReadOnly();
    record.registrationState.reset();
    if (act != Act::Update)
        return record;
    record.etag = difference.etag;
    // Nobody sees the keys of the service in a comparison. Those of the list take their place only
    // where the service still has the very version that was in step.
    if (record.attestation.symmetricKey && !dps::sameETag(entry.syncedEtag, difference.etag)) {
        record.attestation.symmetricKey->primaryKey = core::Secret();
        record.attestation.symmetricKey->secondaryKey = core::Secret();
    }
    return record;
}

/// What may be the answer to something that was done before, by a request whose answer was lost.
bool mayBeDone(const std::optional<Error> &error)
{
    return error && (error->httpStatus == NotFound || error->httpStatus == Conflict ||
                     error->httpStatus == PreconditionFailed);
}

} // namespace

SyncEngine::SyncEngine(ListWorker *worker, std::shared_ptr<dps::ServiceClient> client,
                       SyncPlan plan, Direction direction, Progress progress, CancelToken cancel)
    : m_worker(worker)
    , m_client(std::move(client))
    , m_plan(std::move(plan))
    , m_direction(direction)
    , m_progress(std::move(progress))
    , m_cancel(cancel)
    , m_grace(cancel, m_client->policy().cancelGrace)
    , m_run{ListStore::newChangeId(), direction == Direction::Push, m_client->hostName()}
{
}

QCoro::Task<Result<SyncReport>> SyncEngine::run()
{
    arrange();
    co_await sendAll(Act::Create);
    co_await sendAll(Act::Update);
    co_await deleteAll();
    co_await takeAll();
    co_await noteEtags();
    co_await finish();
    const bool isUntouched = m_report.done + m_report.unknown + m_report.refused == 0;
    if (m_report.stopped && isUntouched)
        co_return core::fail(*m_report.stopped);
    co_return std::move(m_report);
}

void SyncEngine::arrange()
{
    QSet<QString> keys;
    m_report.items.reserve(m_plan.items.size());
    for (const Difference &difference : std::as_const(m_plan.items)) {
        SyncItem item;
        item.registrationId = difference.registrationId;
        item.act = actOf(difference, m_plan.settleOf(difference, m_direction));
        // One line for each record, whatever the plan says.
        if (keys.contains(difference.key()))
            item.act = Act::None;
        keys.insert(difference.key());
        if (item.act == Act::None) {
            item.outcome = ItemOutcome::Skipped;
            ++m_known;
        }
        m_report.items.append(std::move(item));
    }
}

SyncEngine::Places SyncEngine::placesOf(Act act, Act other) const
{
    Places places;
    for (qsizetype i = 0; i < m_report.items.size(); ++i) {
        const SyncItem &item = m_report.items.at(i);
        if ((item.act == act || item.act == other) && item.outcome == ItemOutcome::NotSent)
            places.append(i);
    }
    return places;
}

bool SyncEngine::isStopped()
{
    if (!m_report.stopped && m_cancel.isCancelled())
        stop(core::cancelledError(m_run.isPush ? QStringLiteral("push") : QStringLiteral("pull")));
    return m_report.stopped.has_value();
}

QCoro::Task<void> SyncEngine::sendAll(Act act)
{
    const Places places = placesOf(act);
    for (qsizetype i = 0; i < places.size() && !isStopped(); i += dps::MaxBulkItems) {
        Result<Parcels> parcels = co_await pack(places.mid(i, dps::MaxBulkItems));
        if (!parcels) {
            stop(parcels.error());
            co_return;
        }
        if (!parcels->isEmpty())
            co_await send(std::move(*parcels), act);
    }
}

QCoro::Task<Result<SyncEngine::Parcels>> SyncEngine::pack(Places places)
{
    QStringList keys;
    for (const qsizetype place : places)
        keys.append(line(place).key());
    std::function<Result<QList<ListEntry>>(ListStore &)> work = [keys](ListStore &store) {
        return store.entries(keys);
    };
    const Result<QList<ListEntry>> entries =
        co_await m_worker->run<QList<ListEntry>>(std::move(work));
    if (!entries)
        co_return core::fail(entries.error());
    QHash<QString, const ListEntry *> byKey;
    for (const ListEntry &entry : *entries)
        byKey.insert(entry.key(), &entry);
    Parcels parcels;
    for (const qsizetype place : places) {
        const ListEntry *entry = byKey.value(line(place).key());
        if (!entry || entry->version != line(place).version) {
            mark(place, ItemOutcome::Refused, changedHere(line(place).registrationId));
            continue;
        }
        Parcel parcel;
        parcel.place = place;
        parcel.record = toSend(*entry, line(place), m_report.items.at(place).act);
        parcel.version = entry->version;
        parcels.append(std::move(parcel));
    }
    co_return parcels;
}

QCoro::Task<void> SyncEngine::send(Parcels parcels, Act act)
{
    QList<IndividualEnrollment> records;
    for (const Parcel &parcel : std::as_const(parcels))
        records.append(parcel.record);
    const BulkMode mode = act == Act::Create ? BulkMode::Create : BulkMode::UpdateIfMatchETag;
    const BulkReport sent =
        co_await m_client->bulkEnrollments(mode, std::move(records), {}, m_cancel);
    m_client->forgetExchanges();
    QList<Settling> done;
    for (qsizetype i = 0; i < parcels.size(); ++i) {
        Parcel &parcel = parcels[i];
        const BulkItem &item = sent.items.at(i);
        Settled settled{Settled::What::Pushed, parcel.record, parcel.version};
        settled.record.etag.clear();
        bool isDone = item.outcome == BulkItem::Outcome::Done;
        if (item.outcome == BulkItem::Outcome::Refused && mayBeDone(item.error)) {
            const Result<Found> there =
                co_await read(line(parcel.place).registrationId, m_grace.token());
            if (!there) {
                mark(parcel.place, ItemOutcome::Unknown, there.error());
                stop(there.error());
            } else if (*there && recordDigest(**there) == recordDigest(parcel.record)) {
                isDone = true;
                settled.record = **there;
            } else {
                mark(parcel.place, ItemOutcome::Refused,
                     changedThere(line(parcel.place).registrationId, item.error));
            }
        } else if (item.outcome == BulkItem::Outcome::Refused) {
            mark(parcel.place, ItemOutcome::Refused, item.error);
        } else if (item.outcome == BulkItem::Outcome::Unknown) {
            mark(parcel.place, ItemOutcome::Unknown, item.error);
        }
        if (isDone)
            done.append(Settling{parcel.place, std::move(settled)});
    }
    if (sent.stopped)
        stop(*sent.stopped);
    co_await settle(std::move(done));
}

QCoro::Task<void> SyncEngine::deleteAll()
{
    const Places places = placesOf(Act::Delete);
    for (const qsizetype place : places) {
        if (isStopped())
            co_return;
        co_await deleteOne(place);
    }
}

QCoro::Task<void> SyncEngine::deleteOne(qsizetype place)
{
    const Result<dps::RegistrationId> id = dps::RegistrationId::parse(line(place).registrationId);
    if (!id) {
        mark(place, ItemOutcome::Refused, id.error());
        co_return;
    }
    for (int attempt = 1;; ++attempt) {
        const Result<void> deleted =
            co_await m_client->deleteEnrollment(*id, line(place).etag, m_grace.token());
        m_client->forgetExchanges();
        const int status = deleted ? 0 : deleted.error().httpStatus;
        if (deleted || status == NotFound)
            break;
        if (status == PreconditionFailed) {
            mark(place, ItemOutcome::Refused,
                 changedThere(line(place).registrationId, deleted.error()));
            co_return;
        }
        if (status != 0 && status < 500) {
            // Another one would be refused in the same way.
            mark(place, ItemOutcome::Refused, deleted.error());
            stop(deleted.error());
            co_return;
        }
        const bool again = co_await askAfterDeletion(place, deleted.error());
        if (m_report.items.at(place).outcome != ItemOutcome::NotSent)
            co_return;
        if (!again)
            break;
        if (attempt == DeletionAttempts || m_cancel.isCancelled()) {
            stop(deleted.error());
            co_return;
        }
    }
    Settled settled;
    settled.what = Settled::What::RemovedThere;
    settled.record.registrationId = line(place).registrationId;
    QList<Settling> done;
    done.append(Settling{place, std::move(settled)});
    co_await settle(std::move(done));
}

QCoro::Task<bool> SyncEngine::askAfterDeletion(qsizetype place, Error error)
{
    const Result<Found> there = co_await read(line(place).registrationId, m_grace.token());
    if (!there) {
        mark(place, ItemOutcome::Unknown, error);
        stop(error);
        co_return false;
    }
    if (!*there)
        co_return false;
    if (dps::sameETag((*there)->etag, line(place).etag))
        co_return true;
    mark(place, ItemOutcome::Refused, changedThere(line(place).registrationId));
    co_return false;
}

QCoro::Task<void> SyncEngine::noteEtags()
{
    if (m_pushed.isEmpty() || m_report.stopped || m_cancel.isCancelled())
        co_return;
    const bool walks = co_await isWalkCheaper(m_pushed.size());
    if (walks) {
        // A comparison notes the ETags of all that is alike; what it finds does not matter here.
        const Result<Comparison> compared = co_await compare(m_worker, m_client, {}, m_cancel);
        Q_UNUSED(compared)
        co_return;
    }
    co_await noteEtagsOneByOne();
}

QCoro::Task<void> SyncEngine::noteEtagsOneByOne()
{
    QList<Settled> found;
    const QStringList keys = m_pushed.keys();
    for (const QString &key : keys) {
        const Result<Found> there = co_await read(key, m_cancel);
        // Without an ETag nothing is lost: the next comparison notes it.
        if (!there)
            break;
        if (*there)
            found.append(Settled{Settled::What::InStep, **there, m_pushed.value(key)});
    }
    const SyncRun run = m_run;
    std::function<Result<ChangeReport>(ListStore &)> work =
        [found, run](ListStore &store) -> Result<ChangeReport> {
        QStringList wanted;
        for (const Settled &one : found)
            wanted.append(one.record.registrationId.toLower());
        const Result<QList<ListEntry>> entries = store.entries(wanted);
        if (!entries)
            return core::fail(entries.error());
        QHash<QString, core::Bytes> digests;
        for (const ListEntry &entry : *entries)
            digests.insert(entry.key(), entry.syncedDigest);
        QList<Settled> alike;
        for (const Settled &one : found) {
            const QString key = one.record.registrationId.toLower();
            if (digests.value(key) == recordDigest(one.record))
                alike.append(one);
        }
        return store.settle(alike, run);
    };
    const Result<ChangeReport> noted = co_await m_worker->run<ChangeReport>(std::move(work));
    Q_UNUSED(noted)
}

QCoro::Task<Result<SyncEngine::Found>> SyncEngine::read(QString id, CancelToken cancel)
{
    const Result<dps::RegistrationId> parsed = dps::RegistrationId::parse(id);
    if (!parsed)
        co_return core::fail(parsed.error());
    for (int attempt = 1;; ++attempt) {
        Result<IndividualEnrollment> record = co_await m_client->getEnrollment(*parsed, cancel);
        m_client->forgetExchanges();
        if (record)
            co_return Found(std::move(*record));
        if (record.error().httpStatus == NotFound)
            co_return Found();
        if (attempt == questionAttempts || !wasCut(record.error()))
            co_return core::fail(record.error());
    }
}

QCoro::Task<void> SyncEngine::settle(QList<Settling> lines)
{
    if (lines.isEmpty())
        co_return;
    QList<Settled> settled;
    for (const Settling &one : std::as_const(lines))
        settled.append(one.settled);
    const SyncRun run = m_run;
    std::function<Result<ChangeReport>(ListStore &)> work = [settled, run](ListStore &store) {
        return store.settle(settled, run);
    };
    const Result<ChangeReport> written = co_await m_worker->run<ChangeReport>(std::move(work));
    if (!written) {
        // The service has it, and the list does not know.
        m_isSettled = m_isSettled || isUnsettled(written.error());
        for (const Settling &one : std::as_const(lines))
            mark(one.place, ItemOutcome::Unknown, written.error());
        stop(written.error());
        co_return;
    }
    m_isSettled = true;
    SyncVerdicts verdicts;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Settling &one = lines.at(i);
        verdicts.append(verdictOf(one.place, one.settled, written->items.at(i)));
        if (one.settled.what == Settled::What::Pushed && one.settled.record.etag.isEmpty())
            m_pushed.insert(line(one.place).key(), one.settled.version);
    }
    apply(verdicts);
}

void SyncEngine::apply(const SyncVerdicts &verdicts)
{
    for (const SyncVerdict &verdict : verdicts)
        mark(verdict.place, verdict.outcome, verdict.error);
}

QCoro::Task<void> SyncEngine::finish()
{
    m_report.count();
    if (!m_isSettled)
        co_return;
    m_report.changeId = m_run.changeId;
    const SyncRun run = m_run;
    const QJsonObject details{{QStringLiteral("done"), m_report.done},
                              {QStringLiteral("refused"), m_report.refused},
                              {QStringLiteral("notSent"), m_report.notSent},
                              {QStringLiteral("unknown"), m_report.unknown}};
    std::function<Result<void>(ListStore &)> work = [run, details](ListStore &store) {
        return store.endSync(run, details);
    };
    const Result<void> ended = co_await m_worker->run<void>(std::move(work));
    if (!ended)
        stop(ended.error());
}

void SyncEngine::mark(qsizetype place, ItemOutcome outcome, std::optional<Error> error)
{
    SyncItem &item = m_report.items[place];
    if (item.outcome == ItemOutcome::NotSent)
        ++m_known;
    item.outcome = outcome;
    item.error = std::move(error);
    if (m_progress)
        m_progress(m_known, m_report.items.size());
}

void SyncEngine::stop(Error error)
{
    if (!m_report.stopped)
        m_report.stopped = std::move(error);
}

} // namespace endorse::enrollmentlist
