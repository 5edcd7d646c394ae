// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordoptions.h"

#include <app/cli/ekinput.h>
#include <app/cli/secretsource.h>
#include <app/ekexamination.h>
#include <attestation/keywarnings.h>
#include <dps/enrollmentrules.h>
#include <pki/certificate.h>

#include <array>

namespace endorse::app::cli {

namespace {

constexpr qsizetype longestFile = 256 * 1024;

struct ReprovisionWord final
{
    const char *word; ///< As the Azure CLI calls it.
    bool updateHubAssignment;
    bool migrateDeviceData;
};
constexpr std::array<ReprovisionWord, 3> reprovisionWords{{
    {"reprovisionandmigratedata", true, true},
    {"reprovisionandresetdata", true, false},
    {"never", false, false},
}};

core::Result<dps::X509CertificateWithInfo> readCertificateFile(const std::string &file,
                                                               int interrupt)
{
    const auto content = readContent(toQString(file), longestFile, interrupt);
    if (!content)
        return core::fail(content.error());
    const auto info = pki::parseCertificate(content->view().toByteArray());
    if (!info) {
        core::Error error = info.error();
        error.place = toQString(file); // It goes to the technical text.
        return core::fail(asUsageError(error));
    }
    dps::X509CertificateWithInfo certificate;
    certificate.certificate = info->der.toBase64();
    return certificate;
}

core::Result<dps::X509Certificates> readCertificates(const RecordOptions &options, int interrupt)
{
    dps::X509Certificates certificates;
    auto primary = readCertificateFile(options.certificate, interrupt);
    if (!primary)
        return core::fail(primary.error());
    certificates.primary = std::move(*primary);
    if (!options.secondaryCertificate.empty()) {
        auto secondary = readCertificateFile(options.secondaryCertificate, interrupt);
        if (!secondary)
            return core::fail(secondary.error());
        certificates.secondary = std::move(*secondary);
    }
    return certificates;
}

core::Result<core::Secret> readKeyFile(const std::string &file, int interrupt)
{
    const auto content = readContent(toQString(file), longestFile, interrupt);
    if (!content)
        return core::fail(content.error());
    return core::Secret::take(content->view().trimmed().toByteArray());
}

core::Result<void> applySymmetricKey(dps::AttestationMechanism *attestation,
                                     const RecordOptions &options, int interrupt)
{
    dps::SymmetricKeyAttestation keys;
    if (!options.primaryKeyFile.empty()) {
        auto primary = readKeyFile(options.primaryKeyFile, interrupt);
        if (!primary)
            return core::fail(primary.error());
        keys.primaryKey = std::move(*primary);
    }
    if (!options.secondaryKeyFile.empty()) {
        auto secondary = readKeyFile(options.secondaryKeyFile, interrupt);
        if (!secondary)
            return core::fail(secondary.error());
        keys.secondaryKey = std::move(*secondary);
    }
    *attestation = {};
    attestation->type = dps::toString(dps::AttestationType::SymmetricKey);
    attestation->symmetricKey = std::move(keys);
    return {};
}

bool givesSymmetricKey(const RecordOptions &options)
{
    return options.symmetricKey || !options.primaryKeyFile.empty() ||
           !options.secondaryKeyFile.empty();
}

core::Result<void> applyX509(dps::AttestationMechanism *attestation, bool group,
                             const RecordOptions &options, int interrupt)
{
    dps::X509Attestation x509;
    if (!options.certificate.empty()) {
        auto certificates = readCertificates(options, interrupt);
        if (!certificates)
            return core::fail(certificates.error());
        (group ? x509.signingCertificates : x509.clientCertificates) = std::move(*certificates);
    } else {
        x509.caReferences.emplace();
        x509.caReferences->primary = toQString(options.caReference);
        if (!options.secondaryCaReference.empty())
            x509.caReferences->secondary = toQString(options.secondaryCaReference);
    }
    *attestation = {};
    attestation->type = dps::toString(dps::AttestationType::X509);
    attestation->x509 = std::move(x509);
    return {};
}

core::Result<void> applyTpm(dps::IndividualEnrollment *enrollment, const VerbContext &context,
                            const RecordOptions &options)
{
    const auto read = readEkArgument(toQString(options.endorsementKey), context.interrupt);
    if (!read)
        return core::fail(read.error());
    noteAssumptions(context.console, *read);
    if (const core::Text warning = attestation::keyTypeWarning(read->ek); !warning.isEmpty())
        context.console.note(warning.render());
    if (enrollment->registrationId.isEmpty())
        enrollment->registrationId = dps::RegistrationId::fromEndorsementKey(read->ek).toString();
    enrollment->attestation = {};
    enrollment->attestation.type = dps::toString(dps::AttestationType::Tpm);
    enrollment->attestation.tpm = dps::TpmAttestation{read->ek.base64(), {}, {}};
    if (!read->certificate.isEmpty()) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const EkExamination examined =
            examineEk(context.common.dataFolder(), read->ek, read->certificate, now);
        context.console.note(examined.genuineness.summary.render());
        attestation::recordGenuineness(enrollment, examined.genuineness, now);
    }
    return {};
}

core::Result<void> applyAttestation(dps::ProvisioningSettings *record, bool group,
                                    const RecordOptions &options, int interrupt)
{
    const bool x509 = !options.certificate.empty() || !options.caReference.empty();
    if (x509 && givesSymmetricKey(options)) {
        return core::fail(usageError(
            text(QT_TRANSLATE_NOOP("endorse::app",
                                   "A record has one attestation: certificates or symmetric keys, "
                                   "not both.")),
            text(QT_TRANSLATE_NOOP("endorse::app", "Leave one of the two out."))));
    }
    if (x509)
        return applyX509(&record->attestation, group, options, interrupt);
    if (givesSymmetricKey(options))
        return applySymmetricKey(&record->attestation, options, interrupt);
    return {};
}

void applyPolicies(dps::ProvisioningSettings *record, const RecordOptions &options)
{
    if (options.disabled)
        record->provisioningStatus = QStringLiteral("disabled");
    if (!options.provisioningStatus.empty())
        record->provisioningStatus = toQString(options.provisioningStatus);
    if (!options.allocationPolicy.empty())
        record->allocationPolicy = toQString(options.allocationPolicy);
    if (!options.iotHubHostName.empty())
        record->iotHubHostName = toQString(options.iotHubHostName);
    if (!options.iotHubs.empty()) {
        QStringList hubs;
        for (const std::string &hub : options.iotHubs)
            hubs.append(toQString(hub));
        record->iotHubs = hubs;
    }
    if (!options.webhookUrl.empty() || !options.webhookApiVersion.empty()) {
        if (!record->customAllocationDefinition)
            record->customAllocationDefinition.emplace();
        if (!options.webhookUrl.empty())
            record->customAllocationDefinition->webhookUrl = toQString(options.webhookUrl);
        if (!options.webhookApiVersion.empty())
            record->customAllocationDefinition->apiVersion = toQString(options.webhookApiVersion);
    }
    for (const ReprovisionWord &word : reprovisionWords) {
        if (options.reprovisionPolicy != word.word)
            continue;
        if (!record->reprovisionPolicy)
            record->reprovisionPolicy.emplace();
        record->reprovisionPolicy->updateHubAssignment = word.updateHubAssignment;
        record->reprovisionPolicy->migrateDeviceData = word.migrateDeviceData;
    }
    if (!options.iotEdge.empty()) {
        if (!record->capabilities)
            record->capabilities.emplace();
        record->capabilities->iotEdge = options.iotEdge == "true";
    }
}

/// JSON as it was typed, or the content of @FILE.
core::Result<core::Bytes> readJson(const std::string &value, int interrupt)
{
    const QString typed = toQString(value);
    if (!typed.startsWith(QLatin1Char('@')))
        return typed.toUtf8();
    const auto content = readContent(typed.mid(1), longestFile, interrupt);
    if (!content)
        return core::fail(content.error());
    return content->view().trimmed().toByteArray();
}

/// @p member takes the JSON object of an option; nothing when the option was left out.
core::Result<void> applyJson(core::Bytes *member, const std::string &value, const char *path,
                             int interrupt)
{
    if (value.empty())
        return {};
    auto json = readJson(value, interrupt);
    if (!json)
        return core::fail(json.error());
    if (auto object = dps::JsonObject::parse(*json, QLatin1String(path)); !object)
        return core::fail(asUsageError(object.error()));
    *member = std::move(*json);
    return {};
}

core::Result<void> applyShared(dps::ProvisioningSettings *record, bool group,
                               const RecordOptions &options, int interrupt)
{
    if (auto applied = applyAttestation(record, group, options, interrupt); !applied)
        return applied;
    applyPolicies(record, options);
    if (options.tags.empty() && options.desiredProperties.empty())
        return {};
    if (!record->initialTwin)
        record->initialTwin.emplace();
    return applyJson(&record->initialTwin->tags, options.tags, "initialTwin.tags", interrupt)
        .and_then([&] {
            return applyJson(&record->initialTwin->desiredProperties, options.desiredProperties,
                             "initialTwin.properties.desired", interrupt);
        });
}

core::Bytes endorsementKeyOf(const dps::IndividualEnrollment &enrollment)
{
    return enrollment.attestation.tpm ? enrollment.attestation.tpm->endorsementKey : core::Bytes();
}

/// What the service would refuse is refused here, before anything is sent.
core::Result<void> checked(const QList<dps::FieldProblem> &problems)
{
    if (problems.isEmpty())
        return {};
    return core::fail(asUsageError(problems.constFirst().error));
}

} // namespace

