// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/secret.h>
#include <dps/wiretypes.h>

// How an enrollment recognises its devices: the JSON of the service API, member by member, as the
// types of wiretypes.h. Source: DPS REST API, "AttestationMechanism" and the types below it; the
// certificate encodings are those that Microsoft's SDKs send. Thread: values.

namespace endorse::dps {

enum class AttestationType { None, Tpm, X509, SymmetricKey };
/// As on the wire: "none", "tpm", "x509", "symmetricKey".
QString toString(AttestationType type);
/// Compared without case.
std::optional<AttestationType> attestationType(const QString &text);

/// What the service says of a certificate. Strings are as on the wire.
struct X509CertificateInfo final
{
    QString subjectName;
    QString sha1Thumbprint;   ///< Hex without separators.
    QString sha256Thumbprint; ///< Hex without separators.
    QString issuerName;
    QString notBeforeUtc; ///< ISO 8601.
    QString notAfterUtc;
    QString serialNumber; ///< Hex.
    std::optional<qint64> version;
    RawMembers unknown;

    static core::Result<X509CertificateInfo> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const X509CertificateInfo &, const X509CertificateInfo &) = default;
};

struct X509CertificateWithInfo final
{
    /// As on the wire: PEM text, base64 of PEM text or base64 of DER; null when absent, as in what
    /// a service gives back.
    QByteArray certificate;
    std::optional<X509CertificateInfo> info; ///< Read only.
    RawMembers unknown;

    /// The certificate as DER, from any of the three encodings. Errors of category Input: code
    /// "base64", and those of pki::parseCertificate.
    core::Result<core::Bytes> der() const;

    static core::Result<X509CertificateWithInfo> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const X509CertificateWithInfo &,
                           const X509CertificateWithInfo &) = default;
};

struct X509Certificates final
{
    std::optional<X509CertificateWithInfo> primary;
    std::optional<X509CertificateWithInfo> secondary;
    RawMembers unknown;

    static core::Result<X509Certificates> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const X509Certificates &, const X509Certificates &) = default;
};

/// Names of CA certificates that the service instance holds.
struct X509CaReferences final
{
    QString primary;
    QString secondary;
    RawMembers unknown;

    static core::Result<X509CaReferences> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const X509CaReferences &, const X509CaReferences &) = default;
};

/// One of the three is there.
struct X509Attestation final
{
    std::optional<X509Certificates> clientCertificates;  ///< Of an individual enrollment.
    std::optional<X509Certificates> signingCertificates; ///< Of a group.
    std::optional<X509CaReferences> caReferences;
    RawMembers unknown;

    static core::Result<X509Attestation> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const X509Attestation &, const X509Attestation &) = default;
};

/// The keys as base64 text. Copies are copies of secrets: make few. The JSON text of one is secret
/// too.
struct SymmetricKeyAttestation final
{
    core::Secret primaryKey;   ///< Empty: absent, then the service keeps or makes one.
    core::Secret secondaryKey; ///< As primaryKey.
    RawMembers unknown;

    SymmetricKeyAttestation() = default;
    SymmetricKeyAttestation(const SymmetricKeyAttestation &other);
    SymmetricKeyAttestation(SymmetricKeyAttestation &&other) noexcept = default;
    SymmetricKeyAttestation &operator=(const SymmetricKeyAttestation &other);
    SymmetricKeyAttestation &operator=(SymmetricKeyAttestation &&other) noexcept = default;
    ~SymmetricKeyAttestation() = default;

    /// Both keys are absent.
    bool isEmpty() const { return primaryKey.isEmpty() && secondaryKey.isEmpty(); }

    static core::Result<SymmetricKeyAttestation> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const SymmetricKeyAttestation &a, const SymmetricKeyAttestation &b);
};

struct AttestationMechanism final
{
    QString type; ///< As on the wire; see attestationType().
    std::optional<TpmAttestation> tpm;
    std::optional<X509Attestation> x509;
    std::optional<SymmetricKeyAttestation> symmetricKey;
    RawMembers unknown;

    static core::Result<AttestationMechanism> fromJson(QByteArrayView text);
    static core::Result<AttestationMechanism> fromObject(const JsonObject &object);
    core::Bytes toJson() const;
    friend bool operator==(const AttestationMechanism &, const AttestationMechanism &) = default;
};

} // namespace endorse::dps
