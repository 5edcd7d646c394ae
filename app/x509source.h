// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <attestation/x509device.h>
#include <core/secret.h>
#include <dps/enrollment.h>
#include <dps/enrollmentgroup.h>

#include <QCoroTask>

#include <chrono>
#include <hsm/keyaddress.h>

namespace endorse::app {

class Workbench;

/// Where the certificate and the key of a device are.
struct X509Source final
{
    /// PEM or DER; more certificates in it are its chain, in any order.
    QString certificateFile;
    QString chainFile; ///< The certificates above it; empty: none but those.
    hsm::KeyAddress key;
    QString modulePath;  ///< Of a PKCS#11 token; empty: as the address says.
    core::Secret secret; ///< PIN of the token, or passphrase of the file.
};

/// Opens the device of @p source: files and tokens in the background, a key in the TPM with the
/// TPM that is chosen in @p workbench, which outlives the runs. Errors: those of the files
/// (as core::readRegularFile()), of pki::parseCertificate and of hsm.
attestation::X509DeviceProvider deviceFrom(Workbench *workbench,
                                           std::shared_ptr<const X509Source> source);

/// A device whose key the TPM made and whose certificate that key signed.
struct TpmKeyRequest final
{
    /// Of the certificate: the registration ID.
    QString commonName;
    /// For the "TSS2 PRIVATE KEY". It is opened when it is there, else made. That of another TPM
    /// gets ".old-1" or the like behind its name, with the certificate, and a new one is made,
    /// which has a warning then.
    QString keyFile;
    /// For the certificate, PEM. It is taken when it is there, belongs to the key and bears the
    /// common name, else made.
    QString certificateFile;
    std::chrono::hours validity{365 * 24};
};

/// Opens or makes the device of @p request with the TPM that is chosen in @p workbench. Errors: as
/// deviceFrom(), and those of writing the files. A key file that was made for a device that comes
/// to nothing is removed.
attestation::X509DeviceProvider tpmKeyDevice(Workbench *workbench, TpmKeyRequest request);

/// Opens or makes the key of @p wanted and lets it sign a certificate request for its common name,
/// which is written to @p requestFile; nothing is read from or written to the certificate file, but
/// that of another TPM's key is renamed.
/// Errors: as tpmKeyDevice(); a key file that was made for it is removed then.
QCoro::Task<core::Result<void>> writeTpmKeyRequest(Workbench *workbench, TpmKeyRequest wanted,
                                                   QString requestFile, core::CancelToken cancel);

/// An enabled enrollment by the certificate @p der of the device itself.
dps::IndividualEnrollment enrollmentByCertificate(const dps::RegistrationId &id,
                                                  const core::Bytes &der);
/// An enabled enrollment group of all devices below the certificate @p der.
dps::EnrollmentGroup groupByCertificate(const QString &id, const core::Bytes &der);

} // namespace endorse::app
