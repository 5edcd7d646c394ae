// SPDX-License-Identifier: GPL-3.0-or-later
// Taking the last change of this station back.
#include "liststore.h"

#include <algorithm>
#include <enrollment/storedjson.h>
#include <enrollment/storeerrors.h>
#include <enrollmentlist/liststoreerrors.h>
#include <enrollmentlist/recordpatch.h>
#include <enrollmentlist/rowchanges.h>

namespace endorse::enrollmentlist {

using core::Bytes;
using core::Result;
using dps::IndividualEnrollment;
using enrollment::SqlRows;
using What = Outcome::What;

namespace {

/// What list_undo has of one row.
struct Saved final
{
    QString key;
    Bytes record;
    Bytes rowState;
};

class Undoer final
{
public:
    Undoer(StoreCore *core, StoreChange *change, const UndoStep &step)
        : m_core(core)
        , m_change(change)
        , m_step(step)
        , m_stamp(StoreChange::stampOf(step.changeId))
    {
    }

    /// Of the rows, in blocks; those that are not as the change left them are reported.
    Result<ChangeReport> run()
    {
        const bool isAdded =
            m_step.kind == QLatin1String("add") || m_step.kind == QLatin1String("import");
        Result<void> done = isAdded ? takeOut() : restore();
        if (!done)
            return core::fail(std::move(done.error()));
        m_report.done = m_change->done();
        return m_report;
    }

private:
    Result<void> takeOut()
    {
        // Those that were changed since stay.
        auto others = enrollment::readAll<QStringList>(
            m_core->sql(),
            "SELECT registration_key FROM list_rows WHERE added_stamp = ? AND version <> ? "
            "ORDER BY registration_key",
            {m_stamp, m_stamp},
            [](const SqlRows &rows) -> Result<QString> { return rows.text(0); });
        if (!others)
            return core::fail(std::move(others.error()));
        for (const QString &key : std::as_const(*others)) {
            const auto row = m_core->stored(key);
            if (!row)
                return core::fail(row.error());
            if (*row) {
                if (auto told = tell(conflictOutcome(*m_core, **row)); !told)
                    return told;
            }
        }
        return inBlocks("SELECT registration_key FROM list_rows WHERE added_stamp = ? "
                        "AND version = ? AND registration_key > ? "
                        "ORDER BY registration_key LIMIT 1000",
                        {m_stamp, m_stamp}, [this](const QString &key) -> Result<void> {
                            const auto row = m_core->stored(key);
                            if (!row)
                                return core::fail(row.error());
                            if (auto removed = m_change->remove(**row, true); !removed)
                                return removed;
                            m_change->noteDone((*row)->registrationId);
                            return {};
                        });
    }

    Result<void> restore()
    {
        return inBlocks("SELECT registration_key FROM list_undo WHERE change_id = ? "
                        "AND registration_key > ? ORDER BY registration_key LIMIT 1000",
                        {m_step.changeId}, [this](const QString &key) { return restoreOne(key); });
    }

    /// Calls @p work for each key that @p sql finds after the last one.
    template<class Work>
    Result<void> inBlocks(const char *sql, const QVariantList &values, const Work &work)
    {
        QString after;
        for (;;) {
            QVariantList all = values;
            all.append(enrollment::notNull(after));
            auto keys = enrollment::readAll<QStringList>(
                m_core->sql(), sql, all,
                [](const SqlRows &rows) -> Result<QString> { return rows.text(0); });
            if (!keys)
                return core::fail(std::move(keys.error()));
            if (keys->isEmpty())
                return {};
            for (const QString &key : std::as_const(*keys)) {
                if (auto done = work(key); !done)
                    return done;
            }
            after = keys->last();
        }
    }

    Result<void> restoreOne(const QString &key)
    {
        auto saved = enrollment::readOne<Saved>(
            m_core->sql(),
            "SELECT registration_key, record, row_state FROM list_undo "
            "WHERE change_id = ? AND registration_key = ?",
            {m_step.changeId, key}, [](const SqlRows &rows) -> Result<Saved> {
                return Saved{rows.text(0), rows.text(1).toUtf8(), rows.text(2).toUtf8()};
            });
        if (!saved)
            return core::fail(std::move(saved.error()));
        if (!*saved)
            return {};
        return m_step.kind == QLatin1String("remove") ? putBack(**saved) : changeBack(**saved);
    }

    Result<void> changeBack(const Saved &saved)
    {
        const auto row = m_core->stored(saved.key);
        if (!row)
            return core::fail(row.error());
        if (!*row)
            return tell(goneOutcome(saved.key));
        if ((*row)->version != m_stamp)
            return tell(conflictOutcome(*m_core, **row));
        const auto json = patched((*row)->record, saved.record);
        const auto before = json ? IndividualEnrollment::fromJson(*json)
                                 : Result<IndividualEnrollment>(core::fail(json.error()));
        if (!before)
            return core::fail(
                enrollment::damagedError(m_core->place().text(), before.error().technical));
        // With the version of then: the change before this one finds the row as it left it.
        return tell(
            replaceRecord(*m_core, *m_change, **row, *before, rowOfState(saved.rowState).version));
    }

