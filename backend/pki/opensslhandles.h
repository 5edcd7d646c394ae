// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <QString>

#include <array>
#include <memory>

namespace endorse::pki::openssl {

template<auto Free>
struct Deleter final
{
    template<class T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

inline void freeCertificates(STACK_OF(X509) * stack)
{
    sk_X509_pop_free(stack, X509_free);
}

inline void freeNames(GENERAL_NAMES *names)
{
    GENERAL_NAMES_free(names);
}

using Bignum = std::unique_ptr<BIGNUM, Deleter<BN_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Deleter<X509_free>>;
using Certificates = std::unique_ptr<STACK_OF(X509), Deleter<freeCertificates>>;
using Extension = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;
using GeneralNames = std::unique_ptr<GENERAL_NAMES, Deleter<freeNames>>;
using Key = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using Store = std::unique_ptr<X509_STORE, Deleter<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Deleter<X509_STORE_CTX_free>>;

/// For every PEM reader: without a callback of ours, OpenSSL asks for a password on the terminal
/// when it meets an encrypted file.
inline int noPassword(char *, int, int, void *)
{
    return 0;
}

/// The first reason in OpenSSL's error queue of this thread, which is emptied.
inline QString takeReason()
{
    const unsigned long code = ERR_get_error();
    ERR_clear_error();
    std::array<char, 256> text{};
    ERR_error_string_n(code, text.data(), text.size());
    return QString::fromLatin1(text.data());
}

} // namespace endorse::pki::openssl
