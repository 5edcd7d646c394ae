// SPDX-License-Identifier: GPL-3.0-or-later
#include "runhistory.h"

#include <attestation/oneshot.h>
#include <attestation/runfile.h>

#include <QDir>
#include <QRandomGenerator>

#include <algorithm>

namespace endorse::attestation {

/// What the worker found in the folder.
struct RunHistory::Loaded final
{
    QList<RunSummary> runs;
    QList<core::Error> damaged;
};

namespace {

bool newerFirst(const RunSummary &a, const RunSummary &b)
{
    return a.id > b.id;
}

QStringList idsOf(const QList<RunSummary> &runs)
{
    QStringList ids;
    for (const RunSummary &run : runs)
        ids.append(run.id);
    return ids;
}

using PathOf = QString (*)(const QString &folder, const QString &id);

/// Moves as many as it can. The first failure is told; @p mayBeMissing: who is gone already is
/// none.
core::Result<void> moveAll(const QString &folder, const QStringList &ids, PathOf from, PathOf to,
                           bool mayBeMissing)
{
    core::Result<void> result;
    for (const QString &id : ids) {
        auto moved = runfile::move(from(folder, id), to(folder, id));
        const bool isMissing = !moved && moved.error().code == QLatin1String("missing");
        if (!moved && result && !(isMissing && mayBeMissing))
            result = std::move(moved);
    }
    return result;
}

QCoro::Task<core::Result<AttestationResult>> readInWorker(QThreadPool *worker, QString file)
{
    const auto result = std::make_shared<std::optional<core::Result<AttestationResult>>>();
    const OneShot done;
    worker->start([file, result, done] {
        result->emplace(runfile::readRecord(file));
        done.fire();
    });
    co_await done;
    co_return std::move(**result);
}

} // namespace

RunHistory::RunHistory(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    // One thread: what is asked first is done first.
    m_worker.setMaxThreadCount(1);
}

RunHistory::~RunHistory()
{
    purgeRemoved();
    m_worker.waitForDone();
}

void RunHistory::inWorker(std::function<core::Result<void>()> work)
{
    m_worker.start([this, work = std::move(work)] {
        const core::Result<void> done = work();
        if (done)
            return;
        QMetaObject::invokeMethod(
            this, [this, error = done.error()] { Q_EMIT problem(error); }, Qt::QueuedConnection);
    });
}

void RunHistory::load()
{
    m_removed.clear();
    m_worker.start([this, folder = m_folder] {
        runfile::tidy(folder);
        Loaded loaded;
        const QStringList files = runfile::filesIn(folder);
        for (const QString &file : files) {
            if (loaded.runs.size() >= maximumRuns) {
                runfile::erase(file);
                continue;
            }
            core::Result<RunSummary> summary = runfile::readSummary(file);
            if (summary)
                loaded.runs.append(std::move(*summary));
            else
                loaded.damaged.append(summary.error());
        }
        QMetaObject::invokeMethod(
            this, [this, loaded = std::move(loaded)] { take(loaded); }, Qt::QueuedConnection);
    });
}

void RunHistory::take(Loaded loaded)
{
    // Runs that ended while the folder was read are in the list already.
    for (RunSummary &run : loaded.runs) {
        if (!find(run.id))
            m_runs.append(std::move(run));
    }
    m_damaged = std::move(loaded.damaged);
    m_loaded = true;
    sortRuns();
    Q_EMIT changed();
}

void RunHistory::sortRuns()
{
    std::sort(m_runs.begin(), m_runs.end(), newerFirst);
}

const RunSummary *RunHistory::find(const QString &id) const
{
    const auto run = std::find_if(m_runs.begin(), m_runs.end(),
                                  [&id](const RunSummary &known) { return known.id == id; });
    return run == m_runs.end() ? nullptr : &*run;
}

QString RunHistory::lastGoodRun(const core::Bytes &ekName) const
{
    QString ofAny;
    for (const RunSummary &run : m_runs) {
        if (run.outcome != RunOutcome::Ok || !run.fault.isEmpty())
            continue;
        if (!ekName.isEmpty() && run.ekName == ekName)
            return run.id;
        if (ofAny.isEmpty())
            ofAny = run.id;
    }
    return ofAny;
}

QString RunHistory::newId(const QDateTime &startedAt) const
{
    const QDateTime time = startedAt.isValid() ? startedAt : QDateTime::currentDateTimeUtc();
    const QString stamp = time.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmsszzz"));
    QString id;
    do {
        id = QStringLiteral("%1-%2").arg(stamp).arg(QRandomGenerator::system()->bounded(0x10000u),
                                                    4, 16, QLatin1Char('0'));
    } while (find(id));
    return id;
}

QString RunHistory::add(AttestationResult result)
{
    RunSummary summary = RunSummary::of(result);
    summary.id = newId(result.startedAt);
    m_runs.append(summary);
    sortRuns();
    QStringList pushedOut;
    while (m_runs.size() > maximumRuns)
        pushedOut.append(m_runs.takeLast().id);
    inWorker([folder = m_folder, summary, pushedOut, result = std::move(result)] {
        for (const QString &id : pushedOut)
            runfile::erase(runfile::pathOf(folder, id));
        return runfile::write(folder, summary, result);
    });
    Q_EMIT changed();
    return summary.id;
}

QCoro::Task<core::Result<AttestationResult>> RunHistory::record(QString id)
{
    return readInWorker(&m_worker, runfile::pathOf(m_folder, id));
}

void RunHistory::purgeRemoved()
{
    if (m_removed.isEmpty())
        return;
    inWorker([folder = m_folder, ids = idsOf(m_removed)]() -> core::Result<void> {
        for (const QString &id : ids)
            runfile::erase(runfile::removedPathOf(folder, id));
        return {};
    });
    m_removed.clear();
}

void RunHistory::remove(const QStringList &ids)
{
    QList<RunSummary> removed;
    for (const QString &id : ids) {
        if (const RunSummary *run = find(id)) {
            removed.append(*run);
            m_runs.removeAt(run - m_runs.constData());
        }
    }
    if (removed.isEmpty())
        return;
    purgeRemoved();
    m_removed = removed;
    // The hint for a run whose file somebody else removed is to take it out of the list.
    inWorker([folder = m_folder, gone = idsOf(removed)] {
        return moveAll(folder, gone, runfile::pathOf, runfile::removedPathOf, true);
    });
    Q_EMIT changed();
}

void RunHistory::clear()
{
    remove(idsOf(m_runs));
}

void RunHistory::undoRemove()
{
    if (m_removed.isEmpty())
        return;
    inWorker([folder = m_folder, back = idsOf(m_removed)] {
        return moveAll(folder, back, runfile::removedPathOf, runfile::pathOf, false);
    });
    m_runs.append(std::exchange(m_removed, {}));
    sortRuns();
    Q_EMIT changed();
}

} // namespace endorse::attestation
