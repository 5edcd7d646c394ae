// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include <enrollmentlist/listline.h>
#include <enrollmentlist/locallist.h>
#include <functional>
#include <memory>

namespace endorse::enrollmentlist {

/// The tasks of a LocalList. Each holds the list that it works on, and finds out by itself whether
/// the LocalList is still there and still has it open. A line that is null stands for no list.
struct LocalList::Work final
{
    using Line = std::shared_ptr<ListLine>;
    using Owner = QPointer<LocalList>;
    using Index = std::shared_ptr<const ListIndex>;
    using Changing = std::function<core::Result<ChangeReport>(ListStore &)>;
    template<class T>
    using LongWork =
        std::function<core::Result<T>(ListStore &, const Progress &, const core::CancelToken &)>;

    static bool isCurrent(const Owner &list, const Line &line)
    {
        return list && line && list->m_line == line;
    }

    /// Ends the workers when the last task has ended.
    static QCoro::Task<void> end(Line line);

    /// Reads the list, and again as long as somebody asks for that meanwhile.
    static QCoro::Task<void> readAll(Owner list, Line line);
    static QCoro::Task<core::Result<void>> readOnce(Owner list, Line line);
    /// Some rows that are shown at once, and whether there are more.
    static QCoro::Task<core::Result<bool>> readFirst(Owner list, Line line);
    static QCoro::Task<core::Result<Index>> readRows(Index base, Line line);
    static void setFailed(const Owner &list, const Line &line, const core::Error &error);
    /// Somebody else changed the list: reads it, unless what was read last has the change already.
    static QCoro::Task<void> look(Owner list, Line line);
    /// Brings rows up to date; all of them when there are very many, or when it is not known which.
    static QCoro::Task<void> refresh(Owner list, Line line, std::optional<QStringList> keys);
    /// More rows than these are brought up to date by reading all.
    static constexpr qsizetype rowsOneByOne = 20'000;
    /// Brings everything stale up to date, and puts what was read in its place.
    static QCoro::Task<void> update(Owner list, Line line);
    static QCoro::Task<core::Result<Index>> brought(Index base, Line line, QStringList keys);

    static QCoro::Task<std::optional<ListAnswer>> ask(Owner list, Line line, ListQuery query,
                                                      core::CancelToken cancel, quint64 number);
    /// The row whose EK the text is, if it is an EK.
    static QCoro::Task<std::optional<ListQuery>> byEk(Line line, ListQuery query);
    static QCoro::Task<core::Result<std::optional<ListEntry>>> entry(Line line, QString key);
    static QCoro::Task<core::Result<std::optional<QString>>> keyOfEk(Line line,
                                                                     QByteArray anything);

    /// @p keys: of the rows that it is about; nothing: of those that undo() takes back.
    static QCoro::Task<core::Result<ChangeReport>> change(Owner list, Line line, Changing work,
                                                          std::optional<QStringList> keys);
    static QCoro::Task<core::Result<ChangeReport>>
    edit(Owner list, Line line, QStringList keys,
         std::function<bool(dps::IndividualEnrollment &)> change, Progress progress,
         core::CancelToken cancel);
    template<class T>
    static QCoro::Task<core::Result<T>> workLong(Line line, ListWorker *ListLine::*worker,
                                                 LongWork<T> work, Progress progress,
                                                 core::CancelToken cancel);
    static QCoro::Task<core::Result<ImportReport>> importFile(Owner list, Line line,
                                                              ImportRequest request,
                                                              Progress progress,
                                                              core::CancelToken cancel);
    static QCoro::Task<void> showUndoable(Owner list, Line line);
    /// The change is done, and its line is not in the audit log.
    static void tell(const Owner &list, const Line &line,
                     const std::optional<core::Error> &auditProblem);
};

/// Category Input, code "not-open".
core::Error notOpenError();
/// The list was closed.
core::Error listCancelledError();

/// Hands progress on to the thread of the list, no faster than that takes it. What comes after the
/// relay's end is dropped. Thread: the list's; what hand() gives is for the thread that works.
class ProgressRelay final
{
public:
    /// @p home must outlive the work.
    ProgressRelay(QObject *home, Progress progress);
    ~ProgressRelay();
    Q_DISABLE_COPY_MOVE(ProgressRelay)

    Progress hand() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
};

} // namespace endorse::enrollmentlist
