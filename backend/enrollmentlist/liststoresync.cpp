// SPDX-License-Identifier: GPL-3.0-or-later
// What a push, a pull or a look at registrations settled.
#include "liststore.h"

#include <QJsonDocument>

#include <algorithm>
#include <enrollment/storedjson.h>
#include <enrollmentlist/liststoreerrors.h>
#include <enrollmentlist/rowchanges.h>
#include <numeric>

namespace endorse::enrollmentlist {

using core::Bytes;
using core::Result;
using dps::IndividualEnrollment;
using What = Outcome::What;

namespace {

/// Certificates and keys that a service does not give back stay as they are here.
void keepWhatIsHidden(IndividualEnrollment &pulled, const IndividualEnrollment &own)
{
    auto &keys = pulled.attestation.symmetricKey;
    const auto &ownKeys = own.attestation.symmetricKey;
    const bool isSameType =
        pulled.attestation.type.compare(own.attestation.type, Qt::CaseInsensitive) == 0;
    if (isSameType && ownKeys && (!keys || keys->isEmpty()))
        keys = ownKeys;
}

class Settler final
{
public:
    Settler(StoreCore *core, StoreChange *change)
        : m_core(core)
        , m_change(change)
    {
    }

    Result<Outcome> settle(const Settled &one)
    {
        const QString key = one.record.registrationId.toLower();
        const auto row = m_core->stored(key);
        if (!row)
            return core::fail(row.error());
        switch (one.what) {
        case Settled::What::Pulled:
            return pulled(one, *row);
        case Settled::What::Pushed:
        case Settled::What::InStep:
            return inStep(one, *row);
        case Settled::What::RemovedHere:
            return removedHere(one, *row);
        case Settled::What::RemovedThere:
            break;
        }
        return removedThere(one, *row);
    }

private:
    Result<Outcome> pulled(const Settled &one, const std::optional<StoredRow> &row)
    {
        const QString &id = one.record.registrationId;
        if (row && row->version == m_change->stamp())
            return doneOutcome(row->key); // By this very run, before its answer was lost.
        if (row && row->version != one.version)
            return conflictOutcome(*m_core, *row);
        if (!row && one.version != 0)
            return goneOutcome(id);
        IndividualEnrollment record = one.record;
        if (row) {
            const auto own = row->entry(m_core->place().text());
            if (!own)
                return core::fail(own.error());
            // As far as can be told they are the same: what is here says more.
            if (recordDigest(record) == row->digest)
                record = withStateOf(own->record, one.record);
            else
                keepWhatIsHidden(record, own->record);
        }
        const auto fresh = prepareRow(record);
        if (!fresh)
            return invalid(id, fresh.error());
        RowFacts facts = row ? RowFacts{row->addedBy, row->addedMs, row->addedStamp, {}, {}, {}}
                             : m_change->fresh();
        facts.syncedDigest = fresh->digest;
        facts.syncedEtag = QString::fromLatin1(one.record.etag);
        if (auto twin = twinOf(*fresh, row); !twin)
            return core::fail(twin.error());
        else
            facts.ekTwin = *twin;
        if (auto written = write(row, *fresh, facts); !written)
            return core::fail(written.error());
        if (auto done = m_change->unbury(id.toLower()); !done)
            return core::fail(done.error());
        m_change->noteDone(id);
        return doneOutcome(id.toLower());
    }

    Result<Outcome> inStep(const Settled &one, const std::optional<StoredRow> &row)
    {
        const QString &id = one.record.registrationId;
        const Bytes digest = recordDigest(one.record);
        const QString etag = QString::fromLatin1(one.record.etag);
        if (!row) {
            // It was removed here while it was sent: now the service has it.
            if (auto buried = m_change->bury(id, digest, etag); !buried)
                return core::fail(buried.error());
            count(one, id);
            return doneOutcome(id.toLower());
        }
        const auto own = row->entry(m_core->place().text());
        if (!own)
            return core::fail(own.error());
        if (auto noted = noteInStep(*row, own->record, one.record, digest, etag); !noted)
            return core::fail(noted.error());
        count(one, id);
        return doneOutcome(row->key);
    }

    /// Of very many rows that are compared for the first time: writes no more than what changes.
    Result<void> noteInStep(const StoredRow &row, const IndividualEnrollment &own,
                            const IndividualEnrollment &service, const Bytes &digest,
                            const QString &etag)
    {
        const IndividualEnrollment known = withStateOf(own, service);
        if (known == own)
            return m_change->noteInStep(row, nullptr, digest, etag);
        const auto fresh = prepareRow(known);
        if (!fresh)
            return core::fail(fresh.error());
        return m_change->noteInStep(row, &*fresh, digest, etag);
    }

    Result<Outcome> removedHere(const Settled &one, const std::optional<StoredRow> &row)
    {
        const QString &id = one.record.registrationId;
        if (row && row->version != one.version)
            return conflictOutcome(*m_core, *row);
        if (row) {
            if (auto removed = m_change->remove(*row, false); !removed)
                return core::fail(removed.error());
            m_change->noteDone(id);
        }
        return unburied(id);
    }

    Result<Outcome> removedThere(const Settled &one, const std::optional<StoredRow> &row)
    {
        const QString &id = one.record.registrationId;
        if (row) {
            // It was added again in the meantime: to the service it is new.
            const auto own = row->entry(m_core->place().text());
            const auto fresh =
                own ? prepareRow(own->record) : Result<PreparedRow>(core::fail(own.error()));
            if (!fresh)
                return core::fail(fresh.error());
            const RowFacts facts{row->addedBy, row->addedMs, row->addedStamp, {}, {}, row->ekTwin};
            if (auto updated = m_change->update(*row, *fresh, facts, row->version); !updated)
                return core::fail(updated.error());
        }
        count(one, id);
        return unburied(id);
    }

