// SPDX-License-Identifier: GPL-3.0-or-later
#include "pkcs11objects.h"

#include "der.h"
#include "foreignkey.h"
#include "pkcs11errors.h"

#include <pki/certificateverification.h>

#include <cstring>

namespace endorse::hsm {

using core::Bytes;
using core::Result;

namespace {

/// The members of a search. The values have to outlive it.
CK_ATTRIBUTE attributeOf(CK_ATTRIBUTE_TYPE type, Bytes *value)
{
    return {type, value->data(), static_cast<CK_ULONG>(value->size())};
}

Bytes octetsOf(CK_ULONG number)
{
    return {reinterpret_cast<const char *>(&number), sizeof number};
}

std::optional<CK_ULONG> numberIn(const std::optional<Bytes> &octets)
{
    CK_ULONG number = 0;
    if (!octets || octets->size() != sizeof number)
        return std::nullopt;
    std::memcpy(&number, octets->constData(), sizeof number);
    return number;
}

QString nameOf(const Pkcs11Session &session, CK_OBJECT_HANDLE key)
{
    const QString label = QString::fromUtf8(session.attribute(key, CKA_LABEL).value_or(Bytes()));
    const Bytes id = session.attribute(key, CKA_ID).value_or(Bytes());
    return id.isEmpty() ? label : label + QStringLiteral(" (id %1)").arg(core::toHex(id));
}

core::Error keyNotFound()
{
    return tokenError(
        "key-not-found", QStringLiteral("key"),
        QT_TRANSLATE_NOOP("endorse::hsm", "The token has no private key with this label and id."),
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "Check object= and id= in the address of the key, and upper and lower "
                          "case."),
        {});
}

core::Error severalKeys(const QStringList &names)
{
    const QString all = names.join(QLatin1String(", "));
    return tokenError(
        "key-ambiguous", all,
        QT_TRANSLATE_NOOP("endorse::hsm", "The address describes several private keys: %1."),
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "Name one of them with its label (object=) and its id (id=)."),
        all);
}

core::Error unusableKey(const QString &name, const char *technical)
{
    return tokenError(
        "key-unusable", name,
        QT_TRANSLATE_NOOP("endorse::hsm", "The key of the token cannot be used to sign."),
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "Check the attributes of the key with the tools of the token's maker: "
                          "it has to allow signing, and its public key or certificate has to be "
                          "on the token under the same id or label."),
        QLatin1String(technical));
}

/// CKA_EC_POINT is a DER OCTET STRING around the point; some modules give the bare point.
Bytes barePoint(const Bytes &point)
{
    der::Reader reader(point);
    const auto contents = reader.take(der::OctetString);
    return contents && reader.atEnd() && !contents->isEmpty() ? contents->toByteArray() : point;
}

Bytes publicInfoOfCertificate(const Bytes &certificate)
{
    const auto read = pki::openssl::readCertificate(certificate);
    if (!read)
        return {};
    const X509_PUBKEY *const key = X509_get_X509_PUBKEY(read->get());
    const int size = i2d_X509_PUBKEY(key, nullptr);
    if (size <= 0)
        return {};
    Bytes info(size, '\0');
    auto *at = reinterpret_cast<unsigned char *>(info.data());
    i2d_X509_PUBKEY(key, &at);
    return info;
}

/// What stands in the attributes of one object: the private key, or its public key.
Bytes publicInfoIn(const Pkcs11Session &session, CK_OBJECT_HANDLE object, CK_KEY_TYPE type)
{
    if (type == CKK_RSA) {
        const auto modulus = session.attribute(object, CKA_MODULUS);
        const auto exponent = session.attribute(object, CKA_PUBLIC_EXPONENT);
        return modulus && exponent && !modulus->isEmpty() && !exponent->isEmpty()
                   ? der::rsaPublicKeyInfo(*modulus, *exponent)
                   : Bytes();
    }
    const auto parameters = session.attribute(object, CKA_EC_PARAMS);
    const auto point = session.attribute(object, CKA_EC_POINT);
    return parameters && point && !parameters->isEmpty() && !point->isEmpty()
               ? der::ecPublicKeyInfo(*parameters, barePoint(*point))
               : Bytes();
}

