// SPDX-License-Identifier: GPL-3.0-or-later
#include "attestationmechanism.h"

#include "jsonvalues.h"
#include "texts.h"

#include <pki/certificate.h>

namespace endorse::dps {

using core::Bytes;
using core::ErrorCategory;
using core::Result;

namespace {

constexpr AttestationType AllTypes[] = {AttestationType::None, AttestationType::Tpm,
                                        AttestationType::X509, AttestationType::SymmetricKey};

bool isPem(QByteArrayView text)
{
    return text.contains("-----BEGIN ");
}

/// Base64 as people and SDKs leave it: broken into lines, or ending in a line break.
QByteArray withoutWhiteSpace(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
            out += c;
    }
    return out;
}

} // namespace

QString toString(AttestationType type)
{
    switch (type) {
    case AttestationType::None:
        return QStringLiteral("none");
    case AttestationType::Tpm:
        return QStringLiteral("tpm");
    case AttestationType::X509:
        return QStringLiteral("x509");
    case AttestationType::SymmetricKey:
        return QStringLiteral("symmetricKey");
    }
    return {};
}

std::optional<AttestationType> attestationType(const QString &text)
{
    for (const AttestationType type : AllTypes) {
        if (text.compare(toString(type), Qt::CaseInsensitive) == 0)
            return type;
    }
    return std::nullopt;
}

Result<X509CertificateInfo> X509CertificateInfo::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    X509CertificateInfo out;
    out.subjectName = reader.string("subjectName");
    out.sha1Thumbprint = reader.string("sha1Thumbprint");
    out.sha256Thumbprint = reader.string("sha256Thumbprint");
    out.issuerName = reader.string("issuerName");
    out.notBeforeUtc = reader.string("notBeforeUtc");
    out.notAfterUtc = reader.string("notAfterUtc");
    out.serialNumber = reader.string("serialNumber");
    out.version = reader.integer("version");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes X509CertificateInfo::toJson() const
{
    return JsonWriter()
        .string("subjectName", subjectName)
        .string("sha1Thumbprint", sha1Thumbprint)
        .string("sha256Thumbprint", sha256Thumbprint)
        .string("issuerName", issuerName)
        .string("notBeforeUtc", notBeforeUtc)
        .string("notAfterUtc", notAfterUtc)
        .string("serialNumber", serialNumber)
        .integer("version", version)
        .rest(unknown)
        .finish();
}

Result<Bytes> X509CertificateWithInfo::der() const
{
    Bytes content = certificate;
    if (!isPem(content)) {
        Result<Bytes> decoded = core::fromBase64(withoutWhiteSpace(content));
        if (!decoded) {
            return core::fail(
                {.category = ErrorCategory::Input,
                 .code = QStringLiteral("base64"),
                 .place = {},
                 .message = text(QT_TRANSLATE_NOOP(
                     "endorse::dps", "The certificate is neither PEM text nor base64.")),
                 .hint = text(QT_TRANSLATE_NOOP("endorse::dps",
                                                "Give the certificate as a PEM file with its "
                                                "BEGIN and END lines, or as base64 of DER.")),
                 .technical = decoded.error().technical});
        }
        content = std::move(*decoded);
    }
    Result<pki::CertificateInfo> parsed = pki::parseCertificate(content);
    if (!parsed)
        return core::fail(parsed.error());
    return parsed->der;
}

Result<X509CertificateWithInfo> X509CertificateWithInfo::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    X509CertificateWithInfo out;
    const QString certificate = reader.string("certificate");
    // PEM text has line breaks and may have comments in any language.
    if (!certificate.isNull())
        out.certificate = certificate.isEmpty() ? QByteArray("") : certificate.toUtf8();
    out.info = nested<X509CertificateInfo>(reader, "info");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes X509CertificateWithInfo::toJson() const
{
    return JsonWriter()
        .string("certificate", certificate.isNull() ? QString() : QString::fromUtf8(certificate))
        .raw("info", jsonOf(info))
        .rest(unknown)
        .finish();
}

