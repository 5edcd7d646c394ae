// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/cafile.h>
#include <app/cli/secretsource.h>
#include <app/cli/verb.h>
#include <app/cli/walk.h>
#include <dps/identifiers.h>
#include <dps/symmetrickey.h>

namespace endorse::app::cli {

namespace {

struct AttestOptions final
{
    TpmOptions tpm;
    std::string endpoint;
    std::string idScope;
    std::string registrationId;
    std::string hubEndpoint;
    std::string caFile;
    std::string transcript;
    std::string capture;
    std::string keyFile;
    bool groupKey = false;
    int rounds = 1;
    bool repeats = false;
};

/// "https://host[:port]"; the scheme may be left out.
core::Result<QUrl> parseEndpoint(const QString &option, const QString &value)
{
    const QUrl url(value.contains(QLatin1String("://")) ? value
                                                        : QStringLiteral("https://") + value,
                   QUrl::StrictMode);
    const bool bare = url.path().isEmpty() || url.path() == QLatin1String("/");
    if (url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty() && bare &&
        url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment())
        return url.adjusted(QUrl::RemovePath);
    return core::fail(usageError(
        text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" is not an address for %2."))
            .arg(value)
            .arg(option),
        text(QT_TRANSLATE_NOOP("endorse::app",
                               "Give it as https://HOST or https://HOST:PORT, with nothing behind "
                               "it."))));
}

core::Result<attestation::ServiceChoice> serviceOf(const AttestOptions &options)
{
    attestation::ServiceChoice choice;
    choice.kind = attestation::ServiceChoice::Kind::Endpoint;
    const auto endpoint = parseEndpoint(QStringLiteral("--endpoint"), toQString(options.endpoint));
    if (!endpoint)
        return core::fail(endpoint.error());
    choice.endpoint = *endpoint;
    if (!options.hubEndpoint.empty()) {
        const auto hub =
            parseEndpoint(QStringLiteral("--hub-endpoint"), toQString(options.hubEndpoint));
        if (!hub)
            return core::fail(hub.error());
        choice.hubEndpoint = *hub;
    }
    const auto scope = dps::IdScope::parse(toQString(options.idScope));
    if (!scope)
        return core::fail(asUsageError(scope.error()));
    choice.idScope = scope->toString();
    if (!options.registrationId.empty()) {
        const auto id = dps::RegistrationId::parse(toQString(options.registrationId));
        if (!id)
            return core::fail(asUsageError(id.error()));
        choice.registrationId = id->toString();
    }
    const auto caFile = checkedCaFile(toQString(options.caFile));
    if (!caFile)
        return core::fail(caFile.error());
    choice.caFile = *caFile;
    return choice;
}

bool reportsRounds(const VerbContext &context, const AttestOptions &options)
{
    return options.repeats && context.console.isJson();
}

QCoro::Task<ExitCode> attestTpm(VerbContext *context, AttestOptions options)
{
    WalkPlan plan;
    plan.reportsRounds = reportsRounds(*context, options);
    auto service = serviceOf(options);
    if (!service)
        co_return failWalk(context->console, plan.kind(), service.error(), plan.reportsRounds);
    plan.tpm = options.tpm;
    plan.service = *service;
    plan.rounds = options.rounds;
    plan.transcript = toQString(options.transcript);
    plan.capture = toQString(options.capture);
    co_return co_await walk(context, std::move(plan));
}

/// The key of the device, checked, and derived when the file holds the one of its group.
core::Result<core::Secret> readKey(const AttestOptions &options, const dps::RegistrationId &id,
                                   int interrupt)
{
    constexpr qsizetype longestFile = 4096;
    const auto content = readContent(toQString(options.keyFile), longestFile, interrupt);
    if (!content)
        return core::fail(content.error());
    auto key = core::Secret::take(content->view().trimmed().toByteArray());
    if (const auto checked = dps::decodeSymmetricKey(key.view()); !checked)
        return core::fail(asUsageError(checked.error()));
    return options.groupKey ? dps::derivedSymmetricKey(key, id.toString()) : std::move(key);
}

QCoro::Task<ExitCode> attestSymmetricKey(VerbContext *context, AttestOptions options)
{
    WalkPlan plan;
    plan.reportsRounds = reportsRounds(*context, options);
    plan.rounds = options.rounds;
    constexpr auto kind = attestation::AttestationKind::SymmetricKey;
    const auto id = dps::RegistrationId::parse(toQString(options.registrationId));
    if (!id)
        co_return failWalk(context->console, kind, asUsageError(id.error()), plan.reportsRounds);
    auto service = serviceOf(options);
    if (!service)
        co_return failWalk(context->console, kind, service.error(), plan.reportsRounds);
    plan.service = *service;
    auto key = readKey(options, *id, context->interrupt);
    if (!key)
        co_return failWalk(context->console, kind, key.error(), plan.reportsRounds);
    plan.device.emplace(SymmetricKeyDevice{*id, std::move(*key)});
    co_return co_await walk(context, std::move(plan));
}

