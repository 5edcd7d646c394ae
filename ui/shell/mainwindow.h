// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/fault.h>
#include <ui/common/commandset.h>
#include <ui/common/settings.h>
#include <ui/shell/windowparts.h>

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <optional>

class QMenu;
class QStackedWidget;

namespace endorse::attestation {
class AttestationSession;
class Connections;
} // namespace endorse::attestation

namespace endorse::ui {

class AttestationPage;
class ConnectionBar;
class ConnectionsDialog;
class EnrollmentsPage;
class FirstRunPage;
class ManifestPage;
class Rail;
class ServicePage;
class SettingsPage;

enum class PageId { Attestation, Enrollments, Manifests, Service, Settings };

/// The one window: menus, navigation, the page, the status bar.
///
/// It is shown before there is anything to drive; attach() gives it that as soon as it exists.
/// Until then it shows the first-run page, whose button says that the program is starting.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    explicit MainWindow(Settings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Once.
    void attach(const WindowParts &parts);

    CommandSet &commands() { return m_commands; }
    PageId currentPage() const;
    void showPage(PageId page);
    /// Null until attach().
    AttestationPage *attestationPage() const { return m_attestationPage; }
    /// Made when it is first wanted; null when the window has no service to show.
    ServicePage *servicePage();
    /// The same; null when the window has no list to show.
    EnrollmentsPage *enrollmentsPage();
    /// The same; null when the window has no manifests to show.
    ManifestPage *manifestPage();
    bool isFirstRun() const;
    ConnectionBar *connectionBar() const { return m_bar; }

public Q_SLOTS:
    void startDemo();
    void showMessage(const QString &message);
    /// Shows this file on the Manifests page, whatever it is.
    void openManifest(const QString &file);

Q_SIGNALS:
    /// The window went away; what runs is to be ended.
    void closed();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    SettingsPage *settingsPage();
    void attachService(const WindowParts &parts);
    void attachEnrollments();
    void attachManifests();
    /// A file was dropped: a manifest is opened; of another one @p isNone is told.
    void takeDropped(const QString &file, std::function<void()> isNone);
    void attest(const QString &registrationId);
    QString pageName(PageId page) const;
    void chooseFault(std::optional<attestation::Fault> fault);
    void buildMenus();
    void buildCentre();
    void connectCommands();
    void openConnections(CommandId which);
    void openAbout();
    void addRunTools(const WindowParts &parts);
    void stepTextSize(int steps);
    /// Navigation, steps and evidence go, the text grows; and back.
    void setPresenting(bool presenting);
    void updateFirstRun();
    void leaveFirstRun();
    void updateDemoCommand();
    void updateTitle();
    void retranslate();
    void restoreState();

    Settings &m_settings;
    CommandSet m_commands;
    WindowState m_windowState;
    QPointer<attestation::AttestationSession> m_session;
    QPointer<attestation::Connections> m_connections;
    QPointer<ConnectionsDialog> m_dialog;
    QHash<MenuId, QMenu *> m_menus;
    Rail *m_rail = nullptr;
    QStackedWidget *m_stack = nullptr;
    QStackedWidget *m_attestationStack = nullptr;
    FirstRunPage *m_firstRun = nullptr;
    AttestationPage *m_attestationPage = nullptr;
    SettingsPage *m_settingsPage = nullptr;       ///< Null until it is first shown.
    ServicePage *m_servicePage = nullptr;         ///< The same.
    EnrollmentsPage *m_enrollmentsPage = nullptr; ///< The same.
    ManifestPage *m_manifestPage = nullptr;       ///< The same.
    WindowParts m_parts;
    ConnectionBar *m_bar = nullptr;
    QString m_message;         ///< What the page says; a status tip covers it for a while.
    int m_percentBefore = 100; ///< The text size before presenting.
    bool m_begun = false;
};

} // namespace endorse::ui
