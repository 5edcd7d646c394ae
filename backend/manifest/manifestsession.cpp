// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestsession.h"

#include "texts.h"

#include <QDateTime>
#include <QFileInfo>
#include <QPointer>

#include <enrollment/deskline.h>
#include <enrollmentlist/heldworker.h>
#include <enrollmentlist/listworker.h>
#include <enrollmentlist/locallistwork.h>
#include <manifest/background.h>
#include <mutex>

namespace endorse::manifest {

using core::CancelToken;
using core::Error;
using core::ErrorCategory;
using core::Result;
using enrollment::EitherCancelled;
using enrollmentlist::ListStore;
using enrollmentlist::LocalList;
using enrollmentlist::Progress;

/// One verification, shared with the thread that does it.
struct ManifestSession::Run final
{
    core::CancelSource cancel;       ///< Of the verification.
    core::CancelSource closed;       ///< Of all that is done with the file.
    QPointer<ManifestSession> owner; ///< Thread: the owner's.
    QObject *home = QAbstractEventDispatcher::instance();

    std::mutex mutex;
    // All below are guarded by mutex.
    std::vector<Verdict> fresh;
    qint64 bytesDone = 0;
    qint64 size = 0;
    std::optional<Result<VerifyReport>> result;
    bool isPosted = false;

    /// Thread: the one that verifies.
    static void work(const std::shared_ptr<Run> &run, const VerifyRequest &request);
    /// Has the owner take what there is. Call it with the mutex held.
    static void post(const std::shared_ptr<Run> &run);
};

/// The tasks. Each owns what it uses, and finds out by itself whether its file is still open.
struct ManifestSession::Work final
{
    using SharedRun = std::shared_ptr<Run>;
    using ListWork = Result<ManifestImportReport> (*)(ListStore &, const ManifestImportRequest &,
                                                      const Progress &, const CancelToken &);

    static QCoro::Task<Result<EntryDetail>> detail(SharedRun run, QString file, Verdict verdict,
                                                   std::shared_ptr<const TrustSets> trust,
                                                   qint64 now);
    static QCoro::Task<Result<ManifestImportReport>>
    workOnList(SharedRun run, QPointer<LocalList> list, ListWork work, bool changes,
               ManifestImportRequest request, Progress progress, CancelToken cancel);
    static QCoro::Task<Result<ManifestImportReport>>
    importIntoService(SharedRun run, std::shared_ptr<dps::ServiceClient> client,
                      ManifestImportRequest request, Progress progress, CancelToken cancel);
    static QCoro::Task<Result<CertificateExportReport>>
    exportCertificates(SharedRun run, CertificateExport request, Progress progress,
                       CancelToken cancel);
    static QCoro::Task<Result<QString>> exportVerdicts(SharedRun run, VerifyReport report,
                                                       std::vector<Verdict> verdicts,
                                                       VerdictFormat format, QString target,
                                                       CancelToken cancel);
    template<class T>
    static QCoro::Task<Result<T>> refused(Error error)
    {
        co_return core::fail(std::move(error));
    }
};

namespace {

Error closedError()
{
    return core::cancelledError(QStringLiteral("manifest"));
}

Error noEntryError(quint32 index)
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("no-entry"),
            .place = QStringLiteral("entry %1").arg(index),
            .message =
                text(QT_TRANSLATE_NOOP("endorse::manifest", "There is no entry %1.")).arg(index),
            .hint = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                           "Entries are counted from 0, in the order of the "
                                           "file.")),
            .technical = QStringLiteral("no such index")};
}

Error notVerifiedError()
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("not-verified"),
            .place = QStringLiteral("manifest"),
            .message = text(
                QT_TRANSLATE_NOOP("endorse::manifest", "The manifest is not verified to its end.")),
            .hint = text(QT_TRANSLATE_NOOP("endorse::manifest",
                                           "Only a file that is whole can be used. Open it again "
                                           "and let it be verified.")),
            .technical = QStringLiteral("no report, or the file is refused")};
}

} // namespace

void ManifestSession::Run::post(const std::shared_ptr<Run> &run)
{
    if (std::exchange(run->isPosted, true))
        return;
    QMetaObject::invokeMethod(
        run->home,
        [run] {
            if (run->owner)
                run->owner->take(run);
        },
        Qt::QueuedConnection);
}

void ManifestSession::Run::work(const std::shared_ptr<Run> &run, const VerifyRequest &request)
{
    const auto sink = [&run](std::span<const Verdict> verdicts, qint64 done, qint64 total) {
        const std::lock_guard lock(run->mutex);
        run->fresh.insert(run->fresh.end(), verdicts.begin(), verdicts.end());
        run->bytesDone = done;
        run->size = total;
        post(run);
    };
    auto result = verifyManifest(request, sink, run->cancel.token());
    pki::releaseThread();
    const std::lock_guard lock(run->mutex);
    run->result.emplace(std::move(result));
    post(run);
}

ManifestSession::ManifestSession(QObject *parent)
    : QObject(parent)
{
}

ManifestSession::~ManifestSession()
{
    letGo();
}

