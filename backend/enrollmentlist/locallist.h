// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/result.h>

#include <QCoroTask>
#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <enrollmentlist/listexport.h>
#include <enrollmentlist/listimport.h>
#include <enrollmentlist/listindex.h>
#include <enrollmentlist/listplace.h>
#include <enrollmentlist/listquery.h>
#include <enrollmentlist/liststore.h>
#include <functional>
#include <memory>
#include <optional>

namespace endorse::audit {
class AuditLog;
}

namespace endorse::enrollmentlist {

class ListWorker;
struct ListLine;
struct ListTally;

/// How it stands with the list of a LocalList.
struct LocalListState final
{
    enum class Phase : quint8 {
        Closed,  ///< No list.
        Opening, ///< No row is known yet.
        Reading, ///< The first rows are there, or all rows of before; the rest is being read.
        Ready,   ///< index() is the whole list.
        Failed   ///< The list cannot be opened or read; see error. The rows of before stay.
    };

    Phase phase = Phase::Closed;
    qsizetype read = 0;  ///< With Reading: rows read so far.
    qsizetype total = 0; ///< With Reading: about as many there are; 0: not known.
    std::optional<core::Error> error;

    friend bool operator==(const LocalListState &, const LocalListState &) = default;
};

/// One enrollment list for a window: opened in the background, kept in memory as it is in the
/// store, asked without waiting, changed.
///
/// The first rows by registration ID stand in index() at once, the others when all have been read.
/// Changes made here, by other programs and by other stations come into index() by themselves. What
/// another list is opened over ends: its tasks give Cancelled.
///
/// Errors of the tasks are those of ListStore and: Input, code "not-open"; Cancelled. Thread: that
/// of its owner, with an event loop; nothing blocks. Tasks may be dropped at any time and end also
/// when the object is gone. Ends in order: await shutdown(), destroy.
class LocalList final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LocalList)

public:
    using State = LocalListState;
    /// So many rows are shown before the rest is read.
    static constexpr qsizetype firstRows = 1000;

    explicit LocalList(QObject *parent = nullptr);
    /// Cancels what is under way.
    ~LocalList() override;

    /// Closes what is open, and opens this list; a file that does not exist is made. @p log gets a
    /// line for every change; may be null.
    void open(ListPlace place, Station station, std::shared_ptr<audit::AuditLog> log);
    /// After Failed: once more. Else as reread().
    void retry();
    /// The rows go.
    void close();
    /// Null: no list is open.
    const ListPlace *place() const;
    /// For long work on the open list (comparisons, pushes, pulls), beside which the window's own
    /// questions do not wait. Call reread() when it has changed something. Null: no list is open.
    ListWorker *worker() const;
    /// Keeps worker() alive after the list was closed, and shutdown() from ending, as long as it is
    /// held: for whoever uses the worker. They end when placeChanged() comes.
    std::shared_ptr<const void> holdWorker() const;
    const State &state() const { return m_state; }
    /// Never null.
    std::shared_ptr<const ListIndex> index() const { return m_index; }

    /// The rows of index() as it is now. Nothing: a later question, or another list, overtook this
    /// one. A text that is an EK in any form (tpmtypes/ekreader.h) finds the row with that EK.
    QCoro::Task<std::optional<ListAnswer>> ask(ListQuery query);
    /// By registration ID in lower case.
    QCoro::Task<core::Result<std::optional<ListEntry>>> entry(QString key);
    /// Which row has this EK, in any form. Errors also of tpmtypes::recogniseEk().
    QCoro::Task<core::Result<std::optional<QString>>> keyOfEk(QByteArray anything);

    /// Each is one change, which undo() takes back. The rows follow before the task ends.
    QCoro::Task<core::Result<ChangeReport>> add(QList<dps::IndividualEnrollment> records);
    QCoro::Task<core::Result<ChangeReport>> update(QList<ListStore::Edit> edits);
    QCoro::Task<core::Result<ChangeReport>> remove(QStringList keys);
    /// Many rows alike; @p change runs in the thread of the store and says whether it changed the
    /// record. @p progress is called in the thread of this object.
    QCoro::Task<core::Result<ChangeReport>>
    edit(QStringList keys, std::function<bool(dps::IndividualEnrollment &)> change,
         Progress progress, core::CancelToken cancel);
    QCoro::Task<core::Result<ChangeReport>> undo();
    /// What undo() would take back; nothing when there is nothing, or it is not known yet.
    std::optional<UndoStep> undoable() const { return m_undoable; }

    /// See listimport.h and listexport.h. @p progress is called in the thread of this object.
    QCoro::Task<core::Result<ImportPreview>> previewFile(QString file,
                                                         std::optional<ColumnMapping> mapping);
    QCoro::Task<core::Result<ImportReport>> checkFile(ImportRequest request, Progress progress,
                                                      core::CancelToken cancel);
    QCoro::Task<core::Result<ImportReport>> importFile(ImportRequest request, Progress progress,
                                                       core::CancelToken cancel);
    QCoro::Task<core::Result<ExportReport>> exportFile(ExportRequest request, Progress progress,
                                                       core::CancelToken cancel);

    /// Reads the list anew; rows that have not changed stay as they are, and all stay until it is
    /// read. While it is being read, it is read once more behind that.
    void reread();

    /// Cancels all, refuses new work, and is done when nothing runs any more and the store is
    /// closed.
    static QCoro::Task<void> shutdown(LocalList *list);

Q_SIGNALS:
    void placeChanged();
    void stateChanged();
    void indexChanged();
    void undoChanged();
    /// What went wrong behind the scenes: a read after the list was Ready, the audit log.
    void problem(const endorse::core::Error &error);

private:
    struct Work;

    void begin();
    void letGo();
    void setState(State state);
    void setIndex(std::shared_ptr<const ListIndex> index);
    void setUndoable(std::optional<UndoStep> step);
    void showProgress();
    void onChangedByOthers();

    std::shared_ptr<ListTally> m_tally;
    std::shared_ptr<ListLine> m_line; ///< Null: no list is open.
    State m_state;
    std::shared_ptr<const ListIndex> m_index;
    std::optional<UndoStep> m_undoable;
    quint64 m_asked = 0; ///< Questions so far.
    core::CancelSource m_asking;
    QTimer m_progress;
    QTimer m_othersChanged;
    qint64 m_readingMs = 0; ///< How long the last reading took.
    QElapsedTimer m_sinceReading;
};

} // namespace endorse::enrollmentlist