Result<X509Certificates> X509Certificates::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    X509Certificates out;
    out.primary = nested<X509CertificateWithInfo>(reader, "primary");
    out.secondary = nested<X509CertificateWithInfo>(reader, "secondary");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes X509Certificates::toJson() const
{
    return JsonWriter()
        .raw("primary", jsonOf(primary))
        .raw("secondary", jsonOf(secondary))
        .rest(unknown)
        .finish();
}

Result<X509CaReferences> X509CaReferences::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    X509CaReferences out;
    out.primary = reader.string("primary");
    out.secondary = reader.string("secondary");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes X509CaReferences::toJson() const
{
    return JsonWriter()
        .string("primary", primary)
        .string("secondary", secondary)
        .rest(unknown)
        .finish();
}

Result<X509Attestation> X509Attestation::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    X509Attestation out;
    out.clientCertificates = nested<X509Certificates>(reader, "clientCertificates");
    out.signingCertificates = nested<X509Certificates>(reader, "signingCertificates");
    out.caReferences = nested<X509CaReferences>(reader, "caReferences");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes X509Attestation::toJson() const
{
    return JsonWriter()
        .raw("clientCertificates", jsonOf(clientCertificates))
        .raw("signingCertificates", jsonOf(signingCertificates))
        .raw("caReferences", jsonOf(caReferences))
        .rest(unknown)
        .finish();
}

SymmetricKeyAttestation::SymmetricKeyAttestation(const SymmetricKeyAttestation &other)
    : primaryKey(other.primaryKey.clone())
    , secondaryKey(other.secondaryKey.clone())
    , unknown(other.unknown)
{
}

SymmetricKeyAttestation &SymmetricKeyAttestation::operator=(const SymmetricKeyAttestation &other)
{
    if (this != &other) {
        primaryKey = other.primaryKey.clone();
        secondaryKey = other.secondaryKey.clone();
        unknown = other.unknown;
    }
    return *this;
}

bool operator==(const SymmetricKeyAttestation &a, const SymmetricKeyAttestation &b)
{
    return a.primaryKey.equals(b.primaryKey.bytes()) &&
           a.secondaryKey.equals(b.secondaryKey.bytes()) && a.unknown == b.unknown;
}

Result<SymmetricKeyAttestation> SymmetricKeyAttestation::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    SymmetricKeyAttestation out;
    out.primaryKey = reader.secret("primaryKey");
    out.secondaryKey = reader.secret("secondaryKey");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes SymmetricKeyAttestation::toJson() const
{
    return JsonWriter()
        .secret("primaryKey", primaryKey)
        .secret("secondaryKey", secondaryKey)
        .rest(unknown)
        .finish();
}

Result<AttestationMechanism> AttestationMechanism::fromJson(QByteArrayView text)
{
    const Result<JsonObject> object = JsonObject::parse(text);
    if (!object)
        return core::fail(object.error());
    return fromObject(*object);
}

Result<AttestationMechanism> AttestationMechanism::fromObject(const JsonObject &object)
{
    JsonReader reader(object);
    AttestationMechanism out;
    out.type = reader.requiredString("type");
    out.tpm = nested<TpmAttestation>(reader, "tpm");
    out.x509 = nested<X509Attestation>(reader, "x509");
    out.symmetricKey = nested<SymmetricKeyAttestation>(reader, "symmetricKey");
    out.unknown = reader.rest();
    return finished(std::move(out), reader);
}

Bytes AttestationMechanism::toJson() const
{
    Bytes keys = jsonOf(symmetricKey);
    Bytes out = JsonWriter()
                    .string("type", type)
                    .raw("tpm", jsonOf(tpm))
                    .raw("x509", jsonOf(x509))
                    .raw("symmetricKey", keys)
                    .rest(unknown)
                    .finish();
    core::wipe(keys);
    return out;
}

} // namespace endorse::dps