void ManifestSession::letGo()
{
    if (!m_run)
        return;
    m_run->owner = nullptr;
    m_run->cancel.cancel();
    m_run->closed.cancel();
    m_run.reset();
}

void ManifestSession::open(const QString &file, std::shared_ptr<const TrustSets> trust, qint64 now,
                           std::optional<Origin> object)
{
    m_object = object;
    m_file = QFileInfo(file).absoluteFilePath();
    m_trust = std::move(trust);
    m_now = now != 0 ? now : QDateTime::currentSecsSinceEpoch();
    begin();
}

void ManifestSession::reverify(std::shared_ptr<const TrustSets> trust)
{
    if (m_file.isEmpty())
        return;
    m_trust = std::move(trust);
    begin();
}

void ManifestSession::begin()
{
    letGo();
    m_verdicts = {};
    m_counts = {};
    m_bytesDone = 0;
    m_size = 0;
    m_report.reset();
    m_error.reset();
    m_phase = Phase::Verifying;
    const auto run = std::make_shared<Run>();
    run->owner = this;
    m_run = run;
    VerifyRequest request;
    request.file = m_file;
    request.trust = m_trust;
    request.now = m_now;
    request.keepsVerdicts = false;
    request.object = m_object;
    QThreadPool::globalInstance()->start([run, request] {
        // It waits for threads of its own most of the time: short work must not wait for it.
        QThreadPool::globalInstance()->releaseThread();
        Run::work(run, request);
        QThreadPool::globalInstance()->reserveThread();
    });
    Q_EMIT phaseChanged();
}

void ManifestSession::cancel()
{
    if (m_run && m_phase == Phase::Verifying)
        m_run->cancel.cancel();
}

void ManifestSession::close()
{
    letGo();
    m_file.clear();
    m_verdicts = {};
    m_counts = {};
    m_bytesDone = 0;
    m_size = 0;
    m_report.reset();
    m_error.reset();
    m_phase = Phase::Empty;
    Q_EMIT phaseChanged();
}

bool ManifestSession::isUsable() const
{
    return m_phase == Phase::Done && m_report && !m_report->isRefused();
}

void ManifestSession::take(const std::shared_ptr<Run> &run)
{
    std::vector<Verdict> fresh;
    std::optional<Result<VerifyReport>> result;
    {
        const std::lock_guard lock(run->mutex);
        run->isPosted = false;
        fresh.swap(run->fresh);
        result.swap(run->result);
        m_bytesDone = run->bytesDone;
        m_size = run->size;
    }
    const auto first = static_cast<int>(m_verdicts.size());
    for (Verdict &verdict : fresh) {
        m_counts.add(verdict);
        m_verdicts.push_back(std::move(verdict));
    }
    const QPointer<ManifestSession> self(this);
    if (!fresh.empty())
        Q_EMIT blockArrived(first, static_cast<int>(fresh.size()));
    // Whoever hears of it may close the file, or open another one.
    if (self && m_run == run)
        Q_EMIT progressChanged();
    if (self && m_run == run && result)
        end(std::move(*result));
}

void ManifestSession::end(Result<VerifyReport> result)
{
    if (result) {
        m_size = result->size;
        m_bytesDone = m_size;
        m_report = std::move(*result);
        m_phase = Phase::Done;
    } else {
        const bool isCancelled = result.error().category == ErrorCategory::Cancelled;
        if (!isCancelled)
            m_error = result.error();
        m_phase = isCancelled ? Phase::Cancelled : Phase::Failed;
    }
    Q_EMIT phaseChanged();
}

std::vector<Verdict> ManifestSession::chosen(const std::vector<quint32> &indices) const
{
    if (indices.empty())
        return m_verdicts;
    std::vector<Verdict> verdicts;
    verdicts.reserve(indices.size());
    for (const quint32 index : indices) {
        if (index < m_verdicts.size())
            verdicts.push_back(m_verdicts[index]);
    }
    return verdicts;
}

QCoro::Task<Result<EntryDetail>> ManifestSession::detail(quint32 index)
{
    if (index >= m_verdicts.size())
        return Work::refused<EntryDetail>(noEntryError(index));
    return Work::detail(m_run, m_file, m_verdicts[index], m_trust, m_now);
}

QCoro::Task<Result<ManifestImportReport>> ManifestSession::importInto(LocalList *list,
                                                                      std::vector<quint32> indices,
                                                                      Progress progress,
                                                                      CancelToken cancel)
{
    if (!isUsable())
        return Work::refused<ManifestImportReport>(notVerifiedError());
    ManifestImportRequest request{m_file, m_report->sha256, chosen(indices)};
    const Work::ListWork work = importManifest;
    return Work::workOnList(m_run, list, work, true, std::move(request), std::move(progress),
                            std::move(cancel));
}

