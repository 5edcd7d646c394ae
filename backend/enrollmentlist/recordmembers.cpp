// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordmembers.h"

#include "canonicalek.h"
#include "lookalikes.h"
#include "texts.h"

#include <dps/enrollmentrules.h>

#include <algorithm>
#include <array>

namespace endorse::enrollmentlist {

using core::Error;
using core::ErrorCategory;
using core::Result;
using core::Text;
using dps::AttestationType;
using dps::IndividualEnrollment;

namespace {

using Record = IndividualEnrollment;
using View = QByteArrayView;

Error cellError(const char *member, Text message, Text hint)
{
    return {.category = ErrorCategory::Input,
            .code = QStringLiteral("cell"),
            .place = QString::fromLatin1(member),
            .message = std::move(message),
            .hint = std::move(hint),
            .technical =
                QStringLiteral("The cell does not hold a value of %1.").arg(QLatin1String(member))};
}

QString stringOf(View utf8)
{
    return QString::fromUtf8(utf8);
}

/// What says how the device is recognised, unless something said so before.
void setType(Record &record, AttestationType type)
{
    if (record.attestation.type.isNull())
        record.attestation.type = dps::toString(type);
}

template<auto member>
QByteArray getString(const Record &record)
{
    return (record.*member).toUtf8();
}

template<auto member>
Result<void> setString(Record &record, View utf8)
{
    record.*member = stringOf(utf8);
    return {};
}

// The attestation.

QByteArray getType(const Record &record)
{
    return record.attestation.type.toUtf8();
}

Result<void> readType(Record &record, View utf8)
{
    const std::optional<AttestationType> type = dps::attestationType(stringOf(utf8));
    record.attestation.type = type ? dps::toString(*type) : stringOf(utf8);
    return {};
}

QByteArray getEk(const Record &record)
{
    return record.attestation.tpm ? record.attestation.tpm->endorsementKey : QByteArray();
}

Result<void> setEk(Record &record, View utf8)
{
    auto ek = ekOfCell(utf8);
    if (!ek)
        return core::fail(std::move(ek.error()));
    setType(record, AttestationType::Tpm);
    if (!record.attestation.tpm)
        record.attestation.tpm.emplace();
    record.attestation.tpm->endorsementKey = std::move(*ek);
    return {};
}

QByteArray getSrk(const Record &record)
{
    return record.attestation.tpm ? record.attestation.tpm->storageRootKey : QByteArray();
}

Result<void> setSrk(Record &record, View utf8)
{
    if (!record.attestation.tpm)
        record.attestation.tpm.emplace();
    record.attestation.tpm->storageRootKey = utf8.toByteArray();
    return {};
}

dps::X509Attestation &x509Of(Record &record)
{
    setType(record, AttestationType::X509);
    if (!record.attestation.x509)
        record.attestation.x509.emplace();
    return *record.attestation.x509;
}

using CertificateMember = std::optional<dps::X509CertificateWithInfo> dps::X509Certificates::*;

template<CertificateMember member>
QByteArray getCertificate(const Record &record)
{
    if (!record.attestation.x509 || !record.attestation.x509->clientCertificates)
        return {};
    const auto &certificate = (*record.attestation.x509->clientCertificates).*member;
    return certificate ? certificate->certificate : QByteArray();
}

template<CertificateMember member>
Result<void> setCertificate(Record &record, View utf8)
{
    dps::X509Attestation &x509 = x509Of(record);
    if (!x509.clientCertificates)
        x509.clientCertificates.emplace();
    auto &certificate = (*x509.clientCertificates).*member;
    certificate.emplace();
    certificate->certificate = utf8.toByteArray();
    return {};
}

template<QString dps::X509CaReferences::*member>
QByteArray getReference(const Record &record)
{
    if (!record.attestation.x509 || !record.attestation.x509->caReferences)
        return {};
    return ((*record.attestation.x509->caReferences).*member).toUtf8();
}

template<QString dps::X509CaReferences::*member>
Result<void> setReference(Record &record, View utf8)
{
    dps::X509Attestation &x509 = x509Of(record);
    if (!x509.caReferences)
        x509.caReferences.emplace();
    (*x509.caReferences).*member = stringOf(utf8);
    return {};
}

// Lists, objects and truth values.

QByteArray getHubs(const Record &record)
{
    if (!record.iotHubs)
        return {};
    const bool isPlain =
        !record.iotHubs->isEmpty() &&
        std::none_of(record.iotHubs->begin(), record.iotHubs->end(), [](const QString &hub) {
            return hub.isEmpty() || hub.contains(u';') || hub.contains(u',') ||
                   hub.contains(u'[') || hub.trimmed() != hub;
        });
    if (isPlain)
        return record.iotHubs->join(u';').toUtf8();
    QByteArray json = "[";
    for (const QString &hub : *record.iotHubs)
        json += (json.size() > 1 ? "," : "") + dps::jsonQuoted(hub);
    return json + ']';
}

Result<void> setHubs(Record &record, View utf8)
{
    if (utf8.startsWith('[')) {
        const auto object = dps::JsonObject::parse("{\"iotHubs\":" + utf8.toByteArray() + '}');
        if (object) {
            dps::JsonReader reader(*object);
            record.iotHubs = reader.strings("iotHubs");
            if (!reader.error())
                return {};
        }
        return core::fail(cellError(
            "iotHubs",
            text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "The cell is not a list of hubs.")),
            text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                   "Write the host names with a semicolon between them, or as a "
                                   "JSON array of texts."))));
    }
    QStringList hubs;
    const QString all = stringOf(utf8).replace(u',', u';');
    for (const QString &hub : all.split(u';'))
        hubs.append(hub.trimmed());
    record.iotHubs = hubs;
    return {};
}

