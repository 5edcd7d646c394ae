// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tpm/childprocess.h>
#include <tpm/tpmstream.h>

#include <vector>

namespace endorse::tpm {

/// Everything that fork and exec need, made ready beforehand: between the two a child of a program
/// with threads may allocate nothing. Thread: launch() is called by the thread whose end shall be
/// the child's.
class LaunchPlan final
{
public:
    struct Launched final
    {
        int error = 0; ///< errno of what failed; 0: the program runs.
        pid_t pid = -1;
        FileDescriptor output; ///< Non-blocking; the child's standard output and error.
    };

    explicit LaunchPlan(ChildProcess::Options options);
    Launched launch();

private:
    [[noreturn]] void becomeChild(pid_t parent, int output, int report);
    bool dropPrivileges() const;
    bool placeDescriptors(int output, int *report);

    QByteArray m_program;
    QByteArray m_directory;
    std::optional<UserIds> m_user;
    std::vector<QByteArray> m_texts; ///< Owns what the pointers below point to.
    std::vector<char *> m_arguments;
    std::vector<char *> m_environment;
    std::vector<std::pair<int, int>> m_descriptors;
};

} // namespace endorse::tpm
