// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include <app/cli/language.h>
#include <app/cli/pdfmodule.h>
#include <app/cli/verb.h>
#include <app/cli/walk.h>

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <QCoreApplication>

#include <algorithm>
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

/// For CLI11: empty when @p value is a time that --timeout can be.
std::string isTime(const std::string &value)
{
    bool isNumber = false;
    const double seconds = toQString(value).toDouble(&isNumber);
    if (isNumber && seconds >= 0.001 && seconds <= 86400.0)
        return {};
    return help(
        QT_TRANSLATE_NOOP("endorse::app", "it needs a number of seconds from 0.001 to 86400"));
}

/// For CLI11: an empty value is a mistake, such as a variable that is not set; it must not count as
/// left out.
std::string isNotEmpty(const std::string &value)
{
    return value.empty() ? help(QT_TRANSLATE_NOOP("endorse::app", "its value is empty"))
                         : std::string();
}

void refuseEmptyValues(CLI::App *app)
{
    for (CLI::Option *option : app->get_options()) {
        if (option->get_expected_min() > 0 && option->get_type_size_min() > 0)
            option->check(isNotEmpty);
    }
    for (CLI::App *verb : app->get_subcommands({}))
        refuseEmptyValues(verb);
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
        ->check(isTime);
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

/// The innermost verb that was understood.
const CLI::App *understood(const CLI::App &parser)
{
    const CLI::App *app = &parser;
    while (!app->get_subcommands().empty())
        app = app->get_subcommands().front();
    return app;
}

/// A word where a verb should stand; empty when none is there.
QString unknownVerb(const CLI::App &parser)
{
    for (const std::string &word : parser.remaining(true)) {
        if (!word.empty() && word.front() != '-')
            return toQString(word);
    }
    return {};
}

QString verbsOf(const CLI::App &group)
{
    QStringList names;
    for (const CLI::App *verb : group.get_subcommands([](const CLI::App *) { return true; }))
        names.append(QString::fromStdString(verb->get_name()));
    return names.join(QLatin1String(", "));
}

core::Error mistake(const CLI::App &parser, const CLI::ParseError &error)
{
    const CLI::App *group = understood(parser);
    const QString verbs = verbsOf(*group);
    const QString unknown = verbs.isEmpty() ? QString() : unknownVerb(parser);
    if (!unknown.isEmpty()) {
        core::Error wrong =
            usageError(text(QT_TRANSLATE_NOOP("endorse::app", "There is no verb \"%1\" in \"%2\"."))
                           .arg(unknown.left(160))
                           .arg(QString::fromStdString(group->get_display_name())),
                       text(QT_TRANSLATE_NOOP("endorse::app", "The verbs are: %1.")).arg(verbs));
        wrong.technical = QString::fromStdString(error.what());
        return wrong;
    }
    return usageError(
        text(QT_TRANSLATE_NOOP("endorse::app", "The command line is wrong: %1"))
            .arg(QString::fromStdString(error.what())),
        text(QT_TRANSLATE_NOOP("endorse::app", "\"endorsectl --help\" and \"endorsectl VERB "
                                               "--help\" list what there is.")));
}

/// Verbs whose document has a shape of its own also when they fail.
bool isWalk(const CLI::App &parser)
{
    return parser.got_subcommand("attest") || parser.got_subcommand("demo");
}

/// Whether --repeat was given with a number of rounds that can be.
bool asksForRounds(const CLI::App &parser)
{
    const CLI::App *verb = understood(parser);
    const CLI::Option *repeat = verb->get_option_no_throw("--repeat");
    return repeat != nullptr && repeat->count() > 0 &&
           toQString(repeat->results().front()).toInt() >= 1;
}

/// Which steps the document of a walk has.
attestation::AttestationKind kindOfWalk(const CLI::App &parser)
{
    const std::string &verb = understood(parser)->get_name();
    if (verb == "symkey")
        return attestation::AttestationKind::SymmetricKey;
    return verb == "x509" ? attestation::AttestationKind::X509 : attestation::AttestationKind::Tpm;
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
    const core::Error wrong = mistake(parser, error);
    if (isWalk(parser))
        return failWalk(console, kindOfWalk(parser), wrong, json && asksForRounds(parser));
    return console.fail(wrong);
}

QCoro::Task<ExitCode> runVerb(Verb verb, VerbContext *context)
{
    co_return co_await verb(context);
}

ExitCode parseAndRun(int argc, char **argv)
{
    CommonOptions common;
    Verb verb;
    CLI::App parser(
        help(QT_TRANSLATE_NOOP(
            "endorse::app", "Provisions devices with a TPM or a certificate at the Azure IoT Hub "
                            "Device Provisioning Service.")),
        "endorsectl");
    addCommonOptions(&parser, &common);
    addDemoVerb(&parser, &verb);
    addServeVerb(&parser, &verb);
    addTpmVerbs(&parser, &verb);
    addAttestVerbs(&parser, &verb);
    addEnrollmentVerbs(&parser, &verb);
    addGroupVerbs(&parser, &verb);
    addCaVerbs(&parser, &verb);
    addAuditVerbs(&parser, &verb);
    addKeyVerbs(&parser, &verb);
    addCertificateVerbs(&parser, &verb);
    addManifestVerbs(&parser, &verb);
    refuseEmptyValues(&parser);
    try {
        parser.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return explain(parser, error, asksForJson(argc, argv));
    }

    const Interrupts interrupts;
    VerbContext context{common, Console(common.json), interrupts.token(), interrupts.descriptor()};
    return QCoro::waitFor(runVerb(std::move(verb), &context));
}

} // namespace

int runCommandLine(int argc, char **argv)
{
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("endorsectl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(ENDORSE_VERSION));
    installLanguage(languageArgument(argc, argv));

    const ExitCode code = parseAndRun(argc, argv);
    // Who only sees the exit code must not take a lost answer for a good one.
    const std::optional<core::Error> lost = Console::outputError();
    if (!lost)
        return static_cast<int>(code);
    Console(false).error(*lost);
    return static_cast<int>(std::max(code, ExitCode::Failed));
}

} // namespace endorse::app::cli
