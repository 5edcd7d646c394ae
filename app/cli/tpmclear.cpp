// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpmclear.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace endorse::app::cli {

namespace {

struct ClearOptions final
{
    TpmOptions tpm;
    bool yes = false;
};

constexpr auto confirmation = "clear";

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

core::Result<void> confirm(const VerbContext &context)
{
    const core::Text hint = text(
        QT_TRANSLATE_NOOP("endorse::app", "Add --yes, or type the word on a terminal when asked."));
    if (::isatty(STDIN_FILENO) == 0) {
        return core::fail(usageError(
            text(QT_TRANSLATE_NOOP("endorse::app", "Clearing the TPM must be confirmed.")), hint));
    }
    context.console.note(
        text(QT_TRANSLATE_NOOP("endorse::app",
                               "This clears the embedded software TPM. The SRK, the "
                               "DPS key and everything under the SRK "
                               "are lost for ever; the EK stays, so the device is "
                               "still recognised. Type \"%1\" to go "
                               "on:"))
            .arg(QLatin1String(confirmation))
            .render());
    if (typedLine(context.interrupt) == confirmation)
        return {};
    return core::fail(core::cancelledError(QStringLiteral("tpm clear")));
}

QCoro::Task<ExitCode> clear(VerbContext *context, ClearOptions options)
{
    if (options.tpm.choice().kind != attestation::TpmChoice::Kind::Embedded)
        co_return context->console.fail(tpm::notEmbeddedError());
    auto workbenchOptions = options.tpm.workbenchOptions(*context);
    if (!workbenchOptions)
        co_return context->console.fail(workbenchOptions.error());
    if (!options.yes) {
        const auto confirmed = confirm(*context);
        if (!confirmed)
            co_return context->console.fail(confirmed.error());
    }
    Workbench workbench(std::move(*workbenchOptions));
    const Console console = context->console;
    QObject::connect(&workbench, &Workbench::problem, &workbench,
                     [console](const core::Error &error) { console.error(error); });
    workbench.connections().setTpm(options.tpm.choice());
    const auto cleared = co_await workbench.clearTpm(context->cancel);
    co_await Workbench::shutdown(&workbench);
    if (!cleared)
        co_return console.fail(cleared.error());
    if (console.isJson())
        console.document({{QStringLiteral("ok"), true}});
    console.line(say(QT_TRANSLATE_NOOP("endorse::app",
                                       "The embedded TPM was cleared. Its EK is the same; the next "
                                       "attestation creates a new SRK.")));
    co_return ExitCode::Done;
}

} // namespace

void addClearVerb(CLI::App *group, Verb *verb)
{
    CLI::App *sub = group->add_subcommand(
        "clear", help(QT_TRANSLATE_NOOP("endorse::app",
                                        "Clear the embedded TPM: its SRK is lost, its EK stays")));
    sub->fallthrough();
    const auto options = std::make_shared<ClearOptions>();
    options->tpm.addTo(sub);
    sub->add_flag("--yes", options->yes,
                  help(QT_TRANSLATE_NOOP("endorse::app", "Do not ask for confirmation")));
    sub->callback([verb, options] {
        *verb = [options](VerbContext *context) { return clear(context, *options); };
    });
}

} // namespace endorse::app::cli
