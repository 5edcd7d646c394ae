// SPDX-License-Identifier: GPL-3.0-or-later
// What a LocalList changes, and its long work.
#include <atomic>
#include <enrollment/deskline.h>
#include <enrollmentlist/locallistwork.h>

namespace endorse::enrollmentlist {

using core::CancelToken;
using core::Result;

namespace {

/// Changes of which it is kept what they were about: as many as can be undone, as long as they are
/// about few rows.
constexpr qsizetype keptChanges = 100;
constexpr qsizetype keptKeys = 50'000;

/// A change, and what can be undone after it.
struct Changed final
{
    ChangeReport report;
    std::optional<UndoStep> undone; ///< By undo(): what it took back.
    std::optional<UndoStep> undoable;
};

QStringList keysOfChange(ListLine &line, const std::optional<UndoStep> &undone)
{
    if (undone && undone->count == 1 && !undone->subject.isEmpty())
        return {undone->subject.toLower()};
    for (const auto &[id, keys] : line.changes) {
        if (undone && id == undone->changeId)
            return keys;
    }
    return {};
}

void keepKeys(ListLine &line, const QString &changeId, const QStringList &keys, qsizetype mostKeys)
{
    if (changeId.isEmpty() || keys.size() > mostKeys)
        return;
    line.changes.append({changeId, keys});
    qsizetype kept = 0;
    for (const auto &[id, ofChange] : std::as_const(line.changes))
        kept += ofChange.size();
    while (line.changes.size() > keptChanges || kept > keptKeys)
        kept -= line.changes.takeFirst().second.size();
}

void dropKeys(ListLine &line, const QString &changeId)
{
    line.changes.removeIf([&changeId](const auto &change) { return change.first == changeId; });
}

} // namespace

struct ProgressRelay::State final
{
    QObject *home;
    Progress progress;
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    std::atomic<bool> isPosted = false;
    bool hasEnded = false; ///< Thread: the list's.
};

ProgressRelay::ProgressRelay(QObject *home, Progress progress)
    : m_state(std::make_shared<State>())
{
    m_state->home = home;
    m_state->progress = std::move(progress);
}

ProgressRelay::~ProgressRelay()
{
    m_state->hasEnded = true;
}

Progress ProgressRelay::hand() const
{
    if (!m_state->progress)
        return {};
    return [state = m_state](qint64 done, qint64 total) {
        state->done = done;
        state->total = total;
        if (state->isPosted.exchange(true))
            return;
        QMetaObject::invokeMethod(
            state->home,
            [state] {
                state->isPosted = false;
                if (!state->hasEnded)
                    state->progress(state->done, state->total);
            },
            Qt::QueuedConnection);
    };
}

QCoro::Task<Result<ChangeReport>> LocalList::Work::change(Owner list, Line line, Changing work,
                                                          std::optional<QStringList> keys)
{
    if (!line)
        co_return core::fail(notOpenError());
    const ListLease lease(line);
    const bool undoes = !keys.has_value();
    std::function<Result<Changed>(ListStore &)> job =
        [work = std::move(work), undoes, cancel = line->cancel.token()](ListStore &store) {
            if (cancel.isCancelled())
                return Result<Changed>(core::fail(listCancelledError()));
            Changed changed;
            if (undoes)
                changed.undone = store.undoable().value_or(std::nullopt);
            auto report = work(store);
            if (!report)
                return Result<Changed>(core::fail(report.error()));
            changed.report = std::move(*report);
            changed.undoable = store.undoable().value_or(std::nullopt);
            return Result<Changed>(std::move(changed));
        };
    auto changed = co_await line->quick->run<Changed>(std::move(job));
    if (!changed && changed.error().category == core::ErrorCategory::Cancelled)
        co_return core::fail(changed.error());
    if (undoes && changed) {
        const QStringList undone = keysOfChange(*line, changed->undone);
        if (changed->undone)
            dropKeys(*line, changed->undone->changeId);
        if (!undone.isEmpty())
            keys = undone;
    }
    // Also after a failure: what the caller saw may be no longer there.
    co_await refresh(list, line, keys);
    if (!changed)
        co_return core::fail(changed.error());
    // What took something back is not taken back itself.
    if (keys && !undoes)
        keepKeys(*line, changed->report.changeId, *keys, rowsOneByOne);
    if (isCurrent(list, line))
        list->setUndoable(changed->undoable);
    tell(list, line, changed->report.auditProblem);
    co_return std::move(changed->report);
}

template<class T>
QCoro::Task<Result<T>> LocalList::Work::workLong(Line line, ListWorker *ListLine::*worker,
                                                 LongWork<T> work, Progress progress,
                                                 CancelToken cancel)
{
    if (!line)
        co_return core::fail(notOpenError());
    const ListLease lease(line);
    const ProgressRelay relay(&line->home, std::move(progress));
    const enrollment::EitherCancelled either(line->cancel.token(), cancel);
    std::function<Result<T>(ListStore &)> job = [work = std::move(work), told = relay.hand(),
                                                 token = either.token()](ListStore &store) {
        if (token.isCancelled())
            return Result<T>(core::fail(listCancelledError()));
        return work(store, told, token);
    };
    auto result = co_await ((*line).*worker)->template run<T>(std::move(job));
    co_return result;
}

QCoro::Task<Result<ChangeReport>>
LocalList::Work::edit(Owner list, Line line, QStringList keys,
                      std::function<bool(dps::IndividualEnrollment &)> change, Progress progress,
                      CancelToken cancel)
{
    LongWork<ChangeReport> work = [keys, change = std::move(change)](ListStore &store,
                                                                     const Progress &told,
                                                                     const CancelToken &token) {
        return store.edit(keys, change, told, token);
    };
    // Who changes much does not keep the window's own questions waiting.
    const auto worker = keys.size() > rowsOneByOne ? &ListLine::slow : &ListLine::quick;
    auto report = co_await workLong<ChangeReport>(line, worker, std::move(work),
                                                  std::move(progress), std::move(cancel));
    if (!line)
        co_return report;
    const ListLease lease(line);
    co_await refresh(list, line, keys);
    if (report)
        keepKeys(*line, report->changeId, keys, rowsOneByOne);
    co_await showUndoable(list, line);
    if (report)
        tell(list, line, report->auditProblem);
    co_return report;
}

QCoro::Task<Result<ImportReport>> LocalList::Work::importFile(Owner list, Line line,
                                                              ImportRequest request,
                                                              Progress progress, CancelToken cancel)
{
    LongWork<ImportReport> work = [request = std::move(request)](ListStore &store,
                                                                 const Progress &told,
                                                                 const CancelToken &token) {
        return enrollmentlist::importFile(store, request, told, token);
    };
    auto report = co_await workLong<ImportReport>(line, &ListLine::slow, std::move(work),
                                                  std::move(progress), std::move(cancel));
    if (!line)
        co_return report;
    const ListLease lease(line);
    if (isCurrent(list, line))
        list->reread();
    co_await showUndoable(list, line);
    if (report)
        tell(list, line, report->auditProblem);
    co_return report;
}

void LocalList::Work::tell(const Owner &list, const Line &line,
                           const std::optional<core::Error> &auditProblem)
{
    if (auditProblem && isCurrent(list, line))
        Q_EMIT list->problem(*auditProblem);
}

QCoro::Task<void> LocalList::Work::showUndoable(Owner list, Line line)
{
    std::function<Result<std::optional<UndoStep>>(ListStore &)> work = [](ListStore &store) {
        return store.undoable();
    };
    const auto step = co_await line->quick->run<std::optional<UndoStep>>(std::move(work));
    if (step && isCurrent(list, line))
        list->setUndoable(*step);
}

template QCoro::Task<Result<ImportPreview>>
LocalList::Work::workLong<ImportPreview>(Line, ListWorker *ListLine::*, LongWork<ImportPreview>,
                                         Progress, CancelToken);
template QCoro::Task<Result<ImportReport>>
LocalList::Work::workLong<ImportReport>(Line, ListWorker *ListLine::*, LongWork<ImportReport>,
                                        Progress, CancelToken);
template QCoro::Task<Result<ExportReport>>
LocalList::Work::workLong<ExportReport>(Line, ListWorker *ListLine::*, LongWork<ExportReport>,
                                        Progress, CancelToken);

} // namespace endorse::enrollmentlist
