// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <enrollmentlist/storecore.h>

namespace endorse::enrollmentlist {

/// What a row keeps beside its record.
struct RowFacts final
{
    QString addedBy;
    qint64 addedMs = 0;
    qint64 addedStamp = 0;
    core::Bytes syncedDigest;
    QString syncedEtag;
    QString ekTwin; ///< Empty, or the row's key.
};

/// One attempt at a change, inside a transaction: rows, what undoing needs, and the note of it.
class StoreChange final
{
public:
    StoreChange(StoreCore *core, StoreCore::Task task);

    const StoreCore::Task &task() const { return m_task; }
    const QString &changeId() const { return m_task.changeId; }
    qint64 timeMs() const { return m_timeMs; }
    /// The version of the rows that this change leaves behind.
    qint64 stamp() const { return m_stamp; }
    static qint64 stampOf(const QString &changeId);

    /// Facts of a row that is added now.
    RowFacts fresh() const;
    /// False when the registration ID or the EK is taken. @p version: 0: that of this change.
    core::Result<bool> insert(const PreparedRow &row, const RowFacts &facts, qint64 version = 0);
    core::Result<void> update(const StoredRow &before, const PreparedRow &row,
                              const RowFacts &facts, qint64 version);
    /// The record stays as it is: notes with what it is in step, and what the service says of it
    /// (@p fresh; null: what it said before).
    core::Result<void> noteInStep(const StoredRow &row, const PreparedRow *fresh,
                                  const core::Bytes &syncedDigest, const QString &syncedEtag);
    /// @p withTombstone: unless it was never in step with a service.
    core::Result<void> remove(const StoredRow &row, bool withTombstone);
    core::Result<void> bury(const QString &registrationId, const core::Bytes &syncedDigest,
                            const QString &syncedEtag);
    core::Result<void> unbury(const QString &key);
    core::Result<std::optional<Tombstone>> tombstone(const QString &key);
    core::Result<void> saveUndo(const QString &key, const core::Bytes &record,
                                const core::Bytes &rowState);

    /// A second owner of the EK, if there is one.
    core::Result<std::optional<ListEntry>> otherOwner(const core::Bytes &ekName,
                                                      const QString &key);
    /// Why insert() said no, or what stands in the way.
    core::Result<Outcome> taken(const PreparedRow &row);

    /// One row of the change is done; @p members: that changed.
    void noteDone(const QString &registrationId, const QStringList &members = {});
    qsizetype done() const { return m_done; }
    void noteDetails(const QJsonObject &details) { m_details = details; }
    /// Something was written that is no change of its own.
    void touch() { m_isTouched = true; }
    bool isWorthKeeping() const { return m_done > 0 || m_isTouched; }
    /// Writes the note of the change. Called last.
    core::Result<void> finish();

private:
    core::Result<void> countStation(const char *update, bool isChange);
    core::Result<void> pruneUndo(qint64 seq);
    core::Result<bool> addToOpenChange();
    core::Result<void> promoteTwin(const core::Bytes &ekName);

    StoreCore *m_core;
    StoreCore::Task m_task;
    qint64 m_timeMs;
    qint64 m_stamp;
    qint64 m_nextRecord;
    qsizetype m_done = 0;
    QString m_subject;
    QStringList m_members;
    QJsonObject m_details;
    bool m_isTouched = false;
};

/// Bounds of what can be undone: changes of one station.
inline constexpr qint64 UndoDepth = 100;

/// list_changes.undo_state.
enum class UndoState { Never = 0, Open = 1, Undone = 2, TooOld = 3 };

inline bool isSync(const QString &kind)
{
    return kind == QLatin1String("push") || kind == QLatin1String("pull");
}

} // namespace endorse::enrollmentlist
