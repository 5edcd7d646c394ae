// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pki/opensslhandles.h>

#include <QByteArrayView>

#include <array>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string_view>

namespace endorse::manifest {

using Sha256Digest = std::array<char, 32>;

/// SHA-256 of many texts: what OpenSSL would look up for each is looked up once. Thread: one owner
/// at a time.
class Sha256 final
{
public:
    Sha256();

    /// Over the parts, one behind the other.
    Sha256Digest of(std::initializer_list<std::string_view> parts);
    /// The first half of it: enough to tell contents apart.
    std::array<char, 16> halfOf(std::initializer_list<std::string_view> parts);

private:
    std::unique_ptr<EVP_MD, pki::openssl::Deleter<EVP_MD_free>> m_algorithm;
    std::unique_ptr<EVP_MD_CTX, pki::openssl::Deleter<EVP_MD_CTX_free>> m_context;
};

/// A P-256 key that verifies many signatures over SHA-256 (ES256, ecdsa-with-SHA256). Thread: one
/// owner at a time.
class Es256Key final
{
public:
    /// @p point: 65 octets 04 || x || y. Nothing when it does not lie on the curve.
    static std::optional<Es256Key> fromPoint(QByteArrayView point);

    /// @p signature: 64 octets r || s, each from 1 to below the order of the curve (RFC 7518
    /// section 3.4).
    bool verifyRaw(const Sha256Digest &digest, std::string_view signature);
    /// @p signature: Ecdsa-Sig-Value in DER, as in certificates.
    bool verifyDer(const Sha256Digest &digest, QByteArrayView signature);

private:
    using Context = std::unique_ptr<EVP_PKEY_CTX, pki::openssl::Deleter<EVP_PKEY_CTX_free>>;

    explicit Es256Key(Context context)
        : m_context(std::move(context))
    {
    }

    Context m_context; ///< Holds the key, ready to verify.
};

/// The equation of P-256, for keys that nothing was signed with. Thread: one owner at a time.
class P256Curve final
{
public:
    P256Curve();

    /// @p x and @p y: 32 octets each, big-endian.
    bool contains(std::string_view x, std::string_view y);

private:
    std::unique_ptr<EC_GROUP, pki::openssl::Deleter<EC_GROUP_free>> m_group;
    std::unique_ptr<EC_POINT, pki::openssl::Deleter<EC_POINT_free>> m_point;
    std::unique_ptr<BN_CTX, pki::openssl::Deleter<BN_CTX_free>> m_context;
    pki::openssl::Bignum m_x;
    pki::openssl::Bignum m_y;
};

} // namespace endorse::manifest
