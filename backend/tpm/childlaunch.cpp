// SPDX-License-Identifier: GPL-3.0-or-later
#include "childlaunch.h"

#include <QFile>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace endorse::tpm {

namespace {

/// Descriptors are parked from here on while they are moved, above all numbers asked for.
constexpr int parkingLot = 64;

void resetSignals()
{
    struct sigaction byDefault
    {
    };
    byDefault.sa_handler = SIG_DFL;
    for (int signal = 1; signal < NSIG; ++signal)
        ::sigaction(signal, &byDefault, nullptr);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

} // namespace

LaunchPlan::LaunchPlan(ChildProcess::Options options)
    : m_program(QFile::encodeName(options.program))
    , m_directory(QFile::encodeName(options.workingDirectory))
    , m_user(options.user)
    , m_descriptors(options.descriptors.begin(), options.descriptors.end())
{
    const QStringList arguments = QStringList(options.program) + options.arguments;
    for (const QString &text : arguments + options.environment)
        m_texts.push_back(QFile::encodeName(text));
    for (std::size_t i = 0; i < m_texts.size(); ++i)
        (i < std::size_t(arguments.size()) ? m_arguments : m_environment)
            .push_back(m_texts[i].data());
    m_arguments.push_back(nullptr);
    m_environment.push_back(nullptr);
}

LaunchPlan::Launched LaunchPlan::launch()
{
    int output[2];
    int report[2];
    if (::pipe2(output, O_CLOEXEC) != 0)
        return {.error = errno, .output = {}};
    FileDescriptor outputRead(output[0]);
    FileDescriptor outputWrite(output[1]);
    // What exec says: the pipe closes by itself when it worked.
    if (::pipe2(report, O_CLOEXEC) != 0)
        return {.error = errno, .output = {}};
    const FileDescriptor reportRead(report[0]);
    FileDescriptor reportWrite(report[1]);
    ::fcntl(outputRead.get(), F_SETFL, O_NONBLOCK);

    const pid_t parent = ::getpid();
    const pid_t pid = ::fork();
    if (pid < 0)
        return {.error = errno, .output = {}};
    if (pid == 0)
        becomeChild(parent, outputWrite.get(), reportWrite.get());

    outputWrite.reset();
    reportWrite.reset();
    int error = 0;
    ssize_t count = 0;
    do {
        count = ::read(reportRead.get(), &error, sizeof error);
    } while (count < 0 && errno == EINTR);
    if (count == 0)
        return {.error = 0, .pid = pid, .output = std::move(outputRead)};
    while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    return {.error = count == sizeof error ? error : EIO, .output = {}};
}

// From here on: the child, which may call what is safe in a signal handler and no more.

void LaunchPlan::becomeChild(pid_t parent, int output, int report)
{
    resetSignals();
    ::setpgid(0, 0);
    ::umask(077);
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    const bool ready = (m_directory.isEmpty() || ::chdir(m_directory.constData()) == 0) &&
                       placeDescriptors(output, &report) && dropPrivileges();
    // After the change of user, which undoes it.
    if (ready && ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0) {
        if (::getppid() != parent)
            ::_exit(1);
        ::execve(m_program.constData(), m_arguments.data(), m_environment.data());
    }
    const int error = errno;
    [[maybe_unused]] const auto written = ::write(report, &error, sizeof error);
    ::_exit(127);
}

bool LaunchPlan::dropPrivileges() const
{
    if (!m_user)
        return true;
    // The plain system calls: those of the library would look for other threads.
    return ::syscall(SYS_setgroups, 0, nullptr) == 0 &&
           ::syscall(SYS_setresgid, m_user->group, m_user->group, m_user->group) == 0 &&
           ::syscall(SYS_setresuid, m_user->user, m_user->user, m_user->user) == 0 &&
           ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}

bool LaunchPlan::placeDescriptors(int output, int *report)
{
    const int empty = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    if (empty < 0)
        return false;
    const int parkedOutput = ::fcntl(output, F_DUPFD_CLOEXEC, parkingLot);
    const int parkedReport = ::fcntl(*report, F_DUPFD_CLOEXEC, parkingLot);
    const int parkedEmpty = ::fcntl(empty, F_DUPFD_CLOEXEC, parkingLot);
    if (parkedOutput < 0 || parkedReport < 0 || parkedEmpty < 0)
        return false;
    *report = parkedReport;
    for (auto &[own, number] : m_descriptors) {
        own = ::fcntl(own, F_DUPFD_CLOEXEC, parkingLot);
        if (own < 0)
            return false;
    }
    // Others may have opened descriptors that are not marked. Old kernels cannot; then they stay.
    ::syscall(SYS_close_range, 3u, ~0u, unsigned(CLOSE_RANGE_CLOEXEC));
    if (::dup2(parkedEmpty, 0) < 0 || ::dup2(parkedOutput, 1) < 0 || ::dup2(parkedOutput, 2) < 0)
        return false;
    for (const auto &[own, number] : m_descriptors) {
        if (::dup2(own, number) < 0)
            return false;
    }
    return true;
}

} // namespace endorse::tpm
