// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/commandset.h>

#include <QList>
#include <QWidget>

namespace endorse::ui {

class DeviceButton;
class PushButton;
class SpeedControl;
class ToolRow;
class WhatIfButton;

/// The controls of a run: Step, Run, Pause, Restart, Cancel; speed; What If; at the right what
/// others add. Where there is no room the rarer buttons show their icons alone, the last first.
class RunToolbar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunToolbar)

public:
    explicit RunToolbar(CommandSet &commands, QWidget *parent = nullptr);

    /// Adds a button at the right end.
    void addRight(PushButton *button);
    /// The button of a command of the run; null for others.
    PushButton *button(CommandId id) const;
    SpeedControl *speed() const { return m_speed; }
    /// What the next run proves itself with; hidden until there is a choice.
    DeviceButton *device() const { return m_device; }
    WhatIfButton *whatIf() const { return m_whatIf; }
    void retranslate();
    /// Gives the buttons their words back as far as there is room.
    void fit();
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    int wantedWidth() const;
    /// What fit() depends on: the width, the font, and the whole words of what is shown.
    QString wordsAndRoom() const;

    ToolRow *m_row;
    QList<PushButton *> m_buttons;
    QList<PushButton *> m_right;
    DeviceButton *m_device;
    SpeedControl *m_speed;
    WhatIfButton *m_whatIf;
    QString m_fitted; ///< wordsAndRoom() when it was fitted last.
    bool m_fitting = false;
};

} // namespace endorse::ui
