// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyoptions.h"

#include <app/background.h>
#include <app/cli/secretsource.h>

namespace endorse::app::cli {

namespace {

using OpenedKey = core::Result<std::shared_ptr<hsm::DeviceKey>>;
using KeyWork = std::function<core::Result<KeyReport>(const hsm::DeviceKey &)>;

/// What the options name, read.
struct NamedKey final
{
    hsm::KeyAddress address;
    QString modulePath;
    core::Secret secret;
};

core::Result<NamedKey> namedKey(const VerbContext &context, const KeyOptions &options)
{
    auto address = hsm::KeyAddress::parse(toQString(options.key));
    if (!address)
        return core::fail(asUsageError(address.error()));
    core::Secret secret;
    if (!options.pinFile.empty()) {
        const QString file = toQString(options.pinFile);
        auto read = readAuthValue(QStringLiteral("--pin-file"),
                                  file == QLatin1String("-") ? file : QLatin1Char('@') + file,
                                  context.interrupt);
        if (!read)
            return core::fail(read.error());
        secret = std::move(*read);
    }
    return NamedKey{std::move(*address), toQString(options.module), std::move(secret)};
}

OpenedKey openBlocking(const NamedKey &named)
{
    return named.address.home() == hsm::KeyHome::Pkcs11Token
               ? hsm::openPkcs11Key(named.address, named.modulePath, named.secret.clone())
               : hsm::openPemKey(named.address.file(), named.secret.clone());
}

/// In the thread of the verb, which owns the connection to a TPM and must not wait for it.
QCoro::Task<core::Result<KeyReport>> useKey(std::shared_ptr<hsm::DeviceKey> key, KeyWork work,
                                            core::CancelToken cancel)
{
    const auto interruption = cancel.onCancel([key] { key->interruptSigning(); });
    std::function<core::Result<KeyReport>()> inThread = [key, work = std::move(work)] {
        auto report = work(*key);
        if (report && !report->remark)
            report->remark = key->warning();
        return report;
    };
    co_return co_await inBackground<core::Result<KeyReport>>(std::move(inThread));
}

QCoro::Task<core::Result<KeyReport>> withTpmKey(Workbench *workbench, hsm::KeyAddress address,
                                                KeyWork work, core::CancelToken cancel)
{
    auto connection = co_await workbench->openTpm(cancel);
    if (!connection)
        co_return core::fail(connection.error());
    auto key = co_await hsm::openTpmKey(std::move(*connection), std::move(address), cancel);
    *connection = nullptr;
    if (!key)
        co_return core::fail(key.error());
    co_return co_await useKey(std::move(*key), std::move(work), cancel);
}

QCoro::Task<core::Result<KeyReport>> withOtherKey(std::shared_ptr<NamedKey> named, KeyWork work,
                                                  core::CancelToken cancel)
{
    std::function<OpenedKey()> open = [named] { return openBlocking(*named); };
    auto key = co_await inBackground<OpenedKey>(std::move(open));
    if (!key)
        co_return core::fail(key.error());
    co_return co_await useKey(std::move(*key), std::move(work), cancel);
}

} // namespace

void KeyOptions::addTo(CLI::App *verb, const char *name)
{
    verb->add_option(name, key,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "Private key: a PEM file, pkcs11:…, tpm:HANDLE or "
                                            "tpm:FILE")))
        ->type_name("KEY")
        ->required();
    verb->add_option("--module", module,
                     help(QT_TRANSLATE_NOOP("endorse::app", "PKCS#11 module of the token")))
        ->type_name("PATH");
    verb->add_option("--pin-file", pinFile,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "File with the PIN of the token or the passphrase of "
                                            "the key, - for standard input")))
        ->type_name("FILE");
    tpm.addTo(verb);
}

KeyReport reportOf(const hsm::DeviceKey &key)
{
    const QString publicKey = QString::fromLatin1(key.publicKeyInfo().toBase64());
    KeyReport report;
    report.json = {{QStringLiteral("address"), key.address().text()},
                   {QStringLiteral("home"), toString(key.home())},
                   {QStringLiteral("description"), key.describe()},
                   {QStringLiteral("algorithm"), key.algorithmName()},
                   {QStringLiteral("publicKey"), publicKey}};
    report.rows = {{QT_TRANSLATE_NOOP("endorse::app", "Key"), key.describe()},
                   {QT_TRANSLATE_NOOP("endorse::app", "Home"), toString(key.home())},
                   {QT_TRANSLATE_NOOP("endorse::app", "Algorithm"), key.algorithmName()},
                   {QT_TRANSLATE_NOOP("endorse::app", "Public key"), publicKey}};
    report.remark = key.warning();
    return report;
}

QCoro::Task<ExitCode> runWithKey(VerbContext *context, KeyOptions options, KeyWork work)
{
    auto named = namedKey(*context, options);
    if (!named)
        co_return context->console.fail(named.error());
    core::Result<KeyReport> report;
    if (named->address.home() == hsm::KeyHome::Tpm) {
        auto workbenchOptions = options.tpm.workbenchOptions(*context);
        if (!workbenchOptions)
            co_return context->console.fail(workbenchOptions.error());
        Workbench workbench(std::move(*workbenchOptions));
        workbench.connections().setTpm(options.tpm.choice());
        report = co_await withTpmKey(&workbench, named->address, std::move(work), context->cancel);
        co_await Workbench::shutdown(&workbench);
    } else {
        auto shared = std::make_shared<NamedKey>(std::move(*named));
        report = co_await withOtherKey(std::move(shared), std::move(work), context->cancel);
    }
    co_return report ? showReport(context->console, *report)
                     : context->console.fail(report.error());
}

ExitCode showReport(const Console &console, const KeyReport &report)
{
    if (report.remark)
        console.note(report.remark->render());
    for (const core::Text &warning : report.warnings)
        console.note(warning.render());
    if (console.isJson()) {
        QJsonObject json = report.json;
        json.insert(QStringLiteral("ok"), true);
        json.insert(QStringLiteral("warning"),
                    report.remark ? QJsonValue(report.remark->render()) : QJsonValue());
        if (!report.warnings.isEmpty()) {
            QJsonArray warnings;
            for (const core::Text &warning : report.warnings)
                warnings.append(warning.render());
            json.insert(QStringLiteral("warnings"), warnings);
        }
        console.document(json);
        return ExitCode::Done;
    }
    for (const auto &[label, value] : report.rows)
        console.line(QStringLiteral("%1: %2").arg(say(label), value));
    return ExitCode::Done;
}

} // namespace endorse::app::cli
