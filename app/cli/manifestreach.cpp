// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestreach.h"

#include <app/cli/listreach.h>
#include <core/regularfile.h>

#include <QFileInfo>

#include <manifest/background.h>

namespace endorse::app::cli {

using core::Result;
using manifest::TrustSets;
using manifest::TrustUse;
using manifest::VerifyReport;

namespace {

// A little more than is taken: a larger file is refused by its size.
constexpr qint64 mostCertificateBytes = 5 << 20;

void dropBuiltIn(TrustSets *sets, TrustUse use)
{
    for (const manifest::TrustedCertificate &one : sets->list(use)) {
        if (one.isBuiltIn)
            *sets = sets->without(use, one.sha256);
    }
}

Result<void> addFiles(TrustSets *sets, TrustUse use, const std::vector<std::string> &files)
{
    for (const std::string &file : files) {
        const auto content = readCertificates(file);
        if (!content)
            return core::fail(content.error());
        auto more = sets->with(use, *content);
        if (!more) {
            core::Error error = asUsageError(more.error());
            error.technical = toQString(file) + QStringLiteral(": ") + error.technical;
            return core::fail(error);
        }
        *sets = std::move(*more);
    }
    return {};
}

} // namespace

void ManifestTrustOptions::addTo(CLI::App *verb)
{
    verb->add_option("--signer", signers,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "Trust this manifest signer too, PEM or DER; may be "
                                            "repeated")))
        ->type_name("FILE")
        ->allow_extra_args(false);
    verb->add_option("--root", roots,
                     help(QT_TRANSLATE_NOOP("endorse::app", "Trust this CA of device certificates "
                                                            "too, PEM or DER; may be repeated")))
        ->type_name("FILE")
        ->allow_extra_args(false);
    verb->add_flag(
        "--no-builtin", noBuiltIn,
        help(QT_TRANSLATE_NOOP("endorse::app", "Do not trust the certificates that come with the "
                                               "program")));
    verb->add_option("--object", object,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "Of a bundle of Infineon: whose certificates (the "
                                            "first that there are)")))
        ->check(CLI::IsMember({"E0E0", "E0E1", "E0E2"}));
}

Result<core::Bytes> readCertificates(const std::string &name)
{
    auto content =
        core::readRegularFile(QFileInfo(toQString(name)).absoluteFilePath(), mostCertificateBytes);
    if (!content)
        return core::fail(asUsageError(content.error()));
    return content;
}

Result<std::shared_ptr<const TrustSets>> manifestTrust(const VerbContext &context,
                                                       const ManifestTrustOptions &options)
{
    auto loaded = manifest::TrustFolder(context.common.dataFolder()).load();
    if (!loaded)
        return core::fail(loaded.error());
    for (const core::Error &problem : loaded->problems)
        context.console.error(problem);
    TrustSets sets = std::move(loaded->sets);
    if (options.noBuiltIn) {
        dropBuiltIn(&sets, TrustUse::ManifestSigner);
        dropBuiltIn(&sets, TrustUse::DeviceRoot);
    }
    if (auto added = addFiles(&sets, TrustUse::ManifestSigner, options.signers); !added)
        return core::fail(added.error());
    if (auto added = addFiles(&sets, TrustUse::DeviceRoot, options.roots); !added)
        return core::fail(added.error());
    return std::make_shared<const TrustSets>(std::move(sets));
}

QCoro::Task<Result<VerifyReport>> verifyFile(VerbContext *context, std::string file,
                                             std::shared_ptr<const TrustSets> trust, qint64 now,
                                             std::string object)
{
    manifest::VerifyRequest request;
    request.file = toQString(file);
    request.trust = std::move(trust);
    request.now = now;
    if (!object.empty())
        request.object = manifest::bundleObject(toQString(object));
    const enrollmentlist::Progress progress = ProgressNotes(context->console).sink();
    std::function<Result<VerifyReport>()> verify = [request, progress, cancel = context->cancel] {
        quint64 entries = 0;
        const auto count = [&entries, &progress](std::span<const manifest::Verdict> verdicts,
                                                 qint64, qint64) {
            entries += verdicts.size();
            progress(static_cast<qint64>(entries), 0);
        };
        return manifest::verifyManifest(request, count, cancel);
    };
    auto report = co_await manifest::inBackground<Result<VerifyReport>>(std::move(verify));
    if (!report && (report.error().code == QLatin1String("not-regular") ||
                    report.error().code == QLatin1String("read")))
        co_return core::fail(asUsageError(report.error()));
    co_return report;
}

QCoro::Task<Result<VerifyReport>> verifyWhole(VerbContext *context, std::string file,
                                              std::shared_ptr<const TrustSets> trust, qint64 now,
                                              std::string object)
{
    auto report =
        co_await verifyFile(context, std::move(file), std::move(trust), now, std::move(object));
    if (report && report->problem)
        co_return core::fail(*report->problem);
    co_return report;
}

} // namespace endorse::app::cli
