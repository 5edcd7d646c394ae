// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordcommands.h"

#include <ui/service/recordspane.h>

#include <array>

namespace endorse::ui {

using core::Text;

namespace {

constexpr std::array all{CommandId::RecordNew,    CommandId::RecordEdit,
                         CommandId::RecordEnable, CommandId::RecordDisable,
                         CommandId::RecordDelete, CommandId::RecordRefresh};

} // namespace

RecordCommands::RecordCommands(CommandSet &commands, QObject *parent)
    : QObject(parent)
    , m_commands(&commands)
{
    for (const CommandId id : all) {
        connect(m_commands->action(id), &QAction::triggered, this, [this, id] {
            if (m_current)
                m_current->run(id);
        });
    }
    refresh();
}

void RecordCommands::add(RecordsPane *pane)
{
    connect(pane, &RecordsPane::visibilityChanged, this, [this, pane](bool isShown) {
        if (isShown)
            m_current = pane;
        else if (m_current == pane)
            m_current.clear();
        refresh();
    });
    connect(pane, &RecordsPane::commandsChanged, this, [this, pane] {
        if (m_current == pane)
            refresh();
    });
}

RecordsPane *RecordCommands::current() const
{
    return m_current;
}

Text RecordCommands::noList()
{
    return {"endorse::ui",
            QT_TRANSLATE_NOOP("endorse::ui", "No list of the Service page is shown.")};
}

void RecordCommands::disable(CommandSet &commands, const Text &whyNot)
{
    for (const CommandId id : all)
        commands.setEnabled(id, false, whyNot);
}

void RecordCommands::refresh()
{
    if (!m_commands)
        return;
    for (const CommandId id : all) {
        const Text whyNot = m_current ? m_current->whyNot(id) : noList();
        // Selections change by the row: nothing is rendered again without need.
        const auto said = m_said.constFind(id);
        if (said != m_said.cend() && *said == whyNot)
            continue;
        m_said.insert(id, whyNot);
        m_commands->setEnabled(id, whyNot.isEmpty(), whyNot);
    }
}

} // namespace endorse::ui
