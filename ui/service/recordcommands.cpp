// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordcommands.h"

#include <QWidget>

#include <algorithm>
#include <array>

namespace endorse::ui {

using core::Text;

namespace {

constexpr std::array common{CommandId::RecordNew,    CommandId::RecordEdit,
                            CommandId::RecordEnable, CommandId::RecordDisable,
                            CommandId::RecordDelete, CommandId::RecordRefresh};

constexpr std::array all{
    CommandId::RecordNew,     CommandId::RecordEdit,         CommandId::RecordEnable,
    CommandId::RecordDisable, CommandId::RecordDelete,       CommandId::RecordRefresh,
    CommandId::EditUndo,      CommandId::EditCopy,           CommandId::EditCopyId,
    CommandId::EditSelectAll, CommandId::EditFind,           CommandId::RecordAddFromTpm,
    CommandId::RecordAttest,  CommandId::RecordEditTogether, CommandId::ListImport,
    CommandId::ListExport,    CommandId::ListCompare,        CommandId::ListPull,
    CommandId::ListPush,      CommandId::ListColumns,        CommandId::ListOpen};

} // namespace

RecordCommandTarget::Words RecordCommandTarget::wordsFor(CommandId) const
{
    return {};
}

RecordCommands &RecordCommands::of(CommandSet &commands)
{
    auto *found = commands.findChild<RecordCommands *>(QString(), Qt::FindDirectChildrenOnly);
    return found ? *found : *new RecordCommands(commands);
}

RecordCommands::RecordCommands(CommandSet &commands)
    : QObject(&commands)
    , m_commands(commands)
{
    for (const CommandId id : all) {
        connect(m_commands.action(id), &QAction::triggered, this, [this, id] {
            if (m_widget)
                m_target->run(id);
        });
    }
    refresh();
}

Text RecordCommands::noList()
{
    return {"endorse::ui", QT_TRANSLATE_NOOP("endorse::ui", "No list is shown.")};
}

Text RecordCommands::elsewhere()
{
    return {"endorse::ui",
            QT_TRANSLATE_NOOP("endorse::ui", "This works on the list of the Enrollments page.")};
}

bool RecordCommands::isCommon(CommandId id)
{
    return std::find(common.begin(), common.end(), id) != common.end();
}

void RecordCommands::disable(CommandSet &commands, const Text &whyNot)
{
    for (const CommandId id : all)
        commands.setEnabled(id, false, whyNot);
}

void RecordCommands::setShown(QWidget *widget, RecordCommandTarget *target, bool isShown)
{
    // The next list is shown before the last one is hidden.
    if (isShown) {
        m_widget = widget;
        m_target = target;
    } else if (m_widget == widget) {
        m_widget.clear();
        m_target = nullptr;
    }
    refresh();
}

void RecordCommands::changed(const RecordCommandTarget *target)
{
    if (m_widget && m_target == target)
        refresh();
}

void RecordCommands::refresh()
{
    for (const CommandId id : all) {
        const auto words = m_widget ? m_target->wordsFor(id) : RecordCommandTarget::Words{};
        if (m_words.value(id) != words) {
            m_words.insert(id, words);
            m_commands.setWords(id, words.text, words.statusTip);
        }
        const Text whyNot = m_widget ? m_target->whyNot(id) : noList();
        // Selections change by the row: nothing is rendered again without need.
        const auto said = m_said.constFind(id);
        if (said != m_said.cend() && *said == whyNot)
            continue;
        m_said.insert(id, whyNot);
        m_commands.setEnabled(id, whyNot.isEmpty(), whyNot);
    }
}

} // namespace endorse::ui
