// SPDX-License-Identifier: GPL-3.0-or-later
#include "servicedesk.h"

#include <QCryptographicHash>
#include <QPointer>

#include <algorithm>
#include <enrollment/deskchanges.h>
#include <enrollment/deskkept.h>
#include <enrollment/deskline.h>
#include <enrollment/deskpages.h>
#include <enrollment/deskuseragent.h>

namespace endorse::enrollment {

using core::CancelToken;
using core::Error;
using core::Result;
using dps::BulkReport;
using dps::EnrollmentGroup;
using dps::IndividualEnrollment;

namespace {

/// The same for the same service: rows of one must never stand for those of another. An emulator
/// gets another port with each start, so here its key and its CA tell it from others.
QByteArray identityOf(const DeskTarget &target)
{
    const dps::ServiceConnectionString &connection = target.connection;
    const int port = connection.isLoopback() ? 0 : connection.port();
    const QStringList parts{connection.hostName().toLower(), QString::number(port),
                            connection.policyName(), target.caFile};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(parts.join(QLatin1Char('\n')).toUtf8() + '\n');
    hash.addData(connection.key().view());
    return hash.result();
}

} // namespace

/// One reading of a list.
struct ServiceDesk::Load final
{
    DeskList list = DeskList::Enrollments;
    DeskCursor cursor;
    qsizetype wanted = rowsAtOnce; ///< Ends with the page that reaches so many.
    QDateTime startedAt;
    bool isWhole = false;  ///< From the beginning: what it reads is all that is known.
    bool replaces = false; ///< Rows wait until all are there, and then take the place of the old.
    bool again = false;    ///< Asked for once more while it ran.
    qsizetype asked = 0;   ///< Records that cost a request each.
    core::CancelSource cancel;
    std::shared_ptr<void> fresh; ///< A DeskKept of the rows that wait.
};

/// The tasks. Each holds the line, and finds out by itself whether the desk is still there.
struct ServiceDesk::Work final
{
    template<class Record>
    using Reader = QCoro::Task<Result<DeskPage<Record>>> (*)(std::shared_ptr<DeskLine>, DeskCursor,
                                                             CancelToken);

    template<class Record>
    static QCoro::Task<void> load(QPointer<ServiceDesk> desk, std::shared_ptr<DeskLine> line,
                                  std::shared_ptr<Load> load, Reader<Record> reader)
    {
        const DeskLease lease(line->tally);
        do {
            auto page = co_await reader(line, load->cursor, load->cancel.token());
            // Who cancelled, or turned to another service, does not want it any more.
            if (!desk || !desk->isCurrent(load))
                co_return;
            if (!page) {
                desk->onFailed(load, page.error());
                co_return;
            }
            load->cursor = page->next;
            load->asked += page->asked;
            desk->take<Record>(load, std::move(page->rows), page->read);
            if (!desk || !desk->isCurrent(load))
                co_return;
        } while (!load->cursor.isAtEnd && desk->state(load->list).read < load->wanted &&
                 load->asked < desk->m_askedAtOnce);
        desk->onLoaded(load);
    }

    template<class Record>
    static QCoro::Task<SaveOutcome<Record>>
    save(QPointer<ServiceDesk> desk, std::shared_ptr<DeskLine> line, Record record, SaveMode mode)
    {
        const DeskLease lease(desk->m_tally);
        SaveOutcome<Record> outcome = co_await writeRecord(line, record, mode);
        // What stands in the way is newer than the row, too.
        const std::optional<Record> &newest = outcome.saved ? outcome.saved : outcome.theirs;
        if (desk && desk->m_line == line && newest)
            desk->put(*newest);
        co_return outcome;
    }

    static QCoro::Task<BulkReport> remove(QPointer<ServiceDesk> desk,
                                          std::shared_ptr<DeskLine> line, DeskList list,
                                          QCoro::Task<BulkReport> changing)
    {
        const DeskLease lease(desk->m_tally);
        BulkReport report = co_await std::move(changing);
        if (!desk || desk->m_line != line)
            co_return report;
        QSet<QString> gone;
        for (const dps::BulkItem &item : std::as_const(report.items)) {
            if (item.outcome == dps::BulkItem::Outcome::Done)
                gone.insert(item.id.toLower());
        }
        const bool dropped = list == DeskList::Enrollments ? desk->m_enrollments->drop(gone)
                             : list == DeskList::Groups    ? desk->m_groups->drop(gone)
                                                           : desk->m_registrations->drop(gone);
        if (dropped)
            Q_EMIT desk->rowsChanged(list);
        if (desk)
            desk->onChanged(list);
        co_return report;
    }

