// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the main window that brings the Manifests page, and takes files that are dropped.
#include "mainwindow.h"

#include <ui/common/rail.h>
#include <ui/enrollments/enrollmentspage.h>
#include <ui/manifest/manifestdialogs.h>
#include <ui/manifest/manifestfile.h>
#include <ui/manifest/manifestpage.h>
#include <ui/service/forms/pooltask.h>

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

namespace endorse::ui {

namespace {

QString fileIn(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

void MainWindow::attachManifests()
{
    if (m_parts.manifests.dataFolder.isEmpty())
        return;
    setAcceptDrops(true);
    m_rail->addItem(static_cast<int>(PageId::Manifests), IconId::Manifests);
    m_rail->setText(static_cast<int>(PageId::Manifests), pageName(PageId::Manifests));
    for (const CommandId id :
         {CommandId::ShowManifests, CommandId::ManifestOpen, CommandId::ManifestTrust})
        m_commands.setEnabled(id, true);
    const core::Text none("endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "No manifest is open."));
    for (const CommandId id :
         {CommandId::ManifestVerify, CommandId::ManifestExport, CommandId::ManifestImport})
        m_commands.setEnabled(id, false, none);
    connect(m_commands.action(CommandId::ShowManifests), &QAction::triggered, this,
            [this] { showPage(PageId::Manifests); });
    // The commands work wherever the user is; what comes of them is seen on the page.
    const auto on = [this](CommandId id, void (ManifestPage::*wanted)()) {
        connect(m_commands.action(id), &QAction::triggered, this, [this, wanted] {
            showPage(PageId::Manifests);
            Q_EMIT(manifestPage()->*wanted)();
        });
    };
    on(CommandId::ManifestOpen, &ManifestPage::openWanted);
    on(CommandId::ManifestVerify, &ManifestPage::verifyWanted);
    on(CommandId::ManifestExport, &ManifestPage::exportWanted);
    on(CommandId::ManifestImport, &ManifestPage::importWanted);
    on(CommandId::ManifestTrust, &ManifestPage::trustWanted);
}

ManifestPage *MainWindow::manifestPage()
{
    if (m_manifestPage || m_parts.manifests.dataFolder.isEmpty())
        return m_manifestPage;
    ManifestParts parts = m_parts.manifests;
    parts.connections = m_parts.connections;
    if (!parts.list)
        parts.list = m_parts.enrollments.list;
    if (EnrollmentsPage *enrollments = enrollmentsPage()) {
        if (!parts.openList)
            parts.openList = [enrollments] { enrollments->openRemembered(); };
        if (!parts.serviceClient)
            parts.serviceClient = enrollments->parts().serviceClient;
        if (!parts.afterWork)
            parts.afterWork = enrollments->parts().afterWork;
    }
    m_manifestPage = new ManifestPage(parts, m_commands, m_settings, m_stack);
    new ManifestDialogs(*m_manifestPage);
    m_stack->addWidget(m_manifestPage);
    connect(m_manifestPage, &ManifestPage::statusMessageChanged, this, [this] {
        if (currentPage() == PageId::Manifests)
            showMessage(m_manifestPage->statusMessage());
    });
    connect(m_manifestPage, &ManifestPage::enrollmentsWanted, this,
            [this](const QStringList &keys) {
                showPage(PageId::Enrollments);
                if (enrollmentsPage())
                    enrollmentsPage()->showFromManifest(QSet<QString>(keys.begin(), keys.end()));
            });
    connect(m_manifestPage, &ManifestPage::serviceWanted, this,
            [this] { showPage(PageId::Service); });
    return m_manifestPage;
}

void MainWindow::openManifest(const QString &file)
{
    if (!manifestPage())
        return;
    showPage(PageId::Manifests);
    manifestPage()->open(file);
}

void MainWindow::takeDropped(const QString &file, std::function<void()> isNone)
{
    std::function<bool()> work = [file] { return isManifestFile(file); };
    QCoro::connect(inPool(std::move(work)), this, [this, file, isNone](bool isManifest) {
        if (isManifest && manifestPage())
            openManifest(file);
        else
            isNone();
    });
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = fileIn(event->mimeData());
    if (file.isEmpty())
        return;
    takeDropped(file, [this, file] {
        //: %1 the name of a file.
        showMessage(tr("\"%1\" is no manifest. A list of enrollments is imported on the "
                       "Enrollments page.")
                        .arg(QFileInfo(file).fileName()));
    });
}

} // namespace endorse::ui
