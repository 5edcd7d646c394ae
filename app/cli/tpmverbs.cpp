// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/ekcertificateverb.h>
#include <app/cli/ekinput.h>
#include <app/cli/ekjson.h>
#include <app/cli/ekrootverbs.h>
#include <app/cli/harvest.h>
#include <app/cli/tpmclear.h>
#include <app/cli/verb.h>
#include <attestation/keywarnings.h>
#include <dps/identifiers.h>
#include <tpm/returncodes.h>
#include <tpmtypes/templates.h>

#include <QFileInfo>
#include <QJsonArray>

namespace endorse::app::cli {

namespace {

using Connection = std::shared_ptr<tpm::TpmConnection>;

struct TpmVerbOptions final
{
    TpmOptions tpm;
    std::string csvFile;
    std::string from;
};

QJsonArray handlesJson(const QList<quint32> &handles)
{
    QJsonArray json;
    for (const quint32 handle : handles)
        json.append(handleText(handle));
    return json;
}

QJsonObject propertiesJson(const tpm::TpmProperties &p, const tpm::TpmDescription &description)
{
    return {
        {QStringLiteral("ok"), true},
        {QStringLiteral("address"), description.address},
        {QStringLiteral("isSoftware"), description.isSoftware},
        {QStringLiteral("manufacturer"), p.manufacturer},
        {QStringLiteral("vendor"), p.vendor},
        {QStringLiteral("firmware"), p.firmware},
        {QStringLiteral("family"), p.family},
        {QStringLiteral("revision"), p.revision},
        {QStringLiteral("ownerEnabled"), p.ownerEnabled},
        {QStringLiteral("endorsementEnabled"), p.endorsementEnabled},
        {QStringLiteral("ownerAuthSet"), p.ownerAuthSet},
        {QStringLiteral("endorsementAuthSet"), p.endorsementAuthSet},
        {QStringLiteral("lockoutAuthSet"), p.lockoutAuthSet},
        {QStringLiteral("inLockout"), p.inLockout},
        {QStringLiteral("lockoutCounter"), p.lockoutCounter},
        {QStringLiteral("disableClear"), p.disableClear},
        {QStringLiteral("inputBuffer"), p.inputBuffer},
        {QStringLiteral("transientAvailable"), p.transientAvailable},
        {QStringLiteral("persistentAvailable"), p.persistentAvailable},
        {QStringLiteral("persistentHandles"), handlesJson(p.persistentHandles)},
        {QStringLiteral("transientHandles"), handlesJson(p.transientHandles)},
        {QStringLiteral("loadedSessions"), handlesJson(p.loadedSessions)},
        {QStringLiteral("nvIndices"), handlesJson(p.nvIndices)},
    };
}

QString handlesText(const QList<quint32> &handles)
{
    QStringList names;
    for (const quint32 handle : handles)
        names.append(handleText(handle));
    return names.isEmpty() ? QStringLiteral("-") : names.join(QLatin1String(", "));
}

void row(const Console &console, const char *label, const QString &value)
{
    console.line(
        QStringLiteral("%1: %2").arg(say(label), value.isEmpty() ? QStringLiteral("-") : value));
}

QString setText(bool isSet)
{
    return isSet ? say(QT_TRANSLATE_NOOP("endorse::app", "set"))
                 : say(QT_TRANSLATE_NOOP("endorse::app", "not set"));
}

QCoro::Task<core::Result<ExitCode>> info(VerbContext *context, Workbench *workbench, Connection tpm,
                                         TpmVerbOptions)
{
    const auto p = co_await tpm->properties(context->cancel);
    if (!p)
        co_return core::fail(p.error());
    const Console &console = context->console;
    const tpm::TpmDescription description = tpm->description();
    if (console.isJson()) {
        console.document(propertiesJson(*p, description));
        co_return ExitCode::Done;
    }
    row(console, QT_TRANSLATE_NOOP("endorse::app", "TPM"), workbench->connections().tpmName());
    if (description.isSoftware)
        console.line(say(QT_TRANSLATE_NOOP("endorse::app", "Software TPM: not for production.")));
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Manufacturer"), p->manufacturer);
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Model"), p->vendor);
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Firmware"), p->firmware);
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Specification"),
        p->family + QLatin1Char(' ') + p->revision);
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Owner auth value"), setText(p->ownerAuthSet));
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Endorsement auth value"),
        setText(p->endorsementAuthSet));
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Persistent handles"),
        handlesText(p->persistentHandles));
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Transient handles"),
        handlesText(p->transientHandles));
    row(console, QT_TRANSLATE_NOOP("endorse::app", "NV indices"), handlesText(p->nvIndices));
    co_return ExitCode::Done;
}

