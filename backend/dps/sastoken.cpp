// SPDX-License-Identifier: GPL-3.0-or-later
#include "sastoken.h"

#include "texts.h"

#include <tpmtypes/algorithm.h>

#include <QUrl>

namespace endorse::dps {

using core::Bytes;
using core::ErrorCategory;
using core::Result;
using core::Secret;

namespace {

constexpr char Scheme[] = "SharedAccessSignature";

Bytes hmacSha256(QByteArrayView key, QByteArrayView data)
{
    return tpmtypes::hmac(tpmtypes::HashAlgorithm::Sha256, key, data);
}

core::Error malformed(const QString &technical)
{
    return {
        .category = ErrorCategory::Input,
        .code = QStringLiteral("sas"),
        .place = {},
        .message =
            text(QT_TRANSLATE_NOOP("endorse::dps", "The Authorization header holds no well-formed "
                                                   "shared access signature token.")),
        .hint = text(QT_TRANSLATE_NOOP("endorse::dps", "A token has the form SharedAccessSignature "
                                                       "sr=…&sig=…&se=…&skn=….")),
        .technical = technical};
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Percent escapes in either case resolved; '+' stays what it is. Nullopt on a broken escape.
std::optional<QByteArray> percentDecoded(QByteArrayView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%')
            continue;
        if (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2]))
            return std::nullopt;
    }
    return QByteArray::fromPercentEncoding(text.toByteArray());
}

QByteArrayView trimmedSlashes(QByteArrayView path)
{
    while (path.startsWith('/'))
        path = path.sliced(1);
    while (path.endsWith('/'))
        path.chop(1);
    return path;
}

/// The fields of a token as they stand.
struct RawFields final
{
    QByteArray sr;
    QByteArray sig;
    QByteArray se;
    QByteArray skn;

    QByteArray *find(QByteArrayView name)
    {
        if (name == "sr")
            return &sr;
        if (name == "sig")
            return &sig;
        if (name == "se")
            return &se;
        return name == "skn" ? &skn : nullptr;
    }
};

Result<RawFields> splitFields(QByteArrayView text)
{
    RawFields out;
    for (const QByteArray &field : text.toByteArray().split('&')) {
        const qsizetype equals = field.indexOf('=');
        if (equals < 0)
            return core::fail(malformed(QStringLiteral("a field without '='")));
        // Fields of other names are let through: the signature covers none of them anyway.
        QByteArray *slot = out.find(QByteArrayView(field).first(equals));
        if (!slot)
            continue;
        if (!slot->isNull())
            return core::fail(malformed(QStringLiteral("a field occurs twice")));
        *slot = field.mid(equals + 1);
        if (slot->isNull())
            *slot = "";
    }
    if (out.sr.isEmpty() || out.sig.isEmpty() || out.se.isEmpty())
        return core::fail(malformed(QStringLiteral("sr, sig or se is missing or empty")));
    return out;
}

} // namespace

QString toString(SasVerdict verdict)
{
    switch (verdict) {
    case SasVerdict::Valid:
        return QStringLiteral("valid");
    case SasVerdict::OtherResource:
        return QStringLiteral("other-resource");
    case SasVerdict::OtherKeyName:
        return QStringLiteral("other-key-name");
    case SasVerdict::BadSignature:
        return QStringLiteral("bad-signature");
    case SasVerdict::Expired:
        return QStringLiteral("expired");
    }
    return {};
}

QByteArray SasToken::Unsigned::stringToSign() const
{
    return m_resource + '\n' + QByteArray::number(m_expiry);
}

QByteArray SasToken::Unsigned::withSignature(QByteArrayView signature) const
{
    QByteArray token = QByteArray(Scheme) + " sr=" + m_resource +
                       "&sig=" + signature.toByteArray().toBase64().toPercentEncoding() +
                       "&se=" + QByteArray::number(m_expiry);
    if (!m_keyName.isNull())
        token += "&skn=" + m_keyName;
    return token;
}

