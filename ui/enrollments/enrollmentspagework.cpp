// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done on the Enrollments page: the commands of the Edit and List menus.
#include "enrollmentspage.h"

#include <attestation/attestationsession.h>
#include <ui/common/pushbutton.h>
#include <ui/enrollments/columnsmenu.h>
#include <ui/enrollments/enrollmentdetail.h>
#include <ui/enrollments/enrollmenttable.h>
#include <ui/enrollments/enrollmenttools.h>
#include <ui/service/servicewords.h>

#include <QCoroTask>
#include <QLocale>
#include <QMenu>

#include <array>

namespace endorse::ui {

using core::Text;
using enrollmentlist::Method;

namespace {

using Phase = enrollmentlist::LocalListState::Phase;

/// More rows than these are a matter for a file.
constexpr qsizetype mostCopied = 100'000;

Text words(const char *source)
{
    return {"endorse::ui", source};
}

bool needsSelection(CommandId id)
{
    switch (id) {
    case CommandId::RecordEdit:
    case CommandId::RecordEditTogether:
    case CommandId::RecordEnable:
    case CommandId::RecordDisable:
    case CommandId::RecordDelete:
    case CommandId::RecordAttest:
    case CommandId::EditCopy:
    case CommandId::EditCopyId:
        return true;
    default:
        return false;
    }
}

/// Changes the list, or needs it for long.
bool isWork(CommandId id)
{
    switch (id) {
    case CommandId::EditCopy:
    case CommandId::EditCopyId:
    case CommandId::EditSelectAll:
    case CommandId::EditFind:
    case CommandId::ListColumns:
        return false;
    default:
        return true;
    }
}

} // namespace

Text EnrollmentsPage::whyNot(CommandId id) const
{
    const Phase phase = list().state().phase;
    if (id == CommandId::EditFind || id == CommandId::ListColumns)
        return {};
    if (id != CommandId::ListOpen && (phase == Phase::Closed || phase == Phase::Failed))
        return words(QT_TRANSLATE_NOOP("endorse::ui", "No list is open."));
    if (isWork(id) && m_work)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "A change of the list is under way."));
    if (isWork(id) && !m_busy.isEmpty())
        return m_busy;
    if (id != CommandId::ListOpen && phase == Phase::Opening)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "The list is being read."));
    if (needsSelection(id))
        return whyNotChange(id);
    if (id == CommandId::RecordAddFromTpm)
        return whyNotTpm();
    const bool needsService = id == CommandId::ListCompare || id == CommandId::ListPull ||
                              id == CommandId::ListPush || id == CommandId::RecordRefresh;
    if (needsService && !m_parts.serviceClient)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "No service is connected."));
    if (id == CommandId::EditUndo && !list().undoable())
        return words(QT_TRANSLATE_NOOP("endorse::ui", "There is nothing to undo."));
    if (id == CommandId::EditSelectAll && m_table->list()->rowCount() == 0)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "The list shows no row."));
    if (id == CommandId::ListExport && list().index()->count() == 0)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "The list is empty."));
    return {};
}

Text EnrollmentsPage::whyNotChange(CommandId id) const
{
    const qsizetype count = m_table->selectedCount();
    if (id == CommandId::RecordEdit && m_detail->isEditing())
        return {};
    if (count == 0)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "No enrollment is selected."));
    if (count > 1 && (id == CommandId::RecordEdit || id == CommandId::RecordAttest))
        return words(QT_TRANSLATE_NOOP("endorse::ui", "More than one enrollment is selected."));
    if (count == 1 && id == CommandId::RecordEditTogether)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "Only one enrollment is selected."));
    if (count > mostCopied && (id == CommandId::EditCopy || id == CommandId::EditCopyId))
        return words(QT_TRANSLATE_NOOP("endorse::ui",
                                       "Too many rows are selected to be copied. Export them."));
    return id == CommandId::RecordAttest ? whyNotAttest() : Text();
}

Text EnrollmentsPage::whyNotTpm() const
{
    if (!m_parts.fromTpm)
        return words(QT_TRANSLATE_NOOP("endorse::ui", "There is no TPM to read."));
    // Some TPMs, simulators above all, talk to one at a time.
    if (m_parts.session && m_parts.session->canCancel())
        return words(QT_TRANSLATE_NOOP("endorse::ui", "A run is under way. Cancel it first."));
    return {};
}

