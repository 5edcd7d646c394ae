// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include <enrollmentlist/comparison.h>
#include <enrollmentlist/liststore.h>

// What the store's thread does for a pull.

namespace endorse::enrollmentlist {

/// What became of a line of a plan.
struct SyncVerdict final
{
    qsizetype place = 0;
    SyncItem::Outcome outcome = SyncItem::Outcome::Done;
    std::optional<core::Error> error;
};
using SyncVerdicts = QList<SyncVerdict>;

/// By what the list says of a line that was to be settled in it.
SyncVerdict verdictOf(qsizetype place, const Settled &settled, const Outcome &outcome);

/// The records that are to be taken, by key: the line of each, and what the comparison saw. Goes
/// from thread to thread, used by one at a time.
class WantedRecords final
{
public:
    explicit WantedRecords(SyncRun run)
        : m_run(std::move(run))
    {
    }
    void add(qsizetype place, const Difference &line) { m_lines.insert(line.key(), {place, line}); }
    /// The lines of records that were not taken yet.
    QList<qsizetype> places() const;
    bool isEmpty() const { return m_lines.isEmpty(); }

    /// Takes those of @p records that are wanted and still what was compared into the list, in one
    /// transaction. What a service does not show (keys, certificates) stays as the list has it. In
    /// the store's thread. Errors: those of the store; nothing was taken then, unless the code is
    /// "unsettled".
    core::Result<SyncVerdicts> take(ListStore &store,
                                    const QList<dps::IndividualEnrollment> &records);
    /// The lines that the last take() was to write.
    const QList<qsizetype> &lastPlaces() const { return m_last; }

private:
    struct Line final
    {
        qsizetype place = 0;
        Difference difference;
    };

    SyncRun m_run;
    QHash<QString, Line> m_lines;
    QList<qsizetype> m_last;
};

} // namespace endorse::enrollmentlist
