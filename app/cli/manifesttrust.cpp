// SPDX-License-Identifier: GPL-3.0-or-later
// Whose manifests and whose device certificates the user trusts.
#include <app/cli/listprinter.h>
#include <app/cli/listreach.h>
#include <app/cli/manifestprinter.h>
#include <app/cli/manifestreach.h>
#include <app/cli/manifestverbs.h>

#include <QJsonArray>

#include <manifest/background.h>

namespace endorse::app::cli {

using core::Result;
using manifest::TrustedCertificate;
using manifest::TrustFolder;
using manifest::TrustUse;

namespace {

using TrustChanged = Result<TrustFolder::Change>;

struct ManifestTrustVerbOptions final
{
    std::string use;
    std::string file;
    std::string fingerprint;

    TrustUse trustUse() const
    {
        return use == "signer" ? TrustUse::ManifestSigner : TrustUse::DeviceRoot;
    }
};

/// OpenSSL prints "DA:0E:…", and others put blanks there.
QString plainFingerprint(const std::string &typed)
{
    QString digits = toQString(typed);
    digits.removeIf([](QChar sign) { return sign == QLatin1Char(':') || sign.isSpace(); });
    return digits;
}

void showTrusted(const Console &console, const TrustedCertificate &one)
{
    console.line(
        one.isBuiltIn
            ? text(QT_TRANSLATE_NOOP("endorse::app", "%1 (built in)")).arg(one.subject).render()
            : one.subject);
    console.line(
        QStringLiteral("  %1: %2")
            .arg(say(QT_TRANSLATE_NOOP("endorse::app", "Fingerprint (SHA-256)")), one.sha256));
    console.line(QStringLiteral("  %1: %2")
                     .arg(say(QT_TRANSLATE_NOOP("endorse::app", "Validity")),
                          text(QT_TRANSLATE_NOOP("endorse::app", "from %1 to %2"))
                              .arg(one.notBefore.toUTC().toString(Qt::ISODate))
                              .arg(one.notAfter.toUTC().toString(Qt::ISODate))
                              .render()));
}

QCoro::Task<ExitCode> listTrusted(VerbContext *context, ManifestTrustVerbOptions)
{
    const Console &console = context->console;
    std::function<Result<TrustFolder::Loaded>()> load = [folder = context->common.dataFolder()] {
        return TrustFolder(folder).load();
    };
    const auto loaded = co_await manifest::inBackground<Result<TrustFolder::Loaded>>(load);
    if (!loaded)
        co_return console.fail(loaded.error());
    QJsonArray certificates;
    for (const TrustUse use : {TrustUse::ManifestSigner, TrustUse::DeviceRoot}) {
        console.line(use == TrustUse::ManifestSigner
                         ? say(QT_TRANSLATE_NOOP("endorse::app", "Manifest signers:"))
                         : say(QT_TRANSLATE_NOOP("endorse::app", "CAs of device certificates:")));
        for (const TrustedCertificate &one : loaded->sets.list(use)) {
            certificates.append(trustedJson(use, one));
            showTrusted(console, one);
        }
    }
    QJsonArray problems;
    for (const core::Error &problem : loaded->problems) {
        problems.append(problem.toJson());
        console.error(problem);
    }
    if (console.isJson()) {
        console.document({{QStringLiteral("ok"), true},
                          {QStringLiteral("certificates"), certificates},
                          {QStringLiteral("problems"), problems}});
    }
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> addTrusted(VerbContext *context, ManifestTrustVerbOptions options)
{
    const Console &console = context->console;
    const auto content = readCertificates(options.file);
    if (!content)
        co_return console.fail(content.error());
    const auto log = stationLog(*context);
    if (!log)
        co_return console.fail(log.error());
    const TrustUse use = options.trustUse();
    std::function<TrustChanged()> add = [folder = TrustFolder(context->common.dataFolder(), *log),
                                         use, bytes = *content] { return folder.add(use, bytes); };
    const auto added = co_await manifest::inBackground<TrustChanged>(add);
    if (!added)
        co_return console.fail(added.error());
    QJsonArray certificates;
    for (const TrustedCertificate &one : added->certificates) {
        certificates.append(trustedJson(use, one));
        console.line(
            text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" was added.")).arg(one.subject).render());
        console.line(
            QStringLiteral("  %1: %2")
                .arg(say(QT_TRANSLATE_NOOP("endorse::app", "Fingerprint (SHA-256)")), one.sha256));
    }
    if (added->certificates.isEmpty())
        console.line(say(QT_TRANSLATE_NOOP("endorse::app", "All of them are trusted already.")));
    QJsonObject document{{QStringLiteral("ok"), true},
                         {QStringLiteral("certificates"), certificates}};
    addAuditProblem(console, added->auditProblem, &document);
    if (!added->certificates.isEmpty())
        co_await anchorAfterChange(context);
    if (console.isJson())
        console.document(document);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> removeTrusted(VerbContext *context, ManifestTrustVerbOptions options)
{
    const Console &console = context->console;
    const auto log = stationLog(*context);
    if (!log)
        co_return console.fail(log.error());
    std::function<TrustChanged()> remove =
        [folder = TrustFolder(context->common.dataFolder(), *log), use = options.trustUse(),
         print = plainFingerprint(options.fingerprint)] { return folder.remove(use, print); };
    const auto removed = co_await manifest::inBackground<TrustChanged>(remove);
    if (!removed)
        co_return console.fail(removed.error());
    QJsonObject document{{QStringLiteral("ok"), true}};
    addAuditProblem(console, removed->auditProblem, &document);
    if (!removed->certificates.isEmpty())
        co_await anchorAfterChange(context);
    if (console.isJson())
        console.document(document);
    console.line(text(QT_TRANSLATE_NOOP("endorse::app", "\"%1\" is no longer trusted."))
                     .arg(toQString(options.fingerprint))
                     .render());
    co_return ExitCode::Done;
}

using ManifestTrustVerb = QCoro::Task<ExitCode> (*)(VerbContext *, ManifestTrustVerbOptions);

struct MadeTrustVerb final
{
    CLI::App *sub;
    std::shared_ptr<ManifestTrustVerbOptions> options;
};

MadeTrustVerb addTrustVerb(CLI::App *group, Verb *verb, const char *name, const std::string &what,
                           ManifestTrustVerb function)
{
    CLI::App *sub = group->add_subcommand(name, what);
    sub->fallthrough();
    const auto options = std::make_shared<ManifestTrustVerbOptions>();
    sub->callback([verb, options, function] {
        *verb = [options, function](VerbContext *context) { return function(context, *options); };
    });
    return {sub, options};
}

void addUse(const MadeTrustVerb &made)
{
    made.sub
        ->add_option("use", made.options->use,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "signer for a signer of manifests, root for a CA of "
                                            "device certificates")))
        ->required()
        ->check(CLI::IsMember({"signer", "root"}));
}

} // namespace

