// SPDX-License-Identifier: GPL-3.0-or-later
// Certificates of devices, signed by their own keys or by a CA for tests.
#include <app/cli/keyoptions.h>
#include <app/cli/outputfile.h>
#include <app/cli/secretsource.h>
#include <dps/identifiers.h>
#include <pki/certificate.h>
#include <pki/clientchain.h>

#include <hsm/labca.h>

namespace endorse::app::cli {

namespace {

/// A request or a certificate is a few kilobytes.
constexpr qsizetype longestInput = 1 << 20;
/// Those whose clock is behind must not refuse a certificate made just now.
constexpr qint64 backdatedDays = 1;

struct CertificateOptions final
{
    KeyOptions key;
    std::string commonName;
    std::string out;
    std::string caCertificate;
    std::string request;
    int days = 365;
    bool isCa = false;

    QDateTime notBefore() const { return QDateTime::currentDateTimeUtc().addDays(-backdatedDays); }
    QDateTime notAfter() const { return QDateTime::currentDateTimeUtc().addDays(days); }
};

QString timeOf(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

/// What is replaced is gone for good, and a certificate can be as dear as the key: what is read is
/// not written to, nor what stands there already.
core::Result<void> checkOut(const CertificateOptions &options)
{
    const QString out = toQString(options.out);
    QStringList inputs{toQString(options.caCertificate), toQString(options.request),
                       toQString(options.key.pinFile)};
    if (const auto address = hsm::KeyAddress::parse(toQString(options.key.key)))
        inputs.append(address->file());
    return checkIsNoInput(out, inputs).and_then([&out] { return checkNewFile(out); });
}

/// One character in words: a blank or an invisible one by its number.
QString shownCharacter(char32_t character)
{
    if (QChar::isPrint(character) && !QChar::isSpace(character))
        return QString::fromUcs4(&character, 1);
    return QStringLiteral("U+%1").arg(uint(character), 4, 16, QLatin1Char('0')).toUpper();
}

/// Why no provisioning service knows a device by @p name, which is the registration ID of a device
/// with a certificate; nothing when it can be one.
std::optional<core::Text> warningOfName(const QString &name)
{
    if (dps::RegistrationId::parse(name))
        return std::nullopt;
    const auto isAllowed = [](char32_t character) {
        return character < 128 &&
               dps::RegistrationId::parse(QString(QChar(char16_t(character))) + QLatin1Char('0'));
    };
    for (const uint character : name.toUcs4()) {
        if (isAllowed(character))
            continue;
        return text(QT_TRANSLATE_NOOP(
                        "endorse::app",
                        "The common name \"%1\" cannot be the registration ID of a device: it "
                        "contains the character %2. Letters, digits and the characters - . _ : "
                        "are allowed."))
            .arg(name)
            .arg(shownCharacter(character));
    }
    return text(QT_TRANSLATE_NOOP("endorse::app",
                                  "The common name \"%1\" cannot be the registration ID of a "
                                  "device: the last character must be a letter, a digit or -."))
        .arg(name);
}

/// @p pem: the certificate that was made.
void addWarningOfName(KeyReport *report, const core::Bytes &pem, const CertificateOptions &options)
{
    const auto made = pki::readChainCertificate(pem);
    if (options.isCa || !made)
        return; // It names no device.
    if (const auto warning = warningOfName(made->commonName))
        report->warnings.append(*warning);
}

core::Result<KeyReport> writtenRequest(const core::Bytes &pem, const CertificateOptions &options)
{
    const auto file = writeNewFile(toQString(options.out), pem);
    if (!file)
        return core::fail(file.error());
    const QString name = toQString(options.commonName);
    KeyReport report;
    report.json = {{QStringLiteral("file"), *file}, {QStringLiteral("commonName"), name}};
    report.rows = {{QT_TRANSLATE_NOOP("endorse::app", "Request"), *file},
                   {QT_TRANSLATE_NOOP("endorse::app", "Common name"), name}};
    return report;
}

core::Result<KeyReport> writtenCertificate(const core::Bytes &pem,
                                           const CertificateOptions &options)
{
    const auto info = pki::parseCertificate(pem);
    if (!info)
        return core::fail(info.error());
    const auto file = writeNewFile(toQString(options.out), pem);
    if (!file)
        return core::fail(file.error());
    KeyReport report;
    report.json = {{QStringLiteral("file"), *file},
                   {QStringLiteral("subject"), info->subject},
                   {QStringLiteral("issuer"), info->issuer},
                   {QStringLiteral("serial"), info->serial},
                   {QStringLiteral("sha256"), info->sha256},
                   {QStringLiteral("notBefore"), timeOf(info->notBefore)},
                   {QStringLiteral("notAfter"), timeOf(info->notAfter)},
                   {QStringLiteral("isCa"), info->isCa}};
    report.rows = {{QT_TRANSLATE_NOOP("endorse::app", "Certificate"), *file},
                   {QT_TRANSLATE_NOOP("endorse::app", "Subject"), info->subject},
                   {QT_TRANSLATE_NOOP("endorse::app", "Issuer"), info->issuer},
                   {QT_TRANSLATE_NOOP("endorse::app", "Fingerprint (SHA-256)"), info->sha256},
                   {QT_TRANSLATE_NOOP("endorse::app", "Valid until"), timeOf(info->notAfter)}};
    if (info->isCa || !options.caCertificate.empty())
        report.remark = text(QT_TRANSLATE_NOOP(
            "endorse::app", "This CA is for tests: it keeps no list of what it signs, and revokes "
                            "nothing."));
    addWarningOfName(&report, pem, options);
    return report;
}

QCoro::Task<ExitCode> request(VerbContext *context, CertificateOptions options)
{
    if (const auto writable = checkOut(options); !writable)
        co_return context->console.fail(writable.error());
    const auto work = [options](const hsm::DeviceKey &key) -> core::Result<KeyReport> {
        const auto pem = hsm::certificateRequest(key, toQString(options.commonName));
        if (!pem)
            return core::fail(pem.error());
        return writtenRequest(*pem, options);
    };
    co_return co_await runWithKey(context, options.key, work);
}

QCoro::Task<ExitCode> selfSign(VerbContext *context, CertificateOptions options)
{
    if (const auto writable = checkOut(options); !writable)
        co_return context->console.fail(writable.error());
    const auto work = [options](const hsm::DeviceKey &key) -> core::Result<KeyReport> {
        const QString name = toQString(options.commonName);
        const auto make = options.isCa ? hsm::labca::createRoot : hsm::selfSignedCertificate;
        const auto pem = make(key, name, options.notBefore(), options.notAfter());
        if (!pem)
            return core::fail(pem.error());
        return writtenCertificate(*pem, options);
    };
    co_return co_await runWithKey(context, options.key, work);
}

core::Result<hsm::labca::Order> orderOf(const VerbContext &context,
                                        const CertificateOptions &options)
{
    const auto ca = readContent(toQString(options.caCertificate), longestInput, context.interrupt);
    if (!ca)
        return core::fail(ca.error());
    const auto asked = readContent(toQString(options.request), longestInput, context.interrupt);
    if (!asked)
        return core::fail(asked.error());
    return hsm::labca::Order{ca->view().toByteArray(), asked->view().toByteArray(),
                             options.notBefore(), options.notAfter(), options.isCa};
}

QCoro::Task<ExitCode> issue(VerbContext *context, CertificateOptions options)
{
    if (const auto writable = checkOut(options); !writable)
        co_return context->console.fail(writable.error());
    const auto order = orderOf(*context, options);
    if (!order)
        co_return context->console.fail(order.error());
    const auto work = [options,
                       order = *order](const hsm::DeviceKey &key) -> core::Result<KeyReport> {
        const auto pem = hsm::labca::issue(key, order);
        if (!pem)
            return core::fail(pem.error());
        return writtenCertificate(*pem, options);
    };
    co_return co_await runWithKey(context, options.key, work);
}

using CertificateVerb = QCoro::Task<ExitCode> (*)(VerbContext *, CertificateOptions);

std::shared_ptr<CertificateOptions> addCertificateVerb(CLI::App *group, Verb *verb,
                                                       const char *name, const std::string &what,
                                                       CertificateVerb function,
                                                       const char *keyOption, CLI::App **made)
{
    CLI::App *sub = group->add_subcommand(name, what);
    sub->fallthrough();
    const auto options = std::make_shared<CertificateOptions>();
    options->key.addTo(sub, keyOption);
    sub->add_option("--out", options->out,
                    help(QT_TRANSLATE_NOOP("endorse::app", "The file to write, PEM")))
        ->type_name("FILE")
        ->required();
    sub->callback([verb, options, function] {
        *verb = [options, function](VerbContext *context) { return function(context, *options); };
    });
    *made = sub;
    return options;
}

void addCommonName(CLI::App *verb, CertificateOptions *options)
{
    verb->add_option("--common-name", options->commonName,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "Common name (CN): the registration ID of the device")))
        ->type_name("CN")
        ->required();
}

void addDays(CLI::App *verb, CertificateOptions *options)
{
    verb->add_option("--days", options->days,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "How long the certificate is valid, from 1 to 36500; "
                                            "else 365")))
        ->type_name("N")
        ->check(CLI::Range(1, 36500));
}

} // namespace

