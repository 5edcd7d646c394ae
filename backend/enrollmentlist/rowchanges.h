// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <enrollmentlist/storechange.h>

// What the changes of ListStore do with one row.

namespace endorse::enrollmentlist {

Outcome doneOutcome(const QString &key);
Outcome goneOutcome(const QString &registrationId);
core::Result<Outcome> conflictOutcome(StoreCore &core, const StoredRow &row);

/// Gives a row another record, which may say nothing of what the service alone writes, and keeps
/// what undoing needs. @p version: that it gets; 0: that of the change.
core::Result<Outcome> replaceRecord(StoreCore &core, StoreChange &change, const StoredRow &row,
                                    const dps::IndividualEnrollment &record, qint64 version = 0);
/// The same with what @p edit makes of the record.
core::Result<Outcome> editOne(StoreCore &core, StoreChange &change, const QString &key,
                              const std::function<bool(dps::IndividualEnrollment &)> &edit);

/// The columns of a row beside its record, as JSON, and back.
core::Bytes rowStateOf(const StoredRow &row);
/// Of a row that is edited the version alone.
core::Bytes versionStateOf(const StoredRow &row);
StoredRow rowOfState(const core::Bytes &json);

/// Runs @p work, which gives a Result<Outcome>, for each place; the outcomes are in the order of
/// the places.
template<class Work>
core::Result<ChangeReport> eachInOrder(const QList<qsizetype> &order, const Work &work)
{
    ChangeReport report;
    report.items.resize(order.size());
    for (const qsizetype i : order) {
        core::Result<Outcome> outcome = work(i);
        if (!outcome)
            return core::fail(std::move(outcome.error()));
        if (outcome->what == Outcome::What::Done)
            ++report.done;
        report.items[i] = std::move(*outcome);
    }
    return report;
}

} // namespace endorse::enrollmentlist
