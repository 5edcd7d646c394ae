// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <dps/attestationmechanism.h>
#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>
#include <dps/identifiers.h>
#include <pki/certificate.h>
#include <tpmtypes/endorsementkey.h>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace endorse::emulator {

/// The symmetric keys by which the service and a hub know a device, decoded: of an individual
/// enrollment its own, of a group those derived for the device.
struct DeviceKeys final
{
    std::shared_ptr<const core::Secret> primary;
    std::shared_ptr<const core::Secret> secondary;
};

/// A certificate by which an entry with X.509 attestation knows its devices.
struct EnrolledCertificate final
{
    pki::CertificateInfo info;
    bool isPrimary = true;
    QString caName; ///< Of caReferences: the name of the CA certificate; empty otherwise.
};

/// The entry by which a device provisions: its own enrollment, or an enrollment group.
class Enrolled final
{
public:
    /// Takes the record as it is stored; fails with category Internal, code "record", when its keys
    /// cannot be read.
    static core::Result<Enrolled> individual(dps::IndividualEnrollment record);
    /// @p id: the device, as it spells itself: so its keys are derived.
    static core::Result<Enrolled> byGroup(dps::EnrollmentGroup group,
                                          const dps::RegistrationId &id);

    const dps::ProvisioningSettings &settings() const;
    dps::AttestationType attestation() const { return m_attestation; }
    bool isGroup() const { return std::holds_alternative<dps::EnrollmentGroup>(m_entry); }
    /// As it is spelled in the group's record; empty for an individual enrollment.
    QString groupId() const;
    /// As enrolled, or, in a group, as the device spells it.
    QString registrationId() const { return m_registrationId; }
    /// The device id that an individual enrollment names, else the registration id.
    QString deviceId() const;
    bool namesDevice() const { return !m_deviceId.isEmpty(); }
    /// Set with TPM attestation.
    const std::optional<tpmtypes::EndorsementKey> &ek() const { return m_ek; }
    /// Set with symmetric key attestation.
    const DeviceKeys &keys() const { return m_keys; }
    /// With X.509 attestation. Of a group only those to which the device's certificate leads: both
    /// when one is the other renewed.
    const QList<EnrolledCertificate> &certificates() const { return m_certificates; }
    void setCertificates(QList<EnrolledCertificate> certificates)
    {
        m_certificates = std::move(certificates);
    }
    /// The entry names the authority of its devices' certificates and no certificate of a device.
    bool isByAuthority() const;

private:
    using Entry = std::variant<dps::IndividualEnrollment, dps::EnrollmentGroup>;

    explicit Enrolled(Entry entry)
        : m_entry(std::move(entry))
    {
    }

    Entry m_entry;
    dps::AttestationType m_attestation = dps::AttestationType::None;
    QString m_registrationId;
    QString m_deviceId;
    std::optional<tpmtypes::EndorsementKey> m_ek;
    DeviceKeys m_keys;
    QList<EnrolledCertificate> m_certificates;
};

} // namespace endorse::emulator
