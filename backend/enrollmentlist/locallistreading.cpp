// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of a LocalList come and stay up to date.
#include <QElapsedTimer>

#include <enrollmentlist/listindexbuilder.h>
#include <enrollmentlist/locallistwork.h>

namespace endorse::enrollmentlist {

using core::CancelToken;
using core::Result;
using Phase = LocalListState::Phase;

namespace {

/// Looking at so many flagged rows with every change would take too long.
constexpr qsizetype mostFlagged = 20'000;
/// How often the reading thread says how far it is.
constexpr qint64 rowsATick = 1024;

/// What is read when a list is opened. Nothing that takes longer the more rows there are.
struct Opened final
{
    std::shared_ptr<const ListIndex> index;
    bool hasMore = false;
    std::optional<UndoStep> undoable;
};

Result<Opened> openedList(ListStore &store)
{
    const auto rows = store.firstRows(LocalList::firstRows);
    if (!rows)
        return core::fail(rows.error());
    const auto undoable = store.undoable();
    if (!undoable)
        return core::fail(undoable.error());
    return Opened{ListIndex::of(*rows), rows->size() == LocalList::firstRows, *undoable};
}

/// Rows that are flagged because others have their EK: what happens to those changes the flags.
QStringList flaggedKeys(const ListIndex &index)
{
    QStringList keys;
    if (index.facets().duplicates == 0 || index.facets().duplicates > mostFlagged)
        return keys;
    for (quint32 row = 0; row < index.rowLimit(); ++row) {
        if (index.has(row) && index.isDuplicateEk(row))
            keys.append(index.key(row));
    }
    return keys;
}

QStringList missingKeys(const QStringList &keys, const QList<ListRow> &rows)
{
    QSet<QString> missing(keys.begin(), keys.end());
    for (const ListRow &row : rows)
        missing.remove(row.key());
    return {missing.begin(), missing.end()};
}

} // namespace

QCoro::Task<void> LocalList::Work::end(Line line)
{
    const std::shared_ptr<ListTally> tally = line->tally;
    ++tally->running;
    const dps::OneShot<bool> settled = line->tasks.settled();
    co_await settled;
    co_await ListWorker::shutdown(std::exchange(line->quick, nullptr));
    co_await ListWorker::shutdown(std::exchange(line->slow, nullptr));
    line.reset();
    tally->leave();
}

QCoro::Task<void> LocalList::Work::readAll(Owner list, Line line)
{
    const ListLease lease(line);
    line->isReading = true;
    Result<void> result;
    QElapsedTimer timer;
    do {
        line->again = false;
        timer.start();
        result = co_await readOnce(list, line);
    } while (result && line->again && isCurrent(list, line));
    line->isReading = false;
    line->touched.clear();
    if (!result) {
        setFailed(list, line, result.error());
    } else if (isCurrent(list, line)) {
        list->m_readingMs = timer.elapsed();
        list->m_sinceReading.start();
        list->setState({.phase = Phase::Ready, .read = 0, .total = 0, .error = {}});
    }
    for (const dps::OneShot<bool> &waiter :
         std::exchange(line->firsts, {}) + std::exchange(line->readers, {}))
        waiter.resolve(true);
}

QCoro::Task<Result<void>> LocalList::Work::readOnce(Owner list, Line line)
{
    line->touched.clear();
    line->read = 0;
    if (isCurrent(list, line)) {
        const Phase phase = line->hasFirstRows ? Phase::Reading : Phase::Opening;
        line->total = list->index()->count();
        list->setState({.phase = phase, .read = 0, .total = line->total, .error = {}});
    }
    std::function<Result<qint64>(ListStore &)> lookAtMark = [](ListStore &store) {
        return store.changeMark();
    };
    const auto mark = co_await line->quick->run<qint64>(std::move(lookAtMark));
    if (!mark)
        co_return core::fail(mark.error());
    line->mark = *mark;
    if (!line->hasFirstRows) {
        const auto hasMore = co_await readFirst(list, line);
        for (const dps::OneShot<bool> &waiter : std::exchange(line->firsts, {}))
            waiter.resolve(true);
        if (!hasMore)
            co_return core::fail(hasMore.error());
        if (!*hasMore)
            co_return {};
    } else {
        // Who works on the store itself (a pull, an import of a manifest) made a change that can be
        // undone.
        co_await showUndoable(list, line);
    }
    if (!isCurrent(list, line))
        co_return core::fail(listCancelledError());
    Index base = list->index();
    auto next = co_await readRows(std::move(base), line);
    if (!next)
        co_return core::fail(next.error());
    // What has changed here meanwhile may be missing in what was read.
    line->fresh = std::move(*next);
    line->stale += line->touched;
    co_await update(list, line);
    if (isCurrent(list, line) && list->m_state.phase == Phase::Failed)
        co_return core::fail(*list->m_state.error);
    co_return {};
}

QCoro::Task<Result<bool>> LocalList::Work::readFirst(Owner list, Line line)
{
    std::function<Result<Opened>(ListStore &)> work = openedList;
    const auto opened = co_await line->quick->run<Opened>(std::move(work));
    if (!opened)
        co_return core::fail(opened.error());
    if (!isCurrent(list, line))
        co_return core::fail(listCancelledError());
    line->hasFirstRows = true;
    // The index comes before the phase: who hears of Reading finds the first rows.
    list->setIndex(opened->index);
    if (isCurrent(list, line))
        list->setUndoable(opened->undoable);
    if (isCurrent(list, line) && opened->hasMore)
        list->setState({.phase = Phase::Reading, .read = 0, .total = 0, .error = {}});
    co_return opened->hasMore;
}

QCoro::Task<Result<LocalList::Work::Index>> LocalList::Work::readRows(Index base, Line line)
{
    const CancelToken cancel = line->cancel.token();
    ListLine *const told = line.get(); // It lives as long as this task.
    const bool isFirst = base->count() <= LocalList::firstRows;
    auto builder = std::make_shared<ListIndexBuilder>(std::move(base));
    std::function<Result<bool>(ListStore &)> scan = [builder, told, cancel,
                                                     isFirst](ListStore &store) {
        if (isFirst)
            told->total = store.count().value_or(0);
        qint64 read = 0;
        const auto take = [&](ListRow &&row) {
            builder->read(row);
            if (++read % rowsATick == 0)
                told->read = read;
            return read % rowsATick != 0 || !cancel.isCancelled();
        };
        const auto scanned = cancel.isCancelled() ? Result<void>() : store.scan(take);
        if (!scanned)
            return Result<bool>(core::fail(scanned.error()));
        if (cancel.isCancelled())
            return Result<bool>(core::fail(listCancelledError()));
        builder->endReading();
        return Result<bool>(true);
    };
    const auto scanned = co_await line->slow->run<bool>(std::move(scan));
    // The builder is large: it ends where it does no harm, also when there is nothing to finish.
    const bool isWhole = scanned.has_value();
    std::function<Index()> finish = [builder = std::move(builder), cancel, isWhole] {
        return isWhole ? builder->finish(cancel) : nullptr;
    };
    auto index = co_await inPool<Index>(&line->building, std::move(finish));
    if (!scanned)
        co_return core::fail(scanned.error());
    if (!index)
        co_return core::fail(listCancelledError());
    co_return index;
}

void LocalList::Work::setFailed(const Owner &list, const Line &line, const core::Error &error)
{
    if (!isCurrent(list, line))
        return;
    list->setState({.phase = Phase::Failed, .read = 0, .total = 0, .error = error});
    if (list && line->hasFirstRows)
        Q_EMIT list->problem(error);
}

QCoro::Task<void> LocalList::Work::look(Owner list, Line line)
{
    const ListLease lease(line);
    std::function<Result<qint64>(ListStore &)> lookAtMark = [](ListStore &store) {
        return store.changeMark();
    };
    const auto mark = co_await line->quick->run<qint64>(std::move(lookAtMark));
    const bool isKnown = mark && *mark == line->mark && line->hasFirstRows;
    if (!isKnown && isCurrent(list, line))
        list->reread();
}

QCoro::Task<void> LocalList::Work::refresh(Owner list, Line line, std::optional<QStringList> keys)
{
    if (!isCurrent(list, line))
        co_return;
    if (keys && keys->size() <= rowsOneByOne) {
        const QSet<QString> stale(keys->begin(), keys->end());
        line->stale += stale;
        if (line->isReading)
            line->touched += stale;
        // Without the first rows there is nothing that could be brought up to date, and they would
        // take the place of what was.
        if (line->isReading && !line->hasFirstRows) {
            const dps::OneShot<bool> first;
            line->firsts.append(first);
            co_await first;
        }
        co_await update(list, line);
        co_return;
    }
    const dps::OneShot<bool> read;
    line->readers.append(read);
    list->reread();
    co_await read;
}

QCoro::Task<void> LocalList::Work::update(Owner list, Line line)
{
    if (line->isUpdating) {
        const dps::OneShot<bool> updated;
        line->updates.append(updated);
        co_await updated;
        co_return;
    }
    line->isUpdating = true;
    while (isCurrent(list, line) && line->hasFirstRows && (line->fresh || !line->stale.isEmpty())) {
        Index base = line->fresh ? std::exchange(line->fresh, nullptr) : list->index();
        QStringList keys(line->stale.begin(), line->stale.end());
        line->stale.clear();
        auto next = co_await brought(std::move(base), line, std::move(keys));
        if (!next) {
            setFailed(list, line, next.error());
            break;
        }
        if (isCurrent(list, line))
            list->setIndex(std::move(*next));
    }
    line->fresh = nullptr;
    line->stale.clear();
    line->isUpdating = false;
    for (const dps::OneShot<bool> &waiter : std::exchange(line->updates, {}))
        waiter.resolve(true);
}

QCoro::Task<Result<LocalList::Work::Index>> LocalList::Work::brought(Index base, Line line,
                                                                     QStringList keys)
{
    if (keys.isEmpty())
        co_return base;
    struct Read final
    {
        QStringList keys;
        QList<ListRow> rows;
    };
    std::function<Result<Read>(ListStore &)> readRows = [base, keys](ListStore &store) {
        Read read{keys + flaggedKeys(*base), {}};
        auto rows = store.rows(read.keys);
        if (!rows)
            return Result<Read>(core::fail(rows.error()));
        read.rows = std::move(*rows);
        return Result<Read>(std::move(read));
    };
    auto read = co_await line->quick->run<Read>(std::move(readRows));
    if (!read)
        co_return core::fail(read.error());
    std::function<Index()> make = [base = std::move(base), read = std::move(*read)] {
        return base->with(read.rows, missingKeys(read.keys, read.rows));
    };
    auto next = co_await inPool<Index>(&line->building, std::move(make));
    co_return next;
}

} // namespace endorse::enrollmentlist