    /// The row's own record with what the service says of it, as far as it said something.
    static IndividualEnrollment withStateOf(IndividualEnrollment own,
                                            const IndividualEnrollment &service)
    {
        if (!service.createdDateTimeUtc.isEmpty())
            own.createdDateTimeUtc = service.createdDateTimeUtc;
        if (!service.lastUpdatedDateTimeUtc.isEmpty())
            own.lastUpdatedDateTimeUtc = service.lastUpdatedDateTimeUtc;
        if (service.registrationState)
            own.registrationState = service.registrationState;
        return own;
    }

    Result<QString> twinOf(const PreparedRow &fresh, const std::optional<StoredRow> &row)
    {
        const QString key = QString::fromLatin1(fresh.key);
        if (row && row->ekName == fresh.ekName)
            return row->ekTwin;
        const auto other = m_change->otherOwner(fresh.ekName, key);
        if (!other)
            return core::fail(other.error());
        return *other ? key : QString();
    }

    Result<void> write(const std::optional<StoredRow> &row, const PreparedRow &fresh,
                       const RowFacts &facts)
    {
        if (row)
            return m_change->update(*row, fresh, facts, m_change->stamp());
        const auto inserted = m_change->insert(fresh, facts);
        if (!inserted)
            return core::fail(inserted.error());
        if (*inserted)
            return {};
        const auto taken = m_change->taken(fresh);
        return core::fail(taken ? taken->error.value_or(core::Error{}) : taken.error());
    }

    Result<Outcome> unburied(const QString &id)
    {
        if (auto done = m_change->unbury(id.toLower()); !done)
            return core::fail(done.error());
        m_change->touch();
        return doneOutcome(id.toLower());
    }

    void count(const Settled &one, const QString &id)
    {
        if (one.what == Settled::What::InStep)
            m_change->touch();
        else
            m_change->noteDone(id);
    }

    static Outcome invalid(const QString &id, core::Error error)
    {
        Outcome outcome;
        outcome.key = id.toLower();
        outcome.what = What::Invalid;
        outcome.error = std::move(error);
        return outcome;
    }

    StoreCore *m_core;
    StoreChange *m_change;
};

QJsonObject syncDetails(const SyncRun &run)
{
    return {{QStringLiteral("service"), run.service}};
}

} // namespace

Result<ChangeReport> ListStore::settle(const QList<Settled> &settled, const SyncRun &run)
{
    StoreCore &core = m_d->core;
    const StoreCore::Task task{.changeId = run.changeId,
                               .kind = run.isPush ? QStringLiteral("push") : QStringLiteral("pull"),
                               .batch = newChangeId()};
    auto report = core.transact(task, [&](StoreChange &change) {
        Settler settler(&core, &change);
        QList<qsizetype> order(settled.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [&settled](qsizetype a, qsizetype b) {
            return settled.at(a).record.registrationId.toLower() <
                   settled.at(b).record.registrationId.toLower();
        });
        change.noteDetails(syncDetails(run));
        return eachInOrder(order, [&](qsizetype i) { return settler.settle(settled.at(i)); });
    });
    if (report)
        report->changeId = run.changeId;
    return report;
}

Result<void> ListStore::endSync(const SyncRun &run, const QJsonObject &details)
{
    StoreCore &core = m_d->core;
    QJsonObject all = syncDetails(run);
    for (auto it = details.begin(); it != details.end(); ++it)
        all.insert(it.key(), it.value());
    const auto ended = core.sql().change(
        "UPDATE list_changes SET is_open = 0, is_audited = 0, details = ? "
        "WHERE change_id = ? AND is_open = 1",
        {QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)), run.changeId});
    if (!ended)
        return core::fail(ended.error());
    // A run that settled nothing has no note, and needs no line.
    if (const auto problem = core.flushAudit({}))
        return core::fail(*problem);
    return {};
}

Result<QList<Tombstone>> ListStore::tombstones()
{
    return enrollment::readAll<QList<Tombstone>>(
        m_d->core.sql(),
        "SELECT registration_id, synced_digest, synced_etag, removed_at, removed_by "
        "FROM list_removed ORDER BY registration_key",
        {}, [](const enrollment::SqlRows &rows) -> Result<Tombstone> {
            return Tombstone{.registrationId = rows.text(0),
                             .syncedDigest = rows.bytes(1),
                             .syncedEtag = rows.text(2).toLatin1(),
                             .removedMs = rows.number(3),
                             .removedBy = rows.text(4)};
        });
}

Result<qsizetype> ListStore::setStates(const QList<StateRead> &states)
{
    StoreCore &core = m_d->core;
    qsizetype changed = 0;
    const auto done = core.transact({}, [&](StoreChange &change) -> Result<ChangeReport> {
        changed = 0;
        for (const StateRead &one : states) {
            const auto row = core.stored(one.key);
            if (!row)
                return core::fail(row.error());
            if (!*row)
                continue;
            auto entry = (*row)->entry(core.place().text());
            if (!entry)
                return core::fail(std::move(entry.error()));
            entry->record.registrationState = one.state;
            const auto fresh = prepareRow(entry->record);
            if (!fresh || fresh->serviceState == (*row)->serviceState)
                continue;
            const RowFacts facts{(*row)->addedBy,      (*row)->addedMs,    (*row)->addedStamp,
                                 (*row)->syncedDigest, (*row)->syncedEtag, (*row)->ekTwin};
            if (auto updated = change.update(**row, *fresh, facts, (*row)->version); !updated)
                return core::fail(updated.error());
            change.touch();
            ++changed;
        }
        return ChangeReport{};
    });
    if (!done)
        return core::fail(done.error());
    return changed;
}

} // namespace endorse::enrollmentlist
