// SPDX-License-Identifier: GPL-3.0-or-later
#include "listrow.h"

#include <core/bytes.h>
#include <tpmtypes/algorithm.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace endorse::enrollmentlist {

namespace {

using core::Bytes;
using dps::IndividualEnrollment;

/// What is to be hashed: each field with its length before it, so that no two records run into one
/// another.
class Canonical final
{
public:
    void bytes(QByteArrayView field)
    {
        const auto size = static_cast<quint64>(field.size());
        for (int shift = 0; shift < 32; shift += 8)
            m_text.append(static_cast<char>((size >> shift) & 0xff));
        m_text.append(field);
    }
    void text(const QString &field) { bytes(field.toUtf8()); }
    void word(const QString &field) { bytes(field.toLower().toUtf8()); }
    void flag(bool field) { bytes(field ? "1" : "0"); }
    /// Members by name, without what a service adds by itself; an empty object is none.
    void json(const Bytes &raw)
    {
        if (raw.isEmpty()) {
            bytes({});
            return;
        }
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(raw, &problem);
        if (problem.error != QJsonParseError::NoError || !document.isObject()) {
            bytes(raw);
            return;
        }
        const QJsonObject plain = withoutMetadata(document.object());
        bytes(plain.isEmpty() ? Bytes() : QJsonDocument(plain).toJson(QJsonDocument::Compact));
    }
    Bytes digest() const { return tpmtypes::digest(tpmtypes::HashAlgorithm::Sha256, m_text); }

private:
    /// What a hub writes into twins.
    static QJsonObject withoutMetadata(QJsonObject object)
    {
        object.remove(QLatin1String("$version"));
        object.remove(QLatin1String("$metadata"));
        return object;
    }

    Bytes m_text;
};

/// A service gives back what a certificate says of itself and not the certificate.
void addCertificate(Canonical &canonical, const std::optional<dps::X509CertificateWithInfo> &one)
{
    if (!one) {
        canonical.bytes({});
        return;
    }
    if (one->certificate.isEmpty()) {
        canonical.word(one->info ? one->info->sha256Thumbprint : QString());
        return;
    }
    const core::Result<Bytes> der = one->der();
    canonical.bytes(
        der ? core::toHex(tpmtypes::digest(tpmtypes::HashAlgorithm::Sha256, *der)).toLatin1()
            : one->certificate);
}

void addCertificates(Canonical &canonical, const std::optional<dps::X509Certificates> &both)
{
    addCertificate(canonical, both ? both->primary : std::nullopt);
    addCertificate(canonical, both ? both->secondary : std::nullopt);
}

void addAttestation(Canonical &canonical, const dps::AttestationMechanism &attestation)
{
    canonical.word(attestation.type);
    canonical.bytes(attestation.tpm ? attestation.tpm->endorsementKey : QByteArray());
    if (!attestation.x509) {
        canonical.bytes({});
        return;
    }
    addCertificates(canonical, attestation.x509->clientCertificates);
    addCertificates(canonical, attestation.x509->signingCertificates);
    const auto names = attestation.x509->caReferences.value_or(dps::X509CaReferences{});
    canonical.word(names.primary);
    canonical.word(names.secondary);
}

void addAllocation(Canonical &canonical, const IndividualEnrollment &record)
{
    canonical.word(record.iotHubHostName);
    canonical.word(record.allocationPolicy);
    QStringList hubs = record.iotHubs.value_or(QStringList());
    for (QString &hub : hubs)
        hub = hub.toLower();
    std::sort(hubs.begin(), hubs.end());
    canonical.bytes(QByteArray::number(hubs.size()));
    for (const QString &hub : std::as_const(hubs))
        canonical.text(hub);
    const auto custom =
        record.customAllocationDefinition.value_or(dps::CustomAllocationDefinition{});
    canonical.word(custom.webhookUrl);
    canonical.word(custom.apiVersion);
}

} // namespace

Bytes recordDigest(const IndividualEnrollment &record)
{
    Canonical canonical;
    canonical.bytes("1"); // The form below; another one gets another number.
    canonical.word(record.registrationId);
    canonical.text(record.deviceId.isEmpty() ? record.registrationId : record.deviceId);
    addAttestation(canonical, record.attestation);
    canonical.flag(record.capabilities && record.capabilities->iotEdge.value_or(false));
    const auto twin = record.initialTwin.value_or(dps::InitialTwin{});
    canonical.json(twin.tags);
    canonical.json(twin.desiredProperties);
    canonical.flag(record.isEnabled());
    // A service of today completes a policy that is absent in this way.
    const auto policy = record.reprovisionPolicy.value_or(dps::ReprovisionPolicy{});
    canonical.flag(policy.updateHubAssignment.value_or(true));
    canonical.flag(policy.migrateDeviceData.value_or(true));
    addAllocation(canonical, record);
    canonical.json(record.optionalDeviceInformation);
    return canonical.digest();
}

} // namespace endorse::enrollmentlist
