// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/emulatorhost.h>
#include <ui/service/recordlist.h>

#include <QTimer>
#include <QWidget>

#include <enrollment/servicedesk.h>

class QStackedWidget;

namespace endorse::models {
class HubDeviceModel;
}

namespace endorse::ui {

class CertificatesPane;
class CommandSet;
class FactsStrip;
class ListPane;
class MessageLabel;
class RequestsPane;
class ServiceRecords;
class TabStrip;

/// The emulated service as the page shows it: facts, what is wrong, and its tabs. Keeps
/// the desk open while the service runs.
class EmulatorView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmulatorView)

public:
    enum Tab : int { Requests, Enrollments, Groups, Registrations, Hubs, Certificates };

    EmulatorView(emulator::EmulatorHost &host, enrollment::ServiceDesk &desk, CommandSet &commands,
                 QWidget *parent = nullptr);
    RequestsPane *requests() const { return m_requests; }
    void showTab(Tab tab);
    Tab tab() const;
    ServiceRecords *records() const { return m_records; }
    /// How many requests there were and how many connections are open.
    QString activity() const;
    void retranslate();

Q_SIGNALS:
    void startWanted();
    void demoWanted();
    void filterClearWanted();
    /// activity() may have changed.
    void activityChanged();
    void tabChanged();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void refreshState();
    void refreshDesk();
    NoService noService() const;
    QString authorOf(const QString &id) const;
    void refreshLists();
    void take(const emulator::ServiceSnapshot &snapshot);
    void refreshTabs();

    emulator::EmulatorHost &m_host;
    enrollment::ServiceDesk &m_desk;
    FactsStrip *m_facts;
    MessageLabel *m_problem;
    TabStrip *m_tabs;
    QStackedWidget *m_stack;
    RequestsPane *m_requests;
    models::HubDeviceModel *m_hubModel;
    ServiceRecords *m_records;
    ListPane *m_hubs = nullptr;
    CertificatesPane *m_certificates;
    QTimer m_clock; ///< "for 41 min", and connections, of which nobody tells.
    std::optional<qsizetype> m_enrollmentCount; ///< As the service says; none before it did.
    std::optional<qsizetype> m_registrationCount;
    qsizetype m_hubCount = 0;
    bool m_asking = false;   ///< A snapshot is on its way.
    bool m_askAgain = false; ///< Something has changed since it was asked for.
};

} // namespace endorse::ui
