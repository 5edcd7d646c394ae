// SPDX-License-Identifier: GPL-3.0-or-later
#include "tss2privatekey.h"

#include "der.h"
#include "foreignkey.h"

#include <pki/opensslhandles.h>

#include <openssl/pem.h>

#include <cstring>

namespace endorse::hsm {

namespace openssl = pki::openssl;
using core::Bytes;
using core::Result;

namespace {

constexpr char pemName[] = "TSS2 PRIVATE KEY";
/// id-loadablekey, 2.23.133.10.1.3, as DER.
constexpr char loadableKey[] = "\x06\x06\x67\x81\x05\x0a\x01\x03";
constexpr quint8 oidTag = 0x06;
constexpr quint8 booleanTag = 0x01;
constexpr quint8 emptyAuthTag = 0xa0;
constexpr quint8 policyTag = 0xa1;
constexpr quint8 secretTag = 0xa2;
constexpr quint8 authPolicyTag = 0xa3;
constexpr quint8 descriptionTag = 0xa4;
constexpr quint8 rsaParentTag = 0xa5;

Bytes loadableKeyOid()
{
    return {loadableKey, sizeof loadableKey - 1};
}

core::Error keyFileError(const char *code, const char *message, const char *hint,
                         const QString &technical)
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QLatin1String(code);
    error.place = QStringLiteral("TSS2 PRIVATE KEY");
    error.message = core::Text("endorse::hsm", message);
    error.hint = core::Text("endorse::hsm", hint);
    error.technical = technical;
    return error;
}

core::Error noKey(const char *technical)
{
    return keyFileError(
        "tss2-key",
        QT_TRANSLATE_NOOP("endorse::hsm", "The file holds no key of a TPM that can be loaded."),
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "\"tpm:\" before the name of a file wants one that begins with \"BEGIN "
                          "TSS2 PRIVATE KEY\", as \"endorsectl key create --home tpm\" and "
                          "tpm2-openssl write it. The path of an ordinary private key stands "
                          "alone."),
        QLatin1String(technical));
}

core::Error notPersistentParent(qint64 parent)
{
    return keyFileError(
        "tss2-parent",
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "The key of the TPM was made under a parent that is not stored in the "
                          "TPM."),
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "Make the key under the SRK (0x81000001): \"endorsectl key create --home "
                          "tpm\" does, and tpm2-openssl with the option parent:0x81000001."),
        QStringLiteral("parent 0x%1").arg(static_cast<quint32>(parent), 8, 16, QLatin1Char('0')));
}

core::Error needsAuth(const char *technical)
{
    return keyFileError(
        "tss2-auth",
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "The key of the TPM asks for an auth value or a policy of its own, which "
                          "is not supported here."),
        QT_TRANSLATE_NOOP("endorse::hsm", "Use a key without them."), QLatin1String(technical));
}

/// The DER of the first block with our name.
std::optional<Bytes> blockIn(const Bytes &pem)
{
    const openssl::Bio bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    std::optional<Bytes> found;
    while (bio && !found) {
        char *name = nullptr;
        char *header = nullptr;
        unsigned char *data = nullptr;
        long size = 0;
        if (PEM_read_bio(bio.get(), &name, &header, &data, &size) != 1)
            break;
        if (std::strcmp(name, pemName) == 0)
            found = Bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
        OPENSSL_free(name);
        OPENSSL_free(header);
        // A file may hold ordinary private keys as well.
        OPENSSL_clear_free(data, static_cast<std::size_t>(size));
    }
    ERR_clear_error();
    return found;
}

/// 0: no INTEGER of a size that a handle may have. Some programs write it as a negative
/// number of 32 bits.
quint32 handleOf(QByteArrayView integer)
{
    if (integer.isEmpty() || integer.size() > 5 || (integer.size() == 5 && integer.front() != 0))
        return 0;
    const bool isNegative = (static_cast<quint8>(integer.front()) & 0x80) != 0;
    quint32 value = isNegative ? 0xffffffff : 0;
    for (const char octet : integer)
        value = value << 8 | static_cast<quint8>(octet);
    return value;
}

/// The optional members between type and parent; nullopt when they allow using the key.
std::optional<core::Error> faultOfOptions(der::Reader *reader)
{
    bool emptyAuth = false;
    if (const auto wrapped = reader->take(emptyAuthTag)) {
        der::Reader inner(*wrapped);
        const auto value = inner.take(booleanTag);
        if (!value || value->size() != 1)
            return noKey("emptyAuth");
        emptyAuth = value->front() != 0;
    }
    if (reader->isNext(policyTag) || reader->isNext(authPolicyTag))
        return needsAuth("policy");
    if (reader->isNext(secretTag))
        return noKey("an importable key");
    if (!emptyAuth)
        return needsAuth("emptyAuth is not set");
    reader->take(descriptionTag);
    reader->take(rsaParentTag);
    return std::nullopt;
}

} // namespace

Result<Bytes> Tss2PrivateKey::toPem() const
{
    Bytes handle(4, '\0');
    for (int i = 0; i < 4; ++i)
        handle[i] = static_cast<char>(parent >> (24 - 8 * i) & 0xff);
    const Bytes emptyAuth = der::element(emptyAuthTag, der::element(booleanTag, "\xff"));
    const Bytes body =
        der::element(der::Sequence, loadableKeyOid() + emptyAuth + der::unsignedInteger(handle) +
                                        der::element(der::OctetString, publicArea) +
                                        der::element(der::OctetString, privateArea));
    ERR_clear_error();
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    if (!bio || PEM_write_bio(bio.get(), pemName, "",
                              reinterpret_cast<const unsigned char *>(body.constData()),
                              static_cast<long>(body.size())) <= 0)
        return core::fail(opensslError(QStringLiteral("TSS2 PRIVATE KEY")));
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return Bytes(data, static_cast<qsizetype>(size));
}

Result<Tss2PrivateKey> Tss2PrivateKey::fromPem(const Bytes &pem)
{
    const auto block = blockIn(pem);
    if (!block)
        return core::fail(noKey("no block TSS2 PRIVATE KEY"));
    der::Reader outer(*block);
    const auto body = outer.take(der::Sequence);
    if (!body || !outer.atEnd())
        return core::fail(noKey("no sequence"));
    der::Reader reader(*body);
    const auto type = reader.take(oidTag);
    if (!type || der::element(oidTag, *type) != loadableKeyOid())
        return core::fail(noKey("not a loadable key"));
    if (auto fault = faultOfOptions(&reader))
        return core::fail(std::move(*fault));
    const auto integer = reader.take(der::Integer);
    const quint32 parent = integer ? handleOf(*integer) : 0;
    const auto publicArea = reader.take(der::OctetString);
    const auto privateArea = reader.take(der::OctetString);
    if (parent == 0 || !publicArea || !privateArea || !reader.atEnd())
        return core::fail(noKey("members"));
    if (parent < 0x81000000 || parent > 0x81ffffff)
        return core::fail(notPersistentParent(parent));
    return Tss2PrivateKey{parent, publicArea->toByteArray(), privateArea->toByteArray()};
}

} // namespace endorse::hsm
