// SPDX-License-Identifier: GPL-3.0-or-later
// Accepted entries of a manifest into a list, a service or files.
#include <app/cli/listreach.h>
#include <app/cli/manifestprinter.h>
#include <app/cli/manifestreach.h>
#include <app/cli/manifestverbs.h>
#include <app/cli/outputfile.h>
#include <app/cli/servicereach.h>

#include <QFileInfo>
#include <QTemporaryDir>

#include <manifest/background.h>
#include <manifest/manifestexport.h>
#include <manifest/manifestimport.h>

namespace endorse::app::cli {

using core::Result;
using enrollmentlist::ListStore;
using manifest::CertificateExportReport;
using manifest::CertificateFormat;
using manifest::ManifestImportReport;
using manifest::VerifyReport;

namespace {

struct ManifestImportOptions final
{
    ManifestTrustOptions trust;
    ServiceOptions service;
    std::string file;
    std::string store;
    bool dryRun = false;
};

struct ManifestExportOptions final
{
    ManifestTrustOptions trust;
    std::string file;
    std::string out;
    std::string format;
    std::string verdicts;
    bool bundle = false;
};

QCoro::Task<Result<VerifyReport>> verified(VerbContext *context, ManifestTrustOptions options,
                                           std::string file)
{
    const auto trust = manifestTrust(*context, options);
    if (!trust)
        co_return core::fail(trust.error());
    const qint64 now = core::SystemClock().nowEpochSeconds();
    auto report = co_await verifyWhole(context, std::move(file), *trust, now, options.object);
    co_return report;
}

manifest::ManifestImportRequest requestOf(const VerifyReport &report)
{
    return {report.file, report.sha256, report.verdicts};
}

ExitCode told(const Console &console, const VerifyReport &report,
              const ManifestImportReport &imported)
{
    return printManifestImport(console, report, imported) ? ExitCode::Done : ExitCode::Failed;
}

/// Whether a trial is for a list that is yet to be made: a file that could be written.
Result<bool> isForNoList(const ManifestImportOptions &options)
{
    const auto place = enrollmentlist::ListPlace::parse(toQString(options.store));
    if (!options.dryRun || !place || !place->isFile() || QFileInfo::exists(place->path()))
        return false;
    if (const auto writable = checkOutputFile(place->path()); !writable)
        return core::fail(writable.error());
    return true;
}

QCoro::Task<ExitCode> importIntoList(VerbContext *context, ManifestImportOptions options)
{
    const Console &console = context->console;
    const auto report = co_await verified(context, options.trust, options.file);
    if (!report)
        co_return console.fail(report.error());
    const auto isNew = isForNoList(options);
    if (!isNew)
        co_return console.fail(isNew.error());
    // The trial reads an empty list of its own, which is gone afterwards.
    std::optional<QTemporaryDir> scratch;
    if (*isNew) {
        scratch.emplace();
        options.store = scratch->filePath(QStringLiteral("trial.db")).toStdString();
    }
    const auto reached =
        ListReach::open(*context, options.store,
                        options.dryRun && !*isNew ? MissingList::Refuse : MissingList::Make);
    if (!reached)
        co_return console.fail(reached.error());
    const enrollmentlist::Progress progress = ProgressNotes(console).sink();
    const std::function<Result<ManifestImportReport>(ListStore &)> run =
        [request = requestOf(*report), progress, cancel = context->cancel,
         dryRun = options.dryRun](ListStore &store) {
            return dryRun ? manifest::checkManifest(store, request, progress, cancel)
                          : manifest::importManifest(store, request, progress, cancel);
        };
    const auto imported = co_await (*reached)->worker()->run<ManifestImportReport>(run);
    if (!imported)
        co_return console.fail(imported.error());
    if (imported->imported > 0 && !options.dryRun)
        co_await anchorAfterChange(context);
    co_return told(console, *report, *imported);
}

QCoro::Task<ExitCode> importIntoService(VerbContext *context, ManifestImportOptions options)
{
    const Console &console = context->console;
    auto reached = reachService(*context, options.service);
    if (!reached)
        co_return console.fail(reached.error());
    const auto report = co_await verified(context, options.trust, options.file);
    if (!report)
        co_return console.fail(report.error());
    const auto log = stationLog(*context);
    if (!log)
        co_return console.fail(log.error());
    enrollmentlist::Progress progress = ProgressNotes(console).sink();
    manifest::ManifestImportRequest request = requestOf(*report);
    request.audit = *log;
    const auto imported = co_await manifest::importManifest(reached->client, std::move(request),
                                                            std::move(progress), context->cancel);
    if (!imported)
        co_return console.fail(imported.error());
    if (imported->asked > 0 && !imported->auditProblem) {
        // What was sent has its line, also when the rest was cancelled.
        VerbContext rest = *context;
        rest.cancel = {};
        co_await anchorAfterChange(&rest);
    }
    const ExitCode code = told(console, *report, *imported);
    co_return imported->stopped ? std::max(code, exitCodeOf(*imported->stopped)) : code;
}

/// The target that was named cannot be one: wrong usage.
core::Error asTargetError(const core::Error &error)
{
    const bool isNamedWrong =
        error.code == QLatin1String("occupied") || error.code == QLatin1String("no-folder");
    return isNamedWrong ? asUsageError(error) : error;
}

Result<void> checkExport(const ManifestExportOptions &options)
{
    const core::Text hint = text(
        QT_TRANSLATE_NOOP("endorse::app", "\"endorsectl manifest export --help\" tells more."));
    if (options.format.empty() && options.verdicts.empty() && !options.bundle) {
        return core::fail(usageError(
            text(QT_TRANSLATE_NOOP("endorse::app", "One of --format, --bundle and --verdicts is "
                                                   "needed.")),
            hint));
    }
    if (options.bundle && options.format == "der") {
        return core::fail(usageError(
            text(QT_TRANSLATE_NOOP("endorse::app", "A bundle of certificates is always PEM.")),
            hint));
    }
    if (options.bundle || !options.verdicts.empty())
        return checkOutputFile(toQString(options.out));
    return {};
}

QCoro::Task<ExitCode> exportVerdictsOf(VerbContext *context, ManifestExportOptions options)
{
    const Console &console = context->console;
    const auto trust = manifestTrust(*context, options.trust);
    if (!trust)
        co_return console.fail(trust.error());
    const qint64 now = core::SystemClock().nowEpochSeconds();
    // Of a damaged file too: that is a verdict.
    const auto report =
        co_await verifyFile(context, options.file, *trust, now, options.trust.object);
    if (!report)
        co_return console.fail(report.error());
    const auto format = manifest::verdictFormat(toQString(options.verdicts));
    std::function<Result<QString>()> write = [report = *report, format,
                                              out = toQString(options.out),
                                              cancel = context->cancel] {
        return manifest::exportVerdicts(report, report.verdicts,
                                        format.value_or(manifest::VerdictFormat::Csv), out, cancel);
    };
    const auto path = co_await manifest::inBackground<Result<QString>>(std::move(write));
    if (!path) {
        co_return console.fail(asTargetError(path.error()));
    }
    if (console.isJson()) {
        console.document({{QStringLiteral("ok"), true},
                          {QStringLiteral("file"), *path},
                          {QStringLiteral("entries"), static_cast<qint64>(report->entries)}});
    }
    console.line(text(QT_TRANSLATE_NOOP("endorse::app", "Verdicts written to \"%1\": %2"))
                     .arg(*path)
                     .arg(static_cast<qint64>(report->entries))
                     .render());
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> exportCertificatesOf(VerbContext *context, ManifestExportOptions options)
{
    const Console &console = context->console;
    const auto report = co_await verified(context, options.trust, options.file);
    if (!report)
        co_return console.fail(report.error());
    manifest::CertificateExport request{report->file, report->verdicts, CertificateFormat::Pem,
                                        toQString(options.out)};
    if (options.bundle)
        request.format = CertificateFormat::Bundle;
    else if (options.format == "der")
        request.format = CertificateFormat::Der;
    const enrollmentlist::Progress progress = ProgressNotes(console).sink();
    std::function<Result<CertificateExportReport>()> write = [request = std::move(request),
                                                              progress, cancel = context->cancel] {
        return manifest::exportCertificates(request, progress, cancel);
    };
    const auto written =
        co_await manifest::inBackground<Result<CertificateExportReport>>(std::move(write));
    if (!written) {
        co_return console.fail(asTargetError(written.error()));
    }
    if (console.isJson()) {
        console.document({{QStringLiteral("ok"), true},
                          {QStringLiteral("target"), written->target},
                          {QStringLiteral("certificates"), written->certificates},
                          {QStringLiteral("seconds"), written->seconds}});
    }
    console.line(text(QT_TRANSLATE_NOOP("endorse::app", "Certificates written to \"%1\": %2"))
                     .arg(written->target)
                     .arg(written->certificates)
                     .render());
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> importEntries(VerbContext *context, ManifestImportOptions options)
{
    return options.store.empty() ? importIntoService(context, std::move(options))
                                 : importIntoList(context, std::move(options));
}

QCoro::Task<ExitCode> exportEntries(VerbContext *context, ManifestExportOptions options)
{
    if (const auto usable = checkExport(options); !usable)
        co_return context->console.fail(usable.error());
    if (options.verdicts.empty())
        co_return co_await exportCertificatesOf(context, options);
    co_return co_await exportVerdictsOf(context, options);
}

void addImport(CLI::App *group, Verb *verb)
{
    CLI::App *sub = group->add_subcommand(
        "import", help(QT_TRANSLATE_NOOP("endorse::app",
                                         "Enroll what is genuine: in a list of your own, or at a "
                                         "service")));
    sub->fallthrough();
    const auto options = std::make_shared<ManifestImportOptions>();
    sub->add_option("file", options->file, help(QT_TRANSLATE_NOOP("endorse::app", "The manifest")))
        ->type_name("FILE")
        ->required();
    options->service.addTo(sub);
    CLI::Option *store = addStore(sub, &options->store);
    for (const char *name : {"--service", "--ca"})
        store->excludes(sub->get_option(name));
    sub->add_flag(
           "--dry-run", options->dryRun,
           help(QT_TRANSLATE_NOOP("endorse::app", "Only say what would be imported into the list")))
        ->needs(store);
    options->trust.addTo(sub);
    sub->callback([verb, options] {
        *verb = [options](VerbContext *context) { return importEntries(context, *options); };
    });
}

void addExport(CLI::App *group, Verb *verb)
{
    CLI::App *sub = group->add_subcommand(
        "export",
        help(QT_TRANSLATE_NOOP("endorse::app", "Write device certificates, or the verdicts")));
    sub->fallthrough();
    const auto options = std::make_shared<ManifestExportOptions>();
    sub->add_option("file", options->file, help(QT_TRANSLATE_NOOP("endorse::app", "The manifest")))
        ->type_name("FILE")
        ->required();
    sub->add_option("--out", options->out,
                    help(QT_TRANSLATE_NOOP("endorse::app",
                                           "A folder that does not exist yet; with --bundle or "
                                           "--verdicts a file")))
        ->type_name("PATH")
        ->required();
    CLI::Option *format =
        sub->add_option("--format", options->format,
                        help(QT_TRANSLATE_NOOP("endorse::app", "pem or der: a file for each "
                                                               "device")))
            ->check(CLI::IsMember({"pem", "der"}));
    CLI::Option *bundle =
        sub->add_flag("--bundle", options->bundle,
                      help(QT_TRANSLATE_NOOP("endorse::app", "All certificates in one PEM file")));
    sub->add_option(
           "--verdicts", options->verdicts,
           help(QT_TRANSLATE_NOOP("endorse::app", "csv, json or html: the verdicts instead of "
                                                  "certificates")))
        ->check(CLI::IsMember({"csv", "json", "html"}))
        ->excludes(format)
        ->excludes(bundle);
    options->trust.addTo(sub);
    sub->callback([verb, options] {
        *verb = [options](VerbContext *context) { return exportEntries(context, *options); };
    });
}

} // namespace

void addManifestFileVerbs(CLI::App *group, Verb *verb)
{
    addImport(group, verb);
    addExport(group, verb);
}

} // namespace endorse::app::cli
