// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestexportdialog.h"

#include <ui/common/fonts.h>
#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/enrollments/dialogsize.h>
#include <ui/enrollments/progressrow.h>
#include <ui/service/forms/fieldrow.h>
#include <ui/service/forms/flowrow.h>
#include <ui/service/noticestrip.h>
#include <ui/service/servicewords.h>

#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>

namespace endorse::ui {

using What = ManifestExportPresenter::What;
using Phase = ManifestExportPresenter::Phase;

namespace {

constexpr QSize exportDialogSize(620, 360);

} // namespace

ManifestExportDialog::ManifestExportDialog(ManifestPresenter &manifest, const QString &folder,
                                           QWidget *parent)
    : FittedDialog(parent)
    , m_presenter(new ManifestExportPresenter(manifest, folder, this))
    , m_certificates(new MutedLabel(this))
    , m_verdicts(new MutedLabel(this))
    , m_note(new MutedLabel(this))
    , m_targetTitle(new MutedLabel(this))
    , m_target(new QLineEdit(this))
    , m_browse(new PushButton(this))
    , m_targetLine(new FieldLine(this))
    , m_notice(new NoticeStrip(this))
    , m_progress(new ProgressRow(m_presenter->progress(), this))
    , m_export(new PushButton(this, PushButton::Kind::Primary))
    , m_close(new PushButton(this))
{
    setObjectName(QStringLiteral("manifestExportDialog"));
    build();
    connectParts();
    retranslate();
    resizeWithin(this, exportDialogSize);
}

void ManifestExportDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 14);
    layout->setSpacing(6);
    for (MutedLabel *title : {m_certificates, m_verdicts, m_targetTitle})
        setFontRole(title, FontRole::SmallStrong);
    auto *choices = new QGridLayout;
    choices->setHorizontalSpacing(24);
    choices->setVerticalSpacing(6);
    choices->addWidget(m_certificates, 0, 0);
    choices->addWidget(m_verdicts, 0, 1);
    auto *group = new QButtonGroup(this);
    const std::array names{"pemFiles",    "derFiles",     "pemBundle",
                           "csvVerdicts", "jsonVerdicts", "htmlVerdicts"};
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        m_kinds[i] = new QRadioButton(this);
        m_kinds[i]->setObjectName(QLatin1String(names[i]));
        group->addButton(m_kinds[i], int(i));
        choices->addWidget(m_kinds[i], int(i % 3) + 1, int(i / 3));
    }
    choices->setColumnStretch(1, 1);
    layout->addLayout(choices);
    m_note->setWordWrap(true);
    layout->addWidget(m_note);
    layout->addSpacing(8);
    m_target->setObjectName(QStringLiteral("exportTarget"));
    setFontRole(m_target, FontRole::Mono);
    m_targetTitle->setBuddy(m_target);
    m_browse->setObjectName(QStringLiteral("browseTarget"));
    m_targetLine->setObjectName(QStringLiteral("targetLine"));
    m_targetLine->setTone(FieldLine::Tone::Problem);
    auto *target = new QHBoxLayout;
    target->setSpacing(6);
    target->addWidget(m_target, 1);
    target->addWidget(m_browse);
    layout->addWidget(m_targetTitle);
    layout->addLayout(target);
    layout->addWidget(m_targetLine);
    layout->addStretch();
    layout->addWidget(m_notice);
    layout->addWidget(m_progress);
    m_export->setObjectName(QStringLiteral("startExport"));
    m_export->setIconId(IconId::Export);
    m_export->setDefault(true);
    m_close->setObjectName(QStringLiteral("closeExport"));
    auto *buttons = new FlowRow(Qt::AlignRight);
    buttons->setSpacing(8);
    buttons->addWidget(m_export);
    buttons->addWidget(m_close);
    layout->addLayout(buttons);
    QList<QWidget *> stops;
    for (QRadioButton *kind : m_kinds)
        stops.append(kind);
    orderTabs(stops +
              QList<QWidget *>{m_target, m_browse, m_progress->cancelButton(), m_export, m_close});
}

