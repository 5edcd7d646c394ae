// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/gui/arguments.h>
#include <ui/common/appearance.h>
#include <ui/common/settings.h>
#include <ui/enrollments/enrollmentsparts.h>

#include <QObject>

#include <memory>

namespace endorse::attestation {
class AttestationSession;
class RunHistory;
} // namespace endorse::attestation
namespace endorse::secrets {
class SecretStore;
}
namespace endorse::ui {
class MainWindow;
}

namespace endorse::app {

class Workbench;

namespace gui {

/// Composes the program with a window: shows the window first, and makes the workbench when it has
/// been painted. Destroying it ends what runs and waits for that.
class WorkbenchWindow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WorkbenchWindow)

public:
    explicit WorkbenchWindow(Arguments arguments);
    ~WorkbenchWindow() override;

    void show();
    /// The window, for what drives it from outside: pictures and measurements.
    ui::MainWindow &window() { return *m_window; }
    /// Null until the window has been painted.
    attestation::AttestationSession *session() const { return m_session.get(); }
    /// Null until the window has been painted.
    Workbench *workbench() const { return m_workbench.get(); }
    ui::Settings &settings() { return m_settings; }

Q_SIGNALS:
    /// The workbench stands: the window can be used.
    void ready();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void start();
    void keepRuns();
    ui::EnrollmentsParts enrollmentsParts();

    Arguments m_arguments;
    ui::Settings m_settings;
    ui::Appearance m_appearance;
    std::unique_ptr<Workbench> m_workbench;
    std::unique_ptr<attestation::AttestationSession> m_session;
    std::unique_ptr<attestation::RunHistory> m_history;
    std::unique_ptr<secrets::SecretStore> m_secrets;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace gui
} // namespace endorse::app
