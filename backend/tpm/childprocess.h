// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/cancel.h>
#include <core/result.h>

#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>
#include <sys/types.h>

namespace endorse::tpm {

/// A user and its main group.
struct UserIds final
{
    uid_t user = 0;
    gid_t group = 0;
};

/// Whom the children of a program that runs as root become: "tss", else "nobody". nullopt when this
/// program is not root, and its children stay what it is.
std::optional<UserIds> unprivilegedUser();

/// A child process that cannot outlive this program.
///
/// It is the leader of a process group of its own, which dies with it, and is killed by the kernel
/// when the thread that started it ends (PR_SET_PDEATHSIG): that thread is a warden that lives as
/// long as the child, collects its output and reaps it. Core dumps are off, its umask is 077, and
/// only the descriptors that are named here are open in it. Thread-safe.
class ChildProcess final
{
public:
    struct Options final
    {
        QString program; ///< Absolute path.
        QStringList arguments;
        /// Entered before the user is changed, so that the folders above need not be open to it.
        QString workingDirectory;
        std::optional<UserIds> user; ///< Becomes this user, for good.
        QStringList environment;     ///< The whole of it, "NAME=value".
        /// Own descriptors and the numbers they get in the child. Standard input is /dev/null when
        /// it is not among them; standard output and error are collected.
        QList<std::pair<int, int>> descriptors;
    };

    /// Returns when the program runs (after exec). Errors: Process, code of the errno, place
    /// @c program.
    static core::Result<std::unique_ptr<ChildProcess>> start(Options options);
    /// Kills the group. Waits for the end, but not for longer than a moment: a child that the
    /// kernel does not let go (a busy device driver) is left to its warden.
    ~ChildProcess();
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    pid_t processId() const;
    bool hasExited() const;
    /// @return whether it has ended; false after @p timeout, or at once when @p cancel fires.
    bool waitForExit(std::chrono::milliseconds timeout, const core::CancelToken &cancel = {}) const;
    /// As of waitpid(); nullopt while it runs.
    std::optional<int> waitStatus() const;
    /// "exit status 1", "signal 9"; empty while it runs. English.
    QString exitText() const;
    /// The end of what it wrote to standard output and error, at most 16 KiB.
    QString output() const;
    /// exitText() and, after a colon, output() when it wrote anything: "signal 9". English.
    QString endText() const;
    /// Asks it to end; a stopped child is woken for that.
    void terminate();
    /// SIGKILL to the group.
    void kill();

private:
    struct State;

    explicit ChildProcess(std::shared_ptr<State> state);

    std::shared_ptr<State> m_state;
};

} // namespace endorse::tpm
