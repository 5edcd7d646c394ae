// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/listprinter.h>
#include <app/cli/listreach.h>
#include <app/cli/listverbs.h>
#include <app/cli/outputfile.h>

#include <QFileInfo>

#include <enrollmentlist/listexport.h>
#include <enrollmentlist/listimport.h>

namespace endorse::app::cli {

using core::Result;
using enrollmentlist::ChangeReport;
using enrollmentlist::ExportFormat;
using enrollmentlist::ExportReport;
using enrollmentlist::ImportReport;
using enrollmentlist::ListStore;
using enrollmentlist::UndoStep;

namespace {

struct ListFileOptions final
{
    std::string store;
    std::string file;
    std::string format;
    bool withKeys = false;
};

/// The error of a file that the user named, which is wrong usage when it is not there.
core::Error fileError(const core::Error &error)
{
    return error.category == core::ErrorCategory::Store && error.code == QLatin1String("read")
               ? asUsageError(error)
               : error;
}

QCoro::Task<ExitCode> importRows(VerbContext *context, ListFileOptions options)
{
    const Console &console = context->console;
    enrollmentlist::ImportRequest request;
    request.file = QFileInfo(toQString(options.file)).absoluteFilePath();
    const auto format = enrollmentlist::detectFormat(request.file);
    if (!format)
        co_return console.fail(fileError(format.error()));
    request.format = *format;
    const auto reached = ListReach::open(*context, options.store, MissingList::Make);
    if (!reached)
        co_return console.fail(reached.error());
    const enrollmentlist::Progress progress = ProgressNotes(console).sink();
    const std::function<Result<ImportReport>(ListStore &)> run =
        [request, progress, cancel = context->cancel](ListStore &store) {
            return enrollmentlist::importFile(store, request, progress, cancel);
        };
    const auto report = co_await (*reached)->worker()->run<ImportReport>(run);
    if (!report)
        co_return console.fail(report.error());
    if (report->imported > 0)
        co_await anchorAfterChange(context);
    printImport(console, *report);
    co_return report->rejectedCount == report->known ? ExitCode::Done : ExitCode::Failed;
}

Result<enrollmentlist::ExportRequest> requestOf(const ListFileOptions &options)
{
    enrollmentlist::ExportRequest request;
    request.file = QFileInfo(toQString(options.file)).absoluteFilePath();
    request.withKeys = options.withKeys;
    const auto format = enrollmentlist::exportFormat(toQString(options.format));
    request.format = format.value_or(ExportFormat::Csv);
    if (options.withKeys && request.format == ExportFormat::Csv) {
        return core::fail(
            usageError(text(QT_TRANSLATE_NOOP("endorse::app", "CSV never holds symmetric keys.")),
                       text(QT_TRANSLATE_NOOP("endorse::app",
                                              "Export JSON or the az script to write them."))));
    }
    if (const auto writable = checkOutputFile(request.file); !writable)
        return core::fail(writable.error());
    return request;
}

QCoro::Task<ExitCode> exportRows(VerbContext *context, ListFileOptions options)
{
    const Console &console = context->console;
    const auto request = requestOf(options);
    if (!request)
        co_return console.fail(request.error());
    const auto reached = ListReach::open(*context, options.store, MissingList::Refuse);
    if (!reached)
        co_return console.fail(reached.error());
    const enrollmentlist::Progress progress = ProgressNotes(console).sink();
    const std::function<Result<ExportReport>(ListStore &)> run =
        [request = *request, progress, cancel = context->cancel](ListStore &store) {
            return enrollmentlist::exportFile(store, request, progress, cancel);
        };
    const auto report = co_await (*reached)->worker()->run<ExportReport>(run);
    if (!report)
        co_return console.fail(report.error());
    if (request->withKeys) {
        console.note(text(QT_TRANSLATE_NOOP("endorse::app",
                                            "\"%1\" holds symmetric keys: whoever reads it can "
                                            "pass for the devices."))
                         .arg(report->file)
                         .render());
    }
    if (console.isJson()) {
        console.document({{QStringLiteral("ok"), true},
                          {QStringLiteral("file"), report->file},
                          {QStringLiteral("format"), toString(request->format)},
                          {QStringLiteral("rows"), report->rows},
                          {QStringLiteral("incomplete"), report->incomplete},
                          {QStringLiteral("seconds"), report->seconds}});
        co_return ExitCode::Done;
    }
    console.line(text(QT_TRANSLATE_NOOP("endorse::app", "Rows written to \"%1\": %2"))
                     .arg(report->file)
                     .arg(report->rows)
                     .render());
    if (report->incomplete > 0) {
        console.line(
            text(QT_TRANSLATE_NOOP("endorse::app", "Rows that the format cannot hold whole: %1"))
                .arg(report->incomplete)
                .render());
    }
    co_return ExitCode::Done;
}

/// What was taken back, with what was refused.
struct Undone final
{
    UndoStep step;
    ChangeReport report;
};

Result<Undone> undoLast(ListStore &store)
{
    const auto step = store.undoable();
    if (!step)
        return core::fail(step.error());
    auto report = store.undo();
    if (!report)
        return core::fail(report.error());
    return Undone{step->value_or(UndoStep{}), std::move(*report)};
}

QCoro::Task<ExitCode> undo(VerbContext *context, ListFileOptions options)
{
    const Console &console = context->console;
    const auto reached = ListReach::open(*context, options.store, MissingList::Refuse);
    if (!reached)
        co_return console.fail(reached.error());
    const std::function<Result<Undone>(ListStore &)> run = undoLast;
    const auto undone = co_await (*reached)->worker()->run<Undone>(run);
    if (!undone)
        co_return console.fail(undone.error());
    QJsonArray refused;
    for (const enrollmentlist::Outcome &item : undone->report.items) {
        if (item.what == enrollmentlist::Outcome::What::Done)
            continue;
        if (item.error)
            console.error(*item.error);
        refused.append(QJsonObject{{QStringLiteral("registrationId"), item.key},
                                   {QStringLiteral("code"), toString(item.what)}});
    }
    QJsonObject document{{QStringLiteral("ok"), true},
                         {QStringLiteral("kind"), undone->step.kind},
                         {QStringLiteral("count"), undone->step.count},
                         {QStringLiteral("undone"), undone->report.done},
                         {QStringLiteral("changeId"), undone->report.changeId},
                         {QStringLiteral("failed"), refused}};
    if (!refused.isEmpty()) {
        addFailure(&document, core::ErrorCategory::Store, "refused",
                   text(QT_TRANSLATE_NOOP("endorse::app", "Rows that were not taken back: %1"))
                       .arg(refused.size()));
    }
    addAuditProblem(console, undone->report.auditProblem, &document);
    if (console.isJson())
        console.document(document);
    //: %1 "add", "edit", "remove" or "import", %2 a number of rows
    console.line(text(QT_TRANSLATE_NOOP("endorse::app", "Taken back: %1, rows: %2"))
                     .arg(undone->step.kind)
                     .arg(undone->report.done)
                     .render());
    co_return refused.isEmpty() ? ExitCode::Done : ExitCode::Failed;
}

using ListFileVerb = QCoro::Task<ExitCode> (*)(VerbContext *, ListFileOptions);

struct MadeListVerb final
{
    CLI::App *sub;
    std::shared_ptr<ListFileOptions> options;
};

MadeListVerb addVerb(CLI::App *group, Verb *verb, const char *name, const std::string &what,
                     ListFileVerb function)
{
    CLI::App *sub = group->add_subcommand(name, what);
    sub->fallthrough();
    const auto options = std::make_shared<ListFileOptions>();
    addStore(sub, &options->store)->required();
    sub->callback([verb, options, function] {
        *verb = [options, function](VerbContext *context) { return function(context, *options); };
    });
    return {sub, options};
}

} // namespace

void addListFileVerbs(CLI::App *group, Verb *verb)
{
    const MadeListVerb importing = addVerb(
        group, verb, "import",
        help(QT_TRANSLATE_NOOP("endorse::app", "Add the rows of a CSV or JSON file to your list")),
        importRows);
    importing.sub
        ->add_option("file", importing.options->file,
                     help(QT_TRANSLATE_NOOP("endorse::app", "The file with the rows")))
        ->type_name("FILE")
        ->required();

    const MadeListVerb exporting =
        addVerb(group, verb, "export",
                help(QT_TRANSLATE_NOOP("endorse::app", "Write your list into a file")), exportRows);
    exporting.sub
        ->add_option("file", exporting.options->file,
                     help(QT_TRANSLATE_NOOP("endorse::app", "The file to be written")))
        ->type_name("FILE")
        ->required();
    exporting.sub
        ->add_option("--format", exporting.options->format,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "csv, json, or az for a script of the Azure CLI")))
        ->required()
        ->check(CLI::IsMember({"csv", "json", "az"}));
    exporting.sub->add_flag(
        "--with-keys", exporting.options->withKeys,
        help(QT_TRANSLATE_NOOP("endorse::app", "Write symmetric keys too: whoever reads them can "
                                               "pass for the device")));

    addVerb(group, verb, "undo",
            help(QT_TRANSLATE_NOOP("endorse::app",
                                   "Take back the last change that this station made to its list")),
            undo);
}

} // namespace endorse::app::cli
