// SPDX-License-Identifier: GPL-3.0-or-later
#include "opensslkeys.h"

namespace endorse::tpmtypes {

namespace {

openssl::Key keyFromParams(const char *type, OSSL_PARAM_BLD *builder)
{
    const openssl::Params params(OSSL_PARAM_BLD_to_param(builder));
    const openssl::KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY *key = nullptr;
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return {};
    return openssl::Key(key);
}

core::Bytes padded(const core::Bytes &coordinate, qsizetype size)
{
    return coordinate.rightJustified(size, '\0');
}

} // namespace

const char *opensslGroup(quint16 curve)
{
    switch (curve) {
    case 0x0003:
        return "P-256";
    case 0x0004:
        return "P-384";
    case 0x0005:
        return "P-521";
    default:
        return nullptr;
    }
}

openssl::Key rsaKey(const PublicArea &area)
{
    const core::Bytes modulus = area.modulus();
    const openssl::Bignum n(
        BN_bin2bn(openssl::data(modulus), static_cast<int>(modulus.size()), nullptr));
    const openssl::Bignum e(BN_new());
    const openssl::ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!n || !e || !builder || BN_set_word(e.get(), area.exponent()) != 1 ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1 ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
        return {};
    return keyFromParams("RSA", builder.get());
}

openssl::Key eccKey(const PublicArea &area)
{
    const char *group = opensslGroup(area.curve());
    if (group == nullptr)
        return {};
    const qsizetype size = curveFieldSize(area.curve());
    const core::Bytes point = core::ByteWriter()
                                  .u8(0x04) // uncompressed, SEC 1 section 2.3.3
                                  .raw(padded(area.eccPoint().x, size))
                                  .raw(padded(area.eccPoint().y, size))
                                  .bytes();
    const openssl::ParamBuilder builder(OSSL_PARAM_BLD_new());
    if (!builder ||
        OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, group, 0) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                         static_cast<std::size_t>(point.size())) != 1)
        return {};
    return keyFromParams("EC", builder.get());
}

} // namespace endorse::tpmtypes