void ManifestExportDialog::connectParts()
{
    for (std::size_t i = 0; i < m_kinds.size(); ++i)
        connect(m_kinds[i], &QRadioButton::clicked, this,
                [this, i] { m_presenter->setWhat(What(i)); });
    connect(m_target, &QLineEdit::textChanged, m_presenter, &ManifestExportPresenter::setTarget);
    connect(m_browse, &QPushButton::clicked, this, &ManifestExportDialog::browse);
    connect(m_progress, &ProgressRow::cancelled, m_presenter, &ManifestExportPresenter::cancel);
    connect(m_export, &QPushButton::clicked, m_presenter, &ManifestExportPresenter::start);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_presenter, &ManifestExportPresenter::changed, this, &ManifestExportDialog::refresh);
}

/// Of a folder too: it is to be a new one, and a dialog for opening shows those that exist.
void ManifestExportDialog::browse()
{
    auto *dialog = new QFileDialog(this, windowTitle(), m_target->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, m_target, &QLineEdit::setText);
    dialog->open();
}

void ManifestExportDialog::refresh()
{
    const bool isBusy = m_presenter->phase() == Phase::Exporting;
    const What what = m_presenter->what();
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        m_kinds[i]->setChecked(what == What(i));
        m_kinds[i]->setEnabled(!isBusy && m_presenter->isOffered(What(i)));
    }
    m_note->setText(
        !m_presenter->isOffered(What::Pem)
            ? tr("There are no certificates to export: the file is refused, or no entry can be "
                 "enrolled.")
        : what == What::Bundle ? tr("The device certificates one behind the other in one file.")
        : ManifestExportPresenter::isCertificates(what)
            ? tr("One file for each device, named by the number of the entry and the common name "
                 "of the certificate.")
            : tr("The verdict on every entry, with codes and IDs."));
    if (m_target->text() != m_presenter->target())
        m_target->setText(m_presenter->target());
    m_target->setEnabled(!isBusy);
    m_browse->setEnabled(!isBusy);
    m_targetTitle->setText(ManifestExportPresenter::isFolder(what) ? tr("New folder") : tr("File"));
    m_target->setAccessibleName(m_targetTitle->text());
    const core::Text whyNot = m_presenter->whyNot();
    m_targetLine->setWords(isBusy ? QString() : whyNot.render());
    m_target->setAccessibleDescription(m_targetLine->text());
    m_export->setEnabled(whyNot.isEmpty());
    m_progress->setVisible(isBusy);
    m_progress->setWords(tr("The export is under way."));
    m_progress->setCancelling(m_presenter->isCancelling());
    refreshNotice();
}

void ManifestExportDialog::refreshNotice()
{
    if (m_presenter->phase() != Phase::Exported && !m_presenter->error()) {
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
            const QString place = m_presenter->written();
            notice.text =
                m_presenter->certificates() > 0
                    //: %1 a file or folder.
                    ? tr("%Ln certificates are in %1.", nullptr, int(m_presenter->certificates()))
                          .arg(place)
                    //: %1 a file.
                    : tr("The verdicts are in %1.").arg(place);
            notice.buttons = {tr("Open Folder")};
            return notice;
        },
        [this](int) { Q_EMIT folderWanted(m_presenter->written()); });
}

void ManifestExportDialog::retranslate()
{
    setWindowTitle(tr("Export from Manifest"));
    m_certificates->setText(tr("Device certificates"));
    m_verdicts->setText(tr("Verdicts"));
    m_kinds[0]->setText(tr("PEM files in a new folder"));
    m_kinds[1]->setText(tr("DER files in a new folder"));
    m_kinds[2]->setText(tr("One PEM file"));
    m_kinds[3]->setText(tr("CSV"));
    m_kinds[4]->setText(tr("JSON"));
    m_kinds[5]->setText(tr("HTML page"));
    m_browse->setText(tr("Browse..."));
    m_browse->setAccessibleName(tr("Browse for the place"));
    m_export->setText(tr("Export"));
    m_close->setText(tr("Close"));
    m_progress->retranslate();
    refresh();
}

void ManifestExportDialog::changeEvent(QEvent *event)
{
    FittedDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace endorse::ui
