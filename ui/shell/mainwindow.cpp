// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include <attestation/attestationsession.h>
#include <attestation/connections.h>
#include <attestation/runhistory.h>
#include <ui/attestation/attestationpage.h>
#include <ui/attestation/devicechooser.h>
#include <ui/attestation/exportmenu.h>
#include <ui/attestation/runscommands.h>
#include <ui/common/fonts.h>
#include <ui/common/glossarywindow.h>
#include <ui/common/panes.h>
#include <ui/common/rail.h>
#include <ui/connections/connectionsdialog.h>
#include <ui/connections/connectionsettings.h>
#include <ui/enrollments/enrollmentspage.h>
#include <ui/manifest/manifestpage.h>
#include <ui/service/servicecommands.h>
#include <ui/service/servicepage.h>
#include <ui/settings/settingspage.h>
#include <ui/shell/aboutdialog.h>
#include <ui/shell/connectionbar.h>
#include <ui/shell/firstrunpage.h>

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QStatusTipEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace endorse::ui {

namespace {

using attestation::AttestationSession;
using attestation::Connections;
using attestation::ServiceChoice;
using attestation::TpmChoice;

constexpr int defaultWidth = 1366;
constexpr int defaultHeight = 768;
/// The text size while presenting, in percent.
constexpr int presentedPercent = 150;
constexpr QLatin1String geometryKey("window/geometry");

bool isOwnChoice(const Connections &connections)
{
    return connections.tpm().kind == TpmChoice::Kind::Address ||
           connections.service().kind == ServiceChoice::Kind::Endpoint;
}

} // namespace

MainWindow::MainWindow(Settings &settings, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_windowState(settings.windowStateFile())
{
    buildMenus();
    buildCentre();
    connectCommands();
    updateDemoCommand();
    retranslate();
    restoreState();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildMenus()
{
    for (const CommandDescription &description : commandTable()) {
        QMenu *&menu = m_menus[description.menu];
        if (!menu) {
            menu = menuBar()->addMenu(QString());
            menu->setToolTipsVisible(true);
        }
        if (description.separatorBefore)
            menu->addSeparator();
        menu->addAction(m_commands.action(description.id));
        // A window's shortcuts work whether its menu was ever opened or not.
        addAction(m_commands.action(description.id));
    }
}

void MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);

    m_rail = new Rail(centre);
    m_rail->addItem(static_cast<int>(PageId::Attestation), IconId::Attestation);
    m_rail->addItem(static_cast<int>(PageId::Settings), IconId::Settings, Rail::Place::Bottom);
    markPane(m_rail);

    m_stack = new QStackedWidget(centre);
    m_attestationStack = new QStackedWidget(m_stack);
    m_firstRun = new FirstRunPage(m_commands, m_settings, m_attestationStack);
    markPane(m_firstRun);
    m_attestationStack->addWidget(m_firstRun);
    m_stack->addWidget(m_attestationStack);

    m_bar = new ConnectionBar(m_commands, centre);
    markPane(m_bar);
    row->addWidget(m_rail);
    row->addWidget(m_stack, 1);
    column->addLayout(row, 1);
    column->addWidget(m_bar);
    setCentralWidget(centre);
    connect(m_rail, &Rail::currentChanged, this,
            [this](int id) { showPage(static_cast<PageId>(id)); });
}

void MainWindow::connectCommands()
{
    const auto on = [this](CommandId id, auto function) {
        connect(m_commands.action(id), &QAction::triggered, this, function);
    };
    for (const CommandId id : {CommandId::ConnectTpm, CommandId::ConnectService})
        on(id, [this, id] { openConnections(id); });
    on(CommandId::Quit, [this] { close(); });
    on(CommandId::ShowAttestation, [this] { showPage(PageId::Attestation); });
    on(CommandId::ShowSettings, [this] { showPage(PageId::Settings); });
    on(CommandId::NextPane, [this] { focusNextPane(this, true); });
    on(CommandId::PreviousPane, [this] { focusNextPane(this, false); });
    on(CommandId::LargerText, [this] { stepTextSize(1); });
    on(CommandId::SmallerText, [this] { stepTextSize(-1); });
    on(CommandId::NormalText, [this] { m_settings.setTextPercent(100); });
    QAction *present = m_commands.action(CommandId::Present);
    present->setCheckable(true);
    connect(present, &QAction::toggled, this, &MainWindow::setPresenting);
    on(CommandId::StartDemo, [this] { startDemo(); });
    // Their menus hang on buttons of that page, which has to be there before they open. The page of
    // the service has a menu of faults of its own.
    on(CommandId::AttestationDevice, [this] { leaveFirstRun(); });
    on(CommandId::AttestationWhatIf, [this] {
        if (currentPage() != PageId::Service)
            leaveFirstRun();
    });
    on(CommandId::ShowGlossary, [this] { GlossaryWindow::open(this); });
    on(CommandId::About, [this] { openAbout(); });
    const core::Text starting("endorse::ui",
                              QT_TRANSLATE_NOOP("endorse::ui", "The program is still starting."));
    for (const CommandId id :
         {CommandId::ConnectTpm, CommandId::ConnectService, CommandId::AttestationStep,
          CommandId::AttestationRun, CommandId::AttestationPause, CommandId::AttestationRestart,
          CommandId::AttestationCancel, CommandId::AttestationWhatIf, CommandId::AttestationDevice,
          CommandId::Present, CommandId::ShowRuns, CommandId::CompareWithGoodRun,
          CommandId::ExportHtml, CommandId::ExportPdf, CommandId::ExportJson,
          CommandId::ExportTraffic, CommandId::ExportDiagramSvg, CommandId::ExportDiagramPng})
        m_commands.setEnabled(id, false, starting);
    for (const CommandId id :
         {CommandId::ShowEnrollments, CommandId::ShowManifests, CommandId::ManifestOpen,
          CommandId::ManifestVerify, CommandId::ManifestExport, CommandId::ManifestImport,
          CommandId::ManifestTrust})
        m_commands.setEnabled(id, false, starting);
    ServiceCommands::disable(m_commands, starting);
}

void MainWindow::attach(const WindowParts &parts)
{
    AttestationSession &session = *parts.session;
    Connections &connections = *parts.connections;
    m_session = &session;
    m_connections = &connections;
    loadConnections(m_settings, connections);
    m_bar->setConnections(connections);
    m_attestationPage =
        new AttestationPage(session, m_commands, m_settings.windowStateFile(), m_attestationStack);
    m_attestationStack->addWidget(m_attestationPage);
    if (parts.emulatorHost)
        m_attestationPage->setEmulatorHost(parts.emulatorHost);
    m_attestationPage->setConnections(connections);
    if (parts.devices.isThere())
        m_attestationPage->setDevices(parts.devices);
    addRunTools(parts);
    connect(m_attestationPage, &AttestationPage::leavePresenting,
            m_commands.action(CommandId::Present),
            [this] { m_commands.action(CommandId::Present)->setChecked(false); });
    if (panesOf(m_attestationPage).isEmpty())
        markPane(m_attestationPage);
    connect(m_attestationPage, &AttestationPage::statusMessageChanged, this,
            [this] { updateTitle(); });
    connect(&session, &AttestationSession::stateChanged, this, &MainWindow::updateFirstRun);
    connect(&connections, &Connections::changed, this, [this] {
        saveConnections(*m_connections, m_settings);
        updateFirstRun();
    });
    for (const CommandId id :
         {CommandId::ConnectTpm, CommandId::ConnectService, CommandId::Present})
        m_commands.setEnabled(id, true);
    m_parts = parts;
    attachEnrollments();
    attachManifests();
    attachService(parts);
    updateFirstRun();
    if (isFirstRun())
        m_firstRun->focusStart();
}

void MainWindow::setPresenting(bool presenting)
{
    if (!m_attestationPage)
        return;
    if (presenting) {
        leaveFirstRun();
        m_percentBefore = m_settings.textPercent();
        // Not remembered: it ends with the presentation, or when the user chooses another size.
        m_settings.override(SettingId::TextPercent,
                            QString::number(std::max(m_percentBefore, presentedPercent)));
    } else if (m_settings.textPercent() == std::max(m_percentBefore, presentedPercent)) {
        m_settings.override(SettingId::TextPercent, QString::number(m_percentBefore));
    }
    // Every command is an action of the window, so that its keys work without the menu bar.
    menuBar()->setVisible(!presenting);
    m_bar->setVisible(!presenting);
    m_rail->setVisible(!presenting);
    m_attestationPage->setPresenting(presenting);
}

void MainWindow::addRunTools(const WindowParts &parts)
{
    auto *exportMenu = new ExportMenu(*parts.session, m_commands, *m_attestationPage,
                                      m_settings.windowStateFile(), parts.pdf);
    connect(exportMenu, &ExportMenu::message, this, &MainWindow::showMessage);
    if (!parts.runHistory) {
        exportMenu->addButton();
        for (const CommandId id : {CommandId::ShowRuns, CommandId::CompareWithGoodRun})
            m_commands.setEnabled(
                id, false,
                {"endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "No history of runs is kept.")});
        return;
    }
    new RunsCommands(*parts.runHistory, m_commands, *m_attestationPage, *exportMenu);
    exportMenu->addButton();
    connect(parts.runHistory, &attestation::RunHistory::problem, this,
            [this](const core::Error &error) {
                showMessage(error.message.render() + QLatin1Char(' ') + error.hint.render());
            });
}

bool MainWindow::isFirstRun() const
{
    return m_attestationStack->currentWidget() == m_firstRun;
}

void MainWindow::updateFirstRun()
{
    updateDemoCommand();
    if (m_session && m_connections &&
        (m_session->state() != AttestationSession::State::Idle || isOwnChoice(*m_connections) ||
         m_session->kind() != attestation::AttestationKind::Tpm))
        m_begun = true;
    if (m_begun && isFirstRun()) {
        m_attestationStack->setCurrentWidget(m_attestationPage);
        // The keys of the page, Space above all, work at once.
        focusNextPane(m_attestationPage, true);
    }
    updateTitle();
}

void MainWindow::leaveFirstRun()
{
    m_begun = true;
    showPage(PageId::Attestation);
    updateFirstRun();
}

void MainWindow::updateDemoCommand()
{
    if (!m_session) {
        m_commands.setEnabled(
            CommandId::StartDemo, false,
            {"endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "The program is still starting.")});
        return;
    }
    const bool busy = m_session->canCancel();
    m_commands.setEnabled(
        CommandId::StartDemo, !busy,
        {"endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "A run is under way. Cancel it first.")});
}

void MainWindow::startDemo()
{
    if (!m_session || !m_connections)
        return;
    m_connections->setTpm({});
    m_connections->setService({});
    if (m_attestationPage->devices())
        m_attestationPage->devices()->chooseTpm();
    if (m_session->canRestart())
        m_session->restart();
    showPage(PageId::Attestation);
    if (!isFirstRun())
        focusNextPane(m_attestationPage, true);
    m_session->step();
}

void MainWindow::openConnections(CommandId which)
{
    if (!m_connections)
        return;
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    const auto part = which == CommandId::ConnectTpm ? ConnectionsDialog::Part::Tpm
                                                     : ConnectionsDialog::Part::Service;
    m_dialog = new ConnectionsDialog(*m_connections, part, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this] {
        // Whoever chose leaves the first-run page, also when the choice is the default.
        leaveFirstRun();
    });
    m_dialog->open();
}

void MainWindow::openAbout()
{
    auto *dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::stepTextSize(int steps)
{
    m_settings.setTextPercent(m_settings.textPercent() + steps * TextScale::stepPercent);
}

PageId MainWindow::currentPage() const
{
    if (m_stack->currentWidget() == m_attestationStack)
        return PageId::Attestation;
    if (m_enrollmentsPage && m_stack->currentWidget() == m_enrollmentsPage)
        return PageId::Enrollments;
    if (m_manifestPage && m_stack->currentWidget() == m_manifestPage)
        return PageId::Manifests;
    return m_stack->currentWidget() == m_servicePage ? PageId::Service : PageId::Settings;
}

SettingsPage *MainWindow::settingsPage()
{
    // Made when it is first wanted: the start of the program need not wait for it.
    if (!m_settingsPage) {
        m_settingsPage = new SettingsPage(m_settings, m_stack);
        markPane(m_settingsPage);
        m_stack->addWidget(m_settingsPage);
    }
    return m_settingsPage;
}

void MainWindow::showPage(PageId page)
{
    if (page != PageId::Attestation)
        m_commands.action(CommandId::Present)->setChecked(false);
    QWidget *widget = m_attestationStack;
    if (page == PageId::Enrollments)
        widget = enrollmentsPage();
    else if (page == PageId::Manifests)
        widget = manifestPage();
    else if (page == PageId::Service)
        widget = servicePage();
    else if (page == PageId::Settings)
        widget = settingsPage();
    if (!widget)
        return;
    m_stack->setCurrentWidget(widget);
    m_rail->setCurrent(static_cast<int>(page));
    updateTitle();
}

void MainWindow::showMessage(const QString &message)
{
    m_message = message;
    m_bar->setMessage(message);
}

void MainWindow::updateTitle()
{
    const PageId page = currentPage();
    const bool first = page == PageId::Attestation && isFirstRun();
    //: %1 is the name of a page.
    setWindowTitle(first ? tr("Endorse") : tr("Endorse: %1").arg(pageName(page)));
    if (page == PageId::Enrollments)
        showMessage(m_enrollmentsPage->statusMessage());
    else if (page == PageId::Manifests)
        showMessage(m_manifestPage->statusMessage());
    else if (page == PageId::Service)
        showMessage(m_servicePage->statusMessage());
    else if (page == PageId::Settings || first)
        showMessage(tr("Ready"));
    else
        showMessage(m_attestationPage->statusMessage());
}

QString MainWindow::pageName(PageId page) const
{
    switch (page) {
    case PageId::Attestation:
        return tr("Attestation");
    case PageId::Enrollments:
        return tr("Enrollments");
    case PageId::Manifests:
        return tr("Manifests");
    case PageId::Service:
        return tr("Service");
    case PageId::Settings:
        return tr("Settings");
    }
    return {};
}

void MainWindow::retranslate()
{
    m_commands.retranslate();
    for (auto menu = m_menus.cbegin(); menu != m_menus.cend(); ++menu)
        menu.value()->setTitle(menuTitle(menu.key()));
    m_rail->setAccessibleName(tr("Pages"));
    for (const PageId page : {PageId::Attestation, PageId::Enrollments, PageId::Manifests,
                              PageId::Service, PageId::Settings})
        m_rail->setText(static_cast<int>(page), pageName(page));
    updateTitle();
}

void MainWindow::restoreState()
{
    resize(defaultWidth, defaultHeight);
    const QByteArray geometry = m_windowState.value(geometryKey);
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::StatusTip) {
        const QString tip = static_cast<QStatusTipEvent *>(event)->tip();
        m_bar->setMessage(tip.isEmpty() ? m_message : tip);
        return true;
    }
    return QMainWindow::event(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_windowState.setValue(geometryKey, saveGeometry());
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        Q_EMIT closed();
}

} // namespace endorse::ui
