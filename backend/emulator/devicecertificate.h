// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emulator/devicecall.h>

namespace endorse::emulator {

/// The certificates by which an entry with X.509 attestation knows its devices, those of its
/// caReferences included: of these only the ones that are there and verified. Fails as the store,
/// or with category Internal, code "record", when a certificate of the entry cannot be read.
core::Result<QList<EnrolledCertificate>>
enrolledCertificates(ServiceState &state, const dps::AttestationMechanism &mechanism);

/// The enrollment group to which the certificates of the handshake lead: that of the certificate
/// nearest to the device's own decides, disabled or not. 401 when there is none; 404 when the
/// certificate is its own issuer, so that it can only have an enrollment of its own.
tl::expected<Enrolled, Answer> findGroupByCertificate(ServiceState &state, const Exchange &exchange,
                                                      const dps::RegistrationId &id);

/// Whether the certificate of the handshake is one that the entry lets in, by its rules and its
/// dates, and made out to the registration ID.
tl::expected<Proof, Unproved> proveByCertificate(const DeviceCall &call);

/// How a hub will know the device: an individual enrollment's by the thumbprints of its
/// certificates, any other by the authorities that its certificate leads to.
HubCertificates hubCertificatesOf(const Enrolled &enrolled);

/// One line that says which certificate the client showed, and how many came with it.
void noteClientCertificate(const Exchange &exchange);
/// Whether today lies within the dates of the client's own certificate; why not.
std::optional<core::Text> checkCertificateDates(const Exchange &exchange);

} // namespace endorse::emulator
