// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/verb.h>
#include <app/cli/walk.h>

namespace endorse::app::cli {

void addDemoVerb(CLI::App *parser, Verb *verb)
{
    CLI::App *demo = parser->add_subcommand(
        "demo", help(QT_TRANSLATE_NOOP("endorse::app",
                                       "Walk through a TPM attestation on the embedded TPM and "
                                       "service, step by step")));
    demo->fallthrough();
    const auto transcript = std::make_shared<std::string>();
    demo->add_option("--transcript", *transcript,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "Write all that was sent and received to this file")))
        ->type_name("FILE");
    demo->callback([verb, transcript] {
        *verb = [transcript](VerbContext *context) {
            WalkPlan plan;
            plan.explains = true;
            plan.transcript = toQString(*transcript);
            return walk(context, std::move(plan));
        };
    });
}

} // namespace endorse::app::cli
