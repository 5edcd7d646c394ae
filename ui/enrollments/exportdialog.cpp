// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportdialog.h"

#include "progressrow.h"

#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/service/forms/fieldrow.h>
#include <ui/service/servicewords.h>

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>

namespace endorse::ui {

using enrollmentlist::ExportFormat;
using Scope = ExportPresenter::Scope;
using Phase = ExportPresenter::Phase;

namespace {

constexpr std::array<const char *, 6> rowsAndFormats{"allRows",   "matchingRows", "selectedRows",
                                                     "csvFormat", "jsonFormat",   "scriptFormat"};
/// Where the formats begin among the choices.
constexpr std::size_t formats = 3;

} // namespace

ExportDialog::ExportDialog(ListPort &port, ExportRows rows, const QString &file, QWidget *parent)
    : ExportDialog(new ExportPresenter(port, std::move(rows), nullptr), file, parent)
{
}

ExportDialog::ExportDialog(ExportPresenter *presenter, const QString &file, QWidget *parent)
    : ExportFrame(rowsAndFormats, Groups::Two, presenter->progress(), parent)
    , m_presenter(presenter)
    , m_keys(new QCheckBox(this))
    , m_keysLine(new FieldLine(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    m_presenter->setParent(this);
    m_presenter->setFile(file + ExportPresenter::ending(m_presenter->format()));
    m_keys->setObjectName(QStringLiteral("withKeys"));
    m_keysLine->setObjectName(QStringLiteral("keysLine"));
    m_keysLine->setTone(FieldLine::Tone::Warn);
    addChoice(m_keys, m_keysLine);
    connectParts();
    retranslate();
    focusChoice();
}

void ExportDialog::connectParts()
{
    for (std::size_t i = 0; i < formats; ++i) {
        connect(m_choices[i], &QRadioButton::clicked, this,
                [this, i] { m_presenter->setScope(Scope(i)); });
        connect(m_choices[formats + i], &QRadioButton::clicked, this,
                [this, i] { m_presenter->setFormat(ExportFormat(i)); });
    }
    connect(m_keys, &QCheckBox::toggled, m_presenter, &ExportPresenter::setWithKeys);
    connect(m_target, &QLineEdit::textChanged, m_presenter, &ExportPresenter::setFile);
    connect(m_browse, &QPushButton::clicked, this,
            [this] { browse(ExportPresenter::ending(m_presenter->format()).mid(1)); });
    connect(m_progress, &ProgressRow::cancelled, m_presenter, &ExportPresenter::cancel);
    connect(m_export, &QPushButton::clicked, m_presenter, &ExportPresenter::start);
    connect(m_presenter, &ExportPresenter::changed, this, &ExportDialog::refresh);
}

void ExportDialog::refresh()
{
    const bool isBusy = m_presenter->phase() == Phase::Exporting;
    for (std::size_t i = 0; i < formats; ++i) {
        m_choices[i]->setChecked(m_presenter->scope() == Scope(i));
        m_choices[i]->setEnabled(!isBusy && m_presenter->isPossible(Scope(i)));
        m_choices[formats + i]->setChecked(m_presenter->format() == ExportFormat(i));
        m_choices[formats + i]->setEnabled(!isBusy);
    }
    const ExportFormat format = m_presenter->format();
    m_note->setText(
        format == ExportFormat::Csv ? tr("One row an enrollment, for spreadsheets and for other "
                                         "lists. Symmetric keys are never in it.")
        : format == ExportFormat::Json
            ? tr("The whole records as the service knows them.")
            : tr("A script that creates the enrollments with the Azure CLI. Symmetric keys are "
                 "never in it."));
    m_note->setVisible(m_presenter->phase() == Phase::Choosing);
    refreshKeys(isBusy);
    showTarget(m_presenter->file(), m_presenter->whyNot(), isBusy);
    showProgress(tr("The rows are being exported."), isBusy, m_presenter->isCancelling());
    showResult(
        m_presenter->report() || m_presenter->error(), [this] { return notice(); },
        [this] { return m_presenter->report() ? m_presenter->report()->file : QString(); });
}

void ExportDialog::refreshKeys(bool isBusy)
{
    m_keys->setChecked(m_presenter->withKeys());
    m_keys->setVisible(m_presenter->canHaveKeys());
    m_keys->setEnabled(!isBusy);
    m_keysLine->setWords(m_presenter->withKeys()
                             ? tr("The file will hold secrets: whoever reads it can register as "
                                  "these devices. Only you can open it; delete it when it is no "
                                  "longer needed.")
                             : QString());
}

QString ExportDialog::exportedText() const
{
    const auto &report = *m_presenter->report();
    const QString done = tr("%Ln rows are in %1.", nullptr, int(report.rows)).arg(report.file);
    if (report.incomplete == 0)
        return done;
    //: Two sentences.
    return tr("%1 %2").arg(
        done, tr("%Ln of them could not be written whole.", nullptr, int(report.incomplete)));
}

NoticeStrip::Notice ExportDialog::notice() const
{
    NoticeStrip::Notice notice;
    notice.canClose = false;
    if (const auto &error = m_presenter->error()) {
        notice.tone = NoticeStrip::Tone::Fail;
        notice.text = linesOf(*error);
        return notice;
    }
    if (!m_presenter->report())
        return notice;
    notice.tone =
        m_presenter->report()->incomplete > 0 ? NoticeStrip::Tone::Warn : NoticeStrip::Tone::Ok;
    notice.text = exportedText();
    notice.buttons = {tr("Open Folder")};
    return notice;
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export Enrollments"));
    const ExportRows &rows = m_presenter->rows();
    m_titles[0]->setText(tr("Rows"));
    //: Rows that are exported; the number is how many there are.
    m_choices[0]->setText(tr("All rows (%1)").arg(QLocale().toString(rows.all)));
    m_choices[1]->setText(
        rows.isFiltered
            ? tr("Rows that match the filter (%1)").arg(QLocale().toString(rows.matching))
            : tr("Rows that match the filter (there is none)"));
    m_choices[2]->setText(tr("Selected rows (%1)").arg(QLocale().toString(rows.selected)));
    m_titles[1]->setText(tr("Format"));
    m_choices[3]->setText(tr("CSV"));
    m_choices[4]->setText(tr("JSON"));
    m_choices[5]->setText(tr("Script for the Azure CLI (az)"));
    m_keys->setText(tr("With symmetric keys"));
    m_targetTitle->setText(tr("File"));
    m_browse->setText(tr("Browse..."));
    m_browse->setAccessibleName(tr("Browse for the file"));
    m_export->setText(tr("Export"));
    m_close->setText(tr("Close"));
    m_progress->retranslate();
    refresh();
}

void ExportDialog::changeEvent(QEvent *event)
{
    ExportFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace endorse::ui
