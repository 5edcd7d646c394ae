// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/attestationsession.h>
#include <ui/attestation/attestationpresenter.h>
#include <ui/attestation/devicechoice.h>
#include <ui/common/settings.h>

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAbstractButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;

namespace endorse::attestation {
class Connections;
}

namespace endorse::emulator {
class EmulatorHost;
}

namespace endorse::ui {

class CaptionBand;
class ChainPanel;
class CommandSet;
class DeviceChooser;
class DiagramView;
class EvidencePane;
class LocksPanel;
class RunToolbar;
class StepsPane;
class TabStrip;
class WhatIfNotice;

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
    DiagramView &diagram() { return *m_diagram; }
    /// Names the ends of the diagram by the chosen connections, now and whenever they change.
    void setConnections(const attestation::Connections &connections);
    /// Offers devices with a certificate beside the TPM, and takes up what was chosen last.
    void setDevices(DeviceParts parts);
    /// Null without setDevices().
    DeviceChooser *devices() const { return m_devices; }
    /// The embedded service, whose side of a step the evidence shows; null: there is none.
    void setEmulatorHost(emulator::EmulatorHost *host);
    /// For those who add a button at the right end of the toolbar.
    RunToolbar &toolbar() { return *m_toolbar; }
    EvidencePane &evidence() { return *m_evidence; }
    /// Leaves Space to @p button when it has the focus; elsewhere Space steps.
    void keepSpace(QAbstractButton *button);
    /// Caption, messages and locks alone.
    void setPresenting(bool presenting);
    bool isPresenting() const { return m_presenting; }
    /// One sentence for the right end of the status bar: "Paused after step 5. Space: next step."
    QString statusMessage() const;

Q_SIGNALS:
    void statusMessageChanged(const QString &message);
    /// Escape was pressed while presenting.
    void leavePresenting();

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
    void nameEnds();
    void setSpeed(double speed);
    void chooseFault(std::optional<attestation::Fault> fault);
    void refreshFault();
    void showDevice();
    void remedy(Remedy remedy);
    /// What stands below the diagram: the locks, or the chain.
    int proofHeight() const;
    void retranslate();
    void nameMiddleTabs();
    void tick();
    void restoreSplitters();
    void saveSplitters();
    void applyDefaultSizes();
    void shareMiddle();
    /// The locks stand below the diagram, or are a tab beside it.
    void placeLocks();
    /// Where the text is too large for three columns, evidence and locks are tabs beside the walk.
    void setTabbed(bool tabbed);
    void updateTabbed();

    attestation::AttestationSession &m_session;
    CommandSet &m_commands;
    QPointer<const attestation::Connections> m_connections;
    AttestationPresenter *m_presenter;
    std::optional<WindowState> m_windowState;

    RunToolbar *m_toolbar = nullptr;
    WhatIfNotice *m_notice = nullptr;
    QSplitter *m_columns = nullptr;
    TabStrip *m_middleTabs = nullptr;
    QStackedWidget *m_middleStack = nullptr;
    QSplitter *m_middle = nullptr;
    StepsPane *m_stepsPane = nullptr;
    CaptionBand *m_caption = nullptr;
    DiagramView *m_diagram = nullptr;
    QStackedWidget *m_proof = nullptr; ///< Locks or chain.
    LocksPanel *m_locks = nullptr;
    ChainPanel *m_chain = nullptr;
    DeviceChooser *m_devices = nullptr;
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
    bool m_presenting = false;
    bool m_failureShown = false;
    int m_shownCurrent = -1;
    int m_shownProof = -1;  ///< The height that what is below the diagram wanted last.
    bool m_followed = true; ///< The step that was shown last was the one the run had reached.
};

} // namespace endorse::ui
