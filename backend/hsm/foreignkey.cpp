// SPDX-License-Identifier: GPL-3.0-or-later
#include "foreignkey.h"

#include <openssl/ec.h>
#include <openssl/ecdsa.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>
#include <vector>

// The calls that build a key with a method table are deprecated in OpenSSL 3, which offers a
// provider instead. Qt cannot use one (see makeForeignKey()).
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace endorse::hsm {

namespace openssl = pki::openssl;
using core::Bytes;
using core::Result;

namespace {

using SignerOwner = std::shared_ptr<DigestSigner>;
struct FreeLegacyKey final
{
    void operator()(EC_KEY *key) const { EC_KEY_free(key); }
    void operator()(RSA *key) const { RSA_free(key); }
};
using EcKey = std::unique_ptr<EC_KEY, FreeLegacyKey>;
using RsaKey = std::unique_ptr<RSA, FreeLegacyKey>;
using EcdsaSignature = std::unique_ptr<ECDSA_SIG, openssl::Deleter<ECDSA_SIG_free>>;

const unsigned char *octets(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

Bytes copyOf(const unsigned char *data, int size)
{
    return {reinterpret_cast<const char *>(data), size};
}

// The signer hangs on the EC_KEY or RSA as its extra data: it goes when the last reference goes,
// wherever OpenSSL or Qt keeps it.

void freeSigner(void *, void *owner, CRYPTO_EX_DATA *, int, long, void *)
{
    delete static_cast<SignerOwner *>(owner);
}

int copySigner(CRYPTO_EX_DATA *, const CRYPTO_EX_DATA *, void **owner, int, long, void *)
{
    if (*owner != nullptr)
        *owner = new SignerOwner(*static_cast<SignerOwner *>(*owner));
    return 1;
}

int ecSignerIndex()
{
    static const int index = EC_KEY_get_ex_new_index(0, nullptr, nullptr, copySigner, freeSigner);
    return index;
}

int rsaSignerIndex()
{
    static const int index = RSA_get_ex_new_index(0, nullptr, nullptr, copySigner, freeSigner);
    return index;
}

SignerOwner signerOf(const EC_KEY *key)
{
    const auto *owner = static_cast<SignerOwner *>(EC_KEY_get_ex_data(key, ecSignerIndex()));
    return owner != nullptr ? *owner : nullptr;
}

SignerOwner signerOf(const RSA *key)
{
    const auto *owner = static_cast<SignerOwner *>(RSA_get_ex_data(key, rsaSignerIndex()));
    return owner != nullptr ? *owner : nullptr;
}

core::Error wrongSignature()
{
    core::Error error;
    error.category = core::ErrorCategory::Protocol;
    error.code = QStringLiteral("signature");
    error.place = QStringLiteral("sign");
    error.message = core::Text(
        "endorse::hsm",
        QT_TRANSLATE_NOOP("endorse::hsm", "The signature that the home of the key made does not "
                                          "fit the public half of the key."));
    error.hint = core::Text(
        "endorse::hsm",
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "Check that private and public key under this name belong together."));
    return error;
}

/// What OpenSSL's callers see; the whole reason is DeviceKey::takeSigningError()'s.
void raise(const QString &code)
{
    ERR_new();
    ERR_set_debug(OPENSSL_FILE, OPENSSL_LINE, OPENSSL_FUNC);
    ERR_set_error(ERR_LIB_USER, ERR_R_OPERATION_FAIL, "no signature: %s",
                  code.toLatin1().constData());
}

/// Bytes of the field of the curve, which are those of its order for the curves that are taken.
int fieldBytes(const EC_KEY *key)
{
    return (EC_GROUP_get_degree(EC_KEY_get0_group(key)) + 7) / 8;
}

EcdsaSignature signatureOf(const Bytes &numbers, int numberBytes)
{
    if (numbers.size() != 2 * numberBytes)
        return nullptr;
    EcdsaSignature signature(ECDSA_SIG_new());
    openssl::Bignum r(BN_bin2bn(octets(numbers), numberBytes, nullptr));
    openssl::Bignum s(
        BN_bin2bn(octets(QByteArrayView(numbers).sliced(numberBytes)), numberBytes, nullptr));
    if (!signature || !r || !s || ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1)
        return nullptr;
    // The signature owns them now.
    static_cast<void>(r.release());
    static_cast<void>(s.release());
    return signature;
}

ECDSA_SIG *signEcdsa(const unsigned char *digest, int digestSize, const BIGNUM *, const BIGNUM *,
                     EC_KEY *key)
{
    const SignerOwner signer = signerOf(key);
    if (!signer || digestSize <= 0)
        return nullptr;
    // ECDSA takes the leftmost bits of a longer digest (FIPS 186-4 section 6.4). Done here, every
    // home can sign what TLS 1.2 may agree upon, SHA-512 with P-256 for one.
    const int numberBytes = fieldBytes(key);
    const Bytes input = copyOf(digest, std::min(digestSize, numberBytes));
    const auto numbers = signer->sign(input, false);
    if (!numbers) {
        raise(numbers.error().code);
        return nullptr;
    }
    EcdsaSignature signature = signatureOf(*numbers, numberBytes);
    if (!signature || ECDSA_do_verify(digest, digestSize, signature.get(), key) != 1) {
        signer->noteError(wrongSignature());
        raise(wrongSignature().code);
        return nullptr;
    }
    return signature.release();
}

int signEcdsaAsDer(int, const unsigned char *digest, int digestSize, unsigned char *der,
                   unsigned int *derSize, const BIGNUM *, const BIGNUM *, EC_KEY *key)
{
    const EcdsaSignature signature(signEcdsa(digest, digestSize, nullptr, nullptr, key));
    if (!signature)
        return 0;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    if (size <= 0)
        return 0;
    *derSize = static_cast<unsigned int>(size);
    return 1;
}

/// RSA_private_encrypt(): what all RSA signatures come down to. PSS pads before, and comes as a raw
/// block; PKCS#1 v1.5 comes as a DigestInfo.
int signRsa(int inputSize, const unsigned char *input, unsigned char *output, RSA *key, int padding)
{
    const SignerOwner signer = signerOf(key);
    if (!signer || inputSize <= 0 || (padding != RSA_PKCS1_PADDING && padding != RSA_NO_PADDING)) {
        raise(QStringLiteral("padding"));
        return -1;
    }
    const Bytes block = copyOf(input, inputSize);
    const auto signature = signer->sign(block, padding == RSA_NO_PADDING);
    if (!signature) {
        raise(signature.error().code);
        return -1;
    }
    const int size = RSA_size(key);
    std::vector<unsigned char> recovered(static_cast<std::size_t>(size));
    if (signature->size() != size ||
        RSA_public_decrypt(size, octets(*signature), recovered.data(), key, padding) != inputSize ||
        !std::equal(block.begin(), block.end(), recovered.begin(),
                    [](char a, unsigned char b) { return static_cast<unsigned char>(a) == b; })) {
        signer->noteError(wrongSignature());
        raise(wrongSignature().code);
        return -1;
    }
    std::copy(signature->begin(), signature->end(), reinterpret_cast<char *>(output));
    return size;
}

int refuseToDecrypt(int, const unsigned char *, unsigned char *, RSA *, int)
{
    raise(QStringLiteral("sign-only"));
    return -1;
}

const EC_KEY_METHOD *ecMethod()
{
    static const EC_KEY_METHOD *const table = [] {
        EC_KEY_METHOD *made = EC_KEY_METHOD_new(EC_KEY_OpenSSL());
        if (made == nullptr)
            return made;
        int (*setup)(EC_KEY *, BN_CTX *, BIGNUM **, BIGNUM **) = nullptr;
        EC_KEY_METHOD_get_sign(made, nullptr, &setup, nullptr);
        EC_KEY_METHOD_set_sign(made, signEcdsaAsDer, setup, signEcdsa);
        return made;
    }();
    return table;
}

const RSA_METHOD *rsaMethod()
{
    static const RSA_METHOD *const table = [] {
        RSA_METHOD *made = RSA_meth_dup(RSA_PKCS1_OpenSSL());
        if (made == nullptr)
            return made;
        RSA_meth_set1_name(made, "endorse");
        RSA_meth_set_flags(made, RSA_meth_get_flags(made) | RSA_METHOD_FLAG_NO_CHECK);
        RSA_meth_set_priv_enc(made, signRsa);
        RSA_meth_set_priv_dec(made, refuseToDecrypt);
        return made;
    }();
    return table;
}

Result<openssl::Key> foreignEc(EVP_PKEY *publicKey, const SignerOwner &signer)
{
    std::array<char, 80> group{};
    EVP_PKEY_get_group_name(publicKey, group.data(), group.size(), nullptr);
    const int curve = OBJ_sn2nid(group.data());
    if (curve != NID_X9_62_prime256v1 && curve != NID_secp384r1)
        return core::fail(keyTypeError(QString::fromLatin1(group.data())));
    const EcKey source(EVP_PKEY_get1_EC_KEY(publicKey));
    const EcKey key(source ? EC_KEY_new_by_curve_name(curve) : nullptr);
    openssl::Key result(EVP_PKEY_new());
    if (!key || !result || ecMethod() == nullptr ||
        EC_KEY_set_public_key(key.get(), EC_KEY_get0_public_key(source.get())) != 1 ||
        EC_KEY_set_method(key.get(), ecMethod()) != 1)
        return core::fail(opensslError(QStringLiteral("EC_KEY")));
    auto owner = std::make_unique<SignerOwner>(signer);
    if (EC_KEY_set_ex_data(key.get(), ecSignerIndex(), owner.get()) != 1)
        return core::fail(opensslError(QStringLiteral("EC_KEY_set_ex_data")));
    static_cast<void>(owner.release()); // freeSigner() deletes it.
    if (EVP_PKEY_set1_EC_KEY(result.get(), key.get()) != 1)
        return core::fail(opensslError(QStringLiteral("EVP_PKEY_set1_EC_KEY")));
    return result;
}

Result<openssl::Key> foreignRsa(EVP_PKEY *publicKey, const SignerOwner &signer)
{
    const RsaKey source(EVP_PKEY_get1_RSA(publicKey));
    const RsaKey key(source ? RSA_new() : nullptr);
    openssl::Key result(EVP_PKEY_new());
    if (!key || !result || rsaMethod() == nullptr || RSA_set_method(key.get(), rsaMethod()) != 1)
        return core::fail(opensslError(QStringLiteral("RSA")));
    openssl::Bignum modulus(BN_dup(RSA_get0_n(source.get())));
    openssl::Bignum exponent(BN_dup(RSA_get0_e(source.get())));
    if (!modulus || !exponent ||
        RSA_set0_key(key.get(), modulus.get(), exponent.get(), nullptr) != 1)
        return core::fail(opensslError(QStringLiteral("RSA_set0_key")));
    static_cast<void>(modulus.release());
    static_cast<void>(exponent.release());
    auto owner = std::make_unique<SignerOwner>(signer);
    if (RSA_set_ex_data(key.get(), rsaSignerIndex(), owner.get()) != 1)
        return core::fail(opensslError(QStringLiteral("RSA_set_ex_data")));
    static_cast<void>(owner.release()); // freeSigner() deletes it.
    if (EVP_PKEY_set1_RSA(result.get(), key.get()) != 1)
        return core::fail(opensslError(QStringLiteral("EVP_PKEY_set1_RSA")));
    return result;
}

} // namespace

core::Error keyTypeError(const QString &what)
{
    core::Error error;
    error.category = core::ErrorCategory::Input;
    error.code = QStringLiteral("key-type");
    error.place = QStringLiteral("key");
    error.message = core::Text(
        "endorse::hsm",
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "The key is of a kind that is not supported for device certificates."));
    error.hint = core::Text(
        "endorse::hsm",
        QT_TRANSLATE_NOOP("endorse::hsm",
                          "Use an EC key on the curve P-256 or P-384, or an RSA key of at least "
                          "2048 bits (in a TPM: P-256)."));
    error.technical = what;
    return error;
}

