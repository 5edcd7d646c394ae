// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in a pane of records: the commands of the List menu.
#include "recordspane.h"

#include <models/recordtable.h>
#include <ui/service/deletedialog.h>
#include <ui/service/noticestrip.h>
#include <ui/service/recorddetail.h>
#include <ui/service/resultsdialog.h>

#include <QCoroTask>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>

namespace endorse::ui {

using core::Text;
using enrollment::DeskList;

namespace {

Text words(const char *source)
{
    return {"endorse::ui", source};
}

} // namespace

void RecordsPane::newRecord()
{
    if (m_detail->holdsInput()) {
        m_detail->askAboutInput();
        return;
    }
    m_creating = true;
    m_list->table()->clearSelection();
    m_chosen.clear();
    m_detail->startNew(m_kind == DeskList::Groups ? dps::AttestationType::SymmetricKey
                                                  : dps::AttestationType::Tpm);
    Q_EMIT commandsChanged();
}

void RecordsPane::edit()
{
    m_detail->beginEditing();
}

void RecordsPane::askDelete()
{
    const QStringList ids = m_list->selectedIds();
    if (ids.isEmpty() || m_deleteDialog || !whyNot(CommandId::RecordDelete).isEmpty())
        return;
    m_deleteDialog = new DeleteDialog(m_kind, ids, this);
    m_deleteDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_deleteDialog, &QDialog::accepted, this,
            [this, ids] { change(RecordAction::Delete, ids); });
    m_deleteDialog->open();
}

void RecordsPane::change(RecordAction action, const QStringList &ids)
{
    if (ids.isEmpty() || m_work)
        return;
    m_work.emplace();
    m_action = action;
    m_known = 0;
    m_total = ids.size();
    m_workNotice->present(
        [this] {
            NoticeStrip::Notice notice;
            notice.tone = NoticeStrip::Tone::Busy;
            notice.canClose = false;
            notice.text = RecordTexts::progress(m_action, m_known, m_total);
            notice.buttons = {tr("Cancel")};
            return notice;
        },
        [this](int) {
            if (m_work)
                m_work->cancel();
        });
    const auto progress = [pane = QPointer<RecordsPane>(this)](qsizetype known, qsizetype) {
        if (!pane || !pane->m_work)
            return;
        pane->m_known = known;
        pane->m_workNotice->refresh();
    };
    auto task = action == RecordAction::Delete
                    ? m_desk.remove(m_kind, ids, progress, m_work->token())
                    : m_desk.setEnabled(m_kind, ids, action == RecordAction::Enable, progress,
                                        m_work->token());
    QCoro::connect(std::move(task), this,
                   [this, action](const dps::BulkReport &report) { onChanged(action, report); });
    Q_EMIT commandsChanged();
}

void RecordsPane::onChanged(RecordAction action, const dps::BulkReport &report)
{
    m_work.reset();
    m_report = std::make_shared<const dps::BulkReport>(report);
    m_workNotice->present(
        [this, action] {
            NoticeStrip::Notice notice;
            const bool allDone = m_report->done == m_report->items.size();
            notice.tone = allDone ? NoticeStrip::Tone::Ok : NoticeStrip::Tone::Warn;
            notice.text = RecordTexts::outcome(action, *m_report);
            if (!allDone)
                notice.buttons = {tr("Show Results")};
            return notice;
        },
        [this](int) {
            auto *dialog = new ResultsDialog(*m_report, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
    Q_EMIT commandsChanged();
}

Text RecordsPane::whyNot(CommandId id) const
{
    if (!RecordCommands::isCommon(id))
        return RecordCommands::elsewhere();
    if (!m_desk.isOpen())
        return words(QT_TRANSLATE_NOOP("endorse::ui", "No service is connected."));
    const bool isRead = id == CommandId::RecordRefresh;
    if (m_work && !isRead)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "A change of several entries is under way."));
    if (m_kind == DeskList::Registrations && !isRead && id != CommandId::RecordDelete)
        return words(QT_TRANSLATE_NOOP("endorse::ui",
                                       "Registrations are made by devices: they can be deleted, "
                                       "but not edited."));
    if (isRead || id == CommandId::RecordNew)
        return {};
    if (id == CommandId::RecordEdit && m_creating)
        return {};
    const auto selected = m_list->table()->selectionModel()->selectedRows().size();
    if (selected == 0)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "No entry is selected."));
    if (id == CommandId::RecordEdit && selected > 1)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "More than one entry is selected."));
    return {};
}

void RecordsPane::run(CommandId id)
{
    if (!whyNot(id).isEmpty())
        return;
    switch (id) {
    case CommandId::RecordNew:
        newRecord();
        break;
    case CommandId::RecordEdit:
        edit();
        break;
    case CommandId::RecordEnable:
        change(RecordAction::Enable, m_list->selectedIds());
        break;
    case CommandId::RecordDisable:
        change(RecordAction::Disable, m_list->selectedIds());
        break;
    case CommandId::RecordDelete:
        askDelete();
        break;
    case CommandId::RecordRefresh:
        m_desk.refresh(m_kind);
        break;
    default:
        break;
    }
}

void RecordsPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void RecordsPane::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("recordMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const CommandId id :
         {CommandId::RecordNew, CommandId::RecordEdit, CommandId::RecordEnable,
          CommandId::RecordDisable, CommandId::RecordDelete, CommandId::RecordRefresh})
        menu->addAction(m_commands.action(id));
    menu->addSeparator();
    m_list->addSortMenu(menu);
    menu->popup(position);
}

} // namespace endorse::ui