/// What is asked of any device: where it registers, and how often.
CLI::Option *addServiceOptions(CLI::App *verb, AttestOptions *options)
{
    verb->add_option("--endpoint", options->endpoint,
                     help(QT_TRANSLATE_NOOP("endorse::app", "Address of the service")))
        ->type_name("URL")
        ->required();
    verb->add_option("--id-scope", options->idScope,
                     help(QT_TRANSLATE_NOOP("endorse::app", "ID scope of the service")))
        ->type_name("SCOPE")
        ->required();
    verb->add_option("--hub-endpoint", options->hubEndpoint,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "Where the hub is reached; left out: the service's "
                                            "address on this computer, else the assigned hub")))
        ->type_name("URL");
    verb->add_option(
            "--ca", options->caFile,
            help(QT_TRANSLATE_NOOP("endorse::app", "CA certificates to trust, PEM; left out: the "
                                                   "system's")))
        ->type_name("FILE");
    return verb
        ->add_option(
            "--repeat", options->rounds,
            help(QT_TRANSLATE_NOOP("endorse::app", "Attest this many times and report medians")))
        ->type_name("N")
        ->check(CLI::Range(1, 1000000));
}

void addTpmVerb(CLI::App *group, Verb *verb)
{
    CLI::App *sub = group->add_subcommand(
        "tpm", help(QT_TRANSLATE_NOOP("endorse::app", "With the keys of a TPM")));
    sub->fallthrough();
    const auto options = std::make_shared<AttestOptions>();
    options->tpm.addTo(sub);
    CLI::Option *repeat = addServiceOptions(sub, options.get());
    sub->add_option("--registration-id", options->registrationId,
                    help(QT_TRANSLATE_NOOP("endorse::app",
                                           "Registration ID; left out: derived from the EK")))
        ->type_name("ID");
    sub->add_option("--transcript", options->transcript,
                    help(QT_TRANSLATE_NOOP("endorse::app",
                                           "Write all that was sent and received to this file")))
        ->type_name("FILE");
    sub->add_option(
           "--pcap", options->capture,
           help(QT_TRANSLATE_NOOP("endorse::app", "Write the traffic of the TPM to this file, for "
                                                  "Wireshark")))
        ->type_name("FILE");
    sub->callback([verb, options, repeat] {
        options->repeats = repeat->count() > 0;
        *verb = [options](VerbContext *context) { return attestTpm(context, *options); };
    });
}

void addSymmetricKeyVerb(CLI::App *group, Verb *verb)
{
    CLI::App *sub = group->add_subcommand(
        "symkey", help(QT_TRANSLATE_NOOP("endorse::app", "With a symmetric key")));
    sub->fallthrough();
    const auto options = std::make_shared<AttestOptions>();
    CLI::Option *repeat = addServiceOptions(sub, options.get());
    sub->add_option("--registration-id", options->registrationId,
                    help(QT_TRANSLATE_NOOP("endorse::app", "Registration ID of the device")))
        ->type_name("ID")
        ->required();
    sub->add_option("--key-file", options->keyFile,
                    help(QT_TRANSLATE_NOOP("endorse::app", "File with the key as base64, - for "
                                                           "standard input")))
        ->type_name("FILE")
        ->required();
    sub->add_flag("--group-key", options->groupKey,
                  help(QT_TRANSLATE_NOOP("endorse::app",
                                         "The file holds the key of the enrollment group: the "
                                         "key of the device is derived from it")));
    sub->callback([verb, options, repeat] {
        options->repeats = repeat->count() > 0;
        *verb = [options](VerbContext *context) { return attestSymmetricKey(context, *options); };
    });
}

} // namespace

void addAttestVerbs(CLI::App *parser, Verb *verb)
{
    CLI::App *group = parser->add_subcommand(
        "attest",
        help(QT_TRANSLATE_NOOP("endorse::app", "Attest a device to a provisioning service")));
    group->fallthrough();
    group->require_subcommand(1);
    addTpmVerb(group, verb);
    addSymmetricKeyVerb(group, verb);
}

} // namespace endorse::app::cli
