// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/attestoptions.h>
#include <app/cli/keyoptions.h>
#include <app/cli/secretsource.h>
#include <app/cli/walk.h>

namespace endorse::app::cli {

namespace {

struct X509Options final
{
    AttestOptions common;
    std::string certificate;
    std::string chain;
    KeyOptions key;
    std::string service;
    bool enrolls = false;

    /// The files that are read, but for the key.
    QStringList inputs() const
    {
        QStringList files = key.tpm.files();
        for (const std::string &file : {certificate, chain, key.module, key.pinFile, common.caFile})
            files.append(toQString(file));
        files.append(fileOfSource(service));
        return files;
    }
};

core::Error serviceWithoutEndpoint(const QString &option)
{
    return usageError(
        text(QT_TRANSLATE_NOOP("endorse::app", "%1 is given without --endpoint.")).arg(option),
        text(QT_TRANSLATE_NOOP("endorse::app",
                               "Name the service with --endpoint, or leave both out "
                               "to use the embedded emulator.")));
}

/// The service that is named, or the embedded one.
core::Result<attestation::ServiceChoice> chosenService(const AttestOptions &options)
{
    if (!options.endpoint.empty()) {
        if (!options.idScope.empty())
            return serviceOf(options);
        return core::fail(usageError(
            text(QT_TRANSLATE_NOOP("endorse::app", "--endpoint is given without --id-scope.")),
            text(QT_TRANSLATE_NOOP("endorse::app",
                                   "Copy the ID scope from the overview page of the provisioning "
                                   "service."))));
    }
    const std::array<std::pair<const char *, const std::string *>, 3> others{
        {{"--id-scope", &options.idScope},
         {"--hub-endpoint", &options.hubEndpoint},
         {"--ca", &options.caFile}}};
    for (const auto &[name, value] : others) {
        if (!value->empty())
            return core::fail(serviceWithoutEndpoint(QString::fromLatin1(name)));
    }
    return attestation::ServiceChoice();
}

core::Result<X509Source> sourceOf(const X509Options &options, int interrupt)
{
    const auto address = hsm::KeyAddress::parse(toQString(options.key.key));
    if (!address)
        return core::fail(asUsageError(address.error()));
    core::Secret secret;
    if (!options.key.pinFile.empty()) {
        const QString file = toQString(options.key.pinFile);
        auto read =
            readAuthValue(QStringLiteral("--pin-file"),
                          file == QLatin1String("-") ? file : QLatin1Char('@') + file, interrupt);
        if (!read)
            return core::fail(read.error());
        secret = std::move(*read);
    }
    return X509Source{toQString(options.certificate), toQString(options.chain), *address,
                      toQString(options.key.module), std::move(secret)};
}

/// How the walk begins, or why it does not.
core::Result<WalkPlan> planOf(const VerbContext &context, const X509Options &options)
{
    WalkPlan plan;
    plan.tpm = options.key.tpm;
    plan.rounds = options.common.rounds;
    plan.reportsRounds = reportsRounds(context, options.common);
    plan.transcript = toQString(options.common.transcript);
    plan.capture = toQString(options.common.capture);
    plan.inputs = options.inputs();
    auto service = chosenService(options.common);
    if (!service)
        return core::fail(service.error());
    // The name is that of this device, and nothing that lasts.
    service->registrationId.clear();
    plan.service = *service;
    if (!options.common.registrationId.empty()) {
        const auto id = dps::RegistrationId::parse(toQString(options.common.registrationId));
        if (!id)
            return core::fail(asUsageError(id.error()));
        plan.registrationId = *id;
    }
    auto source = sourceOf(options, context.interrupt);
    if (!source)
        return core::fail(source.error());
    plan.inputs.append(source->key.file());
    plan.x509 = std::make_shared<const X509Source>(std::move(*source));
    plan.enrolls = options.enrolls;
    if (options.enrolls && !options.common.endpoint.empty()) {
        auto connection = readService(toQString(options.service), context.interrupt);
        if (!connection)
            return core::fail(connection.error());
        plan.enrollmentService.emplace(
            enrollment::DeskTarget{std::move(*connection), plan.service.caFile});
    }
    return plan;
}

QCoro::Task<ExitCode> attestX509(VerbContext *context, X509Options options)
{
    auto plan = planOf(*context, options);
    if (!plan) {
        co_return failWalk(context->console, attestation::AttestationKind::X509, plan.error(),
                           reportsRounds(*context, options.common));
    }
    co_return co_await walk(context, std::move(*plan));
}

void addDeviceOptions(CLI::App *verb, X509Options *options)
{
    verb->add_option(
            "--cert", options->certificate,
            help(QT_TRANSLATE_NOOP("endorse::app", "Certificate of the device, PEM or DER; more "
                                                   "certificates in it are its chain")))
        ->type_name("FILE")
        ->required();
    verb->add_option("--chain", options->chain,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "Certificates above that of the device, in order")))
        ->type_name("FILE");
    options->key.addTo(verb, "--key");
    CLI::Option *enroll = verb->add_flag(
        "--enroll", options->enrolls,
        help(QT_TRANSLATE_NOOP("endorse::app", "Enroll the certificate first, unless its "
                                               "registration ID is enrolled")));
    verb->add_option("--service", options->service,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "With --enroll and --endpoint: connection string of "
                                            "the service, as for \"enrollment\"")))
        ->type_name("SOURCE")
        ->needs(enroll);
}

} // namespace

void addAttestX509Verb(CLI::App *group, Verb *verb)
{
    CLI::App *sub = group->add_subcommand(
        "x509", help(QT_TRANSLATE_NOOP("endorse::app", "With a certificate and its key")));
    sub->fallthrough();
    const auto options = std::make_shared<X509Options>();
    addDeviceOptions(sub, options.get());
    CLI::Option *repeat = addServiceOptions(sub, &options->common, false);
    sub->add_option("--registration-id", options->common.registrationId,
                    help(QT_TRANSLATE_NOOP("endorse::app",
                                           "Registration ID; left out: the common name of the "
                                           "certificate")))
        ->type_name("ID");
    sub->add_option("--transcript", options->common.transcript,
                    help(QT_TRANSLATE_NOOP("endorse::app",
                                           "Write all that was sent and received to this file")))
        ->type_name("FILE");
    sub->add_option(
           "--pcap", options->common.capture,
           help(QT_TRANSLATE_NOOP("endorse::app", "Write the traffic of the TPM to this file, for "
                                                  "Wireshark")))
        ->type_name("FILE");
    sub->callback([verb, options, repeat] {
        options->common.repeats = repeat->count() > 0;
        *verb = [options](VerbContext *context) { return attestX509(context, *options); };
    });
}

} // namespace endorse::app::cli
