// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportdialog.h"

#include "dialogsize.h"
#include "progressrow.h"

#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/service/forms/fieldrow.h>
#include <ui/service/forms/flowrow.h>
#include <ui/service/noticestrip.h>
#include <ui/service/servicewords.h>

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QEvent>
#include <QFileDialog>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>

namespace endorse::ui {

using enrollmentlist::ExportFormat;
using Scope = ExportPresenter::Scope;
using Phase = ExportPresenter::Phase;

namespace {

constexpr QSize dialogSize(600, 360);
constexpr int indent = 22;

} // namespace

ExportDialog::ExportDialog(ListPort &port, ExportRows rows, const QString &file, QWidget *parent)
    : FittedDialog(parent)
    , m_presenter(new ExportPresenter(port, std::move(rows), this))
    , m_rowsTitle(new MutedLabel(this))
    , m_formatTitle(new MutedLabel(this))
    , m_formatNote(new MutedLabel(this))
    , m_keys(new QCheckBox(this))
    , m_keysLine(new FieldLine(this))
    , m_fileTitle(new MutedLabel(this))
    , m_file(new QLineEdit(this))
    , m_browse(new PushButton(this))
    , m_fileLine(new FieldLine(this))
    , m_notice(new NoticeStrip(this))
    , m_progress(new ProgressRow(m_presenter->progress(), this))
    , m_export(new PushButton(this, PushButton::Kind::Primary))
    , m_close(new PushButton(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    m_presenter->setFile(file + ExportPresenter::ending(m_presenter->format()));
    build();
    connectParts();
    retranslate();
    resizeWithin(this, dialogSize);
}

void ExportDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 14);
    layout->setSpacing(6);
    for (MutedLabel *title : {m_rowsTitle, m_formatTitle, m_fileTitle})
        setFontRole(title, FontRole::SmallStrong);
    auto *choices = new QGridLayout;
    choices->setHorizontalSpacing(24);
    choices->setVerticalSpacing(6);
    choices->addWidget(m_rowsTitle, 0, 0);
    choices->addWidget(m_formatTitle, 0, 1);
    auto *scopes = new QButtonGroup(this);
    auto *formats = new QButtonGroup(this);
    const std::array scopeNames{"allRows", "matchingRows", "selectedRows"};
    const std::array formatNames{"csvFormat", "jsonFormat", "scriptFormat"};
    for (std::size_t i = 0; i < m_scopes.size(); ++i) {
        m_scopes[i] = new QRadioButton(this);
        m_scopes[i]->setObjectName(QLatin1String(scopeNames[i]));
        scopes->addButton(m_scopes[i], int(i));
        choices->addWidget(m_scopes[i], int(i) + 1, 0);
        m_formats[i] = new QRadioButton(this);
        m_formats[i]->setObjectName(QLatin1String(formatNames[i]));
        formats->addButton(m_formats[i], int(i));
        choices->addWidget(m_formats[i], int(i) + 1, 1);
    }
    choices->setColumnStretch(1, 1);
    layout->addLayout(choices);
    m_formatNote->setWordWrap(true);
    m_formatNote->setObjectName(QStringLiteral("formatNote"));
    layout->addWidget(m_formatNote);
    m_keys->setObjectName(QStringLiteral("withKeys"));
    m_keysLine->setObjectName(QStringLiteral("keysLine"));
    m_keysLine->setTone(FieldLine::Tone::Warn);
    layout->addWidget(m_keys);
    auto *keysRow = new QHBoxLayout;
    keysRow->setContentsMargins(scaled(indent), 0, 0, 0);
    keysRow->addWidget(m_keysLine);
    layout->addLayout(keysRow);
    layout->addSpacing(8);

    m_file->setObjectName(QStringLiteral("exportFile"));
    setFontRole(m_file, FontRole::Mono);
    m_fileTitle->setBuddy(m_file);
    m_browse->setObjectName(QStringLiteral("browseExport"));
    m_fileLine->setObjectName(QStringLiteral("fileLine"));
    m_fileLine->setTone(FieldLine::Tone::Problem);
    auto *file = new QHBoxLayout;
    file->setSpacing(6);
    file->addWidget(m_file, 1);
    file->addWidget(m_browse);
    layout->addWidget(m_fileTitle);
    layout->addLayout(file);
    layout->addWidget(m_fileLine);
    layout->addStretch();
    layout->addWidget(m_notice);
    layout->addWidget(m_progress);
    m_export->setObjectName(QStringLiteral("exportRows"));
    m_export->setIconId(IconId::Export);
    m_export->setDefault(true);
    m_close->setObjectName(QStringLiteral("closeExport"));
    auto *buttons = new FlowRow(Qt::AlignRight);
    buttons->setSpacing(8);
    buttons->addWidget(m_export);
    buttons->addWidget(m_close);
    layout->addLayout(buttons);
    orderTabs({m_scopes[0], m_scopes[1], m_scopes[2], m_formats[0], m_formats[1], m_formats[2],
               m_keys, m_file, m_browse, m_progress->cancelButton(), m_export, m_close});
}