void addManifestTrustVerbs(CLI::App *group, Verb *verb)
{
    CLI::App *trust = group->add_subcommand(
        "trust", help(QT_TRANSLATE_NOOP("endorse::app",
                                        "Whose manifests and device certificates are trusted")));
    trust->fallthrough();
    trust->require_subcommand(1);
    addTrustVerb(trust, verb, "list",
                 help(QT_TRANSLATE_NOOP("endorse::app", "Show what is trusted")), listTrusted);
    const MadeTrustVerb adding = addTrustVerb(
        trust, verb, "add",
        help(QT_TRANSLATE_NOOP("endorse::app", "Trust the certificates of a file")), addTrusted);
    addUse(adding);
    adding.sub
        ->add_option("file", adding.options->file,
                     help(QT_TRANSLATE_NOOP("endorse::app", "The file with the certificates")))
        ->type_name("FILE")
        ->required();
    const MadeTrustVerb removing = addTrustVerb(
        trust, verb, "remove",
        help(QT_TRANSLATE_NOOP("endorse::app", "Trust a certificate no longer")), removeTrusted);
    addUse(removing);
    removing.sub
        ->add_option("fingerprint", removing.options->fingerprint,
                     help(QT_TRANSLATE_NOOP("endorse::app", "Its fingerprint, SHA-256 in hex")))
        ->type_name("FINGERPRINT")
        ->required();
}

} // namespace endorse::app::cli
