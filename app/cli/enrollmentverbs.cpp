// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/listreach.h>
#include <app/cli/listverbs.h>

namespace endorse::app::cli {

namespace {

using Verbs = RecordVerbs<EnrollmentCalls>;

CLI::Option *addId(const MadeVerb &made)
{
    return made.sub
        ->add_option("--registration-id", made.options->id,
                     help(QT_TRANSLATE_NOOP("endorse::app", "Registration ID of the enrollment")))
        ->type_name("ID");
}

/// A verb on a list when --store is given, else on a service.
template<RecordVerb onService, RecordVerb onList>
QCoro::Task<ExitCode> onEither(VerbContext *context, RecordVerbOptions options)
{
    return options.store.empty() ? onService(context, std::move(options))
                                 : onList(context, std::move(options));
}

/// --store, which excludes what belongs to a service.
CLI::Option *addStoreTo(const MadeVerb &made)
{
    CLI::Option *store = addStore(made.sub, &made.options->store);
    for (const char *name : {"--service", "--ca", "--etag"}) {
        if (CLI::Option *option = made.sub->get_option_no_throw(name); option != nullptr)
            store->excludes(option);
    }
    return store;
}

void addQuery(const MadeVerb &made, CLI::Option *store)
{
    made.sub
        ->add_option("--filter", made.options->filter,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "Only rows with this text in the registration ID, the "
                                            "device ID, the hub or the status, or with this EK")))
        ->type_name("TEXT")
        ->needs(store);
    CLI::Option *sort =
        made.sub
            ->add_option("--sort", made.options->sort,
                         help(QT_TRANSLATE_NOOP("endorse::app", "Sort by this member")))
            ->type_name("COLUMN")
            ->needs(store);
    made.sub
        ->add_flag("--descending", made.options->descending,
                   help(QT_TRANSLATE_NOOP("endorse::app", "Sort from the last to the first")))
        ->needs(sort);
}

} // namespace

void addEnrollmentVerbs(CLI::App *parser, Verb *verb)
{
    CLI::App *group = parser->add_subcommand(
        "enrollment",
        help(QT_TRANSLATE_NOOP("endorse::app", "Individual enrollments, of a service or in a "
                                               "list of your own")));
    group->fallthrough();
    group->require_subcommand(1);

    const MadeVerb list = addRecordVerb(
        group, verb, "list", help(QT_TRANSLATE_NOOP("endorse::app", "List the enrollments")),
        onEither<Verbs::list, listRows>);
    addLimit(list);
    addQuery(list, addStoreTo(list));

    const MadeVerb show = addRecordVerb(
        group, verb, "show", help(QT_TRANSLATE_NOOP("endorse::app", "Show an enrollment")),
        onEither<Verbs::show, showRow>);
    addId(show)->required();
    addKeysFlag(show);
    addStoreTo(show);

    const MadeVerb add = addRecordVerb(
        group, verb, "add",
        help(QT_TRANSLATE_NOOP("endorse::app",
                               "Enroll a device by its EK, certificates or symmetric keys")),
        onEither<Verbs::add, addRow>);
    addId(add);
    add.options->record.addEnrollmentTo(add.sub);
    addReplaceFlag(add);
    addStoreTo(add);

    const MadeVerb edit =
        addRecordVerb(group, verb, "edit",
                      help(QT_TRANSLATE_NOOP("endorse::app", "Change what is given of an "
                                                             "enrollment; the rest stays")),
                      onEither<Verbs::edit, editRow>);
    addId(edit)->required();
    edit.options->record.addEnrollmentTo(edit.sub);
    addEtag(edit);
    addStoreTo(edit);

    const MadeVerb remove = addRecordVerb(
        group, verb, "remove", help(QT_TRANSLATE_NOOP("endorse::app", "Remove an enrollment")),
        onEither<Verbs::remove, removeRow>);
    addId(remove)->required();
    addEtag(remove);
    addStoreTo(remove);

    addListFileVerbs(group, verb);
    addListSyncVerbs(group, verb);
}

} // namespace endorse::app::cli
