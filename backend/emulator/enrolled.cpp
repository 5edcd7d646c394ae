// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrolled.h"

#include <dps/symmetrickey.h>

namespace endorse::emulator {

namespace {

using dps::AttestationType;

core::Error recordError(const QString &id, const core::Error &why)
{
    return {.category = core::ErrorCategory::Internal,
            .code = QStringLiteral("record"),
            .place = id,
            .message = why.message,
            .hint = why.hint,
            .technical = why.technical};
}

using KeyPtr = std::shared_ptr<const core::Secret>;

core::Result<KeyPtr> decoded(const core::Secret &base64)
{
    if (base64.isEmpty())
        return KeyPtr();
    auto key = dps::decodeSymmetricKey(base64.view());
    if (!key)
        return core::fail(key.error());
    return std::make_shared<const core::Secret>(std::move(*key));
}

core::Result<DeviceKeys> decodedKeys(const core::Secret &primary, const core::Secret &secondary)
{
    auto first = decoded(primary);
    if (!first)
        return core::fail(first.error());
    auto second = decoded(secondary);
    if (!second)
        return core::fail(second.error());
    return DeviceKeys{std::move(*first), std::move(*second)};
}

AttestationType typeOf(const dps::AttestationMechanism &mechanism)
{
    return dps::attestationType(mechanism.type).value_or(AttestationType::None);
}

} // namespace

core::Result<Enrolled> Enrolled::individual(dps::IndividualEnrollment record)
{
    Enrolled enrolled{Entry(std::move(record))};
    const auto &entry = std::get<dps::IndividualEnrollment>(enrolled.m_entry);
    const dps::AttestationMechanism &mechanism = entry.attestation;
    enrolled.m_attestation = typeOf(mechanism);
    enrolled.m_registrationId = entry.registrationId;
    enrolled.m_deviceId = entry.deviceId;
    if (enrolled.m_attestation == AttestationType::Tpm) {
        auto ek = tpmtypes::EndorsementKey::fromBase64(mechanism.tpm ? mechanism.tpm->endorsementKey
                                                                     : QByteArray());
        if (!ek)
            return core::fail(recordError(entry.registrationId, ek.error()));
        enrolled.m_ek = std::move(*ek);
    }
    if (enrolled.m_attestation == AttestationType::SymmetricKey && mechanism.symmetricKey) {
        auto keys =
            decodedKeys(mechanism.symmetricKey->primaryKey, mechanism.symmetricKey->secondaryKey);
        if (!keys)
            return core::fail(recordError(entry.registrationId, keys.error()));
        enrolled.m_keys = std::move(*keys);
    }
    return enrolled;
}

core::Result<Enrolled> Enrolled::byGroup(dps::EnrollmentGroup group, const dps::RegistrationId &id)
{
    Enrolled enrolled{Entry(std::move(group))};
    const auto &entry = std::get<dps::EnrollmentGroup>(enrolled.m_entry);
    const dps::AttestationMechanism &mechanism = entry.attestation;
    enrolled.m_attestation = typeOf(mechanism);
    enrolled.m_registrationId = id.toString();
    if (enrolled.m_attestation == AttestationType::SymmetricKey && mechanism.symmetricKey) {
        const auto derived = [&id](const core::Secret &groupKey) {
            return groupKey.isEmpty() ? core::Secret()
                                      : dps::derivedSymmetricKey(groupKey, id.toString());
        };
        auto keys = decodedKeys(derived(mechanism.symmetricKey->primaryKey),
                                derived(mechanism.symmetricKey->secondaryKey));
        if (!keys)
            return core::fail(recordError(entry.enrollmentGroupId, keys.error()));
        enrolled.m_keys = std::move(*keys);
    }
    return enrolled;
}

const dps::ProvisioningSettings &Enrolled::settings() const
{
    if (const auto *group = std::get_if<dps::EnrollmentGroup>(&m_entry))
        return *group;
    return std::get<dps::IndividualEnrollment>(m_entry);
}

bool Enrolled::isByAuthority() const
{
    const auto &x509 = settings().attestation.x509;
    return x509 && !x509->clientCertificates;
}

QString Enrolled::groupId() const
{
    const auto *group = std::get_if<dps::EnrollmentGroup>(&m_entry);
    return group != nullptr ? group->enrollmentGroupId : QString();
}

QString Enrolled::deviceId() const
{
    return m_deviceId.isEmpty() ? m_registrationId : m_deviceId;
}

} // namespace endorse::emulator
