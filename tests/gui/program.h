// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/gui/workbenchwindow.h>
#include <attestation/attestationsession.h>
#include <attestation/fault.h>
#include <ui/common/commandset.h>
#include <ui/shell/mainwindow.h>

#include <QString>

#include <functional>
#include <memory>

namespace endorse::testing {

/// The whole program over a data folder, as main() makes it. The service asks devices to wait for
/// three seconds, as it does for users.
class Program final
{
public:
    using State = attestation::AttestationSession::State;

    /// Shows the window and waits until it can be used.
    explicit Program(const QString &dataDir, const QString &language = QStringLiteral("en"),
                     const QString &theme = QStringLiteral("light"));

    app::gui::WorkbenchWindow &shell() { return *m_shell; }
    ui::MainWindow &window() { return m_shell->window(); }
    attestation::AttestationSession &session() { return *m_shell->session(); }
    void trigger(ui::CommandId id);
    /// Runs from the first page to the end of its first step.
    bool startDemo();
    /// One step further.
    bool step();
    /// Runs until the run has ended.
    bool runToEnd();
    /// Runs, and calls @p what once, when step @p step begins.
    void runUntilStep(int step, const std::function<void()> &what);
    /// The run has ended, one way or another.
    bool hasEnded();
    /// Ends the program, as closing it does.
    void quit() { m_shell.reset(); }

private:
    std::unique_ptr<app::gui::WorkbenchWindow> m_shell;
};

/// Nothing of the window is cut, nothing lies off it, and every widget that takes the focus has a
/// name; else the test function fails. With ENDORSE_SHOTS=FOLDER the picture is kept as @p picture.
void lookAt(Program &program, const QString &picture);

} // namespace endorse::testing
