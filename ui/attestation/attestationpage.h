// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationsession.h>
#include <ui/common/settings.h>

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace endorse::ui {

class AttestationPresenter;
class CaptionBand;
class CommandSet;
class EvidencePane;
class LocksPanel;
class PushButton;
class StepsPane;
class TabStrip;
class ToolRow;
class WalkView;

/// The attestation page: toolbar; steps, keys and registration ID; caption, walk and the two locks;
/// evidence of the step that is shown.
///
/// The page shows what the presenter decides and passes the user's wishes to the session. The
/// commands AttestationStep, Run, Pause, Restart and Cancel of @p commands are connected here and
/// enabled as the session allows.
class AttestationPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AttestationPage)

public:
    /// @p windowStateFile keeps the places of the splitters; empty: they are not kept.
    AttestationPage(attestation::AttestationSession &session, CommandSet &commands,
                    const QString &windowStateFile, QWidget *parent = nullptr);
    ~AttestationPage() override;

    /// Decides what is shown. Tests and pictures may give it a run that no session has made.
    AttestationPresenter &presenter() { return *m_presenter; }
    /// One sentence for the right end of the status bar: "Paused after step 5. Space: next step."
    QString statusMessage() const;

Q_SIGNALS:
    void statusMessageChanged(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildMiddle();
    void connectCommands();
    /// Shows what the session says now, or a little later when a run at full speed says more than
    /// an eye can follow. A change of state, and with it of the commands, is always shown at once.
    void stepChanged();
    void takeSnapshot();
    void refresh();
    void refreshCaption();
    void refreshCommands();
    void retranslate();
    void tick();
    void restoreSplitters();
    void saveSplitters();
    void applyDefaultSizes();
    /// Where the text is too large for three columns, the evidence is a tab beside the walk.
    void setTabbed(bool tabbed);
    void updateTabbed();

    attestation::AttestationSession &m_session;
    CommandSet &m_commands;
    AttestationPresenter *m_presenter;
    std::optional<WindowState> m_windowState;

    ToolRow *m_toolRow = nullptr;
    QList<PushButton *> m_buttons;
    QSplitter *m_columns = nullptr;
    TabStrip *m_middleTabs = nullptr;
    QStackedWidget *m_middleStack = nullptr;
    QSplitter *m_middle = nullptr;
    StepsPane *m_stepsPane = nullptr;
    CaptionBand *m_caption = nullptr;
    WalkView *m_walk = nullptr;
    LocksPanel *m_locks = nullptr;
    EvidencePane *m_evidence = nullptr;
    QScrollArea *m_evidenceScroll = nullptr;

    QTimer m_ticker;            ///< Counts the time of a running step.
    QTimer m_later;             ///< Collects the changes of a fast run.
    QElapsedTimer m_sinceShown; ///< Since the page showed a snapshot.
    QElapsedTimer m_sinceStep;  ///< Since the step that runs began.
    int m_timedStep = -1;       ///< The step that m_sinceStep counts for; -1 for none.
    bool m_splittersRestored = false;
    bool m_userMovedSplitter = false;
    bool m_tabbed = false;
    bool m_failureShown = false;
};

} // namespace endorse::ui
