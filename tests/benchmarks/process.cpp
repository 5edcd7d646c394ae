// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

extern char **environ;

namespace endorse::benchmarks {

Measured run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    Measured measured;
    int out[2];
    int in[2];
    // Messages are of interest only when the program fails.
    const int messages = memfd_create("messages", MFD_CLOEXEC);
    if (messages < 0 || pipe2(out, O_CLOEXEC) != 0 || pipe2(in, O_CLOEXEC) != 0)
        return measured;

    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> argv;
    for (QByteArray &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO);
    const auto start = std::chrono::steady_clock::now();
    pid_t pid = 0;
    const int failed = posix_spawn(&pid, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(out[1]);
    close(in[0]);
    if (failed == 0) {
        // Inputs are a line or two: they fit into the pipe.
        if (!input.isEmpty() &&
            write(in[1], input.constData(), static_cast<size_t>(input.size())) < 0)
            perror("write");
        close(in[1]);
        char buffer[65536];
        for (ssize_t n = 0; (n = read(out[0], buffer, sizeof buffer)) > 0;)
            measured.output.append(buffer, n);
        int status = 0;
        rusage usage{};
        wait4(pid, &status, 0, &usage);
        const auto end = std::chrono::steady_clock::now();
        measured.wallMs = std::chrono::duration<double, std::milli>(end - start).count();
        measured.maxRssKiB = usage.ru_maxrss;
        measured.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    } else {
        close(in[1]);
    }
    close(out[0]);
    if (measured.exitCode != 0) {
        char text[4096];
        const ssize_t size = pread(messages, text, sizeof text, 0);
        if (size > 0)
            std::fwrite(text, 1, static_cast<size_t>(size), stderr);
    }
    close(messages);
    return measured;
}

} // namespace endorse::benchmarks
