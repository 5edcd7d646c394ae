// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/clock.h>
#include <core/result.h>

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <chrono>
#include <enrollmentlist/listplace.h>
#include <enrollmentlist/listrow.h>
#include <enrollmentlist/progress.h>
#include <functional>
#include <memory>
#include <optional>

namespace endorse::audit {
class AuditLog;
} // namespace endorse::audit

namespace endorse::enrollmentlist {

/// How a list is opened.
struct StoreOptions final
{
    /// How long a call waits for another program that writes before it fails with code "busy".
    std::chrono::milliseconds patience = std::chrono::seconds(5);
    /// How often a change is begun again when others were quicker, before it fails with code
    /// "conflict"; each waits longer.
    int attempts = 30;
    /// A change that would make a file larger fails with code "full"; 0: no limit.
    qint64 limitBytes = 0;
    /// Of a file: a change waits until the disk has it. Else until the kernel has it: a power cut
    /// may take back the last changes, whole ones.
    bool isDurable = true;
    /// Null: of this computer.
    std::shared_ptr<const core::Clock> clock;
};

/// What became of one row of a change. A value.
struct Outcome final
{
    enum class What {
        Done,
        Conflict,    ///< Somebody else changed it in the meantime; it is as they left it.
        Gone,        ///< There is no such row (any more).
        DuplicateId, ///< The registration ID is taken.
        DuplicateEk, ///< Another row has its EK.
        Invalid      ///< No registration ID, or another one than before.
    };
    QString key; ///< Of the row that was to be changed.
    What what = What::Done;
    /// Unless Done: names the other device, station and time. Category Store, code "conflict",
    /// "gone", "duplicate-id", "duplicate-ek"; Input when Invalid. Place: the registration ID.
    std::optional<core::Error> error;
    /// Conflict, DuplicateId, DuplicateEk: the row as it is, or the other one. Of Import::insert()
    /// it lacks its record except for the registration ID.
    std::optional<ListEntry> theirs;
    /// DuplicateId, DuplicateEk: the other row has the same registration ID and the same digest,
    /// and this one says no other symmetric keys.
    bool isSame = false;
};
/// Stable English names: "done", "conflict", "gone", "duplicate-id", "duplicate-ek", "invalid".
QString toString(Outcome::What what);

/// What a change did. A value.
struct ChangeReport final
{
    QString changeId;     ///< UUID; empty when nothing was changed.
    QList<Outcome> items; ///< One each, in order; of edit(), undo() and Import those not done.
    qsizetype done = 0;   ///< Rows.
    /// The change is done, and its line in the audit log could not be written; it will be with the
    /// next change, or when the list is opened.
    std::optional<core::Error> auditProblem;

    bool allDone() const
    {
        for (const Outcome &item : items) {
            if (item.what != Outcome::What::Done)
                return false;
        }
        return true;
    }
};

/// A change that undo() would take back. A value.
struct UndoStep final
{
    QString changeId;
    QString kind; ///< "add", "edit", "remove", "import".
    qsizetype count = 0;
    QString subject; ///< Registration ID when it was one row, else empty.
    qint64 timeMs = 0;
};

/// What a push or pull settled for one row. A value.
struct Settled final
{
    enum class What {
        Pulled, ///< The service's record is the list's now.
        Pushed, ///< The list's record is the service's now.
        InStep, ///< Both had the same content; the ETag is noted, and nothing counts as changed.
        RemovedHere, ///< The service has it no more: it is removed from the list.
        RemovedThere ///< It was removed here before, and the service has it no more either.
    };
    What what = What::InStep;
    /// Pulled: as the service holds it. Pushed, InStep: as it was sent or compared, with the ETag,
    /// dates and registration state that the service gave. Else the registration ID counts alone.
    dps::IndividualEnrollment record;
    /// Of the row when it was compared or sent; 0: there was none. A row that has another one now
    /// was changed in the meantime. Pulled and RemovedHere give Conflict then; Pushed and InStep
    /// note what the service has, and the row stays as it is and counts as changed.
    qint64 version = 0;
};

/// A push or pull that settle() belongs to.
struct SyncRun final
{
    QString changeId; ///< A UUID, the same for all of one run; see ListStore::newChangeId().
    bool isPush = false;
    QString service; ///< Host name of the service, for the audit log.
};

/// What the service says of a registration. A value.
struct StateRead final
{
    QString key;
    /// Nothing: the device has not registered.
    std::optional<dps::DeviceRegistrationState> state;
};

/// The enrollment list: individual enrollments that a station or several work on, in an SQLite file
/// or a PostgreSQL database.
///
/// A row is one registration ID (compared without case), and no two rows have one EK, except that
/// what a service has twice is taken from it and flagged. Keys are registration IDs in lower case;
/// "by key" is the order of their bytes.
///
/// Every change is one transaction, with a note of it in the list (station, time, kind, count, what
/// taking it back needs), and then one line in the station's audit log. A line that could not be
/// written, or not before the program was killed, is written with the next change or when the list
/// is opened. Nothing is overwritten in silence: who changes a row says which version they saw.
///
/// Errors: category Store, place ListPlace::text(), with the codes of enrollment::EnrollmentStore
/// and "connection" (the server is not there or has gone; nothing was changed), "unsettled" (it
/// went while it was told to keep a change and does not come back, so whether it did is not known),
/// "rights" (the server refuses this user), "encoding" (its database does not take every text),
/// "conflict" (too many others changed the same rows at the same time; nothing was changed).
///
/// The calls block. Thread: opened, used and destroyed in one; see ListWorker.
class ListStore final
{
public:
    class Import;
    class Trial;

