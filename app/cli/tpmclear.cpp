// SPDX-License-Identifier: GPL-3.0-or-later
#include "tpmclear.h"

#include <app/cli/confirmation.h>

namespace endorse::app::cli {

namespace {

struct ClearOptions final
{
    TpmOptions tpm;
    bool yes = false;
};

constexpr auto confirmation = "clear";

core::Result<void> confirm(const VerbContext &context)
{
    return confirmOnTerminal(
        context,
        text(QT_TRANSLATE_NOOP("endorse::app",
                               "This clears the embedded software TPM. The SRK, the "
                               "DPS key and everything under the SRK "
                               "are lost for ever; the EK stays, so the device is "
                               "still recognised. Type \"%1\" to go "
                               "on:"))
            .arg(QLatin1String(confirmation)),
        confirmation,
        text(QT_TRANSLATE_NOOP("endorse::app", "Clearing the TPM must be confirmed.")),
        text(QT_TRANSLATE_NOOP("endorse::app",
                               "Add --yes, or type the word on a terminal when asked.")),
        QStringLiteral("tpm clear"));
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
