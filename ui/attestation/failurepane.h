// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace endorse::ui {

class AttestationPresenter;
class CommandSet;
class PaneHeader;
class PushButton;

/// What to do after a failure: the next steps one by one, the technical text to copy,
/// and the button that starts again.
class FailurePane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailurePane)

public:
    FailurePane(AttestationPresenter &presenter, CommandSet &commands, QWidget *parent = nullptr);

    /// Hides itself when the step that is shown has not failed.
    void refresh();
    void retranslate();

private:
    void showSteps(const QStringList &steps);

    AttestationPresenter &m_presenter;
    PaneHeader *m_header;
    QScrollArea *m_scroll;
    QWidget *m_stepsBox;
    QVBoxLayout *m_steps;
    QLabel *m_technicalTitle;
    QLabel *m_technical;
    PushButton *m_restart;
    PushButton *m_copy;
    QStringList m_shownSteps;
};

} // namespace endorse::ui
