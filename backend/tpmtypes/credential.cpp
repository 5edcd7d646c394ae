// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential.h"

#include "errors.h"
#include "kdf.h"
#include "opensslhandles.h"
#include "opensslkeys.h"
#include "wiped.h"

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/rsa.h>

#include <QCoreApplication>

namespace endorse::tpmtypes {

namespace {

core::Error publicKeyError(const QString &technical)
{
    return {.category = core::ErrorCategory::Input,
            .code = QStringLiteral("public-key"),
            .place = QStringLiteral("TPMT_PUBLIC.unique"),
            .message = {"endorse::tpmtypes",
                        QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                          "Nothing can be wrapped to this key, because its public "
                                          "part is not a valid key.")},
            .hint = {"endorse::tpmtypes",
                     QT_TRANSLATE_NOOP("endorse::tpmtypes",
                                       "Read the key from the TPM again: the value was changed.")},
            .technical = technical};
}

/// The first reason in OpenSSL's queue, which is emptied.
QString opensslReason()
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    std::array<char, 256> text{};
    ERR_error_string_n(code, text.data(), text.size());
    return QString::fromLatin1(text.data());
}

const char *opensslHashName(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha1:
        return "SHA1";
    case HashAlgorithm::Sha256:
        return "SHA256";
    case HashAlgorithm::Sha384:
        return "SHA384";
    case HashAlgorithm::Sha512:
        return "SHA512";
    }
    Q_UNREACHABLE();
}

/// RSAES-OAEP with the hash as mask hash too; the label includes its terminating zero.
bool setOaep(EVP_PKEY_CTX *context, HashAlgorithm hash, const char *label)
{
    const std::size_t labelSize = qstrlen(label) + 1;
    if (EVP_PKEY_encrypt_init(context) != 1 ||
        EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) != 1 ||
        EVP_PKEY_CTX_set_rsa_oaep_md_name(context, opensslHashName(hash), nullptr) != 1 ||
        EVP_PKEY_CTX_set_rsa_mgf1_md_name(context, opensslHashName(hash), nullptr) != 1)
        return false;
    void *copy = OPENSSL_memdup(label, labelSize);
    if (EVP_PKEY_CTX_set0_rsa_oaep_label(context, copy, static_cast<int>(labelSize)) == 1)
        return true; // the context owns the copy now
    OPENSSL_free(copy);
    return false;
}

core::Result<SharedSeed> shareRsa(const PublicArea &area, const char *label, RandomSource &random)
{
    const openssl::Key key = rsaKey(area);
    const openssl::KeyContext context(key ? EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr)
                                          : nullptr);
    if (!context || !setOaep(context.get(), area.nameAlg(), label))
        return core::fail(publicKeyError(opensslReason()));
    core::Bytes seed = random.bytes(digestSize(area.nameAlg()));
    if (seed.size() != digestSize(area.nameAlg()))
        return core::fail(randomError());
    core::Secret secret = core::Secret::take(std::move(seed));
    core::Bytes encrypted(area.keyBits() / 8, Qt::Uninitialized);
    auto size = static_cast<std::size_t>(encrypted.size());
    if (EVP_PKEY_encrypt(context.get(), openssl::data(encrypted), &size, secret.bytes().data(),
                         secret.size()) != 1)
        return core::fail(publicKeyError(opensslReason()));
    encrypted.resize(static_cast<qsizetype>(size));
    return SharedSeed{.seed = std::move(secret), .encryptedSeed = std::move(encrypted)};
}

core::Bytes coordinateOf(const EVP_PKEY *key, const char *parameter, qsizetype size)
{
    BIGNUM *number = nullptr;
    core::Bytes result(size, Qt::Uninitialized);
    const bool ok = EVP_PKEY_get_bn_param(key, parameter, &number) == 1 &&
                    BN_bn2binpad(number, openssl::data(result), static_cast<int>(size)) >= 0;
    BN_free(number);
    return ok ? result : core::Bytes();
}

/// The x coordinate of the point that both keys lead to, padded to the field size.
core::Bytes diffieHellman(EVP_PKEY *own, EVP_PKEY *peer, qsizetype fieldSize)
{
    const openssl::KeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, own, nullptr));
    core::Bytes z(fieldSize, Qt::Uninitialized);
    auto size = static_cast<std::size_t>(z.size());
    if (!context || EVP_PKEY_derive_init(context.get()) != 1 ||
        EVP_PKEY_derive_set_peer(context.get(), peer) != 1 ||
        EVP_PKEY_derive(context.get(), openssl::data(z), &size) != 1 ||
        size != static_cast<std::size_t>(fieldSize))
        return {};
    return z;
}

