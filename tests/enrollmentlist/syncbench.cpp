// SPDX-License-Identifier: GPL-3.0-or-later
#include "syncbench.h"

#include <enrollment/enrollmentstore.h>

namespace endorse::testing {

using core::CancelToken;
using core::Result;
using dps::IndividualEnrollment;
using enrollmentlist::Comparison;
using enrollmentlist::Difference;
using enrollmentlist::Direction;
using enrollmentlist::ListEntry;
using enrollmentlist::ListPlace;
using enrollmentlist::ListStore;
using enrollmentlist::Settle;
using enrollmentlist::Station;
using enrollmentlist::SyncPlan;
using enrollmentlist::SyncReport;

namespace {

/// The value, or the end of the program.
template<class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toLogLine()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace

QCoro::Task<Result<void>> NoWait::wait(std::chrono::milliseconds duration, CancelToken cancel)
{
    Q_UNUSED(duration)
    ++waits;
    if (cancel.isCancelled())
        co_return core::fail(core::cancelledError(QStringLiteral("wait")));
    co_return Result<void>();
}

void SmallPages::request(emulator::HttpMessage *message)
{
    for (auto &[name, value] : message->headers) {
        if (name.toLower() == "x-ms-max-item-count")
            value = QByteArray::number(pageItems);
    }
}

SyncBench::SyncBench(std::shared_ptr<emulator::Meddler> meddler, qsizetype maxBodyBytes)
{
    open(ListPlace::file(m_folder.filePath(QStringLiteral("list.db"))), std::move(meddler),
         maxBodyBytes);
}

SyncBench::SyncBench(const ListPlace &place, std::shared_ptr<emulator::Meddler> meddler)
{
    open(place, std::move(meddler), 0);
}

SyncBench::~SyncBench()
{
    m_client.reset();
    m_http.reset();
}

void SyncBench::open(const ListPlace &place, std::shared_ptr<emulator::Meddler> meddler,
                     qsizetype maxBodyBytes)
{
    emulator::EmulatorOptions options = RunningEmulator::quick();
    options.limits.lingerTime = std::chrono::milliseconds(50);
    options.meddler = std::move(meddler);
    m_running = std::make_unique<RunningEmulator>(std::move(options));
    dps::HttpClient::Options http;
    http.caFile = m_running->endpoint().caFile;
    if (maxBodyBytes > 0)
        http.maxBodyBytes = maxBodyBytes;
    m_http = std::make_unique<dps::HttpClient>(http);
    auto connection = must(dps::ServiceConnectionString::parse(
        m_running->endpoint().serviceConnectionString.toUtf8()));
    dps::RetryPolicy policy;
    policy.cancelGrace = std::chrono::milliseconds(1);
    m_client = std::make_shared<dps::ServiceClient>(*m_http, std::move(connection), m_clock, policy,
                                                    m_waiter);
    m_audit = std::make_shared<audit::AuditLog>(must(audit::AuditLog::open(auditFile())));
    m_worker = std::make_unique<enrollmentlist::ListWorker>(
        place, Station{m_audit->station(), QStringLiteral("desk-1")}, m_audit);
    m_other = must(ListStore::open(
        place,
        Station{QStringLiteral("00000000-0000-4000-8000-000000000002"), QStringLiteral("desk-2")},
        nullptr));
}

IndividualEnrollment SyncBench::keyed(const QString &id, const QByteArray &members)
{
    QByteArray text = "{'registrationId':'" + id.toUtf8() + '\'';
    if (!members.contains("'attestation'"))
        text += ",'attestation':{'type':'symmetricKey','symmetricKey':{}}";
    if (!members.isEmpty())
        text += ',' + members;
    return must(IndividualEnrollment::fromJson(asJson(text + '}')));
}

void SyncBench::add(const QList<IndividualEnrollment> &records)
{
    const auto report = must(m_other->add(records));
    if (!report.allDone())
        qFatal("a row was not added");
}

std::optional<ListEntry> SyncBench::entry(const QString &key)
{
    return must(m_other->entry(key));
}

void SyncBench::edit(IndividualEnrollment record)
{
    const auto before = entry(record.registrationId.toLower());
    if (!before)
        qFatal("there is no such row");
    ListStore::Edit change;
    change.record = std::move(record);
    change.version = before->version;
    if (!must(m_other->update({change})).allDone())
        qFatal("a row was not changed");
}

void SyncBench::removeHere(const QString &key)
{
    if (!must(m_other->remove({key})).allDone())
        qFatal("a row was not removed");
}

qsizetype SyncBench::count()
{
    return must(m_other->count());
}

void SyncBench::put(IndividualEnrollment record)
{
    const QByteArray ifMatch = there(record.registrationId) ? QByteArray("*") : QByteArray();
    must(QCoro::waitFor(m_client->putEnrollment(std::move(record), ifMatch, CancelToken())));
}

void SyncBench::fillService(const QList<IndividualEnrollment> &records)
{
    const QString file = m_running->dataDir() + QStringLiteral("/service.db");
    auto store = must(enrollment::EnrollmentStore::open(enrollment::StoreLocation::file(file)));
    auto transaction = must(store->begin());
    int number = 0;
    for (IndividualEnrollment record : records) {
        record.etag = "ZmlsbGVk" + QByteArray::number(++number);
        must(store->putEnrollment(record));
    }
    must(transaction.commit());
}

void SyncBench::removeThere(const QString &id)
{
    const auto parsed = must(dps::RegistrationId::parse(id));
    must(QCoro::waitFor(m_client->deleteEnrollment(parsed, {}, CancelToken())));
}

std::optional<IndividualEnrollment> SyncBench::there(const QString &id)
{
    const auto parsed = must(dps::RegistrationId::parse(id));
    auto record = QCoro::waitFor(m_client->getEnrollment(parsed, CancelToken()));
    if (!record && record.error().httpStatus == 404)
        return std::nullopt;
    return must(std::move(record));
}

QList<IndividualEnrollment> SyncBench::all()
{
    QList<IndividualEnrollment> records;
    must(QCoro::waitFor(m_client->walkEnrollments(
        0,
        [&records](QList<IndividualEnrollment> page) {
            records += std::move(page);
            return true;
        },
        CancelToken())));
    return records;
}

Comparison SyncBench::compare()
{
    return must(
        QCoro::waitFor(enrollmentlist::compare(m_worker.get(), m_client, {}, CancelToken())));
}

SyncReport SyncBench::run(SyncPlan plan, Direction direction)
{
    auto task = direction == Direction::Push
                    ? enrollmentlist::push(m_worker.get(), m_client, std::move(plan), {}, {})
                    : enrollmentlist::pull(m_worker.get(), m_client, std::move(plan), {}, {});
    return must(QCoro::waitFor(std::move(task)));
}

SyncReport SyncBench::push(Settle conflicts)
{
    return run(enrollmentlist::planOf(compare(), conflicts), Direction::Push);
}

SyncReport SyncBench::pull(Settle conflicts)
{
    return run(enrollmentlist::planOf(compare(), conflicts), Direction::Pull);
}

std::optional<Difference> SyncBench::differenceOf(const Comparison &comparison, const QString &id)
{
    for (const Difference &difference : comparison.differences) {
        if (difference.key() == id.toLower())
            return difference;
    }
    return std::nullopt;
}

} // namespace endorse::testing
