// SPDX-License-Identifier: GPL-3.0-or-later
// What the workbench writes down: audit lines and the memory of devices.
#include "workbench.h"

#include <app/asynclock.h>
#include <app/background.h>
#include <app/devicememory.h>
#include <attestation/attestationkind.h>
#include <dps/identifiers.h>

namespace endorse::app {

using attestation::AttestationResult;
using attestation::Connections;
using attestation::StepId;
using attestation::StepRecord;
using attestation::StepStatus;

namespace {

/// The end of the window waits for it.
constexpr std::chrono::seconds longestWaitForAnchor{5};

QString outcomeOf(const AttestationResult &result)
{
    if (result.ok)
        return QStringLiteral("ok");
    return result.isCancelled() ? QStringLiteral("cancelled") : QStringLiteral("failed");
}

QJsonObject tpmFacts(const AttestationResult &result)
{
    return {
        {QStringLiteral("tpm"), result.tpmAddress},
        {QStringLiteral("softwareTpm"), result.tpmIsSoftware},
        {QStringLiteral("ekName"), core::toHex(result.ekName)},
        {QStringLiteral("srkName"), core::toHex(result.srkName)},
        {QStringLiteral("srkChanged"), result.srkChanged},
    };
}

audit::AuditEvent attestationEvent(const AttestationResult &result)
{
    audit::AuditEvent event;
    event.kind = QStringLiteral("attestation");
    event.subject = result.registrationId;
    event.outcome = outcomeOf(result);
    const attestation::AttestationKind kind = result.kind;
    if (kind == attestation::AttestationKind::Tpm)
        event.details = tpmFacts(result);
    if (result.certificate) {
        event.details.insert(QStringLiteral("certificate"), result.certificate->info.sha256);
        event.details.insert(QStringLiteral("keyHome"), result.certificate->keyHome);
    }
    event.details.insert(QStringLiteral("attestation"), attestation::toString(kind));
    event.details.insert(QStringLiteral("endpoint"), result.endpoint.toString());
    event.details.insert(QStringLiteral("idScope"), result.idScope);
    event.details.insert(QStringLiteral("deviceId"), result.deviceId);
    event.details.insert(QStringLiteral("hub"), result.assignedHub);
    if (result.error) {
        event.details.insert(QStringLiteral("place"), result.error->place);
        event.details.insert(QStringLiteral("category"), toString(result.error->category));
        event.details.insert(QStringLiteral("code"), result.error->code);
    }
    return event;
}

/// Whether the service has seen this TPM's keys and accepted them.
bool isTpmRegistered(const AttestationResult &result)
{
    return result.kind == attestation::AttestationKind::Tpm &&
           result.steps.at(indexOf(StepId::RegisterSigned)).status == StepStatus::Ok;
}

core::Result<void> writeDown(const QString &auditFile, const audit::AuditEvent &event,
                             std::shared_ptr<const core::Clock> clock)
{
    auto log = audit::AuditLog::open(auditFile, std::move(clock));
    if (!log)
        return core::fail(log.error());
    return log->append(event);
}

} // namespace

QCoro::Task<core::Result<void>> Workbench::note(Workbench *self, audit::AuditEvent event)
{
    const auto lease = self->lease();
    std::function<core::Result<void>()> write = [file = self->auditFile(), event = std::move(event),
                                                 clock = self->m_options.clock] {
        return writeDown(file, event, clock);
    };
    const core::Result<void> written = co_await inBackground<core::Result<void>>(std::move(write));
    if (!written)
        Q_EMIT self->problem(written.error());
    co_return written;
}

QCoro::Task<core::Result<std::shared_ptr<audit::AuditLog>>> Workbench::auditLog()
{
    return openAudit(this);
}

QCoro::Task<core::Result<std::shared_ptr<audit::AuditLog>>> Workbench::openAudit(Workbench *self)
{
    const auto lease = self->lease();
    if (self->m_auditLog)
        co_return self->m_auditLog;
    const auto made = self->makeDataDir();
    if (!made)
        co_return core::fail(made.error());
    using Opened = core::Result<std::shared_ptr<audit::AuditLog>>;
    std::function<Opened()> open = [file = self->path("audit/audit.jsonl"),
                                    clock = self->m_options.clock]() -> Opened {
        auto log = audit::AuditLog::open(file, clock);
        if (!log)
            return core::fail(log.error());
        return std::make_shared<audit::AuditLog>(std::move(*log));
    };
    const Opened opened = co_await inBackground<Opened>(std::move(open));
    if (!opened)
        co_return core::fail(opened.error());
    if (!self->m_auditLog)
        self->m_auditLog = *opened;
    co_return self->m_auditLog;
}

QCoro::Task<core::Result<void>> Workbench::finishRun(Workbench *self, AttestationResult result)
{
    const auto lease = self->lease();
    self->reportStatus(result);
    if (!result.ok) {
        self->m_keptTpm.reset(); // Whatever state it is in, the next run begins with a fresh one.
        self->m_mayHaveLeftovers =
            self->m_connections.tpm().kind == attestation::TpmChoice::Kind::Address;
    }
    if (isTpmRegistered(result)) {
        std::function<core::Result<void>()> remember =
            [memory = DeviceMemory(self->path("devices")), result] {
                return memory.remember(result.ekName, result.srkName, result.registrationId);
            };
        const core::Result<void> remembered =
            co_await inBackground<core::Result<void>>(std::move(remember));
        if (!remembered) {
            Q_EMIT self->problem(remembered.error());
            co_await note(self, attestationEvent(result));
            co_return core::fail(remembered.error());
        }
    }
    co_return co_await note(self, attestationEvent(result));
}

/// The status bar learns from a run whether the service could be reached.
void Workbench::reportStatus(const AttestationResult &result)
{
    if (result.serviceIsEmulator || result.endpoint.isEmpty() || m_connections.serviceIsEmulator())
        return;
    bool answered = false;
    for (const StepRecord &step : result.steps) {
        for (const dps::HttpExchange &exchange : step.httpExchanges)
            answered = answered || exchange.status != 0;
    }
    if (answered)
        m_connections.reportService(Connections::Status::Connected);
    else
        m_connections.reportService(Connections::Status::Failed, result.error);
}

QCoro::Task<core::Result<void>> Workbench::clearEmbedded(Workbench *self, core::CancelToken cancel)
{
    const auto lease = self->lease();
    const auto connection = co_await connectTpm(self, cancel);
    if (!connection)
        co_return core::fail(connection.error());
    const auto ek = co_await (*connection)->readEk(tpm::Persist::No, cancel);
    if (!ek)
        co_return core::fail(ek.error());
    const core::Result<void> cleared = co_await (*connection)->clear(cancel);

    audit::AuditEvent event;
    event.kind = QStringLiteral("ownership");
    event.subject = dps::RegistrationId::fromEndorsementKey(ek->key).toString();
    event.outcome = cleared ? QStringLiteral("ok") : QStringLiteral("failed");
    event.details = {
        {QStringLiteral("action"), QStringLiteral("clear")},
        {QStringLiteral("tpm"), (*connection)->description().address},
        {QStringLiteral("ekName"), core::toHex(ek->key.name())},
    };
    if (!cleared)
        event.details.insert(QStringLiteral("code"), cleared.error().code);
    co_await note(self, event);
    co_return cleared;
}

QCoro::Task<core::Result<MadeAnchor>> Workbench::anchorAudit(core::CancelToken cancel)
{
    return anchorWithChosen(this, std::move(cancel));
}

QCoro::Task<core::Result<MadeAnchor>> Workbench::anchorWithChosen(Workbench *self,
                                                                  core::CancelToken cancel)
{
    const auto lease = self->lease();
    const auto connection = co_await connectTpm(self, cancel);
    if (!connection)
        co_return core::fail(connection.error());
    co_return co_await makeAnchor(*connection, self->auditFile(), self->m_options.clock, cancel);
}

QCoro::Task<void> Workbench::noteAnchor()
{
    return anchorWithEmbedded(this);
}

QCoro::Task<void> Workbench::anchorWithEmbedded(Workbench *self)
{
    const auto lease = self->lease();
    if (!self->m_softwareTpm)
        co_return;
    // It serves one connection at a time: who comes meanwhile waits. A run that holds it goes
    // before: the next anchor makes up for it.
    const auto turn = co_await AsyncLock::take(self->m_tpmTurn, {});
    if (!turn || !self->m_softwareTpm || self->m_connecting > 0 || !self->m_lastTpm.expired())
        co_return;
    const std::shared_ptr<tpm::TpmTransport> transport = self->m_softwareTpm->transport();
    const std::function<bool()> look = [file = self->auditFile()] { return hasNewLines(file); };
    const bool hasGrown = co_await inBackground<bool>(look);
    if (!hasGrown)
        co_return;
    tpm::TpmConnection::Options options;
    options.timeout = longestWaitForAnchor;
    if (self->m_connections.tpm().kind == attestation::TpmChoice::Kind::Embedded)
        options.auth = self->auth();
    auto opened = co_await tpm::TpmConnection::open(transport, std::move(options), {});
    if (!opened) {
        Q_EMIT self->problem(opened.error());
        co_return;
    }
    const std::shared_ptr<tpm::TpmConnection> connection = std::move(*opened);
    const auto made = co_await makeAnchor(connection, self->auditFile(), self->m_options.clock, {});
    if (!made)
        Q_EMIT self->problem(made.error());
}

} // namespace endorse::app
