// SPDX-License-Identifier: GPL-3.0-or-later
#include "importpresenter.h"

namespace endorse::ui {

using core::Result;
using core::Text;
using enrollmentlist::ColumnMapping;
using enrollmentlist::FileFormat;
using enrollmentlist::ImportPreview;
using enrollmentlist::ImportReport;
using enrollmentlist::ImportRequest;

namespace {

Text words(const char *source)
{
    return {"endorse::ui", source};
}

} // namespace

ImportPresenter::ImportPresenter(ListPort &port, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_progress(this)
{
}

ImportPresenter::~ImportPresenter()
{
    if (m_cancel)
        m_cancel->cancel();
}

void ImportPresenter::open(const QString &file)
{
    dropWork();
    m_file = file;
    m_preview.reset();
    m_members.clear();
    m_error.reset();
    m_phase = Phase::Reading;
    setReport({});
    Q_EMIT previewChanged();
    readPreview();
}

bool ImportPresenter::isBusy() const
{
    return m_phase == Phase::Reading || m_phase == Phase::Checking || m_phase == Phase::Importing;
}

bool ImportPresenter::hasMapping() const
{
    return m_preview && m_preview->format == FileFormat::Csv;
}

void ImportPresenter::setMember(int column, const QString &member)
{
    if (!hasMapping() || column < 0 || column >= m_members.size() ||
        m_members.at(column) == member || m_phase == Phase::Importing || m_phase == Phase::Imported)
        return;
    dropWork();
    m_members[column] = member;
    m_error.reset();
    setReport({});
    Q_EMIT previewChanged();
    if (columnProblem().isEmpty())
        readPreview();
    else
        setPhase(Phase::Waiting);
}

QList<int> ImportPresenter::conflicts() const
{
    QList<int> columns;
    for (int i = 0; i < m_members.size(); ++i) {
        if (!m_members.at(i).isEmpty() && m_members.count(m_members.at(i)) > 1)
            columns.append(i);
    }
    return columns;
}

Text ImportPresenter::columnProblem() const
{
    if (!hasMapping())
        return {};
    const QList<int> twice = conflicts();
    if (!twice.isEmpty())
        return words(QT_TRANSLATE_NOOP("endorse::ui",
                                       "Two columns are taken as %1. One of them has "
                                       "to be something else, or left out."))
            .arg(m_members.at(twice.first()));
    if (!m_members.contains(QStringLiteral("registrationId")) &&
        !m_members.contains(QStringLiteral("endorsementKey")))
        return words(QT_TRANSLATE_NOOP("endorse::ui",
                                       "No column is the registration ID or the endorsement key. "
                                       "Choose it above the columns."));
    return {};
}

ImportRequest ImportPresenter::request() const
{
    ImportRequest request;
    request.file = m_file;
    request.format = m_preview ? m_preview->format : FileFormat::Csv;
    if (hasMapping())
        request.mapping = ColumnMapping{m_members};
    return request;
}

/// What is under way is cancelled, and its answer will not be looked at.
void ImportPresenter::dropWork()
{
    if (m_cancel)
        m_cancel->cancel();
    m_cancel.reset();
    m_progress.end();
    ++m_round;
}

void ImportPresenter::readPreview()
{
    setPhase(Phase::Reading);
    std::optional<ColumnMapping> mapping;
    if (!m_members.isEmpty() && hasMapping())
        mapping = ColumnMapping{m_members};
    QCoro::connect(m_port.preview(m_file, mapping), this,
                   [this, round = m_round](const Result<ImportPreview> &preview) {
                       onPreview(round, preview);
                   });
}

void ImportPresenter::onPreview(quint64 round, const Result<ImportPreview> &preview)
{
    if (round != m_round)
        return;
    if (!preview) {
        m_error = preview.error();
        setPhase(m_preview ? Phase::Waiting : Phase::Unreadable);
        return;
    }
    const bool isFirst = !m_preview;
    m_preview = *preview;
    if (isFirst)
        m_members = preview->guess.members;
    Q_EMIT previewChanged();
    if (columnProblem().isEmpty())
        check();
    else
        setPhase(Phase::Waiting);
}

void ImportPresenter::check()
{
    if (!m_preview || !columnProblem().isEmpty() || m_phase == Phase::Importing ||
        m_phase == Phase::Imported)
        return;
    dropWork();
    m_error.reset();
    setReport({});
    m_cancel.emplace();
    auto task = m_port.check(request(), m_progress.begin(), m_cancel->token());
    setPhase(Phase::Checking);
    QCoro::connect(
        std::move(task), this,
        [this, round = m_round](const Result<ImportReport> &report) { onChecked(round, report); });
}

void ImportPresenter::onChecked(quint64 round, const Result<ImportReport> &report)
{
    if (round != m_round)
        return;
    dropWork();
    if (!report) {
        if (report.error().category != core::ErrorCategory::Cancelled)
            m_error = report.error();
        setPhase(Phase::Waiting);
        return;
    }
    setReport(*report);
    setPhase(Phase::Checked);
}

void ImportPresenter::import()
{
    if (!whyNot().isEmpty())
        return;
    dropWork();
    m_error.reset();
    m_cancel.emplace();
    auto task = m_port.import(request(), m_progress.begin(), m_cancel->token());
    setPhase(Phase::Importing);
    QCoro::connect(
        std::move(task), this,
        [this, round = m_round](const Result<ImportReport> &report) { onImported(round, report); });
}

void ImportPresenter::onImported(quint64 round, const Result<ImportReport> &report)
{
    if (round != m_round)
        return;
    dropWork();
    if (!report) {
        if (report.error().category != core::ErrorCategory::Cancelled)
            m_error = report.error();
        // The list is as it was, and so are the verdicts.
        setPhase(m_report ? Phase::Checked : Phase::Waiting);
        return;
    }
    setReport(*report);
    setPhase(Phase::Imported);
}

void ImportPresenter::cancel()
{
    if (!m_cancel || m_cancel->isCancelled())
        return;
    m_cancel->cancel();
    Q_EMIT changed();
}

Text ImportPresenter::whyNot() const
{
    switch (m_phase) {
    case Phase::Reading:
        return words(QT_TRANSLATE_NOOP("endorse::ui", "The file is being read."));
    case Phase::Unreadable:
        return words(QT_TRANSLATE_NOOP("endorse::ui", "The file cannot be read."));
    case Phase::Waiting: {
        const Text problem = columnProblem();
        return !problem.isEmpty()
                   ? problem
                   : words(QT_TRANSLATE_NOOP("endorse::ui",
                                             "Import is possible when all rows are checked."));
    }
    case Phase::Checking:
        return words(
            QT_TRANSLATE_NOOP("endorse::ui", "Import is possible when all rows are checked."));
    case Phase::Checked:
        return good() > 0 ? Text()
                          : words(QT_TRANSLATE_NOOP("endorse::ui",
                                                    "The file has no row that can be imported."));
    case Phase::Importing:
        return words(QT_TRANSLATE_NOOP("endorse::ui", "The rows are being imported."));
    case Phase::Imported:
        return words(QT_TRANSLATE_NOOP("endorse::ui", "The file is imported."));
    }
    return {};
}

qint64 ImportPresenter::good() const
{
    return m_report ? m_report->imported : 0;
}

qint64 ImportPresenter::known() const
{
    return m_report ? m_report->known : 0;
}

qint64 ImportPresenter::taken() const
{
    return m_report ? m_report->taken : 0;
}

qint64 ImportPresenter::bad() const
{
    return m_report ? m_report->rejectedCount - m_report->known - m_report->taken : 0;
}

void ImportPresenter::setReport(std::optional<ImportReport> report)
{
    if (!report && !m_report)
        return;
    m_report = std::move(report);
    Q_EMIT reportChanged();
}

void ImportPresenter::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT changed();
}

} // namespace endorse::ui
