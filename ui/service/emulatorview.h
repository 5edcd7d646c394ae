// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/emulatorhost.h>

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace endorse::models {
class EnrollmentListModel;
class HubDeviceModel;
class RegistrationListModel;
} // namespace endorse::models

namespace endorse::ui {

class CertificatesPane;
class FactsStrip;
class ListPane;
class MessageLabel;
class RequestsPane;
class TabStrip;

/// The emulated service as the page shows it: facts, what is wrong, and the five tabs.
class EmulatorView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmulatorView)

public:
    enum Tab : int { Requests, Enrollments, Registrations, Hubs, Certificates };

    explicit EmulatorView(emulator::EmulatorHost &host, QWidget *parent = nullptr);
    RequestsPane *requests() const { return m_requests; }
    void showTab(Tab tab);
    /// How many requests there were and how many connections are open.
    QString activity() const;
    void retranslate();

Q_SIGNALS:
    void startWanted();
    void demoWanted();
    void filterClearWanted();
    /// activity() may have changed.
    void activityChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void refreshState();
    void refreshLists();
    void take(const emulator::ServiceSnapshot &snapshot);
    void refreshTabs();

    emulator::EmulatorHost &m_host;
    FactsStrip *m_facts;
    MessageLabel *m_problem;
    TabStrip *m_tabs;
    QStackedWidget *m_stack;
    RequestsPane *m_requests;
    models::EnrollmentListModel *m_enrollmentModel;
    models::RegistrationListModel *m_registrationModel;
    models::HubDeviceModel *m_hubModel;
    ListPane *m_enrollments = nullptr;
    ListPane *m_registrations = nullptr;
    ListPane *m_hubs = nullptr;
    CertificatesPane *m_certificates;
    QTimer m_clock; ///< "for 41 min", and connections, of which nobody tells.
    qsizetype m_enrollmentCount = 0;
    qsizetype m_registrationCount = 0;
    qsizetype m_hubCount = 0;
    bool m_asking = false;   ///< A snapshot is on its way.
    bool m_askAgain = false; ///< Something has changed since it was asked for.
};

} // namespace endorse::ui
