// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportpresenter.h"

#include <QDir>
#include <QFileInfo>

#include <array>

namespace endorse::ui {

using core::Result;
using core::Text;
using enrollmentlist::ExportFormat;
using enrollmentlist::ExportReport;
using enrollmentlist::ExportRequest;

namespace {

Text words(const char *source)
{
    return {"endorse::ui", source};
}

} // namespace

ExportPresenter::ExportPresenter(ListPort &port, ExportRows rows, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_rows(std::move(rows))
    , m_progress(this)
{
    // One row is selected in a table most of the time; several are a choice.
    if (m_rows.selected > 1)
        m_scope = Scope::Selected;
    else if (isPossible(Scope::Matching))
        m_scope = Scope::Matching;
}

ExportPresenter::~ExportPresenter()
{
    if (m_cancel)
        m_cancel->cancel();
}

QString ExportPresenter::ending(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        return QStringLiteral(".csv");
    case ExportFormat::Json:
        return QStringLiteral(".json");
    case ExportFormat::AzScript:
        return QStringLiteral(".sh");
    }
    return {};
}

void ExportPresenter::setFormat(ExportFormat format)
{
    if (m_format == format || m_phase == Phase::Exporting)
        return;
    const QString before = ending(m_format);
    m_format = format;
    if (m_file.endsWith(before, Qt::CaseInsensitive))
        m_file = m_file.chopped(before.size()) + ending(format);
    if (!canHaveKeys())
        m_withKeys = false;
    touched();
}

void ExportPresenter::setScope(Scope scope)
{
    if (m_scope == scope || !isPossible(scope) || m_phase == Phase::Exporting)
        return;
    m_scope = scope;
    touched();
}

bool ExportPresenter::isPossible(Scope scope) const
{
    switch (scope) {
    case Scope::All:
        return true;
    case Scope::Matching:
        return m_rows.isFiltered && m_rows.matchingKeys != nullptr;
    case Scope::Selected:
        return m_rows.selected > 0 && m_rows.selectedKeys != nullptr;
    }
    return false;
}

qint64 ExportPresenter::count(Scope scope) const
{
    return scope == Scope::All        ? m_rows.all
           : scope == Scope::Matching ? m_rows.matching
                                      : m_rows.selected;
}

void ExportPresenter::setWithKeys(bool with)
{
    if (m_withKeys == with || (with && !canHaveKeys()) || m_phase == Phase::Exporting)
        return;
    m_withKeys = with;
    touched();
}

void ExportPresenter::setFile(const QString &file)
{
    if (m_file == file || m_phase == Phase::Exporting)
        return;
    m_file = file;
    touched();
}

/// What was exported before is not what is chosen now.
void ExportPresenter::touched()
{
    m_report.reset();
    m_error.reset();
    m_phase = Phase::Choosing;
    Q_EMIT changed();
}

Text ExportPresenter::whyNot() const
{
    if (m_phase == Phase::Exporting)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "The rows are being exported."));
    if (count(m_scope) == 0)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "There is no row to be exported."));
    if (m_file.trimmed().isEmpty())
        return words(QT_TRANSLATE_NOOP("endorse::ui", "The file has no name yet."));
    const QFileInfo file(m_file);
    if (file.isDir())
        return words(QT_TRANSLATE_NOOP("endorse::ui", "This is a folder: a file has to be named."));
    if (!file.absoluteDir().exists())
        return words(QT_TRANSLATE_NOOP("endorse::ui", "There is no such folder."));
    return {};
}

void ExportPresenter::start()
{
    if (!whyNot().isEmpty())
        return;
    ExportRequest request;
    request.file = QFileInfo(m_file).absoluteFilePath();
    request.format = m_format;
    request.withKeys = m_withKeys;
    if (m_scope == Scope::Matching)
        request.keys = m_rows.matchingKeys();
    else if (m_scope == Scope::Selected)
        request.keys = m_rows.selectedKeys();
    m_error.reset();
    m_report.reset();
    m_cancel.emplace();
    auto task = m_port.exportRows(request, m_progress.begin(), m_cancel->token());
    m_phase = Phase::Exporting;
    Q_EMIT changed();
    QCoro::connect(std::move(task), this,
                   [this](const Result<ExportReport> &report) { onExported(report); });
}

void ExportPresenter::onExported(const Result<ExportReport> &report)
{
    m_cancel.reset();
    m_progress.end();
    m_phase = report ? Phase::Exported : Phase::Choosing;
    if (report)
        m_report = *report;
    else if (report.error().category != core::ErrorCategory::Cancelled)
        m_error = report.error();
    Q_EMIT changed();
}

void ExportPresenter::cancel()
{
    if (!m_cancel || m_cancel->isCancelled())
        return;
    m_cancel->cancel();
    Q_EMIT changed();
}

} // namespace endorse::ui
