// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupts.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

namespace endorse::app::cli {

namespace {

constexpr std::array watched{SIGINT, SIGTERM, SIGHUP};

// A signal handler can reach nothing else.
int pipeRead = -1;
int pipeWrite = -1;

extern "C" void onSignal(int)
{
    const int saved = errno;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(pipeWrite, &byte, 1);
    errno = saved;
}

/// What nohup does to a program before it starts it.
bool isIgnored(int number)
{
    struct sigaction present = {};
    return ::sigaction(number, nullptr, &present) == 0 && present.sa_handler == SIG_IGN;
}

} // namespace

Interrupts::Interrupts()
{
    int ends[2] = {-1, -1};
    if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // Signals then end the program as they do by default.
    pipeRead = ends[0];
    pipeWrite = ends[1];
    m_notifier = std::make_unique<QSocketNotifier>(pipeRead, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        m_source.cancel();
    });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (const int number : watched) {
        if (number != SIGHUP || !isIgnored(number))
            ::sigaction(number, &action, nullptr);
    }
}

Interrupts::~Interrupts()
{
    for (const int number : watched) {
        if (!isIgnored(number))
            ::signal(number, SIG_DFL);
    }
    m_notifier.reset();
    ::close(pipeRead);
    ::close(pipeWrite);
    pipeRead = -1;
    pipeWrite = -1;
}

int Interrupts::descriptor() const
{
    return pipeRead;
}

} // namespace endorse::app::cli
