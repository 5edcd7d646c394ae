// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/cancel.h>
#include <dps/identifiers.h>
#include <pki/certificate.h>

#include <QCoroTask>

#include <functional>
#include <memory>
#include <optional>

namespace endorse::hsm {
class DeviceKey;
}
namespace endorse::tpm {
class TpmConnection;
}

namespace endorse::attestation {

/// A device that proves itself with a certificate.
struct X509Device final
{
    std::shared_ptr<hsm::DeviceKey> key;
    QList<core::Bytes> chain; ///< DER, the device's own certificate first, as it is sent.
    /// Empty: the common name of the certificate.
    std::optional<dps::RegistrationId> registrationId = {};
    /// The TPM in which the key lives: its commands are recorded. Null for other homes.
    std::shared_ptr<tpm::TpmConnection> tpm = {};
};

/// Opens the device when the first step of a run wants it, in the thread of the run; what blocks
/// is done elsewhere. May be called once for each run.
using X509DeviceProvider =
    std::function<QCoro::Task<core::Result<X509Device>>(core::CancelToken cancel)>;

/// What is public of the device of one run. Thread: a value.
struct DeviceCertificate final
{
    QList<core::Bytes> chain;  ///< DER, the device's own certificate first, as it was sent.
    pki::CertificateInfo info; ///< Of the device's own.
    QString commonName;        ///< Of its subject; empty when there is none, or more than one.
    QString keyHome;           ///< hsm::toString(KeyHome): "file", "pkcs11", "tpm".
    QString keyAlgorithm;      ///< "ec-p256"…
    QString keyDescription;    ///< Names to tell the key by. Foreign text.

    /// The common name, else the whole subject: to tell the certificate by.
    QString shownName() const { return commonName.isEmpty() ? info.subject : commonName; }

    /// Fails as pki::parseCertificate(), also when the chain is empty (code "empty").
    static core::Result<DeviceCertificate> of(const QList<core::Bytes> &chain);
    friend bool operator==(const DeviceCertificate &, const DeviceCertificate &) = default;
};

/// A certificate of a chain that is not valid at some moment.
struct OutdatedCertificate final
{
    pki::CertificateInfo info;
    bool isOwn = false;      ///< It is that of the device.
    bool hasExpired = false; ///< Else it is not valid yet.
};
/// The first one of the chain, the device's own before those above it; nullopt when all are valid.
std::optional<OutdatedCertificate> outdatedIn(const DeviceCertificate &certificate,
                                              const QDateTime &now);

/// Where a key lives, for people: "in a file". @p keyHome as in DeviceCertificate; empty for any
/// other text.
core::Text keyHomeText(const QString &keyHome);
/// "EC P-256"; @p algorithm as in DeviceCertificate. What is not known stays as it is.
QString keyAlgorithmText(const QString &algorithm);

/// The certificates of a file: a PEM text, or DER, one behind the other. Fails as
/// pki::parseCertificate().
core::Result<QList<core::Bytes>> chainOf(const core::Bytes &pemOrDer);

} // namespace endorse::attestation