void RecordOptions::addSharedTo(CLI::App *verb)
{
    const auto add = [verb](const char *name, auto &value, const char *type, const char *what) {
        return verb->add_option(name, value, help(what))->type_name(type);
    };
    add("--ca-reference", caReference, "NAME",
        QT_TRANSLATE_NOOP("endorse::app", "X.509: a CA certificate that the service holds"));
    add("--secondary-ca-reference", secondaryCaReference, "NAME",
        QT_TRANSLATE_NOOP("endorse::app", "X.509: a second CA certificate that the service holds"))
        ->needs("--ca-reference");
    verb->add_flag("--symmetric-key", symmetricKey,
                   help(QT_TRANSLATE_NOOP("endorse::app",
                                          "Symmetric keys; without key files the service makes "
                                          "them")));
    add("--primary-key-file", primaryKeyFile, "FILE",
        QT_TRANSLATE_NOOP("endorse::app", "File with the primary key as base64"))
        ->needs(add("--secondary-key-file", secondaryKeyFile, "FILE",
                    QT_TRANSLATE_NOOP("endorse::app", "File with the secondary key as base64")));
    add("--provisioning-status", provisioningStatus, "enabled|disabled",
        QT_TRANSLATE_NOOP("endorse::app", "Whether devices may register"))
        ->check(CLI::IsMember({"enabled", "disabled"}));
    verb->add_flag("--disabled", disabled,
                   help(QT_TRANSLATE_NOOP("endorse::app", "Enroll without letting devices in")));
    add("--allocation-policy", allocationPolicy, "POLICY",
        QT_TRANSLATE_NOOP("endorse::app", "hashed, geoLatency, static or custom"))
        ->check(CLI::IsMember({"hashed", "geoLatency", "static", "custom"}));
    add("--iot-hub-host-name", iotHubHostName, "HOST",
        QT_TRANSLATE_NOOP("endorse::app", "The hub to assign to, whatever the policy"));
    add("--iot-hubs", iotHubs, "HOST",
        QT_TRANSLATE_NOOP("endorse::app", "Hubs among which the policy chooses"))
        ->delimiter(',');
    add("--webhook-url", webhookUrl, "URL",
        QT_TRANSLATE_NOOP("endorse::app", "Custom allocation: the function to ask"));
    add("--webhook-api-version", webhookApiVersion, "VERSION",
        QT_TRANSLATE_NOOP("endorse::app", "Custom allocation: api-version of the function"));
    add("--reprovision-policy", reprovisionPolicy, "POLICY",
        QT_TRANSLATE_NOOP("endorse::app",
                          "reprovisionandmigratedata, reprovisionandresetdata or never"))
        ->check(CLI::IsMember({"reprovisionandmigratedata", "reprovisionandresetdata", "never"}));
    add("--iot-edge", iotEdge, "true|false",
        QT_TRANSLATE_NOOP("endorse::app", "Whether the devices are IoT Edge devices"))
        ->check(CLI::IsMember({"true", "false"}));
    add("--initial-twin-tags", tags, "JSON|@FILE",
        QT_TRANSLATE_NOOP("endorse::app", "Tags of the initial device twin"));
    add("--initial-twin-properties", desiredProperties, "JSON|@FILE",
        QT_TRANSLATE_NOOP("endorse::app", "Desired properties of the initial device twin"));
}