/// The objects of a class that go with the private key: the same id, else the same label.
QList<CK_OBJECT_HANDLE> companions(const Pkcs11Session &session, CK_OBJECT_HANDLE key,
                                   CK_OBJECT_CLASS kind)
{
    Bytes kindOctets = octetsOf(kind);
    for (const CK_ATTRIBUTE_TYPE by : {CKA_ID, CKA_LABEL}) {
        auto value = session.attribute(key, by);
        if (!value || value->isEmpty())
            continue;
        const auto found =
            session.find({attributeOf(CKA_CLASS, &kindOctets), attributeOf(by, &*value)});
        if (found && !found->isEmpty())
            return *found;
    }
    return {};
}

Bytes publicHalf(const Pkcs11Session &session, CK_OBJECT_HANDLE key, CK_KEY_TYPE type)
{
    if (const Bytes own = publicInfoIn(session, key, type); !own.isEmpty())
        return own;
    for (const CK_OBJECT_HANDLE object : companions(session, key, CKO_PUBLIC_KEY)) {
        if (const Bytes info = publicInfoIn(session, object, type); !info.isEmpty())
            return info;
    }
    for (const CK_OBJECT_HANDLE object : companions(session, key, CKO_CERTIFICATE)) {
        const auto certificate = session.attribute(object, CKA_VALUE);
        if (const Bytes info = publicInfoOfCertificate(certificate.value_or(Bytes()));
            !info.isEmpty())
            return info;
    }
    return {};
}

Result<CK_OBJECT_HANDLE> theOneKey(const Pkcs11Session &session, P11KitUri *uri)
{
    Bytes kind = octetsOf(CKO_PRIVATE_KEY);
    QList<CK_ATTRIBUTE> wanted{attributeOf(CKA_CLASS, &kind)};
    for (const CK_ATTRIBUTE_TYPE type : {CKA_LABEL, CKA_ID}) {
        if (const CK_ATTRIBUTE *given = p11_kit_uri_get_attribute(uri, type))
            wanted.append(*given);
    }
    const auto found = session.find(wanted);
    if (!found)
        return core::fail(found.error());
    if (found->isEmpty())
        return core::fail(keyNotFound());
    if (found->size() > 1) {
        QStringList names;
        for (const CK_OBJECT_HANDLE key : *found)
            names.append(nameOf(session, key));
        core::Error error = severalKeys(names);
        error.message = std::move(error.message).arg(names.join(QLatin1String(", ")));
        return core::fail(std::move(error));
    }
    return found->first();
}

/// Whether the token signs with @p mechanism. Modules that do not tell are believed.
bool canSignWith(const Pkcs11Session &session, CK_MECHANISM_TYPE mechanism)
{
    CK_MECHANISM_INFO info{};
    const CK_RV rv = session.functions()->C_GetMechanismInfo(session.slot(), mechanism, &info);
    return rv == CKR_OK ? (info.flags & CKF_SIGN) != 0 : rv != CKR_MECHANISM_INVALID;
}

} // namespace

Result<Pkcs11PrivateKey> findPrivateKey(const Pkcs11Session &session, P11KitUri *uri)
{
    const auto handle = theOneKey(session, uri);
    if (!handle)
        return core::fail(handle.error());
    const QString name = nameOf(session, *handle);
    const auto type = numberIn(session.attribute(*handle, CKA_KEY_TYPE));
    if (!type)
        return core::fail(unusableKey(name, "CKA_KEY_TYPE"));
    if (*type != CKK_EC && *type != CKK_RSA)
        return core::fail(keyTypeError(QStringLiteral("CKA_KEY_TYPE %1").arg(*type)));
    if (!session.flag(*handle, CKA_SIGN, true))
        return core::fail(unusableKey(name, "CKA_SIGN is false"));
    if (!canSignWith(session, *type == CKK_EC ? CKM_ECDSA : CKM_RSA_PKCS))
        return core::fail(unusableKey(name, "the token lacks CKM_ECDSA or CKM_RSA_PKCS"));
    Pkcs11PrivateKey key;
    key.handle = *handle;
    key.type = *type;
    key.label = QString::fromUtf8(session.attribute(*handle, CKA_LABEL).value_or(Bytes()));
    key.wantsPinEachTime = session.flag(*handle, CKA_ALWAYS_AUTHENTICATE, false);
    key.publicKeyInfo = publicHalf(session, *handle, *type);
    if (key.publicKeyInfo.isEmpty())
        return core::fail(unusableKey(name, "no public half"));
    return key;
}

} // namespace endorse::hsm
