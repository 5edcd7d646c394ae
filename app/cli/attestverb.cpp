// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/cafile.h>
#include <app/cli/verb.h>
#include <app/cli/walk.h>
#include <dps/identifiers.h>

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

QCoro::Task<ExitCode> attest(VerbContext *context, AttestOptions options)
{
    const bool reportsRounds = options.repeats && context->console.isJson();
    auto service = serviceOf(options);
    if (!service)
        co_return failWalk(context->console, service.error(), reportsRounds);
    WalkPlan plan;
    plan.tpm = options.tpm;
    plan.service = *service;
    plan.rounds = options.rounds;
    plan.reportsRounds = reportsRounds;
    plan.transcript = toQString(options.transcript);
    plan.capture = toQString(options.capture);
    co_return co_await walk(context, std::move(plan));
}

} // namespace

void addAttestVerbs(CLI::App *parser, Verb *verb)
{
    CLI::App *group = parser->add_subcommand(
        "attest",
        help(QT_TRANSLATE_NOOP("endorse::app", "Attest a device to a provisioning service")));
    group->fallthrough();
    group->require_subcommand(1);
    CLI::App *tpm = group->add_subcommand(
        "tpm", help(QT_TRANSLATE_NOOP("endorse::app", "With the keys of a TPM")));
    tpm->fallthrough();
    const auto options = std::make_shared<AttestOptions>();
    options->tpm.addTo(tpm);
    tpm->add_option("--endpoint", options->endpoint,
                    help(QT_TRANSLATE_NOOP("endorse::app", "Address of the service")))
        ->type_name("URL")
        ->required();
    tpm->add_option("--id-scope", options->idScope,
                    help(QT_TRANSLATE_NOOP("endorse::app", "ID scope of the service")))
        ->type_name("SCOPE")
        ->required();
    tpm->add_option("--registration-id", options->registrationId,
                    help(QT_TRANSLATE_NOOP("endorse::app",
                                           "Registration ID; left out: derived from the EK")))
        ->type_name("ID");
    tpm->add_option("--hub-endpoint", options->hubEndpoint,
                    help(QT_TRANSLATE_NOOP("endorse::app",
                                           "Where the hub is reached; left out: the service's "
                                           "address on this computer, else the assigned hub")))
        ->type_name("URL");
    tpm->add_option(
           "--ca", options->caFile,
           help(QT_TRANSLATE_NOOP("endorse::app", "CA certificates to trust, PEM; left out: the "
                                                  "system's")))
        ->type_name("FILE");
    tpm->add_option("--transcript", options->transcript,
                    help(QT_TRANSLATE_NOOP("endorse::app",
                                           "Write all that was sent and received to this file")))
        ->type_name("FILE");
    tpm->add_option(
           "--pcap", options->capture,
           help(QT_TRANSLATE_NOOP("endorse::app", "Write the traffic of the TPM to this file, for "
                                                  "Wireshark")))
        ->type_name("FILE");
    CLI::Option *repeat =
        tpm->add_option(
               "--repeat", options->rounds,
               help(QT_TRANSLATE_NOOP("endorse::app", "Attest this many times and report medians")))
            ->type_name("N")
            ->check(CLI::Range(1, 1000000));
    tpm->callback([verb, options, repeat] {
        options->repeats = repeat->count() > 0;
        *verb = [options](VerbContext *context) { return attest(context, *options); };
    });
}

} // namespace endorse::app::cli
