// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <ui/uifixture.h>

#include <QAction>
#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace endorse::testing {

using attestation::AttestationSession;
using attestation::StepStatus;

namespace {

constexpr int longestWaitMs = 60000;

} // namespace

Program::Program(const QString &dataDir, const QString &language, const QString &theme)
{
    app::gui::Arguments arguments;
    arguments.language = language;
    arguments.theme = theme;
    arguments.dataDir = dataDir;
    m_shell = std::make_unique<app::gui::WorkbenchWindow>(arguments);
    const QSignalSpy ready(m_shell.get(), &app::gui::WorkbenchWindow::ready);
    m_shell->show();
    if (!QTest::qWaitFor([&ready] { return !ready.isEmpty(); }, longestWaitMs))
        qFatal("The window did not become ready.");
}

void Program::trigger(ui::CommandId id)
{
    window().commands().action(id)->trigger();
}

bool Program::startDemo()
{
    window().startDemo();
    return QTest::qWaitFor([this] { return session().state() == State::Paused; }, longestWaitMs);
}

bool Program::step()
{
    const int next = session().currentStep() + 1;
    trigger(ui::CommandId::AttestationStep);
    return QTest::qWaitFor(
        [this, next] {
            return session().currentStep() == next && session().state() != State::Running;
        },
        longestWaitMs);
}

bool Program::runToEnd()
{
    trigger(ui::CommandId::AttestationRun);
    return hasEnded();
}

void Program::runUntilStep(int step, const std::function<void()> &what)
{
    // Not from inside the signal: the session may be what is taken away.
    auto *once = new QObject(&session());
    QObject::connect(&session(), &AttestationSession::stepChanged, once, [this, step, what, once] {
        if (session().steps().at(step).status == StepStatus::Pending)
            return;
        once->deleteLater();
        once->disconnect();
        QObject::disconnect(&session(), nullptr, once, nullptr);
        QMetaObject::invokeMethod(qApp, what, Qt::QueuedConnection);
    });
    if (session().canRun())
        trigger(ui::CommandId::AttestationRun);
}

bool Program::hasEnded()
{
    return QTest::qWaitFor(
        [this] {
            const State state = session().state();
            return state == State::Finished || state == State::Failed || state == State::Cancelled;
        },
        longestWaitMs);
}

void lookAt(Program &program, const QString &picture)
{
    settle();
    const QString folder = qEnvironmentVariable("ENDORSE_SHOTS");
    if (!folder.isEmpty())
        program.window().grab().save(QStringLiteral("%1/%2.png").arg(folder, picture));
    const QStringList problems = layoutProblems(&program.window());
    QVERIFY2(problems.isEmpty(),
             qPrintable(picture + QLatin1String(": ") + problems.join(QLatin1Char('\n'))));
    const QStringList nameless = namelessWidgets(&program.window());
    QVERIFY2(nameless.isEmpty(),
             qPrintable(picture + QLatin1String(": ") + nameless.join(QLatin1Char('\n'))));
}

} // namespace endorse::testing