    /// Opens or makes the list and brings an older one up to date. @p audit may be null.
    static core::Result<std::unique_ptr<ListStore>> open(const ListPlace &place,
                                                         const Station &station,
                                                         std::shared_ptr<audit::AuditLog> audit,
                                                         StoreOptions options = {});
    ~ListStore();
    ListStore(const ListStore &) = delete;
    ListStore &operator=(const ListStore &) = delete;

    const ListPlace &place() const;
    const Station &station() const;
    static QString newChangeId();

    core::Result<qsizetype> count();
    core::Result<std::optional<ListEntry>> entry(const QString &key);
    /// Those that are there, in the order of @p keys.
    core::Result<QList<ListEntry>> entries(const QStringList &keys);
    /// @p ekName: the TPM Name (34 bytes). Of several, the one that is not flagged.
    core::Result<std::optional<QString>> keyOfEk(const core::Bytes &ekName);
    /// By key.
    core::Result<QList<ListRow>> firstRows(qsizetype limit);
    /// Those that are there, in the order of @p keys.
    core::Result<QList<ListRow>> rows(const QStringList &keys);
    /// All rows by key; what @p each does not keep is gone. It ends early when @p each says false.
    core::Result<void> scan(const std::function<bool(ListRow &&)> &each);
    /// As scan(), with what comparing needs.
    core::Result<void> scanMarks(const std::function<bool(ListMark &&)> &each);
    /// As scan(), with whole records: those of @p keys that are there, in that order; null: all.
    core::Result<void> scanEntries(const QStringList *keys,
                                   const std::function<bool(ListEntry &&)> &each);
    /// Differs from the one before when another process or station changed the list meanwhile.
    core::Result<qint64> changeMark();
    /// Reads everything for damage: what the file's format promises, that each row has one record,
    /// and that each record can be read. Error: "damaged".
    core::Result<void> check();

    /// Adds rows. The ETag of a record is not kept; see prepareRow().
    core::Result<ChangeReport> add(const QList<dps::IndividualEnrollment> &records);
    /// A row as it shall be, and the version that was seen before.
    struct Edit final
    {
        dps::IndividualEnrollment record;
        qint64 version = 0;
    };
    /// Replaces rows. ETag, dates and registration state stay those of the list. A record that is
    /// as it was counts as done and stays at its version.
    core::Result<ChangeReport> update(const QList<Edit> &edits);
    /// Removes rows. @p versions: those that were seen, one each; null: whatever they are.
    core::Result<ChangeReport> remove(const QStringList &keys,
                                      const QList<qint64> *versions = nullptr);
    /// Changes many rows alike: @p change is called with each and says whether it changed it. It
    /// may be called again for the same rows when the transaction has to be repeated. Cancelled:
    /// nothing was changed.
    core::Result<ChangeReport> edit(const QStringList &keys,
                                    const std::function<bool(dps::IndividualEnrollment &)> &change,
                                    Progress progress, core::CancelToken cancel);
    /// Begins an import; while it lives, nothing else may be called.
    core::Result<Import> beginImport();
    /// Begins to ask what an import would say; others change the list meanwhile as they like.
    Trial beginTrial();

    /// Writes what a push or pull settled, in one transaction. Called again and again for one run,
    /// until endSync(), which writes the audit line for all of it. When the program ends before
    /// that, the line is written when the list is opened next.
    core::Result<ChangeReport> settle(const QList<Settled> &settled, const SyncRun &run);
    /// @p details: added to those of the audit line (counts by outcome).
    core::Result<void> endSync(const SyncRun &run, const QJsonObject &details);
    /// By key.
    core::Result<QList<Tombstone>> tombstones();
    /// Notes registration states that the service told. No change of the list: no version, no undo,
    /// no audit line. How many rows say something else than before.
    core::Result<qsizetype> setStates(const QList<StateRead> &states);

    /// The last change of this station that is not undone. Of the last 100.
    core::Result<std::optional<UndoStep>> undoable();
    /// Takes it back, all rows that are still as the change left them; the others are reported.
    /// Fails with category Store, code "nothing-to-undo".
    core::Result<ChangeReport> undo();

private:
    friend class ListWatch;
    struct Private;
    explicit ListStore(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_d;
};

/// Many rows at a time. Nothing counts before finish(). Lives no longer than its store.
class ListStore::Import final
{
public:
    Import(Import &&) noexcept;
    Import &operator=(Import &&) noexcept;
    /// Rolls back unless finish() was called.
    ~Import();

    /// Inserts a block; some ten thousand rows at a time are quick. Those refused alone are
    /// reported, in the order of the block; of two alike in one block the later one.
    core::Result<QList<Outcome>> insert(const QList<PreparedRow> &block);
    /// Rows inserted up to now.
    qsizetype inserted() const;
    /// @p details: of the audit line ("file", "sha256"…). Nothing is left in the list when no row
    /// was inserted. After a failure nothing was imported.
    core::Result<ChangeReport> finish(const QJsonObject &details);

private:
    friend class ListStore;
    struct State;
    explicit Import(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

/// An import that reads alone: it writes nothing and holds nothing. Lives no longer than its store.
class ListStore::Trial final
{
public:
    Trial(Trial &&) noexcept;
    Trial &operator=(Trial &&) noexcept;
    ~Trial();

    /// As Import::insert(); keeps some hundred bytes of each row that would be inserted.
    core::Result<QList<Outcome>> insert(const QList<PreparedRow> &block);

private:
    friend class ListStore;
    struct State;
    explicit Trial(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace endorse::enrollmentlist