core::Result<SharedSeed> shareEcc(const PublicArea &area, const char *label)
{
    const qsizetype size = curveFieldSize(area.curve());
    const char *group = opensslGroup(area.curve());
    if (group == nullptr)
        return core::fail(
            publicKeyError(QStringLiteral("curve %1 is not usable").arg(curveName(area.curve()))));
    const openssl::Key key = eccKey(area);
    const openssl::Key ephemeral(key ? EVP_EC_gen(group) : nullptr);
    if (!ephemeral)
        return core::fail(publicKeyError(opensslReason()));
    core::Bytes z = diffieHellman(ephemeral.get(), key.get(), size);
    const Wiped wipeZ(z);
    const core::Bytes x = coordinateOf(ephemeral.get(), OSSL_PKEY_PARAM_EC_PUB_X, size);
    const core::Bytes y = coordinateOf(ephemeral.get(), OSSL_PKEY_PARAM_EC_PUB_Y, size);
    if (z.isEmpty() || x.isEmpty() || y.isEmpty())
        return core::fail(publicKeyError(opensslReason()));
    const int bits = static_cast<int>(digestSize(area.nameAlg())) * 8;
    core::Bytes seed =
        kdfe(area.nameAlg(), z, label, x, area.eccPoint().x.rightJustified(size, '\0'), bits);
    return SharedSeed{.seed = core::Secret::take(std::move(seed)),
                      .encryptedSeed = core::ByteWriter().sized(x).sized(y).bytes()};
}

} // namespace

core::Result<SharedSeed> shareSeed(const PublicArea &key, const char *label, RandomSource &random)
{
    if (auto usable = key.usableAsStorageParent(); !usable)
        return core::fail(std::move(usable.error()));
    return key.type() == alg::Rsa ? shareRsa(key, label, random) : shareEcc(key, label);
}

core::Result<core::Bytes> outerWrap(const PublicArea &parent, QByteArrayView seed,
                                    QByteArrayView name, QByteArrayView plain)
{
    if (auto usable = parent.usableAsStorageParent(); !usable)
        return core::fail(std::move(usable.error()));
    const HashAlgorithm hash = parent.nameAlg();
    core::Bytes symmetricKey =
        kdfa(hash, seed, "STORAGE", name, {}, static_cast<int>(parent.symmetricKeyBits()));
    const Wiped wipeSymmetricKey(symmetricKey);
    core::Bytes hmacKey =
        kdfa(hash, seed, "INTEGRITY", {}, {}, static_cast<int>(digestSize(hash)) * 8);
    const Wiped wipeHmacKey(hmacKey);
    const core::Bytes encrypted = aesCfbEncrypt(symmetricKey, plain);
    return core::ByteWriter().sized(hmac(hash, hmacKey, {encrypted, name})).raw(encrypted).bytes();
}

core::Result<MadeCredential> makeCredential(const PublicArea &ek, QByteArrayView objectName,
                                            const core::Secret &credential, RandomSource &random)
{
    const auto limit = static_cast<std::size_t>(digestSize(ek.nameAlg()));
    if (credential.isEmpty() || credential.size() > limit)
        return core::fail(secretSizeError(
            QStringLiteral("credential"),
            {"endorse::tpmtypes",
             QT_TRANSLATE_NOOP("endorse::tpmtypes", "The credential cannot be wrapped, because its "
                                                    "length of %1 bytes is not allowed.")},
            credential.size()));
    auto shared = shareSeed(ek, "IDENTITY", random);
    if (!shared)
        return core::fail(std::move(shared.error()));
    core::Bytes plain;
    const Wiped wipePlain(plain);
    plain = core::ByteWriter().sized(credential.view()).bytes();
    auto idObject = outerWrap(ek, shared->seed.view(), objectName, plain);
    if (!idObject)
        return core::fail(std::move(idObject.error()));
    return MadeCredential{.idObject = std::move(*idObject),
                          .encryptedSecret = std::move(shared->encryptedSeed)};
}

} // namespace endorse::tpmtypes