QByteArray word(const std::optional<bool> &value)
{
    if (!value)
        return {};
    return *value ? "true" : "false";
}

Result<bool> truth(const char *member, View utf8)
{
    const QByteArray value = utf8.toByteArray().toLower();
    if (value == "true" || value == "yes" || value == "1")
        return true;
    if (value == "false" || value == "no" || value == "0")
        return false;
    return core::fail(cellError(
        member,
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist", "“%1” is neither true nor false."))
            .arg(stringOf(utf8).left(80)),
        text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                               "Write true or false, or leave the cell empty."))));
}

QByteArray getEdge(const Record &record)
{
    return record.capabilities ? word(record.capabilities->iotEdge) : QByteArray();
}

Result<void> setEdge(Record &record, View utf8)
{
    const auto value = truth("capabilities.iotEdge", utf8);
    if (!value)
        return core::fail(value.error());
    record.capabilities.emplace();
    record.capabilities->iotEdge = *value;
    return {};
}

using PolicyMember = std::optional<bool> dps::ReprovisionPolicy::*;

template<PolicyMember member>
QByteArray getPolicy(const Record &record)
{
    return record.reprovisionPolicy ? word((*record.reprovisionPolicy).*member) : QByteArray();
}

template<PolicyMember member>
Result<void> setPolicy(Record &record, View utf8)
{
    const auto value = truth("reprovisionPolicy", utf8);
    if (!value)
        return core::fail(value.error());
    if (!record.reprovisionPolicy)
        record.reprovisionPolicy.emplace();
    (*record.reprovisionPolicy).*member = *value;
    return {};
}

template<QString dps::CustomAllocationDefinition::*member>
QByteArray getFunction(const Record &record)
{
    return record.customAllocationDefinition
               ? ((*record.customAllocationDefinition).*member).toUtf8()
               : QByteArray();
}

template<QString dps::CustomAllocationDefinition::*member>
Result<void> setFunction(Record &record, View utf8)
{
    if (!record.customAllocationDefinition)
        record.customAllocationDefinition.emplace();
    (*record.customAllocationDefinition).*member = stringOf(utf8);
    return {};
}

template<core::Bytes dps::InitialTwin::*member>
QByteArray getTwin(const Record &record)
{
    return record.initialTwin ? (*record.initialTwin).*member : QByteArray();
}

template<core::Bytes dps::InitialTwin::*member>
Result<void> setTwin(Record &record, View utf8)
{
    if (!record.initialTwin)
        record.initialTwin.emplace();
    (*record.initialTwin).*member = utf8.trimmed().toByteArray();
    return {};
}

QByteArray getInformation(const Record &record)
{
    return record.optionalDeviceInformation;
}

Result<void> setInformation(Record &record, View utf8)
{
    record.optionalDeviceInformation = utf8.trimmed().toByteArray();
    return {};
}

// Names of the options of `az iot dps enrollment`, of columns in exports of the portal and of what
// people write, without case, spaces and punctuation.
using Alias = const char *const;
constexpr Alias idAliases[] = {"enrollmentid", "registration", "regid"};
constexpr Alias typeAliases[] = {"attestationtype", "attestationmechanism", "mechanism"};
constexpr Alias ekAliases[] = {"ek",         "ekpub",
                               "ekpublic",   "endorsementkeybase64",
                               "ekbase64",   "attestationtpmendorsementkey",
                               "publicek",   "tpmendorsementkey",
                               "tpmek",      "endorsementpublickey",
                               "ekpubbase64"};
