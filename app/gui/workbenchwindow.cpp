// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbenchwindow.h"

#include <app/export/pdfdocument.h>
#include <app/gui/deviceparts.h>
#include <app/tpmenrollment.h>
#include <app/workbench.h>
#include <attestation/attestationsession.h>
#include <attestation/runhistory.h>
#include <ui/shell/mainwindow.h>

#include <QApplication>
#include <QDir>
#include <QEvent>
#include <QIcon>
#include <QPointer>
#include <QSysInfo>
#include <QTimer>

#include <enrollmentlist/locallist.h>
#include <secrets/qtkeychain.h>
#include <secrets/secretstore.h>

namespace endorse::app::gui {

namespace {

/// Overrides come before anything looks at the settings.
void applyArguments(ui::Settings &settings, const Arguments &arguments)
{
    if (!arguments.language.isEmpty())
        settings.override(ui::SettingId::Language, arguments.language);
    if (!arguments.theme.isEmpty())
        settings.override(ui::SettingId::Theme, arguments.theme);
}

} // namespace

WorkbenchWindow::WorkbenchWindow(Arguments arguments)
    : m_arguments(std::move(arguments))
    , m_appearance((applyArguments(m_settings, m_arguments), m_settings))
    , m_window(std::make_unique<ui::MainWindow>(m_settings))
{
    m_window->installEventFilter(this);
}

WorkbenchWindow::~WorkbenchWindow()
{
    // The page lets go of the session, the session of its run, and only then the workbench ends.
    m_window.reset();
    m_session.reset();
    m_history.reset(); // Waits for what it writes.
    if (m_workbench)
        m_workbench->drain();
}

namespace {

/// The audit log of the station; as long as somebody holds it, the workbench waits with its last
/// anchor. It may be let go of in any thread, the lease only in that of the workbench.
QCoro::Task<core::Result<std::shared_ptr<audit::AuditLog>>> heldLog(QPointer<Workbench> workbench)
{
    auto lease = workbench->lease();
    const auto log = co_await workbench->auditLog();
    if (!log)
        co_return core::fail(log.error());
    auto letGo = [log = *log, lease = std::move(lease),
                  home = workbench.data()](audit::AuditLog *) mutable {
        QMetaObject::invokeMethod(
            home, [lease = std::move(lease)] {}, Qt::QueuedConnection);
    };
    audit::AuditLog *file = (*log).get();
    std::shared_ptr<audit::AuditLog> held(file, std::move(letGo));
    co_return held;
}

} // namespace

void WorkbenchWindow::show()
{
    m_window->show();
}

bool WorkbenchWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window.get() && event->type() == QEvent::Paint) {
        m_window->removeEventFilter(this);
        // Behind the paint event and the flush that follows it.
        QTimer::singleShot(0, this, &WorkbenchWindow::start);
    }
    return QObject::eventFilter(watched, event);
}

void WorkbenchWindow::start()
{
    if (m_arguments.exitAfter == Arguments::ExitAfter::FirstPaint) {
        QCoreApplication::quit();
        return;
    }
    // Not before: reading it loads Qt's icon and image plugins.
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/application/org.endorse.Endorse.svg")));
    WorkbenchOptions options;
    options.dataDir =
        m_arguments.dataDir.isEmpty() ? Workbench::defaultDataDir() : m_arguments.dataDir;
    options.anchorsAtEnd = true;
    m_workbench = std::make_unique<Workbench>(std::move(options));
    connect(m_workbench.get(), &Workbench::problem, m_window.get(),
            [this](const core::Error &error) { m_window->showMessage(error.message.render()); });
    m_session = std::make_unique<attestation::AttestationSession>(*m_workbench);
    ui::WindowParts parts;
    parts.session = m_session.get();
    parts.connections = &m_workbench->connections();
    keepRuns();
    parts.runHistory = m_history.get();
    parts.pdf = pdfOf;
    parts.emulatorHost = &m_workbench->emulatorHost();
    parts.tpmLender = &m_workbench->tpmLender();
    m_secrets = std::make_unique<secrets::SecretStore>(
        std::make_shared<secrets::QtKeychain>(QStringLiteral("Endorse")));
    parts.secretStore = m_secrets.get();
    parts.emulatorDesk = &m_workbench->emulatorDesk();
    parts.realDesk = &m_workbench->realDesk();
    parts.enrollments = enrollmentsParts();
    parts.devices = devicePartsOf(m_workbench.get());
    parts.manifests.dataFolder = m_workbench->dataDir();
    parts.manifests.auditLog = [workbench = QPointer<Workbench>(m_workbench.get())] {
        return heldLog(workbench);
    };
    m_window->attach(parts);
    if (!m_arguments.file.isEmpty())
        m_window->openManifest(m_arguments.file);
    Q_EMIT ready();
    if (m_arguments.exitAfter == Arguments::ExitAfter::Ready)
        QTimer::singleShot(0, qApp, &QCoreApplication::quit);
}

namespace {

QCoro::Task<core::Result<ui::ListStation>> stationOf(QPointer<Workbench> workbench)
{
    const auto log = co_await workbench->auditLog();
    if (!log)
        co_return core::fail(log.error());
    ui::ListStation station;
    station.audit = *log;
    station.station.id = station.audit->station();
    station.station.name = QSysInfo::machineHostName();
    co_return station;
}

QCoro::Task<core::Result<ui::TpmEnrollment>> tpmOf(QPointer<Workbench> workbench,
                                                   core::CancelToken cancel)
{
    const auto found = co_await readTpmEnrollment(workbench, cancel);
    if (!found)
        co_return core::fail(found.error());
    ui::TpmEnrollment enrollment;
    enrollment.record = found->enrollment;
    enrollment.verdict = found->verdict;
    co_return enrollment;
}

} // namespace

ui::EnrollmentsParts WorkbenchWindow::enrollmentsParts()
{
    ui::EnrollmentsParts parts;
    parts.list = &m_workbench->localList();
    const QPointer<Workbench> workbench(m_workbench.get());
    parts.station = [workbench] { return stationOf(workbench); };
    parts.defaultPlace = [workbench] {
        return enrollmentlist::ListPlace::file(workbench->defaultListFile());
    };
    parts.fromTpm = [workbench](core::CancelToken cancel) {
        return tpmOf(workbench, std::move(cancel));
    };
    parts.afterWork = [workbench] {
        if (workbench)
            QCoro::connect(workbench->noteAnchor(), workbench.data(), [] {});
    };
    return parts;
}

/// Runs that were made to fail on purpose are kept too: they are what one compares.
void WorkbenchWindow::keepRuns()
{
    using Session = attestation::AttestationSession;
    m_history = std::make_unique<attestation::RunHistory>(
        QDir(m_workbench->dataDir()).filePath(QStringLiteral("runs")));
    connect(m_session.get(), &Session::stateChanged, m_history.get(), [this] {
        // Each of these is reached once a run.
        const Session::State state = m_session->state();
        const bool ended = state == Session::State::Finished || state == Session::State::Failed ||
                           state == Session::State::Cancelled;
        if (ended && m_session->result())
            m_history->add(*m_session->result());
    });
    m_history->load();
}

} // namespace endorse::app::gui
