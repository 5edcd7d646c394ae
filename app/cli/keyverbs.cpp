// SPDX-License-Identifier: GPL-3.0-or-later
// Private keys of devices: made in a file or in the TPM, shown wherever they are.
#include <app/background.h>
#include <app/cli/keyoptions.h>
#include <app/cli/outputfile.h>
#include <app/freshfile.h>

#include <QFileInfo>

namespace endorse::app::cli {

namespace {

struct KeyCreateOptions final
{
    std::string home;
    std::string out;
    TpmOptions tpm;
};

core::Result<KeyReport> createInFile(const QString &out)
{
    const auto pem = hsm::createPemKey();
    if (!pem)
        return core::fail(pem.error());
    const auto written = writeNewFile(out, pem->view());
    if (!written)
        return core::fail(written.error());
    FreshFile fresh(*written);
    const auto key = hsm::openPemKey(*written, {});
    if (!key)
        return core::fail(key.error());
    fresh.keep();
    return reportOf(**key);
}

QCoro::Task<core::Result<KeyReport>> createInTpm(Workbench *workbench, QString out,
                                                 core::CancelToken cancel)
{
    auto connection = co_await workbench->openTpm(cancel);
    if (!connection)
        co_return core::fail(connection.error());
    const std::shared_ptr<tpm::TpmConnection> tpm = std::move(*connection);
    const auto pem = co_await hsm::createTpmKey(tpm, cancel);
    if (!pem)
        co_return core::fail(pem.error());
    const auto written = writeNewFile(out, *pem);
    if (!written)
        co_return core::fail(written.error());
    FreshFile fresh(*written);
    const auto address = hsm::KeyAddress::parse(QStringLiteral("tpm:") + *written);
    if (!address)
        co_return core::fail(address.error());
    const auto key = co_await hsm::openTpmKey(tpm, *address, cancel);
    if (!key)
        co_return core::fail(key.error());
    fresh.keep();
    co_return reportOf(**key);
}

QCoro::Task<ExitCode> createKey(VerbContext *context, KeyCreateOptions options)
{
    const QString out = toQString(options.out);
    if (const auto isFree = checkNewFile(out); !isFree)
        co_return context->console.fail(isFree.error());
    core::Result<KeyReport> report;
    if (options.home == "tpm") {
        auto workbenchOptions = options.tpm.workbenchOptions(*context);
        if (!workbenchOptions)
            co_return context->console.fail(workbenchOptions.error());
        Workbench workbench(std::move(*workbenchOptions));
        workbench.connections().setTpm(options.tpm.choice());
        report = co_await createInTpm(&workbench, out, context->cancel);
        co_await Workbench::shutdown(&workbench);
    } else {
        report = createInFile(out);
    }
    if (!report)
        co_return context->console.fail(report.error());
    report->json.insert(QStringLiteral("file"), QFileInfo(out).absoluteFilePath());
    co_return showReport(context->console, *report);
}

QCoro::Task<ExitCode> showKey(VerbContext *context, KeyOptions options)
{
    return runWithKey(
        context, std::move(options),
        [](const hsm::DeviceKey &key) -> core::Result<KeyReport> { return reportOf(key); });
}

} // namespace

void addKeyVerbs(CLI::App *parser, Verb *verb)
{
    CLI::App *group = parser->add_subcommand(
        "key", help(QT_TRANSLATE_NOOP("endorse::app", "Private keys of devices")));
    group->fallthrough();
    group->require_subcommand(1);

    const auto creating = std::make_shared<KeyCreateOptions>();
    CLI::App *create = group->add_subcommand(
        "create", help(QT_TRANSLATE_NOOP("endorse::app", "Make a P-256 key")));
    create->fallthrough();
    create
        ->add_option("--home", creating->home,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "file: a PEM file that is not encrypted; tpm: a key "
                                            "that only the TPM can use")))
        ->check(CLI::IsMember({"file", "tpm"}))
        ->required();
    create
        ->add_option("--out", creating->out,
                     help(QT_TRANSLATE_NOOP("endorse::app", "The new file; it must not exist")))
        ->type_name("FILE")
        ->required();
    creating->tpm.addTo(create);
    create->callback([verb, creating] {
        *verb = [creating](VerbContext *context) { return createKey(context, *creating); };
    });

    const auto showing = std::make_shared<KeyOptions>();
    CLI::App *sub = group->add_subcommand(
        "show", help(QT_TRANSLATE_NOOP("endorse::app", "Where a key is, and its public half")));
    sub->fallthrough();
    showing->addTo(sub, "--key");
    sub->callback([verb, showing] {
        *verb = [showing](VerbContext *context) { return showKey(context, *showing); };
    });
}

} // namespace endorse::app::cli
