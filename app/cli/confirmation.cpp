// SPDX-License-Identifier: GPL-3.0-or-later
#include "confirmation.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace endorse::app::cli {

namespace {

/// A line from the terminal; empty when the program is to stop.
QByteArray typedLine(int interrupt)
{
    QByteArray typed;
    while (typed.size() < 100) {
        std::array<pollfd, 2> waits{{{STDIN_FILENO, POLLIN, 0}, {interrupt, POLLIN, 0}}};
        if (::poll(waits.data(), waits.size(), -1) < 0 && errno != EINTR)
            return {};
        if ((waits[1].revents & POLLIN) != 0)
            return {};
        if (waits[0].revents == 0)
            continue;
        char byte = 0;
        if (::read(STDIN_FILENO, &byte, 1) != 1 || byte == '\n')
            break;
        typed.append(byte);
    }
    return typed.trimmed();
}

} // namespace

core::Result<void> confirmOnTerminal(const VerbContext &context, const core::Text &question,
                                     const QByteArray &word, const core::Text &refusal,
                                     const core::Text &hint, const QString &place)
{
    if (::isatty(STDIN_FILENO) == 0)
        return core::fail(usageError(refusal, hint));
    context.console.note(question.render());
    if (typedLine(context.interrupt) == word)
        return {};
    return core::fail(core::cancelledError(place));
}

} // namespace endorse::app::cli
