// SPDX-License-Identifier: GPL-3.0-or-later
#include "es256.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>

#include <algorithm>

namespace endorse::manifest {

namespace {

constexpr std::size_t ScalarSize = 32;

/// The order of the curve, big-endian (SEC 2 section 2.4.2).
constexpr std::array<unsigned char, ScalarSize> p256Order{
    0xff, 0xff, 0xff, 0xff, 0x00, 0x00, 0x00, 0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
    0xbc, 0xe6, 0xfa, 0xad, 0xa7, 0x17, 0x9e, 0x84, 0xf3, 0xb9, 0xca, 0xc2, 0xfc, 0x63, 0x25, 0x51};

const unsigned char *octets(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

bool isInRange(const unsigned char *scalar)
{
    const bool isZero =
        std::all_of(scalar, scalar + ScalarSize, [](unsigned char c) { return c == 0; });
    return !isZero && std::lexicographical_compare(scalar, scalar + ScalarSize, p256Order.begin(),
                                                   p256Order.end());
}

/// An INTEGER in DER; gives the place behind it.
unsigned char *writeInteger(const unsigned char *scalar, unsigned char *out)
{
    const unsigned char *const end = scalar + ScalarSize;
    const unsigned char *const first =
        std::find_if(scalar, end - 1, [](unsigned char c) { return c != 0; });
    const bool needsZero = (*first & 0x80U) != 0;
    *out++ = 0x02;
    *out++ = static_cast<unsigned char>((end - first) + (needsZero ? 1 : 0));
    if (needsZero)
        *out++ = 0x00;
    return std::copy(first, end, out);
}

} // namespace

Sha256::Sha256()
    : m_algorithm(EVP_MD_fetch(nullptr, "SHA256", nullptr))
    , m_context(EVP_MD_CTX_new())
{
}

Sha256Digest Sha256::of(std::initializer_list<std::string_view> parts)
{
    Sha256Digest digest{};
    unsigned size = 0;
    bool isGood = EVP_DigestInit_ex2(m_context.get(), m_algorithm.get(), nullptr) == 1;
    for (const std::string_view part : parts)
        isGood = isGood && EVP_DigestUpdate(m_context.get(), part.data(), part.size()) == 1;
    isGood =
        isGood && EVP_DigestFinal_ex(m_context.get(),
                                     reinterpret_cast<unsigned char *>(digest.data()), &size) == 1;
    // Without it every signature would be wrong and nothing be said of why.
    if (!isGood)
        qFatal("SHA-256 is not available.");
    return digest;
}

std::array<char, 16> Sha256::halfOf(std::initializer_list<std::string_view> parts)
{
    const Sha256Digest whole = of(parts);
    std::array<char, 16> half{};
    std::copy_n(whole.begin(), half.size(), half.begin());
    return half;
}

std::optional<Es256Key> Es256Key::fromPoint(QByteArrayView point)
{
    std::array<char, 11> curve{"prime256v1"};
    std::array<OSSL_PARAM, 3> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, curve.data(), 0),
        // The parameter is not written to, only its type says that it could.
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, const_cast<char *>(point.data()),
                                          static_cast<std::size_t>(point.size())),
        OSSL_PARAM_construct_end()};
    const Context maker(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY *made = nullptr;
    if (EVP_PKEY_fromdata_init(maker.get()) != 1 ||
        EVP_PKEY_fromdata(maker.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.data()) != 1) {
        ERR_clear_error();
        return std::nullopt;
    }
    const pki::openssl::Key key(made);
    Context context(EVP_PKEY_CTX_new_from_pkey(nullptr, key.get(), nullptr));
    if (EVP_PKEY_verify_init(context.get()) != 1) {
        ERR_clear_error();
        return std::nullopt;
    }
    return Es256Key(std::move(context));
}

bool Es256Key::verifyRaw(const Sha256Digest &digest, std::string_view signature)
{
    if (signature.size() != 2 * ScalarSize)
        return false;
    const unsigned char *const r = octets(signature);
    const unsigned char *const s = r + ScalarSize;
    if (!isInRange(r) || !isInRange(s))
        return false;
    std::array<char, 2 + 2 * (3 + ScalarSize)> der{};
    auto *const begin = reinterpret_cast<unsigned char *>(der.data());
    const unsigned char *const end = writeInteger(s, writeInteger(r, begin + 2));
    begin[0] = 0x30;
    begin[1] = static_cast<unsigned char>(end - begin - 2);
    return verifyDer(digest, {der.data(), end - begin});
}

bool Es256Key::verifyDer(const Sha256Digest &digest, QByteArrayView signature)
{
    const int verified =
        EVP_PKEY_verify(m_context.get(), reinterpret_cast<const unsigned char *>(signature.data()),
                        static_cast<std::size_t>(signature.size()),
                        reinterpret_cast<const unsigned char *>(digest.data()), digest.size());
    if (verified != 1)
        ERR_clear_error();
    return verified == 1;
}

P256Curve::P256Curve()
    : m_group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1))
    , m_point(EC_POINT_new(m_group.get()))
    , m_context(BN_CTX_new())
    , m_x(BN_new())
    , m_y(BN_new())
{
}

bool P256Curve::contains(std::string_view x, std::string_view y)
{
    BN_bin2bn(octets(x), static_cast<int>(x.size()), m_x.get());
    BN_bin2bn(octets(y), static_cast<int>(y.size()), m_y.get());
    // Checks the range of the coordinates and the equation.
    const int isOnCurve = EC_POINT_set_affine_coordinates(m_group.get(), m_point.get(), m_x.get(),
                                                          m_y.get(), m_context.get());
    if (isOnCurve != 1)
        ERR_clear_error();
    return isOnCurve == 1;
}

} // namespace endorse::manifest