core::Result<void> reportHarvest(const Console &console, const std::string &csvFile,
                                 const QString &registrationId, const tpmtypes::EndorsementKey &ek,
                                 QJsonObject *json)
{
    if (csvFile.empty())
        return {};
    const auto done = harvest(toQString(csvFile), registrationId, ek);
    if (!done)
        return core::fail(done.error());
    const QString path = QFileInfo(toQString(csvFile)).absoluteFilePath();
    json->insert(QStringLiteral("csv"), path);
    json->insert(QStringLiteral("appended"), *done == Harvested::Appended);
    const core::Text what =
        *done == Harvested::Appended
            ? text(QT_TRANSLATE_NOOP("endorse::app", "The device was added to \"%1\"."))
            : text(QT_TRANSLATE_NOOP("endorse::app", "The device is in \"%1\" already."));
    console.note(what.arg(path).render());
    return {};
}

/// Which template made the EK; nullopt when none of ours did, or when it cannot be told without the
/// auth value of the endorsement hierarchy: the key itself is known all the same.
QCoro::Task<core::Result<std::optional<tpmtypes::KeyTemplate>>>
templateOfEk(VerbContext *context, Connection tpm, tpm::EkReading reading)
{
    if (reading.keyTemplate)
        co_return reading.keyTemplate;
    const auto identified = co_await tpm->identifyEkTemplate(context->cancel);
    if (identified)
        co_return *identified;
    if (!tpm::isAuthRefusal(identified.error()))
        co_return core::fail(identified.error());
    context->console.note(say(QT_TRANSLATE_NOOP(
        "endorse::app", "The template of the EK is not known: finding it out needs the "
                        "endorsement auth value (--endorsement-auth).")));
    co_return std::optional<tpmtypes::KeyTemplate>();
}

QCoro::Task<core::Result<ExitCode>> ek(VerbContext *context, Workbench *workbench, Connection tpm,
                                       TpmVerbOptions options)
{
    const auto reading = co_await tpm->readEk(tpm::Persist::No, context->cancel);
    if (!reading)
        co_return core::fail(reading.error());
    const auto keyTemplate = co_await templateOfEk(context, tpm, *reading);
    if (!keyTemplate)
        co_return core::fail(keyTemplate.error());
    const auto examination = co_await examineEk(workbench, tpm, reading->key, context->cancel);
    if (!examination)
        co_return core::fail(examination.error());
    const attestation::EkCertificateCheck *certificate = examination->genuineness.decisiveCheck();

    const QString id = dps::RegistrationId::fromEndorsementKey(reading->key).toString();
    QJsonObject json{
        {QStringLiteral("ok"), true},
        {QStringLiteral("registrationId"), id},
        {QStringLiteral("endorsementKey"), QString::fromLatin1(reading->key.base64())},
        {QStringLiteral("name"), core::toHex(reading->key.name())},
        {QStringLiteral("handle"),
         reading->handle == 0 ? QJsonValue() : QJsonValue(handleText(reading->handle))},
        {QStringLiteral("template"),
         *keyTemplate ? QJsonValue(tpmtypes::toString(**keyTemplate)) : QJsonValue()},
        {QStringLiteral("certificate"),
         certificate != nullptr ? QJsonValue(certificateJson(*certificate, examination->hasRoots))
                                : QJsonValue()},
        {QStringLiteral("verdict"), toString(examination->genuineness.verdict)},
    };
    const Console &console = context->console;
    noteRootProblems(console, *examination);
    if (const core::Text warning = attestation::keyTypeWarning(reading->key); !warning.isEmpty())
        console.note(warning.render());
    const auto harvested = reportHarvest(console, options.csvFile, id, reading->key, &json);
    if (!harvested)
        co_return core::fail(harvested.error());
    if (console.isJson()) {
        console.document(json);
        co_return ExitCode::Done;
    }
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Registration ID"), id);
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Endorsement key"),
        QString::fromLatin1(reading->key.base64()));
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Name"), core::toHex(reading->key.name()));
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Handle"),
        reading->handle == 0 ? QString() : handleText(reading->handle));
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Template"),
        *keyTemplate ? tpmtypes::describe(**keyTemplate).render() : QString());
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Certificate"),
        certificate != nullptr ? certificate->info()->subject : QString());
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Verdict"),
        examination->genuineness.summary.render());
    co_return ExitCode::Done;
}

