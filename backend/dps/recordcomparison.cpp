// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordcomparison.h"

#include <tpmtypes/algorithm.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace endorse::dps {

using core::Bytes;

namespace {

bool holdsWord(const QString &stored, const QString &sent)
{
    return sent.isNull() || stored.compare(sent, Qt::CaseInsensitive) == 0;
}

bool holdsFlag(std::optional<bool> stored, std::optional<bool> sent, bool whenAbsent)
{
    return !sent || stored.value_or(whenAbsent) == *sent;
}

/// Objects by their members, everything else by its value: a service adds members such as $version.
bool holdsValue(const QJsonValue &stored, const QJsonValue &sent)
{
    if (!sent.isObject())
        return stored == sent;
    if (!stored.isObject())
        return false;
    const QJsonObject theirs = stored.toObject();
    const QJsonObject ours = sent.toObject();
    for (auto it = ours.begin(); it != ours.end(); ++it) {
        if (!holdsValue(theirs.value(it.key()), it.value()))
            return false;
    }
    return true;
}

bool holdsJson(const Bytes &stored, const Bytes &sent)
{
    return sent.isEmpty() || holdsValue(QJsonDocument::fromJson(stored).object(),
                                        QJsonDocument::fromJson(sent).object());
}

bool holdsCertificate(const std::optional<X509CertificateWithInfo> &stored,
                      const std::optional<X509CertificateWithInfo> &sent)
{
    if (!sent)
        return true;
    if (!stored)
        return false;
    const core::Result<Bytes> ours = sent->der();
    if (!ours)
        return stored->certificate == sent->certificate;
    if (const core::Result<Bytes> theirs = stored->der())
        return *theirs == *ours;
    const Bytes digest = tpmtypes::digest(tpmtypes::HashAlgorithm::Sha256, *ours);
    return stored->info && holdsWord(stored->info->sha256Thumbprint, core::toHex(digest));
}

bool holdsCertificates(const std::optional<X509Certificates> &stored,
                       const std::optional<X509Certificates> &sent)
{
    return !sent || (stored && holdsCertificate(stored->primary, sent->primary) &&
                     holdsCertificate(stored->secondary, sent->secondary));
}

bool holdsX509(const X509Attestation &stored, const X509Attestation &sent)
{
    const X509CaReferences theirs = stored.caReferences.value_or(X509CaReferences{});
    const X509CaReferences ours = sent.caReferences.value_or(X509CaReferences{});
    return holdsCertificates(stored.clientCertificates, sent.clientCertificates) &&
           holdsCertificates(stored.signingCertificates, sent.signingCertificates) &&
           holdsWord(theirs.primary, ours.primary) && holdsWord(theirs.secondary, ours.secondary);
}

bool holdsAttestation(const AttestationMechanism &stored, const AttestationMechanism &sent)
{
    if (!holdsWord(stored.type, sent.type))
        return false;
    if (sent.tpm && (!stored.tpm || stored.tpm->endorsementKey != sent.tpm->endorsementKey))
        return false;
    return !sent.x509 || (stored.x509 && holdsX509(*stored.x509, *sent.x509));
}

QStringList sorted(QStringList names)
{
    for (QString &name : names)
        name = name.toLower();
    names.sort();
    return names;
}

bool holdsSettings(const ProvisioningSettings &stored, const ProvisioningSettings &sent)
{
    const DeviceCapabilities capabilities = sent.capabilities.value_or(DeviceCapabilities{});
    const DeviceCapabilities theirs = stored.capabilities.value_or(DeviceCapabilities{});
    const ReprovisionPolicy policy = sent.reprovisionPolicy.value_or(ReprovisionPolicy{});
    const ReprovisionPolicy theirPolicy = stored.reprovisionPolicy.value_or(ReprovisionPolicy{});
    const InitialTwin twin = sent.initialTwin.value_or(InitialTwin{});
    const InitialTwin theirTwin = stored.initialTwin.value_or(InitialTwin{});
    const auto custom = sent.customAllocationDefinition.value_or(CustomAllocationDefinition{});
    const auto theirCustom =
        stored.customAllocationDefinition.value_or(CustomAllocationDefinition{});
    return holdsAttestation(stored.attestation, sent.attestation) &&
           holdsFlag(theirs.iotEdge, capabilities.iotEdge, false) &&
           holdsWord(stored.iotHubHostName, sent.iotHubHostName) &&
           holdsJson(theirTwin.tags, twin.tags) &&
           holdsJson(theirTwin.desiredProperties, twin.desiredProperties) &&
           stored.isEnabled() == sent.isEnabled() &&
           holdsFlag(theirPolicy.updateHubAssignment, policy.updateHubAssignment, true) &&
           holdsFlag(theirPolicy.migrateDeviceData, policy.migrateDeviceData, true) &&
           holdsWord(stored.allocationPolicy, sent.allocationPolicy) &&
           (!sent.iotHubs ||
            sorted(stored.iotHubs.value_or(QStringList())) == sorted(*sent.iotHubs)) &&
           holdsWord(theirCustom.webhookUrl, custom.webhookUrl) &&
           holdsWord(theirCustom.apiVersion, custom.apiVersion);
}

bool holdsKey(const core::Secret &stored, const core::Secret &sent)
{
    return sent.isEmpty() || stored.equals(sent.bytes());
}

QByteArray unquoted(const QByteArray &etag)
{
    const bool quoted = etag.size() >= 2 && etag.startsWith('"') && etag.endsWith('"');
    return quoted ? etag.mid(1, etag.size() - 2) : etag;
}

} // namespace

bool holds(const IndividualEnrollment &stored, const IndividualEnrollment &sent)
{
    return (sent.deviceId.isNull() || stored.deviceId == sent.deviceId) &&
           holdsJson(stored.optionalDeviceInformation, sent.optionalDeviceInformation) &&
           holdsSettings(stored, sent);
}

bool holds(const EnrollmentGroup &stored, const EnrollmentGroup &sent)
{
    return holdsSettings(stored, sent);
}

bool holdsKeys(const AttestationMechanism &stored, const AttestationMechanism &sent)
{
    if (!sent.symmetricKey || sent.symmetricKey->isEmpty())
        return true;
    return stored.symmetricKey &&
           holdsKey(stored.symmetricKey->primaryKey, sent.symmetricKey->primaryKey) &&
           holdsKey(stored.symmetricKey->secondaryKey, sent.symmetricKey->secondaryKey);
}

bool sameETag(const QByteArray &a, const QByteArray &b)
{
    return unquoted(a) == unquoted(b);
}

} // namespace endorse::dps
