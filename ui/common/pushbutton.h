// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/icons.h>

#include <QPointer>
#include <QPushButton>

#include <optional>

class QAction;

namespace endorse::ui {

/// A button of the toolbar or of a form: 28 pixels high at the design size, icon before the text.
class PushButton : public QPushButton
{
    Q_OBJECT

public:
    enum class Kind : quint8 {
        Normal,
        Primary, ///< Highlight fill; one on a page: what to press next.
        Flat,    ///< No ground until the pointer is over it.
        Warn,    ///< On the warn tint: something is chosen that changes what happens.
    };

    explicit PushButton(QWidget *parent = nullptr, Kind kind = Kind::Normal);
    PushButton(QAction *command, QWidget *parent, Kind kind = Kind::Normal);

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    void setIconId(IconId icon);
    /// The icon that is drawn, if any.
    std::optional<IconId> iconId() const { return m_iconShown ? m_icon : std::nullopt; }
    /// Text alone, although the command has an icon.
    void setIconShown(bool shown);
    /// The icon alone where there is no room; accessible name and tooltip keep the text.
    void setIconOnly(bool only);
    /// The text of a button without a command; it comes back after setIconOnly().
    void setWords(const QString &words);
    bool isIconOnly() const { return m_iconOnly; }
    /// Larger than usual: the one button of the first-run page.
    void setLarge(bool large);
    bool isLarge() const { return m_large; }
    /// Follows a command of the CommandSet: text, icon, tooltip, enabled and checked state,
    /// trigger.
    void setCommand(QAction *command);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void followCommand();
    void updateFont();

    Kind m_kind;
    bool m_large = false;
    bool m_iconShown = true;
    bool m_iconOnly = false;
    QString m_words;
    std::optional<IconId> m_icon;
    QPointer<QAction> m_command;
};

} // namespace endorse::ui
