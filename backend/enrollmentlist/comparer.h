// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>

#include <QSet>

#include <enrollmentlist/comparison.h>
#include <enrollmentlist/liststore.h>
#include <enrollmentlist/markset.h>
#include <utility>

namespace endorse::enrollmentlist {

/// Compares a list with the pages of a service, in whatever order they come. Used by one thread at
/// a time: that of the store.
class Comparer final
{
public:
    explicit Comparer(const QString &service);

    /// Reads what comparing needs of all rows; gives their number. Errors: those of the store,
    /// Cancelled.
    core::Result<qsizetype> readList(ListStore &store, const core::CancelToken &cancel);
    /// Judges the records of a page; gives their number.
    core::Result<qsizetype> judgePage(ListStore &store,
                                      const QList<dps::IndividualEnrollment> &page);
    /// IDs of records that were there twice and not the same: they have to be read once more.
    QStringList moved() const;
    /// Such a record as it was read alone; nothing: it is gone.
    core::Result<qsizetype> judgeMoved(ListStore &store, const QString &registrationId,
                                       const std::optional<dps::IndividualEnrollment> &record);
    /// What nobody told of is here only; what was removed here, and no page had, is settled. Error:
    /// the list has gone.
    core::Result<Comparison> finish(ListStore &store);

private:
    /// The record is the first one with its ID.
    bool isNew(const dps::IndividualEnrollment &record, const QString &key);
    core::Result<void> judgeNew(ListStore &store, const QList<dps::IndividualEnrollment> &records);
    void judgeEqual(MarkSet::Row &row, const dps::IndividualEnrollment &record);
    core::Result<void> judgeOnlyThere(ListStore &store, const dps::IndividualEnrollment &record,
                                      const core::Bytes &digest);
    core::Result<void> judgeDifferent(ListStore &store,
                                      const QList<dps::IndividualEnrollment> &records);
    core::Result<void> flagEk(ListStore &store, const dps::IndividualEnrollment &record,
                              Difference *difference);
    core::Result<void> writeDown(ListStore &store);
    core::Result<void> settleRemoved(ListStore &store);
    core::Result<void> goOnWithout(core::Error error);
    qsizetype append(Difference difference);
    void flagTwins();

    Comparison m_comparison;
    MarkSet m_marks;
    QHash<QString, Tombstone> m_tombstones;
    /// Records that only the service has: the place of the difference, and the hash of the ETag.
    QHash<QString, std::pair<qsizetype, quint64>> m_onlyThere;
    /// EKs of those.
    std::vector<std::pair<MarkSet::Digest, qsizetype>> m_eks;
    QSet<QString> m_moved;
    QList<Settled> m_inStep;   ///< Of the page: to be noted.
    QList<StateRead> m_states; ///< As m_inStep.
    SyncRun m_run;
    bool m_canWrite = true;
};

} // namespace endorse::enrollmentlist
