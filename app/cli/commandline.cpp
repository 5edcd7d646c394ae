// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <app/cli/language.h>
#include <app/cli/verb.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <QCoreApplication>

#include <cstring>
#include <sstream>

namespace endorse::app::cli {

namespace {

bool asksForJson(int argc, char **argv)
{
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--json") == 0)
            return true;
    }
    return false;
}

void addCommonOptions(CLI::App *parser, CommonOptions *options)
{
    parser->add_flag(
        "--json", options->json,
        help(QT_TRANSLATE_NOOP("endorse::app", "One JSON document on standard output")));
    parser
        ->add_option(
            "--timeout", options->timeoutSeconds,
            help(QT_TRANSLATE_NOOP("endorse::app", "Deadline of one TPM command or one request")))
        ->type_name("SECONDS")
        ->check(CLI::Range(0.001, 86400.0));
    parser
        ->add_option("--data", options->dataDir,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "Data folder; else ENDORSE_DATA_DIR, else the user's")))
        ->type_name("DIR");
    parser
        ->add_option("--language", options->language,
                     help(QT_TRANSLATE_NOOP("endorse::app", "Language of the output for people")))
        ->check(CLI::IsMember({"en", "ja", "ko"}));
    parser->set_version_flag("--version", "endorsectl " ENDORSE_VERSION,
                             help(QT_TRANSLATE_NOOP("endorse::app", "Show the version")));
    parser->set_help_flag("-h,--help", help(QT_TRANSLATE_NOOP("endorse::app", "Show this help")));
    parser->fallthrough();
    parser->require_subcommand(1);
}

/// Help and version go to standard output, mistakes to standard error.
ExitCode explain(const CLI::App &parser, const CLI::ParseError &error, bool json)
{
    std::ostringstream out;
    std::ostringstream err;
    parser.exit(error, out, err);
    if (error.get_exit_code() == 0) {
        const Console console(false);
        console.line(QString::fromStdString(out.str()).trimmed());
        return ExitCode::Done;
    }
    const Console console(json);
    const core::Error wrong = usageError(
        text(QT_TRANSLATE_NOOP("endorse::app", "The command line is wrong: %1"))
            .arg(QString::fromStdString(error.what())),
        text(QT_TRANSLATE_NOOP("endorse::app",
                               "\"endorsectl --help\" and \"endorsectl VERB --help\" list what "
                               "there is.")));
    return console.fail(wrong);
}

QCoro::Task<ExitCode> runVerb(Verb verb, VerbContext *context)
{
    co_return co_await verb(context);
}

} // namespace

int runCommandLine(int argc, char **argv)
{
    int qtArgc = 1; // Options are ours alone.
    const QCoreApplication application(qtArgc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("endorsectl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ENDORSE_VERSION));
    installLanguage(languageArgument(argc, argv));

    CommonOptions common;
    Verb verb;
    CLI::App parser(
        help(QT_TRANSLATE_NOOP("endorse::app", "Provisions devices with a TPM at the Azure IoT Hub "
                                               "Device Provisioning Service.")),
        "endorsectl");
    addCommonOptions(&parser, &common);
    addDemoVerb(&parser, &verb);
    addServeVerb(&parser, &verb);
    addTpmVerbs(&parser, &verb);
    addAttestVerbs(&parser, &verb);
    addEnrollmentVerbs(&parser, &verb);
    try {
        parser.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return static_cast<int>(explain(parser, error, asksForJson(argc, argv)));
    }

    const Interrupts interrupts;
    VerbContext context{common, Console(common.json), interrupts.token(), interrupts.descriptor()};
    return static_cast<int>(QCoro::waitFor(runVerb(std::move(verb), &context)));
}

} // namespace endorse::app::cli
