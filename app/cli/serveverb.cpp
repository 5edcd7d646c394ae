// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/verb.h>
#include <attestation/oneshot.h>
#include <pki/certificateauthority.h>
#include <pki/privatefiles.h>

#include <QDir>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>

namespace endorse::app::cli {

namespace {

struct ServeOptions final
{
    int port = 0;
    std::string bind = "127.0.0.1";
    std::vector<std::string> hosts;
    std::vector<std::string> hubs;
    int retryAfter = 3;
    bool logRequests = false;
};

QJsonObject endpointJson(const emulator::EmulatorEndpoint &endpoint)
{
    QJsonObject json{
        {QStringLiteral("endpoint"), endpoint.endpoint.toString()},
        {QStringLiteral("idScope"), endpoint.idScope},
        {QStringLiteral("ca"), endpoint.caFile},
        {QStringLiteral("serviceConnectionString"), endpoint.serviceConnectionString},
        {QStringLiteral("hub"), endpoint.hub},
    };
    if (endpoint.linkedHubs.size() > 1)
        json.insert(QStringLiteral("hubs"), QJsonArray::fromStringList(endpoint.linkedHubs));
    return json;
}

QJsonObject requestJson(const emulator::EmulatorRequest &request)
{
    return {
        {QStringLiteral("at"), request.at.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("method"), request.method},
        {QStringLiteral("path"), request.path.left(1024)},
        {QStringLiteral("status"), request.status},
        {QStringLiteral("outcome"), request.outcome.english()},
        {QStringLiteral("ms"), static_cast<double>(request.durationNs) / 1e6},
    };
}

void introduce(const Console &console, const emulator::EmulatorEndpoint &endpoint)
{
    if (console.isJson()) {
        console.document(endpointJson(endpoint));
        return;
    }
    console.line(say(QT_TRANSLATE_NOOP("endorse::app", "The provisioning service answers.")));
    const QList<std::pair<QString, QString>> rows{
        {say(QT_TRANSLATE_NOOP("endorse::app", "Address")), endpoint.endpoint.toString()},
        {say(QT_TRANSLATE_NOOP("endorse::app", "ID scope")), endpoint.idScope},
        {say(QT_TRANSLATE_NOOP("endorse::app", "IoT hub")),
         endpoint.linkedHubs.join(QStringLiteral(", "))},
        {say(QT_TRANSLATE_NOOP("endorse::app", "CA file")), endpoint.caFile},
        {say(QT_TRANSLATE_NOOP("endorse::app", "Service connection string")),
         endpoint.serviceConnectionString},
    };
    for (const auto &[label, value] : rows)
        console.line(QStringLiteral("  %1: %2").arg(label, value));
    console.line(say(QT_TRANSLATE_NOOP("endorse::app", "Ctrl+C ends it.")));
}

void logRequest(const Console &console, const emulator::EmulatorRequest &request)
{
    if (console.isJson()) {
        console.streamLine(QJsonDocument(requestJson(request)).toJson(QJsonDocument::Compact));
        return;
    }
    // All at once: a path has escapes such as "%3A", which are no places for what comes after it.
    console.line(QStringLiteral("%1  %2 %3 → %4  %5")
                     .arg(request.at.toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz")),
                          request.method, request.path.left(200), QString::number(request.status),
                          request.outcome.render()));
}

void warn(const Console &console, const QHostAddress &bind,
          const emulator::EmulatorEndpoint &endpoint)
{
    if (!bind.isLoopback()) {
        console.note(
            text(QT_TRANSLATE_NOOP(
                     "endorse::app",
                     "WARNING: the service is reachable from other computers, at %1. It is "
                     "made for tests: do not leave it open."))
                .arg(bind.toString())
                .render());
    }
    if (endpoint.caRemade) {
        console.note(text(QT_TRANSLATE_NOOP("endorse::app",
                                            "The CA was made anew: clients must load %1 again."))
                         .arg(endpoint.caFile)
                         .render());
    }
}

core::Result<QHostAddress> bindAddress(const ServeOptions &options)
{
    const QHostAddress bind(toQString(options.bind));
    if (!bind.isNull())
        return bind;
    return core::fail(
        usageError(text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" is not an IP address."))
                       .arg(toQString(options.bind)),
                   text(QT_TRANSLATE_NOOP("endorse::app", "Name an address of this computer; "
                                                          "0.0.0.0 means all of them."))));
}

