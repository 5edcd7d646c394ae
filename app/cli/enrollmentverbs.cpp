// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/cafile.h>
#include <app/cli/ekinput.h>
#include <app/cli/secretsource.h>
#include <app/cli/verb.h>
#include <attestation/keywarnings.h>
#include <dps/httpclient.h>
#include <dps/serviceclient.h>

#include <QJsonDocument>

namespace endorse::app::cli {

namespace {

struct EnrollmentOptions final
{
    std::string service;
    std::string caFile;
    std::string registrationId;
    std::string endorsementKey;
    std::string deviceId;
    bool disabled = false;
    bool replace = false;
};

/// What an enrollment verb needs to reach the service; lives in its coroutine. Each member holds
/// references to those before it.
struct Reach final
{
    std::unique_ptr<core::Clock> clock = std::make_unique<core::SystemClock>();
    std::unique_ptr<dps::HttpClient> http;
    std::unique_ptr<dps::ServiceClient> service;
};

core::Result<Reach> reach(const VerbContext &context, const EnrollmentOptions &options)
{
    const auto caFile = checkedCaFile(toQString(options.caFile));
    if (!caFile)
        return core::fail(caFile.error());
    auto connection = readService(toQString(options.service), context.interrupt);
    if (!connection)
        return core::fail(connection.error());
    dps::HttpClient::Options httpOptions;
    httpOptions.caFile = *caFile;
    if (context.common.timeout().count() > 0)
        httpOptions.timeout = context.common.timeout();
    Reach reached;
    reached.http = std::make_unique<dps::HttpClient>(httpOptions);
    reached.service =
        std::make_unique<dps::ServiceClient>(*reached.http, std::move(*connection), *reached.clock);
    return reached;
}

core::Result<dps::RegistrationId> registrationIdOf(const EnrollmentOptions &options)
{
    auto id = dps::RegistrationId::parse(toQString(options.registrationId));
    if (!id)
        return core::fail(asUsageError(id.error()));
    return id;
}

void printEnrollment(const Console &console, const dps::IndividualEnrollment &enrollment)
{
    if (console.isJson()) {
        console.document({
            {QStringLiteral("ok"), true},
            {QStringLiteral("enrollment"), QJsonDocument::fromJson(enrollment.toJson()).object()},
        });
        return;
    }
    const auto row = [&console](const char *label, const QString &value) {
        console.line(QStringLiteral("%1: %2").arg(say(label),
                                                  value.isEmpty() ? QStringLiteral("-") : value));
    };
    row(QT_TRANSLATE_NOOP("endorse::app", "Registration ID"), enrollment.registrationId);
    row(QT_TRANSLATE_NOOP("endorse::app", "Device ID"), enrollment.deviceId);
    row(QT_TRANSLATE_NOOP("endorse::app", "Provisioning status"),
        enrollment.isEnabled() ? say(QT_TRANSLATE_NOOP("endorse::app", "enabled"))
                               : say(QT_TRANSLATE_NOOP("endorse::app", "disabled")));
    row(QT_TRANSLATE_NOOP("endorse::app", "Attestation"), enrollment.attestation.type);
    if (enrollment.attestation.tpm) {
        row(QT_TRANSLATE_NOOP("endorse::app", "Endorsement key"),
            QString::fromLatin1(enrollment.attestation.tpm->endorsementKey));
    }
    if (enrollment.registrationState) {
        row(QT_TRANSLATE_NOOP("endorse::app", "IoT hub"),
            enrollment.registrationState->assignedHub);
    }
    row(QT_TRANSLATE_NOOP("endorse::app", "ETag"), QString::fromLatin1(enrollment.etag));
}

QCoro::Task<ExitCode> add(VerbContext *context, EnrollmentOptions options)
{
    const auto read = readEkArgument(toQString(options.endorsementKey), context->interrupt);
    if (!read)
        co_return context->console.fail(read.error());
    const tpmtypes::EndorsementKey &key = read->ek;
    if (options.registrationId.empty()) {
        options.registrationId =
            dps::RegistrationId::fromEndorsementKey(key).toString().toStdString();
    }
    const auto id = registrationIdOf(options);
    if (!id)
        co_return context->console.fail(id.error());
    auto enrollment = dps::IndividualEnrollment::forTpm(*id, key.base64());
    if (!options.deviceId.empty()) {
        const auto device = dps::DeviceId::parse(toQString(options.deviceId));
        if (!device)
            co_return context->console.fail(asUsageError(device.error()));
        enrollment.deviceId = device->toString();
    }
    if (options.disabled)
        enrollment.provisioningStatus = QStringLiteral("disabled");
    auto reached = reach(*context, options);
    if (!reached)
        co_return context->console.fail(reached.error());
    noteAssumptions(context->console, *read);
    if (const core::Text warning = attestation::keyTypeWarning(key); !warning.isEmpty())
        context->console.note(warning.render());
    const auto stored = co_await reached->service->putEnrollment(
        enrollment, options.replace ? QByteArrayLiteral("*") : QByteArray(), context->cancel);
    if (!stored)
        co_return context->console.fail(stored.error());
    printEnrollment(context->console, *stored);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> show(VerbContext *context, EnrollmentOptions options)
{
    const auto id = registrationIdOf(options);
    if (!id)
        co_return context->console.fail(id.error());
    auto reached = reach(*context, options);
    if (!reached)
        co_return context->console.fail(reached.error());
    const auto enrollment = co_await reached->service->getEnrollment(*id, context->cancel);
    if (!enrollment)
        co_return context->console.fail(enrollment.error());
    printEnrollment(context->console, *enrollment);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> remove(VerbContext *context, EnrollmentOptions options)
{
    const auto id = registrationIdOf(options);
    if (!id)
        co_return context->console.fail(id.error());
    auto reached = reach(*context, options);
    if (!reached)
        co_return context->console.fail(reached.error());
    const core::Result<void> removed =
        co_await reached->service->deleteEnrollment(*id, {}, context->cancel);
    if (!removed)
        co_return context->console.fail(removed.error());
    if (context->console.isJson())
        context->console.document({{QStringLiteral("ok"), true}});
    context->console.line(
        text(QT_TRANSLATE_NOOP("endorse::app", "The enrollment \"%1\" was removed."))
            .arg(id->toString())
            .render());
    co_return ExitCode::Done;
}

using EnrollmentVerb = QCoro::Task<ExitCode> (*)(VerbContext *, EnrollmentOptions);

std::shared_ptr<EnrollmentOptions> addVerb(CLI::App *group, Verb *verb, const char *name,
                                           const std::string &what, EnrollmentVerb function,
                                           CLI::App **made)
{
    CLI::App *sub = group->add_subcommand(name, what);
    sub->fallthrough();
    const auto options = std::make_shared<EnrollmentOptions>();
    sub->add_option("--service", options->service,
                    help(QT_TRANSLATE_NOOP("endorse::app",
                                           "The service's connection string: @FILE, - for standard "
                                           "input; left out: ENDORSE_SERVICE")))
        ->type_name("SOURCE");
    sub->add_option(
           "--ca", options->caFile,
           help(QT_TRANSLATE_NOOP("endorse::app", "CA certificates to trust, PEM; left out: the "
                                                  "system's")))
        ->type_name("FILE");
    sub->callback([verb, options, function] {
        *verb = [options, function](VerbContext *context) { return function(context, *options); };
    });
    *made = sub;
    return options;
}

CLI::Option *addRegistrationId(CLI::App *sub, EnrollmentOptions *options)
{
    return sub
        ->add_option("--registration-id", options->registrationId,
                     help(QT_TRANSLATE_NOOP("endorse::app", "Registration ID of the enrollment")))
        ->type_name("ID");
}

} // namespace

void addEnrollmentVerbs(CLI::App *parser, Verb *verb)
{
    CLI::App *group = parser->add_subcommand(
        "enrollment",
        help(QT_TRANSLATE_NOOP("endorse::app", "Individual enrollments of a service")));
    group->fallthrough();
    group->require_subcommand(1);

    CLI::App *sub = nullptr;
    auto options =
        addVerb(group, verb, "add",
                help(QT_TRANSLATE_NOOP("endorse::app", "Enroll a device by its EK")), add, &sub);
    addRegistrationId(sub, options.get());
    sub->add_option("--endorsement-key", options->endorsementKey,
                    help(QT_TRANSLATE_NOOP("endorse::app",
                                           "The EK: base64, or a file with it in any form that "
                                           "\"tpm ek --from\" knows")))
        ->type_name("B64|FILE")
        ->required();
    sub->add_option("--device-id", options->deviceId,
                    help(QT_TRANSLATE_NOOP("endorse::app",
                                           "Device ID at the hub; left out: the registration ID")))
        ->type_name("ID");
    sub->add_flag("--disabled", options->disabled,
                  help(QT_TRANSLATE_NOOP("endorse::app", "Enroll it without letting it in")));
    sub->add_flag("--replace", options->replace,
                  help(QT_TRANSLATE_NOOP("endorse::app", "Replace an enrollment of the same ID")));

    options = addVerb(group, verb, "show",
                      help(QT_TRANSLATE_NOOP("endorse::app", "Show an enrollment")), show, &sub);
    addRegistrationId(sub, options.get())->required();
    options =
        addVerb(group, verb, "remove",
                help(QT_TRANSLATE_NOOP("endorse::app", "Remove an enrollment")), remove, &sub);
    addRegistrationId(sub, options.get())->required();
}

} // namespace endorse::app::cli