void RecordOptions::addEnrollmentTo(CLI::App *verb)
{
    verb->add_option("--endorsement-key", endorsementKey,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "The EK: base64, or a file with it in any form that "
                                            "\"tpm ek --from\" knows")))
        ->type_name("B64|FILE");
    CLI::Option *primary =
        verb->add_option("--certificate", certificate,
                         help(QT_TRANSLATE_NOOP("endorse::app",
                                                "X.509: the device's certificate, PEM or DER")))
            ->type_name("FILE");
    verb->add_option(
            "--secondary-certificate", secondaryCertificate,
            help(QT_TRANSLATE_NOOP("endorse::app", "X.509: the device's second certificate")))
        ->type_name("FILE")
        ->needs(primary);
    verb->add_option("--device-id", deviceId,
                     help(QT_TRANSLATE_NOOP("endorse::app",
                                            "Device ID at the hub; left out: the registration "
                                            "ID")))
        ->type_name("ID");
    verb->add_option(
            "--device-information", deviceInformation,
            help(QT_TRANSLATE_NOOP("endorse::app", "What else is to be known of the device")))
        ->type_name("JSON|@FILE");
    addSharedTo(verb);
}

void RecordOptions::addGroupTo(CLI::App *verb)
{
    CLI::Option *primary =
        verb->add_option("--certificate", certificate,
                         help(QT_TRANSLATE_NOOP("endorse::app",
                                                "X.509: the certificate that signs those of the "
                                                "devices, PEM or DER")))
            ->type_name("FILE");
    verb->add_option("--secondary-certificate", secondaryCertificate,
                     help(QT_TRANSLATE_NOOP("endorse::app", "X.509: the second one that does")))
        ->type_name("FILE")
        ->needs(primary);
    addSharedTo(verb);
}

