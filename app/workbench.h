// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/auditanchoring.h>
#include <app/x509source.h>
#include <attestation/attestationenvironment.h>
#include <attestation/attestationflow.h>
#include <attestation/connections.h>
#include <audit/auditlog.h>
#include <emulator/emulatorhost.h>
#include <tpm/softwaretpm.h>
#include <tpm/tpmconnection.h>
#include <tpm/tpmlender.h>

#include <QObject>

#include <chrono>
#include <enrollment/servicedesk.h>
#include <memory>
#include <optional>

namespace endorse::enrollmentlist {
class LocalList;
}

namespace endorse::app {

class AsyncLock;

/// How a program uses the workbench.
struct WorkbenchOptions final
{
    /// Where everything lies that lasts: software-tpm/, emulator/, devices/, audit/.
    QString dataDir;
    /// Deadline of one TPM command and of one request; 0: the defaults of those who send them.
    std::chrono::milliseconds timeout{0};
    /// Auth values of the chosen TPM.
    tpm::TpmAuth auth;
    /// What the embedded service asks devices to wait.
    int retryAfterSeconds = 3;
    /// Keeps the connection to the TPM open from one attestation to the next.
    bool keepConnections = false;
    /// shutdown() anchors the audit log, as noteAnchor() does.
    bool anchorsAtEnd = false;
    /// The device's time of day; the computer's when empty. Must be thread-safe.
    std::shared_ptr<const core::Clock> clock;
};

/// Wires the backend together, once for the window and the command line: starts the embedded TPM
/// and the embedded service when they are first needed, opens what is chosen in connections(), and
/// writes the audit log.
///
/// Ends in order: cancel or destroy the sessions, await shutdown() (or call drain() at the end of
/// main()), destroy. Destroying it while something runs is a bug. Thread: that of its owner, with
/// an event loop; nothing in it blocks.
class Workbench final : public QObject, public attestation::AttestationEnvironment
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Workbench)

public:
    /// $ENDORSE_DATA_DIR when set, else "endorse" in the user's data folder. Absolute.
    static QString defaultDataDir();

    explicit Workbench(WorkbenchOptions options);
    ~Workbench() override;

    attestation::Connections &connections() { return m_connections; }
    QString dataDir() const { return m_options.dataDir; }

    // What attestations ask for.
    QCoro::Task<core::Result<std::shared_ptr<tpm::TpmConnection>>>
    openTpm(core::CancelToken cancel) override;
    QCoro::Task<core::Result<attestation::ServiceTarget>>
    openService(core::CancelToken cancel) override;
    QCoro::Task<core::Result<void>> beforeRegister(tpmtypes::EndorsementKey ek,
                                                   dps::RegistrationId registrationId,
                                                   core::CancelToken cancel) override;
    std::optional<core::Bytes> lastSrkName(const core::Bytes &ekName) override;
    QCoro::Task<core::Result<void>> finished(attestation::AttestationResult result) override;
    QString registrationId() const override;
    const core::Clock &clock() const override;
    /// A copy of the embedded TPM and a service of its own, whatever is chosen; its requests join
    /// the log of emulatorHost().
    std::shared_ptr<attestation::AttestationEnvironment>
    withFault(attestation::Fault fault,
              attestation::AttestationKind kind = attestation::AttestationKind::Tpm) override;
    QCoro::Task<core::Result<void>>
    beforeRegisterWithCertificate(QList<core::Bytes> chain, dps::RegistrationId registrationId,
                                  core::CancelToken cancel) override;

    /// Whether a device with a certificate is enrolled by it before it registers, unless its
    /// registration ID is on the list already: in the embedded service, or in the one of
    /// setEnrollmentService() or realDesk(). Off at first: a chip of a manifest or the authority of
    /// a group is there already, and an enrollment would hide that it is not.
    void setEnrollsCertificates(bool on) { m_enrollsCertificates = on; }
    bool enrollsCertificates() const { return m_enrollsCertificates; }
    /// Where setEnrollsCertificates() enrolls when the service is a real one.
    void setEnrollmentService(enrollment::DeskTarget target);

    /// Clears the embedded TPM (SRK and all under it go, the EK stays) and notes it in the audit
    /// log. Refused (code "not-embedded") for any other TPM.
    QCoro::Task<core::Result<void>> clearTpm(core::CancelToken cancel);
    /// The audit log of this station.
    QString auditFile() const { return path("audit/audit.jsonl"); }
    /// Has the chosen TPM sign the head of the audit log; see makeAnchor().
    QCoro::Task<core::Result<MadeAnchor>> anchorAudit(core::CancelToken cancel);
    /// The same with the embedded TPM when that runs, no run holds it, and the log has grown; to be
    /// called after changes that matter, by as many as like. A run that begins meanwhile waits for
    /// it. Whoever waits learns nothing: a failure is told by problem().
    QCoro::Task<void> noteAnchor();
    /// PEM file with the CA of the embedded TPM's EK certificate; empty before it was started.
    QString embeddedTpmCaFile() const;
    /// The embedded service, which anybody may start, stop and reset. A run starts it when it does
    /// not run. Lives as long as this object.
    emulator::EmulatorHost &emulatorHost() { return *m_emulatorHost; }
    /// The running embedded service; null before it was needed and while it is stopped.
    emulator::Emulator *emulator() const { return m_emulatorHost->emulator(); }

    /// Where a window works on the lists of the embedded service, and of a real one; closed until
    /// somebody opens them. Live as long as this object.
    enrollment::ServiceDesk &emulatorDesk() { return *m_emulatorDesk; }
    enrollment::ServiceDesk &realDesk() { return *m_realDesk; }

    /// The switch that lends the embedded TPM to other programs as a simulator on loopback. It
    /// starts the TPM when that has not been done. Lives as long as this object.
    tpm::TpmLender &tpmLender() { return *m_tpmLender; }

    /// The enrollment list of a window; closed until somebody opens one. Lives as long as this
    /// object.
    enrollmentlist::LocalList &localList() { return *m_localList; }
    /// Where a list lies when the user has chosen none: lists/enrollments.db in the data folder.
    QString defaultListFile() const { return path("lists/enrollments.db"); }
    /// The audit log of this station, opened once. Whoever changes a list writes into it.
    QCoro::Task<core::Result<std::shared_ptr<audit::AuditLog>>> auditLog();

    /// Refuses new work, waits for what runs, and stops service and TPM. Cancels nothing.
    static QCoro::Task<void> shutdown(Workbench *workbench);
    /// shutdown() for the end of main(), where no event loop runs any more.
    void drain();

