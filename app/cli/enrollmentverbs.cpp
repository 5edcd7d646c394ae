// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/recordverbs.h>

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

} // namespace

void addEnrollmentVerbs(CLI::App *parser, Verb *verb)
{
    CLI::App *group = parser->add_subcommand(
        "enrollment",
        help(QT_TRANSLATE_NOOP("endorse::app", "Individual enrollments of a service")));
    group->fallthrough();
    group->require_subcommand(1);

    addLimit(addRecordVerb(group, verb, "list",
                           help(QT_TRANSLATE_NOOP("endorse::app", "List the enrollments")),
                           Verbs::list));

    const MadeVerb show =
        addRecordVerb(group, verb, "show",
                      help(QT_TRANSLATE_NOOP("endorse::app", "Show an enrollment")), Verbs::show);
    addId(show)->required();
    addKeysFlag(show);

    const MadeVerb add = addRecordVerb(
        group, verb, "add",
        help(QT_TRANSLATE_NOOP("endorse::app",
                               "Enroll a device by its EK, certificates or symmetric keys")),
        Verbs::add);
    addId(add);
    add.options->record.addEnrollmentTo(add.sub);
    addReplaceFlag(add);

    const MadeVerb edit =
        addRecordVerb(group, verb, "edit",
                      help(QT_TRANSLATE_NOOP("endorse::app", "Change what is given of an "
                                                             "enrollment; the rest stays")),
                      Verbs::edit);
    addId(edit)->required();
    edit.options->record.addEnrollmentTo(edit.sub);
    addEtag(edit);

    const MadeVerb remove = addRecordVerb(
        group, verb, "remove", help(QT_TRANSLATE_NOOP("endorse::app", "Remove an enrollment")),
        Verbs::remove);
    addId(remove)->required();
    addEtag(remove);
}

} // namespace endorse::app::cli
