// SPDX-License-Identifier: GPL-3.0-or-later
#include "subjectkey.h"

#include <openssl/core_names.h>

#include <algorithm>

namespace endorse::pki::openssl {

namespace {

core::Bytes numberOf(const EVP_PKEY *key, const char *name, qsizetype padTo = 0)
{
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &number) != 1)
        return {};
    const Bignum owned(number);
    const qsizetype size = std::max<qsizetype>(BN_num_bytes(number), padTo);
    core::Bytes bytes(size, Qt::Uninitialized);
    BN_bn2binpad(number, reinterpret_cast<unsigned char *>(bytes.data()), static_cast<int>(size));
    return bytes;
}

QString groupOf(const EVP_PKEY *key)
{
    std::array<char, 80> name{};
    if (EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, name.data(), name.size(),
                                       nullptr) != 1)
        return {};
    return QString::fromLatin1(name.data());
}

} // namespace

bool hasOaepKey(X509 *certificate)
{
    ASN1_OBJECT *algorithm = nullptr;
    return X509_PUBKEY_get0_param(&algorithm, nullptr, nullptr, nullptr,
                                  X509_get_X509_PUBKEY(certificate)) == 1 &&
           OBJ_obj2nid(algorithm) == NID_rsaesOaep;
}

Key subjectKeyOf(X509 *certificate)
{
    Key key(X509_get_pubkey(certificate));
    ERR_clear_error();
    if (key || !hasOaepKey(certificate))
        return key;
    // The key itself is the same RSAPublicKey.
    const unsigned char *data = nullptr;
    int size = 0;
    if (X509_PUBKEY_get0_param(nullptr, &data, &size, nullptr, X509_get_X509_PUBKEY(certificate)) ==
        1)
        key.reset(d2i_PublicKey(EVP_PKEY_RSA, nullptr, &data, size));
    ERR_clear_error();
    return key;
}

void readSubjectKey(X509 *certificate, CertificateInfo *info)
{
    const Key key = subjectKeyOf(certificate);
    if (!key)
        return;
    if (EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_RSA) {
        info->spkiModulus = numberOf(key.get(), OSSL_PKEY_PARAM_RSA_N);
        info->spkiExponent = numberOf(key.get(), OSSL_PKEY_PARAM_RSA_E);
    } else if (EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_EC) {
        const qsizetype fieldSize = (EVP_PKEY_get_bits(key.get()) + 7) / 8;
        info->spkiCurve = groupOf(key.get());
        info->spkiPointX = numberOf(key.get(), OSSL_PKEY_PARAM_EC_PUB_X, fieldSize);
        info->spkiPointY = numberOf(key.get(), OSSL_PKEY_PARAM_EC_PUB_Y, fieldSize);
    }
    ERR_clear_error();
}

} // namespace endorse::pki::openssl