Q_SIGNALS:
    /// The embedded service has been started, or started again: connect to its signals now.
    void emulatorStarted(endorse::emulator::Emulator *emulator);
    /// Something beside the attestation failed and should be shown: the audit log.
    void problem(const endorse::core::Error &error);

private:
    // Coroutines that outlive a call hold a lease on this object, so shutdown() waits for them.
    static QCoro::Task<core::Result<std::shared_ptr<tpm::TpmTransport>>>
    transport(Workbench *self, core::CancelToken cancel);
    static QCoro::Task<core::Result<std::shared_ptr<tpm::TpmTransport>>>
    embeddedTransport(Workbench *self, core::CancelToken cancel);
    static QCoro::Task<core::Result<std::shared_ptr<tpm::TpmConnection>>>
    connectTpm(Workbench *self, core::CancelToken cancel);
    static QCoro::Task<core::Result<attestation::ServiceTarget>>
    connectService(Workbench *self, core::CancelToken cancel);
    static QCoro::Task<core::Result<emulator::EmulatorEndpoint>>
    startEmulator(Workbench *self, core::CancelToken cancel);
    static QCoro::Task<core::Result<void>> enrollInEmulator(Workbench *self,
                                                            tpmtypes::EndorsementKey ek,
                                                            dps::RegistrationId id,
                                                            core::CancelToken cancel);
    static QCoro::Task<core::Result<void>> enrollCertificate(Workbench *self, core::Bytes der,
                                                             dps::RegistrationId id,
                                                             core::CancelToken cancel);
    static QCoro::Task<core::Result<void>> finishRun(Workbench *self,
                                                     attestation::AttestationResult result);
    static QCoro::Task<core::Result<void>> clearEmbedded(Workbench *self, core::CancelToken cancel);
    static QCoro::Task<core::Result<void>> note(Workbench *self, audit::AuditEvent event);
    static QCoro::Task<core::Result<MadeAnchor>> anchorWithChosen(Workbench *self,
                                                                  core::CancelToken cancel);
    static QCoro::Task<void> anchorWithEmbedded(Workbench *self);
    static QCoro::Task<core::Result<std::shared_ptr<audit::AuditLog>>> openAudit(Workbench *self);
    static QCoro::Task<void> tidyUp(Workbench *self);
    void onEmulatorChanged();
    void reportStatus(const attestation::AttestationResult &result);
    tpm::TpmAuth auth() const;
    std::shared_ptr<dps::HttpClient> httpClient(const QString &caFile);
    QString path(const char *name) const;
    core::Result<void> makeDataDir() const;

    WorkbenchOptions m_options;
    attestation::Connections m_connections;
    std::unique_ptr<tpm::SoftwareTpm> m_softwareTpm;
    std::unique_ptr<tpm::TpmLender> m_tpmLender;
    std::unique_ptr<emulator::EmulatorHost> m_emulatorHost;
    std::unique_ptr<enrollment::ServiceDesk> m_emulatorDesk;
    std::unique_ptr<enrollment::ServiceDesk> m_realDesk;
    std::unique_ptr<enrollmentlist::LocalList> m_localList;
    std::shared_ptr<audit::AuditLog> m_auditLog; ///< Null until somebody wanted it.
    std::shared_ptr<tpm::TpmConnection> m_keptTpm;
    attestation::TpmChoice m_keptTpmChoice;
    std::weak_ptr<tpm::TpmConnection> m_lastTpm; ///< While somebody uses it.
    std::shared_ptr<dps::HttpClient> m_http;
    QString m_httpCaFile;
    std::shared_ptr<AsyncLock> m_tpmTurn; ///< Of starting the embedded TPM, and of an anchor.
    int m_connecting = 0;                 ///< Connections to the TPM that are being opened.
    std::optional<enrollment::DeskTarget> m_enrollmentService;
    bool m_enrollsCertificates = false;
    bool m_mayHaveLeftovers = false; ///< A run ended in the middle, on a TPM that is not ours.
    bool m_stopping = false;
};

} // namespace endorse::app
