// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>
#include <dps/serviceclient.h>

#include <QCoroTask>

#include <enrollmentlist/comparison.h>
#include <enrollmentlist/liststore.h>
#include <memory>
#include <optional>

// The list and a service brought in step: compared, then, of what was shown, pushed or pulled.
//
// A line is written under the version and the ETag that the comparison saw: what somebody changed
// since is left alone and reported as "changed-again". Each batch is settled in the list before the
// next is sent, so that whoever is killed, cut or cancelled at any time compares again and goes on:
// nothing is done twice, nothing is lost. A 429 is waited for.
//
// Errors: those of dps::ServiceClient and ListStore, Cancelled. Thread: that of the client and of
// the worker's owner, with an event loop; nothing blocks it; Progress is called in it. The worker
// outlives the tasks; the client is held by them. The coroutines take everything by value.

namespace endorse::enrollmentlist {

class ListWorker;

/// Reads the whole service, a thousand records a page, and all rows of the list. Takes some 100
/// bytes of memory for a row. Records that turn out alike are noted in the list as in step (no
/// change of theirs, and none that anybody sees). Progress: records compared; the total is the
/// larger of the list and what has been read.
QCoro::Task<core::Result<Comparison>> compare(ListWorker *worker,
                                              std::shared_ptr<dps::ServiceClient> client,
                                              Progress progress, core::CancelToken cancel);

/// Takes to the service what SyncPlan::settleOf() says is Here, in bulk requests of ten (deletions
/// one by one, since only so they can be bound to an ETag); and into the list what it says is
/// There. Progress: lines of the plan. Fails as a whole only before anything was done: otherwise
/// the report says what became of each line and why it stopped.
QCoro::Task<core::Result<SyncReport>> push(ListWorker *worker,
                                           std::shared_ptr<dps::ServiceClient> client,
                                           SyncPlan plan, Progress progress,
                                           core::CancelToken cancel);
/// The same, with the defaults of Direction::Pull.
QCoro::Task<core::Result<SyncReport>> pull(ListWorker *worker,
                                           std::shared_ptr<dps::ServiceClient> client,
                                           SyncPlan plan, Progress progress,
                                           core::CancelToken cancel);

/// The members that differ on one line, with the values of both sides as they are now; where one
/// side has no such record, each member of the other. Never keys.
QCoro::Task<core::Result<QList<dps::MemberDifference>>>
valuesOf(ListWorker *worker, std::shared_ptr<dps::ServiceClient> client, QString registrationId,
         core::CancelToken cancel);

/// Asks the service what became of the registrations of devices: one GET each. @p keys: of these
/// rows; without, of all that are not assigned. What came is written in blocks, and stays when the
/// rest fails or is cancelled. Gives the number of rows whose state is new. Rows that the service
/// does not know stay as they are.
QCoro::Task<core::Result<qsizetype>> refreshStates(ListWorker *worker,
                                                   std::shared_ptr<dps::ServiceClient> client,
                                                   std::optional<QStringList> keys,
                                                   Progress progress, core::CancelToken cancel);

} // namespace endorse::enrollmentlist
