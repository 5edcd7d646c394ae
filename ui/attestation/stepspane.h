// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QTreeView;

namespace endorse::models {
class KeyTreeModel;
class StepListModel;
} // namespace endorse::models

namespace endorse::ui {

class AttestationPresenter;
class KeyFacts;
class PaneHeader;
class PushButton;
class StepDelegate;

/// The left pane: the steps with their state and time, the keys in the TPM, and the registration
/// ID. Choosing a step shows its evidence.
class StepsPane final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StepsPane)

public:
    StepsPane(AttestationPresenter &presenter, QWidget *parent = nullptr);

    void refresh();
    /// The time of the step that runs, counting.
    void setRunningTime(qint64 milliseconds);
    void retranslate();
    /// What Ctrl+C and the button copy: empty while there is no ID.
    QString registrationId() const { return m_registrationIdText; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildRegistrationId();
    /// Of all steps, of which a long title takes two lines.
    int stepsHeight() const;
    void updateHeights();
    void updateTurning();
    void copyRegistrationId();
    void nameKeys();

    AttestationPresenter &m_presenter;
    models::StepListModel *m_stepModel;
    models::KeyTreeModel *m_keyModel;
    PaneHeader *m_stepsHeader = nullptr;
    QListView *m_steps = nullptr;
    PaneHeader *m_keysHeader = nullptr;
    QTreeView *m_keys = nullptr;
    KeyFacts *m_keyFacts = nullptr;
    StepDelegate *m_stepDelegate = nullptr;
    QTimer m_turn; ///< Turns the clock of the step that is busy.
    QLabel *m_idTitle = nullptr;
    QLabel *m_id = nullptr;
    PushButton *m_copyId = nullptr;
    QString m_registrationIdText;
    int m_stepsHeight = 0;
    bool m_refreshing = false;
};

} // namespace endorse::ui
