// SPDX-License-Identifier: GPL-3.0-or-later
#include "recorddigest.h"

#include "canonicaljson.h"

#include <tpmtypes/algorithm.h>

#include <algorithm>
#include <map>

namespace endorse::dps {

using core::Bytes;
using core::Result;

namespace {

constexpr char Tags[] = "initialTwin.tags";
constexpr char Desired[] = "initialTwin.properties.desired";
constexpr char Information[] = "optionalDeviceInformation";

/// How a value stands in a Counted.
enum class Form : char {
    Text = 't',  ///< UTF-8.
    Json = 'j',  ///< In the one spelling of canonicalJson().
    Object = 'o' ///< As Json, an object of the user, which is looked into.
};

/// Takes what counts of a record, member by member and always in the same order.
class Sink
{
public:
    virtual ~Sink() = default;
    virtual void add(QByteArrayView path, Form form, const Bytes &value) = 0;

    void text(const char *path, const Bytes &value)
    {
        if (!value.isEmpty())
            add(path, Form::Text, value);
    }
    void word(const char *path, const QString &value) { text(path, value.toLower().toUtf8()); }
    /// @p whenAbsent: the service's default, which is not told.
    void flag(const char *path, std::optional<bool> value, bool whenAbsent)
    {
        if (value.value_or(whenAbsent) != whenAbsent)
            add(path, Form::Json, whenAbsent ? "false" : "true");
    }
    void object(const char *path, const Bytes &json);
    /// @p prefix: with its point.
    void rest(const char *prefix, RawMembers members);
};

void Sink::object(const char *path, const Bytes &json)
{
    if (json.isEmpty())
        return;
    Bytes canonical = canonicalJson(json);
    // What the service notes in a twin.
    if (canonical.contains("\"$version\":") || canonical.contains("\"$metadata\":")) {
        const Result<JsonObject> parsed = JsonObject::parse(canonical);
        JsonWriter writer;
        if (parsed) {
            RawMembers members = parsed->members();
            members.removeIf([](const RawMember &member) {
                return member.name == QLatin1String("$version") ||
                       member.name == QLatin1String("$metadata");
            });
            canonical = writer.rest(members).finish();
        }
    }
    if (canonical != "{}" && canonical != "null")
        add(path, Form::Object, canonical);
}

void Sink::rest(const char *prefix, RawMembers members)
{
    if (members.isEmpty())
        return;
    std::sort(members.begin(), members.end(),
              [](const RawMember &a, const RawMember &b) { return a.name < b.name; });
    for (const RawMember &member : std::as_const(members)) {
        const Bytes value = canonicalJson(member.json);
        if (value != "null")
            add(prefix + member.name.toUtf8(), Form::Json, value);
    }
}

/// A service gives back what it read in the certificate, and not the certificate.
Bytes thumbprint(const X509CertificateWithInfo &certificate)
{
    if (!certificate.certificate.isEmpty()) {
        const Result<Bytes> der = certificate.der();
        const Bytes &content = der ? *der : certificate.certificate;
        const char *kind = der ? "sha256:" : "sha256 of the text:";
        return kind + tpmtypes::digest(tpmtypes::HashAlgorithm::Sha256, content).toHex();
    }
    if (certificate.info && !certificate.info->sha256Thumbprint.isEmpty())
        return "sha256:" + certificate.info->sha256Thumbprint.toLower().toLatin1();
    return {};
}

void visitCertificates(Sink &sink, const std::optional<X509Certificates> &certificates,
                       const char *place)
{
    if (!certificates)
        return;
    const Bytes path = QByteArray("attestation.x509.") + place;
    const auto one = [&](const std::optional<X509CertificateWithInfo> &certificate,
                         const char *name) {
        if (!certificate)
            return;
        const Bytes own = path + name;
        sink.text((own + ".certificate").constData(), thumbprint(*certificate));
        sink.rest((own + '.').constData(), certificate->unknown);
    };
    one(certificates->primary, ".primary");
    one(certificates->secondary, ".secondary");
    sink.rest((path + '.').constData(), certificates->unknown);
}

void visitAttestation(Sink &sink, const AttestationMechanism &mechanism)
{
    const std::optional<AttestationType> type = attestationType(mechanism.type);
    sink.text("attestation.type", (type ? toString(*type) : mechanism.type.toLower()).toUtf8());
    if (mechanism.tpm) {
        sink.text("attestation.tpm.endorsementKey", mechanism.tpm->endorsementKey);
        sink.text("attestation.tpm.storageRootKey", mechanism.tpm->storageRootKey);
        sink.rest("attestation.tpm.", mechanism.tpm->unknown);
    }
    if (const auto &x509 = mechanism.x509) {
        visitCertificates(sink, x509->clientCertificates, "clientCertificates");
        visitCertificates(sink, x509->signingCertificates, "signingCertificates");
        if (x509->caReferences) {
            sink.word("attestation.x509.caReferences.primary", x509->caReferences->primary);
            sink.word("attestation.x509.caReferences.secondary", x509->caReferences->secondary);
            sink.rest("attestation.x509.caReferences.", x509->caReferences->unknown);
        }
        sink.rest("attestation.x509.", x509->unknown);
    }
    if (mechanism.symmetricKey)
        sink.rest("attestation.symmetricKey.", mechanism.symmetricKey->unknown);
    sink.rest("attestation.", mechanism.unknown);
}

void visitHubs(Sink &sink, const std::optional<QStringList> &hubs)
{
    if (!hubs || hubs->isEmpty())
        return;
    QStringList names = *hubs;
    for (QString &name : names)
        name = name.toLower();
    names.sort();
    Bytes list = "[";
    for (const QString &name : std::as_const(names))
        list += (list.size() > 1 ? "," : "") + jsonQuoted(name);
    sink.add("iotHubs", Form::Json, list + ']');
}

void visitSettings(Sink &sink, const ProvisioningSettings &settings)
{
    visitAttestation(sink, settings.attestation);
    if (const auto &capabilities = settings.capabilities) {
        sink.flag("capabilities.iotEdge", capabilities->iotEdge, false);
        sink.rest("capabilities.", capabilities->unknown);
    }
    sink.word("iotHubHostName", settings.iotHubHostName);
    if (const auto &twin = settings.initialTwin) {
        sink.object(Tags, twin->tags);
        sink.object(Desired, twin->desiredProperties);
        sink.rest("initialTwin.properties.", twin->unknownProperties);
        sink.rest("initialTwin.", twin->unknown);
    }
    if (settings.provisioningStatus.compare(QLatin1String("enabled"), Qt::CaseInsensitive) != 0)
        sink.word("provisioningStatus", settings.provisioningStatus);
    if (const auto &policy = settings.reprovisionPolicy) {
        sink.flag("reprovisionPolicy.updateHubAssignment", policy->updateHubAssignment, true);
        sink.flag("reprovisionPolicy.migrateDeviceData", policy->migrateDeviceData, true);
        sink.rest("reprovisionPolicy.", policy->unknown);
    }
    sink.word("allocationPolicy", settings.allocationPolicy);
    visitHubs(sink, settings.iotHubs);
    if (const auto &custom = settings.customAllocationDefinition) {
        sink.text("customAllocationDefinition.webhookUrl", custom->webhookUrl.toUtf8());
        sink.text("customAllocationDefinition.apiVersion", custom->apiVersion.toUtf8());
        sink.rest("customAllocationDefinition.", custom->unknown);
    }
}

void visit(Sink &sink, const IndividualEnrollment &record)
{
    if (record.deviceId != record.registrationId)
        sink.text("deviceId", record.deviceId.toUtf8());
    sink.object(Information, record.optionalDeviceInformation);
    visitSettings(sink, record);
    sink.rest("", record.unknown);
}

/// Puts all together for a digest, each part with its length, so that nothing can pass for
/// something else.
class DigestSink final : public Sink
{
public:
    DigestSink() { m_text.reserve(1024); }
    void add(QByteArrayView path, Form form, const Bytes &value) override
    {
        m_text.append(static_cast<char>(form == Form::Object ? Form::Json : form));
        part(path);
        part(value);
    }
    void part(QByteArrayView bytes)
    {
        const auto size = static_cast<quint32>(bytes.size());
        for (int shift = 24; shift >= 0; shift -= 8)
            m_text.append(static_cast<char>(size >> shift));
        m_text.append(bytes);
    }
    Bytes digest() const { return tpmtypes::digest(tpmtypes::HashAlgorithm::Sha256, m_text); }

private:
    Bytes m_text;
};

struct Counted final
{
    Form form = Form::Text;
    Bytes value;

