// SPDX-License-Identifier: GPL-3.0-or-later
// Adding, replacing and removing rows.
#include "liststore.h"

#include <algorithm>
#include <enrollmentlist/liststoreerrors.h>
#include <enrollmentlist/rowchanges.h>
#include <numeric>

namespace endorse::enrollmentlist {

using core::Result;
using dps::IndividualEnrollment;
using What = Outcome::What;

namespace {

/// The places of @p keys in the order of the keys, so that two that change the same rows take them
/// in one order and do not wait for one another in a circle.
QList<qsizetype> byKey(const QStringList &keys)
{
    QList<qsizetype> order(keys.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&keys](qsizetype a, qsizetype b) { return keys.at(a) < keys.at(b); });
    return order;
}

/// The report with the audit line of the change, if there was one.
Result<ChangeReport> audited(StoreCore &core, Result<ChangeReport> report)
{
    if (report && !report->changeId.isEmpty())
        report->auditProblem = core.flushAudit(report->changeId);
    return report;
}

Result<Outcome> addOne(StoreChange &change, const IndividualEnrollment &record)
{
    const auto row = prepareRow(record);
    if (!row)
        return Outcome{.key = record.registrationId.toLower(),
                       .what = What::Invalid,
                       .error = row.error(),
                       .theirs = {},
                       .isSame = false};
    const QString key = QString::fromLatin1(row->key);
    // What was removed here and comes back is compared with what was last in step.
    const auto before = change.tombstone(key);
    if (!before)
        return core::fail(before.error());
    RowFacts facts = change.fresh();
    if (*before) {
        facts.syncedDigest = (*before)->syncedDigest;
        facts.syncedEtag = QString::fromLatin1((*before)->syncedEtag);
    }
    const auto inserted = change.insert(*row, facts);
    if (!inserted)
        return core::fail(inserted.error());
    if (!*inserted)
        return change.taken(*row);
    if (*before) {
        if (auto done = change.unbury(key); !done)
            return core::fail(done.error());
    }
    change.noteDone(record.registrationId);
    return doneOutcome(key);
}

} // namespace

Result<ChangeReport> ListStore::add(const QList<IndividualEnrollment> &records)
{
    QStringList keys;
    for (const IndividualEnrollment &record : records)
        keys.append(record.registrationId.toLower());
    const QList<qsizetype> order = byKey(keys);
    const StoreCore::Task task{.changeId = newChangeId(), .kind = QStringLiteral("add")};
    return audited(m_d->core, m_d->core.transact(task, [&](StoreChange &change) {
        return eachInOrder(order, [&](qsizetype i) { return addOne(change, records.at(i)); });
    }));
}

Result<ChangeReport> ListStore::update(const QList<Edit> &edits)
{
    QStringList keys;
    for (const Edit &edit : edits)
        keys.append(edit.record.registrationId.toLower());
    const QList<qsizetype> order = byKey(keys);
    const StoreCore::Task task{.changeId = newChangeId(), .kind = QStringLiteral("edit")};
    StoreCore &core = m_d->core;
    return audited(core, core.transact(task, [&](StoreChange &change) {
        return eachInOrder(order, [&](qsizetype i) -> Result<Outcome> {
            const auto row = core.stored(keys.at(i));
            if (!row)
                return core::fail(row.error());
            const Edit &edit = edits.at(i);
            if (!*row)
                return goneOutcome(edit.record.registrationId);
            if ((*row)->version != edit.version)
                return conflictOutcome(core, **row);
            return replaceRecord(core, change, **row, edit.record);
        });
    }));
}

Result<ChangeReport> ListStore::remove(const QStringList &keys, const QList<qint64> *versions)
{
    const QList<qsizetype> order = byKey(keys);
    const StoreCore::Task task{.changeId = newChangeId(), .kind = QStringLiteral("remove")};
    StoreCore &core = m_d->core;
    return audited(core, core.transact(task, [&](StoreChange &change) {
        return eachInOrder(order, [&](qsizetype i) -> Result<Outcome> {
            const auto row = core.stored(keys.at(i));
            if (!row)
                return core::fail(row.error());
            if (!*row)
                return goneOutcome(keys.at(i));
            if (versions != nullptr && (*row)->version != versions->at(i))
                return conflictOutcome(core, **row);
            if (auto saved = change.saveUndo((*row)->key, (*row)->record, rowStateOf(**row));
                !saved)
                return core::fail(saved.error());
            if (auto removed = change.remove(**row, true); !removed)
                return core::fail(removed.error());
            change.noteDone((*row)->registrationId);
            return doneOutcome((*row)->key);
        });
    }));
}

Result<ChangeReport> ListStore::edit(const QStringList &keys,
                                     const std::function<bool(IndividualEnrollment &)> &change,
                                     Progress progress, core::CancelToken cancel)
{
    const QList<qsizetype> order = byKey(keys);
    const StoreCore::Task task{.changeId = newChangeId(), .kind = QStringLiteral("edit")};
    StoreCore &core = m_d->core;
    return audited(core, core.transact(task, [&](StoreChange &attempt) -> Result<ChangeReport> {
        ChangeReport report;
        qint64 seen = 0;
        const QString *last = nullptr;
        for (const qsizetype i : order) {
            if (cancel.isCancelled())
                return core::fail(core::cancelledError(core.place().text()));
            // Named twice, it is changed once.
            const bool isAgain = last != nullptr && *last == keys.at(i);
            last = &keys.at(i);
            if (progress && (++seen % 256 == 0 || seen == keys.size()))
                progress(seen, keys.size());
            if (isAgain)
                continue;
            auto outcome = editOne(core, attempt, keys.at(i), change);
            if (!outcome)
                return core::fail(std::move(outcome.error()));
            if (outcome->what == What::Done)
                ++report.done;
            else
                report.items.append(std::move(*outcome));
        }
        return report;
    }));
}

} // namespace endorse::enrollmentlist
