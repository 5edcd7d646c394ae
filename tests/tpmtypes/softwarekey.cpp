// SPDX-License-Identifier: GPL-3.0-or-later
#include "softwarekey.h"

#include <tpmtypes/kdf.h>
#include <tpmtypes/templates.h>

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <memory>

namespace endorse::tpmtypes {

namespace {

using KeyContext = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

unsigned char *data(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *data(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

core::Bytes number(const EVP_PKEY *key, const char *parameter, qsizetype size)
{
    BIGNUM *value = nullptr;
    core::Bytes result(size, '\0');
    if (EVP_PKEY_get_bn_param(key, parameter, &value) != 1 ||
        BN_bn2binpad(value, data(result), static_cast<int>(size)) < 0)
        qFatal("A test key has no %s.", parameter);
    BN_free(value);
    return result;
}

EVP_PKEY *makeKey(SoftwareKey::Kind kind)
{
    switch (kind) {
    case SoftwareKey::Kind::Rsa2048:
        return EVP_RSA_gen(2048);
    case SoftwareKey::Kind::EccP256:
        return EVP_EC_gen("P-256");
    case SoftwareKey::Kind::EccP384:
        return EVP_EC_gen("P-384");
    }
    Q_UNREACHABLE();
}

PublicArea areaOf(SoftwareKey::Kind kind, const EVP_PKEY *key)
{
    PublicAreaFields fields = templateOf(KeyTemplate::TcgRsa2048Srk).fields();
    if (kind == SoftwareKey::Kind::Rsa2048) {
        fields.unique = number(key, OSSL_PKEY_PARAM_RSA_N, 256);
        return *PublicArea::fromFields(fields);
    }
    fields.type = alg::Ecc;
    fields.keyBits = 0;
    fields.unique.clear();
    fields.curve = kind == SoftwareKey::Kind::EccP256 ? 0x0003 : 0x0004;
    if (kind == SoftwareKey::Kind::EccP384) {
        fields.nameAlg = HashAlgorithm::Sha384;
        fields.symmetric.keyBits = 256;
    }
    const qsizetype size = curveFieldSize(fields.curve);
    fields.point = {.x = number(key, OSSL_PKEY_PARAM_EC_PUB_X, size),
                    .y = number(key, OSSL_PKEY_PARAM_EC_PUB_Y, size)};
    return *PublicArea::fromFields(fields);
}

} // namespace

SoftwareKey::SoftwareKey(Kind kind)
    : m_key(makeKey(kind))
    , m_area(areaOf(kind, m_key))
{
}

SoftwareKey::~SoftwareKey()
{
    EVP_PKEY_free(m_key);
}

core::Bytes SoftwareKey::openSeed(const core::Bytes &encryptedSeed, const char *label) const
{
    return m_area.type() == alg::Rsa ? openRsa(encryptedSeed, label)
                                     : openEcc(encryptedSeed, label);
}

core::Bytes SoftwareKey::openRsa(const core::Bytes &encryptedSeed, const char *label) const
{
    const KeyContext context(EVP_PKEY_CTX_new(m_key, nullptr), &EVP_PKEY_CTX_free);
    const std::size_t labelSize = qstrlen(label) + 1;
    EVP_PKEY_decrypt_init(context.get());
    EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_OAEP_PADDING);
    EVP_PKEY_CTX_set_rsa_oaep_md_name(context.get(), "SHA256", nullptr);
    EVP_PKEY_CTX_set_rsa_mgf1_md_name(context.get(), "SHA256", nullptr);
    EVP_PKEY_CTX_set0_rsa_oaep_label(context.get(), OPENSSL_memdup(label, labelSize),
                                     static_cast<int>(labelSize));
    core::Bytes seed(256, '\0');
    auto size = static_cast<std::size_t>(seed.size());
    if (EVP_PKEY_decrypt(context.get(), data(seed), &size, data(encryptedSeed),
                         static_cast<std::size_t>(encryptedSeed.size())) != 1)
        return {};
    return seed.first(static_cast<qsizetype>(size));
}

core::Bytes SoftwareKey::openEcc(const core::Bytes &encryptedSeed, const char *label) const
{
    core::ByteReader reader(encryptedSeed);
    const auto x = reader.read2B("x");
    const auto y = reader.read2B("y");
    const qsizetype size = curveFieldSize(m_area.curve());
    if (!x || !y || !reader.atEnd() || x->size() != size || y->size() != size)
        return {};
    const core::Bytes point = core::ByteWriter().u8(0x04).raw(*x).raw(*y).bytes();
    const Key peer(EVP_PKEY_new(), &EVP_PKEY_free);
    EVP_PKEY_copy_parameters(peer.get(), m_key);
    if (EVP_PKEY_set1_encoded_public_key(peer.get(), data(point),
                                         static_cast<std::size_t>(point.size())) != 1)
        return {};
    const KeyContext context(EVP_PKEY_CTX_new(m_key, nullptr), &EVP_PKEY_CTX_free);
    core::Bytes z(size, '\0');
    auto length = static_cast<std::size_t>(size);
    if (EVP_PKEY_derive_init(context.get()) != 1 ||
        EVP_PKEY_derive_set_peer(context.get(), peer.get()) != 1 ||
        EVP_PKEY_derive(context.get(), data(z), &length) != 1)
        return {};
    return kdfe(m_area.nameAlg(), z, label, *x, m_area.eccPoint().x,
                static_cast<int>(digestSize(m_area.nameAlg())) * 8);
}

core::Bytes SoftwareKey::outerUnwrap(const core::Bytes &wrapped, const core::Bytes &seed,
                                     const core::Bytes &name) const
{
    core::ByteReader reader(wrapped);
    const auto mac = reader.read2B("integrity");
    if (!mac)
        return {};
    const core::Bytes encrypted = *reader.readBytes(reader.remaining(), "encrypted");
    const HashAlgorithm hash = m_area.nameAlg();
    const core::Bytes macKey =
        kdfa(hash, seed, "INTEGRITY", {}, {}, static_cast<int>(digestSize(hash)) * 8);
    if (hmac(hash, macKey, {encrypted, name}) != *mac)
        return {};
    return aesCfbDecrypt(kdfa(hash, seed, "STORAGE", name, {}, m_area.symmetricKeyBits()),
                         encrypted);
}

} // namespace endorse::tpmtypes
