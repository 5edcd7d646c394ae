// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/commandset.h>

#include <QHash>
#include <QObject>
#include <QPointer>

class QWidget;

namespace endorse::ui {

/// A list that the commands of the Edit and List menus can work on.
class RecordCommandTarget
{
public:
    /// What a command is called on this list; empty: as usual.
    struct Words final
    {
        core::Text text;
        core::Text statusTip;

        friend bool operator==(const Words &, const Words &) = default;
    };

    virtual ~RecordCommandTarget() = default;
    /// Why the command cannot be used now; empty: it can.
    virtual core::Text whyNot(CommandId id) const = 0;
    virtual void run(CommandId id) = 0;
    virtual Words wordsFor(CommandId id) const;

protected:
    RecordCommandTarget() = default;
    RecordCommandTarget(const RecordCommandTarget &) = default;
    RecordCommandTarget &operator=(const RecordCommandTarget &) = default;
};

/// The commands of the Edit and List menus: they work on the list that is shown, whichever page it
/// is on, and say why where they cannot.
class RecordCommands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RecordCommands)

public:
    /// The one of @p commands, with which it ends.
    static RecordCommands &of(CommandSet &commands);
    /// Disables all of them: no list is shown.
    static void disable(CommandSet &commands, const core::Text &whyNot);
    static core::Text noList();
    /// Of a list that knows no such command: it belongs to the enrollments on this computer.
    static core::Text elsewhere();
    /// The command is one that every list knows: new, edit, enable, disable, delete, refresh.
    static bool isCommon(CommandId id);

    /// @p widget is shown or hidden, and @p target with it.
    void setShown(QWidget *widget, RecordCommandTarget *target, bool isShown);
    /// What @p target says may have changed.
    void changed(const RecordCommandTarget *target);

private:
    explicit RecordCommands(CommandSet &commands);
    void refresh();

    CommandSet &m_commands;
    QPointer<QWidget> m_widget; ///< The one that is shown.
    RecordCommandTarget *m_target = nullptr;
    QHash<CommandId, core::Text> m_said; ///< What the commands say already.
    QHash<CommandId, RecordCommandTarget::Words> m_words;
};

} // namespace endorse::ui
