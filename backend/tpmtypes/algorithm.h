// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <core/bytes.h>

#include <initializer_list>
#include <optional>

namespace endorse::tpmtypes {

/// TPM_ALG_ID values that the structures of this folder use (TPM 2.0 Part 2 section 6.3).
namespace alg {
inline constexpr quint16 Rsa = 0x0001;
inline constexpr quint16 Hmac = 0x0005;
inline constexpr quint16 Aes = 0x0006;
inline constexpr quint16 KeyedHash = 0x0008;
inline constexpr quint16 Xor = 0x000a;
inline constexpr quint16 Null = 0x0010;
inline constexpr quint16 Ecc = 0x0023;
inline constexpr quint16 Cfb = 0x0043;
} // namespace alg

/// The hash algorithms that may be an object's nameAlg here; the value is the TPM_ALG_ID.
enum class HashAlgorithm : quint16 {
    Sha1 = 0x0004,
    Sha256 = 0x000b,
    Sha384 = 0x000c,
    Sha512 = 0x000d
};

/// The algorithm with this TPM_ALG_ID, none when it is not one of HashAlgorithm.
std::optional<HashAlgorithm> hashAlgorithmOf(quint16 algorithmId);
/// "SHA-256".
QString toString(HashAlgorithm algorithm);
/// Size of a digest in bytes.
qsizetype digestSize(HashAlgorithm algorithm);

/// The digest of the parts, one after the other.
core::Bytes digest(HashAlgorithm algorithm, std::initializer_list<QByteArrayView> parts);
core::Bytes digest(HashAlgorithm algorithm, QByteArrayView data);
/// HMAC (FIPS 198-1) of the parts, one after the other, under @p key.
core::Bytes hmac(HashAlgorithm algorithm, QByteArrayView key,
                 std::initializer_list<QByteArrayView> parts);
core::Bytes hmac(HashAlgorithm algorithm, QByteArrayView key, QByteArrayView data);

/// AES with 128-bit feedback (CFB) and an IV of zeros, as the TPM wraps objects (TPM 2.0 Part 1
/// section 22.4). The key has 16, 24 or 32 bytes; any other length gives an empty result. The
/// result is as long as the input.
core::Bytes aesCfbEncrypt(QByteArrayView key, QByteArrayView plain);
core::Bytes aesCfbDecrypt(QByteArrayView key, QByteArrayView cipher);

/// The TCG name of a TPM_ALG_ID: "RSA", "SHA256", "AES", "NULL"; hex ("0x0099") when unknown.
QString algorithmName(quint16 algorithmId);
/// The TCG name of a TPM_ECC_CURVE: "NIST_P256"; hex when unknown.
QString curveName(quint16 curveId);
/// Bytes of a coordinate on the curve; 0 when the curve is unknown.
qsizetype curveFieldSize(quint16 curveId);

} // namespace endorse::tpmtypes
