// SPDX-License-Identifier: GPL-3.0-or-later
#include "softtpm.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QtEndian>

namespace endorse::testing {

using core::Bytes;

namespace {

using Context = std::unique_ptr<EVP_PKEY_CTX, void (*)(EVP_PKEY_CTX *)>;
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, void (*)(EVP_CIPHER_CTX *)>;

Bytes sha256(const Bytes &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha256);
}

Bytes big32(quint32 value)
{
    Bytes bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

Bytes big16(qsizetype value)
{
    return big32(static_cast<quint32>(value)).right(2);
}

Bytes modulusOf(EVP_PKEY *key)
{
    BIGNUM *n = nullptr;
    EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_RSA_N, &n);
    Bytes bytes(256, '\0');
    BN_bn2binpad(n, reinterpret_cast<unsigned char *>(bytes.data()), 256);
    BN_free(n);
    return bytes;
}

Bytes publicArea(EVP_PKEY *key, const char *attributes, const char *policy)
{
    const Bytes authPolicy = Bytes::fromHex(policy);
    const Bytes area = Bytes::fromHex("0001000b") + Bytes::fromHex(attributes) +
                       big16(authPolicy.size()) + authPolicy +
                       Bytes::fromHex("000600800043001008000000000001") + Bytes(1, '\0') +
                       modulusOf(key);
    return big16(area.size()) + area;
}

Bytes nameOf(const Bytes &tpmt)
{
    return Bytes::fromHex("000b") + sha256(tpmt);
}

/// KDFa with HMAC-SHA256 for one block at most.
Bytes kdf(const Bytes &key, const Bytes &label, const Bytes &contextU, quint32 bits)
{
    const Bytes block = hmacSha256(key, big32(1) + label + Bytes(1, '\0') + contextU + big32(bits));
    return block.left(static_cast<qsizetype>(bits / 8));
}

Bytes decryptCfb(const Bytes &key, const Bytes &cipher)
{
    const Cipher context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    const unsigned char iv[16] = {};
    Bytes plain(cipher.size(), '\0');
    int size = 0;
    EVP_DecryptInit_ex(context.get(), EVP_aes_128_cfb128(), nullptr,
                       reinterpret_cast<const unsigned char *>(key.constData()), iv);
    EVP_DecryptUpdate(context.get(), reinterpret_cast<unsigned char *>(plain.data()), &size,
                      reinterpret_cast<const unsigned char *>(cipher.constData()),
                      static_cast<int>(cipher.size()));
    return plain;
}

Bytes decryptOaep(EVP_PKEY *key, const Bytes &cipher, const char *label)
{
    const Context context(EVP_PKEY_CTX_new(key, nullptr), &EVP_PKEY_CTX_free);
    EVP_PKEY_decrypt_init(context.get());
    EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING);
    EVP_PKEY_CTX_set_rsa_oaep_md(context.get(), EVP_sha256());
    EVP_PKEY_CTX_set_rsa_mgf1_md(context.get(), EVP_sha256());
    // The label counts with its terminating zero (TPM 2.0 Part 1 section B.4).
    const auto size = static_cast<int>(qstrlen(label) + 1);
    EVP_PKEY_CTX_set0_rsa_oaep_label(context.get(),
                                     OPENSSL_memdup(label, static_cast<std::size_t>(size)), size);
    Bytes plain(256, '\0');
    std::size_t length = static_cast<std::size_t>(plain.size());
    if (EVP_PKEY_decrypt(context.get(), reinterpret_cast<unsigned char *>(plain.data()), &length,
                         reinterpret_cast<const unsigned char *>(cipher.constData()),
                         static_cast<std::size_t>(cipher.size())) != 1)
        return {};
    return plain.left(static_cast<qsizetype>(length));
}

/// Takes a TPM2B from the front.
std::optional<Bytes> takeSized(Bytes &from)
{
    if (from.size() < 2)
        return std::nullopt;
    const qsizetype size = qFromBigEndian<quint16>(from.constData());
    if (from.size() < 2 + size)
        return std::nullopt;
    const Bytes part = from.mid(2, size);
    from.remove(0, 2 + size);
    return part;
}

