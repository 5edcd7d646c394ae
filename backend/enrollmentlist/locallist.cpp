// SPDX-License-Identifier: GPL-3.0-or-later
#include "locallist.h"

#include <dps/identifiers.h>

#include <enrollmentlist/locallistwork.h>
#include <enrollmentlist/texts.h>

namespace endorse::enrollmentlist {

using core::CancelToken;
using core::Result;

namespace {

/// How often the state says how far the reading is.
constexpr std::chrono::milliseconds progressInterval{100};
/// Others may change the list all the time; reading it takes at most this part of the time.
constexpr qint64 restFactor = 4;

QStringList keysOf(const QList<dps::IndividualEnrollment> &records)
{
    QStringList keys;
    for (const dps::IndividualEnrollment &record : records)
        keys.append(record.registrationId.toLower());
    return keys;
}

QStringList keysOf(const QList<ListStore::Edit> &edits)
{
    QStringList keys;
    for (const ListStore::Edit &edit : edits)
        keys.append(edit.record.registrationId.toLower());
    return keys;
}

} // namespace

core::Error notOpenError()
{
    return {.category = core::ErrorCategory::Input,
            .code = QStringLiteral("not-open"),
            .place = QStringLiteral("list"),
            .message = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "No list is open.")),
            .hint = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "Open a list first.")),
            .technical = {}};
}

core::Error listCancelledError()
{
    return core::cancelledError(QStringLiteral("list"));
}

LocalList::LocalList(QObject *parent)
    : QObject(parent)
    , m_tally(std::make_shared<ListTally>())
    , m_index(ListIndex::empty())
{
    m_progress.setInterval(progressInterval);
    connect(&m_progress, &QTimer::timeout, this, &LocalList::showProgress);
    m_othersChanged.setSingleShot(true);
    connect(&m_othersChanged, &QTimer::timeout, this, [this] {
        if (m_line)
            Work::look(this, m_line);
    });
}

LocalList::~LocalList()
{
    letGo();
}

void LocalList::open(ListPlace place, Station station, std::shared_ptr<audit::AuditLog> log)
{
    if (m_tally->ended)
        return;
    letGo();
    m_line = std::make_shared<ListLine>(std::move(place), station, log, m_tally);
    connect(m_line->quick, &ListWorker::changedByOthers, this, &LocalList::onChangedByOthers);
    const QPointer<LocalList> alive(this);
    const std::shared_ptr<ListLine> line = m_line;
    Q_EMIT placeChanged();
    if (!Work::isCurrent(alive, line))
        return;
    setIndex(ListIndex::empty());
    if (Work::isCurrent(alive, line))
        setUndoable(std::nullopt);
    if (Work::isCurrent(alive, line))
        begin();
}

void LocalList::begin()
{
    Work::readAll(this, m_line);
}

void LocalList::letGo()
{
    m_asking.cancel();
    m_progress.stop();
    m_othersChanged.stop();
    const std::shared_ptr<ListLine> line = std::exchange(m_line, nullptr);
    if (!line)
        return;
    line->quick->disconnect(this);
    line->cancel.cancel();
    Work::end(line);
}

void LocalList::close()
{
    if (!m_line)
        return;
    letGo();
    const QPointer<LocalList> alive(this);
    Q_EMIT placeChanged();
    if (alive && !m_line)
        setIndex(ListIndex::empty());
    if (alive && !m_line)
        setUndoable(std::nullopt);
    if (alive && !m_line)
        setState({});
}

const ListPlace *LocalList::place() const
{
    return m_line ? &m_line->place : nullptr;
}

ListWorker *LocalList::worker() const
{
    return m_line ? m_line->slow : nullptr;
}

std::shared_ptr<const void> LocalList::holdWorker() const
{
    return m_line ? std::make_shared<const ListLease>(m_line) : nullptr;
}

void LocalList::setState(State state)
{
    state.phase == State::Phase::Reading ? m_progress.start() : m_progress.stop();
    if (state == m_state)
        return;
    m_state = std::move(state);
    Q_EMIT stateChanged();
}

void LocalList::showProgress()
{
    if (!m_line || m_state.phase != State::Phase::Reading)
        return;
    State state = m_state;
    state.read = m_line->read;
    const qsizetype total = m_line->total;
    state.total = total == 0 ? 0 : std::max(state.read, total);
    setState(std::move(state));
}

void LocalList::setIndex(std::shared_ptr<const ListIndex> index)
{
    if (index == m_index || (index->count() == 0 && m_index->count() == 0))
        return;
    m_index = std::move(index);
    Q_EMIT indexChanged();
}

void LocalList::setUndoable(std::optional<UndoStep> step)
{
    const auto idOf = [](const std::optional<UndoStep> &of) {
        return of ? of->changeId : QString();
    };
    const bool isSame = idOf(step) == idOf(m_undoable);
    m_undoable = std::move(step);
    if (!isSame)
        Q_EMIT undoChanged();
}

