// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>
#include <core/secret.h>
#include <dps/identifiers.h>

#include <optional>

namespace endorse::dps {

/// What is wrong with a token, in the order in which it is checked.
enum class SasVerdict { Valid, OtherResource, OtherKeyName, BadSignature, Expired };
/// "valid", "other-resource", "other-key-name", "bad-signature", "expired".
QString toString(SasVerdict verdict);

/// What a token must be for.
struct SasExpectation final
{
    /// Path of what is asked for, decoded, e.g. "0ne1/registrations/id/register"; the token's
    /// resource must be a prefix of it, segment by segment, compared without case. A leading '/' is
    /// ignored.
    QByteArray resource;
    /// The skn that the token must name.
    QByteArray keyName;
    /// An empty or missing skn is as good as keyName (devices: Java writes it empty, hubs want
    /// none).
    bool keyNameOptional = true;
    qint64 nowEpochSeconds = 0;
};

/// A shared access signature token as it stands in an Authorization header:
/// "SharedAccessSignature sr=…&sig=…&se=…[&skn=…]", fields in any order.
///
/// The signature is HMAC-SHA256 over the raw (still percent-encoded) sr, a line feed and se.
/// Source: azure-iot-sdk-node shared_access_signature.ts, azure-iot-sdk-c prov_auth_client.c.
/// Thread: a value.
class SasToken final
{
public:
    /// A token that lacks its signature.
    class Unsigned final
    {
    public:
        /// The bytes to sign: sr, "\n", se.
        QByteArray stringToSign() const;
        /// The token. @p signature: the 32 bytes of the HMAC.
        QByteArray withSignature(QByteArrayView signature) const;
        /// The token signed by software. @p key: the decoded key.
        QByteArray signedWith(const core::Secret &key) const;
        /// The percent-encoded sr.
        QByteArray rawResource() const { return m_resource; }
        qint64 expiry() const { return m_expiry; }

    private:
        friend class SasToken;
        QByteArray m_resource;
        QByteArray m_keyName; ///< Null: no skn.
        qint64 m_expiry = 0;
    };

    /// @p expiry: seconds since 1970-01-01T00:00:00Z, here and below.
    static Unsigned forRegistration(const IdScope &scope, const RegistrationId &id, qint64 expiry);
    static Unsigned forHub(const HubName &hub, const DeviceId &device, qint64 expiry);
    /// The whole token of a service policy. @p key: the decoded shared access key.
    static QByteArray forService(const QString &host, const QString &policy,
                                 const core::Secret &key, qint64 expiry);

    /// Fails with category Input, code "sas", on anything that is not such a token: no sr, sig or
    /// se, a field twice, a broken percent escape, sig not base64 of 32 bytes, se not a number.
    static core::Result<SasToken> parse(QByteArrayView authorization);

    /// sr as it stands in the token.
    QByteArray rawResource() const { return m_rawResource; }
    /// sr with its percent escapes resolved.
    QByteArray resource() const { return m_resource; }
    /// The 32 bytes of the HMAC.
    QByteArray signature() const { return m_signature; }
    qint64 expiry() const { return m_expiry; }
    /// skn with its percent escapes resolved; nullopt when there is none.
    std::optional<QByteArray> keyName() const { return m_keyName; }
    /// The bytes that were signed.
    QByteArray stringToSign() const;

    /// The signature is that of @p key. In constant time.
    bool isSignedBy(const core::Secret &key) const;
    /// The resource is a prefix of @p path, segment by segment and without case.
    bool covers(QByteArrayView path) const;
    /// All checks. The expiry comes last, so that only a well signed token is called expired; no
    /// skew is allowed.
    SasVerdict verify(const core::Secret &key, const SasExpectation &expected) const;

private:
    QByteArray m_rawResource;
    QByteArray m_resource;
    QByteArray m_signature;
    QByteArray m_rawExpiry;
    qint64 m_expiry = 0;
    std::optional<QByteArray> m_keyName;
};

} // namespace endorse::dps
