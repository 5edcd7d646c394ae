// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>

#include <QCoroTask>

#include <enrollmentlist/enrollmentsync.h>
#include <functional>
#include <memory>

namespace endorse::enrollmentlist {
class LocalList;
}

namespace endorse::ui {

/// The open list against the service that is connected. Thread: the GUI's; nothing blocks. The
/// tasks may be dropped.
class SyncPort
{
public:
    using Progress = enrollmentlist::Progress;

    virtual ~SyncPort() = default;

    virtual QCoro::Task<core::Result<enrollmentlist::Comparison>>
    compare(Progress progress, core::CancelToken cancel) = 0;
    virtual QCoro::Task<core::Result<enrollmentlist::SyncReport>>
    run(enrollmentlist::Direction direction, enrollmentlist::SyncPlan plan, Progress progress,
        core::CancelToken cancel) = 0;
    /// The members that differ on one line, with both values; never keys.
    virtual QCoro::Task<core::Result<QList<dps::MemberDifference>>>
    values(QString registrationId, core::CancelToken cancel) = 0;
};

/// The list of the window and the service of the status bar. @p list outlives it.
class ServiceSync final : public SyncPort
{
public:
    /// A client of the service that is connected; asked for anew with each task.
    using ClientFactory =
        std::function<QCoro::Task<core::Result<std::shared_ptr<dps::ServiceClient>>>(
            core::CancelToken)>;

    /// @p afterRun is called when a push or a pull has ended, however; also when its task was
    /// dropped and this object is gone.
    ServiceSync(enrollmentlist::LocalList &list, ClientFactory client,
                std::function<void()> afterRun = {});

    QCoro::Task<core::Result<enrollmentlist::Comparison>>
    compare(Progress progress, core::CancelToken cancel) override;
    QCoro::Task<core::Result<enrollmentlist::SyncReport>> run(enrollmentlist::Direction direction,
                                                              enrollmentlist::SyncPlan plan,
                                                              Progress progress,
                                                              core::CancelToken cancel) override;
    QCoro::Task<core::Result<QList<dps::MemberDifference>>>
    values(QString registrationId, core::CancelToken cancel) override;

private:
    enrollmentlist::LocalList &m_list;
    ClientFactory m_client;
    std::function<void()> m_afterRun;
};

} // namespace endorse::ui
