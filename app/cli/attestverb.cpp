// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/attestoptions.h>
#include <app/cli/secretsource.h>
#include <app/cli/walk.h>
#include <dps/identifiers.h>
#include <dps/symmetrickey.h>

namespace endorse::app::cli {

namespace {

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
    plan.inputs = options.tpm.files() + QStringList{toQString(options.caFile)};
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
    addAttestX509Verb(group, verb);
    addSymmetricKeyVerb(group, verb);
}

} // namespace endorse::app::cli
