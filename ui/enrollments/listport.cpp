// SPDX-License-Identifier: GPL-3.0-or-later
#include "listport.h"

#include <enrollmentlist/listworker.h>
#include <enrollmentlist/locallist.h>

namespace endorse::ui {

using core::CancelToken;
using core::Result;
using core::Text;
using enrollmentlist::ChangeReport;
using enrollmentlist::ColumnMapping;
using enrollmentlist::ExportReport;
using enrollmentlist::ExportRequest;
using enrollmentlist::ImportPreview;
using enrollmentlist::ImportReport;
using enrollmentlist::ImportRequest;
using enrollmentlist::ListEntry;
using enrollmentlist::ListStore;
using enrollmentlist::ListWorker;

namespace {

/// The work tells of every so many rows.
constexpr qint64 toldRows = 500;

core::Error notOpen()
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QStringLiteral("not-open");
    error.message = Text("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "No list is open."));
    error.hint = Text("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "Open a list first."));
    return error;
}

Result<RowSurvey> surveyRows(ListStore &store, const QStringList &keys,
                             const ListPort::Progress &progress, const CancelToken &cancel)
{
    RowSurvey survey;
    const auto scanned = store.scanEntries(&keys, [&](ListEntry &&entry) {
        survey.add(entry.record);
        if (progress && survey.rows() % toldRows == 0)
            progress(survey.rows(), keys.size());
        return !cancel.isCancelled();
    });
    if (!scanned)
        return core::fail(scanned.error());
    if (cancel.isCancelled())
        return core::fail(core::cancelledError(QStringLiteral("survey")));
    return survey;
}

QCoro::Task<Result<ImportReport>> thenCall(QCoro::Task<Result<ImportReport>> import,
                                           std::function<void()> after)
{
    auto report = co_await std::move(import);
    if (after)
        after();
    co_return report;
}

QCoro::Task<Result<RowSurvey>> refuseSurvey()
{
    co_return core::fail(notOpen());
}

} // namespace

QCoro::Task<Result<ImportPreview>> LocalListPort::preview(QString file,
                                                          std::optional<ColumnMapping> mapping)
{
    return m_list.previewFile(std::move(file), std::move(mapping));
}

QCoro::Task<Result<ImportReport>> LocalListPort::check(ImportRequest request, Progress progress,
                                                       CancelToken cancel)
{
    return m_list.checkFile(std::move(request), std::move(progress), std::move(cancel));
}

QCoro::Task<Result<ImportReport>> LocalListPort::import(ImportRequest request, Progress progress,
                                                        CancelToken cancel)
{
    return thenCall(m_list.importFile(std::move(request), std::move(progress), std::move(cancel)),
                    m_afterImport);
}

QCoro::Task<Result<ExportReport>> LocalListPort::exportRows(ExportRequest request,
                                                            Progress progress, CancelToken cancel)
{
    return m_list.exportFile(std::move(request), std::move(progress), std::move(cancel));
}

QCoro::Task<Result<RowSurvey>> LocalListPort::survey(QStringList keys, Progress progress,
                                                     CancelToken cancel)
{
    ListWorker *worker = m_list.worker();
    if (!worker)
        return refuseSurvey();
    return worker->run<RowSurvey>([keys = std::move(keys), progress = std::move(progress),
                                   cancel = std::move(cancel)](ListStore &store) {
        return surveyRows(store, keys, progress, cancel);
    });
}

QCoro::Task<Result<ChangeReport>> LocalListPort::edit(QStringList keys, Change change,
                                                      Progress progress, CancelToken cancel)
{
    return m_list.edit(std::move(keys), std::move(change), std::move(progress), std::move(cancel));
}

} // namespace endorse::ui
