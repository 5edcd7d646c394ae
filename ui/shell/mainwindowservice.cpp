// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the main window that brings the Service page.
#include "mainwindow.h"

#include <attestation/attestationsession.h>
#include <ui/common/rail.h>
#include <ui/service/servicecommands.h>
#include <ui/service/servicepage.h>

#include <QStackedWidget>

namespace endorse::ui {

void MainWindow::attachService(const WindowParts &parts)
{
    if (!parts.emulatorHost || !parts.secretStore || !parts.emulatorDesk || !parts.realDesk)
        return;
    m_rail->addItem(static_cast<int>(PageId::Service), IconId::Service);
    m_rail->setText(static_cast<int>(PageId::Service), tr("Service"));
    new ServiceCommands(*parts.emulatorHost, parts.tpmLender, m_commands, this);
    // The commands work wherever the user is; what comes of them is seen on the page.
    const auto on = [this](CommandId id, void (ServicePage::*slot)()) {
        connect(m_commands.action(id), &QAction::triggered, this, [this, slot] {
            showPage(PageId::Service);
            (servicePage()->*slot)();
        });
    };
    connect(m_commands.action(CommandId::ShowService), &QAction::triggered, this,
            [this] { showPage(PageId::Service); });
    on(CommandId::EmulatorStart, &ServicePage::start);
    on(CommandId::EmulatorStop, &ServicePage::stop);
    on(CommandId::EmulatorReset, &ServicePage::askReset);
    on(CommandId::LendTpm, &ServicePage::openLend);
    on(CommandId::SaveRequests, &ServicePage::askSave);
}

ServicePage *MainWindow::servicePage()
{
    if (m_servicePage || !m_parts.emulatorHost || !m_parts.secretStore || !m_parts.emulatorDesk ||
        !m_parts.realDesk)
        return m_servicePage;
    ServicePageParts parts;
    parts.session = m_parts.session;
    parts.connections = m_parts.connections;
    parts.host = m_parts.emulatorHost;
    parts.lender = m_parts.tpmLender;
    parts.secrets = m_parts.secretStore;
    parts.emulatorDesk = m_parts.emulatorDesk;
    parts.realDesk = m_parts.realDesk;
    m_servicePage = new ServicePage(parts, m_commands, m_stack);
    m_stack->addWidget(m_servicePage);
    connect(m_servicePage, &ServicePage::statusMessageChanged, this, [this] {
        if (currentPage() == PageId::Service)
            showMessage(m_servicePage->statusMessage());
    });
    connect(m_servicePage, &ServicePage::demoWanted, this, &MainWindow::startDemo);
    connect(m_servicePage, &ServicePage::faultChosen, this, &MainWindow::chooseFault);
    return m_servicePage;
}

void MainWindow::chooseFault(std::optional<attestation::Fault> fault)
{
    // A fault belongs to a whole run: the one that is shown is given up.
    if (m_session && fault != m_session->fault()) {
        if (m_session->canRestart())
            m_session->restart();
        m_session->setFault(fault);
    }
    // Whoever chose leaves the first-run page: there is something to run now.
    m_begun = true;
    showPage(PageId::Attestation);
    updateFirstRun();
}

} // namespace endorse::ui
