// SPDX-License-Identifier: GPL-3.0-or-later
// What became of the registrations of devices, asked one by one.
#include "enrollmentsync.h"
#include "syncerrors.h"

#include <dps/identifiers.h>

#include <enrollmentlist/listworker.h>

namespace endorse::enrollmentlist {

using core::CancelToken;
using core::Error;
using core::Result;
using dps::DeviceRegistrationState;
using dps::ServiceClient;

namespace {

constexpr int NotFound = 404;
/// So many answers are written at once.
constexpr qsizetype BlockRows = 50;

/// The rows that may have got a hub meanwhile.
Result<QStringList> waitingRows(ListStore &store, const CancelToken &cancel)
{
    QStringList ids;
    const Result<void> scanned = store.scan([&ids, &cancel](ListRow &&row) {
        if (row.status == Status::Unassigned || row.status == Status::Failed)
            ids.append(row.registrationId);
        return !cancel.isCancelled();
    });
    if (!scanned)
        return core::fail(scanned.error());
    return ids;
}

QCoro::Task<Result<StateRead>> askForState(std::shared_ptr<ServiceClient> client, QString id,
                                           CancelToken cancel)
{
    const Result<dps::RegistrationId> parsed = dps::RegistrationId::parse(id);
    if (!parsed)
        co_return core::fail(parsed.error());
    StateRead read;
    read.key = parsed->key();
    for (int attempt = 1;; ++attempt) {
        Result<DeviceRegistrationState> state = co_await client->getRegistration(*parsed, cancel);
        client->forgetExchanges();
        if (state)
            read.state = std::move(*state);
        if (state || state.error().httpStatus == NotFound)
            co_return read;
        if (attempt == questionAttempts || !wasCut(state.error()))
            co_return core::fail(state.error());
    }
}

QCoro::Task<Result<qsizetype>> writeStates(ListWorker *worker, QList<StateRead> states)
{
    std::function<Result<qsizetype>(ListStore &)> work = [states](ListStore &store) {
        return store.setStates(states);
    };
    co_return co_await worker->run<qsizetype>(std::move(work));
}

} // namespace

QCoro::Task<Result<qsizetype>> refreshStates(ListWorker *worker,
                                             std::shared_ptr<ServiceClient> client,
                                             std::optional<QStringList> keys, Progress progress,
                                             CancelToken cancel)
{
    QStringList ids = keys.value_or(QStringList());
    if (!keys) {
        std::function<Result<QStringList>(ListStore &)> work = [cancel](ListStore &store) {
            return waitingRows(store, cancel);
        };
        const Result<QStringList> waiting = co_await worker->run<QStringList>(std::move(work));
        if (!waiting)
            co_return core::fail(waiting.error());
        ids = *waiting;
    }
    qsizetype changed = 0;
    std::optional<Error> failure;
    QList<StateRead> states;
    for (qsizetype i = 0; i < ids.size() && !failure; ++i) {
        if (cancel.isCancelled()) {
            failure = core::cancelledError(QStringLiteral("refresh"));
        } else {
            Result<StateRead> read = co_await askForState(client, ids.at(i), cancel);
            if (read)
                states.append(std::move(*read));
            else
                failure = read.error();
        }
        if (states.size() < BlockRows && i + 1 < ids.size() && !failure)
            continue;
        const Result<qsizetype> written =
            co_await writeStates(worker, std::exchange(states, QList<StateRead>()));
        if (!written)
            co_return core::fail(written.error());
        changed += *written;
        if (progress)
            progress(i + 1, ids.size());
    }
    if (cancel.isCancelled() && !failure)
        failure = core::cancelledError(QStringLiteral("refresh"));
    if (failure)
        co_return core::fail(*failure);
    co_return changed;
}

} // namespace endorse::enrollmentlist