    friend bool operator==(const Counted &, const Counted &) = default;
};
using CountedMembers = std::map<Bytes, Counted>;

class MapSink final : public Sink
{
public:
    void add(QByteArrayView path, Form form, const Bytes &value) override
    {
        members.insert_or_assign(path.toByteArray(), Counted{form, value});
    }
    CountedMembers members;
};

/// The leaves of an object, with their paths.
void flatten(const Bytes &path, const Bytes &json, CountedMembers *out)
{
    const Result<JsonObject> object =
        json.startsWith('{') && json != "{}" ? JsonObject::parse(json) : Result<JsonObject>();
    if (!object || object->members().isEmpty()) {
        out->insert_or_assign(path, Counted{Form::Json, json});
        return;
    }
    for (const RawMember &member : object->members())
        flatten(path + '.' + member.name.toUtf8(), member.json, out);
}

QString shown(const Counted &member)
{
    const QString text = QString::fromUtf8(member.value);
    if (member.form == Form::Text || !text.startsWith(u'"'))
        return text.isNull() ? QStringLiteral("") : text;
    const Result<JsonObject> wrapped = JsonObject::parse("{\"v\":" + member.value + '}');
    return wrapped ? JsonReader(*wrapped).string("v") : text;
}

/// What a member is that is not told.
QString defaultOf(const Bytes &path, const IndividualEnrollment &record)
{
    if (path == "deviceId")
        return record.registrationId;
    if (path == "provisioningStatus")
        return QStringLiteral("enabled");
    if (path == "capabilities.iotEdge")
        return QStringLiteral("false");
    if (path.startsWith("reprovisionPolicy.") &&
        (path.endsWith(".updateHubAssignment") || path.endsWith(".migrateDeviceData")))
        return QStringLiteral("true");
    return {};
}

using Found = std::map<Bytes, std::pair<const Counted *, const Counted *>>;

/// The members by path that are not equal on both sides.
Found unequal(const CountedMembers &here, const CountedMembers &there)
{
    Found found;
    for (const auto &[path, member] : here) {
        const auto other = there.find(path);
        if (other == there.end())
            found[path] = {&member, nullptr};
        else if (other->second.value != member.value)
            found[path] = {&member, &other->second};
    }
    for (const auto &[path, member] : there) {
        if (!here.contains(path))
            found[path] = {nullptr, &member};
    }
    return found;
}

} // namespace

Bytes digestOfRecord(const IndividualEnrollment &record)
{
    DigestSink sink;
    sink.part(record.registrationId.toLower().toUtf8());
    visit(sink, record);
    return sink.digest();
}

QList<MemberDifference> memberDifferences(const IndividualEnrollment &here,
                                          const IndividualEnrollment &there)
{
    MapSink mine;
    MapSink theirs;
    visit(mine, here);
    visit(theirs, there);
    QList<MemberDifference> out;
    const auto add = [&](const Bytes &path, const Counted *one, const Counted *other) {
        out.append({QString::fromUtf8(path), one ? shown(*one) : defaultOf(path, here),
                    other ? shown(*other) : defaultOf(path, there)});
    };
    for (const auto &[path, pair] : unequal(mine.members, theirs.members)) {
        const auto [one, other] = pair;
        if ((one ? one : other)->form != Form::Object) {
            add(path, one, other);
            continue;
        }
        CountedMembers inOne;
        CountedMembers inOther;
        if (one)
            flatten(path, one->value, &inOne);
        if (other)
            flatten(path, other->value, &inOther);
        const Found inside = unequal(inOne, inOther);
        // A point in a name can make two objects look alike.
        if (inside.empty())
            add(path, one, other);
        for (const auto &[leaf, leaves] : inside)
            add(leaf, leaves.first, leaves.second);
    }
    std::sort(out.begin(), out.end(),
              [](const MemberDifference &a, const MemberDifference &b) { return a.path < b.path; });
    return out;
}

QStringList differingMembers(const IndividualEnrollment &here, const IndividualEnrollment &there)
{
    QStringList out;
    for (const MemberDifference &difference : memberDifferences(here, there))
        out.append(difference.path);
    return out;
}

} // namespace endorse::dps