core::Error opensslError(const QString &place)
{
    core::Error error;
    error.category = core::ErrorCategory::Internal;
    error.code = QStringLiteral("openssl");
    error.place = place;
    error.message =
        core::Text("endorse::hsm",
                   QT_TRANSLATE_NOOP("endorse::hsm", "OpenSSL cannot do what was asked of it."));
    error.technical = openssl::takeReason();
    return error;
}

Result<openssl::Key> makeForeignKey(const Bytes &publicKeyInfo, SignerOwner signer)
{
    const unsigned char *at = octets(publicKeyInfo);
    const openssl::Key publicKey(d2i_PUBKEY(nullptr, &at, static_cast<long>(publicKeyInfo.size())));
    if (!publicKey)
        return core::fail(keyTypeError(openssl::takeReason()));
    switch (EVP_PKEY_get_base_id(publicKey.get())) {
    case EVP_PKEY_EC:
        return foreignEc(publicKey.get(), signer);
    case EVP_PKEY_RSA:
        if (EVP_PKEY_get_bits(publicKey.get()) < 2048)
            return core::fail(keyTypeError(
                QStringLiteral("RSA, %1 bits").arg(EVP_PKEY_get_bits(publicKey.get()))));
        return foreignRsa(publicKey.get(), signer);
    default:
        return core::fail(
            keyTypeError(QString::fromLatin1(OBJ_nid2sn(EVP_PKEY_get_base_id(publicKey.get())))));
    }
}

} // namespace endorse::hsm

#pragma GCC diagnostic pop
