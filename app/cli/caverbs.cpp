// SPDX-License-Identifier: GPL-3.0-or-later
// The CA certificates that a service holds for caReferences, and the proof that somebody has their
// keys.
#include <app/cli/recordprinter.h>
#include <app/cli/secretsource.h>
#include <app/cli/servicereach.h>
#include <pki/certificate.h>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace endorse::app::cli {

namespace {

/// A file with one certificate is a few kilobytes.
constexpr qint64 longestCertificate = 64 * 1024;

struct CaVerbOptions final
{
    ServiceOptions service;
    std::string name;
    std::string file;
    std::string etag;
    bool replace = false;
};

using CaVerb = QCoro::Task<ExitCode> (*)(VerbContext *, CaVerbOptions);

QString verifiedText(const dps::CaCertificate &certificate)
{
    return certificate.isVerified.value_or(false)
               ? say(QT_TRANSLATE_NOOP("endorse::app", "verified"))
               : say(QT_TRANSLATE_NOOP("endorse::app", "not verified"));
}

/// The service writes RFC 1123 dates; people get the form of all other dates. What is no such date
/// stays as it is.
QString expiryText(const dps::CaCertificate &certificate)
{
    QDateTime time = QLocale::c().toDateTime(certificate.expiry,
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? time.toString(Qt::ISODate) : certificate.expiry;
}

void printCaCertificate(const Console &console, const dps::CaCertificate &certificate)
{
    if (console.isJson()) {
        console.document({{QStringLiteral("ok"), true},
                          {QStringLiteral("caCertificate"),
                           QJsonDocument::fromJson(certificate.toJson()).object()}});
        return;
    }
    const auto member = [&console](const char *label, const QString &value) {
        console.line(QStringLiteral("%1: %2").arg(say(label),
                                                  value.isEmpty() ? QStringLiteral("-") : value));
    };
    member(QT_TRANSLATE_NOOP("endorse::app", "CA certificate"), certificate.name);
    member(QT_TRANSLATE_NOOP("endorse::app", "Subject"), certificate.subject);
    member(QT_TRANSLATE_NOOP("endorse::app", "Thumbprint (SHA-1)"), certificate.thumbprint);
    member(QT_TRANSLATE_NOOP("endorse::app", "Valid until"), expiryText(certificate));
    member(QT_TRANSLATE_NOOP("endorse::app", "Possession of its key"), verifiedText(certificate));
    if (!certificate.verificationCode.isEmpty()) {
        member(QT_TRANSLATE_NOOP("endorse::app", "Verification code"),
               certificate.verificationCode);
    }
    member(QT_TRANSLATE_NOOP("endorse::app", "ETag"), QString::fromLatin1(certificate.etag));
}

core::Result<core::Bytes> readCaFile(const CaVerbOptions &options, int interrupt)
{
    const auto content = readContent(toQString(options.file), longestCertificate, interrupt);
    if (!content)
        return core::fail(content.error());
    const auto info = pki::parseCertificate(content->view().toByteArray());
    if (!info) {
        core::Error error = info.error();
        error.place = toQString(options.file);
        return core::fail(asUsageError(error));
    }
    return info->der;
}

core::Result<dps::CaCertificateName> caNameOf(const CaVerbOptions &options)
{
    auto name = dps::CaCertificateName::parse(toQString(options.name));
    if (!name)
        return core::fail(asUsageError(name.error()));
    return name;
}

/// A CA certificate that a verb is about to change.
struct CaReach final
{
    ServiceReach service;
    dps::CaCertificateName name;
    QByteArray etag; ///< The one that was given, else that of the certificate as it is now.
};

QCoro::Task<core::Result<CaReach>> reachCa(VerbContext *context, CaVerbOptions options)
{
    const auto name = caNameOf(options);
    if (!name)
        co_return core::fail(name.error());
    auto service = reachService(*context, options.service);
    if (!service)
        co_return core::fail(service.error());
    QByteArray etag = QByteArray::fromStdString(options.etag);
    if (etag.isEmpty()) {
        const auto known = co_await service->client->getCaCertificate(*name, context->cancel);
        if (!known)
            co_return core::fail(known.error());
        etag = known->etag;
    }
    CaReach reach{std::move(*service), *name, std::move(etag)};
    co_return std::move(reach);
}

QCoro::Task<ExitCode> listCas(VerbContext *context, CaVerbOptions options)
{
    const Console &console = context->console;
    auto reached = reachService(*context, options.service);
    if (!reached)
        co_return console.fail(reached.error());
    const auto list = co_await reached->client->listCaCertificates(context->cancel);
    if (!list)
        co_return console.fail(list.error());
    if (console.isJson()) {
        QJsonArray json;
        for (const dps::CaCertificate &one : list->value)
            json.append(QJsonDocument::fromJson(one.toJson()).object());
        console.document({{QStringLiteral("ok"), true},
                          {QStringLiteral("total"), json.size()},
                          {QStringLiteral("caCertificates"), json}});
        co_return ExitCode::Done;
    }
    AlignedTable table;
    for (const dps::CaCertificate &one : list->value)
        table.add({one.name, verifiedText(one), expiryText(one), one.subject});
    table.print(console);
    if (list->value.isEmpty())
        console.note(say(QT_TRANSLATE_NOOP("endorse::app", "The list is empty.")));
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> showCa(VerbContext *context, CaVerbOptions options)
{
    const auto name = caNameOf(options);
    if (!name)
        co_return context->console.fail(name.error());
    auto reached = reachService(*context, options.service);
    if (!reached)
        co_return context->console.fail(reached.error());
    const auto found = co_await reached->client->getCaCertificate(*name, context->cancel);
    if (!found)
        co_return context->console.fail(found.error());
    printCaCertificate(context->console, *found);
    co_return ExitCode::Done;
}

/// Why a CA certificate was not added. Without If-Match the service takes the same status for one
/// that exists as for one that was changed.
core::Error whyNotAdded(core::Error error, const CaVerbOptions &options)
{
    if (options.replace || !(error.code.startsWith(QLatin1String("412")) ||
                             error.code.startsWith(QLatin1String("409"))))
        return error;
    error.message =
        text(QT_TRANSLATE_NOOP("endorse::app", "The service has a CA certificate \"%1\" already."))
            .arg(toQString(options.name));
    error.hint = text(
        QT_TRANSLATE_NOOP("endorse::app", "Replace it with --replace, or choose another name."));
    return error;
}

QCoro::Task<ExitCode> addCa(VerbContext *context, CaVerbOptions options)
{
    const auto name = caNameOf(options);
    if (!name)
        co_return context->console.fail(name.error());
    const auto der = readCaFile(options, context->interrupt);
    if (!der)
        co_return context->console.fail(der.error());
    auto reached = reachService(*context, options.service);
    if (!reached)
        co_return context->console.fail(reached.error());
    const QByteArray ifMatch = options.replace ? QByteArrayLiteral("*") : QByteArray();
    const auto stored =
        co_await reached->client->putCaCertificate(*name, *der, ifMatch, context->cancel);
    if (!stored)
        co_return context->console.fail(whyNotAdded(stored.error(), options));
    printCaCertificate(context->console, *stored);
    if (!stored->isVerified.value_or(false)) {
        context->console.note(say(QT_TRANSLATE_NOOP(
            "endorse::app", "Nobody has proved to hold its key yet: \"ca challenge\" begins "
                            "that.")));
    }
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> challengeCa(VerbContext *context, CaVerbOptions options)
{
    const auto ca = co_await reachCa(context, options);
    if (!ca)
        co_return context->console.fail(ca.error());
    const auto made =
        co_await ca->service.client->generateVerificationCode(ca->name, ca->etag, context->cancel);
    if (!made)
        co_return context->console.fail(made.error());
    printCaCertificate(context->console, *made);
    context->console.note(say(QT_TRANSLATE_NOOP(
        "endorse::app", "Make a certificate whose common name is the verification code, sign it "
                        "with the key of the CA, and give it to \"ca verify\".")));
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> verifyCa(VerbContext *context, CaVerbOptions options)
{
    const auto proof = readCaFile(options, context->interrupt);
    if (!proof)
        co_return context->console.fail(proof.error());
    const auto ca = co_await reachCa(context, options);
    if (!ca)
        co_return context->console.fail(ca.error());
    const auto verified = co_await ca->service.client->verifyCaCertificate(
        ca->name, *proof, ca->etag, context->cancel);
    if (!verified)
        co_return context->console.fail(verified.error());
    printCaCertificate(context->console, *verified);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> removeCa(VerbContext *context, CaVerbOptions options)
{
    const auto ca = co_await reachCa(context, options);
    if (!ca)
        co_return context->console.fail(ca.error());
    const auto removed =
        co_await ca->service.client->deleteCaCertificate(ca->name, ca->etag, context->cancel);
    if (!removed)
        co_return context->console.fail(removed.error());
    if (context->console.isJson())
        context->console.document({{QStringLiteral("ok"), true}});
    context->console.line(
        text(QT_TRANSLATE_NOOP("endorse::app", "The CA certificate \"%1\" was removed."))
            .arg(ca->name.toString())
            .render());
    co_return ExitCode::Done;
}

struct MadeCaVerb final
{
    CLI::App *sub;
    std::shared_ptr<CaVerbOptions> options;
};

MadeCaVerb addCaVerb(CLI::App *group, Verb *verb, const char *name, const std::string &what,
                     CaVerb function)
{
    CLI::App *sub = group->add_subcommand(name, what);
    sub->fallthrough();
    const auto options = std::make_shared<CaVerbOptions>();
    options->service.addTo(sub);
    sub->callback([verb, options, function] {
        *verb = [options, function](VerbContext *context) { return function(context, *options); };
    });
    return {sub, options};
}

const MadeCaVerb &withName(const MadeCaVerb &made)
{
    made.sub
        ->add_option(
            "--name", made.options->name,
            help(QT_TRANSLATE_NOOP("endorse::app", "Name of the CA certificate at the service")))
        ->type_name("NAME")
        ->required();
    return made;
}

const MadeCaVerb &withFile(const MadeCaVerb &made, const std::string &what)
{
    made.sub->add_option("--certificate", made.options->file, what)->type_name("FILE")->required();
    return made;
}

void withEtag(const MadeCaVerb &made)
{
    made.sub
        ->add_option("--etag", made.options->etag,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "Only if the record still has this ETag; * for any")))
        ->type_name("ETAG");
}

} // namespace

void addCaVerbs(CLI::App *parser, Verb *verb)
{
    CLI::App *group = parser->add_subcommand(
        "ca", help(QT_TRANSLATE_NOOP("endorse::app", "CA certificates that a service holds for "
                                                     "enrollments that refer to them")));
    group->fallthrough();
    group->require_subcommand(1);
    addCaVerb(group, verb, "list",
              help(QT_TRANSLATE_NOOP("endorse::app", "List the CA certificates")), listCas);
    withName(addCaVerb(group, verb, "show",
                       help(QT_TRANSLATE_NOOP("endorse::app", "Show a CA certificate")), showCa));
    const MadeCaVerb adding = addCaVerb(
        group, verb, "add", help(QT_TRANSLATE_NOOP("endorse::app", "Add a CA certificate")), addCa);
    withFile(withName(adding),
             help(QT_TRANSLATE_NOOP("endorse::app", "The CA certificate, PEM or DER")));
    adding.sub->add_flag("--replace", adding.options->replace,
                         help(QT_TRANSLATE_NOOP("endorse::app", "Replace one of the same name")));
    withEtag(withName(addCaVerb(
        group, verb, "challenge",
        help(QT_TRANSLATE_NOOP("endorse::app", "Ask for a verification code, which the key of the "
                                               "CA is to sign")),
        challengeCa)));
    withEtag(withFile(
        withName(addCaVerb(group, verb, "verify",
                           help(QT_TRANSLATE_NOOP("endorse::app", "Prove to hold the key of the "
                                                                  "CA")),
                           verifyCa)),
        help(QT_TRANSLATE_NOOP("endorse::app", "A certificate signed by the CA whose common name "
                                               "is the verification code, PEM or DER"))));
    withEtag(withName(addCaVerb(group, verb, "remove",
                                help(QT_TRANSLATE_NOOP("endorse::app", "Remove a CA certificate")),
                                removeCa)));
}

} // namespace endorse::app::cli
