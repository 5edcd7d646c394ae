// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestdialogs.h"

#include "manifestexportdialog.h"
#include "manifestimportdialog.h"
#include "manifestpage.h"
#include "trustdialog.h"

#include <ui/common/folders.h>

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QUrl>

namespace endorse::ui {

namespace {

void openFolderWith(const QString &file)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath()));
}

} // namespace

ManifestDialogs::ManifestDialogs(ManifestPage &page)
    : QObject(&page)
    , m_page(page)
    , m_openFolder(openFolderWith)
{
    connect(&page, &ManifestPage::openWanted, this, &ManifestDialogs::openFile);
    connect(&page, &ManifestPage::importWanted, this, &ManifestDialogs::importEntries);
    connect(&page, &ManifestPage::exportWanted, this, &ManifestDialogs::exportEntries);
    connect(&page, &ManifestPage::trustWanted, this, &ManifestDialogs::showTrust);
    connect(&page, &ManifestPage::resultsWanted, this, &ManifestDialogs::showResults);
}

void ManifestDialogs::setFolderOpener(std::function<void(const QString &)> opener)
{
    m_openFolder = std::move(opener);
}

void ManifestDialogs::show(QDialog *dialog)
{
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ManifestDialogs::openFile()
{
    if (m_dialog)
        return;
    auto *dialog = new QFileDialog(&m_page, tr("Open Manifest"), QString(),
                                   tr("Manifests (*.json *.csv *.7z);;All files (*)"));
    dialog->setObjectName(QStringLiteral("manifestFileDialog"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    // The dialog is still there when it says which file it is.
    connect(dialog, &QFileDialog::fileSelected, &m_page, &ManifestPage::open, Qt::QueuedConnection);
    show(dialog);
}

void ManifestDialogs::importEntries()
{
    if (m_dialog || !m_page.presenter().whyNotImport().isEmpty())
        return;
    auto *dialog = new ManifestImportDialog(m_page.presenter(), &m_page);
    connect(dialog, &ManifestImportDialog::showWanted, this, &ManifestDialogs::showImported);
    show(dialog);
}

void ManifestDialogs::showImported()
{
    if (!m_page.presenter().imported())
        return;
    if (m_page.presenter().isImportedIntoList())
        Q_EMIT m_page.enrollmentsWanted(m_page.presenter().enrolledKeys());
    else
        Q_EMIT m_page.serviceWanted();
}

void ManifestDialogs::exportEntries()
{
    if (m_dialog || !m_page.presenter().whyNotExport().isEmpty())
        return;
    auto *dialog = new ManifestExportDialog(m_page.presenter(), folderForFiles(), &m_page);
    connect(dialog, &ManifestExportDialog::folderWanted, this,
            [this](const QString &written) { m_openFolder(written); });
    show(dialog);
}

void ManifestDialogs::showTrust()
{
    if (m_dialog)
        return;
    auto *dialog = new TrustDialog(m_page.presenter().parts(), &m_page);
    connect(dialog->presenter(), &TrustPresenter::trustChanged, &m_page.presenter(),
            &ManifestPresenter::setTrustChanged);
    show(dialog);
}

void ManifestDialogs::showResults()
{
    if (m_dialog || !m_page.presenter().imported())
        return;
    show(new ManifestResultsDialog(m_page.presenter().imported()->items, &m_page));
}

} // namespace endorse::ui