void ExportDialog::connectParts()
{
    for (std::size_t i = 0; i < m_scopes.size(); ++i)
        connect(m_scopes[i], &QRadioButton::clicked, this,
                [this, i] { m_presenter->setScope(Scope(i)); });
    for (std::size_t i = 0; i < m_formats.size(); ++i)
        connect(m_formats[i], &QRadioButton::clicked, this,
                [this, i] { m_presenter->setFormat(ExportFormat(i)); });
    connect(m_keys, &QCheckBox::toggled, m_presenter, &ExportPresenter::setWithKeys);
    connect(m_file, &QLineEdit::textChanged, m_presenter, &ExportPresenter::setFile);
    connect(m_browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_progress, &ProgressRow::cancelled, m_presenter, &ExportPresenter::cancel);
    connect(m_export, &QPushButton::clicked, m_presenter, &ExportPresenter::start);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_presenter, &ExportPresenter::changed, this, &ExportDialog::refresh);
}

void ExportDialog::browse()
{
    auto *dialog = new QFileDialog(this, tr("Export Enrollments"), m_file->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ExportPresenter::ending(m_presenter->format()).mid(1));
    connect(dialog, &QFileDialog::fileSelected, m_file, &QLineEdit::setText);
    dialog->open();
}

void ExportDialog::refresh()
{
    const bool isBusy = m_presenter->phase() == Phase::Exporting;
    for (std::size_t i = 0; i < m_scopes.size(); ++i) {
        m_scopes[i]->setChecked(m_presenter->scope() == Scope(i));
        m_scopes[i]->setEnabled(!isBusy && m_presenter->isPossible(Scope(i)));
    }
    for (std::size_t i = 0; i < m_formats.size(); ++i) {
        m_formats[i]->setChecked(m_presenter->format() == ExportFormat(i));
        m_formats[i]->setEnabled(!isBusy);
    }
    const ExportFormat format = m_presenter->format();
    m_formatNote->setText(
        format == ExportFormat::Csv ? tr("One row an enrollment, for spreadsheets and for other "
                                         "lists. Symmetric keys are never in it.")
        : format == ExportFormat::Json
            ? tr("The whole records as the service knows them.")
            : tr("A script that creates the enrollments with the Azure CLI. Symmetric keys are "
                 "never in it."));
    m_formatNote->setVisible(m_presenter->phase() == Phase::Choosing);
    m_keys->setChecked(m_presenter->withKeys());
    m_keys->setVisible(m_presenter->canHaveKeys());
    m_keys->setEnabled(!isBusy);
    m_keysLine->setWords(m_presenter->withKeys()
                             ? tr("The file will hold secrets: whoever reads it can register as "
                                  "these devices. Only you can open it; delete it when it is no "
                                  "longer needed.")
                             : QString());
    if (m_file->text() != m_presenter->file())
        m_file->setText(m_presenter->file());
    m_file->setEnabled(!isBusy);
    m_browse->setEnabled(!isBusy);
    const core::Text whyNot = m_presenter->whyNot();
    m_fileLine->setWords(isBusy ? QString() : whyNot.render());
    m_file->setAccessibleDescription(m_fileLine->text());
    m_export->setEnabled(whyNot.isEmpty());
    m_progress->setVisible(isBusy);
    m_progress->setWords(tr("The rows are being exported."));
    m_progress->setCancelling(m_presenter->isCancelling());
    refreshNotice();
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

void ExportDialog::refreshNotice()
{
    if (!m_presenter->report() && !m_presenter->error()) {
        m_notice->dismiss();
        return;
    }
    if (m_notice->isPresented()) {
        m_notice->refresh();
        return;
    }
    m_notice->present(
        [this] {
            NoticeStrip::Notice notice;
            notice.canClose = false;
            if (const auto &error = m_presenter->error()) {
                notice.tone = NoticeStrip::Tone::Fail;
                notice.text = linesOf(*error);
                return notice;
            }
            if (!m_presenter->report())
                return notice;
            notice.tone = m_presenter->report()->incomplete > 0 ? NoticeStrip::Tone::Warn
                                                                : NoticeStrip::Tone::Ok;
            notice.text = exportedText();
            notice.buttons = {tr("Open Folder")};
            return notice;
        },
        [this](int) {
            if (m_presenter->report())
                Q_EMIT folderWanted(m_presenter->report()->file);
        });
}

void ExportDialog::retranslate()
{
    setWindowTitle(tr("Export Enrollments"));
    const ExportRows &rows = m_presenter->rows();
    m_rowsTitle->setText(tr("Rows"));
    //: Rows that are exported; the number is how many there are.
    m_scopes[0]->setText(tr("All rows (%1)").arg(QLocale().toString(rows.all)));
    m_scopes[1]->setText(
        rows.isFiltered
            ? tr("Rows that match the filter (%1)").arg(QLocale().toString(rows.matching))
            : tr("Rows that match the filter (there is none)"));
    m_scopes[2]->setText(tr("Selected rows (%1)").arg(QLocale().toString(rows.selected)));
    m_formatTitle->setText(tr("Format"));
    m_formats[0]->setText(tr("CSV"));
    m_formats[1]->setText(tr("JSON"));
    m_formats[2]->setText(tr("Script for the Azure CLI (az)"));
    m_keys->setText(tr("With symmetric keys"));
    m_fileTitle->setText(tr("File"));
    m_file->setAccessibleName(tr("File"));
    m_browse->setText(tr("Browse..."));
    m_browse->setAccessibleName(tr("Browse for the file"));
    m_export->setText(tr("Export"));
    m_close->setText(tr("Close"));
    m_progress->retranslate();
    refresh();
}

void ExportDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace endorse::ui
