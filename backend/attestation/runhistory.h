// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/runsummary.h>

#include <QCoroTask>
#include <QHash>
#include <QObject>
#include <QThreadPool>

#include <functional>

namespace endorse::attestation {

/// The finished runs of this computer, newest first: their summaries in memory, their whole records
/// on disk.
///
/// One file a run, "<folder>/<id>.run", 0600, written in one piece: the first line is the summary
/// with the size and SHA-256 of the second, which is the record. So a list is read without reading
/// the records, a kill in the middle of a write leaves the old state, and a file that something
/// else damaged is named and skipped. More than maximumRuns push out the oldest.
///
/// Thread: that of its owner, which runs an event loop. Files are read and written by one worker
/// thread in the order of the calls; the destructor waits for what was begun.
class RunHistory final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunHistory)

public:
    static constexpr int maximumRuns = 500;

    /// @p folder is made, 0700, when the first run is kept. Nothing is read before load().
    explicit RunHistory(QString folder, QObject *parent = nullptr);
    ~RunHistory() override;

    /// Reads the summaries; changed() tells when they are there.
    void load();
    bool isLoaded() const { return m_loaded; }

    /// Newest first.
    const QList<RunSummary> &list() const { return m_runs; }
    const RunSummary *find(const QString &id) const;
    /// The newest run that went through without a fault, of the device with this EK where there is
    /// one, else of any; empty: there is none.
    QString lastGoodRun(const core::Bytes &ekName) const;
    /// Files that could not be read, each named in its place; category Store.
    const QList<core::Error> &damaged() const { return m_damaged; }

    /// Keeps a finished run. It stands in list() at once, under the id that is returned; the file
    /// follows.
    QString add(AttestationResult result);
    /// The whole record of a run. Texts come in the language of the program where they are known
    /// to it. Fails with category Store: "missing", "damaged", "read".
    QCoro::Task<core::Result<AttestationResult>> record(QString id);
    /// Takes runs out of the list; undoRemove() brings the last ones back until others are removed
    /// or the history is loaded again.
    void remove(const QStringList &ids);
    /// Takes all runs out of the list, as remove().
    void clear();
    bool canUndoRemove() const { return !m_removed.isEmpty(); }
    /// How many runs undoRemove() brings back.
    int removedCount() const { return static_cast<int>(m_removed.size()); }
    void undoRemove();

Q_SIGNALS:
    /// The list, the damaged files or what can be undone changed.
    void changed();
    /// A run could not be kept or removed.
    void problem(const endorse::core::Error &error);

private:
    struct Loaded;

    void inWorker(std::function<core::Result<void>()> work);
    void take(Loaded loaded);
    QString newId(const QDateTime &startedAt) const;
    void purgeRemoved();
    void sortRuns();

    QString m_folder;
    QThreadPool m_worker; ///< One thread.
    QList<RunSummary> m_runs;
    QList<RunSummary> m_removed;
    QList<core::Error> m_damaged;
    bool m_loaded = false;
};

} // namespace endorse::attestation