Text EnrollmentsPage::whyNotAttest() const
{
    if (const Text whyNot = whyNotTpm(); !whyNot.isEmpty())
        return whyNot;
    const auto number = list().index()->find(currentId().toLower());
    if (number && list().index()->method(*number) != Method::Tpm)
        return words(QT_TRANSLATE_NOOP(
            "endorse::ui", "The connected TPM can attest enrollments by TPM alone: the private key "
                           "of this one lies elsewhere."));
    return {};
}

RecordCommandTarget::Words EnrollmentsPage::wordsFor(CommandId id) const
{
    switch (id) {
    case CommandId::EditUndo:
        return undoWords();
    case CommandId::RecordDelete:
        return {words(QT_TRANSLATE_NOOP("endorse::ui", "De&lete")),
                words(QT_TRANSLATE_NOOP("endorse::ui",
                                        "Deletes the selected enrollments from the list. Undo "
                                        "brings them back."))};
    case CommandId::RecordDisable:
        return {{},
                words(QT_TRANSLATE_NOOP("endorse::ui",
                                        "Marks the selected enrollments as disabled. The service "
                                        "learns of it with the next push."))};
    case CommandId::RecordEnable:
        return {{},
                words(QT_TRANSLATE_NOOP("endorse::ui",
                                        "Marks the selected enrollments as enabled. The service "
                                        "learns of it with the next push."))};
    case CommandId::RecordRefresh:
        return {words(QT_TRANSLATE_NOOP("endorse::ui", "&Refresh States")),
                words(QT_TRANSLATE_NOOP("endorse::ui",
                                        "Asks the service which of the selected devices have "
                                        "registered and where; without a selection, of all that "
                                        "are not assigned."))};
    default:
        return {};
    }
}

RecordCommandTarget::Words EnrollmentsPage::undoWords() const
{
    struct Kind final
    {
        const char *kind;
        const char *several;
        const char *one;
    };
    static constexpr std::array kinds{
        //: %1: how many enrollments; so in the next ones.
        Kind{"add", QT_TRANSLATE_NOOP("endorse::ui", "&Undo Add of %1"),
             QT_TRANSLATE_NOOP("endorse::ui", "&Undo Add")},
        Kind{"edit", QT_TRANSLATE_NOOP("endorse::ui", "&Undo Edit of %1"),
             QT_TRANSLATE_NOOP("endorse::ui", "&Undo Edit")},
        Kind{"remove", QT_TRANSLATE_NOOP("endorse::ui", "&Undo Delete of %1"),
             QT_TRANSLATE_NOOP("endorse::ui", "&Undo Delete")},
        Kind{"import", QT_TRANSLATE_NOOP("endorse::ui", "&Undo Import of %1"),
             QT_TRANSLATE_NOOP("endorse::ui", "&Undo Import of %1")},
    };
    const auto step = list().undoable();
    if (!step)
        return {};
    for (const Kind &kind : kinds) {
        if (step->kind != QLatin1String(kind.kind))
            continue;
        Words undo;
        undo.text = step->count == 1 && step->kind != QLatin1String("import")
                        ? words(kind.one)
                        : words(kind.several).arg(QLocale().toString(step->count));
        if (!step->subject.isEmpty())
            //: Status tip: %1 a registration ID.
            undo.statusTip =
                words(QT_TRANSLATE_NOOP("endorse::ui", "Takes back the last change, of %1."))
                    .arg(step->subject);
        return undo;
    }
    return {};
}

void EnrollmentsPage::run(CommandId id)
{
    if (!whyNot(id).isEmpty())
        return;
    switch (id) {
    case CommandId::RecordAddFromTpm:
        return addFromTpm();
    case CommandId::RecordNew:
        return newRecord();
    case CommandId::RecordEdit:
        return edit();
    case CommandId::RecordEditTogether:
        return Q_EMIT editTogetherWanted();
    case CommandId::RecordEnable:
        return setEnabled(true);
    case CommandId::RecordDisable:
        return setEnabled(false);
    case CommandId::RecordDelete:
        return removeSelected();
    case CommandId::RecordAttest:
        return attest();
    case CommandId::RecordRefresh:
        return refreshStates();
    case CommandId::EditUndo:
        return undo();
    case CommandId::EditCopy:
        return copyCells();
    case CommandId::EditCopyId:
        return copyIds();
    case CommandId::EditSelectAll:
        m_table->setFocus(Qt::ShortcutFocusReason);
        return m_table->selectAll();
    case CommandId::EditFind:
        return m_filter->focus();
    case CommandId::ListImport:
        return Q_EMIT importWanted({});
    case CommandId::ListExport:
        return Q_EMIT exportWanted();
    case CommandId::ListCompare:
        return Q_EMIT compareWanted();
    case CommandId::ListPull:
        return Q_EMIT pullWanted();
    case CommandId::ListPush:
        return Q_EMIT pushWanted();
    case CommandId::ListColumns:
        return showColumnsMenu();
    case CommandId::ListOpen:
        return Q_EMIT openListWanted();
    default:
        return;
    }
}

