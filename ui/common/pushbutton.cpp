// SPDX-License-Identifier: GPL-3.0-or-later
#include "pushbutton.h"

#include <ui/common/commandset.h>
#include <ui/common/fonts.h>

#include <QAction>
#include <QKeyEvent>

namespace endorse::ui {

PushButton::PushButton(QWidget *parent, Kind kind)
    : QPushButton(parent)
    , m_kind(kind)
{
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    updateFont();
}

PushButton::PushButton(QAction *command, QWidget *parent, Kind kind)
    : PushButton(parent, kind)
{
    setCommand(command);
}

void PushButton::setKind(Kind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    updateFont();
    updateGeometry();
    update();
}

void PushButton::setLarge(bool large)
{
    m_large = large;
    updateFont();
    updateGeometry();
}

void PushButton::setIconId(IconId icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void PushButton::setIconShown(bool shown)
{
    m_iconShown = shown;
    updateGeometry();
}

void PushButton::setIconOnly(bool only)
{
    if (m_iconOnly == only)
        return;
    m_iconOnly = only;
    if (m_command)
        followCommand();
    else if (!m_words.isEmpty())
        setText(only ? QString() : m_words);
}

void PushButton::setWords(const QString &words)
{
    m_words = words;
    setText(m_iconOnly ? QString() : words);
    setAccessibleName(words);
}

void PushButton::keyPressEvent(QKeyEvent *event)
{
    // Left to the dialog, Enter would press its default button and not the one that has the focus.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
        QPushButton::keyPressEvent(event);
        return;
    }
    event->accept();
    if (!event->isAutoRepeat())
        click();
}

void PushButton::updateFont()
{
    if (m_large)
        setFontRole(this, FontRole::LeadStrong);
    else
        setFontRole(this, m_kind == Kind::Primary ? FontRole::Strong : FontRole::Body);
}

void PushButton::setCommand(QAction *command)
{
    if (m_command)
        m_command->disconnect(this);
    m_command = command;
    disconnect(this, &QPushButton::clicked, nullptr, nullptr);
    if (!command)
        return;
    connect(command, &QAction::changed, this, &PushButton::followCommand);
    connect(this, &QPushButton::clicked, command, &QAction::trigger);
    followCommand();
}

void PushButton::followCommand()
{
    m_icon = CommandSet::iconOf(m_command);
    const QString text = withoutMnemonic(m_command->text());
    setText(m_iconOnly ? QString() : text);
    setToolTip(m_command->toolTip());
    setStatusTip(m_command->statusTip());
    setAccessibleName(text);
    setEnabled(m_command->isEnabled());
    if (m_command->isCheckable()) {
        setCheckable(true);
        setChecked(m_command->isChecked());
    }
    updateGeometry();
    update();
}

} // namespace endorse::ui
