// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/attestation/attestationpresenter.h>

#include <QWidget>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;

namespace endorse::ui {

class PaneHeader;
class FlowRow;
class PushButton;

/// After a failure two panes: what was compared, and what to do: the next steps one by one, the
/// technical text to copy, and the button that starts again.
class FailurePane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FailurePane)

public:
    FailurePane(AttestationPresenter &presenter, CommandSet &commands, QWidget *parent = nullptr);

    /// Hides itself when the step that is shown has not failed.
    void refresh();
    void retranslate();
    /// Beside Restart there is room for another thing to do.
    void addButton(PushButton *button);

Q_SIGNALS:
    /// The button beside Restart was pressed.
    void remedyWanted(endorse::ui::Remedy remedy);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSteps(const QStringList &steps);
    void showCompared(const QList<ComparedLine> &lines);
    QWidget *buildCompared();
    void showRemedy(Remedy remedy);

    AttestationPresenter &m_presenter;
    QWidget *m_comparedBox;
    PaneHeader *m_comparedHeader;
    QWidget *m_compared;
    QGridLayout *m_comparedLines;
    PaneHeader *m_header;
    QScrollArea *m_scroll;
    QWidget *m_stepsBox;
    QVBoxLayout *m_steps;
    QLabel *m_technicalTitle;
    QPlainTextEdit *m_technical;
    FlowRow *m_buttons = nullptr;
    PushButton *m_restart;
    PushButton *m_remedy;
    PushButton *m_copy;
    Remedy m_shownRemedy = Remedy::None;
    QStringList m_shownSteps;
};

} // namespace endorse::ui