    Result<void> putBack(const Saved &saved)
    {
        const StoredRow row = rowOfState(saved.rowState);
        const auto whole = wholeRecord(saved.record, row.serviceState, row.syncedEtag);
        const auto fresh =
            whole ? prepareRow(*whole) : Result<PreparedRow>(core::fail(whole.error()));
        if (!fresh)
            return core::fail(
                enrollment::damagedError(m_core->place().text(), fresh.error().technical));
        RowFacts facts{row.addedBy,      row.addedMs,    row.addedStamp,
                       row.syncedDigest, row.syncedEtag, {}};
        // The service may have lost it in the meantime, by a push that told it so.
        const auto tombstone = m_change->tombstone(row.key);
        if (!tombstone)
            return core::fail(tombstone.error());
        facts.syncedDigest = *tombstone ? (*tombstone)->syncedDigest : Bytes();
        facts.syncedEtag = *tombstone ? QString::fromLatin1((*tombstone)->syncedEtag) : QString();
        const auto isTwin = becomesTwin(*fresh, row);
        if (!isTwin)
            return core::fail(isTwin.error());
        facts.ekTwin = *isTwin ? row.key : QString();
        const auto inserted = m_change->insert(*fresh, facts, row.version);
        if (!inserted)
            return core::fail(inserted.error());
        if (!*inserted)
            return tell(m_change->taken(*fresh));
        m_change->noteDone(row.registrationId);
        return m_change->unbury(row.key);
    }

    /// Whether another row has the EK, and had it when this one was removed or went with it.
    Result<bool> becomesTwin(const PreparedRow &fresh, const StoredRow &row)
    {
        const auto other = m_change->otherOwner(fresh.ekName, row.key);
        if (!other)
            return core::fail(other.error());
        if (!*other)
            return false;
        if (!row.ekTwin.isEmpty())
            return true;
        const auto along =
            m_core->sql().readNumber("SELECT COUNT(*) FROM list_undo WHERE change_id = ? "
                                     "AND registration_key = ?",
                                     {m_step.changeId, (*other)->record.registrationId.toLower()});
        if (!along)
            return core::fail(along.error());
        return *along > 0;
    }

    /// Keeps what was not done.
    Result<void> tell(Result<Outcome> outcome)
    {
        if (!outcome)
            return core::fail(std::move(outcome.error()));
        if (outcome->what != What::Done)
            m_report.items.append(std::move(*outcome));
        return {};
    }

    StoreCore *m_core;
    StoreChange *m_change;
    UndoStep m_step;
    qint64 m_stamp;
    ChangeReport m_report;
};

/// Forgets what taking @p step back needed, but for the rows that are not as they were: what was
/// known of them stays with the note of the undo, as long as it is one of the last changes.
Result<void> clearUndo(StoreCore &core, const StoreChange &change, const UndoStep &step,
                       const QList<Outcome> &refused)
{
    // What a change back saved again is not needed: an undo is not undone.
    const auto own =
        core.sql().change("DELETE FROM list_undo WHERE change_id = ?", {change.changeId()});
    if (!own)
        return core::fail(own.error());
    for (const Outcome &one : refused) {
        const auto kept = core.sql().change(
            "UPDATE list_undo SET change_id = ? WHERE change_id = ? AND registration_key = ?",
            {change.changeId(), step.changeId, one.key});
        if (!kept)
            return core::fail(kept.error());
    }
    const auto done =
        core.sql().change("DELETE FROM list_undo WHERE change_id = ?", {step.changeId});
    if (!done)
        return core::fail(done.error());
    return {};
}

} // namespace

Result<std::optional<UndoStep>> ListStore::undoable()
{
    // Those below the last hundred have lost what they need.
    return enrollment::readOne<UndoStep>(
        m_d->core.sql(),
        "SELECT change_id, kind, row_count, subject, changed_at FROM list_changes "
        "WHERE station_id = ? AND undo_state = 1 ORDER BY seq DESC LIMIT 1",
        {enrollment::notNull(station().id)}, [](const SqlRows &rows) -> Result<UndoStep> {
            return UndoStep{.changeId = rows.text(0),
                            .kind = rows.text(1),
                            .count = static_cast<qsizetype>(rows.number(2)),
                            .subject = rows.text(3),
                            .timeMs = rows.number(4)};
        });
}

Result<ChangeReport> ListStore::undo()
{
    StoreCore &core = m_d->core;
    const StoreCore::Task task{.changeId = newChangeId(), .kind = QStringLiteral("undo")};
    auto report = core.transact(task, [&](StoreChange &change) -> Result<ChangeReport> {
        const auto step = undoable();
        if (!step)
            return core::fail(step.error());
        if (!*step)
            return core::fail(nothingToUndoError(place().text()));
        // Even when none of its rows can be taken back: the one before it comes next.
        const auto marked = core.sql().change(
            "UPDATE list_changes SET undo_state = 2 WHERE change_id = ?", {(*step)->changeId});
        if (!marked)
            return core::fail(marked.error());
        change.touch();
        change.noteDetails({{QStringLiteral("undone"), (*step)->changeId},
                            {QStringLiteral("undoneKind"), (*step)->kind}});
        auto undone = Undoer(&core, &change, **step).run();
        if (!undone)
            return undone;
        if (auto cleared = clearUndo(core, change, **step, undone->items); !cleared)
            return core::fail(std::move(cleared.error()));
        return undone;
    });
    if (report && !report->changeId.isEmpty())
        report->auditProblem = core.flushAudit(report->changeId);
    return report;
}

} // namespace endorse::enrollmentlist