QJsonObject ekOfFileJson(const tpmtypes::RecognisedEk &read, const EkExamination &examination)
{
    const attestation::EkCertificateCheck *check = shownCertificate(examination);
    QJsonObject certificate =
        check == nullptr ? QJsonObject() : certificateJson(*check, examination.hasRoots);
    certificate.remove(QStringLiteral("index")); // It did not come from a TPM.
    return {
        {QStringLiteral("ok"), true},
        {QStringLiteral("registrationId"),
         dps::RegistrationId::fromEndorsementKey(read.ek).toString()},
        {QStringLiteral("endorsementKey"), QString::fromLatin1(read.ek.base64())},
        {QStringLiteral("name"), core::toHex(read.ek.name())},
        {QStringLiteral("was"), read.was.render()},
        {QStringLiteral("became"), read.became.render()},
        {QStringLiteral("form"), tpmtypes::toString(read.form)},
        {QStringLiteral("assumptions"), assumptionsJson(read)},
        {QStringLiteral("template"),
         read.profile.isEmpty() ? QJsonValue() : QJsonValue(read.profile)},
        {QStringLiteral("certificate"), check == nullptr ? QJsonValue() : QJsonValue(certificate)},
        {QStringLiteral("verdict"), toString(examination.genuineness.verdict)},
    };
}

void showEkOfFile(const Console &console, const tpmtypes::RecognisedEk &read,
                  const EkExamination &examination)
{
    const attestation::EkCertificateCheck *check = shownCertificate(examination);
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Registration ID"),
        dps::RegistrationId::fromEndorsementKey(read.ek).toString());
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Endorsement key"),
        QString::fromLatin1(read.ek.base64()));
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Name"), core::toHex(read.ek.name()));
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Input"), read.was.render());
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Result"), read.became.render());
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Template"), read.profile);
    for (const core::Text &each : read.assumptions)
        row(console, QT_TRANSLATE_NOOP("endorse::app", "Assumption"), each.render());
    if (check == nullptr)
        return;
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Certificate"), check->info()->subject);
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Verdict"),
        examination.genuineness.summary.render());
}

/// "tpm ek --from": needs no TPM and opens none.
core::Result<ExitCode> ekOfFile(const VerbContext &context, const TpmVerbOptions &options)
{
    const Console &console = context.console;
    if (!options.tpm.tcti.empty()) {
        return core::fail(
            usageError(text(QT_TRANSLATE_NOOP("endorse::app",
                                              "The EK comes either from a TPM (--tcti) or from "
                                              "a file (--from), not from both.")),
                       text(QT_TRANSLATE_NOOP("endorse::app", "Leave one of them out."))));
    }
    const auto read = readEkFile(toQString(options.from), context.interrupt);
    if (!read)
        return core::fail(read.error());
    const EkExamination examination = examineEk(context.common.dataFolder(), read->ek,
                                                read->certificate, QDateTime::currentDateTimeUtc());
    noteRootProblems(console, examination);
    QJsonObject json = ekOfFileJson(*read, examination);
    if (const core::Text warning = attestation::keyTypeWarning(read->ek); !warning.isEmpty())
        console.note(warning.render());
    const auto harvested =
        reportHarvest(console, options.csvFile,
                      json.value(QLatin1String("registrationId")).toString(), read->ek, &json);
    if (!harvested)
        return core::fail(harvested.error());
    if (console.isJson())
        console.document(json);
    else
        showEkOfFile(console, *read, examination);
    return ExitCode::Done;
}

QCoro::Task<core::Result<ExitCode>> srk(VerbContext *context, Workbench *, Connection tpm,
                                        TpmVerbOptions)
{
    const auto reading = co_await tpm->ensureSrk(tpm::Persist::No, context->cancel);
    if (!reading)
        co_return core::fail(reading.error());
    const Console &console = context->console;
    if (const core::Text warning = attestation::keyTypeWarning(reading->key); !warning.isEmpty())
        console.note(warning.render());
    const QString handle = reading->handle == 0 ? QString() : handleText(reading->handle);
    if (console.isJson()) {
        console.document({
            {QStringLiteral("ok"), true},
            {QStringLiteral("storageRootKey"), QString::fromLatin1(reading->key.base64())},
            {QStringLiteral("name"), core::toHex(reading->key.name())},
            {QStringLiteral("handle"), handle.isEmpty() ? QJsonValue() : QJsonValue(handle)},
        });
        co_return ExitCode::Done;
    }
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Storage root key"),
        QString::fromLatin1(reading->key.base64()));
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Name"), core::toHex(reading->key.name()));
    row(console, QT_TRANSLATE_NOOP("endorse::app", "Handle"), handle);
    co_return ExitCode::Done;
}