/// Two services on one folder know one list, but each its own challenges and operations: a client
/// that takes one for the other would fail without a reason that it can see. A window or a demo,
/// whose own client is the only one, may use the folder beside a service.
core::Result<pki::FileLock> lockFolder(const QString &folder)
{
    if (auto made = pki::makePrivateFolder(folder); !made)
        return core::fail(std::move(made.error()));
    const QString file = QDir(folder).filePath(QStringLiteral("serve.lock"));
    auto lock = pki::FileLock::acquire(file, std::chrono::milliseconds(0));
    if (lock)
        return lock;
    core::Error error = lock.error();
    error.message =
        text(QT_TRANSLATE_NOOP("endorse::app",
                               "Another \"endorsectl serve\" uses the folder \"%1\", or the "
                               "folder cannot be written."))
            .arg(folder);
    error.hint = text(QT_TRANSLATE_NOOP(
        "endorse::app", "Stop the other one, or name another data folder with --data."));
    return core::fail(error);
}

core::Result<emulator::EmulatorOptions> emulatorOptionsOf(const VerbContext &context,
                                                          const ServeOptions &options)
{
    const auto bind = bindAddress(options);
    if (!bind)
        return core::fail(bind.error());
    emulator::EmulatorOptions result;
    for (const std::string &host : options.hosts)
        result.hostNames.append(toQString(host));
    if (const auto names = pki::ServerNames::parse(result.hostNames, {}); !names)
        return core::fail(asUsageError(names.error()));
    for (const std::string &hub : options.hubs) {
        const auto name = dps::HubName::parse(toQString(hub));
        if (!name)
            return core::fail(asUsageError(name.error()));
        result.linkedHubs.append(name->toString());
    }
    result.dataDir = QDir(context.common.dataFolder()).filePath(QStringLiteral("emulator"));
    result.bind = *bind;
    result.port = static_cast<quint16>(options.port);
    result.retryAfterSeconds = options.retryAfter;
    return result;
}

QCoro::Task<ExitCode> serve(VerbContext *context, ServeOptions options)
{
    const auto emulatorOptions = emulatorOptionsOf(*context, options);
    if (!emulatorOptions)
        co_return context->console.fail(emulatorOptions.error());
    const auto lock = lockFolder(emulatorOptions->dataDir);
    if (!lock)
        co_return context->console.fail(lock.error());
    auto emulator = co_await emulator::Emulator::start(*emulatorOptions);
    if (!emulator)
        co_return context->console.fail(emulator.error());

    const Console console = context->console;
    const attestation::OneShot ended;
    const auto registration = context->cancel.onCancel([ended] { ended.fire(); });
    if (options.logRequests || !console.isJson()) {
        QObject::connect(emulator->get(), &emulator::Emulator::requestServed, emulator->get(),
                         [console, ended](const emulator::EmulatorRequest &request) {
                             logRequest(console, request);
                             if (Console::outputError())
                                 ended.fire();
                         });
    }
    warn(console, emulatorOptions->bind, (*emulator)->endpoint());
    introduce(console, (*emulator)->endpoint());
    if (!Console::outputError())
        co_await ended;
    co_return ExitCode::Done; // A signal is how it is meant to end.
}

} // namespace

void addServeVerb(CLI::App *parser, Verb *verb)
{
    CLI::App *serveVerb = parser->add_subcommand(
        "serve",
        help(QT_TRANSLATE_NOOP("endorse::app", "Run the embedded provisioning service until it is "
                                               "stopped")));
    serveVerb->fallthrough();
    const auto options = std::make_shared<ServeOptions>();
    serveVerb
        ->add_option("--port", options->port,
                     help(QT_TRANSLATE_NOOP("endorse::app", "Port; 0 takes a free one")))
        ->type_name("N")
        ->check(CLI::Range(0, 65535));
    serveVerb
        ->add_option("--bind", options->bind,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "IP address to listen on; left out: this computer "
                                            "alone")))
        ->type_name("ADDR");
    serveVerb
        ->add_option("--host", options->hosts,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "A further name for the server certificate; may be "
                                            "repeated")))
        ->type_name("NAME")
        ->take_all();
    serveVerb
        ->add_option("--hub", options->hubs,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "A further IoT hub to which devices are assigned; "
                                            "may be repeated")))
        ->type_name("NAME")
        ->take_all();
    serveVerb
        ->add_option("--retry-after", options->retryAfter,
                     help(QT_TRANSLATE_NOOP("endorse::app", "What devices are asked to wait")))
        ->type_name("SECONDS")
        ->check(CLI::Range(0, 3600));
    serveVerb->add_flag(
        "--log-requests", options->logRequests,
        help(QT_TRANSLATE_NOOP("endorse::app", "With --json: one more line for each request")));
    serveVerb->callback([verb, options] {
        *verb = [options](VerbContext *context) { return serve(context, *options); };
    });
}

} // namespace endorse::app::cli
