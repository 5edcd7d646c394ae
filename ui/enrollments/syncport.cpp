// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncport.h"

#include <QPointer>

#include <enrollmentlist/heldworker.h>

namespace endorse::ui {

using core::CancelToken;
using core::Result;
using core::Text;
using dps::MemberDifference;
using enrollmentlist::Comparison;
using enrollmentlist::Direction;
using enrollmentlist::HeldWorker;
using enrollmentlist::LocalList;
using enrollmentlist::Progress;
using enrollmentlist::SyncPlan;
using enrollmentlist::SyncReport;

namespace {

using ClientFactory = ServiceSync::ClientFactory;

core::Error notOpen()
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QStringLiteral("not-open");
    error.message = Text("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "No list is open."));
    error.hint = Text("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "Open a list first."));
    return error;
}

// Each asks for the client first; the list may have been closed by the time that it is there. From
// then on it holds the worker, which ends with the list otherwise.

QCoro::Task<Result<Comparison>> compareWith(QPointer<LocalList> list, ClientFactory factory,
                                            Progress progress, CancelToken cancel)
{
    auto client = co_await factory(cancel);
    if (!client)
        co_return core::fail(client.error());
    const HeldWorker held(list, cancel);
    if (!held.worker())
        co_return core::fail(notOpen());
    auto compared =
        co_await enrollmentlist::compare(held.worker(), *client, progress, held.cancel());
    co_return compared;
}

QCoro::Task<Result<SyncReport>> runWith(QPointer<LocalList> list, ClientFactory factory,
                                        Direction direction, SyncPlan plan, Progress progress,
                                        CancelToken cancel, std::function<void()> after)
{
    auto client = co_await factory(cancel);
    if (!client)
        co_return core::fail(client.error());
    const HeldWorker held(list, cancel);
    if (!held.worker())
        co_return core::fail(notOpen());
    auto task = direction == Direction::Push
                    ? enrollmentlist::push(held.worker(), *client, plan, progress, held.cancel())
                    : enrollmentlist::pull(held.worker(), *client, plan, progress, held.cancel());
    auto report = co_await std::move(task);
    if (list)
        list->reread();
    if (after)
        after();
    co_return report;
}

QCoro::Task<Result<QList<MemberDifference>>>
valuesWith(QPointer<LocalList> list, ClientFactory factory, QString id, CancelToken cancel)
{
    auto client = co_await factory(cancel);
    if (!client)
        co_return core::fail(client.error());
    const HeldWorker held(list, cancel);
    if (!held.worker())
        co_return core::fail(notOpen());
    auto values = co_await enrollmentlist::valuesOf(held.worker(), *client, id, held.cancel());
    co_return values;
}

} // namespace

ServiceSync::ServiceSync(LocalList &list, ClientFactory client, std::function<void()> afterRun)
    : m_list(list)
    , m_client(std::move(client))
    , m_afterRun(std::move(afterRun))
{
}

QCoro::Task<Result<Comparison>> ServiceSync::compare(Progress progress, CancelToken cancel)
{
    return compareWith(&m_list, m_client, std::move(progress), std::move(cancel));
}

QCoro::Task<Result<SyncReport>> ServiceSync::run(Direction direction, SyncPlan plan,
                                                 Progress progress, CancelToken cancel)
{
    return runWith(&m_list, m_client, direction, std::move(plan), std::move(progress),
                   std::move(cancel), m_afterRun);
}

QCoro::Task<Result<QList<MemberDifference>>> ServiceSync::values(QString registrationId,
                                                                 CancelToken cancel)
{
    return valuesWith(&m_list, m_client, std::move(registrationId), std::move(cancel));
}

} // namespace endorse::ui
