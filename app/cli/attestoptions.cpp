// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestoptions.h"

#include <app/cli/cafile.h>
#include <dps/identifiers.h>

namespace endorse::app::cli {

namespace {

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

} // namespace

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

CLI::Option *addServiceOptions(CLI::App *verb, AttestOptions *options, bool isRequired)
{
    verb->add_option("--endpoint", options->endpoint,
                     isRequired ? help(QT_TRANSLATE_NOOP("endorse::app", "Address of the service"))
                                : help(QT_TRANSLATE_NOOP("endorse::app",
                                                         "Address of the service; left out: the "
                                                         "embedded emulator")))
        ->type_name("URL")
        ->required(isRequired);
    verb->add_option("--id-scope", options->idScope,
                     help(QT_TRANSLATE_NOOP("endorse::app", "ID scope of the service")))
        ->type_name("SCOPE")
        ->required(isRequired);
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

} // namespace endorse::app::cli
