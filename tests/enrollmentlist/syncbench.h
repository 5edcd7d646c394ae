// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <audit/auditlog.h>
#include <core/clock.h>
#include <dps/serviceclient.h>
#include <emulator/meddler.h>
#include <emulator/runningemulator.h>

#include <QCoroTask>
#include <QTemporaryDir>

#include <enrollmentlist/enrollmentsync.h>
#include <enrollmentlist/listworker.h>
#include <memory>

namespace endorse::testing {

/// Counts the waits and goes on at once.
class NoWait final : public dps::Waiter
{
public:
    QCoro::Task<core::Result<void>> wait(std::chrono::milliseconds duration,
                                         core::CancelToken cancel) override;
    int waits = 0;
};

/// Pages of a few records, so that a small list has many.
class SmallPages : public emulator::Meddler
{
public:
    static constexpr int pageItems = 7;
    void request(emulator::HttpMessage *message) override;
};

/// A list and a provisioning service of their own, the service over HTTPS. Failures end the
/// program: they are not what is tested.
class SyncBench final
{
public:
    /// @p maxBodyBytes: what the client takes of an answer; 0: as much as it does.
    explicit SyncBench(std::shared_ptr<emulator::Meddler> meddler = nullptr,
                       qsizetype maxBodyBytes = 0);
    /// The list lies at @p place.
    SyncBench(const enrollmentlist::ListPlace &place, std::shared_ptr<emulator::Meddler> meddler);
    ~SyncBench();
    SyncBench(const SyncBench &) = delete;
    SyncBench &operator=(const SyncBench &) = delete;

    /// An enrollment with symmetric keys and these members beside the required ones, in JSON with
    /// single quotes.
    static dps::IndividualEnrollment keyed(const QString &id, const QByteArray &members = {});

    // The list, as this station and as another one see it.
    enrollmentlist::ListWorker *worker() { return m_worker.get(); }
    enrollmentlist::ListStore &other() { return *m_other; }
    void add(const QList<dps::IndividualEnrollment> &records);
    std::optional<enrollmentlist::ListEntry> entry(const QString &key);
    void edit(dps::IndividualEnrollment record);
    void removeHere(const QString &key);
    qsizetype count();

    // The service.
    RunningEmulator &running() { return *m_running; }
    std::shared_ptr<dps::ServiceClient> client() { return m_client; }
    void put(dps::IndividualEnrollment record);
    /// Many new ones at once, behind the service's back.
    void fillService(const QList<dps::IndividualEnrollment> &records);
    void removeThere(const QString &id);
    std::optional<dps::IndividualEnrollment> there(const QString &id);
    QList<dps::IndividualEnrollment> all();

    // Both.
    enrollmentlist::Comparison compare();
    enrollmentlist::SyncReport
    push(enrollmentlist::Settle conflicts = enrollmentlist::Settle::Skip);
    enrollmentlist::SyncReport
    pull(enrollmentlist::Settle conflicts = enrollmentlist::Settle::Skip);
    enrollmentlist::SyncReport run(enrollmentlist::SyncPlan plan,
                                   enrollmentlist::Direction direction);
    /// The difference of this ID; nothing: both are alike, or nobody has it.
    static std::optional<enrollmentlist::Difference>
    differenceOf(const enrollmentlist::Comparison &comparison, const QString &id);
    NoWait &waiter() { return *m_waiter; }
    const enrollmentlist::ListPlace &place() const { return m_worker->place(); }
    QString auditFile() const { return m_folder.filePath(QStringLiteral("audit.jsonl")); }

private:
    void open(const enrollmentlist::ListPlace &place, std::shared_ptr<emulator::Meddler> meddler,
              qsizetype maxBodyBytes);

    QTemporaryDir m_folder;
    core::SystemClock m_clock;
    std::unique_ptr<RunningEmulator> m_running;
    std::unique_ptr<dps::HttpClient> m_http;
    std::shared_ptr<NoWait> m_waiter = std::make_shared<NoWait>();
    std::shared_ptr<dps::ServiceClient> m_client;
    std::shared_ptr<audit::AuditLog> m_audit;
    std::unique_ptr<enrollmentlist::ListWorker> m_worker;
    std::unique_ptr<enrollmentlist::ListStore> m_other;
};

} // namespace endorse::testing