void EnrollmentsPage::refreshCommands()
{
    if (m_commands)
        RecordCommands::of(*m_commands).changed(this);
}

void EnrollmentsPage::setBusy(const Text &reason)
{
    m_busy = reason;
    refreshCommands();
    Q_EMIT statusMessageChanged();
}

void EnrollmentsPage::say(NoticeStrip::Words notice, NoticeStrip::Chosen chosen)
{
    m_notice->present(std::move(notice), std::move(chosen));
}

void EnrollmentsPage::dismissNotice()
{
    m_notice->dismiss();
}

void EnrollmentsPage::sayDone(std::function<QString()> done, bool canUndo)
{
    m_notice->present(
        [done = std::move(done), canUndo] {
            NoticeStrip::Notice notice;
            notice.tone = NoticeStrip::Tone::Ok;
            notice.text = done();
            if (canUndo)
                notice.buttons = {tr("Undo")};
            return notice;
        },
        [this](int) { run(CommandId::EditUndo); });
}

void EnrollmentsPage::sayError(const core::Error &error)
{
    m_notice->present([error] {
        NoticeStrip::Notice notice;
        notice.tone = NoticeStrip::Tone::Fail;
        notice.text = linesOf(error);
        return notice;
    });
}

void EnrollmentsPage::begin(const Text &what)
{
    m_work.emplace();
    m_done = m_total = 0;
    m_notice->present(
        [this, what] {
            NoticeStrip::Notice notice;
            notice.tone = NoticeStrip::Tone::Busy;
            notice.canClose = false;
            notice.text = what.render();
            if (m_done > 0 && m_total > 0)
                //: %1 a sentence that says what is being done, %2 of %3 rows.
                notice.text = tr("%1 %2 of %3.")
                                  .arg(what.render(), QLocale().toString(m_done),
                                       QLocale().toString(m_total));
            notice.buttons = {tr("Cancel")};
            return notice;
        },
        [this](int) {
            if (m_work)
                m_work->cancel();
        });
    refreshCommands();
    Q_EMIT statusMessageChanged();
}

void EnrollmentsPage::end()
{
    m_work.reset();
    m_notice->dismiss();
    refreshCommands();
    Q_EMIT statusMessageChanged();
}

enrollmentlist::Progress EnrollmentsPage::progress()
{
    return [page = QPointer<EnrollmentsPage>(this)](qint64 done, qint64 total) {
        if (!page || !page->m_work)
            return;
        page->m_done = done;
        page->m_total = total;
        page->m_notice->refresh();
    };
}

void EnrollmentsPage::newRecord()
{
    if (m_detail->holdsInput()) {
        m_detail->askAboutInput();
        return;
    }
    m_table->clearSelection();
    m_detail->showKey({});
    m_detail->startNew();
    refreshCommands();
}

void EnrollmentsPage::edit()
{
    if (currentId().isEmpty() && !m_detail->isEditing())
        return;
    m_detail->edit();
    refreshCommands();
}

void EnrollmentsPage::showColumnsMenu()
{
    QWidget *button = m_tools->columns();
    QMenu *menu = ColumnsMenu::make(m_table);
    const QPoint below = button->mapToGlobal(QPoint(button->width(), button->height()));
    menu->popup(below - QPoint(menu->sizeHint().width(), 0));
}

void EnrollmentsPage::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("enrollmentMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [&](std::initializer_list<CommandId> ids) {
        for (const CommandId id : ids)
            menu->addAction(m_commands->action(id));
        menu->addSeparator();
    };
    add({CommandId::RecordEdit, CommandId::RecordEditTogether, CommandId::RecordAttest});
    add({CommandId::EditCopy, CommandId::EditCopyId, CommandId::EditSelectAll});
    add({CommandId::RecordEnable, CommandId::RecordDisable, CommandId::RecordDelete});
    add({CommandId::RecordRefresh, CommandId::ListColumns});
    menu->popup(position);
}

} // namespace endorse::ui