/// Checks the outer HMAC and decrypts.
std::optional<Bytes> outerUnwrap(Bytes wrapped, const Bytes &seed, const Bytes &name)
{
    const std::optional<Bytes> mac = takeSized(wrapped);
    const Bytes hmacKey = kdf(seed, "INTEGRITY", {}, 256);
    if (seed.size() != 32 || !mac || *mac != hmacSha256(hmacKey, wrapped + name))
        return std::nullopt;
    return decryptCfb(kdf(seed, "STORAGE", name, 128), wrapped);
}

/// The key in a TPM2B_SENSITIVE of a KEYEDHASH object; its obfuscation must give @p unique.
std::optional<Bytes> keyIn(Bytes sensitive2b, const Bytes &unique)
{
    std::optional<Bytes> sensitive = takeSized(sensitive2b);
    if (!sensitive || !sensitive2b.isEmpty() || !sensitive->startsWith(Bytes::fromHex("0008")))
        return std::nullopt;
    sensitive->remove(0, 2);
    const auto auth = takeSized(*sensitive);
    const auto seedValue = takeSized(*sensitive);
    const auto key = takeSized(*sensitive);
    if (!auth || !auth->isEmpty() || !seedValue || !key || !sensitive->isEmpty() ||
        sha256(*seedValue + *key) != unique)
        return std::nullopt;
    return key;
}

} // namespace

Bytes hmacSha256(const Bytes &key, const Bytes &data)
{
    return QMessageAuthenticationCode::hash(data, key, QCryptographicHash::Sha256);
}

SoftTpm::SoftTpm()
    : m_ekKey(EVP_RSA_gen(2048), &EVP_PKEY_free)
    , m_srkKey(EVP_RSA_gen(2048), &EVP_PKEY_free)
    , m_ek(publicArea(m_ekKey.get(), "000300b2",
                      "837197674484b3f81a90cc8d46a5d724fd52d76e06520b64f2a1da1b331469aa"))
    , m_srk(publicArea(m_srkKey.get(), "00030472", ""))
{
}

SoftTpm::~SoftTpm() = default;

const SoftTpm &SoftTpm::first()
{
    static const SoftTpm tpm;
    return tpm;
}

const SoftTpm &SoftTpm::second()
{
    static const SoftTpm tpm;
    return tpm;
}

std::optional<OpenedBlob> SoftTpm::open(const Bytes &blob) const
{
    Bytes rest = blob;
    const auto idObject = takeSized(rest);
    const auto credentialSecret = takeSized(rest);
    const auto duplicate = takeSized(rest);
    const auto importSeed = takeSized(rest);
    const auto area = takeSized(rest);
    const auto data = takeSized(rest);
    if (!data || !rest.isEmpty())
        return std::nullopt;

    const Bytes seed = decryptOaep(m_ekKey.get(), *credentialSecret, "IDENTITY");
    std::optional<Bytes> credential = outerUnwrap(*idObject, seed, nameOf(m_srk.mid(2)));
    const std::optional<Bytes> innerKey = credential ? takeSized(*credential) : std::nullopt;
    if (!innerKey || innerKey->size() != 16 || !credential->isEmpty())
        return std::nullopt;

    const Bytes name = nameOf(*area);
    const Bytes importKey = decryptOaep(m_srkKey.get(), *importSeed, "DUPLICATE");
    const std::optional<Bytes> wrapped = outerUnwrap(*duplicate, importKey, name);
    if (!wrapped)
        return std::nullopt;
    Bytes inner = decryptCfb(*innerKey, *wrapped);
    const std::optional<Bytes> integrity = takeSized(inner);
    const bool areaIsExpected =
        area->startsWith(Bytes::fromHex("0008000b0004044000000005000b0020")) && area->size() == 48;
    if (!areaIsExpected || !integrity || *integrity != sha256(inner + name))
        return std::nullopt;
    const std::optional<Bytes> key = keyIn(inner, area->right(32));
    if (!key)
        return std::nullopt;
    return OpenedBlob{*innerKey, *key, decryptCfb(*innerKey, *data)};
}

} // namespace endorse::testing
