// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifestverbs.h"

#include <app/cli/manifestprinter.h>
#include <app/cli/manifestreach.h>

#include <QJsonArray>

#include <manifest/background.h>
#include <manifest/verdictdocument.h>

namespace endorse::app::cli {

using core::Result;
using manifest::EntryDetail;

namespace {

struct ManifestVerifyOptions final
{
    ManifestTrustOptions trust;
    std::vector<std::string> files;
};

struct ManifestShowOptions final
{
    ManifestTrustOptions trust;
    std::string file;
    quint32 index = 0;
};

/// What a run over files came to.
struct VerifiedFiles final
{
    QJsonArray documents;
    ExitCode exitCode = ExitCode::Done;
};

QCoro::Task<ExitCode> verify(VerbContext *context, ManifestVerifyOptions options)
{
    const Console &console = context->console;
    const auto trust = manifestTrust(*context, options.trust);
    if (!trust)
        co_return console.fail(trust.error());
    const qint64 now = core::SystemClock().nowEpochSeconds();
    const bool isOne = options.files.size() == 1;
    VerifiedFiles all;
    for (const std::string &file : options.files) {
        auto report = co_await verifyFile(context, file, *trust, now, options.trust.object);
        if (!report && (isOne || report.error().category == core::ErrorCategory::Cancelled))
            co_return console.fail(report.error());
        if (!report) {
            // The others are verified all the same.
            console.error(report.error());
            all.exitCode = std::max(all.exitCode, exitCodeOf(report.error()));
            all.documents.append(QJsonObject{{QStringLiteral("file"), toQString(file)},
                                             {QStringLiteral("error"), report.error().toJson()}});
            continue;
        }
        if (!report->isAllAccepted())
            all.exitCode = std::max(all.exitCode, ExitCode::Failed);
        if (console.isJson())
            all.documents.append(manifest::verdictDocument(*report, report->verdicts));
        printVerdicts(console, *report);
    }
    if (console.isJson() && isOne)
        console.document(all.documents.first().toObject());
    else if (console.isJson())
        console.documents(all.documents);
    co_return all.exitCode;
}

core::Error noSuchEntry(quint32 index)
{
    return usageError(text(QT_TRANSLATE_NOOP("endorse::app", "There is no entry %1 in the file."))
                          .arg(static_cast<qint64>(index)),
                      text(QT_TRANSLATE_NOOP("endorse::app", "Entries are counted from 0.")));
}

QCoro::Task<ExitCode> show(VerbContext *context, ManifestShowOptions options)
{
    const Console &console = context->console;
    const auto trust = manifestTrust(*context, options.trust);
    if (!trust)
        co_return console.fail(trust.error());
    const qint64 now = core::SystemClock().nowEpochSeconds();
    // All of it: whether an entry is a duplicate, others say.
    const auto report =
        co_await verifyWhole(context, options.file, *trust, now, options.trust.object);
    if (!report)
        co_return console.fail(report.error());
    if (options.index >= report->verdicts.size())
        co_return console.fail(noSuchEntry(options.index));
    std::function<Result<EntryDetail>()> look = [file = report->file,
                                                 verdict = report->verdicts[options.index],
                                                 sets = *trust, now]() -> Result<EntryDetail> {
        const auto bytes = manifest::entryBytes(file, verdict);
        if (!bytes)
            return core::fail(bytes.error());
        return manifest::detailOf(*bytes, verdict, *sets, now);
    };
    const auto detail = co_await manifest::inBackground<Result<EntryDetail>>(std::move(look));
    if (!detail)
        co_return console.fail(detail.error());
    printDetail(console, report->file, *detail);
    co_return ExitCode::Done;
}

void addVerify(CLI::App *group, Verb *verb)
{
    CLI::App *sub = group->add_subcommand(
        "verify", help(QT_TRANSLATE_NOOP("endorse::app",
                                         "Verify every entry; done only when all are genuine")));
    sub->fallthrough();
    const auto options = std::make_shared<ManifestVerifyOptions>();
    sub->add_option("files", options->files,
                    help(QT_TRANSLATE_NOOP("endorse::app", "The manifests")))
        ->type_name("FILE")
        ->required();
    options->trust.addTo(sub);
    sub->callback([verb, options] {
        *verb = [options](VerbContext *context) { return verify(context, *options); };
    });
}

void addShow(CLI::App *group, Verb *verb)
{
    CLI::App *sub = group->add_subcommand(
        "show", help(QT_TRANSLATE_NOOP("endorse::app", "Show an entry with its certificates")));
    sub->fallthrough();
    const auto options = std::make_shared<ManifestShowOptions>();
    sub->add_option("file", options->file, help(QT_TRANSLATE_NOOP("endorse::app", "The manifest")))
        ->type_name("FILE")
        ->required();
    sub->add_option("--index", options->index,
                    help(QT_TRANSLATE_NOOP("endorse::app", "Which entry, counted from 0")))
        ->type_name("N")
        ->required();
    options->trust.addTo(sub);
    sub->callback([verb, options] {
        *verb = [options](VerbContext *context) { return show(context, *options); };
    });
}

} // namespace

void addManifestVerbs(CLI::App *parser, Verb *verb)
{
    CLI::App *group = parser->add_subcommand(
        "manifest", help(QT_TRANSLATE_NOOP("endorse::app", "Manifests of secure elements")));
    group->fallthrough();
    group->require_subcommand(1);
    addVerify(group, verb);
    addShow(group, verb);
    addManifestFileVerbs(group, verb);
    addManifestTrustVerbs(group, verb);
}

} // namespace endorse::app::cli
