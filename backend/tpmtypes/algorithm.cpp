// SPDX-License-Identifier: GPL-3.0-or-later
#include "algorithm.h"

#include "opensslhandles.h"

#include <array>

namespace endorse::tpmtypes {

namespace {

const EVP_MD *messageDigest(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha1:
        return EVP_sha1();
    case HashAlgorithm::Sha256:
        return EVP_sha256();
    case HashAlgorithm::Sha384:
        return EVP_sha384();
    case HashAlgorithm::Sha512:
        return EVP_sha512();
    }
    Q_UNREACHABLE();
}

const EVP_CIPHER *aesCfb(qsizetype keySize)
{
    switch (keySize) {
    case 16:
        return EVP_aes_128_cfb128();
    case 24:
        return EVP_aes_192_cfb128();
    case 32:
        return EVP_aes_256_cfb128();
    default:
        return nullptr;
    }
}

enum class Direction { Decrypt = 0, Encrypt = 1 };

core::Bytes runAesCfb(QByteArrayView key, QByteArrayView input, Direction direction)
{
    const EVP_CIPHER *cipher = aesCfb(key.size());
    if (cipher == nullptr || input.isEmpty())
        return {};
    static constexpr std::array<unsigned char, 16> zeroIv{};
    const openssl::CipherContext context(EVP_CIPHER_CTX_new());
    core::Bytes output(input.size(), Qt::Uninitialized);
    int written = 0;
    // CFB is a stream mode: no padding, no final block. With these inputs only memory can fail.
    const bool ok = context &&
                    EVP_CipherInit_ex2(context.get(), cipher, openssl::data(key), zeroIv.data(),
                                       static_cast<int>(direction), nullptr) == 1 &&
                    EVP_CipherUpdate(context.get(), openssl::data(output), &written,
                                     openssl::data(input), static_cast<int>(input.size())) == 1 &&
                    written == output.size();
    if (!ok)
        qBadAlloc();
    return output;
}

struct IdName final
{
    quint16 id;
    const char *name;
};

// TPM 2.0 Part 2 table "TPM_ALG_ID Constants", the ones a public area can bear.
constexpr std::array algorithmNames{
    IdName{0x0001, "RSA"},
    IdName{0x0003, "TDES"},
    IdName{0x0004, "SHA1"},
    IdName{0x0005, "HMAC"},
    IdName{0x0006, "AES"},
    IdName{0x0007, "MGF1"},
    IdName{0x0008, "KEYEDHASH"},
    IdName{0x000a, "XOR"},
    IdName{0x000b, "SHA256"},
    IdName{0x000c, "SHA384"},
    IdName{0x000d, "SHA512"},
    IdName{0x0010, "NULL"},
    IdName{0x0012, "SM3_256"},
    IdName{0x0013, "SM4"},
    IdName{0x0014, "RSASSA"},
    IdName{0x0015, "RSAES"},
    IdName{0x0016, "RSAPSS"},
    IdName{0x0017, "OAEP"},
    IdName{0x0018, "ECDSA"},
    IdName{0x0019, "ECDH"},
    IdName{0x001a, "ECDAA"},
    IdName{0x001b, "SM2"},
    IdName{0x001c, "ECSCHNORR"},
    IdName{0x001d, "ECMQV"},
    IdName{0x0020, "KDF1_SP800_56A"},
    IdName{0x0021, "KDF2"},
    IdName{0x0022, "KDF1_SP800_108"},
    IdName{0x0023, "ECC"},
    IdName{0x0025, "SYMCIPHER"},
    IdName{0x0026, "CAMELLIA"},
    IdName{0x0027, "SHA3_256"},
    IdName{0x0028, "SHA3_384"},
    IdName{0x0029, "SHA3_512"},
    IdName{0x0040, "CTR"},
    IdName{0x0041, "OFB"},
    IdName{0x0042, "CBC"},
    IdName{0x0043, "CFB"},
    IdName{0x0044, "ECB"},
};

struct Curve final
{
    quint16 id;
    const char *name;
    qsizetype fieldSize;
};

// TPM 2.0 Part 2 table "TPM_ECC_CURVE Constants".
constexpr std::array curves{
    Curve{0x0001, "NIST_P192", 24}, Curve{0x0002, "NIST_P224", 28}, Curve{0x0003, "NIST_P256", 32},
    Curve{0x0004, "NIST_P384", 48}, Curve{0x0005, "NIST_P521", 66}, Curve{0x0010, "BN_P256", 32},
    Curve{0x0011, "BN_P638", 80},   Curve{0x0020, "SM2_P256", 32},
};

QString hexId(quint16 id)
{
    return QStringLiteral("0x%1").arg(id, 4, 16, QLatin1Char('0'));
}

} // namespace