QCoro::Task<Result<ManifestImportReport>>
ManifestSession::checkAgainst(LocalList *list, std::vector<quint32> indices, Progress progress,
                              CancelToken cancel)
{
    if (!isUsable())
        return Work::refused<ManifestImportReport>(notVerifiedError());
    ManifestImportRequest request{m_file, m_report->sha256, chosen(indices)};
    return Work::workOnList(m_run, list, checkManifest, false, std::move(request),
                            std::move(progress), std::move(cancel));
}

QCoro::Task<Result<ManifestImportReport>>
ManifestSession::importInto(std::shared_ptr<dps::ServiceClient> client,
                            std::shared_ptr<audit::AuditLog> audit, std::vector<quint32> indices,
                            Progress progress, CancelToken cancel)
{
    if (!isUsable())
        return Work::refused<ManifestImportReport>(notVerifiedError());
    ManifestImportRequest request{m_file, m_report->sha256, chosen(indices), std::move(audit)};
    return Work::importIntoService(m_run, std::move(client), std::move(request),
                                   std::move(progress), std::move(cancel));
}

QCoro::Task<Result<CertificateExportReport>>
ManifestSession::exportCertificates(CertificateFormat format, QString target,
                                    std::vector<quint32> indices, Progress progress,
                                    CancelToken cancel)
{
    if (!isUsable())
        return Work::refused<CertificateExportReport>(notVerifiedError());
    CertificateExport request{m_file, chosen(indices), format, std::move(target)};
    return Work::exportCertificates(m_run, std::move(request), std::move(progress),
                                    std::move(cancel));
}

QCoro::Task<Result<QString>> ManifestSession::exportVerdicts(VerdictFormat format, QString target,
                                                             CancelToken cancel)
{
    if (!m_report)
        return Work::refused<QString>(notVerifiedError());
    return Work::exportVerdicts(m_run, *m_report, m_verdicts, format, std::move(target),
                                std::move(cancel));
}

QCoro::Task<Result<EntryDetail>>
ManifestSession::Work::detail(SharedRun run, QString file, Verdict verdict,
                              std::shared_ptr<const TrustSets> trust, qint64 now)
{
    std::function<Result<EntryDetail>()> look =
        [file, verdict, trust, now, closed = run->closed.token()]() -> Result<EntryDetail> {
        const auto bytes = entryBytes(file, verdict, closed);
        if (!bytes)
            return core::fail(bytes.error());
        return detailOf(*bytes, verdict, *trust, now);
    };
    auto detail = co_await inBackground<Result<EntryDetail>>(std::move(look));
    if (run->closed.isCancelled())
        co_return core::fail(closedError());
    co_return detail;
}

QCoro::Task<Result<ManifestImportReport>>
ManifestSession::Work::workOnList(SharedRun run, QPointer<LocalList> list, ListWork work,
                                  bool changes, ManifestImportRequest request, Progress progress,
                                  CancelToken cancel)
{
    const EitherCancelled asked(run->closed.token(), cancel);
    const enrollmentlist::HeldWorker held(list, asked.token());
    if (held.worker() == nullptr)
        co_return core::fail(enrollmentlist::notOpenError());
    const ProgressHandover handover(std::move(progress));
    std::function<Result<ManifestImportReport>(ListStore &)> job =
        [work, request = std::move(request), told = handover.hand(),
         token = held.cancel()](ListStore &store) { return work(store, request, told, token); };
    auto report = co_await held.worker()->run<ManifestImportReport>(std::move(job));
    // Also after a failure: what the window saw may be no longer there.
    if (changes && list)
        list->reread();
    co_return report;
}

QCoro::Task<Result<ManifestImportReport>>
ManifestSession::Work::importIntoService(SharedRun run, std::shared_ptr<dps::ServiceClient> client,
                                         ManifestImportRequest request, Progress progress,
                                         CancelToken cancel)
{
    const EitherCancelled either(run->closed.token(), cancel);
    auto report = co_await importManifest(std::move(client), std::move(request),
                                          std::move(progress), either.token());
    co_return report;
}

QCoro::Task<Result<CertificateExportReport>>
ManifestSession::Work::exportCertificates(SharedRun run, CertificateExport request,
                                          Progress progress, CancelToken cancel)
{
    const EitherCancelled either(run->closed.token(), cancel);
    const ProgressHandover handover(std::move(progress));
    std::function<Result<CertificateExportReport>()> write =
        [request = std::move(request), told = handover.hand(), token = either.token()] {
            return manifest::exportCertificates(request, told, token);
        };
    auto report = co_await inBackground<Result<CertificateExportReport>>(std::move(write));
    co_return report;
}

QCoro::Task<Result<QString>>
ManifestSession::Work::exportVerdicts(SharedRun run, VerifyReport report,
                                      std::vector<Verdict> verdicts, VerdictFormat format,
                                      QString target, CancelToken cancel)
{
    const EitherCancelled either(run->closed.token(), cancel);
    std::function<Result<QString>()> write = [report = std::move(report),
                                              verdicts = std::move(verdicts), format, target,
                                              token = either.token()] {
        return manifest::exportVerdicts(report, verdicts, format, target, token);
    };
    auto path = co_await inBackground<Result<QString>>(std::move(write));
    co_return path;
}

} // namespace endorse::manifest
