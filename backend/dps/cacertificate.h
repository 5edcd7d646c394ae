// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/result.h>
#include <dps/json.h>

#include <QDateTime>

// The CA certificates that a provisioning service instance holds for caReferences. Source: Azure
// Resource Manager, Microsoft.Devices/provisioningServices/certificates, api-version 2022-12-12.
// Azure serves them at its resource manager and under an Entra token only; the emulator serves the
// same bodies at /certificates of its service API. Thread: values.

namespace endorse::dps {

/// Name of a CA certificate at the service: 1 to 128 letters, digits and "-._". Case does not tell
/// two apart; the spelling is kept.
class CaCertificateName final
{
public:
    /// Fails with category Input, code "ca-certificate-name".
    static core::Result<CaCertificateName> parse(const QString &text);
    QString toString() const { return m_text; }
    /// Under which it is looked up.
    QString key() const { return m_text.toLower(); }

private:
    explicit CaCertificateName(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

/// CertificateResponse and VerificationCodeResponse: the members of "properties" stand beside the
/// others here. Dates are IMF-fixdates (RFC 7231 section 7.1.1.1).
struct CaCertificate final
{
    QString id;
    QString name;
    QString type;
    QByteArray etag;
    QByteArray certificate; ///< Base64 of DER.
    QString subject;
    QString thumbprint; ///< SHA-1, upper-case hex.
    std::optional<bool> isVerified;
    QString created;
    QString updated;
    QString expiry;
    QString verificationCode; ///< Only where it was asked for.
    RawMembers unknownProperties;
    RawMembers unknown;

    static core::Result<CaCertificate> fromJson(QByteArrayView text);
    core::Bytes toJson() const;
    friend bool operator==(const CaCertificate &, const CaCertificate &) = default;
};

/// CertificateListDescription.
struct CaCertificateList final
{
    QList<CaCertificate> value;

    static core::Result<CaCertificateList> fromJson(QByteArrayView text);
    core::Bytes toJson() const;
};

/// The certificate of a PUT or of a proof: base64 of DER, base64 of PEM or PEM, in "properties" or,
/// as in VerificationCodeRequest, outside of it. As X509CertificateWithInfo::der() besides.
core::Result<core::Bytes> caCertificateInBody(QByteArrayView json);

/// An IMF-fixdate in UTC.
QString toHttpDate(const QDateTime &when);

/// Whether the host is one of Azure's provisioning services, whose CA certificates no connection
/// string opens.
bool isAzureService(const QString &hostName);

} // namespace endorse::dps