void addCertificateVerbs(CLI::App *parser, Verb *verb)
{
    CLI::App *group = parser->add_subcommand(
        "certificate", help(QT_TRANSLATE_NOOP("endorse::app", "Certificates for keys of devices")));
    group->fallthrough();
    group->require_subcommand(1);
    CLI::App *sub = nullptr;

    const auto requesting = addCertificateVerb(
        group, verb, "request",
        help(QT_TRANSLATE_NOOP("endorse::app", "Make a certificate request (PKCS#10)")), request,
        "--key", &sub);
    addCommonName(sub, requesting.get());

    const auto signing = addCertificateVerb(
        group, verb, "self-sign",
        help(QT_TRANSLATE_NOOP("endorse::app", "Make a certificate that the key itself signs")),
        selfSign, "--key", &sub);
    addCommonName(sub, signing.get());
    addDays(sub, signing.get());
    sub->add_flag(
        "--ca", signing->isCa,
        help(QT_TRANSLATE_NOOP("endorse::app", "For a CA instead of a device (for tests)")));

    const auto issuing = addCertificateVerb(
        group, verb, "issue",
        help(QT_TRANSLATE_NOOP("endorse::app", "Answer a certificate request as a CA (for tests)")),
        issue, "--ca-key", &sub);
    sub->add_option("--ca-cert", issuing->caCertificate,
                    help(QT_TRANSLATE_NOOP("endorse::app", "Certificate of the CA, PEM or DER")))
        ->type_name("FILE")
        ->required();
    sub->add_option("--request", issuing->request,
                    help(QT_TRANSLATE_NOOP("endorse::app", "The certificate request, PEM")))
        ->type_name("FILE")
        ->required();
    addDays(sub, issuing.get());
    sub->add_flag(
        "--ca", issuing->isCa,
        help(QT_TRANSLATE_NOOP("endorse::app", "For an intermediate CA instead of a device")));
}

} // namespace endorse::app::cli
