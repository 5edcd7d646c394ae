// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how long the window's thread stays away while a run goes at full speed: a timer of one
// frame beats, and the longest gap between two beats counts.
#include <app/gui/workbenchwindow.h>
#include <app/process.h>
#include <attestation/attestationsession.h>
#include <tpm/tpmproxyprocess.h>
#include <ui/common/commandset.h>
#include <ui/shell/mainwindow.h>

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>

namespace {

using namespace endorse;
using attestation::AttestationSession;

constexpr std::chrono::milliseconds frame{16};
constexpr int rounds = 5;
/// Arrows and envelopes go on moving for a while after the run.
constexpr std::chrono::milliseconds afterglow{800};

/// The longest time between two beats of the thread that it lives in.
class Heartbeat final : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(frame);
        QObject::connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
    }
    void start()
    {
        m_since.start();
        m_timer.start();
    }
    /// The longest gap since start(), in milliseconds.
    double stop()
    {
        beat();
        m_timer.stop();
        return static_cast<double>(m_longestNs) / 1e6;
    }

private:
    void beat()
    {
        m_longestNs = std::max(m_longestNs, m_since.nsecsElapsed());
        m_since.start();
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longestNs = 0;
};

/// Runs the demo some times, one after the other, and quits.
class Rounds final : public QObject
{
public:
    explicit Rounds(app::gui::WorkbenchWindow &window)
        : m_window(window)
    {
        connect(&window, &app::gui::WorkbenchWindow::ready, this, &Rounds::begin);
    }

    double longestMs = 0;
    bool failed = false;

private:
    void begin()
    {
        m_window.window().startDemo();
        connect(m_window.session(), &AttestationSession::stateChanged, this, &Rounds::onState);
    }
    void trigger(ui::CommandId id) { m_window.window().commands().action(id)->trigger(); }
    void onState()
    {
        switch (m_window.session()->state()) {
        case AttestationSession::State::Paused: // After the first step of the demo.
            if (m_round == 0) {
                ++m_round;
                QTimer::singleShot(0, this, [this] { run(); });
            }
            break;
        case AttestationSession::State::Finished:
            QTimer::singleShot(afterglow, this, &Rounds::finishRound);
            break;
        case AttestationSession::State::Failed:
        case AttestationSession::State::Cancelled:
            failed = true;
            QCoreApplication::quit();
            break;
        case AttestationSession::State::Idle:
        case AttestationSession::State::Running:
            break;
        }
    }
    void run()
    {
        m_heartbeat.emplace();
        m_heartbeat->start();
        trigger(ui::CommandId::AttestationRun);
    }
    void finishRound()
    {
        longestMs = std::max(longestMs, m_heartbeat->stop());
        m_heartbeat.reset();
        if (m_round++ == rounds) {
            QCoreApplication::quit();
            return;
        }
        trigger(ui::CommandId::AttestationRestart);
        QTimer::singleShot(0, this, [this] { run(); });
    }

    app::gui::WorkbenchWindow &m_window;
    std::optional<Heartbeat> m_heartbeat;
    int m_round = 0;
};

} // namespace

int main(int argc, char **argv)
{
    app::prepareProcess();
    if (const auto code = tpm::proxyExitCode(argc, argv))
        return *code;
    QTemporaryDir home;
    for (const char *variable : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(variable, home.path().toLocal8Bit());

    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("endorse-heartbeat"));
    app::gui::Arguments arguments;
    arguments.dataDir = home.filePath(QStringLiteral("data"));
    app::gui::WorkbenchWindow window(arguments);
    Rounds all(window);
    window.window().resize(1366, 768);
    window.show();
    QApplication::exec();
    if (all.failed) {
        std::fprintf(stderr, "A run in the window did not finish.\n");
        return 1;
    }
    std::printf("%-58s %8.2f %-4s %s\n", "window: longest gap in a run at full speed / 3 frames",
                all.longestMs / static_cast<double>(3 * frame.count()), "", "asked below 1");
    std::printf("%-58s %8.2f %-4s\n", "window: longest gap in a run at full speed", all.longestMs,
                "ms");
    return 0;
}
