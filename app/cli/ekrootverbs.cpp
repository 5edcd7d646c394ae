// SPDX-License-Identifier: GPL-3.0-or-later
#include "ekrootverbs.h"

#include <app/cli/ekjson.h>
#include <core/regularfile.h>

#include <QFileInfo>
#include <QJsonArray>

namespace endorse::app::cli {

namespace {

// A little more than is taken: a larger file is refused by its size.
constexpr qint64 readLimit = 5 << 20;

struct EkRootOptions final
{
    std::string file;
    std::string fingerprint;
};

QString kindText(const pki::KeptCertificate &certificate)
{
    return certificate.isSelfSigned ? say(QT_TRANSLATE_NOOP("endorse::app", "root"))
                                    : say(QT_TRANSLATE_NOOP("endorse::app", "intermediate"));
}

void showKept(const Console &console, const pki::KeptCertificate &certificate)
{
    console.line(QStringLiteral("%1 (%2)").arg(certificate.info.subject, kindText(certificate)));
    const auto detail = [&console](const char *label, const QString &value) {
        console.line(QStringLiteral("  %1: %2").arg(say(label), value));
    };
    detail(QT_TRANSLATE_NOOP("endorse::app", "Fingerprint (SHA-256)"), certificate.fingerprint);
    if (!certificate.isSelfSigned)
        detail(QT_TRANSLATE_NOOP("endorse::app", "Issuer"), certificate.info.issuer);
    detail(QT_TRANSLATE_NOOP("endorse::app", "Validity"),
           text(QT_TRANSLATE_NOOP("endorse::app", "from %1 to %2"))
               .arg(certificate.info.notBefore.toUTC().toString(Qt::ISODate))
               .arg(certificate.info.notAfter.toUTC().toString(Qt::ISODate))
               .render());
}

core::Text outcomeText(const pki::AddedCertificate &one)
{
    switch (one.outcome) {
    case pki::AddedCertificate::Outcome::Added:
        return text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" was added."));
    case pki::AddedCertificate::Outcome::AlreadyKept:
        return text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" is among the roots already."));
    case pki::AddedCertificate::Outcome::Refused:
        break;
    }
    return text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" was refused."));
}

ExitCode add(const VerbContext &context, const EkRootOptions &options)
{
    const Console &console = context.console;
    const auto content =
        core::readRegularFile(QFileInfo(toQString(options.file)).absoluteFilePath(), readLimit);
    if (!content)
        return console.fail(asUsageError(content.error()));
    const auto added = ekRoots(context.common.dataFolder()).add(*content);
    if (!added)
        return console.fail(added.error());
    bool anyRefused = false;
    QJsonArray certificates;
    for (const pki::AddedCertificate &one : *added) {
        QJsonObject json = keptJson(one.certificate);
        json.insert(QStringLiteral("outcome"), toString(one.outcome));
        console.line(outcomeText(one).arg(one.certificate.info.subject).render());
        if (one.error) {
            anyRefused = true;
            json.insert(QStringLiteral("error"), one.error->toJson());
            console.error(*one.error);
        } else {
            console.line(QStringLiteral("  %1: %2")
                             .arg(say(QT_TRANSLATE_NOOP("endorse::app", "Fingerprint (SHA-256)")),
                                  one.certificate.fingerprint));
        }
        certificates.append(json);
    }
    if (console.isJson()) {
        console.document(
            {{QStringLiteral("ok"), !anyRefused}, {QStringLiteral("certificates"), certificates}});
    }
    return anyRefused ? ExitCode::Failed : ExitCode::Done;
}

ExitCode list(const VerbContext &context, const EkRootOptions &)
{
    const Console &console = context.console;
    const pki::EkRoots roots = ekRoots(context.common.dataFolder());
    const auto kept = roots.list();
    if (!kept)
        return console.fail(kept.error());
    QJsonArray certificates;
    for (const pki::KeptCertificate &one : kept->certificates) {
        certificates.append(keptJson(one));
        showKept(console, one);
    }
    QJsonArray problems;
    for (const core::Error &problem : kept->problems) {
        problems.append(problem.toJson());
        console.error(problem);
    }
    if (console.isJson()) {
        console.document({{QStringLiteral("ok"), true},
                          {QStringLiteral("folder"), roots.folder()},
                          {QStringLiteral("certificates"), certificates},
                          {QStringLiteral("problems"), problems}});
    } else if (kept->certificates.isEmpty()) {
        console.line(say(QT_TRANSLATE_NOOP(
            "endorse::app", "No root is trusted yet. The embedded TPM is known by its own CA.")));
    }
    return ExitCode::Done;
}

ExitCode remove(const VerbContext &context, const EkRootOptions &options)
{
    const Console &console = context.console;
    const auto removed =
        ekRoots(context.common.dataFolder()).remove(toQString(options.fingerprint));
    if (!removed)
        return console.fail(removed.error());
    if (console.isJson()) {
        console.document(
            {{QStringLiteral("ok"), true}, {QStringLiteral("removed"), keptJson(*removed)}});
    }
    console.line(text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" is no longer trusted."))
                     .arg(removed->info.subject)
                     .render());
    return ExitCode::Done;
}

using EkRootVerb = ExitCode (*)(const VerbContext &, const EkRootOptions &);

QCoro::Task<ExitCode> run(VerbContext *context, EkRootVerb function, EkRootOptions options)
{
    co_return function(*context, options);
}

std::shared_ptr<EkRootOptions> addVerb(CLI::App *group, Verb *verb, const char *name,
                                       const std::string &what, EkRootVerb function,
                                       CLI::App **made)
{
    CLI::App *sub = group->add_subcommand(name, what);
    sub->fallthrough();
    const auto options = std::make_shared<EkRootOptions>();
    sub->callback([verb, options, function] {
        *verb = [options, function](VerbContext *context) {
            return run(context, function, *options);
        };
    });
    *made = sub;
    return options;
}

} // namespace

void addEkRootVerbs(CLI::App *group, Verb *verb)
{
    CLI::App *roots = group->add_subcommand(
        "ek-root",
        help(QT_TRANSLATE_NOOP("endorse::app", "The roots of EK certificates that you trust")));
    roots->fallthrough();
    roots->require_subcommand(1);
    CLI::App *sub = nullptr;
    const auto adding = addVerb(
        roots, verb, "add",
        help(QT_TRANSLATE_NOOP("endorse::app", "Trust the CA certificates of a file, PEM or DER")),
        add, &sub);
    sub->add_option("file", adding->file,
                    help(QT_TRANSLATE_NOOP("endorse::app", "The file with the certificates")))
        ->type_name("FILE")
        ->required();
    addVerb(roots, verb, "list", help(QT_TRANSLATE_NOOP("endorse::app", "Show what is trusted")),
            list, &sub);
    const auto removing = addVerb(
        roots, verb, "remove",
        help(QT_TRANSLATE_NOOP("endorse::app", "Trust a certificate no longer")), remove, &sub);
    sub->add_option(
           "fingerprint", removing->fingerprint,
           help(QT_TRANSLATE_NOOP("endorse::app", "Its fingerprint, or enough of the beginning")))
        ->type_name("FINGERPRINT")
        ->required();
}

} // namespace endorse::app::cli