void LocalList::retry()
{
    reread();
}

void LocalList::reread()
{
    if (!m_line)
        return;
    if (m_line->isReading)
        m_line->again = true;
    else
        begin();
}

/// Not at once when reading takes long: others may go on changing.
void LocalList::onChangedByOthers()
{
    if (!m_line || m_othersChanged.isActive())
        return;
    const qint64 rest =
        m_readingMs * restFactor - (m_sinceReading.isValid() ? m_sinceReading.elapsed() : 0);
    m_othersChanged.start(int(std::clamp<qint64>(rest, 0, 60'000)));
}

QCoro::Task<std::optional<ListAnswer>> LocalList::ask(ListQuery query)
{
    m_asking.cancel();
    m_asking = core::CancelSource();
    return Work::ask(this, m_line, std::move(query), m_asking.token(), ++m_asked);
}

QCoro::Task<Result<std::optional<ListEntry>>> LocalList::entry(QString key)
{
    return Work::entry(m_line, std::move(key));
}

QCoro::Task<Result<std::optional<QString>>> LocalList::keyOfEk(QByteArray anything)
{
    return Work::keyOfEk(m_line, std::move(anything));
}

QCoro::Task<Result<ChangeReport>> LocalList::add(QList<dps::IndividualEnrollment> records)
{
    QStringList keys = keysOf(records);
    Work::Changing work = [records = std::move(records)](ListStore &store) {
        return store.add(records);
    };
    return Work::change(this, m_line, std::move(work), std::move(keys));
}

QCoro::Task<Result<ChangeReport>> LocalList::update(QList<ListStore::Edit> edits)
{
    QStringList keys = keysOf(edits);
    Work::Changing work = [edits = std::move(edits)](ListStore &store) {
        return store.update(edits);
    };
    return Work::change(this, m_line, std::move(work), std::move(keys));
}

QCoro::Task<Result<ChangeReport>> LocalList::remove(QStringList keys)
{
    Work::Changing work = [keys](ListStore &store) { return store.remove(keys); };
    return Work::change(this, m_line, std::move(work), std::move(keys));
}

QCoro::Task<Result<ChangeReport>>
LocalList::edit(QStringList keys, std::function<bool(dps::IndividualEnrollment &)> change,
                Progress progress, CancelToken cancel)
{
    return Work::edit(this, m_line, std::move(keys), std::move(change), std::move(progress),
                      std::move(cancel));
}

QCoro::Task<Result<ChangeReport>> LocalList::undo()
{
    Work::Changing work = [](ListStore &store) { return store.undo(); };
    return Work::change(this, m_line, std::move(work), std::nullopt);
}

QCoro::Task<Result<ImportPreview>> LocalList::previewFile(QString file,
                                                          std::optional<ColumnMapping> mapping)
{
    Work::LongWork<ImportPreview> work =
        [file = std::move(file), mapping = std::move(mapping)](ListStore &store, const Progress &,
                                                               const CancelToken &) {
            return enrollmentlist::previewFile(file, mapping, &store);
        };
    return Work::workLong<ImportPreview>(m_line, &ListLine::quick, std::move(work), {}, {});
}

QCoro::Task<Result<ImportReport>> LocalList::checkFile(ImportRequest request, Progress progress,
                                                       CancelToken cancel)
{
    Work::LongWork<ImportReport> work = [request = std::move(request)](ListStore &store,
                                                                       const Progress &told,
                                                                       const CancelToken &token) {
        return enrollmentlist::checkFile(store, request, told, token);
    };
    return Work::workLong<ImportReport>(m_line, &ListLine::slow, std::move(work),
                                        std::move(progress), std::move(cancel));
}

QCoro::Task<Result<ImportReport>> LocalList::importFile(ImportRequest request, Progress progress,
                                                        CancelToken cancel)
{
    return Work::importFile(this, m_line, std::move(request), std::move(progress),
                            std::move(cancel));
}

QCoro::Task<Result<ExportReport>> LocalList::exportFile(ExportRequest request, Progress progress,
                                                        CancelToken cancel)
{
    Work::LongWork<ExportReport> work = [request = std::move(request)](ListStore &store,
                                                                       const Progress &told,
                                                                       const CancelToken &token) {
        return enrollmentlist::exportFile(store, request, told, token);
    };
    return Work::workLong<ExportReport>(m_line, &ListLine::slow, std::move(work),
                                        std::move(progress), std::move(cancel));
}

QCoro::Task<void> LocalList::shutdown(LocalList *list)
{
    const std::shared_ptr<ListTally> tally = list->m_tally;
    tally->ended = true;
    list->close();
    const dps::OneShot<bool> settled = tally->settled();
    co_await settled;
}

} // namespace endorse::enrollmentlist
