// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordverbs.h"

namespace endorse::app::cli {

core::Text EnrollmentCalls::removed()
{
    return text(QT_TRANSLATE_NOOP("endorse::app", "The enrollment \"%1\" was removed."));
}

core::Text GroupCalls::removed()
{
    return text(QT_TRANSLATE_NOOP("endorse::app", "The enrollment group \"%1\" was removed."));
}

void RecordListing::print(const Console &console) const
{
    if (console.isJson()) {
        console.document({{QStringLiteral("ok"), true},
                          {QStringLiteral("total"), m_json.size()},
                          {m_name, m_json}});
        return;
    }
    m_table.print(console);
    if (m_json.isEmpty())
        console.note(say(QT_TRANSLATE_NOOP("endorse::app", "The list is empty.")));
}

MadeVerb addRecordVerb(CLI::App *group, Verb *verb, const char *name, const std::string &what,
                       RecordVerb function)
{
    CLI::App *sub = group->add_subcommand(name, what);
    sub->fallthrough();
    const auto options = std::make_shared<RecordVerbOptions>();
    options->service.addTo(sub);
    sub->callback([verb, options, function] {
        *verb = [options, function](VerbContext *context) { return function(context, *options); };
    });
    return {sub, options};
}

void addLimit(const MadeVerb &made)
{
    made.sub
        ->add_option("--limit", made.options->limit,
                     help(QT_TRANSLATE_NOOP("endorse::app", "Show this many at most")))
        ->type_name("N")
        ->check(CLI::Range(1, 1000000));
}

void addKeysFlag(const MadeVerb &made)
{
    made.sub->add_flag(
        "--with-keys", made.options->withKeys,
        help(QT_TRANSLATE_NOOP("endorse::app", "Show symmetric keys too: whoever sees them can "
                                               "pass for the device")));
}

void addReplaceFlag(const MadeVerb &made)
{
    made.sub->add_flag("--replace", made.options->replace,
                       help(QT_TRANSLATE_NOOP("endorse::app", "Replace one of the same ID")));
}

void addEtag(const MadeVerb &made)
{
    made.sub
        ->add_option("--etag", made.options->etag,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "Only if the record still has this ETag; * for any")))
        ->type_name("ETAG");
}

} // namespace endorse::app::cli