constexpr Alias srkAliases[] = {"srk", "srkpub", "attestationtpmstoragerootkey"};
constexpr Alias certificateAliases[] = {"primarycertificate", "clientcertificate",
                                        "x509certificate", "cert",
                                        "attestationx509clientcertificatesprimarycertificate"};
constexpr Alias secondCertificateAliases[] = {
    "secondarycert", "attestationx509clientcertificatessecondarycertificate"};
constexpr Alias referenceAliases[] = {"careference", "primarycareference", "caname", "rootcaname"};
constexpr Alias secondReferenceAliases[] = {"secondaryreference", "secondarycaname",
                                            "secondaryrootcaname"};
constexpr Alias deviceAliases[] = {"device", "devicename", "iothubdeviceid", "deviceidentity"};
constexpr Alias statusAliases[] = {"status", "provisioning", "state", "enablement"};
constexpr Alias hubAliases[] = {"hub",     "iothub",      "iothubhost",
                                "hubname", "hubhostname", "iothubname"};
constexpr Alias allocationAliases[] = {"allocation", "policy"};
constexpr Alias hubsAliases[] = {"hubs", "linkedhubs", "iothublist"};
constexpr Alias webhookAliases[] = {"webhookurl", "webhook"};
constexpr Alias versionAliases[] = {"apiversion", "webhookapiversion"};
constexpr Alias tagAliases[] = {"tags", "twintags"};
constexpr Alias desiredAliases[] = {"desired", "desiredproperties", "initialtwinproperties",
                                    "initialtwindesired", "twinproperties"};
constexpr Alias updateAliases[] = {"updatehubassignment", "reprovision"};
constexpr Alias migrateAliases[] = {"migratedevicedata", "migrate"};
constexpr Alias edgeAliases[] = {"iotedge", "edge", "edgeenabled", "isedge"};
constexpr Alias informationAliases[] = {"deviceinformation", "deviceinfo", "info",
                                        "optionaldeviceinfo"};

const std::array members{
    RecordMember{"registrationId", idAliases, getString<&Record::registrationId>,
                 setString<&Record::registrationId>},
    RecordMember{"attestation.type", typeAliases, getType, readType},
    RecordMember{"endorsementKey", ekAliases, getEk, setEk},
    RecordMember{"storageRootKey", srkAliases, getSrk, setSrk},
    RecordMember{"certificate", certificateAliases, getCertificate<&dps::X509Certificates::primary>,
                 setCertificate<&dps::X509Certificates::primary>},
    RecordMember{"secondaryCertificate", secondCertificateAliases,
                 getCertificate<&dps::X509Certificates::secondary>,
                 setCertificate<&dps::X509Certificates::secondary>},
    RecordMember{"caReferences.primary", referenceAliases,
                 getReference<&dps::X509CaReferences::primary>,
                 setReference<&dps::X509CaReferences::primary>},
    RecordMember{"caReferences.secondary", secondReferenceAliases,
                 getReference<&dps::X509CaReferences::secondary>,
                 setReference<&dps::X509CaReferences::secondary>},
    RecordMember{"deviceId", deviceAliases, getString<&Record::deviceId>,
                 setString<&Record::deviceId>},
    RecordMember{"provisioningStatus", statusAliases, getString<&Record::provisioningStatus>,
                 setString<&Record::provisioningStatus>},
    RecordMember{"iotHubHostName", hubAliases, getString<&Record::iotHubHostName>,
                 setString<&Record::iotHubHostName>},
    RecordMember{"allocationPolicy", allocationAliases, getString<&Record::allocationPolicy>,
                 setString<&Record::allocationPolicy>},
    RecordMember{"iotHubs", hubsAliases, getHubs, setHubs},
    RecordMember{"customAllocationDefinition.webhookUrl", webhookAliases,
                 getFunction<&dps::CustomAllocationDefinition::webhookUrl>,
                 setFunction<&dps::CustomAllocationDefinition::webhookUrl>},
    RecordMember{"customAllocationDefinition.apiVersion", versionAliases,
                 getFunction<&dps::CustomAllocationDefinition::apiVersion>,
                 setFunction<&dps::CustomAllocationDefinition::apiVersion>},
    RecordMember{"initialTwin.tags", tagAliases, getTwin<&dps::InitialTwin::tags>,
                 setTwin<&dps::InitialTwin::tags>},
    RecordMember{"initialTwin.properties.desired", desiredAliases,
                 getTwin<&dps::InitialTwin::desiredProperties>,
                 setTwin<&dps::InitialTwin::desiredProperties>},
    RecordMember{"reprovisionPolicy.updateHubAssignment", updateAliases,
                 getPolicy<&dps::ReprovisionPolicy::updateHubAssignment>,
                 setPolicy<&dps::ReprovisionPolicy::updateHubAssignment>},
    RecordMember{"reprovisionPolicy.migrateDeviceData", migrateAliases,
                 getPolicy<&dps::ReprovisionPolicy::migrateDeviceData>,
                 setPolicy<&dps::ReprovisionPolicy::migrateDeviceData>},
    RecordMember{"capabilities.iotEdge", edgeAliases, getEdge, setEdge},
    RecordMember{"optionalDeviceInformation", informationAliases, getInformation, setInformation},
};

