// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/commandset.h>

#include <QHash>
#include <QObject>
#include <QPointer>

namespace endorse::ui {

class RecordsPane;

/// The commands of the List menu: they work on the list that is shown, and say why where they
/// cannot.
class RecordCommands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordCommands)

public:
    RecordCommands(CommandSet &commands, QObject *parent);
    void add(RecordsPane *pane);
    /// The list that is shown; null: none.
    RecordsPane *current() const;
    /// Disables all of them: no list is shown.
    static void disable(CommandSet &commands, const core::Text &whyNot);
    static core::Text noList();

private:
    void refresh();

    /// Goes before the panes when the window is destroyed.
    QPointer<CommandSet> m_commands;
    QPointer<RecordsPane> m_current;
    QHash<CommandId, core::Text> m_said; ///< What the commands say already.
};

} // namespace endorse::ui
