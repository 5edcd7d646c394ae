// SPDX-License-Identifier: GPL-3.0-or-later
#include "runscommands.h"

#include <attestation/runhistory.h>
#include <ui/attestation/attestationpage.h>
#include <ui/attestation/evidencepane.h>
#include <ui/attestation/failurepane.h>
#include <ui/attestation/runsdialog.h>
#include <ui/attestation/runtoolbar.h>
#include <ui/common/pushbutton.h>

namespace endorse::ui {

using attestation::RunHistory;
using attestation::RunOutcome;
using attestation::RunSummary;

namespace {

/// The last good run to compare the newest one with; empty when the newest did not fail or when no
/// run of the kind is known.
QString goodRunFor(const RunHistory &history)
{
    if (history.list().isEmpty())
        return {};
    const RunSummary &newest = history.list().first();
    if (newest.outcome == RunOutcome::Ok)
        return {};
    // Two ways of attestation have little that could be compared.
    QString ofAny;
    for (const RunSummary &run : history.list()) {
        if (run.kind != newest.kind || run.outcome != RunOutcome::Ok || !run.fault.isEmpty())
            continue;
        const bool sameDevice = newest.kind == attestation::AttestationKind::Tpm
                                    ? !newest.ekName.isEmpty() && run.ekName == newest.ekName
                                    : run.registrationId == newest.registrationId;
        if (sameDevice)
            return run.id;
        if (ofAny.isEmpty())
            ofAny = run.id;
    }
    return ofAny;
}

} // namespace

RunsCommands::RunsCommands(RunHistory &history, CommandSet &commands, AttestationPage &page,
                           ExportMenu &exportMenu)
    : QObject(&page)
    , m_history(history)
    , m_commands(commands)
    , m_page(page)
    , m_export(exportMenu)
{
    connect(commands.action(CommandId::ShowRuns), &QAction::triggered, this,
            &RunsCommands::showRuns);
    connect(commands.action(CommandId::CompareWithGoodRun), &QAction::triggered, this,
            &RunsCommands::compareWithGoodRun);
    connect(&history, &RunHistory::changed, this, &RunsCommands::refresh);
    auto *runs = new PushButton(commands.action(CommandId::ShowRuns), &page);
    runs->setObjectName(QStringLiteral("runs"));
    page.toolbar().addRight(runs);
    page.keepSpace(runs);
    auto *compare = new PushButton(commands.action(CommandId::CompareWithGoodRun), &page);
    compare->setObjectName(QStringLiteral("compareWithGoodRun"));
    page.evidence().failurePane().addButton(compare);
    page.keepSpace(compare);
    refresh();
}

void RunsCommands::refresh()
{
    m_commands.setEnabled(CommandId::ShowRuns, true);
    m_commands.setEnabled(
        CommandId::CompareWithGoodRun, !goodRunFor(m_history).isEmpty(),
        {"endorse::ui",
         QT_TRANSLATE_NOOP("endorse::ui", "This compares a run that failed with an earlier one "
                                          "that succeeded. There are no two such runs.")});
}

RunsDialog *RunsCommands::dialog()
{
    if (!m_dialog) {
        m_dialog = new RunsDialog(m_history, m_export, m_page.window());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    return m_dialog;
}

void RunsCommands::showRuns()
{
    dialog();
}

void RunsCommands::compareWithGoodRun()
{
    const QString good = goodRunFor(m_history);
    if (!good.isEmpty())
        dialog()->compare(m_history.list().first().id, good);
}

} // namespace endorse::ui
