// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the main window that brings the Enrollments page.
#include "mainwindow.h"

#include <attestation/attestationsession.h>
#include <attestation/connections.h>
#include <dps/httpclient.h>
#include <emulator/emulatorhost.h>
#include <ui/attestation/attestationpage.h>
#include <ui/attestation/devicechooser.h>
#include <ui/common/panes.h>
#include <ui/common/rail.h>
#include <ui/enrollments/enrollmentdialogs.h>
#include <ui/enrollments/enrollmentspage.h>
#include <ui/service/realservice.h>
#include <ui/service/servicepage.h>

#include <QPointer>
#include <QStackedWidget>

namespace endorse::ui {

using core::Result;
using dps::ServiceConnectionString;

namespace {

/// A client and all that it needs, which lives as long as somebody holds it.
struct OwnClient final
{
    OwnClient(const QString &caFile, ServiceConnectionString connection,
              std::shared_ptr<const core::Clock> time)
        : http(optionsOf(caFile))
        , clock(std::move(time))
        , client(http, std::move(connection), *clock)
    {
    }
    static dps::HttpClient::Options optionsOf(const QString &caFile)
    {
        dps::HttpClient::Options options;
        options.caFile = caFile;
        return options;
    }

    dps::HttpClient http;
    std::shared_ptr<const core::Clock> clock;
    dps::ServiceClient client;
};

using Client = Result<std::shared_ptr<dps::ServiceClient>>;

Client clientOf(const QString &caFile, Result<ServiceConnectionString> connection,
                std::shared_ptr<const core::Clock> clock)
{
    if (!connection)
        return core::fail(connection.error());
    const auto own = std::make_shared<OwnClient>(caFile, std::move(*connection), std::move(clock));
    return std::shared_ptr<dps::ServiceClient>(own, &own->client);
}

/// The embedded service, which is started when it does not run.
QCoro::Task<Client> emulatorClient(QPointer<emulator::EmulatorHost> host,
                                   std::shared_ptr<const core::Clock> clock,
                                   core::CancelToken cancel)
{
    if (host && !host->endpoint()) {
        const auto started = co_await host->start(cancel);
        if (!started)
            co_return core::fail(started.error());
    }
    if (!host || !host->endpoint())
        co_return core::fail(core::cancelledError(QStringLiteral("emulator")));
    const emulator::EmulatorEndpoint endpoint = *host->endpoint();
    auto connection = ServiceConnectionString::parse(endpoint.serviceConnectionString.toUtf8());
    co_return clientOf(endpoint.caFile, std::move(connection), clock);
}

/// The service whose connection string is kept on the Service page.
QCoro::Task<Client> realClient(QPointer<RealService> service,
                               std::shared_ptr<const core::Clock> clock)
{
    if (!service)
        co_return core::fail(core::cancelledError(QStringLiteral("service")));
    auto connection = co_await service->connection();
    co_return clientOf(service ? service->caFile() : QString(), std::move(connection), clock);
}

} // namespace

void MainWindow::attachEnrollments()
{
    if (!m_parts.enrollments.list)
        return;
    m_rail->addItem(static_cast<int>(PageId::Enrollments), IconId::Enrollments);
    m_rail->setText(static_cast<int>(PageId::Enrollments), pageName(PageId::Enrollments));
    m_commands.setEnabled(CommandId::ShowEnrollments, true);
    connect(m_commands.action(CommandId::ShowEnrollments), &QAction::triggered, this,
            [this] { showPage(PageId::Enrollments); });
}

EnrollmentsPage *MainWindow::enrollmentsPage()
{
    if (m_enrollmentsPage || !m_parts.enrollments.list)
        return m_enrollmentsPage;
    EnrollmentsParts parts = m_parts.enrollments;
    parts.connections = m_parts.connections;
    parts.session = m_parts.session;
    if (!parts.serviceClient && m_parts.emulatorHost)
        parts.serviceClient = [this, clock = parts.clock](core::CancelToken cancel) {
            // Its RealService alone knows the connection string of a real service.
            if (!m_parts.connections->serviceIsEmulator() && servicePage())
                return realClient(servicePage()->realService(), clock);
            return emulatorClient(m_parts.emulatorHost, clock, std::move(cancel));
        };
    m_enrollmentsPage = new EnrollmentsPage(parts, m_commands, m_settings, m_stack);
    new EnrollmentDialogs(*m_enrollmentsPage);
    m_stack->addWidget(m_enrollmentsPage);
    connect(m_enrollmentsPage, &EnrollmentsPage::statusMessageChanged, this, [this] {
        if (currentPage() == PageId::Enrollments)
            showMessage(m_enrollmentsPage->statusMessage());
    });
    connect(m_enrollmentsPage, &EnrollmentsPage::attestWanted, this, &MainWindow::attest);
    // Whatever is dropped there that is no manifest is for the list.
    if (!m_parts.manifests.dataFolder.isEmpty())
        connect(m_enrollmentsPage, &EnrollmentsPage::fileDropped, this,
                [this](const QString &file) {
                    takeDropped(file, [this, file] { m_enrollmentsPage->importFile(file); });
                });
    return m_enrollmentsPage;
}

/// Shows the attestation of the connected TPM from its beginning, and runs it.
void MainWindow::attest(const QString &registrationId)
{
    if (!m_session || !m_connections || m_session->canCancel())
        return;
    attestation::ServiceChoice service = m_connections->service();
    if (service.kind == attestation::ServiceChoice::Kind::Endpoint &&
        service.registrationId != registrationId) {
        service.registrationId = registrationId;
        m_connections->setService(service);
    }
    if (m_attestationPage->devices())
        m_attestationPage->devices()->chooseTpm();
    if (m_session->canRestart())
        m_session->restart();
    m_begun = true;
    showPage(PageId::Attestation);
    updateFirstRun();
    focusNextPane(m_attestationPage, true);
    m_session->step();
}

} // namespace endorse::ui
