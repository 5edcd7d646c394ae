// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/common/commandset.h>

#include <QObject>
#include <QPointer>

namespace endorse::attestation {
class RunHistory;
}

namespace endorse::ui {

class AttestationPage;
class ExportMenu;
class PushButton;
class RunsDialog;

/// Connects the commands Runs and Compare With Good Run to the history, and puts their buttons into
/// the page: one into the toolbar, one beside Restart after a failure.
class RunsCommands final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunsCommands)

public:
    /// All of it outlives this object, which belongs to @p page.
    RunsCommands(attestation::RunHistory &history, CommandSet &commands, AttestationPage &page,
                 ExportMenu &exportMenu);

public Q_SLOTS:
    void showRuns();
    /// The newest run beside the last good one of its device.
    void compareWithGoodRun();

private:
    void refresh();
    RunsDialog *dialog();

    attestation::RunHistory &m_history;
    CommandSet &m_commands;
    AttestationPage &m_page;
    ExportMenu &m_export;
    QPointer<RunsDialog> m_dialog;
};

} // namespace endorse::ui
