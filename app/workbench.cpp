// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include <app/asynclock.h>
#include <app/background.h>
#include <app/devicememory.h>
#include <app/ekexamination.h>
#include <app/whatif.h>
#include <app/whatiffolder.h>
#include <dps/httpclient.h>
#include <dps/serviceclient.h>
#include <tpm/tctiaddress.h>
#include <tpm/tpmtransport.h>

#include <QDir>
#include <QScopeGuard>
#include <QStandardPaths>

#include <enrollmentlist/locallist.h>

namespace endorse::app {

using attestation::AttestationResult;
using attestation::Connections;
using attestation::ServiceChoice;
using attestation::TpmChoice;

QString Workbench::defaultDataDir()
{
    const QString wanted = qEnvironmentVariable("ENDORSE_DATA_DIR");
    if (!wanted.isEmpty())
        return QDir(wanted).absolutePath();
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .absoluteFilePath(QStringLiteral("endorse"));
}

Workbench::Workbench(WorkbenchOptions options)
    : m_options(std::move(options))
    , m_tpmTurn(std::make_shared<AsyncLock>())
{
    if (!m_options.clock)
        m_options.clock = std::make_shared<core::SystemClock>();
    if (WhatIfFolder::mayHaveStale(m_options.dataDir)) {
        QThreadPool::globalInstance()->start(
            [dataDir = m_options.dataDir] { WhatIfFolder::removeStale(dataDir); });
    }
    emulator::EmulatorOptions service;
    service.dataDir = path("emulator");
    service.retryAfterSeconds = m_options.retryAfterSeconds;
    m_emulatorHost = std::make_unique<emulator::EmulatorHost>(std::move(service));
    connect(m_emulatorHost.get(), &emulator::EmulatorHost::stateChanged, this,
            &Workbench::onEmulatorChanged);
    m_emulatorDesk = std::make_unique<enrollment::ServiceDesk>(m_options.clock);
    m_realDesk = std::make_unique<enrollment::ServiceDesk>(m_options.clock);
    m_localList = std::make_unique<enrollmentlist::LocalList>();
    m_tpmLender = std::make_unique<tpm::TpmLender>(
        [this](core::CancelToken cancel) { return embeddedTransport(this, std::move(cancel)); });
}

Workbench::~Workbench() = default;

QString Workbench::path(const char *name) const
{
    return QDir(m_options.dataDir).filePath(QString::fromLatin1(name));
}

QString Workbench::registrationId() const
{
    return m_connections.serviceIsEmulator() ? QString() : m_connections.service().registrationId;
}

const core::Clock &Workbench::clock() const
{
    return *m_options.clock;
}

std::shared_ptr<attestation::AttestationEnvironment>
Workbench::withFault(attestation::Fault fault, attestation::AttestationKind kind)
{
    WhatIfOptions options;
    options.fault = fault;
    options.kind = kind;
    options.dataDir = m_options.dataDir;
    options.tpmStateDir = path("software-tpm");
    if (m_connections.tpm().kind == TpmChoice::Kind::Embedded)
        options.auth = auth();
    options.timeout = m_options.timeout;
    options.clock = m_options.clock;
    // The lease holds this object, and with it the host, for as long as the run's service reports.
    options.relay = [this](const emulator::EmulatorRequest &request) {
        m_emulatorHost->relay(request);
    };
    options.keptAlive = lease();
    return std::make_shared<WhatIfEnvironment>(std::move(options));
}

core::Result<void> Workbench::makeDataDir() const
{
    const QDir folder(m_options.dataDir);
    if (folder.exists() || QDir().mkpath(m_options.dataDir))
        return {};
    core::Error error;
    error.category = core::ErrorCategory::Store;
    error.code = QStringLiteral("data-folder");
    error.place = m_options.dataDir;
    error.message =
        core::Text("endorse::app",
                   QT_TRANSLATE_NOOP("endorse::app", "The data folder \"%1\" cannot be made."))
            .arg(m_options.dataDir);
    error.hint = core::Text(
        "endorse::app",
        QT_TRANSLATE_NOOP("endorse::app", "Check the permissions of the folder above it, or name "
                                          "another one in ENDORSE_DATA_DIR."));
    return core::fail(error);
}

tpm::TpmAuth Workbench::auth() const
{
    // What the user typed for this TPM comes before what the program was started with.
    const tpm::TpmAuth &typed = m_connections.tpmAuth();
    const bool any = !typed.owner.isEmpty() || !typed.endorsement.isEmpty();
    return any ? typed.clone() : m_options.auth.clone();
}

QCoro::Task<core::Result<std::shared_ptr<tpm::TpmConnection>>>
Workbench::openTpm(core::CancelToken cancel)
{
    return connectTpm(this, std::move(cancel));
}

QCoro::Task<core::Result<std::shared_ptr<tpm::TpmTransport>>>
Workbench::transport(Workbench *self, core::CancelToken cancel)
{
    const auto lease = self->lease();
    const TpmChoice choice = self->m_connections.tpm();
    std::optional<tpm::TctiAddress> address;
    if (choice.kind == TpmChoice::Kind::Address) {
        const auto parsed = tpm::TctiAddress::parse(choice.address);
        if (!parsed)
            co_return core::fail(parsed.error());
        address = *parsed;
    }
    if (address && address->kind() != tpm::TctiAddress::Kind::Embedded)
        co_return tpm::makeTransport(*address);
    co_return co_await embeddedTransport(self, cancel);
}

QCoro::Task<core::Result<std::shared_ptr<tpm::TpmTransport>>>
Workbench::embeddedTransport(Workbench *self, core::CancelToken cancel)
{
    const auto lease = self->lease();
    if (self->m_stopping)
        co_return core::fail(core::cancelledError(QStringLiteral("shutdown")));
    const auto turn = co_await AsyncLock::take(self->m_tpmTurn, cancel);
    if (!turn)
        co_return core::fail(turn.error());
    if (!self->m_softwareTpm) {
        const auto made = self->makeDataDir();
        if (!made)
            co_return core::fail(made.error());
        tpm::SoftwareTpm::Options options;
        options.stateDir = self->path("software-tpm");
        auto started = co_await tpm::SoftwareTpm::start(options, cancel);
        if (!started)
            co_return core::fail(started.error());
        self->m_softwareTpm = std::move(*started);
    }
    co_return self->m_softwareTpm->transport();
}

QCoro::Task<core::Result<std::shared_ptr<tpm::TpmConnection>>>
Workbench::connectTpm(Workbench *self, core::CancelToken cancel)
{
    const auto lease = self->lease();
    if (self->m_stopping)
        co_return core::fail(core::cancelledError(QStringLiteral("shutdown")));
    const TpmChoice choice = self->m_connections.tpm();
    if (self->m_keptTpm && self->m_keptTpmChoice == choice)
        co_return self->m_keptTpm;
    self->m_keptTpm.reset();

    self->m_connections.reportTpm(Connections::Status::Connecting);
    ++self->m_connecting;
    const auto connecting = qScopeGuard([self] { --self->m_connecting; });
    auto path = co_await transport(self, cancel);
    if (!path) {
        self->m_connections.reportTpm(Connections::Status::Failed, path.error());
        co_return core::fail(path.error());
    }
    tpm::TpmConnection::Options options;
    options.timeout = self->m_options.timeout;
    options.auth = self->auth();
    auto opened = co_await tpm::TpmConnection::open(*path, std::move(options), cancel);
    if (!opened) {
        self->m_connections.reportTpm(Connections::Status::Failed, opened.error());
        co_return core::fail(opened.error());
    }
    const std::shared_ptr<tpm::TpmConnection> connection = std::move(*opened);
    self->m_lastTpm = connection;
    self->m_mayHaveLeftovers = false;
    const tpm::TpmDescription description = connection->description();
    self->m_connections.reportTpmIdentity(description.displayName, description.isSoftware);
    self->m_connections.reportTpm(Connections::Status::Connected);
    if (self->m_options.keepConnections) {
        self->m_keptTpm = connection;
        self->m_keptTpmChoice = choice;
    }
    co_return connection;
}

QCoro::Task<core::Result<attestation::ServiceTarget>>
Workbench::openService(core::CancelToken cancel)
{
    return connectService(this, std::move(cancel));
}

QCoro::Task<core::Result<attestation::ServiceTarget>>
Workbench::connectService(Workbench *self, core::CancelToken cancel)
{
    const auto lease = self->lease();
    if (self->m_stopping)
        co_return core::fail(core::cancelledError(QStringLiteral("shutdown")));
    const ServiceChoice choice = self->m_connections.service();
    attestation::ServiceTarget target;
    if (choice.kind == ServiceChoice::Kind::Endpoint) {
        self->m_connections.reportService(Connections::Status::Connecting);
        target.endpoint = choice.endpoint;
        target.idScope = choice.idScope;
        target.caFile = choice.caFile;
        target.hubEndpoint = choice.hubEndpoint;
    } else {
        self->m_connections.reportService(Connections::Status::Connecting);
        const auto endpoint = co_await startEmulator(self, cancel);
        if (!endpoint) {
            self->m_connections.reportService(Connections::Status::Failed, endpoint.error());
            co_return core::fail(endpoint.error());
        }
        target.endpoint = endpoint->endpoint;
        target.idScope = endpoint->idScope;
        target.caFile = endpoint->caFile;
        target.isEmulator = true;
        self->m_connections.reportServiceAddress(endpoint->endpoint, endpoint->idScope);
        self->m_connections.reportService(Connections::Status::Connected);
    }
    target.http = self->httpClient(target.caFile);
    co_return target;
}

std::shared_ptr<dps::HttpClient> Workbench::httpClient(const QString &caFile)
{
    if (!m_http || m_httpCaFile != caFile) {
        dps::HttpClient::Options options;
        options.caFile = caFile;
        if (m_options.timeout.count() > 0)
            options.timeout = m_options.timeout;
        m_http = std::make_shared<dps::HttpClient>(options);
        m_httpCaFile = caFile;
    }
    return m_http;
}

QCoro::Task<core::Result<emulator::EmulatorEndpoint>>
Workbench::startEmulator(Workbench *self, core::CancelToken cancel)
{
    emulator::EmulatorHost &host = *self->m_emulatorHost;
    if (host.endpoint() == nullptr) {
        const auto made = self->makeDataDir();
        if (!made)
            co_return core::fail(made.error());
        const auto started = co_await host.start(cancel);
        if (!started)
            co_return core::fail(started.error());
    }
    // Somebody may have stopped it in the moment after it had started.
    if (host.endpoint() == nullptr)
        co_return core::fail(core::cancelledError(QStringLiteral("emulator")));
    co_return *host.endpoint();
}

/// The status bar follows the embedded service, whoever starts or stops it.
void Workbench::onEmulatorChanged()
{
    using State = emulator::EmulatorHost::State;
    const State state = m_emulatorHost->state();
    const bool isChosen = m_connections.serviceIsEmulator();
    switch (state) {
    case State::Starting:
        if (isChosen)
            m_connections.reportService(Connections::Status::Connecting);
        return;
    case State::Running: {
        const emulator::EmulatorEndpoint endpoint = *m_emulatorHost->endpoint();
        // It may have got another certificate; a run that goes on keeps its own client.
        if (m_httpCaFile == endpoint.caFile)
            m_http.reset();
        m_connections.reportServiceAddress(endpoint.endpoint, endpoint.idScope);
        if (isChosen)
            m_connections.reportService(Connections::Status::Connected);
        Q_EMIT emulatorStarted(m_emulatorHost->emulator());
        return;
    }
    case State::Failed:
        if (isChosen)
            m_connections.reportService(Connections::Status::Failed, m_emulatorHost->error());
        return;
    case State::Stopping:
    case State::Stopped:
        if (isChosen)
            m_connections.reportService(Connections::Status::NotConnected);
        return;
    }
}

QCoro::Task<core::Result<void>> Workbench::beforeRegister(tpmtypes::EndorsementKey ek,
                                                          dps::RegistrationId registrationId,
                                                          core::CancelToken cancel)
{
    return enrollInEmulator(this, std::move(ek), std::move(registrationId), std::move(cancel));
}

QCoro::Task<core::Result<void>> Workbench::enrollInEmulator(Workbench *self,
                                                            tpmtypes::EndorsementKey ek,
                                                            dps::RegistrationId id,
                                                            core::CancelToken cancel)
{
    const auto lease = self->lease();
    if (!self->m_connections.serviceIsEmulator() || self->m_emulatorHost->endpoint() == nullptr)
        co_return core::Result<void>();
    const emulator::EmulatorEndpoint endpoint = *self->m_emulatorHost->endpoint();
    auto connection =
        dps::ServiceConnectionString::parse(endpoint.serviceConnectionString.toUtf8());
    if (!connection)
        co_return core::fail(connection.error());
    // A client of its own: what it sends is the lab's business and no part of the walk.
    dps::HttpClient::Options options;
    options.caFile = endpoint.caFile;
    dps::HttpClient http(options);
    dps::ServiceClient service(http, std::move(*connection), self->clock());
    const auto known = co_await service.getEnrollment(id, cancel);
    // Who is on the list already stays as he is: disabled, or with the key of another device.
    if (known)
        co_return core::Result<void>();
    if (known.error().httpStatus != 404)
        co_return core::fail(known.error());
    auto enrollment = dps::IndividualEnrollment::forTpm(id, ek.base64());
    co_await recordSeenCertificate(self, self->m_lastTpm.lock(), ek, &enrollment);
    const auto added = co_await service.putEnrollment(enrollment, {}, cancel);
    if (!added)
        co_return core::fail(added.error());
    co_return core::Result<void>();
}

std::optional<core::Bytes> Workbench::lastSrkName(const core::Bytes &ekName)
{
    return DeviceMemory(path("devices")).lastSrkName(ekName);
}

QCoro::Task<core::Result<void>> Workbench::finished(AttestationResult result)
{
    return finishRun(this, std::move(result));
}

QString Workbench::embeddedTpmCaFile() const
{
    return m_softwareTpm ? m_softwareTpm->ekCaFile() : QString();
}

QCoro::Task<core::Result<void>> Workbench::clearTpm(core::CancelToken cancel)
{
    return clearEmbedded(this, std::move(cancel));
}

/// Connecting flushes what an interrupted command left in the TPM; afterwards nobody would know of
/// it. A TPM that has fallen silent delays the end of the program by the deadline.
QCoro::Task<void> Workbench::tidyUp(Workbench *self)
{
    const auto path = co_await transport(self, {});
    if (!path)
        co_return;
    tpm::TpmConnection::Options options;
    options.timeout = std::chrono::milliseconds(500);
    options.auth = self->auth();
    co_await tpm::TpmConnection::open(*path, std::move(options), {});
}

QCoro::Task<void> Workbench::shutdown(Workbench *workbench)
{
    workbench->m_stopping = true;
    workbench->m_tpmLender->stop();
    co_await enrollmentlist::LocalList::shutdown(workbench->m_localList.get());
    co_await runsFinished(workbench);
    workbench->m_keptTpm.reset();
    if (workbench->m_options.anchorsAtEnd)
        co_await anchorWithEmbedded(workbench);
    if (workbench->m_mayHaveLeftovers)
        co_await tidyUp(workbench);
    workbench->m_http.reset();
    co_await enrollment::ServiceDesk::shutdown(workbench->m_realDesk.get());
    co_await enrollment::ServiceDesk::shutdown(workbench->m_emulatorDesk.get());
    co_await emulator::EmulatorHost::shutdown(workbench->m_emulatorHost.get());
    workbench->m_softwareTpm.reset();
}

void Workbench::drain()
{
    QCoro::waitFor(shutdown(this));
}

} // namespace endorse::app