core::Result<void> applyTo(dps::IndividualEnrollment *enrollment, const VerbContext &context,
                           const RecordOptions &options)
{
    const core::Bytes keyBefore = endorsementKeyOf(*enrollment);
    const core::Bytes informationBefore = enrollment->optionalDeviceInformation;
    const bool others =
        !options.certificate.empty() || !options.caReference.empty() || givesSymmetricKey(options);
    if (!options.endorsementKey.empty() && others) {
        return core::fail(
            usageError(text(QT_TRANSLATE_NOOP("endorse::app",
                                              "A record has one attestation: an EK, certificates "
                                              "or symmetric keys.")),
                       text(QT_TRANSLATE_NOOP("endorse::app", "Leave the others out."))));
    }
    // The verdict on an EK is added to what the user says of the device.
    auto applied = applyJson(&enrollment->optionalDeviceInformation, options.deviceInformation,
                             "optionalDeviceInformation", context.interrupt);
    if (applied && !options.endorsementKey.empty())
        applied = applyTpm(enrollment, context, options);
    if (applied)
        applied = applyShared(enrollment, false, options, context.interrupt);
    if (!applied)
        return applied;
    // Nobody has judged the new key: the verdict on the old one goes with it.
    if (endorsementKeyOf(*enrollment) != keyBefore &&
        enrollment->optionalDeviceInformation == informationBefore)
        enrollment->optionalDeviceInformation = attestation::withoutGenuineness(informationBefore);
    if (!options.deviceId.empty())
        enrollment->deviceId = toQString(options.deviceId);
    return checked(dps::problemsOf(*enrollment));
}

core::Result<void> applyTo(dps::EnrollmentGroup *group, const VerbContext &context,
                           const RecordOptions &options)
{
    if (auto applied = applyShared(group, true, options, context.interrupt); !applied)
        return applied;
    return checked(dps::problemsOf(*group));
}

} // namespace endorse::app::cli
