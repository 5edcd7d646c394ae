// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/recordverbs.h>

namespace endorse::app::cli {

namespace {

using Verbs = RecordVerbs<GroupCalls>;

CLI::Option *addId(const MadeVerb &made)
{
    return made.sub
        ->add_option("--enrollment-group-id", made.options->id,
                     help(QT_TRANSLATE_NOOP("endorse::app", "ID of the enrollment group")))
        ->type_name("ID")
        ->required();
}

QCoro::Task<ExitCode> registrations(VerbContext *context, RecordVerbOptions options)
{
    const auto id = dps::EnrollmentGroupId::parse(toQString(options.id));
    if (!id)
        co_return context->console.fail(asUsageError(id.error()));
    auto reached = reachService(*context, options.service);
    if (!reached)
        co_return context->console.fail(reached.error());
    RecordListing listing("registrations", options.limit);
    dps::PageSink<dps::DeviceRegistrationState> sink =
        [&listing](QList<dps::DeviceRegistrationState> page) { return listing.add(page); };
    const core::Result<void> walked =
        co_await reached->client->walkRegistrations(*id, 0, sink, context->cancel);
    if (!walked)
        co_return context->console.fail(walked.error());
    listing.print(context->console);
    co_return ExitCode::Done;
}

} // namespace

void addGroupVerbs(CLI::App *parser, Verb *verb)
{
    CLI::App *group = parser->add_subcommand(
        "group", help(QT_TRANSLATE_NOOP("endorse::app", "Enrollment groups of a service")));
    group->fallthrough();
    group->require_subcommand(1);

    addLimit(addRecordVerb(group, verb, "list",
                           help(QT_TRANSLATE_NOOP("endorse::app", "List the enrollment groups")),
                           Verbs::list));

    const MadeVerb show = addRecordVerb(
        group, verb, "show", help(QT_TRANSLATE_NOOP("endorse::app", "Show an enrollment group")),
        Verbs::show);
    addId(show);
    addKeysFlag(show);

    const MadeVerb add =
        addRecordVerb(group, verb, "add",
                      help(QT_TRANSLATE_NOOP("endorse::app", "Add an enrollment group by "
                                                             "certificates or symmetric keys")),
                      Verbs::add);
    addId(add);
    add.options->record.addGroupTo(add.sub);
    addReplaceFlag(add);

    const MadeVerb edit =
        addRecordVerb(group, verb, "edit",
                      help(QT_TRANSLATE_NOOP("endorse::app", "Change what is given of an "
                                                             "enrollment group; the rest stays")),
                      Verbs::edit);
    addId(edit);
    edit.options->record.addGroupTo(edit.sub);
    addEtag(edit);

    const MadeVerb remove = addRecordVerb(
        group, verb, "remove",
        help(QT_TRANSLATE_NOOP("endorse::app", "Remove an enrollment group and the registrations "
                                               "of its devices")),
        Verbs::remove);
    addId(remove);
    addEtag(remove);

    const MadeVerb devices = addRecordVerb(
        group, verb, "registrations",
        help(QT_TRANSLATE_NOOP("endorse::app", "List the devices that registered by the group")),
        registrations);
    addId(devices);
    addLimit(devices);
}

} // namespace endorse::app::cli