    static QCoro::Task<BulkReport> change(QPointer<ServiceDesk> desk,
                                          std::shared_ptr<DeskLine> line, DeskList list,
                                          QCoro::Task<BulkReport> changing)
    {
        const DeskLease lease(desk->m_tally);
        BulkReport report = co_await std::move(changing);
        // The answer bears no ETags, so the rows are read again.
        if (desk && desk->m_line == line)
            desk->refresh(list);
        co_return report;
    }
};

ServiceDesk::ServiceDesk(std::shared_ptr<const core::Clock> clock, QObject *parent)
    : QObject(parent)
    , m_enrollments(std::make_unique<DeskKept<IndividualEnrollment>>())
    , m_groups(std::make_unique<DeskKept<EnrollmentGroup>>())
    , m_registrations(std::make_unique<DeskKept<DeskRegistration>>())
    , m_clock(std::move(clock))
    , m_tally(std::make_shared<DeskTally>())
{
}

ServiceDesk::~ServiceDesk()
{
    m_tally->ended = true;
    endLoads();
    if (m_line)
        m_line->cancel.cancel();
}

template<>
DeskKept<IndividualEnrollment> &ServiceDesk::kept()
{
    return *m_enrollments;
}
template<>
DeskKept<EnrollmentGroup> &ServiceDesk::kept()
{
    return *m_groups;
}
template<>
DeskKept<DeskRegistration> &ServiceDesk::kept()
{
    return *m_registrations;
}

const DeskRows<IndividualEnrollment> &ServiceDesk::enrollments() const
{
    return m_enrollments->rows;
}

const DeskRows<EnrollmentGroup> &ServiceDesk::groups() const
{
    return m_groups->rows;
}

const DeskRows<DeskRegistration> &ServiceDesk::registrations() const
{
    return m_registrations->rows;
}

void ServiceDesk::open(DeskTarget target)
{
    if (m_tally->ended)
        return;
    const QString host = target.connection.hostName();
    const QByteArray identity = identityOf(target);
    const bool isOther = identity != m_identity;
    endLoads();
    if (m_line)
        m_line->cancel.cancel();
    dps::HttpClient::Options options;
    options.caFile = target.caFile;
    options.userAgent = deskUserAgent();
    m_line = std::make_shared<DeskLine>(std::move(target.connection), std::move(options), m_clock,
                                        m_tally);
    m_host = host;
    m_identity = identity;
    if (isOther)
        clear();
    else
        markStale();
    // What went wrong went wrong with the line before.
    for (DeskState &state : m_states) {
        state.phase = DeskState::Phase::Idle;
        state.error.reset();
    }
    Q_EMIT openChanged();
}

void ServiceDesk::close()
{
    if (!m_line)
        return;
    endLoads();
    m_line->cancel.cancel();
    m_line.reset();
    markStale();
    Q_EMIT openChanged();
}

void ServiceDesk::clear()
{
    endLoads();
    *m_enrollments = {};
    *m_groups = {};
    *m_registrations = {};
    m_states = {};
    for (const DeskList list : {DeskList::Enrollments, DeskList::Groups, DeskList::Registrations}) {
        Q_EMIT rowsChanged(list);
        Q_EMIT stateChanged(list);
    }
}

void ServiceDesk::endLoads()
{
    for (const DeskList list : {DeskList::Enrollments, DeskList::Groups, DeskList::Registrations})
        cancelLoad(list);
}

void ServiceDesk::markStale()
{
    for (const DeskList list : {DeskList::Enrollments, DeskList::Groups, DeskList::Registrations}) {
        DeskState &state = stateOf(list);
        if (!state.asOf.isValid() || state.isStale)
            continue;
        state.isStale = true;
        Q_EMIT stateChanged(list);
    }
}

bool ServiceDesk::isCurrent(const std::shared_ptr<Load> &load) const
{
    return m_loads[std::size_t(load->list)] == load;
}

void ServiceDesk::refresh(DeskList list)
{
    if (!m_line)
        return;
    if (const auto &running = m_loads[std::size_t(list)]) {
        running->again = true;
        return;
    }
    auto load = std::make_shared<Load>();
    load->list = list;
    load->isWhole = true;
    const auto prepare = [&]<class Record>(const DeskKept<Record> &now) {
        load->wanted = std::max(m_rowsAtOnce, now.rows.size());
        load->replaces = !now.rows.isEmpty();
        if (load->replaces)
            load->fresh = std::make_shared<DeskKept<Record>>();
    };
    if (list == DeskList::Enrollments)
        prepare(*m_enrollments);
    else if (list == DeskList::Groups)
        prepare(*m_groups);
    else
        prepare(*m_registrations);
    start(list, std::move(load));
}

void ServiceDesk::loadMore(DeskList list)
{
    if (!m_line || m_loads[std::size_t(list)] || !state(list).hasMore)
        return;
    auto load = std::make_shared<Load>();
    load->list = list;
    load->wanted = m_rowsAtOnce;
    load->cursor = list == DeskList::Enrollments ? m_enrollments->cursor
                   : list == DeskList::Groups    ? m_groups->cursor
                                                 : m_registrations->cursor;
    start(list, std::move(load));
}

void ServiceDesk::start(DeskList list, std::shared_ptr<Load> load)
{
    load->startedAt = QDateTime::fromMSecsSinceEpoch(m_clock->nowEpochSeconds() * 1000, Qt::UTC);
    m_loads[std::size_t(list)] = load;
    DeskState &state = stateOf(list);
    state.phase = DeskState::Phase::Loading;
    state.read = 0;
    state.error.reset();
    Q_EMIT stateChanged(list);
    // What is told may close the desk, or begin another load.
    if (!isCurrent(load))
        return;
    const QPointer<ServiceDesk> desk(this);
    if (list == DeskList::Enrollments)
        Work::load<IndividualEnrollment>(desk, m_line, load, enrollmentPage);
    else if (list == DeskList::Groups)
        Work::load<EnrollmentGroup>(desk, m_line, load, groupPage);
    else
        Work::load<DeskRegistration>(desk, m_line, load, registrationPage);
}

void ServiceDesk::cancelLoad(DeskList list)
{
    const std::shared_ptr<Load> load = std::exchange(m_loads[std::size_t(list)], {});
    if (!load)
        return;
    load->cancel.cancel();
    DeskState &state = stateOf(list);
    state.phase = DeskState::Phase::Idle;
    Q_EMIT stateChanged(list);
}

template<class Record>
void ServiceDesk::take(const std::shared_ptr<Load> &load, DeskRows<Record> rows, qsizetype read)
{
    const bool isEmpty = rows.isEmpty();
    DeskKept<Record> &target =
        load->replaces ? *std::static_pointer_cast<DeskKept<Record>>(load->fresh) : kept<Record>();
    target.append(std::move(rows));
    target.cursor = load->cursor;
    DeskState &state = stateOf(load->list);
    state.read += read;
    if (!load->replaces) {
        state.hasMore = !load->cursor.isAtEnd;
        if (!state.asOf.isValid())
            state.asOf = load->startedAt;
        const QPointer<ServiceDesk> alive(this);
        if (!isEmpty)
            Q_EMIT rowsChanged(load->list);
        if (!alive || !isCurrent(load))
            return;
    }
    Q_EMIT stateChanged(load->list);
}

void ServiceDesk::onLoaded(const std::shared_ptr<Load> &load)
{
    const DeskList list = load->list;
    const auto adopt = [&]<class Record>(DeskKept<Record> &now) {
        now = std::move(*std::static_pointer_cast<DeskKept<Record>>(load->fresh));
    };
    if (load->replaces && list == DeskList::Enrollments)
        adopt(*m_enrollments);
    else if (load->replaces && list == DeskList::Groups)
        adopt(*m_groups);
    else if (load->replaces)
        adopt(*m_registrations);
    m_loads[std::size_t(list)].reset();
    DeskState &state = stateOf(list);
    state.phase = DeskState::Phase::Idle;
    state.hasMore = !load->cursor.isAtEnd;
    // More rows below do not make those above newer.
    if (load->isWhole || !state.asOf.isValid())
        state.asOf = load->startedAt;
    if (load->isWhole)
        state.isStale = load->again;
    const QPointer<ServiceDesk> alive(this);
    if (load->replaces)
        Q_EMIT rowsChanged(list);
    if (alive)
        Q_EMIT stateChanged(list);
    if (alive && load->again)
        refresh(list);
}

void ServiceDesk::onFailed(const std::shared_ptr<Load> &load, const Error &error)
{
    m_loads[std::size_t(load->list)].reset();
    DeskState &state = stateOf(load->list);
    state.phase = DeskState::Phase::Failed;
    state.error = error;
    state.isStale = state.asOf.isValid();
    Q_EMIT stateChanged(load->list);
}

template<class Record>
void ServiceDesk::put(const Record &record)
{
    const DeskList list =
        std::is_same_v<Record, IndividualEnrollment> ? DeskList::Enrollments : DeskList::Groups;
    kept<Record>().put(record);
    const QPointer<ServiceDesk> alive(this);
    Q_EMIT rowsChanged(list);
    if (alive)
        onChanged(list);
}

/// What was written while the list is being read may be missing in what is read.
void ServiceDesk::onChanged(DeskList list)
{
    if (const auto &running = m_loads[std::size_t(list)])
        running->again = true;
}

QCoro::Task<Result<IndividualEnrollment>> ServiceDesk::enrollment(dps::RegistrationId id)
{
    return readRecord(m_line, std::move(id));
}

QCoro::Task<Result<EnrollmentGroup>> ServiceDesk::group(dps::EnrollmentGroupId id)
{
    return readRecord(m_line, std::move(id));
}

QCoro::Task<Result<dps::AttestationMechanism>>
ServiceDesk::attestationOfEnrollment(dps::RegistrationId id)
{
    return readAttestation(m_line, std::move(id));
}

QCoro::Task<Result<dps::AttestationMechanism>>
ServiceDesk::attestationOfGroup(dps::EnrollmentGroupId id)
{
    return readAttestation(m_line, std::move(id));
}

QCoro::Task<SaveOutcome<IndividualEnrollment>> ServiceDesk::save(IndividualEnrollment record,
                                                                 SaveMode mode)
{
    return Work::save(QPointer<ServiceDesk>(this), m_line, std::move(record), mode);
}

QCoro::Task<SaveOutcome<EnrollmentGroup>> ServiceDesk::saveGroup(EnrollmentGroup record,
                                                                 SaveMode mode)
{
    return Work::save(QPointer<ServiceDesk>(this), m_line, std::move(record), mode);
}

QCoro::Task<BulkReport> ServiceDesk::remove(DeskList list, QStringList ids,
                                            dps::BulkProgress progress, CancelToken cancel)
{
    auto changing =
        list == DeskList::Enrollments ? deleteRecords(m_line, ids, m_enrollments->find(ids),
                                                      std::move(progress), std::move(cancel))
        : list == DeskList::Groups    ? deleteRecords(m_line, ids, m_groups->find(ids),
                                                      std::move(progress), std::move(cancel))
                                      : deleteRecords(m_line, ids, m_registrations->find(ids),
                                                      std::move(progress), std::move(cancel));
    return Work::remove(QPointer<ServiceDesk>(this), m_line, list, std::move(changing));
}

QCoro::Task<BulkReport> ServiceDesk::setEnabled(DeskList list, QStringList ids, bool enabled,
                                                dps::BulkProgress progress, CancelToken cancel)
{
    auto changing = list == DeskList::Groups
                        ? enableRecords(m_line, ids, m_groups->find(ids), enabled,
                                        std::move(progress), std::move(cancel))
                        : enableRecords(m_line, ids, m_enrollments->find(ids), enabled,
                                        std::move(progress), std::move(cancel));
    return Work::change(QPointer<ServiceDesk>(this), m_line, list, std::move(changing));
}

QCoro::Task<void> ServiceDesk::shutdown(ServiceDesk *desk)
{
    const std::shared_ptr<DeskTally> tally = desk->m_tally;
    desk->close();
    tally->ended = true;
    if (tally->running == 0)
        co_return;
    const dps::OneShot<bool> settled;
    tally->waiters.append(settled);
    co_await settled;
}

} // namespace endorse::enrollment