QCoro::Task<core::Result<ExitCode>> ekCertificate(VerbContext *context, Workbench *workbench,
                                                  Connection tpm, TpmVerbOptions)
{
    const auto reading = co_await tpm->readEk(tpm::Persist::No, context->cancel);
    if (!reading)
        co_return core::fail(reading.error());
    const auto examination = co_await examineEk(workbench, tpm, reading->key, context->cancel);
    if (!examination)
        co_return core::fail(examination.error());
    co_return showEkCertificates(context->console, *examination);
}

using TpmVerb = QCoro::Task<core::Result<ExitCode>> (*)(VerbContext *, Workbench *, Connection,
                                                        TpmVerbOptions);

QCoro::Task<ExitCode> runTpmVerb(VerbContext *context, TpmVerb function, TpmVerbOptions options)
{
    if (!options.from.empty()) {
        const auto shown = ekOfFile(*context, options);
        co_return shown ? *shown : context->console.fail(shown.error());
    }
    auto workbenchOptions = options.tpm.workbenchOptions(*context);
    if (!workbenchOptions)
        co_return context->console.fail(workbenchOptions.error());
    Workbench workbench(std::move(*workbenchOptions));
    workbench.connections().setTpm(options.tpm.choice());
    core::Result<ExitCode> outcome = ExitCode::Done;
    auto tpm = co_await workbench.openTpm(context->cancel);
    if (tpm) {
        Connection connection = std::move(*tpm);
        *tpm = nullptr;
        outcome = co_await function(context, &workbench, std::move(connection), options);
    } else {
        outcome = core::fail(tpm.error());
    }
    co_await Workbench::shutdown(&workbench);
    co_return outcome ? *outcome : context->console.fail(outcome.error());
}

TpmVerbOptions *addVerb(CLI::App *group, Verb *verb, const char *name, const std::string &what,
                        TpmVerb function, CLI::App **made)
{
    CLI::App *sub = group->add_subcommand(name, what);
    sub->fallthrough();
    const auto options = std::make_shared<TpmVerbOptions>();
    options->tpm.addTo(sub);
    sub->callback([verb, options, function] {
        *verb = [options, function](VerbContext *context) {
            return runTpmVerb(context, function, *options);
        };
    });
    *made = sub;
    return options.get();
}

} // namespace

void addTpmVerbs(CLI::App *parser, Verb *verb)
{
    CLI::App *group =
        parser->add_subcommand("tpm", help(QT_TRANSLATE_NOOP("endorse::app", "Look at a TPM")));
    group->fallthrough();
    group->require_subcommand(1);
    CLI::App *sub = nullptr;
    addVerb(group, verb, "info",
            help(QT_TRANSLATE_NOOP("endorse::app", "What the TPM tells about itself")), info, &sub);
    TpmVerbOptions *ekOptions = addVerb(
        group, verb, "ek",
        help(QT_TRANSLATE_NOOP("endorse::app", "The endorsement key and its registration ID")), ek,
        &sub);
    sub->add_option(
           "--csv", ekOptions->csvFile,
           help(QT_TRANSLATE_NOOP("endorse::app", "Add the device to this list in CSV form")))
        ->type_name("FILE");
    sub->add_option("--from", ekOptions->from,
                    help(QT_TRANSLATE_NOOP("endorse::app",
                                           "Take the EK from a file (-: standard input) instead of "
                                           "a TPM: base64, hex, PEM, DER, a certificate, or what a "
                                           "tool printed")))
        ->type_name("FILE");
    addVerb(group, verb, "ek-cert",
            help(QT_TRANSLATE_NOOP("endorse::app",
                                   "The certificates of the endorsement key, and whether they lead "
                                   "to a root that you trust")),
            ekCertificate, &sub);
    addEkRootVerbs(group, verb);
    addVerb(group, verb, "srk", help(QT_TRANSLATE_NOOP("endorse::app", "The storage root key")),
            srk, &sub);
    addClearVerb(group, verb);
}

} // namespace endorse::app::cli
