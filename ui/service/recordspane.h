// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/cancel.h>
#include <core/text.h>
#include <ui/common/commandset.h>
#include <ui/service/formdetail.h>
#include <ui/service/recordcommands.h>
#include <ui/service/recordlist.h>
#include <ui/service/recordtexts.h>

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <enrollment/servicedesk.h>
#include <functional>

class QLineEdit;
class QSplitter;

namespace endorse::ui {

class DeleteDialog;
class NoticeStrip;
class RecordDetail;
class ToolRow;

/// One list of a service: the list, the entry that is chosen, and what can be done with it. The
/// same for all lists and for every service.
///
/// Reads only while it is visible; what changes at the service meanwhile is read when it is shown.
class RecordsPane final : public QWidget, public RecordCommandTarget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordsPane)

public:
    using NoServiceWords = std::function<NoService()>;

    /// @p desk outlives it. @p name: of the table, for tests.
    RecordsPane(enrollment::ServiceDesk &desk, enrollment::DeskList list, const char *name,
                CommandSet &commands, QWidget *parent = nullptr);
    ~RecordsPane() override;

    /// What stands in the list while the desk is closed.
    void setNoService(NoServiceWords words);
    void setAuthor(const FormDetail::Author &author);
    void setHubs(const QStringList &hubs);
    /// Somebody may have changed the list at the service. May come often.
    void serviceChanged();
    /// What stands in the list while the desk is closed is another thing now.
    void takeState();

    RecordList *list() const { return m_list; }
    RecordDetail *detail() const { return m_detail; }
    core::Text whyNot(CommandId id) const override;
    void run(CommandId id) override;
    void focusFilter();
    void retranslate();

Q_SIGNALS:
    /// Another pane is shown, or whyNot() may have changed.
    void commandsChanged();
    void visibilityChanged(bool visible);
    void noServiceTriggered();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildModel(const char *name);
    void buildToolbar(CommandSet &commands);
    void build();
    void connectParts();
    void takeRows();
    void onSelection();
    void showChosen();
    void newRecord();
    void edit();
    void askDelete();
    void change(RecordAction action, const QStringList &ids);
    void onChanged(RecordAction action, const dps::BulkReport &report);
    void showStateNotice();
    void showMenu(const QPoint &position);
    void readChanges();
    void readIfNeeded();
    void fit();

    enrollment::ServiceDesk &m_desk;
    enrollment::DeskList m_kind;
    CommandSet &m_commands;
    models::RecordTable *m_model = nullptr;
    ToolRow *m_tools;
    QLineEdit *m_filter = nullptr;
    QList<PushButton *> m_buttons;
    NoticeStrip *m_stateNotice;
    NoticeStrip *m_workNotice;
    QSplitter *m_splitter;
    RecordList *m_list = nullptr;
    RecordDetail *m_detail = nullptr;
    QPointer<DeleteDialog> m_deleteDialog;
    NoServiceWords m_noService;
    QStringList m_chosen;    ///< The selection that the detail was last told of.
    bool m_creating = false; ///< The form is that of a new entry.
    bool m_changed = false;  ///< The service has changed since the last reading began.
    bool m_sized = false;
    std::optional<core::CancelSource> m_work; ///< Of the bulk change that is under way.
    RecordAction m_action = RecordAction::Enable;
    qsizetype m_known = 0;
    qsizetype m_total = 0;
    std::shared_ptr<const dps::BulkReport> m_report; ///< Of the last bulk change.
    QTimer m_pace; ///< Between two readings: a service that changes all the time is not besieged.
    QElapsedTimer m_reading;
};

} // namespace endorse::ui
