// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/connections.h>
#include <ui/common/icons.h>
#include <ui/service/recordlist.h>

#include <QWidget>

#include <enrollment/servicedesk.h>

class QGridLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace endorse::ui {

class CommandSet;
class ElidedLabel;
class IconLabel;
class MessageLabel;
class MutedLabel;
class PushButton;
class RealDeskLink;
class RealService;
class ServiceRecords;
class TabStrip;

/// A real provisioning service by its connection string: keep it, test it, forget it; and the lists
/// of the service that it opens. The field is for typing alone: what is kept is never put into it.
class RealServiceView final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RealServiceView)

public:
    enum Tab : int { Connection, Enrollments, Groups, Registrations };

    RealServiceView(RealService &service, enrollment::ServiceDesk &desk,
                    attestation::Connections &connections, CommandSet &commands,
                    QWidget *parent = nullptr);
    ServiceRecords *records() const { return m_records; }
    void showTab(Tab tab);
    void retranslate();
    /// One sentence for the status bar.
    QString statusMessage() const;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildForm();
    void buildResult(QGridLayout *grid);
    void keep();
    void test();
    void chooseCaFile();
    void refresh();
    void refreshKept();
    void refreshResult();
    void refreshAttestation();
    void refreshTabs();
    void openDesk();
    NoService noService() const;
    void onNoService();

    RealService &m_service;
    RealDeskLink *m_link;
    TabStrip *m_tabs;
    QStackedWidget *m_stack;
    ServiceRecords *m_records;
    attestation::Connections &m_connections;
    QWidget *m_column = nullptr;
    QLabel *m_title = nullptr;
    MutedLabel *m_text = nullptr;
    IconLabel *m_keptIcon = nullptr;
    QLabel *m_kept = nullptr;
    MessageLabel *m_error = nullptr;
    QLabel *m_fieldTitle = nullptr;
    QLineEdit *m_field = nullptr;
    QLabel *m_caTitle = nullptr;
    QLineEdit *m_caFile = nullptr;
    PushButton *m_caChoose = nullptr;
    PushButton *m_keep = nullptr;
    PushButton *m_test = nullptr;
    PushButton *m_forget = nullptr;
    QWidget *m_result = nullptr;
    IconLabel *m_resultIcon = nullptr;
    QLabel *m_resultTitle = nullptr;
    MutedLabel *m_resultText = nullptr;
    QList<MutedLabel *> m_factTitles;
    QList<ElidedLabel *> m_facts;
    MutedLabel *m_attestation = nullptr;
    PushButton *m_choose = nullptr;
};

} // namespace endorse::ui