/// Lower-case letters and digits alone.
QString normalised(QStringView header)
{
    QString out;
    for (const QChar c : header) {
        if (c.isLetterOrNumber())
            out += c.toLower();
    }
    return out;
}

} // namespace

std::span<const RecordMember> recordMembers()
{
    return members;
}

QStringList recordMemberNames()
{
    QStringList out;
    for (const RecordMember &member : members)
        out.append(QString::fromLatin1(member.name));
    return out;
}

const RecordMember *recordMember(QStringView name)
{
    const auto found = std::find_if(members.begin(), members.end(), [name](const auto &member) {
        return name == QLatin1String(member.name);
    });
    return found == members.end() ? nullptr : &*found;
}

const RecordMember *memberOfHeader(QStringView header)
{
    const QString wanted = normalised(header);
    const auto found = std::find_if(members.begin(), members.end(), [&wanted](const auto &member) {
        return wanted == normalised(QString::fromLatin1(member.name)) ||
               std::any_of(member.aliases.begin(), member.aliases.end(),
                           [&wanted](const char *alias) { return wanted == QLatin1String(alias); });
    });
    return found == members.end() ? nullptr : &*found;
}

bool isKeyHeader(QStringView header)
{
    const QString name = normalised(header);
    return name.endsWith(QLatin1String("primarykey")) ||
           name.endsWith(QLatin1String("secondarykey")) ||
           name.endsWith(QLatin1String("symmetrickey")) ||
           name.endsWith(QLatin1String("sharedaccesskey"));
}

QStringList harvestColumns()
{
    return {QStringLiteral("registrationId"), QStringLiteral("endorsementKey"),
            QStringLiteral("deviceId"), QStringLiteral("provisioningStatus"),
            QStringLiteral("iotHubHostName")};
}

Error registrationIdError(const QString &id)
{
    const auto parsed = dps::RegistrationId::parse(id);
    Error error = parsed ? Error{} : parsed.error();
    error.place = QStringLiteral("registrationId");
    const QList<uint> characters = id.toUcs4();
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const char32_t c = characters.at(i);
        const bool isAllowed = c < 0x80 && (QChar::isLetterOrNumber(c) || c == '-' || c == '.' ||
                                            c == '_' || c == ':');
        if (isAllowed)
            continue;
        error.technical = QStringLiteral("%1 at character %2").arg(codePoint(c)).arg(i + 1);
        const char ascii = asciiLookalike(c);
        if (ascii == '\0') {
            error.message = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                                   "Character %1 of the registration ID is %2, "
                                                   "which it may not have."))
                                .arg(i + 1)
                                .arg(codePoint(c));
        } else {
            error.technical += QStringLiteral(", looks like \"%1\"").arg(QLatin1Char(ascii));
            error.message = text(QT_TRANSLATE_NOOP("endorse::enrollmentlist",
                                                   "Character %1 of the registration ID is %2, "
                                                   "which looks like “%3” and is another one."))
                                .arg(i + 1)
                                .arg(codePoint(c))
                                .arg(QString(QLatin1Char(ascii)));
        }
        break;
    }
    return error;
}

std::optional<Error> firstProblem(const Record &record)
{
    const QList<dps::FieldProblem> problems = dps::problemsOf(record);
    if (problems.isEmpty())
        return std::nullopt;
    if (problems.first().member == QLatin1String("registrationId"))
        return registrationIdError(record.registrationId);
    return problems.first().error;
}

} // namespace endorse::enrollmentlist