std::optional<HashAlgorithm> hashAlgorithmOf(quint16 algorithmId)
{
    switch (const auto algorithm = static_cast<HashAlgorithm>(algorithmId)) {
    case HashAlgorithm::Sha1:
    case HashAlgorithm::Sha256:
    case HashAlgorithm::Sha384:
    case HashAlgorithm::Sha512:
        return algorithm;
    }
    return std::nullopt;
}

QString toString(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha1:
        return QStringLiteral("SHA-1");
    case HashAlgorithm::Sha256:
        return QStringLiteral("SHA-256");
    case HashAlgorithm::Sha384:
        return QStringLiteral("SHA-384");
    case HashAlgorithm::Sha512:
        return QStringLiteral("SHA-512");
    }
    Q_UNREACHABLE();
}

qsizetype digestSize(HashAlgorithm algorithm)
{
    return EVP_MD_get_size(messageDigest(algorithm));
}

core::Bytes digest(HashAlgorithm algorithm, std::initializer_list<QByteArrayView> parts)
{
    const openssl::DigestContext context(EVP_MD_CTX_new());
    bool ok = context && EVP_DigestInit_ex2(context.get(), messageDigest(algorithm), nullptr) == 1;
    for (const QByteArrayView part : parts)
        ok = ok && EVP_DigestUpdate(context.get(), part.data(),
                                    static_cast<std::size_t>(part.size())) == 1;
    core::Bytes result(digestSize(algorithm), Qt::Uninitialized);
    // An algorithm of ours is always there: only memory can fail, and an empty digest must never
    // pass for one.
    if (!ok || EVP_DigestFinal_ex(context.get(), openssl::data(result), nullptr) != 1)
        qBadAlloc();
    return result;
}

core::Bytes digest(HashAlgorithm algorithm, QByteArrayView data)
{
    return digest(algorithm, std::initializer_list<QByteArrayView>{data});
}

core::Bytes hmac(HashAlgorithm algorithm, QByteArrayView key,
                 std::initializer_list<QByteArrayView> parts)
{
    static const openssl::Mac mac(EVP_MAC_fetch(nullptr, OSSL_MAC_NAME_HMAC, nullptr));
    const openssl::MacContext context(EVP_MAC_CTX_new(mac.get()));
    const OSSL_PARAM params[] = {OSSL_PARAM_construct_utf8_string(
                                     OSSL_MAC_PARAM_DIGEST,
                                     const_cast<char *>(EVP_MD_get0_name(messageDigest(algorithm))),
                                     0),
                                 OSSL_PARAM_construct_end()};
    // A null pointer would mean "keep the key of before".
    static constexpr unsigned char noKey = 0;
    bool ok = context && EVP_MAC_init(context.get(), key.isEmpty() ? &noKey : openssl::data(key),
                                      static_cast<std::size_t>(key.size()), params) == 1;
    for (const QByteArrayView part : parts)
        ok = ok && EVP_MAC_update(context.get(), openssl::data(part),
                                  static_cast<std::size_t>(part.size())) == 1;
    core::Bytes result(digestSize(algorithm), Qt::Uninitialized);
    std::size_t written = 0;
    if (!ok || EVP_MAC_final(context.get(), openssl::data(result), &written,
                             static_cast<std::size_t>(result.size())) != 1)
        qBadAlloc();
    return result;
}

core::Bytes hmac(HashAlgorithm algorithm, QByteArrayView key, QByteArrayView data)
{
    return hmac(algorithm, key, std::initializer_list<QByteArrayView>{data});
}

core::Bytes aesCfbEncrypt(QByteArrayView key, QByteArrayView plain)
{
    return runAesCfb(key, plain, Direction::Encrypt);
}

core::Bytes aesCfbDecrypt(QByteArrayView key, QByteArrayView cipher)
{
    return runAesCfb(key, cipher, Direction::Decrypt);
}

QString algorithmName(quint16 algorithmId)
{
    for (const IdName &entry : algorithmNames) {
        if (entry.id == algorithmId)
            return QString::fromLatin1(entry.name);
    }
    return hexId(algorithmId);
}

QString curveName(quint16 curveId)
{
    for (const Curve &curve : curves) {
        if (curve.id == curveId)
            return QString::fromLatin1(curve.name);
    }
    return hexId(curveId);
}

qsizetype curveFieldSize(quint16 curveId)
{
    for (const Curve &curve : curves) {
        if (curve.id == curveId)
            return curve.fieldSize;
    }
    return 0;
}

} // namespace endorse::tpmtypes
