// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dps/cancelgrace.h>
#include <dps/serviceclient.h>

#include <QCoroTask>

#include <enrollmentlist/comparison.h>
#include <enrollmentlist/liststore.h>
#include <enrollmentlist/synctaking.h>
#include <memory>

namespace endorse::enrollmentlist {

class ListWorker;

/// One push or pull: what goes to the service first, then what comes from it. Each batch is settled
/// in the list before the next one is sent. Thread: that of the client.
class SyncEngine final
{
public:
    SyncEngine(ListWorker *worker, std::shared_ptr<dps::ServiceClient> client, SyncPlan plan,
               Direction direction, Progress progress, core::CancelToken cancel);

    QCoro::Task<core::Result<SyncReport>> run();

private:
    /// A record on its way, and the line of the plan that it belongs to.
    struct Parcel final
    {
        qsizetype place = 0;
        dps::IndividualEnrollment record;
        qint64 version = 0;
    };
    using Parcels = QList<Parcel>;
    using Places = QList<qsizetype>;
    using Found = std::optional<dps::IndividualEnrollment>;
    /// How a line is settled once it is done.
    struct Settling final
    {
        qsizetype place = 0;
        Settled settled;
    };

    void arrange();
    /// What is still to be done of one kind, or of two.
    Places placesOf(SyncItem::Act act, SyncItem::Act other = SyncItem::Act::None) const;
    bool isStopped();

    // To the service.
    QCoro::Task<void> sendAll(SyncItem::Act act);
    /// The rows as they are to be sent; those that were changed since are refused.
    QCoro::Task<core::Result<Parcels>> pack(Places places);
    QCoro::Task<void> send(Parcels parcels, SyncItem::Act act);
    QCoro::Task<void> deleteAll();
    QCoro::Task<void> deleteOne(qsizetype place);
    /// Nobody knows what became of a deletion: whether it may be sent again.
    QCoro::Task<bool> askAfterDeletion(qsizetype place, core::Error error);
    /// The ETags that bulk operations do not tell.
    QCoro::Task<void> noteEtags();
    QCoro::Task<void> noteEtagsOneByOne();

    // Into the list.
    QCoro::Task<void> takeAll();
    /// Gives those that no page had.
    QCoro::Task<Places> takeFromPages(Places places);
    QCoro::Task<void> takePages(std::shared_ptr<WantedRecords> wanted);
    QCoro::Task<void> takeOneByOne(Places places);
    /// False: the service does not answer.
    QCoro::Task<bool> askFor(qsizetype place, QList<dps::IndividualEnrollment> *records,
                             QList<Settling> *gone);
    QCoro::Task<void> take(QList<dps::IndividualEnrollment> records, Places places);
    std::shared_ptr<WantedRecords> wantedAt(const Places &places) const;
    void judge(core::Result<SyncVerdicts> taken, const WantedRecords &wanted);
    /// Whether a full reading of the service costs less than so many single questions.
    QCoro::Task<bool> isWalkCheaper(qsizetype questions);

    QCoro::Task<core::Result<Found>> read(QString id, core::CancelToken cancel);
    /// Writes into the list what is done, and marks it.
    QCoro::Task<void> settle(QList<Settling> lines);
    void apply(const SyncVerdicts &verdicts);
    QCoro::Task<void> finish();

    void mark(qsizetype place, SyncItem::Outcome outcome, std::optional<core::Error> error = {});
    void stop(core::Error error);
    const Difference &line(qsizetype place) const { return m_plan.items.at(place); }

    ListWorker *m_worker;
    std::shared_ptr<dps::ServiceClient> m_client;
    SyncPlan m_plan;
    Direction m_direction;
    Progress m_progress;
    core::CancelToken m_cancel;
    dps::CancelGrace m_grace;
    SyncRun m_run;
    SyncReport m_report;
    QHash<QString, qint64> m_pushed; ///< Keys without an ETag, and their versions.
    qsizetype m_known = 0;
    bool m_isSettled = false; ///< Something was written into the list.
};

} // namespace endorse::enrollmentlist
