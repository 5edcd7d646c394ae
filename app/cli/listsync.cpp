// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/confirmation.h>
#include <app/cli/listprinter.h>
#include <app/cli/listreach.h>
#include <app/cli/listverbs.h>
#include <app/cli/servicereach.h>

#include <QElapsedTimer>

#include <enrollmentlist/enrollmentsync.h>
#include <unistd.h>

namespace endorse::app::cli {

using core::Result;
using enrollmentlist::Comparison;
using enrollmentlist::Difference;
using enrollmentlist::Direction;
using enrollmentlist::Settle;
using enrollmentlist::SyncItem;
using enrollmentlist::SyncPlan;
using enrollmentlist::SyncReport;

namespace {

struct ListSyncOptions final
{
    std::string store;
    ServiceOptions service;
    std::string conflict = "skip";
    std::vector<std::string> ids;
    bool removes = false;
    bool yes = false;
};

/// The list and the service of a verb; lives in its coroutine.
struct BothReached final
{
    std::unique_ptr<ListReach> list;
    ServiceReach service;
};

Result<BothReached> reachBoth(const VerbContext &context, const ListSyncOptions &options,
                              MissingList missing)
{
    BothReached both;
    auto service = reachService(context, options.service);
    if (!service)
        return core::fail(service.error());
    both.service = std::move(*service);
    auto list = ListReach::open(context, options.store, missing);
    if (!list)
        return core::fail(list.error());
    both.list = std::move(*list);
    return both;
}

/// What a line of a plan would remove, on either side.
bool isRemoval(const Difference &difference, Settle settle)
{
    return (settle == Settle::Here && difference.what == Difference::What::OnlyService) ||
           (settle == Settle::There && difference.what == Difference::What::OnlyLocal);
}

Settle settleOf(const std::string &word)
{
    if (word == "here")
        return Settle::Here;
    return word == "there" ? Settle::There : Settle::Skip;
}

/// A plan and what it is about.
struct Prepared final
{
    SyncPlan plan;
    QJsonArray heldBack; ///< Registration IDs that would be removed.
    qsizetype acts = 0;  ///< Lines with something to do.
};

Prepared prepare(const Comparison &comparison, const ListSyncOptions &options, Direction direction)
{
    Prepared prepared;
    prepared.plan = enrollmentlist::planOf(comparison, settleOf(options.conflict));
    for (const Difference &difference : comparison.differences) {
        const Settle settle = prepared.plan.settleOf(difference, direction);
        if (!options.removes && isRemoval(difference, settle)) {
            prepared.plan.settled.insert(difference.key(), Settle::Skip);
            prepared.heldBack.append(difference.registrationId);
        } else if (settle != Settle::Skip) {
            ++prepared.acts;
        }
    }
    return prepared;
}

void showPrepared(const Console &console, const Comparison &comparison, const Prepared &prepared)
{
    showComparison(console, comparison);
    if (comparison.conflicts > 0) {
        console.note(text(QT_TRANSLATE_NOOP("endorse::app",
                                            "Conflicts: %1. --conflict here or there says which "
                                            "side is to be had on both."))
                         .arg(comparison.conflicts)
                         .render());
    }
    if (!prepared.heldBack.isEmpty()) {
        console.note(text(QT_TRANSLATE_NOOP("endorse::app",
                                            "Removals that are left out without --delete: %1"))
                         .arg(prepared.heldBack.size())
                         .render());
    }
}

/// Before anything is read: whether there is a way to say yes.
Result<void> canConfirm(const Console &console, const ListSyncOptions &options)
{
    if (options.yes || (!console.isJson() && ::isatty(STDIN_FILENO) != 0))
        return {};
    return core::fail(usageError(
        text(QT_TRANSLATE_NOOP("endorse::app", "What is to be changed must be confirmed.")),
        text(QT_TRANSLATE_NOOP("endorse::app",
                               "Add --yes, or answer on a terminal when asked. \"enrollment "
                               "diff\" shows what would be changed."))));
}

Result<void> confirm(const VerbContext &context, const ListSyncOptions &options,
                     const Prepared &prepared, Direction direction)
{
    if (options.yes)
        return {};
    const core::Text question =
        direction == Direction::Push
            ? text(QT_TRANSLATE_NOOP("endorse::app",
                                     "Records to be changed at the service: %1. Type \"%2\" to go "
                                     "on:"))
            : text(QT_TRANSLATE_NOOP("endorse::app",
                                     "Rows to be changed in the list: %1. Type \"%2\" to go on:"));
    return confirmOnTerminal(
        context, question.arg(prepared.acts).arg(QStringLiteral("yes")), QByteArrayLiteral("yes"),
        text(QT_TRANSLATE_NOOP("endorse::app", "What is to be changed must be confirmed.")),
        text(QT_TRANSLATE_NOOP("endorse::app", "Add --yes, or answer on a terminal when asked.")),
        direction == Direction::Push ? QStringLiteral("push") : QStringLiteral("pull"));
}

void addComparisonFacts(const Comparison &comparison, QJsonObject *document)
{
    document->insert(QStringLiteral("conflicts"), comparison.conflicts);
    document->insert(QStringLiteral("service"), comparison.service);
    document->insert(QStringLiteral("serviceMoved"), comparison.serviceMoved);
}

ExitCode exitCodeOf(const SyncReport &report)
{
    if (report.stopped)
        return cli::exitCodeOf(*report.stopped);
    return report.refused == 0 && report.isComplete() ? ExitCode::Done : ExitCode::Failed;
}

/// {"onlyLocal", "onlyService", "different", "equal", "failed"} as things stand afterwards, and
/// what was done.
ExitCode printReport(const Console &console, const Comparison &before, const Prepared &prepared,
                     const SyncReport &report)
{
    const ExitCode code = exitCodeOf(report);
    for (const SyncItem &item : report.items) {
        if (item.error)
            console.error(*item.error);
    }
    if (report.stopped)
        console.error(*report.stopped);
    if (console.isJson()) {
        const Comparison after = enrollmentlist::afterwards(before, prepared.plan, report);
        QJsonObject document = enrollmentlist::toJson(after, report);
        addComparisonFacts(after, &document);
        document.insert(QStringLiteral("ok"), code == ExitCode::Done);
        if (code != ExitCode::Done) {
            addFailure(&document, core::ErrorCategory::Dps,
                       report.refused > 0 ? "refused" : "unknown",
                       text(QT_TRANSLATE_NOOP("endorse::app", "Records that were not brought in "
                                                              "step: %1"))
                           .arg(report.refused + report.unknown + report.notSent));
        }
        document.insert(QStringLiteral("done"), report.done);
        document.insert(QStringLiteral("refused"), report.refused);
        document.insert(QStringLiteral("notSent"), report.notSent);
        document.insert(QStringLiteral("unknown"), report.unknown);
        document.insert(QStringLiteral("skipped"), report.skipped);
        document.insert(QStringLiteral("removals"), prepared.heldBack);
        document.insert(QStringLiteral("changeId"), report.changeId);
        if (report.stopped)
            document.insert(QStringLiteral("error"), report.stopped->toJson());
        console.document(document);
    }
    console.line(text(QT_TRANSLATE_NOOP("endorse::app",
                                        "Done: %1, refused: %2, not sent: %3, unknown: %4, left "
                                        "alone: %5"))
                     .arg(report.done)
                     .arg(report.refused)
                     .arg(report.notSent)
                     .arg(report.unknown)
                     .arg(report.skipped)
                     .render());
    return code;
}

QCoro::Task<ExitCode> diff(VerbContext *context, ListSyncOptions options)
{
    const Console &console = context->console;
    const auto both = reachBoth(*context, options, MissingList::Refuse);
    if (!both)
        co_return console.fail(both.error());
    const enrollmentlist::Progress progress = ProgressNotes(console).sink();
    const auto comparison = co_await enrollmentlist::compare(
        both->list->worker(), both->service.client, progress, context->cancel);
    if (!comparison)
        co_return console.fail(comparison.error());
    showComparison(console, *comparison);
    if (console.isJson()) {
        QJsonObject document = enrollmentlist::toJson(*comparison);
        addComparisonFacts(*comparison, &document);
        document.insert(QStringLiteral("ok"), true);
        console.document(document);
    }
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> sync(VerbContext *context, ListSyncOptions options, Direction direction)
{
    const Console &console = context->console;
    if (const auto possible = canConfirm(console, options); !possible)
        co_return console.fail(possible.error());
    const bool isPush = direction == Direction::Push;
    const auto both =
        reachBoth(*context, options, isPush ? MissingList::Refuse : MissingList::Make);
    if (!both)
        co_return console.fail(both.error());
    enrollmentlist::ListWorker *worker = both->list->worker();
    const enrollmentlist::Progress progress = ProgressNotes(console).sink();
    const auto comparison =
        co_await enrollmentlist::compare(worker, both->service.client, progress, context->cancel);
    if (!comparison)
        co_return console.fail(comparison.error());
    const Prepared prepared = prepare(*comparison, options, direction);
    showPrepared(console, *comparison, prepared);
    if (prepared.acts > 0) {
        if (const auto yes = confirm(*context, options, prepared, direction); !yes)
            co_return console.fail(yes.error());
    }
    const enrollmentlist::Progress sending = ProgressNotes(console).sink();
    Result<SyncReport> report;
    if (isPush) {
        report = co_await enrollmentlist::push(worker, both->service.client, prepared.plan, sending,
                                               context->cancel);
    } else {
        report = co_await enrollmentlist::pull(worker, both->service.client, prepared.plan, sending,
                                               context->cancel);
    }
    if (!report)
        co_return console.fail(report.error());
    if (report->done > 0)
        co_await anchorAfterChange(context);
    co_return printReport(console, *comparison, prepared, *report);
}

QCoro::Task<ExitCode> push(VerbContext *context, ListSyncOptions options)
{
    return sync(context, std::move(options), Direction::Push);
}

QCoro::Task<ExitCode> pull(VerbContext *context, ListSyncOptions options)
{
    return sync(context, std::move(options), Direction::Pull);
}

QCoro::Task<ExitCode> refresh(VerbContext *context, ListSyncOptions options)
{
    const Console &console = context->console;
    QElapsedTimer timer;
    timer.start();
    std::optional<QStringList> keys;
    for (const std::string &id : options.ids) {
        const auto parsed = dps::RegistrationId::parse(toQString(id));
        if (!parsed)
            co_return console.fail(asUsageError(parsed.error()));
        if (!keys)
            keys.emplace();
        keys->append(parsed->key());
    }
    const auto both = reachBoth(*context, options, MissingList::Refuse);
    if (!both)
        co_return console.fail(both.error());
    const enrollmentlist::Progress progress = ProgressNotes(console).sink();
    const auto changed = co_await enrollmentlist::refreshStates(
        both->list->worker(), both->service.client, keys, progress, context->cancel);
    if (!changed)
        co_return console.fail(changed.error());
    if (console.isJson()) {
        console.document({{QStringLiteral("ok"), true},
                          {QStringLiteral("changed"), *changed},
                          {QStringLiteral("seconds"), static_cast<double>(timer.elapsed()) / 1e3}});
    }
    console.line(text(QT_TRANSLATE_NOOP("endorse::app", "Registration states that are new: %1"))
                     .arg(*changed)
                     .render());
    co_return ExitCode::Done;
}

using ListSyncVerb = QCoro::Task<ExitCode> (*)(VerbContext *, ListSyncOptions);

struct MadeSyncVerb final
{
    CLI::App *sub;
    std::shared_ptr<ListSyncOptions> options;
};

MadeSyncVerb addVerb(CLI::App *group, Verb *verb, const char *name, const std::string &what,
                     ListSyncVerb function)
{
    CLI::App *sub = group->add_subcommand(name, what);
    sub->fallthrough();
    const auto options = std::make_shared<ListSyncOptions>();
    addStore(sub, &options->store)->required();
    options->service.addTo(sub);
    sub->callback([verb, options, function] {
        *verb = [options, function](VerbContext *context) { return function(context, *options); };
    });
    return {sub, options};
}

void addChangeOptions(const MadeSyncVerb &made)
{
    made.sub
        ->add_option("--conflict", made.options->conflict,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "Whose version counts of what was changed on both "
                                            "sides: here, there, or skip to leave it alone")))
        ->check(CLI::IsMember({"here", "there", "skip"}));
    made.sub->add_flag("--delete", made.options->removes,
                       help(QT_TRANSLATE_NOOP("endorse::app", "Remove too what was removed on the "
                                                              "other side")));
    made.sub->add_flag("--yes", made.options->yes,
                       help(QT_TRANSLATE_NOOP("endorse::app", "Do not ask for confirmation")));
}

} // namespace

void addListSyncVerbs(CLI::App *group, Verb *verb)
{
    addVerb(group, verb, "diff",
            help(QT_TRANSLATE_NOOP("endorse::app", "Compare your list with a service")), diff);
    addChangeOptions(
        addVerb(group, verb, "push",
                help(QT_TRANSLATE_NOOP("endorse::app", "Take what was changed in your list to a "
                                                       "service")),
                push));
    addChangeOptions(addVerb(
        group, verb, "pull",
        help(QT_TRANSLATE_NOOP("endorse::app", "Take what was changed at a service into your "
                                               "list")),
        pull));
    const MadeSyncVerb refreshing = addVerb(
        group, verb, "refresh",
        help(QT_TRANSLATE_NOOP("endorse::app",
                               "Ask a service what became of the devices of your list: of these, "
                               "or of all that are not assigned")),
        refresh);
    refreshing.sub
        ->add_option("--registration-id", refreshing.options->ids,
                     help(QT_TRANSLATE_NOOP("endorse::app", "Registration ID of the enrollment")))
        ->type_name("ID");
}

} // namespace endorse::app::cli
