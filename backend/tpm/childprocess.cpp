// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"

#include <tpm/childlaunch.h>
#include <tpm/iowaiter.h>

#include <QFile>

#include <cerrno>
#include <condition_variable>
#include <fcntl.h>
#include <mutex>
#include <poll.h>
#include <pthread.h>
#include <pwd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace endorse::tpm {

using core::Bytes;
using core::Result;

namespace {

constexpr qsizetype outputLimit = 16 * 1024;

core::Error startError(const QString &program, int error)
{
    return {.category = core::ErrorCategory::Process,
            .code = systemErrorName(error),
            .place = program,
            .message = core::Text("endorse::tpm",
                                  QT_TRANSLATE_NOOP("endorse::tpm",
                                                    "The program %1 cannot be started: %2."))
                           .arg(program)
                           .arg(systemErrorText(error)),
            .hint = {"endorse::tpm",
                     QT_TRANSLATE_NOOP("endorse::tpm",
                                       "Check that the program is installed and may be run by this "
                                       "user.")},
            .technical = systemErrorText(error)};
}

} // namespace

std::optional<UserIds> unprivilegedUser()
{
    if (::geteuid() != 0)
        return std::nullopt;
    for (const char *name : {"tss", "nobody"}) {
        passwd entry{};
        passwd *found = nullptr;
        std::array<char, 4096> buffer{};
        if (::getpwnam_r(name, &entry, buffer.data(), buffer.size(), &found) == 0 && found &&
            entry.pw_uid != 0)
            return UserIds{entry.pw_uid, entry.pw_gid};
    }
    // The overflow user of the kernel: it owns nothing anywhere.
    return UserIds{65534, 65534};
}

/// Shared by the handle and the warden, so that either may go first.
struct ChildProcess::State final
{
    mutable std::mutex mutex;
    mutable std::condition_variable changed;
    bool started = false; ///< The warden has said how the start went.
    int startError = 0;
    pid_t pid = -1;
    std::optional<int> waitStatus;
    Bytes output;

    void signalGroup(int signal)
    {
        const std::lock_guard lock(mutex);
        // Not reaped: the number cannot belong to anybody else yet.
        if (pid > 0 && !waitStatus)
            ::kill(-pid, signal);
    }
    void collect(int descriptor);
    void watch(int outputDescriptor);
    void run(LaunchPlan plan);
};

void ChildProcess::State::collect(int descriptor)
{
    char buffer[4096];
    for (;;) {
        const auto count = ::read(descriptor, buffer, sizeof buffer);
        if (count <= 0)
            return;
        const std::lock_guard lock(mutex);
        output.append(buffer, count);
        if (output.size() > outputLimit)
            output.remove(0, output.size() - outputLimit);
    }
}

/// Reads output until the child has ended, then ends its group and reaps it.
void ChildProcess::State::watch(int outputDescriptor)
{
    const FileDescriptor process(int(::syscall(SYS_pidfd_open, pid, 0)));
    // A kernel without process descriptors is asked again and again.
    const int interval = process.isValid() ? -1 : 10;
    pollfd descriptors[] = {{process.get(), POLLIN, 0}, {outputDescriptor, POLLIN, 0}};
    siginfo_t ended{};
    while (::waitid(P_PID, id_t(pid), &ended, WEXITED | WNOWAIT | WNOHANG) == 0 &&
           ended.si_pid == 0) {
        ::poll(descriptors, 2, interval);
        if (descriptors[1].revents & POLLIN)
            collect(outputDescriptor);
        else if (descriptors[1].revents != 0)
            descriptors[1].fd = -1; // Closed by the child: no more events from here.
    }
    signalGroup(SIGKILL);
    collect(outputDescriptor);

    const std::lock_guard lock(mutex);
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    waitStatus = status;
    changed.notify_all();
}

void ChildProcess::State::run(LaunchPlan plan)
{
    pthread_setname_np(pthread_self(), "child warden");
    const auto launched = plan.launch();
    {
        const std::lock_guard lock(mutex);
        started = true;
        startError = launched.error;
        pid = launched.pid;
        changed.notify_all();
    }
    if (launched.error == 0)
        watch(launched.output.get());
}

ChildProcess::ChildProcess(std::shared_ptr<State> state)
    : m_state(std::move(state))
{
}

Result<std::unique_ptr<ChildProcess>> ChildProcess::start(Options options)
{
    const QString program = options.program;
    auto state = std::make_shared<State>();
    std::thread([state, plan = LaunchPlan(std::move(options))]() mutable {
        state->run(std::move(plan));
    }).detach();
    std::unique_lock lock(state->mutex);
    state->changed.wait(lock, [&] { return state->started; });
    if (state->startError != 0)
        return core::fail(startError(program, state->startError));
    lock.unlock();
    return std::unique_ptr<ChildProcess>(new ChildProcess(std::move(state)));
}

ChildProcess::~ChildProcess()
{
    kill();
    waitForExit(std::chrono::milliseconds(200));
}

pid_t ChildProcess::processId() const
{
    return m_state->pid;
}

bool ChildProcess::hasExited() const
{
    return waitStatus().has_value();
}

bool ChildProcess::waitForExit(std::chrono::milliseconds timeout,
                               const core::CancelToken &cancel) const
{
    const std::shared_ptr<State> state = m_state;
    const auto wake = cancel.onCancel([state] {
        const std::lock_guard lock(state->mutex);
        state->changed.notify_all();
    });
    std::unique_lock lock(state->mutex);
    state->changed.wait_for(lock, timeout,
                            [&] { return state->waitStatus.has_value() || cancel.isCancelled(); });
    return state->waitStatus.has_value();
}

std::optional<int> ChildProcess::waitStatus() const
{
    const std::lock_guard lock(m_state->mutex);
    return m_state->waitStatus;
}

QString ChildProcess::exitText() const
{
    const auto status = waitStatus();
    if (!status)
        return {};
    return WIFSIGNALED(*status) ? QStringLiteral("signal %1").arg(WTERMSIG(*status))
                                : QStringLiteral("exit status %1").arg(WEXITSTATUS(*status));
}

QString ChildProcess::output() const
{
    const std::lock_guard lock(m_state->mutex);
    return QString::fromLocal8Bit(m_state->output).trimmed();
}

QString ChildProcess::endText() const
{
    const QString written = output();
    return written.isEmpty() ? exitText() : QStringLiteral("%1: %2").arg(exitText(), written);
}

void ChildProcess::terminate()
{
    m_state->signalGroup(SIGTERM);
    m_state->signalGroup(SIGCONT);
}

void ChildProcess::kill()
{
    m_state->signalGroup(SIGKILL);
}

} // namespace endorse::tpm
