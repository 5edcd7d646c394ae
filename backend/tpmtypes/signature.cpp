// SPDX-License-Identifier: GPL-3.0-or-later
#include "signature.h"

#include "opensslhandles.h"
#include "opensslkeys.h"

#include <openssl/ecdsa.h>
#include <openssl/err.h>

namespace endorse::tpmtypes {

namespace {

constexpr quint16 ecdsa = 0x0018;
constexpr quint16 nistP256 = 0x0003;
constexpr qsizetype digestBytes = 32;

using Signature = std::unique_ptr<ECDSA_SIG, openssl::Deleter<ECDSA_SIG_free>>;

} // namespace

PublicArea auditKeyTemplate()
{
    PublicAreaFields fields;
    fields.type = alg::Ecc;
    fields.attributes = attribute::FixedTpm | attribute::FixedParent |
                        attribute::SensitiveDataOrigin | attribute::UserWithAuth | attribute::NoDa |
                        attribute::Sign;
    fields.scheme = {.algorithm = ecdsa, .hash = static_cast<quint16>(HashAlgorithm::Sha256)};
    fields.curve = nistP256;
    return *PublicArea::fromFields(fields);
}

PublicArea deviceKeyTemplate()
{
    PublicAreaFields fields = auditKeyTemplate().fields();
    fields.scheme = {};
    return *PublicArea::fromFields(fields);
}

core::Bytes ecdsaToDer(QByteArrayView r, QByteArrayView s)
{
    openssl::Bignum first(BN_bin2bn(openssl::data(r), static_cast<int>(r.size()), nullptr));
    openssl::Bignum second(BN_bin2bn(openssl::data(s), static_cast<int>(s.size()), nullptr));
    const Signature signature(ECDSA_SIG_new());
    if (!first || !second || !signature ||
        ECDSA_SIG_set0(signature.get(), first.get(), second.get()) != 1)
        return {};
    // The signature owns them now.
    static_cast<void>(first.release());
    static_cast<void>(second.release());
    const int size = i2d_ECDSA_SIG(signature.get(), nullptr);
    if (size <= 0)
        return {};
    core::Bytes der(size, Qt::Uninitialized);
    unsigned char *out = openssl::data(der);
    i2d_ECDSA_SIG(signature.get(), &out);
    return der;
}

bool verifiesEcdsa(const PublicArea &key, const core::Bytes &digest, const core::Bytes &der)
{
    if (key.type() != alg::Ecc || key.curve() != nistP256 || digest.size() != digestBytes)
        return false;
    const openssl::Key publicKey = eccKey(key);
    const openssl::KeyContext context(
        publicKey ? EVP_PKEY_CTX_new_from_pkey(nullptr, publicKey.get(), nullptr) : nullptr);
    const bool verified =
        context && EVP_PKEY_verify_init(context.get()) == 1 &&
        EVP_PKEY_verify(context.get(), openssl::data(der), static_cast<std::size_t>(der.size()),
                        openssl::data(digest), static_cast<std::size_t>(digest.size())) == 1;
    // What is refused leaves its reason behind, which the next caller would take for its own.
    ERR_clear_error();
    return verified;
}

} // namespace endorse::tpmtypes