QByteArray SasToken::Unsigned::signedWith(const Secret &key) const
{
    return withSignature(hmacSha256(key.view(), stringToSign()));
}

SasToken::Unsigned SasToken::forRegistration(const IdScope &scope, const RegistrationId &id,
                                             qint64 expiry)
{
    Unsigned out;
    out.m_resource =
        percentEncoded(scope.toString() + QStringLiteral("/registrations/") + id.toString());
    out.m_keyName = "registration";
    out.m_expiry = expiry;
    return out;
}

SasToken::Unsigned SasToken::forHub(const HubName &hub, const DeviceId &device, qint64 expiry)
{
    Unsigned out;
    out.m_resource =
        percentEncoded(hub.toString() + QStringLiteral("/devices/") + device.toString());
    out.m_expiry = expiry;
    return out;
}

QByteArray SasToken::forService(const QString &host, const QString &policy, const Secret &key,
                                qint64 expiry)
{
    Unsigned out;
    out.m_resource = percentEncoded(host);
    out.m_keyName = percentEncoded(policy);
    out.m_expiry = expiry;
    return out.signedWith(key);
}

Result<SasToken> SasToken::parse(QByteArrayView authorization)
{
    const QByteArrayView trimmed = authorization.trimmed();
    const qsizetype space = trimmed.indexOf(' ');
    if (space < 0 || trimmed.first(space).compare(Scheme, Qt::CaseInsensitive) != 0)
        return core::fail(malformed(QStringLiteral("the scheme is not SharedAccessSignature")));
    const Result<RawFields> fields = splitFields(trimmed.sliced(space + 1).trimmed());
    if (!fields)
        return core::fail(fields.error());

    const auto resource = percentDecoded(fields->sr);
    const auto signatureText = percentDecoded(fields->sig);
    const auto keyName = percentDecoded(fields->skn);
    if (!resource || !signatureText || !keyName)
        return core::fail(malformed(QStringLiteral("a percent escape is broken")));
    const Result<Bytes> signature = core::fromBase64(*signatureText);
    if (!signature || signature->size() != 32)
        return core::fail(malformed(QStringLiteral("sig is not base64 of 32 bytes")));
    bool isNumber = false;
    const qint64 expiry = fields->se.toLongLong(&isNumber);
    if (!isNumber || fields->se.front() < '0' || fields->se.front() > '9')
        return core::fail(malformed(QStringLiteral("se is not a number of seconds")));

    SasToken out;
    out.m_rawResource = fields->sr;
    out.m_resource = *resource;
    out.m_signature = *signature;
    out.m_rawExpiry = fields->se;
    out.m_expiry = expiry;
    if (!fields->skn.isNull())
        out.m_keyName = *keyName;
    return out;
}

QByteArray SasToken::stringToSign() const
{
    return m_rawResource + '\n' + m_rawExpiry;
}

bool SasToken::isSignedBy(const Secret &key) const
{
    return core::constantTimeEquals(hmacSha256(key.view(), stringToSign()), m_signature);
}

bool SasToken::covers(QByteArrayView path) const
{
    const QByteArrayView mine = trimmedSlashes(m_resource);
    const QByteArrayView asked = trimmedSlashes(path);
    if (mine.isEmpty() || mine.size() > asked.size())
        return false;
    if (asked.first(mine.size()).compare(mine, Qt::CaseInsensitive) != 0)
        return false;
    return asked.size() == mine.size() || asked[mine.size()] == '/';
}

SasVerdict SasToken::verify(const Secret &key, const SasExpectation &expected) const
{
    if (!covers(expected.resource))
        return SasVerdict::OtherResource;
    const QByteArray name = m_keyName.value_or(QByteArray());
    const bool nameFits = name == expected.keyName || (expected.keyNameOptional && name.isEmpty());
    if (!nameFits)
        return SasVerdict::OtherKeyName;
    if (!isSignedBy(key))
        return SasVerdict::BadSignature;
    return m_expiry < expected.nowEpochSeconds ? SasVerdict::Expired : SasVerdict::Valid;
}

} // namespace endorse::dps
