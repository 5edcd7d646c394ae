// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestexportdialog.h"

#include <ui/common/paneparts.h>
#include <ui/common/pushbutton.h>
#include <ui/enrollments/progressrow.h>
#include <ui/service/servicewords.h>

#include <QEvent>
#include <QLineEdit>
#include <QRadioButton>

namespace endorse::ui {

using What = ManifestExportPresenter::What;
using Phase = ManifestExportPresenter::Phase;

namespace {

constexpr std::array<const char *, ManifestExportPresenter::kinds> kindNames{
    "pemFiles", "derFiles", "pemBundle", "csvVerdicts", "jsonVerdicts", "htmlVerdicts"};

} // namespace

ManifestExportDialog::ManifestExportDialog(ManifestPresenter &manifest, const QString &folder,
                                           QWidget *parent)
    : ManifestExportDialog(new ManifestExportPresenter(manifest, folder, nullptr), parent)
{
}

ManifestExportDialog::ManifestExportDialog(ManifestExportPresenter *presenter, QWidget *parent)
    : ExportFrame(kindNames, Groups::One, presenter->progress(), parent)
    , m_presenter(presenter)
{
    setObjectName(QStringLiteral("manifestExportDialog"));
    m_presenter->setParent(this);
    connectParts();
    retranslate();
    focusChoice();
}

void ManifestExportDialog::connectParts()
{
    for (std::size_t i = 0; i < m_choices.size(); ++i)
        connect(m_choices[i], &QRadioButton::clicked, this,
                [this, i] { m_presenter->setWhat(What(i)); });
    connect(m_target, &QLineEdit::textChanged, m_presenter, &ManifestExportPresenter::setTarget);
    connect(m_browse, &QPushButton::clicked, this, [this] { browse(QString()); });
    connect(m_progress, &ProgressRow::cancelled, m_presenter, &ManifestExportPresenter::cancel);
    connect(m_export, &QPushButton::clicked, m_presenter, &ManifestExportPresenter::start);
    connect(m_presenter, &ManifestExportPresenter::changed, this, &ManifestExportDialog::refresh);
}

void ManifestExportDialog::refresh()
{
    const bool isBusy = m_presenter->phase() == Phase::Exporting;
    const What what = m_presenter->what();
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        m_choices[i]->setChecked(what == What(i));
        m_choices[i]->setEnabled(!isBusy && m_presenter->isOffered(What(i)));
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
    m_targetTitle->setText(ManifestExportPresenter::isFolder(what) ? tr("New folder") : tr("File"));
    showTarget(m_presenter->target(), m_presenter->whyNot(), isBusy);
    showProgress(tr("The export is under way."), isBusy, m_presenter->isCancelling());
    showResult(
        m_presenter->phase() == Phase::Exported || m_presenter->error(),
        [this] { return notice(); }, [this] { return m_presenter->written(); });
}

NoticeStrip::Notice ManifestExportDialog::notice() const
{
    NoticeStrip::Notice notice;
    notice.canClose = false;
    if (const auto &error = m_presenter->error()) {
        notice.tone = NoticeStrip::Tone::Fail;
        notice.text = linesOf(*error);
        return notice;
    }
    const QString place = m_presenter->written();
    notice.text = m_presenter->certificates() > 0
                      //: %1 a file or folder.
                      ? tr("%Ln certificates are in %1.", nullptr, int(m_presenter->certificates()))
                            .arg(place)
                      //: %1 a file.
                      : tr("The verdicts are in %1.").arg(place);
    notice.buttons = {tr("Open Folder")};
    return notice;
}

void ManifestExportDialog::retranslate()
{
    setWindowTitle(tr("Export from Manifest"));
    m_titles[0]->setText(tr("Device certificates"));
    m_titles[1]->setText(tr("Verdicts"));
    m_choices[0]->setText(tr("PEM files in a new folder"));
    m_choices[1]->setText(tr("DER files in a new folder"));
    m_choices[2]->setText(tr("One PEM file"));
    m_choices[3]->setText(tr("CSV"));
    m_choices[4]->setText(tr("JSON"));
    m_choices[5]->setText(tr("HTML page"));
    m_browse->setText(tr("Browse..."));
    m_browse->setAccessibleName(tr("Browse for the place"));
    m_export->setText(tr("Export"));
    m_close->setText(tr("Close"));
    m_progress->retranslate();
    refresh();
}

void ManifestExportDialog::changeEvent(QEvent *event)
{
    ExportFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace endorse::ui
