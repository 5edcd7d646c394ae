// SPDX-License-Identifier: GPL-3.0-or-later
#include "waitingkey.h"

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

// The only way to a key of one's own that Qt takes is one that OpenSSL 3 calls deprecated. Its own
// switch works only where nothing has included OpenSSL before.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace endorse::testing {

namespace {

using SignFunction = int (*)(int, const unsigned char *, int, unsigned char *, unsigned int *,
                             const BIGNUM *, const BIGNUM *, EC_KEY *);

SignFunction originalSign = nullptr;

int slot()
{
    static const int index = EC_KEY_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

int signWhenAllowed(int type, const unsigned char *digest, int size, unsigned char *signature,
                    unsigned int *signatureSize, const BIGNUM *kinv, const BIGNUM *r, EC_KEY *key)
{
    auto *const pace = static_cast<SigningPace *>(EC_KEY_get_ex_data(key, slot()));
    pace->thread = std::this_thread::get_id();
    ++pace->began;
    pace->began.notify_all();
    pace->may.wait(false);
    if (pace->fails)
        return 0;
    return originalSign(type, digest, size, signature, signatureSize, kinv, r, key);
}

EC_KEY_METHOD *method()
{
    static EC_KEY_METHOD *const own = [] {
        EC_KEY_METHOD *made = EC_KEY_METHOD_new(EC_KEY_OpenSSL());
        int (*setup)(EC_KEY *, BN_CTX *, BIGNUM **, BIGNUM **) = nullptr;
        ECDSA_SIG *(*signSignature)(const unsigned char *, int, const BIGNUM *, const BIGNUM *,
                                    EC_KEY *) = nullptr;
        EC_KEY_METHOD_get_sign(made, &originalSign, &setup, &signSignature);
        EC_KEY_METHOD_set_sign(made, signWhenAllowed, setup, signSignature);
        return made;
    }();
    return own;
}

} // namespace

QSslKey waitingKey(const QByteArray &keyPem, SigningPace *pace)
{
    BIO *bio = BIO_new_mem_buf(keyPem.constData(), static_cast<int>(keyPem.size()));
    EVP_PKEY *read = PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr);
    BIO_free(bio);
    EC_KEY *const key = EVP_PKEY_get1_EC_KEY(read);
    EVP_PKEY_free(read);
    EC_KEY_set_method(key, method());
    EC_KEY_set_ex_data(key, slot(), pace);
    EVP_PKEY *const out = EVP_PKEY_new();
    EVP_PKEY_assign_EC_KEY(out, key);
    return QSslKey(Qt::HANDLE(out), QSsl::PrivateKey); // Takes it.
}

} // namespace endorse::testing

#pragma GCC diagnostic pop
